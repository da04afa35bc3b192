"""Drafts found again: in the same text, in the file after it was edited, after it was moved; in a backup."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Draft, DraftKind, place_of_subject
from reader.model import Article, highlight_at
from reader.pipeline import Desk, backing_up, open_file
from reader.pipeline.drafting import drafts_of
from reader.pipeline.highlighting import ArticleText

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
