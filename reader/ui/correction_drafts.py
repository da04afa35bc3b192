"""What was begun in the card of some words: kept by these words, found again when they are pointed at."""

from typing import TYPE_CHECKING

from reader.library import Draft as BegunDraft
from reader.library import DraftKind
from reader.model import Article, Highlight, highlight_at, place_of_sentence
from reader.pipeline.drafting import correction_from_text, correction_to_text, sentence_of
from reader.ui.draft_feed import NO_DRAFT, Finishing
from reader.ui.reading_view import WordPlace
from reader.ui.session import Session

if TYPE_CHECKING:
    from reader.pipeline.proposing import Draft


class CorrectionDrafts:
    """`place` is what the card was opened for."""

    def __init__(self, session: Session) -> None:
        self._session, self._drafts = session, session.drafts
        self.place: WordPlace | None = None
        self._at: Highlight | None = None
        # What is no change; None where the card was opened with some.
        self._usual: Draft | None = None

    def at(self, place: WordPlace) -> "tuple[Highlight, Draft] | None":
        """Where and what was begun about words that these characters belong to."""
        article = self._session.article
        if article is None:
            return None
        here = _highlight(article, place, place.start, place.end)
        for begun in self._drafts.of(DraftKind.CORRECTION):
            if _overlap(begun.place, here):
                sentence = article.sentence(place.sentence_id)
                start = begun.place.span[0] - sentence.start
                draft = correction_from_text(begun.detail, start, len(sentence.text))
                return (begun.place, draft) if draft else None
        return None

    def open(self, place: WordPlace, begun: Highlight | None, draft: "Draft") -> None:
        """The card is opened, with a draft of whole words: what was `begun`, or without a change."""
        article = self._session.article
        self.place, self._usual = place, None if begun else draft
        self._at = begun or (_highlight(article, place, draft.start, draft.end) if article else None)

    def keep(self, draft: "Draft") -> None:
        """This is what is typed now."""
        article, at, place = self._session.article, self._at, self.place
        if article is None or at is None or place is None:
            return
        if draft == self._usual:
            self._drafts.drop(DraftKind.CORRECTION, at)
            return
        start = at.span[0] - article.sentence(place.sentence_id).start
        typed = " ".join(draft.typed[each] for each in sorted(draft.typed))
        detail = correction_to_text(draft, start)
        self._drafts.keep(BegunDraft(DraftKind.CORRECTION, at, typed or draft.form or "", detail))

    def drop(self) -> None:
        """It is given up."""
        if self._at:
            self._drafts.drop(DraftKind.CORRECTION, self._at)

    def finish(self) -> Finishing:
        """It is being saved, by a worker within what comes back."""
        return self._drafts.finish(DraftKind.CORRECTION, self._at) if self._at else NO_DRAFT


def words_of(article: Article, begun: BegunDraft) -> WordPlace:
    """The words that something was begun about."""
    sentence = sentence_of(article, begun.place)
    start, end = begun.place.span
    return WordPlace(sentence.id, max(start - sentence.start, 0), min(end, sentence.end) - sentence.start)


def _highlight(article: Article, place: WordPlace, start: int, end: int) -> Highlight:
    offset = article.sentence(place.sentence_id).start
    return highlight_at(article, place_of_sentence(place.sentence_id)[0], offset + start, offset + end)


def _overlap(one: Highlight, other: Highlight) -> bool:
    (start, end), (first, last) = one.span, other.span
    return one.position.block == other.position.block and start < last and first < end
