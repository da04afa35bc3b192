"""What the window takes from the desktop besides its colours: the size of its font, the way it runs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from reader.ui.style import style_sheet
from reader.ui.theme import LIGHT
from tests.ui.conftest import MakeWindow

Open = Callable[[MainWindow, Path], None]


@pytest.fixture
def set_font() -> Iterator[Callable[[int], None]]:
    """Sets the desktop's font, in points."""
    before = QApplication.font()

    def set_points(points: int) -> None:
        font = QApplication.font()
        font.setPointSize(points)
        QApplication.setFont(font)

    yield set_points
    QApplication.setFont(before)


@pytest.fixture
def from_the_right() -> Iterator[None]:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def _pixels(widget: QWidget) -> int:
    return QFontInfo(widget.font()).pixelSize()


def _fits(label: QWidget) -> bool:
    return label.fontMetrics().height() <= label.height()


@pytest.mark.parametrize(("text", "sizes"), [(9, {12, 13, 15}), (12, {12, 13, 15}), (27, {24, 27, 31})])
def test_sizes_follow_the_desktop_down_to_what_can_be_read(text: int, sizes: set[int]) -> None:
    lines = style_sheet(LIGHT, text).splitlines()
    found = {int(line.split("font-size: ")[1].split("px")[0]) for line in lines if "font-size" in line}
    assert found == sizes


def test_a_large_font_of_the_desktop_is_taken_at_once(
    window: MainWindow, open_file: Open, text_file: Path, set_font: Callable[[int], None], qtbot: QtBot
) -> None:
    open_file(window, text_file)
    header, status = window._page.header, window._status.characters
    before = (_pixels(header.label), _pixels(status), header.height())
    window._keys.show_palette(LIGHT)
    set_font(20)
    qtbot.waitUntil(lambda: _pixels(header.label) > 1.5 * before[0] and _pixels(status) > 1.5 * before[1])
    qtbot.waitUntil(lambda: all(map(_fits, (header.label, header.install, status))))
    assert header.height() > before[2]
    palette = window._keys.palette
    assert palette is not None
    row = palette.list.visualRect(palette.model.index(0))
    assert row.height() >= palette.list.fontMetrics().height()


def test_a_palette_opened_under_a_large_font_shows_whole_rows(
    window: MainWindow, set_font: Callable[[int], None]
) -> None:
    set_font(20)
    window._keys.show_palette(LIGHT)
    palette = window._keys.palette
    assert palette is not None
    row = palette.list.visualRect(palette.model.index(0))
    assert row.height() >= palette.list.fontMetrics().height()
    assert palette.list.height() % row.height() == 0


@pytest.mark.usefixtures("from_the_right")
def test_the_line_above_the_english_begins_where_it_does_in_a_window_from_the_right(
    make_window: MakeWindow, open_file: Open, text_file: Path
) -> None:
    window = make_window()
    open_file(window, text_file)
    page = window._page
    assert page.view.viewport().x() > 0
    assert page.view._sheet is not None
    column = page.view._sheet.setter.page
    assert column.english is not None
    start = page.view.viewport().mapTo(page, QPoint(round(column.left + column.english.left), 0)).x()
    assert abs(page.header.label.mapTo(page, QPoint()).x() - start) <= 1
    assert page.header.label.x() < page.header.install.x()
