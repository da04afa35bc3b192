"""Looking words up: a card of what stands at a place, of a word by itself; words by Chinese, pinyin or English.

Everything is read from files as it is asked for; a look-up takes about a millisecond and is for a worker.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.annotate import in_script, is_han, simplified_word, simplify
from reader.annotate.senses import is_read_so, shorten
from reader.annotate.taiwan import word_in_taiwan
from reader.annotate.word_forms import form_in, is_spelling_of
from reader.dictionary.cedict import Entry, entries
from reader.dictionary.notation import Named, pieces, variant_of, without_measures
from reader.model import Annotation, Pronunciation, Script, TokenKind
from reader.pipeline.card import Card, CardEntry, CharacterFacts, Form, Measure, Part, Reference, Sense

# The longest word of CC-CEDICT that is looked for from a place on.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for: a word as it is `written`, in which script, if that is known (`source`), in simplified script
    (`word`), and as its place reads it. `traditional` is what a conversion takes a simplified word for."""

    word: str
    written: str
    source: Script | None
    shown: Script
    pronunciation: Pronunciation
    syllables: tuple[str, ...] = ()
    traditional: str = ""
    is_name: bool = False


def card_of(
    annotation: Annotation,
    start: int,
    end: int,
    source: Script,
    shown: Script,
    *,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
) -> Card | None:
    """The card of what stands at code points `start` to `end` of an annotated sentence, which is written in `source`;
    None where no dictionary knows a word or character of it."""
    text = "".join(token.text for token in annotation.tokens)
    shadow = simplify(text, source)
    readings = [reading for token in annotation.tokens for reading in token.readings]
    standard = annotation.text(text, Script.TRADITIONAL)
    kind = next((token.kind for token in annotation.tokens if (token.start, token.end) == (start, end)), None)
    asked = _Asked(
        shadow[start:end],
        text[start:end],
        source,
        shown,
        pronunciation,
        tuple(reading.syllable if reading else "" for reading in readings[start:end]),
        standard[start:end] if len(standard) == len(text) else "",
        is_name=kind is TokenKind.NAME,
    )
    variant = annotation.variants.get(shown)
    card = _card(asked, variant.slice(start, end) if variant else asked.written)
    return replace(card, parts=tuple(_longer(asked, shadow, start, end)) + card.parts) if card else None


def card_for(word: str, shown: Script, *, pronunciation: Pronunciation = Pronunciation.MAINLAND) -> Card | None:
    """The card of a word by itself, in whatever script it is typed."""
    source = None if shown.is_simplified else shown
    asked = _Asked(simplified_word(word), word, source, shown, pronunciation)
    return _card(asked, in_script(asked.word, Script.SIMPLIFIED, shown))


def _card(asked: _Asked, shown: str) -> Card | None:
    found = sorted(_fitting(asked), key=lambda entry: _fitness(asked, entry))
    made = [_entry(asked, entry) for entry in found]
    characters = tuple(_character(asked, character, at) for at, character in enumerate(asked.word) if is_han(character))
    if not made and not characters:
        return None
    form = made[0].form if made else Form(asked.word, shown if not asked.shown.is_simplified else asked.traditional)
    read = asked.syllables or (made[0].syllables if made else ())
    readings = dict.fromkeys(each.syllables for each in made)
    readings.pop(read, None)
    return Card(shown, form, read, tuple(made), tuple(readings), tuple(_inside(asked)), characters)


def _fitting(asked: _Asked) -> Iterator[Entry]:
    """The entries of a word; of one in a traditional text those that are written so."""
    found = entries(asked.word)
    if asked.source is None or asked.source.is_simplified:
        yield from found
        return
    written = [entry for entry in found if is_spelling_of(asked.written, asked.word, entry.traditional)]
    yield from written or found


def _fitness(asked: _Asked, entry: Entry) -> tuple[bool, ...]:
    return (
        bool(asked.syllables) and not is_read_so(entry, asked.syllables),
        bool(entry.capitals) != asked.is_name,
        bool(asked.traditional) and not is_spelling_of(asked.traditional, entry.simplified, entry.traditional),
        all(variant_of(sense) for sense in entry.senses),
    )


def _entry(asked: _Asked, entry: Entry) -> CardEntry:
    senses, measures = without_measures(entry.senses)
    return CardEntry(
        _form(asked, entry.simplified, entry.traditional),
        _syllables(asked, entry),
        entry.capitals,
        tuple(_sense(asked, sense) for sense in senses),
        tuple(Measure(_form(asked, each.simplified, each.traditional), each.syllables) for each in measures),
        bool(asked.syllables) and is_read_so(entry, asked.syllables),
    )


def _syllables(asked: _Asked, entry: Entry) -> tuple[str, ...]:
    if asked.pronunciation is Pronunciation.MAINLAND or len(entry.syllables) != len(entry.simplified):
        return entry.syllables
    return tuple(filter(None, word_in_taiwan(entry.simplified, entry.syllables)))


def _sense(asked: _Asked, sense: str) -> Sense:
    return Sense(tuple(_reference(asked, piece) if isinstance(piece, Named) else piece for piece in pieces(sense)))


def _reference(asked: _Asked, named: Named) -> Reference:
    form = _form(asked, named.simplified, named.traditional)
    return Reference(form, form.written(asked.shown), named.syllables, named.capitals)


def _form(asked: _Asked, simplified: str, traditional: str) -> Form:
    if asked.shown.is_simplified:
        return Form(simplified, traditional)
    return Form(simplified, form_in(simplified, traditional, asked.shown))


def _longer(asked: _Asked, shadow: str, start: int, end: int) -> Iterator[Part]:
    """The longest word that begins where this one does and goes on beyond it."""
    for stop in range(min(len(shadow), start + _LONGEST), end, -1):
        if part := _part(asked, shadow[start:stop], 0):
            yield part
            return


def _inside(asked: _Asked) -> Iterator[Part]:
    """The words of two characters and more inside the word, the longest first."""
    size = len(asked.word)
    for length in range(size - 1, 1, -1):
        for start in range(size - length + 1):
            if part := _part(asked, asked.word[start : start + length], start):
                yield part


def _part(asked: _Asked, word: str, start: int) -> Part | None:
    found = entries(word)
    if not found:
        return None
    entry = min(found, key=lambda entry: (bool(entry.capitals), all(map(variant_of, entry.senses))))
    form = _form(asked, entry.simplified, entry.traditional)
    return Part(form, _syllables(asked, entry), _gloss(entry.senses), start, start + len(word))


def _gloss(senses: Sequence[str]) -> str:
    return next(filter(None, (shorten(sense, "") for sense in senses)), "")


def _character(asked: _Asked, character: str, at: int) -> CharacterFacts:
    found = entries(character)
    here = asked.syllables[at] if at < len(asked.syllables) else ""
    read = dict.fromkeys(entry.syllables[0] for entry in found if len(entry.syllables) == 1)
    traditional = in_script(asked.word, Script.SIMPLIFIED, Script.TAIWAN)[at]
    return CharacterFacts(Form(character, traditional), tuple(dict.fromkeys(filter(None, (here, *read)))))
