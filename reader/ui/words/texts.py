"""Words of the list in the words of the window."""

from PySide6.QtCore import QCoreApplication

from reader.model import PinyinStyle, WordState
from reader.model.styles import one_by_one
from reader.pipeline.listing import ShownWord
from reader.ui.language import QT_TRANSLATE_NOOP

STATES = {
    WordState.KNOWN: QT_TRANSLATE_NOOP("WordStates", "Known"),
    WordState.LEARNING: QT_TRANSLATE_NOOP("WordStates", "Learning"),
    WordState.IGNORED: QT_TRANSLATE_NOOP("WordStates", "Ignored"),
}
# How much of a sentence is shown, and how much of that before the word.
_MOST, _BEFORE = 160, 60


def state_text(state: WordState) -> str:
    """A state in the language of the window."""
    return QCoreApplication.translate("WordStates", STATES[state])


def reading(shown: ShownWord, style: PinyinStyle) -> str:
    """How a word is read, one syllable by one: "yín háng"."""
    return one_by_one(filter(None, shown.syllables), style)


def parts(shown: ShownWord) -> tuple[str, str, str]:
    """What stands before the word in its sentence, the word, and what follows it; of a long one what is near it."""
    (start, end), text = shown.span, " ".join(shown.sentence.split("\n"))
    first = max(start - _BEFORE, 0)
    last = max(first + _MOST, end)
    before, after = text[first:start], text[end:last]
    return ("…" if first else "") + before, text[start:end], after + ("…" if last < len(text) else "")
