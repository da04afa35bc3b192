"""The real dialog over a real window: what is changed in it shows at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.model import PinyinStyle, Pronunciation
from reader.settings import Face, Layout, Settings, ThemeChoice, ToneColours, load_settings
from reader.ui import text_dialog
from reader.ui.main_window import MainWindow
from reader.ui.text_dialog import TextDialog
from reader.ui.theme import DARK

Open = Callable[[MainWindow, Path], None]


@pytest.fixture
def opened(window: MainWindow, open_file: Open, text_file: Path) -> MainWindow:
    open_file(window, text_file)
    return window


@pytest.fixture
def dialog(qtbot: QtBot, opened: MainWindow) -> TextDialog:
    qtbot.keyClick(opened, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = opened.findChild(TextDialog)
    assert found is not None
    assert found.isVisible()
    return found


def _choose(qtbot: QtBot, dialog: TextDialog, field: str, steps: int) -> None:
    """Go down in a list by key."""
    box = dialog.choices[field]
    box.setFocus()
    for _ in range(steps):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def _press(qtbot: QtBot, dialog: TextDialog, text: str) -> None:
    buttons = [button for button in dialog.findChildren(QPushButton) if button.text() == text]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def test_every_choice_shows_at_once_and_is_kept(qtbot: QtBot, opened: MainWindow, dialog: TextDialog) -> None:
    _choose(qtbot, dialog, "face", 1)
    assert opened.settings.face is Face.SANS
    _choose(qtbot, dialog, "layout", 2)
    assert opened.settings.layout is Layout.SENTENCE
    _choose(qtbot, dialog, "theme", 2)
    assert opened.settings.theme is ThemeChoice.DARK
    assert opened._page.view._theme.paper == DARK.paper
    assert opened._page.view._look.face is Face.SANS
    qtbot.waitUntil(lambda: load_settings(opened._chosen.path).theme is ThemeChoice.DARK)


def test_sliders_go_by_key(qtbot: QtBot, opened: MainWindow, dialog: TextDialog) -> None:
    for field, value in (("text_size", 22), ("line_length", 35), ("line_spacing", 105), ("margin", 40)):
        dialog.sliders[field].setFocus()
        qtbot.keyClick(dialog.sliders[field], Qt.Key.Key_Right)
        assert getattr(opened.settings, field) == value
        assert str(value) in dialog._values[field].text()


def test_zhuyin_is_placed_only_where_it_is_shown(qtbot: QtBot, opened: MainWindow, dialog: TextDialog) -> None:
    assert not dialog.choices["zhuyin_above"].isEnabled()
    opened.change(pinyin=PinyinStyle.ZHUYIN)
    assert dialog.choices["zhuyin_above"].isEnabled()
    _choose(qtbot, dialog, "zhuyin_above", 1)
    assert opened.settings.zhuyin_above
    opened.change(pinyin=PinyinStyle.NONE)
    assert not dialog.choices["readings"].isEnabled()


def test_tones_and_pronunciation_show_at_once(qtbot: QtBot, opened: MainWindow, dialog: TextDialog) -> None:
    _choose(qtbot, dialog, "sandhi", 1)
    assert opened.settings.sandhi
    assert opened._page.view._look.sandhi
    _choose(qtbot, dialog, "pronunciation", 1)
    assert opened.settings.pronunciation is Pronunciation.TAIWAN
    _press(qtbot, dialog, "&Reset")
    assert not opened.settings.sandhi
    assert opened.settings.pronunciation is Pronunciation.MAINLAND
    # Neither shows where there is neither a reading nor a colour.
    opened.change(pinyin=PinyinStyle.NONE)
    assert not dialog.choices["sandhi"].isEnabled()
    assert not dialog.choices["pronunciation"].isEnabled()
    opened.change(tone_colours=ToneColours.PLECO)
    assert dialog.choices["sandhi"].isEnabled()


def test_the_text_is_turned_and_turned_back(qtbot: QtBot, opened: MainWindow, dialog: TextDialog) -> None:
    _choose(qtbot, dialog, "vertical", 1)
    assert opened.settings.vertical
    assert opened._page.view._look.vertical
    assert opened._actions["vertical"].isChecked()
    assert not dialog.choices["layout"].isEnabled()  # where English stands that is not shown
    opened._actions["vertical"].trigger()
    assert dialog.choices["vertical"].currentIndex() == 0
    assert dialog.choices["layout"].isEnabled()


def test_what_changes_elsewhere_shows_here(opened: MainWindow, dialog: TextDialog) -> None:
    opened.change(text_size=30, tone_colours=ToneColours.HANPING)
    assert dialog.sliders["text_size"].value() == 30
    assert dialog.choices["tone_colours"].currentText() == "Hanping"
    assert all(swatch.isVisible() and not swatch.isEnabled() for swatch in dialog.swatches)
    assert opened._page.view._theme.tones


def test_own_colours_are_asked_for_one_by_one(qtbot: QtBot, opened: MainWindow, dialog: TextDialog) -> None:
    assert not dialog.swatches[1].isVisible()
    without = dialog.sizeHint().height()
    opened.change(tone_colours=ToneColours.OWN)
    assert dialog.swatches[1].isVisible()
    assert dialog.sizeHint().height() > without + dialog.swatches[1].height()
    qtbot.mouseClick(dialog.swatches[1], Qt.MouseButton.LeftButton)
    asking = dialog.findChild(QColorDialog)
    assert asking is not None
    assert asking.windowTitle() == dialog.swatches[1].accessibleName() == "Colour of tone 2"
    asking.setCurrentColor(QColor("#00ff00"))
    asking.accept()
    assert opened.settings.own_tones.split(",")[1] == "#00ff00"
    assert len(opened.settings.own_tones.split(",")) == 5


def test_reset_brings_back_what_was_usual_and_leaves_the_rest(
    qtbot: QtBot, opened: MainWindow, dialog: TextDialog
) -> None:
    opened.change(text_size=30, face=Face.KAI, margin=100, gloss_beside=True)
    _press(qtbot, dialog, "&Reset")
    assert opened.settings.text_size == Settings().text_size
    assert opened.settings.face is Face.SERIF
    assert opened.settings.gloss_beside


@pytest.mark.parametrize("has_kai", [True, False])
def test_a_missing_kai_is_told(
    *, opened: MainWindow, dialog: TextDialog, monkeypatch: pytest.MonkeyPatch, has_kai: bool
) -> None:
    monkeypatch.setattr(text_dialog, "has_kai", lambda: has_kai)
    opened.change(face=Face.KAI)
    assert dialog.notice.isVisible() is not has_kai
    opened.change(face=Face.SANS)
    assert not dialog.notice.isVisible()


def test_esc_closes_it_and_the_key_opens_it_again(qtbot: QtBot, opened: MainWindow, dialog: TextDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    opened._actions["text_and_page"].trigger()
    assert dialog.isVisible()
