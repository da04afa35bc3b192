"""What a dictionary card says of a word: plain values, made on a worker and shown by the window or the command line."""

from dataclasses import dataclass

from reader.dictionary.cedict import BUNDLED_TITLE
from reader.model import PinyinStyle, Script
from reader.model.styles import one_by_one


@dataclass(frozen=True, slots=True)
class Form:
    """A word in both scripts; `traditional` as the script that is shown writes it: Taiwan's, Hong Kong's or
    neither's."""

    simplified: str
    traditional: str

    def written(self, script: Script) -> str:
        return self.simplified if script.is_simplified else self.traditional


@dataclass(frozen=True, slots=True)
class Reference:
    """Another word named in a sense: as shown, and how it is read (`syllables` in lower case, `capitals` the numbers of
    those that have a capital). Nothing is `shown` of a pronunciation that stands alone ("also pr. [zhou4]")."""

    form: Form
    shown: str
    syllables: tuple[str, ...]
    capitals: tuple[int, ...]

    def text(self, style: PinyinStyle) -> str:
        sound = f"[{one_by_one(self.syllables, style, self.capitals)}]" if self.syllables else ""
        return " ".join(filter(None, (self.shown, sound)))

    def __str__(self) -> str:
        return self.text(PinyinStyle.SYLLABLE)


@dataclass(frozen=True, slots=True)
class Sense:
    """A sense as text and the words that it refers to, in order, with nothing between them."""

    pieces: tuple[str | Reference, ...]

    def text(self, style: PinyinStyle) -> str:
        """The sense for people, its readings in a style."""
        return "".join(piece if isinstance(piece, str) else piece.text(style) for piece in self.pieces)

    def __str__(self) -> str:
        return self.text(PinyinStyle.SYLLABLE)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure word of a noun."""

    form: Form
    syllables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardEntry:
    """An entry of a dictionary. `is_used`: its reading is the one of the place that was asked about."""

    form: Form
    syllables: tuple[str, ...]
    capitals: tuple[int, ...]
    senses: tuple[Sense, ...]
    measures: tuple[Measure, ...] = ()
    is_used: bool = False
    dictionary: str = BUNDLED_TITLE


@dataclass(frozen=True, slots=True)
class Part:
    """A word that begins where the word does and is longer, or that is inside it. `start` and `end` are code points of
    the word as it stands in the source; past its end for a longer one."""

    form: Form
    syllables: tuple[str, ...]
    gloss: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CharacterFacts:
    """A character of the word: its readings, that of this place first; what it means read so, in short; its strokes in
    the script that is shown, where they are known; what it is made of, `structure` as an ideographic description
    ("⿰氵每")."""

    form: Form
    syllables: tuple[str, ...]
    gloss: str = ""
    strokes: int | None = None
    components: tuple[str, ...] = ()
    structure: str = ""
    radical: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """`shown` is the word as the page shows it, `syllables` how it is read there. The entry that is meant there comes
    first; `readings` are all others that it has."""

    shown: str
    form: Form
    syllables: tuple[str, ...]
    entries: tuple[CardEntry, ...]
    readings: tuple[tuple[str, ...], ...] = ()
    parts: tuple[Part, ...] = ()
    characters: tuple[CharacterFacts, ...] = ()
