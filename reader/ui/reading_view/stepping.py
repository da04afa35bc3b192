"""Going about the text by keyboard: by character, word, sentence and paragraph."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.model import Position, place_of_sentence
from reader.ui.reading_view import units
from reader.ui.reading_view.pointing import sentence_span
from reader.ui.reading_view.rows import FoldRow, Row, TextRow
from reader.ui.reading_view.scrolling import VisibleRow
from reader.ui.reading_view.selection import Caret
from reader.ui.reading_view.sheet import Sheet
from reader.ui.reading_view.units import Span, Unit


@dataclass(frozen=True, slots=True)
class On:
    """What the keyboard is on: a unit of a block's text, and the sentence it begins in; a fold, which has neither."""

    unit: Unit
    block: int
    span: Span = (0, 0)
    sentence_id: str = ""

    @property
    def is_fold(self) -> bool:
        return not self.span[1]

    def row(self, sheet: Sheet) -> int:
        """The number of the row where it begins."""
        return sheet.rows.at(Position(self.block, self.span[0]), on_fold=self.is_fold)

    def fold(self, sheet: Sheet) -> FoldRow | None:
        """The fold that it is."""
        row = sheet.rows[self.row(sheet)] if self.is_fold else None
        return row if isinstance(row, FoldRow) else None


class Stepping:
    """`on` is what the keyboard is on, None while it is on nothing."""

    def __init__(self) -> None:
        self.on: On | None = None
        self._clicked: Position | None = None

    @property
    def sentence_id(self) -> str:
        """The sentence that the keyboard is in; empty while it is in none."""
        return self.on.sentence_id if self.on else ""

    def leave(self, clicked: Position | None = None) -> None:
        """Be on nothing; the next step begins where the reader clicked, or on the screen."""
        self.on, self._clicked = None, clicked

    def put(self, sheet: Sheet, sentence_id: str) -> bool:
        """Be on a sentence; whether it is there and not folded away."""
        place = place_of(sheet, sentence_id)
        row = sheet.rows[sheet.rows.at(place)] if place else None
        if place is None or not isinstance(row, TextRow) or row.block != place.block:
            return False
        self.on = _on(sheet, row, Unit.SENTENCE, place.offset)
        return self.on is not None

    def follow_folds(self, sheet: Sheet) -> None:
        """Other blocks are folded: be on the fold that hides what it was on, or on what was a fold."""
        row = sheet.rows[self.on.row(sheet)] if self.on else None
        if self.on and isinstance(row, FoldRow):
            self.on = On(Unit.PARAGRAPH, row.blocks.start)
        elif self.on and isinstance(row, TextRow) and self.on.is_fold:
            self.on = _on(sheet, row, Unit.SENTENCE, 0)

    def step(self, sheet: Sheet, unit: Unit, step: int) -> bool:
        """Go to the next (1) or previous (-1) unit; whether there is one. From nothing, or from what the screen does
        not show, the first step goes to the first unit on the screen or behind it, or the last one before it."""
        here, is_on = self._here(sheet)
        for row, offset in _rows_from(sheet, here if is_on or step < 0 else _just_before(here), step):
            if found := _beyond(sheet, row, unit, offset, step):
                self.on = found
                return True
        return False

    def find(self, sheet: Sheet, step: int, wanted: Iterable[str]) -> bool:
        """Go to the next (1) or previous (-1) of the sentences that are wanted, by their ids; whether there is one. No
        row is looked at for it: a novel has a hundred thousand."""
        here = self._before(sheet, step)
        numbers = ((place_of_sentence(id_), id_) for id_ in wanted)
        beyond = sorted(((at, id_) for at, id_ in numbers if (at >= here) == (step > 0)), reverse=step < 0)
        return any(self.put(sheet, id_) for _, id_ in beyond)

    def _before(self, sheet: Sheet, step: int) -> tuple[int, int]:
        """The block and the number there of the first sentence that is beyond (1), or no more before (-1), where the
        keyboard is or the reader looks."""
        on = self.on
        place = Position(on.block, on.span[0]) if on else self._clicked or sheet.place().position
        starts = [sentence.start for sentence in sheet.article.blocks[place.block].sentences]
        is_on = on is not None and not on.is_fold
        return place.block, (bisect_right if step > 0 and is_on else bisect_left)(starts, place.offset)

    def reach(self, sheet: Sheet, head: Caret | None, unit: Unit, step: int) -> tuple[Caret, Caret] | None:
        """Draw a selection out by a unit, from its head or from where the keyboard is: where that is, and the new head.
        The keyboard then is on that unit."""
        start = head or self._here(sheet)[0]
        for row, offset in _rows_from(sheet, start, step):
            spans = units.spans(sheet.setter, row, unit) if isinstance(row, TextRow) else []
            span = units.ending_after(spans, offset) if step > 0 else units.before(spans, offset)
            if span is not None and isinstance(row, TextRow):
                self.on = _on(sheet, row, unit, span[0])
                return start, _edge(sheet, row.block, span, step)
        return None

    def _here(self, sheet: Sheet) -> tuple[Caret, bool]:
        """Where to go on from, and whether the keyboard is there. If not, that is where the reader clicked, else the
        first place on the screen."""
        if self.on is not None:
            number = self.on.row(sheet)
            if any(shown == number for shown, _, _ in sheet.visible()):
                return Caret(number, self.on.span[0]), True
        place = sheet.place()
        position = self._clicked or place.position
        on_fold = place.on_fold and self._clicked is None
        return Caret(sheet.rows.at(position, on_fold=on_fold), position.offset), False


