"""What every writer says alike: clean text, inline pinyin, the English of a block, the top of the document."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby
from typing import NamedTuple

from reader.exporters.document import Document, Run, ShownBlock, ShownSentence
from reader.model import BlockKind, PinyinStyle, TranslationKind
from reader.model.styles import show_syllable
from reader.model.tones import tone_of
from reader.settings import Layout

# What follows a sentence that the reader translated, and one that may be wrong.
OWN_MARK, DOUBT_MARK = " ✎", " (?)"
# What stands before what the reader noted.
NOTE = "Note"
GLOSS_NOTE = "Word-by-word gloss from CC-CEDICT, not a translation."

# One block is one line: whatever else ends a line in some program becomes a space.
_LINE_BREAKS = re.compile("[\n\v\f\r\x85\u2028\u2029]")
# Controls, surrogates and noncharacters: HTML (13.2.3.5, preprocessing the input stream) and XML 1.0 (2.2) forbid
# them, and a terminal that shows the text may obey them.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
    + "]"
)


def clean(text: str) -> str:
    """Return `text` on one line and without the characters that no format may hold."""
    return _FORBIDDEN.sub("", _LINE_BREAKS.sub(" ", text))


def apart(parts: Iterable[str]) -> Iterator[str]:
    """The parts that are not empty, with a blank line between each two and a line feed at the end."""
    between = ""
    for part in filter(None, parts):
        yield between + part
        between = "\n\n"
    yield "\n"


def same(text: str) -> str:
    """The escape of a format that needs none."""
    return text


def inline_text(
    block: ShownBlock,
    style: PinyinStyle,
    escape: Callable[[str], str] = same,
    highlight: Callable[[str], str] = same,
) -> str:
    """The block on one line with its pinyin in brackets: 银(yín)行(háng), or 银行(yínháng). `highlight` is put about
    what the reader highlighted."""
    return "".join(
        escape(clean(sentence.gap)) + "".join(_inline_runs(sentence, style, escape, highlight))
        for sentence in block.sentences
    ).strip()


def _inline_runs(
    sentence: ShownSentence, style: PinyinStyle, escape: Callable[[str], str], highlight: Callable[[str], str]
) -> Iterator[str]:
    for colour, runs in groupby(sentence.runs, lambda run: run.highlight):
        text = "".join(_inline_run(run, style, escape) for run in runs)
        yield highlight(text) if colour and text else text


def _inline_run(run: Run, style: PinyinStyle, escape: Callable[[str], str]) -> str:
    return "".join(
        escape(clean(piece.text)) + (f"({escape(clean(piece.reading))})" if piece.reading else "")
        for piece in annotated(run, style)
    )


class Piece(NamedTuple):
    """Text with the reading that is set over it, empty over plain text, and the tone of each of its characters (1 to 5,
    0 for none); no tones where they do not stand one to one."""

    text: str
    reading: str = ""
    tones: tuple[int, ...] = ()


def annotated(run: Run, style: PinyinStyle) -> list[Piece]:
    """Pieces of `run` with the reading that `style` sets over each."""
    tones = tuple(map(tone_of, run.syllables)) if run.is_aligned else ()
    if style is PinyinStyle.NONE or run.bare:
        return [Piece(run.text, "", tones)]
    if style is PinyinStyle.WORD or not run.is_aligned:
        return [Piece(run.text, _whole_reading(run, style), tones)]
    shown = (show_syllable(syllable, style) for syllable in run.syllables)
    return [Piece(*piece) for piece in zip(run.text, shown, ((tone,) for tone in tones), strict=True)]


def _whole_reading(run: Run, style: PinyinStyle) -> str:
    """The reading of a run that has one for all its characters."""
    if style in (PinyinStyle.WORD, PinyinStyle.SYLLABLE):
        return run.pinyin
    return " ".join(show_syllable(syllable, style) for syllable in run.syllables if syllable)


class EnglishSentence(NamedTuple):
    """The English of a sentence on one line: whether the reader wrote it, and why a machine's may be wrong."""

    text: str
    own: bool
    doubts: tuple[str, ...]


