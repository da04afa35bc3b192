"""Chinese numerals: where they stand in a run of characters, and what number they are."""

import re
from collections.abc import Iterator

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}

_DIGIT = "[一二两三四五六七八九几]"
_UNIT = "[十百千万亿]"
# 二十, 十一, 三百六十五, 两千零一, 几十; 一九五三 digit by digit; with 第 an ordinal. 二 and 十 alone need no rule.
_NUMERAL = re.compile(
    f"第?(?:{_DIGIT}{_UNIT}+|十{_DIGIT})(?:零?{_DIGIT}?{_UNIT}+)*(?:零?{_DIGIT}(?!{_UNIT}))?"
    "|[一二三四五六七八九零〇]{3,}"
    f"|第(?:{_DIGIT}|十)"
)
BEGINNINGS = frozenset("第一二两三四五六七八九几十零〇")
# Looked for first: it takes a tenth of the time.
_BEGINNING = re.compile(f"[{''.join(sorted(BEGINNINGS))}]")
_VALUE = re.compile("[〇零一二两三四五六七八九十百千万亿]+")


def find(run: str) -> Iterator[tuple[int, int]]:
    """The start and end of each numeral of more than one character."""
    return (match.span() for match in _NUMERAL.finditer(run)) if _BEGINNING.search(run) else iter(())


def is_numeral(word: str) -> bool:
    """Whether the whole of `word` is such a numeral."""
    return _NUMERAL.fullmatch(word) is not None


def value(numeral: str) -> int | None:
    """The number that a numeral means (二十 20, 一九五三 1953); None if it is no exact number (几十)."""
    if not _VALUE.fullmatch(numeral):
        return None
    if not set(numeral) & (_UNITS.keys() | _MYRIADS.keys()):
        return int("".join(str(_DIGITS[character]) for character in numeral))
    total = section = digit = 0
    for character in numeral:
        if character in _DIGITS:
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
