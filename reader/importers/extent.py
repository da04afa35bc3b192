"""Which lines of a page are its article: the element that holds most of the prose, less what says that it is something
else, and what belongs to the article around it."""

import re
from collections import Counter
from collections.abc import Collection
from itertools import islice, takewhile

from reader.importers import cues
from reader.importers.bylines import date_in, read_byline, without_brackets
from reader.importers.furniture import is_function, is_navigation
from reader.importers.lines import ends_sentence, has_han, is_prose
from reader.importers.markup import Node, inner_text
from reader.importers.regions import Region
from reader.importers.seen import FOLDED, Seen, above_in, summed, totals_of
from reader.importers.shadow import shadow_of
from reader.model import BlockKind, Metadata

# Of an element's prose: one child that holds so much is looked into.
_SHARE = 0.8
# Of the lines of a part that trafilatura takes: less is another part of the page, where others have more.
_FEW, _MANY = 0.2, 0.5
# Of the text of a box that is furniture: then its heading is too.
_BOX = 0.6
# In levels over a line.
_FARTHEST = 50
_LONGEST_CREDIT, _LONGEST_SENTENCE = 60, 25
# In lines after the text: where its credits stand.
_BELOW = 15
_LONGEST_NAME = 20
# Where sites keep the pages of those who write for them.
_PERSON = re.compile(r"/(?:authors?|bylines?|reporters?|writers?|users?|u|people|profiles?)(?:/|\?|$)")
# A row of a table over a document: 索 引 号：000123456/2024-00035.
_FACT = re.compile(r"[^：:，。]{2,8}[：:]\s*[^，。]{1,60}$")


def settle_extent(seen: list[Seen], title: int | None, names: Collection[str] = ()) -> None:
    """Mark the lines of the article as kept. `title` is the index of its title's line; `names` are those of its author
    and its source, where they are known."""
    totals = totals_of([each for each in seen if each.region not in FOLDED])
    container = _container(seen, totals)
    inside = _inside(seen, container)
    body = [index for index, each in enumerate(seen) if inside[index] and _belongs(each)]
    if not body:
        return
    for index in body:
        seen[index].kept = True
    _settle_above(seen, _first_text(seen, body, title), title, names)
    _settle_below(seen, max(body))
    _settle_boxes(seen, container, title)
    _settle_persons(seen, title)


def _first_text(seen: list[Seen], body: list[int], title: int | None) -> int:
    """Where the running text begins: below the title if that stands in it or over it."""
    after = body if title is None or title > body[-1] else [index for index in body if index > title]
    texts = (index for index in after if is_prose(seen[index].line.plain) and _may_begin(seen[index]))
    return next(texts, after[0] if after else body[0])


def _may_begin(each: Seen) -> bool:
    return each.line.kind is not BlockKind.CAPTION and read_byline(each.line.plain) is None


def _container(seen: list[Seen], totals: dict[Node, float]) -> Node:
    """The innermost element that holds nearly all of the prose of the one around it."""
    at = next(iter(_path_down(seen)))
    while True:
        heavy = [child for child in at if totals.get(child, 0) >= _SHARE * max(1, totals.get(at, 0))]
        if not heavy:
            return at
        at = heavy[0]


def _path_down(seen: list[Seen]) -> list[Node]:
    return list(above_in(seen[0].flowed.node))[::-1]


def _inside(seen: list[Seen], container: Node) -> list[bool]:
    """Which lines lie in the container, less its parts that trafilatura leaves where it takes others."""
    parts: list[Node | None] = []
    known: dict[Node, Node | None] = {container: container}
    for each in seen:
        path: list[Node] = []
        part: Node | None = None
        for above in above_in(each.flowed.node):
            if above in known:
                part = known[above]
                break
            path.append(above)
        for node in reversed(path):
            if part is container:
                part = node
            known[node] = part
        parts.append(part)
    left = _left(seen, parts, container)
    return [part is not None and part not in left for part in parts]


def _left(seen: list[Seen], parts: list[Node | None], container: Node) -> set[Node]:
    lines: Counter[Node] = Counter()
    taken: Counter[Node] = Counter()
    for each, part in zip(seen, parts, strict=True):
        if part is not None and each.weight and is_prose(each.line.plain) and each.line.kind is not BlockKind.CAPTION:
            lines[part] += 1
            taken[part] += each.voted
    if sum(taken.values()) < _MANY * sum(lines.values()):
        return set()
    return {part for part in lines if part is not container and lines[part] > 1 and taken[part] < _FEW * lines[part]}


def _belongs(each: Seen) -> bool:
    """Whether a line in the container is of the article."""
    if each.region in FOLDED or is_function(each.line.plain):
        return False
    text = each.line.plain
    if not each.is_linked or read_byline(text) is not None or _is_told(each.flowed.node):
        return True
    return is_prose(text) and len(text) >= _LONGEST_SENTENCE


