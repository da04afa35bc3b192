"""The annotated article as JSON, format "duidu-annotation/1": what other programs read."""

import json
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any, TypeAlias

from reader.model import Annotation, Article, Block, Metadata, Script, Sentence, Token, Translation, TranslationKind

FORMAT = "duidu-annotation/1"


# What is known of a block: the annotation of each of its sentences, and the translations of those that have one.
Known: TypeAlias = tuple[Sequence[Annotation], Iterable[Translation]]


def write_annotation_json(
    article: Article, kinds: Container[TranslationKind], known: Callable[[int], Known]
) -> Iterator[str]:
    """The article as one JSON object, in pieces to be written one after another, a sentence a line: of a long text
    the whole would take gigabytes. `known` is asked for one block after another, by its index; `kinds` are those of all
    translations.

    `start` of a sentence is its offset in the block's text, `start` and `end` of a token are offsets in the
    sentence's, all in code points. `translation_kind` is "mt", "gloss" or null, for the whole article; a sentence has
    `translation_kind` too ("own" where the reader wrote it), `translation_model`, and `translation_flags`: why it may
    be wrong, each with `kind` and `detail`. `rubies` of a block are the readings that the source itself gives, with
    offsets in its text; `picture` is the media type of the picture that a caption has, whose data is left out.
    """
    ranked = (TranslationKind.MT, TranslationKind.OWN, TranslationKind.GLOSS)
    head = {
        "format": FORMAT,
        "title": article.title,
        "script": article.script.value,
        "metadata": _metadata(article.metadata),
        "translation_kind": next((kind.value for kind in ranked if kind in kinds), None),
    }
    yield _open(head, "blocks")
    for index, block in enumerate(article.blocks):
        yield ",\n" if index else "\n"
        yield from _block(block, *known(index))
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


def _block(block: Block, annotations: Sequence[Annotation], translations: Iterable[Translation]) -> Iterator[str]:
    head = {
        "kind": block.kind.value,
        "level": block.level,
        "folded": block.folded,
        "text": block.text,
        "rubies": [asdict(ruby) for ruby in block.rubies],
        "picture": block.picture.media_type if block.picture else None,
        "place": block.place,
    }
    yield _open(head, "sentences")
    english = {translation.sentence_id: translation for translation in translations}
    for number, (sentence, annotation) in enumerate(zip(block.sentences, annotations, strict=True)):
        yield ",\n " if number else "\n "
        yield _dump(_sentence(sentence, annotation, english.get(sentence.id)))
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
