"""The reader's own shortcuts: which keys call which action, where that differs from the program's own choice.

Kept as JSON beside the settings. Keys are written as Qt writes them portably ("Ctrl+Shift+V"); what is no key is for
whoever reads them to find out.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from reader.model.small_json import OnDamage, change_json, load_json

# Id of an action -> its keys, the one that is shown first. No keys: it is called by none.
Shortcuts = Mapping[str, tuple[str, ...]]


def shortcuts_file(settings_path: Path) -> Path:
    return settings_path.with_name("shortcuts.json")


def load_shortcuts(path: Path, damaged: OnDamage | None = None) -> Shortcuts:
    """Read the reader's own keys; what is of a wrong kind there is left out, and so stays as the program has it. A
    damaged file is moved aside."""
    stored = load_json(path, dict, damaged)
    return {action: tuple(keys) for action, keys in stored.items() if _is_list_of_texts(keys)}


def save_shortcuts(path: Path, before: Shortcuts, own: Shortcuts, damaged: OnDamage | None = None) -> None:
    """Keep what of the reader's own keys is not as it was before; the rest of the file stays. Raises ReaderError
    CANNOT_WRITE, BUSY."""

    def change(stored: dict[str, Any]) -> None:
        for action in before.keys() | own.keys():
            if action not in own:
                stored.pop(action, None)
            elif own[action] != before.get(action):
                stored[action] = own[action]

    change_json(path, dict, change, damaged)


def in_force(defaults: Shortcuts, own: Shortcuts) -> dict[str, tuple[str, ...]]:
    """The keys of every action of `defaults`. Each key calls one action: the reader's choice goes before the program's,
    then the one further up in the table."""
    given: set[str] = set()
    kept: dict[str, tuple[str, ...]] = {}
    for action in sorted(defaults, key=lambda action: action not in own):
        keys = dict.fromkeys(own.get(action, defaults[action]))
        kept[action] = tuple(key for key in keys if key not in given)
        given.update(kept[action])
    return {action: kept[action] for action in defaults}


def holder(keys_of: Shortcuts, key: str) -> str:
    """The action that a key calls; empty where it calls none."""
    return next((action for action, keys in keys_of.items() if key in keys), "")


def give(defaults: Shortcuts, own: Shortcuts, action: str, key: str) -> Shortcuts:
    """The reader's own keys when `key` calls `action` besides its others, and nothing else any more."""
    changed = dict(in_force(defaults, _taken(defaults, own, (key,))))
    changed[action] = (*changed[action], key)
    return _differing(defaults, own, changed)


def take_away(defaults: Shortcuts, own: Shortcuts, action: str, key: str) -> Shortcuts:
    """The reader's own keys when `key` does not call `action` any more."""
    changed = in_force(defaults, own)
    changed[action] = tuple(other for other in changed[action] if other != key)
    return _differing(defaults, own, changed)


def reset(defaults: Shortcuts, own: Shortcuts, action: str) -> Shortcuts:
    """The reader's own keys when `action` has the program's again; whatever holds one of them loses it."""
    changed = in_force(defaults, _taken(defaults, own, defaults[action]))
    changed[action] = defaults[action]
    return _differing(defaults, own, changed)


def _taken(defaults: Shortcuts, own: Shortcuts, keys: Iterable[str]) -> Shortcuts:
    """The keys of every action without `keys`."""
    return {action: tuple(key for key in held if key not in keys) for action, held in in_force(defaults, own).items()}


def _differing(defaults: Shortcuts, own: Shortcuts, changed: Shortcuts) -> Shortcuts:
    """What of `changed` is not as the program has it, and what `own` says of actions that this version lacks."""
    foreign = {action: keys for action, keys in own.items() if action not in defaults}
    return foreign | {action: keys for action, keys in changed.items() if keys != defaults[action]}


def _is_list_of_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in cast("list[Any]", value))