def _is_told(cell: Node) -> bool:
    """Whether a cell is what its row says of something: the first cell has text and no link."""
    row = cell.getparent()
    first = next(iter(row), cell) if row is not None and cell.tag == "td" else cell
    if first is cell or next(first.iter("a"), None) is not None:
        return False
    return inner_text(first).strip() != ""


def _settle_above(seen: list[Seen], first: int, title: int | None, names: Collection[str]) -> None:
    """Between the title and the text: bylines, leads, captions, sub-titles; above the title at most an over-title."""
    top = first - _BELOW if title is None else title
    for index in range(max(0, min(top, first)), first):
        each = seen[index]
        each.kept = index == title or _heads(each, names)
    if title is not None and title <= first:
        for each in seen[:title]:
            each.kept = False
        _settle_over_title(seen, title)
    elif title is not None:
        seen[title].kept = True


def _heads(each: Seen, names: Collection[str]) -> bool:
    """Whether a line between the title and the text belongs to the article."""
    text, line = each.line.plain, each.line
    if read_byline(text) is not None and not is_navigation(text):
        # Bars with dates are called all sorts of things.
        each.is_byline = each.region not in (Region.RELATED, Region.COMMENTS)
        return each.is_byline
    if each.region in FOLDED or is_navigation(text):
        return False
    if line.kind is BlockKind.CAPTION or each.region is Region.CAPTION or cues.CAPTION.search(shadow_of(text)):
        return True
    if len(text) <= _LONGEST_CREDIT and _is_credit(each, names):
        each.is_byline = line.kind is not BlockKind.HEADING
        return True
    if each.is_linked:
        return each.kept and _is_told(each.flowed.node)
    return each.kept or each.region is Region.LEAD or line.kind is BlockKind.HEADING or is_prose(text)


def _is_credit(each: Seen, names: Collection[str]) -> bool:
    """Whether a short line under the title tells who wrote it and when, in whatever order and beside what else."""
    text = each.line.plain
    if each.is_linked and len(text) <= _LONGEST_NAME and _leads_to_person(each.flowed.node):
        return True
    if each.region is Region.BYLINE:
        return has_han(text) or date_in(text) != ""
    return not ends_sentence(text) and (date_in(text) != "" or any(name in text for name in names))


def _leads_to_person(node: Node) -> bool:
    return any(_PERSON.search(link.get("href", "")) for link in node.iter("a"))


def _settle_over_title(seen: list[Seen], title: int) -> None:
    """Right over the title: a heading beside it in the same element, or the facts of a document (发文字号)."""
    for index in range(title - 1, max(-1, title - _BELOW), -1):
        each = seen[index]
        is_heading = (
            each.line.kind is BlockKind.HEADING and each.flowed.node.getparent() is seen[title].flowed.node.getparent()
        )
        is_fact = read_byline(each.line.plain) is not None or _FACT.match(each.line.plain)
        if each.region in FOLDED or each.is_linked or not (is_heading or is_fact):
            return
        each.kept, each.is_byline = True, not is_heading


def _settle_below(seen: list[Seen], last: int) -> None:
    """Credits under the text."""
    for each in seen[last + 1 : last + 1 + _BELOW]:
        found = _credit(each)
        if found is None or each.region in FOLDED or each.is_linked or is_navigation(each.line.plain):
            continue
        # A date alone is that of another article.
        each.kept = each.kept or not found.date or found != Metadata(date=found.date)


def _settle_persons(seen: list[Seen], title: int | None) -> None:
    """Fold what is said of the author in a box under the text: no credit, but prose about a person."""
    body = [index for index, each in enumerate(seen) if each.kept and each.region is not Region.BYLINE]
    for index in range(max(body, default=0) + 1, len(seen)):
        each = seen[index]
        each.kept = each.kept and (index == title or _credit(each) is not None)


def _stands_alone(each: Seen) -> bool:
    text = each.line.plain
    if each.line.kind is BlockKind.CAPTION:
        return True
    return not text.endswith((":", "：")) and (is_prose(text) or _credit(each) is not None)


def _credit(each: Seen) -> Metadata | None:
    return read_byline(without_brackets(each.line.plain))


def _settle_boxes(seen: list[Seen], container: Node, title: int | None) -> None:
    """Fold the short lines of boxes that are furniture for the rest: their headings."""
    around = set(above_in(container))
    # A button beside a heading says nothing of it.
    lines = [each for each in seen if each.kept or not is_function(each.line.plain)]
    sizes = summed([(each.flowed.node, len(each.line.text)) for each in lines])
    folded = summed([(each.flowed.node, 0 if each.kept else len(each.line.text)) for each in lines])
    for index, each in enumerate(seen):
        if not each.kept or index == title or _stands_alone(each):
            continue
        boxes = takewhile(lambda node: node not in around, islice(above_in(each.flowed.node), _FARTHEST))
        if any(folded[node] > _BOX * sizes[node] for node in boxes):
            each.kept = False
