"""What an open element of a page hands down to those inside it, and what of a page is seen at all."""

import re
from dataclasses import dataclass, field, replace

from reader.importers.elements import BLOCKS, UNSEEN
from reader.importers.lines import Line
from reader.importers.markup import Node, inner_text, local_name
from reader.model import BlockKind

_KINDS = {
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
_STYLE = re.compile(r"(?<![\w-])(display|white-space)\s*:\s*([a-z-]+)")
_NOT_DISPLAYED = re.compile(r"(?<![\w-])display\s*:\s*none")
# Said by screen readers only.
_SPOKEN = re.compile(r"(?<![\w-])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?)(?![\w-])", re.IGNORECASE)
_BLOCK_STYLES = ("block", "flex", "grid", "table", "table-cell", "table-row", "list-item", "flow-root")
_KNOWN_STYLES = (*_BLOCK_STYLES, "inline")
_INTEGER = re.compile(r"[+-]?\d{1,9}")
# What is hidden from screen readers for good is short: an icon's letter. A dialog that was open hides the whole page.
_LONGEST_HIDDEN = 100


@dataclass(slots=True)
class Flowed:
    """A line, the innermost block element that it lies in, and how many of its characters lie in links."""

    line: Line
    node: Node
    linked: int = 0


@dataclass(slots=True)
class Counter:
    """The numbers of an ordered list."""

    number: int
    step: int


@dataclass(slots=True)
class Item:
    """A list item: what stands before its first line, and whether that has come."""

    marker: str
    started: bool = False


@dataclass(slots=True)
class Figure:
    """The image and the caption of a figure, once they have come; both may be the same line."""

    image: Flowed | None = None
    caption: Flowed | None = None


@dataclass(slots=True)
class Frame:
    """An open element, with what it hands down to those inside it. `block` is the innermost block element."""

    node: Node
    block: Node
    tag: str
    is_block: bool = True
    keeps_breaks: bool = False
    in_link: bool = False
    kind: BlockKind | None = None
    level: int = 0
    counter: Counter | None = None
    item: Item = field(default_factory=lambda: Item("", started=True))
    figure: Figure | None = None


def is_unseen(node: Node, tag: str) -> bool:
    """Whether nothing of an element is to be seen on the page."""
    return tag in UNSEEN or (bool(node.attrib) and _is_hidden(node))


def frame_of(node: Node, tag: str, above: Frame) -> Frame:
    """What the element `tag` inside `above` hands down."""
    style = dict(_STYLE.findall(node.get("style", ""))) if node.attrib else {}
    is_block = style["display"] in _BLOCK_STYLES if style.get("display") in _KNOWN_STYLES else tag in BLOCKS
    frame = replace(above, node=node, tag=tag, is_block=is_block, in_link=above.in_link or _is_link(node, tag))
    if is_block:
        frame.block = node
    if tag == "pre" or "white-space" in style:
        frame.keeps_breaks = style.get("white-space", "pre").startswith("pre")
    if tag in _KINDS:
        frame.kind = _KINDS[tag]
        frame.level = int(tag[1]) if frame.kind is BlockKind.HEADING else 0
    if tag in ("ol", "ul", "menu", "dir"):
        frame.counter = _counter(node) if tag == "ol" else None
    elif tag == "li":
        frame.item = Item(_next_marker(node, above.counter))
    elif tag == "figure":
        frame.figure = Figure()
        if next(node.iter("{*}img", "{*}video", "{*}iframe", "{*}image"), None) is not None:
            frame.kind, frame.level = BlockKind.CAPTION, 0
    return frame


def _is_link(node: Node, tag: str) -> bool:
    """Whether an element leads away; a heading's anchor to itself does not."""
    return tag == "a" and not node.get("href", "#").strip().startswith("#")


def is_label(node: Node, text: str) -> bool:
    """Whether a cell that ends with `text` is the label of the next one (文号：), on one line with it."""
    after = node.getnext()
    return (
        text.rstrip().endswith((":", "："))
        and after is not None
        and (local_name(node), local_name(after)) in (("td", "td"), ("th", "td"), ("dt", "dd"))
    )


def _counter(node: Node) -> Counter | None:
    """The numbers of an <ol>; none in the trail of links over an article, which nobody sees numbered."""
    above = node.getparent()
    if (above is not None and local_name(above) == "nav") or "crumb" in node.get("class", ""):
        return None
    step = -1 if "reversed" in node.attrib else 1
    first = sum(local_name(child) == "li" for child in node) if step < 0 else 1
    return Counter(_number(node.get("start"), first), step)


def _next_marker(node: Node, counter: Counter | None) -> str:
    if counter is None:
        return ""
    number = _number(node.get("value"), counter.number)
    counter.number = number + counter.step
    return f"{number}. "


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and _INTEGER.fullmatch(text) else otherwise


def _is_hidden(node: Node) -> bool:
    if "hidden" in node.attrib and node.get("hidden") != "until-found":
        return True
    if "style" in node.attrib and _NOT_DISPLAYED.search(node.get("style", "")):
        return True
    if _SPOKEN.search(node.get("class", "")):
        return True
    if node.get("aria-hidden") != "true":
        return False
    return len(inner_text(node).strip()) <= _LONGEST_HIDDEN
