"""The legend of the colours that words have by level: what the bars on the page mean, and whose levels they are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.level_inks import level_inks
from reader.ui.style import desktop_text, small_text
from reader.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from reader.dictionary.levels import LevelList

_GAP, _MARGIN, _BAR = 10, 8, 3  # pixels


class LevelLegend(QWidget):
    """The name of a syllabus and its levels, each over its bar. Hidden while there is nothing to tell."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("levelLegend")
        # What it says never makes the window wider.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)
        self._levels: LevelList | None = None
        self._theme: Theme = LIGHT
        self.hide()

    def show_levels(self, levels: "LevelList | None") -> None:
        """Tell these levels; None: none are shown."""
        self._levels = levels
        self.setVisible(levels is not None)
        self.retranslate()

    def paint_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def retranslate(self) -> None:
        levels = self._levels
        told = self.tr("Words are underlined by their level in {syllabus}: {levels}.")
        text = told.format(syllabus=levels.name, levels=", ".join(self._labels(levels))) if levels else ""
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        metrics = QFontMetrics(self._small())
        if self._levels is None:
            return QSize(0, metrics.lineSpacing())
        texts = [self._levels.name, *self._labels(self._levels)]
        width = sum(metrics.horizontalAdvance(text) + _GAP for text in texts)
        return QSize(width - _GAP + 2 * _MARGIN, metrics.lineSpacing() + 2 * _BAR)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name and signature
        if self._levels is None:
            return
        painter, metrics, levels = QPainter(self), QFontMetrics(self._small()), self._levels
        painter.setFont(self._small())
        inks = level_inks(self._theme, len(levels.labels))
        x, baseline = float(_MARGIN), (self.height() + metrics.ascent() - metrics.descent() - _BAR) / 2
        for level, text in zip([0, *levels.levels, None], [levels.name, *self._labels(levels)], strict=True):
            painter.setPen(self._theme.calm)
            painter.drawText(round(x), round(baseline), text)
            width = metrics.horizontalAdvance(text)
            if level != 0:
                painter.fillRect(QRectF(x, baseline + metrics.descent(), width, _BAR), inks[level])
            x += width + _GAP

    def _labels(self, levels: "LevelList") -> list[str]:
        return [*levels.labels, self.tr("in no list")]

    def _small(self) -> QFont:
        font = self.font()
        font.setPixelSize(small_text(desktop_text()))
        return font
