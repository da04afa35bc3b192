"""The word that the pointer is on, as it is kept among those that the reader knows."""

from reader.pipeline.knowing import word_key
from reader.ui.reading_view.pointing import Under
from reader.ui.reading_view.setter import RowSetter


def known_form(setter: RowSetter, under: Under) -> str:
    """The simplified form of the word under the pointer; empty where there is none, or it is not annotated yet."""
    annotation = setter.annotations.get(under.sentence_id)
    if annotation is None or under.block < 0:
        return ""
    sentences = setter.article.blocks[under.block].sentences
    start = next((item.start for item in sentences if item.id == under.sentence_id), 0)
    tokens = (token for token in annotation.tokens if start + token.start == under.word[0])
    return next((word_key(annotation, token) for token in tokens), "")
