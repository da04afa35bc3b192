"""The talk with speech-dispatcher: SSIP, lines of text over a socket.

https://freebsoft.org/doc/speechd/ssip.html: a reply is lines "NNN-text" and a last one "NNN text"; from 300 on it is a
refusal, from 700 on an event, which may stand between replies. The service is trusted with nothing: lines and replies
have limits, every answer a time in which it must come.
"""

import select
import socket
import time
from collections import deque
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reader.model import Problem, ReaderError

# espeak-ng's module has 13,000 voices in Debian 12, 0.6 MB of them (SSIP 0.11 takes no language to list them by).
_LONGEST_LINE, _MOST_BYTES = 65_536, 16_000_000
_CHUNK = 65_536
_REFUSED, _EVENT = 300, 700
SERVICE = "speech-dispatcher"


class Happening(Enum):
    """What an event says of a text."""

    BEGIN = 701
    END = 702
    CANCELLED = 703


_HAPPENINGS = {item.value: item for item in Happening}


@dataclass(frozen=True, slots=True)
class Event:
    """`text` is the service's number of the text."""

    text: str
    happening: Happening


class Connection:
    """Raises ReaderError SPEECH_FAILED where the service is gone, silent, or talks something else; then it is of no
    more use. `patience` is how long an answer may take, in seconds."""

    def __init__(self, path: Path, patience: float) -> None:
        self._patience = patience
        self._lines: deque[bytes] = deque()
        self._rest, self._taken = b"", 0
        self._event: list[str] = []
        self._events: deque[Event] = deque()
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(patience)
        try:
            self._socket.connect(str(path))
        except OSError as error:
            self._socket.close()
            raise failed(error.strerror or str(error)) from error

    def close(self) -> None:
        self._socket.close()

    def ask(self, command: str) -> list[str]:
        """The lines of the reply, without their numbers; a refusal is an error."""
        code, lines = self._ask(command)
        if code >= _REFUSED:
            raise failed(f"{code} {lines[-1]}")
        return lines[:-1]

    def listing(self, command: str) -> list[str]:
        """The lines of the reply, none where the service refuses to list anything."""
        code, lines = self._ask(command)
        return lines[:-1] if code < _REFUSED else []

    def _ask(self, command: str) -> tuple[int, list[str]]:
        """The number of the reply, and its lines with the last one."""
        self._send(command)
        until = time.monotonic() + self._patience
        lines: list[str] = []
        self._taken = 0
        while True:
            code, is_last, text = self._line(until)
            if code >= _EVENT:
                self._note(code, text, is_last=is_last)
                continue
            lines.append(text)
            if is_last:
                return code, lines

    def speak(self, text: str) -> str:
        """Have a text said; the service's number of it."""
        self.ask("SPEAK")
        lines = self.ask(f"{as_data(text)}\r\n.")
        if not lines:
            raise failed("it gives the text no number")
        return lines[0]

    def next_event(self, woken: int, seconds: float) -> Event | None:
        """The next event; None where the file descriptor `woken` has something to be read before. Nothing within so
        many seconds is an error."""
        until = time.monotonic() + seconds
        while not self._events:
            if not self._lines:
                ready, _, _ = select.select([self._socket, woken], [], [], max(until - time.monotonic(), 0))
                if woken in ready:
                    return None
            # Lines that say nothing of any text may come without end.
            if time.monotonic() > until:
                raise failed("it does not answer")
            self._taken = 0
            code, is_last, text = self._line(until)
            if code < _EVENT:
                raise failed(f"it answers what nobody asked: {code} {text}")
            self._note(code, text, is_last=is_last)
        return self._events.popleft()

    def _note(self, code: int, text: str, *, is_last: bool) -> None:
        """An event is its text's number, the client's number, and its name."""
        if not is_last:
            self._event = [*self._event[:1], text]
            return
        event, self._event = self._event, []
        if event and code in _HAPPENINGS:
            self._events.append(Event(event[0], _HAPPENINGS[code]))

    def _send(self, line: str) -> None:
        try:
            self._socket.settimeout(self._patience)
            self._socket.sendall(f"{line}\r\n".encode("utf-8", "replace"))
        except OSError as error:
            raise failed(error.strerror or "it takes no text") from error

    def _line(self, until: float) -> tuple[int, bool, str]:
        """The next line: its number, whether it ends a reply, its text."""
        while not self._lines:
            if len(self._rest) > _LONGEST_LINE or self._taken > _MOST_BYTES:
                raise failed("its answer is too long")
            self._receive(until)
        line = self._lines.popleft()
        number, mark, text = line[:3], line[3:4], line[4:].decode("utf-8", "replace")
        if not number.isdigit() or mark not in (b" ", b"-"):
            raise failed("it does not speak SSIP")
        return int(number), mark == b" ", text.rstrip("\r")

    def _receive(self, until: float) -> None:
        try:
            # A timeout of 0 would mean: do not block.
            self._socket.settimeout(max(until - time.monotonic(), 0.001))
            data = self._socket.recv(_CHUNK)
        except TimeoutError as error:
            raise failed("it does not answer") from error
        except OSError as error:
            raise failed(error.strerror or str(error)) from error
        if not data:
            raise failed("it went away")
        self._taken += len(data)
        *lines, self._rest = (self._rest + data).split(b"\n")
        self._lines.extend(lines)


def as_data(text: str) -> str:
    """A text as SPEAK takes it: one line, without characters that are not said; a dot alone would end the text."""
    shown = "".join(character if character.isprintable() else " " for character in text)
    line = " ".join(shown.split())
    return f".{line}" if line.startswith(".") else line


def failed(detail: str) -> ReaderError:
    return ReaderError(Problem.SPEECH_FAILED, SERVICE, " ".join(detail.split())[:200])
