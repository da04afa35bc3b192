"""The words that the reader knows: kept up by key and menu, told to the page."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.library.languages import has_chinese
from reader.model import ReaderError
from reader.pipeline import Desk, knowing
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.reading_view import ReadingView

_READ, _WRITE = "read known words", "write known words"
# The longest text that is kept as a word.
_LONGEST = 20


class KnownWordsFeed(QObject):
    """`changed` comes when the reader marked a word, for all windows."""

    changed = Signal()

    def __init__(self, view: ReadingView, desk: Desk, jobs: Jobs, messages: MessageBar) -> None:
        super().__init__(view)
        self._view, self._desk, self._jobs, self._messages = view, desk, jobs, messages
        self._known: frozenset[str] = frozenset()

    def read(self) -> None:
        """Look which words are known now."""
        desk = self._desk
        self._jobs.void(_READ)
        self._jobs.run(_READ, lambda: frozenset(desk.known_words.all()), self._take)

    def knows(self, word: str) -> bool:
        """Whether a word, simplified, is known."""
        return word in self._known

    def toggle_at_hand(self) -> None:
        """Take the selected word, else the one under the pointer, as known, or as known no more."""
        self.toggle(self._view.word_at_hand())

    def toggle(self, word: str) -> None:
        """Take a word, in either script, as known, or as known no more."""
        if is_word(word):
            self._jobs.run(_WRITE, partial(_toggle, self._desk, word), self._tell, self._fail)
        else:
            self._say(self.tr("Point at a word, or select one, to mark it as known."))

    def _tell(self, done: tuple[str, bool]) -> None:
        word, is_known = done
        known = self.tr("You know “{word}”: where only unknown words have pinyin, it has none.")
        unknown = self.tr("You do not know “{word}” yet: it has pinyin again.")
        self._say((known if is_known else unknown).format(word=word))
        self.read()
        self.changed.emit()

    def _say(self, text: str) -> None:
        self._messages.show_message(lambda: Message(text, passes=True))

    def _fail(self, error: ReaderError) -> None:
        self._messages.show_message(lambda: describe(error))

    def _take(self, words: frozenset[str]) -> None:
        if words != self._known:
            self._known = words
            self._view.set_known_words(words)


def is_word(text: str) -> bool:
    """Whether a text can be kept as a word."""
    return has_chinese(text) and not any(map(str.isspace, text)) and len(text) <= _LONGEST


def _toggle(desk: Desk, word: str) -> tuple[str, bool]:
    """On a worker: the word, and whether it is known now."""
    keys = knowing.simplified([word])
    if desk.known_words.known(keys):
        desk.known_words.remove(keys)
        return word, False
    desk.known_words.add(keys)
    return word, True
