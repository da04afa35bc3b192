"""What processes say to each other arrives as it was said, or is refused."""

import io
import math
from collections.abc import Callable
from typing import Any

import pytest

from reader.wire import Message, as_number, as_text, read_message, write_message


def _said(line: bytes) -> Message:
    return read_message(io.BytesIO(line))


@pytest.mark.parametrize("value", [None, 3, "長\ud800\n", ["a", {"b": [1.5, True]}]])
def test_values_and_bytes_arrive(value: object) -> None:
    pipe = io.BytesIO()
    write_message(pipe, Message(value, [b"\n\0", b""]))
    write_message(pipe, Message("next"))
    pipe.seek(0)
    assert read_message(pipe) == Message(value, [b"\n\0", b""])
    assert read_message(pipe) == Message("next", [])


@pytest.mark.parametrize("line", [b"", b'{"value": 1, "blobs": []}', b'{"value": 1, "blobs": [3]}\nab'])
def test_what_breaks_off_is_the_end(line: bytes) -> None:
    with pytest.raises(EOFError):
        _said(line)


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"no JSON\n", ValueError),
        (b"{}\n", KeyError),
        (b"3\n", TypeError),
        (b'{"value": 1, "blobs": [-1]}\n', ValueError),
        (b'{"value": 1, "blobs": [400000001]}\n', ValueError),
        (b'{"value": 1, "blobs": "x"}\n', TypeError),
        (b"[" * 100_000 + b"\n", RecursionError),
    ],
)
def test_what_is_no_message_is_refused(line: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        _said(line)


@pytest.mark.parametrize(
    ("take", "sound", "wrong"),
    [
        (as_text, "茶", 3),
        (as_number, 3, "3"),
        (as_number, 0, True),
        (as_number, 0, math.inf),
        (as_number, 2**63 - 1, 2**63),
        (as_number, -(2**63), -(2**63) - 1),
    ],
)
def test_values_are_what_they_are_to_be(take: Callable[[Any], Any], sound: Any, wrong: Any) -> None:
    assert take(sound) == sound
    with pytest.raises(TypeError):
        take(wrong)
