"""What a menu can be about: the word that the pointer or the keyboard is on, or what is selected."""

from PySide6.QtCore import QPointF, QRectF

from reader.model import place_of_sentence
from reader.pipeline.knowing import word_key
from reader.ui.reading_view.hovering import highlight_on, term_at
from reader.ui.reading_view.pointing import AtHand, Under, WordPlace
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.selecting import Selecting
from reader.ui.reading_view.setter import RowSetter
from reader.ui.reading_view.sheet import Sheet
from reader.ui.reading_view.stepping import On, rows_of
from reader.ui.reading_view.units import Unit


def at_hand(sheet: Sheet, selecting: Selecting, under: Under, on: On | None, point: QPointF | None) -> AtHand:
    """What is at hand of a menu called at a point of the page, or by key."""
    chinese = selecting.chinese(sheet, under)
    term = term_at(sheet, point)[0] if point is not None else None
    place = word_place(sheet, selecting, under, on)
    highlight = highlight_on(sheet, point) if point is not None else None
    return AtHand(chinese, term, known_form(sheet.setter, under, chinese), place, highlight)


def word_place(sheet: Sheet, selecting: Selecting, under: Under, on: On | None) -> WordPlace | None:
    """The characters that are selected in one row, else the word under the pointer, else what the keyboard is on: of a
    whole sentence its first word."""
    span = selecting.span(sheet)
    if span is None and under.block >= 0:
        span = under.block, *under.word
    if span is None and on is not None and not on.is_fold:
        if on.unit >= Unit.SENTENCE:
            return _first_word(sheet.setter, on.sentence_id)
        span = on.block, *on.span
    return _place(sheet, *span) if span else None


def place_under(sheet: Sheet, under: Under) -> WordPlace | None:
    """The word that the pointer is over, whatever is selected."""
    return _place(sheet, under.block, *under.word) if under.block >= 0 else None


def _place(sheet: Sheet, block: int, start: int, end: int) -> WordPlace | None:
    """What of a span of a block is in the first sentence there."""
    for sentence in sheet.article.blocks[block].sentences:
        if start < sentence.end and sentence.start < end:
            first = max(start, sentence.start) - sentence.start
            return WordPlace(sentence.id, first, min(end, sentence.end) - sentence.start)
    return None


def _first_word(setter: RowSetter, sentence_id: str) -> WordPlace | None:
    annotation = setter.annotations.get(sentence_id)
    words = (token for token in annotation.tokens if any(token.readings)) if annotation else iter(())
    first = next(words, None)
    return WordPlace(sentence_id, first.start, first.end) if first else None


def word_on_screen(sheet: Sheet, place: WordPlace) -> QRectF | None:
    """Where the characters are on the page, as a rectangle of the screen; None where they are not on the screen."""
    block, number = place_of_sentence(place.sentence_id)
    first = sheet.article.blocks[block].sentences[number].start
    for _, top, layout in rows_of(sheet, place.sentence_id):
        boxes = layout.chinese_span(first + place.start, first + place.end) if isinstance(layout.row, TextRow) else []
        if boxes:
            return boxes[0].translated(0, top)
    return None


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
