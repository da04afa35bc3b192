"""What the reader began to write, found again in an article as it is now. Reads the database: for a worker."""

from dataclasses import replace

from reader.library import Draft, DraftKind, highlight_found_again
from reader.model import Article, Highlight
from reader.pipeline.desk import Desk
from reader.pipeline.highlighting import ArticleText


def drafts_of(desk: Desk, article: Article, text: ArticleText) -> list[Draft]:
    """The drafts of an article in reading order, each where its text stands now; one whose text is gone is kept, for
    it may come back, but is not among them.

    Where the file held a text much like it when they were written, they go over to this one.
    """
    found = _found(article, desk.drafts.of(text.id))
    before = desk.drafts.latest_in(text.path) if text.path and not found else ""
    # A text that has nothing of them is another one; they stay with theirs.
    if before and _found(article, desk.drafts.of(before)):
        desk.drafts.move(before, text.id)
        found = _found(article, desk.drafts.of(text.id))
    # From now on each is known by where it stands.
    moved = [(now, old.key) for now, old in found if now.key != old.key]
    if moved:
        desk.drafts.save(text.id, text.path, [now for now, _ in moved], [key for _, key in moved])
    return sorted((now for now, _ in found), key=lambda each: (each.place.position.block, each.place.span))


def _found(article: Article, drafts: list[Draft]) -> list[tuple[Draft, Draft]]:
    """Those that are found, each as it stands now and as it was kept."""
    places = [(each, _place(article, each)) for each in drafts]
    return [(replace(each, place=place), each) for each, place in places if place]


def _place(article: Article, draft: Draft) -> Highlight | None:
    return draft.place if draft.kind is DraftKind.ARTICLE_NOTE else highlight_found_again(article, draft.place)
