import itertools
from dataclasses import replace

import pytest

from reader.model import Article, BlockKind, Script, Translation, TranslationKind
from reader.settings import Layout, ReadingsShown
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import lay_page
from reader.ui.reading_view.rows import FoldRow, Rows, TextRow
from reader.ui.reading_view.setter import RowLayout, RowSetter
from tests.builders import annotation, article, block, translation

pytestmark = pytest.mark.usefixtures("qapp")

_ARTICLE = article("银行很远。我们走。", block(1, "标题", BlockKind.HEADING, level=1), "长" * 200)


def _setter(made: Article = _ARTICLE, *, width: int = 1200, english: bool = True) -> RowSetter:
    return RowSetter(made, lay_page(width, Look(english=english)))


def _layout(setter: RowSetter, number: int = 0) -> RowLayout:
    return setter.layout(TextRow(number, range(len(setter.article.blocks[number].sentences))), first=False, last=False)


def _bank(setter: RowSetter) -> None:
    sentence = setter.article.blocks[0].sentences[0]
    setter.add_annotations([annotation(sentence, "银行 很 远 。", "yin2 hang2 hen3 yuan3 -", "銀行很遠。")])


def test_unannotated_text_is_shown_without_rubies() -> None:
    layout = _layout(_setter())
    assert layout.chinese is not None
    (line,) = layout.chinese.lines
    assert "".join(placed.cell.text for placed in line.cells) == "银行很远。我们走。"
    assert line.base_runs
    assert not line.ruby_runs


def test_an_annotation_renews_its_row_only() -> None:
    setter = _setter()
    before, other = _layout(setter), _layout(setter, 1)
    _bank(setter)
    after = _layout(setter)
    assert after is not before
    assert after.chinese is not None
    assert after.chinese.lines[0].ruby_runs
    assert _layout(setter, 1) is other


def test_layouts_of_another_script_are_kept() -> None:
    setter = _setter()
    _bank(setter)
    own = _layout(setter)
    setter.show(setter.page, Script.TRADITIONAL)
    converted = _layout(setter)
    assert converted.chinese is not None
    assert [placed.cell.text for placed in converted.chinese.lines[0].cells][:4] == list("銀行很遠")
    setter.show(setter.page, Script.SIMPLIFIED)
    assert _layout(setter) is own


def test_the_english_starts_level_with_the_chinese() -> None:
    setter = _setter()
    setter.add_translations([translation("0.0", "The bank is far."), translation("0.1", "Let us walk.")])
    layout = _layout(setter)
    assert layout.english is not None
    assert layout.english_origin is not None
    assert layout.chinese is not None
    assert layout.chinese_origin is not None
    assert layout.english.text == "The bank is far. Let us walk."
    chinese = layout.chinese_origin.y() + layout.chinese.lines[0].baseline
    assert layout.english_origin.y() + layout.english.ascent == pytest.approx(chinese)
    assert layout.english_origin.x() > layout.chinese_origin.x() + 400


def test_in_a_narrow_window_the_english_stands_below() -> None:
    setter = _setter(width=500)
    setter.add_translations([translation("0.0", "The bank is far.")])
    layout = _layout(setter)
    assert layout.english_origin is not None
    assert layout.chinese is not None
    assert layout.english_origin.y() >= layout.chinese.height
    assert layout.height > layout.english_origin.y()


def test_room_is_kept_for_english_not_there_yet() -> None:
    """About as much as it will take; what is not there, not what is."""
    setter, without = _setter(width=500), _setter(width=500, english=False)
    waiting = _layout(setter, 2).height
    setter.add_translations([translation("2.0", "About as long as English is for so much Chinese. " * 13)])
    filled = _layout(setter, 2)
    assert filled.english is not None
    assert waiting == pytest.approx(filled.height, abs=30)
    setter.add_translations([translation("2.0", "Short.")])
    assert _layout(setter, 2).height < waiting
    assert _layout(without, 2).height < waiting


def test_no_english_where_none_is_shown() -> None:
    setter = _setter(english=False)
    setter.add_translations([translation("0.0", "The bank is far.")])
    assert _layout(setter).english is None


def test_lines_of_a_block_are_evenly_apart() -> None:
    layout = _layout(_setter(), 2)
    assert layout.chinese is not None
    tops = [line.top for line in layout.chinese.lines]
    assert len(tops) > 3
    assert {after - before for before, after in itertools.pairwise(tops)} == {layout.chinese.lines[0].height}


@pytest.mark.parametrize("width", [500, 1200])
def test_estimates_are_near_the_truth(width: int) -> None:
    setter = _setter(width=width)
    for number, kind in enumerate(Rows(_ARTICLE, set()).kinds()):
        assert setter.estimate(kind) == pytest.approx(_layout(setter, number).height, rel=0.25)


def test_the_first_and_last_rows_bear_the_margin_of_the_page() -> None:
    setter = _setter()
    row = TextRow(0, range(2))
    inner, outer = (setter.layout(row, first=edge, last=edge).height for edge in (False, True))
    assert outer > inner


