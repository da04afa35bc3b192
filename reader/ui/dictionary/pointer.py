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
    """Watches the page and changes nothing there. `rested` brings the place of a word, `clicked` that or None beside
    any, once it is certain that no second click follows. `moved` comes with each other word that the pointer is over,
    None for none; `pressed` with each press of the left button and the word there; `disturbed` when the reader is at
    something else: drags, clicks twice, presses another button."""

    rested = Signal(object)
    moved = Signal(object)
    clicked = Signal(object)
    pressed = Signal(object)
    disturbed = Signal()

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view, self._viewport = view, view.viewport()
        self.place: WordPlace | None = None
        self.point = QPointF()
        self._down: QPointF | None = None
        self._clicked: WordPlace | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(lambda: self.rested.emit(self.place))
        self._second = QTimer(self, singleShot=True)
        self._second.timeout.connect(lambda: self.clicked.emit(self._clicked))
        self._viewport.installEventFilter(self)
        view.about_to_move.connect(self.forget)

    def forget(self) -> None:
        """Something else may be under the pointer; it is looked for when that moves."""
        self._rest.stop()
        self._second.stop()
        self._down = None
        self._be_over(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if kind is QEvent.Type.Leave:
            self._rest.stop()
            self._be_over(None)
        elif isinstance(event, QMouseEvent):
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
        place = self._view.marking.word_at(point)
        if place == self.place and (point - self.point).manhattanLength() < _STILL:
            return
        self.point = point
        if place:
            self._rest.start()
        else:
            self._rest.stop()
        self._be_over(place)

    def _be_over(self, place: WordPlace | None) -> None:
        if place != self.place:
            self.place = place
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
