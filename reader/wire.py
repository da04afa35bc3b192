"""What processes say to each other: JSON with bytes beside it."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import IO, Any

# Bytes of a line of JSON, and of what goes with it. A novel comes in pieces; a book's pictures may be large.
_LONGEST_LINE, _LARGEST_BLOBS = 64_000_000, 400_000_000


@dataclass(frozen=True, slots=True)
class Message:
    """What one process says to another: plain values that JSON knows, and bytes that go with them."""

    value: Any
    blobs: Sequence[bytes] = ()


class May(StrEnum):
    """What a process for others may do besides computing and reading files; each may what those before it may."""

    READ = "read"
    WRITE = "write"
    # Programs, so that it can have a stranger's file read by a process that may less.
    START = "start"


# What a module for such processes has by the name `answer`: the messages that answer one.
Answer = Callable[[Message], Iterator[Message]]


def write_message(stream: IO[bytes], message: Message) -> None:
    """A line of JSON, which says how many bytes follow."""
    sizes = [len(blob) for blob in message.blobs]
    stream.write(json.dumps({"value": message.value, "blobs": sizes}).encode() + b"\n")
    for blob in message.blobs:
        stream.write(blob)
    stream.flush()


def read_message(stream: IO[bytes]) -> Message:
    """Raises EOFError where the other side is gone, ValueError and others for what is no message."""
    line = stream.readline(_LONGEST_LINE)
    if not line.endswith(b"\n"):
        raise EOFError
    said = json.loads(line)
    if min(said["blobs"], default=0) < 0 or sum(said["blobs"]) > _LARGEST_BLOBS:
        raise ValueError("more than can be taken")
    return Message(said["value"], [_exactly(stream, size) for size in said["blobs"]])


def as_text(value: Any) -> str:
    """What the other side said, where it is to be a text. Raises TypeError."""
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def as_number(value: Any) -> int:
    """The same of a whole number, and no larger than SQLite takes it."""
    if type(value) is not int or not -(1 << 63) <= value < 1 << 63:
        raise TypeError("no whole number")
    return value


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
