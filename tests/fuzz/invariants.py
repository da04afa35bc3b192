"""What holds of every article and annotation, wherever the text came from. Each raises AssertionError."""

import codecs
from itertools import pairwise

from reader.importers.sentences import LONGEST
from reader.model import Annotation, Article, Block, BlockKind, Script, ScriptVariant, Sentence

_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def check_article(article: Article) -> None:
    """What an importer made: ids, offsets, texts that can be shown, kept and written."""
    assert article.blocks, "no blocks"
    assert article.title == article.title.strip() != "", f"title {article.title!r}"
    _check_text(article.title)
    about = article.metadata
    for text in (about.author, about.source, about.date, about.editor, about.address, article.encoding):
        _check_text(text)
    if article.encoding:
        codecs.lookup(article.encoding)
    assert isinstance(article.script, Script)
    for index, block in enumerate(article.blocks):
        _check_block(index, block)
    assert not all(block.folded for block in article.blocks), "everything is folded"


def _check_block(index: int, block: Block) -> None:
    assert isinstance(block.kind, BlockKind)
    assert block.text == block.text.strip(), f"block {index} is not stripped"
    assert block.text or block.picture, f"block {index} is empty"
    _check_text(block.text)
    _check_text(block.place)
    assert (1 <= block.level <= 6) if block.kind is BlockKind.HEADING else block.level == 0, f"level {block.level}"
    _check_sentences(index, block)
    for ruby in block.rubies:
        assert 0 <= ruby.start < ruby.end <= len(block.text), f"reading {ruby} of block {index}"
        _check_text(ruby.text)
    if block.picture:
        assert block.kind is BlockKind.CAPTION
        assert block.picture.media_type.startswith("image/")
        assert block.picture.data


def _check_sentences(index: int, block: Block) -> None:
    at = 0
    for number, sentence in enumerate(block.sentences):
        assert sentence.id == f"{index}.{number}"
        assert 0 < len(sentence.text) <= LONGEST
        assert block.text[sentence.start : sentence.end] == sentence.text, f"sentence {sentence.id} is elsewhere"
        assert not block.text[at : sentence.start].strip(), f"text is left out before sentence {sentence.id}"
        at = sentence.end
    assert not block.text[at:].strip(), f"text is left out at the end of block {index}"


def _check_text(text: str) -> None:
    assert "\0" not in text, f"NUL in {text[:80]!r}"
    assert not any(end in text for end in _LINE_ENDS), f"a line end in {text[:80]!r}"
    text.encode("utf-8")  # UnicodeEncodeError for half a surrogate pair


def check_annotations(article: Article, annotations: dict[str, Annotation]) -> None:
    """What the annotator found out about an article."""
    assert list(annotations) == [sentence.id for sentence in article.sentences()]
    for sentence in article.sentences():
        check_annotation(sentence, annotations[sentence.id])


def check_annotation(sentence: Sentence, annotation: Annotation) -> None:
    """Tokens cover the sentence, readings stand one to one, every variant maps back to it."""
    at = 0
    for token in annotation.tokens:
        assert token.start == at < token.end
        assert token.text == sentence.text[at : token.end]
        assert len(token.readings) == len(token.text)
        at = token.end
    assert at == len(sentence.text)
    for variant in annotation.variants.values():
        _check_variant(sentence.text, variant)


def _check_variant(source: str, variant: ScriptVariant) -> None:
    """Its offsets grow from its start to its end."""
    places = variant.offsets or tuple(range(len(source) + 1))
    assert len(places) == len(source) + 1
    assert (places[0], places[-1]) == (0, len(variant.text))
    assert all(one <= other for one, other in pairwise(places))
    variant.text.encode("utf-8")
