"""Lays out rows of the page from the article and its overlays, and keeps the layouts that are likely needed again."""

import math
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QPointF, QRectF

from reader.model import Annotation, Article, FlagKind, Script, Translation, TranslationKind, place_of_sentence
from reader.settings import Layout, ReadingsShown
from reader.ui.pictures import NO_PICTURES, Size
from reader.ui.reading_view.cells import Readings, Segment, build_segments
from reader.ui.reading_view.chinese import ChineseRow, ChineseTypesetter
from reader.ui.reading_view.english import EnglishRow, expected_height, join_english, set_english
from reader.ui.reading_view.fonts import english_font
from reader.ui.reading_view.page import Page, RowStyle, fold_style, line_height, solo_style, style_of
from reader.ui.reading_view.picture_box import caption_gap, picture_room
from reader.ui.reading_view.rows import FoldRow, Row, RowKind, TextRow
from reader.ui.reading_view.solo import GAP, chinese_left, english_left

_Overlay = TypeVar("_Overlay", Annotation, Translation)

# Characters in the layouts kept: some tens of screens, so that toggling back costs only the painting.
_KEPT_CELLS = 36_000
_KEPT_CHINESE = 50  # rows of Chinese kept beside them, for English that is still to come
_GROUP = 32  # sentences whose overlays are counted together
_GLOSS_DISTANCE = 0.35  # of the gloss from the English above it, in its own size
_BETWEEN_SENTENCES = 0.4  # under the English of a sentence, where each has its own row, in body sizes
_PAGE_PADDING = 1.6  # above the first and below the last row, in body sizes


class Stop(NamedTuple):
    """A line of Chinese with its source span, `top` pixels below the row's top. A picture is of one piece with the
    line under it; alone it has an empty span."""

    start: int
    end: int
    top: float
    height: float


