"""The numbers and dates in an English sentence."""

import re
from itertools import pairwise

from reader.translate.numbers import Number, Value, same

ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {word: float(value) for value, word in enumerate(ONES + TEENS)} | {
    word: 10.0 * value for value, word in enumerate(TENS, 2)
}
IRREGULAR = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
ORDINALS = (
    {word: float(value) for value, word in enumerate((*IRREGULAR, "twelfth"), 1)}
    | {word + "th": WORDS[word] for word in TEENS}
    | {word[:-1] + "ieth": WORDS[word] for word in TENS}
)
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "dozen": 12.0,
    "decade": 10.0, "decades": 10.0, "century": 100.0, "centuries": 100.0,
}  # fmt: skip
# A number before "m" may count millions or metres.
SUFFIXES = {"m": 1e6, "k": 1e3, "b": 1e9}
OTHERS: dict[str, tuple[Value, ...]] = {
    "half": (0.5, 50.0, 30.0, 6.0), "halves": (0.5,), "quarter": (0.25, 25.0, 15.0, 4.0), "once": (1.0,),
    "quarters": (0.25, 25.0, 4.0), "twice": (2.0,), "double": (2.0,), "triple": (3.0,), "both": (2.0,),
    "noon": (12.0,), "midnight": (0.0, 12.0), "hundreds": (100.0,), "thousands": (1000.0,), "millions": (1e6,),
    "dozens": (12.0,), "fortnight": (14.0, 2.0), "quadruple": (4.0,),
}  # fmt: skip
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
FULL: dict[str, tuple[Value, ...]] = {name: (f"month {at}",) for at, name in enumerate(MONTHS, 1)}
DATES = FULL | {name[:3]: values for name, values in FULL.items() if name != "may"} | {"sept": ("month 9",)}
DAYS = {name: f"weekday {at}" for at, name in enumerate(WEEKDAYS, 1)}
# Two thirds, one-fifth.
PARTS = {part: value for word, value in ORDINALS.items() if value > 2 for part in (word, word + "s")}
COUNTING = frozenset(WORDS | SCALES | ORDINALS | PARTS)
KNOWN = sorted({*COUNTING, *OTHERS, *DATES, *DAYS})
# Only words that begin as a known one does are looked at, for speed.
BEGINNINGS = "|".join(sorted({word[:2] for word in KNOWN}))
TOKEN = re.compile(rf"\d+(?:,\d{{3}}(?!\d))*(?:\.\d+)?|(?<![A-Za-z])(?:{BEGINNINGS})[a-z]*(?![a-z])", re.IGNORECASE)
CONNECTED = re.compile(r"[+\s\-‑]{1,3}(?:and[\s]{1,2})?$")
RANGE = re.compile(r"\s?[-–—~]\s?|\s(?:to|and|or)\s")
SMALL = 2


def english_numbers(text: str) -> list[Number]:
    """Every number of a sentence, in order."""
    numbers: list[Number] = []
    group: list[re.Match[str]] = []
    for match in TOKEN.finditer(text):
        word = match[0]
        key = word.lower()
        if word[0].isdecimal() or key in COUNTING:
            if group and not _continues(text, group, match):
                numbers.append(_number(text, group))
                group = []
            group.append(match)
        elif key in OTHERS:
            numbers.append(Number(word, OTHERS[key], required=False))
        elif key in DAYS:
            numbers.append(Number(word, (DAYS[key],), required=True))
        elif key in DATES and word[0].isupper():
            numbers.append(Number(word, DATES[key], _is_month(text, match)))
    if group:
        numbers.append(_number(text, group))
    return _with_scales(text, numbers)


def _is_month(text: str, match: re.Match[str]) -> bool:
    if match[0].lower() not in ("may", "march", "mar", "dec", "jan"):
        return len(match[0]) > 3
    near = text[max(match.start() - 4, 0) : match.start()] + text[match.end() : match.end() + 4]
    return any(each.isdecimal() for each in near)


