"""Going from card to card in a sheet, and back."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.model import WordState
from reader.pipeline.examples import Example
from reader.ui.dictionary.lookups import Lookups
from reader.ui.dictionary.sheet import CardSheet
from reader.ui.dictionary.writing import Leaf
from reader.ui.words.commands import WordCommands

_MOST = 50  # cards to go back to


class Leafing(QObject):
    """`turned` comes when the sheet shows another card, or the same one in another way."""

    turned = Signal()

    def __init__(self, sheet: CardSheet, lookups: Lookups, words: WordCommands, name: str) -> None:
        """`words` knows what the reader says of them; `name` tells what this sheet asks for from what others do."""
        super().__init__(sheet)
        self._sheet, self._lookups, self._words = sheet, lookups, words
        self._card_group, self._examples_group = f"card of {name}", f"examples of {name}"
        self._before: list[Leaf] = []
        sheet.word_wanted.connect(self.go_to)
        sheet.back_wanted.connect(self.back)
        sheet.marked.connect(self.mark)
        words.feed.came.connect(self._show_state)

    @property
    def leaf(self) -> Leaf | None:
        """The card that is shown."""
        return self._sheet.leaf

    @property
    def word(self) -> str:
        """The word that is shown, as it is shown."""
        return self.leaf.card.shown if self.leaf else ""

    @property
    def leads_back(self) -> bool:
        return bool(self._before)

    def open(self, leaf: Leaf) -> None:
        """Begin with a card."""
        self._before.clear()
        self._turn(leaf)

    def begin_with(self, word: str, read: tuple[str, ...]) -> None:
        """Begin with the card of a word that is read so."""
        self._lookups.of_word(self._card_group, word, lambda leaf: self.open(leaf) if leaf else None, read)

    def go_to(self, word: str) -> None:
        """Go on to the card of a word."""
        self._lookups.of_word(self._card_group, word, self._go)

    def back(self) -> None:
        """Show the card before this one again."""
        if self._before:
            self._lookups.void(self._card_group)
            self._turn(self._before.pop())

    def mark(self, state: WordState) -> None:
        """Put the word into a state, or out of it."""
        if self.leaf:
            self._words.mark_word(self.leaf.place, self.leaf.card.shown, state)

    def close(self) -> None:
        """Nothing is shown and nothing waited for any more."""
        self._before.clear()
        for group in (self._card_group, self._examples_group):
            self._lookups.void(group)

    def show_anew(self) -> None:
        """Show the card as cards are shown now; its data are asked for again, for they may be others: those of another
        script, of corrected readings."""
        leaf = self.leaf
        if leaf is None:
            return
        # What was seen before this card would be in the old script.
        self._before.clear()
        if leaf.place:
            self._lookups.of_place(self._card_group, leaf.place, self._renew)
        else:
            card = leaf.card
            self._lookups.of_word(self._card_group, card.form.simplified, self._renew, card.syllables)

    def paint(self) -> None:
        """Show the same data in other colours or words."""
        if self.leaf:
            self._sheet.show_leaf(self.leaf, self._lookups.look(), leads_back=self.leads_back)
            self.turned.emit()

    def _go(self, leaf: Leaf | None) -> None:
        now = self.leaf
        if leaf and now and leaf.card != now.card:
            self._before = [*self._before[1 - _MOST :], now]
            self._turn(leaf)

    def _renew(self, leaf: Leaf | None) -> None:
        if leaf and self.leaf:
            self._turn(replace(leaf, aside=self.leaf.aside))

    def _turn(self, leaf: Leaf) -> None:
        self._sheet.show_leaf(leaf, self._lookups.look(), leads_back=self.leads_back)
        self._show_state()
        self.turned.emit()
        self._lookups.void(self._examples_group)
        if leaf.examples is None:
            self._lookups.examples(self._examples_group, leaf, self._take_examples)

    def _show_state(self) -> None:
        if self.leaf:
            self._sheet.show_state(self._words.feed.state(self.leaf.card.form.simplified))

    def _take_examples(self, examples: Sequence[Example]) -> None:
        if self.leaf:
            self._sheet.take_examples(replace(self.leaf, examples=tuple(examples)))
