import sqlite3
import threading
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import Glossary, WordChange, Words
from reader.model import Script, Term, Word, WordContext, WordState

KNOWN, LEARNING, IGNORED = WordState.KNOWN, WordState.LEARNING, WordState.IGNORED
CONTEXT = WordContext(
    "他在銀行等我。", 2, 4, Script.TRADITIONAL, ("yin2", "hang2"), "0123", "等", "He waits.", Path("/texts/等.txt")
)


@pytest.fixture
def words(own: Path) -> Words:
    return Words(own)


def _texts(words: Iterable[Word]) -> list[str]:
    return [word.text for word in words]


def _damage(own: Path, statement: str, *values: object) -> None:
    """Change the file as another program could."""
    with closing(sqlite3.connect(own)) as connection:
        connection.execute(statement, values)
        connection.commit()


def test_words_are_there_in_the_next_session_in_the_order_of_their_states(words: Words, own: Path) -> None:
    assert words.set_state(["银行", "长春"], KNOWN) == WordChange(("银行", "长春"))
    words.set_state(["汽车"], LEARNING)
    words.set_state(["明瑞"], IGNORED)
    words.close()
    again = Words(own)
    assert _texts(again.words()) == ["银行", "长春", "汽车", "明瑞"]
    assert [word.state for word in again.words()] == [KNOWN, KNOWN, LEARNING, IGNORED]
    assert _texts(again.words(LEARNING)) == ["汽车"]


def test_those_known_and_ignored_need_no_reading(words: Words) -> None:
    words.set_state(["明瑞"], IGNORED)
    words.set_state(["汽车"], LEARNING)
    words.set_state(["银行"], KNOWN)
    assert words.without_reading() == {"明瑞", "银行"}
    assert words.counts() == {KNOWN: 1, LEARNING: 1, IGNORED: 1}
    assert words.states() == {"明瑞": IGNORED, "汽车": LEARNING, "银行": KNOWN}


def test_a_word_is_kept_once_and_stays_where_it_was(words: Words) -> None:
    assert words.set_state(["银行", "汽车", "银行"], KNOWN).texts == ("银行", "汽车")
    assert words.set_state(["汽车", "长春", "银行"], KNOWN).texts == ("长春",)
    assert _texts(words.words()) == ["银行", "汽车", "长春"]


def test_a_word_in_another_state_comes_last(words: Words) -> None:
    words.set_state(["银行", "长春"], LEARNING)
    change = words.set_state(["银行"], KNOWN)
    assert (change.texts, _texts(change.before)) == (("银行",), ["银行"])
    assert change.before[0].state is LEARNING
    assert _texts(words.words()) == ["长春", "银行"]


def test_the_states_of_many_are_told(words: Words) -> None:
    # More than one statement takes.
    many = [f"词{number}" for number in range(2000)]
    words.set_state(many[::2], LEARNING)
    words.set_state(["东", "西"], KNOWN)
    assert words.state_of([*many, "银行"]) == dict.fromkeys(many[::2], LEARNING)
    assert words.state_of(["东西", "东"]) == {"东": KNOWN}
    assert words.state_of([]) == {}


def test_words_are_dropped(words: Words, own: Path) -> None:
    words.set_state(["银行", "长春", "汽车"], KNOWN, {"银行": CONTEXT})
    words.set_state(["明瑞"], IGNORED)
    change = words.remove(["银行", "山"])
    assert (change.texts, change.before[0].context) == (("银行",), CONTEXT)
    assert _texts(words.words()) == ["长春", "汽车", "明瑞"]
    assert words.clear(KNOWN) == 2
    assert _texts(words.words()) == ["明瑞"]
    assert (words.clear(), words.clear()) == (1, 0)
    with closing(sqlite3.connect(own)) as connection:
        assert connection.execute("SELECT count(*) FROM word_context").fetchone() == (0,)


def test_clearing_one_state_keeps_where_the_others_were_met(words: Words) -> None:
    words.set_state(["银行"], LEARNING, {"银行": CONTEXT})
    words.set_state(["等"], KNOWN, {"等": CONTEXT})
    assert words.clear(KNOWN) == 1
    assert [word.context for word in words.words()] == [CONTEXT]


def test_where_a_word_was_met_is_kept_and_the_first_place_stays(words: Words) -> None:
    words.set_state(["银行", "等"], LEARNING, {"银行": CONTEXT})
    elsewhere = replace(CONTEXT, sentence="銀行", start=0, end=2, path=None, syllables=())
    words.set_state(["银行", "等"], KNOWN, {"银行": elsewhere, "等": elsewhere})
    assert [(word.text, word.context) for word in words.words()] == [("银行", CONTEXT), ("等", elsewhere)]


