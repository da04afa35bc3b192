"""Searching by sound: what is typed in pinyin becomes a regular expression of the characters that can be read so."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from types import MappingProxyType

from reader.annotate.folding import fold
from reader.annotate.readings import also_neutral, alternatives, every_syllable, readings_by_phrases
from reader.annotate.scripts import simplify
from reader.annotate.taiwan import readings_in_taiwan
from reader.model import Pronunciation, Script

# Combining macron, acute, caron and grave: the marks of tones 1 to 4.
_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_DIAERESIS = "\u0308"
_VOWELS = frozenset("aeiouü")
_LONGEST_SYLLABLE = 6  # letters: zhuang
# No syllable is spelt so; whoever types it means this.
_MEANT = {"lue": "lüe", "nue": "nüe"}
# What 一 and 不 become in speech; a third tone becomes a second one.
_SPOKEN = {"一": frozenset({"yi2", "yi4", "yi5"}), "不": frozenset({"bu2"})}
# Beyond these no one types pinyin: letters of a query, and ways to read one stretch of it.
_LONGEST, _MOST_WAYS = 120, 64


class Sounds:
    """How the characters of a text can be read. `characters` is each of them, as it stands in the source; `script` the
    source's; `corrected` how the reader has some read; `pronunciation` whose readings these are; with `spoken` there
    are those besides that they change to in speech."""

    def __init__(
        self,
        characters: Iterable[str],
        script: Script,
        corrected: Mapping[str, frozenset[str]] = MappingProxyType({}),
        pronunciation: Pronunciation = Pronunciation.MAINLAND,
        *,
        spoken: bool = False,
    ) -> None:
        self._readings: dict[str, frozenset[str]] = {}
        self._by_base: dict[str, list[str]] = {}
        for character in sorted(characters):
            # 乾 is 干 in the shadow, which readings are found in, or stays itself (乾隆).
            found = _readings(character)
            if (shadow := simplify(character, script)) != character:
                found |= _readings(shadow)
            if pronunciation is Pronunciation.TAIWAN:
                found |= readings_in_taiwan(shadow)
            found |= corrected.get(character, frozenset())
            if spoken:
                found |= _SPOKEN.get(character, frozenset()) | {f"{each[:-1]}2" for each in found if each[-1] == "3"}
            folded = fold(character)
            if known := self._readings.get(folded):
                found |= known
            if found:
                self._readings[folded] = found
        for character, readings in self._readings.items():
            for base in {reading[:-1] for reading in readings}:
                self._by_base.setdefault(base, []).append(character)

    def can_be(self, character: str, syllable: "Syllable") -> bool:
        """Whether a folded character has a reading that is written so."""
        return any(syllable.is_of(reading, self.of(character)) for reading in self.of(character))

    def must_be(self, character: str, syllable: "Syllable") -> bool:
        """Whether it has no other."""
        return all(syllable.is_of(reading, self.of(character)) for reading in self.of(character))

    def of(self, character: str) -> frozenset[str]:
        """The readings of a folded character, base and tone; none of what is not Chinese."""
        return self._readings.get(character, frozenset())

    def characters(self, syllable: "Syllable") -> list[str]:
        """The folded characters that can be read so."""
        found = {character for base in syllable.bases for character in self._by_base.get(base, ())}
        return sorted(character for character in found if self.can_be(character, syllable))


def _readings(character: str) -> frozenset[str]:
    return frozenset(alternatives(character)) | readings_by_phrases().get(character, frozenset())


@dataclass(frozen=True, slots=True)
class Syllable:
    """A stretch of a query, read as one syllable: `bases` is what it can stand for, several while it is unfinished;
    `tone` 0 if none is given; `end` where the stretch ends in the query's letters."""

    bases: frozenset[str]
    tone: int
    end: int

    def is_of(self, reading: str, readings: Collection[str]) -> bool:
        """Whether `reading`, one of the `readings` that a character has, is written so.

        A tone finds its neutral form too: dōngxī finds 东西 dōngxi, for dictionaries differ in these.
        """
        base, tone = reading[:-1], reading[-1]
        if base not in self.bases:
            return False
        return not self.tone or tone == str(self.tone) or (tone == "5" and f"{base}{self.tone}" in readings)

    def written(self) -> list[str]:
        """Every reading that may be written so, where a tone is given."""
        full = sorted(f"{base}{self.tone}" for base in self.bases)
        return full + [f"{each[:-1]}5" for each in full if each in also_neutral()]


