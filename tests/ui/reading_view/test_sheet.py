import pytest

from reader.model import Annotation, BlockKind, PinyinStyle, Position
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import lay_page
from reader.ui.reading_view.sheet import Place, Sheet
from tests.builders import annotation, article, block

pytestmark = pytest.mark.usefixtures("qapp")

_CHINESE_ONLY = Look(pinyin=PinyinStyle.NONE, english=False)
_PARAGRAPH = "春天来了，万物更新，河水在唱歌。" * 8


def _sheet(paragraphs: int = 60) -> Sheet:
    legal = [block(paragraphs + at, "版权声明。", BlockKind.LEGAL, folded=True) for at in range(2)]
    return Sheet(
        article(*[_PARAGRAPH] * paragraphs, *legal),
        lay_page(1000, Look()),
        600,
    )


def test_begins_at_the_beginning() -> None:
    sheet = _sheet()
    position, below, _ = sheet.place()
    assert position == Position(0, 0)
    assert below > 0
    assert sheet.y == 0


@pytest.mark.parametrize("style", list(PinyinStyle))
@pytest.mark.parametrize("size", [14, 32])
@pytest.mark.parametrize("width", [480, 1600])
def test_new_measures_keep_the_text_in_place(style: PinyinStyle, size: int, width: int) -> None:
    sheet = _sheet()
    sheet.scroll_by(4000)
    before, below, _ = sheet.place()
    sheet.set_page(lay_page(width, Look(size=size, pinyin=style, english=True)))
    after, still, _ = sheet.place()
    assert after.block == before.block
    assert abs(after.offset - before.offset) < 60
    assert abs(still - below) < 120


def test_going_there_and_back_ends_at_the_same_place() -> None:
    sheet = _sheet()
    sheet.scroll_by(4000)
    page, before = sheet.setter.page, sheet.place()
    sheet.set_page(lay_page(1000, _CHINESE_ONLY))
    sheet.set_page(page)
    assert sheet.place() == before


@pytest.mark.parametrize("offset", [0, 5, 47, 101])
def test_no_change_of_layout_makes_the_place_drift(offset: int) -> None:
    """Wherever in a line the place falls: the program may be started and the window be resized any number of times."""
    sheet = _sheet()
    place = Place(Position(30, offset), 0.0)
    sheet.restore(place)
    page = sheet.setter.page
    for width in (1400, 480, 777, 1000, 620):
        sheet.set_page(lay_page(width, _CHINESE_ONLY))
        assert sheet.place().position == place.position
    sheet.set_page(page)
    assert sheet.place() == place


def test_scrolling_on_leaves_the_place_gone_to() -> None:
    sheet = _sheet()
    sheet.restore(Place(Position(30, 5), 0.0))
    sheet.scroll_by(200)
    position = sheet.place().position
    assert position.offset > 30
    sheet.restore(sheet.place())
    assert sheet.place().position == position


def test_annotations_above_the_screen_move_nothing() -> None:
    sheet = _sheet()
    sheet.scroll_by(4000)
    before = sheet.place()
    first = sheet.article.blocks[0].sentences[0]
    with sheet.keep_place():
        sheet.setter.add_annotations([annotation(first, first.text, "-")])
    assert sheet.place() == before


def test_goes_to_a_place() -> None:
    sheet = _sheet()
    sheet.restore(Place(Position(30, 50), 0.0))
    position, below, _ = sheet.place()
    assert position.block == 30
    assert position.offset <= 50 < position.offset + 40
    assert below == pytest.approx(0)


def test_a_place_in_a_fold_is_the_fold_until_it_is_open() -> None:
    sheet = _sheet(1)
    sheet.view_height = 60
    sheet.restore(Place(Position(2, 0), 0.0))
    assert sheet.place()[0].block == 1
    sheet.set_open([1, 2], opened=True)
    sheet.restore(Place(Position(2, 0), 0.0))
    assert any(row[2].chinese for row in sheet.visible())


def test_opening_a_fold_adds_its_rows() -> None:
    sheet = _sheet()
    rows = len(sheet.rows)
    sheet.set_open([60, 61], opened=True)
    assert len(sheet.rows) == rows + 2
    sheet.set_open([60, 61], opened=False)
    assert len(sheet.rows) == rows


def test_wants_what_is_on_the_screen_then_what_is_near() -> None:
    sheet = _sheet()
    sheet.scroll_by(4000)
    shown, near = sheet.wanted()
    blocks = [int(item.split(".")[0]) for item in shown]
    assert blocks == sorted(blocks)
    assert len(set(blocks)) < 8
    assert int(near[0].split(".")[0]) == blocks[-1] + 1
    assert not set(shown) & set(near)


def test_lays_out_ahead_what_the_next_page_needs() -> None:
    sheet = _sheet()
    assert not list(sheet.lay_out_ahead()), "what is not annotated yet would be laid out twice"
    sheet.setter.add_annotations(Annotation(sentence.id, (), {}) for sentence in sheet.article.sentences())
    sheet.visible()
    steps = sum(1 for _ in sheet.lay_out_ahead())
    assert steps > 2
    laid = len(sheet.setter._layouts)
    sheet.scroll_by(500)
    sheet.visible()
    assert len(sheet.setter._layouts) == laid


def test_a_block_in_several_rows_is_found_by_offset() -> None:
    sheet = Sheet(article("春天来了。" * 1000), lay_page(1000, _CHINESE_ONLY), 600)
    sheet.restore(Place(Position(0, 4000), 0.0))
    position = sheet.place().position
    assert position.offset <= 4000 < position.offset + 60


def test_a_fold_stays_under_the_pointer_that_opens_it() -> None:
    legal = [block(0, "版权声明。", BlockKind.LEGAL, folded=True)]
    sheet = Sheet(article(*legal, *[_PARAGRAPH] * 9), lay_page(1000, _CHINESE_ONLY), 600)
    before = sheet.place()
    sheet.set_open([0], opened=True)
    assert sheet.place() == before
    assert before.on_fold
