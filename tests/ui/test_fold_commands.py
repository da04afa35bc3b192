"""Folding by key and mouse, and what is remembered of it for a publisher."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.model import Position
from reader.pipeline import Desk, build_document
from reader.ui.main_window import MainWindow
from reader.ui.reading_view.stepping import On
from reader.ui.reading_view.units import Unit
from tests.ui.conftest import settle

Open = Callable[[MainWindow, Path], None]
Key, Left = Qt.Key, Qt.MouseButton.LeftButton
POLL, ALIKE = 2, 4


def html(source: str = "日报") -> str:
    return (
        f'<html><head><meta name=source content="{source}"></head><body><article><h1>渡船</h1>'
        "<p>渡船过了河，人们都上了岸。</p><p class=ask>今天的天气怎么样？请您投票。</p>"
        "<p>他们走进城里，去看那座大桥。</p><p class=ask>这篇文章怎么样？请您投票。</p>"
        "<p>晚上，他们又坐船回去。</p></article></body></html>"
    )


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(html(), "utf-8")
    return path


@pytest.fixture
def opened(window: MainWindow, open_file: Open, page: Path) -> MainWindow:
    open_file(window, page)
    return window


def folded(window: MainWindow) -> list[int]:
    """The blocks that the page hides."""
    article, opened = window._session.article, window._page.view.open_blocks()
    assert article is not None
    return [index for index, block in enumerate(article.blocks) if block.folded and index not in opened]


def menu_of(qtbot: QtBot, window: MainWindow, sentence_id: str) -> dict[str, Callable[[], None]]:
    """The menu of a sentence by the keyboard: what its entries do."""
    window._page.view.go_to_sentence(sentence_id)
    QApplication.sendEvent(
        window._page.view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    )
    menu = window.findChild(QMenu, "sentenceMenu")
    assert menu is not None

    def choose(entry: Callable[[], None]) -> None:
        menu.close()
        entry()
        qtbot.waitUntil(lambda: window.findChild(QMenu, "sentenceMenu") is None)
        settle(qtbot, window)

    def entry(trigger: Callable[[], None]) -> Callable[[], None]:
        return lambda: choose(trigger)

    return {action.text().replace("&", ""): entry(action.trigger) for action in menu.actions()}


def say(qtbot: QtBot, window: MainWindow) -> None:
    """Press the button of the message."""
    qtbot.mouseClick(window._page.messages.action, Left)
    settle(qtbot, window)


def told(window: MainWindow) -> tuple[str, str]:
    messages = window._page.messages
    return messages.text.text(), messages.action.text()


def test_a_paragraph_is_folded_and_the_publisher_s_other_ones_too(
    opened: MainWindow, make_window: Callable[[], MainWindow], open_file: Open, page: Path, qtbot: QtBot
) -> None:
    before = opened._session.now
    menu_of(qtbot, opened, f"{POLL}.0")["Fold this paragraph"]()
    assert folded(opened) == [POLL]
    assert told(opened) == ("Folded.", "Always on 日报")
    say(qtbot, opened)
    assert folded(opened) == [POLL, ALIKE]
    assert told(opened) == ("On pages of 日报 this is always folded.", "Undo")
    now = opened._session.now
    assert before is not None
    assert now is not None
    assert now.id == now.article.id == before.id
    again = make_window()
    open_file(again, page)
    assert folded(again) == [POLL, ALIKE]
    say(qtbot, opened)
    assert folded(opened) == [POLL]
    open_file(again, page)
    assert folded(again) == []


def test_what_is_folded_is_not_exported(opened: MainWindow, qtbot: QtBot) -> None:
    menu_of(qtbot, opened, f"{POLL}.0")["Fold this paragraph"]()
    export = opened._display.export()
    assert export is not None
    written = [block.kind for block in build_document(export.source, export.shown).blocks]
    assert len(written) == 5
    folding = opened._page.view.folding
    fold = folding.of_block(POLL)
    assert fold is not None
    folding.toggle(fold)
    export = opened._display.export()
    assert export is not None
    assert len(list(build_document(export.source, export.shown).blocks)) == 6


def test_a_rule_is_taken_back_by_the_menu(opened: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    menu_of(qtbot, opened, f"{POLL}.0")["Fold this paragraph"]()
    say(qtbot, opened)
    opened._page.view.set_blocks_open([POLL], opened=True)
    menu = menu_of(qtbot, opened, f"{POLL}.0")
    assert "Fold this paragraph" not in menu
    menu["Stop folding this on 日报"]()
    assert folded(opened) == []
    assert told(opened) == ("On pages of 日报 this is no longer folded.", "Undo")
    assert desk.source_rules.all() == []
    assert "Stop folding this on 日报" not in menu_of(qtbot, opened, f"{POLL}.0")
    say(qtbot, opened)
    assert [rule.folded for rule in desk.source_rules.all()] == [True]
    assert ALIKE in folded(opened)


def test_what_is_folded_by_rule_opens_by_click_and_the_message_ends_the_rule(
    opened: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    menu_of(qtbot, opened, f"{POLL}.0")["Fold this paragraph"]()
    say(qtbot, opened)
    click_fold(qtbot, opened, POLL)
    assert folded(opened) == [ALIKE]
    assert told(opened) == ("Unfolded.", "Stop folding on 日报")
    say(qtbot, opened)
    assert (folded(opened), desk.source_rules.all()) == ([], [])


def click_fold(qtbot: QtBot, window: MainWindow, block: int) -> None:
    view = window._page.view
    sheet = view._sheet
    assert sheet is not None
    number = sheet.rows.at(Position(block, 0), on_fold=True)
    (top,) = [top for shown, top, _ in sheet.visible() if shown == number]
    point = view._frame.to_view(QRectF(sheet.setter.page.chinese.left + 8, top + 8, 1, 1)).center()
    qtbot.mouseClick(view.viewport(), Left, pos=point.toPoint())
    settle(qtbot, window)


def test_what_the_page_folds_can_always_be_shown(
    window: MainWindow, open_file: Open, tmp_path: Path, desk: Desk, qtbot: QtBot
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("河上的渡船\n来源：日报\n\n渡船过了河，人们都上了岸。\n\n版权所有，未经许可不得转载。\n", "utf-8")
    open_file(window, page)
    hidden = folded(window)
    assert hidden
    view = window._page.view
    view.setFocus()
    while not ((fold := view.folding.at_hand()) and fold.blocks.start == hidden[-1]):
        qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Key.Key_Return)
    assert told(window) == ("Unfolded.", "Always show on 日报")
    say(qtbot, window)
    assert hidden[-1] not in folded(window)
    assert [rule.folded for rule in desk.source_rules.all()] == [False]
    assert view._keyboard.sentence_id == f"{hidden[-1]}.0"
    menu_of(qtbot, window, f"{hidden[-1]}.0")["Stop always showing this on 日报"]()
    assert hidden[-1] in folded(window)
    assert desk.source_rules.all() == []


def test_the_command_folds_and_unfolds_what_the_keyboard_is_on(opened: MainWindow, qtbot: QtBot) -> None:
    view = opened._page.view
    view.go_to_sentence(f"{POLL}.1")
    opened._actions["fold"].trigger()
    settle(qtbot, opened)
    assert folded(opened) == [POLL]
    assert view._keyboard.on == On(Unit.PARAGRAPH, POLL)
    opened._actions["fold"].trigger()
    assert folded(opened) == []
    assert view._keyboard.on == On(Unit.PARAGRAPH, POLL)
    view.go_to_sentence(f"{POLL}.1")
    opened._actions["fold"].trigger()
    assert folded(opened) == [POLL]
    assert opened._session.article is not None
    assert opened._session.article.blocks[POLL].folded


def test_a_folded_heading_leaves_the_outline(window: MainWindow, open_file: Open, page: Path, qtbot: QtBot) -> None:
    page.write_text(html().replace("<p>他们", "<h2>进城以后</h2><p>他们"), "utf-8")
    open_file(window, page)
    window._panel.show_outline()
    settle(qtbot, window)
    panel = window._panel.panel
    assert panel is not None
    assert [row.text for row in panel.outline.places.rows] == ["渡船", "进城以后"]
    menu_of(qtbot, window, f"{POLL + 1}.0")["Fold this paragraph"]()
    assert [row.text for row in panel.outline.places.rows] == ["渡船"]


def test_wishes_one_after_another_are_all_kept(opened: MainWindow, qtbot: QtBot) -> None:
    for index in (1, POLL, ALIKE):
        opened._folds._fold(index)
    settle(qtbot, opened)
    assert folded(opened) == [1, POLL, ALIKE]


def test_without_a_publisher_nothing_is_offered(
    window: MainWindow, open_file: Open, text_file: Path, qtbot: QtBot
) -> None:
    open_file(window, text_file)
    menu_of(qtbot, window, "1.0")["Fold this paragraph"]()
    assert folded(window) == [1]
    assert not window._page.messages.isVisible()


def test_a_name_is_clipped_and_no_key(window: MainWindow, open_file: Open, page: Path, qtbot: QtBot) -> None:
    name = "Tea & Boats " + "日" * 40
    page.write_text(html(name.replace("&", "&amp;")), "utf-8")
    open_file(window, page)
    menu_of(qtbot, window, f"{POLL}.0")["Fold this paragraph"]()
    assert told(window)[1] == "Always on Tea && Boats " + "日" * 11 + "…"
    assert window._page.messages.text.toolTip() == name


def test_another_article_ends_what_was_under_way(
    opened: MainWindow, open_file: Open, text_file: Path, qtbot: QtBot
) -> None:
    opened._folds._fold(POLL)
    open_file(opened, text_file)
    assert folded(opened) == []
    opened._folds._fold(1)
    settle(qtbot, opened)
    assert folded(opened) == [1]