def test_a_fold_is_a_thin_line() -> None:
    setter = _setter()
    fold = FoldRow(range(1), BlockKind.LEGAL, opened=False)
    layout = setter.layout(fold, first=False, last=False)
    assert layout.chinese is None
    assert layout.height == setter.estimate(fold) < 40


def test_a_span_is_rectangles_line_by_line() -> None:
    layout = _layout(_setter(), 2)
    rectangles = layout.chinese_span(0, 100)
    assert len(rectangles) >= 3
    assert all(rectangle.width() > 0 for rectangle in rectangles)
    assert layout.chinese_span(500, 600) == []


def test_layouts_kept_are_bounded() -> None:
    many = article(*["字" * 999 + "。"] * 40)
    setter = _setter(many)
    layouts = [_layout(setter, number) for number in range(40)]
    assert setter._kept <= 36_000
    assert 30 < len(setter._layouts) < 40
    assert _layout(setter, 39) is layouts[39]
    assert _layout(setter, 0) is not layouts[0]


def test_annotations_far_away_are_forgotten_and_what_is_laid_out_stays() -> None:
    setter = _setter()
    _bank(setter)
    gloss = Translation("0.0", "bank · far", TranslationKind.GLOSS)
    setter.add_glosses([gloss])
    setter.add_translations([gloss, translation("0.1", "Let us walk.")])
    before = _layout(setter)
    setter.forget(["0.0", "0.1", "2.0"])
    assert not setter.annotations
    assert not setter.glosses
    assert list(setter.translations) == ["0.1"]
    assert _layout(setter) is before


def test_english_that_comes_leaves_the_chinese_as_it_is() -> None:
    setter = _setter()
    before = _layout(setter)
    setter.add_translations([translation("0.0", "The bank is far.")])
    after = _layout(setter)
    assert after.english
    assert after.chinese is before.chinese
    _bank(setter)
    assert _layout(setter).chinese is not after.chinese


def test_only_the_rows_of_a_long_block_that_change_are_set_anew() -> None:
    setter = _setter(article("春天来了。" * 1000))
    first, *_, last = (row for row in Rows(setter.article, set()) if isinstance(row, TextRow))
    before = [setter.layout(row, first=False, last=False) for row in (first, last)]
    setter.add_translations([translation("0.0", "Spring has come.")])
    after = [setter.layout(row, first=False, last=False) for row in (first, last)]
    assert after[0] is not before[0]
    assert after[1] is before[1]


def test_in_a_heading_too_the_english_starts_level() -> None:
    setter = _setter()
    setter.add_translations([translation("1.0", "A heading that is long enough for two lines of its column. " * 3)])
    layout = _layout(setter, 1)
    assert layout.english is not None
    assert layout.english_origin is not None
    assert layout.chinese is not None
    assert layout.chinese_origin is not None
    chinese = layout.chinese_origin.y() + layout.chinese.lines[0].baseline
    assert layout.english_origin.y() + layout.english.ascent == pytest.approx(chinese)
    first, second, *_ = layout.english.lines()
    assert second.y() - first.y() == pytest.approx(setter.page.english_size(layout.style) * 1.5, abs=1)


def test_known_words_have_readings_again_where_all_have() -> None:
    setter = _setter()
    _bank(setter)
    unknown = replace(setter.page.look, readings=ReadingsShown.UNKNOWN)
    setter.set_known(frozenset({"银行", "很", "远"}))
    assert _rubies(_layout(setter)) == 4
    setter.show(lay_page(1200, unknown), Script.SIMPLIFIED)
    assert _rubies(_layout(setter)) == 0
    setter.set_known(frozenset({"银行"}))
    assert _rubies(_layout(setter)) == 2
    # Known in simplified characters, whatever is shown.
    setter.show(setter.page, Script.TRADITIONAL)
    assert _rubies(_layout(setter)) == 2


def _rubies(layout: RowLayout) -> int:
    """How many characters of a row's first line have readings."""
    assert layout.chinese is not None
    return sum(bool(placed.cell.ruby) for placed in layout.chinese.lines[0].cells)


def test_the_english_of_a_sentence_is_nearer_to_it_than_to_the_next_one() -> None:
    look = Look(layout=Layout.SENTENCE)
    setter = RowSetter(article("银行很远。我们走。"), lay_page(1200, look))
    setter.add_translations([translation("0.0", "The bank is far."), translation("0.1", "Let us walk.")])
    first = setter.layout(TextRow(0, range(1), last_of_block=False), first=False, last=False)
    assert first.chinese
    assert first.english
    assert first.english_origin is not None
    assert first.english_origin.y() == first.chinese.height
    assert first.height - first.english_origin.y() - first.english.height == 0.4 * look.size
    assert setter.estimate((BlockKind.PARAGRAPH, 0, 5, False, None)) == pytest.approx(first.height, abs=1)
