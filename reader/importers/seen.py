"""The lines of a page as they are judged: where they lie, whether they lead away, what trafilatura says of them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reader.importers.frames import Flowed
from reader.importers.furniture import is_notice
from reader.importers.lines import Line, is_prose
from reader.importers.markup import Node
from reader.importers.regions import Region, region_of

FOLDED = frozenset({Region.NAVIGATION, Region.RELATED, Region.COMMENTS, Region.TOOLS, Region.FOOTER})
# Of a line's characters, in links: what leads away.
_LINKED = 0.7
# Of the page's prose: what holds so much is no menu whatever it is called; a thousand comments may be more.
_MOST, _NEARLY_ALL = 0.5, 0.9


@dataclass(slots=True)
class Seen:
    """A line with what is known of it: the region it lies in, whether it leads away, whether trafilatura takes it."""

    flowed: Flowed
    voted: bool
    region: Region | None = None
    kept: bool = False
    is_byline: bool = False

    @property
    def line(self) -> Line:
        return self.flowed.line

    @property
    def is_linked(self) -> bool:
        return self.flowed.linked >= _LINKED * max(1, len(self.line.text))

    @property
    def weight(self) -> float:
        """How much it speaks for the element that holds it."""
        unlinked = len(self.line.plain) - self.flowed.linked
        if unlinked <= 0 or self.is_linked or self.line.folded or is_notice(self.line.plain):
            return 0
        return unlinked * (1.0 if is_prose(self.line.plain) else 0.2) * (2.0 if self.voted else 1.0)


def seen_lines(found: list[Flowed], main_text: str) -> list[Seen]:
    """The lines of a page; `main_text` is trafilatura's."""
    taken = {_squeezed(line) for line in main_text.splitlines()}
    return [Seen(flowed, _squeezed(flowed.line.text) in taken) for flowed in found]


def settle_regions(seen: list[Seen], by_lines: dict[Node, Region]) -> None:
    """Tell each line its region, by what the elements around it say and by what their lines tell of them."""
    regions = _Regions(totals_of(seen), by_lines)
    for each in seen:
        each.region = regions.of(each.flowed.node)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def above_in(node: Node | None) -> Iterator[Node]:
    while node is not None:
        yield node
        node = node.getparent()


def totals_of(seen: list[Seen]) -> dict[Node, float]:
    """The weight of the lines in every element."""
    return summed([(each.flowed.node, each.weight) for each in seen])


def summed(own: list[tuple[Node, float]]) -> dict[Node, float]:
    """What elements have by themselves, summed over all that is in each of those around them."""
    totals: defaultdict[Node, float] = defaultdict(float)
    for node, amount in own:
        totals[node] += amount
    # From the end, so that an element is complete before it is added to the one around it.
    for node in reversed(list(own[0][0].getroottree().iter())) if own else ():
        parent = node.getparent()
        if parent is not None and node in totals:
            totals[parent] += totals[node]
    return totals


class _Regions:
    """The region that each element lies in: its own word, or that of an element around it. What holds most of the prose
    is never furniture."""

    def __init__(self, weights: dict[Node, float], by_lines: dict[Node, Region]) -> None:
        self._weights = weights
        self._whole = max(weights.values(), default=0)
        self._by_lines = by_lines
        self._known: dict[Node, Region | None] = {}

    def of(self, node: Node) -> Region | None:
        """The outermost region that folds, else the innermost of the others."""
        path: list[Node] = []
        for above in above_in(node):
            if above in self._known:
                break
            path.append(above)
        for each in reversed(path):
            parent = each.getparent()
            outer = self._known.get(parent) if parent is not None else None
            self._known[each] = outer if outer in FOLDED else self._own(each) or outer
        return self._known[node]

    def _own(self, node: Node) -> Region | None:
        region = self._by_lines.get(node) or region_of(node)
        most = _NEARLY_ALL if region is Region.COMMENTS else _MOST
        is_most = self._weights.get(node, 0) >= most * max(1, self._whole)
        return None if is_most else region
