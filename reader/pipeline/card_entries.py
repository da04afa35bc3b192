"""The entries of a card: in the script that is shown, the one that is meant first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.annotate import simplify, typed_syllables
from reader.annotate.senses import is_read_so, reads_alike, shorten
from reader.annotate.taiwan import word_in_taiwan
from reader.annotate.word_forms import form_in, is_spelling_of
from reader.dictionary.added import AddedEntry
from reader.dictionary.cedict import Entry, entries
from reader.dictionary.notation import Named, pieces, pointed_at, without_measures
from reader.model import Pronunciation, Script
from reader.pipeline.card import CardEntry, Form, Measure, Reference, Sense

# Code points of a line of senses, beyond which no further one is begun.
_LINE = 90


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, a sentence or a part of it: in simplified script (`word`) and as it is `written` in `source`,
    a syllable for each character, and what its conversion to zh-Hant takes it for (`traditional`).

    `as_shown` is what stands on the page. `is_place`: it is read so there, and not only by most.
    """

    word: str
    written: str
    source: Script
    shown: Script
    pronunciation: Pronunciation
    syllables: tuple[str, ...]
    traditional: str
    as_shown: str = ""
    is_name: bool = False
    is_place: bool = True

    def part(self, start: int, end: int) -> "Asked":
        return replace(
            self,
            word=self.word[start:end],
            written=self.written[start:end],
            syllables=self.syllables[start:end],
            traditional=self.traditional[start:end] if len(self.traditional) == len(self.word) else "",
            as_shown="",
            is_name=False,
        )


def card_entries(asked: Asked, found: Sequence[Entry]) -> tuple[CardEntry, ...]:
    """Entries as the card shows them; those that are written and read alike in the shown script as one."""
    told = [entry for entry in in_order(asked, found) if not _is_told_by(entry, found)]
    made: dict[tuple[Form, tuple[str, ...], tuple[int, ...]], CardEntry] = {}
    for entry in (_entry(asked, each) for each in told):
        key = (entry.form, entry.syllables, entry.capitals)
        made[key] = _merged(made[key], entry) if key in made else entry
    return tuple(made.values())


def added_entry(asked: Asked, form: Form, entry: AddedEntry) -> CardEntry:
    """An entry of a dictionary that the reader added: its text as it stands. A reading that is none of Mandarin is
    part of the text."""
    read = tuple(typed_syllables(entry.reading, len(form.simplified)) or ())
    lines = entry.lines if read or not entry.reading else (entry.reading, *entry.lines)
    senses = tuple(Sense((line,)) for line in lines)
    is_used = asked.is_place and bool(read) and reads_alike(read, asked.syllables)
    return CardEntry(form, read, (), senses, is_used=is_used, dictionary=entry.dictionary)


def in_order(asked: Asked, found: Iterable[Entry]) -> list[Entry]:
    """Entries, the one that is meant first; else as the dictionary has them."""
    return sorted(found, key=lambda entry: _unfitness(asked, entry))


def _unfitness(asked: Asked, entry: Entry) -> tuple[bool, ...]:
    """What speaks against an entry: another reading; that it is a name or none; a full tone where a neutral one is
    read, or 儿 apart; another traditional form; that it only points to another word."""
    is_read = not any(asked.syllables) or is_read_so(entry, asked.syllables)
    return (
        not is_read,
        bool(entry.capitals) != asked.is_name,
        is_read and entry.syllables != asked.syllables,
        not is_spelling_of(asked.traditional, entry.simplified, entry.traditional),
        is_pointer(entry),
    )


def entry_form(asked: Asked, entry: Entry) -> Form:
    """The form of an entry of the word that is asked for: as the page or the text has it, where it is that."""
    seen = asked.written if asked.shown.is_simplified else asked.as_shown
    is_traditional = not (asked.source if asked.shown.is_simplified else asked.shown).is_simplified
    if seen and is_traditional and asked.is_place and is_spelling_of(seen, entry.simplified, entry.traditional):
        return Form(entry.simplified, seen)
    return _form(asked, entry.simplified, entry.traditional)


def sounds(asked: Asked, entry: Entry) -> tuple[str, ...]:
    """The reading of an entry by the standard that is asked for."""
    if asked.pronunciation is Pronunciation.MAINLAND or len(entry.syllables) != len(entry.simplified):
        return entry.syllables
    return tuple(filter(None, word_in_taiwan(entry.simplified, entry.syllables)))


