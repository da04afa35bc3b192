"""What is said in the dictionary's card and window, and where else a word can be looked up."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QUrl

from reader.model import Script
from reader.ui.language import QT_TRANSLATE_NOOP

ALSO_READ = QT_TRANSLATE_NOOP("Dictionary", "also {readings}")
READ_SO = QT_TRANSLATE_NOOP("Dictionary", "read so here")
READ_OTHERWISE = QT_TRANSLATE_NOOP("Dictionary", "not read so here")
MEASURES = QT_TRANSLATE_NOOP("Dictionary", "Measure words:")
LONGER = QT_TRANSLATE_NOOP("Dictionary", "Longer word here")
INSIDE = QT_TRANSLATE_NOOP("Dictionary", "Words inside")
CHARACTERS = QT_TRANSLATE_NOOP("Dictionary", "Characters")
STROKES = QT_TRANSLATE_NOOP("Dictionary", "strokes: {count}")
EXAMPLES = QT_TRANSLATE_NOOP("Dictionary", "Examples from your library")
LOOKING = QT_TRANSLATE_NOOP("Dictionary", "Looking…")
NO_EXAMPLES = QT_TRANSLATE_NOOP("Dictionary", "None found.")
ELSEWHERE = QT_TRANSLATE_NOOP("Dictionary", "Search on")
NO_ENTRY = QT_TRANSLATE_NOOP("Dictionary", "No dictionary has this word; its characters are below.")
IN_BROWSER = QT_TRANSLATE_NOOP("Dictionary", "Opens {address} in your browser")


class Site(NamedTuple):
    """A dictionary on the web: its name, and the address of what it says of a word."""

    name: str
    address: str


def in_words(text: str) -> str:
    """A text of this table in the language of the window."""
    return QCoreApplication.translate("Dictionary", text)


def sites(word: str, script: Script) -> tuple[Site, ...]:
    """Where else a word, written in `script`, can be looked up."""
    written = bytes(QUrl.toPercentEncoding(word).data()).decode("ascii")
    column, page = ("0", "hans") if script.is_simplified else ("1", "hant")
    return (
        Site("MDBG", f"https://www.mdbg.net/chinese/dictionary?page=worddict&wdrst={column}&wdqb={written}"),
        Site("Wiktionary", f"https://en.wiktionary.org/wiki/{written}"),
        Site("zdic", f"https://www.zdic.net/{page}/{written}"),
    )