@dataclass(frozen=True, slots=True)
class Pinyin:
    """A query in pinyin: `letters` without tones and gaps, `tones` by where their syllable ends or their mark stands,
    `cuts` where a syllable must end."""

    letters: str
    marks: Mapping[int, int]
    digits: Mapping[int, int]
    cuts: frozenset[int]

    def ways(self, *, unfinished: bool) -> dict[int, list[Syllable]]:
        """Every syllable of every way to read the query to its end, by where it starts; empty where there is none.
        `unfinished` lets the last one be the beginning of a syllable."""
        end = len(self.letters)
        ways: dict[int, list[Syllable]] = {}
        for start in range(end - 1, -1, -1):
            found = [
                syllable
                for stop in range(start + 1, min(start + _LONGEST_SYLLABLE, end) + 1)
                if (stop == end or stop in ways)
                and (syllable := self._syllable(start, stop, unfinished=unfinished and stop == end))
            ]
            if found:
                ways[start] = found
        return ways if 0 in ways else {}

    def _syllable(self, start: int, stop: int, *, unfinished: bool) -> Syllable | None:
        if any(start < cut < stop for cut in self.cuts):
            return None
        tones = [tone for at, tone in self.marks.items() if start <= at < stop]
        tones.extend(tone for at, tone in self.digits.items() if at == stop)
        part = self.letters[start:stop]
        part = _MEANT.get(part, part)
        bases = _beginning(part) if unfinished and stop not in self.cuts else frozenset({part} & every_base())
        if len(tones) > 1 or not bases or not (_VOWELS & set(part) or unfinished or self._stands_alone(start, stop)):
            return None
        return Syllable(bases, tones[0] if tones else 0, stop)

    def _stands_alone(self, start: int, stop: int) -> bool:
        """Whether n, m or the r of 花儿 can be a syllable here, and is not the edge of its neighbour."""
        if self.letters[start:stop] == "r":
            return stop == len(self.letters) or stop in self.cuts or self.letters[stop] not in _VOWELS
        return (not start or start in self.cuts) and (stop == len(self.letters) or stop in self.cuts)


def parse(query: str) -> Pinyin | None:
    """Read a query as pinyin: tones as marks, as digits or left out, ü as v or u: too; None if it cannot be that."""
    text = unicodedata.normalize("NFD", fold(query)).lower().replace("u:", "ü").replace("v", "ü")
    letters: list[str] = []
    marks: dict[int, int] = {}
    digits: dict[int, int] = {}
    cuts: set[int] = set()
    for character in text:
        at = len(letters)
        if character in _MARKS and at:
            marks[at - 1] = _MARKS[character]
        elif character == _DIAERESIS and letters[-1:] == ["u"]:
            letters[-1] = "ü"
        elif character in "012345" and at and at not in digits:
            digits[at] = int(character) or 5
            cuts.add(at)
        elif character in " '-·":
            cuts.add(at)
        elif "a" <= character <= "z" or character == "ü":
            letters.append(character)
        else:
            return None
    if not letters or len(letters) > _LONGEST:
        return None
    return Pinyin("".join(letters), marks, digits, frozenset(cuts))


Ways = Mapping[int, Sequence[Syllable]]