def gloss(asked: Asked, entry: Entry) -> str:
    """What an entry means, in short."""
    senses = [*entry.senses, *(sense for other in pointed_entries(entry) for sense in other.senses)]
    short = next(filter(None, (shorten(sense, "") for sense in senses)), "")
    return short or str(_sense(asked, without_measures(entry.senses)[0][0]))


def plain_senses(asked: Asked, entry: Entry) -> str:
    """The first of what an entry means, as one line of text."""
    line = ""
    for sense in _told(asked, entry, entry_form(asked, entry))[0]:
        text = str(_sense(asked, sense))
        if line and len(line) + len(text) > _LINE:
            break
        line = f"{line}; {text}" if line else text
    return line


def is_pointer(entry: Entry) -> bool:
    """Whether an entry says nothing but what other word it stands for or is met in."""
    return all(map(pointed_at, entry.senses))


def pointed_entries(entry: Entry) -> list[Entry]:
    """The entries that one points to that says nothing else."""
    named = [each for sense in entry.senses for each in pointed_at(sense)] if is_pointer(entry) else []
    return [other for each in named for other in entries(each.simplified) if other != entry and _is_named(other, each)]


def _is_named(entry: Entry, named: Named) -> bool:
    return entry.traditional == named.traditional and (
        not named.syllables or (entry.syllables, entry.capitals) == (named.syllables, named.capitals)
    )


def _is_told_by(entry: Entry, found: Sequence[Entry]) -> bool:
    """Whether an entry only points to others that are shown as well."""
    return any(other in found and not is_pointer(other) for other in pointed_entries(entry))


def _entry(asked: Asked, entry: Entry) -> CardEntry:
    form = entry_form(asked, entry)
    senses, measures = _told(asked, entry, form)
    return CardEntry(
        form,
        sounds(asked, entry),
        entry.capitals,
        tuple(_sense(asked, sense) for sense in senses),
        tuple(Measure(_form(asked, each.simplified, each.traditional), each.syllables) for each in measures),
        is_used=asked.is_place and is_read_so(entry, asked.syllables),
    )


def _told(asked: Asked, entry: Entry, form: Form) -> tuple[list[str], tuple[Named, ...]]:
    """The senses and the measure words of an entry, and of those that it only points to."""
    others = [sense for other in pointed_entries(entry) for sense in other.senses]
    senses, measures = without_measures((*entry.senses, *others))
    return [sense for sense in dict.fromkeys(senses) if not _names_itself(asked, sense, form)], measures


def _names_itself(asked: Asked, sense: str, form: Form) -> bool:
    """Whether a sense only points to other spellings that are the same in the shown script (裡, also written 裏)."""
    named = pointed_at(sense)
    return bool(named) and all(
        _form(asked, each.simplified, each.traditional).written(asked.shown) == form.written(asked.shown)
        for each in named
    )


def _merged(one: CardEntry, other: CardEntry) -> CardEntry:
    senses = tuple(dict.fromkeys((*one.senses, *other.senses)))
    return replace(one, senses=senses, measures=tuple(dict.fromkeys((*one.measures, *other.measures))))


def _sense(asked: Asked, sense: str) -> Sense:
    return Sense(tuple(_reference(asked, each) if isinstance(each, Named) else each for each in pieces(sense)))


def _reference(asked: Asked, named: Named) -> Reference:
    simplified, traditional = named.simplified, named.traditional
    if simplified == traditional:
        simplified, traditional = _both_forms(simplified)
    form = _form(asked, simplified, traditional)
    return Reference(form, form.written(asked.shown), named.syllables, named.capitals)


def _both_forms(word: str) -> tuple[str, str]:
    """Both forms of what is written once in a sense: mostly a word that is the same in both scripts, at times a word in
    the wrong one (为止) or a traditional one that has no entry (萵仔菜)."""
    found = entries(word)
    if not found:
        return simplify(word, Script.TRADITIONAL), word
    return word, word if any(each.traditional == word for each in found) else found[0].traditional


def _form(asked: Asked, simplified: str, traditional: str) -> Form:
    """Of simplified text the traditional form stays as the dictionary has it, which is what most write."""
    if asked.shown.is_simplified:
        return Form(simplified, traditional)
    return Form(simplified, form_in(simplified, traditional, asked.shown))
