"""The tour: one calm sheet over the window that says what is where, pointing at the things themselves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.theme import Theme

# Pixels: the width of a box, its distance from the next and from what it is about, the ring about that, the edge.
_WIDTH, _BETWEEN, _BELOW, _RING, _EDGE = 214, 18, 54, 4, 16
_FRAME = 1  # pixels
_VEIL = 222  # of 255: what is not pointed at can still be made out
_ROUNDED = 8.0
_TALLEST_RING = 120  # pixels: of a sentence longer than that the ring would be half the page


@dataclass(frozen=True, slots=True)
class Stop:
    """What the tour says of something: where that is in the window, None while it is not to be seen."""

    title: str
    text: str
    place: Callable[[], QRect | None]


class Tour(QWidget):
    """Covers the window as long as it is open; a click anywhere closes it, and so do its button and Esc."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._window = window
        self._theme: Theme | None = None
        self._stops: Sequence[Stop] = ()
        self._above = 0
        self._boxes: list[QFrame] = []
        self.button, self.hint = QPushButton(self), QLabel(self)
        self.hint.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.button.setDefault(True)
        self.button.clicked.connect(self.close_tour)
        window.installEventFilter(self)
        self.hide()

    def open_with(self, stops: Sequence[Stop], above: int, theme: Theme) -> None:
        """Show the tour; the boxes of the first `above` stops hang in a row below them, the others stand under these.
        Called again it changes what it says."""
        self._stops, self._above, self._theme = stops, above, theme
        for box in self._boxes:
            box.deleteLater()
        self._boxes = [self._box(stop) for stop in stops]
        self.setAccessibleName(self.tr("A tour of the window"))
        # A screen reader that comes to the button is told all of it.
        self.button.setAccessibleDescription(" ".join(f"{stop.title}: {stop.text}" for stop in stops))
        self.button.setText(self.tr("Start reading"))
        self.hint.setText(self.tr("Help > Show the tour brings this back."))
        self._cover()
        self.show()
        self.raise_()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def paint_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def close_tour(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    # -- events -------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()
        self.close_tour()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close_tour()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002, FBT001, N802 - Qt's name and signature
        # What lies under the sheet is out of reach of Tab, too.
        return True

    # -- layout -------------------------------------------------------------------------------------------------

    def _box(self, stop: Stop) -> QFrame:
        box = QFrame(self)
        box.setObjectName("tourStop")
        title, text = QLabel(f"<b>{stop.title}</b>"), QLabel(stop.text)
        column = QVBoxLayout(box)
        column.setContentsMargins(13, 10, 13, 11)
        column.setSpacing(4)
        for label in (title, text):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch()
        box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box.show()
        return box

    def _cover(self) -> None:
        """Lie over the whole window, and put the boxes in their places."""
        self.setGeometry(self._window.rect())
        first, second = self._boxes[: self._above], self._boxes[self._above :]
        places = [place for place in self._places()[: self._above] if place]
        top = max((place.bottom() for place in places), default=80) + _BELOW
        middle = sum(place.center().x() for place in places) // len(places) if places else self.width() // 2
        below = self._lay_row(first, top, middle)
        bottom = self.height() - _EDGE - self._lay_button()
        height = max((self._height(box) for box in second), default=0)
        top = max(below + _BETWEEN, min(round(self.height() * 0.62), bottom - height - 2 * _BETWEEN))
        self._lay_row(second, top, self.width() // 2)
        self.update()

    def _lay_row(self, boxes: Sequence[QFrame], top: int, middle: int) -> int:
        """Put boxes into a row about the x `middle`, all as high; the y where it ends."""
        count = max(len(boxes), 1)
        width = min(_WIDTH, (self.width() - 2 * _EDGE - (count - 1) * _BETWEEN) // count)
        whole = count * width + (count - 1) * _BETWEEN
        left = min(max(middle - whole // 2, _EDGE), self.width() - _EDGE - whole)
        height = max((self._height(box, width) for box in boxes), default=0)
        for at, box in enumerate(boxes):
            box.setGeometry(left + at * (width + _BETWEEN), top, width, height)
        return top + height

    def _height(self, box: QFrame, width: int = _WIDTH) -> int:
        box.ensurePolished()
        layout = box.layout()
        # A layout reckons without the frame that the style sheet draws.
        return layout.heightForWidth(width - 2 * _FRAME) + 2 * _FRAME if layout else 0

    def _lay_button(self) -> int:
        """Put the button at the foot of the window; how high it and what is said of it are."""
        self.button.adjustSize()
        self.hint.adjustSize()
        height = self.button.height() + self.hint.height() + 10
        top = self.height() - _EDGE - height
        self.button.move((self.width() - self.button.width()) // 2, top)
        self.hint.move((self.width() - self.hint.width()) // 2, top + self.button.height() + 10)
        return height

    # -- painting -----------------------------------------------------------------------------------------------

    def _places(self) -> list[QRect | None]:
        return [place if (place := stop.place()) and place.height() < _TALLEST_RING else None for stop in self._stops]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rings = [(place.adjusted(-_RING, -_RING, _RING, _RING) if place else None) for place in self._places()]
        veil = QColor(self._theme.paper)
        veil.setAlpha(_VEIL)
        painter.fillPath(self._without(rings), veil)
        painter.setPen(QPen(self._theme.accent, 1.5))
        for ring, box in zip(rings, self._boxes, strict=True):
            if ring is not None and not ring.intersects(box.geometry()):
                painter.drawRoundedRect(QRectF(ring), _ROUNDED, _ROUNDED)
                painter.drawPath(_way(ring, box.geometry()))

    def _without(self, rings: Sequence[QRect | None]) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        path.addRect(QRectF(self.rect()))
        for ring in filter(None, rings):
            path.addRoundedRect(QRectF(ring), _ROUNDED, _ROUNDED)
        return path


def _way(ring: QRect, box: QRect) -> QPainterPath:
    """From what is pointed at down to the box that is about it."""
    start = QPoint(ring.center().x(), ring.bottom())
    end = QPoint(min(max(start.x(), box.left() + 24), box.right() - 24), box.top())
    path = QPainterPath(start.toPointF())
    middle = (start.y() + end.y()) / 2
    path.cubicTo(start.x(), middle, end.x(), middle, end.x(), end.y())
    return path


def place_of(widget: QWidget, window: QWidget) -> QRect | None:
    """Where a widget is in its window; None while it is not to be seen."""
    if not widget.isVisible():
        return None
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
