"""Rows set in the fonts of this machine: what is measured here is ink."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGlyphRun

from reader.model import BlockKind, PinyinStyle, Script
from reader.settings import LIMITS, Face, ReadingsShown
from reader.ui.reading_view.cells import Cell, CellKind, Segment, kind_of
from reader.ui.reading_view.chinese import ChineseLine, ChineseRow, ChineseTypesetter, Inked
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import lay_page, line_height, style_of
from reader.ui.reading_view.shaping import Shaper

# A font needs the application.
pytestmark = pytest.mark.usefixtures("qapp")

_WIDE = [("装", "zhuāng"), ("状", "zhuàng"), ("双", "shuāng"), ("区", "qū"), ("鹅", "é"), ("绿", "lǜ"), ("，", "")]
_ZHUYIN = [("裝", "ㄓㄨㄤ"), ("狀", "ㄓㄨㄤˋ"), ("的", "˙ㄉㄜ"), ("鵝", "ㄜˊ"), ("，", "")]
_NOWHERE = "\U0003fff0"  # no character, and in no font


def _segments(pairs: list[tuple[str, str]], times: int = 12) -> list[Segment]:
    cells = [Cell(text, at, at + 1, kind_of(text), ruby, tone=at % 6) for at, (text, ruby) in enumerate(pairs * times)]
    return [Segment([cell]) for cell in cells]


def _row(
    look: Look, pairs: list[tuple[str, str]], width: float = 400, script: Script = Script.SIMPLIFIED
) -> ChineseRow:
    return ChineseTypesetter(script, look.size, look).set_row(_segments(pairs), width)


def _ink(run: QGlyphRun) -> list[QRectF]:
    """The rectangle of each glyph's ink."""
    font = run.rawFont()
    # Not boundingRect: that is rounded to pixels.
    return [
        font.pathForGlyph(index).boundingRect().translated(place)
        for index, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]


def _bounds(runs: list[Inked]) -> tuple[float, float]:
    """Top and bottom of the ink of some runs."""
    boxes = [box for inked in runs for box in _ink(inked.run)]
    return min(box.top() for box in boxes), max(box.bottom() for box in boxes)


@pytest.mark.parametrize("spacing", [80, 100, 200])
@pytest.mark.parametrize("size", [12, 13, 20, 33, 48])
@pytest.mark.parametrize(
    ("style", "above", "pairs"),
    [
        (PinyinStyle.SYLLABLE, False, _WIDE),
        (PinyinStyle.NONE, False, [(text, "") for text, _ in _WIDE]),
        (PinyinStyle.ZHUYIN, True, _ZHUYIN),
        (PinyinStyle.ZHUYIN, False, _ZHUYIN),
    ],
)
def test_nothing_touches_the_line_above(
    *, style: PinyinStyle, above: bool, pairs: list[tuple[str, str]], size: int, spacing: int
) -> None:
    look = Look(size=size, pinyin=style, zhuyin_above=above, line_spacing=spacing)
    row = _row(look, pairs, width=size * 9)
    for upper, lower in itertools.pairwise(row.lines):
        assert _bounds(upper.base_runs + upper.ruby_runs)[1] < _bounds(lower.ruby_runs + lower.base_runs)[0]


@pytest.mark.parametrize("size", [12, 20, 33, 48])
@pytest.mark.parametrize("above", [True, False])
def test_readings_above_are_clear_of_their_characters(*, size: int, above: bool) -> None:
    pairs, style = (_ZHUYIN, PinyinStyle.ZHUYIN) if above else (_WIDE, PinyinStyle.SYLLABLE)
    row = _row(Look(size=size, pinyin=style, zhuyin_above=above), pairs)
    for line in row.lines:
        assert _bounds(line.ruby_runs)[1] <= _bounds(line.base_runs)[0] + size * 0.02


@pytest.mark.parametrize("size", [LIMITS["text_size"][0], 20, LIMITS["text_size"][1]])
@pytest.mark.parametrize("style", [PinyinStyle.SYLLABLE, PinyinStyle.NUMBERS])
@pytest.mark.parametrize("width", [320, 900])
def test_no_reading_leaves_the_page(width: int, style: PinyinStyle, size: int) -> None:
    page = lay_page(width, Look(size=size, pinyin=style, english=False, margin=0))
    pairs = [("装", "zhuāng"), ("床", "chuang2" if style is PinyinStyle.NUMBERS else "chuáng")]
    for scale in (1.0, style_of(BlockKind.HEADING, 1).scale):
        row = ChineseTypesetter(Script.SIMPLIFIED, size * scale, page.look).set_row(
            _segments(pairs), page.chinese.width
        )
        boxes = [box for line in row.lines for inked in line.ruby_runs for box in _ink(inked.run)]
        assert min(box.left() for box in boxes) >= -page.left
        assert max(box.right() for box in boxes) <= width - page.left


