"""A page with pictures, one of which has nothing said of it, through all that the window does with a text."""

import base64
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.model import Position
from reader.settings import Layout, ScriptChoice
from reader.ui.main_window import MainWindow
from reader.ui.watch import Watch
from tests.images import encoded
from tests.ui.conftest import close, settle

Open = Callable[[MainWindow, Path], None]
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SAID = ["公园里的早晨", "清晨的公园里，湖边的柳树已经发芽，人们在这里散步、唱歌，一直到太阳升起来。"]
CAPTION = "图一：湖的对面是一片小山。"
LAST = "公园的管理员告诉我们，今年的游客比去年多了一倍，周末的时候停车场总是满的。"
FIGURE, ALONE = 2, 3


def _tag(width: int, height: int) -> str:
    return f'<img src="data:image/png;base64,{base64.b64encode(encoded(width, height)).decode()}">'


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "park.html"
    figure = f"<figure>{_tag(300, 200)}<figcaption>{CAPTION}</figcaption></figure>"
    body = f"<h1>{SAID[0]}</h1><p>{SAID[1]}</p>{figure}<p>{_tag(90, 60)}</p>" + f"<p>{LAST}</p>" * 12
    path.write_text(f"<html lang=zh><meta charset=utf-8><body><article>{body}</article></body></html>", "utf-8")
    return path


@pytest.fixture
def reading(window: MainWindow, page: Path, open_file: Open, qtbot: QtBot) -> MainWindow:
    open_file(window, page)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_the_pictures_are_there_when_the_window_is_settled(reading: MainWindow) -> None:
    article = reading._session.article
    assert article is not None
    assert [block.text for block in article.blocks[:4]] == [*SAID, CAPTION, ""]
    images = reading._page.view.pictures._kept
    assert {block: image is not None for block, image in images.items()} == {FIGURE: True, ALONE: True}


def test_a_bookmark_and_the_place_may_be_at_a_picture(
    reading: MainWindow, page: Path, open_file: Open, qtbot: QtBot
) -> None:
    view = reading._page.view
    view.go_to(Position(ALONE, 0))
    assert view.position() == Position(ALONE, 0)
    qtbot.keyClick(view, Qt.Key.Key_D, CONTROL)
    settle(qtbot, reading)
    assert [bookmark.position for bookmark in reading._bookmarks.bookmarks] == [Position(ALONE, 0)]
    assert view._sheet is not None
    assert view._sheet.marks.ribbons(view._sheet.visible()[0][2])
    reading._display.save_position()
    settle(qtbot, reading)
    open_file(reading, page)
    assert reading._page.view.position() == Position(ALONE, 0)
    assert [bookmark.position for bookmark in reading._bookmarks.bookmarks] == [Position(ALONE, 0)]


def test_find_comes_to_the_caption(reading: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(reading._page.view, Qt.Key.Key_F, CONTROL)
    bar = reading._find._bar
    assert bar is not None
    bar.field.insert("小山")
    settle(qtbot, reading)
    qtbot.waitUntil(lambda: reading._page.view._matches is not None and len(reading._page.view._matches.found) == 1)


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_script_and_key_copes(reading: MainWindow, layout: Layout, qtbot: QtBot) -> None:
    view = reading._page.view
    reading.change(layout=layout, script=ScriptChoice.TRADITIONAL, sandhi=True)
    settle(qtbot, reading)
    for key, modifier in ((Qt.Key.Key_Down, ALT), (Qt.Key.Key_Down, CONTROL), (Qt.Key.Key_Right, CONTROL)):
        view.go_to(Position(ALONE, 0))
        qtbot.keyClick(view, key, modifier)
        assert view._keyboard.on is not None
        assert view._keyboard.on.block > ALONE
        qtbot.keyClick(view, Qt.Key.Key_Up, modifier)
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    settle(qtbot, reading)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 15
    assert "圖一" in lines[2]
    assert all(lines)


def test_vertical_text_and_back(reading: MainWindow, qtbot: QtBot) -> None:
    view = reading._page.view
    for vertical in (True, False):
        view.go_to(Position(FIGURE, 0))
        reading.change(vertical=vertical)
        settle(qtbot, reading)
        assert view.position() == Position(FIGURE, 0)


def test_a_page_on_paper_has_the_pictures(reading: MainWindow, tmp_path: Path) -> None:
    export = reading._display.export()
    assert export is not None
    export.write_pdf(tmp_path / "park.pdf", None, Watch())
    text = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(tmp_path / "park.pdf").pages)
    assert CAPTION in text
    assert text.count(LAST[:8]) == 12


def test_a_window_that_is_closed_while_pictures_come_is_closed(window: MainWindow, page: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_path(page)
    close(window)
    assert not window.isVisible()
