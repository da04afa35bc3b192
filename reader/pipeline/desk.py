"""What one process has besides articles: engines that translate, the memory, what the reader made, the library."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from reader.library import (
    ArticleNotes,
    Articles,
    Bookmarks,
    Condition,
    Copies,
    Corrections,
    Drafts,
    Edits,
    Folders,
    Glossary,
    Highlights,
    History,
    SourceRules,
    Store,
    TranslationMemory,
    Words,
)
from reader.library.decided import is_decided
from reader.model import Problem, ReaderError, Script
from reader.settings import (
    DICTIONARIES_FILE,
    HISTORY_FILE,
    INDEX_FILE,
    LIBRARY_FILE,
    MEMORY_FILE,
    OWN_FILE,
    EngineChoice,
    Settings,
)
from reader.translate import Route, ServerRoute, TermMatcher, TranslationService, choose_route

if TYPE_CHECKING:
    from reader.library.dictionaries import Dictionaries
    from reader.library.search_index import SearchIndex
    from reader.pipeline.term_list import TermList

_Kept = TypeVar("_Kept", bound=Store)


@dataclass(frozen=True, slots=True)
class Means:
    """How a text is to be translated. `fingerprint` stands for the engine in the keys of the memory."""

    route: Route
    fingerprint: str
    quality: bool


@dataclass(frozen=True, slots=True)
class OwnCounts:
    """How much the reader made: edits, glossary terms, words, bookmarks, corrections."""

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
        self.folder = folder
        self._opening = threading.RLock()
        self._stores: dict[Callable[[Path], Store], Store] = {}
        self._by_file: dict[str, list[Store]] = {}
        self._listing = threading.Lock()
        self._term_list: TermList | None = None
        self.service = TranslationService()

    @property
    def memory(self) -> TranslationMemory:
        return self._opened(TranslationMemory, MEMORY_FILE)

    @property
    def edits(self) -> Edits:
        return self._opened(Edits, OWN_FILE)

    @property
    def glossary(self) -> Glossary:
        return self._opened(Glossary, OWN_FILE)

    @property
    def words(self) -> Words:
        return self._opened(Words, OWN_FILE)

    @property
    def bookmarks(self) -> Bookmarks:
        return self._opened(Bookmarks, OWN_FILE)

    @property
    def corrections(self) -> Corrections:
        return self._opened(Corrections, OWN_FILE)

    @property
    def highlights(self) -> Highlights:
        return self._opened(Highlights, OWN_FILE)

    @property
    def article_notes(self) -> ArticleNotes:
        return self._opened(ArticleNotes, OWN_FILE)

    @property
    def source_rules(self) -> SourceRules:
        return self._opened(SourceRules, OWN_FILE)

    @property
    def drafts(self) -> Drafts:
        return self._opened(Drafts, OWN_FILE)

    @property
    def articles(self) -> Articles:
        return self._opened(Articles, LIBRARY_FILE)

    @property
    def folders(self) -> Folders:
        return self._opened(Folders, LIBRARY_FILE)

    @property
    def copies(self) -> Copies:
        return self._opened(Copies, LIBRARY_FILE)

    @property
    def history(self) -> History:
        return self._opened(History, HISTORY_FILE)

    @property
    def search_index(self) -> "SearchIndex":
        """Raises ReaderError NO_FULL_TEXT where this Python's SQLite has none."""
        from reader.library.search_index import SearchIndex

        return self._opened(SearchIndex, INDEX_FILE)

    @property
    def dictionaries(self) -> "Dictionaries":
        """Those that the reader added."""
        from reader.library.dictionaries import Dictionaries

        return self._opened(Dictionaries, DICTIONARIES_FILE)

    def _opened(self, kind: Callable[[Path], _Kept], file: str) -> _Kept:
        # One at a time: two threads would open the same file twice.
        with self._opening:
            if kind not in self._stores:
                if is_decided(self.folder):
                    from reader.pipeline.backing_up import finish_restore

                    finish_restore(self.folder)
                self._stores[kind] = store = kind(self.folder / file)
                self._by_file.setdefault(file, []).append(store)
            return cast("_Kept", self._stores[kind])

    def condition(self, file: str) -> Condition:
        """How it is with a file of the data folder, as far as it was opened. Told at once, without waiting for
        anything."""
        # Past the lock: a file that is being opened may take its time.
        opened = [store.condition for store in tuple(self._by_file.get(file, ()))]
        reason = next((each.reason for each in opened if each.reason), "")
        aside = next((each.aside for each in opened if each.aside), None)
        newer = any(each.newer for each in opened)
        return Condition(reason, sum(each.unkept for each in opened), aside, newer)

    def unkept(self) -> dict[str, list[type[Store]]]:
        """What of own.sqlite and library.db has changes that the file did not take, by the file. Told at once, without
        waiting for anything."""
        found = {
            file: [type(store) for store in tuple(self._by_file.get(file, ())) if store.condition.unkept]
            for file in (OWN_FILE, LIBRARY_FILE)
        }
        return {file: kinds for file, kinds in found.items() if kinds}

    def write_again(self) -> None:
        """Make the changes of what lies in own.sqlite and library.db that the files did not take, if they take them
        now."""
        for file in (OWN_FILE, LIBRARY_FILE):
            for store in tuple(self._by_file.get(file, ())):
                store.write_again()

    def own_counts(self) -> OwnCounts:
        return OwnCounts(
            edits=len(self.edits.all()),
            terms=len(self.glossary.terms()),
            words=sum(self.words.counts().values()),
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
            while self._stores:
                self._stores.popitem()[1].close()


def require_means(means: Means | None, origin: str) -> Means:
    """`means`, or ReaderError MODEL_NOT_INSTALLED for the text from `origin`."""
    if means is None:
        raise ReaderError(Problem.MODEL_NOT_INSTALLED, origin)
    return means