class Search:
    """A query in pinyin, to be looked for in folded text that has these sounds."""

    def __init__(self, ways: Ways, sounds: Sounds) -> None:
        self._sounds = sounds
        self._end = max(syllable.end for syllables in ways.values() for syllable in syllables)
        self._ways = ways
        self._characters = {
            syllable: sounds.characters(syllable) for syllables in ways.values() for syllable in syllables
        }

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Finds whatever can be read so, as its one group; None where nothing can."""
        return self._compile(self._characters)

    @cached_property
    def _sure(self) -> re.Pattern[str] | None:
        sure = {
            syllable: [character for character in characters if self._sounds.must_be(character, syllable)]
            for syllable, characters in self._characters.items()
        }
        return self._compile(sure)

    def is_sure(self, found: str) -> bool:
        """Whether characters that `pattern` found are read so wherever they stand."""
        return self._sure is not None and self._sure.fullmatch(found) is not None

    def is_read_so(self, found: str, readings: Sequence[str | None]) -> bool:
        """Whether characters with these readings are what is looked for."""
        places = {0}
        for character, reading in zip(found, readings, strict=True):
            places = {
                syllable.end
                for place in places
                for syllable in self._ways.get(place, ())
                if reading and syllable.is_of(reading, self._sounds.of(character))
            }
        return self._end in places

    def _compile(self, characters: Mapping[Syllable, Sequence[str]]) -> re.Pattern[str] | None:
        ways = _passable(self._ways, characters, self._end)
        stretches = [_paths(ways, start, stop) for start, stop in pairwise(_cuts(ways, self._end))]
        if not ways or not all(0 < len(paths) <= _MOST_WAYS for paths in stretches):
            return None
        sets = {syllable: f"[{''.join(each)}]" for syllable, each in characters.items()}
        rest = "".join(_either(paths, sets) for paths in stretches[1:])
        return re.compile(f"({_beginnings(stretches[0], sets)}{rest})")


def search(query: str, sounds: Sounds, *, unfinished: bool) -> Search | None:
    """The search for a query in pinyin; None where it is none. `unfinished`: the last syllable is still being typed."""
    pinyin = parse(query)
    ways = pinyin.ways(unfinished=unfinished) if pinyin else {}
    return Search(ways, sounds) if ways else None


def spellings(query: str, *, unfinished: bool) -> list[tuple[Syllable, ...]]:
    """The ways to read a query in pinyin as syllables (xian is one or two), so many at most; none where it is none."""
    pinyin = parse(query)
    ways = pinyin.ways(unfinished=unfinished) if pinyin else {}
    return _paths(ways, 0, len(pinyin.letters))[:_MOST_WAYS] if pinyin and ways else []


def _passable(ways: Ways, characters: Mapping[Syllable, Sequence[str]], end: int) -> Ways:
    """What is left of the ways without the syllables that no character has; nothing if none leads to the end."""
    left: dict[int, list[Syllable]] = {}
    for start in sorted(ways, reverse=True):
        found = [item for item in ways[start] if characters[item] and (item.end == end or item.end in left)]
        if found:
            left[start] = found
    reached = {0}
    for start in sorted(left):
        if start in reached:
            reached.update(syllable.end for syllable in left[start])
    return {start: found for start, found in left.items() if start in reached} if 0 in left else {}


def _cuts(ways: Ways, end: int) -> list[int]:
    """The places that every way comes through: between two of them the ways are told apart, not over the whole."""
    crossed = {place for start, found in ways.items() for item in found for place in range(start + 1, item.end)}
    return [place for place in (*sorted(ways), end) if place not in crossed]


def _paths(ways: Ways, start: int, stop: int) -> list[tuple[Syllable, ...]]:
    """The ways from one place to another, one more than is allowed at most."""
    if start == stop:
        return [()]
    found: list[tuple[Syllable, ...]] = []
    for first in ways.get(start, ()):
        found.extend((first, *rest) for rest in _paths(ways, first.end, stop))
        if len(found) > _MOST_WAYS:
            break
    return found[: _MOST_WAYS + 1]


def _either(paths: Sequence[tuple[Syllable, ...]], sets: Mapping[Syllable, str]) -> str:
    return "(?:" + "|".join("".join(sets[syllable] for syllable in path) for path in paths) + ")"


def _beginnings(paths: Sequence[tuple[Syllable, ...]], sets: Mapping[Syllable, str]) -> str:
    """As `_either`, but one set of characters leads: then `re` looks for it at full speed, ten times as fast."""
    if len(paths) == 1:
        return "".join(sets[syllable] for syllable in paths[0])
    firsts = "".join(sorted({character for path in paths for character in sets[path[0]][1:-1]}))
    rests = "|".join(f"(?<={sets[path[0]]})" + "".join(sets[item] for item in path[1:]) for path in paths)
    return f"[{firsts}](?:{rests})"


@cache
def every_base() -> frozenset[str]:
    return frozenset(syllable[:-1] for syllable in every_syllable())


@cache
def _beginning(part: str) -> frozenset[str]:
    """The bases that begin with these letters."""
    return frozenset(base for base in every_base() if base.startswith(part))
