"""Mark-up of dictionaries as plain lines: HTML, Pango, XDXF, MediaWiki, and Yomitan's structured content.

Not by html.parser, which takes time by the square of the length for broken mark-up (CPython gh-135661): here each
character is looked at once or twice, whatever it is.
"""

import re
from collections.abc import Iterable
from typing import Any, cast

from reader.dictionary.added import LONGEST_TEXT
from reader.model.references import unescaped

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]{0,20})(?:[\s/][^<>]{0,2000})?>|<[!?][^<>]{0,2000}>")
# Tags that stand on lines of their own; what is between others goes on in the line.
_BLOCKS = frozenset({
    "address", "article", "blockquote", "br", "caption", "center", "dd", "def", "details", "dir", "div", "dl", "dt",
    "ex", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "menu", "nav", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_CELLS = frozenset(("td", "th"))
# What these hold is no text of the definition: programs, styles, files; in XDXF the word itself, again.
_HIDDEN = frozenset(("script", "style", "head", "title", "audio", "video", "object", "svg", "rp", "rref", "k"))
_EMPTY = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))
# Of mark-up so much is read of an entry, in characters; of its text less is kept.
_LONGEST_MARKED = 10 * LONGEST_TEXT
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{0,500}\|)?([^\[\]|]{0,500})\]\]")
_WIKI_SIGNS = re.compile("'{2,5}")


class Lines:
    """Text that comes in pieces with tags between them. `inline` are tags that are no blocks for once; with `breaks`
    line ends in the text are line ends."""

    def __init__(self, inline: Iterable[str] = (), *, breaks: bool = False) -> None:
        self._blocks = _BLOCKS - set(inline)
        self._breaks = breaks
        self._done: list[str] = []
        self._line: list[str] = []
        self._hidden: list[str] = []
        self._numbers: list[int] = []

    def start(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden.append(tag)
        if tag in self._blocks:
            self._break()
        if tag in ("ol", "ul"):
            self._numbers.append(1 if tag == "ol" else 0)
        elif tag == "li":
            # In the place of one that had nothing to say.
            self._line[:] = [self._bullet()]
        elif tag in _CELLS and self._line:
            self._line.append(" | ")
        elif tag == "rt":
            self._line.append("(")

    def end(self, tag: str) -> None:
        if self._hidden and tag == self._hidden[-1]:
            self._hidden.pop()
        if tag in self._blocks:
            self._break()
        if tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()
        elif tag == "rt":
            self._line.append(")")

    def text(self, text: str) -> None:
        if self._hidden:
            return
        if self._breaks:
            first, *others = text.split("\n")
            self._line.append(first)
            for other in others:
                self._break()
                self._line.append(other)
        else:
            self._line.append(text)

    def lines(self) -> tuple[str, ...]:
        self._break()
        return tuple(self._done)

    def _bullet(self) -> str:
        if self._numbers and self._numbers[-1]:
            self._numbers[-1] += 1
            return f"{self._numbers[-1] - 1}. "
        return "• "

    def _break(self) -> None:
        line = " ".join("".join(self._line).split())
        self._line.clear()
        # A bullet waits for its text.
        if line == "•" or re.fullmatch(r"\d+\.", line):
            self._line.append(line + " ")
        elif line:
            self._done.append(line)


def html_lines(text: str) -> tuple[str, ...]:
    """The lines of HTML."""
    return _marked_lines(text, Lines())


def pango_lines(text: str) -> tuple[str, ...]:
    """The lines of Pango's mark-up, which is text with line ends."""
    return _marked_lines(text, Lines(breaks=True))


def xdxf_lines(text: str) -> tuple[str, ...]:
    """The lines of XDXF, whose <tr> is a transcription, not the row of a table."""
    return _marked_lines(text, Lines(("tr",), breaks=True))


def wiki_lines(text: str) -> tuple[str, ...]:
    """The lines of MediaWiki's mark-up: links are what they say, signs for bold and headings go."""
    bare = _WIKI_SIGNS.sub("", _WIKI_LINK.sub(r"\1", text[:_LONGEST_MARKED]))
    # No expression that looks for blanks and signs before a line end: it takes time by the square of their number.
    lines = (line.strip().strip("=").strip() for line in bare.split("\n"))
    return _marked_lines("\n".join(lines), Lines(breaks=True))


def plain_lines(text: str) -> tuple[str, ...]:
    """The lines of plain text, without empty ones. Text that has the tags of HTML all the same is taken for such:
    converters write it into fields that are for plain text."""
    if "</" in text:
        return _marked_lines(text, Lines(breaks=True))
    return tuple(line for line in (" ".join(each.split()) for each in text[:_LONGEST_MARKED].splitlines()) if line)


def _marked_lines(text: str, lines: Lines) -> tuple[str, ...]:
    text = _without_comments(text[:_LONGEST_MARKED])
    at = 0
    for tag in _TAG.finditer(text):
        lines.text(unescaped(text[at : tag.start()]))
        at = tag.end()
        if name := (tag[2] or "").lower():
            if not tag[1]:
                lines.start(name)
            if tag[1] or (name not in _EMPTY and tag[0].endswith("/>")):
                lines.end(name)
    lines.text(unescaped(text[at:]))
    return lines.lines()


def _without_comments(text: str) -> str:
    """One that is not closed is none. Its end is looked for once, however many begin before it."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join((*kept, text[at:]))


def structured_lines(content: object) -> tuple[str, ...]:
    """The lines of Yomitan's structured content: strings, lists of them, and objects with tag and content. Pictures
    are left out."""
    lines = Lines(breaks=True)
    # No recursion: how deep it goes is the file's choice.
    left: list[object] = [content]
    while left:
        item = left.pop()
        if isinstance(item, str):
            lines.text(item)
        elif isinstance(item, _End):
            lines.end(item.tag)
        elif isinstance(item, list):
            left.extend(reversed(cast("list[object]", item)))
        elif isinstance(item, dict):
            node = cast("dict[str, Any]", item)
            tag = node.get("tag")
            if isinstance(tag, str) and tag != "img":
                lines.start(tag)
                left.append(_End(tag))
            left.append(node.get("content"))
    return lines.lines()


class _End:
    """Where the content of a tag ends."""

    def __init__(self, tag: str) -> None:
        self.tag = tag


def within_bounds(lines: Iterable[str]) -> tuple[str, ...]:
    """As many of the lines as are kept of an entry; … where it goes on."""
    kept: list[str] = []
    left = LONGEST_TEXT
    for line in lines:
        if left <= 0 or len(line) > left:
            return (*kept, line[: max(left, 0)] + "…")
        kept.append(line)
        left -= len(line) + 1
    return tuple(kept)
