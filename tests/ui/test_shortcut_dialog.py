"""The editor of shortcuts in a window: keys pressed, moved, taken away, put back; kept, and known everywhere."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.settings import Language
from reader.shortcuts import load_shortcuts, save_shortcuts, shortcuts_file
from reader.ui.fixed_keys import FIXED, fixed_by
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from reader.ui.reading_view.keys import step_of
from reader.ui.reading_view.units import Unit
from reader.ui.shortcut_dialog import ShortcutDialog
from tests.ui.conftest import PLAIN, MakeWindow, settle

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ShortcutDialog:
    window._actions["shortcuts"].trigger()
    made = window._keys.dialog
    assert made is not None
    qtbot.waitExposed(made)
    return made


def keys_of(window: MainWindow, action_id: str) -> list[str]:
    return [keys.toString() for keys in window._actions[action_id].shortcuts()]


def press(
    dialog: ShortcutDialog,
    qtbot: QtBot,
    action_id: str,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Modifier.NoModifier,
) -> None:
    dialog.tree.choose(action_id)
    dialog.field.setFocus()
    qtbot.keyClick(dialog.field, key, modifier)


def shown(dialog: ShortcutDialog) -> list[str]:
    return [row.text(0) for row in dialog.tree._rows() if not row.isHidden()]


def test_every_action_of_the_menus_is_there_with_its_keys(dialog: ShortcutDialog) -> None:
    rows = {row.text(0): row.text(1) for row in dialog.tree._rows()}
    assert rows["Export"] == "Ctrl+E"
    assert rows["Larger text"] == "Ctrl++, Ctrl+="
    assert rows["Script › Taiwan"] == ""
    assert rows["Next page"] == "Space, PgDown"


def test_a_key_that_is_pressed_calls_the_action(
    window: MainWindow, dialog: ShortcutDialog, qtbot: QtBot, settings_path: Path
) -> None:
    press(dialog, qtbot, "quality", Key.Key_F5)
    assert keys_of(window, "quality") == ["F5"]
    assert [button.text() for button in dialog.keys] == ["F5  ×"]
    settle(qtbot, window)
    assert load_shortcuts(shortcuts_file(settings_path)) == {"quality": ("F5",)}
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window._page.welcome, Key.Key_F5)
    assert window.settings.quality


def test_a_key_that_is_held_is_said_and_moved_by_one_click(
    window: MainWindow, dialog: ShortcutDialog, qtbot: QtBot
) -> None:
    press(dialog, qtbot, "quality", Key.Key_E, Modifier.ControlModifier)
    assert keys_of(window, "quality") == []
    assert dialog.said.text() == "Ctrl+E belongs to “Export”."
    qtbot.mouseClick(dialog.move_here, Qt.MouseButton.LeftButton)
    assert (keys_of(window, "quality"), keys_of(window, "export")) == (["Ctrl+E"], [])
    assert not dialog.move_here.isVisible()
    assert window._actions["export"].toolTip() == "Save what is shown as a file"


def test_its_own_key_is_said_to_be_there(dialog: ShortcutDialog, qtbot: QtBot) -> None:
    press(dialog, qtbot, "next_script", Key.Key_T)
    assert dialog.said.text() == "T calls this already."


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_Space, Modifier.NoModifier),
        (Key.Key_Return, Modifier.NoModifier),
        (Key.Key_Down, Modifier.NoModifier),
        (Key.Key_Down, Modifier.AltModifier),
        (Key.Key_Home, Modifier.ShiftModifier),
    ],
)
def test_keys_of_the_page_are_not_given(
    window: MainWindow, dialog: ShortcutDialog, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    press(dialog, qtbot, "quality", key, modifier)
    assert "belongs to the page" in dialog.said.text()
    assert keys_of(window, "quality") == []
    assert not dialog.move_here.isVisible()


def test_a_key_is_taken_away_and_put_back(window: MainWindow, dialog: ShortcutDialog, qtbot: QtBot) -> None:
    dialog.tree.choose("larger")
    assert not dialog.reset.isEnabled()
    qtbot.mouseClick(dialog.keys[0], Qt.MouseButton.LeftButton)
    assert keys_of(window, "larger") == ["Ctrl+="]
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert keys_of(window, "larger") == ["Ctrl++", "Ctrl+="]
    assert not dialog.reset.isEnabled()


def test_all_are_put_back(window: MainWindow, dialog: ShortcutDialog, qtbot: QtBot) -> None:
    assert not dialog.reset_all.isEnabled()
    press(dialog, qtbot, "quality", Key.Key_F5)
    press(dialog, qtbot, "export", Key.Key_F6, Modifier.ControlModifier)
    assert keys_of(window, "export") == ["Ctrl+E", "Ctrl+F6"]
    qtbot.mouseClick(dialog.reset_all, Qt.MouseButton.LeftButton)
    assert (keys_of(window, "quality"), keys_of(window, "export")) == ([], ["Ctrl+E"])


def test_keys_are_written_as_they_are_typed_anywhere(dialog: ShortcutDialog, qtbot: QtBot, window: MainWindow) -> None:
    """Shift belongs to a sign, not to a letter."""
    dialog.tree.choose("quality")
    qtbot.keyClicks(dialog.field, "?")
    qtbot.keyClick(dialog.field, Key.Key_Control)
    press(dialog, qtbot, "quality", Key.Key_Y, Modifier.ShiftModifier)
    assert keys_of(window, "quality") == ["?", "Shift+Y"]


def test_actions_are_searched_by_name_and_key(dialog: ShortcutDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.search, "taiw")
    assert shown(dialog) == ["Script › Taiwan"]
    assert dialog.tree.chosen() == "script.zh-Hant-TW"
    dialog.search.setText("f11")
    assert shown(dialog) == ["Full screen"]
    dialog.search.setText("")
    assert len(shown(dialog)) > 40


def test_by_keyboard_from_search_to_key(window: MainWindow, dialog: ShortcutDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.search, "carefully")
    qtbot.keyClick(dialog.search, Key.Key_Down)
    assert QApplication.focusWidget() is dialog.tree
    qtbot.keyClick(dialog.tree, Key.Key_Return)
    assert QApplication.focusWidget() is dialog.field
    qtbot.keyClick(dialog.field, Key.Key_F5)
    qtbot.keyClick(dialog.field, Key.Key_Tab)
    assert QApplication.focusWidget() is not dialog.field
    assert keys_of(window, "quality") == ["F5"]
    qtbot.keyClick(dialog.field, Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_speaks_chinese_at_once(window: MainWindow, dialog: ShortcutDialog, qtbot: QtBot) -> None:
    window.change(language=Language.SIMPLIFIED_CHINESE)
    qtbot.waitUntil(lambda: dialog.windowTitle() == "键盘快捷键")
    assert "放大文字" in shown(dialog)
    dialog.search.setText("larger")
    assert shown(dialog) == ["放大文字"]
    speak(Language.ENGLISH)


def test_keys_that_were_kept_hold_again(make_window: MakeWindow, qtbot: QtBot, settings_path: Path) -> None:
    # What is no key, or belongs to the page, leaves the action as it was.
    kept = {"next_pinyin": ("ctrl+shift+p",), "export": ("Foo",), "open": ("Space",), "quit": ()}
    save_shortcuts(shortcuts_file(settings_path), {}, kept)
    window = make_window(PLAIN)
    settle(qtbot, window)
    assert keys_of(window, "next_pinyin") == ["Ctrl+Shift+P"]
    assert (keys_of(window, "export"), keys_of(window, "open"), keys_of(window, "quit")) == (["Ctrl+E"], ["Ctrl+O"], [])
    assert window._toolbar.pinyin.toolTip().endswith("(Ctrl+Shift+P)")


def test_keys_that_cannot_be_saved_are_told(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    window = make_window(PLAIN, tmp_path / "file" / "settings.json")
    press(window._keys.show_editor(), qtbot, "quality", Key.Key_F5)
    qtbot.waitUntil(window._page.messages.isVisible)
    assert window._page.messages.text.text().startswith("shortcuts.json: it could not be written")
    # The geometry cannot be kept either, which is logged only: nobody is there to be told.
    window._jobs.run = lambda *_: None  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize("vertical", [False, True])
def test_the_keys_of_the_page_are_those_that_it_answers_to(vertical: bool) -> None:  # noqa: FBT001 - pytest's
    arrows = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
    none, shift = Modifier.NoModifier, Modifier.ShiftModifier
    for key, held, selecting in product(arrows, (none, Modifier.ControlModifier, Modifier.AltModifier), (none, shift)):
        written = QKeySequence(QKeyCombination(held | selecting, key)).toString()
        if step_of(QKeyEvent(QEvent.Type.KeyPress, key, held | selecting), vertical=vertical):
            assert fixed_by(written), written
    said = {does.startswith("In vertical text"): keys for does, keys in FIXED if "word" in does}
    for forward, written in zip((1, -1), said[vertical], strict=True):
        key = QKeySequence(written)[0]  # pyright: ignore[reportIndexIssue] - PySide's stubs lack it
        event = QKeyEvent(QEvent.Type.KeyPress, key.key(), key.keyboardModifiers())
        assert step_of(event, vertical=vertical) == (Unit.WORD, forward, False)


def test_no_action_has_a_key_of_the_page(window: MainWindow) -> None:
    held = {keys for id_, keys in window._actions.defaults().items() if id_ != "back"}
    assert [key for keys in held for key in keys if fixed_by(key)] == []
    assert len(FIXED) == len({does for does, _ in FIXED})
