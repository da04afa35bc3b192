"""What may be wrong with a machine's translation of a sentence, found by comparing the two."""

import re
from itertools import islice, pairwise

from reader.model.translation import Flag, FlagKind
from reader.translate.chinese_numbers import chinese_numbers
from reader.translate.english_numbers import english_numbers
from reader.translate.numbers import unanswered
from reader.translate.terms import TermMatcher, missing_terms

HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]+")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# The shortest repeat in a source: at most 20 characters, so that the search stays linear.
SOURCE_LOOP = re.compile(r"(.{1,20}?)\1+", re.DOTALL)
MOST_ITEMS, LONGEST_ITEM = 3, 40
LONGEST_PERIOD, CLAUSE = 40, 8
# English characters to a Chinese one: between FEWEST * n - SLACK_BELOW and MOST * n + SLACK_ABOVE.
# FEWEST lets 0.3 % of TICO-19's even lines fall below (tests/accuracy/flags.py); the others were chosen by looking at
# all of its lines, MOST with room to spare, for its texts are of one field.
FEWEST, MOST, SLACK_BELOW, SLACK_ABOVE = 2.58, 5.6, 8, 40
LATIN_TO_HAN = 4.0


def doubts(
    source: str, english: str, *, cut_off: bool = False, terms: TermMatcher | None = None, simplified: str | None = None
) -> tuple[Flag, ...]:
    """Reasons to doubt `english`, at most one a kind, always in this order. `simplified` is the source's simplified
    form (same offsets), in which `terms` are looked for too; the source itself stands in for it."""
    flags = [Flag(FlagKind.CUT_OFF)] if cut_off else []
    if loop := repetition(source, english):
        flags.append(Flag(FlagKind.REPETITION, loop))
    if left := HAN.findall(english):
        flags.append(Flag(FlagKind.LEFTOVER_HAN, _join(left)))
    if numbers := _different_numbers(source, english):
        flags.append(Flag(FlagKind.NUMBERS, _join(numbers)))
    if odd_length(source, english):
        flags.append(Flag(FlagKind.LENGTH))
    if terms and (missing := missing_terms(terms.in_chinese(source, simplified or source), english)):
        flags.append(Flag(FlagKind.TERM, _join([f"{term.chinese} → {term.wordings[0]}" for term in missing])))
    return tuple(flags)


def repetition(source: str, english: str) -> str:
    """Words that come again and again in the English, and do not in the source; else empty."""
    words = WORD.findall(english.lower())
    for period in _periods(words):
        end, copies = _longest_loop(words, period)
        if copies >= _too_many(period) and copies > _source_copies(source):
            return _join([" ".join(words[end - period : end][:CLAUSE])])
    return ""


def odd_length(source: str, english: str) -> bool:
    """Whether the English is much shorter or longer than sources of this length become."""
    if not english.strip():
        return any(each.isalnum() for each in source)
    han = sum(map(len, HAN.findall(source)))
    others = sum(map(len, WORD.findall(HAN.sub(" ", source))))
    size = han + others / LATIN_TO_HAN
    return not FEWEST * size - SLACK_BELOW <= len(english) <= MOST * size + SLACK_ABOVE


def _different_numbers(source: str, english: str) -> list[str]:
    said, given = chinese_numbers(source), english_numbers(english)
    return [*unanswered(said, given), *unanswered(given, said)] if said or given else []


def _periods(words: list[str]) -> list[int]:
    """After how many words a pair of words comes again: what a loop's period may be."""
    seen: dict[tuple[str, str], int] = {}
    periods: set[int] = set()
    for at, pair in enumerate(pairwise(words)):
        if pair in seen:
            periods.add(at - seen[pair])
        seen[pair] = at
    return sorted(period for period in periods if period <= LONGEST_PERIOD)


def _longest_loop(words: list[str], period: int) -> tuple[int, int]:
    """Where the longest run ends that repeats itself after `period` words, and how many whole copies it has."""
    best = run = end = 0
    for at, (word, earlier) in enumerate(zip(words[period:], words, strict=False), period + 1):
        run = run + 1 if word == earlier else 0
        if run > best:
            best, end = run, at
    return end, best // period + 1


def _too_many(period: int) -> int:
    if period == 1:
        return 4
    return 3 if period < CLAUSE else 2


def _source_copies(source: str) -> int:
    bare = "".join(WORD.findall(source))
    return max((len(match[0]) // len(match[1]) for match in SOURCE_LOOP.finditer(bare)), default=1)


def _join(items: list[str]) -> str:
    short = (item if len(item) <= LONGEST_ITEM else item[:LONGEST_ITEM] + "…" for item in dict.fromkeys(items))
    return ", ".join(islice(short, MOST_ITEMS))