def english_sentences(document: Document, block: ShownBlock) -> list[EnglishSentence]:
    """The English of a block by sentences, empty where none is shown."""
    if document.translation_kind is None:
        return []
    sentences = (_english_sentence(document, sentence) for sentence in block.sentences)
    return [sentence for sentence in sentences if sentence.text]


def english(document: Document, block: ShownBlock) -> str:
    """The English of a block on one line with its marks, empty where none is shown."""
    return " ".join(map(marked, english_sentences(document, block)))


def marked(sentence: EnglishSentence) -> str:
    """The English of a sentence with its marks."""
    return sentence.text + (OWN_MARK if sentence.own else "") + (DOUBT_MARK if sentence.doubts else "")


def portions(document: Document, block: ShownBlock) -> Iterator[ShownBlock]:
    """The parts of a block that have their English under them: all of it, or each sentence."""
    if document.layout is not Layout.SENTENCE or block.kind is BlockKind.HEADING:
        yield block
    else:
        yield from (replace(block, sentences=(replace(sentence, gap=""),)) for sentence in block.sentences)


def notes(block: ShownBlock) -> Iterator[str]:
    """What the reader noted in a block, each note on one line."""
    for sentence in block.sentences:
        yield from filter(None, (clean(note).strip() for note in sentence.notes))


def _english_sentence(document: Document, sentence: ShownSentence) -> EnglishSentence:
    text = clean(sentence.translation or "").strip()
    if text and _is_odd_gloss(document, sentence):
        text = f"[{text}]"
    own = sentence.translation_kind is TranslationKind.OWN
    return EnglishSentence(text, own, tuple(clean(doubt) for doubt in sentence.doubts))


def _is_odd_gloss(document: Document, sentence: ShownSentence) -> bool:
    """Whether a gloss stands among machine translations and must not pass for one."""
    return document.translation_kind is TranslationKind.MT and sentence.translation_kind is TranslationKind.GLOSS


def english_note(document: Document) -> str:
    """What the English is, in one line; empty where none is shown."""
    if document.translation_kind is None:
        return ""
    if document.translation_kind is TranslationKind.GLOSS:
        return GLOSS_NOTE
    if document.translation_kinds == frozenset({TranslationKind.OWN}):
        return "Translated by the reader."
    models = ", ".join(clean(model).strip() for model in document.translation_models)
    note = f"Machine translation: {models}." if models else "Machine translation."
    return " ".join([note, *_explanations(document)])


def _explanations(document: Document) -> Iterator[str]:
    """What the marks in the English mean, those that occur."""
    if TranslationKind.GLOSS in document.translation_kinds:
        yield "[In brackets]: word-by-word gloss from CC-CEDICT, not a translation."
    if TranslationKind.OWN in document.translation_kinds:
        yield f"{OWN_MARK.strip()}: translated by the reader."
    if document.has_doubts:
        yield f"{DOUBT_MARK.strip()}: may be wrong."


def metadata_fields(document: Document) -> list[tuple[str, str]]:
    """Label and value of what the article says about itself."""
    metadata = document.metadata
    fields = (
        ("Author", metadata.author),
        ("Source", metadata.source),
        ("Date", metadata.date),
        ("Editor", metadata.editor),
        ("Address", metadata.address),
    )
    return [(label, clean(value)) for label, value in fields if value]


def unsaid_fields(document: Document, top: Iterable[ShownBlock]) -> list[tuple[str, str]]:
    """The fields that the bylines of the top do not say already."""
    said = "\n".join(block.text for block in top if block.kind is BlockKind.BYLINE)
    return [(label, value) for label, value in metadata_fields(document) if value not in said]


def split_top(document: Document) -> tuple[list[ShownBlock], Iterator[ShownBlock]]:
    """The title block and the bylines right after it, and the rest. The top is empty if the text starts otherwise."""
    blocks = iter(document.blocks)
    top: list[ShownBlock] = []
    for block in blocks:
        if not (block.kind is BlockKind.BYLINE if top else block.is_title):
            return top, chain([block], blocks)
        top.append(block)
    return top, iter(())
