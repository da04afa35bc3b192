"""Cards as a package for Anki (.apkg), through genanki.

Ids that do not change are what makes a second export bring the first up to date: the note type's is fixed, that of a
deck follows from its name, that of a note from its word. Anki takes the fields of a package that was made later, and
keeps how far the reader has come with each card.
"""

import itertools
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import genanki

from reader.exporters import anki_look as look
from reader.exporters.chinese import escaped
from reader.exporters.document import Run
from reader.exporters.flash_card import NOTE_TYPE, CardOptions, CardSentence, FlashCard
from reader.exporters.flashcards import zhuyin_of
from reader.exporters.parts import annotated, clean
from reader.model import PinyinStyle
from reader.model.flash_cards import CardKind

# As genanki wants them: chosen once, by chance.
_NOTE_TYPE_ID = 1_607_392_841
_TAG = "duidu"
_FILLED = "yes"
_NOT_IN_TAG = re.compile(r"[\s:\"“”‘’'*_\\()]+")
_LONGEST_TAG, _LONGEST_DECK = 60, 120
# Outside a tag these would be mark-up of Anki's own in a text: [sound:…] plays a file, [latex] runs a program, and
# {{c1::…}} is a gap. \( and \[ begin formulas, whose links may run scripts; MathJax looks for them in what is shown,
# within one element.
_MARKUP = str.maketrans({"[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;", "\\": "<span>\\</span>"})
_BLANK = '<span class="blank">&nbsp;</span>'
_SECTION, _FIELD = re.compile(r"{{([#^])(.+?)}}(.*?){{/\2}}", re.DOTALL), re.compile(r"{{([^#^/}]+)}}")


def write_apkg(cards: Iterable[FlashCard], options: CardOptions, file: BinaryIO, made_at: float) -> None:
    """Write a package. `made_at` is now, in seconds since 1970: what is later than what Anki has replaces it. The cards
    are gone through once, and not kept."""
    with tempfile.TemporaryDirectory(prefix="duidu") as folder:
        database = Path(folder) / "collection.anki2"
        # Not genanki's own way to a file: it leaves its database lying about, and does not compress it.
        with closing(sqlite3.connect(database)) as connection:
            package = genanki.Package(_Deck(cards, options))
            package.write_to_db(connection.cursor(), made_at, itertools.count(int(made_at * 1000)))
            connection.commit()
        # A clock may stand before 1980, which a zip cannot tell.
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
            archive.write(database, "collection.anki2")
            archive.writestr(zipfile.ZipInfo("media"), "{}")


def deck_name(name: str) -> str:
    """A name as Anki can have it, "::" between a deck and the one in it."""
    parts = (" ".join(clean(part).split()) for part in name.split("::"))
    return "::".join(filter(None, parts))[:_LONGEST_DECK].strip(": ") or NOTE_TYPE


def sides(card: FlashCard, kind: CardKind, options: CardOptions) -> tuple[str, str]:
    """Front and back of a card as HTML, much as Anki shows it."""
    fields = dict(zip(look.FIELDS, _fields(card, options), strict=True))
    _, front, back = next(item for item in look.templates() if item[0] == kind.value.capitalize())
    shown = _filled(front, fields)
    return shown, _filled(back, fields | {"FrontSide": shown})


class _Deck(genanki.Deck):
    """A deck whose notes are made while they are written: genanki would keep all of them."""

    def __init__(self, cards: Iterable[FlashCard], options: CardOptions) -> None:
        name = deck_name(options.deck)
        super().__init__(_stable_id(name), name)
        self.add_model(_note_type())
        self._cards, self._options = cards, options

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        super().write_to_db(cursor, timestamp, id_gen)
        for due, card in enumerate(self._cards, 1):
            _note(card, self._options, due).write_to_db(cursor, timestamp, self.deck_id, id_gen)


def _stable_id(name: str) -> int:
    return (1 << 30) + int.from_bytes(sha256(name.encode()).digest()[:8]) % (1 << 30)


