"""What Duidu is made of: the dialog by keys and mouse, in the window's languages."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from reader import __version__, licences
from reader.licences import Component, Kind, components, text_of
from reader.settings import Language
from reader.ui.about import About, AboutDialog
from reader.ui.about_page import ComponentsPage
from reader.ui.flowed import flowed
from reader.ui.main_window import MainWindow
from tests.ui.conftest import PLAIN, MakeWindow, settle

_ABOUT, _COMPONENTS, _DATA, _LICENCE = range(4)


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> AboutDialog:
    return opened(qtbot, window)


def opened(qtbot: QtBot, window: MainWindow) -> AboutDialog:
    window._actions["about"].trigger()
    settle(qtbot, window)
    dialog = window.study.help.about
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def go_to(dialog: AboutDialog, tab: int) -> None:
    QTest.mouseClick(dialog.tabs, Qt.MouseButton.LeftButton, pos=dialog.tabs.tabRect(tab).center())


def shown(tree: QTreeWidget) -> list[str]:
    """The names in the tree, from the top, of what is not hidden."""
    found: list[str] = []
    item = tree.topLevelItem(0)
    while item:
        if not item.isHidden():
            found.append(item.data(0, Qt.ItemDataRole.UserRole).name)
        item = tree.itemBelow(item)
    return found


def click(page: ComponentsPage, name: str) -> None:
    (item,) = page.tree.findItems(name, Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive)
    page.tree.scrollToItem(item)
    QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=middle(page.tree, item))


def middle(tree: QTreeWidget, item: QTreeWidgetItem) -> QPoint:
    return tree.visualItemRect(item).center()


def row(name: str) -> Component:
    return next(each for each in components() if each.name == name)


def test_it_says_what_licences_want_to_be_said(dialog: AboutDialog) -> None:
    assert __version__ in dialog.title.text()
    said = dialog.summary.toPlainText()
    for wanted in ("GNU General Public License", "without any warranty", "GNU Lesser", "CC BY-SA 4.0", "CC BY 4.0"):
        assert wanted in said
    assert f"Duidu {__version__}" in said


def test_everything_in_the_table_is_listed(dialog: AboutDialog) -> None:
    go_to(dialog, _COMPONENTS)
    assert dialog.components.isVisible()
    assert shown(dialog.components.tree) == [each.name for each in components() if each.kind is not Kind.DATA]
    go_to(dialog, _DATA)
    assert dialog.data.isVisible()
    assert shown(dialog.data.tree) == [each.name for each in components() if each.kind is Kind.DATA]


def test_what_is_clicked_shows_its_licence(qtbot: QtBot, window: MainWindow, dialog: AboutDialog) -> None:
    go_to(dialog, _COMPONENTS)
    click(dialog.components, "lxml 6")
    settle(qtbot, window)
    assert dialog.components.text.toPlainText() == flowed(text_of(row("lxml")))
    told = dialog.components.told.text()
    assert "Reading files" in told
    assert "BSD-3-Clause" in told
    assert row("lxml").source in told
    click(dialog.components, "libiconv")
    settle(qtbot, window)
    assert "inside lxml" in dialog.components.told.text()
    assert "LESSER GENERAL PUBLIC LICENSE" in dialog.components.text.toPlainText()


def test_the_licences_of_data_are_there_before_anything_is_clicked(dialog: AboutDialog) -> None:
    go_to(dialog, _DATA)
    assert dialog.data.text.toPlainText() == flowed(text_of(row("CC-CEDICT")))
    assert dialog.components.text.toPlainText() == flowed(text_of(components()[0]))


def test_a_search_leaves_what_has_all_its_words_and_chooses_one(
    qtbot: QtBot, window: MainWindow, dialog: AboutDialog
) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.components.search.hasFocus()
    QTest.keyClicks(dialog.components.search, "lgpl files")
    settle(qtbot, window)
    # What the one lies in is shown with it.
    assert shown(dialog.components.tree) == ["lxml", "libiconv"]
    QTest.keyClicks(dialog.components.search, " no such thing")
    assert shown(dialog.components.tree) == []
    dialog.components.search.clear()
    QTest.keyClicks(dialog.components.search, "pdfium")
    settle(qtbot, window)
    assert dialog.components.chosen() == row("pypdfium2")
    assert dialog.components.text.toPlainText() == flowed(text_of(row("pypdfium2")))


def test_ctrl_f_on_the_data_searches_the_data(dialog: AboutDialog) -> None:
    go_to(dialog, _DATA)
    QTest.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.data.search.hasFocus()


def test_the_licence_of_duidu_is_there_whole(dialog: AboutDialog) -> None:
    go_to(dialog, _LICENCE)
    assert dialog.licence.isVisible()
    assert dialog.licence.toPlainText() == flowed(licences.our_licence())


def test_versions_are_copied(dialog: AboutDialog) -> None:
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith(f"Duidu {__version__}, Python ")
    assert "trafilatura 2." in lines[1]
    assert "offscreen" in lines[-1]


def test_a_text_that_comes_late_is_not_shown_for_another(dialog: AboutDialog) -> None:
    before = dialog.components.text.toPlainText()
    dialog.show_text(row("numpy"), "late")
    assert dialog.components.text.toPlainText() == before


@pytest.mark.parametrize(
    ("language", "title", "use"),
    [(Language.SIMPLIFIED_CHINESE, "关于对读", "读取文件"), (Language.TRADITIONAL_CHINESE, "關於對讀", "讀取檔案")],
)
def test_it_follows_the_language_while_it_is_open(
    qtbot: QtBot, make_window: MakeWindow, language: Language, title: str, use: str
) -> None:
    window = make_window()
    dialog = opened(qtbot, window)
    click_page(dialog, "lxml 6")
    window.apply_settings(replace(PLAIN, language=language))
    settle(qtbot, window)
    assert dialog.windowTitle() == title
    assert use in dialog.components.told.text()
    dialog.components.search.setText(use)
    assert "lxml" in shown(dialog.components.tree)
    window.apply_settings(PLAIN)


def click_page(dialog: AboutDialog, name: str) -> None:
    go_to(dialog, _COMPONENTS)
    click(dialog.components, name)


def test_a_table_that_cannot_be_read_is_said(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> tuple[Component, ...]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(licences, "components", fails)
    window._actions["about"].trigger()
    settle(qtbot, window)
    assert window._page.messages.isVisible()
    assert "you have no permission for it" in window._page.messages.text.text()


def test_without_anything_taken_it_is_empty(qtbot: QtBot, window: MainWindow) -> None:
    dialog = AboutDialog(window)
    qtbot.addWidget(dialog)
    dialog.take(About())
    assert shown(dialog.components.tree) == []
    assert dialog.components.chosen() is None
