"""The Chinese of a paragraph as spans of one look, and groups of them under one reading."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from reader.exporters.document import Document, ShownSentence
from reader.exporters.parts import Piece, annotated, clean
from reader.model import PinyinStyle

# Around a reading above: those of two neighbours would touch.
_THIN = "\u2009"


class Span(NamedTuple):
    """Text with the tone that colours it, 0 for none, and the name of its highlight."""

    text: str
    tone: int = 0
    highlight: str = ""


class Group(NamedTuple):
    """Spans with the reading above them all, empty where there is none; `tone` colours the reading."""

    spans: tuple[Span, ...]
    reading: str = ""
    tone: int = 0


def groups(document: Document, sentence: ShownSentence) -> Iterator[Group]:
    """The groups of a sentence, neighbours without readings as one."""
    for is_plain, pieces in groupby(_groups(document, sentence), lambda group: not group.reading):
        if is_plain:
            yield Group(tuple(_merged(span for group in pieces for span in group.spans)))
        else:
            yield from pieces


def _groups(document: Document, sentence: ShownSentence) -> Iterator[Group]:
    for run in sentence.runs:
        for piece in annotated(run, document.pinyin):
            spans = tuple(_spans(document, piece, run.highlight))
            if spans:
                yield Group(spans, _reading(document, piece), _reading_tone(document, piece))


def _reading(document: Document, piece: Piece) -> str:
    is_beside = document.pinyin is PinyinStyle.ZHUYIN and not document.zhuyin_above
    reading = clean(piece.reading)
    return reading if is_beside or not reading else f"{_THIN}{reading}{_THIN}"


def _reading_tone(document: Document, piece: Piece) -> int:
    """The spelling of a word has several tones, or would be coloured by chance."""
    is_toned = document.tones and document.pinyin is not PinyinStyle.WORD and piece.tones
    return piece.tones[0] if is_toned else 0


def _spans(document: Document, piece: Piece, highlight: str) -> Iterable[Span]:
    if not document.tones or not any(piece.tones):
        text = clean(piece.text)
        return (Span(text, 0, highlight),) if text else ()
    spans = (Span(clean(one), tone, highlight) for one, tone in zip(piece.text, piece.tones, strict=True))
    return _merged(span for span in spans if span.text)


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Neighbours of one look as one."""
    for (tone, highlight), alike in groupby(spans, lambda span: (span.tone, span.highlight)):
        yield Span("".join(span.text for span in alike), tone, highlight)
