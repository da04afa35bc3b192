"""What opening makes: the article, and what the window wants to know of it at once. Read on a worker, which asks
`cancelled` whether nobody wants it any more.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from reader import pipeline
from reader.library import ArticleEntry, Copy, History, SourceRule
from reader.model import Article, Position, ReaderError, Sentence, Translation, place_of_sentence
from reader.pipeline import ArticleCorrections, Desk, shelving, source_rules
from reader.pipeline.shelving import text_copy
from reader.ui.garbage import long_lived
from reader.ui.parts import Parts
from reader.ui.pictures import Size, picture_sizes

# Sentences whose English is looked up before the first paint: some screens, some milliseconds.
_FIRST = 120
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Opened:
    """`path` is None for pasted text, `encoding` unless a person chose it, `position` the place where it was left.

    `id` is the article's, `parts` what it is worked on by, `pictures` how large those of its blocks are. `recalled` is
    the English remembered for the sentences at that place, `looked_up` the ids of all that were asked for;
    `corrections` are those that counted when it was read. `copy` is what the article was made of where that is no file.
    `rules` say how its publisher's pages are folded; `entry` is the id of the library's entry that was opened again.
    """

    article: Article
    path: Path | None
    encoding: str | None
    position: Position | None
    id: str
    parts: Parts
    recalled: dict[str, Translation] = field(default_factory=dict)
    looked_up: frozenset[str] = frozenset()
    corrections: ArticleCorrections = field(default_factory=ArticleCorrections)
    pictures: dict[int, Size] = field(default_factory=dict)
    copy: Copy | None = None
    rules: tuple[SourceRule, ...] = ()
    entry: str = ""

    def is_folded(self, sentence_id: str) -> bool:
        return self.article.block_of(sentence_id).folded

    def in_order(self, ids: set[str]) -> list[Sentence]:
        """The sentences of these ids, in reading order."""
        return [self.article.sentence(id_) for id_ in sorted(ids, key=place_of_sentence)]


def open_path(path: Path, encoding: str | None, history: History, desk: Desk, cancelled: Cancelled) -> Opened:
    """Read a file and note it in the history. Raises ReaderError."""
    path = path.absolute()
    with long_lived():
        article = pipeline.open_file(path, encoding, cancelled)
        history.opened(path, article.title)
        return _opened(article, history, desk, path, encoding)


def open_text(text: str, origin: str, history: History, desk: Desk, cancelled: Cancelled) -> Opened:
    """Make an article of pasted text. Raises ReaderError."""
    with long_lived():
        return _opened(pipeline.open_text(text, origin, cancelled), history, desk, copy=text_copy(text))


def open_html(html: str, text: str, origin: str, history: History, desk: Desk, cancelled: Cancelled) -> Opened:
    """Make an article of pasted rich text, or of the plain `text` that came with it if there is no Chinese in that.
    Raises ReaderError."""
    with long_lived():
        try:
            article = pipeline.open_html(html, origin, cancelled)
        except ReaderError:
            if cancelled():
                raise
            return open_text(text, origin, history, desk, cancelled)
        return _opened(article, history, desk, copy=Copy("html", html.encode("utf-8", "replace")))


def open_address(address: str, history: History, desk: Desk, cancelled: Cancelled) -> Opened:
    """Fetch a page of the web, as the reader asked for. Raises ReaderError."""
    article, data = pipeline.open_address(address, cancelled)
    with long_lived():
        return _opened(article, history, desk, copy=Copy("html", data))


def open_entry(entry: ArticleEntry, history: History, desk: Desk, cancelled: Cancelled) -> Opened:
    """Open an article of the library again, from its file or from the copy of it. Raises ReaderError."""
    if entry.path is not None:
        return replace(open_path(entry.path, None, history, desk, cancelled), entry=entry.id)
    with long_lived():
        return replace(_opened(shelving.open_again(desk, entry, cancelled), history, desk), entry=entry.id)


def _opened(
    article: Article,
    history: History,
    desk: Desk,
    path: Path | None = None,
    encoding: str | None = None,
    copy: Copy | None = None,
) -> Opened:
    rules = tuple(source_rules.rules_for(desk, article))
    article = source_rules.with_rules(article, rules)
    article_id = article.id
    # The same text under another name, or pasted again, goes on where it was left.
    position = (history.position(path) if path else None) or history.position(article_id)
    first = _first_seen(article, position.block if position else 0)
    recalled = pipeline.recall(desk, article_id, first)
    looked_up = frozenset(sentence.id for sentence in first)
    corrections = pipeline.corrections_of(desk, article_id, article.title, path)
    return Opened(
        article,
        path,
        encoding,
        position,
        article_id,
        Parts(article),
        recalled,
        looked_up,
        corrections,
        picture_sizes(article),
        copy,
        rules,
    )


def _first_seen(article: Article, block: int) -> list[Sentence]:
    """The sentences that are likely on the screen when the article is shown from `block` on."""
    following = (item for part in article.blocks[max(block - 1, 0) :] for item in part.sentences)
    return list(islice(following, _FIRST))
