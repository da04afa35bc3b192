"""Words that no dictionary has: jieba's two hidden Markov models of characters in words (finalseg and posseg; MIT).

A state is the place of a character in its word: begin, middle, end, alone (B, M, E, S), in the second model with the
word's class behind it ("Bnr" begins a name). Costs are thousandths of minus a logarithm; the likeliest states are the
cheapest ones (Viterbi). A state is a number, and a cost is kept with the state that it leads to in one integer, cost *
256 + state: the least of them says both, and of two that cost the same the first state wins.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add

from reader.annotate.vocabulary import NO_TAG
from reader.dictionary.table import Table
from reader.shipped import RESOURCES

_FOLDER = RESOURCES / "words"
# What was never seen costs.
NEVER = 10**9
# The first model: what B, M, E and S cost at the start. What steps from one to another cost stands in `_places`.
_START = (263, NEVER, NEVER, 1465)
_BEGIN, _MIDDLE, _END, _ALONE = range(4)
_STATES = 256
_NEVER_SEEN = NEVER * _STATES
_ANY = dict.fromkeys(range(_STATES), _NEVER_SEEN)


@dataclass(frozen=True, slots=True)
class _Character:
    """What it costs the states of the first and of the second model to show a character."""

    places: tuple[int, ...]
    classes: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Classes:
    """The second model: its states' names, and their numbers; which of them end a word; what those that begin one cost
    at the start; and for each those that may precede it, with the cost of the step."""

    names: tuple[str, ...]
    numbers: Mapping[str, int]
    ends: frozenset[int]
    starts: Mapping[int, int]
    steps: tuple[Mapping[int, int], ...]


# Stands alone: never in a word with what is known.
_STRANGER = _Character((NEVER, NEVER, NEVER, 0), {})


def cut(text: str) -> list[str]:
    """Cut characters, none of which the dictionary joins, into likely words."""
    words: list[str] = []
    start = 0
    for end, place in enumerate(_places(text), 1):
        if place in (_END, _ALONE):
            words.append(text[start:end])
            start = end
    return words


def _places(text: str) -> list[int]:
    """The likeliest place of each character in a word. B and S follow E or S, M and E follow B or M."""
    begin, middle, end, alone = map(add, _START, _character(text[0]).places)
    came_from: list[tuple[int, int, int, int]] = []
    for character in text[1:]:
        of_begin, of_middle, of_end, of_alone = _character(character).places
        came_from.append(
            (
                _END if end + 590 <= alone + 721 else _ALONE,
                _BEGIN if begin + 916 <= middle + 1260 else _MIDDLE,
                _BEGIN if begin + 511 <= middle + 333 else _MIDDLE,
                _END if end + 809 <= alone + 666 else _ALONE,
            )
        )
        begin, middle, end, alone = (
            min(end + 590, alone + 721) + of_begin,
            min(begin + 916, middle + 1260) + of_middle,
            min(begin + 511, middle + 333) + of_end,
            min(end + 809, alone + 666) + of_alone,
        )
    places = [_END if end < alone else _ALONE]
    for before in reversed(came_from):
        places.append(before[places[-1]])
    return places[::-1]


def likeliest_tag(word: str) -> str:
    """The class of a word that the dictionary lacks, by jieba's tag set.

    Of the words that the model of classes finds in it: that of the longest, the last one if there are several; NO_TAG
    where the model lacks a character.
    """
    shown = [_character(character).classes for character in word]
    if not all(shown):
        return NO_TAG
    model = _classes()
    longest, tag, start = 0, NO_TAG, 0
    for end, state in enumerate(_states(shown, model), 1):
        if state in model.ends:
            if end - start >= longest:
                longest, tag = end - start, model.names[state][1:]
            start = end
    return tag


def _states(shown: Sequence[Mapping[int, int]], model: _Classes) -> list[int]:
    """The likeliest state of each character, the last one the end of a word if it can be."""
    first, *rest = shown
    begun = {state: model.starts[state] + own + state for state, own in first.items() if state in model.starts}
    # Where that leads nowhere, any state may begin, and any may follow: better than nothing.
    return _cheapest(begun, rest, model, {}) or _cheapest(
        {state: _NEVER_SEEN + own + state for state, own in first.items()} | begun, rest, model, _ANY
    )


def _cheapest(
    costs: Mapping[int, int], rest: Sequence[Mapping[int, int]], model: _Classes, otherwise: Mapping[int, int]
) -> list[int]:
    """The states on the cheapest way from those with these costs; where no state that shows a character can follow,
    over those of `otherwise`. Empty if there is none."""
    came_from: list[Mapping[int, int]] = []
    for left, shown in zip(range(len(rest) - 1, -1, -1), rest, strict=True):
        ending = {} if left else {state: own for state, own in shown.items() if state in model.ends}
        best = _best(costs, ending, model) or _best(costs, shown, model) or _best(costs, otherwise, model)
        costs = {state: least - least % _STATES + state for state, least in best.items()}
        came_from.append(best)
    ends = [cost for state, cost in costs.items() if state in model.ends]
    if not ends and not otherwise:
        return []
    states = [min(ends or costs.values()) % _STATES]
    for best in reversed(came_from):
        states.append(best[states[-1]] % _STATES)
    return states[::-1]


def _best(costs: Mapping[int, int], shown: Mapping[int, int], model: _Classes) -> dict[int, int]:
    """The states that can follow those with these costs: the least cost up to each, with the state before it."""
    found: dict[int, int] = {}
    for state, own in shown.items():
        before = model.steps[state]
        # Most states follow two others at most.
        few = before if len(before) < len(costs) else costs
        if reached := [costs[each] + before[each] for each in few if each in costs and each in before]:
            found[state] = min(reached) + own
    return found


@lru_cache(maxsize=2_000)
def _character(character: str) -> _Character:
    row = _table().row(character)
    if row is None:
        return _STRANGER
    places, *classes = row.split(" ")
    return _Character(tuple(map(_cost, places.split(","))), _by_state(classes, _classes().numbers))


def _by_state(fields: Iterable[str], numbers: Mapping[str, int]) -> dict[int, int]:
    """What is written as state and cost, the cost by 256."""
    found: dict[int, int] = {}
    for field in fields:
        state, _, cost = field.partition(":")
        found[numbers[state]] = _cost(cost) * _STATES
    return found


def _cost(written: str) -> int:
    return NEVER if written == "-" else int(written)


@cache
def _table() -> Table:
    return Table(_FOLDER / "characters.txt", " ")


@cache
def _classes() -> _Classes:
    rows = [line.split(" ") for line in (_FOLDER / "classes.txt").read_text("utf-8").splitlines()]
    names = tuple(state for state, *_ in rows)
    numbers = {state: number for number, state in enumerate((*names, "^"))}
    ends = frozenset(numbers[state] for state in names if state[0] in "ES")
    steps = tuple(_by_state(before, numbers) for _, *before in rows)
    starts = {state: before.pop(_STATES) for state, before in enumerate(steps) if _STATES in before}
    return _Classes(names, numbers, ends, starts, steps)
