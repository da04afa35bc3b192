"""How a word that a dictionary has in both scripts is written in a script or region."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from reader.annotate.conversion import characters, conversion
from reader.annotate.scripts import habitual, with_common_glyphs
from reader.model import Script


@lru_cache(maxsize=4_000)
def form_in(simplified: str, traditional: str, script: Script) -> str:
    """A word of CC-CEDICT, whose traditional forms are Taiwan's for the most part, as the traditional `script` writes
    it. The pair tells what a conversion of one of them would have to guess: 后 and 後, 着 and 著."""
    standard = standard_form(simplified, traditional)
    if script is Script.TAIWAN:
        return habitual(conversion("t2tw").convert(standard))
    if script is Script.HONG_KONG:
        return conversion("t2hk").convert(standard)
    return standard


@lru_cache(maxsize=4_000)
def standard_form(simplified: str, traditional: str) -> str:
    """The traditional form in OpenCC's standard (裏, 爲, 着), in which pages in zh-Hant are written."""
    if len(simplified) != len(traditional):
        return traditional
    return "".join(map(_standard, simplified, with_common_glyphs(traditional)))


def spellings_of(simplified: str, traditional: str) -> frozenset[str]:
    """Every way that a traditional text may write a word of CC-CEDICT."""
    regions = (Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG)
    return frozenset((traditional, *(form_in(simplified, traditional, region) for region in regions)))


def is_spelling_of(written: str, simplified: str, traditional: str) -> bool:
    """Whether what stands in a traditional text is this word."""
    spellings = spellings_of(simplified, traditional)
    return written in spellings or with_common_glyphs(written) in spellings


def traditional_forms(character: str) -> Sequence[str]:
    """What OpenCC knows a simplified character to be in traditional script, the commonest first; perhaps nothing."""
    return _traditional().get(character, ())


@cache
def _standard(simplified: str, traditional: str) -> str:
    """The first that OpenCC has for the simplified character of those that Taiwan writes so."""
    taiwan = _taiwan()
    known = (*traditional_forms(simplified), simplified)
    fitting = (each for each in known if taiwan.get(each, each) == traditional)
    return next(fitting, traditional)


@cache
def _traditional() -> Mapping[str, list[str]]:
    return dict(characters("STCharacters")) | dict(characters("duidu_st_characters"))


@cache
def _taiwan() -> Mapping[str, str]:
    own = {character: others[0] for character, others in characters("duidu_tw")}
    return {character: others[0] for character, others in characters("TWVariants")} | own
