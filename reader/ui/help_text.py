"""The text of the help page: a Markdown file a language under resources/help, in which names of commands are filled in.

    {open}          the command with its way through the menus and its keys: **File › Open** (Ctrl+O)
    {key:open}      its first key alone, or its name where it has none
    {title:theme}   a submenu with its way through the menus
    {menu:view}     a menu
    {keys}          the table of all keys
    {data_folder}, {settings_folder}

So every file names what the window shows, in its language and with the reader's own keys, and a test can tell that
all files name the same things.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.settings import data_folder, settings_file
from reader.shipped import RESOURCES
from reader.ui.action_spec import ActionSpec, Choice, Entry, Filled
from reader.ui.action_table import MENUS
from reader.ui.actions import plain
from reader.ui.fixed_keys import FIXED, key_text
from reader.ui.menus import menu_title

HELP = RESOURCES / "help"
_NAMED = re.compile(r"\{(?:(\w+):)?(\w+)\}")
_ARROW = " › "


@dataclass(slots=True)
class Names:
    """What can be named in a text, by its id."""

    commands: dict[str, str] = field(default_factory=dict[str, str])
    keys: dict[str, str] = field(default_factory=dict[str, str])
    titles: dict[str, str] = field(default_factory=dict[str, str])
    menus: dict[str, str] = field(default_factory=dict[str, str])
    # (menu, its (keys, what they do)); without a menu for the keys of the page.
    table: list[tuple[str, list[tuple[str, str]]]] = field(default_factory=list[tuple[str, list[tuple[str, str]]]])


def names_in(window: QWidget) -> Names:
    """The names that the window shows at this moment."""
    names = Names()
    for title, entries in MENUS:
        menu = plain(menu_title(title))
        # As a text names it whatever the language: "view".
        names.menus[plain(title).lower()] = f"**{menu}**"
        keyed: list[tuple[str, str]] = []
        for spec in _commands(entries, names, menu):
            action = window.findChild(QAction, spec.id)
            if action is not None and action.isVisible():
                _add(names, menu, spec.id, action, keyed)
        names.table.append((menu, keyed))
    fixed = [(", ".join(map(_native, keys)), key_text(does)) for does, keys in FIXED]
    names.table.append((QCoreApplication.translate("Help", "On the page"), fixed))
    return names


def read_help(language: str, names: Names, folder: Path = HELP) -> str:
    """The page in Markdown. For a worker; raises OSError where the file is not there."""
    places = {"data_folder": str(data_folder()), "settings_folder": str(settings_file().parent)}
    whole = {**names.commands, **places, "keys": _table(names)}
    by_kind: Mapping[str | None, Mapping[str, str]] = {
        None: whole,
        "key": names.keys,
        "title": names.titles,
        "menu": names.menus,
    }
    text = (folder / f"{language}.md").read_text("utf-8")
    return _NAMED.sub(lambda match: by_kind[match[1]][match[2]], text)


def _commands(entries: tuple[Entry, ...], names: Names, menu: str) -> Iterator[ActionSpec]:
    """The commands of a menu; its submenus are added to the names."""
    for entry in entries:
        if isinstance(entry, ActionSpec):
            yield entry
        elif isinstance(entry, Choice):
            names.titles[entry.field] = _way(menu, menu_title(entry.text))
            if entry.cycle:
                yield entry.cycle
        elif isinstance(entry, Filled):
            names.titles[entry.id] = _way(menu, menu_title(entry.text))


def _add(names: Names, menu: str, name: str, action: QAction, keyed: list[tuple[str, str]]) -> None:
    keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
    text = plain(action.text())
    names.commands[name] = _way(menu, text) + (f" ({_escaped(keys[0])})" if keys else "")
    names.keys[name] = f"**{_escaped(keys[0]) if keys else text}**"
    if keys:
        keyed.append((", ".join(keys), text))


def _way(menu: str, text: str) -> str:
    return f"**{menu}{_ARROW}{plain(text)}**"


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _table(names: Names) -> str:
    parts: list[str] = []
    for title, rows in names.table:
        if rows:
            head = f"### {title}\n\n|   |   |\n|---|---|\n"
            parts.append(head + "".join(f"| {_escaped(keys)} | {_escaped(does)} |\n" for keys, does in rows))
    return "\n".join(parts)


def _escaped(text: str) -> str:
    """Plain text in Markdown: keys are signs, and some of these mean something there."""
    return re.sub(r"([\\`*_{}\[\]<>#+\-!|~])", r"\\\1", text)
