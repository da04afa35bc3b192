"""A sentence's Chinese in mark-up that HTML and XHTML read alike: readings as ruby, tones and highlights by class."""

import re
from html import escape
from itertools import groupby

from reader.exporters.document import Document, ShownSentence
from reader.exporters.parts import Piece, annotated, clean
from reader.model import Colour, PinyinStyle

# Full-width marks, white enough in themselves to stand close to the character before them. Narrow ones are not: the
# pinyin on both sides of a colon would touch.
_CLOSING = "，。、；：？！）〕］｝》〉」』】〗”’"
# The mark of a tone stands beside the zhuyin, which runs downwards.
_TONE_MARK, _MARKED = re.compile("[ˊˇˋ]"), r"<i>\g<0></i>"


def escaped(text: str) -> str:
    """Text, or the value of an attribute, that can be nothing else."""
    return escape(clean(text))


def chinese(document: Document, sentence: ShownSentence, after: str) -> str:
    """The sentence without its gap; `after` is the text behind it."""
    pieces = [(piece, run.highlight) for run in sentence.runs for piece in annotated(run, document.pinyin)]
    following = [piece.text for piece, _ in pieces[1:]] + [after]
    shown = ((colour, _piece(document, piece, then)) for (piece, colour), then in zip(pieces, following, strict=False))
    groups = groupby(shown, lambda item: item[0])
    return "".join(_highlighted(colour, "".join(text for _, text in group)) for colour, group in groups)


def style_class(document: Document) -> str:
    """The classes by which the style sheets know how the readings are set."""
    match document.pinyin:
        case PinyinStyle.NONE:
            return ""
        case PinyinStyle.WORD:
            return "pinyin words"
        case PinyinStyle.ZHUYIN:
            return "pinyin above" if document.zhuyin_above else "beside"
        case PinyinStyle.SYLLABLE | PinyinStyle.NUMBERS:
            return "pinyin"


def _highlighted(colour: str, text: str) -> str:
    return f'<mark class="{colour}">{text}</mark>' if colour in list(Colour) else text


def _piece(document: Document, piece: Piece, after: str) -> str:
    text = _coloured(piece) if document.tones else escaped(piece.text)
    if not piece.reading:
        return text
    base = f"<span>{text}</span>" if len(piece.text) > 1 else text
    end = ' class="end"' if after[:1] and after[0] in _CLOSING else ""
    return f"<ruby{end}>{base}<rp>(</rp>{_reading(document, piece)}<rp>)</rp></ruby>"


def _reading(document: Document, piece: Piece) -> str:
    reading, language = escaped(piece.reading), "zh-Latn-pinyin"
    if document.pinyin is PinyinStyle.ZHUYIN:
        column = reading if document.zhuyin_above else _TONE_MARK.sub(_MARKED, reading)
        reading, language = f"<span>{column}</span>", "zh-Bopo"
    # The spelling of a word has several tones, or would be coloured by chance.
    toned = document.tones and document.pinyin is not PinyinStyle.WORD and piece.tones
    return f'<rt lang="{language}"{_tone_class(piece.tones[0]) if toned else ""}>{reading}</rt>'


def _coloured(piece: Piece) -> str:
    """The text with the colours of its tones, a span for neighbours that share one."""
    if not any(piece.tones):
        return escaped(piece.text)
    groups = groupby(zip(piece.text, piece.tones, strict=True), lambda pair: pair[1])
    texts = ((escaped("".join(character for character, _ in pairs)), tone) for tone, pairs in groups)
    return "".join(f"<span{_tone_class(tone)}>{text}</span>" if tone else text for text, tone in texts)


def _tone_class(tone: int) -> str:
    return f' class="t{tone}"' if tone else ""
