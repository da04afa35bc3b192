"""Words, readings, scripts and glosses of sentences.

Everything belongs to the source text: offsets are its code points, and no display setting changes a reading.
Tables are loaded on first use and safe to use from several threads.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from sys import intern

from reader.annotate import gloss, words
from reader.annotate.article_names import Names, names_of
from reader.annotate.breaks import breaks_in, parts_of_name
from reader.annotate.correcting import CorrectedPlace, Corrector
from reader.annotate.folding import fold
from reader.annotate.names import name_starts
from reader.annotate.numbers import put_right, spoken
from reader.annotate.orthography import spell
from reader.annotate.readings import alternatives, read
from reader.annotate.rubies import rubies_in, with_rubies
from reader.annotate.scripts import script_variants, simplify, written_forms
from reader.annotate.sounds import Search, Sounds, Syllable, search, spellings
from reader.annotate.taiwan import in_taiwan
from reader.annotate.typed import typed_syllables
from reader.annotate.words import is_han
from reader.dictionary.cedict import entries
from reader.model import (
    Annotation,
    Block,
    Pronunciation,
    Reading,
    Ruby,
    Script,
    ScriptVariant,
    Sentence,
    Token,
    TokenKind,
    Translation,
    TranslationKind,
)

__all__ = [
    "CorrectedPlace",
    "Corrector",
    "Names",
    "Search",
    "Sounds",
    "Syllable",
    "alternatives",
    "annotate_block",
    "fold",
    "gloss_sentence",
    "in_script",
    "is_han",
    "names_of",
    "search",
    "simplified_word",
    "simplify",
    "spellings",
    "syllables",
    "typed_syllables",
    "variant_in",
    "word_starts",
    "written_forms",
]


def annotate_block(
    block: Block,
    script: Script,
    *,
    idioms: bool = False,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
    names: Names | None = None,
    corrector: Corrector | None = None,
) -> tuple[Annotation, ...]:
    """Annotate each sentence of a block written in `script`, in order.

    `idioms` lets Taiwan script change words too (软件 -> 軟體). `pronunciation` says whose readings these are. `names`
    are those that are certain in its article. `corrector` has what the reader put right: it wins over the rubies of the
    source, and these over what is worked out here.
    """
    return tuple(
        _annotate(
            sentence, script, names, corrector, rubies_in(block, sentence), idioms=idioms, pronunciation=pronunciation
        )
        for sentence in block.sentences
    )


def gloss_sentence(sentence_id: str, tokens: Sequence[Token], script: Script) -> Translation:
    """A word-by-word gloss of a sentence's tokens from CC-CEDICT, words parted by " · "."""
    shadow = simplify("".join(token.text for token in tokens), script)
    return Translation(
        sentence_id, gloss.line(tokens, shadow, traditional=not script.is_simplified), TranslationKind.GLOSS
    )


def syllables(
    text: str,
    script: Script,
    names: Names | None = None,
    corrector: Corrector | None = None,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
) -> tuple[str | None, ...]:
    """The syllable of each character of a sentence written in `script`, as `annotate_block` finds it."""
    return tuple(_read(text, simplify(text, script), names, corrector, pronunciation)[1])


def simplified_word(word: str) -> str:
    """A word by itself, of whatever script, in simplified characters.

    What CC-CEDICT has as simplified stays: of 什么 a conversion would take 么 for the traditional character that is 幺.
    """
    return word if entries(word) else simplify(word, Script.TRADITIONAL)


def in_script(
    text: str, script: Script, target: Script, *, idioms: bool = False, corrector: Corrector | None = None
) -> str:
    """A text written in `script` as it is written in `target`."""
    variant = variant_in(text, script, target, idioms=idioms, corrector=corrector)
    return variant.text if variant else text


def variant_in(
    text: str, script: Script, target: Script, *, idioms: bool = False, corrector: Corrector | None = None
) -> ScriptVariant | None:
    """A text written in `script` as it is written in `target`; None where that is as it stands."""
    if target is script:
        return None
    shadow = simplify(text, script)
    spans = words.cut(shadow)
    if corrector:
        spans = corrector.words(text, spans, shadow)
    variants = script_variants(text, script, shadow, idioms=idioms, spans=spans)
    if corrector:
        variants = corrector.variants(text, spans, variants)
    # Text of a region is zh-Hant as it stands.
    return variants.get(target)


def word_starts(text: str) -> frozenset[int]:
    """Where the words of a text begin, whatever its script."""
    return frozenset(span.start for span in words.cut(simplify(text, Script.TRADITIONAL)))


def _annotate(
    sentence: Sentence,
    script: Script,
    names: Names | None,
    corrector: Corrector | None,
    rubies: Sequence[Ruby],
    *,
    idioms: bool,
    pronunciation: Pronunciation,
) -> Annotation:
    text = sentence.text
    shadow = simplify(text, script)
    spans, syllables = _read(text, shadow, names, corrector, pronunciation, rubies)
    variants = script_variants(text, script, shadow, idioms=idioms, spans=spans)
    if corrector:
        variants = corrector.variants(text, spans, variants)
    return Annotation(sentence.id, tuple([_token(text, shadow, span, syllables) for span in spans]), variants)


def _read(
    text: str,
    shadow: str,
    names: Names | None,
    corrector: Corrector | None,
    pronunciation: Pronunciation,
    rubies: Sequence[Ruby] = (),
) -> tuple[list[words.Span], list[str | None]]:
    """The words of a sentence and the syllable of each character."""
    spans = words.cut(shadow, names)
    if corrector:
        spans = corrector.words(text, spans, shadow)
    syllables = read(shadow, spans)
    if pronunciation is Pronunciation.TAIWAN:
        syllables = in_taiwan(shadow, spans, syllables)
    if rubies:
        syllables = with_rubies(syllables, rubies)
    return spans, corrector.readings(text, spans, syllables) if corrector else syllables


def _token(text: str, shadow: str, span: words.Span, syllables: list[str | None]) -> Token:
    start, end, kind, tag = span
    if kind is TokenKind.NUMBER:
        said, pinyin = put_right(spoken(shadow, start, end), syllables[start:end])
        number = tuple(Reading(each) if each else None for each in said) or (None,) * (end - start)
        return Token(intern(text[start:end]), start, end, kind, number, pinyin)
    # Names of these classes are Chinese persons'.
    readings, pinyin = _spelt(shadow[start:end], tuple(syllables[start:end]), kind, person=tag in ("nr", "nrfg"))
    # The same words come again and again: each is kept once.
    return Token(intern(text[start:end]), start, end, kind, readings, pinyin)


@lru_cache(maxsize=12_000)
def _spelt(
    shadow: str, syllables: tuple[str | None, ...], kind: TokenKind, *, person: bool
) -> tuple[tuple[Reading | None, ...], str]:
    """The readings and the spelling of a word; the same words come again and again."""
    readings = tuple(map(_reading, shadow, syllables))
    parts = name_starts(shadow, person=person) if kind is TokenKind.NAME else ()
    if parts and not person:
        parts = parts_of_name(shadow, parts)
    return readings, spell(syllables, parts, breaks_in(shadow, parts))


@cache
def _reading(character: str, syllable: str | None) -> Reading | None:
    """As good as every word shares its readings with others; there are few thousands."""
    if syllable is None:
        return None
    return Reading(syllable, tuple(other for other in alternatives(character) if other != syllable))
