"""The bundle in build/bundle, tried out in a bare Debian without Python: by its commands, and as a window.

    python -m tests.shipping.bundle

As root, with debootstrap. The Debian is made once, in build/debian; the bundle runs in it as an ordinary user, without
a network. The window is opened under an Xvfb in there; a picture of it is left in build/bundle-window.png.
"""

import os
import re
import shutil
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtGui import QImage, qGray

from tests.shipping.program import ROOT, SAMPLE, NotAsItShouldBeError, Program, try_out

BUNDLE = ROOT / "build" / "bundle" / "duidu"
_DEBIAN, _SUITE = ROOT / "build" / "debian", "bookworm"
_PICTURE = ROOT / "build" / "bundle-window.png"
# What the bundle takes from the system: any desktop of Debian or Ubuntu has these, but perhaps the fonts.
_DESKTOP = (
    "libdbus-1-3", "libegl1", "libexpat1", "libfontconfig1", "libfreetype6", "libgl1", "libglib2.0-0", "libstdc++6",
    "libx11-6", "libx11-xcb1", "libxcb-randr0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1",
    "libxcb-xfixes0", "libxcb-xkb1", "libxcb1", "libxkbcommon-x11-0", "libxkbcommon0",
    "fontconfig", "fonts-noto-cjk", "fonts-noto-core",
)  # fmt: skip
# What looks at it.
_TOOLS = ("xvfb",)
_USER, _HOME = 1000, Path("/home/reader")
# The folders of the kernel are there as long as the program runs; nothing of it is left when it ends.
_IN_DEBIAN = f"""
mount -t proc proc "$0/proc"; mount --rbind /dev "$0/dev"
mkdir -p "$0/opt/duidu"; mount --bind "$1" "$0/opt/duidu"; mount -o remount,bind,ro "$0/opt/duidu"
shift
exec chroot --userspec={_USER}:{_USER} "$0" /usr/bin/env -i HOME={_HOME} PATH=/opt/duidu:/usr/bin:/bin "$@"
"""
_OWN_MACHINE = ("unshare", "--mount", "--net", "--pid", "--fork")
_WINDOW = """
cd "$HOME"; mkfifo ready
Xvfb -displayfd 3 -screen 0 1440x900x24 -fbdir "$HOME" 3>ready 2>/dev/null &
read display <ready; DISPLAY=":$display" exec duidu "$1"
"""
_GLIBC = re.compile(rb"GLIBC_2\.(\d+)\0")
# What Debian 12 has.
_NEWEST_GLIBC = 36
_PATIENCE_SECONDS, _LOOK_SECONDS = 60, 0.5
# Not the black of a screen without a window manager.
_INK, _WRITTEN = range(1, 150), 0.01


