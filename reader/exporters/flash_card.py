"""What a flash card can say, as plain data: every format of cards is written from it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.exporters.document import Run
from reader.model import PinyinStyle
from reader.model.flash_cards import OF_SENTENCES, CardKind

# The note type, and the deck where none is named.
NOTE_TYPE = "Duidu"


@dataclass(frozen=True, slots=True)
class CardSentence:
    """A sentence in both scripts, in runs that are in step; those from `first` to `last` (exclusive) are the word that
    is asked for, and of a card about the whole sentence none is. `pinyin` is all of it spelt by words; `english` is
    empty where it is not translated."""

    simplified: tuple[Run, ...]
    traditional: tuple[Run, ...]
    first: int
    last: int
    pinyin: str
    english: str = ""

    @property
    def texts(self) -> tuple[str, str]:
        """The sentence without its readings, simplified and traditional."""
        return _text(self.simplified), _text(self.traditional)


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


@dataclass(frozen=True, slots=True)
class FlashCard:
    """All that the cards about a word say, or those about a whole sentence, which is then in the place of the word.

    `id` stays the same from one export to the next. `pinyin` is the word's spelling ("yínháng"), `syllables` are
    canonical ("yin2"). `measures` are written for people ("個/个 gè"). `state` is what the reader says of the word,
    `levels` are what syllabuses say ("HSK 2.0 level 3"); `title` is that of the article.
    """

    id: str
    simplified: str
    traditional: str
    syllables: tuple[str, ...]
    pinyin: str
    senses: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    sentence: CardSentence | None = None
    title: str = ""
    state: str = ""
    levels: tuple[str, ...] = ()
    is_sentence: bool = False

    def kinds(self, wanted: frozenset[CardKind]) -> list[CardKind]:
        """Those of the kinds that can be made of it."""
        if self.is_sentence:
            possible = {CardKind.SENTENCE}
        elif self.sentence is None:
            possible = set(CardKind) - OF_SENTENCES
        else:
            possible = set(CardKind)
        return [kind for kind in CardKind if kind in possible & wanted]


@dataclass(frozen=True, slots=True)
class CardOptions:
    """What cards are wanted, in which deck. `traditional_first` has them ask in traditional characters; `readings` is
    what stands above the characters of sentences."""

    deck: str = NOTE_TYPE
    kinds: frozenset[CardKind] = frozenset(CardKind)
    traditional_first: bool = False
    readings: PinyinStyle = PinyinStyle.SYLLABLE

    def changed(self, deck: str, kinds: Iterable[CardKind]) -> "CardOptions":
        """With another deck and other kinds, where any are named."""
        return replace(self, deck=deck or self.deck, kinds=frozenset(kinds) or self.kinds)
