"""Speech by Qt, which speaks by the system's own voices on Windows and macOS. It is in PySide6-Addons, which is no
dependency of ours: half a gigabyte for this alone."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QLocale, QObject

from reader.model import Problem, ReaderError
from reader.speech import Ended, Failed, Found, Report, Voice, Wish
from reader.speech.voices import speaks_mandarin

_MODULE = "PySide6.QtTextToSpeech"


def may_be_there() -> bool:
    """Whether Qt's speech is installed; looks at the file system."""
    return find_spec(_MODULE) is not None


class QtEngine(QObject):
    """An Engine. It lives on the main thread, and reports there."""

    def __init__(self, report: Report, parent: QObject, speech: Any = None) -> None:
        """`speech` takes the place of a new QTextToSpeech."""
        super().__init__(parent)
        self._report = report
        # Its stubs come with the Addons.
        self._speech: Any = speech or import_module(_MODULE).QTextToSpeech(self)
        self._voices: dict[str, Any] = {}
        # What is being said, and what is to be said once that is silent: Qt tells of both ends alike.
        self._saying: Wish | None = None
        self._next: Wish | None = None
        self._speech.stateChanged.connect(self._follow)

    def find_voices(self) -> None:
        found: list[Voice] = []
        for locale in self._speech.availableLocales():
            # "zh-CN"; Qt has Cantonese as a language of its own, some systems as Chinese of Hong Kong.
            if speaks_mandarin(tag := QLocale(locale).bcp47Name() if locale else ""):
                self._speech.setLocale(locale)
                for voice in self._speech.availableVoices():
                    made = Voice(f"{tag}/{voice.name()}", voice.name(), tag)
                    self._voices[made.id] = voice
                    found.append(made)
        self._report(Found(tuple(found)))

    def say(self, wish: Wish) -> None:
        if self._is_silent():
            self._begin(wish)
        else:
            self._saying, self._next = None, wish
            self._speech.stop()

    def stop(self) -> None:
        self._saying = self._next = None
        self._speech.stop()

    def close(self) -> None:
        self.stop()

    def _begin(self, wish: Wish) -> None:
        self._saying, self._next = wish, None
        voice = self._voices.get(wish.voice.id)
        if voice is not None:
            self._speech.setLocale(voice.locale())
            self._speech.setVoice(voice)
        self._speech.setRate(wish.rate)
        self._speech.say(wish.text)

    def _state(self) -> str:
        return self._speech.state().name

    def _is_silent(self) -> bool:
        return self._state() in ("Ready", "Error")

    def _follow(self) -> None:
        said, self._saying = self._saying, self._saying if not self._is_silent() else None
        if not self._is_silent():
            return
        if self._next:
            self._begin(self._next)
        elif said and self._state() == "Error":
            self._report(Failed(said.number, self._error()))
        elif said:
            self._report(Ended(said.number))

    def _error(self) -> ReaderError:
        return ReaderError(Problem.SPEECH_FAILED, "Qt Speech", self._speech.errorString())
