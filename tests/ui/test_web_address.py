"""A page of the web, fetched when it is asked for and only then; the server is on this machine."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from reader.ui.address_dialog import AddressDialog
from reader.ui.main_window import MainWindow
from tests.loopback import Loopback
from tests.ui.conftest import settle

PAGE = """<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>喝茶的人</title></head><body>
<nav><a href="/">首页</a> <a href="/news">新闻</a></nav>
<article><h1>喝茶的人</h1><p>我喜欢喝茶。他去学校的时候也带着一壶茶，路上慢慢地喝。</p>
<p>我们喜欢北京。北京的茶馆很多，早上就有人坐在里面说话。</p></article></body></html>"""


@pytest.fixture
def address(server: Loopback) -> str:
    server.serve("/tea", PAGE.encode(), content_type="text/html")
    return server.url("/tea")


def ask(window: MainWindow, qtbot: QtBot) -> AddressDialog:
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(AddressDialog)
    return dialog


def titles(window: MainWindow) -> str:
    article = window._session.article
    return article.title if article else ""


def test_a_page_is_fetched_when_its_address_is_typed(
    window: MainWindow, qtbot: QtBot, server: Loopback, address: str
) -> None:
    dialog = ask(window, qtbot)
    assert not dialog.fetch.isEnabled()
    qtbot.keyClicks(dialog.address, address)
    assert server.asked == []
    qtbot.keyClick(dialog.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(window) == "喝茶的人", timeout=20_000)
    settle(qtbot, window)
    article = window._session.article
    assert article is not None
    assert article.metadata.address == address
    assert [block.text for block in article.blocks if not block.folded][1].startswith("我喜欢喝茶。")
    assert not window._page.messages.isVisible()
    assert [asked.target for asked in server.asked] == ["/tea"]


def test_an_address_that_was_copied_is_offered_and_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    for copied, offered in (("https://example.org/a\n", "https://example.org/a"), ("我的密码", "")):
        QGuiApplication.clipboard().setText(copied)
        dialog = ask(window, qtbot)
        assert dialog.address.text() == offered
        with qtbot.waitSignal(dialog.destroyed):
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)


def test_a_link_that_is_dropped_is_asked_about(window: MainWindow, server: Loopback, address: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl(address)])
    nothing = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *nothing))
    (dialog,) = window.findChildren(AddressDialog)
    assert dialog.address.text() == address
    assert server.asked == []


def test_a_page_that_is_not_there_is_told(window: MainWindow, qtbot: QtBot, server: Loopback) -> None:
    dialog = ask(window, qtbot)
    qtbot.keyClicks(dialog.address, server.url("/none"))
    qtbot.mouseClick(dialog.fetch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "404" in window._page.messages.text.text(), timeout=20_000)
    assert titles(window) == ""


def test_fetching_can_be_given_up(window: MainWindow, qtbot: QtBot, server: Loopback) -> None:
    server.serve("/slow", PAGE.encode(), stall_after=10, content_type="text/html")
    dialog = ask(window, qtbot)
    qtbot.keyClicks(dialog.address, server.url("/slow"))
    qtbot.mouseClick(dialog.fetch, Qt.MouseButton.LeftButton)
    bar = window._page.messages
    assert "Fetching" in bar.text.text()
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    settle(qtbot, window)
    assert titles(window) == ""
