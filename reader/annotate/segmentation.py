"""Cutting runs of simplified characters into words, the way of jieba: by its dictionary, and its models of other words.

Of all ways to cut a run the likeliest is taken, each word counting by its frequency. rjieba does the same and is
faster, but holds 33 MB for it and stops every thread for a tenth of a second to load them.
"""

from collections.abc import Sequence
from functools import lru_cache

from reader.annotate import unknown_words
from reader.annotate.vocabulary import IN_JIEBA, NO_COST, NO_TAG, facts, tag_of, vocabulary

_LONGEST = 16  # characters of a word
_MOST = 2**63

# A word, its class, and what is known of it (`facts`).
Piece = tuple[str, str, int]


def tagged(run: str, *, unknown: bool = True) -> list[Piece]:
    """Cut a run of Han characters into words, with their classes by jieba's tag set ("x" where there is none).

    `unknown` lets characters that are left over, each for itself, be joined to words that no dictionary has.
    """
    pieces = _likeliest(run)
    if not unknown:
        return pieces
    found: list[Piece] = []
    left_over = 0
    for at, each in enumerate(pieces):
        if len(each[0]) > 1:
            if at > left_over:
                found += _joined(pieces[left_over:at])
            found.append(each)
            left_over = at + 1
    return [*found, *_joined(pieces[left_over:])]


def cost_of(word: str) -> int:
    """What a word costs, as `tagged` counts: the less the more frequent."""
    words = vocabulary()
    number = words.numbers.get(word)
    return words.rarest if number is None or words.costs[number] == NO_COST else words.costs[number]


def piece(word: str, tag: str) -> Piece:
    """A word of this class, with what is known of it."""
    return word, tag, facts(word)


def _likeliest(run: str) -> list[Piece]:
    """The words of the cheapest way to cut a run; of two that cost the same, the one with the longer word first."""
    words = vocabulary()
    prefixes, costs = words.numbers.iter_prefixes_with_ids, words.costs
    tags, tag_places, known = words.tags, words.tag_places, words.facts
    length = len(run)
    least = [0] * (length + 1)
    numbered: list[tuple[str, int]] = [("", 0)] * length
    for start in range(length - 1, -1, -1):
        best, first = _MOST, None
        for word in prefixes(run[start : start + _LONGEST]):
            own = costs[word[1]]
            if own != NO_COST and (cost := own + least[start + len(word[0])]) <= best:
                best, first = cost, word
        least[start] = best if first else words.rarest + least[start + 1]
        numbered[start] = first or (run[start], -1)
    found: list[Piece] = []
    at = 0
    while at < length:
        word, number = numbered[at]
        found.append((word, tags[tag_places[number]], known[number]) if number >= 0 else piece(word, NO_TAG))
        at += len(word)
    return found


def _joined(single: Sequence[Piece]) -> Sequence[Piece]:
    """Characters that are left over next to each other, as words. What is a word together was less likely here."""
    if len(single) < 2:
        return single
    return _words_of("".join([character for character, _, _ in single])) or single


@lru_cache(maxsize=16_000)
def _words_of(characters: str) -> tuple[Piece, ...]:
    """What the models of unknown words make of characters; nothing if they are one word of the dictionary."""
    if facts(characters) & IN_JIEBA:
        return ()
    return tuple(map(_unknown_word, unknown_words.cut(characters)))


def _unknown_word(word: str) -> Piece:
    its = facts(word)
    return word, tag_of(word) if its & IN_JIEBA else unknown_words.likeliest_tag(word), its
