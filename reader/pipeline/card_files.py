"""Files of cards: which there are, what each can hold, and how they are written."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader.exporters.flash_card import NOTE_TYPE, CardOptions, FlashCard
from reader.exporters.flashcards import write_pleco, write_skritter, write_table
from reader.model import Article, PinyinStyle, Problem, ReaderError
from reader.model.flash_cards import CardFormat
from reader.pipeline.annotating import Progress
from reader.pipeline.exporting import whole_file
from reader.pipeline.opening import chosen_script
from reader.settings import ScriptChoice, Settings


def card_options(settings: Settings, title: str = "", article: Article | None = None) -> CardOptions:
    """What cards are like by the window's settings: in a deck of their own if they are of an article with a title, and
    in the script that the open `article` is shown in."""
    deck = f"{NOTE_TYPE}::{title.replace('::', ' ')}" if title else NOTE_TYPE
    is_zhuyin = settings.pinyin is PinyinStyle.ZHUYIN
    return CardOptions(
        deck,
        traditional_first=_is_traditional(settings.script, article),
        readings=PinyinStyle.ZHUYIN if is_zhuyin else PinyinStyle.SYLLABLE,
    )


def _is_traditional(choice: ScriptChoice, article: Article | None) -> bool:
    if article is None:
        return choice not in (ScriptChoice.ORIGINAL, ScriptChoice.SIMPLIFIED)
    return not chosen_script(choice, article).is_simplified


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
