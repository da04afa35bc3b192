"""The numbers and dates in a Chinese sentence."""

import re
from itertools import pairwise

from reader.translate.numbers import Number, Value, same

# Full-width digits, and the traditional forms of what numbers are written with.
PLAIN = str.maketrans("０１２３４５６７８９．，％萬億兩點週幾數餘個禮時數", "0123456789.,%万亿两点周几数余个礼时数")
DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
UNITS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12}
ARABIC = r"\d+(?:,\d{3}(?!\d))*(?:\.\d+)?"
HAN = r"[〇零一二两三四五六七八九十百千万亿兆]"
DIGIT = r"[〇零一二三四五六七八九]"
NUMBER = re.compile(
    # The first look is for speed: most characters begin no number.
    rf"(?=[\d星礼周半〇零一两二三四五六七八九十百千万亿兆])(?:(?P<weekday>(?:星期|礼拜|(?<![一二两三四五六七八九十\d])周)(?P<day>[一二三四五六])(?![天次个年两二三四五六]))"
    rf"|(?P<below>{HAN}{{1,9}}|\d{{1,6}})分之(?P<above>{ARABIC}|{HAN}{{1,9}}(?:点{HAN}{{1,9}})?)"
    rf"|(?P<number>{ARABIC}\s?(?:[多余]?[十百千万亿兆]{{1,3}}(?:{ARABIC}\s?[百千万亿])?)?|{HAN}{{1,30}}(?:点{DIGIT}{{1,9}}[百千万亿]?)?)"
    r"|(?P<half>半))"
)
# What a number counts where it is a number and no part of a word (三个, 十年, but 十分, 四川).
COUNTED = re.compile(
    r"[\s多余]{0,2}(?:个|名|人|年|月|日|天|次|种|家|位|项|岁|小时|分钟|点钟|倍|条|张|辆|座|所|公里|米|元|美元|吨|度|届|号|楼|层|万|亿|%)"
)
TENTHS = re.compile(r"成(?![为立功员长果本分熟就都人])")
LATIN_BEFORE = re.compile(r"[A-Za-z][-‑–_ ]?$")
RANGE = re.compile(r"\s?[至到\-–—~～、]\s?")
# 七八个, 三四百: seven or eight, three or four hundred.
ABOUT = re.compile("([一二两三四五六七八九])([一二两三四五六七八九])([十百千万亿]*)")
VAGUE = frozenset("几数上多好近")
SMALL, ALWAYS, CENTURY, NOON = 2, 100, 100, 12


def chinese_numbers(text: str) -> list[Number]:
    """Every number of a sentence, in order; those that are parts of words are not required."""
    plain = text.translate(PLAIN)
    numbers: list[Number] = []
    for match in NUMBER.finditer(plain):
        if match["weekday"]:
            numbers.append(Number(match[0], (f"weekday {DIGITS[match['day']]}",), required=True))
        elif match["below"]:
            numbers += _fraction(match)
        elif match["half"]:
            numbers.append(Number("半", (0.5, 50.0, 30.0, 6.0), required=False))
        else:
            numbers.append(_number(plain, match))
    return _with_ranges(plain, numbers)


def value_of(numeral: str) -> float | None:
    """What a numeral says ("三百二十万", "1.5亿", "二〇二四"); None for what is no number (三三两两, 七八百)."""
    numeral = re.sub(r"[\s,多余]", "", numeral)
    if "点" in numeral:
        whole, _, decimals = numeral.partition("点")
        start, scale = value_of(whole), (UNITS | SCALES).get(decimals[-1], 1)
        digits = "".join(str(DIGITS[each]) for each in decimals if each in DIGITS)
        return None if start is None else same((start + float(f"0.{digits}")) * scale)
    if len(numeral) > 1 and all(each in DIGITS for each in numeral):
        return None if "两" in numeral else float("".join(str(DIGITS[each]) for each in numeral))
    return _counted(numeral)


