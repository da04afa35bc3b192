"""Translating: what is remembered, what the reader wrote, and the rest by an engine."""

from collections.abc import Callable, Iterable

from reader import translate
from reader.model import Article, Problem, ReaderError, Script, Sentence, Translation, TranslationKind
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
            traditional=annotations[sentence.id].text(sentence.text, Script.TRADITIONAL),
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
    route = translate.choose_route(article.script)
    if route is None:
        raise ReaderError(Problem.MODEL_NOT_INSTALLED, article.origin)
    sentences = source_sentences(article, annotations)
    service = translate.TranslationService()
    try:
        translated = translate.translate_all(service, route, sentences, on_progress, cancelled)
    finally:
        service.close()
    return {
        item.sentence.id: Translation(item.sentence.id, item.output.text, TranslationKind.MT, route.label)
        for item in translated
    }
