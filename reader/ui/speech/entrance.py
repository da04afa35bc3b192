"""What the window knows of reading aloud. All else is made when voices are looked for: it is in the way of no start."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from reader.ui.action_spec import ActionSpec
from reader.ui.action_table import LISTEN
from reader.ui.reading_view import AtHand

if TYPE_CHECKING:
    from reader.ui.speech.commands import SpeechCommands
    from reader.ui.study import Around


class Speech(QObject):
    """`voices_found` tells whether there is a voice that speaks Chinese: until one is found, and where none is, nothing
    of this is shown in the window."""

    voices_found = Signal(bool)

    def __init__(self, around: "Around") -> None:
        super().__init__(around.window)
        self._around = around
        self._made: SpeechCommands | None = None

    @property
    def made(self) -> "SpeechCommands":
        """All of it."""
        from reader.ui.speech.commands import SpeechCommands

        if self._made is None:
            self._made = SpeechCommands(self._around)
            self._made.voices_found.connect(self.voices_found)
        return self._made

    @property
    def is_there(self) -> bool:
        """Whether a voice that speaks Chinese is known."""
        return self._made is not None and self._made.is_there

    @property
    def is_reading(self) -> bool:
        """Whether the article is being read aloud, or paused in it."""
        return self._made is not None and self._made.is_reading

    def look_for_voices(self) -> None:
        """Look what there is to speak with, once the screen has its readings: who reads is not kept waiting. It may
        start a service of the machine, hence not for every window that is made."""
        self._around.session.annotated.connect(self._look)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What each of its actions does."""
        return {entry.id: partial(self._do, entry.id) for entry in LISTEN if isinstance(entry, ActionSpec)}

    def say(self, text: str) -> None:
        """Say a text once, in place of what is being read; nothing is said where no voice is."""
        self.made.say(text)

    def say_word(self) -> None:
        """Say the word at hand."""
        self.made.say_word()

    def say_sentence(self) -> None:
        """Say the sentence at hand."""
        self.made.say_sentence()

    def stop(self) -> None:
        """Be silent."""
        self.made.stop()

    def fill_menu(self, menu: QMenu, sentence_id: str, at_hand: AtHand) -> None:
        """Offer to say the word at hand of a sentence, and to read on from there."""
        if self.is_there:
            self.made.fill_menu(menu, sentence_id, at_hand)

    def retranslate(self) -> None:
        if self._made:
            self._made.retranslate()

    def close(self) -> None:
        """The window is closed."""
        if self._made:
            self._made.close()

    def _look(self) -> None:
        self.made.speaker.look_for_voices()

    def _do(self, action_id: str) -> None:
        self.made.commands()[action_id]()
