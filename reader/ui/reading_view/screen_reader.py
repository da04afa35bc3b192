"""What the page gives to a screen reader, through Qt's accessibility. Nothing is made while none is at work.

A page that is painted has no text in it that Qt knows of. So each row on the screen has a label that paints nothing,
with its text and its English as its name; the row that the keyboard is on stands in a small read-only text field that
has the focus, where a screen reader follows the caret by character and by line (a sentence); and what the keyboard
comes to is announced. Interfaces of text and children of our own, made in Python, crash the process (PySide 6.11).
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QFrame, QLabel, QPlainTextEdit, QWidget

from reader.model import BlockKind
from reader.ui.reading_view.frame import Frame
from reader.ui.reading_view.labels import spoken_fold
from reader.ui.reading_view.rows import FoldRow, Row, TextRow
from reader.ui.reading_view.selection import Pane, Selection
from reader.ui.reading_view.sheet import Sheet
from reader.ui.reading_view.spoken import mirror_offset, mirror_text, spoken, spoken_row
from reader.ui.reading_view.stepping import On

# A property of the widget that is a document to screen readers.
_DOCUMENT = "isDocument"
_REST = 50  # milliseconds from a change to the labels: scrolling changes many times
_MOST = 100  # labels: a page of very small text has more rows, of which the rest is not told


class State(NamedTuple):
    """The page as it is: what it shows, what the keyboard is on, what is selected."""

    sheet: Sheet | None
    frame: Frame
    on: On | None
    selection: Selection | None


class ScreenReader(QObject):
    def __init__(self, view: QAbstractScrollArea, state: Callable[[], State]) -> None:
        super().__init__(view)
        self._view, self._state = view, state
        self._labels: dict[tuple[Row, QAccessible.Role], RowLabel] = {}
        self._mirror: Mirror | None = None
        self._resting = QTimer(self, singleShot=True, interval=_REST)
        self._resting.timeout.connect(self._refresh)
        view.setProperty(_DOCUMENT, True)  # noqa: FBT003 - Qt's signature
        _install()

    def page_changed(self) -> None:
        """Tell of the page anew, when it has come to rest."""
        if QAccessible.isActive():
            self._resting.start()

    def moved(self) -> None:
        """Tell at once what the keyboard came to."""
        if not QAccessible.isActive():
            return
        self._refresh()
        state = self._state()
        if state.sheet and state.on:
            self._say(_spoken_on(state.sheet, state.on))

    def _say(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, text))

    def _refresh(self) -> None:
        state = self._state()
        self._show_labels(state.sheet, state.frame)
        self._show_mirror(state)

    def _show_labels(self, sheet: Sheet | None, frame: Frame) -> None:
        """A label for each row on the screen, in reading order."""
        kept, self._labels = self._labels, {}
        if sheet:
            columns = [column for column in (sheet.setter.page.chinese, sheet.setter.page.english) if column]
            left, right = columns[0].left, max(column.left + column.width for column in columns)
            for _, top, layout in sheet.visible()[:_MOST]:
                key = (layout.row, _role(sheet, layout.row))
                label = kept.pop(key, None) or RowLabel(self._view.viewport(), key[1])
                label.setAccessibleName(_spoken_whole(sheet, layout.row))
                box = QRectF(left, top, right - left, layout.height)
                label.setGeometry(frame.to_view(box).toAlignedRect())
                label.show()
                label.raise_()  # to the end of its siblings: their order is what is read
                self._labels[key] = label
        for label in kept.values():
            label.hide()
            label.deleteLater()

    def _show_mirror(self, state: State) -> None:
        sheet, number = state.sheet, _row_at_hand(state)
        if sheet is None or number is None:
            return
        if self._mirror is None:
            self._mirror = Mirror(self._view)
        row = sheet.rows[number]
        if isinstance(row, FoldRow):
            self._mirror.show_text(spoken_fold(row), 0, 0)
        else:
            offsets = _span_at_hand(state, number)
            is_end = offsets[0] != offsets[1]
            anchor, head = (
                mirror_offset(sheet.setter, row, offset, is_end=is_end and offset == max(offsets)) for offset in offsets
            )
            self._mirror.show_text(mirror_text(sheet.setter, row), anchor, head)


def _spoken_whole(sheet: Sheet, row: Row) -> str:
    return spoken_fold(row) if isinstance(row, FoldRow) else spoken_row(sheet.setter, row)


def _spoken_on(sheet: Sheet, on: On) -> str:
    row = sheet.rows[on.row(sheet)]
    return spoken_fold(row) if isinstance(row, FoldRow) else spoken(sheet.setter, row, on)


def _row_at_hand(state: State) -> int | None:
    """The row that the keyboard is on, else the first one on the screen with text."""
    sheet, on = state.sheet, state.on
    if sheet is None:
        return None
    if on:
        return on.row(sheet)
    return next((number for number, _, layout in sheet.visible() if isinstance(layout.row, TextRow)), None)


def _span_at_hand(state: State, number: int) -> tuple[int, int]:
    """What of a row is selected, as the offsets of anchor and head, else where the keyboard is."""
    chosen = state.selection
    if chosen and chosen.pane is Pane.CHINESE and number in chosen.rows():
        start, end = chosen.span(number, 1 << 30)
        return (start, end) if chosen.anchor <= chosen.head else (end, start)
    start = state.on.span[0] if state.on else 0
    return start, start


def _role(sheet: Sheet, row: Row) -> QAccessible.Role:
    is_heading = isinstance(row, TextRow) and sheet.article.blocks[row.block].kind is BlockKind.HEADING
    return QAccessible.Role.Heading if is_heading else QAccessible.Role.Paragraph


class RowLabel(QLabel):
    """Stands where a row does and paints nothing."""

    def __init__(self, parent: QWidget, role: QAccessible.Role) -> None:
        super().__init__(parent)
        self.role = role
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class Mirror(QPlainTextEdit):
    """Has the focus in the view's place; keys go to the view."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setGeometry(0, 0, 1, 1)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Qt passes over a widget with a proxy when Tab is pressed: the proxy itself is gone to, where the view was.
        self.setFocusPolicy(view.focusPolicy())
        QWidget.setTabOrder(view, self)
        self.setAccessibleName(self.tr("Text"))
        self.show()
        had_focus = view.hasFocus()
        view.setFocusProxy(self)
        if had_focus:
            self.setFocus()

    def show_text(self, text: str, anchor: int, head: int) -> None:
        """Hold a text with the caret at `head`, and what is between both selected. What is so already causes no
        event."""
        if text != self.toPlainText():
            self.setPlainText(text)
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != (anchor, head):
            cursor.setPosition(anchor)
            cursor.setPosition(head, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        # It has no shortcuts that the window's would have to stand back for.
        if event.type() is QEvent.Type.ShortcutOverride:
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self._view.focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._view.focusOutEvent(event)


@cache
def _install() -> None:
    """Give the widgets of this package the roles that Qt does not know of; once a process."""
    QAccessible.installFactory(_make_interface)


def _make_interface(_: str, widget: QObject) -> QAccessibleInterface | None:
    if isinstance(widget, RowLabel):
        return QAccessibleWidget(widget, widget.role)
    if isinstance(widget, QAbstractScrollArea) and widget.property(_DOCUMENT):
        return QAccessibleWidget(widget, QAccessible.Role.Document)
    return None
