"""A page of a PDF as rows of text in the order in which they are read."""

from dataclasses import dataclass

from reader.importers.pdf.columns import columns_of
from reader.importers.pdf.document import Glyph, Sheet
from reader.importers.pdf.over import set_readings, take_readings
from reader.importers.pdf.rows import Row, Stroke, each_once, rows_of, strokes_of, upright


@dataclass(slots=True)
class PageRows:
    """The rows of each column of a page, and what is printed across it in another direction, such as a stamp.

    `margin` is where its text ends on the right if the page is as wide there as on the left.
    """

    columns: list[list[Row]]
    aside: str
    margin: float


def read_page(sheet: Sheet) -> PageRows:
    """The rows of a page. They keep nothing of its characters."""
    turns, main, others = upright(sheet.glyphs)
    strokes = take_readings(strokes_of(each_once(main)))
    columns = [_rows(column) for column in columns_of(strokes)]
    for column in columns:
        for row in column:
            row.glyphs = []
    left = min((row.x0 for column in columns for row in column), default=0.0)
    # Where the page's two edges are once it is turned.
    edges = (sheet.width, sheet.height, -sheet.width, -sheet.height)[turns]
    return PageRows(columns, _aside(others), edges - left)


def _rows(column: list[Stroke]) -> list[Row]:
    return set_readings(rows_of(part for stroke in column for part in (stroke, *stroke.over)))


def _aside(glyphs: list[Glyph]) -> str:
    return "".join((" " if glyph.space else "") + glyph.text for glyph in each_once(glyphs)).strip()
