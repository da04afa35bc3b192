"""Machine translations: found by text and by key, the newest first, in bounds, whatever stands in the file."""

import sqlite3
import threading
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from reader.library import Remembered, TranslationMemory
from reader.library import memory as module


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "translations.sqlite"


@pytest.fixture
def memory(path: Path) -> TranslationMemory:
    return TranslationMemory(path)


def made(source: str, english: str = "english", model: str = "zh_en 1.9", *, cut_off: bool = False) -> Remembered:
    return Remembered(sha256(f"{model} {source}".encode("utf-8", "replace")).digest(), source, english, model, cut_off)


def test_what_is_kept_is_found_by_text_and_by_key_in_the_next_session(memory: TranslationMemory, path: Path) -> None:
    items = [made("一"), made("二", cut_off=True), made("三\n\0 x", "")]
    memory.keep(items)
    memory.close()
    again = TranslationMemory(path)
    assert again.latest(["二", "三\n\0 x", "四"]) == {"二": items[1], "三\n\0 x": items[2]}
    assert again.find([items[0].key, b"none"]) == {items[0].key: items[0]}
    assert list(again.all()) == items
    assert again.count() == 3


def test_the_newest_counts_whatever_engine_made_it(memory: TranslationMemory) -> None:
    memory.keep([made("一", "old", "a"), made("一", "new", "b")])
    assert memory.latest(["一"])["一"].english == "new"
    memory.keep([made("一", "newest", "a")])
    assert memory.latest(["一"])["一"].english == "newest"
    assert memory.count() == 2


def test_thousands_are_asked_for_at_once(memory: TranslationMemory) -> None:
    items = [made(f"第{number}句") for number in range(3000)]
    memory.keep(items)
    assert len(memory.latest([item.source for item in items] * 2)) == 3000
    assert len(memory.find([item.key for item in items])) == 3000
    assert list(memory.all()) == items


def test_nothing_asked_or_kept_is_nothing_done(memory: TranslationMemory) -> None:
    memory.keep([])
    assert (memory.latest([]), memory.find([]), list(memory.all()), memory.count()) == ({}, {}, [], 0)


def test_texts_of_the_same_hash_are_told_apart(memory: TranslationMemory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "text_hash", lambda _: 7)
    memory.keep([made("一", "one"), made("二", "two")])
    assert {source: item.english for source, item in memory.latest(["一", "二", "三"]).items()} == {
        "一": "one",
        "二": "two",
    }


def test_a_lone_surrogate_is_no_reason_to_fail(memory: TranslationMemory) -> None:
    memory.keep([made("一\ud800", "x\udc00")])
    assert memory.latest(["一\ud800"])["一\ud800"].english == "x?"


def test_the_oldest_make_room(memory: TranslationMemory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 10)
    for number in range(25):
        memory.keep([made(f"第{number}句")])
    assert [item.source for item in memory.all()] == [f"第{number}句" for number in range(15, 25)]


def test_clear_forgets_every_translation_and_no_fingerprint(memory: TranslationMemory) -> None:
    memory.keep([made("一")])
    memory.keep_fingerprint("stamp", "fingerprint")
    memory.clear()
    assert (memory.count(), memory.latest(["一"])) == (0, {})
    assert memory.fingerprint("stamp") == "fingerprint"


def test_a_fingerprint_is_that_of_its_stamp(memory: TranslationMemory) -> None:
    assert memory.fingerprint("a") is None
    memory.keep_fingerprint("a", "1")
    memory.keep_fingerprint("a", "2")
    memory.keep_fingerprint("b", "3")
    assert (memory.fingerprint("a"), memory.fingerprint("b")) == ("2", "3")


@pytest.mark.parametrize(
    "damage",
    ["english = x'ff'", "english = 5", "key = 'text'", "model = 1.5", "cut_off = 7", "cut_off = 'x'", "source = 9"],
)
def test_odd_values_cost_only_their_row(memory: TranslationMemory, path: Path, damage: str) -> None:
    memory.keep([made("一"), made("二")])
    with closing(sqlite3.connect(path)) as connection:
        # Types are kept as given only where the column has no affinity for another.
        connection.execute("PRAGMA writable_schema = ON")
        for name in ("TEXT", "INTEGER NOT NULL, source", "cut_off INTEGER"):
            new = name.replace("TEXT", "BLOB").replace("cut_off INTEGER", "cut_off BLOB")
            connection.execute("UPDATE sqlite_master SET sql = replace(sql, ?, ?)", (name, new))
        connection.commit()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"UPDATE translation SET {damage} WHERE source = '一'")  # noqa: S608 - from above
        connection.commit()
    again = TranslationMemory(path)
    assert list(again.latest(["一", "二"])) == ["二"]
    assert [item.source for item in again.all()] == ["二"]
    assert again.memory_reason == ""


def test_many_threads_and_windows_keep_at_once(path: Path) -> None:
    memories = [TranslationMemory(path) for _ in range(3)]

    def keep(number: int) -> None:
        for step in range(10):
            memories[number % 3].keep([made(f"{number} {step} {row}") for row in range(5)])

    threads = [threading.Thread(target=keep, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [memory.count() for memory in memories] == [300] * 3
    assert not any(memory.memory_reason for memory in memories)
