"""The dictionaries that the reader adds: looked up, searched, put in order, replaced, and never half there."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.dictionary.added import AddedEntry, DictionaryFormat, ReadEntry, described
from reader.library import dictionaries
from reader.library.dictionaries import AddedDictionary, Dictionaries
from reader.model import Problem, ReaderError

ENTRIES = (
    ReadEntry(0, ("银行", "銀行"), "yín háng", ("bank", "a house for money")),
    ReadEntry(1, ("银",), "ㄧㄣˊ", ("silver",), 1),
    ReadEntry(2, ("银",), "", ("silver-coloured",), 5),
    ReadEntry(3, ("河岸",), "hé àn", ("river bank, 又叫河边",)),
)


class Source:
    """Entries as a file would give them."""

    def __init__(self, title: str = "One", entries: tuple[ReadEntry, ...] = ENTRIES) -> None:
        self.description = described(title, DictionaryFormat.YOMITAN, "1", "notes")
        self.done, self.total = 0, len(entries)
        self._entries = entries

    def entries(self) -> Iterator[ReadEntry]:
        for entry in self._entries:
            self.done += 1
            yield entry

    def aliases(self) -> Iterator[tuple[str, int]]:
        yield ("錢莊", 0)


def simplify(word: str) -> str:
    return word.replace("錢莊", "钱庄").replace("銀", "银")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "dictionaries.sqlite"


@pytest.fixture
def store(path: Path) -> Dictionaries:
    return Dictionaries(path)


@pytest.fixture
def add(store: Dictionaries) -> Callable[..., AddedDictionary]:
    return lambda *arguments: store.add(Source(*arguments), simplify)


def heads(found: list[AddedEntry]) -> list[str]:
    return [f"{entry.headword} {entry.lines[0]}" for entry in found]


def titles(store: Dictionaries) -> list[str]:
    return [each.title for each in store.all()]


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_what_was_added_is_listed(store: Dictionaries, add: Callable[..., AddedDictionary]) -> None:
    assert store.all() == []
    added = add()
    assert added == AddedDictionary("One", DictionaryFormat.YOMITAN, "1", "notes", 4, enabled=True)
    assert store.all() == [added]


def test_words_are_found_in_either_script_and_by_aliases(
    store: Dictionaries, add: Callable[..., AddedDictionary]
) -> None:
    add()
    whole = AddedEntry("银行", "yín háng", ("bank", "a house for money"), "One")
    for word in ("银行", "銀行", "钱庄", "錢莊", " 银行 "):
        assert store.entries([word]) == [whole]
    assert store.entries(["无", ""]) == []


def test_entries_come_by_dictionary_then_word_then_score(
    store: Dictionaries, add: Callable[..., AddedDictionary]
) -> None:
    add("One")
    add("Two", ENTRIES[1:3])
    found = store.entries(["银行", "银", "钱庄"])
    assert [(entry.dictionary, entry.lines[0]) for entry in found] == [
        ("One", "bank"),
        ("One", "silver-coloured"),
        ("One", "silver"),
        ("Two", "silver-coloured"),
        ("Two", "silver"),
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("银", ["银 silver-coloured", "银 silver", "银行 bank"]),
        ("銀行", ["银行 bank"]),
        ("yin", ["银 silver", "银行 bank"]),
        ("Yínháng", ["银行 bank"]),
        ("yin2 ha", ["银行 bank"]),
        ("bank", ["银行 bank", "河岸 river bank, 又叫河边"]),
        ("SILVER", ["银 silver", "银 silver-coloured"]),
        ("money house", ["银行 bank"]),
        ("riv", ["河岸 river bank, 又叫河边"]),
        ("河边", ["河岸 river bank, 又叫河边"]),
        ("边河", []),
        ('" OR *', []),
        ("a\0b NEAR(", []),
        ("", []),
        ("  ", []),
        ("\ud800", []),
    ],
)
def test_searching(query: str, found: list[str], store: Dictionaries, add: Callable[..., AddedDictionary]) -> None:
    add()
    assert heads(store.search(query)) == found
    assert store.memory_reason == ""


def test_a_search_stops_at_its_limit(store: Dictionaries, add: Callable[..., AddedDictionary]) -> None:
    add("One")
    add("Two")
    assert [entry.dictionary for entry in store.search("银", 3)] == ["One", "One", "Two"]


def test_without_full_text_texts_are_looked_through(
    store: Dictionaries, add: Callable[..., AddedDictionary], monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    monkeypatch.setattr(dictionaries, "has_full_text", lambda: False)
    add("One", (*ENTRIES, ReadEntry(4, ("百分",), "", ("100%_",))))
    assert heads(store.search("house for")) == ["银行 bank"]
    assert heads(store.search("0%_")) == ["百分 100%_"]
    assert "text_1" not in tables(path)


def test_switched_off_it_is_not_looked_up(store: Dictionaries, add: Callable[..., AddedDictionary]) -> None:
    add()
    store.enable("One", enabled=False)
    assert (store.entries(["银"]), store.search("bank")) == ([], [])
    assert [each.enabled for each in store.all()] == [False]
    store.enable("One", enabled=True)
    assert len(store.entries(["银"])) == 2


def test_order(store: Dictionaries, add: Callable[..., AddedDictionary]) -> None:
    for title in "ABC":
        add(title)
    store.move("C", 0)
    assert titles(store) == ["C", "A", "B"]
    store.move("C", 99)
    assert titles(store) == ["A", "B", "C"]
    assert [entry.dictionary for entry in store.entries(["河岸"])] == ["A", "B", "C"]


def test_added_again_it_takes_its_own_place(
    store: Dictionaries, add: Callable[..., AddedDictionary], path: Path
) -> None:
    add("A")
    add("B")
    store.enable("A", enabled=False)
    assert add("A", ENTRIES[:1]).entries == 1
    assert titles(store) == ["A", "B"]
    assert not store.all()[0].enabled
    store.enable("A", enabled=True)
    assert [entry.dictionary for entry in store.entries(["银"])] == ["B", "B"]
    assert "entry_1" not in tables(path)


def test_removed_it_can_be_brought_back_until_it_is_purged(
    store: Dictionaries, add: Callable[..., AddedDictionary], path: Path
) -> None:
    add("A")
    add("B")
    store.remove("A")
    assert titles(store) == ["B"]
    store.bring_back("A")
    assert titles(store) == ["A", "B"]
    store.remove("A")
    store.purge()
    store.bring_back("A")
    assert titles(store) == ["B"]
    assert not {"entry_1", "word_1", "text_1"} & tables(path)


def test_what_was_added_again_is_not_brought_back_beside_it(
    store: Dictionaries, add: Callable[..., AddedDictionary]
) -> None:
    add("A")
    store.remove("A")
    add("A", ENTRIES[:1])
    store.bring_back("A")
    assert [each.entries for each in store.all()] == [1]


@pytest.mark.parametrize(
    "change",
    [
        lambda store: store.enable("X", enabled=True),
        lambda store: store.move("X", 0),
        lambda store: store.remove("X"),
    ],
)
def test_what_was_not_added_cannot_be_changed(change: Callable[[Dictionaries], None], store: Dictionaries) -> None:
    with pytest.raises(ReaderError) as caught:
        change(store)
    assert caught.value.problem is Problem.UNKNOWN_DICTIONARY
    assert caught.value.subject == "X"


def test_cancelled_nothing_remains(store: Dictionaries, path: Path) -> None:
    store.add(Source("A", ENTRIES[:1]), simplify)
    before = tables(path)
    many = tuple(ReadEntry(number, (f"字{number}",), "", ("x",)) for number in range(2_000))
    told: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total))
        if done >= 1_000:
            raise ReaderError(Problem.CANCELLED, "")

    for title in ("A", "B"):
        with pytest.raises(ReaderError) as caught:
            store.add(Source(title, many), simplify, report)
        assert caught.value.problem is Problem.CANCELLED
    assert told == [(500, 2_000), (1_000, 2_000)] * 2
    assert ([each.entries for each in store.all()], tables(path)) == ([1], before)


def test_a_fault_halfway_leaves_nothing(store: Dictionaries) -> None:
    class Broken(Source):
        def entries(self) -> Iterator[ReadEntry]:
            yield from super().entries()
            raise ReaderError(Problem.BAD_DICTIONARY, "file", "cut")

    with pytest.raises(ReaderError):
        store.add(Broken(), simplify)
    assert store.all() == []


def test_a_dictionary_without_entries_is_none(store: Dictionaries) -> None:
    with pytest.raises(ReaderError) as caught:
        store.add(Source("A", ()), simplify)
    assert (caught.value.problem, caught.value.detail) == (Problem.BAD_DICTIONARY, "there is no entry in it")
    assert store.all() == []


def test_while_one_is_added_words_are_found_and_changes_are_refused(
    store: Dictionaries, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dictionaries, "_BUSY_SECONDS", 0.0)
    store.add(Source("A"), simplify)
    other = Dictionaries(path)
    problems: list[Problem] = []
    found: list[list[AddedEntry]] = []

    def report(_done: int, _total: int) -> None:
        found.append(other.entries(["银行"]))
        found.append(store.entries(["银行"]))
        for change in (
            lambda: store.add(Source("C"), simplify),
            lambda: other.add(Source("C"), simplify),
            lambda: store.enable("A", enabled=False),
        ):
            with pytest.raises(ReaderError) as caught:
                change()
            problems.append(caught.value.problem)

    store.add(Source("B"), simplify, report)
    assert [len(each) for each in found] == [1] * len(found)
    assert set(problems) == {Problem.BUSY}
    assert titles(other) == titles(store) == ["A", "B"]
    assert store.memory_reason == other.memory_reason == ""


def test_threads_look_up_while_one_is_added(store: Dictionaries) -> None:
    store.add(Source("A"), simplify)
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.extend(len(store.entries(["银行"])) for _ in range(200)))
    thread.start()
    store.add(Source("B"), simplify)
    thread.join()
    assert set(found) <= {1, 2}
    assert len(found) == 200


def test_removed_elsewhere_it_is_not_looked_up(store: Dictionaries, path: Path) -> None:
    other = Dictionaries(path)
    store.add(Source("A"), simplify)
    assert len(other.entries(["银行"])) == 1
    store.remove("A")
    store.purge()
    assert other.entries(["银行"]) == []
    assert other.memory_reason == ""


def test_a_damaged_file_is_moved_aside(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database" * 1_000)
    store = Dictionaries(path)
    assert store.all() == []
    assert store.recovered_from is not None
    store.add(Source("A"), simplify)
    assert titles(Dictionaries(path)) == ["A"]


def test_a_newer_file_is_not_touched(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 9")
    before = path.read_bytes()
    store = Dictionaries(path)
    with pytest.raises(ReaderError) as caught:
        store.add(Source("A"), simplify)
    assert caught.value.problem is Problem.NEWER_DATA
    assert "version 9" in caught.value.detail
    assert path.read_bytes() == before


def test_a_format_that_nobody_knows_hides_no_other_dictionary(store: Dictionaries, path: Path) -> None:
    for title in "AB":
        store.add(Source(title), simplify)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE dictionary SET format = 'MDict' WHERE title = 'A'")
        connection.commit()
    assert titles(store) == ["B"]


def test_a_disk_that_is_full_is_said(store: Dictionaries, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add(Source("A"), simplify)

    def full(*_arguments: object, **_options: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(dictionaries, "_fill", full)
    with pytest.raises(ReaderError) as caught:
        store.add(Source("B"), simplify)
    assert (caught.value.problem, caught.value.detail) == (Problem.CANNOT_WRITE, "database or disk is full")
    assert titles(store) == ["A"]
    assert len(store.entries(["银行"])) == 1
