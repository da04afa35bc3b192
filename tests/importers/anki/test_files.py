"""Notes out of files of the real Anki, and out of files that mean harm."""

import os
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from backports import zstd

from reader.importers.anki import AnkiNote, NoteType, Standing, collection, files, is_anki, opened_anki
from reader.model import Problem, ReaderError
from tests import anki_collections as real
from tests.importers.anki.packages import SCHEMA, database, package

NOTES = (
    (real.MATURE, ("银行", "bank")),
    (real.YOUNG, ("学习", "to study")),
    (real.NEW, ("工作", "to work")),
)
EXPECTED = [
    (("银行", "bank"), Standing.MATURE),
    (("学习", "to study"), Standing.YOUNG),
    (("工作", "to work"), Standing.NEW),
]


def read(path: Path) -> list[tuple[Sequence[str], Standing]]:
    with opened_anki(path) as file:
        return [(note.fields, note.standing) for note in file.notes]


def failure(path: Path) -> ReaderError:
    with pytest.raises(ReaderError) as caught:
        read(path)
    assert caught.value.subject == str(path)
    return caught.value


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return tmp_path / "work.anki2"


# -- the real Anki's ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("legacy", [True, False])
def test_deck_package(tmp_path: Path, *, legacy: bool) -> None:
    with real.collection(tmp_path / "anki") as anki:
        real.add_notes(anki, ("Hanzi", "English"), NOTES)
        target = real.export_package(anki, tmp_path / "deck.apkg", legacy=legacy)
    assert is_anki(target)
    assert read(target) == EXPECTED
    with opened_anki(target) as file:
        assert NoteType("Chinese", ("Hanzi", "English")) in file.types.values()
        assert file.has_standings


@pytest.mark.parametrize("legacy", [True, False])
def test_collection_package_has_the_newest_collection(tmp_path: Path, *, legacy: bool) -> None:
    """Beside it lies one that only says that Anki is to be updated."""
    with real.collection(tmp_path / "anki") as anki:
        real.add_notes(anki, ("Hanzi", "English"), NOTES)
        anki.export_collection_package(str(tmp_path / "all.colpkg"), include_media=False, legacy=legacy)
    assert read(tmp_path / "all.colpkg") == EXPECTED


def test_collection_in_its_place_is_left_as_it_is(tmp_path: Path) -> None:
    with real.collection(tmp_path / "anki") as anki:
        real.add_notes(anki, ("Hanzi", "English"), NOTES)
    path = tmp_path / "anki" / "collection.anki2"
    before = path.read_bytes()
    assert read(path) == EXPECTED
    assert path.read_bytes() == before
    with opened_anki(path) as file:
        assert NoteType("Chinese", ("Hanzi", "English")) in file.types.values()


def test_suspended_counts_less_than_young(work: Path) -> None:
    rows = ["INSERT INTO notes VALUES (2, 7, '学习\x1fx')", "INSERT INTO cards VALUES (2, 2, 2, -1, 90)"]
    rows += ["INSERT INTO cards VALUES (3, 1, 2, -1, 90)"]
    database(work, rows)
    assert [standing for _, standing in read(work)] == [Standing.MATURE, Standing.SUSPENDED]
    assert Standing.NEW < Standing.SUSPENDED < Standing.YOUNG < Standing.MATURE


