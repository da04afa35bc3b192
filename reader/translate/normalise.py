"""What a model is fed: one line in the script it was trained on, with Chinese punctuation beside Chinese."""

import re
from dataclasses import dataclass

from reader.model import Script

# Part of the key under which a translation is remembered: to be raised with every change to what a model is fed.
NORMALISER_VERSION = 1
# Unified ideographs with their extensions and compatibility forms, and the two marks written for a Han character.
HAN = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Patterns stay text until they are used (re keeps what it compiled): the wide class takes a millisecond each time,
# and the window starts without translating.
_ANY_HAN = f"[{HAN}]"
_MARKS = ",;:!?()"
_FULL_WIDTH = str.maketrans(_MARKS, "，；：！？（）")
_PAIR = r"\(([^()]*)\)"
# Possessive, and never begun inside a run of marks: linear for any text.
_BESIDE_HAN = rf"(?<=[{HAN}]) ?[{_MARKS}]++ ?| ?(?<![{_MARKS}])[{_MARKS}]++ ?(?=[{HAN}])"
# Zero-width space, byte order mark, soft hyphen: invisible on the page, unknown words to a model. Halves of a
# surrogate pair: a tokenizer takes UTF-8, which has none.
_INVISIBLE = dict.fromkeys([0x200B, 0xFEFF, 0xAD, *range(0xD800, 0xE000)])


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence to translate: `text` as in the source, and the same in both scripts."""

    id: str
    text: str
    simplified: str
    traditional: str


def model_text(sentence: SourceSentence, reads: Script) -> str:
    """What an engine that reads this script is fed."""
    return normalise(sentence.simplified if reads.is_simplified else sentence.traditional)


def normalise(text: str) -> str:
    """White space and line breaks become single spaces, ASCII punctuation beside a Han character full width.

    Models saw nearly only full-width punctuation between Han characters; news pages often have ASCII commas there.
    Numbers ("3,000", "15:31") and Latin text keep theirs. Brackets are turned in pairs.
    """
    line = " ".join(text.translate(_INVISIBLE).split())
    line = re.sub(_PAIR, _full_width_pair, line)
    return re.sub(_BESIDE_HAN, lambda match: match.group().replace(" ", "").translate(_FULL_WIDTH), line)


def _full_width_pair(match: re.Match[str]) -> str:
    start, end = match.span()
    before = match.string[max(0, start - 2) : start].strip()[-1:]
    after = match.string[end : end + 2].strip()[:1]
    inside = match.group(1)
    return f"（{inside}）" if needs_translation(before + inside + after) else match.group()


def needs_translation(text: str) -> bool:
    """Whether there is anything Chinese in it; the rest is the same in English."""
    return re.search(_ANY_HAN, text) is not None
