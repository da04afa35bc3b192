"""Looking words up: a card of what stands at a place, of a word by itself; words by Chinese, pinyin or English.

Everything is read from files as it is asked for; a look-up takes about a millisecond and is for a worker.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from typing import TypeAlias

from reader.annotate import alternatives, in_script, is_han, simplified_word, simplify, syllables
from reader.annotate.senses import is_read_so, reads_alike
from reader.annotate.word_forms import is_spelling_of
from reader.dictionary import characters, index
from reader.dictionary import search as dictionary_search
from reader.dictionary.added import AddedEntry
from reader.dictionary.cedict import Entry, entries
from reader.dictionary.notation import pointed_at
from reader.model import Annotation, Pronunciation, Script, TokenKind
from reader.pipeline.card import Card, CharacterFacts, Form, Part
from reader.pipeline.card_entries import (
    Asked,
    added_entry,
    card_entries,
    entry_form,
    gloss,
    in_order,
    is_pointer,
    plain_senses,
    pointed_entries,
    sounds,
)

LookUp: TypeAlias = Callable[[Iterable[str]], Sequence[AddedEntry]]

# The longest word of CC-CEDICT that is looked for from a place on.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that a search found: as it is `shown`, how it is read, the first of what it means."""

    form: Form
    shown: str
    syllables: tuple[str, ...]
    capitals: tuple[int, ...]
    gloss: str


def card_of(
    annotation: Annotation,
    start: int,
    end: int,
    source: Script,
    shown: Script,
    *,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
    added: LookUp | None = None,
) -> Card | None:
    """The card of what stands at code points `start` to `end` of an annotated sentence, which is written in `source`;
    None where no dictionary knows a word or character of it. `added` looks words up in the reader's dictionaries."""
    text = "".join(token.text for token in annotation.tokens)
    sentence = Asked(
        simplify(text, source),
        text,
        source,
        shown,
        pronunciation,
        tuple(syllable for token in annotation.tokens for syllable in token.syllables),
        annotation.text(text, Script.TRADITIONAL),
    )
    variant = annotation.variants.get(shown)
    kind = next((token.kind for token in annotation.tokens if (token.start, token.end) == (start, end)), None)
    asked = replace(
        sentence.part(start, end),
        as_shown=variant.slice(start, end) if variant else text[start:end],
        is_name=kind is TokenKind.NAME,
    )
    if source.is_simplified and not entries(asked.word):
        # A word of the other script in it, or a text that was taken for what it is not.
        asked = replace(asked, word=simplify(asked.word, Script.TRADITIONAL), source=Script.TRADITIONAL)
    if not source.is_simplified and asked.written == asked.word and not asked.is_name:
        asked = _as_meant(asked, sentence, start, end)
    card = _card(asked, _written_so(asked), added)
    return replace(card, parts=(*_longer(sentence, start, end), *card.parts)) if card else None


def _as_meant(asked: Asked, sentence: Asked, start: int, end: int) -> Asked:
    """What stands in a traditional text as in simplified ones (400余家) is taken for what the sentence makes of it,
    where the dictionary knows it as a variant of that: many such texts were converted, and not in every place."""
    meant = {
        named.traditional
        for entry in entries(asked.word)
        if entry.traditional == asked.written
        for sense in entry.senses
        for named in pointed_at(sense)
    }
    # A conversion takes far longer than the rest: few words need one.
    converted = in_script(sentence.word, Script.SIMPLIFIED, Script.TRADITIONAL) if meant else ""
    form = converted[start:end] if len(converted) == len(sentence.word) else ""
    return replace(asked, traditional=form) if form in meant else asked


def card_for(
    word: str,
    shown: Script,
    *,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
    read: tuple[str, ...] = (),
    added: LookUp | None = None,
) -> Card | None:
    """The card of a word by itself, in whatever script it is typed. In a script that both have (后) it is taken for
    what `shown` writes so. It begins with the entry that is `read` so; unless that is said, as the word mostly is."""
    found, source = _typed(word, shown)
    simplified = found[0].simplified if found else simplified_word(word)
    read, traditional = read or _usual_reading(simplified, found), _usual_form(simplified, found)
    return _card(Asked(simplified, word, source, shown, pronunciation, read, traditional, is_place=False), found, added)


# What annotates loads for a tenth of a second: it is asked where entries differ.


