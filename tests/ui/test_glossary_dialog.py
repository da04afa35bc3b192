"""The glossary in the window, by key and mouse, down to the marks on the page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Term
from reader.pipeline import Desk
from reader.settings import Language
from reader.translate.models import install_file
from reader.ui.glossary_dialog import GlossaryDialog
from reader.ui.main_window import MainWindow
from reader.ui.reading_view.setter import RowLayout
from tests.ui.conftest import settle

Open = Callable[[MainWindow, Path], None]
Key = Qt.Key
SCHOOL, BEIJING, TEA = Term("學校", "college", "机构"), Term("北京", "Beijing"), Term("喝茶", "drink tea; have tea")


@pytest.fixture
def opened(window: MainWindow, open_file: Open, text_file: Path, package: Path) -> MainWindow:
    install_file(package)
    open_file(window, text_file)
    return window


@pytest.fixture
def glossary(opened: MainWindow, desk: Desk, qtbot: QtBot) -> GlossaryDialog:
    """The dialog with three terms in it, over an article."""
    desk.glossary.put([SCHOOL, BEIJING, TEA])
    return show(opened, qtbot)


def show(window: MainWindow, qtbot: QtBot) -> GlossaryDialog:
    window._actions["glossary"].trigger()
    settle(qtbot, window)
    dialog = window._glossary.dialog
    assert dialog is not None
    return dialog


def shown(dialog: GlossaryDialog) -> list[str]:
    """The Chinese of each row."""
    model = dialog.model
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def search(qtbot: QtBot, window: MainWindow, dialog: GlossaryDialog, text: str) -> list[str]:
    dialog.search.clear()
    dialog.search.insert(text)  # as an input method does; QTest has no keys for Chinese
    settle(qtbot, window)
    return shown(dialog)


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def marked(window: MainWindow) -> set[str]:
    assert window._page.view._sheet is not None
    return set(window._page.view._sheet.marks.terms)


def doubted(window: MainWindow) -> list[str]:
    return [flag.detail for item in window._session.english_so_far() for flag in item.flags if flag.kind == "term"]


def menu_over(qtbot: QtBot, window: MainWindow, sentence_id: str, span: tuple[int, int], wanted: str = "") -> list[str]:
    """What the menu over a span of a sentence offers; one of it is chosen, if it is wanted."""
    view = window._page.view
    view.go_to_sentence(sentence_id)
    block, within = (int(part) for part in sentence_id.split("."))
    top, layout = row(window, block)
    first = sentence_start(window, block, within)
    box = layout.chinese_span(first + span[0], first + span[1])[0].translated(0, top)
    point = view._frame.to_view(box).center()
    view._mouse.hover_at(point)
    place = point.toPoint()
    mouse = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(mouse, place, view.viewport().mapToGlobal(place)))
    return choose(qtbot, window, wanted)


def choose(qtbot: QtBot, window: MainWindow, wanted: str = "") -> list[str]:
    """What the menu that is open offers, without the marks of keys; it is closed."""
    found = window.findChild(QMenu, "sentenceMenu")
    assert isinstance(found, QMenu)
    actions = {action.text().replace("&", ""): action for action in found.actions()}
    if wanted:
        actions[wanted].trigger()
    found.close()
    qtbot.waitUntil(lambda: window.findChild(QMenu, "sentenceMenu") is None)
    return list(actions)


def row(window: MainWindow, block: int) -> tuple[float, RowLayout]:
    """The row of a block on the screen: its top and its layout."""
    sheet = window._page.view._sheet
    assert sheet is not None
    return next((top, layout) for _, top, layout in sheet.visible() if getattr(layout.row, "block", None) == block)


def sentence_start(window: MainWindow, block: int, within: int) -> int:
    article = window._session.article
    assert article is not None
    return article.blocks[block].sentences[within].start


def test_an_empty_glossary_says_what_to_do(opened: MainWindow, qtbot: QtBot) -> None:
    dialog = show(opened, qtbot)
    assert dialog.count.text() == "No terms yet. Add one below, or import a list."
    assert not dialog.edit.isEnabled()
    assert not dialog.remove.isEnabled()
    assert not dialog.export.isEnabled()
    assert dialog.import_.isEnabled()


def test_a_term_is_added_by_keyboard_and_marked_at_once(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    dialog = show(opened, qtbot)
    assert marked(opened) == set()
    dialog.form.chinese.setFocus()
    dialog.form.chinese.insert("學校")
    qtbot.keyClick(dialog.form.chinese, Key.Key_Tab)
    qtbot.keyClicks(dialog.form.english, "college")
    qtbot.keyClick(dialog.form.english, Key.Key_Return)
    settle(qtbot, opened)
    assert desk.glossary.terms() == [Term("學校", "college")]
    assert (marked(opened), doubted(opened)) == ({"1.1"}, ["學校 → college"])
    assert [term.chinese for term in dialog._chosen()] == ["學校"]
    assert dialog.messages.text.text() == "Added “學校”."
    assert dialog.count.text() == "Terms: 1"
    click(qtbot, dialog.messages.action)
    settle(qtbot, opened)
    assert desk.glossary.terms() == []
    assert (marked(opened), doubted(opened)) == (set(), [])


def test_terms_are_searched_in_all_columns_and_scripts(
    opened: MainWindow, glossary: GlossaryDialog, qtbot: QtBot
) -> None:
    assert shown(glossary) == ["北京", "喝茶", "學校"]
    assert search(qtbot, opened, glossary, "学") == ["學校"]
    assert glossary.count.text() == "Terms: 1 of 3"
    assert search(qtbot, opened, glossary, "BEI") == ["北京"]
    assert search(qtbot, opened, glossary, "機構") == ["學校"]
    assert search(qtbot, opened, glossary, "nothing") == []
    qtbot.keyClick(glossary.search, Key.Key_Down)
    assert not glossary.edit.isEnabled()
    assert search(qtbot, opened, glossary, "e") == ["北京", "喝茶", "學校"]
    qtbot.keyClick(glossary.search, Key.Key_Return)
    assert [term.chinese for term in glossary._chosen()] == ["北京"]


def test_a_term_is_changed_and_changed_back(
    opened: MainWindow, glossary: GlossaryDialog, qtbot: QtBot, desk: Desk
) -> None:
    qtbot.keyClick(glossary.search, Key.Key_Down)
    qtbot.keyClick(glossary.table, Key.Key_Return)
    glossary.form.chinese.setText("喝茶")
    qtbot.keyClicks(glossary.form.english, "sip")
    assert "take its place" in glossary.form.hint.text()
    click(qtbot, glossary.form.save)
    settle(qtbot, opened)
    assert desk.glossary.terms() == [Term("喝茶", "sip"), SCHOOL]
    assert glossary.messages.text.text() == "Changed “喝茶”."
    assert shown(glossary) == ["喝茶", "學校"]
    click(qtbot, glossary.messages.action)
    settle(qtbot, opened)
    assert desk.glossary.terms() == [BEIJING, TEA, SCHOOL]
    assert shown(glossary) == ["北京", "喝茶", "學校"]


def test_terms_are_removed_and_put_back(opened: MainWindow, glossary: GlossaryDialog, qtbot: QtBot, desk: Desk) -> None:
    glossary.table.selectRow(2)
    click(qtbot, glossary.remove)
    settle(qtbot, opened)
    assert glossary.messages.text.text() == "Removed “學校”."
    assert desk.glossary.terms() == [BEIJING, TEA]
    glossary.table.setFocus()
    glossary.table.selectAll()
    assert not glossary.edit.isEnabled()
    qtbot.keyClick(glossary.table, Key.Key_Delete)
    settle(qtbot, opened)
    assert glossary.messages.text.text() == "Removed 2 terms."
    assert desk.glossary.terms() == []
    click(qtbot, glossary.messages.action)
    settle(qtbot, opened)
    assert desk.glossary.terms() == [BEIJING, TEA]
    qtbot.keyClick(glossary.search, Key.Key_Delete)  # of the field's text
    settle(qtbot, opened)
    assert desk.glossary.terms() == [BEIJING, TEA]
    glossary.table.setFocus()
    qtbot.keyClick(glossary.table, Key.Key_Delete)  # with one selected by the undoing
    settle(qtbot, opened)
    assert desk.glossary.terms() == [TEA]


def test_escape_closes_and_loses_nothing(opened: MainWindow, glossary: GlossaryDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(glossary.form.english, "half a te")
    qtbot.keyClick(glossary.form.english, Key.Key_Escape)
    assert not glossary.isVisible()
    again = show(opened, qtbot)
    assert again is glossary
    assert glossary.form.english.text() == "half a te"
    assert glossary.search.hasFocus()


def test_return_in_the_search_field_adds_nothing(
    opened: MainWindow, glossary: GlossaryDialog, qtbot: QtBot, desk: Desk
) -> None:
    glossary.form.chinese.setText("山")
    glossary.form.english.setText("mountain")
    qtbot.keyClick(glossary.search, Key.Key_Return)
    settle(qtbot, opened)
    assert len(desk.glossary.terms()) == 3


def test_lists_are_taken_in_and_written(
    opened: MainWindow, glossary: GlossaryDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, target = tmp_path / "terms.csv", tmp_path / "out.csv"
    file.write_text("我们,we\n他,he\n", "utf-8")
    for name, path in (("getOpenFileName", file), ("getSaveFileName", target)):
        monkeypatch.setattr(QFileDialog, name, lambda *_, path=path: (str(path), ""))
    click(qtbot, glossary.import_)
    settle(qtbot, opened)
    assert glossary.messages.text.text() == "2 terms imported."
    assert glossary.count.text() == "Terms: 5"
    assert {"1.1", "2.0"} <= marked(opened)
    click(qtbot, glossary.export)
    settle(qtbot, opened)
    assert "我们,we," in target.read_text("utf-8-sig")


def test_a_file_that_is_none_is_told_in_the_dialog(
    opened: MainWindow, glossary: GlossaryDialog, qtbot: QtBot, text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(text_file), ""))
    click(qtbot, glossary.import_)
    settle(qtbot, opened)
    assert glossary.messages.text.text().startswith("tea.txt: it is not a usable glossary")
    assert not opened._page.messages.isVisible()


def test_a_word_of_the_page_becomes_a_term(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    menu_over(qtbot, opened, "1.1", (2, 3), "Add “学校” to the glossary…")
    settle(qtbot, opened)
    dialog = opened._glossary.dialog
    assert dialog is not None
    assert (dialog.form.chinese.text(), dialog.form.english.hasFocus()) == ("学校", True)
    qtbot.keyClicks(dialog.form.english, "school")
    qtbot.keyClick(dialog.form.english, Key.Key_Return)
    settle(qtbot, opened)
    dialog.close()
    assert desk.glossary.terms() == [Term("学校", "school")]
    assert doubted(opened) == []
    offers = menu_over(qtbot, opened, "1.1", (2, 3), "Edit the glossary entry “学校”…")
    assert not [text for text in offers if text.startswith("Add")]
    settle(qtbot, opened)
    assert dialog.form.title.text() == "Change “学校”"
    assert [term.chinese for term in dialog._chosen()] == ["学校"]


def test_what_is_selected_becomes_a_term(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    desk.glossary.put([TEA])
    opened.reread_glossary()
    settle(qtbot, opened)
    view = opened._page.view
    view.go_to_sentence("1.0")
    top, layout = row(opened, 1)
    assert view._sheet is not None
    box = layout.chinese_span(1, 5)[0].translated(0, top)
    view._selecting.press(view._sheet, box.topLeft() + QPointF(1, 30), extend=False)
    view._selecting.drag(view._sheet, box.topRight() + QPointF(-1, 30))
    offers = menu_over(qtbot, opened, "1.0", (3, 5))
    # What is pointed at is a term, what is selected is none.
    assert "Edit the glossary entry “喝茶”…" in offers
    assert "Add “喜欢喝茶” to the glossary…" in offers
    view.select_all()
    QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    assert not [text for text in choose(qtbot, opened) if "glossary" in text]


def test_a_marked_term_tells_its_entry(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    desk.glossary.put([Term("北京", "Beijing; Peking", "the city & <capital>")])
    opened.reread_glossary()
    settle(qtbot, opened)
    view = opened._page.view
    top, layout = row(opened, 2)
    assert layout.english is not None
    at = layout.english.text.index("Beijing")
    chinese, english = layout.chinese_span(4, 6)[0], layout.english_span(at, at + 7)[0]
    for box in (view._frame.to_view(chinese.translated(0, top)), view._frame.to_view(english.translated(0, top))):
        text, place = view._mouse.tip(box.center())
        assert text == "北京 → Beijing; Peking (the city & <capital>)"
        assert place == box.toAlignedRect()
    beside = chinese.translated(-chinese.width() - 9, top)
    assert view._mouse.tip(view._frame.to_view(beside).center())[0] == ""


def test_another_language_is_spoken_at_once(opened: MainWindow, glossary: GlossaryDialog, qtbot: QtBot) -> None:
    opened.change(language=Language.TRADITIONAL_CHINESE)
    settle(qtbot, opened)
    assert (glossary.windowTitle(), glossary.count.text()) == ("術語表", "術語：3")
    assert glossary.model.headerData(2, Qt.Orientation.Horizontal) == "備註"
    opened.change(language=Language.ENGLISH)
    qtbot.waitUntil(lambda: glossary.windowTitle() == "Glossary")


def test_many_terms_are_looked_through_on_a_worker(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    desk.glossary.put(Term(f"山{chr(0x4E00 + at)}", f"mountain {at}") for at in range(3_000))
    dialog = show(opened, qtbot)
    assert dialog.count.text() == "Terms: 3000"
    dialog.search.setText("mountain 299")
    # Nothing is shown before the worker has looked.
    assert len(shown(dialog)) == 3_000
    settle(qtbot, opened)
    assert len(shown(dialog)) == 11


def test_colours_follow_the_theme(opened: MainWindow, glossary: GlossaryDialog) -> None:
    before = glossary.messages.close_button.icon().cacheKey()
    opened._actions["theme.dark"].trigger()
    assert glossary.messages.close_button.icon().cacheKey() != before
