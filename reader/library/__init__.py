"""What the reader remembers from one session to the next."""

from reader.library.history import History, Recent

__all__ = ["History", "Recent"]
