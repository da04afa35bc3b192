"""Translating: what is remembered, what the reader wrote, and the rest by an engine."""

from collections.abc import Callable, Iterable

from reader import translate
from reader.model import Article, Problem, ReaderError, Script, Sentence, Translation
from reader.pipeline.annotating import Annotations, Progress


def source_sentences(
    article: Article, annotations: Annotations, sentences: Iterable[Sentence] | None = None
) -> list[translate.SourceSentence]:
    """What the translator is fed: the named sentences, or all, of those that are annotated."""
    wanted = article.sentences() if sentences is None else sentences
    return [
        translate.SourceSentence(
            id=sentence.id,
            text=sentence.text,
            simplified=annotations[sentence.id].text(sentence.text, Script.SIMPLIFIED),
        )
        for sentence in wanted
        if sentence.id in annotations
    ]


def translate_all(
    article: Article,
    annotations: Annotations,
    on_progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[str, Translation]:
    """Translate every annotated sentence with the installed model that fits the article's script.

    Raises ReaderError: MODEL_NOT_INSTALLED, MODEL_BROKEN.
    """
    model = translate.choose_model(article.script)
    if model is None:
        raise ReaderError(Problem.MODEL_NOT_INSTALLED, article.origin)
    sentences = source_sentences(article, annotations)
    translated = translate.translate_all(model, sentences, on_progress=on_progress, cancelled=cancelled)
    return {item.sentence_id: item for item in translated}
