"""Lists of places in a text: as many rows as there are, none of them a widget, all of one height."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.model import Colour, Position, Script
from reader.ui.reading_view import chinese_font
from reader.ui.theme import LIGHT, Theme
from reader.ui.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_CHINESE_SIZE, _SMALL_SIZE = 15.0, 12.0
# Pixels: the height of a row with one line and with two, how far a level stands in, the room at both sides.
_ROW, _TWO_LINE_ROW, _STEP, _SIDE, _BAR = 30, 50, 14, 14, 3
_DEEPEST = 4  # levels that stand in farther than the one before


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place: what stands there, a second line that tells more, how deep it stands in, its level as a
    heading (0: it is none), the colour in which it is highlighted."""

    position: Position
    text: str
    below: str = ""
    depth: int = 0
    level: int = 0
    colour: Colour | None = None


class PlaceModel(QAbstractListModel):
    """`note_changed` brings the number of a row and the note that was typed for it. `marked` is the row that is being
    read, -1 for none."""

    note_changed = Signal(int, str)

    def __init__(self, parent: QObject, *, has_notes: bool) -> None:
        super().__init__(parent)
        self._has_notes = has_notes
        self.rows: Sequence[PlaceRow] = ()
        self.notes: Sequence[str] = ()
        self.marked = -1

    def show_rows(self, rows: Sequence[PlaceRow], notes: Sequence[str] = ()) -> None:
        """Show these places in the place of all others; with notes, one for each."""
        self.beginResetModel()
        self.rows, self.notes, self.marked = rows, notes, -1
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and self._has_notes:
            return self.notes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            level = self.tr("level {level}").format(level=row.level) if row.level else ""
            being_read = self.tr("being read") if index.row() == self.marked else ""
            return ", ".join(filter(None, (row.text, row.below, level, being_read)))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's
        if role != Qt.ItemDataRole.EditRole or not isinstance(value, str):
            return False
        if " ".join(value.split()) != self.notes[index.row()]:
            self.note_changed.emit(index.row(), " ".join(value.split()))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if self._has_notes else Qt.ItemFlag.NoItemFlags)


