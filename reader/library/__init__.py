"""What the reader remembers from one session to the next."""

from reader.library.edits import Edit, Edits
from reader.library.glossary import Glossary, typed_term
from reader.library.history import History, Recent
from reader.library.memory import Remembered, TranslationMemory

__all__ = ["Edit", "Edits", "Glossary", "History", "Recent", "Remembered", "TranslationMemory", "typed_term"]
