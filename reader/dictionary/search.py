"""Looking CC-CEDICT up by Chinese, by pinyin and by English; the numbers of entries, the best first."""

import re
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice

from reader.dictionary import index
from reader.dictionary.english import STOP_WORDS, words_of

# Of what begins as the query does, so much is looked at; of that, and of what holds all of its words, so much is read.
_MOST, _MOST_READ = 4_000, 60
# Combining macron, acute, caron and grave; what may stand between syllables.
_MARKS = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_DIAERESIS = "\u0308"
_PINYIN = re.compile(r"[a-zü0-5:'’ \-·\u0300-\u030c]+")


@dataclass(frozen=True, slots=True)
class Pinyin:
    """What is typed: its letters as in `index.pinyin_key`; after how many of them a syllable ends; the tone of the
    syllable that a letter is in."""

    letters: str
    ends: frozenset[int]
    tones: tuple[tuple[int, str], ...]

    def fits(self, pinyin: str) -> bool:
        """Whether a reading that begins with the letters has these tones and syllables."""
        tones: list[str] = []
        ends = {0}
        for syllable in pinyin.split():
            letters = index.pinyin_key(syllable)
            tones += [syllable[-1]] * len(letters)
            ends.add(len(tones))
        return self.ends <= ends and all(tones[letter] == tone for letter, tone in self.tones)


def parse_pinyin(query: str) -> Pinyin | None:
    """A query as pinyin: "chang2cheng2", "chángchéng", "chang cheng", "xi'an", "lv4" or "lu:4"; None if it cannot
    be."""
    text = unicodedata.normalize("NFD", query.strip().lower())
    letters, ends, tones = "", set[int](), list[tuple[int, str]]()
    if not _PINYIN.fullmatch(text) or not text[:1].isalpha():
        return None
    for sign in text:
        if sign in _MARKS or sign in "12345":
            tones.append((len(letters) - 1, _MARKS.get(sign, sign)))
        elif sign in (_DIAERESIS, ":"):
            letters = letters[:-1] + "v"
        elif sign.isalpha():
            letters += sign
        if sign in "12345'’ -·":
            ends.add(len(letters))
    return Pinyin(letters, frozenset(ends), tuple(tones))


def by_form(text: str, limit: int) -> list[int]:
    """The entries of a word in either script, then those of words that begin with it."""
    forms = index.forms()
    first, more, end = forms.beginning(text, _form)
    exact = sorted(map(_number, forms.between(first, more)))
    longer = nsmallest(2 * limit, map(_number, forms.between(more, min(end, more + _MOST))))
    return list(dict.fromkeys([*exact, *longer]))[:limit]


def by_traditional(text: str) -> list[int]:
    """The entries whose traditional form is `text`."""
    forms = index.forms()
    first, more, _ = forms.beginning(text, _form)
    return sorted(each & ~index.TRADITIONAL for each in forms.between(first, more) if each & index.TRADITIONAL)


def by_pinyin(pinyin: Pinyin, limit: int) -> tuple[list[int], list[int]]:
    """The entries that are read so, and those of words that begin so."""
    sounds = index.sounds()
    first, more, end = sounds.beginning(pinyin.letters, _sound)
    exact = sorted(sounds.between(first, more))
    longer = nsmallest(_MOST_READ, sounds.between(more, min(end, more + _MOST)))
    return _fitting(exact, pinyin, limit), _fitting(longer, pinyin, limit)


def by_english(query: str, limit: int) -> tuple[list[int], list[int]]:
    """The entries of which the query is a whole sense, and those that have it in one: the best first, which are those
    with short senses, and of these the frequent ones."""
    words = words_of(query)
    if len(words) == 1:
        whole, _, others = (index.english().row(words[0]) or "").partition("\t")
        return index.decode(whole, limit), index.decode(others.replace("\t", ""), limit)
    sets = [set(_postings(word)) for word in words if word not in STOP_WORDS]
    if not sets:
        return [], []
    phrase = " ".join(words)
    found = nsmallest(_MOST_READ, sets[0].intersection(*sets[1:]))
    closeness = {number: _closeness(number, phrase) for number in found}
    whole = [number for number in found if not closeness[number]]
    return whole[:limit], sorted((n for n in found if closeness[n]), key=lambda n: (closeness[n], n))[:limit]


def _closeness(number: int, phrase: str) -> int:
    """0 where a sense is the phrase, 1 where one holds it, 2 where there are its words."""
    senses = index.line(number).rpartition("\t")[2].lower()
    for at in (match.start() for match in re.finditer(re.escape(phrase), senses)):
        before, after = senses[:at].rpartition("/")[2], senses[at + len(phrase) :].partition("/")[0]
        if not after.strip(" ;,") and before in ("", "to ", "a ", "an ", "the "):
            return 0
    return 1 if phrase in senses else 2


def _postings(word: str) -> list[int]:
    """The entries with a word in a sense."""
    row = index.english().row(word) or ""
    return index.decode(row.replace("\t", ""), sys.maxsize)


def _fitting(numbers: Sequence[int], pinyin: Pinyin, limit: int) -> list[int]:
    if not pinyin.ends and not pinyin.tones:
        return list(numbers[:limit])
    fitting = (number for number in numbers if pinyin.fits(index.line(number).split("\t", 3)[2]))
    return list(islice(fitting, limit))


def _number(value: int) -> int:
    return value & ~index.TRADITIONAL


def _form(value: int) -> str:
    simplified, traditional, _ = index.line(_number(value)).split("\t", 2)
    return traditional if value & index.TRADITIONAL else simplified


def _sound(value: int) -> str:
    return index.pinyin_key(index.line(value).split("\t", 3)[2])
