"""The rows of the command palette: what each is called, where it stands in the menus, by which keys it is called."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontInfo, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.style import small_text
from reader.ui.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex
_ROW, _AROUND = 32, 8  # pixels: the least height of a row, what there is above and below its text
_EDGE, _GAP, _BAR = 28, 14, 3
_TICK = "✓"
_ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Item:
    """A row. `key` tells it again when the palette is opened the next time; `english` is its name in English, `place`
    and `english_place` the menu it stands in. A list of files may be filled anew while the palette is open: then
    `action` is gone, and nothing but its name and keys is left."""

    action: QAction
    key: str
    name: str
    english: str
    place: str
    english_place: str
    shortcut: str
    enabled: bool
    checked: bool

    @property
    def spoken(self) -> str:
        """As a screen reader says it: "Export, Ctrl+E"."""
        return ", ".join(filter(None, (self.name, self.shortcut)))


class PaletteModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: Sequence[Item] = ()

    def show_items(self, items: Sequence[Item]) -> None:
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent and parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return item.spoken
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return item.place
            case _:
                return item if role == _ITEM else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        item = self.items[index.row()]
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable if item.enabled else flag.NoItemFlags


def row_height(font: QFont) -> int:
    """The height of a row in pixels."""
    return max(_ROW, QFontMetrics(font).height() + _AROUND)


class PaletteDelegate(QStyledItemDelegate):
    """Name, place in calmer ink, keys at the other end; a tick before what is switched on or chosen."""

    theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002 - Qt's
        return QSize(0, row_height(option.font))  # pyright: ignore[reportAttributeAccessIssue]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(_ITEM)
        # What a style option holds comes typed as nothing.
        rect, direction, font = option.rect, option.direction, option.font  # pyright: ignore[reportAttributeAccessIssue]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
        widget = option.widget  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget)
        if selected:
            bar = QRect(rect.left(), rect.top() + 6, _BAR, rect.height() - 12)
            painter.fillRect(QStyle.visualRect(direction, rect, bar), self.theme.accent)
        _Row(painter, rect, direction, font, self.theme).draw(item)
        painter.restore()


@dataclass(slots=True)
class _Row:
    painter: QPainter
    rect: QRect
    direction: Qt.LayoutDirection
    font: QFont
    theme: Theme

    def draw(self, item: Item) -> None:
        small = QFont(self.font)
        small.setPixelSize(small_text(QFontInfo(self.font).pixelSize()))
        ink, calm = (_faded(color, item.enabled) for color in (self.theme.ink, self.theme.calm))
        if item.checked:
            self._text(_TICK, 10, _EDGE - 10, self.font, _faded(self.theme.accent, item.enabled))
        keys, measure = item.shortcut, QFontMetrics(small)
        end = self.rect.width() - _GAP
        if keys:
            width = measure.horizontalAdvance(keys) + 2
            end -= width
            self._text(keys, end, width, small, calm)
            end -= _GAP
        width = min(QFontMetrics(self.font).horizontalAdvance(item.name) + 2, end - _EDGE)
        self._text(item.name, _EDGE, width, self.font, ink)
        start = _EDGE + width + _GAP
        if end - start > 3 * _GAP:
            self._text(item.place, start, end - start, small, calm)

    def _text(self, text: str, left: int, width: int, font: QFont, color: QColor) -> None:
        """One line, `left` pixels from where lines begin in the language of the window."""
        box = QRect(self.rect.left() + left, self.rect.top(), width, self.rect.height())
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        self.painter.setFont(font)
        self.painter.setPen(color)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        flags = QStyle.visualAlignment(self.direction, flags)
        self.painter.drawText(QStyle.visualRect(self.direction, self.rect, box), flags, elided)


def _faded(color: QColor, enabled: bool) -> QColor:  # noqa: FBT001 - a property of the item
    faded = QColor(color)
    faded.setAlphaF(1.0 if enabled else 0.55)
    return faded
