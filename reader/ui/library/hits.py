"""What a search in the library found: the place in words, with what matches in bold, and the article."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Script
from reader.pipeline.searching import HitKind, LibraryHit
from reader.ui.cells import draw_ground
from reader.ui.reading_view import chinese_font
from reader.ui.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_HIT = Qt.ItemDataRole.UserRole
_HEIGHT, _MARGIN = 62, 8  # pixels
_CHINESE_SIZE, _SMALL = 16.0, 13
# So much of a snippet stands before the match: more would push that out of the line.
_BEFORE = 24


class HitsList(QAbstractListModel):
    """Shows the hits that it is given last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: Sequence[LibraryHit] = ()

    def show_hits(self, hits: Sequence[LibraryHit]) -> None:
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hits[index.row()]
        if role == _HIT:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.article.title}: {hit.snippet}"
        return plain_tip(hit.snippet) if role == Qt.ItemDataRole.ToolTipRole else None

    def where(self, hit: LibraryHit) -> str:
        """Where in the article it is, in words; empty for its text."""
        match hit.kind:
            case HitKind.TITLE:
                return self.tr("Title")
            case HitKind.NOTE:
                return self.tr("Note")
            case HitKind.ENGLISH:
                return self.tr("English")
            case HitKind.CHINESE:
                return ""


class HitDelegate(QStyledItemDelegate):
    """Paints a hit in two lines: what was found, and in calm ink where."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._font = chinese_font(Script.SIMPLIFIED, _CHINESE_SIZE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002 - Qt's
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        hit = index.data(_HIT)
        if not isinstance(hit, LibraryHit) or not isinstance(model, HitsList):
            return
        self.initStyleOption(option, index)
        draw_ground(painter, option)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        calm = option.palette.color(QPalette.ColorRole.PlaceholderText).name()
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font)
        document.setHtml(_html(hit, model.where(hit), option.palette.color(role).name() if selected else calm))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, option.palette.color(role))
        painter.save()
        painter.translate(option.rect.left() + _MARGIN, option.rect.top() + _MARGIN)
        painter.setClipRect(QRectF(0, 0, option.rect.width() - 2 * _MARGIN, option.rect.height() - _MARGIN))
        document.documentLayout().draw(painter, context)
        painter.restore()


def _html(hit: LibraryHit, where: str, calm: str) -> str:
    start, end, text = hit.start, hit.end, hit.snippet
    first = max(start - _BEFORE, 0)
    found = f"{'…' if first else ''}{escape(text[first:start])}<b>{escape(text[start:end])}</b>{escape(text[end:])}"
    about = " · ".join(filter(None, (hit.article.title, where)))
    return f'<div>{found}</div><div style="color:{calm}; font-size:{_SMALL}px">{escape(about)}</div>'
