"""The spelling of a word in Hanyu Pinyin, by GB/T 16159-2012."""

from collections.abc import Sequence
from itertools import pairwise

from reader.model import mark_tone


def spell(syllables: Sequence[str | None], name_starts: Sequence[int] = ()) -> str:
    """Spell one word: joined, tone-marked, "'" before an inner a, e, o (Xī'ān), 儿 as r (huār).

    `name_starts` are the numbers of the characters that begin the parts of a proper name: each part is a word with
    a capital (Zhào Míngruì). The capital of a sentence's first word is left to the display, which knows whether the
    word stands first in what it shows. Empty if no character has a reading.
    """
    if not name_starts:
        return _joined(syllables)
    parts = [_joined(syllables[start:end]) for start, end in pairwise([*name_starts, len(syllables)])]
    return " ".join(part[:1].upper() + part[1:] for part in parts)


def _joined(syllables: Sequence[str | None]) -> str:
    spelt = ""
    for syllable in filter(None, syllables):
        # GB/T 16159-2012 and the Scheme, 4: the mark parts syllables that begin with a, e, o from what precedes.
        spelt += ("'" if spelt and syllable[0] in "aeoê" else "") + mark_tone(syllable)
    return spelt
