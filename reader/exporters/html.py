"""A self-contained HTML page: ruby above the Chinese, English beside it, readable by any browser and on paper."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain, groupby

from reader.exporters.document import Document, ShownBlock
from reader.exporters.parts import (
    EnglishSentence,
    Piece,
    annotated,
    clean,
    english_note,
    english_sentences,
    split_top,
    unsaid_fields,
)
from reader.exporters.style import style_sheet
from reader.model import BlockKind, PinyinStyle

# Full-width marks, white enough in themselves to stand close to the character before them. Narrow ones are not: the
# pinyin on both sides of a colon would touch.
_CLOSING = "，。、；：？！）〕］｝》〉」』】〗”’"
# The mark of a tone stands beside the zhuyin, which runs downwards.
_TONE_MARK, _MARKED = re.compile("[ˊˇˋ]"), r"<i>\g<0></i>"


def write_html(document: Document) -> Iterator[str]:
    """The page in pieces, to be written in UTF-8."""
    title = _escaped(document.title).strip() or "Untitled"
    top, rest = split_top(document)
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{_escaped(document.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f"<title>{title}</title>",
        *_meta_tags(document),
        f"<style>\n{style_sheet(document.language, document.tones)}</style>",
        "</head>",
        f"<body{_body_class(document)}>",
        *_header(document, top),
        "<main>",
    ]
    lines = chain(head, _rows(document, rest), ["</main>", "</body>", "</html>"])
    return (f"{line}\n" for line in lines)


def _escaped(text: str) -> str:
    return escape(clean(text))


def _meta_tags(document: Document) -> Iterable[str]:
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="generator" content="Duidu">'
    if document.metadata.author:
        yield f'<meta name="author" content="{_escaped(document.metadata.author)}">'


def _body_class(document: Document) -> str:
    names = (
        _style_class(document),
        "paired" if document.translation_kind is not None else "",
    )
    shown = " ".join(name for name in names if name)
    return f' class="{shown}"' if shown else ""


def _style_class(document: Document) -> str:
    match document.pinyin:
        case PinyinStyle.NONE:
            return ""
        case PinyinStyle.WORD:
            return "pinyin words"
        case PinyinStyle.ZHUYIN:
            return "pinyin above" if document.zhuyin_above else "beside"
        case PinyinStyle.SYLLABLE | PinyinStyle.NUMBERS:
            return "pinyin"


def _header(document: Document, top: list[ShownBlock]) -> Iterable[str]:
    title = _escaped(document.title).strip()
    content = [*_rows(document, top)]
    if title and not document.has_title_block:
        content.append(f'<div class="row heading level-1"><h1 class="zh">{title}</h1></div>')
    content += _metadata(document, top)
    if note := english_note(document):
        content.append(f'<p class="note" lang="en">{escape(note)}</p>')
    return ["<header>", *content, "</header>"] if content else []


def _metadata(document: Document, top: list[ShownBlock]) -> Iterable[str]:
    fields = unsaid_fields(document, top)
    if not fields:
        return []
    items = (
        f'<div><dt lang="en">{label}</dt><dd lang="{_escaped(document.language)}">{escape(value)}</dd></div>'
        for label, value in fields
    )
    return [f'<dl class="metadata">{"".join(items)}</dl>']


def _rows(document: Document, blocks: Iterable[ShownBlock]) -> Iterable[str]:
    for is_list, group in groupby(blocks, lambda block: block.kind is BlockKind.LIST_ITEM):
        rows = [_row(document, block) for block in group]
        yield from ["<ul>", *rows, "</ul>"] if is_list else rows


def _row(document: Document, block: ShownBlock) -> str:
    outer = {BlockKind.LIST_ITEM: "li", BlockKind.QUOTE: "blockquote"}.get(block.kind, "div")
    is_heading = block.kind is BlockKind.HEADING
    inner = f"h{min(max(block.level, 1), 6)}" if is_heading else "p"
    names = f"row {block.kind.value.replace('_', '-')}" + (f" level-{inner[1]}" if is_heading else "")
    row = f'<{outer} class="{names}"><{inner} class="zh">{_chinese(document, block)}</{inner}>'
    if text := " ".join(map(_english, english_sentences(document, block))):
        row += f'\n<p class="en" lang="en">{text}</p>'
    return f"{row}</{outer}>"


def _english(sentence: EnglishSentence) -> str:
    text = escape(sentence.text)
    if sentence.own:
        return f'<span class="own">{text}</span>'
    if sentence.doubts:
        return f'<span class="doubtful" title="{escape("; ".join(sentence.doubts))}">{text}</span>'
    return text


def _chinese(document: Document, block: ShownBlock) -> str:
    pieces: list[Piece] = []
    for sentence in block.sentences:
        pieces += [Piece(sentence.gap)] if sentence.gap else []
        for run in sentence.runs:
            pieces += annotated(run, document.pinyin)
    following = [piece.text for piece in pieces[1:]] + [""]
    return "".join(_piece(document, piece, after) for piece, after in zip(pieces, following, strict=False))


def _piece(document: Document, piece: Piece, after: str) -> str:
    text = _coloured(piece) if document.tones else _escaped(piece.text)
    if not piece.reading:
        return text
    base = f"<span>{text}</span>" if len(piece.text) > 1 else text
    end = ' class="end"' if after[:1] and after[0] in _CLOSING else ""
    return f"<ruby{end}>{base}<rp>(</rp>{_reading(document, piece)}<rp>)</rp></ruby>"


def _reading(document: Document, piece: Piece) -> str:
    reading, language = _escaped(piece.reading), "zh-Latn-pinyin"
    if document.pinyin is PinyinStyle.ZHUYIN:
        column = reading if document.zhuyin_above else _TONE_MARK.sub(_MARKED, reading)
        reading, language = f"<span>{column}</span>", "zh-Bopo"
    # The spelling of a word has several tones, or would be coloured by chance.
    toned = document.tones and document.pinyin is not PinyinStyle.WORD and piece.tones
    return f'<rt lang="{language}"{_tone_class(piece.tones[0]) if toned else ""}>{reading}</rt>'


def _coloured(piece: Piece) -> str:
    """The text with the colours of its tones, a span for neighbours that share one."""
    if not any(piece.tones):
        return _escaped(piece.text)
    groups = groupby(zip(piece.text, piece.tones, strict=True), lambda pair: pair[1])
    texts = ((_escaped("".join(character for character, _ in pairs)), tone) for tone, pairs in groups)
    return "".join(f"<span{_tone_class(tone)}>{text}</span>" if tone else text for text, tone in texts)


def _tone_class(tone: int) -> str:
    return f' class="t{tone}"' if tone else ""
