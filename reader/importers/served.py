"""What a process does that reads articles for `reader.importers.apart`: it is asked for one and gives it in pieces."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.importers import reading
from reader.importers.packing import packed
from reader.model import Article
from reader.wire import Message

# What most texts need is imported before one comes; what reads the other formats when it is wanted.
reading.import_bytes("我喝茶。".encode(), "warming up")
# Articles have no cycles: at Python's thresholds the search for some takes a tenth of the time.
gc.freeze()
gc.set_threshold(10_000, 20, 50)


def answer(request: Message) -> Iterator[Message]:
    """The article that is asked for. Raises ReaderError."""
    return packed(_READ[request.value["read"]](request))


def _file(request: Message) -> Article:
    asked = request.value
    return reading.import_file(Path(asked["path"]), asked["encoding"], asked["subject"])


def _bytes(request: Message) -> Article:
    return reading.import_bytes(request.blobs[0], request.value["subject"], request.value["encoding"])


def _text(request: Message) -> Article:
    return reading.import_text(request.blobs[0].decode(), request.value["subject"])


def _html(request: Message) -> Article:
    return reading.import_html(request.blobs[0].decode(), request.value["subject"])


def _page(request: Message) -> Article:
    return reading.import_page(request.blobs[0], request.value["subject"], request.value["charset"])


_READ: dict[str, Callable[[Message], Article]] = {
    "file": _file,
    "bytes": _bytes,
    "text": _text,
    "html": _html,
    "page": _page,
}
