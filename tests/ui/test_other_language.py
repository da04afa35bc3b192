"""The window in its three languages, changed while it is open, with every dialog that an action opens."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.settings import Language
from reader.ui.action_spec import ActionSpec
from reader.ui.action_table import COMMANDS
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from tests.ui.conftest import PLAIN, MakeWindow, close, settle
from tests.ui.said import Said, said_by

Open = Callable[[MainWindow, Path], None]

# What opens no dialog of ours: it ends the window, opens another, asks the desktop for a printer, or leaves a mark that
# later windows show.
_LEFT_OUT = {
    "quit",
    "new_window",
    "print",
    "full_screen",
    "back",
    "paste",
    "open_sample",
    "highlight",
    "toggle_bookmark",
}
# They open a panel, a card, a sheet or a message.
_OPENING = {"outline", "bookmarks", "notes", "know_word", "look_up", "next_part", "sentence_menu", "tour", "about"}
# Done again, they take back what they did.
_TOGGLES = {"know_word", "learn_word", "ignore_word", "sentence_mode", "read_aloud"}
# Names that Qt gives buttons of its own once and for all; what hangs on the day and the reading.
_NOT_OURS = re.compile(r"Scroll(Left|Right)Button|LibraryDialog.*QTableView.*item|QMenu#sentenceMenu")
# What the text is about is in English and pinyin in every language.
_CONTENT = re.compile(
    r"SentenceCard.*QLabel|(Statistics|Words)Dialog/QTableView.*item|DictionaryWindow.*QPushButton"
    r"|AboutDialog.*(QTreeWidget.*item|QPlainTextEdit)"
)
_CHINESE = (Language.TRADITIONAL_CHINESE, Language.SIMPLIFIED_CHINESE)
# What is called so in every language.
_NAMES = re.compile(
    r"""Duidu|GNU|GPL|HSK|TOCFL|GF\s?0025|Anki|Pleco|Skritter|Dummitt|Hanping|Argos|OPUS|CC-CEDICT|CEDICT|LibreTranslate
    |llama\.cpp|Ollama|LM\ Studio|vLLM|OpenAI|API|EPUB|HTML|MHTML|PDF|DOCX|ODT|Word|LibreOffice|Writer|OpenDocument
    |Markdown|LaTeX|XeLaTeX|xpinyin|CSV|TSV|TBX|TMX|JSON|Unicode|UTF-\d+|LE|BE|GB18030|Big5|HKSCS|StarDict|Yomitan
    |Ctrl|Shift|Alt|Enter|Return|Esc|Space|PgUp|PgDown|PgDn|Home|End|Tab|Del|Backspace|Meta|Up|Down|Left|Right
    |English|F\d+|https?://\S+|[\w.-]+\.(?:txt|html|json|sqlite|ifo|zip)|px|MB|GB|kB|Qt|PySide6\S*|Python
    |[\w.-]+\s\d+(?:\.\d+)+\s?\([^)]*\)""",
    re.VERBOSE,
)
_WORD = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture(autouse=True)
def no_dialogs_of_the_desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """They would wait for a person."""
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    yield
    speak(Language.ENGLISH)


def _prepared(qtbot: QtBot, window: MainWindow, text_file: Path, open_file: Open) -> MainWindow:
    open_file(window, text_file)
    window._page.view.go_to_sentence("1.0")
    settle(qtbot, window)
    return window


def _open_by(qtbot: QtBot, window: MainWindow, action_id: str) -> None:
    window.activateWindow()
    window._page.view.setFocus()
    window._actions[action_id].trigger()
    settle(qtbot, window)


def _dialogs(window: MainWindow) -> list[QWidget]:
    return [each for each in window.findChildren(QDialog) if each.isVisible()]


def _close_all(window: MainWindow) -> None:
    for shown in (*_dialogs(window), *window._page.findChildren(QMenu, "sentenceMenu")):
        shown.close()
    QApplication.processEvents()


def _speak(qtbot: QtBot, window: MainWindow, language: Language) -> None:
    window.change(language=language)
    QApplication.processEvents()
    settle(qtbot, window)


def _differing(one: Said, other: Said) -> dict[str, tuple[str, str]]:
    both = {at: (text, other[at]) for at, text in one.items() if at in other and not _NOT_OURS.search(at)}
    return {at: texts for at, texts in both.items() if texts[0] != texts[1]}


def _english_left(said: Said) -> dict[str, str]:
    """Texts of a Chinese window that have an English word in them and no Chinese character."""
    found = {at: text for at, text in said.items() if not re.search(r"[\u3400-\u9fff]|^(/|https?:)", text)}
    ours = {at: text for at, text in found.items() if not _CONTENT.search(at)}
    return {at: text for at, text in ours.items() if _WORD.search(_NAMES.sub("", text))}


def _opens_something(spec: ActionSpec) -> bool:
    """What opens a dialog says so in the menu; what is shown or hidden is ticked there."""
    is_shown = spec.checkable and not spec.switch
    return spec.id not in _LEFT_OUT and (spec.text.endswith("…") or is_shown or spec.id in _OPENING)


def _texts_by_action(qtbot: QtBot, window: MainWindow, *languages: Language) -> dict[tuple[str, Language], Said]:
    """What is said after each action, in each language that is changed to; dialogs are closed after each."""
    found: dict[tuple[str, Language], Said] = {}
    for action_id in (spec.id for spec in COMMANDS if _opens_something(spec)):
        _open_by(qtbot, window, action_id)
        for language in languages:
            _speak(qtbot, window, language)
            found[action_id, language] = said_by(window)
        _close_all(window)
        if action_id in _TOGGLES:
            _open_by(qtbot, window, action_id)
    return found


def test_the_window_and_what_every_action_opens_follow_the_language(
    qtbot: QtBot, make_window: MakeWindow, text_file: Path, open_file: Open
) -> None:
    english, (taiwan, mainland) = Language.ENGLISH, _CHINESE
    changed = _prepared(qtbot, make_window(), text_file, open_file)
    first = said_by(changed)
    found = _texts_by_action(qtbot, changed, taiwan, mainland, english)
    # Each place once, with the first action after which it was seen.
    wrong: dict[str, object] = dict(_differing(first, found["open", english]))
    close(changed)
    for language in _CHINESE:
        fresh = _prepared(qtbot, make_window(replace(PLAIN, language=language)), text_file, open_file)
        for key, said in _texts_by_action(qtbot, fresh, language).items():
            for place, texts in {**_differing(found[key], said), **_english_left(said)}.items():
                wrong.setdefault(place, (*key, texts))
        close(fresh)
    assert wrong == {}
