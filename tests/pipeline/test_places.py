"""The bookmarks of an article, in the text as it is now."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Bookmark
from reader.model import Position
from reader.pipeline import Desk, bookmarks_of
from tests import builders

FILE = Path("/books/河.txt")
OLD = builders.article("渡船。", "河水。", "灯。")
NEW = builders.article("渡船！", "新的一段。", "河水。", "灯。")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    yield desk
    desk.close()


@pytest.fixture
def marked(desk: Desk) -> Desk:
    """A desk with three bookmarks in the old text."""
    for block, text in enumerate(("渡船。", "河水。", "灯。")):
        desk.bookmarks.put(OLD.id, FILE, Bookmark(Position(block, 0), text, f"note {block}"))
    return desk


def places(bookmarks: list[Bookmark]) -> list[tuple[int, str]]:
    return [(bookmark.position.block, bookmark.note) for bookmark in bookmarks]


def test_the_same_text_has_them_under_any_name(marked: Desk) -> None:
    expected = [(0, "note 0"), (1, "note 1"), (2, "note 2")]
    for path in (FILE, Path("/elsewhere.txt"), None):
        assert places(bookmarks_of(marked, OLD, OLD.id, path)) == expected


def test_a_file_whose_text_changed_a_little_has_them_where_the_text_stands_now(marked: Desk) -> None:
    expected = [(0, "note 0"), (2, "note 1"), (3, "note 2")]
    assert places(bookmarks_of(marked, NEW, NEW.id, FILE)) == expected
    assert places(bookmarks_of(marked, NEW, NEW.id, None)) == expected


def test_and_back_again(marked: Desk) -> None:
    bookmarks_of(marked, NEW, NEW.id, FILE)
    assert places(bookmarks_of(marked, OLD, OLD.id, FILE)) == [(0, "note 0"), (1, "note 1"), (2, "note 2")]


def test_a_text_cut_short_for_a_while_loses_no_bookmark(marked: Desk) -> None:
    short = builders.article("渡船。")
    found = bookmarks_of(marked, short, short.id, FILE)
    assert len({bookmark.position for bookmark in found}) == 3
    expected = [(0, "note 0"), (2, "note 1"), (3, "note 2")]
    assert places(bookmarks_of(marked, NEW, NEW.id, FILE)) == expected


def test_another_text_in_the_same_file_has_none_and_takes_none(marked: Desk) -> None:
    other = builders.article("天黑了。")
    assert bookmarks_of(marked, other, other.id, FILE) == []
    assert len(bookmarks_of(marked, OLD, OLD.id, FILE)) == 3


def test_a_text_never_marked_has_none(desk: Desk) -> None:
    assert bookmarks_of(desk, OLD, OLD.id, FILE) == []
    assert bookmarks_of(desk, OLD, OLD.id, None) == []
