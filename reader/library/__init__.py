"""What the reader remembers from one session to the next."""

from reader.library.database import Condition, Store
from reader.library.edits import Edit, Edits
from reader.library.glossary import Glossary, typed_term
from reader.library.history import History, Recent
from reader.library.known_words import KnownWords
from reader.library.memory import Remembered, TranslationMemory

__all__ = [
    "Condition",
    "Edit",
    "Edits",
    "Glossary",
    "History",
    "KnownWords",
    "Recent",
    "Remembered",
    "Store",
    "TranslationMemory",
    "typed_term",
]
