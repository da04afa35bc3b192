"""What can be asked for about flash cards."""

from enum import StrEnum


class CardKind(StrEnum):
    """What a card asks by, and for.

    RECOGNITION shows the word, and asks how it is read and what it means. LISTENING trains what a listening card
    trains, without sound: it shows the reading alone, of the word and of its sentence, as an ear gets them, and asks
    which word that is. CLOZE shows the sentence with the word left out and its English, and asks for the word. SENTENCE
    shows a whole sentence, and asks how it is read and what it says.
    """

    RECOGNITION = "recognition"
    LISTENING = "listening"
    CLOZE = "cloze"
    SENTENCE = "sentence"


# Those that ask by a sentence; of a word without one there are none.
OF_SENTENCES = frozenset({CardKind.CLOZE, CardKind.SENTENCE})


class CardScope(StrEnum):
    """Which cards: of the words that are given, of all of them but those that are left aside, of those that are
    learned, of those of them that stand in the article, or of each sentence of it."""

    GIVEN = "given"
    ALL = "all"
    LEARNING = "learning"
    ARTICLE = "article"
    SENTENCES = "sentences"


class CardFormat(StrEnum):
    """A program or format that cards are written for."""

    ANKI = "anki"
    PLECO = "pleco"
    SKRITTER = "skritter"
    CSV = "csv"

    @property
    def suffix(self) -> str:
        """The ending of a file's name, with its dot."""
        return {CardFormat.ANKI: ".apkg", CardFormat.CSV: ".csv"}.get(self, ".txt")

    def can_hold(self, scope: CardScope) -> bool:
        """Whether it has a place for these: Pleco and Skritter know only words."""
        return scope is not CardScope.SENTENCES or self in (CardFormat.ANKI, CardFormat.CSV)


class Which(StrEnum):
    """Which cards count: all, those that were reviewed, those that come again after 21 days or more."""

    ALL = "all"
    REVIEWED = "reviewed"
    MATURE = "mature"
