"""Matches on the page: where they are painted, and how the page goes to them."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reader.model import Article, BlockKind
from reader.pipeline.finding import Finder
from reader.pipeline.found import Match
from reader.settings import Layout
from reader.ui.reading_view import Look, Matches, ReadingView
from reader.ui.reading_view.matches import match_rectangle
from reader.ui.theme import LIGHT
from tests.builders import article, block, translation

LONG = "春天来了，万物更新，河水在唱歌。" * 8


def _article() -> Article:
    return article(
        block(0, "首页𠮷 新闻 体育", BlockKind.NAVIGATION, folded=True),
        block(1, "招聘", BlockKind.NAVIGATION, folded=True),
        "𠮷田的银行很远。我们走。",
        *[LONG] * 60,
        "最后的银行。",
    )


ENGLISH = [
    translation("2.0", "𠮷: the bank is far."),
    translation("2.1", "Let us walk."),
    translation("63.0", "A bank."),
]


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.set_article(_article())
    made.add_translations(ENGLISH)
    return made


def _find(view: ReadingView, query: str, number: int = 0) -> Match:
    """Show the matches of a query, at one of them."""
    finder = Finder(_article())
    finder.take_english(ENGLISH)
    found = finder.find_all(query)
    view.show_matches(Matches(found, found[number]))
    return found[number]


def _colors(view: ReadingView) -> QImage:
    return view.viewport().grab().toImage()


def _count(image: QImage, color: QColor) -> int:
    pixels = (image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return sum(pixel == color.rgb() for pixel in pixels)


@pytest.mark.parametrize(("query", "number"), [("銀行", 0), ("bank", 0), ("𠮷", 1)])
def test_matches_on_the_screen_are_tinted_the_current_one_stronger_and_outlined(
    view: ReadingView, query: str, number: int
) -> None:
    before = _colors(view)
    assert _count(before, LIGHT.found_now) == 0
    _find(view, query, number)
    after = _colors(view)
    assert _count(after, LIGHT.found_now) > 50
    assert _count(after, LIGHT.accent) > _count(before, LIGHT.accent)
    view.show_matches(None)
    assert _colors(view) == before


def test_other_matches_have_a_tint_of_their_own(view: ReadingView) -> None:
    _find(view, "银行", 1)
    image = _colors(view)
    assert _count(image, LIGHT.found) > 50
    assert _count(image, LIGHT.found_now) == 0


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize(("query", "text"), [("银行", "银行"), ("is far", "is far")])
def test_a_match_is_where_its_text_is(view: ReadingView, layout: Layout, query: str, text: str) -> None:
    view.set_look(Look(layout=layout))
    match = _find(view, query)
    assert view._sheet is not None
    box = match_rectangle(view._sheet, match)
    assert box is not None
    for _, top, row in view._sheet.visible():
        if match.sentence_id and row.english and box.top() >= top:
            start = row.english.text.index(text) + 1  # 𠮷 is two units for Qt
            expected = row.english_span(start, start + len(text))[0].translated(0, top)
            assert (box.left(), box.right()) == pytest.approx((expected.left(), expected.right()), abs=0.5)
            break


def test_what_is_on_the_screen_moves_nothing(view: ReadingView) -> None:
    before = view.position()
    view.go_to_match(_find(view, "银行"))
    view.go_to_match(_find(view, "bank"))
    assert view.position() == before


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize(("query", "number"), [("银行", 1), ("bank", 1)])
def test_the_page_goes_to_what_is_not_on_the_screen(view: ReadingView, layout: Layout, query: str, number: int) -> None:
    view.set_look(Look(layout=layout))
    match = _find(view, query, number)
    view.go_to_match(match)
    assert view._sheet is not None
    box = match_rectangle(view._sheet, match)
    assert box is not None
    assert 0 <= box.top() < box.bottom() <= view.viewport().height()


def test_english_under_a_long_paragraph_is_gone_to(view: ReadingView, qtbot: QtBot) -> None:
    text = article("开始。", "很长的一段。" * 150 + "完。", "结束。")
    english = [translation(sentence.id, "A long sentence.") for sentence in text.sentences()]
    english[-2] = translation(english[-2].sentence_id, "The end.")
    view.set_look(Look(layout=Layout.PARAGRAPH))
    view.set_article(text)
    view.add_translations(english)
    finder = Finder(text)
    finder.take_english(english)
    match = finder.find("the end").found[0]
    view.go_to_match(match)
    assert view._sheet is not None
    box = match_rectangle(view._sheet, match)
    assert box is not None
    assert 0 <= box.top() < box.bottom() <= view.viewport().height()
    assert qtbot is not None


def test_a_fold_over_a_match_is_opened_with_its_neighbours(view: ReadingView, qtbot: QtBot) -> None:
    match = _find(view, "招聘")
    with qtbot.waitSignal(view.folds_changed):
        view.go_to_match(match)
    assert view.open_blocks() == {0, 1}
    with qtbot.assertNotEmitted(view.folds_changed):
        view.go_to_match(match)


def test_another_article_has_no_matches(view: ReadingView) -> None:
    _find(view, "银行")
    view.set_article(_article())
    assert _count(_colors(view), LIGHT.found_now) == 0


def test_an_empty_page_goes_nowhere(qtbot: QtBot) -> None:
    empty = ReadingView()
    qtbot.addWidget(empty)
    empty.go_to_match(Match(0, 0, 1))
    assert empty.position().block == 0


def test_english_that_is_not_there_any_more_is_not_marked(view: ReadingView) -> None:
    before = _colors(view)
    _find(view, "walk")
    view.clear_translations()
    assert _count(_colors(view), LIGHT.found_now) == 0
    assert before is not None
