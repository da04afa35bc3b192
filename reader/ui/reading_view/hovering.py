"""What the pointer is over, and what is to be known about it."""

from PySide6.QtCore import QPointF, QRectF, Qt

from reader.model import Highlight, Term
from reader.ui.reading_view.labels import missing_tip, term_tip, translation_tip
from reader.ui.reading_view.pointing import Under, row_at
from reader.ui.reading_view.rows import FoldRow
from reader.ui.reading_view.sheet import Sheet

# What a note says holds so far about the pointer, in pixels.
_ABOUT = QPointF(6, 6)


def fold_at(sheet: Sheet, point: QPointF) -> FoldRow | None:
    """The fold at a point of the page."""
    found = row_at(sheet.visible(), point.y())
    return found[2].row if found and isinstance(found[2].row, FoldRow) else None


def is_on_picture(sheet: Sheet, point: QPointF) -> bool:
    """Whether a picture is at a point of the page."""
    row = row_at(sheet.visible(), point.y())
    return row is not None and row[2].picture is not None and row[2].picture.contains(point - QPointF(0, row[1]))


def pointer_shape(sheet: Sheet, point: QPointF) -> Qt.CursorShape:
    if fold_at(sheet, point):
        return Qt.CursorShape.PointingHandCursor
    return Qt.CursorShape.ArrowCursor if is_on_picture(sheet, point) else Qt.CursorShape.IBeamCursor


def term_at(sheet: Sheet, point: QPointF) -> tuple[Term | None, QRectF]:
    """The glossary's term at a point of the page, and its rectangle there."""
    row = row_at(sheet.visible(), point.y())
    found = sheet.marks.term_at(row[2], point - QPointF(0, row[1])) if row else None
    return (found[0], found[1].translated(0, row[1])) if found and row else (None, QRectF())


def missing_at(sheet: Sheet, point: QPointF) -> tuple[str, QRectF]:
    """The character at a point of the page that no font has, and its square there."""
    row = row_at(sheet.visible(), point.y())
    if row is None or row[2].chinese is None or row[2].chinese_origin is None:
        return "", QRectF()
    origin = row[2].chinese_origin + QPointF(0, row[1])
    squares = (
        (item.character, item.square.translated(origin)) for line in row[2].chinese.lines for item in line.missing
    )
    return next(((character, square) for character, square in squares if square.contains(point)), ("", QRectF()))


def highlight_on(sheet: Sheet, point: QPointF) -> Highlight | None:
    """The uppermost highlight at a point of the page."""
    row = row_at(sheet.visible(), point.y())
    return sheet.marks.highlight_at(row[2], point - QPointF(0, row[1])) if row else None


def tip_at(sheet: Sheet, under: Under, point: QPointF) -> tuple[str, QRectF]:
    """What is to be known about the term and the translation at a point, and where it holds: an empty rectangle for
    all of the sentence."""
    missing, square = missing_at(sheet, point)
    if missing:
        return missing_tip(missing), square
    term, box = term_at(sheet, point)
    highlight = highlight_on(sheet, point)
    if highlight and highlight.note:
        box = QRectF(point - _ABOUT, point + _ABOUT)
    known = sheet.setter.translations.get(under.sentence_id)
    about = translation_tip(known) if known and under.block < 0 else ""
    note = highlight.note if highlight else ""
    return "\n".join(filter(None, (note, term_tip(term) if term else "", about))), box
