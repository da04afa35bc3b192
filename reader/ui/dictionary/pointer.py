"""Which word the mouse rests on and which one it clicks, told apart from dragging and from clicking twice."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.ui.reading_view import ReadingView, WordPlace

# How long the pointer must rest on a word, and how far a hand at rest moves it: milliseconds, pixels.
REST = 450
_STILL = 5
_LEFT = Qt.MouseButton.LeftButton


class WordPointer(QObject):
    """Watches the page and changes nothing there. `place` is that of the word under the pointer, `point` where that is
    on the viewport. `rested` brings the place of a word, `clicked` that or None beside any, once it is certain that no
    second click follows. `moved` comes with each other word that the pointer is over, None for none; `pressed` with
    each press of the left button and the word there; `disturbed` when the reader is at something else: drags, clicks
    twice, presses another button."""

    rested = Signal(object)
    moved = Signal(object)
    clicked = Signal(object)
    pressed = Signal(object)
    disturbed = Signal()

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = view
        self.place: WordPlace | None = None
        self.point = QPointF()
        # Whether it moved by itself, and not only the text under it.
        self._has_moved = False
        self._down: QPointF | None = None
        self._clicked: WordPlace | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(lambda: self.rested.emit(self.place))
        self._second = QTimer(self, singleShot=True)
        self._second.timeout.connect(lambda: self.clicked.emit(self._clicked))
        view.viewport().installEventFilter(self)
        view.marking.pointed.connect(self._be_over)
        view.about_to_move.connect(self.forget)

    def forget(self) -> None:
        """The text moves under the pointer: what comes to be there is not rested on before that moves."""
        self._rest.stop()
        self._second.stop()
        self._down, self._has_moved = None, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if isinstance(event, QMouseEvent):
            if kind is QEvent.Type.MouseMove:
                self._move(event)
            elif kind is QEvent.Type.MouseButtonPress:
                self._press(event)
            elif kind is QEvent.Type.MouseButtonRelease:
                self._release(event)
            elif kind is QEvent.Type.MouseButtonDblClick:
                self._disturb()
        return super().eventFilter(watched, event)

    def _move(self, event: QMouseEvent) -> None:
        point = event.position()
        if not event.buttons():
            self._hover(point)
        elif self._down and (point - self._down).manhattanLength() >= QApplication.startDragDistance():
            self._disturb()

    def _hover(self, point: QPointF) -> None:
        """The hand moves the pointer; what that comes to be over is told by the page."""
        if self._has_moved and (point - self.point).manhattanLength() < _STILL:
            return
        self.point, self._has_moved = point, True
        if self.place:
            self._rest.start()

    def _be_over(self, place: WordPlace | None) -> None:
        if place == self.place:
            return
        self.place = place
        if place and self._has_moved:
            self._rest.start()
        else:
            self._rest.stop()
        self.moved.emit(place)

    def _press(self, event: QMouseEvent) -> None:
        self._rest.stop()
        self._second.stop()
        if event.button() is not _LEFT or event.modifiers():
            self._disturb()
            return
        self._down = event.position()
        self.pressed.emit(self._view.marking.word_at(self._down))

    def _release(self, event: QMouseEvent) -> None:
        if self._down is None or event.button() is not _LEFT:
            return
        self._clicked, self._down = self._view.marking.word_at(self._down), None
        self._second.start(QApplication.doubleClickInterval())

    def _disturb(self) -> None:
        self._rest.stop()
        self._second.stop()
        self._down = None
        self.disturbed.emit()
