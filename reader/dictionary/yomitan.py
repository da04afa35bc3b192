"""Yomitan (before, Yomichan): a zip of JSON, index.json with what it is, term_bank_N.json with the words.

The format: ext/data/schemas of github.com/yomidevs/yomitan, its versions 1 to 3.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any, cast

from reader.dictionary.added import (
    LONGEST_WORD,
    MOST_BYTES,
    MOST_ENTRIES,
    DictionaryFormat,
    ReadEntry,
    bad_dictionary,
    described,
)
from reader.dictionary.bundle import Bundle
from reader.dictionary.plain_lines import plain_lines, structured_lines, within_bounds
from reader.model import ReaderError
from reader.model.json_stream import JsonStream

INDEX = "index.json"
_FORMATS = (1, 2, 3)
_TERMS, _TAGS = re.compile(r"term_bank_(\d{1,6})\.json"), re.compile(r"tag_bank_\d{1,6}\.json")
_LARGEST_INDEX, _LARGEST_BANK = 2_000_000, 60_000_000
_MOST_TAGS, _LONGEST_TAG = 2_000, 40
_MOST_SCORE = 10**9


class Yomitan:
    """A dictionary of Yomitan that is open to be read once; see DictionarySource."""

    def __init__(self, bundle: Bundle, index: str = INDEX) -> None:
        """`index` is where index.json is in the bundle. Raises ReaderError."""
        self._bundle, self._folder = bundle, index.removesuffix(INDEX)
        said = self._read_index(index)
        self._format = next((each for each in _FORMATS if each == said.get("format", said.get("version"))), 0)
        if not self._format:
            raise self._bad(index, "its format is none of 1 to 3")
        notes = "\n".join(_string(said.get(name)) for name in ("author", "attribution", "url", "description"))
        title, revision = _string(said.get("title")), _string(said.get("revision"))
        self.description = described(title, DictionaryFormat.YOMITAN, revision, "\n".join(plain_lines(notes)))
        if not self.description.title:
            raise self._bad(index, "it has no title")
        self._banks = self._names(_TERMS)
        if not self._banks:
            raise self._bad(index, "there are no words beside it (term_bank_1.json)")
        self.done, self.total = 0, len(self._banks)

    def entries(self) -> Iterator[ReadEntry]:
        """The entries in the order of the banks. What is no entry is left out."""
        tags = self._read_tags()
        number, size = 0, 0
        for bank in self._banks:
            for row in self._rows(bank, _LARGEST_BANK):
                if entry := _entry(row, number, self._format, tags):
                    yield entry
                    number += 1
                    size += sum(map(len, entry.lines))
                if number > MOST_ENTRIES or size > MOST_BYTES:
                    raise self._bad(bank, "there are too many words")
            self.done += 1

    def aliases(self) -> Iterator[tuple[str, int]]:
        return iter(())

    def _read_index(self, name: str) -> dict[str, Any]:
        stream = JsonStream(self._data(name, _LARGEST_INDEX))
        try:
            found = stream.value()
        except ValueError as error:
            raise self._bad(name, str(error)) from None
        if not isinstance(found, dict):
            raise self._bad(name, "it is no object")
        return cast("dict[str, Any]", found)

    def _read_tags(self) -> dict[str, str]:
        """Name -> what it stands for, where that is short. Without them the names stand for themselves."""
        tags: dict[str, str] = {}
        for name in self._names(_TAGS):
            for row in self._rows(name, _LARGEST_INDEX):
                if isinstance(row, list) and len(tags) < _MOST_TAGS:
                    tag, _, _, notes, *_ = [*cast("list[Any]", row), *[""] * 4]
                    if isinstance(tag, str) and isinstance(notes, str) and 0 < len(notes) <= _LONGEST_TAG:
                        tags[tag] = notes
        return tags

    def _rows(self, name: str, largest: int) -> Iterator[Any]:
        """The items of the list that a file is."""
        stream = JsonStream(self._data(name, largest))
        try:
            for _ in stream.items():
                yield stream.value()
        except ValueError as error:
            raise self._bad(name, str(error)) from None

    def _data(self, name: str, largest: int) -> bytes:
        with closing(self._bundle.open(name)) as stream:
            return stream.read_all(largest)

    def _names(self, pattern: re.Pattern[str]) -> list[str]:
        """The files beside index.json that are named so; banks by their numbers."""
        found = [
            name
            for name in self._bundle.names
            if name.startswith(self._folder) and pattern.fullmatch(name, len(self._folder))
        ]
        return sorted(found, key=lambda name: (len(name), name))

    def _bad(self, name: str, detail: str) -> ReaderError:
        return bad_dictionary(self._bundle.subject, f"{name}: {detail}")


def _entry(row: Any, number: int, version: int, tags: dict[str, str]) -> ReadEntry | None:
    """[term, reading, tags, rules, score, definitions, ...]; in version 1 each definition is an item of its own."""
    if not isinstance(row, list) or len(cast("list[Any]", row)) < 6:
        return None
    word, reading, marks, _, score, *rest = cast("list[Any]", row)
    definitions = rest if version == 1 else rest[0]
    word = _string(word).strip()
    if not 0 < len(word) <= LONGEST_WORD or not isinstance(definitions, list):
        return None
    lines = [_string(line) for each in cast("list[Any]", definitions) for line in _definition(each)]
    if not lines:
        return None
    labels = ", ".join(tags.get(mark, mark) for mark in _string(marks).split())[:LONGEST_WORD]
    lines[0] = f"({labels}) {lines[0]}" if labels else lines[0]
    spoken = " ".join(_string(reading).split())[:LONGEST_WORD]
    return ReadEntry(number, (word,), "" if spoken == word else spoken, within_bounds(lines), _score(score))


def _definition(definition: Any) -> Sequence[str]:
    if isinstance(definition, str):
        return plain_lines(definition)
    if isinstance(definition, dict):
        found = cast("dict[str, Any]", definition)
        if found.get("type") == "text":
            return plain_lines(_string(found.get("text")))
        return structured_lines(found.get("content")) if found.get("type") == "structured-content" else ()
    if isinstance(definition, list) and definition:
        # The word that this one is a form of.
        return plain_lines("→ " + _string(cast("list[Any]", definition)[0]))
    return ()


def _score(score: Any) -> int:
    if not isinstance(score, int | float) or score != score:
        return 0
    return int(max(-_MOST_SCORE, min(score, _MOST_SCORE)))


def _string(value: Any) -> str:
    """A text that UTF-8 can hold: JSON can spell halves of surrogate pairs."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""
