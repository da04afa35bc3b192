"""The scripts of a text: its simplified shadow, and what it is in every other script, with exact maps of offsets."""

import re
from collections.abc import Iterator, Sequence

from reader.annotate.conversion import Change, characters, conversion
from reader.annotate.vocabulary import IN_CEDICT, facts
from reader.annotate.words import Span
from reader.model import Script, ScriptVariant, TokenKind

# Glyphs of mainland pages (産, 説, 户) that OpenCC's tables of regional variants do not know, to those they do.
_GLYPHS = str.maketrans(
    "産説閲悦鋭税脱兑温緑録彦顔眞没吴宫户戸黄别净册换唤焕虚麽鈎鷄强内抛吕侣尙靑淸歩毎徳横値姫滙鎭愼塡顚敎旣卽鄕頽奬飮凖畧衞綫",
    "產說閱悅銳稅脫兌溫綠錄彥顏真沒吳宮戶戶黃別淨冊換喚煥虛麼鉤雞強內拋呂侶尚青清步每德橫值姬匯鎮慎填顛教既即鄉頹獎飲準略衛線",
)

# Surnames that are another character than the common word, or are torn by one (下|周襄王). 于 is one before titles
# only: of names that begin with it too many are none (于洛水, "on the Luo").
_SURNAMES = {"余": "余", "范": "范", "沈": "沈", "涂": "涂", "朴": "朴", "郁": "郁", "周": "周", "钟": "鍾"}
_SURNAMES_ALONE = _SURNAMES | {"于": "于"}
# What is taken for people here and there, from the character before the "surname" on (40|余万两, 收敛|于|某个).
_NOBODY = re.compile(
    "[0-9〇一二三四五六七八九十百千万亿]余|.?(?:余[香光波震额]|范[文围例本畴]|沈阳|钟[声楼鼓表点头鼎]|于某[个些种一])"
)


def simplify(text: str, script: Script) -> str:
    """The simplified shadow that words and readings are found in; exactly as long as `text`.

    A simplified text is its own shadow. Made by tw2s and not t2s, which leaves the 著 of 意味著.
    """
    if script.is_simplified:
        return text
    convert = conversion("tw2s").convert
    shadow = convert(with_common_glyphs(text))
    if len(shadow) == len(text):
        return shadow
    by_character = (convert(character) for character in text)
    return "".join(new if len(new) == 1 else old for old, new in zip(text, by_character, strict=True))


def script_variants(
    text: str, script: Script, shadow: str, *, idioms: bool, spans: Sequence[Span] = ()
) -> dict[Script, ScriptVariant]:
    """`text`, written in `script`, in every other script, each made from the source itself.

    `shadow` is its `simplify`, `spans` its words, if they are known, which tell people's names. `idioms` changes
    Taiwan's words (軟體 for 软件) and, to simplified, the mainland's; OpenCC has none for Hong Kong. A traditional
    source is not converted to zh-Hant: it is that.
    """
    if script.is_simplified:
        traditional = _with_surnames(conversion("s2t").convert(text), text, spans)
        plain = {Script.TRADITIONAL: traditional}
    else:
        traditional = with_common_glyphs(text)
        plain = {Script.SIMPLIFIED: shadow}
    taiwan = conversion("t2tw").convert(traditional)
    plain[Script.TAIWAN] = habitual(taiwan) if script.is_simplified else taiwan
    plain[Script.HONG_KONG] = conversion("t2hk").convert(traditional)
    plain.pop(script, None)
    variants = {
        # Kept once where it is the same.
        target: ScriptVariant(target, traditional if converted == traditional else converted)
        for target, converted in plain.items()
    }
    if idioms:
        variants |= _idiomatic(traditional, script)
    return variants


def _idiomatic(traditional: str, script: Script) -> dict[Script, ScriptVariant]:
    """The variants in which words change too, of a source written in `script`."""
    variants: dict[Script, ScriptVariant] = {}
    if script is not Script.TAIWAN:
        text, changes = conversion("t2twp").changes(traditional)
        text = habitual(text) if script.is_simplified else text
        variants[Script.TAIWAN] = ScriptVariant(Script.TAIWAN, text, map_offsets(len(traditional), changes))
    if not script.is_simplified:
        text, changes = conversion("tw2sp").changes(traditional)
        variants[Script.SIMPLIFIED] = ScriptVariant(Script.SIMPLIFIED, text, map_offsets(len(traditional), changes))
    return variants


def _with_surnames(traditional: str, simplified: str, spans: Sequence[Span]) -> str:
    """`traditional` with the surnames of the people in it as they write them (余文樂, not 餘文樂)."""
    for start, end, kind, tag in spans:
        if tag == "nr" and kind is TokenKind.NAME and (surname := _surname(simplified, start, end)):
            traditional = traditional[:start] + surname + traditional[start + 1 :]
    return traditional


def _surname(text: str, start: int, end: int) -> str | None:
    """How the surname is written of what was taken for a person; None if that is as it stands or if it is nobody."""
    surname = (_SURNAMES_ALONE if end - start == 1 else _SURNAMES).get(text[start])
    # Whom CC-CEDICT has, the phrases write as they should.
    if surname is None or (end - start > 1 and facts(text[start:end]) & IN_CEDICT):
        return None
    return None if _NOBODY.match(text, max(0, start - 1)) else surname


def with_common_glyphs(text: str) -> str:
    """`text` with the glyphs of mainland pages (産, 説) as OpenCC's tables write them; exactly as long."""
    return text.translate(_GLYPHS)


def habitual(taiwan: str) -> str:
    """Of the spellings that Taiwan has for a word, the one that most write (台, not 臺); as long as `taiwan`.

    For what was converted from simplified text: a traditional text has chosen for itself.
    """
    return conversion("tw_habits").convert(taiwan)


def written_forms(text: str) -> tuple[str, ...]:
    """A word as it stands in `text`, whatever its script, and as it is written in each script; none twice."""
    shadow = simplify(text, Script.TRADITIONAL)
    variants = script_variants(shadow, Script.SIMPLIFIED, shadow, idioms=False)
    return tuple(dict.fromkeys([text, shadow, *(variant.text for variant in variants.values())]))


def equal_characters() -> Iterator[tuple[str, str]]:
    """Pairs of characters that are one and the same in different scripts, regions or founts, a simplified one first
    where the pair has one."""
    # Read here and not taken from the converters: these bring a hundred thousand phrases along.
    for name in ("STCharacters", "duidu_st_characters"):
        yield from ((character, other) for character, others in characters(name) for other in others)
    # Of the simplified forms that a traditional one may have, the first alone is in general use.
    for name in ("TSCharacters", "duidu_ts_characters"):
        yield from ((others[0], character) for character, others in characters(name))
    for name in ("TWVariants", "duidu_tw", "HKVariants", "duidu_hk"):
        yield from ((character, other) for character, others in characters(name) for other in others)
    yield from ((chr(common), chr(glyph)) for glyph, common in _GLYPHS.items())


def map_offsets(length: int, changes: Sequence[Change]) -> tuple[int, ...] | None:
    """Map each offset of a text of `length` (0 to its length) to one of what it becomes by `changes`; None without any.

    Exact outside the changes; inside one offsets are spread evenly.
    """
    if not changes:
        return None
    offsets: list[int] = []
    shift = 0  # of what follows the changes so far
    for start, end, new in changes:
        offsets += range(len(offsets) + shift, start + shift)
        offsets += (start + shift + at * len(new) // (end - start) for at in range(end - start))
        shift += len(new) - (end - start)
    offsets += range(len(offsets) + shift, length + 1 + shift)
    return tuple(offsets)
