"""Conversions by opencc-python-reimplemented, with a short cut and the places of idioms. The only user of it.

resources/scripts holds configurations in the library's own format. Their dictionaries are ours (duidu_*.txt, see
build.py there), each laid over the one of OpenCC's that it "mends".
"""

import json
import os
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import opencc

from reader.shipped import RESOURCES

_FOLDER = RESOURCES / "scripts"
# OpenCC joins names of dictionaries to this folder; the paths are the keys of its cache.
_DICTIONARIES = os.path.join(os.path.dirname(opencc.__file__), "dictionary")  # noqa: PTH118, PTH120 - its own key

_Dictionary = tuple[int, int, dict[str, str]]  # as the library keeps it: longest and shortest word, words
_cache: dict[str, _Dictionary] = {}  # shared by all that have a dictionary in common
_lock = threading.Lock()


class Change(NamedTuple):
    """A stretch of a text and what it becomes."""

    start: int
    end: int
    text: str


class Conversion:
    """One of the configurations of resources/scripts. Reads only, so threads may share it."""

    def __init__(self, name: str) -> None:
        self._steps = [_Step(dictionaries) for dictionaries in _chain(name)]
        self._library = opencc.OpenCC()
        self._library.dict_cache = _cache
        self._library.set_conversion(str(_FOLDER / name))
        self._library.convert("")  # takes the dictionaries from the cache

    def convert(self, text: str) -> str:
        """As the library does it, but 5 to 20 times faster: it is asked only for clauses in which a phrase may be."""
        plain = self._by_characters(text)
        return "".join(converted for _, converted in self._clauses(text)) if plain is None else plain

    def changes(self, text: str) -> tuple[str, list[Change]]:
        """The converted text, and what in `text` becomes longer or shorter, in order: only a first step may do that."""
        plain = self._by_characters(text)
        if plain is not None:
            return plain, []
        parts: list[str] = []
        changes: list[Change] = []
        at = 0
        for clause, converted in self._clauses(text):
            parts.append(converted)
            changes += (Change(at + start, at + end, new) for start, end, new in self._steps[0].resized(clause))
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
        self._telling = re.compile(f"[{re.escape(''.join(sorted(telling)))}]" if telling else "(?!)")

    def _tells(self) -> tuple[set[str], set[str]]:
        """Of each such phrase a pair of characters: the first that it changes, with that before it or that after it."""
        before: set[str] = set()
        after: set[str] = set()
        for longest, _, words in self._dictionaries:
            if longest == 1:
                continue
            plain = "\n".join(words).translate(self.characters).split("\n")  # all at once: 20 times faster
            for word, target, characters in zip(words, words.values(), plain, strict=True):
                if target == characters or len(word) == 1 or (first := _first(target)) == characters:
                    continue
                at = 0
                while at < len(word) - 1 and characters[at : at + 1] == first[at : at + 1]:
                    at += 1
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

    @cached_property
    def _resizing(self) -> re.Pattern[str]:
        sizes = (item for *_, words in self._dictionaries for item in words.items())
        resizing = {re.escape(word) for word, target in sizes if len(word) != len(_first(target))}
        return re.compile("|".join(sorted(resizing)) or "(?!)")

    def resized(self, clause: str) -> list[Change]:
        """The words in a clause that become longer or shorter, in order.

        They are found as the library finds words: the longest first, of these the leftmost, dictionary by dictionary.
        """
        if not self._resizing.search(clause):
            return []
        free = [True] * len(clause)
        found: list[Change] = []
        for longest, shortest, words in self._dictionaries:
            for length in range(min(longest, len(clause)), shortest - 1, -1):
                for start in range(len(clause) - length + 1):
                    end = start + length
                    if clause[start:end] in words and all(free[start:end]):
                        free[start:end] = [False] * length
                        found.append(Change(start, end, _first(words[clause[start:end]])))
        return sorted(change for change in found if len(change.text) != change.end - change.start)


def _first(target: str) -> str:
    """Of several targets the library takes the first."""
    return target.split(" ", 1)[0] if " " in target else target


def _chain(name: str) -> list[list[_Dictionary]]:
    """The dictionaries of a configuration's steps, read into the library's cache.

    The library would read its own by itself, but not ours, which lie elsewhere, and takes four times as long.
    """
    chain = json.loads((_FOLDER / f"{name}.json").read_text("utf-8"))["conversion_chain"]
    return [[_dictionary(each["file"], each.get("mends")) for each in step["dict"]["dicts"]] for step in chain]


def _dictionary(file: str, mends: str | None) -> _Dictionary:
    """A dictionary of ours, over the one that it mends.

    As one, so that of all words the longest is found first; the library would find any of the first file before.
    """
    key = os.path.join(_DICTIONARIES, file)  # noqa: PTH118 - the library's own key
    if key not in _cache:
        words = (_read(_path(mends)) if mends else {}) | _read(_path(file))
        # A fifth of the phrases stay what they are, and need no second copy.
        words = {word: word if target == word else target for word, target in words.items() if target}
        _cache[key] = (max(map(len, words)), min(map(len, words)), words)
    return _cache[key]


def _path(file: str) -> Path:
    return (_FOLDER if file.startswith("duidu_") else Path(_DICTIONARIES)) / file


def _read(path: Path) -> dict[str, str]:
    """The words of a dictionary, read in parts: by line it takes three times as long, at once 8 MB that stay lost.

    One of ours has nothing for a word that the dictionary it mends should not have.
    """
    words: dict[str, str] = {}
    with path.open(encoding="utf-8") as file:
        while (row := file.readline()).startswith("#"):
            pass
        while part := row + file.read(1 << 16) + file.readline():
            fields = part.rstrip("\n").replace("\n", "\t").split("\t")
            words.update(zip(fields[::2], fields[1::2], strict=True))
            row = ""
    return words


def conversion(name: str) -> Conversion:
    """Loaded when it is first asked for, by one thread at a time."""
    with _lock:
        return _conversion(name)


@cache
def _conversion(name: str) -> Conversion:
    return Conversion(name)


def characters(name: str) -> Iterator[tuple[str, list[str]]]:
    """The characters of a dictionary as they stand in its file, without loading a conversion: each and what it may
    become."""
    words = _read(_path(f"{name}.txt"))
    yield from ((word, targets.split()) for word, targets in words.items() if targets and len(word) == 1)
