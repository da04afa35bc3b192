"""Where the screen ends, and the marks of bookmarks in the margin."""

import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from reader.model import Article, BlockKind, Position
from reader.ui.reading_view import ReadingView
from reader.ui.theme import LIGHT
from tests.builders import article, block

PARAGRAPH = "春天来了，万物更新，河水在唱歌。" * 8


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    view.set_article(long())
    return view


def long() -> Article:
    return article(*[PARAGRAPH] * 40)


def test_the_screen_ends_where_the_next_page_begins(view: ReadingView, qtbot: QtBot) -> None:
    assert Position(0, 0) == view.position()
    end = view.end()
    assert end.block > 0
    qtbot.keyClick(view, Qt.Key.Key_Space)
    after = view.position()
    assert (after.block, after.offset) <= (end.block, end.offset)
    assert abs(after.block - end.block) <= 1


def test_at_the_end_it_ends_with_the_text(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.end() == Position(39, len(PARAGRAPH))


def test_what_a_fold_hides_counts_as_read(view: ReadingView) -> None:
    legal = [block(at, "版权声明。", BlockKind.LEGAL, folded=True) for at in (1, 2)]
    view.set_article(article("河水。", *legal))
    assert view.end() == Position(2, 5)
    view.set_blocks_open([1, 2], opened=True)
    assert view.end() == Position(2, 5)
    view.set_article(article(*[block(at, "版权声明。", BlockKind.LEGAL, folded=True) for at in (0, 1)]))
    assert view.end() == Position(1, 5)


def test_an_empty_page_ends_where_it_begins(view: ReadingView) -> None:
    view.set_article(None)
    view.marking.mark_bookmarks([Position(0, 0)])
    assert (view.position(), view.end(), view.keyboard_sentence()) == (Position(0, 0), Position(0, 0), "")


def test_the_keyboard_s_sentence_counts_while_it_is_on_the_screen(view: ReadingView) -> None:
    assert view.keyboard_sentence() == ""
    view.go_to_sentence("20.1")
    assert view.keyboard_sentence() == "20.1"
    view.go_to(Position(0, 0))
    assert view.keyboard_sentence() == ""


def ribbons(view: ReadingView, number: int) -> list[QRectF]:
    """The marks of a row, from the viewport's left and the row's top."""
    assert view._sheet is not None
    return [view._frame.to_view(box) for box in view._sheet.marks.ribbons(view._sheet.layout(number))]


def test_a_bookmark_has_a_mark_beside_its_line(view: ReadingView) -> None:
    view.marking.mark_bookmarks([Position(1, 0), Position(1, 60), Position(1, 61), Position(2, len(PARAGRAPH) - 1)])
    assert view._sheet is not None
    layout = view._sheet.layout(1)
    assert layout.chinese is not None
    assert layout.chinese_origin is not None
    lines = [layout.chinese.line_of(offset) for offset in (0, 60)]
    found = ribbons(view, 1)
    assert len(found) == len({line.top for line in lines}) == 2
    for ribbon, line in zip(found, lines, strict=True):
        top = layout.chinese_origin.y() + line.top
        assert top < ribbon.top() < ribbon.bottom() < top + line.height
        assert 0 <= ribbon.left() < ribbon.right() < view._frame.left + layout.chinese_origin.x()
    assert len(ribbons(view, 2)) == 1
    assert ribbons(view, 3) == []


def test_the_mark_is_painted_and_goes_again_and_moves_nothing(view: ReadingView) -> None:
    before, height = view.grab().toImage(), view.verticalScrollBar().maximum()
    view.marking.mark_bookmarks([Position(0, 0)])
    marked = view.grab().toImage()
    assert view._sheet is not None
    top = view._sheet.visible()[0][1]
    center = ribbons(view, 0)[0].translated(0, top).center()
    assert marked.pixelColor(center.toPoint()) == LIGHT.accent
    assert view.verticalScrollBar().maximum() == height
    view.marking.mark_bookmarks([])
    assert view.grab().toImage() == before


@pytest.mark.parametrize("width", [260, 520, 2400])
def test_the_mark_is_within_any_page(view: ReadingView, width: int) -> None:
    view.resize(width, 700)
    view.marking.mark_bookmarks([Position(0, 0)])
    assert ribbons(view, 0)[0].left() >= 0
