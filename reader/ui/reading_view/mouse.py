"""What the mouse does on the page: it selects, opens folds, shows what it is over and asks for tips and menus."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QHelpEvent, QMouseEvent
from PySide6.QtGui import Qt as QtText
from PySide6.QtWidgets import QToolTip, QWidget

from reader.ui.reading_view.frame import Frame
from reader.ui.reading_view.hovering import fold_at, is_on_picture, pointer_shape, tip_at
from reader.ui.reading_view.pointing import AtHand, Under
from reader.ui.reading_view.selecting import Selecting
from reader.ui.reading_view.sheet import Sheet
from reader.ui.reading_view.stepping import On, rows_of
from reader.ui.reading_view.words import at_hand

_LEFT = Qt.MouseButton.LeftButton


class Shown(NamedTuple):
    """What the viewport shows, and where."""

    sheet: Sheet | None
    frame: Frame
    selecting: Selecting


class Mouse(QObject):
    """`under` is what the pointer is over."""

    hovered = Signal(str)  # sentence id, empty when none
    came = Signal(object)  # Under, where that is another
    fold_pressed = Signal(object)  # FoldRow
    pressed = Signal(bool)  # whether that changed the selection
    selected = Signal(bool)  # the same, of a drag or a double click
    dragged = Signal(QPointF)  # on the viewport or beyond it, before what is there is selected

    def __init__(self, viewport: QWidget, shown: Callable[[], Shown]) -> None:
        super().__init__(viewport)
        self._viewport, self._shown = viewport, shown
        self.under = Under()
        viewport.setMouseTracking(True)

    def press(self, event: QMouseEvent) -> None:
        sheet, frame, selecting = self._shown()
        point = frame.to_page(event.position())
        if sheet and event.button() is _LEFT and not self._press_fold(sheet, point):
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.pressed.emit(selecting.press(sheet, point, extend=extend))

    def press_again(self, event: QMouseEvent) -> None:
        sheet, frame, selecting = self._shown()
        point = frame.to_page(event.position())
        if sheet and event.button() is _LEFT and not (is_on_picture(sheet, point) or self._press_fold(sheet, point)):
            self.selected.emit(selecting.press_again(sheet, point))

    def _press_fold(self, sheet: Sheet, point: QPointF) -> bool:
        """Have the fold at a point opened or closed; whether there is one."""
        fold = fold_at(sheet, point)
        if fold:
            self.fold_pressed.emit(fold)
        return fold is not None

    def move(self, event: QMouseEvent) -> None:
        sheet, frame, selecting = self._shown()
        if sheet and event.buttons() & _LEFT:
            self.dragged.emit(event.position())
            self.selected.emit(selecting.drag(sheet, frame.to_page(event.position())))
        elif sheet:
            self.hover_at(event.position())

    # -- hover --------------------------------------------------------------------------------------------------

    def look_again(self) -> None:
        """Something else may be under the pointer now."""
        self.hover_at(self.place())

    def place(self) -> QPointF:
        """Where the pointer is on the viewport."""
        return QPointF(self._viewport.mapFromGlobal(QCursor.pos()))

    def hover_at(self, point: QPointF) -> None:
        """Be over what is at a point of the viewport."""
        sheet, frame, selecting = self._shown()
        if sheet is None or not QRectF(self._viewport.rect()).contains(point):
            return self.hover(Under())
        point = frame.to_page(point)
        shape = pointer_shape(sheet, point)
        if self._viewport.cursor().shape() is not shape:
            self._viewport.setCursor(shape)
        return self.hover(selecting.under(sheet, point))

    def hover(self, under: Under) -> None:
        """Be over something else, or over nothing."""
        if under == self.under:
            return
        before, self.under = self.under, under
        for sentence_id in {before.sentence_id, under.sentence_id}:
            self._update_rows(sentence_id)
        if before.sentence_id != under.sentence_id:
            self.hovered.emit(under.sentence_id)
        self.came.emit(under)

    def _update_rows(self, sentence_id: str) -> None:
        sheet, frame, _ = self._shown()
        for _, top, layout in rows_of(sheet, sentence_id) if sheet and sentence_id else []:
            self._viewport.update(frame.band(top, layout.height, self._viewport.rect()))

    # -- what it asks for ---------------------------------------------------------------------------------------

    def tip(self, point: QPointF) -> tuple[str, QRect]:
        """What is to be said about a point of the viewport, and the rectangle in which it holds."""
        sheet, frame, _ = self._shown()
        if sheet is None:
            return "", QRect()
        text, box = tip_at(sheet, self.under, frame.to_page(point))
        return text, frame.to_view(box).toAlignedRect() if box else QRect()

    def show_tip(self, event: QHelpEvent) -> None:
        text, box = self.tip(QPointF(event.pos()))
        # What stands in a glossary or a translation is no markup.
        QToolTip.showText(event.globalPos(), text and QtText.convertFromPlainText(text), self._viewport, box)

    def at_hand(self, event: QContextMenuEvent, on: On | None) -> AtHand:
        """What a menu that was asked for can be about: by the keyboard, the selection and what that is `on`."""
        sheet, frame, selecting = self._shown()
        if sheet is None:
            return AtHand()
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            return at_hand(sheet, selecting, Under(), on, None)
        return at_hand(sheet, selecting, self.under, None, frame.to_page(QPointF(event.pos())))
