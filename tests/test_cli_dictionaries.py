"""The dictionaries command, called in this process."""

import io
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader import app
from reader.dictionary.cedict import count
from reader.pipeline import Desk
from reader.settings import DICTIONARIES_FILE, data_folder
from tests.dictionary.builders import CEDICT, stardict_files, term, write_files, write_zip, yomitan_files


def _run(*arguments: str | Path) -> int:
    return app.main(["dictionaries", *map(str, arguments)])


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A StarDict set, a zip of Yomitan, a text as CC-CEDICT is one."""
    return [
        write_files(tmp_path / "set", stardict_files(title="Star")),
        write_zip(tmp_path / "yomi.zip", yomitan_files([term("銀行", "yín háng", "bank")], title="Yomi")),
        write_files(tmp_path, {"words.u8": CEDICT.encode()}),
    ]


@pytest.fixture
def added(files: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("add", *files) == 0
    out = capsys.readouterr().out
    assert out == "added Star: 2 entries\nadded Yomi: 1 entries\nadded CC-Test: 2 entries\n"


def _listed(capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    assert _run("list") == 0
    return [line.split("\t") for line in capsys.readouterr().out.splitlines()]


def test_the_bundled_one_is_there_from_the_start(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("list") == 0
    told = capsys.readouterr()
    assert told.out == f"CC-CEDICT\t{count()}\tbundled\t\ton\n"
    assert "main.py dictionaries add FILE" in told.err


@pytest.mark.usefixtures("added")
def test_what_was_added_is_listed_and_looked_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert _listed(capsys)[1:] == [
        ["Star", "2", "StarDict", "", "on"],
        ["Yomi", "1", "Yomitan", "r1", "on"],
        ["CC-Test", "2", "CC-CEDICT", "2026-01-05", "on"],
    ]
    with closing(Desk(data_folder())) as desk:
        found = desk.dictionaries.entries(["银行"])
    assert [(entry.dictionary, entry.lines[0]) for entry in found] == [
        ("Star", "bank"),
        ("Yomi", "bank"),
        ("CC-Test", "bank"),
    ]


@pytest.mark.usefixtures("added")
def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("list", "--json") == 0
    bundled, star, *_ = json.loads(capsys.readouterr().out)
    assert bundled == {"title": "CC-CEDICT", "format": "bundled", "entries": count(), "enabled": True}
    assert star == {"title": "Star", "format": "StarDict", "version": "", "notes": "", "entries": 2, "enabled": True}


@pytest.mark.usefixtures("added")
def test_order_on_and_off_and_removal(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("move", "CC-Test", "1") == 0
    assert capsys.readouterr().out == "1\tCC-Test\n2\tStar\n3\tYomi\n"
    assert _run("disable", "Star") == 0
    assert _run("remove", "Yomi") == 0
    assert capsys.readouterr().out == "disabled Star\nremoved Yomi\n"
    assert [(row[0], row[4]) for row in _listed(capsys)[1:]] == [("CC-Test", "on"), ("Star", "off")]
    assert _run("enable", "Star") == 0
    assert capsys.readouterr().out == "enabled Star\n"
    with closing(sqlite3.connect(data_folder() / DICTIONARIES_FILE)) as connection:
        assert connection.execute("SELECT count(*) FROM dictionary").fetchone() == (2,)


def test_what_cannot_be_used_does_not_stop_the_others(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("Dear all,\n", "utf-8")
    assert _run("add", tmp_path / "letter.txt", tmp_path / "nothing", files[2]) == 1
    told = capsys.readouterr()
    assert told.out == "added CC-Test: 2 entries\n"
    first, second = told.err.splitlines()
    assert first.startswith(f"main.py: {tmp_path / 'letter.txt'}: it is not a usable dictionary (it has no entries);")
    assert second.startswith(f"main.py: {tmp_path / 'nothing'}: there is no such file;")


def test_a_dictionary_without_entries_names_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_zip(tmp_path / "empty.zip", yomitan_files([]))
    assert _run("add", path) == 1
    assert f"{path}: it is not a usable dictionary (there is no entry in it);" in capsys.readouterr().err


def test_an_unknown_title(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("remove", "X") == 1
    assert "X: no dictionary of this title was added; see which were" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["0", "-1", "x", "9999999999999"])
def test_a_place_is_a_number(place: str) -> None:
    with pytest.raises(SystemExit):
        _run("move", "X", place)


def test_progress_on_a_terminal(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", terminal)
    assert _run("add", files[0]) == 0
    assert terminal.getvalue() == "\radding test.ifo: 0 %\x1b[K\r\x1b[K"


def test_a_damaged_file_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    data_folder().mkdir(parents=True)
    (data_folder() / DICTIONARIES_FILE).write_bytes(b"no database" * 1_000)
    assert _run("list") == 0
    assert "it was damaged, and is now" in capsys.readouterr().err


def test_a_newer_file_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    data_folder().mkdir(parents=True)
    with closing(sqlite3.connect(data_folder() / DICTIONARIES_FILE)) as connection:
        connection.execute("PRAGMA user_version = 9")
    assert _run("list") == 1
    assert capsys.readouterr().err.endswith(
        "a newer version of Duidu wrote it (the file has version 9, this program knows 1), so it was left as it is;"
        " open it with the newer Duidu.\n"
    )
