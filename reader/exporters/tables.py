"""Tables of sentences: CSV for spreadsheets (RFC 4180), and TSV as Anki takes it in.

A row is a sentence. In both a cell that a spreadsheet would run as a formula has an apostrophe before it.
"""

import re
from collections.abc import Iterable, Iterator

from reader.exporters.document import Document, ShownBlock, ShownSentence
from reader.exporters.parts import clean
from reader.exporters.spelling import spelling
from reader.model import TranslationKind
from reader.model.cells import guarded

# What a card needs comes first: Anki takes the columns as its fields, in their order.
COLUMNS = ("Chinese", "Pinyin", "English", "English by", "Doubts", "Note", "Part", "Paragraph")
_MAKERS = {TranslationKind.MT: "machine", TranslationKind.GLOSS: "dictionary", TranslationKind.OWN: "reader"}
# https://docs.ankiweb.net/importing/text-files.html, "File Headers": a line of names would become a card.
_ANKI = "#separator:tab\n#html:false\n#columns:{columns}\n"
# In TSV a quotation mark would begin a quoted cell, and # a comment.
_QUOTED_CSV, _QUOTED_TSV = re.compile('[",\r\n]|^\\s|\\s$'), re.compile('"|^#')


def write_csv(document: Document) -> Iterator[str]:
    """The sentences as CSV in pieces, with a BOM, by which Excel knows UTF-8, and a header row; lines end in CR LF."""
    yield "\ufeff" + csv_row(COLUMNS)
    for row in _rows(document):
        yield csv_row(row)


def csv_row(cells: Iterable[str]) -> str:
    """A row of CSV with its line end."""
    return ",".join(_cell(cell, _QUOTED_CSV) for cell in cells) + "\r\n"


def write_tsv(document: Document) -> Iterator[str]:
    """The sentences as TSV in pieces, with the header lines of Anki; no cell has a tab or a line end."""
    yield _ANKI.format(columns="\t".join(COLUMNS))
    for row in _rows(document):
        yield "\t".join(_cell(cell.replace("\t", " "), _QUOTED_TSV) for cell in row) + "\n"


def _rows(document: Document) -> Iterator[tuple[str, ...]]:
    for number, block in enumerate(document.blocks, 1):
        yield from (_row(document, block, number, sentence) for sentence in block.sentences)


def _row(document: Document, block: ShownBlock, number: int, sentence: ShownSentence) -> tuple[str, ...]:
    shown = document.translation_kind if sentence.translation else None
    kind = sentence.translation_kind or shown if shown else None
    return (
        clean("".join(run.text for run in sentence.runs)),
        clean(spelling(sentence.runs, document.pinyin)),
        clean(sentence.translation or "").strip() if kind else "",
        _MAKERS[kind] if kind else "",
        clean("; ".join(sentence.doubts)) if kind else "",
        clean("; ".join(sentence.notes)),
        block.kind.value.replace("_", " "),
        str(number),
    )


def _cell(text: str, quoted: re.Pattern[str]) -> str:
    text = guarded(text)
    return '"' + text.replace('"', '""') + '"' if quoted.search(text) else text
