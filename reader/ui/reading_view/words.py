"""The word that the pointer is on, as it is kept among those that the reader knows."""

from reader.pipeline.knowing import word_key
from reader.ui.reading_view.pointing import Under
from reader.ui.reading_view.setter import RowSetter


def known_form(setter: RowSetter, under: Under, shown: str) -> str:
    """The simplified form of the word under the pointer; empty where it is not `shown` there, or not annotated yet."""
    annotation = setter.annotations.get(under.sentence_id)
    if annotation is None or under.block < 0:
        return ""
    sentences = setter.article.blocks[under.block].sentences
    start = next((item.start for item in sentences if item.id == under.sentence_id), 0)
    variant = annotation.variants.get(setter.script)
    for token in annotation.tokens:
        text = token.text if variant is None else variant.slice(token.start, token.end)
        if start + token.start == under.word[0] and text == shown:
            return word_key(annotation, token)
    return ""
