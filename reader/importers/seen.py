"""The lines of a page as they are judged: where they lie, whether they lead away, what trafilatura says of them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reader.importers.bylines import read_byline
from reader.importers.frames import Flowed
from reader.importers.lines import Line, is_prose
from reader.importers.markup import Node, local_name
from reader.importers.regions import Region, region_of

FOLDED = frozenset({Region.NAVIGATION, Region.RELATED, Region.COMMENTS, Region.TOOLS, Region.FOOTER})
# Of a line's characters, in links: what leads away.
_LINKED = 0.7
# Of the page's prose: what holds so much is no menu whatever it is called; a thousand comments may be more.
_MOST, _NEARLY_ALL = 0.5, 0.9
_CARDS = 3


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
        if unlinked <= 0 or self.is_linked or self.line.folded:
            return 0
        return unlinked * (1.0 if is_prose(self.line.plain) else 0.2) * (2.0 if self.voted else 1.0)


def see(found: list[Flowed], main_text: str) -> list[Seen]:
    """The lines of a page, with regions; `main_text` is trafilatura's."""
    taken = {_squeezed(line) for line in main_text.splitlines()}
    seen = [Seen(flowed, _squeezed(flowed.line.text) in taken) for flowed in found]
    weights = totals_of(seen)
    regions = _Regions(weights, _card_lists(seen))
    for each in seen:
        each.region = regions.of(each.flowed.node)
    return seen


def _squeezed(text: str) -> str:
    return "".join(text.split())


def above_in(node: Node | None) -> Iterator[Node]:
    while node is not None:
        yield node
        node = node.getparent()


def totals_of(seen: list[Seen]) -> dict[Node, float]:
    """The weight of the lines in every element."""
    own: defaultdict[Node, float] = defaultdict(float)
    for each in seen:
        own[each.flowed.node] += each.weight
    totals: defaultdict[Node, float] = defaultdict(float)
    for node, weight in own.items():
        for above in above_in(node):
            totals[above] += weight
    return totals


class _Regions:
    """The region that each element lies in: its own word, or that of an element around it. What holds most of the prose
    is never furniture."""

    def __init__(self, weights: dict[Node, float], cards: set[Node]) -> None:
        self._weights = weights
        self._whole = max(weights.values(), default=0)
        self._cards = cards
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
        region = Region.RELATED if node in self._cards else region_of(node)
        if region in FOLDED:
            most = _NEARLY_ALL if region is Region.COMMENTS else _MOST
            if self._weights.get(node, 0) >= most * max(1, self._whole):
                return None
        return region


def _card_lists(seen: list[Seen]) -> set[Node]:
    """Elements of three children and more that are alike, nearly each of which begins with a link elsewhere."""
    firsts: dict[Node, Seen] = {}
    for each in seen:
        for above in above_in(each.flowed.node):
            if above in firsts:
                break
            firsts[above] = each
    kinds: defaultdict[Node, list[tuple[str, bool]]] = defaultdict(list)
    for node, first in firsts.items():
        if (parent := node.getparent()) is not None:
            kinds[parent].append((local_name(node), first.is_linked and read_byline(first.line.plain) is None))
    return {parent for parent, children in kinds.items() if _are_cards(children)}


def _are_cards(children: list[tuple[str, bool]]) -> bool:
    linked = sum(is_linked for _, is_linked in children)
    return linked >= _CARDS and linked >= 0.8 * len(children) and len({tag for tag, _ in children}) == 1