@cache
def _note_type() -> genanki.Model:
    return genanki.Model(
        _NOTE_TYPE_ID,
        NOTE_TYPE,
        fields=[{"name": name} for name in look.FIELDS],
        templates=[{"name": name, "qfmt": front, "afmt": back} for name, front, back in look.templates()],
        css=look.CSS,
    )


def _note(card: FlashCard, options: CardOptions, due: int) -> genanki.Note:
    guid = genanki.guid_for(_TAG, card.id)
    return genanki.Note(_note_type(), _fields(card, options), tags=list(_tags(card)), guid=guid, due=due)


def _fields(card: FlashCard, options: CardOptions) -> list[str]:
    sentence, kinds = card.sentence, card.kinds(options.kinds)
    return [
        _text(card.simplified),
        _text(card.traditional),
        _text(card.pinyin),
        _text(zhuyin_of(card)),
        _list(card.senses),
        _text("; ".join(card.measures)),
        *(_in_both(sentence, options) if sentence else ("", "")),
        _text(sentence.pinyin) if sentence else "",
        _text(sentence.english) if sentence else "",
        *(_cloze_in_both(sentence) if sentence and not card.is_sentence else ("", "")),
        _text(card.title),
        _text("; ".join(card.levels)),
        _text(_other(card, options)),
        _FILLED if options.traditional_first else "",
        *(_FILLED if kind in kinds else "" for kind in CardKind),
    ]


def _text(text: str) -> str:
    return escaped(text).translate(_MARKUP)


def _other(card: FlashCard, options: CardOptions) -> str:
    if card.simplified == card.traditional:
        return ""
    return card.simplified if options.traditional_first else card.traditional


def _list(senses: tuple[str, ...]) -> str:
    if len(senses) < 2:
        return "".join(map(_text, senses))
    return f"<ol>{''.join(f'<li>{_text(sense)}</li>' for sense in senses)}</ol>"


def _in_both(sentence: CardSentence, options: CardOptions) -> Iterator[str]:
    """The sentence with its readings above it and the word marked, in each script."""
    for runs in (sentence.simplified, sentence.traditional):
        shown = [_ruby(run, options.readings) for run in runs]
        word = "".join(shown[sentence.first : sentence.last])
        marked = f"<b>{word}</b>" if word else ""
        yield "".join((*shown[: sentence.first], marked, *shown[sentence.last :]))


# The same words come again and again.
@lru_cache(maxsize=10_000)
def _ruby(run: Run, style: PinyinStyle) -> str:
    pieces = annotated(run, style)
    text = "".join(
        f"<ruby>{_text(piece.text)}<rt>{_text(piece.reading)}</rt></ruby>" if piece.reading else _text(piece.text)
        for piece in pieces
    )
    # A word stays on one line.
    return f"<span>{text}</span>" if len(pieces) > 1 and any(piece.reading for piece in pieces) else text


def _cloze_in_both(sentence: CardSentence) -> Iterator[str]:
    """The sentence without the word, wherever that comes in it, in each script."""
    for runs in (sentence.simplified, sentence.traditional):
        word = "".join(run.text for run in runs[sentence.first : sentence.last])
        shown = [_BLANK if run.text == word else _ruby(run, PinyinStyle.NONE) for run in runs]
        yield "".join((*shown[: sentence.first], _BLANK, *shown[sentence.last :]))


def _tags(card: FlashCard) -> Iterator[str]:
    yield _TAG
    for name in (card.state, card.title, *card.levels):
        if slug := _NOT_IN_TAG.sub("-", clean(name)).strip("-")[:_LONGEST_TAG]:
            yield f"{_TAG}::{slug}"


def _filled(template: str, fields: Mapping[str, str]) -> str:
    """A template with its fields, as Anki fills it. No value has braces."""
    while section := _SECTION.search(template):
        sign, field, text = section.groups()
        shown = text if (sign == "#") == bool(fields[field]) else ""
        template = template[: section.start()] + shown + template[section.end() :]
    return _FIELD.sub(lambda field: fields[field[1]], template)
