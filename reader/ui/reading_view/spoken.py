"""What a screen reader is to say of a part of the page, and the text that it may walk about in."""

from collections.abc import Sequence

from reader.model import Token, mark_tone
from reader.model.sandhi import as_spoken
from reader.ui.reading_view.english import utf16_length
from reader.ui.reading_view.labels import picture_label
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.selection import text_of
from reader.ui.reading_view.setter import RowSetter, shown_text
from reader.ui.reading_view.stepping import On
from reader.ui.reading_view.units import Span, Unit, paragraph_of, spans

_FAR = 1 << 30  # beyond any block


def spoken(setter: RowSetter, row: TextRow, on: On) -> str:
    """What stands at what the keyboard is on: a word or a character with its reading ("長春, Chángchūn"), a sentence or
    a paragraph with its English."""
    if on.unit is Unit.PARAGRAPH:
        return spoken_row(setter, paragraph_of(setter, row))
    chinese = shown(setter, row, on.span)
    if on.unit is Unit.SENTENCE:
        return _with_english(setter, chinese, _english(setter, on.sentence_id))
    return ", ".join(filter(None, (chinese, _reading(setter, row, on))))


def spoken_row(setter: RowSetter, row: TextRow) -> str:
    """All of a row with its English; before a caption, that there is a picture."""
    text = _with_english(setter, shown(setter, row, (0, _FAR)), setter.english_text(row))
    return "\n".join(filter(None, (picture_label() if setter.has_picture(row) else "", text)))


def _with_english(setter: RowSetter, chinese: str, english: str) -> str:
    """On two lines; alone where the page shows no English."""
    return "\n".join(filter(None, (chinese, english if setter.page.look.english else "")))


def _english(setter: RowSetter, sentence_id: str) -> str:
    translation = setter.translations.get(sentence_id)
    return shown_text(translation) if translation else ""


def shown(setter: RowSetter, row: TextRow, span: Span) -> str:
    """The Chinese of a row within a source span, in the script shown."""
    return text_of(setter.segments(row), *span)


def _reading(setter: RowSetter, row: TextRow, on: On) -> str:
    sentences = setter.article.blocks[row.block].sentences
    sentence = next((item for item in sentences if item.id == on.sentence_id), None)
    annotation = setter.annotations.get(on.sentence_id)
    if sentence is None or annotation is None:
        return ""
    start = on.span[0] - sentence.start
    tokens = as_spoken(annotation.tokens) if setter.page.look.sandhi else annotation.tokens
    token = _token_at(tokens, start)
    if token is None:
        return ""
    if on.unit is Unit.WORD:
        return token.pinyin
    reading = token.readings[start - token.start]
    return mark_tone(reading.syllable) if reading else ""


def _token_at(tokens: Sequence[Token], offset: int) -> Token | None:
    return next((token for token in tokens if token.start <= offset < token.end), None)


def mirror_text(setter: RowSetter, row: TextRow) -> str:
    """The Chinese of a row with a line for each sentence, so that the line that a screen reader reads is one. A picture
    of which nothing is said is called one."""
    if not row.sentences and setter.has_picture(row):
        return picture_label()
    return "\n".join(shown(setter, row, span) for span in spans(setter, row, Unit.SENTENCE))


def mirror_offset(setter: RowSetter, row: TextRow, offset: int, *, is_end: bool = False) -> int:
    """Where a source offset is in `mirror_text`, in UTF-16 units. Between two sentences it is at the beginning of the
    second one, or, where something ends there, at the end of the first."""
    place = 0
    for start, end in spans(setter, row, Unit.SENTENCE):
        if offset < end + is_end:
            return place + (utf16_length(shown(setter, row, (start, offset))) if offset > start else 0)
        place += utf16_length(shown(setter, row, (start, end))) + 1
    return max(place - 1, 0)
