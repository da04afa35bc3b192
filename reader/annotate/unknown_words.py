"""Words that no dictionary has: jieba's two hidden Markov models of characters in words (finalseg and posseg; MIT).

A state is the place of a character in its word: begin, middle, end, alone (B, M, E, S), in the second model with the
word's class behind it ("Bnr" begins a name). Costs are thousandths of minus a logarithm; the likeliest states are the
cheapest ones (Viterbi).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from sys import intern

from reader.annotate.table import Table

_FOLDER = Path(__file__).parents[2] / "resources" / "words"
NO_TAG = "x"
# What was never seen costs.
NEVER = 10**9
# The first model: what B, M, E and S cost at the start, and for each the states that may precede it, with the cost.
_START = (263, NEVER, NEVER, 1465)
_STEPS = (((2, 590), (3, 721)), ((1, 1260), (0, 916)), ((0, 511), (1, 333)), ((3, 666), (2, 809)))
_END, _ALONE = 2, 3
_ENDS = ("E", "S")


@dataclass(frozen=True, slots=True)
class _Character:
    """What it costs the states of the first and of the second model to show a character."""

    places: tuple[int, ...]
    classes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Classes:
    """The second model: what states cost at the start, and for each those that may precede it, with the cost."""

    start: Mapping[str, int]
    steps: Mapping[str, Mapping[str, int]]


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
        best = [min((costs[before] + step, before) for before, step in steps) for steps in _STEPS]
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
    longest, tag, start = 0, NO_TAG, 0
    for end, state in enumerate(_states(word), 1):
        if state.startswith(_ENDS):
            if end - start >= longest:
                longest, tag = end - start, state[1:]
            start = end
    return tag


def _states(text: str) -> list[str]:
    """The likeliest state of each character, the last one the end of a word if it can be."""
    classes = _classes()
    costs = {state: classes.start.get(state, NEVER) + own for state, own in _character(text[0]).classes.items()}
    came_from: list[Mapping[str, str]] = []
    for character in text[1:]:
        # Where none of the character's states can follow, any may: better than nothing.
        best = _best(costs, _character(character).classes) or _best(costs, dict.fromkeys(classes.steps, NEVER))
        costs = {state: cost for state, (cost, _) in best.items()}
        came_from.append({state: before for state, (_, before) in best.items()})
    ends = [state for state in costs if state.startswith(_ENDS)]
    states = [min(ends or costs, key=costs.__getitem__)]
    for before in reversed(came_from):
        states.append(before[states[-1]])
    return states[::-1]


def _best(costs: Mapping[str, int], shown: Mapping[str, int]) -> dict[str, tuple[int, str]]:
    """The states that can follow those with these costs: the least cost up to each, and the one before it."""
    found: dict[str, tuple[int, str]] = {}
    for state, own in shown.items():
        steps = _classes().steps[state]
        if open_states := costs.keys() & steps.keys():
            cost, before = min((costs[each] + steps[each], each) for each in open_states)
            found[state] = cost + own, before
    return found


@lru_cache(maxsize=2_000)
def _character(character: str) -> _Character:
    row = _table().row(character)
    if row is None:
        return _STRANGER
    places, *classes = row.split(" ")
    return _Character(tuple(map(_cost, places.split(","))), _costs(classes))


def _costs(fields: list[str]) -> dict[str, int]:
    pairs = (field.split(":") for field in fields)
    return {intern(state): _cost(cost) for state, cost in pairs}


def _cost(written: str) -> int:
    return NEVER if written == "-" else int(written)


@cache
def _table() -> Table:
    return Table(_FOLDER / "characters.txt", " ")


@cache
def _classes() -> _Classes:
    start: dict[str, int] = {}
    steps: dict[str, dict[str, int]] = {}
    for line in (_FOLDER / "classes.txt").read_text("utf-8").splitlines():
        state, *before = line.split(" ")
        steps[intern(state)] = _costs(before)
        if "^" in steps[state]:
            start[state] = steps[state].pop("^")
    return _Classes(start, steps)
