"""What a menu can be about: the word that the pointer is on, or what is selected."""

from PySide6.QtCore import QPointF

from reader.pipeline.knowing import word_key
from reader.ui.reading_view.hovering import term_at
from reader.ui.reading_view.pointing import AtHand, Under
from reader.ui.reading_view.selecting import Selecting
from reader.ui.reading_view.setter import RowSetter
from reader.ui.reading_view.sheet import Sheet


def at_hand(sheet: Sheet, selecting: Selecting, under: Under, point: QPointF | None) -> AtHand:
    """What is at hand of a menu called at a point of the page, or by key."""
    chinese = selecting.chinese(sheet, under)
    return AtHand(
        chinese, term_at(sheet, point)[0] if point is not None else None, known_form(sheet.setter, under, chinese)
    )


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