def test_nothing_is_left_behind(tmp_path: Path, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    database(work)
    assert len(read(work)) == 1
    failure(package(tmp_path / "a.apkg", {"collection.anki2": b"no database"}))
    assert not list(folder.iterdir())


# -- text -----------------------------------------------------------------------------------------------------------


def test_text(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(
        "#separator:tab\n#html:true\n#notetype column:1\n#deck column:2\n#tags column:5\n"
        '中文\tHSK\t<b>银行</b>\t"a ""bank"""\t标签\n中文\tHSK\t学习\n',
        "utf-8",
    )
    assert is_anki(path)
    with opened_anki(path) as file:
        assert not file.has_standings
        assert list(file.types.values()) == [NoteType("", ("3", "4"))]
        assert list(file.notes) == [
            AnkiNote(0, ("<b>银行</b>", 'a "bank"'), Standing.NEW),
            AnkiNote(0, ("学习", ""), Standing.NEW),
        ]


def test_text_with_names_of_columns(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("#separator:Semicolon\n#columns:Hanzi;English\n银行;bank\n", "utf-8-sig")
    with opened_anki(path) as file:
        assert list(file.types.values()) == [NoteType("", ("Hanzi", "English"))]


def test_text_with_a_head_that_no_anki_wrote(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    nines = "9" * 5_000
    path.write_text(f"#separator:tab\n#separator:tab\n#deck column:{nines}\n银行\tbank\u2028or shore\n", "utf-8")
    assert read(path) == [(("银行", "bank\u2028or shore"), Standing.NEW)]


@pytest.mark.parametrize(
    "data", ["#separator:nothing\n银行", "#separator:tab\n\udce9", "#separator:tab\n" + "x" * 200_000]
)
def test_text_that_is_none(tmp_path: Path, data: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(data.encode("utf-8", "surrogateescape"))
    assert failure(path).problem is Problem.BAD_ANKI


# -- what means harm ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 500, b"SQLite format 3\0" + b"\xff" * 5000, b"hello"]
)
def test_no_file_of_anki(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.apkg"
    path.write_bytes(data)
    assert failure(path).problem in (Problem.BAD_ANKI, Problem.DAMAGED)


def test_no_file_at_all(tmp_path: Path) -> None:
    assert failure(tmp_path / "none.apkg").problem is Problem.NOT_FOUND
    assert failure(tmp_path).problem is Problem.IS_DIRECTORY


def test_package_without_a_collection(tmp_path: Path) -> None:
    error = failure(package(tmp_path / "a.apkg", {"media": b"{}", "../collection.anki2": b"x"}))
    assert (error.problem, error.detail) == (Problem.BAD_ANKI, "there is no collection in it")


def test_what_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zstd.compress(b"\0" * 50_000_000)
    error = failure(package(tmp_path / "a.apkg", {"collection.anki21b": bomb}))
    assert error.problem is Problem.TOO_LARGE
    assert failure(package(tmp_path / "b.apkg", {"collection.anki2": b"\0" * 50_000_000})).problem is Problem.TOO_LARGE
    monkeypatch.setattr(files, "_LARGEST_DATABASE", 1000)
    honest = zstd.compress(os.urandom(5000))
    assert failure(package(tmp_path / "c.apkg", {"collection.anki21b": honest})).problem is Problem.TOO_LARGE


def test_damaged_or_cut_off_packing(tmp_path: Path, work: Path) -> None:
    packed = zstd.compress(database(work))
    assert read(package(tmp_path / "a.apkg", {"collection.anki21b": packed}))
    for data in (packed[:-10], b"junk" + packed, packed[:20] + b"\xff" * 30 + packed[50:]):
        assert failure(package(tmp_path / "b.apkg", {"collection.anki21b": data})).problem in (
            Problem.DAMAGED,
            Problem.BAD_ANKI,
        )


def test_more_members_than_any_collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: Path) -> None:
    monkeypatch.setattr(files, "_MOST_MEMBERS", 3)
    members = {"collection.anki2": database(work)} | {str(number): b"" for number in range(5)}
    assert failure(package(tmp_path / "a.apkg", members)).problem is Problem.TOO_LARGE


ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id, 7 AS mid, 'x' AS flds FROM n"


@pytest.mark.parametrize(
    "statements",
    [
        (f"CREATE VIEW notes AS {ENDLESS}", SCHEMA[1], SCHEMA[2]),
        (SCHEMA[0], "CREATE VIEW cards AS SELECT 1 AS nid, 2 AS type, 2 AS queue, 3 AS ivl", SCHEMA[2]),
        ("CREATE VIRTUAL TABLE notes USING fts5(id, mid, flds)", SCHEMA[1], SCHEMA[2]),
        (SCHEMA[0], SCHEMA[1]),
        ("CREATE TABLE notes (id integer primary key)", SCHEMA[1], SCHEMA[2]),
    ],
)
def test_only_tables_are_read(work: Path, statements: Sequence[str]) -> None:
    database(work, schema=statements)
    assert failure(work).problem is Problem.BAD_ANKI


def test_what_takes_for_ever_is_given_up(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collection, "_PATIENCE", -1.0)
    monkeypatch.setattr(collection, "_STEPS", 1)
    database(work)
    assert failure(work).problem is Problem.BAD_ANKI


def test_triggers_and_values_of_any_kind_are_harmless(work: Path) -> None:
    rows = [
        "CREATE TRIGGER t AFTER INSERT ON cards BEGIN DELETE FROM notes; END",
        "INSERT INTO notes VALUES (2, 'x', 5), (3, 7, x'ff00'), (4, 7, NULL), (5, 9, '学习')",
        "INSERT INTO notes VALUES (6, 7, CAST(x'e993b6ff' AS TEXT))",
        "DROP TRIGGER t",
        "INSERT INTO cards VALUES (2, 'a', 'b', 'c', 'd'), (3, 5, 9e99, 2, 30), (4, 5, 2, 2, 9223372036854775807)",
    ]
    database(work, rows)
    assert read(work) == [
        (("银行", "bank"), Standing.MATURE),
        (("学习",), Standing.MATURE),
        (("银\ufffd",), Standing.NEW),
    ]


@pytest.mark.parametrize("models", ["", "[]", "{", "[" * 100_000, '{"a": {}}', '{"7": {"name": "x", "flds": 5}}'])
def test_types_that_cannot_be_read(work: Path, models: str) -> None:
    database(work, models=models)
    assert read(work) == [(("银行", "bank"), Standing.MATURE)]


def test_values_of_any_size(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collection, "_LONGEST", 100_000)
    database(work, ["INSERT INTO notes VALUES (2, 7, printf('%.*c', 200000, 'x'))"])
    assert failure(work).problem is Problem.BAD_ANKI


def test_the_file_cannot_be_written_to(work: Path) -> None:
    database(work)
    with closing(collection._connect(lambda: bytearray(work.read_bytes()))) as connection:
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("DELETE FROM notes")
        assert connection.execute("PRAGMA trusted_schema").fetchall() == [(0,)]


def test_settings_of_a_text_that_say_nothing_sensible(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(f"#separator:tab\n#separator:tab\n#tags column:{'1' * 5000}\n银行\tbank\n", "utf-8")
    assert read(path) == [(("银行", "bank"), Standing.NEW)]


def test_a_note_of_endless_fields_is_cut(tmp_path: Path) -> None:
    fields = "UPDATE notes SET flds = replace(hex(zeroblob(2000)), '0', 'x' || char(31))"
    path = package(tmp_path / "a.apkg", {"collection.anki2": database(tmp_path / "c", [fields])})
    assert {len(fields) for fields, _ in read(path)} == {500}
