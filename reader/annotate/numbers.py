"""How numbers in digits are read aloud: years and numbers of telephones digit by digit, the others as quantities.

What a number is follows from its form and from what stands around it (年, 号, 个, a quotation). Spelling by GB/T
16159-2012, 6.1.5: 百, 千, 万, 亿 are joined with the figure before them (sānbǎi wǔshíliù).
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from reader.model import mark_tone

_DIGITS = ("ling2", "yi1", "er4", "san1", "si4", "wu3", "liu4", "qi1", "ba1", "jiu3")
_UNITS = ("", "shi2", "bai3", "qian1")
_MYRIADS = ("", "wan4", "yi4", "wan4 yi4")
_LONGEST = 16  # digits of a quantity
# 2 before these is liǎng; before 月, 日, 号, 级 and the like it is èr.
_COUNTED = re.compile(
    "[个只条张本位名次天周岁倍种家人户件块元辆台套座栋步句场门间所群批幅支颗顿段类瓶杯碗盒包双对头匹棵朵份封篇首项款处片部组队米斤吨克"
    "万亿千]|小时|分钟|秒|点|公里|公斤|千米|厘米|平方|立方|[年届](?!级|代)"
)
_YEAR_AFTER = re.compile("年(?!级|代表)")
# These make a number of years of what could be a year: 2000年前, 5000年历史.
_YEARS_AFTER = re.compile("年(?:前|后|来|间|以[前后来上]|之[前后久]|历史|的历史|多|左右)|余年|多年")
_NAMED_AFTER = re.compile("室|房|路|国道|省道|高速|航班|次列车")
_PHONE = re.compile(r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4}|\d{7,8}(?=转)|1[12]\d|12\d{3}|9[56]\d{3}")
_CALLED = re.compile("(?:电话|热线|拨打|手机|致电|传真|号码|[Tt]el|报警)[^。，；]{0,6}$")
_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_TIME = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")
# A score, and what stands before and behind one: 以2-0领先.
_SCORE = re.compile(r"\d{1,3}-\d{1,3}")
_SCORED = re.compile("(?:以|比分[是为]?)$")
_WON = re.compile("战平|领先|战胜|获胜|取胜|击败|大胜|险胜|逆转|[胜负输赢]|的比分")
_SIGNS = {"-": "fù", "−": "fù", "+": "zhèng"}
_OF = {"%": "bǎi fēn zhī", "‰": "qiān fēn zhī"}
_QUOTES = ("“”", "‘’", "「」", "『』", "《》")


class Spoken(NamedTuple):
    """How a number is read: its syllables one a character, where there are such ("" for a hyphen), and its pinyin;
    both empty where nobody can say."""

    syllables: tuple[str, ...]
    pinyin: str


_UNKNOWN = Spoken((), "")


def spoken(text: str, start: int, end: int) -> Spoken:
    """How the number from `start` to `end` of a simplified sentence is read."""
    number = unicodedata.normalize("NFKC", text[start:end])
    if len(number) != end - start:
        return _UNKNOWN
    before, after = text[max(0, start - 12) : start], text[end : end + 6].lstrip(" ")
    if _is_phone(number, before, after):
        return _one_by_one(number, one="yao1")
    if _is_year(number, after) or _is_code(number, before, after):
        return _one_by_one(number, one="yi1")
    ordinal = before.rstrip(" ").endswith("第")
    liang = not ordinal and _COUNTED.match(after) is not None
    if _SCORE.fullmatch(number) and (_SCORED.search(before) or _WON.match(after)):
        number = number.replace("-", ":")
    return Spoken((), _quantity(number, after, liang=liang))


def put_right(said: Spoken, syllables: Sequence[str | None]) -> Spoken:
    """A number read digit by digit, with the syllables that its characters were given: 110 as yāo yāo líng. One that is
    read as a quantity stays: its words are none of its digits'."""
    if not said.syllables or not any(syllables):
        return said
    now = tuple(given or each for given, each in zip(syllables, said.syllables, strict=True))
    return Spoken(now, " ".join(mark_tone(each) for each in now if each))


def _is_phone(number: str, before: str, after: str) -> bool:
    if _NAMED_AFTER.match(after) and number.isdecimal() and len(number) > 2:
        return True
    if not _PHONE.fullmatch(number):
        return False
    return len(number) >= 10 or _CALLED.search(before) is not None


def _is_year(number: str, after: str) -> bool:
    years = re.fullmatch(r"[12]\d{3}(?:-[12]\d{3})?", number)
    if not years or not _YEAR_AFTER.match(after):
        return False
    return not number.endswith("00") or not _YEARS_AFTER.match(after)


def _is_code(number: str, before: str, after: str) -> bool:
    """Whether this is a name in digits: all of a quotation, with a leading nought, or longer than one counts."""
    if not number.isdecimal():
        return False
    quoted = len(number) > 2 and before[-1:] + after[:1] in _QUOTES
    return quoted or (len(number) > 2 and number[0] == "0") or len(number) > _LONGEST


