"""What was found, on the page: tinted, the current match stronger and outlined; and the way to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.model import Position
from reader.pipeline.found import Found, Match
from reader.ui.reading_view.english import EnglishRow, utf16_length
from reader.ui.reading_view.rows import FoldRow, TextRow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.sheet import Place, Sheet
from reader.ui.theme import Theme

_ROUNDED = 3.0
_OUTLINE = 1.5  # pixels
# Where a match comes to stand that was not on the screen, in heights of it; what counts as on it keeps off the edges.
_FROM_TOP = 0.3


@dataclass(frozen=True, slots=True)
class Matches:
    """What was found, and the one match that the reader is at. `is_all`: in all of the text, not only about that."""

    found: Found
    current: Match | None = None
    is_all: bool = True

    def paint(self, painter: QPainter, sheet: Sheet, layout: RowLayout, top: float, theme: Theme) -> None:
        """Tint the matches of a row whose top is at `top` of the painter, behind its text."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.found)
        _draw(painter, _boxes(sheet, layout, self.found), top)
        if self.current is not None:
            painter.setPen(QPen(theme.accent, _OUTLINE))
            painter.setBrush(theme.found_now)
            _draw(painter, match_boxes(sheet, layout, self.current), top)


def _draw(painter: QPainter, boxes: Iterable[QRectF], top: float) -> None:
    for box in boxes:
        painter.drawRoundedRect(box.translated(0, top), _ROUNDED, _ROUNDED)


def _boxes(sheet: Sheet, layout: RowLayout, found: Found) -> Iterator[QRectF]:
    row = layout.row
    sentences = sheet.article.blocks[row.block].sentences if isinstance(row, TextRow) else ()
    if not isinstance(row, TextRow) or not row.sentences:
        return
    for start, end in found.in_chinese(row.block, sentences[row.sentences[0]].start, sentences[row.sentences[-1]].end):
        yield from layout.chinese_span(start, end)
    for span in layout.english.spans if layout.english else ():
        for start, end in found.in_english(span.sentence_id):
            yield from _english_boxes(sheet, layout, span.sentence_id, start, end)


def match_boxes(sheet: Sheet, layout: RowLayout, match: Match) -> list[QRectF]:
    """The rectangles of a match in a row, from the row's top; none where it is in another."""
    if not isinstance(layout.row, TextRow) or layout.row.block != match.block:
        return []
    if match.sentence_id:
        return _english_boxes(sheet, layout, match.sentence_id, match.start, match.end)
    return layout.chinese_span(match.start, match.end)


def _english_boxes(sheet: Sheet, layout: RowLayout, sentence_id: str, start: int, end: int) -> list[QRectF]:
    translation = sheet.setter.translations.get(sentence_id)
    first = _start_of(layout.english, sentence_id)
    if translation is None or first is None:
        return []
    start, end = (first + utf16_length(translation.text[:offset]) for offset in (start, end))
    return layout.english_span(start, end)


def _start_of(english: EnglishRow | None, sentence_id: str) -> int | None:
    spans = english.spans if english else []
    return next((span.start for span in spans if span.sentence_id == sentence_id), None)


def match_rectangle(sheet: Sheet, match: Match) -> QRectF | None:
    """Where a match is on the viewport; None where its row is not on the screen."""
    for _, top, layout in sheet.visible():
        if boxes := match_boxes(sheet, layout, match):
            return boxes[0].united(boxes[-1]).translated(QPointF(0, top))
    return None


def parts_with_matches(sheet: Sheet, found: Found, parts: int) -> list[int]:
    """The numbers of those of so many equal parts of the page in which a block with a match begins."""
    blocks = [sheet.block_at(sheet.total * part / parts) for part in range(parts + 1)]
    blocks[0] -= 1
    return [at for at in range(parts) if found.any_within(range(blocks[at] + 1, blocks[at + 1] + 1))]


def fold_over(sheet: Sheet, block: int) -> FoldRow | None:
    """The fold that hides a block."""
    fold = sheet.rows.fold_of(block)
    return fold if fold and not fold.opened else None


def reveal(sheet: Sheet, match: Match) -> bool:
    """Bring a match onto the screen; whether the page had to move for it."""
    if _is_shown(sheet, match):
        return False
    sentences = sheet.article.blocks[match.block].sentences
    start = next((item.start for item in sentences if item.id == match.sentence_id), match.start)
    sheet.restore(Place(Position(match.block, start), sheet.view_height * _FROM_TOP))
    box = match_rectangle(sheet, match)
    if box is not None and not _is_shown(sheet, match):
        # English under a long paragraph is far from its Chinese.
        sheet.scroll_by(box.top() - sheet.view_height * _FROM_TOP)
    return True


def _is_shown(sheet: Sheet, match: Match) -> bool:
    box = match_rectangle(sheet, match)
    return box is not None and box.top() >= 0 and box.bottom() <= sheet.view_height
