"""Bookmarks: kept by article, in reading order, found again where the text changed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Bookmark, Bookmarks, Edit, Edits, found_again, stands_in
from reader.model import Position
from tests import builders

FILE = Path("/books/河.txt")


@pytest.fixture
def bookmarks(own: Path) -> Bookmarks:
    return Bookmarks(own)


def mark(block: int, offset: int, text: str = "河水。", note: str = "") -> Bookmark:
    return Bookmark(Position(block, offset), text, note)


def test_a_bookmark_is_there_in_the_next_session(bookmarks: Bookmarks, own: Path) -> None:
    bookmarks.put("a", FILE, mark(3, 14, "河水。", "why?"))
    bookmarks.close()
    assert Bookmarks(own).of("a") == [mark(3, 14, "河水。", "why?")]
    assert Bookmarks(own).of("b") == []


def test_they_come_in_reading_order(bookmarks: Bookmarks) -> None:
    for bookmark in (mark(3, 2), mark(1, 9), mark(3, 0)):
        bookmarks.put("a", None, bookmark)
    assert bookmarks.of("a") == [mark(1, 9), mark(3, 0), mark(3, 2)]
    assert bookmarks.count() == 3


def test_one_a_place_the_latest(bookmarks: Bookmarks) -> None:
    bookmarks.put("a", None, mark(3, 2, note="first"))
    bookmarks.put("a", None, mark(3, 2, note="second"))
    bookmarks.put("b", None, mark(3, 2))
    assert bookmarks.of("a") == [mark(3, 2, note="second")]


def test_what_is_removed_is_gone_and_nothing_else(bookmarks: Bookmarks) -> None:
    bookmarks.put("a", None, mark(3, 2))
    bookmarks.put("a", None, mark(3, 3))
    bookmarks.put("b", None, mark(3, 2))
    assert bookmarks.remove("a", Position(3, 2))
    assert not bookmarks.remove("a", Position(3, 2))
    assert (bookmarks.of("a"), bookmarks.of("b")) == ([mark(3, 3)], [mark(3, 2)])


def test_the_text_in_which_a_file_was_marked_last(bookmarks: Bookmarks) -> None:
    assert bookmarks.latest_in(FILE) == ""
    bookmarks.put("b", FILE, mark(1, 0))
    bookmarks.put("a", FILE, mark(1, 0))
    bookmarks.put("c", Path("/books/other.txt"), mark(1, 0))
    bookmarks.put("d", None, mark(1, 0))
    assert bookmarks.latest_in(FILE) == "a"


def test_bookmarks_go_over_to_the_text_that_a_file_holds_now(bookmarks: Bookmarks) -> None:
    bookmarks.put("a", FILE, mark(1, 0))
    bookmarks.move("a", "b", FILE, [mark(2, 0), mark(4, 0)])
    assert (bookmarks.of("a"), bookmarks.of("b")) == ([], [mark(2, 0), mark(4, 0)])
    assert bookmarks.latest_in(FILE) == "b"


def test_a_lone_surrogate_is_no_reason_to_fail(bookmarks: Bookmarks) -> None:
    bookmarks.put("a\ud800", Path("/\udcd2"), mark(1, 0, "河\ud800", "\ud800"))
    assert bookmarks.of("a\ud800") == [mark(1, 0, "河?", "?")]
    assert bookmarks.latest_in(Path("/\udcd2")) == "a?"


@pytest.mark.parametrize("damage", ["text = x'ff'", "note = x'ff'", "block = 'x'", "offset = -1"])
def test_odd_values_cost_only_their_row(bookmarks: Bookmarks, own: Path, damage: str) -> None:
    bookmarks.put("a", FILE, mark(1, 0))
    bookmarks.put("a", FILE, mark(2, 0))
    with closing(sqlite3.connect(own)) as connection:
        connection.execute(f"UPDATE bookmark SET {damage} WHERE block = 1")  # noqa: S608 - from above
        connection.commit()
    assert bookmarks.of("a") == [mark(2, 0)]


def test_they_outlive_their_file_with_all_else_in_it(bookmarks: Bookmarks, own: Path) -> None:
    edits = Edits(own)
    edits.save(Edit("一", "one"))
    bookmarks.put("a", FILE, mark(1, 0))
    bookmarks.put("a", FILE, mark(2, 0, note="why?"))
    edits.close()
    bookmarks.close()
    with own.open("r+b") as file:
        file.write(b"\0" * 4096)
    again = Bookmarks(own)
    assert again.recovered_from is not None
    assert again.of("a") == [mark(1, 0), mark(2, 0, note="why?")]
    assert Edits(own).all() == [Edit("一", "one")]


def test_a_file_made_before_there_were_bookmarks_takes_them(own: Path) -> None:
    with closing(Edits(own)) as edits:
        edits.save(Edit("一", "one"))
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("DROP TABLE bookmark")
        connection.commit()
    bookmarks = Bookmarks(own)
    bookmarks.put("a", None, mark(1, 0))
    assert (bookmarks.of("a"), bookmarks.memory_reason) == ([mark(1, 0)], "")
    assert Edits(own).all() == [Edit("一", "one")]


def test_what_cannot_be_kept_is_said(own: Path) -> None:
    own.parent.write_text("in the way", "utf-8")
    bookmarks = Bookmarks(own)
    bookmarks.put("a", None, mark(1, 0))
    assert bookmarks.memory_reason
    assert bookmarks.condition.unkept == 1
    assert bookmarks.of("a") == [mark(1, 0)]


ARTICLE = builders.article("渡船。", "河水。岸。", "灯。", "河水。")


@pytest.mark.parametrize(
    ("bookmark", "place"),
    [
        (mark(1, 0), Position(1, 0)),
        (mark(1, 3, "岸。"), Position(1, 3)),
        # Moved: the nearest of the same text, forwards before backwards.
        (mark(0, 0), Position(1, 0)),
        (mark(2, 0), Position(3, 0)),
        (mark(3, 0, "岸。"), Position(1, 3)),
        (mark(900, 7, "灯。"), Position(2, 0)),
        # Gone: as near as there is text.
        (mark(2, 9, "船票"), Position(2, 1)),
        (mark(900, 0, "船票"), Position(3, 0)),
        (mark(900, 9, ""), Position(3, 2)),
    ],
)
def test_found_again(bookmark: Bookmark, place: Position) -> None:
    found = found_again(ARTICLE, bookmark)
    assert found == Bookmark(place, bookmark.text, bookmark.note)
    assert stands_in(ARTICLE, found) is (bookmark.text != "船票")
