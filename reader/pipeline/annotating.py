"""Annotating and glossing, a block at a time.

What annotates is imported where it is first used: a text is on the screen before it is needed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.model import Annotation, Article, Pronunciation, Translation
from reader.pipeline.names import ArticleNames

if TYPE_CHECKING:
    from reader.annotate import Corrector

Annotations = Mapping[str, Annotation]
Progress = Callable[[int, int], None]

# A tenth of a second of work at most, even where sentences are as long as they can be.
_SENTENCES_AT_ONCE = 25


def annotate(
    article: Article,
    index: int,
    sentences: range | None = None,
    *,
    idioms: bool = False,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
    names: ArticleNames | None = None,
    corrector: "Corrector | None" = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Annotation, ...]:
    """Annotate the sentences of one block, all or those named, with the names of the article as words and with what the
    reader put right. Calls are independent of each other.

    `cancelled` is asked now and then, for a text without line ends is one block; what is done by then comes back.
    """
    from reader.annotate import annotate_block

    block, known = article.blocks[index], names.get() if names else None
    annotations: list[Annotation] = []
    wanted = block.sentences if sentences is None else block.sentences[sentences.start : sentences.stop]
    for start in range(0, len(wanted), _SENTENCES_AT_ONCE):
        if cancelled():
            break
        part = replace(block, sentences=wanted[start : start + _SENTENCES_AT_ONCE])
        annotations.extend(
            annotate_block(
                part,
                article.script,
                idioms=idioms,
                pronunciation=pronunciation,
                names=known,
                corrector=corrector,
            )
        )
    return tuple(annotations)


def annotate_all(
    article: Article,
    blocks: Iterable[int] | None = None,
    *,
    idioms: bool = False,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
    names: ArticleNames | None = None,
    corrector: "Corrector | None" = None,
    on_progress: Progress | None = None,
) -> dict[str, Annotation]:
    """Annotate the named blocks, or all, keyed by sentence id."""
    indices = list(range(len(article.blocks)) if blocks is None else blocks)
    annotations: dict[str, Annotation] = {}
    names = names or ArticleNames(article)
    for done, index in enumerate(indices, 1):
        found = annotate(article, index, idioms=idioms, pronunciation=pronunciation, names=names, corrector=corrector)
        annotations.update((item.sentence_id, item) for item in found)
        if on_progress:
            on_progress(done, len(indices))
    return annotations


def gloss(article: Article, annotations: Iterable[Annotation]) -> dict[str, Translation]:
    """The word-by-word gloss of annotated sentences, keyed by sentence id."""
    from reader.annotate import gloss_sentence

    return {item.sentence_id: gloss_sentence(item.sentence_id, item.tokens, article.script) for item in annotations}
