"""One row alone on the screen: where it stands, and that the place in the text is kept."""

from dataclasses import replace

import pytest

from reader.model import BlockKind, PinyinStyle, Position, Translation, TranslationKind
from reader.settings import ReadingsShown
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import lay_page
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.sheet import Place, Sheet
from reader.ui.reading_view.solo import top_on_screen
from tests.builders import article, block

pytestmark = pytest.mark.usefixtures("qapp")

_HEIGHT = 600
_PAGE = Look(pinyin=PinyinStyle.SYLLABLE)
_SOLO = replace(_PAGE, solo=True, size=32, line_length=24, readings=ReadingsShown.HOVER, english=False)
_LONG = "我们慢慢地走过了那座桥，看见水里的云，" * 30 + "天黑了。"


def _sheet(look: Look = _SOLO, *texts: str) -> Sheet:
    blocks = [block(at, text) for at, text in enumerate(texts or ("我喜欢喝茶。他去学校。", "我们喜欢北京。" * 9))]
    fold = block(len(blocks), "版权声明。", BlockKind.LEGAL, folded=True)
    return Sheet(article(*blocks, fold), lay_page(1200, look), _HEIGHT)


def _one(sheet: Sheet) -> tuple[float, RowLayout]:
    (_, top, layout), *others = sheet.visible()
    assert others == []
    return top, layout


def _chinese(sheet: Sheet) -> tuple[float, float, float]:
    """Left edge, right edge and middle of the Chinese on the screen."""
    top, layout = _one(sheet)
    assert layout.chinese
    assert layout.chinese_origin is not None
    left = layout.chinese_origin.x()
    right = left + max(line.cells[-1].right for line in layout.chinese.lines)
    return left, right, top + layout.chinese_origin.y() + layout.chinese.height / 2


def test_the_screen_shows_one_sentence_in_its_middle() -> None:
    sheet = _sheet()
    left, right, middle = _chinese(sheet)
    assert left == pytest.approx(sheet.setter.page.chinese.width - right)
    assert middle == pytest.approx(_HEIGHT * 0.42)
    assert sheet.wanted()[0] == ["0.0"]


def test_the_next_ones_are_worked_on_ahead() -> None:
    assert _sheet().wanted()[1][:3] == ["0.1", "1.0", "1.1"]


def test_english_and_pinyin_that_come_move_no_character() -> None:
    sheet = _sheet()
    before = _chinese(sheet)
    sheet.set_page(lay_page(1200, replace(_SOLO, readings=ReadingsShown.ALL, english=True)))
    sheet.setter.add_translations([Translation("0.0", "I like to drink tea.", TranslationKind.MT)])
    assert _chinese(sheet) == before
    _, layout = _one(sheet)
    assert layout.english
    assert layout.english.text == "I like to drink tea."
    assert layout.english_origin is not None
    below = layout.english_origin.x() + layout.english.width / 2
    assert below == pytest.approx(sheet.setter.page.chinese.width / 2)


def test_going_to_a_place_shows_its_sentence_alone() -> None:
    sheet = _sheet()
    sheet.restore(Place(Position(0, 8), 0.0))
    assert sheet.wanted()[0] == ["0.1"]
    assert sheet.place().position == Position(0, 8)


def test_back_on_the_page_the_sentence_is_at_its_place() -> None:
    sheet = _sheet(_PAGE, *["我们喜欢北京。" * 40] * 30)
    sheet.set_page(lay_page(1200, _SOLO))
    sheet.restore(Place(Position(20, 70), 0.0))
    top = _chinese(sheet)[2]
    sheet.set_page(lay_page(1200, _PAGE))
    position, below, _ = sheet.place()
    assert len(sheet.visible()) > 1
    assert position.block <= 20
    assert any(sheet.rows[number] == sheet.rows[sheet.rows.at(Position(20, 70))] for number, _, _ in sheet.visible())
    assert abs(below) < top


def test_a_sentence_higher_than_the_screen_is_scrolled_and_not_left() -> None:
    sheet = _sheet(_SOLO, _LONG, "完。")
    top, layout = _one(sheet)
    assert top == 0 < layout.height - _HEIGHT
    assert sheet.total == layout.height
    sheet.scroll_by(100)
    assert (sheet.y, _one(sheet)[0]) == (100, -100)
    sheet.scroll_by(100_000)
    assert sheet.y == layout.height - _HEIGHT
    sheet.scroll_by(-100_000)
    assert (sheet.y, sheet.wanted()[0]) == (0, ["0.0"])


def test_headings_are_as_large_as_text() -> None:
    heading = block(0, "喝茶", BlockKind.HEADING, level=1)
    sheet = Sheet(article(heading, "喝茶"), lay_page(1200, _SOLO), _HEIGHT)
    first = _one(sheet)[1]
    sheet.restore(Place(Position(1, 0), 0.0))
    second = _one(sheet)[1]
    assert first.chinese
    assert second.chinese
    assert first.chinese.height == second.chinese.height
    assert first.style.bold
    assert not second.style.bold


@pytest.mark.parametrize(
    ("chinese", "height", "top"),
    [(100, 100, 370), (100, 500, 370), (100, 700, 300), (100, 1200, 0)],
)
def test_english_below_takes_the_room_that_is_there_before_it_lifts_the_chinese(
    chinese: float, height: float, top: float
) -> None:
    assert top_on_screen(0, chinese, height, 1000) == top
