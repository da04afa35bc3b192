"""Bytes to text: the encodings Chinese texts come in, told apart by how likely the decoded characters are.

A charset detector is weak on the short texts people paste and save, so every encoding is tried strictly and the
results are weighed by a unigram model: characters by frequency rank after Zipf's law (resources/common_characters.txt).
"""

import codecs
import math
from collections import Counter
from dataclasses import dataclass
from functools import cache

from reader.importers.lines import is_han
from reader.model import Problem, ReaderError
from reader.shipped import RESOURCES


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding to choose in the window: Python's codec name and the label shown."""

    codec: str
    label: str


ENCODINGS = (
    Encoding("utf-8", "Unicode (UTF-8)"),
    Encoding("gb18030", "Simplified Chinese (GB18030)"),
    Encoding("cp950", "Traditional Chinese (Big5)"),
    Encoding("big5hkscs", "Traditional Chinese (Big5-HKSCS)"),
    Encoding("utf-16-le", "Unicode (UTF-16 LE)"),
    Encoding("utf-16-be", "Unicode (UTF-16 BE)"),
)
_LABELS = {encoding.codec: encoding.label for encoding in ENCODINGS}

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SIGNATURES = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP, XLSX or PPTX"),
    (b"\xd0\xcf\x11\xe0", "DOC or XLS"),
    (b"\x7fELF", "ELF"),
    (b"{\\rtf", "RTF"),
)
_COMMON_CHARACTERS = RESOURCES / "common_characters.txt"
_PUNCTUATION = "，。、：；？！“”‘’「」『』（）《》〈〉【】—…·　．％～,.:;?!\"'()-/ \n\r\t"
# Han characters in sure UTF-8 before the other encodings are not even tried: the odds of chance are nil.
_SURE = 8
# Mean natural-log likelihood a character below which a text is no Chinese; real texts reach -6 to -8.
_IMPLAUSIBLE = -11.5
# Below this a text may be Chinese, but of rare characters only.
_UNUSUAL = -9.5
# Of damaged text that the user insists on: the share of characters that may be lost.
_MOST_LOST = 0.2
REPLACEMENT = "\ufffd"
# Bytes that no text holds, and how many of them an odd one may hold all the same.
_CONTROLS = [bytes([control]) for control in range(1, 32) if control not in b"\t\n\v\f\r\x1a\x1b"]
_MOST_CONTROLS = 4


def decode(data: bytes, subject: str, encoding: str | None = None) -> tuple[str, str]:
    """Return the text and the codec that it was decoded by, one of `ENCODINGS` unless the caller chose another.

    A given `encoding` is obeyed: what cannot be decoded by it becomes U+FFFD as long as the rest is Chinese. A guess
    loses nothing: it is strict. Raises ReaderError (NOT_TEXT, BINARY and the three of encodings) naming `subject`.
    """
    signature = next((name for start, name in _SIGNATURES if data.startswith(start)), None)
    if signature is not None:
        raise ReaderError(Problem.NOT_TEXT, subject, signature)
    text, codec = _obey(data, subject, encoding) if encoding else _guess(data, subject)
    text = text.removeprefix("\ufeff")
    if "\0" in text:
        before = text[: text.index("\0")]
        raise ReaderError(Problem.BINARY, subject, str(len(before.encode(codec, "replace")) + 1))
    return text, codec


def _obey(data: bytes, subject: str, encoding: str) -> tuple[str, str]:
    try:
        text = data.decode(encoding)
        text.encode()  # UTF-7 and escapes can spell halves of surrogate pairs, which cannot be written again.
    except LookupError:
        raise ReaderError(Problem.WRONG_ENCODING, subject, encoding) from None
    except UnicodeError:
        text = _replaced(data, encoding)
        if not text or text.count(REPLACEMENT) > _MOST_LOST * len(text) or likelihood(text)[1] < _IMPLAUSIBLE:
            raise ReaderError(Problem.WRONG_ENCODING, subject, _LABELS.get(encoding, encoding)) from None
    return text, encoding


def _replaced(data: bytes, encoding: str) -> str:
    """The text with U+FFFD for what does not fit; empty for a codec that cannot do that (IDNA, "undefined")."""
    try:
        return data.decode(encoding, "replace").encode("utf-8", "replace").decode()
    except UnicodeError:
        return ""


