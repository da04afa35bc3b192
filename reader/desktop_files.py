"""Menu entry, icons, types of files and manual of Duidu for one user's desktop, where no package brought them.

They go where the XDG base directory specification has a user's own data. A list of what was put there, with what each
file held, lies in the data folder, so that all of it can be taken back, and nothing else.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader.model import Problem, ReaderError, cannot_load, cannot_write
from reader.model.files import make_own_folder, read_small, write_whole
from reader.shipped import RESOURCES

METAINFO = "internal.duidu.duidu.metainfo.xml"
# Desktop Entry 1.5, "The Exec key": what an argument is quoted for, and what stands with a backslash in quotes.
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")
_ESCAPED = '"`$\\'
_TEXT = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
# What update-desktop-database and update-mime-database make, by the folder it lies in.
_CACHES = {
    "applications": ("mimeinfo.cache",),
    "mime": (
        *("aliases", "generic-icons", "globs", "globs2", "icons", "magic", "mime.cache", "subclasses", "treemagic"),
        *("types", "version", "XMLnamespaces"),
    ),
}
_PLACES = ("applications", "metainfo", "mime", "man", "icons")
_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


@dataclass(frozen=True, slots=True)
class Put:
    """What was done: the files that are now there, or were until now; those that were left for what they hold is not
    what was put there."""

    files: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()


@dataclass(slots=True)
class _Record:
    """Files by their names below the folder of data, with the sha256 of what was put there, or was to be when the
    process was ended; folders that were made."""

    files: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    folders: list[str] = field(default_factory=list[str])


def targets() -> dict[str, Path]:
    """Where each of the files lies in resources/, by where it goes below a folder of data (share/ of a system)."""
    ours, icons = RESOURCES / "desktop", "icons/hicolor"
    sized = {f"{icons}/{size}x{size}/apps/duidu.png": ours / "icons" / f"duidu-{size}.png" for size in _SIZES}
    return {
        "applications/duidu.desktop": ours / "duidu.desktop",
        f"metainfo/{METAINFO}": ours / METAINFO,
        "mime/packages/duidu.xml": ours / "duidu.xml",
        "man/man1/duidu.1": ours / "duidu.1",
        f"{icons}/scalable/apps/duidu.svg": RESOURCES / "icons" / "duidu.svg",
        f"{icons}/symbolic/apps/duidu-symbolic.svg": ours / "icons" / "duidu-symbolic.svg",
        **sized,
    }


def install(share: Path, record: Path, command: Sequence[str]) -> Put:
    """Put all files below `share`; `command` is what starts this program. Those of an earlier time are replaced.
    Raises ReaderError CANNOT_WRITE, NOT_OURS, INCOMPLETE; then nothing was changed, or what was is in the record."""
    known, contents = _read(record), _contents(command)
    wanted = {name: _hash(data) for name, data in contents.items()}
    for name in contents:
        if _held(share / name) not in (None, wanted[name], *known.files.get(name, ())):
            raise ReaderError(Problem.NOT_OURS, str(share / name))
    folders = {*known.folders, *(str(folder.relative_to(share)) for folder in _missing(share, contents))}
    # First what is to be taken back: whenever the process is ended, nothing stands there that is not written down.
    either = {name: [*known.files.get(name, ()), held] for name, held in wanted.items()}
    _make_own(record.parent)
    _write(record, _record({**known.files, **either}, folders))
    for name, data in contents.items():
        _write(share / name, data)
    _write(record, _record({**known.files, **{name: [held] for name, held in wanted.items()}}, folders))
    return Put(tuple(share / name for name in contents))


def remove(share: Path, record: Path, refresh: Callable[[], None]) -> Put:
    """Take back what `install` put there, but for what was changed since. `refresh` brings the desktop's caches up to
    date while their folders are still there. Raises ReaderError CANNOT_WRITE."""
    known = _read(record)
    there = {name: held for name in known.files if (held := _held(share / name)) is not None}
    ours = {name: held in known.files[name] for name, held in there.items()}
    try:
        for name, is_ours in ours.items():
            if is_ours:
                (share / name).unlink(missing_ok=True)
        refresh()
        for folder in sorted(known.folders, reverse=True):
            _remove_made(share / folder, _CACHES.get(folder, ()))
        record.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(Path(error.filename or share), error) from error
    gone = tuple(share / name for name, is_ours in ours.items() if is_ours)
    return Put(gone, tuple(share / name for name, is_ours in ours.items() if not is_ours))


def entry(text: str, command: Sequence[str]) -> str:
    """The desktop entry `text`, whose program is called duidu, for a program that is started by `command`."""
    values = {"Exec": _string(" ".join(map(_argument, command))), "TryExec": _string(command[0])}
    return re.sub(r"^((?:Try)?Exec)=duidu", lambda found: f"{found[1]}={values[found[1]]}", text, flags=re.MULTILINE)


def _argument(text: str) -> str:
    """An argument of Exec, quoted where that is needed."""
    text = text.replace("%", "%%")
    if not _RESERVED & set(text):
        return text
    return '"' + "".join(f"\\{each}" if each in _ESCAPED else each for each in text) + '"'


def _string(text: str) -> str:
    """As the value of a key is written."""
    return "".join(_TEXT.get(each, each) for each in text)


def _contents(command: Sequence[str]) -> dict[str, bytes]:
    """What each file is to hold, by where it goes. Raises ReaderError INCOMPLETE."""
    found: dict[str, bytes] = {}
    for name, source in targets().items():
        try:
            data = source.read_bytes()
        except OSError as error:
            raise cannot_load(source, error) from error
        found[name] = (
            entry(data.decode(), command).encode(errors="surrogateescape") if name.endswith(".desktop") else data
        )
    return found


def _missing(share: Path, names: Iterable[str]) -> Iterator[Path]:
    """The folders that have to be made."""
    for name in names:
        yield from (each for each in (share / name).parents if each.is_relative_to(share) and not each.exists())


def _held(path: Path) -> str | None:
    """The sha256 of what a file holds; None where there is none, empty where it cannot be read."""
    try:
        return _hash(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return ""


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()


def _make_own(folder: Path) -> None:
    """The record lies where the databases will, and is often put there before the first of them."""
    try:
        make_own_folder(folder)
    except OSError as error:
        raise cannot_write(folder, error) from error


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError as error:
        raise cannot_write(path, error) from error


def _remove_made(folder: Path, caches: Sequence[str]) -> None:
    """Remove a folder that we made, unless others have put something into it; `caches` were made of what we put."""
    if not folder.is_dir():
        return
    inside = list(folder.iterdir())
    if not all(each.name in caches or (each.is_dir() and not any(each.iterdir())) for each in inside):
        return
    for each in inside:
        if each.is_dir():
            each.rmdir()
        else:
            each.unlink()
    folder.rmdir()


def _record(files: Mapping[str, Sequence[str]], folders: Iterable[str]) -> bytes:
    return json.dumps({"files": files, "folders": sorted(folders)}, indent=1).encode()


def _read(path: Path) -> _Record:
    """What was put there; nothing where nobody wrote it down, or it is damaged."""
    try:
        parsed: Any = json.loads(read_small(path))
        return _Record(
            {str(name): [str(each) for each in held] for name, held in parsed["files"].items() if _is_within(name)},
            [str(folder) for folder in parsed["folders"] if _is_within(folder)],
        )
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return _Record()


def _is_within(name: str) -> bool:
    """Whether it leads to where we put things, whoever wrote it down."""
    parts = Path(name).parts
    return bool(parts) and parts[0] in _PLACES and ".." not in parts
