"""Words out of Anki: which field of its notes has them, and which of them count as known."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.importers.anki import AnkiFile, AnkiNote, NoteType, Standing, opened_anki
from reader.library.languages import is_word
from reader.model import Problem, ReaderError
from reader.model.flash_cards import Which
from reader.model.references import unescaped

# A word with colours, readings and a sound about it is no longer, in characters of HTML.
_LONGEST_VALUE = 2_000
# A word of more characters is likely to be a sentence.
_USUAL_WORD = 5
_SAMPLES, _LONGEST_SAMPLE = 3, 24
_MOST_FIELDS = 500
# Of all fields together: more take hundreds of megabytes, and nobody knows as many.
_MOST_WORDS = 2_000_000
# So many notes are gone through between two looks at the sum.
_NOTES_AT_ONCE = 10_000
_READING = re.compile(r"<(rt|rp)\b[^<>]*>[^<>]*</\1>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|div|p|li|tr|td|hr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_SOUND = re.compile(r"\[sound:[^\]]*\]")
_WORD_END = re.compile(r"[\s,;/|(\[，；、（【〔]")
_GAP = re.compile(r"\{\{c\d+::([^{}]*)\}\}")


_LEAST = {Which.ALL: Standing.NEW, Which.REVIEWED: Standing.YOUNG, Which.MATURE: Standing.MATURE}


@dataclass(slots=True)
class AnkiField:
    """A field of a note type that has words, with how far each has come. `samples` are its first values."""

    note_type: str
    name: str
    notes: int = 0
    words: dict[str, Standing] = field(default_factory=dict[str, Standing])
    samples: list[str] = field(default_factory=list[str])

    def chosen(self, which: Which) -> list[str]:
        """The words that count."""
        return [word for word, standing in self.words.items() if standing >= _LEAST[which]]

    @property
    def likelihood(self) -> float:
        """How likely this is the field with the words: all its values are words, short ones, and not the same ones."""
        return sum(len(word) <= _USUAL_WORD for word in self.words) / max(self.notes, 1)

    def take(self, value: str, standing: Standing) -> None:
        """Count a value as it is kept."""
        self.notes += 1
        if not value or len(value) > _LONGEST_VALUE:
            return
        text = plain(value)
        if text and len(self.samples) < _SAMPLES:
            self.samples.append(text[:_LONGEST_SAMPLE])
        if word := _word(text):
            self.words[word] = max(standing, self.words.get(word, Standing.NEW))


@dataclass(frozen=True, slots=True)
class AnkiWords:
    """The fields of a file that have words, the likeliest first. Without `has_standings` all words count alike."""

    fields: Sequence[AnkiField]
    has_standings: bool

    def named(self, name: str, origin: str) -> AnkiField:
        """The likeliest field of a name, letter case aside. Raises ReaderError NO_FIELD."""
        for each in self.fields:
            if each.name.casefold() == name.casefold():
                return each
        names = ", ".join(dict.fromkeys(each.name for each in self.fields))
        raise ReaderError(Problem.NO_FIELD, origin, names)


def words_of_anki(path: Path) -> AnkiWords:
    """The words of a file of Anki, read in this process: see anki_apart. Raises ReaderError."""
    fields: dict[tuple[int, int], AnkiField] = {}
    with opened_anki(path) as file:
        for count, note in enumerate(file.notes):
            if count % _NOTES_AT_ONCE == 0:
                _check_count(fields.values(), path)
            _take(fields, file, note)
        has_standings = file.has_standings
    _check_count(fields.values(), path)
    found = sorted((each for each in fields.values() if each.words), key=lambda each: -_weight(each))
    if not found:
        raise ReaderError(Problem.BAD_ANKI, str(path), "no field of its notes has Chinese words")
    return AnkiWords(found, has_standings)


def _check_count(fields: Iterable[AnkiField], path: Path) -> None:
    count = sum(len(each.words) for each in fields)
    if count > _MOST_WORDS:
        raise ReaderError(Problem.TOO_LARGE, str(path), f"{count:,} words")


def plain(value: str) -> str:
    """The text of a field: without mark-up, readings over characters, sounds and gaps."""
    text = _BREAK.sub(" ", _READING.sub("", _SOUND.sub("", _GAP.sub(_filled, value))))
    return " ".join(unescaped(_TAG.sub("", text)).split())


def _filled(gap: re.Match[str]) -> str:
    """What stands in a gap, without the hint behind it."""
    return gap[1].partition("::")[0]


def _word(text: str) -> str:
    """The word that a field begins with: 银行 of 银行[yínháng], 银行/銀行, 银行 (bank)."""
    first = _WORD_END.split(text, maxsplit=1)[0]
    return first if is_word(first) else ""


def _weight(found: AnkiField) -> float:
    """By likelihood, and of several note types the one with the most words first."""
    return found.likelihood * len(found.words)


def _take(fields: dict[tuple[int, int], AnkiField], file: AnkiFile, note: AnkiNote) -> None:
    kind = file.types.get(note.note_type, NoteType("", ()))
    for at, value in enumerate(note.fields):
        key = note.note_type, at
        if key not in fields:
            if len(fields) >= _MOST_FIELDS:
                continue
            fields[key] = AnkiField(kind.name, kind.fields[at] if at < len(kind.fields) else str(at + 1))
        fields[key].take(value, note.standing)
