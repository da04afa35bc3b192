"""Plots of statistics: what they paint and what they say."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reader.dictionary.levels import make_list
from reader.model import Syllabus
from reader.pipeline.profile import Profile, Share
from reader.ui.level_inks import level_inks
from reader.ui.levels.plots import AlongPlot, LengthPlot, LevelPlot, Plot, rounded_up
from reader.ui.theme import DARK, LIGHT, Theme

LEVELS = make_list(Syllabus.OWN, "mine", ["A", "B"], {"我": 1, "喜欢": 2})
PROFILE = Profile(LEVELS, Share({1: 60, 2: 30, None: 10}), Share({1: 1, 2: 1}), Share({1: 50, 2: 50}))


def painted(qtbot: QtBot, plot: Plot, theme: Theme) -> QImage:
    qtbot.addWidget(plot)
    plot.paint_theme(theme)
    plot.resize(420, 240)
    image = QImage(plot.size(), QImage.Format.Format_RGB32)
    image.fill(theme.paper)
    plot.render(image)
    return image


def colours(image: QImage) -> set[str]:
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def level_plot() -> LevelPlot:
    plot = LevelPlot()
    plot.show_profile(PROFILE)
    return plot


def along_plot() -> AlongPlot:
    plot = AlongPlot()
    plot.show_along([(200.0, 150.0), (120.0, 20.0)])
    return plot


def length_plot() -> LengthPlot:
    plot = LengthPlot()
    plot.show_lengths({3: 2, 5: 1, 6: 4, 200: 1})
    return plot


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_bars_have_the_colours_of_their_levels(qtbot: QtBot, theme: Theme) -> None:
    found = colours(painted(qtbot, level_plot(), theme))
    assert {level_inks(theme, 2)[level].name() for level in (1, 2, None)} <= found
    assert theme.ink.name() in found


def test_the_highest_bar_is_the_largest_share(qtbot: QtBot) -> None:
    image = painted(qtbot, level_plot(), LIGHT)
    heights = [column_height(image, level_inks(LIGHT, 2)[level]) for level in (1, 2, None)]
    assert heights[0] > 1.8 * heights[1] > 3 * heights[2] > 0


def column_height(image: QImage, ink: QColor) -> int:
    """The most pixels of a colour that one column of the picture has."""
    counts = (sum(QColor(image.pixel(x, y)) == ink for y in range(image.height())) for x in range(0, image.width(), 2))
    return max(counts)


def test_unknown_words_are_two_colours_along_the_article(qtbot: QtBot) -> None:
    image = painted(qtbot, along_plot(), LIGHT)
    assert {LIGHT.term.name(), LIGHT.accent.name()} <= colours(image)


def test_each_length_has_its_column(qtbot: QtBot) -> None:
    assert LIGHT.calm.name() in colours(painted(qtbot, length_plot(), LIGHT))


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (level_plot, "mine. A: 60.0 % of the words, 50.0 % of the characters; B: 30.0 % of the words, 50.0 % of the"),
        (along_plot, "From beginning to end: 200, 120; of them met for the first time: 150, 20."),
        (length_plot, "Up to 5: 3; Up to 10: 4; longer: 1"),
    ],
)
def test_a_plot_says_what_it_shows(qtbot: QtBot, make: Callable[[], Plot], told: str) -> None:
    plot = make()
    qtbot.addWidget(plot)
    assert plot.accessibleName() == plot.title != ""
    assert told in plot.accessibleDescription()


@pytest.mark.parametrize("make", [LevelPlot, AlongPlot, LengthPlot])
def test_an_empty_plot_is_painted_too(qtbot: QtBot, make: Callable[[], Plot]) -> None:
    assert LIGHT.line.name() in colours(painted(qtbot, make(), LIGHT))


@pytest.mark.parametrize(
    ("value", "end"), [(0.0, 1), (1, 1), (1.5, 2), (3, 5), (7, 10), (11, 20), (450, 500), (501, 1000)]
)
def test_scales_end_at_round_numbers(value: float, end: int) -> None:
    assert rounded_up(value) == end
