"""Somebody at the screen of the real program: keys and mouse of the X server, and the eyes of a screen reader."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from jeepney import DBusErrorResponse

from tests.access.atspi import ACTIVE, SHOWING, Accessible, Bus, wait_until
from tests.access.desktop import Keyboard, window_of

MAIN = Path(__file__).parents[2] / "main.py"
_LONG = 120  # seconds for the program to end
# What Qt says of whoever asked for something that has gone meanwhile: us.
_ASKED = "qt.accessibility.atspi: Could not find accessible on path"


@dataclass(frozen=True)
class Person:
    """`said` is what the program says on standard error."""

    environment: dict[str, str]
    process: subprocess.Popen[bytes]
    window: Accessible
    keyboard: Keyboard

    def press(self, *keys: str) -> None:
        """As in "ctrl+e", at the window in use."""
        self.keyboard.press(*keys)

    def type(self, text: str) -> None:
        """Letters of ASCII."""
        self.keyboard.type(text)

    def rows(self) -> list[str]:
        """What is on the page: each paragraph's Chinese and English."""
        document = self.window.find("document")
        return [name for item in document.walk() if (name := _name(item, "heading", "paragraph"))]

    def wait_for_row(self, text: str) -> str:
        """The row that has this text, once it is on the page."""
        return wait_until(lambda: next((row for row in self.rows() if text in row), ""))

    def sees(self, role: str, name: str) -> Accessible:
        """Something on the screen, once it is there."""
        return self.window.find(role, name)

    def wait_until_gone(self, role: str, name: str) -> None:
        wait_until(lambda: not any(name in _name(item, role) for item in self.window.walk()) or None)

    def click(self, item: Accessible, x: int, y: int) -> None:
        """At a place within something in the window, which is at the screen's corner."""
        left, top, _, _ = item.place
        self.keyboard.click(left + x, top + y)

    @contextmanager
    def dialog(self, title: str) -> Iterator[Accessible]:
        """The dialog that has just been asked for, with the keyboard in it; in the end it must be gone."""
        dialog = wait_until(lambda: self._dialog(title), f"the dialog {title}")
        self._bring_keyboard_to(dialog)
        yield dialog
        wait_until(lambda: self._dialog(title) is None or None, f"the end of the dialog {title}")
        self._bring_keyboard_to(next(iter(self.dialogs()), self.window))

    def dialogs(self) -> list[Accessible]:
        """The program's other windows that are open, the newest first."""
        others = (item for item in reversed(self.window.program.children()) if item != self.window)
        return [item for item in others if _name(item, "dialog", "frame")]

    def _bring_keyboard_to(self, window: Accessible) -> None:
        """X knows a new window a moment later than the screen reader."""

        def bring() -> bool:
            with suppress(subprocess.CalledProcessError):  # the newest may go at this moment
                self.keyboard.take_to_newest()
            return window.has(ACTIVE)

        wait_until(bring, f"the keyboard in {window.name}")

    def _dialog(self, title: str) -> Accessible | None:
        for item in self.dialogs():
            if _name(item, "dialog", "frame").partition(" — ")[0] == title:
                return item
        return None

    def leave(self) -> None:
        """Quit; the program must end as it should, and have said nothing."""
        self.press("ctrl+q")
        _, said = self.process.communicate(timeout=_LONG)
        lines = [line for line in said.decode().splitlines() if not line.startswith(_ASKED)]
        assert (self.process.returncode, lines) == (0, [])


def _name(item: Accessible, *roles: str) -> str:
    """The name of what is on the screen and has one of these roles; what goes meanwhile has none."""
    with suppress(DBusErrorResponse):
        if item.role in roles and item.has(SHOWING):
            return item.name
    return ""


@contextmanager
def at_the_screen(environment: dict[str, str], *arguments: str | Path) -> Iterator[Person]:
    """Start main.py and sit down before it; it is ended where the person does not leave."""
    with Bus(environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        command = [sys.executable, str(MAIN), *map(str, arguments)]
        process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
        try:
            window = window_of(bus, process)
            person = Person(environment, process, window, Keyboard(environment, process))
            window.find("document").find("text").focus()
            yield person
        finally:
            process.kill()
            process.communicate()


def command(environment: dict[str, str], *arguments: str) -> str:
    """What a command of the program prints."""
    done = subprocess.run(
        [sys.executable, str(MAIN), *arguments],
        env=environment,
        capture_output=True,
        timeout=_LONG,
        check=True,
        text=True,
    )
    return done.stdout
