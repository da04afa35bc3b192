"""The order in which an article is read aloud: sentence after sentence, without what is folded away or has no sound."""

from collections.abc import Callable, Iterable

from reader.model import Article, Sentence, place_of_sentence


def next_sentence(article: Article, sentence_id: str, step: int, is_hidden: Callable[[int], bool]) -> str:
    """The id of the next (1) or previous (-1) sentence that is read aloud; empty where there is none. `is_hidden` tells
    of the index of a block whether it is."""
    block, number = place_of_sentence(sentence_id)
    for at in range(block, len(article.blocks) if step > 0 else -1, step):
        # A hundred thousand blocks may be folded: none is looked into.
        sentences = article.blocks[at].sentences if at == block or not is_hidden(at) else ()
        for sentence in _beyond(sentences, number if at == block else None, step):
            if has_sound(sentence.text):
                return sentence.id
    return ""


def has_sound(text: str) -> bool:
    """Whether a text has anything to be said: not so the stars and dashes between parts of a text."""
    return any(map(str.isalnum, text))


def _beyond(sentences: tuple[Sentence, ...], number: int | None, step: int) -> Iterable[Sentence]:
    if step > 0:
        return sentences if number is None else sentences[number + 1 :]
    return reversed(sentences if number is None else sentences[:number])
