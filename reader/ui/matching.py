"""Which names fit what is typed, and how well: the letters in order, the beginnings of words before their insides.

No Qt here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum


class Fit(IntEnum):
    """How a name fits a typed word, the best first."""

    WHOLE = 0
    PREFIX = 1  # of the name
    WORD = 2  # at the beginning of a word
    BEGINNINGS = 3  # pieces, each at the beginning of a word: "ncs" in "Next Chinese script"
    INSIDE = 4
    SCATTERED = 5  # the letters in order
    NONE = 6


@dataclass(frozen=True, slots=True)
class Name:
    """What something is called (in every language it may be asked for in), and where it stands."""

    names: tuple[str, ...]
    places: tuple[str, ...] = ()


def rank(query: str, names: Sequence[Name], recent: Sequence[int] = ()) -> list[int]:
    """The indices of the names that fit, the best first; of equals the one in `recent`, which begins with the latest,
    then the shorter, then the former. Without a query all of them: the recent ones, then the rest in order."""
    latest = {index: at for at, index in enumerate(recent)}
    words = query.split()
    found: list[tuple[tuple[int, int, int, int], int]] = []
    for index, name in enumerate(names):
        fit = _fit_all(words, name)
        if fit is not None:
            length = min(map(len, name.names)) if words else 0
            found.append(((fit, latest.get(index, len(names)), length, index), index))
    return [index for _, index in sorted(found)]


def _fit_all(words: Iterable[str], name: Name) -> int | None:
    """A figure for how well a name fits every word, the lower the better; None where one does not fit."""
    total = 0
    for word in words:
        by_name = min(fit(word, known) for known in name.names)
        by_place = min((fit(word, place) for place in name.places), default=Fit.NONE)
        # Where it stands is a weaker reason than any name, and not for letters that lie about.
        by_place = Fit.NONE if by_place > Fit.WORD else by_place
        if by_name is Fit.NONE and by_place is Fit.NONE:
            return None
        total += min(by_name, by_place + Fit.NONE)
    return total


def fit(word: str, name: str) -> Fit:
    """How a name fits a word; neither capitals nor marks count."""
    word, name = word.casefold(), name.casefold()
    at = name.find(word)
    if at == 0:
        return Fit.WHOLE if len(name) == len(word) else Fit.PREFIX
    starts = _starts(name)
    if any(name.startswith(word, start) for start in starts):
        return Fit.WORD
    if _by_beginnings(word, name, starts):
        return Fit.BEGINNINGS
    if at > 0:
        return Fit.INSIDE
    letters = iter(name)
    return Fit.SCATTERED if all(letter in letters for letter in word) else Fit.NONE


def _starts(name: str) -> list[int]:
    """Where words begin. Chinese has no gaps: each character is one."""
    return [
        at
        for at, letter in enumerate(name)
        if letter.isalnum() and (at == 0 or not name[at - 1].isalnum() or not (letter + name[at - 1]).isascii())
    ]


def _by_beginnings(word: str, name: str, starts: Sequence[int]) -> bool:
    """Whether `word` is made of pieces each of which begins a word of `name`, in order."""
    # How much of `word` can be had from the words of the name so far.
    reached = {0}
    for start in starts:
        for done in tuple(reached):
            common = 0
            while name[start + common : start + common + 1] == word[done + common : done + common + 1] != "":
                common += 1
                reached.add(done + common)
    return len(word) in reached
