"""The list of corrections, by key and mouse, and what all windows, find and exports know of them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.exporters import Format
from reader.model import Correction, CorrectionKind, Script
from reader.pipeline import Desk
from reader.settings import Language, ScriptChoice
from reader.ui.correction_dialog import CorrectionDialog
from reader.ui.main_window import MainWindow
from reader.ui.watch import Watch
from tests.ui.conftest import MakeWindow, settle

Open = Callable[[MainWindow, Path], None]
Key = Qt.Key
R, W, C = CorrectionKind.READING, CorrectionKind.WORDS, CorrectionKind.CONVERSION
TEA = Correction(R, "喝茶", "he4 cha2")
HAIR = Correction(C, "头发", "頭髮", Script.TAIWAN)
CUT = Correction(W, "用金介", "用|金|介", article_id="another")
HERE = Correction(R, "北京", "bo4 jing1", None, "another", "我们喜欢北京。", 4)


@pytest.fixture
def opened(window: MainWindow, open_file: Open, text_file: Path) -> MainWindow:
    open_file(window, text_file)
    return window


@pytest.fixture
def corrections(opened: MainWindow, desk: Desk, qtbot: QtBot) -> CorrectionDialog:
    """The dialog with four corrections in it, over an article."""
    desk.corrections.save([HERE, CUT, HAIR, TEA])
    opened.reread_corrections()
    return show(opened, qtbot)


def show(window: MainWindow, qtbot: QtBot) -> CorrectionDialog:
    window._actions["corrections"].trigger()
    settle(qtbot, window)
    dialog = window._corrections.list.dialog
    assert dialog is not None
    return dialog


def rows(dialog: CorrectionDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def search(qtbot: QtBot, window: MainWindow, dialog: CorrectionDialog, text: str) -> list[str]:
    dialog.search.clear()
    dialog.search.insert(text)  # as an input method does; QTest has no keys for Chinese
    settle(qtbot, window)
    return [row[0] for row in rows(dialog)]


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_list_says_how_one_is_made(opened: MainWindow, qtbot: QtBot) -> None:
    dialog = show(opened, qtbot)
    assert dialog.empty.isVisible()
    assert "right-click the word" in dialog.empty.text()
    assert not dialog.count.isVisible()
    for button in (dialog.remove, dialog.export, dialog.search):
        assert not button.isEnabled()
    assert dialog.import_.isEnabled()


def test_one_can_search_at_once(corrections: CorrectionDialog) -> None:
    assert corrections.search.hasFocus()


def test_what_is_right_and_where(corrections: CorrectionDialog) -> None:
    assert rows(corrections) == [
        ["喝茶", "hè chá", "Reading", "Everywhere", ""],
        ["头发", "頭髮", "Conversion (Taiwan)", "Everywhere", ""],
        ["用金介", "用 | 金 | 介", "Words", "In another article", ""],
        ["北京", "bò jīng", "Reading", "In another article", "我们喜欢北京。"],
    ]
    assert corrections.count.text() == "Corrections: 4"
    assert not corrections.empty.isVisible()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("頭", ["头发"]),
        ("hecha", ["喝茶"]),
        ("hè chá", ["喝茶"]),
        ("cha2", ["喝茶"]),
        ("我們", ["北京"]),
        ("用金", ["用金介"]),
        ("xyz", []),
    ],
)
def test_they_are_searched(
    opened: MainWindow, corrections: CorrectionDialog, qtbot: QtBot, query: str, found: list[str]
) -> None:
    assert search(qtbot, opened, corrections, query) == found
    assert corrections.count.text() == f"Corrections: {len(found)} of 4"


def test_some_are_removed_and_put_back(
    opened: MainWindow, corrections: CorrectionDialog, qtbot: QtBot, desk: Desk
) -> None:
    qtbot.keyClick(corrections.search, Key.Key_Return)
    qtbot.keyClick(corrections.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(corrections.table, Key.Key_Delete)
    settle(qtbot, opened)
    assert desk.corrections.all() == [CUT, HERE]
    assert corrections.messages.text.text() == "Removed: reading of “喝茶”, conversion of “头发”."
    click(qtbot, corrections.messages.action)
    settle(qtbot, opened)
    assert desk.corrections.all() == [TEA, HAIR, CUT, HERE]
    corrections.table.selectRow(3)
    click(qtbot, corrections.remove)
    settle(qtbot, opened)
    assert [row[0] for row in rows(corrections)] == ["喝茶", "头发", "用金介"]
    assert not corrections.redo.isEnabled()
    click(qtbot, corrections.undo)
    settle(qtbot, opened)
    assert len(rows(corrections)) == 4
    assert corrections.messages.text.text() == "Undone: reading of “北京”."
    click(qtbot, corrections.redo)
    settle(qtbot, opened)
    assert len(rows(corrections)) == 3
    for key, count in (("Ctrl+Z", 4), ("Ctrl+Shift+Z", 3)):
        corrections.table.setFocus()
        qtbot.keySequence(corrections.table, key)
        settle(qtbot, opened)
        assert len(rows(corrections)) == count


def test_with_nothing_to_take_back_no_button_offers_it(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    dialog = show(opened, qtbot)
    assert not dialog.undo.isEnabled()
    assert not dialog.redo.isEnabled()
    desk.corrections.save([TEA])
    opened.reread_corrections()
    settle(qtbot, opened)
    assert dialog.undo.isEnabled()
    assert not dialog.redo.isEnabled()
    click(qtbot, dialog.undo)
    settle(qtbot, opened)
    assert not dialog.undo.isEnabled()
    assert dialog.redo.isEnabled()


def test_one_after_the_other_is_removed_by_key(
    opened: MainWindow, corrections: CorrectionDialog, qtbot: QtBot, desk: Desk
) -> None:
    qtbot.keyClick(corrections.search, Key.Key_Down)
    for _ in range(2):
        qtbot.keyClick(corrections.table, Key.Key_Down)
    for left in ([TEA, HAIR, HERE], [TEA, HAIR], [TEA], []):
        qtbot.keyClick(corrections.table, Key.Key_Delete)
        settle(qtbot, opened)
        assert desk.corrections.all() == left


def test_keys_in_the_field_are_the_fields(
    opened: MainWindow, corrections: CorrectionDialog, qtbot: QtBot, desk: Desk
) -> None:
    corrections.table.selectRow(0)
    corrections.search.setFocus()
    qtbot.keyClick(corrections.search, Key.Key_Delete)
    qtbot.keySequence(corrections.search, "Ctrl+Z")
    settle(qtbot, opened)
    assert len(desk.corrections.all()) == 4


def test_they_go_out_and_come_in(
    opened: MainWindow,
    corrections: CorrectionDialog,
    qtbot: QtBot,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "corrections.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    click(qtbot, corrections.export)
    settle(qtbot, opened)
    assert corrections.messages.text.text() == f"Exported to {file}"
    desk.corrections.remove(desk.corrections.all())
    opened.reread_corrections()
    settle(qtbot, opened)
    assert corrections.empty.isVisible()
    click(qtbot, corrections.import_)
    settle(qtbot, opened)
    assert corrections.messages.text.text() == "Corrections imported: 4."
    assert {each.text for each in desk.corrections.all()} == {"喝茶", "头发", "用金介", "北京"}
    assert "hè" in pinyin(opened)
    click(qtbot, corrections.messages.action)
    settle(qtbot, opened)
    assert desk.corrections.all() == []
    file.write_text("no list", "utf-8")
    click(qtbot, corrections.import_)
    settle(qtbot, opened)
    assert corrections.messages.text.text().startswith("corrections.csv: it is not a usable list")


def test_a_file_that_nobody_chose_changes_nothing(
    opened: MainWindow, corrections: CorrectionDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    click(qtbot, corrections.export)
    click(qtbot, corrections.import_)
    settle(qtbot, opened)
    assert not corrections.messages.isVisible()


def test_it_speaks_the_language_of_the_window(opened: MainWindow, corrections: CorrectionDialog, qtbot: QtBot) -> None:
    opened.change(language=Language.TRADITIONAL_CHINESE)
    qtbot.waitUntil(lambda: corrections.windowTitle() == "更正清單")
    assert rows(corrections)[1][2:4] == ["轉換 (臺灣)", "所有文章"]
    opened.change(language=Language.ENGLISH)
    qtbot.waitUntil(lambda: corrections.windowTitle() == "Corrections")


def pinyin(window: MainWindow) -> str:
    annotation = window._session.annotation
    assert annotation is not None
    found = annotation.annotations().values()
    return " ".join(token.pinyin for item in found for token in item.tokens if token.pinyin)


def test_what_was_put_right_counts_from_the_opening_on(
    window: MainWindow, open_file: Open, text_file: Path, desk: Desk
) -> None:
    desk.corrections.save([TEA, CUT])
    open_file(window, text_file)
    assert window._session.now is not None
    assert window._session.now.corrections.corrections == (TEA,)
    assert "hèchá" in pinyin(window)


def test_what_came_while_a_text_was_being_opened_is_seen(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    feed = opened._session.annotation
    desk.corrections.save([TEA])
    opened._session.annotation_began.emit()
    qtbot.waitUntil(lambda: "hèchá" in pinyin(opened))
    assert opened._session.annotation is feed
    corrections = opened._session.corrections
    opened._session.annotation_began.emit()
    settle(qtbot, opened)
    assert opened._session.corrections is corrections  # the same ones: nothing is done again


def test_find_by_sound_follows(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    opened._actions["find"].trigger()
    bar = opened._find._bar
    assert bar is not None
    qtbot.keyClicks(bar.field, "poucha")
    settle(qtbot, opened)
    qtbot.waitUntil(lambda: opened._find._count() == "No matches")
    desk.corrections.save([Correction(R, "喝茶", "pou3 cha2")])
    opened.reread_corrections()
    qtbot.waitUntil(lambda: opened._find._count() == "1 of 2")


def test_find_follows_tones_in_speech(opened: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path) -> None:
    path = tmp_path / "hello.txt"
    path.write_text("题目\n\n你好。\n", "utf-8")
    open_file(opened, path)
    opened._actions["find"].trigger()
    bar = opened._find._bar
    assert bar is not None
    bar.field.setText("níhǎo")
    settle(qtbot, opened)
    qtbot.waitUntil(lambda: opened._find._count() == "No matches")
    opened.change(sandhi=True)
    qtbot.waitUntil(lambda: opened._find._count() == "1 of 1")


def test_the_outline_follows(opened: MainWindow, qtbot: QtBot, desk: Desk, open_file: Open, tmp_path: Path) -> None:
    path = tmp_path / "hair.txt"
    path.write_text("头发\n\n他的头发很长。\n", "utf-8")
    open_file(opened, path)
    opened.change(script=ScriptChoice.TAIWAN)
    opened._actions["outline"].trigger()
    settle(qtbot, opened)
    assert headings(opened) == ["頭髮"]
    desk.corrections.save([Correction(C, "头发", "頭發", Script.TAIWAN)])
    opened.reread_corrections()
    qtbot.waitUntil(lambda: headings(opened) == ["頭發"])


def test_what_counts_in_an_article_goes_on_when_its_file_is_edited(
    opened: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path
) -> None:
    path = tmp_path / "tea.txt"
    path.write_text("茶\n\n我们喝茶。\n", "utf-8")
    open_file(opened, path)
    article = opened._session.article
    assert article is not None
    here = Correction(R, "喝茶", "he4 cha2", None, article.id, "我们喝茶。", 2)
    opened._corrections.feed.change((), [here])
    settle(qtbot, opened)
    path.write_text("茶\n\n我们喝茶。他们也喝茶。\n", "utf-8")
    open_file(opened, path)
    assert pinyin(opened).split().count("hèchá") == 1
    assert rows(show(opened, qtbot)) == [["喝茶", "hè chá", "Reading", "Here", "我们喝茶。"]]


def headings(window: MainWindow) -> list[str]:
    return [heading.text for heading in window._panel._headings]


def test_an_export_follows(opened: MainWindow, qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.corrections.save([TEA])
    opened.reread_corrections()
    qtbot.waitUntil(lambda: "hèchá" in pinyin(opened))
    export = opened._display.export()
    assert export is not None
    export = replace(export, source=replace(export.source, annotations={}))  # of a novel, far from the screen
    target = export.write(tmp_path / "out.html", Format.HTML, Watch())
    assert "hè" in target.read_text("utf-8")
    assert export.overlays_of(0).annotations[0].tokens[0].pinyin == "hèchá"


def test_another_window_follows(
    opened: MainWindow, make_window: MakeWindow, open_file: Open, text_file: Path, qtbot: QtBot, desk: Desk
) -> None:
    other = make_window()
    open_file(other, text_file)
    desk.corrections.save([TEA])
    with qtbot.waitSignal(opened.corrections_changed):
        opened._corrections.feed.tell_changed()
    other.reread_corrections()
    qtbot.waitUntil(lambda: "hèchá" in pinyin(opened) and "hèchá" in pinyin(other))
