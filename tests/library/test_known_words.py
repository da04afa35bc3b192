import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Glossary, KnownWords
from reader.model import Term


@pytest.fixture
def words(own: Path) -> KnownWords:
    return KnownWords(own)


def test_words_are_there_in_the_next_session_in_the_order_of_learning(words: KnownWords, own: Path) -> None:
    assert words.add(["银行", "长春"]) == 2
    assert words.add(["汽车"]) == 1
    words.close()
    assert KnownWords(own).all() == ["银行", "长春", "汽车"]


def test_a_word_is_kept_once_and_stays_where_it_was(words: KnownWords) -> None:
    assert words.add(["银行", "汽车", "银行"]) == 2
    assert words.add(["汽车", "长春", "银行"]) == 1
    assert words.all() == ["银行", "汽车", "长春"]


def test_known_says_which_of_many(words: KnownWords) -> None:
    # More than one statement takes.
    many = [f"词{number}" for number in range(2000)]
    assert words.add(many[::2]) == 1000
    assert words.known([*many, "银行"]) == set(many[::2])
    assert words.known([]) == set()


def test_a_word_of_known_words_is_not_known(words: KnownWords) -> None:
    words.add(["东", "西"])
    assert words.known(["东西", "东"]) == {"东"}


def test_words_are_dropped(words: KnownWords) -> None:
    words.add(["银行", "长春", "汽车"])
    assert words.remove(["银行", "山"]) == 1
    assert words.all() == ["长春", "汽车"]
    assert words.clear() == 2
    assert words.all() == []
    assert words.clear() == 0


def test_another_state_is_not_touched(words: KnownWords, own: Path) -> None:
    words.add(["银行", "长春"])
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("UPDATE word SET state = 'ignored' WHERE text = '银行'")
        connection.commit()
    assert words.all() == ["长春"]
    assert words.known(["银行", "长春"]) == {"长春"}
    assert words.remove(["银行"]) == 0
    assert words.add(["银行"]) == 1
    assert words.all() == ["长春", "银行"]


def test_they_lie_beside_the_terms(words: KnownWords, own: Path) -> None:
    glossary = Glossary(own)
    glossary.put([Term("银行", "bank")])
    words.add(["银行"])
    glossary.remove("银行")
    assert words.all() == ["银行"]


def test_a_file_of_before_gets_what_it_lacks(own: Path) -> None:
    with closing(Glossary(own)) as glossary:
        glossary.put([Term("银行", "bank")])
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("DROP TABLE word")
    words = KnownWords(own)
    assert words.add(["银行"]) == 1
    assert not words.memory_reason
    assert Glossary(own).terms() == [Term("银行", "bank")]


def test_what_can_be_read_of_a_damaged_file_is_carried_over(words: KnownWords, own: Path) -> None:
    words.add(["银行", "长春"])
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    words.close()
    with own.open("r+b") as file:
        file.write(b"\xff" * 4096)
    found = KnownWords(own)
    assert found.recovered_from
    assert found.all() == ["银行", "长春"]


def test_a_lone_surrogate_and_odd_values_are_no_reason_to_fail(words: KnownWords, own: Path) -> None:
    words.add(["银\ud800", "长春"])
    assert words.known(["银\ud800"]) == {"银\ud800"}
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("UPDATE word SET text = x'00' WHERE text = '长春'")
        connection.commit()
    assert words.all() == ["银?"]


def test_threads_add_at_once(words: KnownWords) -> None:
    threads = [threading.Thread(target=words.add, args=([f"词{number}", "银行"],)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(words.all()) == {"银行", *(f"词{number}" for number in range(8))}
    assert len(words.all()) == 9
