"""A row's cells as if on one endless line: how wide they are, and how far apart they stand, may come and must be.

Distances are pixels. Follows W3C "Requirements for Chinese Text Layout": adjacent marks are compressed, Latin is set
off from Han, readings may reach over their neighbours but not touch each other.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeAlias

from reader.ui.reading_view.cells import Cell, Segment
from reader.ui.reading_view.characters import UNITS, CellKind, Trait, trait_of

# What a line break costs, against the stretch of a line in ems: inside a word it must save an ugly gap.
NEVER, _IN_LATIN, _IN_ADDRESS = 1000.0, 10.0, 0.12
_IN_SHORT_WORD, _BETWEEN_PAIRS, _IN_PAIR, _IN_SPELT_WORD = 1.5, 0.1, 0.18, 0.3
# A word longer than this may be broken over two lines, or lines would end too unevenly.
_LONGEST_UNBROKEN = 3

# Distances in ems of the base text.
_RUBY_GAP_INSIDE = 0.14  # between the syllables of a word
_RUBY_GAP_BETWEEN = 0.22  # between the syllables of two words
_MOST_SHIFT = 0.2  # of a ruby from the middle of its base, into room that a neighbour leaves
_LATIN_GAP, _LEAST_LATIN_GAP = 0.2, 0.125  # clreq: a quarter em or less between Han and Latin
_AFTER_ASCII_STOP, _LEAST_AFTER_ASCII_STOP = 0.25, 0.12  # "，" typed as "," carries no space of its own
_BESIDE_ASCII_BRACKET = 0.12
_MOST_PUSHED = 0.08  # by which two characters may come nearer than usual
_MARK_PUSHED = 0.25  # by which a mark's empty half may be cut where a line is pushed in
_MARK_WEIGHT = 3.0  # marks come nearer before characters do
_SHARE_KEPT = 0.7  # of the distance of characters, beside a mark in a line that is pushed in
_FULL_WIDTH = 0.9  # ems from which on a mark counts as full width

_NO_TRAIT, _LATIN_TRAIT = Trait(), Trait(western=True)


# A gap's usual and least width, how readily it shrinks, and whether it grows.
Gap: TypeAlias = tuple[float, float, float, bool]
_RIGID: Gap = (0.0, 0.0, 1.0, False)


@dataclass(frozen=True, slots=True)
class Measures:
    """The widths that a layout needs, in pixels. `letter_gap` stands between any two Han characters;
    `stops_centred`: Taiwan and Hong Kong set ，。 in the middle of their em. `side` is the room for a reading at the
    right of its character; where it is 0, readings stand above. Lines of headings are not `stretched`.
    """

    em: float
    width: float
    letter_gap: float
    advance: Callable[[str], float]
    ruby_advance: Callable[[str], float]
    stops_centred: bool = False
    side: float = 0.0
    stretched: bool = True


@dataclass(slots=True)
class Ruby:
    """A reading over the cells `first` to `last`. `gap` is the least distance from the one before; where they come too
    close, that one gives way by `left` and this one by `right`."""

    text: str
    width: float
    first: int
    last: int
    parts: tuple[str, ...] = ()
    gap: float = 0.0
    left: float = 0.0
    right: float = 0.0


@dataclass(slots=True)
class Strip:
    """Entry `at` of `natural`, `least`, `weights`, `flexible`, all from `gaps`, and of `breaks` is about the gap before
    cell `at`: its usual and least width, how readily it shrinks, whether it grows, what a line break there costs.

    `lefts` is where cells stand on the endless line; `capacity` and `grows` sum up from the left what gaps can give
    and how many can grow.
    """

    between_han: Gap
    cells: list[Cell] = field(default_factory=list[Cell])
    traits: list[Trait] = field(default_factory=list[Trait])
    widths: list[float] = field(default_factory=list[float])
    gaps: list[Gap] = field(default_factory=list[Gap])
    natural: list[float] = field(default_factory=list[float])
    least: list[float] = field(default_factory=list[float])
    weights: list[float] = field(default_factory=list[float])
    flexible: list[bool] = field(default_factory=list[bool])
    breaks: list[float] = field(default_factory=list[float])
    rubies: list[Ruby] = field(default_factory=list[Ruby])
    lefts: list[float] = field(default_factory=list[float])
    capacity: list[float] = field(default_factory=list[float])
    grows: list[int] = field(default_factory=list[int])

    def part_gaps(self) -> None:
        """Fill the lists that are about gaps, from `gaps`."""
        self.natural = [gap[0] for gap in self.gaps]
        self.least = [gap[1] for gap in self.gaps]
        self.weights = [gap[2] for gap in self.gaps]
        self.flexible = [gap[3] for gap in self.gaps]

    def finish(self) -> None:
        gaps = list(map(max, self.natural, self.least))
        rights = accumulate(map(float.__add__, gaps, self.widths))
        self.lefts = list(map(float.__sub__, rights, self.widths))
        self.capacity = list(accumulate(max(n - m, 0.0) for n, m in zip(self.natural, self.least, strict=True)))
        self.grows = list(accumulate(self.flexible))


def lay_strip(segments: list[Segment], measures: Measures) -> Strip:
    least = max(measures.letter_gap - _MOST_PUSHED * measures.em, 0.0)
    strip = Strip((measures.letter_gap, least, 1.0, True))
    words: list[tuple[int, int]] = []
    for segment in segments:
        start = len(strip.cells)
        for cell in _fitting_cells(segment.cells, measures):
            _add_cell(strip, cell, start, measures)
        length = len(strip.cells) - start
        if length > 1:
            words.append((start, start + length))
        if length > _LONGEST_UNBROKEN:
            _allow_breaks(strip, start, length)
        if segment.ruby:
            width = measures.ruby_advance(segment.ruby)
            strip.rubies.append(Ruby(segment.ruby, width, start, start + length - 1, segment.parts))
    strip.part_gaps()
    for ruby in strip.rubies:
        if ruby.last > ruby.first:
            _spread(strip, ruby)
    if strip.rubies and not measures.side:
        _part_rubies(strip, words, measures.em)
    strip.finish()
    return strip


def _fitting_cells(cells: list[Cell], measures: Measures) -> list[Cell]:
    """The cells, Latin longer than a line in single letters."""
    whole = cells[0]
    if len(cells) > 1 or len(whole.text) < 2 or len(whole.text) != whole.end - whole.start:
        return cells
    if measures.advance(whole.text) <= measures.width:
        return cells
    return [
        Cell(letter, whole.start + at, whole.start + at + 1, whole.kind, "" if at else whole.ruby)
        for at, letter in enumerate(whole.text)
    ]


def _add_cell(strip: Strip, cell: Cell, word: int, measures: Measures) -> None:
    """Add a cell; `word` is the index of its word's first cell."""
    at = len(strip.cells)
    width = measures.advance(cell.text)
    if cell.ruby:
        strip.rubies.append(Ruby(cell.ruby, measures.side or measures.ruby_advance(cell.ruby), at, at))
        width += measures.side
    strip.cells.append(cell)
    strip.widths.append(width)
    if cell.kind is CellKind.HAN:
        strip.traits.append(_NO_TRAIT)
        if at and strip.cells[at - 1].kind is CellKind.HAN:
            strip.gaps.append(strip.between_han)
            strip.breaks.append(0.0 if at == word else _IN_SHORT_WORD)
            return
    else:
        strip.traits.append(_trait(cell, width, measures))
    strip.gaps.append(_gap(strip, at, measures.em) if at else _RIGID)
    strip.breaks.append(_break_cost(strip, at, word))


