"""Rows of CSV as spreadsheets of any program write them, and cells that none of them runs."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from reader.model.cells import guarded, unguarded

DELIMITERS = "\t,;"
# Each is read once for each delimiter. A glossary of 50,000 terms is large.
_MOST_LINES, _MOST_CELLS = 500_000, 3_000_000
# What a terminal would take for a command.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def read_rows(text: str, delimiter: str) -> list[list[str]]:
    """The rows with anything in them, their cells stripped. Raises ValueError with the line that is no CSV."""
    # What Excel writes to name its delimiter.
    text = re.sub(r"\A\s*sep=.\r?\n", "", text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return list(_rows(reader))
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num}: {error}") from error


def _rows(reader: Iterable[list[str]]) -> Iterator[list[str]]:
    """Those with anything in them. Raises ValueError where they are more, with the empty ones, than anybody has."""
    cells = 0
    for number, row in enumerate(reader, 1):
        cells += len(row)
        if number > _MOST_LINES or cells > _MOST_CELLS:
            raise ValueError(f"it has more than {number - 1:,} lines, or too much in them")
        plain = [_plain(cell) for cell in row]
        if any(plain):
            yield plain


def write_rows(rows: Iterable[Sequence[str]]) -> str:
    """CSV, to be written in UTF-8 with a BOM, by which spreadsheets know it.

    Cells are guarded: reading takes the apostrophe away again.
    """
    file = io.StringIO()
    writer = csv.writer(file)
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return file.getvalue()


def _plain(cell: str) -> str:
    return unguarded(_CONTROL.sub("", cell).strip())
