"""What is under the pointer: which row, pane, place and sentence."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from reader.model import Article, Highlight, Term
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.scrolling import VisibleRow
from reader.ui.reading_view.selection import Caret, Pane
from reader.ui.reading_view.setter import RowLayout, RowSetter


@dataclass(frozen=True, slots=True)
class Under:
    """What the pointer is over: a sentence, and in the Chinese pane a word of its block; empty outside of any."""

    sentence_id: str = ""
    block: int = -1
    word: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class WordPlace:
    """Characters of a sentence, in code points of its text."""

    sentence_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AtHand:
    """What a menu can be about besides a sentence: Chinese that is selected or a word, as shown; a glossary term; the
    word in simplified characters, where it is known in which; where in the sentence it is, or the keyboard; the
    highlight there."""

    chinese: str = ""
    term: Term | None = None
    simplified: str = ""
    place: WordPlace | None = None
    highlight: Highlight | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A point on text: the gap between characters nearest to it, and the sentence it is in ("" outside of any)."""

    pane: Pane
    caret: Caret
    sentence_id: str


def row_at(visible: list[VisibleRow], y: float) -> VisibleRow | None:
    """The row that covers a y of the viewport; the nearest one above or below the text, None on an empty page."""
    if not visible:
        return None
    return next((row for row in visible if y < row[1] + row[2].height), visible[-1])


def spot_at(setter: RowSetter, visible: list[VisibleRow], point: QPointF, pane: Pane | None = None) -> Spot | None:
    """The text nearest to a point of the viewport, in the pane that it is over, or in the one given."""
    found = row_at(visible, point.y())
    if found is None or not isinstance(found[2].row, TextRow):
        return None
    number, top, layout = found
    if pane is None:
        pane = pane_at(layout, point - QPointF(0, top))
    if pane is Pane.ENGLISH:
        return _english_spot(number, layout, point - QPointF(0, top))
    return _chinese_spot(setter.article, number, layout, point - QPointF(0, top))


def pane_at(layout: RowLayout, point: QPointF) -> Pane:
    """The pane of a point given from the row's top."""
    origin = layout.english_origin
    if layout.english is None or origin is None or layout.chinese is None or layout.chinese_origin is None:
        return Pane.CHINESE
    beside = origin.x() > layout.chinese_origin.x()
    in_english = point.x() > origin.x() - 12 if beside else point.y() > origin.y()
    return Pane.ENGLISH if in_english else Pane.CHINESE


def _chinese_spot(article: Article, number: int, layout: RowLayout, point: QPointF) -> Spot | None:
    if layout.chinese is None or layout.chinese_origin is None or not layout.chinese.lines:
        return None
    inside = point - layout.chinese_origin
    line = layout.chinese.line_at(inside.y())
    cell = line.cell_at(inside.x())
    if cell is None or not isinstance(layout.row, TextRow):
        return None
    sentence_id = ""
    over = 0 <= inside.y() < layout.chinese.height and -8 <= inside.x() <= line.cells[-1].right + 8
    if over:
        sentences = article.blocks[layout.row.block].sentences
        sentence_id = next((item.id for item in sentences if item.start <= cell.cell.start < item.end), "")
    return Spot(Pane.CHINESE, Caret(number, line.offset_at(inside.x())), sentence_id)


def _english_spot(number: int, layout: RowLayout, point: QPointF) -> Spot | None:
    if layout.english is None or layout.english_origin is None:
        return None
    inside = point - layout.english_origin
    offset = layout.english.offset_at(inside)
    over = 0 <= inside.y() < layout.english.height
    return Spot(Pane.ENGLISH, Caret(number, offset), layout.english.sentence_at(offset) if over else "")


def sentence_span(article: Article, layout: RowLayout, sentence_id: str) -> tuple[int, int] | None:
    """The span of a sentence in its block, if the row is of that block."""
    if not isinstance(layout.row, TextRow):
        return None
    sentences = article.blocks[layout.row.block].sentences
    return next(((item.start, item.end) for item in sentences if item.id == sentence_id), None)


def word_span(setter: RowSetter, layout: RowLayout, offset: int) -> tuple[int, int]:
    """The span of the token at a block's offset; one character where the sentence has no tokens yet."""
    if isinstance(layout.row, TextRow):
        for sentence in setter.article.blocks[layout.row.block].sentences:
            if sentence.start <= offset < sentence.end and sentence.id in setter.annotations:
                tokens = setter.annotations[sentence.id].tokens
                token = next(item for item in tokens if offset < sentence.start + item.end)
                return sentence.start + token.start, sentence.start + token.end
    return offset, offset + 1
