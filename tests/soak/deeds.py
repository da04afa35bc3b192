"""What a reader does, and how often: each deed is one step of about five seconds of somebody's time."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.exporters import Format
from reader.model import WordState
from reader.settings import Layout, ToneColours
from reader.ui.choices import CHOICES
from reader.ui.note_dialog import NoteDialog
from tests.soak.person import Key, Modifier, Reader
from tests.ui.double_click import double_click

Deed: TypeAlias = Callable[[Reader], None]
_CTRL, _SHIFT, _ALT = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier
# The novel is exported less often than the rest: it takes a minute.
_LONG = "novel.txt"
_QUERIES = ("茶", "学校", "xuexiao", "drink", "的", "changchun", "新能源", "zzz")
_LOOKED_UP = ("学校", "chá", "tea", "电影", "xihuan", "長春", "book", "㐂")
_READINGS = ("ma1", "hang2", "de5", "xíng", "li4")
_DIALOGS = (
    "dictionaries", "glossary", "corrections", "word_list", "statistics", "help", "shortcuts", "about", "models",
    "engine", "text_and_page", "export", "library", "dictionary", "print_preview", "export_words",
)  # fmt: skip


def scroll(reader: Reader) -> None:
    keys = (Key.Key_Space, Key.Key_PageDown, Key.Key_Down, Key.Key_Down, Key.Key_PageUp, Key.Key_Up)
    for _ in range(reader.random.randint(1, 4)):
        reader.press(reader.random.choice(keys))


def roll(reader: Reader) -> None:
    down = reader.random.random() < 0.7
    view = reader.view.viewport()
    at = QPointF(view.rect().center())
    for _ in range(reader.random.randint(1, 6)):
        QApplication.sendEvent(
            view,
            QWheelEvent(
                at, QPointF(view.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, -120 if down else 120),
                Qt.MouseButton.NoButton, Modifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's
            ),
        )  # fmt: skip


def jump(reader: Reader) -> None:
    """By the scroll bar, a key, or back on the trail."""
    bar = reader.view.verticalScrollBar()
    steps = (
        lambda: bar.setValue(reader.random.randint(0, max(bar.maximum(), 0))),
        lambda: reader.press(Key.Key_Home),
        lambda: reader.press(Key.Key_End),
        lambda: reader.press(Key.Key_Left, _ALT),
        lambda: reader.press(Key.Key_Down, _CTRL),
        lambda: reader.press(Key.Key_Down, _ALT),
    )
    reader.random.choice(steps)()


def open_text(reader: Reader) -> None:
    """Dropped on the window, by the menu of recent texts, or from the sample's item."""
    path = reader.random.choice(reader.texts)
    if reader.random.random() < 0.1:
        reader.trigger("open_sample")
        reader.wait(lambda: not reader.window._session.opening)
    elif reader.random.random() < 0.5:
        _drop(reader, path)
    else:
        reader.open(path)


