"""Bars under words by their levels: where they are and how they look."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from reader.dictionary.levels import LevelList, make_list
from reader.model import Article, Syllabus
from reader.ui.level_inks import level_inks
from reader.ui.reading_view.level_marks import LevelMarks
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import lay_page
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowLayout, RowSetter
from reader.ui.theme import DARK, LIGHT, THEMES, Theme
from tests import builders
from tests.ui.test_chrome import contrast

TEXT = "我喜欢银行。"
LIST = make_list(Syllabus.OWN, "mine", ["A", "B", "C"], {"我": 1, "喜欢": 3})


@pytest.fixture
def article() -> Article:
    return builders.article(TEXT)


@pytest.fixture
def setter(qapp: object, article: Article) -> RowSetter:  # noqa: ARG001 - fonts need an application
    setter = RowSetter(article, lay_page(1000, Look()))
    sentence = article.blocks[0].sentences[0]
    setter.add_annotations([builders.annotation(sentence, "我 喜欢 银行 。", "wo3 xi3 huan5 yin2 hang2 -")])
    return setter


def layout(setter: RowSetter) -> RowLayout:
    return setter.layout(TextRow(0, range(1), last_of_block=True), first=True, last=True)


def marks(setter: RowSetter, levels: LevelList = LIST) -> LevelMarks:
    return LevelMarks(levels, setter)


def test_each_word_has_a_bar_under_its_characters(setter: RowSetter) -> None:
    row = layout(setter)
    assert row.chinese is not None
    line = row.chinese.lines[0]
    bars = marks(setter).bars(row)
    assert [level for _, level in bars] == [1, 3, None]
    for (bar, _), (start, end) in zip(bars, [(0, 1), (1, 3), (3, 5)], strict=True):
        span = line.span(start, end)
        assert span is not None
        assert span.left() < bar.left() < bar.right() < span.right()
        assert line.baseline < bar.top() < bar.bottom() <= span.bottom()


def test_the_higher_the_level_the_thicker_the_bar(setter: RowSetter) -> None:
    heights = [bar.height() for bar, _ in marks(setter).bars(layout(setter))]
    assert heights[1] > heights[0]
    assert heights[2] == pytest.approx(heights[0])


def test_no_bar_without_annotations_and_one_when_they_come(setter: RowSetter) -> None:
    known = setter.annotations.copy()
    setter.clear_annotations()
    found = marks(setter)
    assert found.bars(layout(setter)) == []
    setter.add_annotations(known.values())
    assert len(found.bars(layout(setter))) == 3


def test_bars_of_a_row_are_worked_out_once(setter: RowSetter) -> None:
    found, row = marks(setter), layout(setter)
    bars = found.bars(row)
    setter.forget(["0.0"])
    assert found.bars(row) is bars


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_bars_are_painted_in_the_colours_of_their_levels(setter: RowSetter, theme: Theme) -> None:
    row = layout(setter)
    image = QImage(1000, 200, QImage.Format.Format_RGB32)
    image.fill(theme.paper)
    painter = QPainter(image)
    found = marks(setter)
    found.paint(painter, row, 0.0, theme)
    painter.end()
    assert row.chinese_origin is not None
    for bar, level in found.bars(row):
        middle = bar.translated(row.chinese_origin).center().toPoint()
        column = {QColor(image.pixel(middle.x(), middle.y() + dy)).name() for dy in (-1, 0, 1)}
        assert level_inks(theme, 3)[level].name() in column


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_colours_of_levels_can_be_seen_and_told_apart(theme: Theme) -> None:
    inks = [level_inks(theme, 7)[level] for level in (*range(1, 8), None)]
    for ink in inks:
        assert contrast(ink, theme.paper) >= 4.5
        assert contrast(ink, theme.tint) >= 4.5
    assert len({ink.name() for ink in inks}) == 8


def test_few_levels_have_colours_that_lie_far_apart() -> None:
    assert level_inks(LIGHT, 2)[1] == level_inks(LIGHT, 7)[1]
    assert level_inks(LIGHT, 2)[2] == level_inks(LIGHT, 7)[7]
    assert level_inks(LIGHT, 1)[1] == level_inks(LIGHT, 7)[1]
    assert level_inks(LIGHT, 12)[12] == level_inks(LIGHT, 7)[7]
