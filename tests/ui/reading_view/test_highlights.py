"""The reader's highlights on the page, and what is under a point of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from pytestqt.qtbot import QtBot

from reader.model import Colour, Highlight, Script, highlight_at
from reader.settings import Layout
from reader.ui.reading_view import Look, ReadingView
from reader.ui.theme import DARK, LIGHT, THEMES, Theme
from tests.builders import annotation, article

LINE = "春天来了万物更新河水在唱歌小鸟也在唱歌" * 4
ARTICLE = article("春天来了。河水在唱歌。", LINE, "夏天到了。")


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.set_look(Look(english=False))
    view.show()
    view.set_article(ARTICLE)
    return view


def _highlight(block: int, start: int, end: int, colour: Colour = Colour.YELLOW, note: str = "") -> Highlight:
    return replace(highlight_at(ARTICLE, block, start, end), colour=colour, note=note)


def _boxes(view: ReadingView, block: int, start: int, end: int) -> list[QRectF]:
    """Where a span of a block is on the viewport."""
    assert view._sheet is not None
    frame = view._frame
    return [
        frame.to_view(box.translated(0, top))
        for number, top, layout in view._sheet.visible()
        if view._sheet._block_of(number) == block
        for box in layout.chinese_span(start, end)
    ]


def _grounds(view: ReadingView, box: QRectF) -> set[str]:
    """The colours at the upper edge of what is behind a text, between it and the text."""
    image = view.viewport().grab().toImage()
    y = int(box.top() + box.height() * 0.08)
    return {image.pixelColor(x, y).name() for x in range(int(box.left()) + 4, int(box.right()) - 4)}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("colour", Colour)
def test_each_colour_is_painted_behind_its_text_and_nowhere_else(
    view: ReadingView, theme: Theme, colour: Colour
) -> None:
    view.set_theme(theme)
    view.marking.set_highlights([_highlight(0, 5, 7, colour)])
    painted = theme.highlight(colour).name()
    (marked,), (before,) = _boxes(view, 0, 5, 7), _boxes(view, 0, 0, 5)
    assert _grounds(view, marked) == {painted}
    assert _grounds(view, before) == {theme.paper.name()}


def test_a_highlight_goes_on_over_lines(view: ReadingView) -> None:
    view.marking.set_highlights([_highlight(1, 3, 70, Colour.GREEN)])
    boxes = _boxes(view, 1, 3, 70)
    assert len(boxes) > 1
    green = LIGHT.highlight(Colour.GREEN).name()
    for box in boxes:
        assert green in _grounds(view, box)
    (last,) = _boxes(view, 1, 70, 76)
    assert green not in _grounds(view, last)


def test_those_set_later_take_the_place_of_those_before(view: ReadingView) -> None:
    later = _highlight(2, 0, 2)
    view.marking.set_highlights([_highlight(0, 0, 2)])
    view.marking.set_highlights([later])
    assert _grounds(view, _boxes(view, 0, 0, 2)[0]) == {LIGHT.paper.name()}
    assert view.marking.highlights() == [later]
    view.set_article(ARTICLE)
    assert view.marking.highlights() == []


def test_a_note_is_a_dot_at_the_end(view: ReadingView) -> None:
    (box,) = _boxes(view, 0, 0, 2)
    end = box.topRight() + QPointF(0, box.height() * 0.05)

    def colour() -> str:
        return view.viewport().grab().toImage().pixelColor(end.toPoint()).name()

    view.marking.set_highlights([_highlight(0, 0, 2)])
    assert colour() != LIGHT.accent.name()
    view.marking.set_highlights([_highlight(0, 0, 2, note="spring")])
    assert colour() == LIGHT.accent.name()


@pytest.mark.parametrize("look", [Look(), Look(english=False, vertical=True), Look(layout=Layout.SENTENCE)], ids=str)
def test_a_highlight_is_found_by_a_point_in_every_layout(view: ReadingView, look: Look) -> None:
    view.set_look(look)
    first, second, blue = _highlight(0, 5, 9), _highlight(0, 7, 9, Colour.PINK), _highlight(2, 0, 1, Colour.BLUE)
    view.marking.set_highlights([first, second, blue])
    (one,), (both,), (none,) = (_boxes(view, 0, *span) for span in ((5, 7), (7, 9), (9, 11)))
    assert view.marking.highlight_at(one.center()) == first
    assert view.marking.highlight_at(both.center()) == second
    assert view.marking.highlight_at(none.center().toPoint()) is None
    (elsewhere,) = _boxes(view, 2, 0, 1)
    assert view.marking.highlight_at(elsewhere.center().toPoint()) == blue


def test_an_empty_page_has_none(view: ReadingView) -> None:
    view.set_article(None)
    view.marking.set_highlights([_highlight(0, 0, 2)])
    assert view.marking.highlight_at(QPointF(100, 100)) is None
    assert view.marking.highlights() == []


def test_offsets_are_those_of_the_source_in_every_script(view: ReadingView) -> None:
    sentence = ARTICLE.blocks[2].sentences[0]
    # Longer by one, mapped end to end: one cell for a word.
    view.add_annotations([annotation(sentence, "夏天 到 了 。", "xia4 tian1 dao4 le5 -", "夏日時到了。")])
    view.marking.set_highlights([_highlight(2, 2, 4, Colour.BLUE)])
    view.show_script(Script.TRADITIONAL)
    assert _grounds(view, _boxes(view, 2, 2, 4)[0]) == {LIGHT.highlight(Colour.BLUE).name()}


def test_the_pointer_and_a_selection_are_seen_on_a_highlight(view: ReadingView) -> None:
    view.set_theme(DARK)
    view.marking.set_highlights([_highlight(2, 0, 4)])
    view.select_all()
    assert _grounds(view, _boxes(view, 2, 0, 4)[0]) == {DARK.selection.name()}


def test_a_highlight_over_sentences_and_rows_has_one_dot(view: ReadingView) -> None:
    view.set_look(Look(layout=Layout.SENTENCE))
    view.marking.set_highlights([_highlight(0, 3, 9, Colour.GREEN, "note")])
    (first,), (second,) = _boxes(view, 0, 3, 5), _boxes(view, 0, 5, 9)
    assert second.top() > first.bottom()
    for box in (first, second):
        assert LIGHT.highlight(Colour.GREEN).name() in _grounds(view, box)
    image = view.viewport().grab().toImage()
    dots = [image.pixelColor((box.topRight() + QPointF(0, box.height() * 0.05)).toPoint()) for box in (first, second)]
    assert [dot == LIGHT.accent for dot in dots] == [False, True]
