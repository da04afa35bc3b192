"""Indexing the library's articles so that they can be searched: in the background, an article at a time."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from reader.child import ChildCrashedError
from reader.library import ArticleEntry
from reader.model import Problem, ReaderError
from reader.pipeline.annotating import Progress
from reader.pipeline.desk import Desk
from reader.pipeline.index_article import Corrected, prepare, put
from reader.pipeline.indexing_apart import can_index_apart, index_apart

_log = logging.getLogger(__name__)
# Characters of an article that is indexed in a process of its own: it takes a second and more.
_LONG = 100_000


@dataclass(slots=True)
class Indexed:
    """How many articles were indexed; why those were not that failed. With `cancelled`, of those up to there."""

    articles: int = 0
    failures: list[ReaderError] = field(default_factory=list[ReaderError])
    cancelled: bool = False


def pending(desk: Desk) -> list[ArticleEntry]:
    """The articles that are not indexed, or were opened since: there may be more English of them."""
    known = desk.search_index.indexed()
    return [entry for entry in desk.articles.all() if _is_outdated(entry, known.get(entry.id))]


def index_pending(
    desk: Desk, *, cancelled: Callable[[], bool] = lambda: False, on_progress: Progress | None = None
) -> Indexed:
    """Index what is not; go on where it was left. Minutes for a thousand articles; the index may be searched meanwhile.

    Raises ReaderError NO_FULL_TEXT.
    """
    desk.search_index.remove(desk.search_index.indexed().keys() - desk.articles.ids())
    found, entries, corrected = Indexed(), pending(desk), Corrected(desk.corrections.all())
    for number, entry in enumerate(entries, 1):
        try:
            if cancelled():
                raise ReaderError(Problem.CANCELLED, entry.title)
            if entry.characters >= _LONG and can_index_apart(desk):
                index_apart(desk, entry, cancelled)
            else:
                put(desk, prepare(desk, entry, corrected, cancelled))
            found.articles += 1
        except ReaderError as error:
            if error.problem is Problem.CANCELLED:
                found.cancelled = True
                break
            found.failures.append(error)
        except ChildCrashedError as error:
            _log.error("a text could not be read", exc_info=error)
            found.failures.append(error.told)
        if on_progress:
            on_progress(number, len(entries))
    return found


def english_changed(desk: Desk, article_id: str) -> None:
    """Sentences of an article were translated: its English is indexed anew with what is pending. Quick."""
    desk.search_index.outdate_english(article_id)


def _is_outdated(entry: ArticleEntry, english_at: float | None) -> bool:
    opened = entry.opened.timestamp() if entry.opened else 0.0
    return english_at is None or english_at <= opened
