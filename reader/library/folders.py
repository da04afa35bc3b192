"""The folders of the reader's library: a tree, known by the names on the way to each ("News/2026")."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from reader.library.database import Store
from reader.library.shelf import open_shelf
from reader.library.text import storable

_BELOW = "(path = ? OR substr(path, 1, ?) = ?)"
_IN = "(folder = ? OR substr(folder, 1, ?) = ?)"


class Folders(Store):
    """The library's folders. Every method may be called from any thread and raises no database error."""

    def __init__(self, path: Path) -> None:
        super().__init__(open_shelf(path))

    def all(self) -> list[str]:
        """Every folder with those above it, a folder before what lies in it."""
        select = """SELECT path FROM folder WHERE typeof(path) = 'text'
            UNION SELECT folder FROM article WHERE typeof(folder) = 'text' AND removed_at IS NULL"""
        found = {above for (path,) in self._database.run(select) for above in _with_those_above(path)}
        return sorted(found, key=lambda path: path.split("/"))

    def add(self, path: str) -> str:
        """Make a folder, and those above it; its path as it is kept, empty where that names none."""
        kept = folder_path(path)
        if kept:
            self._database.run("INSERT OR IGNORE INTO folder (path) VALUES (?)", kept)
        return kept

    def move(self, path: str, target: str) -> bool:
        """Call a folder by another path, with all that lies in it. False where it would lie in itself."""
        before, after = folder_path(path), folder_path(target)
        if not before or not after or is_in(after, before):
            return before == after != ""
        self._replace(before, after)
        return True

    def remove(self, path: str) -> None:
        """Drop a folder and those in it. The articles there go to the folder above."""
        before = folder_path(path)
        if not before:
            return
        above = before.rpartition("/")[0]
        about = _about(before)

        def steps(connection: sqlite3.Connection) -> None:
            connection.execute(f"DELETE FROM folder WHERE {_BELOW}", about)  # noqa: S608 - our constant
            connection.execute(f"UPDATE article SET folder = ? WHERE {_IN}", (above, *about))  # noqa: S608 - as above

        self._database.write(steps)

    def _replace(self, before: str, after: str) -> None:
        about, rest = _about(before), len(before) + 1

        def steps(connection: sqlite3.Connection) -> None:
            rename = f"UPDATE OR REPLACE folder SET path = ? || substr(path, ?) WHERE {_BELOW}"  # noqa: S608 - as above
            connection.execute(rename, (after, rest, *about))
            connection.execute("INSERT OR IGNORE INTO folder (path) VALUES (?)", (after,))
            move = f"UPDATE article SET folder = ? || substr(folder, ?) WHERE {_IN}"  # noqa: S608 - as above
            connection.execute(move, (after, rest, *about))

        self._database.write(steps)


def folder_path(text: str) -> str:
    """A folder's path as it is kept: names parted by "/", without blanks about them."""
    return join_folders(text.split("/"))


def join_folders(names: Iterable[str]) -> str:
    """The path of a folder by the names on the way to it. A "/" in a name becomes one that parts nothing."""
    kept = (" ".join(storable(name).replace("/", "∕").split()) for name in names)
    return "/".join(name for name in kept if name and name != ".")


def is_in(path: str, folder: str) -> bool:
    """Whether a folder is the other one, or lies in it."""
    return path == folder or path.startswith(f"{folder}/")


def _with_those_above(path: str) -> list[str]:
    names = [name for name in path.split("/") if name]
    return ["/".join(names[:end]) for end in range(1, len(names) + 1)]


def _about(path: str) -> tuple[str, int, str]:
    return path, len(path) + 1, f"{path}/"
