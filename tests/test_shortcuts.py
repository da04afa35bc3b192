import json
import os
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError
from reader.shortcuts import (
    Shortcuts,
    give,
    holder,
    in_force,
    load_shortcuts,
    reset,
    save_shortcuts,
    shortcuts_file,
    take_away,
)

DEFAULTS: Shortcuts = {"open": ("Ctrl+O",), "larger": ("Ctrl++", "Ctrl+="), "about": (), "quit": ("Ctrl+Q",)}


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = shortcuts_file(tmp_path / "new folder" / "settings.json")
    own: Shortcuts = {"open": ("F3", "Ctrl+O"), "quit": ()}
    save_shortcuts(path, {}, own)
    assert path.name == "shortcuts.json"
    assert load_shortcuts(path) == own


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", "\x00", "[" * 100_000, '{"open": "F3"}', '{"open": [3]}', '{"open": {"a": 1}}']
)
def test_what_is_no_table_of_keys_is_nothing(tmp_path: Path, content: str) -> None:
    path = tmp_path / "shortcuts.json"
    path.write_text(content, "utf-8")
    assert load_shortcuts(path) == {}


def test_what_is_no_file_is_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert [load_shortcuts(tmp_path / name) for name in (".", "pipe", "none")] == [{}] * 3


def test_one_bad_entry_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "shortcuts.json"
    path.write_text(json.dumps({"open": ["F3"], "quit": 3, "about": [None]}), "utf-8")
    assert load_shortcuts(path) == {"open": ("F3",)}


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ReaderError) as failed:
        save_shortcuts(tmp_path / "file" / "shortcuts.json", {}, {"open": ()})
    assert failed.value.problem is Problem.CANNOT_WRITE
    assert failed.value.subject == str(tmp_path / "file" / "shortcuts.json")


def test_what_another_changed_meanwhile_and_what_is_not_understood_stays(tmp_path: Path) -> None:
    path = tmp_path / "shortcuts.json"
    save_shortcuts(path, {}, {"open": ("F3",), "quit": ("F4",), "about": ("F1",)})
    seen = load_shortcuts(path)
    stored = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**stored, "about": ["F7"], "newer": {"chord": ["A", "B"]}}), "utf-8")
    save_shortcuts(path, seen, {"open": ("F5",), "about": ("F1",)})
    assert json.loads(path.read_text("utf-8")) == {"open": ["F5"], "about": ["F7"], "newer": {"chord": ["A", "B"]}}


@pytest.mark.parametrize(
    ("own", "differing"),
    [
        ({}, {}),
        ({"open": ("F3",)}, {"open": ("F3",)}),
        ({"open": ()}, {"open": ()}),
        ({"unknown": ("F3",)}, {}),
        # The reader's choice goes before the program's.
        ({"about": ("Ctrl+Q", "F1")}, {"about": ("Ctrl+Q", "F1"), "quit": ()}),
        ({"about": ("Ctrl+=",)}, {"about": ("Ctrl+=",), "larger": ("Ctrl++",)}),
        # A file written by hand may give a key twice.
        ({"quit": ("F1",), "open": ("F1",)}, {"open": ("F1",), "quit": ()}),
        ({"open": ("F1", "F1")}, {"open": ("F1",)}),
    ],
)
def test_the_keys_in_force(own: Shortcuts, differing: Shortcuts) -> None:
    found = in_force(DEFAULTS, own)
    assert found == {**DEFAULTS, **differing}
    assert list(found) == list(DEFAULTS)


@pytest.mark.parametrize(
    ("own", "action", "key", "result"),
    [
        ({}, "about", "F1", {"about": ("F1",)}),
        ({"about": ("F1",)}, "about", "F2", {"about": ("F1", "F2")}),
        ({}, "about", "Ctrl+O", {"about": ("Ctrl+O",), "open": ()}),
        ({"about": ("Ctrl+O",), "open": ()}, "open", "Ctrl+O", {}),
        ({"old": ("F9",)}, "about", "F1", {"old": ("F9",), "about": ("F1",)}),
        ({}, "larger", "Ctrl++", {"larger": ("Ctrl+=", "Ctrl++")}),
    ],
)
def test_giving_a_key(own: Shortcuts, action: str, key: str, result: Shortcuts) -> None:
    assert give(DEFAULTS, own, action, key) == result


@pytest.mark.parametrize(
    ("own", "action", "key", "result"),
    [
        ({}, "open", "Ctrl+O", {"open": ()}),
        ({}, "larger", "Ctrl++", {"larger": ("Ctrl+=",)}),
        ({"about": ("F1",)}, "about", "F1", {}),
        ({}, "about", "F1", {}),
    ],
)
def test_taking_a_key_away(own: Shortcuts, action: str, key: str, result: Shortcuts) -> None:
    assert take_away(DEFAULTS, own, action, key) == result


@pytest.mark.parametrize(
    ("own", "action", "result"),
    [
        ({}, "open", {}),
        ({"open": ("F3",), "quit": ("F4",)}, "open", {"quit": ("F4",)}),
        # What holds its key loses it.
        ({"open": (), "about": ("Ctrl+O", "F1")}, "open", {"about": ("F1",)}),
        ({"about": ("Ctrl+O",)}, "open", {}),
    ],
)
def test_resetting(own: Shortcuts, action: str, result: Shortcuts) -> None:
    assert reset(DEFAULTS, own, action) == result


def test_who_holds_a_key() -> None:
    assert holder(DEFAULTS, "Ctrl+=") == "larger"
    assert holder(DEFAULTS, "F1") == ""