def _guess(data: bytes, subject: str) -> tuple[str, str]:
    marked = next((codec for bom, codec in _BOMS if data.startswith(bom)), None)
    if marked is not None:
        text = _strict(data, marked)
        if text is None:
            raise _broken(data, subject, marked)
        return text, marked
    utf8 = _strict(data, "utf-8")
    if utf8 is not None and (_count_han(utf8[:2000]) >= _SURE or _count_han(utf8) >= _SURE):
        return utf8, "utf-8"
    return _most_likely(data, subject, utf8)


def _most_likely(data: bytes, subject: str, utf8: str | None) -> tuple[str, str]:
    candidates = {codec: _strict(data, codec) for codec in _LABELS if codec != "utf-8"}
    texts = {codec: text for codec, text in candidates.items() if text is not None and "\0" not in text}
    scores = {codec: likelihood(text) for codec, text in texts.items()}
    plausible = [codec for codec in texts if scores[codec][1] >= _IMPLAUSIBLE and _count_han(texts[codec])]
    if utf8 is not None and _keeps_utf8(utf8, [scores[codec] for codec in plausible]):
        return utf8, "utf-8"
    if plausible:
        # max keeps the first of equals: Big5 before its superset.
        best = max(plausible, key=lambda codec: scores[codec][0])
        return texts[best], best
    raise _nothing_fits(data, subject)


def _keeps_utf8(text: str, rivals: list[tuple[float, float]]) -> bool:
    """Valid UTF-8 is rarely an accident: it yields only to a rival that is far likelier, or where it shows no Han."""
    if "\0" in text:
        return False
    total = likelihood(text)[0]
    if _count_han(text):
        return all(total >= rival - 5.0 for rival, _ in rivals)
    # Russian or Greek read by a Chinese encoding is rare characters throughout.
    return all(total >= rival or mean < _UNUSUAL for rival, mean in rivals)


def _nothing_fits(data: bytes, subject: str) -> ReaderError:
    if b"\0" in data:
        return ReaderError(Problem.BINARY, subject, str(data.index(b"\0") + 1))
    controls = [at for control in _CONTROLS if (at := data.find(control)) >= 0]
    if sum(map(data.count, _CONTROLS)) > _MOST_CONTROLS:
        return ReaderError(Problem.BINARY, subject, str(min(controls) + 1))
    replaced = {codec: data.decode(codec, "replace") for codec in ("utf-8", "gb18030", "cp950")}
    # By the mean: the encodings make different numbers of characters of the same bytes.
    best = max(replaced, key=lambda codec: likelihood(replaced[codec])[1])
    text = replaced[best]
    if likelihood(text)[1] < _IMPLAUSIBLE or _count_han(text) <= text.count(REPLACEMENT):
        return ReaderError(Problem.NO_ENCODING, subject)
    return _broken(data, subject, best)


def _broken(data: bytes, subject: str, codec: str) -> ReaderError:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        line = data.decode(codec, "replace").split(REPLACEMENT, 1)[0].count("\n") + 1
        return ReaderError(Problem.MIXED_ENCODING, subject, str(line))
    return ReaderError(Problem.NO_ENCODING, subject)


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeError:
        return None


def _count_han(text: str) -> int:
    return sum(map(is_han, text))


def likelihood(text: str) -> tuple[float, float]:
    """Return the natural-log likelihood of the text as Chinese: the sum, and the mean of its characters."""
    counts = Counter(text)
    total = sum(_weight(character) * count for character, count in counts.items())
    return total, total / max(1, len(text))


@cache
def _weight(character: str) -> float:
    if character in _PUNCTUATION:
        return -5.0
    if character.isascii():
        return -6.0 if character.isprintable() else -20.0
    if (rank := _ranks().get(character)) is not None:
        # Zipf-Mandelbrot; the constant makes the 5,000 ranks sum to about one.
        return -math.log(rank + 10) - 1.8
    if is_han(character):
        return -13.0
    if "\u2000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e" or "\u2460" <= character <= "\u25ff":
        return -9.0
    # Kana, Greek, box drawing, private use, U+FFFD: what a wrong guess is full of.
    return -16.0


@cache
def _ranks() -> dict[str, int]:
    characters = _COMMON_CHARACTERS.read_text("utf-8").replace("\n", "")
    return {character: rank for rank, character in enumerate(characters)}
