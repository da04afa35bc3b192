"""A child that never answers: in the place of what reads strangers' files."""

import threading
from collections.abc import Iterator

import pytest

from reader.library import backup_apart
from reader.pipeline import lists_apart, memory_apart
from reader.wire import Message


def answer(request: Message) -> Iterator[Message]:
    threading.Event().wait()
    yield request


def read_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists, translation memories and backups are read for ever."""
    for module in (backup_apart, lists_apart, memory_apart):
        monkeypatch.setattr(module, "__name__", __name__)
