from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reader.library import History
from reader.model import PinyinStyle, Position, Problem, TranslationKind
from reader.pipeline import Desk
from reader.settings import (
    LIMITS,
    Language,
    ScriptChoice,
    Settings,
    ThemeChoice,
    TranslationChoice,
    load_settings,
)
from reader.ui.actions import CHOICES
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from reader.ui.theme import DARK, LIGHT
from tests.ui.conftest import PLAIN, MakeWindow, close, settle
from tests.ui.selected import selected_text

Open = Callable[[MainWindow, Path], None]
Key, Modifier = Qt.Key, Qt.KeyboardModifier
LONG = "\n\n".join(f"第{number}段，他们每天在学校里喝茶看书。" * 4 for number in range(80))


# -- opening


def test_a_file_is_shown_annotated_and_glossed(window: MainWindow, open_file: Open, text_file: Path) -> None:
    open_file(window, text_file)
    assert window.windowTitle() == "喝茶的人 — Duidu"
    assert window._page.pages.currentIndex() == 1
    assert window._session.annotation is not None
    tokens = window._session.annotation.annotations()["1.0"].tokens
    readings = [reading.syllable for token in tokens for reading in token.readings if reading]
    assert readings == ["wo3", "xi3", "huan5", "he1", "cha2"]
    assert {item.kind for item in window._session.english_so_far()} == {TranslationKind.GLOSS}


def test_nothing_open_is_a_calm_page(window: MainWindow) -> None:
    assert window.windowTitle() == "Duidu"
    assert window._page.pages.currentIndex() == 0
    assert window.is_settled
    assert not window._actions["export"].isEnabled()
    assert not window._menus.encoding.isEnabled()


def test_settled_is_announced(window: MainWindow, qtbot: QtBot, text_file: Path) -> None:
    with qtbot.waitSignal(window.settled, timeout=20_000, check_params_cb=lambda: window.is_settled):
        window.open_path(text_file)
        assert not window.is_settled


def test_a_text_is_opened(window: MainWindow, qtbot: QtBot) -> None:
    window.open_text("我喜欢喝茶。", "standard input")
    settle(qtbot, window)
    assert window._session.article is not None
    assert window._session.article.origin == "standard input"
    assert not window._menus.encoding.isEnabled()


