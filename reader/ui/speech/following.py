"""Keeps the sentence that is read aloud on the screen, without a jump where it is near."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from reader.model import Position
from reader.ui.reading_view import ReadingView

# Shares of the screen: where a sentence is brought to, and below which its end may not reach.
_UPPER, _LOWER = 0.22, 0.82
_GLIDE = 350  # milliseconds


class Follower(QObject):
    """Whoever scrolls away while it is read aloud is left in peace, until what is read is on the screen again."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view, self._bar = view, view.verticalScrollBar()
        self._glided = 0
        self._glide = QVariantAnimation(self, duration=_GLIDE)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(self._roll)

    def follow(self, sentence_id: str, place: Position, *, from_afar: bool) -> None:
        """Mark the sentence that is read now, at its place in the text, in place of the one before; bring it onto the
        screen if that was there, or `from_afar` too."""
        marking = self._view.marking
        was_seen = marking.spoken_on_screen() is not None
        marking.mark_spoken(sentence_id)
        if not (was_seen or from_afar):
            return
        self._glide.stop()
        reach = marking.spoken_on_screen()
        if reach is None:
            self._view.go_to(place)
            self._bar.setValue(self._bar.value() - round(_UPPER * self._height()))
        elif reach[0] < 0 or reach[1] > _LOWER:
            self._glide_by(round((reach[0] - _UPPER) * self._height()))

    def leave(self) -> None:
        """Nothing is read any more."""
        self._glide.stop()
        self._view.marking.mark_spoken("")

    def _height(self) -> int:
        """Across the lines of the page: of vertical text its width."""
        return self._bar.pageStep() + self._bar.singleStep()

    def _glide_by(self, pixels: int) -> None:
        self._glided = 0
        self._glide.setStartValue(0)
        self._glide.setEndValue(pixels)
        self._glide.start()

    def _roll(self, so_far: int) -> None:
        # By steps: the bar is put right as heights of rows become known.
        self._bar.setValue(self._bar.value() + so_far - self._glided)
        self._glided = so_far
