"""Names that are certain in an article, to be words wherever they stand in it.

An article is annotated in pieces and never wholly, so its names are looked for beforehand: after roles, before titles
and at the dots of foreign names, which are found by a regular expression, and only there words are cut; and what begins
with a surname and comes again, if it is cut as a name where it first stands. A novel's people are known by the first
100,000 characters.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from reader.annotate import people, words
from reader.annotate.foreign_names import DOTS, FOREIGN, TRANSLITERATED
from reader.annotate.names import surnames
from reader.annotate.scripts import equal_characters, simplify
from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, facts
from reader.model import Script, TokenKind

REACH = 100_000  # characters that are looked through
_PLACES = 150  # where words are cut at most
_AROUND = 12  # characters cut on either side
# How often a name comes that no role or title makes certain, and at how many of its places it is looked at.
_AGAIN, _LOOKED_AT = 2, 3
_HAN = "[\u4e00-\u9fff]"
_GENERIC = "区县镇乡村"
# A short form is believed where the whole name stands thrice and the short form twice without its generic name.
_WHOLE, _SHORT = 3, 2
_NO_BEGINNING = frozenset("的了是在和与及该本各全某这那一二三四五六七八九十两几个市省县区镇乡村州")


class Names:
    """Names in simplified script, with their classes by jieba's tag set. Never changed once made."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._tags = dict(names)
        self._by_first: dict[str, list[str]] = {}
        for name in sorted(names, key=len, reverse=True):
            self._by_first.setdefault(name[0], []).append(name)

    def __contains__(self, word: str) -> bool:
        return word in self._tags

    def __iter__(self) -> Iterator[str]:
        return iter(self._tags)

    def find(self, run: str) -> Iterator[tuple[int, int, str]]:
        """Where names stand in a run of simplified characters, the longest first, none over another; their classes."""
        at = 0
        while at < len(run):
            name = next((each for each in self._by_first.get(run[at], ()) if run.startswith(each, at)), "")
            if name:
                yield at, at + len(name), self._tags[name]
            at += len(name) or 1


def find_names(text: str, script: Script) -> Names:
    """The names that are certain in the first REACH characters of a text written in `script`."""
    text = text[:REACH]
    plain = text if script.is_simplified else text.translate(_simplified_characters())
    found = dict.fromkeys(_places(text, plain, script), "ns")
    found |= dict.fromkeys(_recurring(text, plain, script), people.PERSON)
    found |= dict.fromkeys(_people(text, plain, script), people.PERSON)
    return Names(found | dict.fromkeys(_foreigners(text, script), FOREIGN))


def _recurring(text: str, plain: str, script: Script) -> Iterator[str]:
    """Names of three characters that come again, and are names for the most part where they first stand."""
    for name, count in Counter(match[1] for match in _surname_pattern().finditer(plain)).most_common(_PLACES):
        if count < _AGAIN:
            return
        places = [match.start() for match, _ in zip(re.finditer(name, plain), range(_LOOKED_AT), strict=False)]
        cuts = [_names_at(*_around(text, at, script)) for at in places]
        names = [each for cut in cuts for each, tag in cut if tag == "nr" and len(each) == len(name)]
        if names and 2 * len(names) >= len(places):
            yield names[0]


def _foreigners(text: str, script: Script) -> Iterator[str]:
    """The parts of foreign names on either side of a dot."""
    for match, _ in zip(re.finditer(f"(?<={_HAN})[{''.join(DOTS)}](?={_HAN})", text), range(_PLACES), strict=False):
        clause, at = _around(text, match.start(), script)
        for span in words.cut(clause):
            name = clause[span.start : span.end]
            if (
                at in (span.start - 1, span.end)
                and span.tag == TRANSLITERATED
                and len(name) > 2
                and not _is_known(name)
            ):
                yield name


def _around(text: str, at: int, script: Script) -> tuple[str, int]:
    """What stands about a place, in simplified characters, and where the place is in it."""
    start = max(0, at - _AROUND)
    return simplify(text[start : at + _AROUND], script), at - start


