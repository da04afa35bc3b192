"""Files of cards: which there are, what each can hold, and how they are written."""

import time
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from reader.exporters.flash_card import CardOptions, FlashCard
from reader.exporters.flashcards import write_pleco, write_skritter, write_table
from reader.model import Problem, ReaderError
from reader.pipeline.annotating import Progress
from reader.pipeline.exporting import whole_file
from reader.pipeline.flashcards import CardScope


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


def export_cards(
    cards: Iterable[FlashCard],
    count: int,
    target: Path,
    to: CardFormat,
    options: CardOptions,
    on_progress: Progress | None = None,
    *,
    now: Callable[[], float] = time.time,
) -> Path:
    """Write `count` cards whole or not at all. `on_progress` may raise what ends it. Raises ReaderError CANNOT_WRITE,
    NO_CARDS."""
    if not count:
        raise ReaderError(Problem.NO_CARDS, target.name, "none of your words is among those chosen")
    counted = _counted(cards, count, on_progress)
    with whole_file(target) as file:
        if to is CardFormat.ANKI:
            # Imported when it is wanted: genanki brings YAML with it.
            from reader.exporters.anki import write_apkg

            write_apkg(counted, options, file, now())
        else:
            encoding = "utf-8-sig" if to is CardFormat.PLECO else "utf-8"
            file.write("".encode(encoding))
            file.writelines(piece.encode("utf-8") for piece in card_lines(counted, to, options))
    return target


def card_lines(cards: Iterable[FlashCard], to: CardFormat, options: CardOptions) -> Iterator[str]:
    """What is written in a format that is text."""
    match to:
        case CardFormat.PLECO:
            return write_pleco(cards, options.deck)
        case CardFormat.SKRITTER:
            return write_skritter(cards, traditional=options.traditional_first)
        case CardFormat.CSV:
            return write_table(cards)
        case CardFormat.ANKI:
            raise ValueError(to)


def _counted(cards: Iterable[FlashCard], count: int, on_progress: Progress | None) -> Iterator[FlashCard]:
    for done, card in enumerate(cards, 1):
        yield card
        if on_progress:
            on_progress(done, count)
