"""Rich text of others, with all that it could name."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.cards.pane import CardPane
from reader.ui.still_browser import StillBrowser

SCHEMES = ("https", "javascript", "smb", "x-own")


class Desktop(QObject):
    """The desktop in a test: what it is asked to open, by Qt itself too."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        for scheme in SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, cast("bytes", "take"))  # PySide: str, against its stub

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.asked.append(url.toString())

    def close(self) -> None:
        for scheme in SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)


def follow(qtbot: QtBot, browser: QTextBrowser, address: str) -> None:
    """Click a link."""
    browser.setHtml(f'<a href="{address}">茶茶茶茶</a>')
    browser.resize(300, 200)
    browser.show()
    qtbot.waitExposed(browser)
    browser.moveCursor(QTextCursor.MoveOperation.NextCharacter)
    at = browser.cursorRect().center()
    QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_link_leads_nowhere(qtbot: QtBot, scheme: str) -> None:
    desktop, usual, still = Desktop(), QTextBrowser(), StillBrowser()
    try:
        for browser in (usual, still):
            qtbot.addWidget(browser)
        usual.setOpenExternalLinks(True)
        address = f"{scheme}://example.org/a"
        follow(qtbot, usual, address)
        assert desktop.asked == [address]
        follow(qtbot, still, address)
        assert desktop.asked == [address]
    finally:
        desktop.close()


@pytest.fixture
def spy(tmp_path: Path) -> Path:
    """A picture of this machine, all red."""
    picture = QImage(90, 90, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    assert picture.save(str(tmp_path / "spy.png"))
    return tmp_path / "spy.png"


def is_seen(qtbot: QtBot, browser: QTextBrowser, markup: str) -> bool:
    """Whether there is red in what a browser shows."""
    browser.setHtml(markup)
    browser.resize(300, 200)
    browser.show()
    qtbot.waitExposed(browser)
    image = browser.grab().toImage()
    return any(image.pixelColor(x, y) == QColor("red") for x in range(0, 120, 5) for y in range(0, 120, 5))


@pytest.mark.parametrize("form", ["url", "path"])
def test_a_picture_is_not_read(qtbot: QtBot, spy: Path, form: str) -> None:
    address = spy.as_uri() if form == "url" else str(spy)
    usual, still = QTextBrowser(), StillBrowser()
    for browser in (usual, still):
        qtbot.addWidget(browser)
    for markup in (f'<img src="{address}">', f'<table background="{address}"><tr><td width="90" height="90"></table>'):
        assert is_seen(qtbot, usual, markup)
        assert not is_seen(qtbot, still, markup)


def test_the_preview_of_cards_is_such_a_one(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    pane = CardPane(parent)
    assert {type(pane.front), type(pane.back)} == {StillBrowser}
