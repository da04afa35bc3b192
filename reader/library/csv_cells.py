"""Rows of CSV as spreadsheets of any program write them, and cells that none of them runs."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

DELIMITERS = "\t,;"
# A cell that begins so is a formula to a spreadsheet, which can call a program or an address
# (https://owasp.org/www-community/attacks/CSV_Injection).
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
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

    A cell that a spreadsheet would run as a formula gets an apostrophe before it, and so does one that looks as if it
    had got one; reading takes one away again.
    """
    file = io.StringIO()
    writer = csv.writer(file)
    for row in rows:
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row])
    return file.getvalue()


def _plain(cell: str) -> str:
    cell = _CONTROL.sub("", cell).strip()
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
