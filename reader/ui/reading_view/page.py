"""The measures of the page: columns, sizes and distances, from the width of the window and the size of the text."""

import math
from dataclasses import dataclass, field

from reader.model import BlockKind, PinyinStyle
from reader.settings import Layout
from reader.ui.reading_view import zhuyin_column
from reader.ui.reading_view.look import Look

# Letters of English that read as well as a character of Chinese a line (DESIGN: 60 to 75 beside 30 to 36).
_LETTERS_PER_CHARACTER = 2
# Below these a column is too narrow beside the other, and the English goes under the paragraph.
_FEWEST_CHARACTERS, _FEWEST_LETTERS = 12, 26
_LETTER = 0.5
_NARROW = 640  # pixels; a narrower window narrows the margins
# The widest reading of one character (chuáng, shuang1) in its own size; what it hangs over in the largest heading, and
# the least margin without readings, in sizes of the text.
_WIDEST_READING, _OVERHANG, _LEAST_MARGIN = 4.2, 1.15, 0.7
# Between two characters, in ems: wide enough that most readings fit above without pushing.
_LETTER_GAPS = {
    PinyinStyle.NONE: 0.03,
    PinyinStyle.SYLLABLE: 0.24,
    PinyinStyle.NUMBERS: 0.36,
    PinyinStyle.ZHUYIN: 0.3,
    PinyinStyle.WORD: 0.12,
}
_LETTER_GAP_BESIDE = 0.06  # where zhuyin stands at the right of each character

_ENGLISH_SCALE = 0.8
_GLOSS_SCALE = 0.85  # of the English above it
_PINYIN_SCALE, _ZHUYIN_SCALE = 0.55, 0.4
_SMALLEST_PINYIN = 10.0  # pixels; below it tone marks run together
_LINE, _LINE_WITH_READINGS = 1.75, 2.35  # in sizes of the text
# Below these lines touch: of the text, from the lowest ink of a character to the highest; of pinyin, with its marks.
_LEAST_LINE, _PINYIN_HEIGHT = 1.02, 1.3


@dataclass(frozen=True, slots=True)
class Column:
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Page:
    """Where the columns stand, in pixels from the left of the Chinese one, which is `left` of the viewport's own left.
    `english` is None where none is shown; `stacked` means that it stands under each paragraph or sentence, not beside
    it.

    A picture is `picture_height` pixels high at most, on a screen with `ratio` pixels of its own for each.

    Pages that differ in `left` alone are equal: rows laid out for one are right for the other.
    """

    look: Look
    chinese: Column
    english: Column | None
    stacked: bool
    left: float = field(compare=False)
    picture_height: float = math.inf
    ratio: float = 1.0

    @property
    def size(self) -> int:
        return self.look.size

    def english_size(self, style: "RowStyle") -> float:
        """English follows the scale of small text wholly, that of headings by half: a gloss is long."""
        scale = style.scale if style.scale < 1 else (1 + style.scale) / 2
        return self.size * _ENGLISH_SCALE * scale

    def gloss_size(self, style: "RowStyle") -> float:
        return self.english_size(style) * _GLOSS_SCALE

    @property
    def pitch(self) -> float:
        """The usual distance of two characters of body text."""
        return self.size * (1 + letter_gap(self.look) + side(self.look))


def reads_above(look: Look) -> bool:
    """Whether readings stand above the characters."""
    return look.pinyin is not PinyinStyle.NONE and not side(look)


def in_column(look: Look) -> bool:
    """Whether readings are zhuyin in a column of its own, at the right of its character."""
    return look.pinyin is PinyinStyle.ZHUYIN and (look.vertical or not look.zhuyin_above)


def side(look: Look) -> float:
    """The room for a reading behind its character in the line, in ems; 0 where readings stand above, as all do in
    vertical text: what is above in the line is at the right there."""
    return zhuyin_column.WIDTH if in_column(look) and not look.vertical else 0.0


def letter_gap(look: Look) -> float:
    """The space between two characters in ems."""
    return _LETTER_GAP_BESIDE if in_column(look) else _LETTER_GAPS[look.pinyin]


def pinyin_size(size: float) -> float:
    """The size of pinyin over characters of `size`, both in pixels."""
    return max(size * _PINYIN_SCALE, _SMALLEST_PINYIN)


def zhuyin_size(size: float) -> float:
    """The size of zhuyin over characters of `size`, both in pixels."""
    return max(size * _ZHUYIN_SCALE, _SMALLEST_PINYIN * _ZHUYIN_SCALE / _PINYIN_SCALE)


