"""English words and what they are inflected forms of, without a dictionary: enough to find a term again."""

import re
from functools import lru_cache

# Base, then its irregular forms. Of verbs those that are common in news and reports.
_IRREGULAR = """
man men, woman women, child children, foot feet, tooth teeth, mouse mice, goose geese, life lives, wife wives,
knife knives, leaf leaves, half halves, shelf shelves, wolf wolves, thief thieves, self selves, loaf loaves,
analysis analyses, basis bases, crisis crises, thesis theses, hypothesis hypotheses, diagnosis diagnoses,
criterion criteria, phenomenon phenomena, medium media, index indices, quiz quizzes,
begin began begun, break broke broken, bring brought, build built, buy bought, catch caught, choose chose chosen,
come came, do did done, draw drew drawn, drive drove driven, eat ate eaten, fall fell fallen, feel felt,
fight fought, find found, fly flew flown, freeze froze frozen, get got, give gave given, go went gone,
grow grew grown, hear heard, hold held, keep kept, know knew known, lay laid, lead led, leave left, lend lent,
lose lost, make made, mean meant, meet met, pay paid, ride rode ridden, rise rose risen, run ran, say said,
see saw seen, seek sought, sell sold, send sent, shake shook shaken, show shown, sing sang sung, sink sank sunk,
speak spoke spoken, spend spent, stand stood, steal stole stolen, strike struck, swim swam swum, take took taken,
teach taught, tell told, think thought, throw threw thrown, understand understood, wear wore worn, win won,
write wrote written
"""
_BASES = {form: words[0] for line in _IRREGULAR.split(",") for words in [line.split()] for form in words[1:]}
# Words of their own, not plurals of what they look like plurals of.
_NO_PLURALS = frozenset({"customs", "economics", "goods", "means", "news"})
# A short word with one vowel doubles its consonant: "planned" is of "plan", "planed" is not.
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][bdfgklmnprtvz]")
_VOWEL = re.compile("[aeiouy]")
_ACRONYM = re.compile(r"(?=.*[A-Z])[A-Z0-9]{2,6}")
_POSSESSIVE = re.compile("['’]s$")
_SHORTEST = 2


def agree(wanted: str, word: str) -> bool:
    """Whether one of two words is an inflected form of the other, in any case. Wanted in capitals (IT, WHO) it must be
    in capitals."""
    if _ACRONYM.fullmatch(wanted):
        return _POSSESSIVE.sub("", word) in (wanted, f"{wanted}s", f"{wanted}es")
    one, other = wanted.casefold(), word.casefold()
    return one == other or one in bases(other) or other in bases(one)


@lru_cache(maxsize=16_384)
def bases(word: str) -> frozenset[str]:
    """What a word in lower case may be an inflected form of, itself included; not all of it need be words."""
    bare = _POSSESSIVE.sub("", word)
    found = {bare}
    if bare in _BASES:
        found.add(_BASES[bare])
    elif bare.endswith("s") and not bare.endswith("ss") and bare not in _NO_PLURALS:
        found |= _without_s(bare)
    elif bare.endswith("ed"):
        found |= {bare[:-1], *_of_verb(bare[:-2])}
        if bare.endswith("ied"):
            found.add(f"{bare[:-3]}y")
    elif bare.endswith("ing"):
        found |= {f"{bare[:-3]}e", *_of_verb(bare[:-3])}
        if bare.endswith("ying"):
            found.add(f"{bare[:-4]}ie")
    return frozenset(base for base in found if base == bare or (len(base) >= _SHORTEST and _VOWEL.search(base)))


def _without_s(word: str) -> set[str]:
    found = {word[:-1]}
    if word.endswith("ies"):
        found.add(f"{word[:-3]}y")
    elif word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        found.add(word[:-2])
    return found


def _of_verb(rest: str) -> set[str]:
    """Of what is left before -ed or -ing, the verb: "develop", "plan" of "plann"."""
    found: set[str] = set() if _DOUBLES.fullmatch(rest) else {rest}
    if len(rest) > _SHORTEST and rest[-1] == rest[-2]:
        found.add(rest[:-1])
    return found