def _counted(numeral: str) -> float | None:
    total = section = 0.0
    digit: float | None = None
    for part in re.findall(r"\d+(?:\.\d+)?|\D", numeral):
        if part[0].isdecimal() or part in DIGITS:
            if digit:
                return None
            digit = float(part) if part[0].isdecimal() else float(DIGITS[part])
        elif part in UNITS:
            section += (digit or 1.0) * UNITS[part]
            digit = None
        elif part in SCALES:
            section += digit or 0.0
            total = (total + section or 1.0) * SCALES[part] if SCALES[part] > total else total + section * SCALES[part]
            section, digit = 0.0, None
        else:
            return None
    return same(total + section + (digit or 0.0))


def _number(text: str, match: re.Match[str]) -> Number:
    numeral = match[0].strip()
    if about := ABOUT.fullmatch(numeral):
        ends = (value_of(digit + about[3]) for digit in (about[1], about[2]))
        return Number(numeral, tuple(value for value in ends if value), required=False)
    value = value_of(numeral)
    if value is None:
        return Number(numeral, (), required=False)
    before, after = text[max(match.start() - 3, 0) : match.start()], text[match.end() : match.end() + 5]
    values = _meanings(value, numeral, before, after)
    required = _required(numeral, value, before, after)
    # A month is told as such: "5" alone would not say what moved.
    text = numeral + "月" if after[:1] == "月" else numeral
    return Number(text, tuple(values), required, match.start(), match.start() + len(numeral))


def _required(numeral: str, value: float, before: str, after: str) -> bool:
    if before[-1:] in VAGUE or after[:1] == "几":
        return False
    if numeral[0].isdecimal():
        return value > SMALL and not LATIN_BEFORE.search(before) and not re.match(r"世纪\d", after)
    if numeral == "万一" or all(each in UNITS or each in SCALES for each in numeral):
        return numeral == "十" and COUNTED.match(after) is not None
    counts = before[-1:] == "第" or COUNTED.match(after) is not None
    return value >= ALWAYS or (value > SMALL and counts)


def _meanings(value: float, numeral: str, before: str, after: str) -> list[Value]:
    values: list[Value] = [value]
    if after[:1] == "月" and value <= NOON:
        values = [f"month {value:.0f}"]
    elif after[:1] == "年" and value < CENTURY:
        values += [1900 + value, 2000 + value]
    elif after[:1] in ("时", "点", ":"):
        values.append(value + NOON if value < NOON else value - NOON)
    elif after[:1] == "%":
        values.append(same(value / 100))
    elif TENTHS.match(after):
        values = [value * 10, same(value / 10)]
    if len(numeral) > 2 and numeral[-1] in DIGITS and numeral[-2] in (UNITS | SCALES) and numeral[-2] != "十":
        # 一万二 is 12,000.
        last = DIGITS[numeral[-1]]
        values.append(same(value - last + last * (UNITS | SCALES)[numeral[-2]] / 10))
    return values if before[-2:] != "民国" else [*values, value + 1911]


def _fraction(match: re.Match[str]) -> list[Number]:
    below, above = value_of(match["below"]), value_of(match["above"])
    if not below or above is None:
        return []
    if match["below"] == "百":
        return [Number(match[0], (above, same(above / 100)), required=True)]
    parts = [Number(match[0], (part,), required=False) for part in (below, above)]
    whole = same(above / below)
    return [Number(match[0], (whole, same(whole * 100), below), required=True), *parts]


def _with_ranges(text: str, numbers: list[Number]) -> list[Number]:
    """3至5亿: the 3 is 300,000,000 too."""
    for at, (low, high) in enumerate(pairwise(numbers)):
        scale = next((SCALES[each] * 1.0 for each in high.text if each in SCALES), 0.0)
        if scale and RANGE.fullmatch(text, low.end, high.start):
            more = tuple(same(value * scale) for value in low.values if isinstance(value, float))
            numbers[at] = Number(low.text, low.values + more, low.required)
    return numbers
