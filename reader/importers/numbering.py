"""The numbers of list items as word processors write them."""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_FORMAL = str.maketrans("〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_FORMAL_TRADITIONAL = str.maketrans("〇一二三四五六七八九十百千", "零壹貳參肆伍陸柒捌玖拾佰仟")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
# Beyond it every format is plain digits: no list is so long, and roman numerals of a billion are a million letters.
_LARGEST = 9999


def integer(text: str, default: int = 0) -> int:
    """A number of an attribute; `default` for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else default


def number_text(number: int, form: str) -> str:
    """A number in a format of Office Open XML (17.18.59 ST_NumberFormat); decimal for a format we do not know."""
    if not 0 < number <= _LARGEST:
        return str(number)
    return _FORMS.get(form, str)(number)


def chinese(number: int) -> str:
    """A number up to 9999 as it is said: 十二, 一百零五."""
    digits = [int(digit) for digit in str(number)]
    text, skipped = "", False
    for place, digit in zip(reversed(range(len(digits))), digits, strict=True):
        if digit:
            text += ("零" if skipped else "") + _DIGITS[digit] + _UNITS[place]
        skipped = bool(text) and not digit
    return text.removeprefix("一") if 10 <= number < 20 else text


def _digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _letter(number: int) -> str:
    """a to z, then aa, bb as Word has it."""
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1) if times < 10 else str(number)


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= 20 else str(number)


def _of(row: str) -> Callable[[int], str]:
    return lambda number: row[(number - 1) % len(row)]


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "japaneseCounting"), chinese),
    "taiwaneseCountingThousand": chinese,
    **dict.fromkeys(("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"), _digits),
    "chineseLegalSimplified": lambda number: chinese(number).translate(_FORMAL),
    "ideographLegalTraditional": lambda number: chinese(number).translate(_FORMAL_TRADITIONAL),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "none": lambda _: "",
}


class Counters:
    """The numbers of the levels of one list."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}

    def step(self, level: int, start: int) -> int:
        """The number of the next item of a level, which begins at `start`; those of deeper levels begin anew."""
        number = self._numbers.get(level, start - 1) + 1
        self._numbers = {at: value for at, value in self._numbers.items() if at < level}
        self._numbers[level] = number
        return number

    def number(self, level: int, start: int) -> int:
        """The number that a level stands at."""
        return self._numbers.get(level, start)

    def restart(self, level: int) -> None:
        self._numbers = {at: value for at, value in self._numbers.items() if at < level}


def marker(text: str) -> str:
    """A number or bullet with the gap before the item's text: none after Chinese punctuation."""
    return text if not text or text[-1] in "、．，：）】》。" else f"{text} "
