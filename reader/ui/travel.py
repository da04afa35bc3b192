"""Back and forward through one article, and how far it was read. Watches the page; knows no menu."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from reader.model import Position
from reader.pipeline import Extent
from reader.ui.jobs import Jobs
from reader.ui.opened import Opened
from reader.ui.reading_view import ReadingView
from reader.ui.session import Session
from reader.ui.trail import Trail

_GROUP = "extent"
# Scrolling farther than this at once is a jump; a screen with fewer characters counts as one with so many.
_FAR = 3  # screens
_LEAST_SCREEN = 200
_BACK_BUTTONS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class Travel(QObject):
    """`moved` comes with each new place at the top of the screen, `read` with how far the text was read in per cent,
    `trail_changed` when back or forward may lead elsewhere than before."""

    moved = Signal(object)
    read = Signal(int)
    trail_changed = Signal()

    def __init__(self, view: ReadingView, session: Session, jobs: Jobs) -> None:
        super().__init__(view)
        self._view, self._jobs = view, jobs
        self.trail = Trail()
        self._extent: Extent | None = None
        self._place = Position(0, 0)
        self._is_guided = False
        self._bar = view.verticalScrollBar()
        self._bar.valueChanged.connect(self._follow)
        self._bar.sliderReleased.connect(self._follow)
        # Where one sentence stands alone the bar does not tell.
        view.sentences_wanted.connect(self._follow)
        view.viewport().installEventFilter(self)
        session.opened.connect(self._begin)

    def jump(self, place: Position) -> None:
        """Bring a place to the top of the screen; the one that is there is a step back."""
        self.leave()
        self._guide(place)

    def jump_to_sentence(self, sentence_id: str) -> None:
        """Put the keyboard on a sentence and bring it onto the screen; where that scrolls, it is a step."""
        before = self._view.position()
        self._is_guided = True
        self._view.go_to_sentence(sentence_id)
        self._is_guided = False
        self._arrive()
        if self._place != before:
            self.trail.leave(before)
            self.trail_changed.emit()

    def leave(self) -> None:
        """The page is about to go elsewhere: what is at the top of the screen is a step back."""
        self._place = self._view.position()
        self.trail.leave(self._place)
        self.trail_changed.emit()

    def back(self) -> None:
        self._take(self.trail.back(self._view.position()))

    def forward(self) -> None:
        self._take(self.trail.forward(self._view.position()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            step = _BACK_BUTTONS.get(event.button(), 0)
            if step:
                (self.back if step < 0 else self.forward)()
                return True
        return super().eventFilter(watched, event)

    def _begin(self, opened: Opened) -> None:
        self.trail, self._extent = Trail(), None
        self._place = self._view.position()
        self.trail_changed.emit()
        self._jobs.void(_GROUP)
        self._jobs.run(_GROUP, partial(Extent, opened.article), self._take_extent)

    def _take_extent(self, extent: Extent) -> None:
        self._extent = extent
        self._arrive()

    def _take(self, place: Position | None) -> None:
        if place is not None:
            self._guide(place)
        self.trail_changed.emit()

    def _guide(self, place: Position) -> None:
        """Go to a place without taking that for a jump of the reader's."""
        self._is_guided = True
        self._view.go_to(place)
        self._is_guided = False
        self._arrive()

    def _follow(self) -> None:
        """The page was scrolled, by whomever. While the handle is dragged the way is not over yet."""
        if self._is_guided or self._bar.isSliderDown():
            return
        before = self._place
        self._arrive()
        if self._is_far(before):
            self.trail.leave(before)
            self.trail_changed.emit()

    def _arrive(self) -> None:
        self._place = self._view.position()
        self.moved.emit(self._place)
        if self._extent:
            self.read.emit(self._extent.read(self._place, self._view.end()))

    def _is_far(self, before: Position) -> bool:
        if self._extent is None:
            return False
        start = self._extent.before(self._place)
        screen = max(self._extent.before(self._view.end()) - start, _LEAST_SCREEN)
        return abs(start - self._extent.before(before)) > _FAR * screen