def _trait(cell: Cell, width: float, measures: Measures) -> Trait:
    if cell.kind is CellKind.LATIN:
        return _LATIN_TRAIT
    trait = trait_of(cell.text[0], centred=measures.stops_centred)
    # A mark set narrow has no empty half.
    return _NO_TRAIT if width < _FULL_WIDTH * measures.em and trait.left + trait.right else trait


def _gap(strip: Strip, at: int, em: float) -> Gap:
    """The gap before cell `at`."""
    before, after = strip.cells[at - 1], strip.cells[at]
    left, right = strip.traits[at - 1], strip.traits[at]
    if before.kind is CellKind.SPACE or after.kind is CellKind.SPACE:
        return 0.0, 0.0, 1.0, after.kind is not CellKind.SPACE
    if left.doubled and before.text[-1] == after.text[0]:
        return _RIGID
    if (left.western and (right.western or right.ascii_stop)) or (left.ascii_stop and right.western):
        return _RIGID
    if {before.kind, after.kind} == {CellKind.HAN, CellKind.LATIN} or _is_set_off(before, after, left, right):
        return _LATIN_GAP * em, _LEAST_LATIN_GAP * em, 1.0, True
    between = strip.between_han[0]
    if left.ascii_stop and after.kind in (CellKind.HAN, CellKind.OPENING) and not right.western:
        # What parts clauses is wider than what parts characters.
        usual, least = between - right.left * em, between * _SHARE_KEPT - right.left * em
        return usual + _AFTER_ASCII_STOP * em, least + _LEAST_AFTER_ASCII_STOP * em, _MARK_WEIGHT, True
    if (left.ascii_bracket and after.kind is CellKind.HAN) or (right.ascii_bracket and before.kind is CellKind.HAN):
        # Room on the outer side only.
        outside = (before.kind is CellKind.CLOSING) or (after.kind is CellKind.OPENING)
        return _BESIDE_ASCII_BRACKET * em * outside, 0.0, 1.0, True
    if CellKind.HAN in (before.kind, after.kind) or CellKind.LATIN in (before.kind, after.kind):
        # A mark beside text keeps its empty half until the line is pushed in, and then what parts characters.
        pushed = max(min(left.right + right.left, _MARK_PUSHED) * em - between * _SHARE_KEPT, 0.0)
        return 0.0, -pushed, _MARK_WEIGHT if pushed else 1.0, True
    return _between_marks(before.kind, after.kind, left, right, em)


