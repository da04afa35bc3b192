"""Strokes, radical and parts of characters (resources/characters/build.py), looked up in their file."""

import re
from dataclasses import dataclass
from functools import cache

from reader.dictionary.table import Table
from reader.shipped import RESOURCES

_FILE = RESOURCES / "characters" / "characters.tsv"
_SIGNS = re.compile("[⿰-⿻]")


@dataclass(frozen=True, slots=True)
class Character:
    """What is known of a character: strokes as the mainland and as Taiwan write it, 0 where they are unknown; its
    radical; its ideographic description ("⿰氵每"), empty where it has no parts."""

    strokes: int
    strokes_in_taiwan: int
    radical: str
    structure: str

    @property
    def components(self) -> tuple[str, ...]:
        """Its parts, none twice."""
        return tuple(dict.fromkeys(_SIGNS.sub("", self.structure)))


def character(text: str) -> Character | None:
    row = _table().row(text)
    if row is None:
        return None
    strokes, radical, structure = row.split("\t")
    mainland, _, taiwan = strokes.partition(" ")
    return Character(int(mainland or 0), int(taiwan or mainland or 0), radical, structure)


@cache
def _table() -> Table:
    return Table(_FILE, "\t")
