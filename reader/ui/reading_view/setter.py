"""Lays out rows of the page from the article and its overlays, and keeps the layouts that are likely needed again."""

import math
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from reader.model import Annotation, Article, FlagKind, Translation
from reader.ui.reading_view.cells import Segment, build_segments
from reader.ui.reading_view.chinese import ChineseRow, ChineseTypesetter
from reader.ui.reading_view.english import EnglishRow, expected_height, join_english, set_english
from reader.ui.reading_view.fonts import english_font
from reader.ui.reading_view.page import Page, RowStyle, fold_style, line_height, style_of
from reader.ui.reading_view.rows import FoldRow, Row, TextRow

# Layouts kept: some screens of several scripts and styles, so that toggling back costs only the painting.
_KEPT_LAYOUTS = 600
_GLOSS_DISTANCE = 0.35  # of the gloss from the English above it, in its own size
_PAGE_PADDING = 1.6  # above the first and below the last row, in body sizes


@dataclass(slots=True)
class RowLayout:
    """A row laid out. Points and rectangles are pixels from the viewport's left and the row's top."""

    row: Row
    height: float
    style: RowStyle
    chinese: ChineseRow | None = None
    chinese_origin: QPointF | None = None
    english: EnglishRow | None = None
    english_origin: QPointF | None = None
    gloss: EnglishRow | None = None
    gloss_origin: QPointF | None = None

    def chinese_span(self, start: int, end: int) -> list[QRectF]:
        """The rectangles of source span `start` to `end` of the block."""
        if self.chinese is None or self.chinese_origin is None:
            return []
        spans = (line.span(start, end) for line in self.chinese.lines)
        return [span.translated(self.chinese_origin) for span in spans if span]

    def english_span(self, start: int, end: int) -> list[QRectF]:
        if self.english is None or self.english_origin is None:
            return []
        return [span.translated(self.english_origin) for span in self.english.rectangles(start, end)]


def shown_text(translation: Translation) -> str:
    """The text of a translation; nothing is cut off in silence."""
    cut_off = any(flag.kind is FlagKind.CUT_OFF for flag in translation.flags)
    return translation.text + " […]" if cut_off else translation.text


