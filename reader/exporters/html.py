"""A self-contained HTML page: ruby above the Chinese, English beside it, readable by any browser and on paper."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from reader.exporters.document import Document, ShownBlock
from reader.exporters.parts import (
    EnglishSentence,
    annotated,
    clean,
    english_note,
    english_sentences,
    metadata_fields,
    split_top,
)
from reader.exporters.style import style_sheet
from reader.model import BlockKind, PinyinStyle

# Full-width marks, white enough in themselves to stand close to the character before them. Narrow ones are not: the
# pinyin on both sides of a colon would touch.
_CLOSING = "，。、；：？！）〕］｝》〉」』】〗”’"


def write_html(document: Document) -> str:
    """Return the page as text, to be written in UTF-8."""
    title = _escaped(document.title).strip() or "Untitled"
    top, rest = split_top(document)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{_escaped(document.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f"<title>{title}</title>",
        *_meta_tags(document),
        f"<style>\n{style_sheet(document.language)}</style>",
        "</head>",
        f"<body{_body_class(document)}>",
        *_header(document, top),
        "<main>",
        *_rows(document, rest),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


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
        "pinyin" if document.pinyin is not PinyinStyle.NONE else "",
        "words" if document.pinyin is PinyinStyle.WORD else "",
        "paired" if document.translation_kind is not None else "",
    )
    shown = " ".join(name for name in names if name)
    return f' class="{shown}"' if shown else ""


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
    """What the bylines above do not say already."""
    said = "\n".join(block.text for block in top if block.kind is BlockKind.BYLINE)
    fields = [(label, value) for label, value in metadata_fields(document) if value not in said]
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
    row = f'<{outer} class="{names}"><{inner} class="zh">{_chinese(block, document.pinyin)}</{inner}>'
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


def _chinese(block: ShownBlock, style: PinyinStyle) -> str:
    pieces: list[tuple[str, str]] = []
    for sentence in block.sentences:
        pieces += [(sentence.gap, "")] if sentence.gap else []
        for run in sentence.runs:
            pieces += annotated(run, style)
    following = [text for text, _ in pieces[1:]] + [""]
    return "".join(_piece(*piece, after) for piece, after in zip(pieces, following, strict=True))


def _piece(text: str, pinyin: str, after: str) -> str:
    if not pinyin:
        return _escaped(text)
    end = ' class="end"' if after[:1] and after[0] in _CLOSING else ""
    base = f"<span>{_escaped(text)}</span>" if len(text) > 1 else _escaped(text)
    return f'<ruby{end}>{base}<rp>(</rp><rt lang="zh-Latn-pinyin">{_escaped(pinyin)}</rt><rp>)</rp></ruby>'