def lay_page(width: int, look: Look) -> Page:
    """Place the columns in the middle, each at most as wide as reads well; margins grow, lines do not."""
    # A wide reading over the first character hangs over the column's edge, by no more than this.
    widest = (_WIDEST_READING * pinyin_size(look.size) - look.size) / 2
    overhang = max(look.size * _OVERHANG, widest) if reads_above(look) else look.size * _LEAST_MARGIN
    margin = max(round(look.margin * min(width / _NARROW, 1.0)), math.ceil(overhang))
    room = max(width - 2 * margin, look.size * 4)
    pitch = look.size * (1 + letter_gap(look) + side(look))
    chinese_most = look.line_length * pitch
    if not look.english or look.layout is not Layout.BESIDE or look.solo:
        return _single(width, look, min(room, chinese_most))
    letter = look.size * _ENGLISH_SCALE * _LETTER
    gap = look.size * 2.4
    english_most = look.line_length * _LETTERS_PER_CHARACTER * letter
    scale = min(1.0, (room - gap) / (chinese_most + english_most))
    if chinese_most * scale < _FEWEST_CHARACTERS * pitch or english_most * scale < _FEWEST_LETTERS * letter:
        return _single(width, look, min(room, chinese_most))
    chinese_width, english_width = chinese_most * scale, english_most * scale
    left = (width - chinese_width - gap - english_width) / 2
    beside = Column(chinese_width + gap, english_width)
    return Page(look, Column(0.0, chinese_width), beside, stacked=False, left=left)


def _single(width: int, look: Look, column_width: float) -> Page:
    column = Column(0.0, column_width)
    english = column if look.english else None
    return Page(look, column, english, stacked=look.english, left=(width - column_width) / 2)


@dataclass(frozen=True, slots=True)
class RowStyle:
    """How a block of some kind is set. `scale` multiplies the body size; `above` and `below` are in body sizes."""

    scale: float = 1.0
    bold: bool = False
    calm: bool = False
    indent: float = 0.0
    above: float = 0.0
    below: float = 0.9


_HEADINGS = {
    1: RowStyle(scale=1.5, bold=True, above=0.3, below=1.0),
    2: RowStyle(scale=1.2, bold=True, above=1.1, below=0.7),
}
_LOWER_HEADING = RowStyle(scale=1.0, bold=True, above=0.8, below=0.6)
_SMALL = RowStyle(scale=0.85, calm=True, below=0.8)
_STYLES = {
    BlockKind.CAPTION: _SMALL,
    BlockKind.BYLINE: _SMALL,
    BlockKind.NAVIGATION: _SMALL,
    BlockKind.LEGAL: _SMALL,
    BlockKind.QUOTE: RowStyle(indent=1.6),
    BlockKind.LIST_ITEM: RowStyle(below=0.6),
}
_BODY = RowStyle()
# Every sentence that stands alone is set alike, but that a heading is one.
_SOLO, _SOLO_HEADING = RowStyle(), RowStyle(bold=True)


def solo_style(kind: BlockKind) -> RowStyle:
    return _SOLO_HEADING if kind is BlockKind.HEADING else _SOLO


def style_of(kind: BlockKind, level: int) -> RowStyle:
    if kind is BlockKind.HEADING:
        return _HEADINGS.get(level, _LOWER_HEADING)
    return _STYLES.get(kind, _BODY)


@dataclass(frozen=True, slots=True)
class FoldStyle:
    """The line that stands for folded blocks: size of its label, height of its row, both in pixels."""

    text: int = 13
    height: float = 30.0


def fold_style(kind: BlockKind) -> FoldStyle:
    """Folded captions are names of image files, one above nearly every picture's caption: they keep quiet."""
    return FoldStyle(text=11, height=18.0) if kind is BlockKind.CAPTION else FoldStyle()


def line_height(size: float, look: Look) -> float:
    """The distance of two baselines of characters of `size`, the same in every line of a block, whether it has pinyin
    or not."""
    usual = size * (_LINE_WITH_READINGS if reads_above(look) else _LINE) * look.line_spacing / 100
    return max(usual, least_line(size, look))


def least_line(size: float, look: Look) -> float:
    """The least distance of two baselines at which nothing touches the line above."""
    return size * _LEAST_LINE + (pinyin_size(size) * _PINYIN_HEIGHT if reads_above(look) else 0.0)