class PlaceDelegate(QStyledItemDelegate):
    """Paints a place; the one that is being read has a bar at its side."""

    def __init__(self, parent: QObject, *, two_lines: bool) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self._two_lines = two_lines
        self._font = chinese_font(Script.SIMPLIFIED, _CHINESE_SIZE)
        self._bold = chinese_font(Script.SIMPLIFIED, _CHINESE_SIZE, bold=True)
        self._small = chinese_font(Script.SIMPLIFIED, _SMALL_SIZE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's
        return QSize(10, _TWO_LINE_ROW if self._two_lines else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, PlaceModel):
            return
        row, marked = model.rows[index.row()], index.row() == model.marked
        rect, direction = option.rect, option.direction  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        # Chinese runs to the right in a window that runs to the left, too: its stops stay behind it.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        aligned = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._paint_ground(painter, option, marked=marked)
        depth = min(row.depth, _DEEPEST) * _STEP
        inside = QStyle.visualRect(direction, rect, rect.adjusted(_SIDE + depth, 0, -_SIDE, 0))
        lines = _halves(inside) if row.below else (inside, QRect())
        bold = not self._two_lines and (marked or not row.depth)
        if row.colour:
            width = QFontMetrics(self._font).horizontalAdvance(row.text)
            ground = QRect(lines[0].topLeft(), QSize(min(width, lines[0].width()), lines[0].height()))
            painter.fillRect(QStyle.visualRect(direction, lines[0], ground), self.theme.highlight(row.colour))
        self._paint_line(painter, lines[0], row.text, self._bold if bold else self._font, aligned, calm=False)
        if row.below:
            self._paint_line(painter, lines[1], row.below, self._small, aligned, calm=True)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, marked: bool) -> None:
        rect, state = option.rect, option.state  # pyright: ignore[reportAttributeAccessIssue]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.word_tint)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.tint)
        if marked:
            bar = QRect(rect.topLeft(), QSize(_BAR, rect.height()))
            direction = option.direction  # pyright: ignore[reportAttributeAccessIssue]
            painter.fillRect(QStyle.visualRect(direction, rect, bar), self.theme.accent)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.theme.accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_line(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, aligned: Qt.AlignmentFlag, *, calm: bool
    ) -> None:
        painter.setFont(font)
        painter.setPen(self.theme.calm if calm else self.theme.ink)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, aligned, shown)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002, N802
        editor = QLineEdit(parent)
        editor.setPlaceholderText(self.tr("Note"))
        editor.setAccessibleName(self.tr("Note"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002, N802
        """Under the text of the bookmark, which stays in sight."""
        rect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        editor.setGeometry(rect.adjusted(_SIDE // 2, _TWO_LINE_ROW // 2 - 1, -_SIDE // 2, -1))


class PlaceList(QListView):
    """A list whose keys are its own: Return goes there, Delete removes, F2 writes a note.

    `chosen` and `removal_wanted` bring the number of a row, and so does `note_wanted` where notes are long and written
    elsewhere. `empty` says why there are none.
    """

    chosen = Signal(int)
    removal_wanted = Signal(int)
    note_wanted = Signal(int)

    def __init__(self, *, has_notes: bool, long_notes: bool = False) -> None:
        super().__init__()
        self._has_notes, self._long_notes = has_notes, long_notes
        self.empty = ""
        self.places = PlaceModel(self, has_notes=has_notes and not long_notes)
        self._delegate = PlaceDelegate(self, two_lines=has_notes)
        self.setModel(self.places)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.modelAboutToBeReset.connect(self._end_editing)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def paint_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def current_row(self) -> int:
        """The number of the row that the keyboard is on, -1 for none."""
        return self.currentIndex().row()

    def mark(self, row: int) -> bool:
        """Mark the row that is being read, -1 for none; whether it is another one than before."""
        before, self.places.marked = self.places.marked, row
        # Not as a change of data: upon one Qt lays all rows out again, 15 ms for 5,000 of them.
        for changed in {before, row} if before != row else ():
            self.update(self.places.index(changed))
        return before != row

    def put_on(self, row: int) -> None:
        """Put the keyboard on a row and bring it into sight."""
        if 0 <= row < self.places.rowCount():
            self.setCurrentIndex(self.places.index(row))
            self.scrollTo(self.currentIndex())

    def edit_note(self) -> None:
        """Let the note of the row be written that the keyboard is on."""
        if not self.currentIndex().isValid():
            return
        if self._long_notes:
            self.note_wanted.emit(self.current_row())
        else:
            self.edit(self.currentIndex())

    def _end_editing(self) -> None:
        """Keep what is just being typed: Qt would drop it with the rows."""
        if editor := self.indexWidget(self.currentIndex()):
            self.commitData(editor)

    def say_empty(self, text: str) -> None:
        """What to say where there are no places."""
        self.empty = text
        self.setAccessibleDescription("" if self.places.rowCount() else text)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self.places.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._delegate.theme.calm)
            inside = self.viewport().rect().adjusted(_SIDE, _SIDE, -_SIDE, -_SIDE)
            painter.drawText(inside, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading, self.empty)
            if self.hasFocus():
                painter.setPen(self._delegate.theme.accent)
                painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def event(self, event: QEvent) -> bool:
        # Before the window's shortcuts take them.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        row = self.current_row()
        if not self._is_own(event) or row < 0:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.edit_note()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(row)
        else:
            self.chosen.emit(row)

    def _is_own(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return True
        return self._has_notes and event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete)


def _halves(rect: QRect) -> tuple[QRect, QRect]:
    """The places of two lines, which stand closer than halves would."""
    middle = rect.height() * 11 // 20
    upper = QRect(rect.left(), rect.top() + 3, rect.width(), middle - 3)
    return upper, QRect(rect.left(), rect.top() + middle, rect.width(), rect.height() - middle - 5)