def test_zhuyin_stands_beside_its_character() -> None:
    row = _row(Look(pinyin=PinyinStyle.ZHUYIN), _ZHUYIN, script=Script.TAIWAN)
    line = row.lines[0]
    for placed in (item for item in line.cells if item.cell.ruby):
        inside = _inside(line, placed.x, placed.right)
        assert len(inside) == len(placed.cell.ruby)
        assert min(box.left() for box in inside) >= placed.x + 20 * 0.95
    falling, neutral = line.cells[1], line.cells[2]
    symbols, mark = _parted(_inside(line, falling.x, falling.right))
    assert mark.left() >= max(box.right() for box in symbols)
    assert symbols[-1].top() <= mark.center().y() <= symbols[-1].bottom()
    dot, *rest = sorted(_inside(line, neutral.x, neutral.right), key=QRectF.top)
    assert dot.bottom() < rest[0].top()
    assert dot.center().x() == pytest.approx(rest[0].center().x(), abs=1.5)


def _inside(line: ChineseLine, left: float, right: float) -> list[QRectF]:
    boxes = [box for inked in line.ruby_runs for box in _ink(inked.run)]
    return [box for box in boxes if left <= box.center().x() < right]


def _parted(boxes: list[QRectF]) -> tuple[list[QRectF], QRectF]:
    """The symbols of a reading from the top, and the mark at their right."""
    *symbols, mark = sorted(boxes, key=QRectF.left)
    return sorted(symbols, key=QRectF.top), mark


def test_what_zhuyin_cannot_write_is_set_downwards_in_letters() -> None:
    row = _row(Look(pinyin=PinyinStyle.ZHUYIN), [("某", "wng")])
    boxes = _inside(row.lines[0], row.lines[0].cells[0].x, row.lines[0].cells[0].right)
    assert len(boxes) == 3
    assert max(box.bottom() for box in boxes) - min(box.top() for box in boxes) < 22


def test_lines_with_zhuyin_at_the_right_are_as_high_as_without() -> None:
    none, beside, above = (
        line_height(20, look)
        for look in (
            Look(pinyin=PinyinStyle.NONE),
            Look(pinyin=PinyinStyle.ZHUYIN),
            Look(pinyin=PinyinStyle.ZHUYIN, zhuyin_above=True),
        )
    )
    assert none == beside < above


def test_runs_are_parted_by_tone_where_tones_are_coloured() -> None:
    look = Look()
    plain, coloured = _row(look, _WIDE), _row(replace(look, coloured=True), _WIDE)
    assert {inked.tone for line in plain.lines for inked in line.base_runs + line.ruby_runs} == {0}
    assert {inked.tone for inked in coloured.lines[0].base_runs} == set(range(6))
    assert sum(len(_ink(inked.run)) for inked in coloured.lines[0].base_runs) == len(coloured.lines[0].cells)


def test_the_spelling_of_a_word_keeps_its_ink() -> None:
    look = Look(pinyin=PinyinStyle.WORD, coloured=True)
    segment = Segment([Cell("银", 0, 1, CellKind.HAN, tone=2), Cell("行", 1, 2, CellKind.HAN, tone=2)], "yínháng")
    (line,) = ChineseTypesetter(Script.SIMPLIFIED, 20, look).set_row([segment], 400).lines
    assert [inked.tone for inked in line.ruby_runs] == [0]
    assert [inked.tone for inked in line.base_runs] == [2]


def test_readings_for_the_pointer_take_the_same_room_and_know_their_span() -> None:
    shown, hidden = (_row(Look(readings=which), _WIDE) for which in (ReadingsShown.ALL, ReadingsShown.HOVER))
    assert [[item.x for item in line.cells] for line in shown.lines] == [
        [item.x for item in line.cells] for line in hidden.lines
    ]
    line = hidden.lines[0]
    read = [placed.cell for placed in line.cells if placed.cell.ruby]
    assert [(inked.start, inked.end) for inked in line.ruby_runs] == [(cell.start, cell.end) for cell in read]


def test_a_character_of_no_font_is_a_square_and_not_a_box() -> None:
    row = _row(Look(), [("我", ""), (_NOWHERE, "")])
    line = row.lines[0]
    assert line.missing[0].character == _NOWHERE
    assert line.missing[0].square.left() >= line.cells[1].x
    assert line.missing[0].square.right() <= line.cells[1].right
    assert all(0 not in inked.run.glyphIndexes() for inked in line.base_runs)


@pytest.mark.parametrize("face", list(Face))
@pytest.mark.parametrize("script", list(Script))
def test_every_face_has_glyphs(face: Face, script: Script) -> None:
    look = Look(face=face, pinyin=PinyinStyle.ZHUYIN)
    row = ChineseTypesetter(script, 20, look).set_row(_segments(_ZHUYIN), 400)
    assert not any(line.missing for line in row.lines)
    assert all(0 not in inked.run.glyphIndexes() for line in row.lines for inked in line.base_runs + line.ruby_runs)


def test_a_quotation_mark_in_a_latin_word_is_narrow() -> None:
    shaper = Shaper(ChineseTypesetter(Script.SIMPLIFIED, 20, Look())._base._font)
    assert shaper.width("don’t") < shaper.width("dont") + 10
    assert shaper.width("’") > 15
