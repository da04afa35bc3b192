"""A sheet of paper: its size, its margins, and how large what is pixels on the screen is on it."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

# Points of paper for a pixel of the screen: a text of 20 pixels is printed in 12 points.
POINTS = 0.6
# In points. The columns keep some more at the sides: a wide syllable hangs over their edge.
_SIDE, _TOP, _BOTTOM = 42, 48, 60
_FOOTER = 34  # its baseline, from the lower edge


@dataclass(frozen=True, slots=True)
class Sheet:
    """Width and height in points; what is asked of it is in the page's own pixels, from the upper left corner within
    the margins, but for `left` and `top`: these are the margins, in points."""

    width: float
    height: float
    left: float = _SIDE
    top: float = _TOP

    @property
    def text_width(self) -> float:
        return (self.width - 2 * _SIDE) / POINTS

    @property
    def text_height(self) -> float:
        return (self.height - _TOP - _BOTTOM) / POINTS

    @property
    def footer(self) -> float:
        """The baseline of the footer."""
        return (self.height - _TOP - _FOOTER) / POINTS

    def page_layout(self) -> QPageLayout:
        """The whole sheet, for Qt."""
        size = QPageSize(QSizeF(self.width, self.height), QPageSize.Unit.Point)
        return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def sheet_of(layout: QPageLayout) -> Sheet:
    """The sheet that a printer is set to, turned as it is there."""
    paper = layout.fullRect(QPageLayout.Unit.Point)
    return Sheet(paper.width(), paper.height())


def usual_size(locale: QLocale | None = None) -> QPageSize.PageSizeId:
    """The paper of the country that the system is set to: Letter where inches are, else A4."""
    system = (locale or QLocale.system()).measurementSystem()
    imperial = system is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if imperial else QPageSize.PageSizeId.A4


def sheet_for(size: QPageSize.PageSizeId) -> Sheet:
    points = QPageSize(size).size(QPageSize.Unit.Point)
    return Sheet(points.width(), points.height())
