import pytest

from reader.model import BlockKind, PinyinStyle
from reader.ui.reading_view.fonts import pinyin_font
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import fold_style, lay_page, line_height, pinyin_size, style_of
from reader.ui.reading_view.shaping import Shaper

_SYLLABLE = PinyinStyle.SYLLABLE


@pytest.mark.parametrize("width", [1100, 1440, 1920, 3840])
def test_two_columns_stand_in_the_middle_and_apart(width: int) -> None:
    page = lay_page(width, Look())
    assert page.english is not None
    assert not page.stacked
    assert page.left >= 16
    assert page.english.left - page.chinese.width >= 40
    right = width - page.left - page.english.left - page.english.width
    assert right == pytest.approx(page.left)


def test_margins_grow_and_lines_do_not() -> None:
    wide, wider = (lay_page(width, Look()) for width in (2000, 3000))
    assert wide.chinese.width == wider.chinese.width
    assert 30 <= wide.chinese.width / wide.pitch <= 36


def test_a_narrow_window_puts_the_english_below() -> None:
    page = lay_page(500, Look())
    assert page.stacked
    assert page.english == page.chinese


def test_chinese_alone_has_one_column() -> None:
    page = lay_page(1440, Look(english=False))
    assert page.english is None
    assert page.left * 2 + page.chinese.width == pytest.approx(1440)


@pytest.mark.parametrize("width", [80, 120, 300])
def test_even_a_sliver_has_a_column(width: int) -> None:
    assert lay_page(width, Look(size=48, pinyin=_SYLLABLE, english=True)).chinese.width >= 4 * 48


def test_headings_are_larger_and_furniture_calmer() -> None:
    title, section, deeper = (style_of(BlockKind.HEADING, level) for level in (1, 2, 3))
    body = style_of(BlockKind.PARAGRAPH, 0)
    assert title.scale > section.scale > body.scale
    assert deeper.bold
    assert style_of(BlockKind.CAPTION, 0).calm
    assert not body.calm


def test_lines_with_pinyin_are_higher() -> None:
    syllables, words, nothing = (
        line_height(20, Look(pinyin=style)) for style in (_SYLLABLE, PinyinStyle.WORD, PinyinStyle.NONE)
    )
    assert syllables == words > nothing


def test_small_pinyin_stays_legible() -> None:
    assert pinyin_size(20) == pytest.approx(11)
    assert pinyin_size(12) == 10


@pytest.mark.parametrize("size", [12, 20, 32, 48])
@pytest.mark.parametrize("width", [320, 420, 700, 1600])
@pytest.mark.usefixtures("qapp")
def test_no_syllable_is_cut_at_the_edge(width: int, size: int) -> None:
    """The widest one over the first character of the largest heading."""
    page = lay_page(width, Look(size=size, pinyin=PinyinStyle.SYLLABLE, english=False))
    heading = size * style_of(BlockKind.HEADING, 1).scale
    widest = Shaper(pinyin_font(pinyin_size(heading))).shape("zhuàng").width
    assert page.left - (widest - heading) / 2 >= 0


def test_a_quiet_fold_is_still_a_line() -> None:
    for kind in BlockKind:
        assert fold_style(kind).height >= fold_style(kind).text * 1.5
