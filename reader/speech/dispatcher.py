"""Speech by speech-dispatcher, which Linux desktops share. One thread of its own does all the talking to it."""

import logging
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TypeAlias

from reader.model import ReaderError
from reader.speech.engine import Ended, Failed, Found, Report, Told, Wish
from reader.speech.place import socket_path, start
from reader.speech.ssip import Connection, Happening, failed
from reader.speech.voices import Voice, speaks_mandarin

_log = logging.getLogger(__name__)
_Task: TypeAlias = Callable[[], None]
_MOST_MODULES, _MOST_VOICES = 16, 100
# How the service is to take what it gets: as text without mark-up, its stops unsaid.
_MANNERS = (
    "SET self CLIENT_NAME reader:duidu:main",
    "SET self SSML_MODE off",
    "SET self PUNCTUATION none",
    "SET self PRIORITY message",
    "SET self NOTIFICATION ALL on",
)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: for an answer; until a text begins, for other programs may speak first; until it ends, at least and for
    each of its characters at the usual speed."""

    answer: float = 10.0
    begin: float = 20.0
    end: float = 15.0
    character: float = 2.0


class Dispatcher:
    """An Engine. It reports from its own thread."""

    def __init__(self, report: Report, patience: Patience | None = None) -> None:
        self._report, self._patience = report, patience or Patience()
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        # The number of the text that is to be heard, 0 for silence: set on the main thread, watched by the other.
        self._wanted = 0
        self._is_closed = False
        # Held while something is told: who has closed it is told nothing more, and may be gone.
        self._telling = Lock()
        self._connection: Connection | None = None
        self._woken, self._waker = os.pipe()
        for end in (self._woken, self._waker):
            os.set_blocking(end, False)
        # A service that hangs does not keep the program from ending.
        self.thread = Thread(target=self._work, name="speech", daemon=True)
        self.thread.start()

    def find_voices(self) -> None:
        self._tasks.put(self._find_voices)

    def say(self, wish: Wish) -> None:
        self._want(wish.number)
        self._tasks.put(partial(self._say, wish))

    def stop(self) -> None:
        self._want(0)

    def close(self) -> None:
        if not self._is_closed:
            self._want(0)
            with self._telling:
                self._is_closed = True
            self._tasks.put(None)

    def _want(self, number: int) -> None:
        self._wanted = number
        if not self._is_closed:
            # A full pipe wakes too.
            with suppress(BlockingIOError):
                os.write(self._waker, b"\0")

    # -- on the thread ------------------------------------------------------------------------------------------

    def _work(self) -> None:
        while task := self._tasks.get():
            try:
                task()
            except Exception as error:
                _log.error("speech failed unexpectedly", exc_info=error)
                self._give_up(self._wanted, failed("something unexpected happened"))
        self._hang_up()
        os.close(self._woken)
        os.close(self._waker)

    def _take_calls(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._woken, 65_536)

    def _tell(self, told: Told) -> None:
        with self._telling:
            if not self._is_closed:
                self._report(told)

    def _find_voices(self) -> None:
        """A service that does not answer has no voices. It is left alone until there is something to be said: without
        clients it ends."""
        try:
            voices = _voices(self._connected())
        except ReaderError:
            voices = ()
        self._hang_up()
        self._tell(Found(voices))

    def _say(self, wish: Wish) -> None:
        self._take_calls()
        if wish.number != self._wanted:
            return
        try:
            text = self._begin(wish)
            whole = self._hear(self._connected(), text, wish)
        except ReaderError as error:
            self._give_up(wish.number, error)
            return
        if whole is not None:
            self._tell(Ended(wish.number, whole))

    def _begin(self, wish: Wish) -> str:
        """Have a text said; the service's number of it. A service that was started anew since the last one is called
        again."""
        if self._connection:
            try:
                return _speak(self._connection, wish)
            except ReaderError:
                self._hang_up()
        return _speak(self._connected(), wish)

    def _hear(self, connection: Connection, text: str, wish: Wish) -> bool | None:
        """Wait until a text was said; whether it was said whole, None where it is no more wanted."""
        until, has_begun = time.monotonic() + self._patience.begin, False
        while wish.number == self._wanted:
            # What is told of other texts, or told again, gives it no more time.
            event = connection.next_event(self._woken, until - time.monotonic())
            if event is None:
                self._take_calls()
            elif event.text == text and event.happening is Happening.BEGIN:
                if not has_begun:
                    seconds = self._patience.end + self._patience.character * len(wish.text) / 2**wish.rate
                    until, has_begun = time.monotonic() + seconds, True
            elif event.text == text:
                return event.happening is Happening.END
        connection.ask("CANCEL self")
        return None

    def _give_up(self, number: int, error: ReaderError) -> None:
        self._hang_up()
        if number == self._wanted:
            self._tell(Failed(number, error))

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = _connect(self._patience.answer)
        return self._connection

    def _hang_up(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None


def _connect(patience: float) -> Connection:
    try:
        connection = Connection(socket_path(), patience)
    except ReaderError:
        start()
        connection = Connection(socket_path(), patience)
    try:
        for command in _MANNERS:
            connection.ask(command)
    except ReaderError:
        connection.close()
        raise
    return connection


def _speak(connection: Connection, wish: Wish) -> str:
    module, _, name = wish.voice.id.partition("/")
    # In this order: another module or language has another voice.
    connection.ask(f"SET self OUTPUT_MODULE {module}")
    connection.ask(f"SET self LANGUAGE {wish.voice.language}")
    connection.ask(f"SET self SYNTHESIS_VOICE {name}")
    connection.ask(f"SET self RATE {round(100 * wish.rate)}")
    return connection.speak(wish.text)


def _voices(connection: Connection) -> tuple[Voice, ...]:
    """The Mandarin voices of every module; each voice has a name, a language and a variant."""
    found: list[Voice] = []
    for module in connection.listing("LIST OUTPUT_MODULES")[:_MOST_MODULES]:
        connection.ask(f"SET self OUTPUT_MODULE {module}")
        for line in connection.listing("LIST SYNTHESIS_VOICES"):
            name, language, variant = [*line.split("\t"), "", ""][:3]
            # espeak-ng lists each voice once more for each of its hundred ways to sound ("+whisper").
            if speaks_mandarin(language) and not name.endswith(f"+{variant}"):
                found.append(Voice(f"{module}/{name}", name, language))
    return tuple(found[:_MOST_VOICES])
