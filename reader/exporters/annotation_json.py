"""The annotated article as JSON, format "duidu-annotation/1": what other programs read."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from reader.model import Annotation, Article, Block, Metadata, Script, Sentence, Token, Translation, TranslationKind

FORMAT = "duidu-annotation/1"


def write_annotation_json(
    article: Article, annotations: Mapping[str, Annotation], translations: Mapping[str, Translation]
) -> Iterator[str]:
    """The article as one JSON object, in pieces to be written one after another, a sentence a line: of a long text
    the whole would take gigabytes. Every sentence must be annotated; one without a translation has null.

    `start` of a sentence is its offset in the block's text, `start` and `end` of a token are offsets in the
    sentence's, all in code points. `translation_kind` is "mt", "gloss" or null, for the whole article; a sentence has
    `translation_kind` too ("own" where the reader wrote it), `translation_model`, and `translation_flags`: why it may
    be wrong, each with `kind` and `detail`.
    """
    found = {item.kind for item in translations.values()}
    kinds = [kind.value for kind in (TranslationKind.MT, TranslationKind.OWN, TranslationKind.GLOSS) if kind in found]
    head = {
        "format": FORMAT,
        "title": article.title,
        "script": article.script.value,
        "metadata": _metadata(article.metadata),
        "translation_kind": kinds[0] if kinds else None,
    }
    yield _open(head, "blocks")
    for number, block in enumerate(article.blocks):
        yield ",\n" if number else "\n"
        yield from _block(block, annotations, translations)
    yield "\n]}\n"


def _open(fields: dict[str, Any], last: str) -> str:
    """The beginning of an object: its fields, and the bracket of a last one that is a list."""
    return f'{_dump(fields)[:-1]}, "{last}": ['


def _dump(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _metadata(metadata: Metadata) -> dict[str, str]:
    return {
        "author": metadata.author,
        "source": metadata.source,
        "date": metadata.date,
        "editor": metadata.editor,
        "address": metadata.address,
    }


def _block(
    block: Block, annotations: Mapping[str, Annotation], translations: Mapping[str, Translation]
) -> Iterator[str]:
    yield _open(
        {"kind": block.kind.value, "level": block.level, "folded": block.folded, "text": block.text}, "sentences"
    )
    for number, sentence in enumerate(block.sentences):
        yield ",\n " if number else "\n "
        yield _dump(_sentence(sentence, annotations[sentence.id], translations.get(sentence.id)))
    yield "]}"


def _sentence(sentence: Sentence, annotation: Annotation, translation: Translation | None) -> dict[str, Any]:
    return {
        "id": sentence.id,
        "start": sentence.start,
        "text": sentence.text,
        "scripts": {script.value: annotation.text(sentence.text, script) for script in Script},
        **_translation(translation),
        "tokens": [_token(token) for token in annotation.tokens],
    }


def _translation(translation: Translation | None) -> dict[str, Any]:
    return {
        "translation": translation.text if translation else None,
        "translation_kind": translation.kind.value if translation else None,
        "translation_model": translation.model if translation else "",
        "translation_flags": [
            {"kind": flag.kind.value, "detail": flag.detail} for flag in (translation.flags if translation else ())
        ],
    }


def _token(token: Token) -> dict[str, Any]:
    return {
        "text": token.text,
        "start": token.start,
        "end": token.end,
        "kind": token.kind.value,
        "syllables": [reading.syllable if reading else None for reading in token.readings],
        "pinyin": token.pinyin,
    }
