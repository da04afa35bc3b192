"""Highlights as use cases: made, changed, taken back, followed through edits of the file."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.model import Article, Colour
from reader.pipeline import Desk, highlighting, open_file, open_text, shelving
from reader.pipeline.highlighting import ArticleText

TEXT = "题目\n\n渡船过了河。河水很宽。\n\n岸上有灯。"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path / "data")) as desk:
        yield desk


@pytest.fixture
def article() -> Article:
    return open_text(TEXT, "Pasted text")


def shown(desk: Desk, article: Article, path: Path | None = None) -> list[tuple[str, str, str]]:
    found = highlighting.highlights_of(desk, article, ArticleText(article.id, path)).found
    return [(each.text, each.colour.value, each.note) for each in found]


def test_a_selection_over_two_blocks_is_one_change(desk: Desk, article: Article) -> None:
    text = ArticleText(article.id)
    number = highlighting.highlight(desk, article, text, [(1, 6, 11), (2, 0, 2)], Colour.GREEN, " wide ")
    assert shown(desk, article) == [("河水很宽。", "green", "wide"), ("岸上", "green", "")]
    assert desk.highlights.undo(article.id, number)
    assert shown(desk, article) == []
    assert highlighting.highlights_of(desk, article, text).can_redo


def test_colour_and_note_are_changed_one_at_a_time(desk: Desk, article: Article) -> None:
    text = ArticleText(article.id)
    highlighting.highlight(desk, article, text, [(1, 0, 2)], note="boat")
    (known,) = highlighting.highlights_of(desk, article, text).found
    highlighting.change(desk, text, known, colour=Colour.PINK)
    assert shown(desk, article) == [("渡船", "pink", "boat")]
    (known,) = highlighting.highlights_of(desk, article, text).found
    highlighting.change(desk, text, known, note="")
    assert shown(desk, article) == [("渡船", "pink", "")]
    desk.highlights.undo(article.id)
    assert shown(desk, article) == [("渡船", "pink", "boat")]


def test_they_follow_their_file(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    article = open_file(file)
    text = ArticleText(article.id, file)
    highlighting.highlight(desk, article, text, [(1, 6, 8), (2, 0, 2)])
    desk.article_notes.put(article.id, file, "about rivers")
    file.write_text(TEXT.replace("岸上有灯。", "新的一段。\n\n别的。").replace("题目", "题目\n\n序"), "utf-8")
    edited = open_file(file)
    now = ArticleText(edited.id, file)
    found = highlighting.highlights_of(desk, edited, now)
    assert [(each.text, each.position.block) for each in found.found] == [("河水", 2)]
    assert [each.text for each in found.lost] == ["岸上"]
    assert highlighting.note_of(desk, now) == "about rivers"
    # Moved elsewhere it is the same text.
    assert shown(desk, edited) == [("河水", "yellow", "")]
    assert highlighting.note_of(desk, ArticleText(edited.id)) == "about rivers"


def test_another_text_in_the_same_file_has_none_of_them(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    article = open_file(file)
    highlighting.highlight(desk, article, ArticleText(article.id, file), [(1, 6, 8)])
    file.write_text("别的\n\n全是别的话。", "utf-8")
    assert shown(desk, open_file(file), file) == []
    file.write_text(TEXT, "utf-8")
    assert shown(desk, open_file(file), file) == [("河水", "yellow", "")]


def test_all_that_was_noted(desk: Desk, article: Article) -> None:
    assert highlighting.all_noted(desk) == []
    shelving.shelve(desk, article)
    other = open_text("别的\n\n岸上有灯。", "Pasted text")
    highlighting.highlight(desk, other, ArticleText(other.id), [(1, 0, 2)])
    desk.article_notes.put(article.id, None, "about rivers")
    first, second = highlighting.all_noted(desk)
    assert (first.entry and first.entry.title, first.note, first.highlights) == (article.title, "about rivers", [])
    assert (second.article_id, second.entry, len(second.highlights)) == (other.id, None, 1)
