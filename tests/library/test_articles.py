"""The library's articles: kept, sorted, removed and brought back."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import Articles, Copies, Copy, Shelved
from reader.model import Article, Metadata
from tests import builders

FILE = Path("/texts/河.txt")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


@pytest.fixture
def articles(shelf: Path) -> Articles:
    return Articles(shelf)


def made(title: str = "题目", **about: str) -> Article:
    return replace(builders.article("河水。"), title=title, metadata=Metadata(**about))


def test_what_is_known_of_an_article_is_there_in_the_next_session(articles: Articles, shelf: Path) -> None:
    article = made(author="王", source="日报", date="2026-11-26", address="https://news.example/1")
    assert articles.put(article, "a", 2, FILE, " 新闻 / 2026/") is Shelved.ADDED
    articles.close()
    (entry,) = Articles(shelf).all()
    assert (entry.id, entry.title, entry.author, entry.source) == ("a", "题目", "王", "日报")
    assert (entry.date, entry.address, entry.origin) == ("2026-11-26", "https://news.example/1", "memory")
    assert (entry.path, entry.script, entry.characters, entry.folder) == (FILE, article.script, 2, "新闻/2026")
    assert (entry.opened, entry.progress, entry.finished, entry.has_copy, entry.tags) == (None, 0.0, False, False, ())


def test_put_again_it_is_unchanged_or_updated_and_stays_where_it_is(articles: Articles) -> None:
    articles.put(made(), "a", 2, FILE, "新闻")
    assert articles.put(made(), "a", 2, FILE, "elsewhere") is Shelved.UNCHANGED
    assert articles.put(made(author="王"), "a", 2, FILE, "elsewhere") is Shelved.UPDATED
    assert [(entry.author, entry.folder) for entry in articles.all()] == [("王", "新闻")]


def test_the_latest_opened_comes_first_whatever_the_clock_says(articles: Articles) -> None:
    for article_id in "abc":
        articles.put(made(article_id), article_id, 2)
    articles.opened("b")
    articles.opened("a")
    assert [entry.id for entry in articles.all()] == ["a", "b", "c"]
    assert [entry.id for entry in articles.recent()] == ["a", "b"]
    assert [entry.id for entry in articles.recent(1)] == ["a"]
    assert articles.all()[0].opened is not None
    assert articles.ids() == {"a", "b", "c"}


def test_an_edited_file_keeps_its_row_tags_and_progress(articles: Articles) -> None:
    articles.put(made(), "a", 2, FILE, "新闻")
    articles.tag(["a"], ["later"])
    articles.read_to("a", 0.5)
    assert articles.put(made(), "b", 3, FILE) is Shelved.UPDATED
    (entry,) = articles.all()
    assert (entry.id, entry.characters, entry.folder, entry.tags, entry.progress) == ("b", 3, "新闻", ("later",), 0.5)
    articles.put(made("别的"), "c", 3, FILE)
    (entry,) = articles.all()
    assert (entry.id, entry.tags, entry.progress) == ("c", ("later",), 0.0)


def test_a_file_that_now_holds_a_text_which_is_there_already(articles: Articles) -> None:
    other = Path("/texts/other.txt")
    articles.put(made(), "a", 2, FILE)
    articles.put(made(), "b", 2, other)
    articles.tag(["a"], ["mine"])
    assert articles.put(made(), "b", 2, FILE) is Shelved.UPDATED
    (entry,) = articles.all()
    assert (entry.id, entry.path, entry.tags) == ("b", FILE, ("mine",))


def test_progress_is_within_bounds_and_its_end_finishes(articles: Articles) -> None:
    articles.put(made(), "a", 2)

    def state() -> tuple[float, bool]:
        return articles.all()[0].progress, articles.all()[0].finished

    articles.read_to("a", -3)
    assert state() == (0.0, False)
    articles.read_to("a", 7)
    assert state() == (1.0, True)
    articles.read_to("a", 0.2)
    assert state() == (0.2, True)
    articles.finish("a", finished=False)
    assert state() == (0.2, False)


def test_tags(articles: Articles) -> None:
    for article_id in "ab":
        articles.put(made(), article_id, 2)
    articles.tag(["a", "b"], [" to  read ", "", "news"])
    articles.tag(["a"], ["news"])
    articles.untag(["b"], ["news"])
    assert articles.of(["a", "x"])["a"].tags == ("news", "to read")
    assert articles.tags() == {"news": 1, "to read": 2}


def test_a_removed_article_comes_back_once_with_all_it_had(articles: Articles, shelf: Path) -> None:
    articles.put(made(), "a", 2, FILE, "新闻")
    articles.put(made(), "b", 2)
    articles.tag(["a"], ["later"])
    Copies(shelf).put("a", Copy("html", b"<p>"))
    assert articles.remove(["a", "x"]) == 1
    assert articles.remove(["a"]) == 0
    assert [entry.id for entry in articles.all()] == ["b"]
    assert articles.tags() == {}
    assert articles.undo_removal() == ["a"]
    assert articles.undo_removal() == []
    entry = articles.of(["a"])["a"]
    assert (entry.folder, entry.tags, entry.has_copy) == ("新闻", ("later",), True)


def test_what_is_purged_does_not_come_back(articles: Articles, shelf: Path) -> None:
    articles.put(made(), "a", 2, FILE)
    articles.tag(["a"], ["later"])
    Copies(shelf).put("a", Copy("html", b"<p>"))
    articles.remove(["a"])
    assert articles.purge() == [("a", FILE)]
    assert articles.undo_removal() == []
    assert Copies(shelf).of("a") is None
    articles.put(made(), "a", 2, FILE)
    assert articles.all()[0].tags == ()


def test_put_again_a_removed_article_is_there(articles: Articles) -> None:
    articles.put(made(), "a", 2)
    articles.remove(["a"])
    assert articles.put(made(), "a", 2) is Shelved.UPDATED
    assert articles.purge() == []
    assert articles.ids() == {"a"}


@pytest.mark.parametrize(
    "damage", ["title = x'ff'", "path = 'x'", "progress = 7", "added_at = 'then'", "turn = 'x'", "finished = 5"]
)
def test_odd_values_cost_only_their_row(articles: Articles, shelf: Path, damage: str) -> None:
    articles.put(made(), "a", 2)
    articles.put(made(), "b", 2)
    with closing(sqlite3.connect(shelf)) as connection:
        connection.execute(f"UPDATE article SET {damage} WHERE article_id = 'a'")  # noqa: S608 - from above
        connection.commit()
    assert [entry.id for entry in articles.all()] == ["b"]


def test_lone_surrogates_are_no_reason_to_fail(articles: Articles) -> None:
    articles.put(made("\ud800", author="\ud800"), "a\ud800", 2, Path("/\udcd2"), "\ud800")
    articles.tag(["a\ud800"], ["\ud800"])
    (entry,) = articles.all()
    assert (entry.title, entry.path, entry.folder, entry.tags) == ("?", Path("/\udcd2"), "?", ("?",))


def test_they_outlive_their_damaged_file(articles: Articles, shelf: Path) -> None:
    articles.put(made(), "a", 2, FILE, "新闻")
    articles.tag(["a"], ["later"])
    articles.close()
    with shelf.open("r+b") as file:
        file.write(b"\0" * 4096)
    again = Articles(shelf)
    assert again.recovered_from is not None
    assert [(entry.id, entry.folder, entry.tags) for entry in again.all()] == [("a", "新闻", ("later",))]


@pytest.mark.parametrize(
    "change",
    [
        lambda articles: articles.move(["a"], "x"),
        lambda articles: articles.tag(["a"], ["x"]),
        lambda articles: articles.opened("a"),
        lambda articles: articles.read_to("a", 0.5),
        lambda articles: articles.remove(["a"]),
    ],
)
def test_what_is_not_there_is_not_made(articles: Articles, change: Callable[[Articles], object]) -> None:
    change(articles)
    assert articles.all() == []
