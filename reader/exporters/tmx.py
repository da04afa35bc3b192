"""A translation memory as TMX 1.4b: a unit for each sentence with a translation."""

from collections.abc import Iterator

from reader.exporters.document import Document, ShownBlock, ShownSentence
from reader.exporters.parts import clean
from reader.model import TranslationKind
from reader.model.tmx import END, Unit, element, head


def write_tmx(document: Document) -> Iterator[str]:
    """The memory in pieces. A gloss is no translation: who takes it into a memory would be offered it as one, so that
    sentences without anything better are left out."""
    yield head(document.language)
    for block in document.blocks:
        for unit in _units(document, block):
            yield element(unit, document.language, document.language)
    yield END


def _units(document: Document, block: ShownBlock) -> Iterator[Unit]:
    for sentence in block.sentences:
        kind = sentence.translation_kind or document.translation_kind
        if document.translation_kind and sentence.translation and kind and kind is not TranslationKind.GLOSS:
            yield _unit(document, sentence, kind)


def _unit(document: Document, sentence: ShownSentence, kind: TranslationKind) -> Unit:
    is_own = kind is TranslationKind.OWN
    # Of several models nobody knows which made a sentence.
    model = document.translation_models[0] if len(document.translation_models) == 1 and not is_own else ""
    return Unit(
        clean("".join(run.text for run in sentence.runs)),
        clean(sentence.translation or "").strip(),
        kind,
        clean(model),
        article_id=document.identifier if is_own else "",
        notes=tuple(map(clean, sentence.notes)),
        doubts=tuple(map(clean, sentence.doubts)),
    )
