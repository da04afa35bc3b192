"""What the reader began to write, found again in an article as it is now. Reads the database: for a worker."""

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library import Draft, DraftKind, highlight_found_again
from reader.model import Article, Highlight, Sentence
from reader.pipeline.desk import Desk
from reader.pipeline.highlighting import ArticleText

if TYPE_CHECKING:
    from reader.pipeline.proposing import Draft as WordDraft


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


def stretches_to_text(stretches: Sequence[tuple[int, int, int]]) -> str:
    """What a note's draft keeps of the stretches (block, start, end) that it is about, by the block of the first."""
    first = stretches[0][0]
    return json.dumps([(block - first, start, end) for block, start, end in stretches[1:]])


def stretches_from_text(article: Article, draft: Draft) -> list[tuple[int, int, int]]:
    """The stretches that a note's draft is about. Of a text that was changed, those that it still has."""
    first, (start, end) = draft.place.position.block, draft.place.span
    try:
        others = [(first + block, start, end) for block, start, end in json.loads(draft.detail)]
        there = [each for each in others if _is_in(article, *each)]
    except (ValueError, TypeError, RecursionError):  # Others can write to the file too.
        there = []
    return [(first, start, end), *there]


def _is_in(article: Article, block: int, start: int, end: int) -> bool:
    return (
        {type(block), type(start), type(end)} == {int}
        and 0 <= block < len(article.blocks)
        and 0 <= start < end <= len(article.blocks[block].text)
    )


def sentence_of(article: Article, place: Highlight) -> Sentence:
    """The sentence in which a place begins."""
    sentences = article.blocks[place.position.block].sentences
    return sentences[max(bisect_right(sentences, place.span[0], key=lambda each: each.start) - 1, 0)]


def correction_to_text(draft: "WordDraft", start: int) -> str:
    """What a correction's draft keeps of what is typed about words that begin at `start` of their sentence."""
    typed = [(at - start, text) for at, text in draft.typed.items()]
    borders = None if draft.borders is None else sorted(at - start for at in draft.borders)
    return json.dumps([draft.start - start, draft.end - start, borders, typed, draft.form])


def correction_from_text(text: str, start: int, length: int) -> "WordDraft | None":
    """The same again, for words that begin at `start` of a sentence of so many code points; None for what is none:
    others can write to the file too."""
    from reader.pipeline.proposing import Draft as WordDraft

    try:
        first, last, borders, typed, form = json.loads(text)
        found = WordDraft(
            start + int(first),
            start + int(last),
            None if borders is None else frozenset(start + int(at) for at in borders),
            {start + int(at): str(said) for at, said in typed},
            None if form is None else str(form),
        )
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None
    inside = all(found.start <= at < found.end for at in (*(found.borders or ()), *found.typed))
    return found if inside and 0 <= found.start < found.end <= length else None


def _found(article: Article, drafts: list[Draft]) -> list[tuple[Draft, Draft]]:
    """Those that are found, each as it stands now and as it was kept."""
    places = [(each, _place(article, each)) for each in drafts]
    return [(replace(each, place=place), each) for each, place in places if place]


def _place(article: Article, draft: Draft) -> Highlight | None:
    return draft.place if draft.kind is DraftKind.ARTICLE_NOTE else highlight_found_again(article, draft.place)
