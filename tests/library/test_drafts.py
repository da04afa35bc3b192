"""Drafts: kept while they are typed, dropped when they are kept or given up, there again in the next session."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import Draft, DraftKind, Drafts, place_of_subject
from reader.model import highlight_at
from tests import builders

FILE = Path("/books/河.txt")
ARTICLE = builders.article("渡船过了河。河水很宽。", "岸上有灯。")
NOTE = Draft(DraftKind.NOTE, highlight_at(ARTICLE, 0, 6, 8), "wide?", "[]")
OURS = Draft(DraftKind.TRANSLATION, highlight_at(ARTICLE, 0, 6, 11), "The river is")
WHOLE = Draft(DraftKind.ARTICLE_NOTE, place_of_subject(), "about a ferry")
TERM = Draft(DraftKind.TERM, place_of_subject("渡船"), '["渡船", "fer", ""]')


@pytest.fixture
def drafts(own: Path) -> Drafts:
    return Drafts(own)


def test_what_was_begun_is_there_in_the_next_session(drafts: Drafts, own: Path) -> None:
    drafts.save("a", FILE, [NOTE, OURS, WHOLE])
    drafts.save("", None, [TERM])
    drafts.close()
    again = Drafts(own)
    assert again.of("a") == [NOTE, OURS, WHOLE]
    assert again.of("") == [TERM]
    assert again.of("b") == []
    assert (again.latest_in(FILE), again.latest_in(Path("/other"))) == ("a", "")


def test_more_of_the_same_takes_its_place(drafts: Drafts) -> None:
    for text in ("w", "wi", "wide"):
        drafts.save("a", FILE, [replace(NOTE, text=text)])
    assert drafts.of("a") == [replace(NOTE, text="wide")]


def test_what_is_kept_or_given_up_is_gone(drafts: Drafts) -> None:
    drafts.save("a", FILE, [NOTE, OURS])
    drafts.save("b", FILE, [NOTE])
    drafts.save("a", FILE, [], [NOTE.key])
    assert (drafts.of("a"), drafts.of("b")) == ([OURS], [NOTE])


def test_a_draft_on_a_highlight_is_another_one_than_that_on_its_text(drafts: Drafts) -> None:
    known = replace(NOTE, place=replace(NOTE.place, number=7), text="again")
    drafts.save("a", None, [NOTE, known])
    assert drafts.of("a") == [NOTE, known]
    assert drafts.of("a")[1].place.number == 7


def test_of_two_windows_the_later_write_wins(drafts: Drafts, own: Path) -> None:
    other = Drafts(own)
    drafts.save("a", None, [replace(NOTE, text="first")])
    other.save("a", None, [replace(NOTE, text="second")])
    assert drafts.of("a") == other.of("a") == [replace(NOTE, text="second")]
    drafts.save("a", None, [], [NOTE.key])
    other.save("a", None, [], [NOTE.key])
    assert drafts.of("a") == other.of("a") == []


def test_they_go_over_to_the_text_that_a_file_holds_now(drafts: Drafts) -> None:
    drafts.save("a", FILE, [NOTE, OURS])
    drafts.save("b", FILE, [replace(NOTE, text="older")])
    drafts.move("a", "b")
    assert (drafts.of("a"), drafts.of("b")) == ([], [NOTE, OURS])


@pytest.mark.parametrize(
    "damage",
    ["anchor = x'ff'", "first = 'x'", "last = 99", "kind = 'odd'", "block = -1", "text = x'00'", "detail = x'00'"],
)
def test_odd_values_cost_only_their_row(drafts: Drafts, own: Path, damage: str) -> None:
    drafts.save("a", None, [NOTE, WHOLE])
    with closing(sqlite3.connect(own)) as connection:
        connection.execute(f"UPDATE draft SET {damage} WHERE kind = 'note'")  # noqa: S608 - from above
        connection.commit()
    assert drafts.of("a") == [WHOLE]


def test_half_a_character_is_kept_as_a_question_mark(drafts: Drafts) -> None:
    drafts.save("a", None, [replace(NOTE, text="\ud83d"), replace(TERM, place=place_of_subject("\ud83d"))])
    assert [each.text for each in drafts.of("a")] == ["?", TERM.text]


def test_they_outlive_their_file(drafts: Drafts, own: Path) -> None:
    drafts.save("a", FILE, [NOTE])
    drafts.close()
    with own.open("r+b") as file:
        file.write(b"\0" * 4096)
    again = Drafts(own)
    assert again.recovered_from is not None
    assert again.of("a") == [NOTE]
