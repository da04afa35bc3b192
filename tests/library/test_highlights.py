"""Highlights and notes: kept, changed, taken back, found again where the text changed."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import ArticleNotes, Highlights, highlight_found_again
from reader.model import Colour, Highlight, Position, highlight_at
from tests import builders

FILE = Path("/books/河.txt")
ARTICLE = builders.article("渡船过了河。河水很宽。", "岸上有灯。", "河水很宽，岸上有灯光。")


@pytest.fixture
def highlights(own: Path) -> Highlights:
    return Highlights(own)


def mark(block: int, start: int, end: int, colour: Colour = Colour.YELLOW, note: str = "") -> Highlight:
    return replace(highlight_at(ARTICLE, block, start, end), colour=colour, note=note)


def texts(highlights: Highlights, article_id: str = "a") -> list[tuple[str, str, str]]:
    return [(each.text, each.colour.value, each.note) for each in highlights.of(article_id)]


def test_a_highlight_is_there_in_the_next_session(highlights: Highlights, own: Path) -> None:
    highlights.save("a", FILE, [mark(0, 6, 8, Colour.PINK, "wide?"), mark(0, 0, 2)])
    highlights.close()
    again = Highlights(own)
    assert texts(again) == [("渡船", "yellow", ""), ("河水", "pink", "wide?")]
    assert texts(again, "b") == []
    assert again.latest_in(FILE) == "a"
    assert again.latest_in(Path("/other")) == ""
    assert len({each.number for each in again.of("a")} - {0}) == 2


def test_changes_are_taken_back_and_made_again_one_by_one(highlights: Highlights) -> None:
    highlights.save("a", None, [mark(0, 0, 2), mark(1, 0, 1)])
    first, second = highlights.of("a")
    highlights.save("a", None, [replace(first, colour=Colour.BLUE, note="boat")])
    highlights.remove("a", [first.number, second.number])
    assert texts(highlights) == []
    assert highlights.undo("a")
    assert texts(highlights) == [("渡船", "blue", "boat"), ("岸", "yellow", "")]
    assert highlights.undo("a")
    assert texts(highlights) == [("渡船", "yellow", ""), ("岸", "yellow", "")]
    assert highlights.redo("a")
    assert texts(highlights)[0] == ("渡船", "blue", "boat")
    kept = highlights.kept("a")
    assert (kept.can_undo, kept.can_redo) == (True, True)
    highlights.save("a", None, [mark(2, 0, 2)])
    assert not highlights.redo("a")


def test_a_change_of_another_article_is_not_taken_back(highlights: Highlights) -> None:
    batch = highlights.save("a", None, [mark(0, 0, 2)])
    highlights.save("b", None, [mark(0, 0, 2)])
    assert not highlights.undo("b", batch)
    assert highlights.undo("a", batch)
    assert not highlights.undo("a", batch)
    assert not highlights.undo("a")
    assert (texts(highlights), len(texts(highlights, "b"))) == ([], 1)
    assert list(highlights.all()) == ["b"]


def test_they_go_over_to_the_text_that_a_file_holds_now(highlights: Highlights) -> None:
    highlights.save("a", FILE, [mark(0, 0, 2)])
    highlights.move("a", "b")
    assert (texts(highlights), texts(highlights, "b")) == ([], [("渡船", "yellow", "")])
    assert highlights.undo("b")


def test_what_is_empty_or_beyond_its_sentence_is_not_kept(highlights: Highlights) -> None:
    for start, end in ((0, 0), (2, 1), (-1, 2), (0, 99)):
        highlights.save("a", None, [replace(mark(0, 0, 2), start=start, end=end)])
    assert highlights.of("a") == []


@pytest.mark.parametrize("damage", ["anchor = x'ff'", "first = 'x'", "last = 99", "kind = 'odd'", "block = -1"])
def test_odd_values_cost_only_their_row(highlights: Highlights, own: Path, damage: str) -> None:
    highlights.save("a", None, [mark(0, 0, 2), mark(1, 0, 1)])
    with closing(sqlite3.connect(own)) as connection:
        connection.execute(f"UPDATE highlight SET {damage} WHERE anchor LIKE '渡%'")  # noqa: S608 - from above
        connection.commit()
    assert texts(highlights) == [("岸", "yellow", "")]


def test_a_colour_of_a_later_version_is_shown_in_ours(highlights: Highlights, own: Path) -> None:
    highlights.save("a", None, [mark(0, 0, 2)])
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("UPDATE highlight SET colour = 'mauve'")
        connection.commit()
    assert texts(highlights) == [("渡船", "yellow", "")]


def test_they_outlive_their_file_with_what_was_taken_back(highlights: Highlights, own: Path) -> None:
    highlights.save("a", FILE, [mark(0, 0, 2)])
    highlights.save("a", FILE, [mark(1, 0, 1)])
    highlights.undo("a")
    highlights.close()
    with own.open("r+b") as file:
        file.write(b"\0" * 4096)
    again = Highlights(own)
    assert again.recovered_from is not None
    assert texts(again) == [("渡船", "yellow", "")]


@pytest.mark.parametrize(
    ("blocks", "place"),
    [
        (("渡船过了河。河水很宽。",), (0, 6, 8)),
        (("新的一段。", "渡船过了河。河水很宽。"), (1, 6, 8)),  # moved
        (("渡船早已过了河。河水很宽。",), (0, 8, 10)),  # the sentence before it was changed
        (("渡船过了河。河水很宽很深。",), (0, 6, 8)),  # its own was
        (("河水很宽，船过河。",), (0, 0, 2)),
        (("岸上有灯。",), None),
        (("河水清。",), None),  # too little is left to know it by
    ],
)
def test_found_again(blocks: tuple[str, ...], place: tuple[int, int, int] | None) -> None:
    kept = replace(mark(0, 6, 8, Colour.BLUE, "wide?"), number=7)
    found = highlight_found_again(builders.article(*blocks), kept)
    if place is None:
        assert found is None
    else:
        assert found is not None
        assert (found.position.block, *found.span, found.text) == (*place, "河水")
        assert (found.colour, found.note, found.number) == (Colour.BLUE, "wide?", 7)


def test_found_again_of_two_it_is_the_one_in_its_place() -> None:
    article = builders.article("河水。", "河水。")
    kept = highlight_at(article, 1, 0, 2)
    assert highlight_found_again(article, kept) == kept
    assert highlight_found_again(builders.article("河水。"), kept) == replace(kept, position=Position(0, 0))


def test_notes_of_whole_articles(own: Path) -> None:
    notes = ArticleNotes(own)
    notes.put("a", FILE, "first")
    notes.put("a", FILE, "second\nline")
    notes.put("b", None, "other")
    assert (notes.of("a"), notes.of("c")) == ("second\nline", "")
    assert list(notes.all()) == ["b", "a"]
    assert (notes.latest_in(FILE), notes.latest_in(Path("/x"))) == ("a", "")
    notes.move("a", "c")
    assert (notes.of("a"), notes.of("c")) == ("", "second\nline")
    notes.put("c", FILE, " \n")
    assert notes.all() == {"b": "other"}
