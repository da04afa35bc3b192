"""Reading aloud: a word, a sentence, or all from here on, with the sentence that is read marked on the page."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from reader.model import Position, ReaderError, Script, place_of_sentence
from reader.settings import within
from reader.speech import best_voice, has_sound, next_sentence
from reader.ui.menu_text import menu_text
from reader.ui.messages import Message, describe
from reader.ui.reading_view import AtHand
from reader.ui.speech.following import Follower
from reader.ui.speech.speaker import Speaker
from reader.ui.tips import plain_tip

if TYPE_CHECKING:
    from reader.ui.speech.bar import SpeechBar
    from reader.ui.study import Around

_STEP = 10  # per cent of speed
_LONGEST = 60  # characters of the name of a voice


class SpeechCommands(QObject):
    """`voices_found` tells whether there is a voice that speaks Chinese."""

    voices_found = Signal(bool)

    def __init__(self, around: "Around") -> None:
        super().__init__(around.window)
        self._window, self._actions, self._menus = around.window, around.actions, around.menus
        self._page, self._display = around.page, around.display
        self.speaker = Speaker(around.jobs, self)
        self._follower = Follower(around.page.view)
        self.bar: SpeechBar | None = None
        # The sentence that the reading is at, empty while it is not read aloud.
        self._at = ""
        self._is_paused = False
        self.speaker.voices_found.connect(self._show_voices)
        self.speaker.ended.connect(self._go_on)
        self.speaker.failed.connect(self._fail)
        self._menus.voice.aboutToShow.connect(self._fill_voices)
        self._page.themed.connect(self._paint)
        around.session.opened.connect(self.stop)

    @property
    def is_there(self) -> bool:
        """Whether a voice that speaks Chinese is known."""
        return bool(self.speaker.voices)

    @property
    def is_reading(self) -> bool:
        """Whether the article is being read aloud, or paused in it."""
        return bool(self._at)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What each of its actions does."""
        return {
            "say_word": self.say_word,
            "say_sentence": self.say_sentence,
            "read_aloud": self.toggle,
            "pause_reading": self.pause,
            "read_next": partial(self.step, 1),
            "read_previous": partial(self.step, -1),
            "speak_faster": partial(self.change_speed, _STEP),
            "speak_slower": partial(self.change_speed, -_STEP),
        }

    # -- once ---------------------------------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Say a text once, in place of what is being read."""
        self.stop()
        self._say(text)

    def say_word(self) -> None:
        """Say the word at hand, as the source writes it."""
        place, now = self._page.view.word_place(), self._display.now
        if place and now:
            self.say(now.article.sentence(place.sentence_id).text[place.start : place.end])
        else:
            self._tell(self.tr("Point at a word, or select one, to hear it."))

    def say_sentence(self) -> None:
        """Say the sentence at hand, and mark it meanwhile."""
        now, sentence_id = self._display.now, self._at_hand()
        if now and sentence_id:
            self.say(now.article.sentence(sentence_id).text)
            self._follow(sentence_id, from_afar=True)

    def fill_menu(self, menu: QMenu, sentence_id: str, at_hand: AtHand) -> None:
        """Offer to say the word at hand of a sentence, and to read on from there."""
        now = self._display.now
        if now is None:
            return
        menu.addSeparator()
        if place := at_hand.place:
            word = now.article.sentence(place.sentence_id).text[place.start : place.end]
            text = self.tr("Sa&y “{word}”").format(word=menu_text(word))
            menu.addAction(text).triggered.connect(partial(self.say, word))
        menu.addAction(self.tr("&Read aloud from here")).triggered.connect(partial(self.read_from, sentence_id))

    # -- from here on -------------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Read aloud from the sentence at hand on, or stop that."""
        sentence_id = "" if self.is_reading else self._at_hand()
        if sentence_id:
            self.read_from(sentence_id)
        else:
            self.stop()

    def read_from(self, sentence_id: str) -> None:
        """Read aloud from a sentence on."""
        if self._is_audible(sentence_id):
            self._read(sentence_id, from_afar=True)
        else:
            self._read_beyond(sentence_id, 1, from_afar=True)

    def pause(self) -> None:
        """Be silent in the midst of reading; again, go on with the sentence from its beginning."""
        self._is_paused = not self._is_paused
        if self._is_paused:
            self.speaker.stop()
            self._show()
        else:
            self._read(self._at, from_afar=True)

    def step(self, step: int) -> None:
        """Go on with the next (1) or previous (-1) sentence; where there is no previous one, with this one again."""
        if self.is_reading:
            self._read_beyond(self._at, step, from_afar=True)

    def stop(self) -> None:
        """Be silent."""
        self.speaker.stop()
        self._follower.leave()
        self._at, self._is_paused = "", False
        self._show()

    def change_speed(self, step: int) -> None:
        """Speak faster or slower by some per cent; a sentence that is being read begins anew."""
        rate = within("speech_rate", self._window.settings.speech_rate + step)
        self._window.change(speech_rate=rate)
        if self.is_reading:
            self._show()
        else:
            self._tell(self.tr("Speed of reading aloud: {0} %").format(rate))
        self._say_again()

    def retranslate(self) -> None:
        if self.bar:
            self.bar.retranslate()

    def close(self) -> None:
        """The window is closed."""
        self.stop()
        self.speaker.close()

    def _at_hand(self) -> str:
        """The sentence where the selection begins, else the one at hand."""
        view = self._page.view
        place = view.word_place() if view.selected() else None
        return place.sentence_id if place else view.current_sentence()

    def _is_audible(self, sentence_id: str) -> bool:
        return self._display.now is not None and has_sound(self._display.now.article.sentence(sentence_id).text)

    def _is_hidden(self, block: int) -> bool:
        now = self._display.now
        return now is not None and now.article.blocks[block].folded and block not in self._page.view.open_blocks()

    def _read(self, sentence_id: str, *, from_afar: bool = False) -> None:
        self._at, self._is_paused = sentence_id, False
        self._follow(sentence_id, from_afar=from_afar)
        self._say_again()
        self._show()

    def _read_beyond(self, sentence_id: str, step: int, *, from_afar: bool = False) -> None:
        now = self._display.now
        beyond = next_sentence(now.article, sentence_id, step, self._is_hidden) if now else ""
        if beyond or step < 0:
            self._read(beyond or sentence_id, from_afar=from_afar)
        else:
            self.stop()
            self._tell(self.tr("That was the end of the text."))

    def _follow(self, sentence_id: str, *, from_afar: bool) -> None:
        if now := self._display.now:
            place = Position(place_of_sentence(sentence_id)[0], now.article.sentence(sentence_id).start)
            self._follower.follow(sentence_id, place, from_afar=from_afar)
            self._page.take_at_hand(sentence_id)

    def _say_again(self) -> None:
        if self._display.now and self._at and not self._is_paused:
            self._say(self._display.now.article.sentence(self._at).text)

    def _say(self, text: str) -> None:
        settings = self._window.settings
        self.speaker.say(text, settings.voice, self._script(), settings.speech_rate)

    def _script(self) -> Script:
        return self._display.now.article.script if self._display.now else Script.SIMPLIFIED

    # -- what comes of it ---------------------------------------------------------------------------------------

    def _go_on(self, whole: bool) -> None:  # noqa: FBT001 - a slot
        """A text was said, or silenced by another program: who silences the desktop does not want the next one."""
        if self.is_reading and whole:
            self._read_beyond(self._at, 1)
        else:
            self.stop()

    def _fail(self, error: ReaderError) -> None:
        self.stop()
        self._page.messages.show_message(lambda: describe(error))

    def _show_voices(self) -> None:
        self._fill_voices()
        self._show()
        self._menus.hide_empty()
        self.voices_found.emit(self.is_there)

    def _fill_voices(self) -> None:
        """One voice is no choice."""
        menu, settings = self._menus.voice, self._window.settings
        menu.clear()
        group = QActionGroup(menu)
        used = best_voice(self.speaker.voices, settings.voice, self._script())
        for voice in self.speaker.voices:
            action = menu.addAction(menu_text(voice.name, _LONGEST))
            action.setToolTip(plain_tip(voice.id))
            action.setCheckable(True)
            action.setChecked(voice == used)
            group.addAction(action)
            action.triggered.connect(partial(self._choose_voice, voice.id))
        menu.menuAction().setVisible(len(self.speaker.voices) > 1)

    def _choose_voice(self, voice_id: str) -> None:
        self._window.change(voice=voice_id)
        self._say_again()

    def _show(self) -> None:
        """Bring actions and bar in step with what is being read."""
        has_article = self._display.now is not None
        self._actions.enable_speech(has_voice=self.is_there, has_article=has_article, is_reading=self.is_reading)
        self._actions["read_aloud"].setChecked(self.is_reading)
        self._actions["pause_reading"].setChecked(self._is_paused)
        if self.is_reading:
            self._made_bar().show_state(is_paused=self._is_paused, per_cent=self._window.settings.speech_rate)
            self._paint()
        elif self.bar:
            self.bar.hide()

    def _made_bar(self) -> "SpeechBar":
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.speech.bar import SpeechBar

        if self.bar is None:
            self.bar = SpeechBar(self._actions)
            self.bar.stopped.connect(self.stop)
            self._page.add_foot(self.bar)
        return self.bar

    def _paint(self) -> None:
        if self.bar:
            self.bar.paint_icons(self._page.theme)

    def _tell(self, text: str) -> None:
        self._page.messages.show_message(lambda: Message(text, passes=True))
