"""Texts that look like HTML: whatever of the window shows them shows them as they are, and loads nothing."""

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QImage, QTextDocument
from PySide6.QtGui import Qt as QtText
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from reader.pipeline import Desk
from reader.pipeline.dictionaries import add_dictionary
from reader.ui.long_work import LongWork
from reader.ui.main_window import MainWindow
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message
from reader.ui.tips import plain_tip
from tests.dictionary.builders import term, write_zip, yomitan_files
from tests.ui.conftest import settle

OPENED = ("library", "word_list", "statistics", "dictionaries", "dictionary", "outline", "corrections", "export")


@pytest.fixture
def spy(tmp_path: Path) -> str:
    """Mark-up that shows a picture of this machine, if anybody takes it for mark-up."""
    picture = QImage(90, 90, QImage.Format.Format_RGB32)
    assert picture.save(str(tmp_path / "spy.png"))
    return f"茶<img src='{tmp_path / 'spy.png'}'><b>茶</b>"


def _pictures(html: str) -> list[str]:
    """The pictures that a document of this mark-up has."""
    document = QTextDocument()
    document.setHtml(html)
    return ["picture" for character in document.toPlainText() if character == "\N{OBJECT REPLACEMENT CHARACTER}"]


def test_a_tip_shows_the_text(spy: str) -> None:
    assert _pictures(spy)
    document = QTextDocument()
    document.setHtml(plain_tip(spy))
    assert document.toPlainText() == spy
    assert not _pictures(plain_tip(spy))
    assert plain_tip("a < b, 茶\n") == "a < b, 茶\n"


def _shown(text: str, form: Qt.TextFormat) -> str:
    """The text, if Qt takes it for mark-up."""
    is_html = form is Qt.TextFormat.RichText or (form is Qt.TextFormat.AutoText and QtText.mightBeRichText(text))
    return text if is_html else ""


def _marked_up(widget: QWidget) -> Iterator[str]:
    """All that a widget shows as HTML: itself, its tips, those of its rows."""
    yield widget.toolTip()
    for action in widget.actions():
        yield action.toolTip()
    if isinstance(widget, QLabel):
        yield _shown(widget.text(), widget.textFormat())
    if isinstance(widget, QTextBrowser):
        yield widget.toHtml()
    if isinstance(widget, QAbstractItemView) and (model := widget.model()):
        for row in range(model.rowCount(QModelIndex())):
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
            for column in range(columns):
                yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def test_nothing_in_the_window_takes_an_article_for_markup(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path, spy: str
) -> None:
    page = tmp_path / "page.html"
    body = "".join(f"<p>我喜欢{escape(spy)}喝茶。{number}</p>" for number in range(3))
    page.write_text(f"<title>{escape(spy)}</title><body><h1>{escape(spy)}</h1><h2>{escape(spy)}</h2>{body}", "utf-8")
    files = yomitan_files([term("喝茶", "", spy)], title=spy, author=spy)
    add_dictionary(desk, write_zip(tmp_path / "d.zip", files))
    window.open_path(page)
    settle(qtbot, window)
    for name in OPENED:
        action = window.findChild(QAction, name)
        assert action, name
        action.trigger()
        settle(qtbot, window)
    seen = [text for widget in QApplication.allWidgets() for text in _marked_up(widget) if "spy.png" in text]
    assert seen
    assert not [text for text in seen if QtText.mightBeRichText(text) and _pictures(text)]


def test_a_long_work_and_a_message_show_names_as_they_are(qtbot: QtBot, window: MainWindow, spy: str) -> None:
    work = LongWork(window, window._jobs, f"Adding {spy}")
    (label,) = (each for each in work.dialog.findChildren(QLabel) if each.text())
    assert (label.text(), label.textFormat()) == (f"Adding {spy}", Qt.TextFormat.PlainText)
    work.run(lambda _: None, lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: not window._jobs.is_busy)
    bar = window.findChild(MessageBar)
    assert bar
    bar.show_message(lambda: Message(spy, subject=spy))
    assert bar.text.textFormat() is Qt.TextFormat.PlainText
    assert not _pictures(bar.text.toolTip())
