"""A whole sentence in pinyin or zhuyin: words apart, with the punctuation that goes with Latin letters."""

import re
from collections.abc import Iterable

from reader.exporters.document import Run
from reader.model import PinyinStyle
from reader.model.styles import capitalised, show_syllable

_OPENING = dict(zip("（“‘「『《〈【〔［", "(“‘“‘《〈[[[", strict=True))
_CLOSING = dict(zip("，、。．；：？！）”’」』》〉】〕］…％,.;:?!)]%", ",,..;:?!)”’”’》〉]]]…%,.;:?!)]%", strict=True))
_BEFORE_CLOSING = re.compile(f"\\s+(?=[{re.escape(''.join(set(_CLOSING.values())))}])")
_AFTER_OPENING = re.compile(f"(?<=[{re.escape(''.join(set(_OPENING.values())))}])\\s+")


def spelling(runs: Iterable[Run], style: PinyinStyle) -> str:
    """The sentence of these runs in pinyin as `style` writes it, known words too; empty in style NONE.

    Words are spelt by GB/T 16159-2012, with a capital first; with numbers and in zhuyin they are their syllables. What
    has no reading, and digits, stand as they are.
    """
    if style is PinyinStyle.NONE:
        return ""
    text = "".join(_spelt(run, style) for run in runs)
    text = _AFTER_OPENING.sub("", _BEFORE_CLOSING.sub("", " ".join(text.split())))
    return text if style in (PinyinStyle.NUMBERS, PinyinStyle.ZHUYIN) else _begun(text)


def _spelt(run: Run, style: PinyinStyle) -> str:
    word = _word(run, style)
    if word and not run.text.isascii():
        return f" {word} "
    return "".join(_mark(character) for character in run.text)


def _word(run: Run, style: PinyinStyle) -> str:
    match style:
        case PinyinStyle.NUMBERS:
            return "".join(filter(None, run.syllables))
        case PinyinStyle.ZHUYIN:
            return " ".join(show_syllable(syllable, style) for syllable in run.syllables if syllable)
        case _:
            return run.pinyin


def _mark(character: str) -> str:
    if character in _OPENING:
        return f" {_OPENING[character]}"
    return f"{_CLOSING[character]} " if character in _CLOSING and not character.isascii() else character


def _begun(text: str) -> str:
    """With a capital first, whatever signs stand before; none where the first word begins with a figure."""
    at = next((at for at, character in enumerate(text) if character.isalnum()), 0)
    return text[:at] + capitalised(text[at:])
