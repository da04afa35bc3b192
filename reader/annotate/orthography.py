"""The spelling of a word in Hanyu Pinyin, by GB/T 16159-2012."""

from collections.abc import Sequence

from reader.model import mark_tone


def spell(syllables: Sequence[str | None], *, proper: bool) -> str:
    """Spell one word: joined, tone-marked, "'" before an inner a, e, o (Xī'ān), 儿 as r (huār).

    Proper names begin with a capital. That of a sentence's first word is left to the display, which knows whether
    the word stands first in what it shows. Empty if no character has a reading.
    """
    spelt = ""
    for syllable in syllables:
        if syllable is None:
            continue
        marked = mark_tone(syllable)
        # GB/T 16159-2012 and the Scheme, 4: the mark parts syllables that begin with a, e, o from what precedes.
        apostrophe = "'" if spelt and syllable[0] in "aeoê" else ""
        spelt += apostrophe + marked
    return spelt[:1].upper() + spelt[1:] if proper else spelt
