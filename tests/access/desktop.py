"""A desktop of our own for one program: an X server, a session bus, the accessibility bus, the program."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.access.atspi import Accessible, Bus
from tests.unplugged.sitecustomize import BUS

_ROOT = Path(__file__).parents[2]
# Command -> the Debian package that has it. The bus launcher lies outside of PATH.
_COMMANDS = {"Xvfb": "xvfb", "dbus-daemon": "dbus", "xdotool": "xdotool"}
_LAUNCHER = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")


def missing() -> str:
    """What this machine lacks for the checks, in one line; empty where nothing."""
    packages = [package for command, package in _COMMANDS.items() if shutil.which(command) is None]
    if not _LAUNCHER.exists():
        packages.append("at-spi2-core")
    return f"Missing for the checks of access: apt-get install {' '.join(packages)}" if packages else ""


@contextmanager
def desktop(home: Path) -> Iterator[dict[str, str]]:
    """The environment of a program on a screen of 1440 x 900 with a keyboard, and with assistive technology switched
    on."""
    with _server() as display:
        foreign = ("QT_", "WAYLAND", "XDG", BUS)
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(foreign)},
            "HOME": str(home),
            "DISPLAY": display,
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "SPEECHD_ADDRESS": f"unix_socket:{home / 'speechd.sock'}",  # no service of the machine's is started
            "GSETTINGS_BACKEND": "memory",  # the bus launcher's: this machine's desktop has no say in it
        }
        with _session(environment) as address:
            yield {**environment, "DBUS_SESSION_BUS_ADDRESS": address}


@contextmanager
def _server() -> Iterator[str]:
    """An X server; the display. It says which number it took on `ready`."""
    ready, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]
    with _running(command, dict(os.environ), pass_fds=(writing,)):
        os.close(writing)
        with os.fdopen(ready) as reading:
            yield f":{reading.readline().strip()}"


@contextmanager
def _session(environment: dict[str, str]) -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    with _running(command, environment, stdout=subprocess.PIPE) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().decode().strip()


@contextmanager
def program(environment: dict[str, str], *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """The real main.py on a desktop."""
    with _running([sys.executable, str(_ROOT / "main.py"), *arguments], environment) as process:
        yield process


def window_of(bus: Bus, process: subprocess.Popen[bytes]) -> Accessible:
    """The program's window, once it is there with an article in it."""
    while process.poll() is None:
        for found in bus.programs():
            windows = found.children()
            if windows and "—" in windows[0].name:
                return windows[0]
    raise AssertionError(f"the program ended with {process.returncode} before its window was there")


class Keyboard:
    """The X server's keyboard, given to a program's window as a window manager does; there is none here."""

    def __init__(self, environment: dict[str, str], process: subprocess.Popen[bytes]) -> None:
        self._environment, self._process = environment, process
        self.take_to_newest()

    def take_to_newest(self) -> None:
        """To the window that was opened last."""
        windows = self._tell("search", "--sync", "--onlyvisible", "--pid", str(self._process.pid)).split()
        self._tell("windowfocus", "--sync", max(windows, key=int))

    def press(self, *keys: str) -> None:
        """As in "ctrl+shift+Right"."""
        self._tell("key", *keys)

    def type(self, text: str) -> None:
        """Letters and signs of ASCII, one after another."""
        self._tell("type", text)

    def click(self, x: int, y: int) -> None:
        """With the mouse, at a place of the screen."""
        self.point(x, y)
        self._tell("click", "1")

    def point(self, x: int, y: int) -> None:
        """Bring the mouse to a place of the screen."""
        self._tell("mousemove", "--sync", str(x), str(y))

    def _tell(self, *arguments: str) -> str:
        command = ["xdotool", *arguments]
        return subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, timeout=20, check=True, text=True
        ).stdout


@contextmanager
def _running(
    command: list[str], environment: dict[str, str], *, pass_fds: tuple[int, ...] = (), stdout: int | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended afterwards, with all that it started."""
    with subprocess.Popen(
        command, env=environment, pass_fds=pass_fds, stdout=stdout, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGTERM)
