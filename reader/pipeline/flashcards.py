"""Cards of the reader's words, and of an article's sentences, made one after another while they are written.

All of it reads databases and dictionaries and is for a worker. What annotates is imported where it is first used.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from reader.exporters.document import Run
from reader.exporters.flash_card import CardSentence, FlashCard
from reader.exporters.spelling import spelling
from reader.library.languages import has_chinese
from reader.model import (
    Annotation,
    Block,
    BlockKind,
    PinyinStyle,
    Pronunciation,
    Ruby,
    Script,
    Sentence,
    Token,
    TokenKind,
    TranslationKind,
    Word,
    WordContext,
)
from reader.model.styles import one_by_one
from reader.pipeline.correcting import corrections_of
from reader.pipeline.desk import Desk
from reader.pipeline.knowing import syllables_at
from reader.pipeline.levels import levels_of
from reader.pipeline.overlays import OverlaySource
from reader.pipeline.translating import recall

if TYPE_CHECKING:
    from reader.annotate import Corrector
    from reader.pipeline.card import Card, Measure

_CorrectorOf = Callable[[str, str, "Path | None"], "Corrector | None"]

# Words whose English is looked up at once.
_AT_ONCE = 200
# Of these nobody makes cards to learn by.
_MOST_SENSES = 8


@dataclass(frozen=True, slots=True)
class CardLook:
    """In which script cards show traditional text that was simplified, and whose readings they have."""

    traditional: Script = Script.TAIWAN
    pronunciation: Pronunciation = Pronunciation.MAINLAND


def word_cards(desk: Desk, words: Iterable[Word], look: CardLook) -> Iterator[FlashCard]:
    """A card of each word."""
    rest = iter(words)

    @lru_cache(maxsize=16)
    def corrector_of(article_id: str, title: str, path: Path | None) -> "Corrector | None":
        return corrections_of(desk, article_id, title, path).corrector

    while chunk := list(islice(rest, _AT_ONCE)):
        english = _english(desk, chunk)
        for word in chunk:
            context = word.context
            if context is None:
                card = _bare_card(word, look)
            else:
                card = _card(word, context, english.get(word.text, ""), corrector_of, look)
            yield replace(card, levels=tuple(levels_of(desk.folder, word.text, card.syllables)))


def sentence_cards(source: OverlaySource, look: CardLook) -> Iterator[FlashCard]:
    """A card of each sentence that is shown of an article, none twice."""
    article = source.article
    article_id, last, annotations = article.id, -1, ()
    for index, number in sentences_of(source):
        if index != last:
            annotations, last = source.of(index).annotations, index
        sentence, annotation = article.blocks[index].sentences[number], annotations[number]
        english = source.translations.get(sentence.id)
        shown = _shown(annotation, article.script, 0, 0, look)
        yield FlashCard(
            f"sentence {article_id} {sentence.text}",
            *shown.texts,
            (),
            shown.pinyin,
            sentence=replace(shown, english=english.text if english else ""),
            title=article.title,
            is_sentence=True,
        )


def sentences_of(source: OverlaySource) -> Iterator[tuple[int, int]]:
    """Block and number of each sentence in Chinese that is not folded, none twice."""
    seen: set[int] = set()
    for index, block in enumerate(source.article.blocks):
        for number, sentence in enumerate(() if block.folded else block.sentences):
            if hash(sentence.text) not in seen and has_chinese(sentence.text):
                seen.add(hash(sentence.text))
                yield index, number


def _english(desk: Desk, words: Iterable[Word]) -> dict[str, str]:
    """The English of the words' sentences: the reader's own, that of the time when the word was met, or what is
    remembered."""
    found: dict[str, str] = {}
    by_article: dict[str, list[Word]] = {}
    for word in words:
        if word.context:
            by_article.setdefault(word.context.article_id, []).append(word)
    for article_id, met in by_article.items():
        contexts = [word.context for word in met if word.context]
        sentences = [Sentence(f"0.{number}", each.sentence, 0) for number, each in enumerate(contexts)]
        recalled = recall(desk, article_id, sentences)
        for word, context, sentence in zip(met, contexts, sentences, strict=True):
            known = recalled.get(sentence.id)
            is_own = known is not None and known.kind is TranslationKind.OWN
            found[word.text] = known.text if known and (is_own or not context.english) else context.english
    return found


def _bare_card(word: Word, look: CardLook) -> FlashCard:
    """The card of a word that was met in no sentence."""
    from reader.annotate import in_script
    from reader.annotate.word_forms import form_in
    from reader.pipeline.looking_up import card_for

    card = card_for(word.text, Script.SIMPLIFIED, pronunciation=look.pronunciation)
    annotation = _annotated(word.text, Script.SIMPLIFIED, (), None, look)
    if card and card.entries:
        traditional = form_in(word.text, card.form.traditional, look.traditional)
        syllables, pinyin = card.syllables, _spelt_by(card)
    else:
        traditional = in_script(word.text, Script.SIMPLIFIED, look.traditional)
        syllables = syllables_at(annotation, 0, len(word.text))
        pinyin = "".join(token.pinyin for token in annotation.tokens)
    return _with_meaning(FlashCard(f"word {word.text}", word.text, traditional, syllables, pinyin), word, card)


def _card(word: Word, context: WordContext, english: str, corrector_of: _CorrectorOf, look: CardLook) -> FlashCard:
    from reader.pipeline.looking_up import card_of

    start, end, script = context.start, context.end, context.script
    corrector = corrector_of(context.article_id, context.title, context.path)
    read = tuple(
        Ruby(start + number, start + number + 1, syllable)
        for number, syllable in enumerate(context.syllables)
        if syllable
    )
    annotation = _annotated(context.sentence, script, read, corrector, look)
    sentence = replace(_shown(annotation, script, start, end, look), english=english)
    asked = sentence.traditional[sentence.first : sentence.last]
    card = card_of(annotation, start, end, script, Script.SIMPLIFIED, pronunciation=look.pronunciation)
    flash = FlashCard(
        f"word {word.text}",
        word.text,
        "".join(run.text for run in asked),
        syllables_at(annotation, start, end),
        "".join(run.pinyin for run in asked),
        sentence=sentence,
        title=context.title,
    )
    return _with_meaning(flash, word, card)


def _with_meaning(flash: FlashCard, word: Word, card: "Card | None") -> FlashCard:
    entry = card.entries[0] if card and card.entries else None
    if entry is None:
        return replace(flash, state=word.state.value)
    measures = tuple(map(_measure, entry.measures))
    senses = tuple(map(str, entry.senses[:_MOST_SENSES]))
    return replace(flash, senses=senses, measures=measures, state=word.state.value)


def _measure(measure: "Measure") -> str:
    """A measure word as a person reads it: "个/個 gè"."""
    forms = dict.fromkeys((measure.form.simplified, measure.form.traditional))
    return f"{'/'.join(forms)} {one_by_one(measure.syllables, PinyinStyle.SYLLABLE)}"


def _spelt_by(card: "Card") -> str:
    """The spelling of a word as its first entry reads it."""
    from reader.annotate.orthography import spell

    pinyin = spell(card.syllables)
    return pinyin[:1].upper() + pinyin[1:] if 0 in card.entries[0].capitals else pinyin


def _annotated(
    text: str, script: Script, rubies: tuple[Ruby, ...], corrector: "Corrector | None", look: CardLook
) -> Annotation:
    """A sentence by itself. `rubies` are readings that were found with the whole article before one's eyes; what the
    reader put right since wins over them."""
    from reader.annotate import annotate_block

    block = Block(BlockKind.PARAGRAPH, text, (Sentence("0.0", text, 0),), rubies=rubies)
    return annotate_block(block, script, pronunciation=look.pronunciation, corrector=corrector)[0]


def _shown(annotation: Annotation, script: Script, start: int, end: int, look: CardLook) -> CardSentence:
    """A sentence, written in `script`, in both, without its English; of code points `start` to `end` is the word."""
    pieces = list(_pieces(annotation.tokens, start, end))
    traditional = look.traditional if script.is_simplified else script
    runs = [tuple(_run(annotation, target, piece) for piece in pieces) for target in (Script.SIMPLIFIED, traditional)]
    inside = [number for number, piece in enumerate(pieces) if start <= piece.start < end]
    first, last = (inside[0], inside[-1] + 1) if inside else (0, 0)
    return CardSentence(runs[0], runs[1], first, last, spelling(runs[0], PinyinStyle.WORD))


def _pieces(tokens: Iterable[Token], start: int, end: int) -> Iterator[Token]:
    """The tokens, cut where the word begins and ends: who selected it may have seen other words."""
    from reader.annotate.orthography import spell

    for token in tokens:
        borders = sorted({token.start, token.end, *(at for at in (start, end) if token.start < at < token.end)})
        if len(borders) == 2:
            yield token
            continue
        for left, right in pairwise(borders):
            part = slice(left - token.start, right - token.start)
            readings = token.readings[part]
            pinyin = spell([reading.syllable if reading else None for reading in readings])
            yield Token(token.text[part], left, right, token.kind, readings, pinyin)


def _run(annotation: Annotation, script: Script, piece: Token) -> Run:
    variant = annotation.variants.get(script)
    return Run(
        piece.text if variant is None else variant.slice(piece.start, piece.end),
        piece.syllables,
        piece.pinyin,
        # As on the page: everybody reads digits.
        bare=piece.kind is TokenKind.NUMBER,
    )
