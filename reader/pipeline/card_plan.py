"""Which cards are to be made, counted before any is.

It reads the database and may go through all of an article: for a worker.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.exporters.flash_card import FlashCard
from reader.model import Annotation, Script, Sentence, Token, Word, WordContext, WordState
from reader.model.flash_cards import OF_SENTENCES, CardKind, CardScope
from reader.pipeline.desk import Desk
from reader.pipeline.flashcards import CardLook, sentence_cards, sentences_of, word_cards
from reader.pipeline.knowing import syllables_at, word_key
from reader.pipeline.overlays import OverlaySource
from reader.settings import ScriptChoice, Settings

# Blocks between two looks whether it is to go on.
_BLOCKS_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class CardCount:
    """How many notes there will be, how many of them have a sentence, whether they are sentences themselves."""

    notes: int
    with_sentence: int
    of_sentences: bool = False

    def cards(self, kinds: Iterable[CardKind]) -> int:
        """How many cards of these kinds that makes."""
        if self.of_sentences:
            return self.notes if CardKind.SENTENCE in kinds else 0
        return sum(self.with_sentence if kind in OF_SENTENCES else self.notes for kind in kinds)


@dataclass(frozen=True, slots=True)
class CardPlan:
    """Cards that can be made any number of times: of `words`, or of the sentences of `source`."""

    desk: Desk
    look: CardLook
    words: Sequence[Word]
    source: OverlaySource | None
    count: CardCount

    def cards(self) -> Iterator[FlashCard]:
        """The cards, made one after another."""
        if self.source is not None and self.count.of_sentences:
            return sentence_cards(self.source, self.look)
        return word_cards(self.desk, self.words, self.look)

    def sample(self) -> FlashCard | None:
        """The first card, with a sentence if any has one; None where there is no card."""
        word = next((word for word in self.words if word.context), None)
        cards = word_cards(self.desk, [word], self.look) if word else self.cards()
        return next(cards, None)


def card_look(settings: Settings) -> CardLook:
    """How cards look by the window's settings."""
    shown = settings.script
    is_traditional = shown is not ScriptChoice.ORIGINAL and not Script(shown.value).is_simplified
    return CardLook(Script(shown.value) if is_traditional else Script.TAIWAN, settings.pronunciation)


def plan_cards(
    desk: Desk,
    scope: CardScope,
    look: CardLook,
    words: Iterable[Word],
    source: OverlaySource | None = None,
    check: Callable[[], None] = lambda: None,
) -> CardPlan:
    """What cards there will be of `words`, or of the article of `source`. `check` is called now and then, and may raise
    what ends it."""
    if source is not None and scope is CardScope.SENTENCES:
        count = sum(1 for _ in sentences_of(source))
        return CardPlan(desk, look, (), source, CardCount(count, count, of_sentences=True))
    match scope:
        case CardScope.ALL:
            chosen = [word for word in words if word.state is not WordState.IGNORED]
        case CardScope.LEARNING:
            chosen = [word for word in words if word.state is WordState.LEARNING]
        case _:
            chosen = list(words)
    if source is not None and scope is CardScope.ARTICLE:
        chosen = words_in(source, chosen, check)
    return CardPlan(desk, look, chosen, source, CardCount(len(chosen), sum(bool(word.context) for word in chosen)))


def words_in(source: OverlaySource, words: Iterable[Word], check: Callable[[], None]) -> list[Word]:
    """Those of the words that stand in an article, in the order in which they come in it. A word that was met nowhere
    so far was met here."""
    wanted, found = {word.text: word for word in words}, dict[str, Word]()
    for index, block in enumerate(source.article.blocks):
        if not wanted:
            break
        if index % _BLOCKS_AT_ONCE == 0:
            check()
        if not block.folded:
            for sentence, annotation in zip(block.sentences, source.of(index).annotations, strict=True):
                for token in annotation.tokens:
                    if word := wanted.pop(word_key(annotation, token), None):
                        context = word.context or _met(source, sentence, annotation, token)
                        found[word.text] = replace(word, context=context)
    return list(found.values())


def _met(source: OverlaySource, sentence: Sentence, annotation: Annotation, token: Token) -> WordContext:
    article, english = source.article, source.translations.get(sentence.id)
    return WordContext(
        sentence.text,
        token.start,
        token.end,
        article.script,
        syllables_at(annotation, token.start, token.end),
        article.id,
        article.title,
        english.text if english else "",
    )