def main() -> int:
    if said := _missing():
        print(said, file=sys.stderr)
        return 1
    try:
        print(f"{BUNDLE.relative_to(ROOT)}: {_size(BUNDLE) / 1e6:.0f} MB; needs glibc 2.{glibc(BUNDLE)} or newer")
        if glibc(BUNDLE) > _NEWEST_GLIBC:
            raise NotAsItShouldBeError("Debian 12 cannot run it")
        _make_debian()
        program = _program()
        try_out(program)
        print(f"every command of the trial works in Debian {_SUITE} with: {' '.join(_DESKTOP)}")
        _open_window(program)
        print(f"its window shows the sample: look at {_PICTURE.relative_to(ROOT)}")
    except (NotAsItShouldBeError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _missing() -> str:
    """What is needed first, in one line; empty where nothing is."""
    if not BUNDLE.exists():
        return "There is no bundle: make bundle builds it."
    if os.geteuid() != 0:
        return "A Debian of its own takes root: sudo make bundle-test."
    return "" if shutil.which("debootstrap") else "Missing: apt-get install debootstrap"


def glibc(folder: Path) -> int:
    """The newest glibc, 2.N, that a library or program in there asks for."""
    files = [each for each in folder.rglob("*") if each.is_file() and (".so" in each.name or os.access(each, os.X_OK))]
    return max((int(found) for file in files for found in _GLIBC.findall(file.read_bytes())), default=0)


def _make_debian() -> None:
    """Make it if it is not there as it should be, and give it an empty home."""
    packages = ",".join((*_DESKTOP, *_TOOLS))
    made = _DEBIAN / "made-with"
    if not made.exists() or made.read_text() != packages:
        shutil.rmtree(_DEBIAN, ignore_errors=True)
        debootstrap = ("debootstrap", "--variant=minbase", f"--include={packages}", _SUITE, str(_DEBIAN))
        subprocess.run(debootstrap, stdout=subprocess.DEVNULL, check=True)
        made.write_text(packages)
    if found := [*_DEBIAN.glob("usr/bin/python*"), *_DEBIAN.glob("usr/lib/*/libxcb-cursor*")]:
        raise NotAsItShouldBeError(f"{_DEBIAN} has what the bundle should bring: {found}")
    home = _inside(_HOME)
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    os.chown(home, _USER, _USER)


def _inside(path: Path) -> Path:
    return _DEBIAN / path.relative_to("/")


def _program(*command: str) -> Program:
    start = (*_OWN_MACHINE, "sh", "-ec", _IN_DEBIAN, str(_DEBIAN), str(BUNDLE), *(command or ("duidu",)))
    return Program(start, {"PATH": os.environ["PATH"]}, _inside(_HOME), _HOME, "/opt/duidu/duidu")


def _open_window(program: Program) -> None:
    """Open the sample, wait until what is on the screen stays as it is, and take a picture of it."""
    (program.folder / "sample.txt").write_bytes(SAMPLE.read_bytes())
    with _running(_program("sh", "-c", _WINDOW, "sh", program.path("sample.txt"))) as process:
        screen, last = program.folder / "Xvfb_screen0", b""
        for _ in range(int(_PATIENCE_SECONDS / _LOOK_SECONDS)):
            try:
                process.wait(_LOOK_SECONDS)
            except subprocess.TimeoutExpired:
                shown = screen.read_bytes() if screen.exists() else b""
                if shown == last and _is_written_on(shown):
                    _picture(shown).save(str(_PICTURE))
                    return
                last = shown
            else:
                break
        _end(process)
        raise NotAsItShouldBeError(f"no window came: {process.communicate()[1].decode()}")


@contextmanager
def _running(program: Program) -> Iterator["subprocess.Popen[bytes]"]:
    command, environment = program.command, dict(program.environment)
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    with process:
        try:
            yield process
        finally:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """With all that it started: unshare's own --kill-child is forgotten when the user is changed (prctl(2))."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _is_written_on(screen: bytes) -> bool:
    """Whether a page of text stands on it: 3 in 100 of its pixels are dark then, else 2 in 1,000."""
    if len(screen) < _HEADER.size:
        return False
    picture = _picture(screen)
    columns, rows = range(0, picture.width(), 3), range(picture.height() // 8, picture.height() * 7 // 8, 7)
    dark = sum(qGray(picture.pixel(x, y)) in _INK for y in rows for x in columns)
    return dark > _WRITTEN * len(columns) * len(rows)


# XWDFile.h: sizes of the header and of the picture, bytes of a line, how many colours come before the pixels.
_HEADER = struct.Struct(">25I")
_COLOUR_BYTES = 12


def _picture(screen: bytes) -> QImage:
    """What Xvfb writes into its file, which is a window dump."""
    header = _HEADER.unpack_from(screen)
    size, width, height, line, colours = (header[number] for number in (0, 4, 5, 12, 19))
    pixels = screen[size + colours * _COLOUR_BYTES :]
    return QImage(pixels, width, height, line, QImage.Format.Format_RGB32).copy()


def _size(folder: Path) -> int:
    return sum(each.lstat().st_blocks * 512 for each in folder.rglob("*"))


if __name__ == "__main__":
    sys.exit(main())