def _drop(reader: Reader, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    mouse, keys = Qt.MouseButton.LeftButton, Modifier.NoModifier
    at, action = QPoint(300, 300), Qt.DropAction.CopyAction
    # Who was not entered hears of no drop.
    QApplication.sendEvent(reader.window, QDragEnterEvent(at, action, data, mouse, keys))
    QApplication.sendEvent(reader.window, QDropEvent(QPointF(at), action, data, mouse, keys))
    reader.wait_for_text(path)


def toggle(reader: Reader) -> None:
    reader.press_letter(reader.random.choice("tttpppeeg"))


def choose(reader: Reader) -> None:
    """An item of the menus of choices, the language and the theme among them."""
    name = reader.random.choice([*CHOICES, "layout", "vertical", "idioms", "tones"])
    if name == "layout":
        reader.window.change(layout=reader.random.choice(list(Layout)))
    elif name == "tones":
        reader.window.change(tone_colours=reader.random.choice([ToneColours.OFF, ToneColours.PLECO]))
    elif name in CHOICES:
        reader.trigger(f"{name}.{reader.random.choice(CHOICES[name])[0]}")
    else:
        reader.trigger(name)


def zoom(reader: Reader) -> None:
    reader.trigger(reader.random.choice(("larger", "smaller", "normal_size")))


def resize(reader: Reader) -> None:
    reader.window.resize(reader.random.randint(700, 1600), reader.random.randint(500, 1000))


def hover(reader: Reader) -> None:
    """Rest on words until the card is there, and go away."""
    for _ in range(2):
        if reader.point_at_word():
            reader.window.study.dictionary.pointer._rest.timeout.emit()
            reader.rest()
    QTest.mouseMove(reader.view.viewport(), QPoint(3, 3))


def click(reader: Reader) -> None:
    """On a word, for its card, or twice, to select it; then away with both."""
    if point := reader.point_at_word():
        if reader.random.choice((False, True)):
            double_click(reader.view.viewport(), point)
        else:
            QTest.mouseClick(reader.view.viewport(), Qt.MouseButton.LeftButton, Modifier.NoModifier, point)
        reader.rest()
    reader.press(Key.Key_Escape)


def find(reader: Reader) -> None:
    reader.press(Key.Key_F, _CTRL)
    bar = reader.window._find._bar
    if bar is None or not bar.isVisible():
        return
    reader.type(reader.random.choice(_QUERIES), bar.field)
    reader.rest()
    for _ in range(reader.random.randint(0, 4)):
        reader.press(Key.Key_Return, on=bar.field)
    reader.press(Key.Key_Escape, on=bar.field)


def look_up(reader: Reader) -> None:
    reader.press(Key.Key_D, _CTRL | _SHIFT)
    reader.rest()
    dictionary = reader.window.study.dictionary.window
    if dictionary is None or not dictionary.isVisible():
        return
    reader.type(reader.random.choice(_LOOKED_UP), dictionary.field)
    reader.rest()
    reader.press(Key.Key_Down, on=dictionary.field)
    reader.rest()
    reader.press(Key.Key_Escape, on=dictionary)
    dictionary.close()


def mark_word(reader: Reader) -> None:
    states = {"k": WordState.KNOWN, "l": WordState.LEARNING, "i": WordState.IGNORED}
    if not reader.point_at_word():
        return
    reader.settle()
    before = reader.desk.words.states()
    assert before == reader.ledger.words
    key = reader.random.choice(list(states))
    reader.press_letter(key)
    reader.settle()
    after = reader.desk.words.states()
    changed = {word for word in {*before, *after} if before.get(word) != after.get(word)}
    assert len(changed) <= 1
    for word in changed:
        wanted = None if before.get(word) is states[key] else states[key]
        assert after.get(word) is wanted
    reader.ledger.words = after


def correct(reader: Reader) -> None:
    """A word's reading, or where it ends; sometimes thought better of."""
    if not reader.point_at_word():
        return
    reader.settle()
    reader.press_letter("r")
    reader.settle()
    card = reader.window._corrections.card
    if card is None or not card.isVisible() or not card.strip.fields:
        return
    line = reader.random.choice(list(card.strip.fields.values())).lineEdit()
    if line is not None:
        reader.type(reader.random.choice(_READINGS), line)
        reader.settle()
    proposal = card.proposal
    if proposal is None or not card.save.isEnabled() or reader.random.random() < 0.1:
        card.close_card()
        return
    QTest.mouseClick(card.save, Qt.MouseButton.LeftButton)
    reader.settle()
    reader.ledger.correct(proposal.removed, proposal.saved)
    _check_corrections(reader)


def undo(reader: Reader) -> None:
    """A correction; or make it again."""
    back = reader.random.random() < 0.6
    reader.settle()
    reader.press(Key.Key_Z, _CTRL if back else _CTRL | _SHIFT)
    reader.settle()
    reader.ledger.step(back=back)
    _check_corrections(reader)


def _check_corrections(reader: Reader) -> None:
    assert frozenset(reader.desk.corrections.all()) == reader.ledger.corrections


def highlight(reader: Reader) -> None:
    _step_into(reader)
    before = _notes(reader)
    reader.press_letter("h")
    reader.settle()
    reader.ledger.notes -= before - _notes(reader)


def note(reader: Reader) -> None:
    _step_into(reader)
    before = _notes(reader)
    reader.press_letter("n")
    reader.turn()
    dialogs = [each for each in reader.dialogs() if isinstance(each, NoteDialog)]
    if not dialogs:
        return
    text = f"note {reader.next_number()}"
    dialogs[-1].text.setPlainText(text)
    reader.press(Key.Key_Return, _CTRL, on=dialogs[-1].text)
    reader.settle()
    after = _notes(reader)
    assert text in after
    reader.ledger.notes -= before - after
    reader.ledger.notes.add(text)


def _step_into(reader: Reader) -> None:
    """Bring the keyboard to a sentence of the page, with nothing selected."""
    reader.settle()
    reader.view.setFocus()
    reader.view.clear_selection()
    for _ in range(reader.random.randint(1, 3)):
        reader.press(Key.Key_Down, _ALT)
    reader.settle()


def _notes(reader: Reader) -> set[str]:
    return {each.note for each in reader.window.highlights.feed.highlights if each.note}


def translate(reader: Reader) -> None:
    """Write a sentence's English oneself."""
    _step_into(reader)
    reader.press(Key.Key_F2)
    card = reader.window._sentences.card
    if not card.isVisible():
        return
    now = reader.window._session.now
    assert now is not None
    source = now.article.sentence(reader.view.current_sentence()).text
    text = f"English {reader.next_number()}."
    card.only_here.setChecked(False)
    card.english.setPlainText(text)
    reader.press(Key.Key_Return, _CTRL, on=card.english)
    reader.settle()
    reader.ledger.edits[source] = text


def bookmark(reader: Reader) -> None:
    reader.press(Key.Key_D, _CTRL)
    reader.press(Key.Key_PageDown, _ALT)


def copy(reader: Reader) -> None:
    if not _is_long(reader):
        reader.press(Key.Key_A, _CTRL)
        reader.press(Key.Key_C, reader.random.choice((_CTRL, _CTRL | _SHIFT)))
        reader.rest()
    reader.press(Key.Key_Escape)


def _is_long(reader: Reader) -> bool:
    now = reader.window._session.now
    return bool(now and now.path and now.path.name == _LONG)


def export(reader: Reader) -> None:
    # Grey in a new window whose first text is still being opened, or was given up by Esc.
    is_grey = not reader.window._actions["export"].isEnabled()
    if is_grey or (_is_long(reader) and reader.random.random() < 0.8):
        return
    _export_as(reader, reader.random.choice(list(Format)))


def _export_as(reader: Reader, to: Format) -> None:
    target = reader.out / f"export.{to}"
    command = reader.window._export
    command.export(target, to)
    reader.wait(lambda: target.exists() or not (command._waiting or command._work))
    reader.settle()
    if to is Format.TMX and not target.exists():
        return  # nothing is translated, and it says so
    assert target.exists(), (to, reader.window._page.messages.text.text())
    target.unlink()


def see_dialog(reader: Reader) -> None:
    """Open one, look at it, close it."""
    _see(reader, reader.random.choice(_DIALOGS))


def _see(reader: Reader, dialog: str) -> None:
    reader.trigger(dialog)
    reader.rest()
    reader.close_dialogs()


def see_everything(reader: Reader) -> None:
    """Every dialog, every choice and every format once, and all of the novel in two scripts, in two windows: what is
    imported or read when it is first wanted, what is kept of words for the next time, and about the most that the
    program ever holds at once, some of which no heap gives back."""
    for name in _DIALOGS:
        reader.take_up()
        _see(reader, name)
    before = reader.window.settings
    for choice in (f"{name}.{item}" for name, items in CHOICES.items() for item, *_ in items):
        reader.trigger(choice)
        reader.settle()
    reader.window.apply_settings(before)
    for to in Format:
        _export_as(reader, to)
    novel = next(path for path in reader.texts if path.name == _LONG)
    _read_all(reader, novel)
    reader.open_window()
    _read_all(reader, novel)
    reader.take_up()
    reader.close_window()


def _read_all(reader: Reader, novel: Path) -> None:
    """In two scripts."""
    reader.open(novel)
    for _ in range(2):
        _export_as(reader, Format.HTML)
        reader.press_letter("t")


def search_library(reader: Reader) -> None:
    reader.press(Key.Key_L, _CTRL | _SHIFT)
    commands = reader.window._library.commands
    assert commands is not None
    dialog = commands.dialog
    reader.type(reader.random.choice(_QUERIES), dialog.search)
    reader.rest()
    reader.close_dialogs()


def panel(reader: Reader) -> None:
    reader.trigger(reader.random.choice(("outline", "bookmarks", "notes", "side_panel")))
    reader.rest()
    reader.press(Key.Key_Escape)


def sentence_by_sentence(reader: Reader) -> None:
    reader.press_letter("m")
    for _ in range(reader.random.randint(1, 6)):
        reader.press(Key.Key_Space)
        reader.turn()
    if reader.window.study.sentences.is_on:
        reader.press_letter("m")


def palette(reader: Reader) -> None:
    reader.press(Key.Key_K, _CTRL)
    reader.turn()
    reader.press(Key.Key_Escape, on=QApplication.focusWidget())


def window(reader: Reader) -> None:
    """Open a second one, or close it."""
    if len(reader.all_windows) < 3 and reader.random.random() < 0.5:
        reader.open_window()
    else:
        reader.close_window()


def change_window(reader: Reader) -> None:
    reader.window = reader.random.choice(reader.all_windows)
    reader.window.activateWindow()


# How often of a thousand steps.
DEEDS: dict[Deed, int] = {
    scroll: 260, roll: 140, jump: 50, hover: 100, click: 40, toggle: 70, choose: 30, zoom: 12, resize: 8, find: 40,
    open_text: 40, look_up: 20, mark_word: 35, correct: 30, undo: 12, highlight: 12, note: 12, translate: 14,
    bookmark: 8, copy: 10, export: 10, see_dialog: 20, search_library: 8, panel: 12, sentence_by_sentence: 10,
    palette: 6, window: 10, change_window: 5,
}  # fmt: skip
