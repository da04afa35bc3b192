"""The styles and the lists of a DOCX: what they say of a paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.importers.markup import Node, attribute, child, local_name
from reader.importers.named_styles import Role, is_left_out, is_own, role_of
from reader.importers.numbering import Counters, integer, marker, number_text
from reader.model import BlockKind

# Steps from a style to the one it is based on; a circle has no end.
_DEEPEST = 20
_PLACE = re.compile(r"%([1-9])")
_BODY_TEXT = 9
_LEVELS, _LONGEST_MARKER = 9, 40
_OFF = ("0", "false", "off")


def is_on(node: Node | None) -> bool:
    """Whether a switch such as <w:vanish/> is there and on."""
    return node is not None and attribute(node, "val") not in _OFF


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    properties: Node | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class _Level:
    """`text` has %1 for the number of the first level, and so on; `style` is that of the paragraphs of the level."""

    start: int
    form: str
    text: str
    style: str
    legal: bool


@dataclass(frozen=True, slots=True)
class _Abstract:
    """What lists share. `linked` is the style whose list it stands for."""

    levels: dict[int, _Level]
    linked: str


@dataclass(slots=True)
class _List:
    """A list as paragraphs refer to it. Lists of one abstract number go on counting from each other, except at the
    levels of `restarts`."""

    abstract: str
    levels: dict[int, _Level]
    restarts: dict[int, int] = field(default_factory=dict[int, int])
    begun: bool = False


class Styles:
    """What the parts for styles and numbering say; both may be missing."""

    def __init__(self, styles: Node | None, numbering: Node | None) -> None:
        self._styles = dict(_styles(styles))
        self._default = _default(styles)
        self._lists = _lists(numbering, self._styles)
        self._counters: dict[str, Counters] = {}
        self._roles: dict[str, Role | None] = {}

    def role(self, paragraph: Node) -> Role | None:
        style = self._style_id(paragraph)
        if style not in self._roles:
            self._roles[style] = self._style_role(style)
        role = self._roles[style]
        own = _outline_level(child(paragraph, "pPr"))
        return role if own is None or role is not None else own

    def is_left_out(self, paragraph: Node) -> bool:
        return any(is_left_out(style.name) for style in self._chain(self._style_id(paragraph)))

    def are_own(self) -> bool:
        """Whether Duidu made them, whatever program saved the file since."""
        return any(is_own(style.name) for style in self._styles.values())

    def is_hidden(self, run_style: str) -> bool:
        """Whether a style of characters hides them."""
        return any(style.hidden for style in self._chain(run_style))

    def marker(self, paragraph: Node) -> str:
        """The number or bullet before a paragraph, which is counted by this; empty if it has none."""
        found, level = self._place(paragraph)
        form = found.levels.get(level) if found else None
        if not found or not form:
            return ""
        counters = self._counters.setdefault(found.abstract, Counters())
        if not found.begun:
            found.begun = True
            for at in found.restarts:
                counters.restart(at)
        counters.step(level, found.restarts.get(level, form.start))
        if form.form == "bullet":
            return marker("•")
        return marker(_PLACE.sub(lambda place: _number(found, counters, int(place[1]) - 1, form), form.text).strip())

    def _place(self, paragraph: Node) -> tuple[_List | None, int]:
        """The list that a paragraph is in, and its level there: its own, else that of its style."""
        style_id = self._style_id(paragraph)
        own = child(paragraph, "pPr", "numPr")
        number = _value(own, "numId")
        level = _value(own, "ilvl")
        for style in self._chain(style_id):
            properties = child(style.properties, "numPr")
            number, level = number or _value(properties, "numId"), level or _value(properties, "ilvl")
        found = self._lists.get(number)
        by_style = (at for at, form in found.levels.items() if form.style == style_id) if found else iter(())
        return found, integer(level) if level else next(by_style, 0)

    def _style_id(self, paragraph: Node) -> str:
        node = child(paragraph, "pPr", "pStyle")
        return self._default if node is None else attribute(node, "val")

    def _style_role(self, style_id: str) -> Role | None:
        chain = list(self._chain(style_id))
        by_name = next(filter(None, (role_of(style.name) for style in chain)), None)
        return by_name or next(filter(None, (_outline_level(style.properties) for style in chain)), role_of(style_id))

    def _chain(self, style_id: str) -> Iterator[_Style]:
        for _ in range(_DEEPEST):
            style = self._styles.get(style_id)
            if style is None:
                return
            yield style
            style_id = style.based_on


def _number(found: _List, counters: Counters, level: int, form: _Level) -> str:
    other = found.levels.get(level)
    if other is None:
        return ""
    return number_text(counters.number(level, other.start), "decimal" if form.legal else other.form)


def _value(node: Node | None, *path: str) -> str:
    found = child(node, *path)
    return "" if found is None else attribute(found, "val")


def _styles(root: Node | None) -> Iterator[tuple[str, _Style]]:
    for node in root if root is not None else ():
        if local_name(node) == "style":
            yield (
                attribute(node, "styleId"),
                _Style(
                    _value(node, "name"),
                    _value(node, "basedOn"),
                    child(node, "pPr"),
                    is_on(child(node, "rPr", "vanish")),
                ),
            )


def _default(root: Node | None) -> str:
    """The style of paragraphs that name none."""
    for node in root if root is not None else ():
        if local_name(node) == "style" and attribute(node, "type") == "paragraph" and _is_default(node):
            return attribute(node, "styleId")
    return ""


def _is_default(node: Node) -> bool:
    value = attribute(node, "default")
    return bool(value) and value not in _OFF


def _outline_level(properties: Node | None) -> Role | None:
    level = integer(_value(properties, "outlineLvl"), _BODY_TEXT)
    return Role(BlockKind.HEADING, min(level + 1, 6)) if level < _BODY_TEXT else None


def _lists(root: Node | None, styles: dict[str, _Style]) -> dict[str, _List]:
    if root is None:
        return {}
    abstracts = {
        attribute(node, "abstractNumId"): _Abstract(dict(_levels(node)), _value(node, "numStyleLink"))
        for node in root
        if local_name(node) == "abstractNum"
    }
    numbers = {attribute(node, "numId"): node for node in root if local_name(node) == "num"}
    return {number: _list(node, abstracts, numbers, styles) for number, node in numbers.items()}


def _list(node: Node, abstracts: dict[str, _Abstract], numbers: dict[str, Node], styles: dict[str, _Style]) -> _List:
    abstract = _value(node, "abstractNumId")
    # A list may be that of a style: numStyleLink -> style -> num -> abstractNum.
    linked = styles.get(abstracts[abstract].linked) if abstract in abstracts else None
    if linked and (other := numbers.get(_value(linked.properties, "numPr", "numId"))) is not None:
        abstract = _value(other, "abstractNumId")
    made = _List(abstract, dict(abstracts[abstract].levels) if abstract in abstracts else {})
    for override in node:
        if local_name(override) == "lvlOverride":
            made.levels.update(_levels(override))
            if start := _value(override, "startOverride"):
                made.restarts[min(integer(attribute(override, "ilvl")), _LEVELS)] = integer(start)
    return made


def _levels(node: Node) -> Iterator[tuple[int, _Level]]:
    for level in node:
        place = integer(attribute(level, "ilvl"))
        if local_name(level) == "lvl" and place < _LEVELS:
            yield (
                place,
                _Level(
                    integer(_value(level, "start"), 1),
                    _value(level, "numFmt") or "decimal",
                    _value(level, "lvlText")[:_LONGEST_MARKER],
                    _value(level, "pStyle"),
                    is_on(child(level, "isLgl")),
                ),
            )
