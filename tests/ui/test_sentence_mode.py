"""Sentence-by-sentence mode in a window, by keys and mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.model import Position
from reader.settings import Language, PinyinStyle, SentencesBegin, TranslationChoice
from reader.ui.main_window import MainWindow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.units import Unit
from reader.ui.sentence_bar import SentenceBar
from tests.novel import novel
from tests.ui.conftest import settle
from tests.ui.double_click import double_click

Open = Callable[[MainWindow, Path], None]
_KEY, _SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reading(window: MainWindow, open_file: Open, text_file: Path) -> MainWindow:
    """喝茶的人 / 我喜欢喝茶。他去学校。 / 我们喜欢北京。"""
    open_file(window, text_file)
    QTest.keyClick(window._page.view, _KEY.Key_Home)
    return window


@pytest.fixture
def alone(qtbot: QtBot, reading: MainWindow) -> MainWindow:
    press(qtbot, reading, _KEY.Key_M)
    return reading


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key, shift: bool = False) -> None:
    for key in keys:
        QTest.keyClick(window._page.view, key, _SHIFT if shift else Qt.KeyboardModifier.NoModifier)
    settle(qtbot, window)


def bar(window: MainWindow) -> SentenceBar:
    found = window.study.sentences.bar
    assert found is not None
    return found


def shown(window: MainWindow) -> str:
    """The Chinese on the screen."""
    sheet = window._page.view._sheet
    assert sheet is not None
    rows = [layout.chinese for _, _, layout in sheet.visible()]
    return "|".join("".join(cell.cell.text for line in row.lines for cell in line.cells) for row in rows if row)


def layout(window: MainWindow) -> RowLayout:
    sheet = window._page.view._sheet
    assert sheet is not None
    return sheet.visible()[0][2]


def picture(window: MainWindow) -> bytes:
    image = window._page.view.viewport().grab().toImage()
    return bytes(image.constBits())


def click(window: MainWindow, button: QWidget) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window._page.view.hasFocus()


def test_the_key_shows_one_sentence_and_the_page_again(qtbot: QtBot, reading: MainWindow) -> None:
    before = shown(reading)
    assert before.count("|") == 2
    press(qtbot, reading, _KEY.Key_M)
    assert shown(reading) == "喝茶的人"
    assert reading._actions["sentence_mode"].isChecked()
    assert bar(reading).isVisible()
    press(qtbot, reading, _KEY.Key_M)
    assert shown(reading) == before
    assert not reading._actions["sentence_mode"].isChecked()
    assert not bar(reading).isVisible()


def test_it_begins_at_the_sentence_at_hand(qtbot: QtBot, reading: MainWindow) -> None:
    reading._page.view.go_to_sentence("1.1")
    press(qtbot, reading, _KEY.Key_M)
    assert shown(reading) == "他去学校。"


@pytest.mark.parametrize("key", [_KEY.Key_Space, _KEY.Key_Right, _KEY.Key_Down, _KEY.Key_J])
def test_keys_go_to_the_next_sentence(qtbot: QtBot, alone: MainWindow, key: Qt.Key) -> None:
    press(qtbot, alone, key)
    assert shown(alone) == "我喜欢喝茶。"
    press(qtbot, alone, key, key)
    assert shown(alone) == "我们喜欢北京。"
    press(qtbot, alone, key)
    assert shown(alone) == "我们喜欢北京。"


@pytest.mark.parametrize("key", [_KEY.Key_Left, _KEY.Key_Up, _KEY.Key_Backspace])
def test_keys_go_to_the_sentence_before(qtbot: QtBot, alone: MainWindow, key: Qt.Key) -> None:
    press(qtbot, alone, _KEY.Key_End)
    assert shown(alone) == "我们喜欢北京。"
    press(qtbot, alone, key)
    assert shown(alone) == "他去学校。"


def test_shift_space_goes_back_home_to_the_first(qtbot: QtBot, alone: MainWindow) -> None:
    press(qtbot, alone, _KEY.Key_J, _KEY.Key_J)
    press(qtbot, alone, _KEY.Key_Space, shift=True)
    assert shown(alone) == "我喜欢喝茶。"
    press(qtbot, alone, _KEY.Key_End, _KEY.Key_Home)
    assert shown(alone) == "喝茶的人"


def test_pinyin_shows_by_key_for_this_sentence_alone(qtbot: QtBot, alone: MainWindow) -> None:
    hidden, before = picture(alone), alone.settings
    press(qtbot, alone, _KEY.Key_P)
    assert bar(alone).pinyin.isChecked()
    assert picture(alone) != hidden
    press(qtbot, alone, _KEY.Key_P)
    assert picture(alone) == hidden
    press(qtbot, alone, _KEY.Key_P, _KEY.Key_J)
    assert not bar(alone).pinyin.isChecked()
    assert alone.settings == before


def test_english_shows_by_key_for_this_sentence_alone(qtbot: QtBot, alone: MainWindow) -> None:
    assert layout(alone).english is None
    press(qtbot, alone, _KEY.Key_J, _KEY.Key_E)
    english = layout(alone).english
    assert english is not None
    assert "tea" in english.text
    assert bar(alone).note.text() == "Word-by-word gloss"
    press(qtbot, alone, _KEY.Key_J)
    assert layout(alone).english is None
    assert bar(alone).note.text() == ""


def test_english_is_there_although_the_page_shows_none(qtbot: QtBot, alone: MainWindow) -> None:
    alone.change(translation=TranslationChoice.NONE)
    press(qtbot, alone, _KEY.Key_J, _KEY.Key_E)
    english = layout(alone).english
    assert english is not None
    assert "tea" in english.text
    press(qtbot, alone, _KEY.Key_Escape)
    assert layout(alone).english is None
    assert alone.settings.translation is TranslationChoice.NONE


def test_what_sentences_begin_with_is_a_setting(qtbot: QtBot, alone: MainWindow) -> None:
    menu = bar(alone).menu
    both = next(action for action in menu.actions() if action.text() == "Chinese with pinyin and English")
    both.trigger()
    assert alone.settings.sentences_begin is SentencesBegin.BOTH
    # At once, and for the next one.
    assert bar(alone).pinyin.isChecked()
    assert bar(alone).english.isChecked()
    click(alone, bar(alone).pinyin)
    press(qtbot, alone, _KEY.Key_J)
    assert bar(alone).pinyin.isChecked()
    assert bar(alone).english.isChecked()
    assert layout(alone).english is not None


def test_buttons_do_what_the_keys_do(qtbot: QtBot, alone: MainWindow) -> None:
    assert not bar(alone).previous.isEnabled()
    click(alone, bar(alone).next)
    assert shown(alone) == "我喜欢喝茶。"
    click(alone, bar(alone).pinyin)
    click(alone, bar(alone).english)
    settle(qtbot, alone)
    assert bar(alone).pinyin.isChecked()
    assert layout(alone).english is not None
    click(alone, bar(alone).previous)
    assert shown(alone) == "喝茶的人"
    click(alone, bar(alone).close_button)
    assert not alone.study.sentences.is_on


def test_tips_name_the_keys_that_the_reader_gave(alone: MainWindow) -> None:
    tips = [bar(alone).pinyin.toolTip(), bar(alone).english.toolTip(), bar(alone).close_button.toolTip()]
    assert tips == ["Show the pinyin (P)", "Show the English (E)", "Back to the page (M)"]


def test_it_says_which_sentence_this_is_and_under_which_heading(qtbot: QtBot, alone: MainWindow) -> None:
    assert bar(alone).place.text() == "1 of 4"
    press(qtbot, alone, _KEY.Key_J)
    assert bar(alone).place.text() == "2 of 4  ·  喝茶的人"
    alone.change(language=Language.TRADITIONAL_CHINESE)
    qtbot.waitUntil(lambda: bar(alone).place.text() == "第 2 句，共 4 句  ·  喝茶的人")
    alone.change(language=Language.ENGLISH)


def test_escape_leaves_after_what_lies_over_it(qtbot: QtBot, alone: MainWindow) -> None:
    press(qtbot, alone, _KEY.Key_J, _KEY.Key_Return)
    card = alone._sentences.card
    assert card.isVisible()
    QTest.keyClick(card.english, _KEY.Key_Escape)
    assert not card.isVisible()
    assert alone.study.sentences.is_on
    press(qtbot, alone, _KEY.Key_Escape)
    assert not alone.study.sentences.is_on
    assert shown(alone).count("|") == 2


def test_words_are_at_hand_there_too(qtbot: QtBot, alone: MainWindow) -> None:
    press(qtbot, alone, _KEY.Key_J)
    view = alone._page.view
    for _ in range(2):
        QTest.keyClick(view, _KEY.Key_Right, Qt.KeyboardModifier.ControlModifier)
    place = view.word_place()
    assert place is not None
    assert shown(alone) == "我喜欢喝茶。"
    press(qtbot, alone, _KEY.Key_J)
    assert shown(alone) == "他去学校。"


def test_a_click_into_the_sentence_does_not_hold_it(qtbot: QtBot, alone: MainWindow) -> None:
    press(qtbot, alone, _KEY.Key_J)
    view = alone._page.view
    box = view.sentence_rectangle("1.0")
    assert box is not None
    double_click(view.viewport(), box.topLeft() + QPoint(8, box.height() // 2))
    assert view.word_at_hand()
    press(qtbot, alone, _KEY.Key_J)
    assert shown(alone) == "他去学校。"
    press(qtbot, alone, _KEY.Key_Backspace)
    assert shown(alone) == "我喜欢喝茶。"


def test_the_script_can_be_changed(qtbot: QtBot, alone: MainWindow) -> None:
    press(qtbot, alone, _KEY.Key_J)
    alone._actions["script.zh-Hant"].trigger()
    settle(qtbot, alone)
    assert shown(alone) == "我喜歡喝茶。"


def test_vertical_text_turns_the_arrows(qtbot: QtBot, alone: MainWindow) -> None:
    alone.change(vertical=True)
    press(qtbot, alone, _KEY.Key_Left)
    assert shown(alone) == "我喜欢喝茶。"
    assert alone._page.strip.isVisible()
    assert alone._page.strip.text == ""
    press(qtbot, alone, _KEY.Key_E)
    assert "tea" in alone._page.strip.text
    press(qtbot, alone, _KEY.Key_Right)
    assert shown(alone) == "喝茶的人"


def test_finding_shows_the_sentence_that_was_found(qtbot: QtBot, alone: MainWindow) -> None:
    press(qtbot, alone, _KEY.Key_Slash)
    assert alone._find._bar is not None
    field = alone._find._bar.field
    field.setText("北京")
    settle(qtbot, alone)
    QTest.keyClick(field, _KEY.Key_Return)
    settle(qtbot, alone)
    assert shown(alone) == "我们喜欢北京。"
    assert bar(alone).place.text().startswith("4 of 4")


def test_folded_blocks_are_skipped(qtbot: QtBot, window: MainWindow, open_file: Open, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><body><nav><a href='/a'>首页</a> <a href='/b'>登录</a></nav><article><h1>喝茶的人</h1>"
        "<p>我喜欢喝茶，每天都喝很多茶，春天也喝，秋天也喝。</p></article>"
        "<footer>版权所有，未经许可不得转载。</footer></body></html>",
        "utf-8",
    )
    open_file(window, page)
    article = window._session.article
    assert article
    assert any(block.folded for block in article.blocks)
    press(qtbot, window, _KEY.Key_M, _KEY.Key_Home)
    seen = [shown(window)]
    for _ in range(len(article.blocks)):
        press(qtbot, window, _KEY.Key_J)
        seen.append(shown(window))
    assert "".join(seen).count("首页") == 0
    assert seen[-1] == "我喜欢喝茶，每天都喝很多茶，春天也喝，秋天也喝。"


def test_the_place_is_kept_and_a_step_is_no_jump(
    qtbot: QtBot, window: MainWindow, open_file: Open, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"第{number}天，我们喜欢北京。" for number in range(1, 200)), "utf-8")
    open_file(window, path)
    view = window._page.view
    view.go_to(Position(100, 0))
    press(qtbot, window, _KEY.Key_M, _KEY.Key_J, _KEY.Key_J)
    place = view.position()
    assert shown(window) == "第103天，我们喜欢北京。"
    press(qtbot, window, _KEY.Key_M)
    assert view.sentence_rectangle(f"{place.block}.0") is not None
    assert window._travel._place == view.position()
    window._actions["go_back"].trigger()
    assert view.position() == Position(0, 0)
    assert not window._travel.trail.leads_back


def test_another_article_is_shown_as_a_page(alone: MainWindow, open_file: Open, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("春天来了。\n\n我们去北京。\n", "utf-8")
    open_file(alone, other)
    assert not alone.study.sentences.is_on
    assert "|" in shown(alone)


def test_in_a_novel_only_the_next_sentences_are_prepared(
    qtbot: QtBot, window: MainWindow, open_file: Open, tmp_path: Path
) -> None:
    path = tmp_path / "novel.txt"
    path.write_text(novel(60_000), "utf-8")
    open_file(window, path)
    press(qtbot, window, _KEY.Key_M)
    visible, near = window._page.view._wanted
    assert len(visible) == 1
    assert 3 <= len(near) <= 12
    sheet = window._page.view._sheet
    assert sheet is not None
    assert all(sentence in sheet.setter.annotations for sentence in [*visible, *near[:3]])
    window._page.view.step(Unit.SENTENCE, 1)
    assert window._page.view._wanted[0] == near[:1]
    assert window.settings.pinyin is PinyinStyle.SYLLABLE


def test_where_a_voice_is_the_sentence_is_played(
    qtbot: QtBot, alone: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    speech = alone.study.speech
    monkeypatch.setattr(speech.made, "say", said.append)
    assert not bar(alone).play.isVisible()
    speech.voices_found.emit(True)  # noqa: FBT003 - as the signal has it
    press(qtbot, alone, _KEY.Key_J)
    click(alone, bar(alone).play)
    alone.study.commands()["say_word"]()
    assert said == ["我喜欢喝茶。", "我喜欢喝茶。"]
    speech.voices_found.emit(False)  # noqa: FBT003 - as above
    assert not bar(alone).play.isVisible()


def test_a_longer_text_may_be_opened_in_the_mode(
    qtbot: QtBot, window: MainWindow, open_file: Open, text_file: Path, tmp_path: Path
) -> None:
    """It is shown at the place where it was left, which the shorter one does not have."""
    long = tmp_path / "long.txt"
    long.write_text(novel(4000), "utf-8")
    open_file(window, long)
    press(qtbot, window, _KEY.Key_End)
    window._display.save_position()
    open_file(window, text_file)
    press(qtbot, window, _KEY.Key_M)
    assert bar(window).place.text().startswith("1 of 4")
    open_file(window, long)
    assert not window.study.sentences.is_on
    assert window._page.view.position().block > 4
    press(qtbot, window, _KEY.Key_M)
    assert bar(window).place.text()
