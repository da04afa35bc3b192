"""Reading aloud in a window, by keys and by the buttons under the page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.settings import Language, ScriptChoice, Settings, ThemeChoice
from reader.ui.main_window import MainWindow
from reader.ui.reading_view.rows import FoldRow
from reader.ui.speech.bar import SpeechBar
from tests.ui.conftest import MakeWindow, close, settle
from tests.ui.speech.conftest import Give
from tests.ui.speech.engines import MANDARIN, TAIWANESE, MuteEngine

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_BOTH = Modifier.ControlModifier | Modifier.ShiftModifier
Open = Callable[[MainWindow, Path], None]


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window._page.view, key, modifier)


def read_aloud(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_S, _BOTH)


def end(window: MainWindow, qtbot: QtBot, engine: MuteEngine, *, whole: bool = True) -> None:
    with qtbot.waitSignal(window.study.speech.made.speaker.ended):
        engine.end(whole=whole)


def bar_of(window: MainWindow) -> SpeechBar:
    bar = window.study.speech.made.bar
    assert bar is not None
    return bar


def marked(window: MainWindow) -> str:
    sheet = window._page.view._sheet
    assert sheet is not None
    return sheet.marks.spoken


def to_sentence(window: MainWindow, sentence_id: str) -> None:
    window._page.view.go_to_sentence(sentence_id)


# -- what is shown ----------------------------------------------------------------------------------------------------


def listen_menu(window: MainWindow) -> bool:
    (shown,) = [menu.menuAction().isVisible() for menu, title in window._menus._titled if title == "&Listen"]
    return shown


def names(window: MainWindow) -> set[str]:
    return {item.key for item in window._keys._items()}


def test_nothing_of_it_is_shown_where_no_voice_speaks_chinese(
    reading: MainWindow, qtbot: QtBot, give_voices: Give
) -> None:
    assert not listen_menu(reading)
    assert not names(reading) & {"say_word", "read_aloud", "speak_faster"}
    engine = give_voices(reading)
    assert not listen_menu(reading)
    assert not reading.study.speech.is_there
    for key, modifier in ((Key.Key_S, Modifier.NoModifier), (Key.Key_S, Modifier.ShiftModifier), (Key.Key_S, _BOTH)):
        press(reading, qtbot, key, modifier)
    assert engine.said == []


def test_a_voice_brings_menu_and_commands(reading: MainWindow, qtbot: QtBot, give_voices: Give) -> None:
    with qtbot.waitSignal(reading.study.speech.voices_found) as told:
        give_voices(reading, MANDARIN)
    assert told.args == [True]
    assert reading.study.speech.is_there
    assert listen_menu(reading)
    assert names(reading) >= {"say_word", "say_sentence", "read_aloud", "speak_faster", "read_next"}
    assert reading._actions["read_aloud"].isEnabled()
    assert not reading._actions["read_next"].isEnabled()
    assert not reading._menus.voice.menuAction().isVisible()


def test_a_window_without_a_text_reads_nothing(window: MainWindow, give_voices: Give) -> None:
    give_voices(window, MANDARIN)
    assert listen_menu(window)
    assert not window._actions["read_aloud"].isEnabled()


# -- once -------------------------------------------------------------------------------------------------------------


def test_the_key_says_the_word_at_hand(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    to_sentence(reading, "1.0")
    press(reading, qtbot, Key.Key_Right, Modifier.ControlModifier)
    press(reading, qtbot, Key.Key_S)
    assert engine.texts == ["喜欢"]
    assert engine.said[0].voice == MANDARIN
    assert not reading.study.speech.is_reading


def test_what_is_said_is_the_text_of_the_source(
    make_window: MakeWindow, open_file: Open, text_file: Path, qtbot: QtBot, give_voices: Give
) -> None:
    traditional = make_window(Settings(language=Language.ENGLISH, script=ScriptChoice.TRADITIONAL))
    open_file(traditional, text_file)
    engine = give_voices(traditional, MANDARIN)
    to_sentence(traditional, "1.0")
    press(traditional, qtbot, Key.Key_Right, Modifier.ControlModifier)
    assert traditional._page.view.word_place() is not None
    press(traditional, qtbot, Key.Key_S)
    press(traditional, qtbot, Key.Key_S, Modifier.ShiftModifier)
    assert engine.texts == ["喜欢", "我喜欢喝茶。"]


def test_without_a_word_at_hand_it_is_said_how_to_point(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    reading._page.view._mouse.hover_at(QPoint(-5, -5).toPointF())
    press(reading, qtbot, Key.Key_S)
    assert engine.said == []
    assert reading._page.messages.text.text() == "Point at a word, or select one, to hear it."


def test_a_sentence_is_marked_while_it_is_said(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    to_sentence(reading, "1.1")
    press(reading, qtbot, Key.Key_S, Modifier.ShiftModifier)
    assert (engine.texts, marked(reading)) == (["他去学校。"], "1.1")
    end(reading, qtbot, engine)
    assert (engine.texts, marked(reading)) == (["他去学校。"], "")


def test_others_have_a_text_said(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    read_aloud(reading, qtbot)
    reading.study.speech.say("词典")
    assert engine.texts[-1] == "词典"
    assert not reading.study.speech.is_reading


def sentence_menu(window: MainWindow) -> QMenu:
    window._sentences.show_menu_of_current()
    return window._page.findChildren(QMenu, "sentenceMenu")[-1]


def offered(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions()}


def test_the_menu_of_a_sentence_says_its_word_and_reads_on(
    reading: MainWindow, qtbot: QtBot, engine: MuteEngine
) -> None:
    to_sentence(reading, "1.0")
    press(reading, qtbot, Key.Key_Right, Modifier.ControlModifier)
    menu = sentence_menu(reading)
    offered(menu)["Sa&y “喜欢”"].trigger()
    offered(menu)["&Read aloud from here"].trigger()
    menu.close()
    assert engine.texts == ["喜欢", "我喜欢喝茶。"]
    assert marked(reading) == "1.0"


def test_the_menu_of_a_sentence_offers_nothing_without_a_voice(reading: MainWindow) -> None:
    to_sentence(reading, "1.0")
    menu = sentence_menu(reading)
    assert "&Read aloud from here" not in offered(menu)
    menu.close()


def test_a_sentence_that_stands_alone_is_played(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    to_sentence(reading, "1.0")
    press(reading, qtbot, Key.Key_M)
    settle(qtbot, reading)
    bar = reading.study.sentences.bar
    assert bar is not None
    assert bar.play.isVisible()
    press(reading, qtbot, Key.Key_S)
    qtbot.mouseClick(bar.play, Qt.MouseButton.LeftButton)
    assert engine.texts == ["我喜欢喝茶。", "我喜欢喝茶。"]


def test_a_sentence_that_stands_alone_is_not_played_without_a_voice(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, Key.Key_M)
    settle(qtbot, reading)
    bar = reading.study.sentences.bar
    assert bar is not None
    assert not bar.play.isVisible()


# -- from here on -----------------------------------------------------------------------------------------------------


def test_it_is_read_from_the_sentence_at_hand_to_the_end(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    to_sentence(reading, "1.0")
    read_aloud(reading, qtbot)
    assert reading._actions["read_aloud"].isChecked()
    assert bar_of(reading).isVisible()
    places = [marked(reading)]
    for _ in range(2):
        end(reading, qtbot, engine)
        places.append(marked(reading))
    assert places == ["1.0", "1.1", "2.0"]
    assert engine.texts == ["我喜欢喝茶。", "他去学校。", "我们喜欢北京。"]
    end(reading, qtbot, engine)
    assert reading._page.messages.text.text() == "That was the end of the text."
    assert (marked(reading), bar_of(reading).isVisible()) == ("", False)
    assert not reading._actions["read_aloud"].isChecked()


def test_it_is_read_from_what_is_selected(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    to_sentence(reading, "2.0")
    press(reading, qtbot, Key.Key_Right, Modifier.ShiftModifier)
    read_aloud(reading, qtbot)
    assert engine.texts == ["我们喜欢北京。"]


@pytest.mark.parametrize("way", ["key", "escape", "button"])
def test_it_is_stopped(reading: MainWindow, qtbot: QtBot, engine: MuteEngine, way: str) -> None:
    read_aloud(reading, qtbot)
    if way == "key":
        read_aloud(reading, qtbot)
    elif way == "escape":
        press(reading, qtbot, Key.Key_Escape)
    else:
        qtbot.mouseClick(bar_of(reading).close_button, Qt.MouseButton.LeftButton)
    assert (engine.stops, marked(reading), bar_of(reading).isVisible()) == (1, "", False)
    assert not reading._actions["read_next"].isEnabled()


def test_next_and_previous_sentence(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    to_sentence(reading, "1.0")
    read_aloud(reading, qtbot)
    press(reading, qtbot, Key.Key_Period)
    press(reading, qtbot, Key.Key_Comma)
    qtbot.mouseClick(bar_of(reading).buttons["read_previous"], Qt.MouseButton.LeftButton)
    # Before the first one there is none: it begins anew.
    qtbot.mouseClick(bar_of(reading).buttons["read_previous"], Qt.MouseButton.LeftButton)
    assert engine.texts == ["我喜欢喝茶。", "他去学校。", "我喜欢喝茶。", "喝茶的人", "喝茶的人"]
    for _ in range(4):
        press(reading, qtbot, Key.Key_Period)
    assert not reading.study.speech.is_reading
    assert engine.stops == 1


def test_a_pause_keeps_the_place(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    to_sentence(reading, "1.1")
    read_aloud(reading, qtbot)
    press(reading, qtbot, Key.Key_F7)
    assert (engine.stops, marked(reading)) == (1, "1.1")
    assert bar_of(reading).text.text() == "Reading aloud: paused"
    assert bar_of(reading).buttons["pause_reading"].accessibleName() == "Go on"
    qtbot.mouseClick(bar_of(reading).buttons["pause_reading"], Qt.MouseButton.LeftButton)
    assert engine.texts == ["他去学校。", "他去学校。"]
    assert bar_of(reading).text.text() == "Reading aloud"


def test_who_goes_on_in_a_pause_hears_the_next_one(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    to_sentence(reading, "1.0")
    read_aloud(reading, qtbot)
    press(reading, qtbot, Key.Key_F7)
    press(reading, qtbot, Key.Key_Period)
    assert engine.texts[-1] == "他去学校。"
    assert not reading._actions["pause_reading"].isChecked()


def test_another_program_that_silences_it_stops_it(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    read_aloud(reading, qtbot)
    end(reading, qtbot, engine, whole=False)
    assert len(engine.said) == 1
    assert not reading.study.speech.is_reading


def test_a_failure_is_told_and_the_commands_stay(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    read_aloud(reading, qtbot)
    with qtbot.waitSignal(reading.study.speech.made.speaker.failed):
        engine.fail()
    messages = reading._page.messages
    assert messages.text.text() == "mute: it does not read aloud (it is mute)."
    assert messages.hint.text() == "Check that other programs can be heard, then try again."
    assert (marked(reading), reading._actions["read_aloud"].isEnabled()) == ("", True)
    read_aloud(reading, qtbot)
    assert reading.study.speech.is_reading


def test_another_article_stops_it(
    reading: MainWindow, qtbot: QtBot, engine: MuteEngine, open_file: Open, tmp_path: Path
) -> None:
    read_aloud(reading, qtbot)
    other = tmp_path / "other.txt"
    other.write_text("他们也去学校。\n", "utf-8")
    open_file(reading, other)
    assert engine.stops == 1
    assert not reading.study.speech.is_reading
    assert not bar_of(reading).isVisible()


def test_what_is_folded_is_not_read_until_it_is_open(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    to_sentence(reading, "1.0")
    reading._actions["fold"].trigger()
    settle(qtbot, reading)
    view = reading._page.view
    assert view._sheet is not None
    fold = next(row for row in view._sheet.rows if isinstance(row, FoldRow))
    to_sentence(reading, "0.0")
    read_aloud(reading, qtbot)
    end(reading, qtbot, engine)
    assert engine.texts == ["喝茶的人", "我们喜欢北京。"]
    view.folding.toggle(fold)
    press(reading, qtbot, Key.Key_Comma)
    assert engine.texts[-1] == "他去学校。"


def test_stars_are_not_read(
    window: MainWindow, open_file: Open, tmp_path: Path, qtbot: QtBot, give_voices: Give
) -> None:
    page = tmp_path / "stars.txt"
    page.write_text("我喜欢喝茶。\n\n＊＊＊\n\n他去学校。\n", "utf-8")
    open_file(window, page)
    engine = give_voices(window, MANDARIN)
    to_sentence(window, "1.0")
    read_aloud(window, qtbot)
    assert engine.texts == ["他去学校。"]


# -- speed and voice --------------------------------------------------------------------------------------------------


def test_speed_is_changed_by_key_and_kept(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    press(reading, qtbot, Key.Key_Less)
    assert reading._page.messages.text.text() == "Speed of reading aloud: 90 %"
    read_aloud(reading, qtbot)
    assert bar_of(reading).rate.text() == "90 %"
    qtbot.mouseClick(bar_of(reading).buttons["speak_faster"], Qt.MouseButton.LeftButton)
    press(reading, qtbot, Key.Key_Greater)
    assert reading.settings.speech_rate == 110
    assert bar_of(reading).rate.text() == "110 %"
    # The sentence begins anew at each speed.
    assert [round(wish.rate, 2) for wish in engine.said] == [-0.15, 0.0, 0.14]
    assert len(set(engine.texts)) == 1


def test_speed_has_limits(reading: MainWindow, engine: MuteEngine) -> None:
    for _ in range(20):
        reading._actions["speak_slower"].trigger()
    assert reading.settings.speech_rate == 50
    for _ in range(30):
        reading._actions["speak_faster"].trigger()
    assert reading.settings.speech_rate == 200
    assert engine.said == []


def test_one_of_several_voices_is_chosen(reading: MainWindow, qtbot: QtBot, give_voices: Give) -> None:
    engine = give_voices(reading, MANDARIN, TAIWANESE)
    menu = reading._menus.voice
    assert menu.menuAction().isVisible()
    menu.aboutToShow.emit()
    mandarin, taiwanese = menu.actions()
    assert (mandarin.isChecked(), taiwanese.isChecked()) == (True, False)
    assert taiwanese.text() == "Taiwan && all"
    read_aloud(reading, qtbot)
    taiwanese.trigger()
    assert [wish.voice for wish in engine.said] == [MANDARIN, TAIWANESE]
    assert reading.settings.voice == TAIWANESE.id
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()] == [False, True]


def test_a_traditional_text_is_read_by_the_voice_of_taiwan(
    window: MainWindow, open_file: Open, tmp_path: Path, qtbot: QtBot, give_voices: Give
) -> None:
    page = tmp_path / "traditional.txt"
    page.write_text("我喜歡喝茶。他去學校。\n", "utf-8")
    open_file(window, page)
    engine = give_voices(window, MANDARIN, TAIWANESE)
    read_aloud(window, qtbot)
    assert engine.said[0].voice == TAIWANESE


# -- the window -------------------------------------------------------------------------------------------------------


def test_the_bar_speaks_the_language_of_the_window(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    read_aloud(reading, qtbot)
    bar = bar_of(reading)
    assert bar.buttons["read_next"].toolTip() == "Next sentence (.)"
    assert bar.close_button.toolTip() == "Stop reading aloud (Esc)"
    reading.change(language=Language.TRADITIONAL_CHINESE)
    qtbot.waitUntil(lambda: bar.text.text() == "正在朗讀")
    assert bar.buttons["read_next"].accessibleName() == "下一句"
    reading.change(theme=ThemeChoice.DARK)
    assert reading._page.theme.is_dark
    assert engine.texts == ["喝茶的人"]
    reading.change(language=Language.ENGLISH)


def test_under_vertical_text_stands_the_english_of_what_is_read(
    reading: MainWindow, qtbot: QtBot, engine: MuteEngine
) -> None:
    reading.change(vertical=True)
    settle(qtbot, reading)
    to_sentence(reading, "1.0")
    read_aloud(reading, qtbot)
    end(reading, qtbot, engine)
    assert "school" in reading._page.strip.text


def test_closing_the_window_silences_it(
    make_window: MakeWindow, open_file: Open, text_file: Path, qtbot: QtBot, give_voices: Give
) -> None:
    window = make_window()
    open_file(window, text_file)
    engine = give_voices(window, MANDARIN)
    read_aloud(window, qtbot)
    close(window)
    assert (engine.stops, engine.is_closed) == (1, True)


def test_what_is_read_is_tinted_in_both_panes(reading: MainWindow, qtbot: QtBot, engine: MuteEngine) -> None:
    view = reading._page.view
    read_aloud(reading, qtbot)
    press(reading, qtbot, Key.Key_Period)
    assert (engine.texts[-1], view._sheet is not None) == ("我喜欢喝茶。", True)
    english = view._sheet.setter.page.english if view._sheet else None
    picture, tint = view.viewport().grab().toImage(), reading._page.theme.word_tint
    rows, columns = range(0, picture.height(), 2), range(picture.width())
    tinted = {x for x in columns for y in rows if picture.pixelColor(x, y) == tint}
    assert english is not None
    assert min(tinted) < english.left < max(tinted)


def test_the_event_of_the_language_reaches_a_bar_that_is_not_made(reading: MainWindow) -> None:
    reading.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert reading.study.speech.made.bar is None
