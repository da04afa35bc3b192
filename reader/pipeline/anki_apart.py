"""Words out of Anki, read in a process of their own: a package is a SQLite file of a stranger's, packed twice.

The process has so much memory and time, writes nothing, and can be ended at any moment. What it says is checked as what
a file says.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from reader.child import read_apart, taking_in
from reader.importers.anki import Standing, is_anki
from reader.pipeline.anki_words import AnkiField, AnkiWords, words_of_anki
from reader.wire import Message, as_number, as_text

__all__ = ["is_anki", "read_anki_words"]

# Bytes: twice the largest collection, and how far three million cards have come.
_MEMORY = 1_500_000_000
# A collection of 500,000 notes takes ten.
_SECONDS = 300.0
# So many words of a field are said at once.
_MOST = 50_000


def read_anki_words(path: Path, check: Callable[[], None] = lambda: None) -> AnkiWords:
    """The words of a file of Anki, by read_apart. Raises ReaderError as that and words_of_anki."""
    with read_apart(__name__, path, _MEMORY, _SECONDS, check) as said, taking_in(str(path)):
        return _taken(said)


def _taken(said: Iterable[Any]) -> AnkiWords:
    """What is said; for taking_in."""
    fields: list[AnkiField] = []
    has_standings = False
    for value in said:
        if value["name"] is not None:
            samples = [as_text(each) for each in value["samples"]]
            named, notes = (as_text(value["type"]), as_text(value["name"])), as_number(value["notes"])
            fields.append(AnkiField(*named, notes, samples=samples))
        fields[-1].words.update({as_text(word): Standing(standing) for word, standing in value["words"]})
        has_standings = value["standings"] is True
    return AnkiWords([field for field in fields if field.words], has_standings)


# In that process.


def answer(request: Message) -> Iterator[Message]:
    """Field by field, each in portions; the first of them names the field."""
    found = words_of_anki(Path(request.value["path"]))
    for field in found.fields:
        words = list(field.words.items())
        for at in range(0, len(words), _MOST):
            said = {"name": None, "standings": found.has_standings, "words": words[at : at + _MOST]}
            if at == 0:
                said |= {"name": field.name, "type": field.note_type, "notes": field.notes, "samples": field.samples}
            yield Message(said)
