"""Which versions are at work here: what a reader is asked for who tells of a fault."""

import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version

from reader import __version__
from reader.licences import Kind, components

# What most faults hang on, in the order they are told in; of the two argos there is one (pyproject.toml).
_FIRST = ("PySide6-Essentials", "ctranslate2", "argostranslate", "argos-translate-lt", "lxml", "pypdfium2")


def versions() -> list[tuple[str, str]]:
    """Names and versions: of Duidu, of the system, of the libraries that matter most."""
    return [
        ("Duidu", __version__),
        ("Python", platform.python_version()),
        ("SQLite", sqlite3.sqlite_version),
        *((name, found) for name in _FIRST if (found := _version(name))),
        ("System", platform.platform()),
    ]


def library_versions() -> list[tuple[str, str]]:
    """The same of the other libraries that are installed. Raises OSError where the table of licences cannot be read."""
    told = {name.lower() for name in _FIRST}
    names = [row.name for row in components() if row.kind is Kind.LIBRARY and row.name not in told]
    return [(name, found) for name in names if (found := _version(name))]


def version_lines() -> list[str]:
    """All of it for a report, in two lines."""
    try:
        libraries = library_versions()
    except OSError:
        libraries = []  # What is reported may be just that.
    return [", ".join(map(" ".join, versions())), f"Libraries: {', '.join(map(' '.join, libraries)) or 'not known'}"]


def _version(distribution: str) -> str:
    """Empty for one that this Python does without, or whose metadata a bundle has left out."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
