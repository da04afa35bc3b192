"""Finds the terms of the glossary in the article that is open and in its English."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader import pipeline
from reader.model import Term, Translation
from reader.pipeline import Desk, Hits
from reader.translate import TermMatcher
from reader.ui.jobs import Jobs
from reader.ui.reading_view import TermMarks
from reader.ui.session import Session

_LOAD, _FIND = "terms", "term marks"


class TermFeed(QObject):
    """`marked` brings the marks of every sentence that holds a term, by sentence id, whenever they change."""

    marked = Signal(object)

    def __init__(self, session: Session, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._desk, self._jobs = session, desk, jobs
        self._terms: TermMatcher | None = None
        self._chinese: dict[str, Hits] = {}
        self._english: dict[str, Hits] = {}
        session.annotation_began.connect(self.look_again)
        session.english_came.connect(self._find_in_english)
        session.english_changed.connect(self._find_in_all_english)

    def term(self, chinese: str) -> Term | None:
        """The term of the glossary that is written so, in any script."""
        return self._terms.term(chinese) if self._terms else None

    def look_again(self) -> None:
        """Read the glossary, for an article just opened or after it was changed, and find its terms."""
        now = self._session.now
        if now is None:
            return
        article, desk = now.article, self._desk

        def find() -> tuple[TermMatcher | None, dict[str, Hits]]:
            terms = desk.terms()
            texts = {sentence.id: sentence.text for sentence in article.sentences()} if terms else {}
            return terms, pipeline.terms_in_chinese(terms, texts) if terms else {}

        # What was found belongs to another glossary, or to another article with the same sentence ids.
        self._jobs.void(_LOAD)
        self._jobs.void(_FIND)
        self._chinese = {}
        self._jobs.run(_LOAD, find, self._take_terms)

    def _take_terms(self, found: tuple[TermMatcher | None, dict[str, Hits]]) -> None:
        had_terms = self._terms is not None
        self._terms, self._chinese = found
        self._english = {}
        if self._session.english and (self._terms or had_terms):
            self._session.english.set_terms(self._terms)
        self._find_in_all_english()
        self._announce()

    def _find_in_all_english(self) -> None:
        self._find_in_english(self._session.english_so_far())

    def _find_in_english(self, translations: Iterable[Translation]) -> None:
        """Only where the Chinese holds a term, too."""
        texts = {item.sentence_id: item.text for item in translations if item.sentence_id in self._chinese}
        if texts:
            self._jobs.run(_FIND, partial(pipeline.terms_in_english, self._chinese, texts), self._take_english)

    def _take_english(self, hits: dict[str, Hits]) -> None:
        self._english.update(hits)
        self._announce()

    def _announce(self) -> None:
        self.marked.emit(
            {id_: TermMarks(hits, self._english.get(id_, ())) for id_, hits in self._chinese.items()},
        )
