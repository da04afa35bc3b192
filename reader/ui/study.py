"""What a learner does beside reading. Each part is made and asked here, so that the window knows only the whole."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from reader.pipeline import Desk
from reader.ui.actions import Actions
from reader.ui.article_display import ArticleDisplay
from reader.ui.cards.commands import CardCommands
from reader.ui.crash_commands import CrashCommands
from reader.ui.dictionaries_commands import DictionariesCommands
from reader.ui.dictionary.commands import DictionaryCommands
from reader.ui.help_commands import HelpCommands
from reader.ui.jobs import Jobs
from reader.ui.levels.commands import LevelCommands
from reader.ui.menus import Menus
from reader.ui.page_area import PageArea
from reader.ui.reading_view import AtHand
from reader.ui.sentence_mode import SentenceMode
from reader.ui.session import Session
from reader.ui.speech.entrance import Speech
from reader.ui.travel import Travel
from reader.ui.words.commands import WordCommands
from reader.ui.words.entrance import WordList

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Around:
    """What of a window its parts are made with."""

    window: "MainWindow"
    actions: Actions
    menus: Menus
    page: PageArea
    display: ArticleDisplay
    session: Session
    travel: Travel
    desk: Desk
    jobs: Jobs


class Study(QObject):
    """`words` are what the reader marks, `word_list` is their window, `cards` are made of them, `levels` how hard words
    and the article are, `speech` reads aloud, `dictionary` looks words up in the `dictionaries` that the reader has,
    `sentences` is how they are read one by one, `help` explains it all, `crashes` says what went wrong, `drafts` are
    what the reader began to write. `dictionaries_changed` comes when others are looked up than before, by what was done
    here or in another window."""

    dictionaries_changed = Signal()

    def __init__(self, around: Around) -> None:
        window, page, display, session = around.window, around.page, around.display, around.session
        desk, jobs = around.desk, around.jobs
        super().__init__(window)
        self.words = WordCommands(page, display, session, desk, jobs)
        self.words.feed.changed.connect(window.words_changed)
        self.word_list = WordList(around, self.words.feed)
        self.cards = CardCommands(window, display, self.words.feed, desk, jobs, page.messages)
        self.word_list.made.connect(self.cards.add_to)
        self.levels = LevelCommands(around, self.words.feed)
        self.speech = Speech(around)
        self.dictionaries = DictionariesCommands(window, desk, jobs)
        self.dictionaries.changed.connect(self.dictionaries_changed)
        self.dictionary = DictionaryCommands(around, self.words)
        self.dictionary.say_wanted.connect(self.speech.say)
        self.speech.voices_found.connect(self.dictionary.offer_speech)
        self.dictionaries_changed.connect(self.dictionary.look_again)
        self.sentences = SentenceMode(around, self.speech)
        self.help = HelpCommands(window, page, session, jobs)
        self.crashes = CrashCommands(window, jobs, page.messages)
        self.drafts = session.drafts

    def reread_dictionaries(self) -> None:
        """Dictionaries were changed in another window."""
        self.dictionaries.reread()
        self.dictionaries_changed.emit()

    def commands(self) -> dict[str, Callable[[], object]]:
        """What each of its actions does; of one that two parts name what the later part says: sentence-by-sentence mode
        has a key of speech do something else."""
        parts = (
            *(self.word_list, self.cards, self.levels, self.speech),
            *(self.dictionaries, self.dictionary, self.sentences, self.help),
        )
        return {name: does for part in parts for name, does in part.commands().items()}

    def fill_menu(self, menu: QMenu, sentence_id: str, at_hand: AtHand) -> None:
        """Offer what can be done with a sentence and what is at hand in it."""
        self.speech.fill_menu(menu, sentence_id, at_hand)

    def steps_back(self) -> Iterator[tuple[bool, Callable[[], object]]]:
        """What the Back key closes first, as window_parts.step_back takes it."""
        yield self.help.is_touring, self.help.close_tour
        yield self.dictionary.is_open, self.dictionary.close_card
        yield self.speech.is_reading, self.speech.stop

    def last_steps_back(self) -> Iterator[tuple[bool, Callable[[], object]]]:
        """What the Back key leaves when nothing else is open."""
        yield self.sentences.is_on, self.sentences.leave

    def retranslate(self) -> None:
        """The window speaks another language."""
        for part in (self.levels, self.speech, self.dictionary, self.sentences, self.help):
            part.retranslate()

    def close(self) -> None:
        """The window is closed."""
        self.speech.close()