def _usual_reading(simplified: str, found: Sequence[Entry]) -> tuple[str, ...]:
    if len({entry.syllables for entry in found}) == 1:
        return found[0].syllables
    if len(simplified) == 1:
        known = {entry.syllables for entry in found}
        return next(((each,) for each in alternatives(simplified) if not known or (each,) in known), ())
    return tuple(each or "" for each in syllables(simplified, Script.SIMPLIFIED))


def _usual_form(simplified: str, found: Sequence[Entry]) -> str:
    if len({entry.traditional for entry in found}) == 1:
        return found[0].traditional
    return in_script(simplified, Script.SIMPLIFIED, Script.TRADITIONAL)


def _typed(word: str, shown: Script) -> tuple[list[Entry], Script]:
    """The entries of a typed word, those first that it is in the script that is shown; and what script it is in."""
    plain = simplify(word, Script.TRADITIONAL)
    as_simplified, as_traditional = _as_simplified(word, plain), _as_traditional(word, plain)
    # 从 is a rare variant of 從 too.
    says_nothing = all(each.simplified == word and is_pointer(each) for each in as_traditional)
    if as_simplified and not shown.is_simplified and says_nothing:
        return as_simplified, Script.SIMPLIFIED
    if as_simplified and shown.is_simplified:
        # 於, 乾 and 著 are both, but mostly traditional; and what is in either script alike is told once.
        same = {(each.traditional, each.syllables) for each in as_traditional if each.simplified != word}
        as_simplified = [each for each in as_simplified if (each.traditional, each.syllables) not in same]
        both = [*as_simplified, *as_traditional] if plain == word else [*as_traditional, *as_simplified]
        return list(dict.fromkeys(both)), Script.SIMPLIFIED
    is_simplified = not as_traditional and plain == word
    return as_traditional, Script.SIMPLIFIED if is_simplified else Script.TRADITIONAL


def _as_simplified(word: str, plain: str) -> list[Entry]:
    found = list(entries(word))
    if plain != word and all(map(is_pointer, found)):
        # 朮, "variant of 术", as if it were simplified.
        return [*(other for each in found for other in pointed_entries(each)), *found]
    return found


def _as_traditional(word: str, plain: str) -> list[Entry]:
    found = [index.entry(number) for number in dictionary_search.by_traditional(word)]
    found += entries(plain)
    fitting = (each for each in found if is_spelling_of(word, each.simplified, each.traditional))
    return list(dict.fromkeys(fitting))


def _written_so(asked: Asked) -> list[Entry]:
    """The entries of a word; of one in a traditional text those that are written so, or are meant, unless none of these
    is read as the place is but others are: texts that were converted have 乾 for 幹."""
    found = entries(asked.word)
    if asked.source.is_simplified:
        return list(found)
    forms = {asked.written, asked.traditional or asked.written}
    written = [entry for entry in found if any(is_spelling_of(form, asked.word, entry.traditional) for form in forms)]
    read = [entry for entry in found if is_read_so(entry, asked.syllables)]
    return written if any(entry in read for entry in written) or not read else [*read, *written]


def _card(asked: Asked, found: list[Entry], added: LookUp | None) -> Card | None:
    made = card_entries(asked, found)
    form = made[0].form if made else _converted(asked)
    if added:
        words = dict.fromkeys((asked.written, form.simplified, form.traditional))
        made += tuple(added_entry(asked, form, each) for each in added(words))
    if not made and not any(map(is_han, asked.word)):
        return None
    read = made[0].syllables if made and made[0].syllables and not asked.is_place else asked.syllables
    readings = dict.fromkeys(each.syllables for each in made if not _is_told(each.syllables, read))
    shown = asked.as_shown or form.written(asked.shown)
    return Card(
        shown, form, read, made, tuple(filter(None, readings)), tuple(_inside(asked)), _characters(asked, form, read)
    )


def _is_told(syllables: tuple[str, ...], read: tuple[str, ...]) -> bool:
    """Whether one reading tells another: of a word the same with neutral tones. A character by itself has both of them
    (得 dé and de)."""
    return syllables == read if len(read) == 1 else reads_alike(syllables, read)


def _converted(asked: Asked) -> Form:
    """The form of a word that CC-CEDICT lacks."""
    if asked.source.is_simplified:
        target = Script.TAIWAN if asked.shown.is_simplified else asked.shown
        return Form(asked.word, in_script(asked.word, asked.source, target))
    if asked.shown.is_simplified:
        return Form(asked.word, asked.written)
    return Form(asked.word, asked.as_shown or in_script(asked.written, Script.TRADITIONAL, asked.shown))


