"""Conversions by opencc-python-reimplemented, with a short cut and the spans that a phrase changed. The only user of it.

resources/scripts holds configurations in the library's own format, which put our dictionaries (duidu_*.txt, see
build.py there) before OpenCC's.
"""

import json
import os
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import opencc

_FOLDER = Path(__file__).parents[2] / "resources" / "scripts"
# OpenCC joins names of dictionaries to this folder.
_DICTIONARIES = os.path.join(os.path.dirname(opencc.__file__), "dictionary")  # noqa: PTH118, PTH120 - its own key

_Dictionary = tuple[int, int, dict[str, str]]  # as the library keeps it: longest and shortest word, words
_lock = threading.Lock()


class Change(NamedTuple):
    """A stretch of a text and what it becomes."""

    start: int
    end: int
    text: str


class Conversion:
    """One of the configurations of resources/scripts. Reads only, so threads may share it."""

    def __init__(self, name: str) -> None:
        self._library = opencc.OpenCC()
        self._library.dict_cache = _dictionaries()
        self._library.set_conversion(str(_FOLDER / name))
        self._library.convert("")  # loads the tables
        self._steps = [_Step(dictionaries) for dictionaries in _chain(name)]

    def convert(self, text: str) -> str:
        """As the library does it, but 5 to 20 times faster: it is asked only for clauses in which a phrase may be."""
        plain = self._by_characters(text)
        return "".join(converted for _, converted in self._clauses(text)) if plain is None else plain

    def changes(self, text: str) -> tuple[str, list[Change]]:
        """The converted text, and what in `text` becomes longer or shorter, in order; only the first step may do that."""
        plain = self._by_characters(text)
        if plain is not None:
            return plain, []
        parts: list[str] = []
        changes: list[Change] = []
        at = 0
        for clause, converted in self._clauses(text):
            parts.append(converted)
            changes += (
                Change(at + start, at + end, new)
                for start, end, new in self._steps[0].phrases(clause)
                if len(new) != end - start
            )
            at += len(clause)
        return "".join(parts), changes

    def _clauses(self, text: str) -> Iterator[tuple[str, str]]:
        """Each clause and each separator, as the library parts them, and what it becomes."""
        for clause in self._library.split_chars_re.split(text):
            plain = self._by_characters(clause)
            yield clause, self._library.convert(clause) if plain is None else plain

    def _by_characters(self, text: str) -> str | None:
        """`text` converted character by character; None where a phrase could make a difference."""
        for step in self._steps:
            if step.may_hold_phrase(text):
                return None
            text = text.translate(step.characters)
        return text


class _Step:
    """Dictionaries that are applied together, the first first."""

    def __init__(self, dictionaries: Sequence[_Dictionary]) -> None:
        self._dictionaries = dictionaries
        characters: dict[str, str] = {}
        for _, shortest, words in reversed(dictionaries):
            if shortest == 1:
                characters |= {word: _first(target) for word, target in words.items() if len(word) == 1}
        self.characters: Mapping[int, str] = str.maketrans(characters)
        # Each phrase that becomes something else than its characters do, known by one of these and its neighbour.
        before, after = self._tells()
        self._before, self._after = frozenset(before), frozenset(after)
        telling = {pair[1] for pair in before} | {pair[0] for pair in after}
        self._telling = re.compile(f"[{''.join(sorted(telling))}]" if telling else "(?!)")

    def _tells(self) -> tuple[set[str], set[str]]:
        """Of each such phrase a pair of characters: the first that it changes, with that before it or that after it."""
        before: set[str] = set()
        after: set[str] = set()
        for longest, _, words in self._dictionaries:
            if longest == 1:
                continue
            plain = "\n".join(words).translate(self.characters).split("\n")  # all at once: 20 times faster
            for word, target, characters in zip(words, words.values(), plain, strict=True):
                target = _first(target)
                if target != characters and len(word) > 1:
                    at = next((at for at, (old, new) in enumerate(zip(characters, target)) if old != new), 0)
                    if at + 1 < len(word):
                        after.add(word[at : at + 2])
                    else:
                        before.add(word[at - 1 : at + 1])
        return before, after

    def may_hold_phrase(self, text: str) -> bool:
        """False only if no phrase in `text` becomes something else than its characters do."""
        return any(
            text[at : at + 2] in self._after or text[at - 1 : at + 1] in self._before
            for at in (match.start() for match in self._telling.finditer(text))
        )

    def phrases(self, clause: str) -> list[Change]:
        """The words found in a clause, in order, found as the library does: the longest first, of these the leftmost."""
        free = [True] * len(clause)
        found: list[Change] = []
        for longest, shortest, words in self._dictionaries:
            for length in range(min(longest, len(clause)), shortest - 1, -1):
                for start in range(len(clause) - length + 1):
                    end = start + length
                    target = words.get(clause[start:end])
                    if target is not None and all(free[start:end]):
                        free[start:end] = [False] * length
                        found.append(Change(start, end, _first(target)))
        return sorted(found)


def _first(target: str) -> str:
    """Of several targets the library takes the first."""
    return target.split(" ", 1)[0] if " " in target else target


@cache
def _dictionaries() -> dict[str, _Dictionary]:
    """The cache that converters share, with our dictionaries already in it, for they lie elsewhere than OpenCC's."""
    return {os.path.join(_DICTIONARIES, path.name): _read(path) for path in _FOLDER.glob("duidu_*.txt")}  # noqa: PTH118


def _read(path: Path) -> _Dictionary:
    words = dict(row.split("\t") for row in path.read_text("utf-8").splitlines() if not row.startswith("#"))
    return max(map(len, words)), min(map(len, words)), words


def _chain(name: str) -> list[list[_Dictionary]]:
    """The dictionaries of a configuration's steps, which the library has loaded."""
    chain = json.loads((_FOLDER / f"{name}.json").read_text("utf-8"))["conversion_chain"]
    files = [[each["file"] for each in step["dict"]["dicts"]] for step in chain]
    return [[_dictionaries()[os.path.join(_DICTIONARIES, file)] for file in step] for step in files]  # noqa: PTH118


def conversion(name: str) -> Conversion:
    """Loaded when it is first asked for, by one thread at a time."""
    with _lock:
        return _conversion(name)


@cache
def _conversion(name: str) -> Conversion:
    return Conversion(name)


def characters(name: str) -> Iterator[tuple[str, list[str]]]:
    """A dictionary of characters of OpenCC's by itself, as it stands in its file: each and what it may become."""
    for row in Path(_DICTIONARIES, f"{name}.txt").read_text("utf-8").splitlines():
        character, _, targets = row.partition("\t")
        yield character, targets.split()
