"""The dictionary card over the page: when it opens, by pointer, click and key, and when it goes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QToolTip

from reader.library import ArticleEntry
from reader.model import Annotation, WordState
from reader.pipeline import Desk
from reader.ui.dictionary.lookups import Lookups
from reader.ui.dictionary.pointer import WordPointer
from reader.ui.library.landing import Landing
from reader.ui.messages import Message
from reader.ui.reading_view import WordPlace
from reader.ui.words.commands import WordCommands

if TYPE_CHECKING:
    from reader.pipeline.examples import Example
    from reader.ui.dictionary.card import DictionaryCard
    from reader.ui.dictionary.window import DictionaryWindow
    from reader.ui.dictionary.writing import Leaf
    from reader.ui.study import Around

_GROUP = "card at hand"
# How long the pointer may be on its way from a word to its card, in milliseconds.
_GRACE = 300
_MOST_ASKED = 40  # characters of what is selected


class DictionaryCommands(QObject):
    """`opening` comes before a card is shown that stays, `correct_wanted` brings the place of a word whose reading is
    to be put right, `say_wanted` a text. `card` and `window` are made when they are first wanted."""

    opening = Signal()
    correct_wanted = Signal(object)
    say_wanted = Signal(str)
    speech_offered = Signal(bool)

    def __init__(self, around: "Around", words: WordCommands) -> None:
        super().__init__(around.page)
        self._words = words
        self._page, self._view, self._display = around.page, around.page.view, around.display
        self._session, self._desk, self._jobs = around.session, around.desk, around.jobs
        self.lookups = Lookups(around)
        self.pointer = WordPointer(self._view)
        self.card: DictionaryCard | None = None
        self.window: DictionaryWindow | None = None
        self._landing = Landing(self._session, self)
        self._landing.landed.connect(around.travel.jump_to_sentence)
        self._has_speech = False
        self._grace = QTimer(self, singleShot=True, interval=_GRACE)
        self._grace.timeout.connect(self._leave)
        # The word that was pressed on while its own card was open: the click closes that.
        self._closing: WordPlace | None = None
        self._connect()

    def _connect(self) -> None:
        self.pointer.rested.connect(self._rest)
        self.pointer.moved.connect(self._move)
        self.pointer.pressed.connect(self._press)
        self.pointer.clicked.connect(self._click)
        self.pointer.disturbed.connect(self.close_card)
        self._view.about_to_move.connect(self._close_passing)
        self._view.viewport().installEventFilter(self)
        self._session.opened.connect(self._begin)
        self._session.corrected.connect(self.look_again)
        self._session.annotated.connect(self._take_annotated)
        self._display.applied.connect(self._show_anew)
        self._page.themed.connect(self._paint)

    # -- what others ask ----------------------------------------------------------------------------------------

    def commands(self) -> dict[str, Callable[[], object]]:
        """What each of its actions does, and those that mark words."""
        marks = {"know_word": WordState.KNOWN, "learn_word": WordState.LEARNING, "ignore_word": WordState.IGNORED}
        return {
            "look_up": self.toggle_at_hand,
            "dictionary": self.show_window,
            **{action: partial(self._mark, state) for action, state in marks.items()},
        }

    def _mark(self, state: WordState) -> None:
        """Mark the word on the card that keyboard or pointer is in, else the one at hand on the page."""
        if self.card and self.is_open and (self.card.has_focus or self.card.underMouse()):
            self.card.leafing.mark(state)
        else:
            self._words.mark_at_hand(state)

    @property
    def is_open(self) -> bool:
        return self.card is not None and self.card.isVisible()

    def toggle_at_hand(self) -> None:
        """Open the card of what is selected, else of the word under the pointer, else of what the keyboard is on, and
        let the keyboard be in it; where it is in a card, close that. One that the pointer is in is taken first."""
        if self.card and self.is_open and self.card.has_focus:
            self.close_card()
            return
        place = self._view.word_place()
        if self.card and self.is_open and (place is None or self.card.underMouse()):
            self.card.take_focus()
        elif place is None:
            self._say(self.tr("Point at a word, or select one, to look it up."))
        else:
            self.look_up(place)

    def look_up(self, place: WordPlace) -> None:
        """Open the card of a word for the keyboard."""
        if self.card and self._is_about(place):
            self.card.take_focus()
        else:
            self.lookups.of_place(_GROUP, place, partial(self._open_for_keys, place))

    def show_window(self) -> None:
        """Open the window that searches all words, for what is selected."""
        self.close_card()
        self._shown_window().ask(self._selected())

    def _selected(self) -> str:
        """The beginning of the Chinese that is selected."""
        article, stretches = self._session.article, self._view.marking.selected(1)
        if article is None or not stretches:
            return ""
        block, start, end = stretches[0]
        return article.blocks[block].text[start : min(end, start + _MOST_ASKED)]

    def close_card(self) -> None:
        """Hide the card, and open none that was asked for."""
        self._grace.stop()
        self.lookups.void(_GROUP)
        if self.card:
            self.card.close_card()

    def look_again(self) -> None:
        """What dictionaries or the article say may be something else now."""
        self.lookups.forget()
        self._show_anew()

    def offer_speech(self, offered: bool) -> None:  # noqa: FBT001 - a slot
        """Whether words can be said aloud."""
        self._has_speech = offered
        self.speech_offered.emit(offered)

    def retranslate(self) -> None:
        if self.card:
            self.card.retranslate()

    # -- the pointer --------------------------------------------------------------------------------------------

    def _rest(self, place: WordPlace | None) -> None:
        """The pointer rests on a word: unless another card stays open, show its own."""
        if place is None or not self._display.settings.card_on_hover or self._is_about(place):
            return
        stays = self.card is not None and self.is_open and self.card.is_pinned
        if not stays and not self._is_typing():
            self.lookups.of_place(_GROUP, place, partial(self._open_for_pointer, place))

    def _is_typing(self) -> bool:
        """Whether the keyboard is in something that floats over the page, or stands below it."""
        focus = self._page.window().focusWidget()
        return focus is not None and focus is not self._view and self._page.isAncestorOf(focus)

    def _move(self, place: WordPlace | None) -> None:
        """The pointer is over another word, or over none."""
        if self.card and self.is_open:
            if self._is_about(place):
                self._grace.stop()
            elif not self.card.is_pinned:
                self._grace.start()
        else:
            self.lookups.void(_GROUP)

    def _leave(self) -> None:
        """The pointer is neither on the word nor on its card."""
        if self.card and not self.card.is_pinned:
            self.close_card()

    def _close_passing(self) -> None:
        """The page moves: a card that stays only as long as the pointer does is not beside its word any more."""
        if self.card is None or not self.card.is_pinned:
            self.close_card()

    def _press(self, place: WordPlace | None) -> None:
        """A press beside the word of the card closes it; one on the word leaves it for the click to decide."""
        self._closing = None
        if self.card and self.is_open:
            if not self._is_about(place):
                self.close_card()
            elif self.card.is_pinned:
                self._closing = place
                self.close_card()

    def _click(self, place: WordPlace | None) -> None:
        if place is None or place == self._closing or self._view.marking.selected(1):
            return
        if self.card and self._is_about(place):
            self.card.is_pinned = True
        else:
            self.lookups.of_place(_GROUP, place, partial(self._open_for_click, place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # What a tip would say stands in the card.
        if event.type() is QEvent.Type.ToolTip and self.is_open:
            return True
        return super().eventFilter(watched, event)

    # -- the card -----------------------------------------------------------------------------------------------

    def _open_for_pointer(self, place: WordPlace, leaf: "Leaf | None") -> None:
        if leaf and self.pointer.place == place:
            self._open(place, leaf, pinned=False)

    def _open_for_click(self, place: WordPlace, leaf: "Leaf | None") -> None:
        if leaf:
            self._open(place, leaf, pinned=True)

    def _open_for_keys(self, place: WordPlace, leaf: "Leaf | None") -> None:
        if leaf is None:
            self._say(self.tr("No dictionary has this. Select fewer characters, or look in Words > Dictionary…"))
        elif card := self._open(place, leaf, pinned=True):
            card.take_focus()

    def _open(self, place: WordPlace, leaf: "Leaf", *, pinned: bool) -> "DictionaryCard | None":
        near = self._view.word_rectangle(place)
        if near is None:
            return None
        self._grace.stop()
        if pinned:
            self.opening.emit()
        QToolTip.hideText()
        aside = self._view.marking.said_at(self.pointer.point) if self.pointer.place == place else ""
        card = self._shown_card()
        corner = self._view.viewport().mapTo(self._page, near.topLeft())
        card.open_for(
            replace(leaf, aside=aside),
            QRect(corner, near.size()),
            pinned=pinned,
            vertical=self._display.settings.vertical,
        )
        return card

    def _shown_card(self) -> "DictionaryCard":
        if self.card is None:
            # Imported when it is wanted: it is in the way of no start.
            from reader.ui.dictionary.card import DictionaryCard

            card = self.card = DictionaryCard(self._page, self.lookups, self._words)
            card.entered.connect(self._grace.stop)
            card.left.connect(self._grace.start)
            card.closed.connect(self._view.setFocus)
            card.sheet.correct_wanted.connect(self._correct)
            card.sheet.example_wanted.connect(self.open_example)
            card.sheet.say_wanted.connect(lambda: self.say_wanted.emit(card.leafing.word))
            card.sheet.offer_speech(self._has_speech)
            self.speech_offered.connect(card.sheet.offer_speech)
        return self.card

    def _shown_window(self) -> "DictionaryWindow":
        if self.window is None:
            # Imported when it is wanted: it is in the way of no start.
            from reader.ui.dictionary.window import DictionaryWindow

            window = self.window = DictionaryWindow(self._page.window(), self.lookups, self._words)
            window.example_wanted.connect(self.open_example)
            window.say_wanted.connect(lambda: self.say_wanted.emit(window.leafing.word))
            window.sheet.offer_speech(self._has_speech)
            self.speech_offered.connect(window.sheet.offer_speech)
        return self.window

    def _is_about(self, place: WordPlace | None) -> bool:
        """Whether the card that is open was opened for a place."""
        return self.card is not None and self.is_open and self.card.place == place

    def _correct(self) -> None:
        leaf = self.card.leafing.leaf if self.card else None
        if leaf and leaf.place:
            self.close_card()
            self.correct_wanted.emit(leaf.place)

    def open_example(self, example: "Example") -> None:
        """Go to where a sentence stands."""
        self._jobs.run("example", partial(_entry, self._desk, example.article_id), partial(self._land, example))

    def _land(self, example: "Example", entry: ArticleEntry | None) -> None:
        if entry is None:
            self._say(self.tr("That article is not in the library any more."))
        else:
            self.close_card()
            self._page.window().activateWindow()
            self._landing.go(entry, example.sentence_id)

    def _begin(self) -> None:
        """Another article is open, perhaps in another script."""
        self.close_card()
        self.look_again()

    def _show_anew(self) -> None:
        if self.card and self.is_open:
            self.card.leafing.show_anew()
        if self.window and self.window.isVisible():
            self.window.show_anew()

    def _take_annotated(self, annotations: Sequence[Annotation]) -> None:
        """Readings were worked out anew; perhaps those of the word on the card."""
        if self.is_open and self.card and self.card.place:
            sentence_id = self.card.place.sentence_id
            if any(each.sentence_id == sentence_id for each in annotations):
                self._show_anew()

    def _paint(self) -> None:
        if self.card and self.is_open:
            self.card.leafing.paint()
        if self.window:
            self.window.leafing.paint()

    def _say(self, text: str) -> None:
        self._page.messages.show_message(lambda: Message(text, passes=True))


def _entry(desk: Desk, article_id: str) -> ArticleEntry | None:
    """On a worker."""
    return desk.articles.of([article_id]).get(article_id)
