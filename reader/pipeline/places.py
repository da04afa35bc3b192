"""The reader's bookmarks in an article as it is now."""

from collections.abc import Iterable
from pathlib import Path

from reader.library import Bookmark, found_again, stands_in
from reader.model import Article
from reader.pipeline.desk import Desk


def bookmarks_of(desk: Desk, article: Article, article_id: str, path: Path | None) -> list[Bookmark]:
    """The bookmarks of an article in reading order, each where its text stands now.

    Where the file at `path` held a text much like it when they were made, they go over to this one.
    """
    kept = desk.bookmarks.of(article_id)
    if kept or path is None:
        return _in_order(found_again(article, bookmark) for bookmark in kept)
    before = desk.bookmarks.latest_in(path)
    moved = _in_order(found_again(article, bookmark) for bookmark in desk.bookmarks.of(before)) if before else []
    # A text that has nothing of them is another one; they stay with theirs.
    if not any(stands_in(article, bookmark) for bookmark in moved):
        return []
    desk.bookmarks.move(before, article_id, path, moved)
    return moved


def _in_order(bookmarks: Iterable[Bookmark]) -> list[Bookmark]:
    """By place, one a place: two may have been found again at the same."""
    places = {bookmark.position: bookmark for bookmark in bookmarks}
    return sorted(places.values(), key=lambda bookmark: (bookmark.position.block, bookmark.position.offset))
