"""The look of an office file: a sheet of A4, its fonts, and the form of each style. Lengths are points.

Every line of a paragraph is as far from the next, with readings or without: as far as the tallest of both, so that no
program needs to widen or clip one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from reader.exporters.document import Document
from reader.exporters.office.flow import SMALL, Style, style_name
from reader.exporters.style import PRINT_PAPER
from reader.model import PinyinStyle
from reader.model.tones import Palette, readable_palette

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 210 * MM, 297 * MM, 20 * MM
TEXT_WIDTH, TEXT_HEIGHT = PAGE_WIDTH - 2 * MARGIN, PAGE_HEIGHT - 2 * MARGIN
# Of the Chinese and the English beside it, three to two; what is left free between them is part of the first.
CHINESE_WIDTH = TEXT_WIDTH * 3 / 5
ENGLISH_WIDTH = TEXT_WIDTH - CHINESE_WIDTH
COLUMN_GAP = 20.0

CALM, RULE, LINK = "#4a463e", "#ddd7ca", "#1f4e79"
# The colours of highlights by name, those of the window on light paper (reader/ui/theme.py).
HIGHLIGHTS = {"yellow": "#fbf0a8", "green": "#daf2ca", "blue": "#d3edf8", "pink": "#fbe0e8"}

_ENGLISH_SIZE, _NOTE_SIZE = 10.5, 9.5


class Fonts(NamedTuple):
    """A font by its name, and what takes its place on Windows; `code` is the BCP 47 tag of the region's language."""

    chinese: str
    chinese_else: str
    language: str
    country: str
    latin: str = "Noto Sans"
    latin_else: str = "Calibri"


# By script: one code point is drawn differently in each region (骨, 直, 角).
_FONTS = {
    "zh-Hans": Fonts("Noto Serif CJK SC", "SimSun", "zh", "CN"),
    "zh-Hant": Fonts("Noto Serif CJK TC", "PMingLiU", "zh", "TW"),
    "zh-Hant-HK": Fonts("Noto Serif CJK HK", "MingLiU_HKSCS", "zh", "HK"),
}


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a style of paragraphs. `line` is the least distance of two lines; `reading` the size of what stands
    above the Chinese; `level` the place in the outline, 0 for none; `kept` on the page of what follows."""

    name: str
    size: float
    line: float
    reading: float
    before: float = 0
    after: float = 8
    indent: float = 0
    hanging: float = 0
    colour: str = ""
    level: int = 0
    bold: bool = False
    ruled: bool = False
    kept: bool = False


class Look(NamedTuple):
    """What a writer must know of the look of a document. `is_beside` sets readings at the right of the characters."""

    fonts: Fonts
    forms: Mapping[str, Form]
    tones: Palette | None
    is_beside: bool


def look_of(document: Document) -> Look:
    fonts = _FONTS.get(document.language, _FONTS["zh-Hant" if document.language.startswith("zh-Hant") else "zh-Hans"])
    is_beside = document.pinyin is PinyinStyle.ZHUYIN and not document.zhuyin_above
    forms = {form.name: form for form in _forms(document.pinyin, is_beside=is_beside)}
    return Look(fonts, forms, readable_palette(document.tones, PRINT_PAPER) if document.tones else None, is_beside)


def highlight_name(name: str) -> str:
    """The colour of HIGHLIGHTS behind a word that the reader marked, yellow for what is not known."""
    return name if name in HIGHLIGHTS else "yellow"


def scaled(width: int, height: int, most: float = TEXT_WIDTH) -> tuple[float, float]:
    """The size of a picture of so many pixels, 96 an inch, made smaller to be no wider than `most` points and no taller
    than half a page."""
    factor = min(72 / 96, most / width, TEXT_HEIGHT / 2 / height)
    return width * factor, height * factor


class _Scale(NamedTuple):
    """Size of the Chinese; the distance of lines and the size of readings as shares of a size."""

    size: float
    line: float
    reading: float


def _scale(style: PinyinStyle, *, is_beside: bool) -> _Scale:
    if style is PinyinStyle.NONE:
        return _Scale(12, 1.75, 0.5)
    if is_beside:
        return _Scale(18, 1.8, 0.36)
    # Noto's line of Chinese is 1.45 of its size high, that of the pinyin 1.36 of half of it.
    return _Scale(14, 2.2, 0.5)


def _forms(pinyin: PinyinStyle, *, is_beside: bool) -> Iterator[Form]:
    scale = _scale(pinyin, is_beside=is_beside)
    body = _chinese(scale, Style.BODY)
    yield replace(_chinese(scale, Style.TITLE, 1.5), bold=True, kept=True)
    for level, times in enumerate((1.5, 1.25, 1.1, 1.1, 1.1, 1.1), 1):
        heading = _chinese(scale, Style.HEADING, times, level)
        yield replace(heading, bold=True, kept=True, before=12 if level > 1 else 0, after=6)
    yield body
    yield _chinese(scale, Style.BODY_CONTINUED)
    times = max(0.8, 10 / scale.size)
    for style in SMALL:
        small = _chinese(scale, style, times)
        # Four points lie between a picture and what stands under it.
        yield replace(small, colour=CALM, line=small.line + (4 if style is Style.CAPTION else 0))
    for style in (Style.QUOTE, Style.QUOTE_CONTINUED):
        yield replace(_chinese(scale, style), indent=body.size, ruled=True)
    yield replace(_chinese(scale, Style.LIST_ITEM), indent=body.size, hanging=body.size)
    yield replace(_chinese(scale, Style.LIST_ITEM_CONTINUED), indent=body.size)
    yield replace(_english(Style.METADATA, _NOTE_SIZE), after=2, colour=CALM)
    yield replace(_english(Style.NOTE, _NOTE_SIZE), before=4, after=10, colour=CALM)
    yield replace(_english(Style.ENGLISH), after=12)
    yield replace(_english(Style.ENGLISH_HEADING, 12), after=10, bold=True, kept=True)
    yield _beside(_english(Style.ENGLISH_BESIDE), body)
    yield replace(
        _beside(_english(Style.ENGLISH_BESIDE_SMALL, _NOTE_SIZE), _chinese(scale, Style.CAPTION, times)), colour=CALM
    )


def _beside(english: Form, chinese: Form) -> Form:
    """So much lower that the first line stands on that of the Chinese."""
    return replace(english, before=chinese.line - english.line - 1)


def _chinese(scale: _Scale, style: Style, times: float = 1, level: int = 0) -> Form:
    size = round(scale.size * times * 2) / 2
    reading = max(round(size * scale.reading * 2) / 2, 6)
    return Form(style_name(style, level), size, size * scale.line, reading, level=level)


def _english(style: Style, size: float = _ENGLISH_SIZE) -> Form:
    return Form(style.value, size, size * 1.4, size / 2)
