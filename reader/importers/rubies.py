"""What a page sets over its characters with <ruby>: their readings, or glosses."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from reader.importers.lines import Line, has_han
from reader.importers.markup import Node, inner_text, local_name
from reader.importers.run import Run
from reader.model.zhuyin import zhuyin

# Macron, acute, caron and grave over a letter; the breve is a common slip for the caron.
_MARKS = "\u0304\u0301\u030c\u0300\u0306"
# Whatever ends a syllable between its letters: gaps and digits, one of which is its tone.
_CUT = re.compile(r"[\s'’·-]+|(?<=[a-zü])[0-5]")
_ZHUYIN = re.compile("˙?[ㄅ-ㄩㄫ]+[ˉˊˇˋ˙]?")
_VOWELS = frozenset("aeiouüê")
_LONGEST_SYLLABLE = 6
# A gloss over a word is short; what is longer is no gloss, and would be costly to read as pinyin.
_LONGEST = 60
# So many of a tree's rubies tell whether it has tones.
_JUDGED = 200
# Levels inside a <ruby>; deeper there is only text.
_DEEPEST = 60
# What the text inside is. <rt> may be left open (HTML, 13.1.2.4), and lies in the <rp> or <rt> before it then.
_ROLES = {"rt": "note", "rtc": "note", "rp": "nothing", "rb": "base"}


# Where a base begins and ends in its run, and its text.
_Base: TypeAlias = tuple[int, int, str]


class Note(Enum):
    """What stands over a base: a reading, pinyin without its tones, or something else."""

    READING = auto()
    TONELESS = auto()
    GLOSS = auto()


def note_of(base: str, text: str) -> Note:
    """Judge the text over a base. One syllable without a tone may be a neutral one (的 de); several never are."""
    text = text.strip()
    return Note.GLOSS if max(len(base), len(text)) > _LONGEST else _judged(base, text)


# A novel with a reading over each character says the same few thousand things all over.
@lru_cache(maxsize=10_000)
def _judged(base: str, text: str) -> Note:
    count = sum(map(has_han, base))
    for other in base.split():
        if not has_han(other):
            text = text.replace(other, "", 1)
    letters = unicodedata.normalize("NFD", text.strip().lower()).replace("u\u0308", "ü").replace("v", "ü")
    if not count or not letters or len(letters) > _LONGEST:
        return Note.GLOSS
    if _ZHUYIN.search(letters):
        is_zhuyin = len(_ZHUYIN.findall(letters)) == count and not _ZHUYIN.sub("", letters).strip()
        return Note.READING if is_zhuyin else Note.GLOSS
    return _pinyin(base, letters, count)


def _pinyin(base: str, letters: str, count: int) -> Note:
    letters = letters.replace("e\u0302", "ê")
    bare = "".join(letter for letter in letters if letter not in _MARKS)
    # The letters that the base itself has: T xù over T恤.
    own = "".join(letter for letter in base.lower() if letter.isalpha() and letter.isascii())
    if own and bare.startswith(own):
        bare = bare[len(own) :]
    if count not in _syllables(_CUT.split(bare)):
        return Note.GLOSS
    return Note.READING if len(bare) < len(letters) - len(own) or re.search(r"\d", bare) else Note.TONELESS


def _syllables(chunks: Iterable[str]) -> set[int]:
    """The numbers of syllables that the chunks together can be."""
    totals = {0}
    for chunk in chunks:
        if chunk:
            counts = _counts(chunk)
            totals = {total + count for total in totals for count in counts}
    return totals


def _counts(chunk: str) -> set[int]:
    found: list[set[int]] = [*(set[int]() for _ in chunk), {0}]
    for start in reversed(range(len(chunk))):
        for stop in range(start + 1, min(start + _LONGEST_SYLLABLE, len(chunk)) + 1):
            if found[stop] and _is_syllable(chunk, start, stop):
                found[start] |= {count + 1 for count in found[stop]}
    return found[0]


def _is_syllable(chunk: str, start: int, stop: int) -> bool:
    """Without a vowel only what stands alone (ng) and the r of 花儿."""
    part = chunk[start:stop]
    if not _VOWELS & set(part) and part != chunk and not (part == "r" and stop == len(chunk)):
        return False
    return zhuyin(f"{part}1") is not None


def put_ruby(run: Run, base: str, note: str, *, trusted: bool = False) -> None:
    """Append to `run` characters that have something over them: their reading, as `trusted` ones have, or a gloss in
    brackets after them.

    For texts that are read piece by piece: whether pinyin without tones stays is seen at their end (settle_toneless).
    """
    start, note = run.add(base, as_is=True), " ".join(note.split())
    if not note:
        return
    if trusted or note_of(base, note) is not Note.GLOSS:
        run.annotate(start, run.length, note)
    else:
        run.add(f"（{note}）", as_is=True)


def settle_toneless(lines: Iterable[Line]) -> None:
    """Take the readings from the lines of a text where none of them has a tone."""
    with_rubies = [line for line in lines if line.rubies]
    if all(
        note_of(line.text[ruby.start : ruby.end], ruby.text) is Note.TONELESS
        for line in with_rubies
        for ruby in line.rubies
    ):
        for line in with_rubies:
            line.rubies = ()


@dataclass(slots=True)
class _Group:
    """Bases and what stands over them; each list of notes is one side (an <rtc>)."""

    bases: list[str]
    notes: list[list[str]]


class RubyReader:
    """Reads the <ruby> elements of one tree into runs of text.

    Pinyin without tones says less than we know: in a tree that has nothing else over its characters it is left out.
    Where readings are `trusted`, nothing else is over the characters.
    """

    def __init__(self, root: Node, *, trusted: bool = False) -> None:
        self._trusted = trusted
        nodes = islice((node for node in root.iter() if local_name(node) == "ruby"), _JUDGED)
        groups = (group for node in nodes for group in _groups(node))
        self._leaves_toneless = not trusted and all(
            note_of("".join(group.bases), " ".join(notes)) is Note.TONELESS for group in groups for notes in group.notes
        )

    def read(self, node: Node, run: Run, *, linked: bool = False) -> None:
        """Append the base text of a <ruby> to `run` with its readings; whatever else stands over it in brackets."""
        for group in _groups(node):
            spans = [(run.add(base, linked=linked), run.length, base) for base in group.bases]
            for notes in group.notes:
                self._annotate(run, spans, notes)

    def _annotate(self, run: Run, bases: list[_Base], notes: list[str]) -> None:
        pairs = _pairs(bases, notes)
        kinds = [note_of(base[2], note) for base, note in pairs]
        several = any(kind is Note.TONELESS and len(base[2]) > 1 for (base, _), kind in zip(pairs, kinds, strict=True))
        glossed = not self._trusted and (Note.GLOSS in kinds or (several and not self._leaves_toneless))
        # A page whose readings are trusted may be damaged: all that follows is then in one.
        if glossed or any(len(note) > _LONGEST for _, note in pairs):
            run.add(f"（{' '.join(notes)}）")
            return
        for ((start, end, _), note), kind in zip(pairs, kinds, strict=True):
            if kind is not Note.TONELESS or not self._leaves_toneless:
                run.annotate(start, end, " ".join(note.split()))


def _pairs(bases: list[_Base], notes: list[str]) -> list[tuple[_Base, str]]:
    """Each note with what it stands over: base for base, else character for character, else all over the whole."""
    if len(bases) == len(notes):
        return list(zip(bases, notes, strict=True))
    start = bases[0][0] if bases else 0
    end = bases[-1][1] if bases else 0
    text = "".join(base for _, _, base in bases)
    if len(text) == len(notes) == end - start:
        return [((start + at, start + at + 1, text[at]), note) for at, note in enumerate(notes)]
    return [((start, end, text), " ".join(notes))]


def _groups(node: Node) -> list[_Group]:
    return _plain_groups(node) or _any_groups(node)


def _plain_groups(node: Node) -> list[_Group]:
    """Those of the form that nearly all have, <ruby>长<rt>cháng</rt>春<rt>chūn</rt></ruby>; none for any other. A book
    has a million of them."""
    groups: list[_Group] = []
    base = node.text
    for child in node:
        tag = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if len(child) or tag not in ("rt", "rp"):
            return []
        if tag == "rt":
            if not (base and child.text and (base := base.strip()) and (note := child.text.strip())):
                return []
            groups.append(_Group([base], [[note]]))
            base = child.tail
        elif child.tail and child.tail.strip():
            if base and base.strip():
                return []
            base = child.tail
    return [] if base and base.strip() else groups


def _any_groups(node: Node) -> list[_Group]:
    groups = [_Group([], [])]
    begins_base, begins_side = True, True
    for role, text in _parts(node, "base"):
        group = groups[-1]
        if role == "rb":
            begins_base = True
        elif role == "rtc":
            begins_side = True
        elif role == "note":
            if begins_side:
                group.notes.append([])
            begins_side = False
            group.notes[-1].append(text)
        elif role == "base":
            if group.notes:
                groups.append(group := _Group([], []))
                begins_base = begins_side = True
            group.bases[len(group.bases) - (not begins_base) :] = [text if begins_base else group.bases[-1] + text]
            begins_base = False
    return groups


def _parts(node: Node, role: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The pieces of a <ruby> in order: ("base", text), ("note", text), and where an rb or an rtc begins."""
    if depth > _DEEPEST:
        yield from _piece(role, inner_text(node))
        return
    yield from _piece(role, node.text)
    for child in node:
        tag = local_name(child)
        if tag == "rt" and not any(local_name(inner) in ("rt", "rp") for inner in child):
            yield from _piece("note", inner_text(child))
        else:
            yield tag, ""
            yield from _parts(child, _ROLES.get(tag, role), depth + 1)
        yield from _piece(role, child.tail)


def _piece(role: str, text: str | None) -> Iterator[tuple[str, str]]:
    if text and text.strip():
        yield role, text.strip()
