"""Adding dictionaries from files, by whatever script a word is looked up; a process that is killed meanwhile."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.dictionary.cedict import FILE, count, entries
from reader.model import Problem, ReaderError
from reader.pipeline import Desk
from reader.pipeline.dictionaries import add_dictionary, list_dictionaries
from reader.settings import DICTIONARIES_FILE
from tests.dictionary.builders import CEDICT, stardict_files, synonyms, term, write_files, write_zip, yomitan_files
from tests.killing import Victim

# Adds a file, and says so halfway through; then it waits to be killed.
ADDING = """
import sys, time
from pathlib import Path
from reader.library import dictionaries
from reader.pipeline import Desk
from reader.pipeline.dictionaries import add_dictionary

def report(done, total):
    if done:
        print("halfway", flush=True)
        time.sleep(60)

dictionaries._REPORTED = 1
add_dictionary(Desk(Path(sys.argv[1])), Path(sys.argv[2]), report)
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    yield desk
    desk.close()


def test_the_bundled_one_is_counted_to_its_last_line(desk: Desk) -> None:
    found = list_dictionaries(desk)
    assert (found.bundled, found.added, found.condition.reason) == (count(), [], "")
    last = FILE.read_text("utf-8").splitlines()[-1].split("\t")[0]
    assert entries(last)
    assert count() == len(FILE.read_text("utf-8").splitlines()) - 1


def test_words_are_found_in_both_scripts_whatever_the_dictionary_is_in(desk: Desk, tmp_path: Path) -> None:
    traditional = yomitan_files([term("電腦", "ㄉㄧㄢˋ ㄋㄠˇ", "computer"), term("什麼", "", "what")], title="T")
    simplified = {**stardict_files([("电脑", b"computer")], title="S"), "test.syn": synonyms([("計算機", 0)])}
    add_dictionary(desk, write_zip(tmp_path / "t.zip", traditional))
    add_dictionary(desk, write_files(tmp_path, simplified))
    store = desk.dictionaries
    assert [entry.dictionary for entry in store.entries(["电脑"])] == ["T", "S"]
    assert [entry.dictionary for entry in store.entries(["電腦"])] == ["T"]
    assert [entry.headword for entry in store.entries(["计算机"])] == ["电脑"]
    assert [entry.headword for entry in store.entries(["什么"])] == ["什麼"]
    assert [entry.headword for entry in store.search("dian nao")] == ["電腦"]
    assert [entry.headword for entry in store.search("computer")] == ["電腦", "电脑"]


@pytest.mark.parametrize("content", [yomitan_files([]), {"a": b""}])
def test_what_is_wrong_names_the_file(content: dict[str, bytes], desk: Desk, tmp_path: Path) -> None:
    path = write_zip(tmp_path / "d.zip", content)
    with pytest.raises(ReaderError) as caught:
        add_dictionary(desk, path)
    assert (caught.value.problem, caught.value.subject) == (Problem.BAD_DICTIONARY, str(path))


def test_who_is_told_of_the_progress_may_end_it(desk: Desk, tmp_path: Path) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise ReaderError(Problem.CANCELLED, "")

    with pytest.raises(ReaderError) as caught:
        add_dictionary(desk, write_files(tmp_path, {"words.u8": CEDICT.encode()}), cancel)
    assert caught.value.problem is Problem.CANCELLED
    assert desk.dictionaries.all() == []


def test_killed_halfway_it_leaves_what_was_there(desk: Desk, tmp_path: Path) -> None:
    path = write_files(tmp_path, {"words.u8": CEDICT.encode()})
    add_dictionary(desk, write_files(tmp_path / "set", stardict_files(title="Star")))
    victim = Victim([sys.executable, "-c", ADDING, str(desk.folder), str(path)])
    victim.wait_for("halfway")
    victim.end(0)
    assert [each.title for each in desk.dictionaries.all()] == ["Star"]
    assert len(desk.dictionaries.entries(["银行"])) == 1
    add_dictionary(desk, path)
    assert [entry.dictionary for entry in desk.dictionaries.entries(["银行"])] == ["Star", "CC-Test"]
    with closing(sqlite3.connect(desk.folder / DICTIONARIES_FILE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
