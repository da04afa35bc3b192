"""What every writer says alike: clean text, inline pinyin, the English of a block, the top of the document."""

import re
from collections.abc import Callable
from itertools import takewhile

from reader.exporters.document import Document, Run, ShownBlock, ShownSentence
from reader.model import BlockKind, PinyinStyle, TranslationKind

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


def same(text: str) -> str:
    """The escape of a format that needs none."""
    return text


def inline_text(block: ShownBlock, style: PinyinStyle, escape: Callable[[str], str] = same) -> str:
    """The block on one line with its pinyin in brackets: 银(yín)行(háng), or 银行(yínháng)."""
    return "".join(
        escape(clean(sentence.gap)) + "".join(_inline_run(run, style, escape) for run in sentence.runs)
        for sentence in block.sentences
    ).strip()


def _inline_run(run: Run, style: PinyinStyle, escape: Callable[[str], str]) -> str:
    return "".join(
        escape(clean(text)) + (f"({escape(clean(pinyin))})" if pinyin else "") for text, pinyin in annotated(run, style)
    )


def annotated(run: Run, style: PinyinStyle) -> list[tuple[str, str]]:
    """Pieces of `run` with the pinyin that `style` sets over each, empty over plain text."""
    if style is PinyinStyle.NONE:
        return [(run.text, "")]
    if style is PinyinStyle.WORD or run.syllables is None:
        return [(run.text, run.pinyin)]
    return list(zip(run.text, run.syllables, strict=True))


def english(document: Document, block: ShownBlock) -> str:
    """The English of a block on one line, empty where none is shown."""
    if document.translation_kind is None:
        return ""
    sentences = (_english_sentence(document, sentence) for sentence in block.sentences)
    return " ".join(text for text in sentences if text)


def _english_sentence(document: Document, sentence: ShownSentence) -> str:
    text = clean(sentence.translation or "").strip()
    return f"[{text}]" if text and _is_odd_gloss(document, sentence) else text


def _is_odd_gloss(document: Document, sentence: ShownSentence) -> bool:
    """Whether a gloss stands among machine translations and must not pass for one."""
    return document.translation_kind is TranslationKind.MT and sentence.translation_kind is TranslationKind.GLOSS


def english_note(document: Document) -> str:
    """What the English is, in one line; empty where none is shown."""
    if document.translation_kind is None:
        return ""
    if document.translation_kind is TranslationKind.GLOSS:
        return GLOSS_NOTE
    model = clean(document.translation_model).strip()
    note = f"Machine translation: {model}." if model else "Machine translation."
    sentences = (sentence for block in document.blocks for sentence in block.sentences)
    if any(_is_odd_gloss(document, sentence) for sentence in sentences):
        note += " [In brackets]: word-by-word gloss from CC-CEDICT, not a translation."
    return note


def metadata_fields(document: Document) -> list[tuple[str, str]]:
    """Label and value of what the article says about itself."""
    metadata = document.metadata
    fields = (
        ("Author", metadata.author),
        ("Source", metadata.source),
        ("Date", metadata.date),
        ("Editor", metadata.editor),
    )
    return [(label, clean(value)) for label, value in fields if value]


def split_top(document: Document) -> tuple[list[ShownBlock], list[ShownBlock]]:
    """The title block and the bylines right after it, and the rest. The top is empty if the text starts otherwise."""
    blocks = list(document.blocks)
    if not blocks or not blocks[0].is_title:
        return [], blocks
    bylines = list(takewhile(lambda block: block.kind is BlockKind.BYLINE, blocks[1:]))
    end = 1 + len(bylines)
    return blocks[:end], blocks[end:]
