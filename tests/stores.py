"""Every store of the reader's at once: something in each, and what there is in each; for tests of disks that take
nothing, and of processes side by side."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.dictionary.added import DictionaryFormat, ReadEntry, described
from reader.library import Bookmark, Edit, Remembered, SourceRule
from reader.library.drafts import Draft, DraftKind
from reader.model import (
    Article,
    BlockKind,
    Correction,
    CorrectionKind,
    Position,
    ReaderError,
    Term,
    WordState,
    highlight_at,
)
from reader.pipeline import Desk, indexing, open_text, shelving
from reader.settings import DICTIONARIES_FILE, HISTORY_FILE, INDEX_FILE, LIBRARY_FILE, MEMORY_FILE, OWN_FILE

FILES = (OWN_FILE, LIBRARY_FILE, INDEX_FILE, HISTORY_FILE, MEMORY_FILE, DICTIONARIES_FILE)
# What is kept in these is kept until there is room again; the others begin anew, or say that they take nothing.
PRECIOUS = ("edits", "terms", "words", "bookmarks", "corrections", "notes", "highlights", "drafts", "rules", "articles")
# Where the others lie.
FILE_OF = {"recent": HISTORY_FILE, "memory": MEMORY_FILE, "index": INDEX_FILE, "dictionaries": DICTIONARIES_FILE}


class Source:
    """A dictionary of one word."""

    def __init__(self, word: str) -> None:
        self.description = described(word, DictionaryFormat.YOMITAN, "1", "")
        self.done = self.total = 1
        self._word = word

    def entries(self) -> Iterator[ReadEntry]:
        yield ReadEntry(0, (self._word,), "", ("meaning",))

    def aliases(self) -> Iterator[tuple[str, int]]:
        yield from ()


def put(desk: Desk, word: str) -> None:
    """Keep something that has this word in every store, as far as it takes it."""
    article = _article(word)
    text = "\n\n".join(block.text for block in article.blocks)
    shelving.shelve(desk, article, copy=shelving.text_copy(text), opened=True)
    desk.history.opened(Path(f"/books/{word}"), word)
    desk.memory.keep([Remembered(word.encode().ljust(32), word, "English", "zh_en 1.9", cut_off=False)])
    desk.edits.save(Edit(word, word))
    desk.glossary.put([Term(word, "term")])
    desk.words.set_state([word], WordState.KNOWN)
    desk.bookmarks.put(article.id, None, Bookmark(Position(1, 0), word))
    desk.corrections.save([Correction(CorrectionKind.READING, word, "cha2")])
    desk.article_notes.put(article.id, None, word)
    place = highlight_at(article, 1, 0, 1)
    desk.highlights.save(article.id, None, [place])
    desk.drafts.save(article.id, None, [Draft(next(iter(DraftKind)), place, word)])
    desk.source_rules.put(SourceRule("example.com", BlockKind.NAVIGATION, "", word, folded=True))
    indexing.index_pending(desk)
    with suppress(ReaderError):  # Of a dictionary it is said at once that it cannot be kept.
        desk.dictionaries.add(Source(word), str)


def state(desk: Desk, words: str) -> dict[str, set[str]]:
    """Which of these words there are in each store."""
    ids = {_article(word).id: word for word in words}
    return {
        "edits": {edit.source for edit in desk.edits.all()},
        "terms": {term.chinese for term in desk.glossary.terms()},
        "words": {word.text for word in desk.words.words()},
        "bookmarks": {word for id_, word in ids.items() if desk.bookmarks.of(id_)},
        "corrections": {each.text for each in desk.corrections.all()},
        "notes": {note for id_ in ids if (note := desk.article_notes.of(id_))},
        "highlights": {ids[id_] for id_ in desk.highlights.all() if id_ in ids},
        "drafts": {draft.text for id_ in ids for draft in desk.drafts.of(id_)},
        "rules": {rule.text for rule in desk.source_rules.all()},
        "articles": {entry.title for entry in desk.articles.all() if desk.copies.of(entry.id)},
        "recent": {recent.title for recent in desk.history.recent()},
        "memory": {item.source for item in desk.memory.all()},
        "index": {word for id_, word in ids.items() if desk.search_index.text(id_)},
        "dictionaries": {entry.headword for entry in desk.dictionaries.entries(words)},
    }


def _article(word: str) -> Article:
    return open_text(f"{word}\n\n{word}在这里。渡船过了河。", "Pasted text")
