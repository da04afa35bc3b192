"""Tones as they change in speech, for display: third tones, 一 and 不. Readings themselves keep their own tones.

Within a phrase, that is between stops, words are read together. 一 and 不 come first (现代汉语词典, 一 and 不); then of
two third tones the first rises, in this order: within a foot of two syllables, between the feet of a word, between
words of one syllable in twos, between the rest from the right (展览馆 zhánlánguǎn, 小 | 老虎 xiǎo láohǔ, 很久 | 以前
hén jiú yǐqián).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.model.annotation import Reading, Token, TokenKind
from reader.model.pinyin import mark_tone

_ONE, _NOT = "一", "不"
_ONE_AND_NOT = frozenset({"yi1", "bu4"})
_DIGITS = frozenset("一二三四五六七八九十零〇")
# What 一 is a figure before, not a quantity (一月, 一楼, 一等, 一是): it keeps its tone.
_NUMBERED = frozenset("月号號楼樓等级級班线線流是")
_BEFORE_NUMBER = frozenset("第初零〇十")
# Neutral syllables that were a third tone and make the one before them rise (哪里 nálǐ, 想起 xiángqi).
_LIGHT_THIRD = frozenset("里裡裏起")
_LIGHT_WORDS = frozenset({"小姐", "晌午"})
# Reduplicated nouns of kinship keep both tones (姐姐 jiějie); verbs do not (想想 xiángxiang).
_KIN = frozenset("姐奶姥嫂婶嬸")
# A first syllable before a word of two (小 | 老鼠), where else the third syllable follows one (展览 | 馆).
_LEADING = frozenset("小老纸紙母吐咬洒灑淌解鬼脑腦哺暖党黨省女总總很好你我每请請想虎缟縞马馬李有打")
_TRAILING = frozenset("馆館者品场場府卡法语語水长長")
# A word of four or more is read in twos.
_FOOT = 2


@dataclass(slots=True)
class _Syllable:
    """A syllable in a phrase: where it is from, how it is read, and, where it is neutral, the tone it would have."""

    token: int
    place: int
    character: str
    reading: str
    full: str

    @property
    def tone(self) -> str:
        return self.reading[-1]

    def read(self, tone: int) -> None:
        self.reading = f"{self.reading[:-1]}{tone}"


def as_spoken(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence with the tones that they have in speech, in readings and spelling."""
    changed: dict[int, dict[int, str]] = {}
    for phrase in _phrases(tokens):
        before = [syllable.reading for syllable in phrase]
        _change_one_and_not(phrase, tokens)
        if _has_thirds(phrase):
            _change_third_tones(phrase, tokens)
        for syllable, reading in zip(phrase, before, strict=True):
            if syllable.reading != reading:
                changed.setdefault(syllable.token, {})[syllable.place] = syllable.reading
    return tuple(_with(token, changed[at]) if at in changed else token for at, token in enumerate(tokens))


def _phrases(tokens: Sequence[Token]) -> Iterator[list[_Syllable]]:
    """The syllables between two stops, numbers or Latin words, where any of them may change."""
    run: list[int] = []
    for at, token in enumerate(tokens):
        if token.kind in (TokenKind.WORD, TokenKind.NAME):
            run.append(at)
        elif run:
            yield from _phrase(tokens, run)
            run = []
    yield from _phrase(tokens, run)


def _phrase(tokens: Sequence[Token], run: Sequence[int]) -> Iterator[list[_Syllable]]:
    readings = [reading.syllable for at in run for reading in tokens[at].readings if reading]
    if not _ONE_AND_NOT.isdisjoint(readings) or _are_thirds(readings):
        yield [
            _Syllable(at, place, character, reading.syllable, _full_tone(reading))
            for at in run
            for place, (character, reading) in enumerate(zip(tokens[at].text, tokens[at].readings, strict=True))
            if reading
        ]


def _has_thirds(syllables: Iterable[_Syllable]) -> bool:
    return _are_thirds([syllable.reading for syllable in syllables])


def _are_thirds(readings: Iterable[str]) -> bool:
    """Whether a third tone stands before another, or before a neutral one that may have been one."""
    tones = "".join([each[-1] for each in readings])
    return "33" in tones or "35" in tones


def _full_tone(reading: Reading) -> str:
    """The tone of a neutral syllable's character by itself: 4 for the 个 of 一个."""
    if reading.syllable[-1] != "5":
        return reading.syllable[-1]
    base = reading.syllable[:-1]
    return next((other[-1] for other in reading.alternatives if other[:-1] == base), "5")


# -- 一 and 不 --------------------------------------------------------------------------------------------------------


def _change_one_and_not(phrase: list[_Syllable], tokens: Sequence[Token]) -> None:
    for at, (syllable, after) in enumerate(pairwise(phrase)):
        if syllable.reading == "bu4" and syllable.character == _NOT and after.full == "4":
            syllable.read(2)
        elif syllable.reading == "yi1" and syllable.character == _ONE:
            before = phrase[at - 1] if at else None
            if before and _is_between_verbs(before, after, phrase[at - 2] if at > 1 else None):
                syllable.read(5)
            elif not _keeps_tone(before, syllable, after, tokens):
                syllable.read(2 if after.full == "4" else 4)


def _is_between_verbs(before: _Syllable, after: _Syllable, further: _Syllable | None) -> bool:
    """看一看; not 一年一年."""
    return before.character == after.character and not (further and further.character in _DIGITS)


