"""From a block and its overlays to segments of cells: what stands on the line, before any font is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reader.model import Annotation, Block, PinyinStyle, Reading, Script, Sentence, Token, TokenKind, mark_tone
from reader.ui.reading_view.characters import CellKind, kind_of

__all__ = ["Cell", "CellKind", "Segment", "build_segments", "kind_of"]


@dataclass(slots=True)
class Cell:
    """The smallest unit that is placed: mostly a character. `start` and `end` are its span in the block's source text,
    in code points; `ruby` is what stands above it."""

    text: str
    start: int
    end: int
    kind: CellKind
    ruby: str = ""


@dataclass(slots=True)
class Segment:
    """Cells that stay on one line if they can, mostly a word; `ruby` stands above all of them together, and is made of
    `parts`, one a cell, if it must be parted."""

    cells: list[Cell]
    ruby: str = ""
    parts: tuple[str, ...] = ()


def build_segments(
    block: Block, sentences: range, annotations: Mapping[str, Annotation], script: Script, style: PinyinStyle
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
            for token in annotation.tokens:
                segments.extend(_token_segments(sentence, annotation, token, script, style))
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


def _token_segments(
    sentence: Sentence, annotation: Annotation, token: Token, script: Script, style: PinyinStyle
) -> Iterator[Segment]:
    start = sentence.start + token.start
    variant = annotation.variants.get(script)
    text = token.text if variant is None else variant.slice(token.start, token.end)
    if token.kind in (TokenKind.LATIN, TokenKind.NUMBER) and not any(token.readings):
        yield Segment([Cell(text, start, start + len(token.text), CellKind.LATIN)])
    elif len(text) != len(token.text):
        ruby = token.pinyin if style is not PinyinStyle.NONE else ""
        yield Segment([Cell(text, start, start + len(token.text), CellKind.HAN)], ruby)
    else:
        cells = _character_cells(text, start, token.readings, style)
        if token.kind in (TokenKind.PUNCTUATION, TokenKind.SPACE):
            yield from (Segment([cell]) for cell in cells)
        elif style is PinyinStyle.WORD:
            yield Segment(cells, token.pinyin, _parts(token.pinyin, tuple(item and item.syllable for item in token.readings)))
        else:
            yield Segment(cells)


def _character_cells(text: str, start: int, readings: tuple[Reading | None, ...], style: PinyinStyle) -> list[Cell]:
    above = style is not PinyinStyle.WORD and style is not PinyinStyle.NONE
    return [
        Cell(
            character,
            start + offset,
            start + offset + 1,
            kind_of(character),
            _above(reading.syllable, style) if above and reading else "",
        )
        for offset, (character, reading) in enumerate(zip(text, readings, strict=True))
    ]


@lru_cache(maxsize=4096)
def _parts(spelling: str, syllables: tuple[str | None, ...]) -> tuple[str, ...]:
    """A word's spelling parted by its characters' syllables; nothing where they are not found in it."""
    parts: list[str] = []
    at = 0
    for syllable in syllables:
        letters = mark_tone(syllable) if syllable else ""
        found = spelling.lower().find(letters, at)
        if not letters or found < 0 or spelling[at:found].strip(" '’-"):
            return ()
        parts.append(spelling[at : found + len(letters)])
        at = found + len(letters)
    return tuple(parts)


@lru_cache(maxsize=4096)
def _above(syllable: str, style: PinyinStyle) -> str:
    return syllable if style is PinyinStyle.NUMBERS else mark_tone(syllable)
