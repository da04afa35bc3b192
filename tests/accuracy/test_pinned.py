"""Sentences of our own with one marked polyphone each: what is read right today may not be lost tomorrow."""

from pathlib import Path

from reader.annotate import readings, words
from resources.readings.opensets import MARK

PINNED = Path(__file__).parent / "pinned.tsv"


def cases() -> list[tuple[str, int, str]]:
    found: list[tuple[str, int, str]] = []
    for row in PINNED.read_text("utf-8").splitlines():
        marked, syllable = row.split("\t")
        before, character, after = marked.split(MARK)
        found.append((before + character + after, len(before), syllable))
    return found


def test_the_pinned_score_does_not_fall() -> None:
    wrong = [
        (text, syllable, got)
        for text, index, syllable in cases()
        if (got := readings.read(text, words.cut(text))[index]) != syllable
    ]
    assert not wrong
