"""What the rules of reading say of one character of a sentence, which a mark stands before: the tables' common part."""

from reader.annotate import polyphones, words
from reader.annotate.readings import by_phrases
from reader.annotate.rules import by_rules

MARK = "▁"


def settled(marked: str) -> str | None:
    """The syllable that a rule settles; None if none does."""
    index = marked.index(MARK)
    text = marked.replace(MARK, "")
    spans = words.cut(text)
    return by_rules(polyphones.context(text, spans), by_phrases(text, spans)[0]).get(index)
