"""What one process has besides articles: engines that translate, the memory, the reader's edits, terms and words."""

import threading
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library import Bookmarks, Condition, Corrections, Edits, Glossary, KnownWords, Store, TranslationMemory
from reader.model import Problem, ReaderError, Script
from reader.settings import MEMORY_FILE, OWN_FILE, EngineChoice, Settings
from reader.translate import Route, ServerRoute, TermMatcher, TranslationService, choose_route

if TYPE_CHECKING:
    from reader.pipeline.term_list import TermList

# The stores that lie in own.sqlite.
_OWN = ("_edits", "_glossary", "_known_words", "_bookmarks", "_corrections")


@dataclass(frozen=True, slots=True)
class Means:
    """How a text is to be translated. `fingerprint` stands for the engine in the keys of the memory."""

    route: Route
    fingerprint: str
    quality: bool


@dataclass(frozen=True, slots=True)
class OwnCounts:
    """How much the reader made: edits, glossary terms, known words, bookmarks, corrections."""

    edits: int
    terms: int
    words: int
    bookmarks: int
    corrections: int


class Desk:
    """Opens nothing before it is asked for it. Every method may be called from any thread; those that read databases
    or files take milliseconds and are for a worker."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where the databases are kept; it may not exist yet."""
        self._folder = folder
        self._opening = threading.RLock()
        self._listing = threading.Lock()
        self._term_list: TermList | None = None
        self.service = TranslationService()

    @cached_property
    def _memory(self) -> TranslationMemory:
        return TranslationMemory(self._folder / MEMORY_FILE)

    @cached_property
    def _edits(self) -> Edits:
        return Edits(self._folder / OWN_FILE)

    @cached_property
    def _glossary(self) -> Glossary:
        return Glossary(self._folder / OWN_FILE)

    @cached_property
    def _known_words(self) -> KnownWords:
        return KnownWords(self._folder / OWN_FILE)

    @cached_property
    def _bookmarks(self) -> Bookmarks:
        return Bookmarks(self._folder / OWN_FILE)

    @cached_property
    def _corrections(self) -> Corrections:
        return Corrections(self._folder / OWN_FILE)

    # A cached_property alone would let two threads open the same file twice (no lock since Python 3.12).

    @property
    def memory(self) -> TranslationMemory:
        with self._opening:
            return self._memory

    @property
    def edits(self) -> Edits:
        with self._opening:
            return self._edits

    @property
    def glossary(self) -> Glossary:
        with self._opening:
            return self._glossary

    @property
    def known_words(self) -> KnownWords:
        with self._opening:
            return self._known_words

    @property
    def bookmarks(self) -> Bookmarks:
        with self._opening:
            return self._bookmarks

    @property
    def corrections(self) -> Corrections:
        with self._opening:
            return self._corrections

    def memory_condition(self) -> Condition:
        """How it is with the memory's file, as far as it was opened. Told at once, without waiting for anything."""
        return self._condition("_memory")

    def own_condition(self) -> Condition:
        """The same of the file with the reader's edits, terms, words, bookmarks and corrections."""
        found = [self._condition(name) for name in _OWN]
        reason = next((each.reason for each in found if each.reason), "")
        aside = next((each.aside for each in found if each.aside), None)
        return Condition(reason, sum(each.unkept for each in found), aside)

    def _condition(self, name: str) -> Condition:
        # Past the lock: a file that is being opened may take its time.
        store: Store | None = self.__dict__.get(name)
        return store.condition if store else Condition()

    def write_again(self) -> Condition:
        """Make the edits, corrections and changes of terms, words and bookmarks that the file did not take, if it takes
        them now; how it is with it then."""
        for store in (self.edits, self.glossary, self.known_words, self.bookmarks, self.corrections):
            store.write_again()
        return self.own_condition()

    def own_counts(self) -> OwnCounts:
        return OwnCounts(
            edits=len(self.edits.all()),
            terms=len(self.glossary.terms()),
            words=len(self.known_words.all()),
            bookmarks=self.bookmarks.count(),
            corrections=len(self.corrections.all()),
        )

    def term_list(self) -> "TermList":
        """The glossary as it is now. The same one as before while it has not changed."""
        from reader.pipeline.term_list import TermList

        with self._listing:
            terms = self.glossary.terms()
            if self._term_list is None or self._term_list.terms != terms:
                self._term_list = TermList(terms, self._term_list)
            return self._term_list

    def terms(self) -> TermMatcher | None:
        """The glossary, ready to be looked for in texts of either script; None while it is empty."""
        found = self.term_list()
        return found.matcher if found.terms else None

    def means(self, script: Script, settings: Settings) -> Means | None:
        """How a text in `script` is translated by these settings; None where no model is installed.

        Raises ReaderError: MODEL_BROKEN, and where a server is to be asked, SERVER_NOT_ALLOWED.
        """
        route = self._route(script, settings)
        if route is None:
            return None
        stamp = route.stamp()
        fingerprint = self.memory.fingerprint(stamp)
        if fingerprint is None:
            fingerprint = route.fingerprint()
            self.memory.keep_fingerprint(stamp, fingerprint)
        # A server has no beam: its translations are the same either way.
        return Means(route, fingerprint, settings.quality and settings.engine is EngineChoice.ARGOS)

    def has_means(self, script: Script, settings: Settings) -> bool:
        """Whether a text in `script` can be translated by these settings, as far as that shows at once."""
        return self._route(script, settings) is not None

    @staticmethod
    def _route(script: Script, settings: Settings) -> Route | None:
        if settings.engine is EngineChoice.ARGOS:
            return choose_route(script)
        return ServerRoute(settings.engine, settings.server_url, settings.server_model, settings.trusted_server)

    def retire_engines(self) -> None:
        """Models were installed or removed: free the engines that no text is sent to any more, each as soon as it is
        done with the texts that it was given. Those of servers too, which cost nothing to make anew."""
        routes = [choose_route(script) for script in (Script.SIMPLIFIED, Script.TRADITIONAL)]
        self.service.retire_all_but([route for route in routes if route])

    def close(self) -> None:
        """Stop translating and close what is open; waits for the batch at hand."""
        self.service.close()
        with self._opening:
            for name in ("_memory", *_OWN):
                if opened := self.__dict__.pop(name, None):
                    opened.close()


def require_means(means: Means | None, origin: str) -> Means:
    """`means`, or ReaderError MODEL_NOT_INSTALLED for the text from `origin`."""
    if means is None:
        raise ReaderError(Problem.MODEL_NOT_INSTALLED, origin)
    return means
