"""Indexing the library's articles so that they can be searched: in the background, an article at a time.

What annotates is imported where it is first used, as in `annotating`.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from reader.child import ChildCrashedError
from reader.library import ArticleEntry
from reader.library.search_index import IndexedText
from reader.model import Article, Correction, Problem, ReaderError, Sentence
from reader.pipeline.annotating import Progress
from reader.pipeline.correcting import ArticleCorrections
from reader.pipeline.desk import Desk
from reader.pipeline.names import ArticleNames
from reader.pipeline.shelving import open_again, shelve
from reader.pipeline.translating import recall

_log = logging.getLogger(__name__)
# A word of its own in the index, so that no match reaches over it.
_NOTHING = "0"
# Between two questions whether to go on: some tenths of a second of work.
_SENTENCES_AT_ONCE = 200


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
    found, entries, corrected = Indexed(), pending(desk), _Corrected(desk.corrections.all())
    for number, entry in enumerate(entries, 1):
        try:
            if cancelled():
                raise ReaderError(Problem.CANCELLED, entry.title)
            _index(desk, entry, corrected, cancelled)
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


def _index(desk: Desk, entry: ArticleEntry, corrected: "_Corrected", cancelled: Callable[[], bool]) -> None:
    # Later than it was opened, whatever the clock says: else it would be outdated again at once, and for ever.
    opened = entry.opened.timestamp() if entry.opened else 0.0
    now = max(datetime.now(UTC).timestamp(), opened + 0.001)
    known = desk.search_index.text(entry.id)
    if known is not None:
        desk.search_index.put(_with_english(desk, known.whole()), now)
        return
    article = open_again(desk, entry, cancelled)
    article_id = article.id
    if article_id != entry.id:  # The file was edited since, or its format is read otherwise now.
        shelve(desk, article, entry.path, before=entry.id)
        desk.search_index.remove([entry.id])
    text = indexed_text(article, article_id, corrected.of(article_id), cancelled)
    desk.search_index.put(_with_english(desk, text), now)


def indexed_text(
    article: Article,
    article_id: str,
    corrections: ArticleCorrections | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> IndexedText:
    """An article as it is searched, without its English."""
    from reader.annotate import fold, syllables

    names = ArticleNames(article).get()
    corrector = corrections.corrector if corrections else None
    chinese = [_line(article.title), *(_line(sentence.text) for sentence in article.sentences())]
    sounds: list[str] = []
    for number, text in enumerate(chinese):
        if number % _SENTENCES_AT_ONCE == 0 and cancelled():
            raise ReaderError(Problem.CANCELLED, article.title)
        found = syllables(text, article.script, names, corrector)
        sounds.append(" ".join([each or _NOTHING for each in found]))
    empty = [""] * len(chinese)
    counts = [len(block.sentences) for block in article.blocks]
    return IndexedText(article_id, counts, chinese, [fold(text) for text in chinese], sounds, empty, empty)


def _with_english(desk: Desk, text: IndexedText) -> IndexedText:
    """A text with the English that is remembered for it now, the reader's own before a machine's."""
    from reader.annotate import fold

    sentences = [Sentence(str(number), each, 0) for number, each in enumerate(text.chinese) if number]
    english = [""] * len(text.chinese)
    for id_, translation in recall(desk, text.article_id, sentences).items():
        english[int(id_)] = _line(translation.text)
    folded = [fold(each) for each in english]
    return IndexedText(text.article_id, text.counts, text.chinese, text.folded, text.sounds, english, folded)


def _line(text: str) -> str:
    """As it is kept: line ends part the sentences there, and no UTF-8 has lone surrogates."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\n", " ")


class _Corrected:
    """The corrections that count in each article; those of no article in particular are made ready once."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._all = corrections
        self._everywhere = ArticleCorrections([each for each in corrections if not each.article_id])
        self._articles = {each.article_id for each in corrections}

    def of(self, article_id: str) -> ArticleCorrections:
        if article_id not in self._articles:
            return self._everywhere
        return ArticleCorrections([each for each in self._all if each.article_id in ("", article_id)], {article_id})
