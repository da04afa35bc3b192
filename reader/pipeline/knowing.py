"""The reader's words: which they are in a text, and what is kept of them.

A word is kept in its simplified form, so that 銀行 is known with 银行. What annotates is imported where it is used.
"""

from collections.abc import Container, Iterable, Mapping

from reader.model import Annotation, Article, Script, Token, TokenKind, WordContext, WordState


def word_key(annotation: Annotation, token: Token) -> str:
    """The form in which a token is kept."""
    return written(annotation, token.text, token.start, Script.SIMPLIFIED)


def written(annotation: Annotation, text: str, start: int, script: Script) -> str:
    """How `text`, which begins at `start` of the sentence, is written in a script."""
    variant = annotation.variants.get(script)
    return text if variant is None else variant.slice(start, start + len(text))


def syllables_at(annotation: Annotation, start: int, end: int) -> tuple[str, ...]:
    """How the characters `start` to `end` of a sentence are read, empty for one without a reading; nothing where none
    has one."""
    read = {
        at: reading.syllable
        for token in annotation.tokens
        for at, reading in enumerate(token.readings, token.start)
        if reading
    }
    found = tuple(read.get(at, "") for at in range(start, end))
    return found if any(found) else ()


def unknown_only(annotation: Annotation, known: Container[str]) -> tuple[bool, ...]:
    """Whether each token keeps its readings where only those of unknown words are shown. `known` has simplified forms.

    A word made of characters that are known alone is not known thereby: who knows 东 and 西 may not know 东西. A number
    is, for nobody could list them all.
    """
    return tuple(
        token.kind is not TokenKind.NUMBER and any(token.readings) and word_key(annotation, token) not in known
        for token in annotation.tokens
    )


def sentence_met(article: Article, met: WordContext) -> str:
    """The id of the sentence in which a word was met, the first of several that read so; empty where the article has
    none. Goes through the article: for a worker."""
    return next((sentence.id for sentence in article.sentences() if sentence.text == met.sentence), "")


def simplified(words: Iterable[str]) -> list[str]:
    """The forms in which words of either script are kept, none twice."""
    from reader.annotate import simplified_word

    return list(dict.fromkeys(map(simplified_word, words)))


def simplified_states(states: Mapping[str, WordState]) -> dict[str, WordState]:
    """The forms in which words of either script are kept, each with its state; of two with the same form the last
    one's."""
    from reader.annotate import simplified_word

    return {simplified_word(word): state for word, state in states.items()}
