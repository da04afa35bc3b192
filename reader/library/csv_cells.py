"""Rows of CSV as spreadsheets of any program write them, and cells that none of them runs."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from reader.model.cells import guarded, unguarded

DELIMITERS = "\t,;"
# What a terminal would take for a command.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def read_rows(text: str, delimiter: str) -> list[list[str]]:
    """The rows with anything in them, their cells stripped. Raises ValueError with the line that is no CSV."""
    # What Excel writes to name its delimiter.
    text = re.sub(r"\A\s*sep=.\r?\n", "", text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = [[_plain(cell) for cell in row] for row in reader]
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num}: {error}") from error
    return [row for row in rows if any(row)]


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
