"""Rows of text to paragraphs, as a reader joins them: by where rows end and begin, and by the space between them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.importers.headings import style
from reader.importers.joining import is_wide
from reader.importers.lines import ends_sentence
from reader.importers.pdf.margins import STOP, Column, Margins
from reader.importers.pdf.pages import PageRows
from reader.importers.pdf.rows import Row
from reader.model import Ruby

# In ems: what is left at the end of a row where more would have fitted; an indent, and what differs from another.
_SLACK = 0.3
_INDENT, _OTHER_INDENT = 0.8, 0.4
_SAME_SIZE = 1.08
# What no paragraph ends with, if it ends not far from the edge, in ems: not in verse.
_UNFINISHED, _NEAR = ("，", "、", "；", ",", "|", "（", "(", "《", "“", "「"), 4.0
# The space between two paragraphs, in distances of two rows; the share of these, from the smallest up, at which the
# usual one is.
_BLANK, _USUAL = 1.3, 0.2
# No rows of a paragraph are farther apart than this, in ems.
_FARTHEST, _FARTHEST_UNDER_RUBY = 2.6, 3.5
_SPACED = re.compile(r"[\u4e00-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u4e00-\u9fff]")
_UNSPACED = re.compile(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]")
_HYPHENATED = re.compile(r"[A-Za-z]-$")
_BULLET = re.compile(r"[•·●○◦▪■□◆➢✓\-*–—]\s*\S")


@dataclass(slots=True)
class Paragraph:
    """A paragraph, or what is `running` on every page; the number of its first page, the size of its type in points."""

    text: str
    size: float
    page: int
    rubies: list[Ruby]
    running: bool = False


@dataclass(slots=True)
class _Open:
    """A paragraph that may go on: its last row, in which column and on which page, whether that is its first, and
    whether its first is indented."""

    paragraph: Paragraph
    row: Row
    column: Column
    page: int
    is_indented: bool
    is_first: bool = True


class Joiner:
    """Puts the paragraphs of a whole file together; `running` are the identities of the rows that stand apart."""

    def __init__(self, pages: Sequence[PageRows], running: set[int]) -> None:
        self._pages = [_without(page, running) for page in pages]
        self._running = [[row for column in page.columns for row in column if id(row) in running] for page in pages]
        self._margins = Margins(self._pages)
        self._usual = {has_ruby: _usual_distance(self._pages, has_ruby=has_ruby) for has_ruby in (False, True)}
        self._spaced = _is_spaced(row.text for row in self._rows())
        self._open: list[_Open] = []

    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs in order, each in one piece. What runs on every page stands around the text of its page."""
        found: list[Paragraph] = []
        for number, page in enumerate(self._pages):
            running, top = self._running[number], max((row.y for rows in page.columns for row in rows), default=0.0)
            found += [_running(row.text, row.size, number) for row in running if row.y > top]
            for rows in page.columns:
                found += self._column(rows, page, number)
            found += [_running(row.text, row.size, number) for row in running if row.y <= top]
            if page.aside:
                found.append(_running(page.aside, 0.0, number))
        return found

    def _rows(self) -> Iterator[Row]:
        return (row for page in self._pages for column in page.columns for row in column)

    def _column(self, rows: list[Row], page: PageRows, number: int) -> Iterator[Paragraph]:
        """The paragraphs that begin in a column."""
        column = self._margins.column(rows, page)
        before: Row | None = None
        for row in rows:
            last = self._open[-1] if before and self._open else self._left_open(row, number)
            if last and self._goes_on(last, row, column, before):
                self._append(last.paragraph, row)
                last.row, last.column, last.page, last.is_first = row, column, number, False
            else:
                paragraph = Paragraph(row.text, row.size, number, list(row.rubies))
                is_indented = row.x0 - column.left >= _INDENT * row.size
                self._open = [*self._open[-3:], _Open(paragraph, row, column, number, is_indented)]
                yield paragraph
            before = row

    def _left_open(self, row: Row, number: int) -> _Open | None:
        """The last paragraph of the column before, in type of the same size: notes under it are in a smaller one."""
        fitting = (each for each in reversed(self._open) if _same_size(each.row, row) and each.page >= number - 1)
        return next(fitting, None)

    def _goes_on(self, last: _Open, row: Row, column: Column, before: Row | None) -> bool:
        if not _same_size(last.row, row):
            return False
        left = last.column.right - last.row.x1
        if last.row.text.endswith(_UNFINISHED) and left <= _NEAR * row.size:
            return True
        # More would have fitted into the row above.
        if left >= row.first + _SLACK * row.size:
            return False
        if before is None and not last.is_indented and STOP.search(last.row.text):
            # Nothing shows whether the paragraph ends with the page. Programs prefer that it does (widow control).
            return False
        if before is not None and before.y - row.y > _BLANK * self._usual[bool(row.rubies)] * row.size:
            return False
        if ends_sentence(last.row.text) and style(row.text) is not None:
            return False
        return self._is_indented_like(last, row, column)

    def _is_indented_like(self, last: _Open, row: Row, column: Column) -> bool:
        """Whether a row begins where the paragraph's next row would."""
        indent = (row.x0 - column.left) / row.size
        above = (last.row.x0 - last.column.left) / row.size
        if indent < _INDENT:
            return above < _INDENT or last.is_first
        if last.is_first:
            # Text that hangs from its marker: 1. and what is under it.
            text = last.row.text
            return indent > above + _OTHER_INDENT and (style(text) is not None or _BULLET.match(text) is not None)
        return abs(indent - above) < _OTHER_INDENT

    def _append(self, paragraph: Paragraph, row: Row) -> None:
        text = paragraph.text
        if _HYPHENATED.search(text) and row.text[:1].islower() and row.text[:1].isascii():
            text = text[:-1]
        elif self._has_space(text, row.text):
            text += " "
        paragraph.rubies += [Ruby(r.start + len(text), r.end + len(text), r.text) for r in row.rubies]
        paragraph.text = text + row.text

    def _has_space(self, text: str, after: str) -> bool:
        if text[-1] == "|":
            return True
        wide = is_wide(text[-1]), is_wide(after[0])
        if any(wide) and not all(wide) and self._spaced:
            return text[-1].isalnum() and after[0].isalnum()
        return not any(wide)


def _without(page: PageRows, running: set[int]) -> PageRows:
    columns = [[row for row in column if id(row) not in running] for column in page.columns]
    return PageRows([column for column in columns if column], page.aside, page.margin)


def _running(text: str, size: float, page: int) -> Paragraph:
    return Paragraph(text, size, page, [], running=True)


def _same_size(one: Row, other: Row) -> bool:
    return 1 / _SAME_SIZE < one.size / other.size < _SAME_SIZE


def _usual_distance(pages: Sequence[PageRows], *, has_ruby: bool) -> float:
    """How far apart two rows of a paragraph are, in ems; rows under pinyin take more."""
    distances = sorted(
        (before.y - row.y) / row.size
        for page in pages
        for rows in page.columns
        for before, row in pairwise(rows)
        if _same_size(before, row) and bool(row.rubies) is has_ruby
    )
    farthest = _FARTHEST_UNDER_RUBY if has_ruby else _FARTHEST
    return min(distances[int(_USUAL * len(distances))], farthest) if distances else farthest


def _is_spaced(texts: Iterable[str]) -> bool:
    """Whether a text sets Latin apart from Han by a space; at the end of a row none can be seen."""
    counts = [(len(_SPACED.findall(text)), len(_UNSPACED.findall(text))) for text in texts]
    return sum(spaced for spaced, _ in counts) > sum(unspaced for _, unspaced in counts)
