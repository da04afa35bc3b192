"""Markdown (CommonMark 0.31 and tables): rendered to HTML and read as that, so that its lists, quotes, pictures and
readings (<ruby>) are understood as on a page. The one module that knows markdown-it.

The HTML is never shown: from here on it is a tree, of which only the text and the pictures beside the file are taken.
"""

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from reader.importers.bounds import Bounds
from reader.importers.cleanup import classify, clean_up
from reader.importers.decoding import decode
from reader.importers.flow import lines_of
from reader.importers.inline import with_readings
from reader.importers.lines import Line, has_han
from reader.importers.markup import parse_html
from reader.importers.pictures import beside
from reader.importers.source import Page, Source
from reader.model import BlockKind, Metadata

# The parser takes time by the square of the open brackets of a paragraph; a text with so many is no Markdown.
_MOST_BRACKETS = 1_000
# Each * and _ takes it 10 microseconds: a megabyte of "_a", five seconds. A paragraph of so many has no emphasis.
_MOST_MARKS = 100_000
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_NESTING = 100
# What Duidu writes at the top of what it exports with pinyin in brackets.
_OWN = re.compile(r"<!-- Duidu\b[^>\n]{0,100}-->")
_OWN_REACH = 1000
# The facts over a text that Jekyll brought up, in the simplest YAML.
_FENCE = re.compile(r"---[ \t]*\n")
_FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LONGEST_FRONT = 20_000
_FIELD = re.compile(r"([A-Za-z_\u4e00-\u9fff-]{1,30})[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.+)$")
_FIELDS = {
    **dict.fromkeys(("title", "标题", "標題"), "title"),
    **dict.fromkeys(("author", "authors", "作者"), "author"),
    **dict.fromkeys(("date", "日期"), "date"),
    **dict.fromkeys(("source", "来源", "來源"), "source"),
}


def read_markdown(source: Source) -> Page:
    """Read Markdown in any encoding of Chinese. Raises ReaderError."""
    text, codec = decode(source.data, source.subject, source.encoding)
    Bounds(source.subject).count_text(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _most("[", text) > _MOST_BRACKETS:
        return replace(clean_up(text), encoding=codec)
    facts, body = split_front(text)
    lines = _lines(body, source)
    title_line = _title_line(lines, facts.get("title", ""))
    page = classify(lines, title_line, marked_up=True, furniture=False)
    said = Metadata(author=facts.get("author", ""), date=facts.get("date", ""), source=facts.get("source", ""))
    return replace(page, title=facts.get("title") or page.title, metadata=_over(said, page.metadata), encoding=codec)


def _most(sign: str, text: str) -> int:
    """How often it stands in the paragraph that has most of it."""
    return max(part.count(sign) for part in _BLANK_LINE.split(text))


def _lines(text: str, source: Source) -> list[Line]:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _NESTING}).enable("table")
    if _most("*", text) + _most("_", text) > _MOST_MARKS:
        parser.disable("emphasis")
    root = parse_html(parser.render(text))
    if root is None:
        return []
    is_own = _OWN.search(text[:_OWN_REACH]) is not None
    lines = with_readings(lines_of(root, beside(source.path)), sure=is_own)
    if is_own:
        _fold_english(lines)
    return lines


def _fold_english(lines: list[Line]) -> None:
    """What Duidu quotes under a block is its English."""
    for line in lines:
        if line.kind is BlockKind.QUOTE and not has_han(line.text):
            line.settle(BlockKind.PARAGRAPH, folded=True)


def _title_line(lines: list[Line], title: str) -> Line | None:
    """The title: the heading that the facts name, else the only one of its level over all others."""
    headings = [line for line in lines if line.kind is BlockKind.HEADING]
    if not headings:
        return None
    first = headings[0]
    if title:
        return first if first.plain == title else None
    return first if all(line.level > first.level for line in headings[1:]) else None


def _over(first: Metadata, second: Metadata) -> Metadata:
    """What the first says, and what the second says where the first says nothing."""
    return replace(
        second,
        author=first.author or second.author,
        date=first.date or second.date,
        source=first.source or second.source,
    )


def split_front(text: str) -> tuple[dict[str, str], str]:
    """What stands between two lines of --- at the start, by title, author, date and source, and the text under it.

    Not YAML: only plain and quoted values and lists of them. Anything else there is left out; where nothing there is a
    field, it is text between two rules.
    """
    start = _FENCE.match(text)
    end = _FENCE_END.search(text, start.end(), start.end() + _LONGEST_FRONT) if start else None
    if start is None or end is None:
        return {}, text
    rows = text[start.end() : end.start()].splitlines()
    if not rows or not _FIELD.match(rows[0]):
        return {}, text
    return _facts(rows), text[end.end() :]


def _facts(rows: list[str]) -> dict[str, str]:
    values: dict[str, list[str]] = {}
    name = ""
    for row in rows:
        if field := _FIELD.match(row):
            name = _FIELDS.get(field[1].lower(), "")
            values.setdefault(name, []).extend(_values(field[2] or ""))
        elif item := _ITEM.match(row):
            values.setdefault(name, []).extend(_values(item[1]))
    return {name: "、".join(found) for name, found in values.items() if name and found}


def _values(text: str) -> list[str]:
    """The values of a field: one, or those of a list in brackets."""
    text = text.strip()
    parts = text[1:-1].split(",") if text.startswith("[") and text.endswith("]") else [text]
    return [value for part in parts if (value := _unquoted(part.strip()))]


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1].strip()
    # What begins so is no plain text in YAML: a block, an anchor, a comment.
    return "" if text[:1] in ("|", ">", "&", "*", "#", "!", "{") else text.split(" #", 1)[0].strip()
