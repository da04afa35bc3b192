"""Readings that the source itself sets over its characters."""

from collections.abc import Sequence

from reader.annotate.typed import typed_syllables
from reader.model import Block, Ruby, Sentence


def rubies_in(block: Block, sentence: Sentence) -> tuple[Ruby, ...]:
    """The rubies of a block that lie in a sentence of it, with offsets in the sentence's text."""
    return tuple(
        Ruby(ruby.start - sentence.start, ruby.end - sentence.start, ruby.text)
        for ruby in block.rubies
        if sentence.start <= ruby.start and ruby.end <= sentence.end
    )


def with_rubies(syllables: Sequence[str | None], rubies: Sequence[Ruby]) -> list[str | None]:
    """The syllables of a sentence's characters, with those of its rubies; one that is no reading of so many characters
    changes nothing."""
    result = list(syllables)
    for ruby in rubies:
        if given := typed_syllables(ruby.text, ruby.end - ruby.start):
            result[ruby.start : ruby.end] = given
    return result
