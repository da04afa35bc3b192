"""The open sets of sentences with human readings, as they lie in a data folder: for training and for measuring."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARK = "▁"


@dataclass(frozen=True, slots=True)
class Polyphone:
    """A sentence with the reading ("xing2") of the one character at `index`."""

    text: str
    index: int
    syllable: str


@dataclass(frozen=True, slots=True)
class Transcribed:
    """Running text with human pinyin: syllables by offset, and the offsets at which words start."""

    text: str
    syllables: dict[int, str]
    word_starts: frozenset[int]


def read_polyphones(folder: Path, part: str) -> list[Polyphone]:
    """Read `part`.sent and `part`.lb (CPP and g2pL): one character between two marks a line, its reading."""
    sentences = (folder / f"{part}.sent").read_text("utf-8").splitlines()
    labels = (folder / f"{part}.lb").read_text("utf-8").split()
    return list(_marked(sentences, labels))


def _marked(sentences: list[str], labels: list[str]) -> Iterator[Polyphone]:
    for sentence, label in zip(sentences, labels, strict=True):
        before, character, after = sentence.split(MARK)
        syllable = label.replace("u:", "ü").replace("v", "ü")
        yield Polyphone(before + character + after, len(before), syllable)


def read_transcribed(file: Path) -> list[Transcribed]:
    """Read sentences with human pinyin, one JSON object a line."""
    read: list[Transcribed] = []
    for line in file.read_text("utf-8").splitlines():
        entry = json.loads(line)
        syllables = {int(offset): syllable.replace("v", "ü") for offset, syllable in entry["syllables"].items()}
        read.append(Transcribed(entry["text"], syllables, frozenset(entry["word_starts"])))
    return read
