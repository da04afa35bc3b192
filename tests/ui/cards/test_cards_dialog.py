"""Words > Export words… by key and mouse, down to the file and the real Anki."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Script, WordContext, WordState
from reader.model.flash_cards import CardFormat, CardKind, CardScope
from reader.pipeline import Desk
from reader.settings import Language, ScriptChoice, Settings
from reader.ui.cards.dialog import CardsDialog
from reader.ui.main_window import MainWindow
from tests.anki_collections import collection, import_package
from tests.ui.conftest import PLAIN, MakeWindow, settle
from tests.ui.test_export_dialog import choose

Open = Callable[[MainWindow, Path], None]


@pytest.fixture
def words(desk: Desk) -> None:
    met = WordContext("他在银行工作。", 2, 4, Script.SIMPLIFIED, ("yin2", "hang2"), "x", "Other", "He works at a bank.")
    desk.words.set_state(["银行"], WordState.LEARNING, {"银行": met})
    desk.words.set_state(["学校", "文化"], WordState.LEARNING)
    desk.words.set_state(["北京"], WordState.KNOWN)


def ask(window: MainWindow, qtbot: QtBot) -> CardsDialog:
    window._actions["export_words"].trigger()
    settle(qtbot, window)
    dialog = window.findChild(CardsDialog)
    assert dialog is not None
    return dialog


def click(qtbot: QtBot, widget: QWidget) -> None:
    # A box's mark, not what lies right of its text.
    at = widget.rect().center()
    at.setX(8)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)


def choose_file(monkeypatch: pytest.MonkeyPatch, target: Path) -> list[str]:
    """Have a file chosen; what was proposed."""
    proposed: list[str] = []

    def chosen(*arguments: object) -> tuple[str, str]:
        proposed.append(str(arguments[2]))
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    return proposed


def export(dialog: CardsDialog, window: MainWindow, qtbot: QtBot) -> str:
    """Export; what is said then."""
    click(qtbot, dialog.export_button)
    qtbot.waitUntil(window._page.messages.isVisible, timeout=20_000)
    settle(qtbot, window)
    return window._page.messages.text.text()


@pytest.mark.usefixtures("words")
def test_cards_for_anki(window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = ask(window, qtbot)
    assert dialog.count.text() == "Words: 3, with a sentence: 1. Cards: 8."
    click(qtbot, dialog.kinds[CardKind.LISTENING])
    click(qtbot, dialog.kinds[CardKind.SENTENCE])
    assert dialog.count.text() == "Words: 3, with a sentence: 1. Cards: 4."
    dialog.deck.setFocus()
    dialog.deck.selectAll()
    qtbot.keyClicks(dialog.deck, "Mine")
    proposed = choose_file(monkeypatch, tmp_path / "cards")
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert export(dialog, window, qtbot) == f"Exported to {tmp_path / 'cards.apkg'}"
    assert Path(proposed[0]).name == "Duidu.apkg"
    click(qtbot, window._page.messages.action)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]
    with collection(tmp_path / "anki") as anki:
        import_package(anki, tmp_path / "cards.apkg")
        assert (anki.note_count(), anki.card_count()) == (3, 4)
        assert "Mine" in {entry.name for entry in anki.decks.all_names_and_ids()}


@pytest.mark.usefixtures("words")
def test_the_preview_shows_both_sides(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ask(window, qtbot)
    assert dialog.pane.front.toPlainText() == "银行"
    back = dialog.pane.back.toPlainText()
    assert all(told in back for told in ("yínháng", "銀行", "bank", "He works at a bank."))
    choose(dialog.shown, "Cloze", qtbot)
    settle(qtbot, window)
    assert dialog.pane.front.toPlainText().startswith("他在＿＿工作。")
    choose(dialog.script, "Traditional", qtbot)
    settle(qtbot, window)
    assert "銀行" in dialog.pane.back.toPlainText()
    # What is not wanted is not shown.
    click(qtbot, dialog.kinds[CardKind.CLOZE])
    assert dialog.shown.findData(CardKind.CLOZE) < 0
    for kind in (CardKind.RECOGNITION, CardKind.LISTENING, CardKind.SENTENCE):
        click(qtbot, dialog.kinds[kind])
    assert not dialog.export_button.isEnabled()
    assert dialog.pane.nothing.text() == "No kind of card is chosen"


@pytest.mark.usefixtures("words")
def test_lists_and_tables(window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = ask(window, qtbot)
    choose(dialog.format, "Pleco", qtbot)
    settle(qtbot, window)
    assert dialog.pane.text.toPlainText().startswith("//Duidu\n银行[銀行]\tyin2hang2\tbank\n")
    assert not any(box.isEnabled() for box in dialog.kinds.values())
    assert dialog.form.labelForField(dialog.deck).text() == "Ca&tegory"  # pyright: ignore[reportAttributeAccessIssue]
    choose(dialog.format, "Table (CSV)", qtbot)
    settle(qtbot, window)
    assert dialog.pane.text.toPlainText().startswith("Simplified,Traditional,")
    assert not dialog.deck.isEnabled()
    proposed = choose_file(monkeypatch, tmp_path / "words.csv")
    export(dialog, window, qtbot)
    assert proposed[0].endswith("Duidu.csv")
    assert (tmp_path / "words.csv").read_text("utf-8-sig").count("\n") == 4


@pytest.mark.usefixtures("words")
def test_words_and_sentences_of_the_article(
    window: MainWindow,
    open_file: Open,
    text_file: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_file(window, text_file)
    dialog = ask(window, qtbot)
    choose(dialog.scope, "Those of them in this article", qtbot)
    settle(qtbot, window)
    assert dialog.count.text() == "Words: 1, with a sentence: 1. Cards: 4."
    assert dialog.deck.text() == "Duidu::喝茶的人"
    choose(dialog.format, "Skritter", qtbot)
    choose(dialog.scope, "Each sentence of this article", qtbot)
    settle(qtbot, window)
    assert dialog.to is CardFormat.ANKI
    assert dialog.count.text() == "Sentences: 4."
    assert [kind for kind, box in dialog.kinds.items() if box.isEnabled()] == [CardKind.SENTENCE]
    proposed = choose_file(monkeypatch, tmp_path / "tea.apkg")
    export(dialog, window, qtbot)
    assert Path(proposed[0]).name == "喝茶的人.apkg"
    with collection(tmp_path / "anki") as anki:
        import_package(anki, tmp_path / "tea.apkg")
        assert (anki.note_count(), anki.card_count()) == (4, 4)


@pytest.mark.usefixtures("words")
def test_the_words_of_the_list(window: MainWindow, qtbot: QtBot) -> None:
    listing = window.study.word_list.show_dialog()
    settle(qtbot, window)
    listing.dialog.search.setText("北京")
    settle(qtbot, window)
    (action,) = [each for each in listing.dialog.export.menu().actions() if each.text() == "&Flash cards…"]
    action.trigger()
    settle(qtbot, window)
    dialog = listing.dialog.findChild(CardsDialog)
    assert dialog is not None
    assert CardScope(dialog.scope.currentData()) is CardScope.GIVEN
    assert dialog.count.text() == "Words: 1, with a sentence: 0. Cards: 2."
    dialog.reject()
    listing.dialog.close()


def test_without_words_nothing_can_be_exported(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ask(window, qtbot)
    assert dialog.count.text() == "There is none yet. While you read, press L at a word to learn it."
    assert not dialog.export_button.isEnabled()
    assert dialog.pane.nothing.text() == "No card"
    # Nothing is offered of an article where none is open.
    assert [CardScope(dialog.scope.itemData(at)) for at in range(dialog.scope.count())] == [
        CardScope.LEARNING,
        CardScope.ALL,
    ]


@pytest.mark.usefixtures("words")
def test_where_it_cannot_be_written(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ask(window, qtbot)
    choose_file(monkeypatch, tmp_path / "none" / "a.apkg")
    assert "a.apkg" in export(dialog, window, qtbot)
    assert not (tmp_path / "none").exists()


@pytest.mark.usefixtures("words")
def test_settings_decide_what_is_proposed(make_window: MakeWindow, qtbot: QtBot) -> None:
    settings = Settings(language=Language.TRADITIONAL_CHINESE, theme=PLAIN.theme, script=ScriptChoice.TAIWAN)
    dialog = ask(make_window(settings), qtbot)
    assert dialog.options.traditional_first
    assert dialog.windowTitle() == "匯出生詞"
    assert dialog.kinds[CardKind.CLOZE].text() == "填空(&C)"