class RowSetter:
    """Sets the rows of one article. Change `page` or `script` freely: layouts of earlier settings are kept."""

    def __init__(self, article: Article, page: Page) -> None:
        self.article = article
        self.page = page
        self.script = article.script
        self.annotations: dict[str, Annotation] = {}
        self.translations: dict[str, Translation] = {}
        self.glosses: dict[str, Translation] = {}
        self._block_versions = [0] * len(article.blocks)
        self._layouts: OrderedDict[tuple[object, ...], RowLayout] = OrderedDict()
        self._typesetters: dict[tuple[object, ...], ChineseTypesetter] = {}

    def add_annotations(self, annotations: Iterable[Annotation]) -> set[int]:
        """Take annotations; the blocks that they change."""
        taken = {item.sentence_id: item for item in annotations}
        self.annotations.update(taken)
        return self._touch(taken)

    def add_translations(self, translations: Iterable[Translation]) -> set[int]:
        """Take translations; the blocks that they change."""
        taken = {item.sentence_id: item for item in translations}
        self.translations.update(taken)
        return self._touch(taken)

    def add_glosses(self, glosses: Iterable[Translation]) -> set[int]:
        """Take glosses to stand under translations; the blocks that they change."""
        taken = {item.sentence_id: item for item in glosses}
        self.glosses.update(taken)
        return self._touch(taken)

    def clear_annotations(self) -> None:
        self._touch(self.annotations)
        self.annotations.clear()

    def clear_translations(self) -> None:
        self._touch(self.translations)
        self.translations.clear()

    def _touch(self, sentence_ids: Iterable[str]) -> set[int]:
        blocks = {int(sentence_id.split(".")[0]) for sentence_id in sentence_ids}
        for block in blocks:
            self._block_versions[block] += 1
        return blocks

    def estimate(self, row: Row, *, first: bool, last: bool) -> float:
        """About how high a row is, without laying it out."""
        padding = (first + last) * _PAGE_PADDING * self.page.size
        if isinstance(row, FoldRow):
            return fold_style(row.kind).height + padding
        block = self.article.blocks[row.block]
        style = style_of(block.kind, block.level)
        size = self.page.size * style.scale
        length = sum(len(block.sentences[at].text) for at in row.sentences)
        lines = math.ceil(length * self.page.pitch * style.scale / self.page.chinese.width)
        chinese, english = lines * line_height(size, self.page.look), self._expected_height(row, style)
        height = chinese + english if self.page.stacked else max(chinese, english)
        below = style.below * self.page.size if row.last_of_block else 0.0
        return height + style.above * self.page.size + below + padding

    def layout(self, row: Row, *, first: bool, last: bool) -> RowLayout:
        """The row laid out for the present page and script. `first` and `last` rows bear the page's padding."""
        version = 0 if isinstance(row, FoldRow) else self._block_versions[row.block]
        key = (row, first, last, version, self.page, self.script)
        layout = self._layouts.get(key)
        if layout is not None:
            self._layouts.move_to_end(key)
            return layout
        layout = self._layouts[key] = self._set(row, first=first, last=last)
        if len(self._layouts) > _KEPT_LAYOUTS:
            self._layouts.popitem(last=False)
        return layout

    def _set(self, row: Row, *, first: bool, last: bool) -> RowLayout:
        padding = _PAGE_PADDING * self.page.size
        if isinstance(row, FoldRow):
            height = fold_style(row.kind).height + (first + last) * padding
            origin = QPointF(self.page.chinese.left, padding if first else 0.0)
            return RowLayout(row, height, RowStyle(calm=True), chinese_origin=origin)
        return self._set_text(row, padding if first else 0.0, padding if last else 0.0)

    def _set_text(self, row: TextRow, above: float, below: float) -> RowLayout:
        page, block = self.page, self.article.blocks[row.block]
        style = style_of(block.kind, block.level)
        indent = style.indent * page.size
        typesetter = self._typesetter(page.size * style.scale, bold=style.bold)
        chinese = typesetter.set_row(self.segments(row), page.chinese.width - indent)
        top = above + (style.above * page.size if row.sentences.start == 0 else 0.0)
        layout = RowLayout(row, 0.0, style, chinese, QPointF(page.chinese.left + indent, top))
        bottom = max(top + chinese.height, self._set_english(layout, typesetter.baseline))
        layout.height = bottom + (style.below * page.size if row.last_of_block else 0.0) + below
        return layout

    def _set_english(self, layout: RowLayout, baseline: float) -> float:
        """Add the English to a row, its first baseline level with the Chinese; the y where it ends, or will when all of
        it is there: so what stands below moves little when it comes."""
        page, row = self.page, layout.row
        if page.english is None or not isinstance(row, TextRow) or not layout.chinese or not layout.chinese_origin:
            return 0.0
        style, top = layout.style, layout.chinese_origin.y()
        indent = style.indent * page.size
        font = english_font(page.english_size(style), bold=style.bold)
        english = set_english(self._english(row), font, page.english.width - indent)
        y = top + layout.chinese.height if page.stacked else top + baseline - english.ascent
        if english.text:
            layout.english, layout.english_origin = english, QPointF(page.english.left + indent, y)
        return self._set_gloss(layout, y + max(english.height, self._expected_height(row, style)))

    def _set_gloss(self, layout: RowLayout, below: float) -> float:
        """Add the gloss to a row under the English, which ends at `below`; the y where it ends, or will."""
        page, row, style = self.page, layout.row, layout.style
        if not page.look.gloss or page.english is None or not isinstance(row, TextRow):
            return below
        size, indent = page.gloss_size(style), style.indent * page.size
        gloss = set_english(self._pairs(row, self.glosses), english_font(size), page.english.width - indent)
        y = below + size * _GLOSS_DISTANCE
        if gloss.text:
            layout.gloss, layout.gloss_origin = gloss, QPointF(page.english.left + indent, y)
        missing = self._missing(row, self.glosses)
        width = page.english.width - indent
        return y + (
            max(gloss.height, expected_height(len(gloss.text), missing, size, width)) if missing else gloss.height
        )

    def _expected_height(self, row: TextRow, style: RowStyle) -> float:
        """The height of the row's English by estimate; 0 where all of it is there, or none is shown."""
        column, missing = self.page.english, self._missing(row, self.translations)
        if column is None or not missing:
            return 0.0
        width = column.width - style.indent * self.page.size
        return expected_height(len(self.english_text(row)), missing, self.page.english_size(style), width)

    def _missing(self, row: TextRow, known: Mapping[str, Translation]) -> int:
        """How many characters of Chinese in a row have no English yet."""
        sentences = self.article.blocks[row.block].sentences
        return sum(len(sentences[at].text) for at in row.sentences if sentences[at].id not in known)

    def _pairs(self, row: TextRow, known: Mapping[str, Translation]) -> list[tuple[str, str]]:
        ids = [self.article.blocks[row.block].sentences[at].id for at in row.sentences]
        return [(item, shown_text(known[item])) for item in ids if item in known]

    def _english(self, row: TextRow) -> list[tuple[str, str]]:
        return self._pairs(row, self.translations)

    def english_text(self, row: TextRow) -> str:
        """The row's English as `set_english` joins it."""
        return join_english(self._english(row))

    def _typesetter(self, size: float, *, bold: bool) -> ChineseTypesetter:
        look = self.page.look
        key = (self.script, size, look, bold)
        typesetter = self._typesetters.get(key)
        if typesetter is None:
            typesetter = self._typesetters[key] = ChineseTypesetter(self.script, size, look, bold=bold)
        return typesetter

    def segments(self, row: TextRow) -> list[Segment]:
        """What stands on the row's lines, for layout and for copying."""
        block = self.article.blocks[row.block]
        return build_segments(block, row.sentences, self.annotations, self.script, self.page.look.pinyin)