def _people(text: str, plain: str, script: Script) -> Iterator[str]:
    """Persons' names that words are, once cut, where a role or title says so."""
    seen: set[str] = set()
    for match in _person_pattern().finditer(plain):
        at = match.start(match.lastgroup or "after")
        # The same few characters are cut alike.
        if match.group() in seen:
            continue
        if len(seen) == _PLACES:
            return
        seen.add(match.group())
        for name, tag in _names_at(*_around(text, at, script)):
            # Of two characters torn from a sentence one alone may be a name: what stands once is not believed.
            again = len(name) > 2 or plain.count(plain[at : at + len(name)]) > 1
            if tag == "nr" and again and len(name) <= 4 and not _is_cut_short(name, text, script):
                yield name


def _names_at(clause: str, at: int) -> Iterator[tuple[str, str]]:
    for span in words.cut(clause):
        name = clause[span.start : span.end]
        if span.start == at and span.kind is TokenKind.NAME and not _is_known(name):
            yield name, span.tag


def _is_cut_short(name: str, text: str, script: Script) -> bool:
    """Whether one character follows the name everywhere: 赵明 where the text has only 赵明瑞."""
    if not script.is_simplified or len(name) > 2:
        return False
    after = {text[match.end()] for match in re.finditer(f"{re.escape(name)}(?={_HAN})", text)}
    return len(after) == 1 and text.count(name) > 1 and text.count(name + after.pop()) == text.count(name)


def _places(text: str, plain: str, script: Script) -> Iterator[str]:
    """Places of no dictionary that stand with their generic names and without: 汽开区 and 汽开."""
    counts = Counter(match[1] for match in re.finditer(f"(?=({_HAN}{{2}}[{_GENERIC}]))", plain))
    for whole, count in counts.most_common(40):
        if count < _WHOLE:
            return
        start = plain.find(whole)
        place = simplify(text[start : start + 3], script)
        short = place[:2]
        if place[0] in _NO_BEGINNING or any(map(_is_known, (place, short))):
            continue
        alone = len(re.findall(f"{re.escape(whole[:2])}(?![{_GENERIC}])", plain))
        if alone >= _SHORT and _is_one_word(text, start, script):
            yield from (place, short)


def _is_one_word(text: str, start: int, script: Script) -> bool:
    """Whether the three characters are one word where they first stand."""
    first = max(0, start - _AROUND)
    spans = words.cut(simplify(text[first : start + 3 + _AROUND], script))
    return any(span.start == start - first and span.end == start - first + 3 for span in spans)


def _is_known(word: str) -> bool:
    return facts(word) & (IN_JIEBA | IN_CEDICT) != 0


@cache
def _person_pattern() -> re.Pattern[str]:
    """A surname and one or two characters after a role or office, or before a title."""
    surname = f"[{''.join(sorted(surnames()))}]"
    after = f"(?:{people.ROLES})[ :：|｜/／\u3000]{{0,2}}(?P<after>{surname}{_HAN})"
    return re.compile(f"{after}|(?P<before>{surname}{_HAN}{{1,2}}?)(?:{people.TITLES})")


@cache
def _surname_pattern() -> re.Pattern[str]:
    """Three characters of which the first is a surname, wherever they stand; none that is in no name."""
    inner = f"(?![{''.join(sorted(people.IN_NO_NAME))}]){_HAN}"
    return re.compile(f"(?=([{''.join(sorted(surnames()))}]{inner}{inner}))")


@cache
def _simplified_characters() -> Mapping[int, str]:
    """Traditional characters of roles, titles and surnames, to simplified ones: all that the pattern needs."""
    wanted = {*people.ROLES, *people.TITLES, *surnames(), *_GENERIC}
    # Not asked of the converter: its tables from simplified to traditional take 15 MB.
    pairs = {old: new for new, old in equal_characters() if new in wanted and old not in wanted}
    return str.maketrans(pairs)


def names_of(texts: Iterable[str], script: Script) -> Names:
    """The names of an article whose blocks have these texts."""
    kept: list[str] = []
    length = 0
    for text in texts:
        kept.append(text[:REACH])
        length += len(text) + 1
        if length > REACH:
            break
    return find_names("\n".join(kept), script)
