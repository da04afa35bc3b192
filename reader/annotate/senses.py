"""The senses of a word in CC-CEDICT, and which of them a reader of running text is likeliest to want."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.annotate.conversion import conversion
from reader.annotate.taiwan import word_in_taiwan
from reader.annotate.word_forms import is_spelling_of, traditional_forms
from reader.dictionary.cedict import Entry, entries

_NOTE = re.compile(r"\s*[(（{][^(){}（）]*[)）}]")
# All that some senses are: a note in brackets, or what is counted with the word.
_NOTED = re.compile(r"\(([^()]+)\)|(classifier for .+)")
# References of CC-CEDICT's own: 吉林省|..., [Ji2 lin2].
_REFERENCE = re.compile(r"\s*[\u2e80-\u9fff\uf900-\ufaff〇|·，\U00020000-\U000323af]+|\[[^\]]*\]")
_USELESS = re.compile(
    r"CL:|(old |archaic |Japanese |euphemistic |erroneous )?variant of|surname|\(?used in|see |also written|also pr"
    r"|Taiwan pr|abbr\. for|\(?classifier\b|(suffix|prefix) used|\(?(Tw|Taiwan)\b|see also|old form of"
)
_OF_OTHERS = re.compile(r"variant of (?:[^\s|\[]+\|)?([^\s|\[,]+)")
# Senses that are rarely meant.
_MARKED = re.compile(
    r"\((?:[^()]*\b)?(?:old|archaic|dialect|Tw|literary|bound form|slang|coll\.|onom\.|math\.|loanword|Buddhism"
    r"|honorific|internet slang|computing|music|chemistry|physics|medicine|sports|military|prefix|suffix|vulgar)\b"
)
_LEAD = re.compile(r"^(to be |to |lit\. |fig\. |a |an |the )")
_CAPITALISED = re.compile(r"[A-Z][\w'’.-]*(?: (?:of |and |the |de )*[A-Z][\w'’.-]*)*")
_VERBAL = ("v",)
_NOMINAL = ("n", "s", "t", "q", "r", "f", "m")


@lru_cache(maxsize=4_000)
def classifies(word: str) -> bool:
    """Whether CC-CEDICT knows the word as a classifier."""
    return any("classifier" in sense for entry in entries(word) for sense in entry.senses)


@lru_cache(maxsize=1_000)
def best(word: str, syllables: tuple[str, ...], tag: str, *, name: bool, written: str = "") -> str:
    """The sense of a word of jieba's class `tag`, short and without notes; empty if CC-CEDICT has none to show. Where
    it is `written` in a traditional text, that tells its entries apart (颱風 and 台風)."""
    ranked = sorted(_ranked(word, syllables, tag, name=name, written=written))
    if not ranked:
        return _borrowed(word, syllables, tag, name=name)
    short = shorten(ranked[0][2], tag)
    proper = _CAPITALISED.match(short) if name else None
    return proper.group() if proper else short


def meaning(word: str, syllables: tuple[str, ...], written: str = "") -> str:
    """The best sense of a word by itself; of a particle or a measure word (了, 隻) what the dictionary notes of it,
    rather than a sense of what is read or written otherwise."""
    found = _by_fitness(word, syllables, name=False, written=written)
    if found and is_read_so(found[0], syllables) and not any(shorten(sense, "") for sense in found[0].senses):
        notes = (_NOTED.fullmatch(sense) for sense in found[0].senses)
        if note := next(filter(None, notes), None):
            return _REFERENCE.sub("", note[1] or note[2])
    return best(word, syllables, "", name=False, written=written)


def _ranked(
    word: str, syllables: tuple[str, ...], tag: str, *, name: bool, written: str
) -> Iterator[tuple[float, int, str]]:
    number = 0
    found = _by_fitness(word, syllables, name=name, written=written)
    read = [entry for entry in found if is_read_so(entry, syllables)]
    # A character that the dictionary has in no such reading is better told by another than not at all.
    for rank, entry in enumerate(read or (found if len(word) == 1 else ())):
        for place, sense in enumerate(entry.senses):
            number += 1
            if short := shorten(sense, tag):
                yield 10 * rank + 2 * place + _unfitness(sense, short, tag), number, sense


def _unfitness(sense: str, short: str, tag: str) -> float:
    """What speaks against a sense: a class other than the word's, a mark of rare use, length."""
    verbal = sense.startswith("to ")
    misfit = (tag[:1] in _VERBAL and not verbal) or (tag[:1] in (*_NOMINAL, "a", "d") and verbal and tag != "vn")
    return 3.0 * misfit + 6.0 * (_MARKED.match(sense) is not None) + len(short) / 8


def _borrowed(word: str, syllables: tuple[str, ...], tag: str, *, name: bool) -> str:
    """The sense of the word that this one is a variant of (差点儿)."""
    for entry in _by_fitness(word, syllables, name=name):
        for sense in entry.senses:
            other = _OF_OTHERS.search(sense)
            if other and other[1] != word and (found := entries(other[1])):
                return best(other[1], found[0].syllables, tag, name=name)
    return ""


def _by_fitness(word: str, syllables: tuple[str, ...], *, name: bool, written: str = "") -> list[Entry]:
    """Entries read as the token first, proper names first for a name and last else, then those that are written so, or
    mostly are (当 is 當 and hardly 噹), then the dictionary's order."""
    found = entries(word)
    forms = (written,) if written else ()
    if len({entry.traditional for entry in found}) > 1 and not forms:
        # Asked where it tells something: a conversion takes far longer than the rest.
        forms = (conversion("s2t").convert(word), *traditional_forms(word))

    def unfitness(entry: Entry) -> tuple[bool, bool, int]:
        spelt = (at for at, form in enumerate(forms) if is_spelling_of(form, entry.simplified, entry.traditional))
        return entry.syllables != syllables, bool(entry.capitals) != name, next(spelt, len(forms))

    return sorted(found, key=unfitness)


def is_read_so(entry: Entry, syllables: tuple[str, ...]) -> bool:
    """Whether the entry is read so on the mainland or in Taiwan."""
    if reads_alike(entry.syllables, syllables):
        return True
    taiwan = word_in_taiwan(entry.simplified, entry.syllables)
    return taiwan != entry.syllables and reads_alike(tuple(filter(None, taiwan)), syllables)


def reads_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two readings agree but for neutral tones and 儿."""
    return len(one) == len(other) and all(
        a == b or (a[:-1] == b[:-1] and "5" in a[-1:] + b[-1:]) or {a, b} == {"r5", "er2"}
        for a, b in zip(one, other, strict=True)
    )


@lru_cache(maxsize=1_000)
def shorten(sense: str, tag: str) -> str:
    """A sense without notes, references and "to"; empty if nothing is said then. Of "hang or suspend" the first."""
    if _USELESS.match(sense):
        return ""
    plain = sense
    while (bare := _NOTE.sub("", plain)) != plain:
        plain = bare
    plain = _REFERENCE.sub("", plain).strip(" ,;.")
    if not plain or _USELESS.match(plain):
        return ""
    first = _LEAD.sub("", re.split(r"[,;]", plain)[0]).strip()
    if tag[:1] in ("v", "a") or sense.startswith("to "):
        first = first.split(" or ")[0]
    return "".join(character for character in first if character.isprintable() and character not in "[]|")
