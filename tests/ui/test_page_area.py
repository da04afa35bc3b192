"""The middle of the window: welcome, the line above the English, messages that float."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.column_header import ColumnHeader, _Wording
from reader.ui.main_window import MainWindow
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message
from reader.ui.page_area import PageArea

Open = Callable[[MainWindow, Path], None]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 500)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def bar(page: QWidget) -> MessageBar:
    bar = MessageBar(page)
    bar.retranslate()
    return bar


def test_no_message_no_bar(bar: MessageBar) -> None:
    assert not bar.isVisible()


def test_a_message_is_shown_until_it_is_closed(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message(lambda: Message("It is so.", "Do this.", "/home/me/a.txt"))
    assert bar.isVisible()
    assert (bar.text.text(), bar.hint.text(), bar.text.toolTip()) == ("It is so.", "Do this.", "/home/me/a.txt")
    assert bar.accessibleName() == "It is so. Do this."
    assert not bar.action.isVisible()
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_the_newest_message_replaces_the_one_before(bar: MessageBar) -> None:
    bar.show_message(lambda: Message("One.", "Hint.", action="Act"), lambda: pytest.fail("that was the other message"))
    bar.show_message(lambda: Message("Two."))
    assert bar.text.text() == "Two."
    assert not bar.hint.isVisible()
    assert not bar.action.isVisible()


def test_the_action_is_done_once_and_closes(bar: MessageBar, qtbot: QtBot) -> None:
    done: list[str] = []
    bar.show_message(lambda: Message("One.", action="Act"), lambda: done.append("acted"))
    assert bar.action.text() == "Act"
    qtbot.keyClick(bar.action, Qt.Key.Key_Space)
    assert done == ["acted"]
    assert not bar.isVisible()


def test_an_action_may_show_the_next_message(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message(lambda: Message("One.", action="Act"), lambda: bar.show_message(lambda: Message("Two.")))
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert bar.isVisible()
    assert bar.text.text() == "Two."


@pytest.mark.parametrize("width", [300, 620, 1400])
def test_it_stays_within_the_page_and_follows_it(bar: MessageBar, page: QWidget, width: int) -> None:
    message = Message("A rather long message about a file. " * 6, "And what to do about it. " * 4, action="Act now")
    bar.show_message(lambda: message, lambda: None)
    page.resize(width, 400)
    assert page.rect().contains(bar.geometry())
    assert abs(bar.geometry().center().x() - page.rect().center().x()) <= 1
    assert bar.text.height() >= bar.text.heightForWidth(bar.text.width())


def test_good_news_passes_and_bad_news_stays(bar: MessageBar, qtbot: QtBot) -> None:
    bar._passing.setInterval(1)
    bar.show_message(lambda: Message("Done.", passes=True))
    bar.show_message(lambda: Message("Failed."))
    assert not bar._passing.isActive()
    bar.show_message(lambda: Message("Done.", passes=True))
    assert bar.isVisible()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_a_message_on_screen_is_put_into_words_again(bar: MessageBar) -> None:
    words = ["One."]
    bar.retranslate()
    bar.show_message(lambda: Message(words[0]))
    words[0] = "Eins."
    bar.retranslate()
    assert (bar.text.text(), bar.accessibleName()) == ("Eins.", "Eins.")
    bar.hide()
    words[0] = "Un."
    bar.retranslate()
    assert bar.text.text() == "Eins."
    assert not bar.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (700, 500)])
def test_no_line_of_a_message_is_cut(window: MainWindow, size: tuple[int, int]) -> None:
    """With the frame that the style sheet gives it."""
    window.resize(*size)
    bar = window._page.messages
    bar.show_message(lambda: Message("A rather long message about a file. " * 3, "What to do about it. " * 4))
    for label in (bar.text, bar.hint):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_longer_message_in_the_place_of_another_is_not_cut(window: MainWindow) -> None:
    bar = window._page.messages
    for lines in (1, 3, 2):
        bar.show_message(
            lambda lines=lines: Message("A rather long message about a file. " * 2 * lines, "Hint.", action="Do")
        )
        assert bar.text.height() >= bar.text.heightForWidth(bar.text.width())
        assert bar.height() == bar.heightForWidth(bar.width())


def test_markup_in_a_file_name_is_shown_as_it_is(bar: MessageBar) -> None:
    bar.show_message(lambda: Message("<b>a</b>.txt: it holds no text."))
    assert bar.text.textFormat() is Qt.TextFormat.PlainText


def test_a_message_moves_nothing(window: MainWindow, open_file: Open, text_file: Path) -> None:
    open_file(window, text_file)
    before = window._page.view.geometry()
    window._page.messages.show_message(lambda: Message("One.", "Hint."))
    assert window._page.view.geometry() == before


def test_the_line_starts_where_the_english_does(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    window.resize(1600, 700)
    open_file(window, text_file)
    header = window._page.header
    qtbot.waitUntil(lambda: header.label.x() > window.width() // 2)
    left = header.label.mapTo(window, QPoint(0, 0)).x()
    window.resize(700, 600)
    qtbot.waitUntil(lambda: header.label.mapTo(window, QPoint(0, 0)).x() < left)
    window.resize(1600, 700)
    qtbot.waitUntil(lambda: header.label.mapTo(window, QPoint(0, 0)).x() == left)


@pytest.mark.parametrize("width", [1600, 1280, 900, 760, 600, 460])
def test_the_line_above_the_english_fits_and_stays_above_it(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, width: int
) -> None:
    open_file(window, text_file)
    window.resize(width, 600)
    header, view = window._page.header, window._page.view
    page = view._page()
    assert page.english is not None
    wanted = round(page.left + page.english.left)
    qtbot.waitUntil(lambda: window.width() == width and header.label.x() == wanted)
    assert header.install.geometry().right() <= header.width()
    assert header.label.width() >= header.label.sizeHint().width()
    assert header.install.width() >= header.install.sizeHint().width()
    assert header.label.text().startswith("Word-by-word gloss")


def test_a_line_without_room_is_cut_and_whole_in_its_tool_tip(qtbot: QtBot) -> None:
    header = ColumnHeader()
    qtbot.addWidget(header)
    header.resize(1000, 34)
    header._wordings = [_Wording("Machine translation, Chinese to English 1.9")]
    header.start_at(20)
    assert header.label.text().endswith("1.9")
    header.resize(200, 34)
    header.start_at(20)
    assert header.label.text().endswith("…")
    assert header.label.sizeHint().width() <= 180


def test_the_line_never_widens_the_window(window: MainWindow, open_file: Open, text_file: Path) -> None:
    before = window.minimumSizeHint().width()
    open_file(window, text_file)
    assert window._page.header.install.isVisible()
    assert window.minimumSizeHint().width() == before


def test_painting_is_announced(window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path) -> None:
    open_file(window, text_file)
    page = window._page
    assert isinstance(page, PageArea)
    with qtbot.waitSignal(page.painted):
        page.view.viewport().update()


def test_the_text_has_the_focus_when_it_is_open(window: MainWindow, open_file: Open, text_file: Path) -> None:
    assert window.focusWidget() is window._page.welcome
    open_file(window, text_file)
    assert window.focusWidget() is window._page.view