def _continues(text: str, group: list[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether a word belongs to the number before it: "two hundred and five", "1.5 million", "twenty-one"."""
    gap = text[group[-1].end() : match.start()]
    last, key = group[-1][0].lower(), match[0].lower()
    if len(gap) > 6 or not CONNECTED.match(gap):
        return False
    if key in SCALES:
        return "and" not in gap and last not in ORDINALS
    if match[0][0].isdecimal() or last[0].isdecimal() or last in ORDINALS:
        return False
    if last in SCALES:
        return True
    if last in TENS:
        return "and" not in gap and (WORDS.get(key) or ORDINALS.get(key) or 10) < 10
    return key in PARTS and "and" not in gap


def _number(text: str, group: list[re.Match[str]]) -> Number:
    start, end = group[0].start(), group[-1].end()
    words = [match[0].lower() for match in group]
    value = same(_sum(words))
    if len(words) == 2 and words[0] in WORDS and words[0] not in TENS and words[1] in PARTS:
        value = same(WORDS[words[0]] / PARTS[words[1]])
        return Number(text[start:end], (value, same(value * 100)), required=True, start=start, end=end)
    values: list[Value] = [value]
    if words[-1] == "dozen":
        values.append(same(value * 10 / 12))
    if words[0] in SCALES and re.search(r"half[ -]an? $", text[max(start - 8, 0) : start]):
        values.append(value / 2)
    following = text[end : end + 12].lower()
    if words[-1] in PARTS:
        values.append(same(1 / value))
    if following.startswith(("%", " per", "‐per")):
        values.append(same(value / 100))
    if words[0][0].isdecimal():
        values += _written_meanings(value, following)
        if shortened := re.search(r"(\d\d)\d\d[-–/]$", text[max(start - 5, 0) : start]):
            values.append(int(shortened[1]) * 100 + value)
    if " and a half" in following:
        values.append(value + 0.5)
    return Number(text[start:end], tuple(values), _required(text, start, words, value), start, end)


def _written_meanings(value: float, following: str) -> list[Value]:
    values: list[Value] = []
    if following[:1] in SUFFIXES and not following[1:2].isalpha():
        values.append(same(value * SUFFIXES[following[0]]))
    if following.startswith("s") and value >= 1000:
        values += [value % 100, value // 100 + 1]
    if following.lstrip().startswith(("p.m", "pm")):
        values.append(value + 12)
    return values


def _required(text: str, start: int, words: list[str], value: float) -> bool:
    if words[0][0].isdecimal():
        before = text[max(start - 2, 0) : start]
        attached = before[-1:].isalpha() or (before[-1:] in ("-", "‑", "–", "_") and before[:1].isalpha())
        return value > SMALL and not attached
    return value > SMALL and words[0] not in SCALES and words[0] not in ("third", "fourth")


def _sum(words: list[str]) -> float:
    total = section = 0.0
    for word in words:
        if word in SCALES:
            scale = SCALES[word]
            section = (section or 1.0) * scale
            if scale >= 1e3:
                total, section = total + section, 0.0
        else:
            section += WORDS.get(word) or ORDINALS.get(word) or PARTS.get(word) or _written(word)
    return total + section


def _written(word: str) -> float:
    return float(word.replace(",", "")) if word[0].isdecimal() else 0.0


def _with_scales(text: str, numbers: list[Number]) -> list[Number]:
    """ "20 to 30 million": the 20 counts millions too."""
    for at, (low, high) in enumerate(pairwise(numbers)):
        scale = SCALES.get(high.text.split()[-1].lower(), 0.0) if high.text[0].isdecimal() else 0.0
        if scale and RANGE.fullmatch(text, low.end, high.start):
            more = tuple(same(value * scale) for value in low.values if isinstance(value, float))
            numbers[at] = Number(low.text, low.values + more, low.required)
    return numbers
