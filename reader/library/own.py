"""own.sqlite: what the reader wrote, which nobody can make anew."""

from pathlib import Path

from reader.library.database import Database

VERSION = 1

# `edit` is a log to which rows are only added; without `english` a row takes the one before back. By `uid` no row is
# carried over twice from files moved aside. `state` of a word is one of WordState.
SCHEMA = (
    """CREATE TABLE IF NOT EXISTS edit
    (id INTEGER PRIMARY KEY, source_hash INTEGER NOT NULL, source TEXT NOT NULL, article_id TEXT NOT NULL,
    english TEXT, made_at REAL NOT NULL, uid INTEGER UNIQUE NOT NULL DEFAULT (random()))""",
    "CREATE INDEX IF NOT EXISTS edit_by_source ON edit (source_hash)",
    """CREATE TABLE IF NOT EXISTS term
    (id INTEGER PRIMARY KEY, chinese TEXT UNIQUE NOT NULL, english TEXT NOT NULL, note TEXT NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS word
    (id INTEGER PRIMARY KEY, text TEXT UNIQUE NOT NULL, state TEXT NOT NULL, since REAL NOT NULL)""",
    # Without `path` (empty) it was made in pasted text.
    """CREATE TABLE IF NOT EXISTS bookmark
    (id INTEGER PRIMARY KEY, article_id TEXT NOT NULL, block INTEGER NOT NULL, offset INTEGER NOT NULL,
    text TEXT NOT NULL, note TEXT NOT NULL, path BLOB NOT NULL, made_at REAL NOT NULL,
    UNIQUE (article_id, block, offset))""",
    "CREATE INDEX IF NOT EXISTS bookmark_by_path ON bookmark (path)",
    # A log as `edit`: rows of one `batch` are one change; without `value` what was said before counts no more, and a
    # `kind` "undo" takes back the whole change of its batch, "redo" makes it again.
    """CREATE TABLE IF NOT EXISTS correction
    (id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, script TEXT NOT NULL,
    article_id TEXT NOT NULL, sentence TEXT NOT NULL, start INTEGER NOT NULL, value TEXT, made_at REAL NOT NULL,
    uid INTEGER UNIQUE NOT NULL DEFAULT (random()))""",
    # The texts that a file had when something was corrected in it alone: it may have been edited since.
    """CREATE TABLE IF NOT EXISTS version
    (id INTEGER PRIMARY KEY, path BLOB NOT NULL, title TEXT NOT NULL, article_id TEXT NOT NULL,
    UNIQUE (path, title, article_id))""",
    # A log as `correction`, of one article a change. `number` names a highlight; `first` and `last` are code points of
    # `anchor`, which stood at `offset` in its block. A `kind` "remove" has the number alone.
    """CREATE TABLE IF NOT EXISTS highlight
    (id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL,
    article_id TEXT NOT NULL, block INTEGER NOT NULL, offset INTEGER NOT NULL, anchor TEXT NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, colour TEXT NOT NULL, note TEXT NOT NULL, path BLOB NOT NULL,
    made_at REAL NOT NULL, uid INTEGER UNIQUE NOT NULL DEFAULT (random()))""",
    "CREATE INDEX IF NOT EXISTS highlight_by_article ON highlight (article_id)",
    "CREATE INDEX IF NOT EXISTS highlight_by_path ON highlight (path)",
    # What the reader wrote about an article as a whole.
    """CREATE TABLE IF NOT EXISTS article_note
    (id INTEGER PRIMARY KEY, article_id TEXT UNIQUE NOT NULL, text TEXT NOT NULL, path BLOB NOT NULL,
    made_at REAL NOT NULL)""",
    # What is folded or unfolded on the pages of one publisher: blocks of a `kind` at a `place` of the mark-up, or where
    # they have none, with a `text`, in which digits are 0.
    """CREATE TABLE IF NOT EXISTS source_rule
    (id INTEGER PRIMARY KEY, publisher TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL, text TEXT NOT NULL,
    folded INTEGER NOT NULL, UNIQUE (publisher, kind, place, text))""",
    # Where a word was met first: code points `start` to `stop` of a sentence, read as `syllables`, with spaces between.
    """CREATE TABLE IF NOT EXISTS word_context
    (word TEXT UNIQUE NOT NULL, sentence TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    script TEXT NOT NULL, syllables TEXT NOT NULL, article_id TEXT NOT NULL, title TEXT NOT NULL, path BLOB NOT NULL,
    english TEXT NOT NULL, made_at REAL NOT NULL)""",
    # What is being written, `text`, about a place as a highlight has one; see Draft.
    """CREATE TABLE IF NOT EXISTS draft
    (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, article_id TEXT NOT NULL, block INTEGER NOT NULL,
    offset INTEGER NOT NULL, anchor TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    number INTEGER NOT NULL, text TEXT NOT NULL, detail TEXT NOT NULL, path BLOB NOT NULL, made_at REAL NOT NULL,
    UNIQUE (article_id, kind, block, offset, first, last, number, anchor))""",
)


def open_own(path: Path) -> Database:
    """The database with the reader's edits, terms, words, bookmarks, corrections, highlights, notes, rules and
    drafts; each who uses it opens it anew."""
    return Database(path, SCHEMA, VERSION, precious=True)
