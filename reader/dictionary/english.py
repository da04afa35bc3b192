"""The words of CC-CEDICT's senses, as they are indexed and sought."""

import re
from collections.abc import Iterator

# A sense of so many words is a short one.
MOST_WORDS = 3
# Words that say next to nothing of a sense, unless they are all of it.
_STOP_WORDS = (
    "a about after also an and any are as at be been being but by can do etc for from has have he her his in into is it"
    " its of off on one one's oneself or out over s sb sb's so sth such than that the their them this to up used"
    " usually was when where which who with without you"
)
STOP_WORDS = frozenset(_STOP_WORDS.split(" "))
_NOTE = re.compile(r"\([^()]*\)")
_PRONUNCIATION = re.compile(r"\[[^\]]*\]")
_LEAD = re.compile(r"(?:(?:lit|fig)\. )?(?:to be |to |a |an |the )")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Not words for it, but notes on how it is written, read or counted.
_NO_SENSE = re.compile(
    r"CL:|\(?(?:old |archaic |Japanese |erroneous )?variant of |see |see also |also written |also pr\. |Taiwan pr\. "
)


def segments(sense: str) -> Iterator[tuple[str, ...]]:
    """The words of each part of a sense that could stand for it, without what leads it in and without notes; of a
    sense that is all note those of the note."""
    if _NO_SENSE.match(sense):
        return
    bare = _PRONUNCIATION.sub("", sense)
    plain = _NOTE.sub("", bare)
    for part in re.split(r"[;,]", plain if plain.strip() else bare):
        if words := words_of(part):
            yield words


def words_of(text: str) -> tuple[str, ...]:
    """The words of a query or of part of a sense, in lower case."""
    text = text.strip().lower()
    words = _WORD.findall(_LEAD.sub("", text, count=1) if _LEAD.match(text) else text)
    return tuple(word.replace("’", "'") for word in words if word[0] < "\u2e80")
