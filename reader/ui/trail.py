"""The places that jumps left, as a browser keeps its pages. Knows no Qt."""

from reader.model import Position

_MOST = 100


class Trail:
    """The way through one article: back to the places that were left, and forward again."""

    def __init__(self) -> None:
        self._behind: list[Position] = []
        self._ahead: list[Position] = []

    @property
    def leads_back(self) -> bool:
        return bool(self._behind)

    @property
    def leads_forward(self) -> bool:
        return bool(self._ahead)

    def leave(self, place: Position) -> None:
        """A jump leaves a place. The way forward is a new one from here; the same place is kept once."""
        self._ahead.clear()
        _push(self._behind, place)

    def back(self, place: Position) -> Position | None:
        """The place left last, from `place`, which is then the next one forward; None where there is none."""
        return _pass(place, self._behind, self._ahead)

    def forward(self, place: Position) -> Position | None:
        """The place that `back` was called at last, from `place`; None where there is none."""
        return _pass(place, self._ahead, self._behind)


def _pass(place: Position, source: list[Position], target: list[Position]) -> Position | None:
    # A jump that led nowhere, or came back to where it began, is no step.
    while source and source[-1] == place:
        source.pop()
    if not source:
        return None
    _push(target, place)
    return source.pop()


def _push(places: list[Position], place: Position) -> None:
    if not places or places[-1] != place:
        places.append(place)
    del places[:-_MOST]
