"""Marks beside the scroll bar: where something was found, and no more of them than fit."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.pipeline.finding import Finder
from reader.ui.reading_view import Matches, ReadingView
from reader.ui.reading_view.marked_bar import MarkedBar
from tests.builders import article

RED = QColor("#FF0000")


@pytest.fixture
def bar(qtbot: QtBot) -> MarkedBar:
    made = MarkedBar()
    qtbot.addWidget(made)
    made.resize(12, 300)
    made.setRange(0, 9_000)
    made.setPageStep(1_000)
    return made


def test_marks_stand_where_the_parts_are(bar: MarkedBar) -> None:
    bar.mark(lambda parts: [0, parts // 2], RED)
    assert bar.marks() == [0, 150]
    image = bar.grab().toImage()
    assert [image.pixelColor(image.width() - 1, y) == RED for y in (0, 75, 150)] == [True, False, True]
    bar.mark(None, RED)
    assert bar.marks() == []


def test_marks_are_reckoned_anew_only_when_the_page_changes_so_that_it_shows(bar: MarkedBar) -> None:
    asked: list[int] = []
    bar.mark(lambda parts: asked.append(parts) or [0], RED)  # pyright: ignore[reportArgumentType]
    for maximum in (9_000, 9_001, 9_002):
        bar.setMaximum(maximum)
        bar.marks()
    assert asked == [100]
    bar.setMaximum(12_000)
    bar.marks()
    bar.resize(12, 600)
    bar.marks()
    assert asked == [100, 100, 200]


def test_painting_does_not_wait_for_marks(bar: MarkedBar, qtbot: QtBot) -> None:
    asked: list[int] = []
    bar.mark(lambda parts: asked.append(parts) or [0], RED)  # pyright: ignore[reportArgumentType]
    bar.grab()
    assert asked == []
    qtbot.waitUntil(lambda: asked == [100])
    assert bar.grab().toImage().pixelColor(11, 0) == RED


def test_the_page_marks_where_its_matches_are(qtbot: QtBot) -> None:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    text = article(*["春天来了，万物更新。"] * 99, "银行。", *["春天来了，万物更新。"] * 100)
    view.set_article(text)
    view.show_matches(Matches(Finder(text).find("银行").found))
    marks = view._bars.main.marks()
    assert len(marks) == 1
    assert all(view._bars.main.height() * 0.45 < mark < view._bars.main.height() * 0.55 for mark in marks)
    view.show_matches(Matches(Finder(text).find("春").found))
    assert 100 < len(view._bars.main.marks()) <= view._bars.main.height() // 3
    view.set_article(text)
    assert view._bars.main.marks() == []


@pytest.mark.parametrize("height", [0, 1, 2, 3])
def test_a_bar_too_low_for_two_marks(bar: MarkedBar, height: int) -> None:
    bar.resize(12, height)
    bar.mark(lambda parts: list(range(parts)), RED)
    assert bar.marks() == [0]
