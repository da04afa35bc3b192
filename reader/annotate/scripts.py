"""Conversion between scripts by opencc-python-reimplemented, with exact maps of offsets. The only user of opencc."""

import threading
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache

from opencc import OpenCC

from reader.model import Script, ScriptVariant

# tw2s and not t2s for reading: t2s leaves 著 in 意味著. Each is applied to the source itself, never to a conversion.
_CONVERSIONS: Mapping[tuple[bool, Script], str] = {
    (True, Script.TRADITIONAL): "s2t",
    (True, Script.TAIWAN): "s2tw",
    (True, Script.HONG_KONG): "s2hk",
    (False, Script.SIMPLIFIED): "tw2s",
    (False, Script.TAIWAN): "t2tw",
    (False, Script.HONG_KONG): "t2hk",
}
# There is no dictionary of Hong Kong idioms in OpenCC 1.1; traditional sources have no config for Taiwan's.
_IDIOM_CONVERSIONS: Mapping[tuple[bool, Script], str] = {
    (True, Script.TAIWAN): "s2twp",
    (False, Script.SIMPLIFIED): "tw2sp",
}
# Glyphs that mainland pages use in traditional text and that OpenCC's tables of regional variants do not know.
_GLYPH_VARIANTS = str.maketrans("産戸靑淸强緖暎鷄敎旣卽爭淨靜曁", "產戶青清強緒映雞教既即爭淨靜暨")

_lock = threading.Lock()


def simplify(text: str, script: Script) -> str:
    """The simplified shadow that words and readings are found in; exactly as long as `text`.

    A simplified text is its own shadow.
    """
    if script.is_simplified:
        return text
    shadow = _convert("tw2s", text)
    if len(shadow) == len(text):
        return shadow
    characters = (_convert("tw2s", character) for character in text)
    return "".join(new if len(new) == 1 else old for old, new in zip(text, characters, strict=True))


def script_variants(text: str, script: Script, shadow: str, *, idioms: bool) -> dict[Script, ScriptVariant]:
    """`text`, written in `script`, in every other script. `shadow` is its `simplify`."""
    variants: dict[Script, ScriptVariant] = {}
    for target in Script:
        if target is script or (script is not Script.SIMPLIFIED and target is Script.TRADITIONAL):
            continue
        if target is Script.SIMPLIFIED and not idioms:
            variants[target] = ScriptVariant(target, shadow)
        else:
            variants[target] = _variant(text, script, target, idioms=idioms)
    return variants


def _variant(text: str, script: Script, target: Script, *, idioms: bool) -> ScriptVariant:
    direction = (script.is_simplified, target)
    conversion = _CONVERSIONS[direction]
    if idioms:
        conversion = _IDIOM_CONVERSIONS.get(direction, conversion)
    converted = _convert(conversion, text)
    if not target.is_simplified:
        converted = converted.translate(_GLYPH_VARIANTS)
    plain = _convert(_CONVERSIONS[direction], text) if idioms else text
    return ScriptVariant(target, converted, map_offsets(plain, converted) if len(plain) == len(text) else None)


def map_offsets(source: str, target: str) -> tuple[int, ...] | None:
    """Map each offset of `source` (0 to its length) to one of `target`: exact outside changed words, never falling.

    None where both are equally long: characters then stand one to one. Within a changed word of another length
    the inner offsets are spread evenly.
    """
    if len(source) == len(target):
        return None
    offsets = [0] * (len(source) + 1)
    for _, start, end, to_start, to_end in SequenceMatcher(None, source, target, autojunk=False).get_opcodes():
        for at in range(start, end):
            offsets[at] = to_start + (at - start) * (to_end - to_start) // (end - start)
    offsets[len(source)] = len(target)
    return tuple(offsets)


def _convert(conversion: str, text: str) -> str:
    converter = _converter(conversion)
    return converter.convert(text)


def _converter(conversion: str) -> OpenCC:
    # OpenCC keeps one cache of dictionaries for all its objects and fills it unguarded.
    with _lock:
        return _loaded_converter(conversion)


@cache
def _loaded_converter(conversion: str) -> OpenCC:
    return OpenCC(conversion)
