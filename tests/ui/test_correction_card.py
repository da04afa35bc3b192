"""Putting words right in a real window: by key, menu and card, down to what the page shows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.model import Correction, CorrectionKind, PinyinStyle, Pronunciation, Scope, Script
from reader.pipeline import Desk
from reader.settings import Language, ScriptChoice
from reader.ui.correction_card import CorrectionCard
from reader.ui.main_window import MainWindow
from reader.ui.reading_view import WordPlace
from reader.ui.reading_view.rows import TextRow
from tests.ui.conftest import settle

Open = Callable[[MainWindow, Path], None]
Key, Modifier = Qt.Key, Qt.KeyboardModifier
R, W, C = CorrectionKind.READING, CorrectionKind.WORDS, CorrectionKind.CONVERSION
TEXT = "长春的银行\n\n他在银行工作。我们很好。\n\n他还在银行里。\n"
BANK = WordPlace("1.0", 2, 4)


@pytest.fixture
def opened(window: MainWindow, open_file: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "bank.txt"
    path.write_text(TEXT, "utf-8")
    open_file(window, path)
    return window


def point_at(window: MainWindow, block: int, start: int, end: int) -> QPointF:
    """Be over some characters of a block; where that is on the viewport."""
    view = window._page.view
    assert view._sheet is not None
    top, layout = next(
        (top, layout) for _, top, layout in view._sheet.visible() if getattr(layout.row, "block", None) == block
    )
    point = view._frame.to_view(layout.chinese_span(start, end)[0].translated(0, top)).center()
    view._mouse.hover_at(point)
    return point


def rubies(window: MainWindow, block: int) -> str:
    sheet = window._page.view._sheet
    assert sheet is not None
    row = next(row for row in sheet.rows if isinstance(row, TextRow) and row.block == block)
    return " ".join(cell.ruby for segment in sheet.setter.segments(row) for cell in segment.cells if cell.ruby)


def card_of(window: MainWindow) -> CorrectionCard:
    card = window._corrections.card
    assert card is not None
    return card


def open_card(qtbot: QtBot, window: MainWindow, block: int, start: int, end: int) -> CorrectionCard:
    """By the key, over a word."""
    point_at(window, block, start, end)
    qtbot.keyClick(window._page.view, Key.Key_R)
    settle(qtbot, window)
    card = card_of(window)
    assert card.isVisible()
    return card


def type_in(qtbot: QtBot, window: MainWindow, card: CorrectionCard, at: int, text: str) -> None:
    line = card.strip.fields[at].lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, text)
    settle(qtbot, window)


def test_a_reading_is_typed_and_counts_everywhere_at_once(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    card = open_card(qtbot, opened, 1, 3, 4)
    assert card.strip.fields[3].hasFocus()  # 银 has one reading alone
    assert not card.save.isEnabled()
    qtbot.keyClicks(card.strip.fields[3], "xing2")
    qtbot.keyClick(card.strip.fields[3], Key.Key_Return)  # before it is known what that comes to
    settle(qtbot, opened)
    assert not card.isVisible()
    assert desk.corrections.all() == [Correction(R, "银行", "yin2 xing2")]
    assert [rubies(opened, block) for block in (0, 1, 2)] == [
        "cháng chūn de yín xíng",
        "tā zài yín xíng gōng zuò wǒ men hěn hǎo",
        "tā hái zài yín xíng lǐ",
    ]
    assert opened._page.messages.text.text() == "Corrected everywhere: reading of “银行”."
    qtbot.mouseClick(opened._page.messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert desk.corrections.all() == []
    assert rubies(opened, 2) == "tā hái zài yín háng lǐ"
    assert opened._page.messages.text.text() == "Undone: reading of “银行”."


def test_an_alternative_is_taken_by_key_and_counts_here(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    card = open_card(qtbot, opened, 1, 2, 3)
    qtbot.keyClick(card.strip.fields[3], Key.Key_Down)
    assert card.strip.fields[3].currentText() == "xíng"
    qtbot.mouseClick(card.scopes[Scope.HERE], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    settle(qtbot, opened)
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    article = opened._session.article
    assert article is not None
    assert desk.corrections.all() == [Correction(R, "银行", "yin2 xing2", None, article.id, "他在银行工作。", 2)]
    assert "yín xíng" in rubies(opened, 1)
    assert "yín háng" in rubies(opened, 2)
    assert open_card(qtbot, opened, 1, 4, 5).scope is Scope.HERE  # as it was chosen last


def test_an_alternative_in_zhuyin_is_taken(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    opened.change(pinyin=PinyinStyle.ZHUYIN)
    card = open_card(qtbot, opened, 1, 2, 4)
    qtbot.keyClick(card.strip.fields[3], Key.Key_Down)
    assert card.strip.fields[3].currentText() == "ㄒㄧㄥˊ"
    qtbot.keyClick(card.strip.fields[3], Key.Key_Return)
    settle(qtbot, opened)
    assert desk.corrections.all() == [Correction(R, "银行", "yin2 xing2")]


def test_what_is_shown_in_readings_of_taiwan_is_put_right_so(
    opened: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path
) -> None:
    path = tmp_path / "rubbish.txt"
    path.write_text("题目\n\n他倒垃圾。\n", "utf-8")
    open_file(opened, path)
    opened.change(pronunciation=Pronunciation.TAIWAN)
    settle(qtbot, opened)
    assert rubies(opened, 1) == "tā dào lè sè"
    card = open_card(qtbot, opened, 1, 2, 4)
    assert card.result.text().strip() == "垃圾 lèsè"
    type_in(qtbot, opened, card, 3, "ji1")
    qtbot.keyClick(card, Key.Key_Return)
    settle(qtbot, opened)
    assert rubies(opened, 1) == "tā dào lè jī"


def test_what_is_no_reading_is_marked_and_says_why(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    card = open_card(qtbot, opened, 1, 2, 4)
    type_in(qtbot, opened, card, 3, "hangx")
    assert card.strip.fields[3].property("wrong") is True
    assert card.reasons.text().startswith("“hangx” is no reading.")
    qtbot.keyClick(card.strip.fields[3], Key.Key_Return)
    settle(qtbot, opened)
    assert card.isVisible()
    assert desk.corrections.all() == []
    type_in(qtbot, opened, card, 3, "hang4")
    assert card.strip.fields[3].property("wrong") is False
    assert not card.reasons.isVisible()
    assert card.result.text().strip() == "银行 yínhàng"


def test_escape_closes_and_changes_nothing(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    card = open_card(qtbot, opened, 1, 2, 4)
    type_in(qtbot, opened, card, 3, "xing2")
    qtbot.keyClick(card.strip.fields[3], Key.Key_Escape)
    assert not card.isVisible()
    assert opened._page.view.hasFocus()
    open_card(qtbot, opened, 1, 2, 4)
    opened._actions["back"].trigger()
    assert not card.isVisible()
    open_card(qtbot, opened, 1, 2, 4)
    qtbot.mouseClick(card.cancel, Qt.MouseButton.LeftButton)
    assert not card.isVisible()
    settle(qtbot, opened)
    assert desk.corrections.all() == []


def test_return_on_what_was_not_changed_closes(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    card = open_card(qtbot, opened, 1, 2, 4)
    qtbot.keyClick(card.strip.fields[3], Key.Key_Return)
    assert not card.isVisible()
    assert desk.corrections.all() == []


def test_a_word_is_split_and_joined_by_key(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    card = open_card(qtbot, opened, 1, 2, 4)
    gap = card.strip.gaps[3]
    assert gap.toolTip() == "Split between 银 and 行"
    gap.setFocus()
    qtbot.keyClick(gap, Key.Key_Space)
    settle(qtbot, opened)
    assert gap.toolTip() == "Join 银 and 行"
    assert card.result.text().split() == ["银", "yín", "行", "háng"]
    assert card.before.text() == "Join with “在” before"
    qtbot.mouseClick(card.before, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert card.result.text().split() == ["在银", "zàiyín", "行", "háng"]
    qtbot.mouseClick(card.after, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert card.result.text().split() == ["在银", "zàiyín", "行工作", "hánggōngzuò"]
    card.save.setFocus()
    qtbot.keyClick(card.save, Key.Key_Return)
    settle(qtbot, opened)
    assert desk.corrections.all() == [Correction(W, "在银行工作", "在银|行工作")]
    annotation = opened._session.annotation
    assert annotation is not None
    found = annotation.annotation("1.0")
    assert found is not None
    assert [token.text for token in found.tokens] == ["他", "在银", "行工作", "。"]


def test_tab_goes_from_top_to_bottom(opened: MainWindow, qtbot: QtBot) -> None:
    opened.change(script=ScriptChoice.TAIWAN)
    card = open_card(qtbot, opened, 1, 2, 4)
    card.before.click()
    settle(qtbot, opened)
    type_in(qtbot, opened, card, 3, "xing2")  # else there is nothing to save
    fields, gaps = card.strip.fields, card.strip.gaps
    fields[1].setFocus()
    passed = []
    for _ in range(11):
        passed.append(QApplication.focusWidget())
        qtbot.keyClick(passed[-1], Key.Key_Tab)
    # One of the radio buttons alone is a stop.
    expected = [fields[1], gaps[2], fields[2], gaps[3], fields[3], card.before, card.after, card.form]
    assert passed == [*expected, card.scopes[Scope.EVERYWHERE], card.cancel, card.save]


def test_the_card_has_room_for_every_word_that_is_joined(opened: MainWindow, qtbot: QtBot) -> None:
    card = open_card(qtbot, opened, 1, 2, 4)
    for _ in range(2):
        card.before.click()
        settle(qtbot, opened)
    card.after.click()
    settle(qtbot, opened)
    assert sorted(card.strip.fields) == [0, 1, 2, 3, 4, 5]
    qtbot.waitUntil(lambda: card.height() >= card.heightForWidth(card.width()))
    for field in card.strip.fields.values():
        assert field.isVisible()
        assert card.rect().contains(field.rect().translated(field.mapTo(card, QPoint())))
        assert field.height() >= field.minimumSizeHint().height()


def test_the_focus_stays_where_it_was_when_words_are_joined(opened: MainWindow, qtbot: QtBot) -> None:
    card = open_card(qtbot, opened, 1, 2, 4)
    assert card.strip.fields[3].hasFocus()
    card.before.click()
    settle(qtbot, opened)
    assert sorted(card.strip.fields) == [1, 2, 3]
    assert card.strip.fields[3].hasFocus()
    card.strip.gaps[3].setFocus()
    card.after.click()
    settle(qtbot, opened)
    assert card.strip.gaps[3].hasFocus()


def test_a_conversion_is_put_right_in_the_script_shown(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    assert not open_card(qtbot, opened, 1, 2, 4).form.isVisible()
    qtbot.keyClick(card_of(opened), Key.Key_Escape)
    opened.change(script=ScriptChoice.TAIWAN)
    card = open_card(qtbot, opened, 1, 2, 4)
    assert (card.form_name.text(), card.form.text()) == ("Taiwan", "銀行")
    card.form.setFocus()
    card.form.selectAll()
    qtbot.keyClick(card.form, Key.Key_Delete)
    settle(qtbot, opened)
    assert card.reasons.text() == "Write how it is in this script."
    qtbot.keyClick(card.form, Key.Key_Return)
    assert card.isVisible()
    card.form.insert("銀航")
    # As an input method does: insert() does not tell that something was edited.
    card.form.textEdited.emit("銀航")
    settle(qtbot, opened)
    card.before.click()
    settle(qtbot, opened)
    assert card.form.text() == "在銀航"
    qtbot.keyClick(card.form, Key.Key_Return)
    settle(qtbot, opened)
    assert Correction(C, "银行", "銀航", Script.TAIWAN) in desk.corrections.all()


def test_reset_removes_what_counts_there(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    assert not open_card(qtbot, opened, 1, 2, 4).reset_button.isVisible()
    qtbot.keyClick(card_of(opened), Key.Key_Escape)
    school = Correction(R, "学校", "xue1 xiao1")
    desk.corrections.save([Correction(R, "银行", "yin1 hang1"), school])
    opened.reread_corrections()
    qtbot.waitUntil(lambda: "yīn hāng" in rubies(opened, 1))
    card = open_card(qtbot, opened, 1, 2, 4)
    assert card.origin.text() == "You corrected this: Reading (Everywhere)"
    qtbot.mouseClick(card.reset_button, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert desk.corrections.all() == [school]
    assert "yín háng" in rubies(opened, 1)
    assert opened._page.messages.text.text() == "Removed: reading of “银行”."


def test_the_card_follows_what_is_changed_behind_it(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    other = Correction(R, "银行", "yin1 hang1", None, "", "他在银行工作。", 2)
    card = open_card(qtbot, opened, 1, 2, 4)
    type_in(qtbot, opened, card, 3, "xing2")
    desk.corrections.save([other])
    opened.reread_corrections()
    settle(qtbot, opened)
    assert card.origin.text() == "You corrected this: Reading (Here)"
    assert card.result.text().strip() == "银行 yīnxíng"  # what was typed is kept
    desk.corrections.undo()
    opened.reread_corrections()
    settle(qtbot, opened)
    assert not card.origin.isVisible()
    qtbot.keyClick(card, Key.Key_Return)
    settle(qtbot, opened)
    assert desk.corrections.all() == [Correction(R, "银行", "yin2 xing2")]


def test_the_last_change_is_taken_back_by_key(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    desk.corrections.save([Correction(R, "银行", "yin1 hang1"), Correction(W, "在银行", "在银行")])
    qtbot.keyClick(opened._page.view, Key.Key_Z, Modifier.ControlModifier)
    settle(qtbot, opened)
    assert desk.corrections.all() == []
    assert opened._page.messages.text.text() == "Undone: reading of “银行”, words of “在银行”."
    qtbot.keyClick(opened._page.view, Key.Key_Z, Modifier.ControlModifier)
    settle(qtbot, opened)
    assert opened._page.messages.text.text() == "There is no correction to take back."


def test_what_was_taken_back_is_made_again(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    known = [Correction(R, "银行", "yin1 hang1")]
    desk.corrections.save(known)
    view, bar = opened._page.view, opened._page.messages
    both = Modifier.ControlModifier | Modifier.ShiftModifier
    qtbot.keyClick(view, Key.Key_Z, Modifier.ControlModifier)
    settle(qtbot, opened)
    qtbot.keyClick(view, Key.Key_Z, both)
    settle(qtbot, opened)
    assert desk.corrections.all() == known
    assert bar.text.text() == "Made again: reading of “银行”."
    for text, kept in (("Undone", []), ("Made again", known)):
        qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
        settle(qtbot, opened)
        assert bar.text.text() == f"{text}: reading of “银行”."
        assert desk.corrections.all() == kept
    qtbot.keyClick(view, Key.Key_Z, both)
    settle(qtbot, opened)
    assert bar.text.text() == "There is no correction to make again."


def test_a_message_takes_back_what_it_tells_of(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    card = open_card(qtbot, opened, 1, 2, 4)
    type_in(qtbot, opened, card, 3, "xing2")
    qtbot.keyClick(card, Key.Key_Return)
    settle(qtbot, opened)
    later = Correction(R, "学校", "xue1 xiao1")  # in another window
    desk.corrections.save([later])
    qtbot.mouseClick(opened._page.messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert desk.corrections.all() == [later]


def test_without_a_word_the_key_says_what_it_needs(opened: MainWindow, qtbot: QtBot) -> None:
    opened._page.view._mouse.under = type(opened._page.view._mouse.under)()
    qtbot.keyClick(opened._page.view, Key.Key_R)
    assert "Point at a word" in opened._page.messages.text.text()
    opened._page.messages.hide()
    opened._corrections.open_card(WordPlace("1.0", 6, 7))  # the stop
    settle(qtbot, opened)
    assert opened._page.messages.isVisible()


def test_the_word_that_the_keyboard_is_on_is_put_right(opened: MainWindow, qtbot: QtBot) -> None:
    view = opened._page.view
    view._mouse.under = type(view._mouse.under)()
    view.go_to_sentence("1.1")
    qtbot.keyClick(view, Key.Key_R)
    settle(qtbot, opened)
    assert card_of(opened).result.text().strip() == "我们 wǒmen"


def menu_over_bank(qtbot: QtBot, window: MainWindow) -> QMenu:
    """The menu that a right click on 银行 brings."""
    viewport = window._page.view.viewport()
    point = point_at(window, 1, 2, 4).toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    menu = window._page.findChildren(QMenu, "sentenceMenu")[-1]
    qtbot.waitUntil(menu.isVisible)
    return menu


def test_the_menu_has_the_readings_of_the_word(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    menu = menu_over_bank(qtbot, opened)
    submenu = menu.findChild(QMenu, "readings")
    assert isinstance(submenu, QMenu)
    assert [(action.text(), action.isChecked()) for action in submenu.actions()] == [
        ("yín háng", True),
        ("yín xíng", False),
    ]
    qtbot.keyClick(menu, Key.Key_R)
    qtbot.waitUntil(submenu.isVisible)
    qtbot.keyClick(submenu, Key.Key_Down)
    qtbot.keyClick(submenu, Key.Key_Return)
    settle(qtbot, opened)
    assert desk.corrections.all() == [Correction(R, "银行", "yin2 xing2")]
    assert "yín xíng" in rubies(opened, 2)
    assert opened._page.messages.action.text() == "Undo"


def test_the_menu_opens_the_card(opened: MainWindow, qtbot: QtBot) -> None:
    menu = menu_over_bank(qtbot, opened)
    action = next(action for action in menu.actions() if action.text() == "C&orrect “银行”…")
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    settle(qtbot, opened)
    assert card_of(opened).result.text().strip() == "银行 yínháng"


def test_the_menu_key_is_about_the_word_that_the_keyboard_is_on(opened: MainWindow, qtbot: QtBot) -> None:
    opened._page.view.go_to_sentence("1.1")
    qtbot.keyClick(opened._page.view, Key.Key_F10, Modifier.ShiftModifier)
    menu = opened._page.findChildren(QMenu, "sentenceMenu")[-1]
    assert "C&orrect “我们”…" in [action.text() for action in menu.actions()]
    menu.close()


def test_the_page_does_not_move(opened: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"第{number}段。他在银行工作。" for number in range(200)), "utf-8")
    open_file(opened, path)
    view = opened._page.view
    view._bars.main.setValue(view._bars.main.maximum() // 2)
    settle(qtbot, opened)
    place, value = view.position(), view._bars.main.value()
    block = place.block + 2
    card = open_card(qtbot, opened, block, len(f"第{block}段。") + 2, len(f"第{block}段。") + 4)
    type_in(qtbot, opened, card, 3, "xing2")
    qtbot.keyClick(card, Key.Key_Return)
    settle(qtbot, opened)
    assert "yín xíng" in rubies(opened, block)
    assert (view.position(), view._bars.main.value()) == (place, value)


def test_one_card_is_open_at_a_time(opened: MainWindow, qtbot: QtBot) -> None:
    sentence = opened._sentences.card
    opened._sentences.open_card("1.0")
    sentence.english.setPlainText("He works.")
    card = open_card(qtbot, opened, 1, 2, 4)
    assert not sentence.isVisible()
    assert card.strip.fields[3].hasFocus()
    opened._sentences.open_card("1.0")
    assert not card.isVisible()
    assert sentence.english.toPlainText() == "He works."  # what is typed is kept


def test_another_article_closes_the_card(opened: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path) -> None:
    card = open_card(qtbot, opened, 1, 2, 4)
    open_file(opened, text_file)
    assert not card.isVisible()


def test_the_card_speaks_the_language_of_the_window(opened: MainWindow, qtbot: QtBot) -> None:
    card = open_card(qtbot, opened, 1, 2, 4)
    opened.change(language=Language.SIMPLIFIED_CHINESE)
    qtbot.waitUntil(lambda: card.save.text() == "保存")
    assert card.scopes[Scope.HERE].text() == "仅此处"
    assert card.strip.gaps[3].toolTip() == "在银和行之间分开"
    opened.change(language=Language.ENGLISH)
    qtbot.waitUntil(lambda: card.save.text() == "Save")
