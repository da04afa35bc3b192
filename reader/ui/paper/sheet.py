"""A sheet of paper: its size, its margins, and how large what is pixels on the screen is on it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize


class PaperSize(StrEnum):
    A4 = "A4"
    LETTER = "Letter"


# Points of paper for a pixel of the screen: a text of 20 pixels is printed in 12 points.
POINTS = 0.6
_SIZES = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.LETTER: QPageSize.PageSizeId.Letter}
# In points. The columns keep some more: a wide syllable hangs over their edge.
_SIDE, _TOP, _BOTTOM = 42, 48, 60
_FOOTER = 34  # its baseline, from the lower edge


@dataclass(frozen=True, slots=True)
class Sheet:
    """Width and height in points; everything else in the page's own pixels, from the upper left of the margins."""

    size: PaperSize
    width: float
    height: float

    @property
    def page_size(self) -> QPageSize:
        return QPageSize(_SIZES[self.size])

    @property
    def text_width(self) -> float:
        return (self.width - 2 * _SIDE) / POINTS

    @property
    def text_height(self) -> float:
        return (self.height - _TOP - _BOTTOM) / POINTS

    @property
    def left(self) -> float:
        """The margin at the left in points."""
        return _SIDE

    @property
    def top(self) -> float:
        """The margin at the top in points."""
        return _TOP

    @property
    def footer(self) -> float:
        """The baseline of the footer."""
        return (self.height - _TOP - _FOOTER) / POINTS


def sheet_of(size: PaperSize) -> Sheet:
    points = QPageSize.size(_SIZES[size], QPageSize.Unit.Point)
    return Sheet(size, points.width(), points.height())


def usual_size() -> PaperSize:
    """The paper of the country that the system is set to: Letter where inches are, else A4."""
    imperial = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.LETTER if imperial else PaperSize.A4
