"""What the reader remembers from one session to the next."""

from reader.library.bookmarks import Bookmark, Bookmarks, found_again, stands_in
from reader.library.corrections import Corrections, Kept
from reader.library.database import Condition, Store
from reader.library.edits import Edit, Edits
from reader.library.glossary import Glossary, typed_term
from reader.library.history import History, Recent
from reader.library.known_words import KnownWords
from reader.library.memory import Remembered, TranslationMemory

__all__ = [
    "Bookmark",
    "Bookmarks",
    "Condition",
    "Corrections",
    "Edit",
    "Edits",
    "Glossary",
    "History",
    "Kept",
    "KnownWords",
    "Recent",
    "Remembered",
    "Store",
    "TranslationMemory",
    "found_again",
    "stands_in",
    "typed_term",
]
