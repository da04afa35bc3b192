"""What is printed on every page: headers, footers and page numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.importers.pdf.pages import PageRows
from reader.importers.pdf.rows import Row

_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,6}\b")
_OF_PAGES = re.compile(r"(?:^|\s)(\d{1,4})\s*/\s*(\d{1,4})$")
# Rows at the top and at the bottom of a page that may be such; the same on so many pages are.
_DEEPEST = 2
_PAGES = 3
# Points within which a row is at the same place.
_PLACE = 4


def running_rows(pages: Sequence[PageRows]) -> set[int]:
    """The identities of the rows that are the same up to their numbers at the same place of several pages."""
    edges = [list(_edges(page)) for page in pages]
    counts = Counter(key for rows in edges for key in {key for row in rows for key in _keys(row)})
    # Two pages of two say no less.
    enough = max(2, min(_PAGES, len(pages)))
    numbers = {id(row) for at, rows in enumerate(edges, 1) for row in rows if _is_number_of(row, at, len(pages))}
    return numbers | {id(row) for rows in edges for row in rows if any(counts[key] >= enough for key in _keys(row))}


def _is_number_of(row: Row, page: int, pages: int) -> bool:
    """Whether the row ends with the number of its page, 1 / 6."""
    found = _OF_PAGES.search(row.text)
    return found is not None and (int(found[1]), int(found[2])) == (page, pages)


def _edges(page: PageRows) -> Iterable[Row]:
    rows = [row for column in page.columns for row in column]
    levels = sorted({round(row.y / _PLACE) for row in rows})
    outer = {*levels[:_DEEPEST], *levels[-_DEEPEST:]}
    return (row for row in rows if round(row.y / _PLACE) in outer)


def _keys(row: Row) -> list[tuple[str, int]]:
    """What is the same of its like; two, for places are rounded."""
    text = _DIGITS.sub("0", row.text)
    return [(text, int(row.y / _PLACE)), (text, -int(row.y / _PLACE + 0.5) - 1)]
