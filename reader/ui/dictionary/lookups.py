"""Asks workers for the cards of words. Those asked for a moment ago are here at once."""

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from reader.model import Annotation, Pronunciation, ReaderError, Script
from reader.pipeline import Desk
from reader.settings import ScriptChoice
from reader.ui.reading_view import WordPlace
from reader.ui.style import desktop_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.pipeline.card import Card
    from reader.pipeline.examples import Example
    from reader.pipeline.looking_up import Found
    from reader.ui.dictionary.writing import CardLook, Leaf
    from reader.ui.study import Around

_KEPT = 200  # cards
_EXAMPLES, _MOST_FOUND = 5, 100
Take: TypeAlias = "Callable[[Leaf | None], None]"


class Lookups(QObject):
    """What is worked out belongs to the article that is open, as it is shown when it is asked for. A `group` is that of
    Jobs: its owner voids what he waits for no more."""

    def __init__(self, around: "Around") -> None:
        super().__init__(around.page)
        self._page, self._display, self._session = around.page, around.display, around.session
        self._desk, self._jobs = around.desk, around.jobs
        self._kept: OrderedDict[tuple[object, ...], Leaf | None] = OrderedDict()

    @property
    def script(self) -> Script:
        """The script that cards are shown in: the page's; where nothing is open, the one that it is to be in."""
        chosen = self._display.settings.script
        if self._display.script:
            return self._display.script
        return Script.SIMPLIFIED if chosen is ScriptChoice.ORIGINAL else Script(chosen.value)

    def look(self) -> "CardLook":
        """How cards are written now."""
        from reader.ui.dictionary.writing import CardLook

        settings = self._display.settings
        return CardLook(self.script, settings.pinyin, settings.sandhi, settings.face, self._page.theme, desktop_text())

    def forget(self) -> None:
        """What dictionaries or the article say may be something else now."""
        self._kept.clear()

    def of_place(self, group: str, place: WordPlace, then: Take) -> None:
        """The card of a word of the article; None where no dictionary has any of it, or nothing is known of it yet."""
        annotation = self._session.annotation.annotation(place.sentence_id) if self._session.annotation else None
        article = self._session.article
        if annotation is None or article is None:
            self._jobs.run(group, _nothing, then)
            return
        said = self._session.pronunciation
        work = partial(_of_place, self._desk, annotation, place, article.script, self.script, said)
        self._ask(group, (place, self.script, self._display.idioms, said), work, then)

    def of_word(self, group: str, word: str, then: Take, read: tuple[str, ...] = ()) -> None:
        """The card of a word by itself, in either script; `read` so, or where nothing is said of it, as usual."""
        said = self._session.pronunciation
        work = partial(_of_word, self._desk, word, self.script, said, read)
        self._ask(group, (word, self.script, said, read), work, then)

    def examples(self, group: str, leaf: "Leaf", then: "Callable[[Sequence[Example]], None]") -> None:
        """Sentences of the library that have the word; that in which it stands is none of them."""
        now = self._session.now
        own = (now.id, leaf.place.sentence_id) if now and leaf.place else ("", "")
        work = partial(_examples, self._desk, leaf.card.form.simplified, self.script, own)
        # What cannot be searched now has no examples.
        self._jobs.run(group, work, then, lambda _: then(()))

    def search(self, group: str, query: str, then: "Callable[[Sequence[Found]], None]") -> None:
        """The words that a query means, the best first."""
        self._jobs.run(group, partial(_search, query, self.script, self._session.pronunciation), then)

    def void(self, group: str) -> None:
        """What was asked for is not waited for any more."""
        self._jobs.void(group)

    def _ask(self, group: str, key: tuple[object, ...], work: "Callable[[], Leaf | None]", then: Take) -> None:
        self._jobs.void(group)
        if key in self._kept:
            self._kept.move_to_end(key)
            then(self._kept[key])
        else:
            self._jobs.run(group, work, partial(self._keep, key, then))

    def _keep(self, key: tuple[object, ...], then: Take, leaf: "Leaf | None") -> None:
        self._kept[key] = leaf
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        then(leaf)


# On a worker. What looks up and what shows is imported there when it is first wanted: the window's thread waits for
# neither.


def _nothing() -> None:
    return None


def _of_place(
    desk: Desk, annotation: Annotation, place: WordPlace, source: Script, shown: Script, pronunciation: Pronunciation
) -> "Leaf | None":
    from reader.pipeline.looking_up import card_of

    work = partial(card_of, annotation, place.start, place.end, source, shown, pronunciation=pronunciation)
    return _leaf(desk, work, place)


def _of_word(
    desk: Desk, word: str, shown: Script, pronunciation: Pronunciation, read: tuple[str, ...]
) -> "Leaf | None":
    from reader.pipeline.looking_up import card_for

    return _leaf(desk, partial(card_for, word, shown, pronunciation=pronunciation, read=read), None)


def _leaf(desk: Desk, look_up: "Callable[..., Card | None]", place: WordPlace | None) -> "Leaf | None":
    from reader.pipeline.levels import levels_of

    # The card's window too, so that the first card comes as soon as any other.
    from reader.ui.dictionary.card import Leaf

    try:
        card = look_up(added=desk.dictionaries.entries)
    except ReaderError:
        # The file of added dictionaries cannot be read now: their list tells why; the bundled one is here.
        card = look_up()
    return Leaf(card, place, tuple(levels_of(desk.folder, card.form.simplified, card.syllables))) if card else None


def _search(query: str, shown: Script, pronunciation: Pronunciation) -> "Sequence[Found]":
    from reader.pipeline.looking_up import search

    return search(query, _MOST_FOUND, shown, pronunciation=pronunciation)


def _examples(desk: Desk, word: str, shown: Script, own: tuple[str, str]) -> "Sequence[Example]":
    from reader.pipeline.examples import examples

    found = examples(desk, word, shown, _EXAMPLES + 1)
    return [each for each in found if (each.article_id, each.sentence_id) != own][:_EXAMPLES]
