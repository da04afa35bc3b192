"""The chapters of a book as lines with headings, by the book's contents and by what its pages say themselves."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from reader.importers.cleanup import classify
from reader.importers.epub_contents import Entry
from reader.importers.flow import flow
from reader.importers.frames import Flowed
from reader.importers.images import PictureOf
from reader.importers.lines import Line, ends_sentence, has_han, line_of
from reader.importers.markup import Node, local_name, text_of
from reader.model import BlockKind

# A title is among so many lines from where the contents say that a chapter begins.
_NEAR = 4
# The first level of headings under the title of the book; the deepest of all.
_FIRST, _DEEPEST = 2, 6
# Of a title and of a line that may show it, in characters.
_LONGEST = 200
_IN_LINES = frozenset(("a", "span", "b", "i", "em", "strong", "font", "small", "big", "sup", "sub", "u", "img", "br"))
_NOT_TEXT = re.compile(r"[\W_]+")
_NOTES = frozenset(("footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"))
_TYPE = ("{http://www.idpf.org/2007/ops}type", "epub:type")


@dataclass(slots=True)
class Chapter:
    """A file of the book: its lines, and of each entry of the contents in it the line it begins at. `title` is what
    the head of the page says."""

    lines: list[Line]
    starts: list[tuple[int, Entry]]
    title: str = ""


@dataclass(slots=True)
class _Heading:
    """A heading with its level in its file, 0 where that has none; `depth` in the contents, 0 for none."""

    line: Line
    own: int
    depth: int = 0


def chapter_of(root: Node, picture_of: PictureOf, entries: list[Entry]) -> Chapter:
    """The chapters in a file, whose entries in the contents are given."""
    flowed = flow(root, picture_of)
    _settle_notes(root, flowed)
    places = _places(root, flowed, {entry.place for entry in entries})
    starts = [(places.get(entry.place, 0), entry) for entry in entries]
    title = next((text_of(node)[:_LONGEST] for node in root.iter("title")), "")
    return Chapter([each.line for each in flowed], sorted(starts, key=lambda start: start[0]), title)


def outlined(chapters: list[Chapter], title: str) -> list[Line]:
    """The lines of a book, in which each chapter begins with its heading."""
    if not any(chapter.starts for chapter in chapters):
        _name_by_heads(chapters, title)
    lines: list[Line] = []
    headings: list[_Heading] = []
    for chapter in chapters:
        found = _with_titles(chapter)
        lines += chapter.lines
        headings += found
    if not headings:
        return classify(lines, marked_up=True, furniture=False).lines
    _set_levels(headings, title)
    return lines


def _settle_notes(root: Node, flowed: list[Flowed]) -> None:
    """Notes are small wherever they stand."""
    notes = {
        node
        for node in root.iter("aside", "section")
        for key in _TYPE
        if not _NOTES.isdisjoint(node.get(key, "").split())
    }
    for each in flowed if notes else ():
        if each.line.kind is not BlockKind.HEADING and not notes.isdisjoint((each.node, *each.node.iterancestors())):
            each.line.settle(BlockKind.CAPTION)


def _places(root: Node, flowed: list[Flowed], wanted: set[str]) -> dict[str, int]:
    """The first line in or after the element of each wanted id."""
    order: dict[Node, int] = {}
    found: dict[str, Node] = {}
    for at, node in enumerate(root.iter() if wanted - {""} else ()):
        order[node] = at
        for name in (node.get("id"), node.get("name")):
            if name and name in wanted:
                found.setdefault(name, node)
    # What stands behind a block in the one around it is out of order.
    highest = list(accumulate((order[each.node] for each in flowed), max)) if found else []
    return {name: _line_at(node, bisect_left(highest, order[node]), flowed) for name, node in found.items()}


def _line_at(node: Node, after: int, flowed: list[Flowed]) -> int:
    """The line that an element in a line lies in; for any other the one `after` its beginning."""
    block: Node | None = node
    while block is not None and local_name(block) in _IN_LINES:
        block = block.getparent()
    return after - 1 if block is not node and after and flowed[after - 1].node is block else after


def _name_by_heads(chapters: list[Chapter], title: str) -> None:
    """Without contents, what the heads of the pages say, where each says something else."""
    before = title
    for chapter in chapters:
        if chapter.lines and chapter.title != before and has_han(chapter.title) and not chapter.lines[0].folded:
            chapter.starts.append((0, Entry(chapter.title, 1, "", "")))
        before = chapter.title


def _with_titles(chapter: Chapter) -> list[_Heading]:
    """Give each chapter in a file its heading, and return all headings in it."""
    made: dict[int, _Heading] = {}
    for number, (at, entry) in reversed(list(enumerate(chapter.starts))):
        is_last = number + 1 == len(chapter.starts) or chapter.starts[number + 1][0] != at
        line = _title_near(chapter.lines, at, entry.title, may_differ=is_last)
        if line is None or id(line) in made:
            line = line_of(" ".join(entry.title.split()))
            chapter.lines.insert(at, line)
        own = line.level if line.kind is BlockKind.HEADING else 0
        line.settle(BlockKind.HEADING, level=own or 1)
        made[id(line)] = _Heading(line, own, entry.depth)
    return [
        made.get(id(line)) or _Heading(line, line.level)
        for line in chapter.lines
        if line.kind is BlockKind.HEADING and not line.folded
    ]


def _title_near(lines: list[Line], at: int, title: str, *, may_differ: bool) -> Line | None:
    """The line that shows the title of the chapter that begins at a line: one that says it, else the first heading."""
    near, wanted = [line for line in lines[at : at + _NEAR] if len(line.plain) <= _LONGEST], _letters(title)
    headings = [line for line in near if line.kind is BlockKind.HEADING]
    same = [line for line in headings if _says(_letters(line.plain), wanted)]
    plain = [
        line for line in near if line.kind is None and _letters(line.plain) == wanted and not ends_sentence(line.plain)
    ]
    return next(iter([*same, *plain, *(headings if may_differ else [])]), None)


def _says(text: str, title: str) -> bool:
    """第一章 says 第一章 雨: the rest may be a heading of its own."""
    return bool(text) and (text in title or title in text)


def _letters(text: str) -> str:
    return _NOT_TEXT.sub("", text).lower()


def _set_levels(headings: list[_Heading], title: str) -> None:
    """By depth in the contents if these nest, else by the levels in the files; headings that the contents leave out
    stand below those above them as their own levels say."""
    listed = [heading for heading in headings if heading.depth]
    nests = any(heading.depth > 1 for heading in listed)
    ranks = sorted({heading.own for heading in listed if heading.own})
    above: _Heading | None = None
    top = min((heading.own for heading in headings if not heading.depth), default=1)
    for heading in headings:
        if heading.depth:
            rank = heading.depth - 1 if nests else ranks.index(heading.own) if heading.own else 0
            heading.line.level = min(_FIRST + rank, _DEEPEST)
            above = heading
        else:
            heading.line.level = _level_below(heading, above, top)
    book = next((heading for heading in headings if _letters(heading.line.plain) == _letters(title)), None)
    if book is not None:
        book.line.level = 1


def _level_below(heading: _Heading, above: _Heading | None, top: int) -> int:
    if above is None:
        return min(_FIRST + heading.own - top, _DEEPEST)
    # One whose title came from the contents has no level to compare with.
    own = above.own or top - 1
    return min(max(above.line.level + heading.own - own, _FIRST), _DEEPEST)
