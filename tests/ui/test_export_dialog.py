"""The dialog of exports by key and mouse: formats, choices, preview, presets."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from reader.exporters import Format
from reader.presets import load_presets, presets_file
from reader.settings import ReadingsShown, TranslationChoice
from reader.ui.export_dialog import ExportDialog
from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle
from tests.ui.test_exporting import ask

Open = Callable[[MainWindow, Path], None]


@pytest.fixture
def opened(window: MainWindow, open_file: Open, text_file: Path) -> MainWindow:
    open_file(window, text_file)
    return window


def choose(box: QComboBox, text: str, qtbot: QtBot) -> None:
    """Pick an item by its first letters, as a person who types them does."""
    box.setFocus()
    at = box.findText(text)
    assert at >= 0, [box.itemText(each) for each in range(box.count())]
    while box.currentIndex() != at:
        qtbot.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < at else Qt.Key.Key_Up)


def text_of(dialog: ExportDialog, qtbot: QtBot, part: str) -> str:
    """What the preview says once it holds `part`."""
    qtbot.waitUntil(lambda: part in dialog.preview.text.toPlainText(), timeout=20_000)
    return dialog.preview.text.toPlainText()


def test_the_preview_is_what_will_be_written(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ask(qtbot, opened)
    dialog.pick_format(Format.MARKDOWN)
    assert "喝(hē)" in text_of(dialog, qtbot, "喝(hē)")
    choose(dialog.choices["pinyin"], "Pinyin over each word", qtbot)
    choose(dialog.choices["script"], "Traditional", qtbot)
    choose(dialog.choices["translation"], "No English", qtbot)
    shown = text_of(dialog, qtbot, "喜歡(xǐhuan)")
    assert "\n>" not in shown
    target = tmp_path / "tea.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(opened._page.messages.isVisible, timeout=20_000)
    assert target.read_text("utf-8") == shown
    # The page is as it was.
    assert opened.settings.translation is TranslationChoice.MT


def test_a_format_that_is_painted_shows_a_page(opened: MainWindow, qtbot: QtBot) -> None:
    dialog = ask(qtbot, opened)
    dialog.pick_format(Format.PDF)
    qtbot.waitUntil(lambda: not dialog.preview.page.pixmap().isNull(), timeout=20_000)
    before = dialog.preview.page.pixmap().toImage()
    choose(dialog.choices["pinyin"], "Zhuyin", qtbot)
    qtbot.waitUntil(lambda: dialog.preview.page.pixmap().toImage() != before, timeout=20_000)
    assert dialog.preview.currentWidget() is dialog.preview.page


def test_choices_that_mean_nothing_are_grey(opened: MainWindow, qtbot: QtBot) -> None:
    dialog = ask(qtbot, opened)
    enabled = {field for field, box in dialog.choices.items() if box.isEnabled()}
    assert enabled == set(dialog.choices) - {"zhuyin_above"}
    choose(dialog.choices["pinyin"], "No pinyin", qtbot)
    choose(dialog.choices["translation"], "No English", qtbot)
    enabled = {field for field, box in dialog.choices.items() if box.isEnabled()}
    assert enabled == {"script", "pinyin", "tone_colours", "translation"}


def test_readings_under_the_pointer_and_a_translation_that_is_off_are_not_offered(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.change(readings=ReadingsShown.HOVER, translation=TranslationChoice.GLOSS)
    settle(qtbot, opened)
    dialog = ask(qtbot, opened)
    assert dialog.choices["pinyin"].currentText() == "No pinyin"
    assert dialog.choices["readings"].findText("The word under the pointer") < 0
    assert dialog.choices["translation"].findText("Translation") < 0
    assert dialog.choices["translation"].currentText() == "Word-by-word gloss"


def keep(dialog: ExportDialog, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.presets.keep, Qt.MouseButton.LeftButton)
    (asking,) = dialog.presets.findChildren(QInputDialog)
    asking.setTextValue(name)
    asking.accept()


def test_presets_are_kept_picked_and_dropped(opened: MainWindow, qtbot: QtBot, settings_path: Path) -> None:
    dialog = ask(qtbot, opened)
    dialog.pick_format(Format.TEXT)
    choose(dialog.choices["pinyin"], "Zhuyin", qtbot)
    assert dialog.presets.box.currentIndex() == -1
    keep(dialog, "  注音  讲义 ", qtbot)
    assert dialog.presets.box.currentText() == "注音 讲义"
    path = presets_file(settings_path)
    qtbot.waitUntil(lambda: [each.name for each in load_presets(path)] == ["注音 讲义"])
    dialog.reject()
    dialog = ask(qtbot, opened)
    assert (dialog.format, dialog.choices["pinyin"].currentText()) == (Format.HTML, "Pinyin over each character")
    choose(dialog.presets.box, "注音 讲义", qtbot)
    assert (dialog.format, dialog.choices["pinyin"].currentText()) == (Format.TEXT, "Zhuyin")
    choose(dialog.presets.box, "As on the page", qtbot)
    assert dialog.choices["pinyin"].currentText() == "Pinyin over each character"
    choose(dialog.presets.box, "注音 讲义", qtbot)
    qtbot.mouseClick(dialog.presets.drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: json.loads(path.read_text("utf-8")) == [])
    assert not dialog.presets.drop.isEnabled()


def test_presets_that_cannot_be_kept_are_told(opened: MainWindow, qtbot: QtBot, settings_path: Path) -> None:
    presets_file(settings_path).mkdir(parents=True)
    dialog = ask(qtbot, opened)
    keep(dialog, "Handout", qtbot)
    qtbot.waitUntil(opened._page.messages.isVisible)
    assert "export-presets.json: it could not be written" in opened._page.messages.text.text()


def test_escape_exports_nothing(opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("no file was wanted"))
    dialog = ask(qtbot, opened)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not opened._page.messages.isVisible()
