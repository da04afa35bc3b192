"""Words as text: for Pleco, for Skritter, and as CSV with all that is known of them."""

from collections.abc import Iterable, Iterator

from reader.exporters.flash_card import FlashCard
from reader.exporters.parts import clean
from reader.exporters.tables import csv_row
from reader.model import PinyinStyle
from reader.model.styles import show_syllable

COLUMNS = (
    *("Simplified", "Traditional", "Pinyin", "Pinyin with numbers", "Zhuyin", "Meaning", "Measure words"),
    *("Sentence", "Sentence traditional", "Sentence pinyin", "English", "Article", "State", "Level"),
)


def write_pleco(cards: Iterable[FlashCard], category: str) -> Iterator[str]:
    """Pleco's text format in pieces: 银行[銀行], pinyin with numbers, definition, with tabs between; a line for each
    card, and before them the name of the category that they go into (https://www.pleco.com/ipmanual/flash.html, "Import
    / Export File Format")."""
    yield f"//{_cell(category).replace('::', '/')}\n"
    for card in cards:
        word = _cell(card.simplified)
        traditional = _cell(card.traditional)
        forms = word if word == traditional else f"{word}[{traditional}]"
        yield f"{forms}\t{numbered(card)}\t{_meaning(card)}\n"


def write_skritter(cards: Iterable[FlashCard], *, traditional: bool) -> Iterator[str]:
    """A list for Skritter in pieces: the word, pinyin with numbers, definition, with tabs between. The word is in the
    script that is learned: Skritter itself knows its other form."""
    for card in cards:
        yield f"{_cell(card.traditional if traditional else card.simplified)}\t{numbered(card)}\t{_meaning(card)}\n"


def write_table(cards: Iterable[FlashCard]) -> Iterator[str]:
    """All fields as CSV in pieces, with a BOM, by which spreadsheets know UTF-8, and a row of names."""
    yield "\ufeff" + csv_row(COLUMNS)
    for card in cards:
        sentence = card.sentence
        cells = (
            *(card.simplified, card.traditional, card.pinyin, numbered(card), zhuyin_of(card)),
            *("; ".join(card.senses), "; ".join(card.measures)),
            *((*sentence.texts, sentence.pinyin, sentence.english) if sentence else ("",) * 4),
            *(card.title, card.state, "; ".join(card.levels)),
        )
        yield csv_row(map(clean, cells))


def numbered(card: FlashCard) -> str:
    """The word's pinyin with the numbers of its tones and without blanks: yin2hang2."""
    return _cell("".join(card.syllables))


def zhuyin_of(card: FlashCard) -> str:
    """The word in zhuyin, a blank between syllables."""
    return " ".join(show_syllable(syllable, PinyinStyle.ZHUYIN) for syllable in card.syllables if syllable)


def _meaning(card: FlashCard) -> str:
    return _cell("; ".join(card.senses))


def _cell(text: str) -> str:
    """Text of one cell: no tab, no line end, no control character."""
    return " ".join(clean(text).split())
