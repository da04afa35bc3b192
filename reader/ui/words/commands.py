"""What can be done with words: marked by key and in the menu of a sentence."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from reader.library.languages import is_word
from reader.model import ReaderError, Script, WordContext, WordState
from reader.pipeline import Desk, knowing
from reader.ui.article_display import ArticleDisplay
from reader.ui.jobs import Jobs
from reader.ui.menu_text import menu_text
from reader.ui.messages import Message, describe
from reader.ui.page_area import PageArea
from reader.ui.reading_view import AtHand, WordPlace
from reader.ui.session import Session
from reader.ui.words.feed import Marked, Wanted, WordsFeed


class WordCommands(QObject):
    """`feed` has the states of all words."""

    def __init__(self, page: PageArea, display: ArticleDisplay, session: Session, desk: Desk, jobs: Jobs) -> None:
        super().__init__(page)
        self._page, self._display, self._session = page, display, session
        self.feed = WordsFeed(page.view, desk, jobs)
        session.annotation_began.connect(self.feed.read)
        # Another article begins without marks.
        self.feed.came.connect(self._show_learned)
        display.applied.connect(self._show_learned)

    def mark_at_hand(self, state: WordState) -> None:
        """Put the selected word, else the one under the pointer or the keyboard, into a state, or out of it."""
        view = self._page.view
        self._mark(self._wanted(view.word_place(), view.word_at_hand()), state)

    def mark_word(self, place: WordPlace | None, shown: str, state: WordState) -> None:
        """Put the word at a place of the article, else one that is shown, into a state, or out of it. It is not told:
        who asks for it shows the state."""
        self.feed.toggle(self._wanted(place, shown), state, lambda _: None, self._fail)

    def fill_menu(self, menu: QMenu, at_hand: AtHand) -> None:
        """Offer the states of the word at hand."""
        shown = at_hand.chinese.strip()
        if not is_word(shown):
            return
        wanted = self._wanted(at_hand.place, shown)
        now = self.feed.state(at_hand.simplified or wanted.simplified or shown)
        title = self.tr("&Word “{word}”").format(word=menu_text(shown))
        menu.addSeparator()
        states = menu.addMenu(title)
        states.setObjectName("word")
        for state, name in self._names().items():
            action = states.addAction(name)
            action.setCheckable(True)
            action.setChecked(state is now)
            action.triggered.connect(partial(self._mark, wanted, state))

    def _show_learned(self) -> None:
        self._page.view.marking.set_learned(self.feed.learning if self._display.settings.mark_learning else frozenset())

    def _names(self) -> Mapping[WordState, str]:
        return {
            WordState.KNOWN: self.tr("I &know it"),
            WordState.LEARNING: self.tr("I am &learning it"),
            WordState.IGNORED: self.tr("&Ignore it"),
        }

    def _wanted(self, place: WordPlace | None, shown: str) -> Wanted:
        """The word at a place of the article, else the one that is shown."""
        now, english, script = self._session.now, self._session.english, self._display.script
        if place is None or now is None or english is None or not now.article.has_sentence(place.sentence_id):
            return Wanted(shown)
        sentence = now.article.sentence(place.sentence_id)
        text = sentence.text[place.start : place.end]
        start, text = place.start + len(text) - len(text.lstrip()), text.strip()
        if not is_word(text):
            return Wanted(shown)
        annotation, translation = english.annotation(sentence.id), english.translation(sentence.id)
        met = WordContext(
            sentence.text,
            start,
            start + len(text),
            now.article.script,
            knowing.syllables_at(annotation, start, start + len(text)) if annotation else (),
            now.id,
            now.article.title,
            translation.text if translation else "",
            now.path,
        )
        if annotation is None:
            return Wanted(text, "", met)
        simplified = knowing.written(annotation, text, start, Script.SIMPLIFIED)
        return Wanted(knowing.written(annotation, text, start, script or met.script), simplified, met)

    def _mark(self, word: Wanted, state: WordState) -> None:
        if is_word(word.shown):
            self.feed.toggle(word, state, self._tell, self._fail)
        else:
            self._page.messages.show_message(
                lambda: Message(self.tr("Point at a word, or select one, to mark it."), passes=True)
            )

    def _tell(self, marked: Marked) -> None:
        make = partial(self._told, marked)
        self._page.messages.show_message(make, partial(self.feed.undo, marked.change, self._fail))

    def _told(self, marked: Marked) -> Message:
        text = self._done(marked.state).format(word=marked.word.shown)
        return Message(text, action=self.tr("Undo"), passes=True)

    def _done(self, state: WordState | None) -> str:
        match state:
            case WordState.KNOWN:
                return self.tr("You know “{word}”: where only unknown words have pinyin, it has none.")
            case WordState.LEARNING:
                return self.tr("You are learning “{word}”: it is in the word list, with this sentence.")
            case WordState.IGNORED:
                return self.tr("“{word}” is ignored: it needs no pinyin and is counted nowhere.")
            case None:
                return self.tr("“{word}” is in the word list no more.")

    def _fail(self, error: ReaderError) -> None:
        self._page.messages.show_message(lambda: describe(error))
