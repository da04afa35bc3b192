"""The library's folders: a tree by names."""

from pathlib import Path

import pytest

from reader.library import Articles, Folders, folder_path, is_in, join_folders
from tests import builders


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def folders(shelf: Path) -> Folders:
    return Folders(shelf)


@pytest.fixture
def articles(shelf: Path) -> Articles:
    articles = Articles(shelf)
    for article_id, folder in (("a", "新闻/2026"), ("b", "新闻"), ("c", "新闻稿")):
        articles.put(builders.article("河水。"), article_id, 2, folder=folder)
    return articles


def places(articles: Articles) -> dict[str, str]:
    return {entry.id: entry.folder for entry in articles.all()}


def test_a_folder_brings_those_above_it(folders: Folders) -> None:
    assert folders.add(" a / b//c ") == "a/b/c"
    assert folders.add(" / ") == ""
    assert folders.add("a!") == "a!"
    assert folders.all() == ["a", "a/b", "a/b/c", "a!"]


def test_folders_of_articles_are_there(folders: Folders, articles: Articles) -> None:
    assert folders.all() == ["新闻", "新闻/2026", "新闻稿"]
    articles.move(["a", "b"], "x/y")
    assert places(articles) == {"a": "x/y", "b": "x/y", "c": "新闻稿"}
    assert folders.all() == ["x", "x/y", "新闻", "新闻/2026", "新闻稿"]


def test_a_folder_moves_with_all_that_lies_in_it_and_nothing_else(folders: Folders, articles: Articles) -> None:
    assert folders.move("新闻", "old/News")
    assert places(articles) == {"a": "old/News/2026", "b": "old/News", "c": "新闻稿"}
    assert folders.all() == ["old", "old/News", "old/News/2026", "新闻稿"]


def test_a_folder_is_not_moved_into_itself(folders: Folders, articles: Articles) -> None:
    assert not folders.move("新闻", "新闻/x")
    assert not folders.move("", "x")
    assert not folders.move("新闻", " ")
    assert folders.move("新闻", "新闻")
    assert places(articles) == {"a": "新闻/2026", "b": "新闻", "c": "新闻稿"}


def test_moved_onto_another_they_become_one(folders: Folders, articles: Articles) -> None:
    folders.add("新闻稿/2026")
    assert folders.move("新闻", "新闻稿")
    assert places(articles) == {"a": "新闻稿/2026", "b": "新闻稿", "c": "新闻稿"}
    assert folders.all() == ["新闻稿", "新闻稿/2026"]


def test_of_a_removed_folder_the_articles_go_to_the_one_above(folders: Folders, articles: Articles) -> None:
    articles.move(["c"], "新闻/2026/稿")
    folders.remove("新闻/2026")
    assert places(articles) == {"a": "新闻", "b": "新闻", "c": "新闻"}
    folders.remove("新闻")
    assert places(articles) == {"a": "", "b": "", "c": ""}
    folders.remove("")
    assert folders.all() == ["新闻稿"]


def test_names() -> None:
    assert join_folders(["a/b", ".", "", " c\nd "]) == "a∕b/c d"
    assert folder_path("/a/./b/") == "a/b"
    assert is_in("a/b", "a")
    assert is_in("a", "a")
    assert not is_in("ab", "a")
