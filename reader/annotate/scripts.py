"""Conversion between scripts by opencc-python-reimplemented, with exact maps of offsets. The only user of opencc.

resources/scripts holds configurations in the library's own format, which put our dictionaries (duidu_*.txt) before
OpenCC's.
"""

import os
import threading
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import opencc

from reader.model import Script, ScriptVariant

_FOLDER = Path(__file__).parents[2] / "resources" / "scripts"
# OpenCC joins names of dictionaries to this folder; one cache lets conversions share those they have in common.
_DICTIONARIES = os.path.join(os.path.dirname(opencc.__file__), "dictionary")  # noqa: PTH118, PTH120 - its own key
_OWN_DICTIONARIES = ("duidu_st.txt", "duidu_ts.txt")

# Glyphs of mainland pages (産, 説, 户) that OpenCC's tables of regional variants do not know, to those they do.
_GLYPHS = str.maketrans(
    "産説閲悦鋭税脱兑温緑録彦顔眞没吴宫户戸黄别净册换唤焕虚麽鈎鷄强内抛吕侣尙靑淸歩毎徳横値姫滙鎭愼塡顚敎旣卽鄕頽奬飮凖畧衞綫",
    "產說閱悅銳稅脫兌溫綠錄彥顏真沒吳宮戶戶黃別淨冊換喚煥虛麼鉤雞強內拋呂侶尚青清步每德橫值姬匯鎮慎填顛教既即鄉頹獎飲準略衛線",
)

_lock = threading.Lock()


def simplify(text: str, script: Script) -> str:
    """The simplified shadow that words and readings are found in; exactly as long as `text`.

    A simplified text is its own shadow. Made by tw2s and not t2s, which leaves the 著 of 意味著.
    """
    if script.is_simplified:
        return text
    shadow = _convert("tw2s", text.translate(_GLYPHS))
    if len(shadow) == len(text):
        return shadow
    characters = (_convert("tw2s", character) for character in text)
    return "".join(new if len(new) == 1 else old for old, new in zip(text, characters, strict=True))


def script_variants(text: str, script: Script, shadow: str, *, idioms: bool) -> dict[Script, ScriptVariant]:
    """`text`, written in `script`, in every other script, each made from the source itself.

    `shadow` is its `simplify`. `idioms` changes Taiwan's words (軟體 for 软件) and, to simplified, the mainland's;
    OpenCC has none for Hong Kong. A traditional source is not converted to zh-Hant: it is that.
    """
    if script.is_simplified:
        traditional = _convert("s2t", text)
        plain = {Script.TRADITIONAL: traditional}
    else:
        traditional = text.translate(_GLYPHS)
        plain = {Script.SIMPLIFIED: shadow}
    for region in (Script.TAIWAN, Script.HONG_KONG):
        converted = traditional.translate(_variants_table(region))
        plain[region] = converted if converted != traditional else traditional  # kept once where it is the same
    plain.pop(script, None)
    variants = {target: ScriptVariant(target, converted) for target, converted in plain.items()}
    if idioms:
        changed = {Script.TAIWAN: _convert("t2twp", traditional)}
        if not script.is_simplified:
            changed[Script.SIMPLIFIED] = _convert("tw2sp", traditional)
        for target in changed.keys() & variants.keys():
            offsets = map_offsets(plain[target], changed[target])
            variants[target] = ScriptVariant(target, changed[target], offsets)
    return variants


def written_forms(text: str) -> tuple[str, ...]:
    """A word as it stands in `text`, whatever its script, and as it is written in each script; none twice."""
    shadow = simplify(text, Script.TRADITIONAL)
    variants = script_variants(shadow, Script.SIMPLIFIED, shadow, idioms=False)
    return tuple(dict.fromkeys([text, shadow, *(variant.text for variant in variants.values())]))


def equal_characters() -> Iterator[tuple[str, str]]:
    """Pairs of characters that are one and the same in different scripts, regions or founts, a simplified one first
    where the pair has one."""
    # Read here and not taken from the converters: these bring a hundred thousand phrases along.
    for name in ("STCharacters", "TSCharacters", "TWVariants", "HKVariants"):
        for line in Path(_DICTIONARIES, f"{name}.txt").read_text("utf-8").splitlines():
            character, _, others = line.partition("\t")
            # Of the simplified forms that a traditional one may have, the first alone is in general use.
            forms = others.split()[:1] if name == "TSCharacters" else others.split()
            yield from ((other, character) if name == "TSCharacters" else (character, other) for other in forms)
    yield from ((chr(common), chr(glyph)) for glyph, common in _GLYPHS.items())


def map_offsets(source: str, target: str) -> tuple[int, ...] | None:
    """Map each offset of `source` (0 to its length) to one of `target`, never falling; None if all stay the same.

    Both are in one script. Exact outside changed words; inside a word of another length offsets are spread evenly.
    """
    offsets = [0] * (len(source) + 1)
    for _, start, end, to_start, to_end in SequenceMatcher(None, source, target, autojunk=False).get_opcodes():
        for at in range(start, end):
            offsets[at] = to_start + (at - start) * (to_end - to_start) // (end - start)
    offsets[len(source)] = len(target)
    return None if offsets == list(range(len(target) + 1)) else tuple(offsets)


def _convert(conversion: str, text: str) -> str:
    # Once loaded a converter only reads its tables; loading is not safe, so it is done by one thread at a time.
    with _lock:
        converter = _converter(conversion)
    return converter.convert(text)


@cache
def _converter(conversion: str) -> opencc.OpenCC:
    own = _FOLDER / f"{conversion}.json"
    converter = opencc.OpenCC()
    converter.dict_cache = _dictionaries()
    converter.set_conversion(str(own.with_suffix("")) if own.exists() else conversion)
    converter.convert("")  # loads the tables
    return converter


@cache
def _dictionaries() -> dict[str, tuple[int, int, dict[str, str]]]:
    """The cache that converters share, with our dictionaries already in it, for they lie elsewhere than OpenCC's."""
    shared: dict[str, tuple[int, int, dict[str, str]]] = {}
    for name in _OWN_DICTIONARIES:
        fields = (_FOLDER / name).read_text("utf-8").split()
        lengths = [len(key) for key in fields[::2]]
        words = dict(zip(fields[::2], fields[1::2], strict=True))
        shared[os.path.join(_DICTIONARIES, name)] = (max(lengths), min(lengths), words)  # noqa: PTH118
    return shared


def _variants_table(target: Script) -> Mapping[int, str]:
    with _lock:
        return _loaded_variants_table(target)


@cache
def _loaded_variants_table(target: Script) -> Mapping[int, str]:
    """OpenCC's regional variants as a table for str.translate, which is 50 times faster: all are single characters."""
    conversion, name = ("t2tw", "TWVariants.txt") if target is Script.TAIWAN else ("t2hk", "HKVariants.txt")
    converter = _converter(conversion)
    _, _, variants = converter.dict_cache[os.path.join(_DICTIONARIES, name)]  # noqa: PTH118
    return str.maketrans({character: converter.convert(character) for character in variants})
