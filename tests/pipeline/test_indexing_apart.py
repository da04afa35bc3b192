"""Long articles are indexed in a process of their own: what it finds, and what becomes of it."""

import os
import signal
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from reader.child import Child
from reader.library import ArticleEntry, Edit
from reader.library.search_index import IndexedText
from reader.model import Correction, CorrectionKind, Problem, ReaderError
from reader.pipeline import Desk, indexing, open_text, shelving
from reader.pipeline.indexing_apart import _be_in_no_hurry, index_apart
from reader.settings import INDEX_FILE
from reader.wire import Message

FIRST = "长春汽车\n\n他去银行。女儿在长春市旅行了三天。"
SECOND = "小城的春天\n\n长春的春天。行不行？"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """For it every article is a long one."""
    monkeypatch.setattr("reader.pipeline.indexing._LONG", 0)
    with closing(Desk(tmp_path / "data")) as desk:
        yield desk


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of what was indexed apart."""
    titles: list[str] = []

    def note(desk: Desk, entry: ArticleEntry, cancelled: Callable[[], bool]) -> None:
        titles.append(entry.title)
        index_apart(desk, entry, cancelled)

    monkeypatch.setattr(indexing, "index_apart", note)
    return titles


def put(desk: Desk, text: str) -> str:
    article = open_text(text, "Pasted text")
    shelving.shelve(desk, article, copy=shelving.text_copy(text))
    return article.id


def whole(desk: Desk, article_id: str) -> IndexedText:
    stored = desk.search_index.text(article_id)
    assert stored
    return stored.whole()


def outdated(desk: Desk) -> int:
    return len(indexing.pending(desk))


def test_it_is_what_is_indexed_here(desk: Desk, asked: list[str], tmp_path: Path) -> None:
    (file := tmp_path / "二.txt").write_text(SECOND, "utf-8")
    shelving.import_files(desk, [(file, "")])
    article_id = put(desk, FIRST)
    desk.corrections.save([Correction(CorrectionKind.READING, "银行", "yin2 xing2")])
    desk.edits.save(Edit("他去银行。", "He goes to the bank."))
    done = indexing.index_pending(desk)
    assert (done.articles, done.failures, outdated(desk)) == (2, [], 0)
    assert sorted(asked) == ["小城的春天", "长春汽车"]
    apart = {each: whole(desk, each) for each in desk.articles.ids()}
    assert apart[article_id].english[2] == "He goes to the bank."
    assert "xing2" in apart[article_id].sounds[2]
    desk.search_index.remove(apart)
    with pytest.MonkeyPatch.context() as here:
        here.setattr("reader.pipeline.indexing._LONG", 1_000)
        indexing.index_pending(desk)
    assert len(asked) == 2
    assert {each: whole(desk, each) for each in apart} == apart


def test_english_that_came_is_indexed_apart_too(desk: Desk, asked: list[str]) -> None:
    article_id = put(desk, FIRST)
    indexing.index_pending(desk)
    desk.edits.save(Edit("他去银行。", "He goes to the bank."))
    indexing.english_changed(desk, article_id)
    assert indexing.index_pending(desk).articles == 1
    assert whole(desk, article_id).english[2] == "He goes to the bank."
    assert len(asked) == 2


def test_one_that_dies_costs_only_its_article(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    put(desk, FIRST)
    second = put(desk, SECOND)
    ask = Child.ask

    def kill(child: Child, request: Message, subject: str, *rest: object) -> Iterator[Message]:
        if subject == "长春汽车":
            os.kill(child._process.pid, signal.SIGKILL)
        return ask(child, request, subject, *rest)  # pyright: ignore[reportArgumentType] - what it was asked with

    monkeypatch.setattr(Child, "ask", kill)
    done = indexing.index_pending(desk)
    assert [(each.problem, each.subject) for each in done.failures] == [(Problem.CRASHED, "长春汽车")]
    assert (done.articles, done.cancelled, set(desk.search_index.indexed())) == (1, False, {second})


def test_it_can_be_given_up(desk: Desk) -> None:
    put(desk, "题目\n\n" + "河水很宽，女儿在长春市旅行了三天。" * 20_000)
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 2

    assert indexing.index_pending(desk, cancelled=cancelled).cancelled
    assert (desk.search_index.indexed(), outdated(desk)) == ({}, 1)


def test_what_left_the_library_meanwhile_is_not_indexed(desk: Desk) -> None:
    article_id = put(desk, FIRST)
    (entry,) = desk.articles.all()
    desk.articles.remove([article_id])
    index_apart(desk, entry)
    assert desk.search_index.indexed() == {}


def test_what_cannot_be_read_is_told_as_here(desk: Desk, tmp_path: Path) -> None:
    (file := tmp_path / "一.txt").write_text(FIRST, "utf-8")
    shelving.import_files(desk, [(file, "")])
    file.unlink()
    done = indexing.index_pending(desk)
    assert [(each.problem, each.subject) for each in done.failures] == [(Problem.NOT_FOUND, str(file))]


def test_what_is_in_memory_alone_is_indexed_here(desk: Desk, asked: list[str]) -> None:
    """A later version of the program wrote the index, which is left alone."""
    article_id = put(desk, FIRST)
    with closing(sqlite3.connect(desk.folder / INDEX_FILE)) as newer:
        newer.execute("PRAGMA user_version = 99")
    assert indexing.index_pending(desk).articles == 1
    assert asked == []
    assert whole(desk, article_id).chinese[2] == "他去银行。"
    (entry,) = desk.articles.all()
    with pytest.raises(ReaderError) as caught:  # Nor is it said to be done by the process that cannot keep it.
        index_apart(desk, entry)
    assert caught.value.problem is Problem.NEWER_DATA


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no thread has a priority of its own")
def test_only_the_thread_that_prepares_is_in_no_hurry() -> None:
    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    with ThreadPoolExecutor(1, initializer=_be_in_no_hurry) as slow:
        assert slow.submit(lambda: os.getpriority(os.PRIO_PROCESS, threading.get_native_id())).result() == 19
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before
