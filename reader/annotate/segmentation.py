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

Piece = tuple[str, str]


def tagged(run: str, *, unknown: bool = True) -> list[Piece]:
    """Cut a run of Han characters into words, with their classes by jieba's tag set ("x" where there is none).

    `unknown` lets characters that are left over, each for itself, be joined to words that no dictionary has.
    """
    pieces = _likeliest(run)
    if not unknown:
        return pieces
    found: list[Piece] = []
    left_over = 0
    for at, piece in enumerate(pieces):
        if len(piece[0]) > 1:
            found += _joined(pieces[left_over:at])
            found.append(piece)
            left_over = at + 1
    return [*found, *_joined(pieces[left_over:])]


def has_word(word: str) -> bool:
    """Whether jieba's dictionary has this word."""
    return facts(word) & IN_JIEBA != 0


def _likeliest(run: str) -> list[Piece]:
    """The words of the cheapest way to cut a run; of two that cost the same, the one with the longer word first."""
    words = vocabulary()
    prefixes, costs, places, tags = words.numbers.iter_prefixes_with_ids, words.costs, words.tag_places, words.tags
    length = len(run)
    least, ends, numbers = [0] * (length + 1), [0] * length, [-1] * length
    for start in range(length - 1, -1, -1):
        best, best_end, best_number = _MOST, start + 1, -1
        for word, number in prefixes(run[start : start + _LONGEST]):
            own = costs[number]
            end = start + len(word)
            if own != NO_COST and (cost := own + least[end]) <= best:
                best, best_end, best_number = cost, end, number
        least[start] = best if best_number >= 0 else words.rarest + least[best_end]
        ends[start], numbers[start] = best_end, best_number
    found: list[Piece] = []
    at = 0
    while at < length:
        end, number = ends[at], numbers[at]
        found.append((run[at:end], tags[places[number]] if number >= 0 else NO_TAG))
        at = end
    return found


def _joined(single: Sequence[Piece]) -> Sequence[Piece]:
    """Characters that are left over next to each other, as words. What is a word together was less likely here."""
    if len(single) < 2:
        return single
    return _words_of("".join(character for character, _ in single)) or single


@lru_cache(maxsize=4_000)
def _words_of(characters: str) -> tuple[Piece, ...]:
    """What the models of unknown words make of characters; nothing if they are one word of the dictionary."""
    if has_word(characters):
        return ()
    words = unknown_words.cut(characters)
    return tuple((word, tag_of(word) if has_word(word) else unknown_words.likeliest_tag(word)) for word in words)