def test_the_later_of_two_files_wins(window: MainWindow, qtbot: QtBot, text_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("另一篇文章\n\n他看书。", "utf-8")
    window.open_path(text_file)
    window.open_path(other)
    settle(qtbot, window)
    assert window.windowTitle() == "另一篇文章 — Duidu"


def test_a_hidden_window_works_too(
    qtbot: QtBot, history: History, desk: Desk, store: ModelStore, settings_path: Path, text_file: Path
) -> None:
    hidden = MainWindow(settings_path, history, desk, store, PLAIN)
    qtbot.addWidget(hidden)
    hidden.open_path(text_file)
    settle(qtbot, hidden)
    assert hidden._session.english_so_far()


# -- settings


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    qtbot.keyClick(window._page.pages.currentWidget(), key, modifier)


_PINYIN = [PinyinStyle(value) for value, _ in CHOICES["pinyin"]]


@pytest.mark.parametrize(
    ("key", "field", "values"),
    [
        (Key.Key_T, "script", [*list(ScriptChoice)[1:], ScriptChoice.ORIGINAL]),
        (
            Key.Key_P,
            "pinyin",
            [*_PINYIN[_PINYIN.index(PinyinStyle.SYLLABLE) + 1 :], PinyinStyle.NONE, PinyinStyle.SYLLABLE],
        ),
        (Key.Key_E, "translation", [TranslationChoice.NONE, TranslationChoice.GLOSS, TranslationChoice.MT]),
    ],
)
def test_a_key_goes_round(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, key: Qt.Key, field: str, values: list[object]
) -> None:
    open_file(window, text_file)
    seen: list[object] = []
    for value in values:
        press(qtbot, window, key)
        seen.append(getattr(window.settings, field))
        assert window._actions[f"{field}.{value}"].isChecked()
    assert seen == values


def test_toggling_keeps_the_place(window: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, "utf-8")
    open_file(window, path)
    view = window._page.view
    view.go_to(Position(40, 0))
    place = view.position()
    assert place.block == 40
    for key in (Key.Key_T, Key.Key_P, Key.Key_P, Key.Key_P, Key.Key_E, Key.Key_E, Key.Key_E):
        press(qtbot, window, key)
        settle(qtbot, window)
        assert view.position().block == place.block


_SMALLEST, _LARGEST = LIMITS["text_size"]


@pytest.mark.parametrize(
    ("start", "key", "size"),
    [
        (20, Key.Key_Plus, 22),
        (20, Key.Key_Equal, 22),
        (20, Key.Key_Minus, 18),
        (32, Key.Key_0, 20),
        (_LARGEST, Key.Key_Plus, _LARGEST),
        (_SMALLEST, Key.Key_Minus, _SMALLEST),
    ],
)
def test_text_size(make_window: MakeWindow, qtbot: QtBot, start: int, key: Qt.Key, size: int) -> None:
    window = make_window(Settings(language=Language.ENGLISH, text_size=start))
    press(qtbot, window, key, Modifier.ControlModifier)
    assert window.settings.text_size == size


def test_a_segment_of_the_toolbar_chooses_the_script(window: MainWindow, qtbot: QtBot) -> None:
    buttons = {button.text(): button for button in window._toolbar.segments()}
    assert list(buttons) == ["Original", "Simplified", "Traditional", "Taiwan", "Hong Kong"]
    qtbot.mouseClick(buttons["Taiwan"], Qt.MouseButton.LeftButton)
    assert window.settings.script is ScriptChoice.TAIWAN
    assert [text for text, button in buttons.items() if button.isChecked()] == ["Taiwan"]


def test_what_is_changed_is_saved_and_what_is_applied_is_not(
    window: MainWindow, qtbot: QtBot, settings_path: Path
) -> None:
    window.apply_settings(Settings(language=Language.ENGLISH, theme=ThemeChoice.DARK))
    settle(qtbot, window)
    assert not settings_path.exists()
    window.change(pinyin=PinyinStyle.WORD)
    settle(qtbot, window)
    assert load_settings(settings_path) == Settings(pinyin=PinyinStyle.WORD)


def test_settings_come_back(make_window: MakeWindow) -> None:
    window = make_window()
    window.change(script=ScriptChoice.TAIWAN, text_size=30)
    close(window)
    again = make_window(None)
    assert (again.settings.script, again.settings.text_size) == (ScriptChoice.TAIWAN, 30)


def test_settings_that_cannot_be_saved_are_told(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    window = make_window(PLAIN, tmp_path / "file" / "settings.json")
    window.change(idioms=True)
    qtbot.waitUntil(window._page.messages.isVisible)
    assert window._page.messages.text.text().startswith("settings.json: it could not be written")
    # The geometry cannot be kept either, which is logged only: nobody is there to be told.
    window._jobs.run = lambda *_: None  # pyright: ignore[reportAttributeAccessIssue]


def test_theme_paints_page_and_chrome(window: MainWindow) -> None:
    for choice, theme in ((ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)):
        window.change(theme=choice)
        assert window.grab().toImage().pixelColor(3, window.height() // 2) == theme.paper
        assert theme.chrome.name() in window.styleSheet()


def test_language_changes_at_once(window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path) -> None:
    window.resize(1600, 800)
    open_file(window, text_file)
    window.change(language=Language.SIMPLIFIED_CHINESE)
    qtbot.waitUntil(lambda: window.menuBar().actions()[0].text() == "文件(&F)")
    assert window._toolbar.pinyin.text() == "拼音"
    assert window._status.script.text() == "简体字"
    assert window._page.header.label.text() == "这是逐词释义，不是翻译。"
    assert window._page.header.install.text() == "安装英文翻译（74 MB，仅需一次）"
    window.change(language=Language.ENGLISH)
    qtbot.waitUntil(lambda: window._toolbar.pinyin.text() == "Pinyin")
    assert window._status.script.text() == "Simplified script"


# -- selection and going back


def test_copying_needs_a_selection(window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path) -> None:
    open_file(window, text_file)
    assert not window._actions["copy"].isEnabled()
    press(qtbot, window, Key.Key_A, Modifier.ControlModifier)
    press(qtbot, window, Key.Key_C, Modifier.ControlModifier)
    assert "我喜欢喝茶。" in QGuiApplication.clipboard().text()
    press(qtbot, window, Key.Key_C, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert "chá" in QGuiApplication.clipboard().text()


def test_escape_goes_back_one_step_at_a_time(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    window._page.view.select_all()
    window.open_path(text_file.with_name("missing.txt"))
    settle(qtbot, window)
    assert window._page.messages.isVisible()
    press(qtbot, window, Key.Key_Escape)
    assert not window._page.messages.isVisible()
    assert selected_text(window._page.view)
    press(qtbot, window, Key.Key_Escape)
    assert not selected_text(window._page.view)


def test_full_screen_and_back(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    assert window._actions["full_screen"].isChecked()
    press(qtbot, window, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not window._actions["full_screen"].isChecked()


# -- place and geometry


@pytest.mark.parametrize("offset", [0, 45])
def test_place_in_the_text_comes_back_at_every_start(
    make_window: MakeWindow, open_file: Open, tmp_path: Path, offset: int
) -> None:
    """Though the lines break elsewhere before they are annotated, and in windows of other widths."""
    path = tmp_path / "long.txt"
    path.write_text(LONG, "utf-8")
    window = make_window()
    open_file(window, path)
    window._page.view.go_to(Position(30, offset))
    for width in (700, 1300, 900):
        close(window)
        window = make_window()
        window.resize(width, 600)
        open_file(window, path)
        assert window._page.view.position() == Position(30, offset)


def test_the_place_in_pasted_text_is_kept(window: MainWindow, qtbot: QtBot, text_file: Path, open_file: Open) -> None:
    window.open_text(LONG, "Pasted text")
    settle(qtbot, window)
    window._page.view.go_to(Position(12, 0))
    open_file(window, text_file)
    window.open_text(LONG, "Pasted text")
    settle(qtbot, window)
    assert window._page.view.position() == Position(12, 0)


def test_place_is_kept_when_another_file_is_opened(
    window: MainWindow, open_file: Open, text_file: Path, tmp_path: Path, history: History
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, "utf-8")
    open_file(window, path)
    window._page.view.go_to(Position(12, 0))
    open_file(window, text_file)
    kept = history.position(path)
    assert kept is not None
    assert kept.block == 12


def test_geometry_comes_back(make_window: MakeWindow) -> None:
    window = make_window()
    window.resize(window.minimumSizeHint().width() + 7, 444)
    close(window)
    assert make_window().size() == window.size()


def test_on_a_small_screen_there_is_room_for_the_frame(make_window: MakeWindow) -> None:
    window = make_window(None)
    assert window.height() < window.screen().availableSize().height()


def test_a_broken_window_file_is_no_obstacle(make_window: MakeWindow, settings_path: Path) -> None:
    settings_path.parent.mkdir(parents=True)
    settings_path.with_name("window.json").write_text('{"geometry": "AAAA"}', "utf-8")
    assert make_window().isVisible()


# -- closing, two windows


def test_closing_while_work_is_under_way(make_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, "utf-8")
    window = make_window()
    window.open_path(path)
    close(window)
    assert not window.isVisible()
    assert window._session.now is None


@pytest.mark.parametrize("action", ["dictionary", "word_list", "library", "dictionaries", "help", "text_and_page"])
def test_dialogs_go_with_their_window(make_window: MakeWindow, qtbot: QtBot, action: str) -> None:
    window = make_window()
    window._actions[action].trigger()
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(QDialog)))
    window.close()
    assert not any(dialog.isVisible() for dialog in window.findChildren(QDialog))
    window.wait_for_work()


def test_closing_while_annotating(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, "utf-8")
    window = make_window()
    with qtbot.waitSignal(window._session.annotated, timeout=20_000):
        window.open_path(path)
    close(window)
    assert not window.isVisible()


def test_two_windows_keep_to_themselves(make_window: MakeWindow, open_file: Open, text_file: Path) -> None:
    one, other = make_window(), make_window()
    open_file(one, text_file)
    assert other.windowTitle() == "Duidu"
    other.change(theme=ThemeChoice.DARK)
    assert one.settings.theme is ThemeChoice.LIGHT
    close(other)
    open_file(one, text_file)
    assert one.windowTitle() == "喝茶的人 — Duidu"


def test_a_failure_nobody_foresaw_is_told_politely(
    window: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window._jobs.run("test", lambda: 1 // 0, lambda _: None)
    qtbot.waitUntil(window._page.messages.isVisible)
    assert "should not have" in window._page.messages.text.text()
    caplog.clear()


@pytest.mark.parametrize("broken", ["reader.pipeline.desk.choose_route", "reader.ui.opened.pipeline.open_file"])
def test_the_window_settles_after_an_unforeseen_failure(
    window: MainWindow,
    qtbot: QtBot,
    text_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    broken: str,
) -> None:
    monkeypatch.setattr(broken, lambda *_: 1 // 0)
    window.open_path(text_file)
    settle(qtbot, window)
    assert window._page.messages.isVisible()
    caplog.clear()


def test_a_failure_keeps_what_is_open(window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path) -> None:
    open_file(window, text_file)
    with qtbot.waitSignal(window._session.open_failed) as failure:
        window.open_path(text_file.parent)
    assert failure.args is not None
    assert failure.args[1].problem is Problem.IS_DIRECTORY
    assert window.windowTitle() == "喝茶的人 — Duidu"
    assert window._session.english_so_far()


def test_no_dialog_is_left_over(window: MainWindow) -> None:
    assert window.findChildren(QDialog) == []
