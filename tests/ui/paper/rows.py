"""Rows laid out by hand: lines of 10 pixels, without a glyph in them."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QTextLayout

from reader.ui.reading_view.cells import Cell, CellKind
from reader.ui.reading_view.chinese import ChineseLine, ChineseRow
from reader.ui.reading_view.english import EnglishRow
from reader.ui.reading_view.lines import PlacedCell
from reader.ui.reading_view.page import RowStyle
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowLayout

LINE = 10.0


def made_row(chinese: int, english: int = 0, *, above: float = 0.0, stacked: bool = False) -> RowLayout:
    """So many lines of each; the English from the top, or under the Chinese."""
    lines = [ChineseLine([_cell(number)], number * LINE, LINE, number * LINE + 8, [], []) for number in range(chinese)]
    layout = RowLayout(TextRow(0, range(1)), 0.0, RowStyle(), ChineseRow(lines, chinese * LINE), QPointF(0, above))
    if english:
        layout.english = _english(english)
        layout.english_origin = QPointF(300, above + (chinese * LINE if stacked else 0))
    return layout


def with_picture(layout: RowLayout, height: float) -> RowLayout:
    """The row with a picture so high above its lines; without any, the picture alone."""
    top = 0.0 if layout.chinese_origin is None else layout.chinese_origin.y()
    picture = QRectF(0, top, 100, height)
    below = QPointF(0, height)
    return replace(
        layout,
        picture=picture,
        chinese_origin=None if layout.chinese_origin is None else layout.chinese_origin + below,
        english_origin=None if layout.english_origin is None else layout.english_origin + below,
    )


def _cell(number: int) -> PlacedCell:
    return PlacedCell(Cell("", number, number + 1, CellKind.HAN), 0.0, 0.0)


def _english(lines: int) -> EnglishRow:
    font = QFont()
    font.setPixelSize(5)
    layout = QTextLayout("\u2028".join("a" * lines), font)
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        line.setLineWidth(100)
        line.setPosition(QPointF(0, number * LINE))
    layout.endLayout()
    return EnglishRow("a" * lines, [], layout, lines * LINE, 8.0)


def shown(layout: RowLayout) -> tuple[int, range | None]:
    """How many lines of Chinese a part has, and which of English."""
    return len(layout.chinese.lines) if layout.chinese else 0, layout.english.shown if layout.english else None
