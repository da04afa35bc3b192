"""Words that the reader knows: which they are in a text, and what is kept of them.

A word is kept in its simplified form, so that 銀行 is known with 银行. What annotates is imported where it is used.
"""

from collections.abc import Container, Iterable

from reader.model import Annotation, Script, Token, TokenKind


def word_key(annotation: Annotation, token: Token) -> str:
    """The form in which a token is kept as known."""
    variant = annotation.variants.get(Script.SIMPLIFIED)
    return token.text if variant is None else variant.slice(token.start, token.end)


def unknown_only(annotation: Annotation, known: Container[str]) -> tuple[bool, ...]:
    """Whether each token keeps its readings where only those of unknown words are shown. `known` has simplified forms.

    A word made of characters that are known alone is not known thereby: who knows 东 and 西 may not know 东西. A number
    is, for nobody could list them all.
    """
    return tuple(
        token.kind is not TokenKind.NUMBER and any(token.readings) and word_key(annotation, token) not in known
        for token in annotation.tokens
    )


def simplified(words: Iterable[str]) -> list[str]:
    """The forms in which words of either script are kept, none twice."""
    from reader.annotate import simplified_word

    return list(dict.fromkeys(map(simplified_word, words)))
