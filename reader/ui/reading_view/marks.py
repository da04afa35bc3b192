"""The marks on the page: a translation that may be wrong, one that the reader wrote, a glossary term, a bookmark, a
highlight."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.model import Article, Highlight, Term, Translation, TranslationKind
from reader.translate import TermHit
from reader.ui.reading_view.english import EnglishRow, utf16_length
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.reading_view.learned import LearnedMarks
    from reader.ui.reading_view.level_marks import LevelMarks

_DOUBT, _TERM, _BAR = 1.4, 1.2, 2.0  # pixels
# The mark of a bookmark: its size, how deep it is notched, how far left of the column and above the baseline it begins.
_RIBBON, _NOTCH, _RIBBON_DISTANCE, _RIBBON_RISE = QSizeF(6, 13), 3.0, 7.0, 13.0
# How far below the baseline a line is drawn, in ascents; the bar of an own translation left of the column, in pixels.
_DOUBT_DROP, _TERM_DROP, _BAR_DISTANCE = 0.22, 0.12, 8.0
# How far below the baseline the line under Chinese is, in shares of the room there.
_CHINESE_DROP = 0.55
# A highlight keeps off the lines above and below it, by a share of its own; a note at its end is a dot so large.
_OFF_LINES, _NOTE_RADIUS = 0.05, 2.6
_ROUNDED = 3.0


@dataclass(frozen=True, slots=True)
class TermMarks:
    """Where glossary terms stand in a sentence and in its translation."""

    chinese: tuple[TermHit, ...] = ()
    english: tuple[TermHit, ...] = ()


# By the block that they are in; of two in one place the later one lies above.
Highlights = Mapping[int, Sequence[Highlight]]


def by_block(highlights: Iterable[Highlight]) -> dict[int, list[Highlight]]:
    """Highlights by the block that each is in."""
    found: dict[int, list[Highlight]] = {}
    for highlight in highlights:
        found.setdefault(highlight.position.block, []).append(highlight)
    return found


class Marks:
    """What is marked in an article, painted row by row."""

    def __init__(self, article: Article, translations: Mapping[str, Translation]) -> None:
        self._article, self._translations = article, translations
        self.terms: Mapping[str, TermMarks] = {}
        # Block -> the offsets of bookmarks in it.
        self.bookmarks: Mapping[int, Collection[int]] = {}
        self.highlights: Highlights = {}
        # The id of the sentence that is being read aloud.
        self.spoken = ""
        self.levels: LevelMarks | None = None
        self.learned: LearnedMarks | None = None

    def paint(self, painter: QPainter, layout: RowLayout, top: float, theme: Theme) -> None:
        """Draw the marks of a row whose top is at `top` of the painter."""
        if self.learned:
            self.learned.paint(painter, self._article, layout, top, theme)
        if self.terms:
            self._paint_terms(painter, layout, top, theme.term)
        if self.highlights:
            self._paint_notes(painter, layout, top, theme.accent)
        for ribbon in self.ribbons(layout):
            painter.fillPath(_ribbon(ribbon.translated(0, top)), theme.accent)
        if layout.english is None or layout.english_origin is None:
            return
        origin = layout.english_origin + QPointF(0, top)
        for span in layout.english.spans:
            translation = self._translations.get(span.sentence_id)
            if translation is not None and translation.kind is TranslationKind.OWN:
                _paint_bars(painter, layout.english.rectangles(span.start, span.end), origin, theme.accent)
            elif translation is not None and translation.flags:
                pen = QPen(theme.doubt, _DOUBT, Qt.PenStyle.DotLine)
                _paint_lines(painter, layout.english.underlines(span.start, span.end, _DOUBT_DROP), origin, pen)

    def ribbons(self, layout: RowLayout) -> list[QRectF]:
        """Where the marks of a row's bookmarks are, from the row's top: in the margin beside the lines they are on, or
        the picture of which nothing is said."""
        marked = self.bookmarks.get(layout.row.block, ()) if isinstance(layout.row, TextRow) else ()
        if not marked or layout.chinese is None or layout.chinese_origin is None:
            return []
        found: list[QRectF] = []
        left = layout.chinese_origin.x() - _RIBBON_DISTANCE - _RIBBON.width()
        if layout.picture is not None and not layout.chinese.lines:
            found.append(QRectF(QPointF(left, layout.picture.top()), _RIBBON))
        for line in layout.chinese.lines:
            if any(line.start <= offset < line.end for offset in marked):
                top = layout.chinese_origin.y() + line.baseline - _RIBBON_RISE
                found.append(QRectF(QPointF(left, top), _RIBBON))
        return found

    def _paint_terms(self, painter: QPainter, layout: RowLayout, top: float, color: QColor) -> None:
        pen = QPen(color, _TERM)
        for start, end, _ in self._chinese_terms(layout):
            _paint_lines(painter, chinese_underlines(layout, start, end), QPointF(0, top), pen)
        if layout.english is None or layout.english_origin is None:
            return
        for start, end, _ in self._english_terms(layout.english):
            lines = layout.english.underlines(start, end, _TERM_DROP)
            _paint_lines(painter, lines, layout.english_origin + QPointF(0, top), pen)

    def paint_highlights(self, painter: QPainter, layout: RowLayout, top: float, theme: Theme) -> None:
        """Paint the highlights of a row behind its text."""
        if not self.highlights:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for highlight, boxes in self._highlights(layout):
            painter.setBrush(theme.highlight(highlight.colour))
            for box in boxes:
                painter.drawRoundedRect(box.translated(0, top), _ROUNDED, _ROUNDED)

    def _paint_notes(self, painter: QPainter, layout: RowLayout, top: float, color: QColor) -> None:
        """A dot at the end of each highlight that has a note."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for highlight, boxes in self._highlights(layout):
            if highlight.note and boxes and self._is_end(layout, highlight):
                painter.drawEllipse(boxes[-1].topRight() + QPointF(0, top), _NOTE_RADIUS, _NOTE_RADIUS)

    def _is_end(self, layout: RowLayout, highlight: Highlight) -> bool:
        """Whether a highlight ends in a row; a block may have several."""
        lines = layout.chinese.lines if layout.chinese else ()
        return bool(lines) and highlight.span[1] <= lines[-1].end

    def _highlights(self, layout: RowLayout) -> Iterator[tuple[Highlight, list[QRectF]]]:
        """The highlights of a row, each with its rectangles from the row's top."""
        lines = layout.chinese.lines if layout.chinese else ()
        if not isinstance(layout.row, TextRow) or not lines:
            return
        for highlight in self.highlights.get(layout.row.block, ()):
            start, end = highlight.span
            # A text without line ends is one block with all of them, in many rows.
            if end <= lines[0].start or start >= lines[-1].end:
                continue
            boxes = layout.chinese_span(start, end)
            off = boxes[0].height() * _OFF_LINES if boxes else 0.0
            yield highlight, [box.adjusted(0, off, 0, -off) for box in boxes]

    def highlight_at(self, layout: RowLayout, point: QPointF) -> Highlight | None:
        """The uppermost highlight at a point given from the row's top."""
        found = [each for each, boxes in self._highlights(layout) if any(box.contains(point) for box in boxes)]
        return found[-1] if found else None

    def term_at(self, layout: RowLayout, point: QPointF) -> tuple[Term, QRectF] | None:
        """The term at a point given from the row's top, and the rectangle in which it is there."""
        chinese = [(term, layout.chinese_span(start, end)) for start, end, term in self._chinese_terms(layout)]
        terms = self._english_terms(layout.english) if layout.english else ()
        english = [(term, layout.english_span(start, end)) for start, end, term in terms]
        places = ((term, box) for term, boxes in (*chinese, *english) for box in boxes)
        return next((place for place in places if place[1].contains(point)), None)

    def _chinese_terms(self, layout: RowLayout) -> Iterable[tuple[int, int, Term]]:
        """The terms of a row in its block's offsets."""
        if isinstance(layout.row, TextRow):
            sentences = self._article.blocks[layout.row.block].sentences
            for at in layout.row.sentences:
                sentence = sentences[at]
                for hit in self.terms.get(sentence.id, TermMarks()).chinese:
                    yield sentence.start + hit.start, sentence.start + hit.end, hit.term

    def _english_terms(self, english: EnglishRow) -> Iterable[tuple[int, int, Term]]:
        """The terms of a row's English in Qt's units of its text."""
        for span in english.spans:
            translation = self._translations.get(span.sentence_id)
            for hit in self.terms.get(span.sentence_id, TermMarks()).english:
                if translation is not None:
                    first = span.start + utf16_length(translation.text[: hit.start])
                    yield first, first + utf16_length(translation.text[hit.start : hit.end]), hit.term


