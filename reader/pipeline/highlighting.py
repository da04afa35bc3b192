"""The reader's highlights and notes: kept, changed, taken back, and found again in an article as it is now.

All of it reads the database and is for a worker.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.library import ArticleEntry, highlight_found_again
from reader.model import Article, Colour, Highlight, highlight_at
from reader.pipeline.desk import Desk


class ArticleHighlights(NamedTuple):
    """The highlights of an article in reading order, each where it stands now; those whose text is gone, as they were
    kept, for their notes are nowhere else; whether there is a change to take back, and one to make again."""

    found: list[Highlight]
    lost: list[Highlight]
    can_undo: bool
    can_redo: bool


class ArticleText(NamedTuple):
    """The article that something is kept about: its id, and its file, if it has one."""

    id: str
    path: Path | None = None


def highlights_of(desk: Desk, article: Article, text: ArticleText) -> ArticleHighlights:
    """The highlights of an article. Where its file held a text much like it when they were made, they go over to this
    one."""
    kept = desk.highlights.kept(text.id)
    if not kept.highlights and text.path is not None and (before := desk.highlights.latest_in(text.path)):
        earlier = desk.highlights.of(before)
        # A text that has nothing of them is another one; they stay with theirs.
        if any(highlight_found_again(article, each) for each in earlier):
            desk.highlights.move(before, text.id)
            kept = desk.highlights.kept(text.id)
    places = [(each, highlight_found_again(article, each)) for each in kept.highlights]
    found = sorted((place for _, place in places if place), key=lambda each: (each.position.block, each.span))
    return ArticleHighlights(found, [each for each, place in places if not place], kept.can_undo, kept.can_redo)


def highlight(
    desk: Desk,
    article: Article,
    text: ArticleText,
    stretches: Iterable[tuple[int, int, int]],
    colour: Colour = Colour.YELLOW,
    note: str = "",
) -> int:
    """Highlight stretches of blocks (block, start, end), as one change, whose number comes back. The note is that of
    the first one."""
    made = [replace(highlight_at(article, *stretch), colour=colour) for stretch in stretches]
    if made:
        made[0] = replace(made[0], note=note.strip())
    return desk.highlights.save(text.id, text.path, made)


def change(
    desk: Desk, text: ArticleText, known: Highlight, *, colour: Colour | None = None, note: str | None = None
) -> int:
    """Give a highlight another colour or note; the number of the change."""
    changed = replace(known, colour=colour or known.colour, note=known.note if note is None else note.strip())
    return desk.highlights.save(text.id, text.path, [changed])


def note_of(desk: Desk, text: ArticleText) -> str:
    """What the reader wrote about an article as a whole, or about the text that its file held before."""
    note = desk.article_notes.of(text.id)
    if not note and text.path is not None and (before := desk.article_notes.latest_in(text.path)):
        desk.article_notes.move(before, text.id)
        note = desk.article_notes.of(text.id)
    return note


class NotedArticle(NamedTuple):
    """What the reader wrote about one article. `entry` is None where it is not in the library."""

    article_id: str
    entry: ArticleEntry | None
    note: str
    highlights: list[Highlight]


def all_noted(desk: Desk) -> list[NotedArticle]:
    """Every article with a note or highlights, those of the library first and in its order."""
    notes, highlights = desk.article_notes.all(), desk.highlights.all()
    entries = {entry.id: entry for entry in desk.articles.all()}
    ids = dict.fromkeys([*entries, *notes, *highlights])
    return [
        NotedArticle(id_, entries.get(id_), notes.get(id_, ""), highlights.get(id_, []))
        for id_ in ids
        if id_ in notes or id_ in highlights
    ]
