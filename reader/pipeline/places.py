"""The reader's bookmarks in an article as it is now."""

from collections.abc import Container, Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path

from reader.library import Bookmark, found_again, stands_in
from reader.model import Article, Position
from reader.pipeline.desk import Desk


def bookmarks_of(desk: Desk, article: Article, article_id: str, path: Path | None) -> list[Bookmark]:
    """The bookmarks of an article in reading order, each where its text stands now.

    Where the file at `path` held a text much like it when they were made, they go over to this one.
    """
    kept = desk.bookmarks.of(article_id)
    if kept or path is None:
        return _in_order(article, kept)
    before = desk.bookmarks.latest_in(path)
    moved = _in_order(article, desk.bookmarks.of(before)) if before else []
    # A text that has nothing of them is another one; they stay with theirs.
    if not any(stands_in(article, bookmark) for bookmark in moved):
        return []
    desk.bookmarks.move(before, article_id, path, moved)
    return moved


def _in_order(article: Article, kept: Iterable[Bookmark]) -> list[Bookmark]:
    """Found again in `article`, by place, one a place. Those whose text is gone may come to the same one: then each
    goes to a free place near it, for the text may come back, and their notes are nowhere else."""
    places: dict[Position, Bookmark] = {}
    found = [found_again(article, bookmark) for bookmark in kept]
    for bookmark in sorted(found, key=lambda bookmark: not stands_in(article, bookmark)):
        if place := _free(article, bookmark.position, places):
            places[place] = replace(bookmark, position=place)
    return sorted(places.values(), key=lambda bookmark: (bookmark.position.block, bookmark.position.offset))


def _free(article: Article, place: Position, taken: Container[Position]) -> Position | None:
    """`place`, or the nearest there is before it, else behind it, by blocks; None where all of the text is taken."""
    if place not in taken:
        return place
    blocks = chain(range(place.block, -1, -1), range(place.block + 1, len(article.blocks)))
    places = (Position(block, offset) for block in blocks for offset in range(len(article.blocks[block].text)))
    return next((free for free in places if free not in taken), None)
