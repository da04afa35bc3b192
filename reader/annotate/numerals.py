"""Chinese numerals: where they stand in a run of characters, and what number they are."""

import re
from collections.abc import Iterator

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}

_DIGIT = "[一二两三四五六七八九几]"
_UNIT = "[十百千万亿]"
# One or the next, 6.1.5 of GB/T 16159-2012 (七八个 qī-bā gè): before a unit or what is counted, and after 十.
_ABOUT = "(?:一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九)"
_COUNTED = "(?=[个天年月周岁人次名位条本张只块里斤米元度家间件种回遍口杯碗分点])"
# A unit with its figure; one at a time, for of repeats within repeats `re` tries them all.
_STEP = f"(?:零?(?:{_ABOUT}|{_DIGIT})?{_UNIT})"
# 二十, 十一, 三百六十五, 两千零一, 几十; 一九五三 digit by digit; with 第 an ordinal. 二 and 十 alone need no rule.
_NUMERAL = re.compile(
    f"(?:{_ABOUT}(?:{_UNIT}+|{_COUNTED})|十{_ABOUT}(?!{_UNIT}))"
    f"|第?(?:{_DIGIT}{_UNIT}|十{_DIGIT}){_STEP}*(?:零?(?:{_ABOUT}{_COUNTED}|{_DIGIT}(?!{_UNIT})))?"
    "|[一二三四五六七八九零〇]{3,}"
    f"|第(?:{_DIGIT}|十)"
)
BEGINNINGS = frozenset("第一二两三四五六七八九几十零〇")
# Looked for first: it takes a tenth of the time.
_BEGINNING = re.compile(f"[{''.join(sorted(BEGINNINGS))}]")
_IS_ABOUT = re.compile(f"第?(?:{_STEP}+零?)?{_ABOUT}{_UNIT}*")
_VALUE = re.compile("[〇零一二两三四五六七八九十百千万亿]+")


def find(run: str) -> Iterator[tuple[int, int]]:
    """The start and end of each numeral of more than one character."""
    return (match.span() for match in _NUMERAL.finditer(run)) if _BEGINNING.search(run) else iter(())


def beginning(word: str) -> int:
    """How many characters at the start of a word are such a numeral, not being all of it; 0 if none are."""
    match = _NUMERAL.match(word)
    return match.end() if match and match.end() < len(word) else 0


def is_numeral(word: str) -> bool:
    """Whether the whole of `word` is such a numeral."""
    return _NUMERAL.fullmatch(word) is not None or _IS_ABOUT.fullmatch(word) is not None


def value(numeral: str) -> int | None:
    """The number that a numeral means (二十 20, 一九五三 1953); None if it is no exact number (几十, 七八,
    一百五六十)."""
    if not _VALUE.fullmatch(numeral) or _IS_ABOUT.fullmatch(numeral):
        return None
    if not set(numeral) & (_UNITS.keys() | _MYRIADS.keys()):
        return int("".join(str(_DIGITS[character]) for character in numeral))
    total = section = digit = 0
    for character in numeral:
        if character in _DIGITS:
            if digit:
                return None  # 一百五六十
            digit = _DIGITS[character]
        elif character in _UNITS:
            section += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            # 万 multiplies what follows an 亿, 亿 all that stands before it: 一亿二千万, 一万亿.
            above, below = (total, 0) if character == "万" else (0, total)
            total = above + ((below + section + digit) or 1) * _MYRIADS[character]
            section = digit = 0
    return total + section + digit