@dataclass(slots=True)
class RowLayout:
    """A row laid out. Points and rectangles are pixels from the page's left and the row's top."""

    row: Row
    height: float
    style: RowStyle
    chinese: ChineseRow | None = None
    chinese_origin: QPointF | None = None
    english: EnglishRow | None = None
    english_origin: QPointF | None = None
    gloss: EnglishRow | None = None
    gloss_origin: QPointF | None = None
    picture: QRectF | None = None

    @property
    def cells(self) -> int:
        """How much is kept for it, in characters of Chinese."""
        chinese = sum(len(line.cells) for line in self.chinese.lines) if self.chinese else 0
        return 8 + chinese + (len(self.english.text) // 4 if self.english else 0)

    def stops(self) -> Iterator[Stop]:
        """What of a row is gone to and comes onto a page as a whole: its lines."""
        lines = self.chinese.lines if self.chinese else []
        top, picture = 0.0 if self.chinese_origin is None else self.chinese_origin.y(), self.picture
        if picture is not None:
            bottom = top + lines[0].top + lines[0].height if lines else picture.bottom()
            start, end = (lines[0].start, lines[0].end) if lines else (0, 0)
            yield Stop(start, end, picture.top(), bottom - picture.top())
        for line in lines if picture is None else lines[1:]:
            yield Stop(line.start, line.end, top + line.top, line.height)

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
    """Sets the rows of one article. Change page and script freely: layouts of earlier settings are kept."""

    def __init__(self, article: Article, page: Page, pictures: Mapping[int, Size] = NO_PICTURES) -> None:
        """`pictures` are the sizes of the article's pictures, by the indices of their blocks."""
        self.article, self.pictures = article, pictures
        self.page, self.script = page, article.script
        self.annotations: dict[str, Annotation] = {}
        self.translations: dict[str, Translation] = {}
        self.glosses: dict[str, Translation] = {}
        # (block, number of a group of its sentences) -> how often its annotations, its English changed.
        self._read: Counter[tuple[int, int]] = Counter()
        self._said: Counter[tuple[int, int]] = Counter()
        self._chinese: OrderedDict[tuple[object, ...], ChineseRow] = OrderedDict()
        self._layouts: OrderedDict[tuple[object, ...], RowLayout] = OrderedDict()
        self._kept = 0
        # Words that have no reading where only those of unknown words are shown, and which set of them it is.
        self.known: frozenset[str] = frozenset()
        self._known_sets = 0
        # A number for each page and script: a page takes long to hash, and a layout is asked for often.
        self._settings: dict[tuple[Page, Script, int], int] = {}
        self._typesetters: dict[tuple[object, ...], ChineseTypesetter] = {}
        self.show(page, article.script)

    def show(self, page: Page, script: Script) -> None:
        """Set rows for another page, or in another script, from now on."""
        self.page, self.script = page, script
        known = self._known_sets if page.look.readings is ReadingsShown.UNKNOWN else 0
        self._setting = self._settings.setdefault((page, script, known), len(self._settings))

    def set_known(self, words: frozenset[str]) -> None:
        """Take the words, simplified, that the reader knows."""
        self.known = words
        self._known_sets += 1
        self.show(self.page, self.script)

    def add_annotations(self, annotations: Iterable[Annotation]) -> None:
        self._take(self.annotations, annotations, self._read)

    def add_translations(self, translations: Iterable[Translation]) -> None:
        self._take(self.translations, translations, self._said)

    def add_glosses(self, glosses: Iterable[Translation]) -> None:
        """Take glosses to stand under translations."""
        self._take(self.glosses, glosses, self._said)

    @staticmethod
    def _take(known: dict[str, _Overlay], new: Iterable[_Overlay], versions: Counter[tuple[int, int]]) -> None:
        taken = {item.sentence_id: item for item in new}
        known.update(taken)
        _touch(versions, taken)

    def forget(self, sentence_ids: Iterable[str]) -> None:
        """Drop annotations and glosses of what is too far away; rows that are laid out stay as they are."""
        for sentence_id in sentence_ids:
            self.annotations.pop(sentence_id, None)
            self.glosses.pop(sentence_id, None)
            known = self.translations.get(sentence_id)
            if known is not None and known.kind is TranslationKind.GLOSS:
                del self.translations[sentence_id]

    def clear_annotations(self) -> None:
        _touch(self._read, self.annotations)
        self.annotations.clear()

    def clear_translations(self) -> None:
        _touch(self._said, self.translations)
        self.translations.clear()

    def estimate(self, kind: RowKind) -> float:
        """About how high a row is, the page's padding apart, without laying it out."""
        if isinstance(kind, FoldRow):
            return fold_style(kind.kind).height
        block_kind, level, length, is_last, picture = kind
        page, style = self.page, style_of(block_kind, level)
        size, width = page.size * style.scale, page.chinese.width - style.indent * page.size
        lines = math.ceil(length * page.pitch * style.scale / width)
        chinese, english = lines * line_height(size, page.look), self._english_height(0, length, style)
        height = chinese + english if page.stacked else max(chinese, english)
        if picture:
            height += picture_room(picture, page).height() + (caption_gap(page) if length else 0.0)
        return height + style.above * page.size + self._below(style, is_last=is_last)

    def _below(self, style: RowStyle, *, is_last: bool) -> float:
        """The room below a row, the page's padding apart. English under a sentence is to be nearer to it than to the
        next one."""
        between = _BETWEEN_SENTENCES if self.page.stacked and self.page.look.layout is Layout.SENTENCE else 0.0
        return (style.below if is_last else between) * self.page.size

    @property
    def padding(self) -> float:
        """The room above the first and below the last row, in pixels."""
        return _PAGE_PADDING * self.page.size

    def layout(self, row: Row, *, first: bool, last: bool) -> RowLayout:
        """The row laid out for the present page and script. `first` and `last` rows bear the page's padding."""
        key = (row, first, last, _version(self._read, row), _version(self._said, row), self._setting)
        layout = self._layouts.get(key)
        if layout is not None:
            self._layouts.move_to_end(key)
            return layout
        layout = self._layouts[key] = self._set(row, first=first, last=last)
        self._kept += layout.cells
        while self._kept > _KEPT_CELLS and len(self._layouts) > 1:
            self._kept -= self._layouts.popitem(last=False)[1].cells
        return layout

    def _set(self, row: Row, *, first: bool, last: bool) -> RowLayout:
        padding = self.padding
        if isinstance(row, FoldRow):
            height = fold_style(row.kind).height + (first + last) * padding
            origin = QPointF(self.page.chinese.left, padding if first else 0.0)
            return RowLayout(row, height, RowStyle(calm=True), chinese_origin=origin)
        return self._set_text(row, padding if first else 0.0, padding if last else 0.0)

    def _set_text(self, row: TextRow, above: float, below: float) -> RowLayout:
        page, block = self.page, self.article.blocks[row.block]
        style = solo_style(block.kind) if page.look.solo else style_of(block.kind, block.level)
        indent = style.indent * page.size
        typesetter = self._typesetter(page.size * style.scale, bold=style.bold)
        chinese = self._set_chinese(row, typesetter, page.chinese.width - indent)
        top = above + (style.above * page.size if row.sentences.start == 0 else 0.0)
        left, picture = page.chinese.left + indent, None
        if self.has_picture(row):
            picture = QRectF(QPointF(left, top), picture_room(self.pictures[row.block], page))
            top = picture.bottom() + (caption_gap(page) if chinese.lines else 0.0)
        if page.look.solo:
            left += chinese_left(chinese, page.chinese.width)
        layout = RowLayout(row, 0.0, style, chinese, QPointF(left, top), picture=picture)
        bottom = max(top + chinese.height, self._set_english(layout, typesetter.baseline))
        layout.height = bottom + self._below(style, is_last=row.last_of_block) + below
        return layout

    def has_picture(self, row: TextRow) -> bool:
        """Whether a row bears the picture of its block."""
        return row.block in self.pictures and not row.sentences.start and not self.page.look.solo

    def _set_chinese(self, row: TextRow, typesetter: ChineseTypesetter, width: float) -> ChineseRow:
        """The Chinese of a row; while only its English changes it stays, and takes no time."""
        key = (row, _version(self._read, row), self._setting)
        chinese = self._chinese.pop(key, None)
        if chinese is None:
            chinese = typesetter.set_row(self.segments(row), width)
        self._chinese[key] = chinese
        if len(self._chinese) > _KEPT_CHINESE:
            self._chinese.popitem(last=False)
        return chinese

    def _set_english(self, layout: RowLayout, baseline: float) -> float:
        """Add the English to a row, its first baseline level with the Chinese; the y where it ends, or will when all of
        it is there: so what stands below moves little when it comes."""
        page, row = self.page, layout.row
        if page.english is None or not isinstance(row, TextRow) or not row.sentences:
            return 0.0
        if layout.chinese is None or layout.chinese_origin is None:
            return 0.0
        style, top = layout.style, layout.chinese_origin.y()
        indent = style.indent * page.size
        font = english_font(page.english_size(style), bold=style.bold)
        english = set_english(self._english(row), font, page.english.width - indent)
        y = top + layout.chinese.height if page.stacked else top + baseline - english.ascent
        if page.look.solo:
            y += GAP * page.size
        if english.text:
            layout.english, layout.english_origin = english, QPointF(self._english_left(layout, english), y)
        return self._set_gloss(layout, y + max(english.height, self._expected_height(row, style)))

    def _english_left(self, layout: RowLayout, english: EnglishRow) -> float:
        """Where English of a row begins, in pixels from the page's left."""
        column = self.page.english or self.page.chinese
        if self.page.look.solo and layout.chinese:
            return column.left + english_left(english, layout.chinese, column.width)
        return column.left + layout.style.indent * self.page.size

    def _set_gloss(self, layout: RowLayout, below: float) -> float:
        """Add the gloss to a row under the English, which ends at `below`; the y where it ends, or will."""
        page, row, style = self.page, layout.row, layout.style
        if not page.look.gloss or page.english is None or not isinstance(row, TextRow):
            return below
        size, indent = page.gloss_size(style), style.indent * page.size
        gloss = set_english(self._pairs(row, self.glosses), english_font(size), page.english.width - indent)
        y = below + size * _GLOSS_DISTANCE
        if gloss.text:
            layout.gloss, layout.gloss_origin = gloss, QPointF(self._english_left(layout, gloss), y)
        missing = self._missing(row, self.glosses)
        width = page.english.width - indent
        return y + (
            max(gloss.height, expected_height(len(gloss.text), missing, size, width)) if missing else gloss.height
        )

    def _expected_height(self, row: TextRow, style: RowStyle) -> float:
        """The height of the row's English by estimate; 0 where all of it is there, or none is shown."""
        missing = self._missing(row, self.translations)
        return self._english_height(len(self.english_text(row)), missing, style) if missing else 0.0

    def _english_height(self, there: int, missing: int, style: RowStyle) -> float:
        """About how high English is, of which `there` letters are there and that of `missing` characters is not."""
        column = self.page.english
        if column is None:
            return 0.0
        width = column.width - style.indent * self.page.size
        return expected_height(there, missing, self.page.english_size(style), width)

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
        """What stands on the row's lines."""
        block = self.article.blocks[row.block]
        return build_segments(block, row.sentences, self.annotations, self.script, self.readings)

    @property
    def readings(self) -> Readings:
        """How readings are shown."""
        look = self.page.look
        known = self.known if look.readings is ReadingsShown.UNKNOWN else None
        return Readings(look.pinyin, look.coloured, known, look.sandhi)


def _touch(versions: Counter[tuple[int, int]], sentence_ids: Iterable[str]) -> None:
    places = map(place_of_sentence, sentence_ids)
    versions.update({(block, number // _GROUP) for block, number in places})


def _version(versions: Counter[tuple[int, int]], row: Row) -> int:
    """Another one whenever what is known of the row has changed."""
    if isinstance(row, FoldRow) or not row.sentences:
        return 0
    groups = range(row.sentences[0] // _GROUP, row.sentences[-1] // _GROUP + 1)
    return sum(versions.get((row.block, group), 0) for group in groups)
