"""The styles and the lists of an OpenDocument text: what they say of a paragraph (OpenDocument 1.3)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.importers.markup import Node, attribute, child, local_name
from reader.importers.named_styles import Role, is_left_out, is_own, role_of
from reader.importers.numbering import Counters, integer, marker, number_text
from reader.model import BlockKind

_DEEPEST = 20
_LONGEST_AFFIX = 20
# Style names are XML names: LibreOffice writes a space as _20_.
_ESCAPE = re.compile(r"_([0-9a-f]{1,4})_")
# Formats of LibreOffice's by their first item, as Office Open XML calls them.
_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "一": "chineseCounting",
    "壹": "chineseLegalSimplified",
    "①": "decimalEnclosedCircle",
    "甲": "ideographTraditional",
    "子": "ideographZodiac",
    "１": "decimalFullWidth",
}
_INDEXES = frozenset(
    (
        *("table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index"),
        *("user-index", "bibliography"),
    )
)
_CONTENTS = Role(BlockKind.NAVIGATION, folded=True)


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class _Level:
    """`form` is empty for no number; `shown` is how many levels are shown together (1.2.1)."""

    bullet: bool = False
    form: str = ""
    start: int = 1
    shown: int = 1
    prefix: str = ""
    suffix: str = ""


class OdtStyles:
    """What the elements for styles say, as they come in the file: styles.xml first."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._lists: dict[str, dict[int, _Level]] = {}
        self._outline: dict[int, _Level] = {}
        self._roles: dict[str, Role | None] = {}
        self._headings = Counters()
        # Of lists, by their ids and by their styles, for those that go on counting.
        self._counters: dict[str, Counters] = {}
        self._current: tuple[Node, Counters] | None = None
        # Items around the last paragraph that have their number.
        self._begun: set[Node] = set()

    def learn(self, styles: Node) -> None:
        """Take in an <office:styles> or an <office:automatic-styles>."""
        for node in styles:
            name = attribute(node, "name")
            match local_name(node):
                case "style":
                    shown = attribute(node, "display-name") or _ESCAPE.sub(_unescaped, name)
                    hidden = attribute_of(child(node, "text-properties"), "display") == "none"
                    self._styles[name] = _Style(shown, attribute(node, "parent-style-name"), hidden)
                case "list-style":
                    self._lists[name] = dict(_levels(node))
                case "outline-style":
                    self._outline = dict(_levels(node))
                case _:
                    pass

    def role(self, paragraph: Node, above: Iterable[Node]) -> Role | None:
        """`above` are the elements around the paragraph."""
        if any(local_name(node) in _INDEXES for node in above):
            return _CONTENTS
        if local_name(paragraph) == "h":
            return Role(BlockKind.HEADING, min(max(integer(attribute(paragraph, "outline-level"), 1), 1), 6))
        name = attribute(paragraph, "style-name")
        if name not in self._roles:
            found = filter(None, (role_of(style.name) for style in self._chain(name)))
            self._roles[name] = next(found, None)
        return self._roles[name]

    def is_left_out(self, paragraph: Node) -> bool:
        return any(is_left_out(style.name) for style in self._chain(attribute(paragraph, "style-name")))

    def are_own(self) -> bool:
        """Whether Duidu made them, whatever program saved the file since."""
        return any(is_own(style.name) for style in self._styles.values())

    def is_hidden(self, name: str) -> bool:
        """Whether a style of characters hides them."""
        return any(style.hidden for style in self._chain(name))

    def marker(self, paragraph: Node, above: list[Node]) -> str:
        """The number or bullet before a paragraph, which is counted by this; empty if it has none. `above` are the
        elements around it, the nearest first."""
        lists = [node for node in above if local_name(node) == "list"]
        if not lists:
            return self._heading_number(paragraph)
        item = next((node for node in above if local_name(node) in ("list-item", "list-header")), None)
        self._begun.intersection_update(above)
        if item is None or local_name(item) == "list-header" or item in self._begun:
            return ""
        self._begun.add(item)
        return self._item_number(item, lists)

    def _heading_number(self, paragraph: Node) -> str:
        level = integer(attribute(paragraph, "outline-level"), 1)
        if local_name(paragraph) != "h" or level not in self._outline or attribute(paragraph, "is-list-header"):
            return ""
        return _counted(self._outline, level, self._headings)

    def _item_number(self, item: Node, lists: list[Node]) -> str:
        style = next(filter(None, (attribute(node, "style-name") for node in lists)), "")
        levels, level = self._lists.get(style, {}), len(lists)
        counters = self._counters_of(lists[-1], style)
        if start := attribute(item, "start-value"):
            counters.restart(level)
            return _counted(levels, level, counters, integer(start, 1))
        return _counted(levels, level, counters)

    def _counters_of(self, outermost: Node, style: str) -> Counters:
        if self._current and self._current[0] is outermost:
            return self._current[1]
        goes_on = attribute(outermost, "continue-numbering") == "true"
        earlier = style if goes_on else attribute(outermost, "continue-list")
        counters = (self._counters.get(earlier) if earlier else None) or Counters()
        self._current = (outermost, counters)
        for key in (style, attribute(outermost, "id")):
            self._counters[key] = counters
        return counters

    def _chain(self, name: str) -> Iterator[_Style]:
        """A style and those that it inherits from. One that the file does not describe is known by its name."""
        for _ in range(_DEEPEST):
            if not name:
                return
            style = self._styles.get(name) or _Style(_ESCAPE.sub(_unescaped, name), "", hidden=False)
            yield style
            name = style.parent


def attribute_of(node: Node | None, name: str) -> str:
    return "" if node is None else attribute(node, name)


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))


def _counted(levels: dict[int, _Level], level: int, counters: Counters, start: int = 0) -> str:
    form = levels.get(level, _Level())
    counters.step(level, start or form.start)
    if form.bullet:
        return marker("•")
    if not form.form:
        return ""
    shown = range(max(1, level - form.shown + 1), level + 1)
    numbers = [
        number_text(counters.number(at, levels[at].start), levels[at].form)
        for at in shown
        if at in levels and levels[at].form
    ]
    return marker(f"{form.prefix}{'.'.join(numbers)}{form.suffix}".strip())


def _levels(node: Node) -> Iterator[tuple[int, _Level]]:
    for level in node:
        name = local_name(level)
        if name in ("list-level-style-number", "outline-level-style", "list-level-style-bullet"):
            yield (
                integer(attribute(level, "level"), 1),
                _Level(
                    name == "list-level-style-bullet",
                    _FORMS.get(attribute(level, "num-format")[:1], ""),
                    integer(attribute(level, "start-value"), 1),
                    integer(attribute(level, "display-levels"), 1),
                    attribute(level, "num-prefix")[:_LONGEST_AFFIX],
                    attribute(level, "num-suffix")[:_LONGEST_AFFIX],
                ),
            )
