"""An article that Duidu wrote as JSON (reader.exporters.annotation_json): its blocks and its readings as they were."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from sys import intern
from typing import Any, cast

from reader.importers.files import check_size
from reader.importers.lines import Line, line_of
from reader.importers.sound import sound_fact
from reader.importers.source import Page, Source
from reader.model import BlockKind, Metadata, Problem, ReaderError, Ruby
from reader.model.json_stream import JsonStream

_FORMAT = "duidu-annotation/1"
_NAMED = re.compile(rb'"format"\s*:\s*"duidu-annotation/1"')
# As many as a library of novels has; a block takes a thousand times what it takes in the file.
_MOST_BLOCKS = 500_000
_LONGEST_RUBY = 100
_KINDS = {kind.value: kind for kind in BlockKind}


def is_annotation(data: bytes) -> bool:
    return data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{") and bool(_NAMED.search(data[:4096]))


def read_annotation(source: Source) -> Page:
    """The article of a file. Translations are not taken over. Raises ReaderError DAMAGED, TOO_LARGE."""
    try:
        return _page(JsonStream(source.data), source.subject)
    except ValueError as error:
        raise ReaderError(Problem.DAMAGED, source.subject, str(error)) from None


def _page(stream: JsonStream, subject: str) -> Page:
    fields, lines, size = dict[str, Any](), list[Line](), 0
    for name in stream.members():
        if name != "blocks":
            fields[name] = stream.value()
            continue
        for _ in stream.items():
            # A picture of which nothing is said is not in the file.
            if line := _line(stream):
                lines.append(line)
                size += len(line.text)
            check_size(size, subject)
            if len(lines) > _MOST_BLOCKS:
                raise ValueError(f"it has more than {_MOST_BLOCKS:,} blocks")
    stream.end()
    if fields.get("format") != _FORMAT:
        raise ValueError(f"it is not {_FORMAT}")
    return Page(lines, sound_fact(_string(fields, "title")), _metadata(fields.get("metadata")))


def _line(stream: JsonStream) -> Line | None:
    fields, readings = dict[str, Any](), list[Ruby]()
    for name in stream.members():
        if name == "sentences":
            for _ in stream.items():
                readings += _readings(stream.value())
        else:
            fields[name] = stream.value()
    given = _string(fields, "text")
    text = sound_fact(given)
    if not text:
        return None
    kind = _KINDS.get(_string(fields, "kind"), BlockKind.PARAGRAPH)
    level = min(max(_number(fields, "level"), 1), 6) if kind is BlockKind.HEADING else 0
    # Where the text had to be put right, nobody knows any more what stands where.
    rubies = _within(len(text), [*_rubies(fields.get("rubies")), *readings]) if text == given else ()
    return replace(
        line_of(text),
        kind=kind,
        level=level,
        folded=fields.get("folded") is True,
        rubies=rubies,
        place=_string(fields, "place"),
    )


def _within(length: int, rubies: Iterable[Ruby]) -> tuple[Ruby, ...]:
    """Those that can be, none twice: an article that was written and opened again has each reading in both places."""
    return tuple(dict.fromkeys(ruby for ruby in rubies if 0 <= ruby.start < ruby.end <= length))


def _rubies(value: Any) -> Iterator[Ruby]:
    for item in _list(value):
        fields = _object(item)
        if len(text := sound_fact(_string(fields, "text"))) <= _LONGEST_RUBY:
            yield Ruby(_number(fields, "start"), _number(fields, "end"), text)


def _readings(value: Any) -> Iterator[Ruby]:
    """The readings of a sentence, a ruby a character. Those of figures are worked out from the figures."""
    sentence = _object(value)
    start = _number(sentence, "start")
    for item in _list(sentence.get("tokens")):
        token = _object(item)
        if token.get("kind") == "number":
            continue
        for at, syllable in enumerate(_list(token.get("syllables")), start + _number(token, "start")):
            # A million times: what no line can hold is left out, and not put right.
            if isinstance(syllable, str) and len(syllable) <= _LONGEST_RUBY and syllable.isprintable():
                yield Ruby(at, at + 1, intern(syllable))


def _metadata(value: Any) -> Metadata:
    fields = _object(value or {})
    names = ("author", "source", "date", "editor", "address")
    return Metadata(*(sound_fact(_string(fields, name)) for name in names))


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("it has something else where an object must be")
    return cast("dict[str, Any]", value)


def _list(value: Any) -> list[Any]:
    """A list; empty where there is none."""
    if not isinstance(value, list | None):
        raise ValueError("it has something else where a list must be")
    return cast("list[Any] | None", value) or []


def _string(fields: dict[str, Any], name: str) -> str:
    """A member that is text; empty where there is none."""
    value = fields.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return value


def _number(fields: dict[str, Any], name: str) -> int:
    """A member that is an offset or a level; 0 where there is none."""
    value = fields.get(name, 0)
    if type(value) is not int:
        raise ValueError(f"{name} is no whole number")
    return value
