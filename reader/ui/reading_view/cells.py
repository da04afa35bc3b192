"""From a block and its overlays to segments of cells: what stands on the line, before any font is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from reader.model import Annotation, Block, PinyinStyle, Reading, Script, Sentence, Token, TokenKind, mark_tone
from reader.model.styles import sentence_pinyin, show_syllable
from reader.model.tones import tone_of
from reader.pipeline.knowing import unknown_only
from reader.ui.reading_view.characters import CellKind, kind_of

__all__ = ["Cell", "CellKind", "Readings", "Segment", "build_segments", "kind_of"]

_show = lru_cache(maxsize=4096)(show_syllable)


@dataclass(frozen=True, slots=True)
class Readings:
    """How readings are shown. `coloured`: cells bear their tones. `known` are words, simplified, that have no reading;
    None gives every word its reading."""

    style: PinyinStyle = PinyinStyle.SYLLABLE
    coloured: bool = False
    known: frozenset[str] | None = None


@dataclass(slots=True)
class Cell:
    """The smallest unit that is placed: mostly a character. `start` and `end` are its span in the block's source text,
    in code points; `ruby` is what stands above it; `tone`, 1 to 5, what it is coloured by, 0 for ink."""

    text: str
    start: int
    end: int
    kind: CellKind
    ruby: str = ""
    tone: int = 0


@dataclass(slots=True)
class Segment:
    """Cells that stay on one line if they can, mostly a word; `ruby` stands above all of them together, and is made of
    `parts`, one a cell, if it must be parted."""

    cells: list[Cell]
    ruby: str = ""
    parts: tuple[str, ...] = ()


def build_segments(
    block: Block, sentences: range, annotations: Mapping[str, Annotation], script: Script, readings: Readings
) -> list[Segment]:
    """The segments of some of the block's sentences, in order; white space between them is kept as one cell.

    A sentence without an annotation yet is given as single characters in the source's script.
    """
    segments: list[Segment] = []
    end = block.sentences[sentences.start].start if sentences else 0
    for sentence in (block.sentences[index] for index in sentences):
        if sentence.start > end:
            segments.append(Segment([Cell(block.text[end : sentence.start], end, sentence.start, CellKind.SPACE)]))
        annotation = annotations.get(sentence.id)
        if annotation is None:
            segments.extend(_plain_segments(sentence))
        else:
            segments.extend(_annotated_segments(sentence, annotation, script, readings))
        end = sentence.end
    return segments


def _plain_segments(sentence: Sentence) -> Iterator[Segment]:
    latin: list[Cell] = []
    for offset, character in enumerate(sentence.text, sentence.start):
        cell = Cell(character, offset, offset + 1, kind_of(character))
        if cell.kind is not CellKind.LATIN:
            latin = []
            yield Segment([cell])
        elif latin:
            latin[0].text += character
            latin[0].end = offset + 1
        else:
            latin = [cell]
            yield Segment(latin)


def _annotated_segments(
    sentence: Sentence, annotation: Annotation, script: Script, readings: Readings
) -> Iterator[Segment]:
    tokens, variant, style = annotation.tokens, annotation.variants.get(script), readings.style
    spellings = sentence_pinyin(tokens) if style is PinyinStyle.WORD else ()
    shown = () if readings.known is None else unknown_only(annotation, readings.known)
    for at, token in enumerate(tokens):
        text = token.text if variant is None else variant.slice(token.start, token.end)
        start = sentence.start + token.start
        here = PinyinStyle.NONE if shown and not shown[at] else style
        if token.kind is TokenKind.NUMBER or (token.kind is TokenKind.LATIN and not any(token.readings)):
            yield Segment([Cell(text, start, start + len(token.text), CellKind.LATIN)])
        elif len(text) != len(token.text):
            yield Segment([Cell(text, start, start + len(token.text), CellKind.HAN)], _whole_reading(token, here))
        elif token.kind in (TokenKind.PUNCTUATION, TokenKind.SPACE):
            yield from (Segment([cell]) for cell in _cells(text, start, token.readings, here, readings))
        else:
            cells = _cells(text, start, token.readings, here, readings)
            spelling = spellings[at] if here is PinyinStyle.WORD else ""
            yield Segment(cells, spelling, _parts(spelling, token.readings) if spelling else ())


def _whole_reading(token: Token, style: PinyinStyle) -> str:
    """The reading of a word that is shown in another length than it is read in."""
    if style in (PinyinStyle.NONE, PinyinStyle.WORD, PinyinStyle.SYLLABLE):
        return token.pinyin if style is not PinyinStyle.NONE else ""
    return " ".join(_show(reading.syllable, style) for reading in token.readings if reading)


def _cells(
    text: str, start: int, readings: tuple[Reading | None, ...], style: PinyinStyle, shown: Readings
) -> list[Cell]:
    above = style is not PinyinStyle.WORD and style is not PinyinStyle.NONE
    return [
        Cell(
            intern(character),
            at,
            at + 1,
            kind_of(character),
            _show(reading.syllable, style) if above and reading else "",
            tone_of(reading.syllable) if shown.coloured and reading else 0,
        )
        for at, (character, reading) in enumerate(zip(text, readings, strict=True), start)
    ]


@lru_cache(maxsize=4096)
def _parts(spelling: str, readings: tuple[Reading | None, ...]) -> tuple[str, ...]:
    """A word's spelling parted by its characters' syllables; nothing where they are not found in it."""
    parts: list[str] = []
    at = 0
    for reading in readings:
        letters = mark_tone(reading.syllable) if reading else ""
        found = spelling.lower().find(letters, at)
        if not letters or found < 0 or spelling[at:found].strip(" '’-"):
            return ()
        parts.append(spelling[at : found + len(letters)])
        at = found + len(letters)
    return tuple(parts)