def _keeps_tone(before: _Syllable | None, one: _Syllable, after: _Syllable, tokens: Sequence[Token]) -> bool:
    """Whether 一 is a figure, an ordinal, or ends its word (十一, 第一, 一月, 统一)."""
    ends_word = one.place > 0 and one.token != after.token
    is_figure = after.character in _DIGITS or (before is not None and before.character in _BEFORE_NUMBER)
    return ends_word or is_figure or (after.character in _NUMBERED and _is_numbered(one, after, tokens))


def _is_numbered(one: _Syllable, after: _Syllable, tokens: Sequence[Token]) -> bool:
    """Whether 一 and what follows are all of a word, or two (一等奖, but 一等 of 一等就是)."""
    return one.place == 0 and (after.token == one.token or len(tokens[after.token].text) == 1)


# -- third tones ------------------------------------------------------------------------------------------------------


def _change_third_tones(phrase: list[_Syllable], tokens: Sequence[Token]) -> None:
    words = _grouped(phrase, [syllable.token for syllable in phrase])
    for word in filter(_has_thirds, words):
        feet = list(_feet(word, tokens[word[0].token]))
        for foot in feet:
            _raise_between([[syllable] for syllable in foot])
        _raise_between(feet)
        _raise_before_light(word, tokens[word[0].token])
    pairs = list(_paired(words))
    for pair in pairs:
        _raise_between(pair)
    _raise_between([[syllable for word in pair for syllable in word] for pair in pairs])


def _paired(words: Sequence[list[_Syllable]]) -> Iterator[list[list[_Syllable]]]:
    """Words of one syllable that stand together are read in twos, from the right (我 | 很好, 很久 | 以前)."""
    run: list[list[_Syllable]] = []
    for word in [*words, []]:
        if len(word) == 1:
            run.append(word)
            continue
        if len(run) % 2:
            yield [run.pop(0)]
        yield from (run[at : at + 2] for at in range(0, len(run), 2))
        run = []
        if word:
            yield [word]


def _raise_between(groups: Sequence[Sequence[_Syllable]]) -> None:
    """Let the last syllable of a group rise before a third tone at the beginning of the next, from the right."""
    for left, right in reversed(list(pairwise(groups))):
        if left[-1].tone == "3" and right[0].tone == "3":
            left[-1].read(2)


def _raise_before_light(word: Sequence[_Syllable], token: Token) -> None:
    for first, second in pairwise(word):
        doubled = first.character == second.character and first.character not in _KIN and len(word) == _FOOT
        light = doubled or second.character in _LIGHT_THIRD or token.text in _LIGHT_WORDS
        if first.tone == "3" and second.tone == "5" and second.full == "3" and light:
            first.read(2)


def _grouped(phrase: Sequence[_Syllable], keys: Sequence[int]) -> list[list[_Syllable]]:
    groups: list[list[_Syllable]] = []
    last: int | None = None
    for syllable, key in zip(phrase, keys, strict=True):
        if key != last:
            groups.append([])
        groups[-1].append(syllable)
        last = key
    return groups


def _feet(word: list[_Syllable], token: Token) -> Iterator[list[_Syllable]]:
    """The parts of a word that are read together: those that the spelling parts (Lǐ Xiǎoyǔ), then two by two; of three
    syllables the first stands alone if it leads."""
    parts = _grouped(word, _part_numbers(word, token))
    for part in parts:
        start = 1 if len(part) == 3 and _leads(part) else 0
        if start:
            yield part[:start]
        for at in range(start, len(part), _FOOT):
            yield part[at : at + _FOOT]


def _leads(part: Sequence[_Syllable]) -> bool:
    return part[0].character in _LEADING and part[2].character not in _TRAILING


def _part_numbers(word: Sequence[_Syllable], token: Token) -> list[int]:
    """For each syllable, how many hyphens and gaps of the spelling stand before it."""
    return [sum(mark in " -" for mark in token.pinyin[:at]) for at in _places(word, token.pinyin)]


def _places(word: Sequence[_Syllable], pinyin: str) -> list[int]:
    """Where each syllable begins in the spelling of its word; all at 0 if one is not found."""
    places: list[int] = []
    at, lowered = 0, pinyin.lower()
    for syllable in word:
        letters = mark_tone(syllable.reading)
        found = lowered.find(letters, at)
        if found < 0:
            return [0] * len(word)
        places.append(found)
        at = found + len(letters)
    return places


# -- what is shown ----------------------------------------------------------------------------------------------------


def _with(token: Token, changed: dict[int, str]) -> Token:
    """The token with other tones, by the number of the character."""
    readings = tuple(
        replace(reading, syllable=changed[at]) if reading and at in changed else reading
        for at, reading in enumerate(token.readings)
    )
    return token._replace(readings=readings, pinyin=_respelt(token, readings))


def _respelt(token: Token, readings: Sequence[Reading | None]) -> str:
    """The spelling with the tones of `readings`: hyphens, gaps and capitals stay."""
    spelt, at = "", 0
    for old, new in zip(token.readings, readings, strict=True):
        if old is None or new is None:
            continue
        letters = mark_tone(old.syllable)
        found = token.pinyin.lower().find(letters, at)
        if found < 0:
            return token.pinyin
        shown = mark_tone(new.syllable)
        is_capital = token.pinyin[found].isupper()
        spelt += token.pinyin[at:found] + (shown[:1].upper() + shown[1:] if is_capital else shown)
        at = found + len(letters)
    return spelt + token.pinyin[at:]
