"""Making an article ready to be searched.

What annotates is imported where it is first used, as in `annotating`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from reader.library import ArticleEntry
from reader.library.search_index import IndexedText
from reader.model import Article, Correction, Problem, ReaderError, Sentence
from reader.pipeline.correcting import ArticleCorrections
from reader.pipeline.desk import Desk
from reader.pipeline.names import ArticleNames
from reader.pipeline.shelving import open_again, shelve
from reader.pipeline.translating import recall

# A word of its own in the index, so that no match reaches over it.
_NOTHING = "0"
# Between two questions whether to go on: some tenths of a second of work.
_SENTENCES_AT_ONCE = 200


class Corrected:
    """The corrections that count in each article; those of no article in particular are made ready once."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._all = corrections
        self._everywhere = ArticleCorrections([each for each in corrections if not each.article_id])
        self._articles = {each.article_id for each in corrections}

    def of(self, article_id: str) -> ArticleCorrections:
        if article_id not in self._articles:
            return self._everywhere
        return ArticleCorrections([each for each in self._all if each.article_id in ("", article_id)], {article_id})


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article to be put into the index, and when its English was (seconds since 1970); `before` is the id that it
    has there, another one where its file was edited since, or its format is read otherwise now."""

    text: IndexedText
    now: float
    before: str


def prepare(
    desk: Desk, entry: ArticleEntry, corrected: Corrected, cancelled: Callable[[], bool] = lambda: False
) -> Prepared:
    """All that takes long: read an article and find its sounds; where it is indexed, only its English. Raises
    ReaderError."""
    # Later than it was opened, whatever the clock says: else it would be outdated again at once, and for ever.
    opened = entry.opened.timestamp() if entry.opened else 0.0
    now = max(datetime.now(UTC).timestamp(), opened + 0.001)
    known = desk.search_index.text(entry.id)
    if known is not None:
        return Prepared(_with_english(desk, known.whole()), now, entry.id)
    article = open_again(desk, entry, cancelled)
    article_id = article.id
    if article_id != entry.id:
        shelve(desk, article, entry.path, before=entry.id)
    text = indexed_text(article, article_id, corrected.of(article_id), cancelled)
    return Prepared(_with_english(desk, text), now, entry.id)


def put(desk: Desk, made: Prepared) -> None:
    """Index what was prepared. For a novel a second or two in which nobody else can write to the index."""
    if made.before != made.text.article_id:
        desk.search_index.remove([made.before])
    desk.search_index.put(made.text, made.now)


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
