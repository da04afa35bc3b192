"""Backup and restore: all of it, or nothing."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.library import Copy, backup, own, restoring, shelf
from reader.library.backup import Part
from reader.model import Position, Problem, ReaderError, Term, WordState
from reader.model.lock import hold_lock
from reader.pipeline import Desk, backing_up, open_text, shelving
from reader.presets import Preset, load_presets, presets_file, save_presets
from reader.settings import LIBRARY_FILE, OWN_FILE, Settings, data_folder, load_settings, save_settings, settings_file
from reader.shortcuts import load_shortcuts, save_shortcuts, shortcuts_file


@pytest.fixture
def desk() -> Iterator[Desk]:
    with closing(Desk(data_folder())) as desk:
        yield desk


def fill(desk: Desk, word: str, size: int) -> None:
    """State that is told by a word."""
    text = f"{word}\n\n渡船过了河。"
    article = open_text(text, "Pasted text")
    shelving.shelve(desk, article, copy=shelving.text_copy(text))
    desk.glossary.put([Term(word, "word")])
    desk.history.save_position(word, Position(1, 0))
    save_settings(settings_file(), {"text_size": size})
    shortcuts, presets = shortcuts_file(settings_file()), presets_file(settings_file())
    save_shortcuts(shortcuts, load_shortcuts(shortcuts), {word: ("Ctrl+1",)})
    save_presets(presets, load_presets(presets), [Preset(word, "html", Settings())])


def state(desk: Desk) -> tuple[list[str], list[str], bool, int, list[str], list[str]]:
    return (
        [entry.title for entry in desk.articles.all()],
        sorted(term.chinese for term in desk.glossary.terms()),
        desk.history.position("旧") is not None,
        load_settings(settings_file()).text_size,
        list(load_shortcuts(shortcuts_file(settings_file()))),
        [preset.name for preset in load_presets(presets_file(settings_file()))],
    )


@pytest.fixture
def file(desk: Desk, tmp_path: Path) -> Path:
    """A backup of 旧; since then 新 came."""
    fill(desk, "旧", 30)
    target = backing_up.back_up(desk, tmp_path / "x.duidu-backup")
    desk.history.clear()
    fill(desk, "新", 40)
    return target


OLD = (["旧"], ["旧"], True, 30, ["旧"], ["旧"])
NEW = (["新", "旧"], ["新", "旧"], False, 40, ["新"], ["新"])


def left(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith((".", "restoring"))]


def test_what_was_backed_up_is_there_again(desk: Desk, file: Path) -> None:
    assert state(desk) == NEW
    found = backing_up.restore(desk, file)
    assert (found.files, state(desk)) == (6, OLD)
    assert found.before.parent == data_folder()
    assert left(data_folder()) == []
    backing_up.restore(desk, found.before)
    assert state(desk) == NEW


def test_windows_that_are_open_go_on_with_it(desk: Desk, file: Path) -> None:
    with closing(Desk(data_folder())) as window:
        assert state(window) == NEW
        backing_up.restore(desk, file)
        assert state(window) == OLD
        window.glossary.put([Term("又", "again")])
        assert {term.chinese for term in desk.glossary.terms()} == {"旧", "又"}
        assert not window.condition(OWN_FILE).reason


def test_a_backup_of_before_there_were_places_of_words(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.words.set_state(["旧"], WordState.KNOWN)
    with monkeypatch.context() as patched:
        patched.setattr(own, "SCHEMA", tuple(each for each in own.SCHEMA if "word_context" not in each))
        with closing(Desk(tmp_path / "before")) as before:
            before.glossary.put([Term("旧", "old")])
            file = backing_up.back_up(before, tmp_path / "x.duidu-backup")
    backing_up.restore(desk, file)
    assert desk.words.words() == []
    assert not desk.condition(OWN_FILE).reason


def test_into_an_empty_home(file: Path, tmp_path: Path) -> None:
    with closing(Desk(tmp_path / "other")) as desk:
        assert backing_up.restore(desk, file).files == 6
        assert state(desk) == OLD


def test_a_backup_that_is_refused_changes_nothing(desk: Desk, file: Path, tmp_path: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1000])
    with pytest.raises(ReaderError) as failed:
        backing_up.restore(desk, file)
    assert failed.value.problem is Problem.BAD_BACKUP
    assert (state(desk), left(data_folder())) == (NEW, [])
    assert not list(data_folder().glob("before-*"))
    for path, problem in ((tmp_path / "none", Problem.NOT_FOUND), (tmp_path, Problem.NOT_A_FILE)):
        with pytest.raises(ReaderError) as failed:
            backing_up.restore(desk, path)
        assert failed.value.problem is problem


def given_up_after(monkeypatch: pytest.MonkeyPatch, most: int) -> tuple[list[int], Callable[[], None]]:
    """A check that raises once it was asked so often after the backup was unpacked; and how often that was."""
    unpack, asked = backing_up.unpack_apart, list[int]()
    unpacked: list[bool] = []

    def unpacks(*arguments: Any) -> list[Part]:
        found = unpack(*arguments)
        unpacked.append(True)
        return found

    def check() -> None:
        if unpacked:
            asked.append(len(asked))
            if len(asked) > most:
                raise ReaderError(Problem.CANCELLED, "restore")

    monkeypatch.setattr(backing_up, "unpack_apart", unpacks)
    return asked, check


def test_given_up_while_what_is_there_is_kept_nothing_is_left_of_it(
    desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, check = given_up_after(monkeypatch, 1_000)
    kept = backing_up.restore(desk, file, check).before
    assert len(asked) > 6  # Of each file a piece, and the end.
    for most in (0, len(asked) - 1):
        _, check = given_up_after(monkeypatch, most)
        with pytest.raises(ReaderError) as raised:
            backing_up.restore(desk, file, check)
        assert raised.value.problem is Problem.CANCELLED
        assert [*data_folder().glob("before-restore-*")] == [kept]
        assert left(data_folder()) == []


def failing_at(name: str, times: int = 1) -> Callable[..., None]:
    """put_in_place, which fails so often at a file of this name."""
    put, left = restoring.put_in_place, [times]

    def fail(copy: Path, target: Path, *arguments: Any) -> None:
        if target.name == name and left[0]:
            left[0] -= 1
            raise sqlite3.OperationalError("disk full")
        put(copy, target, *arguments)

    return fail


def test_where_one_cannot_be_put_in_place_all_is_as_before(
    desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "put_in_place", failing_at("history.sqlite"))
    with pytest.raises(ReaderError) as failed:
        backing_up.restore(desk, file)
    assert failed.value.problem is Problem.CANNOT_WRITE
    assert "disk full" in str(failed.value)
    assert (state(desk), left(data_folder())) == (NEW, [])


def test_where_that_fails_too_the_next_process_makes_it_so(
    desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "put_in_place", failing_at("history.sqlite", 2))
    with pytest.raises(ReaderError):
        backing_up.restore(desk, file)
    assert left(data_folder()) == ["restoring"]
    with closing(Desk(data_folder())) as later:
        assert state(later) == NEW
    assert left(data_folder()) == []


def test_a_process_that_was_killed_leaves_it_to_the_next(
    desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class _KilledError(BaseException):
        pass

    def kill(*_: object) -> None:
        raise _KilledError

    with monkeypatch.context() as patch:
        patch.setattr(restoring, "put_in_place", kill)
        with pytest.raises(_KilledError):
            backing_up.restore(desk, file)
    assert left(data_folder()) == ["restoring"]
    with closing(Desk(data_folder())) as later:
        assert state(later) == OLD
    assert left(data_folder()) == []


def test_what_killed_processes_left_is_cleared_away_and_what_others_unpack_is_not(desk: Desk, tmp_path: Path) -> None:
    """Whatever the clock says: it may have jumped since."""
    fill(desk, "旧", 30)
    killed, other = data_folder() / ".restore-killed", data_folder() / ".restore-other"
    for folder in (killed, other):
        folder.mkdir()
        os.utime(folder, (0, 0))
    killed.with_name(f"{killed.name}.lock").touch()
    with hold_lock(other.with_name(f"{other.name}.lock"), "another process"):
        backing_up.back_up(desk, tmp_path / "x.duidu-backup")
        assert left(data_folder()) == [".restore-other", ".restore-other.lock"]


def test_a_backup_that_cannot_be_written(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ReaderError) as failed:
        backing_up.back_up(desk, tmp_path / "none" / "x.duidu-backup")
    assert failed.value.problem is Problem.CANNOT_WRITE
    assert left(data_folder()) == []


def test_a_library_of_a_newer_version_is_neither_backed_up_nor_replaced(desk: Desk, file: Path, tmp_path: Path) -> None:
    desk.close()
    with closing(sqlite3.connect(data_folder() / "library.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with closing(Desk(data_folder())) as later:
        for use in (lambda: backing_up.restore(later, file), lambda: backing_up.back_up(later, tmp_path / "y")):
            with pytest.raises(ReaderError) as failed:
                use()
            assert failed.value.problem is Problem.NEWER_DATA
            assert "99" in str(failed.value)


def test_a_backup_of_an_older_version_is_brought_up_before_windows_see_it(desk: Desk, tmp_path: Path) -> None:
    """Another window would meet tables without what it writes to them."""
    before = tmp_path / "before"
    before.mkdir()
    dump = Path(__file__).parents[1] / "golden" / "databases" / "library.db-46b941e.sql"
    with closing(sqlite3.connect(before / LIBRARY_FILE)) as connection:
        connection.executescript(dump.read_text("utf-8"))
    old = tmp_path / "old.duidu-backup"
    parts = [Part(before / LIBRARY_FILE, shelf.SCHEMA, 1)]
    old.write_bytes(b"".join(backup.write_backup([before / LIBRARY_FILE], parts)))
    with closing(Desk(data_folder())) as window:
        assert window.articles.all() == []
        backing_up.restore(desk, old)
        assert [entry.title for entry in window.articles.all()] == ["第一篇"]
        window.copies.put("0", Copy("html", "茶".encode("gbk"), "gbk"))
        assert not window.condition(LIBRARY_FILE).reason
        assert shelving.open_again(window, window.articles.all()[0]).title == "第一篇"
