"""Sound data made unsound: by bytes, by characters and words of its language, and within what packs it."""

import copy
import gzip
import json
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from backports import zstd

from tests.fuzz import tokens
from tests.fuzz.zips import is_zip, mutated_zip

_BYTES = (0, 1, 0x7F, 0x80, 0xFF, 0x0A, 0x20, 0x3C, 0x26, 0x22)
_INTEGERS = (0, 1, -1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0x7FFFFFFFFFFFFFFF, 16, 1000, 1 << 20)
# So much is made of one piece, and of one input, at most.
_LONGEST_RUN, _LONGEST = 20_000, 400_000
_VALUES = (
    "null",
    "true",
    "0",
    "-1",
    "1",
    "7",
    "2147483648",
    "1e999",
    "0.5",
    '""',
    '"a"',
    "[]",
    "{}",
    '[""]',
    "[[0, 9, 1]]",
    '{"a": 1}',
)
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_NUMBER = re.compile(r"-?\d[\d.]*")
_ATTRIBUTE = re.compile("\"[^\"<>]*\"|'[^'<>]*'")
_TAG = re.compile(r"<[^<>]*>")
# One whose end stands before that of another of its name.
_ELEMENT = re.compile(r"<([\w:]+)(?:\s[^<>]*)?>(?:(?!</?\1[\s>]).)*?</\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Language:
    """What data are written in: `word` gives one of its words, `nests` what opens and closes in it."""

    word: Callable[[Random], str]
    nests: Sequence[tuple[str, str]]


def mutated(data: bytes, other: bytes, language: Language, chance: Random) -> bytes:
    """One to a few changes of `data`; `other` is data of the same kind, of which pieces may be taken."""
    for _ in range(_few(chance)):
        data = _mutated_once(data, other, language, chance)[:_LONGEST]
    return data


def _few(chance: Random) -> int:
    return min(8, 1 + int(chance.expovariate(0.8)))


def _mutated_once(data: bytes, other: bytes, language: Language, chance: Random) -> bytes:
    if is_zip(data) and chance.random() < 0.85:
        return mutated_zip(data, chance, lambda content: _mutated_once(content, content, language, chance))
    if data.startswith(_GZIP) and chance.random() < 0.85:
        return _within(data, gzip.decompress, gzip.compress, lambda inner: mutated(inner, inner, language, chance))
    if data.startswith(_ZSTD) and chance.random() < 0.85:
        return _within(data, zstd.decompress, zstd.compress, lambda inner: mutated(inner, inner, language, chance))
    if (text := _text(data)) is not None and chance.random() < 0.8:
        return _mutated_text(text, _text(other) or "", language, chance).encode("utf-8", "surrogatepass")
    return chance.choice(_BYTE_WAYS)(data, other, chance)


def _within(
    data: bytes, unpack: Callable[[bytes], bytes], pack: Callable[[bytes], bytes], change: Callable[[bytes], bytes]
) -> bytes:
    try:
        inner = unpack(data)
    except (OSError, EOFError, ValueError, zlib.error, zstd.ZstdError):
        return data + b"\0"
    return pack(change(inner))


def _text(data: bytes) -> str | None:
    try:
        return None if b"\0" in data[:64] else data.decode("utf-8")
    except UnicodeDecodeError:
        return None


# Bytes


def _flip(data: bytes, _other: bytes, chance: Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :] if data else b"\x01"


def _set(data: bytes, _other: bytes, chance: Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + bytes([chance.choice(_BYTES)]) + data[at + 1 :]


def _insert(data: bytes, _other: bytes, chance: Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + chance.randbytes(chance.choice((1, 1, 2, 4, 16))) + data[at:]


def _delete(data: bytes, _other: bytes, chance: Random) -> bytes:
    first, last = _span(data, chance)
    return data[:first] + data[last:]


def _repeat(data: bytes, _other: bytes, chance: Random) -> bytes:
    first, last = _span(data, chance)
    piece = data[first:last]
    return data[:last] + piece * _times(len(piece), chance) + data[last:]


def _splice(data: bytes, other: bytes, chance: Random) -> bytes:
    return data[: _place(data, chance)] + other[_place(other, chance) :]


def _cut(data: bytes, _other: bytes, chance: Random) -> bytes:
    at = _place(data, chance)
    return data[:at] if chance.random() < 0.7 else data[at:]


def _integer(data: bytes, _other: bytes, chance: Random) -> bytes:
    width, at = chance.choice("BHIQ"), _place(data, chance)
    size = struct.calcsize(width)
    value = chance.choice(_INTEGERS) & ((1 << 8 * size) - 1)
    return data[:at] + struct.pack(chance.choice("<>") + width, value) + data[at + size :]


def _move(data: bytes, _other: bytes, chance: Random) -> bytes:
    first, last = _span(data, chance)
    at = _place(data, chance)
    rest = data[:first] + data[last:]
    return rest[:at] + data[first:last] + rest[at:]


_BYTE_WAYS = (_flip, _flip, _set, _insert, _delete, _repeat, _splice, _cut, _integer, _integer, _move)


def _place(data: bytes | str, chance: Random) -> int:
    return chance.randrange(len(data)) if data else 0


def _span(data: bytes | str, chance: Random) -> tuple[int, int]:
    """Mostly short ones."""
    first = _place(data, chance)
    return first, min(len(data), first + 1 + int(chance.expovariate(1 / 12)))


def _times(length: int, chance: Random) -> int:
    most = max(1, _LONGEST_RUN // max(1, length))
    return chance.choice((1, 1, 1, 1, 2, 3, 30)) if chance.random() < 0.97 else chance.randrange(1, most + 1)


# Text


def _mutated_text(text: str, other: str, language: Language, chance: Random) -> str:
    return chance.choice(_TEXT_WAYS)(text, other, language, chance)


def _put_word(text: str, _other: str, language: Language, chance: Random) -> str:
    at = _place(text, chance)
    return text[:at] + language.word(chance) + text[at:]


def _put_over(text: str, _other: str, language: Language, chance: Random) -> str:
    first, last = _span(text, chance)
    return text[:first] + language.word(chance) + text[last:]


def _cut_out(text: str, _other: str, _language: Language, chance: Random) -> str:
    first, last = _span(text, chance)
    return text[:first] + text[last:]


def _say_again(text: str, _other: str, _language: Language, chance: Random) -> str:
    first, last = _span(text, chance)
    return text[:last] + text[first:last] * _times(last - first, chance) + text[last:]


def _cross(text: str, other: str, _language: Language, chance: Random) -> str:
    first, last = _place(other, chance), _place(other, chance)
    at = _place(text, chance)
    return text[:at] + other[min(first, last) : max(first, last)] + text[at:]


def _other_number(text: str, other: str, language: Language, chance: Random) -> str:
    return _put_for(_NUMBER, text, chance.choice(tokens.NUMBERS), chance) or _put_word(text, other, language, chance)


def _other_value(text: str, other: str, language: Language, chance: Random) -> str:
    value = chance.choice((*tokens.NUMBERS, *tokens.TEXTS, "x" * 5000, language.word(chance))).replace('"', "")
    return _put_for(_ATTRIBUTE, text, f'"{value}"', chance) or _put_over(text, other, language, chance)


def _no_tag(text: str, other: str, language: Language, chance: Random) -> str:
    word = chance.choice(("", "", language.word(chance), "<p>"))
    return _put_for(_TAG, text, word, chance) or _cut_out(text, other, language, chance)


def _nest(text: str, _other: str, language: Language, chance: Random) -> str:
    """Deep now and then: it takes its time."""
    opening, closing = chance.choice(language.nests)
    deep = chance.random() < 0.06
    depth = chance.choice((100, 1000, 10_000)) if deep else chance.randrange(2, 40)
    at = _place(text, chance)
    last = len(text) if chance.random() < 0.5 else at
    return text[:at] + opening * depth + text[at:last] + closing * depth + text[last:]


def _element(text: str, other: str, language: Language, chance: Random) -> str:
    """What is well formed stays so: an element more, an element less, or one within another."""
    starts = [tag.start() for tag in _TAG.finditer(text[:20_000])]
    tried = (_ELEMENT.match(text, chance.choice(starts)) for _ in range(8 if starts else 0))
    match = next(filter(None, tried), None)
    if match is None:
        return _say_again(text, other, language, chance)
    way = chance.random()
    if way < 0.3:
        new = ""
    elif way < 0.7:
        new = match[0] * (1 + _times(len(match[0]), chance))
    else:
        name = match[1]
        depth = chance.choice((1, 2, 20, 300))
        new = f"<{name}>" * depth + match[0] + f"</{name}>" * depth
    at = match.end() if chance.random() < 0.2 else match.start()
    return text[:at] + new + text[match.end() :]


def _node(text: str, other: str, language: Language, chance: Random) -> str:
    """What is JSON stays so: another value in the place of one of its own."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return _put_over(text, other, language, chance)
    holders = list(_holders(value))
    if not holders:
        return chance.choice(_VALUES)
    holder, key = chance.choice(holders)
    if chance.random() < 0.25:
        del holder[key]
    else:
        holder[key] = _other_node(chance, chance.choice(holders), language)
    # Numbers past all bounds have no name in JSON.
    return json.dumps(value, ensure_ascii=chance.random() < 0.3)


def _other_node(chance: Random, place: tuple[Any, Any], language: Language) -> Any:
    way = chance.random()
    if way < 0.4:
        return json.loads(chance.choice(_VALUES))
    if way < 0.7:
        return copy.deepcopy(place[0][place[1]])
    return chance.choice((language.word(chance), chance.choice(tokens.TEXTS), chance.choice(tokens.NUMBERS)))


def _holders(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a value of JSON that can be given another one."""
    left = [value]
    while left:
        held = left.pop()
        keys = list(held) if isinstance(held, dict) else range(len(held)) if isinstance(held, list) else ()
        for key in keys:
            yield held, key
            left.append(held[key])


def _put_for(pattern: re.Pattern[str], text: str, word: str, chance: Random) -> str:
    """The text with `word` for one of the matches; empty where there is none."""
    found = list(pattern.finditer(text[:20_000]))
    if not found:
        return ""
    match = chance.choice(found)
    return text[: match.start()] + word + text[match.end() :]


_TEXT_WAYS = (
    _put_word, _put_word, _put_over, _cut_out, _say_again, _cross, _other_number, _other_value, _no_tag, _nest,
    _element, _element, _node, _node,
)  # fmt: skip
