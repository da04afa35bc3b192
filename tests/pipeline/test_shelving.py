"""The library's use cases: what is opened lands in it, opens again, goes and comes back; folders of files."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.child import Children
from reader.importers import apart
from reader.library import Copy, Shelved
from reader.model import Position, Problem, ReaderError
from reader.pipeline import Desk, indexing, open_file, open_html, open_text, shelving
from reader.pipeline.opening import open_page
from tests.stuck import is_alive, stuck_reader

PASTED = "题目\n\n渡船过了河。河水很宽。"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path / "data")) as desk:
        yield desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts and one that is none, in folders."""
    texts = tmp_path / "文章"
    (texts / "新闻" / "旧").mkdir(parents=True)
    (texts / "一.txt").write_text("一\n\n渡船过了河。", "utf-8")
    (texts / "新闻" / "旧" / "二.txt").write_text("二\n\n岸上有灯。", "utf-8")
    (texts / "新闻" / "空.txt").write_text("", "utf-8")
    return texts


def test_pasted_text_opens_again(desk: Desk) -> None:
    article = open_text(PASTED, "Pasted text")
    assert shelving.shelve(desk, article, copy=shelving.text_copy(PASTED), opened=True) is Shelved.ADDED
    entry = shelving.entry_of(desk, article.id)
    assert (entry.title, entry.characters, entry.has_copy) == (article.title, 11, True)
    assert entry.opened is not None
    assert shelving.open_again(desk, entry) == article


def test_a_fetched_page_opens_again_in_its_encoding_with_its_address(desk: Desk) -> None:
    html = "<html><title>渡船</title><body><h1>渡船</h1><p>渡船过了河。河水很宽。</p></body></html>"
    data = html.encode("gb18030")
    article = open_page(data, "https://news.example/1", "gbk")
    shelving.shelve(desk, article, copy=Copy("html", data))
    assert shelving.open_again(desk, shelving.entry_of(desk, article.id)) == article
    assert "河水很宽" in article.blocks[-1].text


def test_pasted_rich_text_opens_again(desk: Desk) -> None:
    html = "<h2>渡船</h2><p>渡船过了<b>河</b>。</p>"
    article = open_html(html, "Pasted text")
    shelving.shelve(desk, article, copy=Copy("html", html.encode()))
    assert shelving.open_again(desk, shelving.entry_of(desk, article.id)) == article


def test_a_file_is_read_as_it_is_now(desk: Desk, folder: Path) -> None:
    path = folder / "一.txt"
    shelving.shelve(desk, open_file(path), path, copy=Copy("txt", b"not kept"))
    (entry,) = desk.articles.all()
    assert not entry.has_copy
    path.write_text("一\n\n渡船又过了河。", "utf-8")
    assert shelving.open_again(desk, entry).id != entry.id
    path.unlink()
    with pytest.raises(ReaderError) as failed:
        shelving.open_again(desk, entry)
    assert failed.value.problem is Problem.NOT_FOUND


def test_a_copy_that_is_read_otherwise_than_before_keeps_its_entry(desk: Desk) -> None:
    before = open_text(PASTED, "Pasted text")
    shelving.shelve(desk, before, copy=shelving.text_copy(f"{PASTED}岸上有灯。"), folder="新闻")
    desk.articles.tag([before.id], ["later"])
    indexing.index_pending(desk)
    (entry,) = desk.articles.all()
    assert (entry.folder, entry.tags, entry.has_copy) == ("新闻", ("later",), True)
    assert shelving.open_again(desk, entry).id == entry.id != before.id
    assert desk.search_index.indexed().keys() == {entry.id}


def test_what_is_not_there(desk: Desk) -> None:
    article = open_text(PASTED, "Pasted text")
    with pytest.raises(ReaderError) as failed:
        shelving.entry_of(desk, article.id)
    assert failed.value.problem is Problem.NOT_IN_LIBRARY
    shelving.shelve(desk, article)
    with pytest.raises(ReaderError) as failed:
        shelving.open_again(desk, shelving.entry_of(desk, article.id))
    assert failed.value.problem is Problem.NO_COPY