def chinese_underlines(layout: RowLayout, start: int, end: int) -> list[QLineF]:
    """The lines under a source span of a row's block, from the row's top: nearer to the characters than to the next
    line."""
    found: list[QLineF] = []
    if layout.chinese and layout.chinese_origin is not None:
        for line in layout.chinese.lines:
            if span := line.span(start, end):
                y = line.baseline + (span.bottom() - line.baseline) * _CHINESE_DROP
                found.append(QLineF(span.left(), y, span.right(), y).translated(layout.chinese_origin))
    return found


def _ribbon(box: QRectF) -> QPainterPath:
    """The end of a ribbon that hangs out of a book."""
    path = QPainterPath(box.topLeft())
    for point in (box.topRight(), box.bottomRight(), QPointF(box.center().x(), box.bottom() - _NOTCH)):
        path.lineTo(point)
    path.lineTo(box.bottomLeft())
    path.closeSubpath()
    return path


def _paint_lines(painter: QPainter, lines: Iterable[QLineF], origin: QPointF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLines([line.translated(origin) for line in lines])


def _paint_bars(painter: QPainter, boxes: Iterable[QRectF], origin: QPointF, color: QColor) -> None:
    for box in boxes:
        painter.fillRect(QRectF(origin.x() - _BAR_DISTANCE, origin.y() + box.top(), _BAR, box.height()), color)
