"""From a block and its overlays to segments of cells: what stands on the line, before any font is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from reader.model import Annotation, Block, PinyinStyle, Reading, Script, Sentence, Token, TokenKind, mark_tone

# Line breaking classes after W3C clreq, "Prohibition rules for line start and line end".
_OPENING = frozenset("“‘（《〈「『【〔［｛〖([{")
_CLOSING = frozenset("，。、；：？！”’）》〉」』】〕］｝〗…—～·,.;:?!)]}%％‰℃°")
# A word longer than this may be broken over two lines, or lines would end too unevenly.
_LONGEST_UNBROKEN = 4


class CellKind(Enum):
    """What a cell means for spacing and line breaks."""

    HAN = auto()
    OPENING = auto()
    CLOSING = auto()
    LATIN = auto()
    SPACE = auto()


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
    """Cells that stay on one line, mostly a word; `ruby` stands above all of them together."""

    cells: list[Cell]
    ruby: str = ""


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


def kind_of(character: str) -> CellKind:
    """The class of a character for line breaking; anything wide that is no punctuation counts as Han."""
    if character in _OPENING:
        return CellKind.OPENING
    if character in _CLOSING:
        return CellKind.CLOSING
    if character.isspace():
        return CellKind.SPACE
    return CellKind.LATIN if character < "\u2e80" else CellKind.HAN


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
            yield Segment(cells, token.pinyin)
        elif len(cells) <= _LONGEST_UNBROKEN:
            yield Segment(cells)
        else:
            yield from (Segment(cells[at : at + 2]) for at in range(0, len(cells), 2))


def _character_cells(text: str, start: int, readings: tuple[Reading | None, ...], style: PinyinStyle) -> list[Cell]:
    above = style is not PinyinStyle.WORD and style is not PinyinStyle.NONE
    return [
        Cell(
            character,
            start + offset,
            start + offset + 1,
            kind_of(character),
            _above(reading, style) if above and reading else "",
        )
        for offset, (character, reading) in enumerate(zip(text, readings, strict=True))
    ]


def _above(reading: Reading, style: PinyinStyle) -> str:
    return reading.syllable if style is PinyinStyle.NUMBERS else mark_tone(reading.syllable)