def test_a_change_of_state_is_undone(words: Words) -> None:
    words.set_state(["银行"], LEARNING, {"银行": CONTEXT})
    before = words.words()
    words.undo(words.set_state(["银行", "等"], KNOWN, {"等": CONTEXT}))
    assert words.words() == before
    # Where it was met went with it.
    words.set_state(["等"], KNOWN)
    assert words.words(KNOWN)[0].context is None


def test_a_removal_is_undone_with_time_and_place(words: Words) -> None:
    words.set_state(["银行", "等"], LEARNING, {"银行": CONTEXT})
    before = words.words()
    words.undo(words.remove(["等", "银行"]))
    assert words.words() == before


def test_they_lie_beside_the_terms(words: Words, own: Path) -> None:
    glossary = Glossary(own)
    glossary.put([Term("银行", "bank")])
    words.set_state(["银行"], KNOWN)
    glossary.remove("银行")
    assert words.without_reading() == {"银行"}


# own.sqlite as it was made before there were other states than known.
_BEFORE = (
    """CREATE TABLE IF NOT EXISTS word
    (id INTEGER PRIMARY KEY, text TEXT UNIQUE NOT NULL, state TEXT NOT NULL, since REAL NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS term
    (id INTEGER PRIMARY KEY, chinese TEXT UNIQUE NOT NULL, english TEXT NOT NULL, note TEXT NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS carried (name TEXT PRIMARY KEY)",
    "INSERT INTO word (text, state, since) VALUES ('银行', 'known', 1700000000.5), ('长春', 'known', 1700000001.0)",
    "INSERT INTO term (chinese, english, note) VALUES ('银行', 'bank', '')",
    "PRAGMA user_version = 1",
)


def test_a_file_of_before_keeps_all_and_gets_what_it_lacks(own: Path) -> None:
    own.parent.mkdir()
    with closing(sqlite3.connect(own)) as connection:
        for statement in _BEFORE:
            connection.execute(statement)
        connection.commit()
    words = Words(own)
    assert words.words() == [Word("银行", KNOWN, 1700000000.5), Word("长春", KNOWN, 1700000001.0)]
    words.set_state(["银行"], LEARNING, {"银行": CONTEXT})
    words.close()
    again = Words(own)
    assert [(word.text, word.context) for word in again.words()] == [("长春", None), ("银行", CONTEXT)]
    assert not again.memory_reason
    assert Glossary(own).terms() == [Term("银行", "bank")]


def test_what_can_be_read_of_a_damaged_file_is_carried_over(words: Words, own: Path) -> None:
    words.set_state(["银行", "长春"], LEARNING, {"银行": CONTEXT})
    before = words.words()
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    words.close()
    with own.open("r+b") as file:
        file.write(b"\xff" * 4096)
    found = Words(own)
    assert found.recovered_from
    assert found.words() == before


@pytest.mark.parametrize(
    "damage",
    [
        "stop = 9",
        "start = 4",
        "start = 'x'",
        "script = 'klingon'",
        "sentence = x'00'",
        "path = '/a'",
        "title = x'ff'",
    ],
)
def test_a_damaged_place_is_none(damage: str, words: Words, own: Path) -> None:
    words.set_state(["银行"], LEARNING, {"银行": CONTEXT})
    _damage(own, f"UPDATE word_context SET {damage}")  # noqa: S608 - our own
    assert [word.context for word in words.words()] == [None]


def test_a_lone_surrogate_and_odd_values_are_no_reason_to_fail(words: Words, own: Path) -> None:
    words.set_state(["银\ud800", "长春", "山"], KNOWN, {"银\ud800": replace(CONTEXT, title="\ud800")})
    assert words.state_of(["银\ud800"]) == {"银\ud800": KNOWN}
    _damage(own, "UPDATE word SET text = x'00' WHERE text = '长春'")
    _damage(own, "UPDATE word SET state = 'loved' WHERE text = '山'")
    assert _texts(words.words()) == ["银?"]
    assert words.without_reading() == {"银?"}
    assert words.counts() == {KNOWN: 1, LEARNING: 0, IGNORED: 0}


def test_threads_add_at_once(words: Words) -> None:
    def add(number: int) -> None:
        words.set_state([f"词{number}", "银行"], KNOWN)

    threads = [threading.Thread(target=add, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(_texts(words.words())) == sorted(["银行", *(f"词{number}" for number in range(8))])
