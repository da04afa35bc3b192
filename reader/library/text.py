"""How the databases hold a text, and find it again."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar
from zlib import crc32

_Item = TypeVar("_Item")

# SQLite takes so many values in a statement, in its oldest version in use 999 (https://www.sqlite.org/limits.html).
CHUNK = 500


def storable(text: str) -> str:
    """The text without lone surrogates, which no UTF-8 has and SQLite refuses."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text


def text_hash(text: str) -> int:
    """A number of 32 bits to index a text by: sentences are long. Two texts may share it: compare them too."""
    return crc32(text.encode("utf-8"))


def chunks(items: Iterable[_Item], size: int = CHUNK) -> Iterator[list[_Item]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def places(count: int) -> str:
    """So many places for values in a statement."""
    return ", ".join("?" * count)