def _is_set_off(before: Cell, after: Cell, left: Trait, right: Trait) -> bool:
    """Whether one is Han and the other a sign of Western text: $, %, °."""
    return (before.kind is CellKind.HAN and right.western) or (after.kind is CellKind.HAN and left.western)


def _between_marks(before: CellKind, after: CellKind, left: Trait, right: Trait, em: float) -> Gap:
    """The gap between two marks: their empty halves shrink to what one of them needs."""
    blank = left.right + right.left
    if right.ascii_stop:
        # ”, typed so: the comma stands in the empty half of the quotation mark.
        return -left.right * em, -left.right * em, 1.0, False
    if before is CellKind.CLOSING and after is CellKind.OPENING:
        kept = max(left.right, right.left)
    elif right.left == right.right != 0 and left.right >= 0.5:
        kept = right.left
    else:
        kept = 0.0
    gap = -max(blank - kept, 0.0) * em
    return gap, gap - min(kept, _MARK_PUSHED) * em, _MARK_WEIGHT, True


def _break_cost(strip: Strip, at: int, word: int) -> float:
    cell = strip.cells[at]
    if not at or cell.kind in (CellKind.CLOSING, CellKind.SPACE):
        return NEVER
    before = strip.cells[at - 1]
    if at > word:
        return _IN_LATIN if cell.kind is CellKind.LATIN else _IN_SHORT_WORD
    if before.kind is CellKind.HAN and cell.kind is CellKind.HAN:
        return 0.0
    solid = at - 1
    while solid and strip.cells[solid].kind is CellKind.SPACE:
        solid -= 1
    if strip.cells[solid].kind is CellKind.OPENING:
        return NEVER
    if before.kind is CellKind.LATIN:
        return _cost_after_latin(before, cell)
    if strip.traits[at - 1].ascii_stop and cell.kind is CellKind.LATIN:
        return _IN_ADDRESS
    return 0.0