def _one_by_one(number: str, *, one: str) -> Spoken:
    syllables = tuple("" if not c.isdecimal() else one if c == "1" else _DIGITS[int(c)] for c in number)
    if number.count("-") == 1 and len(number) == 9 and one == "yi1":
        return Spoken((), " dào ".join(" ".join(map(mark_tone, each)) for each in (syllables[:4], syllables[5:])))
    return Spoken(syllables, " ".join(mark_tone(syllable) for syllable in syllables if syllable))


def _quantity(number: str, after: str, *, liang: bool) -> str:
    """The pinyin of a number that is no name; empty where its form has no one reading."""
    if number[-1] in _OF:
        return _joined(_OF[number[-1]], _quantity(number[:-1], "", liang=False))
    if number[0] in _SIGNS and not _DATE.fullmatch(number):
        return _joined(_SIGNS[number[0]], _quantity(number[1:], after, liang=liang))
    if date := _DATE.fullmatch(number):
        return _date(*date.groups())
    if time := _TIME.fullmatch(number):
        return _time(*time.groups())
    for sign, word in (("-", "dào"), (":", "bǐ")):
        first, found, second = number.partition(sign)
        if found:
            return _joined(_plain(first, liang=False), word, _plain(second, liang=liang))
    above, found, below = number.partition("/")
    if found:
        # 24/7 is no fraction, and nobody can say what else.
        proper = above.isdecimal() and below.isdecimal() and int(above) < int(below)
        return _joined(_plain(below, liang=False), "fēn zhī", _plain(above, liang=False)) if proper else ""
    return _plain(number, liang=liang)


def _plain(number: str, *, liang: bool) -> str:
    """The pinyin of digits with a decimal point and commas between thousands."""
    whole, point, rest = number.partition(".")
    if "," in whole:
        if not re.fullmatch(r"\d{1,3}(?:,\d{3})+", whole):
            return ""
        whole = whole.replace(",", "")
    if not whole.isdecimal() or (point and not rest.isdecimal()) or len(whole) > _LONGEST:
        return ""
    spelt = "liǎng" if whole == "2" and liang and not point else _cardinal(int(whole))
    return _joined(spelt, "diǎn", *(mark_tone(_DIGITS[int(digit)]) for digit in rest)) if point else spelt


def _cardinal(number: int) -> str:
    """A whole number in words: 10350 yīwàn líng sānbǎi wǔshí."""
    if number == 0:
        return mark_tone(_DIGITS[0])
    sections: list[int] = []
    rest = number
    while rest:
        rest, section = divmod(rest, 10_000)
        sections.append(section)
    words: list[str] = []
    for place in range(len(sections) - 1, -1, -1):
        section = sections[place]
        if section == 0:
            continue
        if words and (section < 1000 or sections[place + 1] == 0):
            words.append("líng")
        words += _section(section, first=not words, unit=_MYRIADS[place])
    return " ".join(words)


def _section(section: int, *, first: bool, unit: str) -> list[str]:
    """Up to 9999 in words, the unit of the section joined to the last of them."""
    words: list[str] = []
    skipped = False
    for place in range(3, -1, -1):
        digit = section // 10**place % 10
        if digit == 0:
            skipped = bool(words)
            continue
        if skipped:
            words.append("líng")
            skipped = False
        words.append(_figure(digit, place, bare=first and not words))
        if place == 0 and len(words) > 1 and section // 10 % 10:
            # Tens and ones are one word: wǔshíliù.
            one = words.pop()
            words[-1] += ("'" if one[0] in "aeoèě" else "") + one
    if unit:
        alone = "liǎng" if section == 2 else words[-1]
        words[-1] = alone + "".join(mark_tone(part) for part in unit.split())
    return words


def _figure(digit: int, place: int, *, bare: bool) -> str:
    """A digit with its unit: èrbǎi, liǎngqiān; 10 at the start is shí."""
    unit = mark_tone(_UNITS[place]) if place else ""
    if digit == 1 and place == 1 and bare:
        return unit
    if digit == 2 and place == 3:
        return "liǎng" + unit
    return mark_tone(_DIGITS[digit]) + unit


def _date(year: str, month: str, day: str) -> str:
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return ""
    read = " ".join(mark_tone(_DIGITS[int(digit)]) for digit in year)
    return f"{read} nián {_cardinal(int(month))} yuè {_cardinal(int(day))} rì"


def _time(hour: str, minute: str, second: str | None) -> str:
    """A time of the day, or a score where it is none."""
    if int(hour) > 24 or int(minute) > 59:
        return _joined(_cardinal(int(hour)), "bǐ", _cardinal(int(minute)))
    read = [_hour(int(hour)), "diǎn"]
    for written, unit in ((minute, "fēn"), (second, "miǎo")):
        if written and (written != "00" or unit == "miǎo"):
            nought = "líng " if written[0] == "0" and written != "00" else ""
            read += [nought + _cardinal(int(written)), unit]
    return " ".join(read)


def _hour(hour: int) -> str:
    return "liǎng" if hour == 2 else _cardinal(hour)


def _joined(*parts: str) -> str:
    """The parts with spaces between; empty if one of them is."""
    return " ".join(parts) if all(parts) else ""
