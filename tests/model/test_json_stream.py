"""JSON read value by value is what it is when it is read at once, however it comes to be cut into portions."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import json_stream
from reader.model.json_stream import JsonStream

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


def read(data: bytes) -> dict[str, Any]:
    """An object whose lists are gone through."""
    stream = JsonStream(data)
    found: dict[str, Any] = {}
    for name in stream.members():
        found[name] = [stream.value() for _ in stream.items()]
    stream.end()
    return found


@given(st.dictionaries(st.text(max_size=3), st.lists(VALUES, max_size=4), max_size=4), st.sampled_from([None, 0, 2]))
def test_is_read_as_json_is(value: dict[str, list[Any]], indent: int | None) -> None:
    assert read(json.dumps(value, indent=indent, ensure_ascii=False).encode()) == value
    assert read(b"\xef\xbb\xbf " + json.dumps(value, indent=indent).encode() + b"\n ") == value


def test_portions_end_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    value = {"银": ["行" * 9, {"a": [1234567, -0.5]}, "\n"], "b": []}
    data = json.dumps(value, ensure_ascii=False, indent=2).encode()
    for longest in range(60, 75):
        monkeypatch.setattr(json_stream, "_LONGEST", longest)
        assert read(data) == value


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"a"}', '{"a": [1', '{"a": [1,]}', '{"a": [1 2]}', '{"a": [],}', '{"a": []} 1', '{"a": 1}']
)
def test_what_is_no_json_is_an_error(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of them
        read(text.encode())