def _allow_breaks(strip: Strip, start: int, length: int) -> None:
    """Let a long word be broken. How it is built is not known: most are built of pairs."""
    for offset in range(1, length):
        if strip.breaks[start + offset] == _IN_SHORT_WORD:
            strip.breaks[start + offset] = _IN_PAIR if offset % 2 else _BETWEEN_PAIRS


def _cost_after_latin(before: Cell, cell: Cell) -> float:
    if cell.kind is CellKind.LATIN:
        return _IN_ADDRESS if before.text in "/-_=&?" else NEVER
    if cell.text[0] == "@":
        return _IN_LATIN  # an address of e-mail
    is_figure = before.text[-1].isdigit()
    return NEVER if is_figure and cell.text in UNITS else 0.0


def _spread(strip: Strip, ruby: Ruby) -> None:
    """Widen a word for the one reading over it, evenly; where that sticks out, the word may not get narrower."""
    first, last = ruby.first, ruby.last
    spread = (ruby.width - sum(strip.widths[first : last + 1])) / (last - first + 1)
    for at in range(first + 1, last + 1):
        strip.breaks[at] += _IN_SPELT_WORD
        if spread >= strip.least[at]:
            strip.least[at] = max(spread, strip.natural[at])


def _part_rubies(strip: Strip, words: list[tuple[int, int]], em: float) -> None:
    """See to it that readings do not touch: first they give way, then their bases; in a word all gaps alike."""
    rubies = strip.rubies
    outside = [_sticking_out(strip, ruby) for ruby in rubies]
    needs = [0.0, *(_need(strip, at, (outside[at - 1] + outside[at]) / 2, em) for at in range(1, len(rubies)))]
    most = _MOST_SHIFT * em
    for at in range(1, len(rubies)):
        lacking = needs[at] - strip.natural[rubies[at].first]
        if lacking > 0:
            _give_way(strip, needs, at, lacking, most)
    for ruby, need in zip(rubies[1:], needs[1:], strict=True):
        strip.least[ruby.first] = max(strip.least[ruby.first], need)
    for start, end in words:
        widest = max(strip.least[start + 1 : end])
        strip.least[start + 1 : end] = [widest] * (end - start - 1)


def _need(strip: Strip, at: int, outside: float, em: float) -> float:
    """The gap that ruby `at`'s first cell needs before it, so that it is clear of the ruby before: both stick out by
    `outside` between them."""
    before, ruby = strip.rubies[at - 1], strip.rubies[at]
    left, right = before.last, ruby.first
    ruby.gap = em * (_RUBY_GAP_INSIDE if strip.breaks[right] and strip.breaks[right] < NEVER else _RUBY_GAP_BETWEEN)
    over = outside + ruby.gap
    if right - left > 1:
        over -= sum(strip.widths[left + 1 : right]) + sum(strip.least[left + 1 : right])
    return over


def _sticking_out(strip: Strip, ruby: Ruby) -> float:
    """How much wider a ruby is than its base."""
    if ruby.first == ruby.last:
        return ruby.width - strip.widths[ruby.first]
    gaps = map(max, strip.natural[ruby.first + 1 : ruby.last + 1], strip.least[ruby.first + 1 : ruby.last + 1])
    return ruby.width - sum(strip.widths[ruby.first : ruby.last + 1]) - sum(gaps)


def _give_way(strip: Strip, needs: list[float], at: int, lacking: float, most: float) -> None:
    """Shift ruby `at` and the one before it apart, as far as their other neighbours leave room."""
    rubies = strip.rubies
    left, right = most, most
    if at > 1:
        left = min(left, strip.natural[rubies[at - 1].first] - needs[at - 1])
    if at + 1 < len(rubies):
        right = min(right, strip.natural[rubies[at + 1].first] - needs[at + 1])
    left, right = max(left, 0.0), max(right, 0.0)
    given = min(lacking, left + right)
    if given <= 0:
        return
    ruby = rubies[at]
    ruby.left, ruby.right = given * left / (left + right), given * right / (left + right)
    needs[at] -= given
    needs[at - 1] += ruby.left
    if at + 1 < len(rubies):
        needs[at + 1] += ruby.right
