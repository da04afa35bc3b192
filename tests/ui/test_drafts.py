"""What is half written is there again: after the window was closed, after it was killed, in another window."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.library import Draft, DraftKind, Edit, Edits, place_of_subject
from reader.model import Scope
from reader.pipeline import Desk, highlighting
from reader.ui.correction_card import CorrectionCard
from reader.ui.draft_feed import DraftFeed
from reader.ui.jobs import Jobs
from reader.ui.main_window import MainWindow
from reader.ui.note_dialog import NoteDialog
from reader.ui.reading_view import WordPlace
from tests.ui.conftest import MakeWindow, close, settle

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
OpenFile = Callable[[MainWindow, Path], None]


@pytest.fixture
def reading(window: MainWindow, text_file: Path, open_file: OpenFile) -> MainWindow:
    open_file(window, text_file)
    return window


@pytest.fixture
def kept(desk: Desk) -> Callable[[MainWindow], list[tuple[str, str]]]:
    """What is on the disk of drafts, of the article in a window and of none."""

    def read(window: MainWindow) -> list[tuple[str, str]]:
        now = window._session.now
        assert now
        return [(each.kind.value, each.text) for each in (*desk.drafts.of(now.id), *desk.drafts.of(""))]

    return read


Kept = Callable[[MainWindow], list[tuple[str, str]]]


def _typed(window: MainWindow, qtbot: QtBot) -> None:
    """The pause after typing is over."""
    window._session.drafts.write()
    settle(qtbot, window)


def _note(window: MainWindow) -> NoteDialog:
    (dialog,) = [each for each in window._page.findChildren(NoteDialog) if each.isVisible()]
    return dialog


def _write_note(window: MainWindow, qtbot: QtBot, text: str) -> NoteDialog:
    window._page.view.go_to_sentence("1.0")
    window._actions["note"].trigger()
    dialog = _note(window)
    qtbot.keyClicks(dialog.text, text)
    return dialog


def test_a_note_is_kept_while_it_is_typed(reading: MainWindow, qtbot: QtBot, kept: Kept) -> None:
    dialog = _write_note(reading, qtbot, "half a")
    assert reading._session.drafts._pause.isActive()
    assert kept(reading) == []
    qtbot.waitUntil(lambda: kept(reading) == [("note", "half a")])
    qtbot.keyClicks(dialog.text, " note")
    _typed(reading, qtbot)
    assert kept(reading) == [("note", "half a note")]


def test_a_note_that_is_kept_or_given_up_is_no_draft(reading: MainWindow, qtbot: QtBot, kept: Kept) -> None:
    dialog = _write_note(reading, qtbot, "unwanted")
    _typed(reading, qtbot)
    qtbot.keyClick(dialog.text, Key.Key_Escape)
    _typed(reading, qtbot)
    assert kept(reading) == []
    dialog = _write_note(reading, qtbot, "wanted")
    _typed(reading, qtbot)
    qtbot.mouseClick(dialog.keep, LEFT)
    settle(qtbot, reading)
    assert kept(reading) == []
    assert [each.note for each in reading.highlights.feed.highlights] == ["wanted"]


@pytest.mark.parametrize("wait", [True, False])
def test_a_window_that_is_closed_loses_no_note(
    reading: MainWindow, make_window: MakeWindow, qtbot: QtBot, text_file: Path, open_file: OpenFile, *, wait: bool
) -> None:
    _write_note(reading, qtbot, "half a note")
    if wait:
        _typed(reading, qtbot)
    close(reading)
    again = make_window()
    open_file(again, text_file)
    messages = again._page.messages
    assert messages.text.text() == "There is an unfinished note of yours in this text."
    qtbot.mouseClick(messages.action, LEFT)
    dialog = _note(again)
    assert dialog.text.toPlainText() == "half a note"
    assert dialog.draft.isVisible()
    qtbot.mouseClick(dialog.keep, LEFT)
    settle(qtbot, again)
    assert [(each.text, each.note) for each in again.highlights.feed.highlights] == [("我喜欢喝茶。", "half a note")]
    assert again._session.drafts.drafts == []


def test_a_draft_can_be_dropped(reading: MainWindow, qtbot: QtBot, kept: Kept) -> None:
    dialog = _write_note(reading, qtbot, "half")
    dialog.close()
    _typed(reading, qtbot)
    assert kept(reading) == [("note", "half")]
    reading._actions["note"].trigger()
    dialog = _note(reading)
    qtbot.mouseClick(dialog.draft.drop, LEFT)
    assert (dialog.text.toPlainText(), dialog.draft.isVisible()) == ("", False)
    _typed(reading, qtbot)
    assert kept(reading) == []
    qtbot.keyClick(dialog.text, Key.Key_Escape)


def test_the_note_of_a_highlight_is_gone_on_with(reading: MainWindow, qtbot: QtBot, kept: Kept) -> None:
    dialog = _write_note(reading, qtbot, "first")
    qtbot.mouseClick(dialog.keep, LEFT)
    settle(qtbot, reading)
    dialog = _write_note(reading, qtbot, ", more")
    dialog.close()
    (draft,) = reading._session.drafts.drafts
    assert draft.place.number
    reading._session.drafts.wanted.emit(draft)
    assert _note(reading).text.toPlainText() == "first, more"
    _note(reading).text.setPlainText("first")
    _note(reading).keep.click()
    _typed(reading, qtbot)
    assert kept(reading) == []


def test_a_note_on_the_whole_article_is_gone_on_with(reading: MainWindow, qtbot: QtBot, kept: Kept) -> None:
    reading._actions["article_note"].trigger()
    qtbot.keyClicks(_note(reading).text, "about tea")
    _note(reading).close()
    (draft,) = reading._session.drafts.drafts
    assert draft.kind is DraftKind.ARTICLE_NOTE
    reading._session.drafts.wanted.emit(draft)
    assert _note(reading).text.toPlainText() == "about tea"
    _note(reading).keep.click()
    settle(qtbot, reading)
    assert (reading.highlights.feed.note, kept(reading)) == ("about tea", [])


def test_a_translation_is_gone_on_with(
    reading: MainWindow, make_window: MakeWindow, qtbot: QtBot, text_file: Path, open_file: OpenFile, kept: Kept
) -> None:
    reading._sentences.open_card("1.1")
    reading._sentences.card.english.setPlainText("He goes to")
    close(reading)
    again = make_window()
    open_file(again, text_file)
    assert again._page.messages.text.text() == "There is an unfinished translation of yours in this text."
    qtbot.mouseClick(again._page.messages.action, LEFT)
    card = again._sentences.card
    assert (card.chinese.text(), card.english.toPlainText()) == ("他去学校。", "He goes to")
    assert card.draft.isVisible()
    qtbot.keyClicks(card.english, " school.")
    assert card.english.toPlainText() == "He goes to school."
    qtbot.mouseClick(card.save, LEFT)
    settle(qtbot, again)
    assert kept(again) == []
    again._sentences.open_card("1.0")
    card.english.setPlainText("I like")
    _typed(again, qtbot)
    assert kept(again) == [("translation", "I like")]
    card.close_card()
    again._sentences.open_card("1.0")
    qtbot.mouseClick(card.draft.drop, LEFT)
    _typed(again, qtbot)
    assert (card.draft.isVisible(), kept(again)) == (False, [])


def _card(window: MainWindow, qtbot: QtBot, place: WordPlace) -> CorrectionCard:
    window._corrections.open_card(place)
    settle(qtbot, window)
    card = window._corrections.card
    assert card
    assert card.isVisible()
    return card


def test_a_correction_is_gone_on_with(
    reading: MainWindow, make_window: MakeWindow, qtbot: QtBot, text_file: Path, open_file: OpenFile, kept: Kept
) -> None:
    card = _card(reading, qtbot, WordPlace("1.0", 1, 2))
    card._typed(1, "xi3 h")
    settle(qtbot, reading)
    close(reading)
    again = make_window()
    open_file(again, text_file)
    assert again._page.messages.text.text() == "There is an unfinished correction of yours in this text."
    qtbot.mouseClick(again._page.messages.action, LEFT)
    settle(qtbot, again)
    card = again._corrections.card
    assert card
    assert card.draft.isVisible()
    assert card.proposal
    assert dict(card.proposal.draft.typed) == {1: "xi3 h"}
    card._typed(1, "xi1")
    settle(qtbot, again)
    _typed(again, qtbot)
    assert kept(again) == [("correction", "xi1")]
    qtbot.mouseClick(card.draft.drop, LEFT)
    settle(qtbot, again)
    _typed(again, qtbot)
    assert (card.draft.isVisible(), card.isVisible(), kept(again)) == (False, True, [])


def test_a_correction_that_is_saved_or_given_up_is_no_draft(reading: MainWindow, qtbot: QtBot, kept: Kept) -> None:
    card = _card(reading, qtbot, WordPlace("1.0", 1, 2))
    card.scopes[Scope.ARTICLE].click()
    settle(qtbot, reading)
    _typed(reading, qtbot)
    assert kept(reading) == []
    card._typed(1, "xi1")
    settle(qtbot, reading)
    _typed(reading, qtbot)
    assert len(kept(reading)) == 1
    qtbot.keyClick(card, Key.Key_Escape)
    _typed(reading, qtbot)
    assert kept(reading) == []
    card = _card(reading, qtbot, WordPlace("1.0", 1, 2))
    card._typed(1, "xi1")
    settle(qtbot, reading)
    _typed(reading, qtbot)
    qtbot.mouseClick(card.save, LEFT)
    settle(qtbot, reading)
    assert kept(reading) == []
    assert len(reading._session.corrections.corrections) == 1


def test_a_term_is_gone_on_with(
    reading: MainWindow, make_window: MakeWindow, qtbot: QtBot, text_file: Path, open_file: OpenFile, kept: Kept
) -> None:
    form = reading._glossary.show_dialog().form
    qtbot.keyClicks(form.english, "tea house")
    form.chinese.setText("茶馆")
    close(reading)
    again = make_window()
    open_file(again, text_file)
    messages = again._page.messages
    assert messages.text.text() == "There is an unfinished term of yours for the glossary."
    qtbot.mouseClick(messages.action, LEFT)
    settle(qtbot, again)
    assert again._glossary.dialog
    assert again._glossary.dialog.isVisible()
    form = again._glossary.dialog.form
    assert (form.chinese.text(), form.english.text(), form.draft.isVisible()) == ("茶馆", "tea house", True)
    assert [kind for kind, _ in kept(again)] == ["term"]
    qtbot.mouseClick(form.save, LEFT)
    settle(qtbot, again)
    assert kept(again) == []
    form.chinese.setText("茶")
    _typed(again, qtbot)
    assert len(kept(again)) == 1
    qtbot.mouseClick(form.cancel, LEFT)
    _typed(again, qtbot)
    assert kept(again) == []


def test_of_several_the_first_is_gone_on_with(reading: MainWindow, qtbot: QtBot, text_file: Path) -> None:
    dialog = _write_note(reading, qtbot, "note")
    dialog.close()
    reading._sentences.open_card("1.1")
    reading._sentences.card.english.setPlainText("He goes to")
    _typed(reading, qtbot)
    reading.open_path(text_file)
    settle(qtbot, reading)
    messages = reading._page.messages
    assert messages.text.text() == "You began to write at 2 places of this text."
    qtbot.mouseClick(messages.action, LEFT)
    assert _note(reading).text.toPlainText() == "note"
    assert not messages.isVisible()
    qtbot.keyClick(_note(reading).text, Key.Key_Escape)
    _typed(reading, qtbot)
    assert messages.isVisible()
    assert messages.text.text() == "There is an unfinished translation of yours in this text."


def test_of_two_windows_the_later_write_wins(
    reading: MainWindow, make_window: MakeWindow, qtbot: QtBot, text_file: Path, open_file: OpenFile, kept: Kept
) -> None:
    other = make_window()
    open_file(other, text_file)
    _write_note(reading, qtbot, "first")
    _write_note(other, qtbot, "second")
    _typed(reading, qtbot)
    _typed(other, qtbot)
    assert kept(reading) == [("note", "second")]
    _note(reading).reject()
    _typed(reading, qtbot)
    assert kept(reading) == []
    _note(other).keep.click()
    settle(qtbot, other)
    assert [each.note for each in other.highlights.feed.highlights] == ["second"]
    assert kept(other) == []


@pytest.fixture
def other_file(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text("山\n\n山高路远。\n", "utf-8")
    return path


def test_a_note_belongs_to_the_article_it_was_begun_in(
    reading: MainWindow, qtbot: QtBot, text_file: Path, other_file: Path, open_file: OpenFile, kept: Kept
) -> None:
    dialog = _write_note(reading, qtbot, "half")
    before = reading._session.now
    assert before
    open_file(reading, other_file)
    qtbot.keyClicks(dialog.text, " and more")
    _typed(reading, qtbot)
    assert (kept(reading), reading._session.drafts.drafts) == ([], [])
    assert [each.text for each in reading._session._desk.drafts.of(before.id)] == ["half and more"]
    qtbot.mouseClick(dialog.keep, LEFT)
    settle(qtbot, reading)
    assert not reading.highlights.feed.highlights
    open_file(reading, text_file)
    assert [(each.text, each.note) for each in reading.highlights.feed.highlights] == [
        ("我喜欢喝茶。", "half and more")
    ]
    assert kept(reading) == []


def test_a_note_that_is_given_up_is_no_draft_of_an_article_that_was_open(
    reading: MainWindow, qtbot: QtBot, text_file: Path, other_file: Path, open_file: OpenFile, kept: Kept
) -> None:
    dialog = _write_note(reading, qtbot, "half")
    open_file(reading, other_file)
    qtbot.keyClick(dialog.text, Key.Key_Escape)
    open_file(reading, text_file)
    assert (kept(reading), list(reading.highlights.feed.highlights)) == ([], [])


def test_notes_on_whole_articles_do_not_change_places(
    reading: MainWindow, qtbot: QtBot, text_file: Path, other_file: Path, open_file: OpenFile, kept: Kept
) -> None:
    reading._actions["article_note"].trigger()
    about_tea = _note(reading)
    qtbot.keyClicks(about_tea.text, "about tea")
    open_file(reading, other_file)
    reading._actions["article_note"].trigger()
    (about_mountains,) = [each for each in reading._page.findChildren(NoteDialog) if each is not about_tea]
    qtbot.keyClicks(about_mountains.text, "about mountains")
    qtbot.mouseClick(about_tea.keep, LEFT)
    settle(qtbot, reading)
    assert (reading.highlights.feed.note, kept(reading)) == ("", [("article note", "about mountains")])
    qtbot.mouseClick(about_mountains.keep, LEFT)
    settle(qtbot, reading)
    assert (reading.highlights.feed.note, kept(reading)) == ("about mountains", [])
    reading._page.messages.action.click()
    settle(qtbot, reading)
    open_file(reading, text_file)
    assert (reading.highlights.feed.note, kept(reading)) == ("about tea", [])


def test_what_others_wrote_into_the_file_does_no_harm(
    window: MainWindow, desk: Desk, qtbot: QtBot, text_file: Path, open_file: OpenFile
) -> None:
    open_file(window, text_file)
    now = window._session.now
    assert now
    card = _card(window, qtbot, WordPlace("1.0", 1, 2))
    card._typed(1, "xi1")
    dialog = _write_note(window, qtbot, "n")
    dialog.close()
    _typed(window, qtbot)
    odd = [Draft(each.kind, each.place, each.text, '[["x"], {}, 1]') for each in window._session.drafts.drafts]
    desk.drafts.save(now.id, text_file, odd)
    window._session.drafts.read_again()
    settle(qtbot, window)
    for draft in odd:
        window._session.drafts.wanted.emit(draft)
        settle(qtbot, window)
    assert _note(window).text.toPlainText() == "n"
    assert isinstance(window._corrections.card, QWidget)
    _note(window).close()


def test_what_cannot_be_kept_is_a_draft_again_to_the_last_key(
    reading: MainWindow, qtbot: QtBot, kept: Kept, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> int:
        raise RuntimeError

    monkeypatch.setattr(highlighting, "highlight", fail)
    dialog = _write_note(reading, qtbot, "half a note")
    assert kept(reading) == []
    qtbot.mouseClick(dialog.keep, LEFT)
    settle(qtbot, reading)
    assert kept(reading) == [("note", "half a note")]
    assert [each.text for each in reading._session.drafts.drafts] == ["half a note"]
    assert "a job failed unexpectedly" in caplog.text
    caplog.clear()


def test_what_is_just_being_kept_is_no_draft(
    reading: MainWindow, qtbot: QtBot, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on, keep = threading.Event(), highlighting.highlight

    def keep_slowly(*values: Any) -> int:
        may_go_on.wait()
        return keep(*values)

    monkeypatch.setattr(highlighting, "highlight", keep_slowly)
    drafts = reading._session.drafts
    dialog = _write_note(reading, qtbot, "wanted")
    _typed(reading, qtbot)
    qtbot.mouseClick(dialog.keep, LEFT)
    with qtbot.waitSignal(drafts.read):
        drafts.read_again()
    assert kept(reading) == [("note", "wanted")]  # Whoever is killed now has it still.
    assert drafts.drafts == []
    with qtbot.waitSignal(drafts.kept):
        may_go_on.set()
    settle(qtbot, reading)
    assert (kept(reading), drafts.drafts) == ([], [])
    assert [each.note for each in reading.highlights.feed.highlights] == ["wanted"]


def test_what_is_typed_while_it_is_being_kept_stays_a_draft(
    reading: MainWindow, qtbot: QtBot, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on, save = threading.Event(), Edits.save

    def save_slowly(edits: Edits, edit: Edit) -> None:
        may_go_on.wait()
        save(edits, edit)

    monkeypatch.setattr(Edits, "save", save_slowly)
    reading._sentences.open_card("1.1")
    card = reading._sentences.card
    card.english.setPlainText("He goes")
    qtbot.mouseClick(card.save, LEFT)
    reading._sentences.open_card("1.1")
    card.english.setPlainText("He goes to school")
    may_go_on.set()
    settle(qtbot, reading)
    _typed(reading, qtbot)
    assert kept(reading) == [("translation", "He goes to school")]


@pytest.fixture
def feed(desk: Desk, jobs: Jobs, qapp: QApplication) -> Iterator[DraftFeed]:
    """Of a window in which nothing is open."""
    feed = DraftFeed(desk, jobs, qapp)
    yield feed
    feed.deleteLater()


PLACE = place_of_subject("茶")


def _write(feed: DraftFeed, qtbot: QtBot, text: str) -> None:
    feed.keep(Draft(DraftKind.TERM, PLACE, text))
    with qtbot.waitSignal(feed.kept):
        feed.write()


def test_what_was_read_before_takes_the_place_of_nothing_that_was_typed_since(
    feed: DraftFeed, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_read, read = threading.Event(), feed._read

    def read_and_tell(*about: Any) -> list[Draft]:
        found = read(*about)
        is_read.set()
        return found

    monkeypatch.setattr(feed, "_read", read_and_tell)
    _write(feed, qtbot, "old")
    with qtbot.waitSignal(feed.read):
        feed.read_again()
        is_read.wait()
        feed.keep(Draft(DraftKind.TERM, PLACE, "old and new words"))
        feed.write()
    assert [each.text for each in feed.of(DraftKind.TERM)] == ["old and new words"]


def test_what_is_kept_twice_leaves_no_draft(feed: DraftFeed, desk: Desk, qtbot: QtBot) -> None:
    _write(feed, qtbot, "first")
    first = feed.finish(DraftKind.TERM, PLACE)
    feed.keep(Draft(DraftKind.TERM, PLACE, "second"))
    second = feed.finish(DraftKind.TERM, PLACE)
    for draft in (first, second):
        with qtbot.waitSignal(feed.kept), ThreadPoolExecutor() as worker:
            worker.submit(draft.__enter__).result()
            worker.submit(draft.__exit__, None, None, None).result()
    assert (desk.drafts.of(""), feed.of(DraftKind.TERM)) == ([], [])


def test_of_terms_is_told_once_and_after_what_is_about_the_text(
    reading: MainWindow, make_window: MakeWindow, qtbot: QtBot, text_file: Path, open_file: OpenFile
) -> None:
    _write_note(reading, qtbot, "half").close()
    form = reading._glossary.show_dialog().form
    for chinese in ("茶馆", "茶叶"):
        form.show_new(chinese)
        form.english.setText("tea")
    close(reading)
    again = make_window()
    open_file(again, text_file)
    messages = again._page.messages
    assert messages.text.text() == "There is an unfinished note of yours in this text."
    qtbot.mouseClick(messages.close_button, LEFT)
    open_file(again, text_file)
    qtbot.mouseClick(messages.close_button, LEFT)
    again._session.drafts.read_again()
    settle(qtbot, again)
    assert messages.text.text() == "You began to write 2 terms of the glossary."
    qtbot.mouseClick(messages.close_button, LEFT)
    again._session.drafts.read_again()
    settle(qtbot, again)
    assert not messages.isVisible()
