"""A speech service on a socket in the file system: it speaks SSIP like speech-dispatcher 0.11, or as the test wants."""

import socket
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

VOICES = ("Afrikaans\taf\tnone", "Mandarin\tcmn\tnone", "Mandarin+whisper\tcmn\twhisper", "Cantonese\tyue\tnone")
# What is said to commands, by how they begin; the service of Debian 12 says so.
_ANSWERS = {
    "LIST OUTPUT_MODULES": "250-espeak-ng\r\n250 OK MODULE LIST SENT",
    "SPEAK": "230 OK RECEIVING DATA",
    "CANCEL": "213 OK CANCELED",
    "SET": "208 OK",
}


@dataclass
class Service:
    """`answers` take the place of its own, as lines or bytes; None says nothing, "" hangs up. `happens` are the events
    of each text, sent at once. `commands` and `texts` are what it was told, `came` is set by every text."""

    path: Path
    voices: tuple[str, ...] = VOICES
    answers: dict[str, str | bytes | None] = field(default_factory=dict)
    happens: tuple[str, ...] = ("701 BEGIN", "702 END")
    commands: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    came: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        self._clients: list[socket.socket] = []
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(self.path))
        self._listening.listen()
        self._threads = [Thread(target=self._accept)]
        self._threads[0].start()

    def close(self) -> None:
        # A socket that is closed wakes no thread that waits for it.
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self.hang_up()
        for thread in self._threads:
            thread.join()
        self._listening.close()

    def hang_up(self) -> None:
        """End every talk."""
        for client in self._clients:
            with suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)

    def tell(self, event: str, text: int = 0) -> None:
        """Send an event of the text with this number, mostly the last one."""
        number, _, name = event.partition(" ")
        about = text or len(self.texts)
        self._send(self._clients[-1], f"{number}-{about}\r\n{number}-1\r\n{number} {name}")

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                self._clients.append(client)
                self._threads.append(Thread(target=self._serve, args=(client,)))
                self._threads[-1].start()

    def _serve(self, client: socket.socket) -> None:
        with client, suppress(OSError), client.makefile("r", encoding="utf-8", newline="\r\n") as lines:
            while line := lines.readline():
                command = line.removesuffix("\r\n")
                self.commands.append(command)
                answer = self._answer(command)
                if answer == "":
                    return
                if answer is not None:
                    self._send(client, answer)
                if command == "SPEAK" and isinstance(answer, str) and answer.startswith("230"):
                    self._listen(client, lines.readline, [])

    def _listen(self, client: socket.socket, readline: object, data: list[str]) -> None:
        assert callable(readline)
        while (line := str(readline()).removesuffix("\r\n")) != ".":
            data.append(line.removeprefix("."))
        self.texts.append("\n".join(data))
        answer = self.answers.get("DATA", f"225-{len(self.texts)}\r\n225 OK MESSAGE QUEUED")
        if answer is not None:
            self._send(client, answer)
        for event in self.happens:
            self.tell(event)
        self.came.set()

    def _answer(self, command: str) -> str | bytes | None:
        if command.startswith("LIST SYNTHESIS_VOICES") and "LIST SYNTHESIS" not in self.answers:
            return "\r\n".join([*(f"249-{voice}" for voice in self.voices), "249 OK VOICE LIST SENT"])
        known = {**_ANSWERS, **self.answers}
        # The longest beginning counts.
        return next(known[start] for start in sorted(known, key=len, reverse=True) if command.startswith(start))

    def _send(self, client: socket.socket, answer: str | bytes) -> None:
        with suppress(OSError):
            client.sendall(answer if isinstance(answer, bytes) else f"{answer}\r\n".encode())