def test_what_is_removed_comes_back_once(desk: Desk) -> None:
    articles = [open_text(f"{PASTED}{number}", f"{PASTED}{number}") for number in "一二"]
    for article in articles:
        shelving.shelve(desk, article, copy=shelving.text_copy(article.origin))
        desk.history.save_position(article.id, Position(1, 0))
    first, second = (article.id for article in articles)
    indexing.index_pending(desk)
    assert shelving.remove(desk, [first]) == 1
    assert desk.search_index.indexed().keys() == {second}
    assert shelving.undo_removal(desk) == [first]
    assert desk.history.position(first) == Position(1, 0)
    shelving.remove(desk, [first])
    shelving.remove(desk, [second])
    assert shelving.undo_removal(desk) == [second]
    assert (desk.copies.of(first), desk.history.position(first)) == (None, None)
    assert (desk.copies.of(second) is None, desk.history.position(second)) == (False, Position(1, 0))


def test_a_removed_article_leaves_its_file(desk: Desk, folder: Path) -> None:
    path = folder / "一.txt"
    shelving.shelve(desk, open_file(path), path)
    desk.history.opened(path, "一")
    shelving.remove(desk, desk.articles.ids())
    shelving.purge(desk)
    assert path.exists()
    assert desk.history.recent() == []


def test_a_folder_is_mirrored_and_a_second_time_updated(desk: Desk, folder: Path) -> None:
    told: list[tuple[int, int]] = []
    found = shelving.import_folder(desk, folder, on_progress=lambda done, total: told.append((done, total)))
    assert (found.added, found.updated, found.unchanged, found.cancelled) == (2, 0, 0, False)
    assert [(error.problem, Path(error.subject).name) for error in found.failures] == [(Problem.EMPTY, "空.txt")]
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert {entry.title: entry.folder for entry in desk.articles.all()} == {"一": "文章", "二": "文章/新闻/旧"}
    assert desk.folders.all() == ["文章", "文章/新闻", "文章/新闻/旧"]
    desk.articles.move(desk.articles.ids(), "")
    (folder / "一.txt").write_text("一\n\n渡船又过了河。", "utf-8")
    found = shelving.import_folder(desk, folder)
    assert (found.added, found.updated, found.unchanged) == (0, 1, 1)
    assert {entry.title: entry.folder for entry in desk.articles.all()} == {"一": "", "二": ""}


def test_an_import_stops_where_it_is_told_to(desk: Desk, folder: Path) -> None:
    enough = threading.Event()
    found = shelving.import_folder(desk, folder, cancelled=enough.is_set, on_progress=lambda *_: enough.set())
    assert (found.added, found.cancelled) == (1, True)
    assert len(desk.articles.all()) == 1


def test_an_import_stops_in_the_middle_of_a_text(desk: Desk, folder: Path) -> None:
    pid = stuck_reader()
    asked = iter([False])
    found = shelving.import_folder(desk, folder, cancelled=lambda: next(asked, True))
    assert (found.added, found.cancelled, found.failures) == (0, True, [])
    assert not is_alive(pid)


def test_a_text_that_met_an_unforeseen_fault_is_one_failure_of_many(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "三.txt").write_text("err", "utf-8")
    (folder / "新闻" / "空.txt").unlink()
    with closing(Children("tests.risky_reader", 1_000_000_000)) as children:
        monkeypatch.setattr(apart, "_children", children)
        found = shelving.import_folder(desk, folder)
    assert found.added == 2
    assert [(error.problem, Path(error.subject).name) for error in found.failures] == [(Problem.CRASHED, "三.txt")]
    assert [record.getMessage() for record in caplog.records] == ["a text could not be read"]
    caplog.clear()


def test_a_folder_that_cannot_be_read(desk: Desk, folder: Path) -> None:
    for path in (folder / "none", folder / "一.txt"):
        with pytest.raises(ReaderError) as failed:
            shelving.import_folder(desk, path)
        assert failed.value.problem is Problem.NOT_FOUND
