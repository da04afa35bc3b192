"""Drafts found again: in the same text, in the file after it was edited, after it was moved; in a backup."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Draft, DraftKind, place_of_subject
from reader.model import Article, highlight_at
from reader.pipeline import Desk, backing_up, open_file
from reader.pipeline.drafting import (
    correction_from_text,
    correction_to_text,
    drafts_of,
    sentence_of,
    stretches_from_text,
    stretches_to_text,
)
from reader.pipeline.highlighting import ArticleText
from reader.pipeline.proposing import Draft as WordDraft
from tests import builders

TEXT = "题目\n\n渡船过了河。河水很宽。\n\n岸上有灯。\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path / "data")) as desk:
        yield desk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "河.txt"
    path.write_text(TEXT, "utf-8")
    return path


def _begin(desk: Desk, file: Path) -> Article:
    """Begin a note, a translation and a note on the whole."""
    article = open_file(file)
    note = Draft(DraftKind.NOTE, highlight_at(article, 2, 0, 2), "bank")
    ours = Draft(DraftKind.TRANSLATION, highlight_at(article, 1, 6, 11), "The river")
    whole = Draft(DraftKind.ARTICLE_NOTE, place_of_subject(), "a ferry")
    desk.drafts.save(article.id, file, [note, ours, whole])
    return article


def _texts(desk: Desk, file: Path) -> list[tuple[str, str]]:
    article = open_file(file)
    return [(each.place.text, each.text) for each in drafts_of(desk, article, ArticleText(article.id, file))]


def test_they_come_in_reading_order_the_whole_first(desk: Desk, file: Path) -> None:
    _begin(desk, file)
    assert _texts(desk, file) == [("", "a ferry"), ("河水很宽。", "The river"), ("岸上", "bank")]


def test_a_file_that_was_moved_has_them(desk: Desk, file: Path) -> None:
    _begin(desk, file)
    moved = file.rename(file.with_name("ferry.txt"))
    assert len(_texts(desk, moved)) == 3


def test_in_a_file_that_was_edited_they_stand_where_their_text_is(desk: Desk, file: Path) -> None:
    before = _begin(desk, file)
    file.write_text(TEXT.replace("渡船", "从前有一条河。\n\n渡船"), "utf-8")
    assert _texts(desk, file) == [("", "a ferry"), ("河水很宽。", "The river"), ("岸上", "bank")]
    article = open_file(file)
    (_, ours, _) = drafts_of(desk, article, ArticleText(article.id, file))
    assert ours.place.position.block == 2
    desk.drafts.save(article.id, file, [], [ours.key])
    assert _texts(desk, file) == [("", "a ferry"), ("岸上", "bank")]
    assert desk.drafts.of(before.id) == []


def test_one_whose_text_is_gone_waits_for_it(desk: Desk, file: Path) -> None:
    _begin(desk, file)
    file.write_text(TEXT.replace("河水很宽。", ""), "utf-8")
    assert _texts(desk, file) == [("", "a ferry"), ("岸上", "bank")]
    file.write_text(TEXT, "utf-8")
    assert ("河水很宽。", "The river") in _texts(desk, file)


def test_another_text_in_the_same_file_has_none_of_them(desk: Desk, file: Path) -> None:
    article = open_file(file)
    desk.drafts.save(article.id, file, [Draft(DraftKind.NOTE, highlight_at(article, 2, 0, 2), "bank")])
    file.write_text("山\n\n山高路远，无人来往。\n", "utf-8")
    assert _texts(desk, file) == []
    assert len(desk.drafts.of(article.id)) == 1


def test_a_backup_holds_them(desk: Desk, file: Path, tmp_path: Path) -> None:
    article = _begin(desk, file)
    kept = backing_up.back_up(desk, tmp_path / "all.duidu-backup")
    desk.drafts.save(article.id, file, [], [each.key for each in desk.drafts.of(article.id)])
    assert _texts(desk, file) == []
    backing_up.restore(desk, kept)
    assert len(_texts(desk, file)) == 3


ARTICLE = builders.article("渡船过了河。河水很宽。", "岸上有灯。")


def test_a_note_on_several_stretches_has_them_all_again() -> None:
    stretches = [(0, 6, 11), (1, 0, 5)]
    place = highlight_at(ARTICLE, *stretches[0])
    draft = Draft(DraftKind.NOTE, place, "n", stretches_to_text(stretches))
    assert stretches_from_text(ARTICLE, draft) == stretches
    moved = builders.article("题目", "渡船过了河。河水很宽。", "岸上有灯。")
    found = Draft(DraftKind.NOTE, highlight_at(moved, 1, 6, 11), "n", draft.detail)
    assert stretches_from_text(moved, found) == [(1, 6, 11), (2, 0, 5)]
    assert stretches_from_text(builders.article("渡船过了河。河水很宽。"), draft) == stretches[:1]


@pytest.mark.parametrize(
    "detail", ["", "{", "5", "[1]", '[["a", 0, 1]]', "[[1, 0, 99]]", "[[1, 0.5, 1]]", "[[9, 0, 1]]"]
)
def test_of_odd_stretches_only_the_first_is_taken(detail: str) -> None:
    draft = Draft(DraftKind.NOTE, highlight_at(ARTICLE, 0, 0, 2), "n", detail)
    assert stretches_from_text(ARTICLE, draft) == [(0, 0, 2)]


@pytest.mark.parametrize(
    "draft",
    [
        WordDraft(2, 4),
        WordDraft(2, 4, frozenset({3}), {2: "du4", 3: ""}, "渡船"),
        WordDraft(0, 5, frozenset(), {4: "x"}),
    ],
)
def test_a_correction_is_the_same_again_wherever_its_sentence_is(draft: WordDraft) -> None:
    told = correction_to_text(draft, 2)
    assert correction_from_text(told, 2, 6) == draft
    later = correction_from_text(told, 7, 20)
    assert later
    assert (later.start, later.end) == (draft.start + 5, draft.end + 5)
    assert {at - 5: said for at, said in later.typed.items()} == dict(draft.typed)


@pytest.mark.parametrize(
    "text",
    [
        "", "[", "{}", "[0, 2]", '["a", 2, null, [], null]', "[0, 99, null, [], null]", "[-9, 2, null, [], null]",
        "[2, 1, null, [], null]", '[0, 2, null, [[5, "x"]], null]', "[0, 2, [9], [], null]", "[" * 5000,
        "[0, 1e999, null, [], null]",
    ],
)  # fmt: skip
def test_what_is_no_correction_is_none(text: str) -> None:
    assert correction_from_text(text, 0, 6) is None


def test_the_sentence_of_a_place_is_the_one_in_which_it_begins() -> None:
    sentences = ARTICLE.blocks[0].sentences
    assert sentence_of(ARTICLE, highlight_at(ARTICLE, 0, 5, 8)) == sentences[0]
    assert sentence_of(ARTICLE, highlight_at(ARTICLE, 0, 6, 11)) == sentences[1]
