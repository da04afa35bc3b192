"""Words that no dictionary has: jieba's two hidden Markov models of characters in words (finalseg and posseg; MIT).

A state is the place of a character in its word: begin, middle, end, alone (B, M, E, S), in the second model with the
word's class behind it ("Bnr" begins a name). Costs are thousandths of minus a logarithm; the likeliest states are the
cheapest ones (Viterbi). A state is a number, and a cost is kept with the state that it leads to in one integer, cost *
256 + state: the least of them says both, and of two that cost the same the first state wins.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from reader.annotate.table import Table
from reader.annotate.vocabulary import NO_TAG

_FOLDER = Path(__file__).parents[2] / "resources" / "words"
# What was never seen costs.
NEVER = 10**9
# The first model: what B, M, E and S cost at the start, and for each the two states that may precede it, with the cost;
# the second one if both cost the same.
_START = (263, NEVER, NEVER, 1465)
_STEPS = (((3, 721), (2, 590)), ((1, 1260), (0, 916)), ((1, 333), (0, 511)), ((3, 666), (2, 809)))
_END, _ALONE = 2, 3
_STATES = 256
_START_OF_WORD = _STATES
_NEVER_SEEN = NEVER * _STATES
_ANY = dict.fromkeys(range(_STATES), _NEVER_SEEN)


@dataclass(frozen=True, slots=True)
class _Character:
    """What it costs the states of the first and of the second model to show a character."""

    places: tuple[int, ...]
    classes: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Classes:
    """The second model: its states' names, and their numbers; which of them end a word; and for each those that may
    precede it, with the cost of the step. One more, `_START_OF_WORD`, precedes what a word may begin with."""

    names: tuple[str, ...]
    numbers: Mapping[str, int]
    ends: frozenset[int]
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
    """The likeliest place of each character in a word."""
    costs = [start + own for start, own in zip(_START, _character(text[0]).places, strict=True)]
    came_from: list[list[int]] = []
    for character in text[1:]:
        best = [
            (costs[one] + step, one) if costs[one] + step < costs[other] + its else (costs[other] + its, other)
            for (one, step), (other, its) in _STEPS
        ]
        came_from.append([before for _, before in best])
        costs = [cost + own for (cost, _), own in zip(best, _character(character).places, strict=True)]
    places = [_END if costs[_END] < costs[_ALONE] else _ALONE]
    for before in reversed(came_from):
        places.append(before[places[-1]])
    return places[::-1]


def likeliest_tag(word: str) -> str:
    """The class of a word that the dictionary lacks, by jieba's tag set.

    Of the words that the model of classes finds in it: that of the longest, the last one if there are several; NO_TAG
    where the model lacks a character.
    """
    if not all(_character(character).classes for character in word):
        return NO_TAG
    model = _classes()
    longest, tag, start = 0, NO_TAG, 0
    for end, state in enumerate(_states(word, model), 1):
        if state in model.ends:
            if end - start >= longest:
                longest, tag = end - start, model.names[state][1:]
            start = end
    return tag


def _states(text: str, model: _Classes) -> list[int]:
    """The likeliest state of each character, the last one the end of a word if it can be."""
    steps = model.steps
    costs = {
        state: steps[state].get(_START_OF_WORD, _NEVER_SEEN) + own + state
        for state, own in _character(text[0]).classes.items()
    }
    came_from: list[Mapping[int, int]] = []
    for at, character in enumerate(text[1:], 1):
        shown = _character(character).classes
        ending = {state: own for state, own in shown.items() if state in model.ends} if at == len(text) - 1 else {}
        # Where none of the character's states can follow, any may: better than nothing.
        best = _best(costs, ending, steps) or _best(costs, shown, steps) or _best(costs, _ANY, steps)
        costs = {state: least - least % _STATES + state for state, least in best.items()}
        came_from.append(best)
    ends = [cost for state, cost in costs.items() if state in model.ends]
    states = [min(ends or costs.values()) % _STATES]
    for best in reversed(came_from):
        states.append(best[states[-1]] % _STATES)
    return states[::-1]


def _best(costs: Mapping[int, int], shown: Mapping[int, int], steps: Sequence[Mapping[int, int]]) -> dict[int, int]:
    """The states that can follow those with these costs: the least cost up to each, with the state before it."""
    found: dict[int, int] = {}
    for state, own in shown.items():
        before = steps[state]
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
    return _Classes(names, numbers, ends, tuple(_by_state(before, numbers) for _, *before in rows))
