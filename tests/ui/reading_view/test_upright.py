"""What stands upright in vertical text, and where."""

import pytest
from PySide6.QtCore import QRectF

from reader.model import PinyinStyle, Script
from reader.ui.reading_view.cells import Cell, Segment, kind_of
from reader.ui.reading_view.chinese import ChineseLine, ChineseTypesetter
from reader.ui.reading_view.fonts import chinese_font
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.upright import Upright, stands_upright, turned_back

_EM = 100.0


@pytest.mark.parametrize("text", ["国", "，", "（", "—", "…", "“", "·", "あ", "ㄅ", "Ａ", "①", "5", "12", "軟體", "𠮷"])
def test_what_stands_upright(text: str) -> None:
    assert stands_upright(text)


@pytest.mark.parametrize("text", ["iPhone", "A", "2024", "35.8%", ",", "(", "é", "don’t", "α"])
def test_what_lies_on_its_side(text: str) -> None:
    assert not stands_upright(text)


def _upright(script: Script = Script.SIMPLIFIED) -> Upright:
    return Upright(chinese_font(script, _EM), _EM)


def _ink(upright: Upright, text: str) -> QRectF:
    """The ink of a text in a square of 100 pixels whose upper left is the origin."""
    boxes = []
    for shaped, x, y in upright.place(text, 0.0, -0.12 * _EM):
        raw, part = upright.shaper.runs([(shaped, x, y)])[0], shaped.parts[0]
        boxes.append(raw.rawFont().boundingRect(part.glyphs[0]).translated(raw.positions()[0]))
    return boxes[0].united(boxes[-1])


@pytest.mark.parametrize("stop", "，。、")
def test_in_the_mainland_a_stop_stands_in_the_upper_right(stop: str) -> None:
    ink = _ink(_upright(), stop)
    assert QRectF(50, 0, 50, 50).contains(ink)


@pytest.mark.parametrize("stop", "，。、")
def test_in_taiwan_a_stop_stands_in_the_middle(stop: str) -> None:
    middle = _ink(_upright(Script.TAIWAN), stop).center()
    assert (middle.x(), middle.y()) == (pytest.approx(50, abs=6), pytest.approx(50, abs=6))


@pytest.mark.parametrize("mark", "（「《【")
def test_brackets_open_downwards(mark: str) -> None:
    ink = _ink(_upright(), mark)
    assert ink.width() > ink.height()
    assert ink.top() > 50


def test_a_dash_goes_down_and_two_are_one_line() -> None:
    upright = _upright()
    length = upright.length("—")
    ink = _ink(upright, "—")
    assert ink.height() > 4 * ink.width()
    assert ink.center().x() == pytest.approx(50, abs=2)
    assert (ink.top(), ink.bottom()) == (pytest.approx(0, abs=0.1), pytest.approx(length, abs=6))
    assert ink.bottom() > length  # where the next begins


def test_two_digits_stand_side_by_side_in_the_middle_of_one_square() -> None:
    upright = _upright()
    assert upright.length("12") == _EM
    ((shaped, x, _),) = upright.place("12", 0.0, -0.12 * _EM)
    assert x + shaped.width / 2 == pytest.approx(50)


def test_a_word_of_other_length_stands_character_under_character() -> None:
    upright = _upright()
    assert upright.length("軟體") == 2 * _EM
    first, second = upright.place("軟體", 10.0, 0.0)
    assert (second[1], second[2]) == (first[1], first[2] + _EM)


def test_a_rectangle_turned_back_keeps_its_sides() -> None:
    assert turned_back(QRectF(10, 20, 3, 4)) == QRectF(-24, 10, 4, 3)


def _line(text: str, *, ruby: str = "", pinyin: PinyinStyle = PinyinStyle.NONE) -> ChineseLine:
    look = Look(size=20, pinyin=pinyin, vertical=True)
    cells = [Cell(part, at, at + len(part), kind_of(part[0]), ruby) for at, part in enumerate(text.split())]
    return ChineseTypesetter(Script.TAIWAN, 20, look).set_row([Segment([cell]) for cell in cells], 600).lines[0]


def test_what_lies_and_what_stands_are_glyphs_apart() -> None:
    runs = _line("他 用 iPhone").base_runs
    assert [(run.upright, len(run.run.glyphIndexes())) for run in runs] == [(False, 6), (True, 2)]


def test_upright_glyphs_follow_each_other_down_the_column() -> None:
    line = _line("一 二")
    (run,) = line.base_runs
    first, second = run.run.positions()
    assert first.x() == second.x()
    assert second.y() - first.y() == pytest.approx(line.cells[1].x - line.cells[0].x)


def test_pinyin_lies_along_the_column_at_the_right_of_its_character() -> None:
    line = _line("好", ruby="hǎo", pinyin=PinyinStyle.SYLLABLE)
    (reading,) = line.ruby_runs
    assert not reading.upright
    # Above on the page is at the right of the screen.
    assert reading.run.positions()[0].y() < line.baseline - 0.8 * 20


def test_zhuyin_stands_in_a_column_at_the_right_of_its_character() -> None:
    line = _line("好", ruby="ㄏㄠˇ", pinyin=PinyinStyle.ZHUYIN)
    (reading, *_), (base,) = line.ruby_runs, line.base_runs
    assert reading.upright
    right = base.run.positions()[0].x() + 20
    assert all(position.x() > right - 1 for position in reading.run.positions())
    assert line.cells[0].width == 20  # it takes no room of the column


def test_a_character_of_no_font_has_its_square_upright() -> None:
    (missing,) = _line("\U0003fff0").missing
    assert missing.upright
