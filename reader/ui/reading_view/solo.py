"""How a sentence that stands alone is placed: its lines in the middle of the column, itself about that of the screen.

The Chinese alone decides, so that English that comes under it moves nothing.
"""

from reader.ui.reading_view.chinese import ChineseRow
from reader.ui.reading_view.english import EnglishRow

# Where the middle of the Chinese is, in heights of the screen: above that of the screen, so that English has room.
_MIDDLE = 0.42
# Between Chinese and English, in body sizes.
GAP = 0.7


def chinese_left(row: ChineseRow, width: float) -> float:
    """How far into its column of `width` pixels the Chinese begins."""
    return max((width - max((line.cells[-1].right for line in row.lines if line.cells), default=width)) / 2, 0.0)


def english_left(row: EnglishRow, chinese: ChineseRow, width: float) -> float:
    """How far into its column the English begins: with the Chinese of several lines, else in the middle too."""
    if len(chinese.lines) > 1:
        return min(chinese_left(chinese, width), max(width - row.width, 0.0))
    return max((width - row.width) / 2, 0.0)


def top_on_screen(chinese_top: float, chinese_height: float, height: float, view_height: float) -> float:
    """Where a row `height` pixels high has its top on a screen of `view_height`, of which its Chinese takes
    `chinese_height` from `chinese_top` on. Above 0 unless the row is higher than the screen."""
    wanted = view_height * _MIDDLE - chinese_height / 2 - chinese_top
    return max(min(wanted, view_height - height), 0.0)
