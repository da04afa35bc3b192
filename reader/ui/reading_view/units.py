"""What the keyboard goes by and a click selects: character, word, sentence, paragraph."""

from collections.abc import Iterator
from enum import IntEnum

from reader.model import Sentence, TokenKind
from reader.ui.reading_view.cells import CellKind, kind_of
from reader.ui.reading_view.rows import TextRow, split_block
from reader.ui.reading_view.setter import RowSetter

# In source text of a block, in code points.
Span = tuple[int, int]


class Unit(IntEnum):
    """From the smallest to the largest."""

    CHARACTER = 1
    WORD = 2
    SENTENCE = 3
    PARAGRAPH = 4


def spans(setter: RowSetter, row: TextRow, unit: Unit) -> list[Span]:
    """The units of a row in order. Stops and spaces are characters, but no words; the paragraph may reach beyond the
    row."""
    sentences = [setter.article.blocks[row.block].sentences[at] for at in row.sentences]
    match unit:
        case Unit.CHARACTER:
            return [(cell.start, cell.end) for segment in setter.segments(row) for cell in segment.cells]
        case Unit.WORD:
            return [word for sentence in sentences for word in _words(setter, sentence)]
        case Unit.SENTENCE:
            return [(sentence.start, sentence.end) for sentence in sentences]
        case Unit.PARAGRAPH:
            whole = [setter.article.blocks[row.block].sentences[at] for at in paragraph_of(setter, row).sentences]
            return [(whole[0].start, whole[-1].end)] if whole else []


def paragraph_of(setter: RowSetter, row: TextRow) -> TextRow:
    """The paragraph that a row is of, as one row: the page may give each sentence a row of its own."""
    parts = split_block(setter.article.blocks[row.block])
    part = next((part for part in parts if row.sentences.start in part), row.sentences)
    return TextRow(row.block, part, last_of_block=part is parts[-1])


def _words(setter: RowSetter, sentence: Sentence) -> Iterator[Span]:
    """A sentence that has no tokens yet gives its characters."""
    annotation = setter.annotations.get(sentence.id)
    if annotation is None:
        for offset, character in enumerate(sentence.text, sentence.start):
            if kind_of(character) in (CellKind.HAN, CellKind.LATIN):
                yield offset, offset + 1
        return
    for token in annotation.tokens:
        if token.kind not in (TokenKind.PUNCTUATION, TokenKind.SPACE):
            yield sentence.start + token.start, sentence.start + token.end


def at(units: list[Span], offset: int) -> Span | None:
    """The unit that an offset is in, else the next one, else the last."""
    return next((unit for unit in units if offset < unit[1]), units[-1] if units else None)


def after(units: list[Span], offset: int) -> Span | None:
    """The first unit that begins behind an offset."""
    return next((unit for unit in units if unit[0] > offset), None)


def before(units: list[Span], offset: int) -> Span | None:
    """The last unit that begins before an offset."""
    return next((unit for unit in reversed(units) if unit[0] < offset), None)


def ending_after(units: list[Span], offset: int) -> Span | None:
    """The first unit that ends behind an offset."""
    return next((unit for unit in units if unit[1] > offset), None)
