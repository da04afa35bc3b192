"""Build taiwan.txt, the readings of Taiwan where they differ, from the notes "Taiwan pr. [...]" in CC-CEDICT.

Usage: python resources/readings/build_taiwan.py, after ../lexicon/build.py. Source: ../lexicon/cedict.tsv (CC BY-SA
4.0, so the result is too).

A row is a word in simplified script, its syllables on the mainland, and those in Taiwan ("垃圾 la1,ji1 le4,se4"). A row
of one character counts in every word that has no row of its own ("期 qi1 qi2"), with "=" before it only where it is the
whole word ("=和 he2 han4").

CC-CEDICT notes a character once and not again in its words. A note at a whole entry is taken; one about a single sense
("(Taiwan pr. [lao4] for this sense)") cannot be told from the reading alone and is left out. A note that only some of
the entries of a character and reading have (法 Fa3, France; 曲 for 麴) counts in the words that are written so;
variants and surnames, which are seldom noted, are not asked.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
CEDICT = HERE.parent / "lexicon" / "cedict.tsv"
_NOTE = re.compile(r"Taiwan pr\. \[([a-zA-Z:1-5 ]+)\](?:, except (\S+)\[([^\]]+)\].*)?")
Syllables = tuple[str, ...]
# A character and its syllable -> that in Taiwan; and a character, its traditional form, its syllable with any capital.
General = dict[tuple[str, str], str]
Special = dict[tuple[str, str, str], str]
_VARIANT = re.compile("(?:old |archaic |erroneous |Japanese )?variant of|see |used in ")
# Notes at an entry with a capital that are of more than surnames, and what the sense of a word with it says: the
# capital of Fa3 may be that of a title as well (法制日报).
_CAPITALS = {"法": re.compile("Fran|French"), "俄": re.compile("")}
# A note at one sense that we can tell, 和 as a word of its own; and what the notes of characters get wrong by
# 國語一字多音審訂表 (1999): 質 of 人質 is zhì.
_OWN: dict[str, tuple[Syllables, Syllables]] = {
    "=和": (("he2",), ("han4",)),
    "人质": (("ren2", "zhi4"), ("ren2", "zhi4")),
}


class Entry(NamedTuple):
    simplified: str
    traditional: str
    written: Syllables
    senses: str
    note: Syllables | None
    exceptions: tuple[str, ...]

    @property
    def syllables(self) -> Syllables:
        return tuple(syllable.lower() for syllable in self.written)

    @property
    def is_asked(self) -> bool:
        """Whether this entry of a character would have a note if its reading had one in Taiwan."""
        return self.note is not None or not (self.written[0][0].isupper() or _VARIANT.match(self.senses))


def entries() -> Iterator[Entry]:
    """The entries with a syllable a character, and their note."""
    for line in CEDICT.read_text("utf-8").splitlines()[1:]:
        simplified, traditional, pinyin, senses = line.split("\t")
        written = tuple(pinyin.split())
        if len(written) == len(simplified) and all(map(str.isalnum, simplified)):
            notes = [found for sense in senses.split("/") if (found := _NOTE.fullmatch(sense))]
            note = tuple(notes[0][1].lower().replace("u:", "ü").split()) if notes else None
            exceptions = tuple(each[2].split("|")[-1] for each in notes if each[2])
            fits = note is not None and len(note) == len(written)
            yield Entry(simplified, traditional, written, senses, note if fits else None, exceptions)


def table() -> dict[str, list[tuple[Syllables, Syllables]]]:
    """The rows by word."""
    every = list(entries())
    rows: dict[str, list[tuple[Syllables, Syllables]]] = defaultdict(list)
    for entry in every:
        if len(entry.simplified) > 1 and entry.note:
            rows[entry.simplified].append((entry.syllables, entry.note))
    general, special = notes_of_characters(every)
    for (character, syllable), taiwan in general.items():
        rows[character].append(((syllable,), (taiwan,)))
    for word, mainland, taiwan in words_written_so(every, general, special):
        if word not in rows:
            rows[word].append((mainland, taiwan))
    excepted = {word for entry in every for word in entry.exceptions}
    for entry in every:
        if entry.simplified in excepted:
            rows[entry.simplified].append((entry.syllables, entry.syllables))
    for word, row in _OWN.items():
        rows[word] = [row]
    return rows


def notes_of_characters(every: list[Entry]) -> tuple[General, Special]:
    """What Taiwan reads a character and its syllable as: in all words; and in those where it is that traditional
    character, written with that capital or none."""
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in every:
        if len(entry.simplified) == 1:
            found[entry.simplified, entry.syllables[0]].append(entry)
    general: General = {}
    special: Special = {}
    for key, same in found.items():
        asked = [entry for entry in same if entry.is_asked]
        notes = {entry.note for entry in asked}
        if len(notes) == 1 and (note := notes.pop()) and (len(same) == 1 or key[0] not in _CAPITALS):
            general[key] = note[0]
            continue
        for entry in asked:
            if entry.note and (entry.written[0][0].islower() or key[0] in _CAPITALS):
                special[key[0], entry.traditional, entry.written[0]] = entry.note[0]
    return general, special


def words_written_so(
    every: list[Entry], general: General, special: Special
) -> Iterator[tuple[str, Syllables, Syllables]]:
    """The words that hold a character of which only some are read otherwise, with all that Taiwan reads otherwise; not
    what is read so in one sense and not in another (法网, French Open and net of justice)."""
    same: dict[tuple[str, Syllables], set[Syllables]] = defaultdict(set)
    for entry in every:
        if len(entry.simplified) > 1:
            same[entry.simplified, entry.syllables].add(_in_taiwan(entry, general, special))
    for (word, mainland), readings in same.items():
        by_rules = tuple(general.get(place, place[1]) for place in zip(word, mainland, strict=True))
        if len(readings) == 1 and (taiwan := readings.pop()) != by_rules:
            yield word, mainland, taiwan


def _in_taiwan(entry: Entry, general: General, special: Special) -> Syllables:
    means_it = all(sense.search(entry.senses) for sign, sense in _CAPITALS.items() if sign in entry.simplified)
    places = zip(entry.simplified, entry.traditional, entry.written, strict=True)
    return tuple(
        (special.get(place) if means_it else None) or general.get((place[0], syllable), syllable)
        for place, syllable in zip(places, entry.syllables, strict=True)
    )


def main() -> None:
    rows = table()
    lines = [
        f"{word} {','.join(mainland)} {','.join(taiwan)}\n"
        for word in sorted(rows)
        for mainland, taiwan in dict(rows[word]).items()
    ]
    (HERE / "taiwan.txt").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