def _longer(sentence: Asked, start: int, end: int) -> Iterator[Part]:
    """The longest word that begins where this one does and goes on beyond it."""
    for stop in range(min(len(sentence.word), start + _LONGEST), end, -1):
        if part := _part(sentence, start, stop, start):
            yield part
            return


def _inside(asked: Asked) -> Iterator[Part]:
    """The words of two characters and more inside the word, the longest first."""
    size = len(asked.word)
    for length in range(min(size - 1, _LONGEST), 1, -1):
        for start in range(size - length + 1):
            if part := _part(asked, start, start + length, 0):
                yield part


def _part(whole: Asked, start: int, end: int, origin: int) -> Part | None:
    asked = whole.part(start, end)
    found = in_order(asked, _written_so(asked))
    if not found:
        return None
    form = entry_form(asked, found[0])
    return Part(form, sounds(asked, found[0]), gloss(asked, found[0]), start - origin, end - origin)


def _characters(asked: Asked, form: Form, read: tuple[str, ...]) -> tuple[CharacterFacts, ...]:
    places = (at for at, character in enumerate(asked.word) if is_han(character))
    read = read if len(read) == len(asked.word) else ("",) * len(asked.word)
    return tuple(dict.fromkeys(_character(asked.part(at, at + 1), form, at, read[at]) for at in places))


def _character(asked: Asked, form: Form, at: int, here: str) -> CharacterFacts:
    written = form.traditional[at : at + 1] if len(form.traditional) == len(form.simplified) else ""
    own = Form(asked.word, written or asked.written)
    found = entries(asked.word)
    if not asked.shown.is_simplified:
        found = tuple(each for each in found if is_spelling_of(own.traditional, each.simplified, each.traditional))
    readings = dict.fromkeys(filter(None, [here, *(sounds(asked, each)[0] for each in found)]))
    meant = in_order(replace(asked, traditional=own.traditional), found)
    meaning = gloss(asked, meant[0]) if meant else ""
    known = characters.character(own.written(asked.shown))
    if known is None:
        return CharacterFacts(own, tuple(readings), meaning)
    strokes = known.strokes if asked.shown.is_simplified else known.strokes_in_taiwan
    return CharacterFacts(
        own, tuple(readings), meaning, strokes or None, known.components, known.structure, known.radical
    )


def search(
    query: str,
    limit: int,
    shown: Script = Script.SIMPLIFIED,
    *,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
) -> list[Found]:
    """The entries that a query means, the best first: Chinese in any script, then words that begin so; pinyin with or
    without tones; English."""
    found: dict[tuple[Form, tuple[str, ...], tuple[int, ...]], Found] = {}
    for number in _numbers(query.strip(), limit):
        each = _found(index.entry(number), shown, pronunciation)
        found.setdefault((each.form, each.syllables, each.capitals), each)
    return list(found.values())[:limit]


def _found(entry: Entry, shown: Script, pronunciation: Pronunciation) -> Found:
    word = entry.simplified
    asked = Asked(word, word, Script.SIMPLIFIED, shown, pronunciation, entry.syllables, entry.traditional)
    form = entry_form(asked, entry)
    return Found(form, form.written(shown), sounds(asked, entry), entry.capitals, plain_senses(asked, entry))


def _numbers(query: str, limit: int) -> Iterable[int]:
    if any(map(is_han, query)):
        return _chinese(query, limit)
    pinyin = dictionary_search.parse_pinyin(query)
    read, longer = dictionary_search.by_pinyin(pinyin, limit) if pinyin else ([], [])
    meant, named = ([], []) if pinyin and pinyin.tones else dictionary_search.by_english(query, limit)
    # "long" may be either.
    either = (number for pair in zip_longest(meant, read) for number in pair if number is not None)
    return dict.fromkeys(chain(either, named, longer))


def _chinese(query: str, limit: int) -> list[int]:
    """The entries of a word and those that begin so; else of the longest word that it begins with."""
    for end in range(min(len(query), _LONGEST), 0, -1):
        forms = dict.fromkeys((query[:end], simplified_word(query[:end])))
        if found := list(dict.fromkeys(number for form in forms for number in dictionary_search.by_form(form, limit))):
            return found
    return []