_END = 1 << 30  # behind the end of any row


def _edge(sheet: Sheet, block: int, span: Span, step: int) -> Caret:
    """The end of a span (1), or its beginning (-1)."""
    if step > 0:
        return Caret(sheet.rows.at(Position(block, span[1] - 1)), span[1])
    return Caret(sheet.rows.at(Position(block, span[0])), span[0])


def _just_before(caret: Caret) -> Caret:
    return Caret(caret.row, caret.offset - 1)


def _rows_from(sheet: Sheet, caret: Caret, step: int) -> Iterator[tuple[Row, int]]:
    """The rows from a caret onwards, each with the offset there to go on from."""
    number, offset = caret.row, caret.offset
    while 0 <= number < len(sheet.rows):
        yield sheet.rows[number], offset
        number += step
        offset = -1 if step > 0 else _END


def _beyond(sheet: Sheet, row: Row, unit: Unit, offset: int, step: int) -> On | None:
    """The next unit of a row beyond an offset; a fold counts as a paragraph."""
    if isinstance(row, FoldRow):
        is_beyond = offset < 0 if step > 0 else offset > 0
        return On(unit, row.blocks.start) if unit is Unit.PARAGRAPH and is_beyond else None
    spans = units.spans(sheet.setter, row, unit)
    span = units.after(spans, offset) if step > 0 else units.before(spans, offset)
    # A paragraph of several rows is come to in its first one alone.
    goes_on = span is not None and step > 0 and span[0] < _start_of(sheet, row)
    return _on(sheet, row, unit, span[0]) if span and not goes_on else None


def _start_of(sheet: Sheet, row: TextRow) -> int:
    sentences = sheet.article.blocks[row.block].sentences
    return sentences[row.sentences.start].start if row.sentences else 0


def _on(sheet: Sheet, row: TextRow, unit: Unit, offset: int) -> On | None:
    span = units.at(units.spans(sheet.setter, row, unit), offset)
    sentences = sheet.article.blocks[row.block].sentences
    holding = next((sentence.id for sentence in sentences if offset < sentence.end), "")
    return On(unit, row.block, span, holding) if span else None


def rows_of(sheet: Sheet, sentence_id: str) -> list[VisibleRow]:
    """The rows on the screen that show a sentence."""
    return [row for row in sheet.visible() if sentence_span(sheet.article, row[2], sentence_id)]


def place_of(sheet: Sheet, sentence_id: str) -> Position | None:
    """Where a sentence begins."""
    block, at = place_of_sentence(sentence_id) if sentence_id else (-1, 0)
    if not 0 <= block < len(sheet.article.blocks):
        return None
    sentences = sheet.article.blocks[block].sentences
    return Position(block, sentences[at].start) if at < len(sentences) else None
