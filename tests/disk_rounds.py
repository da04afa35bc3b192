"""Disks that take nothing: what is there is read, what is new is kept in memory and said, nothing is lost, and what was
not kept is written once there is room. In processes of their own: here for an ordinary user too, by a limit on the size
of files and by a folder without permission; with a real full disk and a real read-only one by

    python -m tests.disk_rounds

which mounts them where nobody else sees them (unshare).
"""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reader.model import ReaderError
from reader.pipeline import Desk
from reader.presets import Preset, load_presets, presets_file, save_presets
from reader.settings import Settings, load_settings, save_settings
from reader.shortcuts import load_shortcuts, save_shortcuts, shortcuts_file
from tests.stores import FILE_OF, FILES, PRECIOUS, put, state

_MODULE = "tests.disk_rounds"
_OLD, _NEW = "茶", "船"
_MEGABYTES = 3
_MOUNT = shutil.which("mount") or "/bin/mount"
_FILLER = "filler"


def fill(folder: Path) -> None:
    """Keep something in every store and file of a home."""
    with closing(Desk(folder / "data")) as desk:
        put(desk, _OLD)
    _choose(folder / "config" / "settings.json", _OLD, 30)


def check_closed(folder: Path, close: Callable[[], None], give: Callable[[], None]) -> None:
    """The disk takes nothing from before the program starts (`close`) until it runs (`give`). Raises AssertionError."""
    close()
    desk = Desk(folder / "data")
    _check(desk, folder, give)


def check_closing(folder: Path, close: Callable[[], None], give: Callable[[], None]) -> None:
    """The same of a disk that takes nothing any more while the program runs."""
    desk = Desk(folder / "data")
    state(desk, _OLD)
    close()
    _check(desk, folder, give)


def _check(desk: Desk, folder: Path, give: Callable[[], None]) -> None:
    settings = folder / "config" / "settings.json"
    found = state(desk, _OLD + _NEW)
    assert found == _every(found, _OLD), found
    put(desk, _NEW)
    found = state(desk, _OLD + _NEW)
    kept = {**_every(found, _OLD + _NEW), "dictionaries": {_OLD}}
    assert found == kept, found
    reasons = {file: desk.condition(file).reason for file in FILES}
    with pytest.raises(ReaderError) as refused:
        _choose(settings, _NEW, 40)
    assert refused.value.subject == str(settings)
    assert load_settings(settings).text_size == 30
    give()
    desk.write_again()
    assert state(desk, _OLD + _NEW) == kept
    desk.close()
    _choose(settings, _NEW, 40)
    _check_again(folder, settings, reasons)


def _check_again(folder: Path, settings: Path, reasons: Mapping[str, str]) -> None:
    """What the next process finds; of what is not there it must have been said that it was not kept."""
    with closing(Desk(folder / "data")) as again:
        found = state(again, _OLD + _NEW)
        precious = {name: words for name, words in found.items() if name in PRECIOUS}
        assert precious == _every(PRECIOUS, _OLD + _NEW), found
        assert all(_OLD in words for words in found.values()), found
        lost = {name for name, words in found.items() if _NEW not in words} - {"dictionaries"}  # Said when it is added.
        assert all(reasons[FILE_OF[name]] for name in lost), (lost, reasons)
        assert not any(again.condition(file).reason or again.condition(file).aside for file in FILES)
    assert load_settings(settings).text_size == 40
    assert load_shortcuts(shortcuts_file(settings)) == {_OLD: ("F1",), _NEW: ("F1",)}
    assert [preset.name for preset in load_presets(presets_file(settings))] == [_OLD, _NEW]


def _every(names: Iterable[str], words: str) -> dict[str, set[str]]:
    """A state in which every store has these words."""
    return {name: set(words) for name in names}


def _choose(settings: Path, word: str, size: int) -> None:
    save_settings(settings, {"text_size": size})
    keys, presets = shortcuts_file(settings), presets_file(settings)
    save_shortcuts(keys, {}, {word: ("F1",)})
    save_presets(presets, [], [Preset(word, "html", Settings())])


# -- ways to close a disk ----------------------------------------------------------------------------------------


def limit_files() -> None:
    """No file may grow, as on a full disk: of writes beyond their end SQLite and Python are told an error."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def lift_limit() -> None:
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def _permit(folder: Path, *, writing: bool) -> None:
    for path in (*folder.rglob("*"), folder):
        path.chmod((0o700 if path.is_dir() else 0o600) if writing else (0o500 if path.is_dir() else 0o400))


def _become_nobody(folder: Path) -> None:
    """Root may write anywhere."""
    if os.getuid() == 0:
        for path in (*folder.rglob("*"), folder):
            os.chown(path, 65534, 65534)
        os.setuid(65534)


def _fill_disk(folder: Path) -> None:
    with (folder / _FILLER).open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 512)


def _remount(folder: Path, how: str) -> None:
    subprocess.run([_MOUNT, "-o", f"remount,{how}", str(folder)], check=True)


_WAYS: dict[str, Callable[[Path], tuple[Callable[[], None], Callable[[], None]]]] = {
    "limit": lambda _: (limit_files, lift_limit),
    "permission": lambda home: (lambda: _permit(home, writing=False), lambda: _permit(home, writing=True)),
    "full disk": lambda home: (lambda: _fill_disk(home), lambda: (home / _FILLER).unlink()),
    "read-only disk": lambda home: (lambda: _remount(home, "ro"), lambda: _remount(home, "rw")),
}
_MOUNTED = ("full disk", "read-only disk")
# A file that is open stays as it was opened.
ROUNDS = [(way, "before") for way in _WAYS] + [("limit", "while"), ("full disk", "while")]


def _work(folder: str, way: str, when: str) -> None:
    """One round, in a folder that is there and empty."""
    home = Path(folder)
    with tempfile.TemporaryDirectory() as other:  # All is imported then, which who becomes nobody may not read.
        fill(Path(other))
        with closing(Desk(Path(other) / "data")) as desk:
            state(desk, _OLD)
    if way in _MOUNTED:
        size = f"size={_MEGABYTES}m"
        subprocess.run([_MOUNT, "-t", "tmpfs", "-o", size, "tmpfs", folder], check=True)
    fill(home)
    if way == "permission":
        _become_nobody(home)
    close, give = _WAYS[way](home)
    (check_closed if when == "before" else check_closing)(home, close, give)
    print(json.dumps([way, when]), flush=True)


def run(folder: Path, way: str, when: str) -> subprocess.CompletedProcess[str]:
    """A round in a process of its own, and in a namespace of its own where something is mounted."""
    apart = ["unshare", "--map-root-user", "--mount"] if way in _MOUNTED else []
    command = [*apart, sys.executable, "-m", _MODULE, str(folder), way, when]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _main() -> int:
    if shutil.which("unshare") is None:
        print("This needs unshare, of util-linux.")
        return 1
    failed = 0
    for way, when in ROUNDS:
        with tempfile.TemporaryDirectory() as folder:
            done = run(Path(folder), way, when)
        failed += done.returncode != 0
        outcome = done.stderr if done.returncode else "nothing lost"
        print(f"{way}, {when} the program runs: {outcome}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _work(*sys.argv[1:])
    else:
        sys.exit(_main())
