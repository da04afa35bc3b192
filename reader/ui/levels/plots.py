"""Plots of an article's statistics, painted by ourselves: crisp at every scale, in the colours of the theme.

What a plot shows it also says, as its accessible description.
"""

from collections.abc import Iterable, Sequence
from math import floor

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.pipeline.profile import BAR, Profile
from reader.ui.level_inks import level_inks
from reader.ui.levels.texts import outside, per_cent
from reader.ui.style import desktop_text, small_text
from reader.ui.theme import LIGHT, Theme

_GAP, _DOT, _LINE = 6.0, 3.0, 1.6  # pixels
# A bar takes this much of the room of its level; two stand side by side there.
_BAR_SHARE, _HOLLOW = 0.36, 1.4
# How much of their room the columns of the other plots take.
_COLUMN = 0.82
_CENTRE, _LEFT, _RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TEXT = Qt.TextFlag.TextDontClip


class Plot(QWidget):
    """A title over a field with lines across it; what is in the field is painted by `draw`."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.title = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(260, 130)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(180, 100)

    def paint_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name and signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small())
        height = QFontMetricsF(painter.font()).lineSpacing()
        painter.setPen(self.theme.ink)
        painter.drawText(QRectF(0, 0, self.width(), height), _LEFT | _MIDDLE | _TEXT, self.title)
        left = QFontMetricsF(painter.font()).horizontalAdvance("100 %") + _GAP
        top = 2 * height
        self.draw(painter, QRectF(left, top, self.width() - left - 1, self.height() - top - height - _GAP))

    def draw(self, painter: QPainter, field: QRectF) -> None:
        """Paint what is shown; labels stand left of the field and below it."""
        raise NotImplementedError

    def small(self) -> QFont:
        """The font of titles and labels."""
        font = self.font()
        font.setPixelSize(small_text(desktop_text()))
        return font

    def lines_across(self, painter: QPainter, field: QRectF, labels: Sequence[str]) -> None:
        """Lines at equal distances from the bottom of the field to its top, each with a label left of it."""
        for number, label in enumerate(labels):
            # In the middle of a pixel: else it would be two pale ones.
            y = floor(field.bottom() - field.height() * number / (len(labels) - 1)) + 0.5
            painter.setPen(QPen(self.theme.line, 1, Qt.PenStyle.DotLine if number else Qt.PenStyle.SolidLine))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(self.theme.calm)
            painter.drawText(QRectF(0, y - 10, field.left() - _GAP, 20), _RIGHT | _MIDDLE | _TEXT, label)

    def below(self, painter: QPainter, field: QRectF, x: float, label: str, side: Qt.AlignmentFlag = _CENTRE) -> None:
        """A label under the field at an x, or ending or beginning there."""
        wide = {_CENTRE: x - 100, _LEFT: x, _RIGHT: x - 200}[side]
        painter.setPen(self.theme.calm)
        painter.drawText(QRectF(wide, field.bottom() + _GAP / 2, 200, 20), side | _TEXT, label)


class LevelPlot(Plot):
    """The shares of words (filled bars) and of characters (hollow bars) that each level has, and how much who knows it
    and those below knows of both (lines)."""

    def __init__(self) -> None:
        super().__init__()
        self._profile: Profile | None = None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(440, 260)

    def show_profile(self, found: Profile) -> None:
        self._profile = found
        self.retranslate()

    def retranslate(self) -> None:
        self.title = self.tr("Words (filled) and characters (outlined) by level; lines: known up to there")
        if found := self._profile:
            told = self.tr("{level}: {words} of the words, {characters} of the characters")
            shares = ((each, label) for each, label in zip(_levels(found), self._labels(found), strict=True))
            lines = [
                told.format(
                    level=label,
                    words=per_cent(found.running.of(level)),
                    characters=per_cent(found.characters.of(level)),
                )
                for level, label in shares
            ]
            self.setAccessibleDescription(f"{found.levels.name}. {'; '.join(lines)}.")
        self.setAccessibleName(self.title)
        self.update()

    def draw(self, painter: QPainter, field: QRectF) -> None:
        self.lines_across(painter, field, ["0", "", "50 %", "", "100 %"])
        y = field.bottom() - field.height() * BAR
        painter.setPen(QPen(self.theme.accent, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
        painter.drawText(QRectF(0, y - 4, field.left() - _GAP, 20), _RIGHT | _MIDDLE | _TEXT, per_cent(BAR, 0))
        if self._profile:
            self._draw_bars(painter, field, self._profile)
            self._draw_lines(painter, field, self._profile)

    def _draw_bars(self, painter: QPainter, field: QRectF, found: Profile) -> None:
        room, inks = field.width() / len(_levels(found)), level_inks(self.theme, len(found.levels.labels))
        for at, (level, label) in enumerate(zip(_levels(found), self._labels(found), strict=True)):
            middle = field.left() + room * (at + 0.5)
            words, characters = (field.height() * share.of(level) for share in (found.running, found.characters))
            wide = room * _BAR_SHARE
            painter.fillRect(QRectF(middle - wide - 1, field.bottom() - words, wide, words), inks[level])
            painter.setPen(QPen(inks[level], _HOLLOW))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            hollow = QRectF(middle + 1, field.bottom() - characters, wide, characters)
            painter.drawRect(hollow.adjusted(_HOLLOW / 2, _HOLLOW / 2, -_HOLLOW / 2, 0))
            self.below(painter, field, middle, "–" if level is None else label)

    def _draw_lines(self, painter: QPainter, field: QRectF, found: Profile) -> None:
        room = field.width() / len(_levels(found))
        for share, style in ((found.running, Qt.PenStyle.SolidLine), (found.characters, Qt.PenStyle.DotLine)):
            points = [
                QPointF(field.left() + room * (level - 0.5), field.bottom() - field.height() * share.up_to(level))
                for level in found.levels.levels
            ]
            painter.setPen(QPen(self.theme.ink, _LINE, style))
            painter.drawPolyline(points)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.ink)
            for point in points:
                painter.drawEllipse(point, _DOT, _DOT)

    def _labels(self, found: Profile) -> list[str]:
        return [*found.levels.labels, outside()]


class AlongPlot(Plot):
    """How many unknown words there are for each thousand characters, from the article's beginning to its end; those
    that are met for the first time are stronger."""

    def __init__(self) -> None:
        super().__init__()
        self._along: Sequence[tuple[float, float]] = ()

    def show_along(self, along: Sequence[tuple[float, float]]) -> None:
        self._along = along
        self.retranslate()

    def retranslate(self) -> None:
        self.title = self.tr("Unknown words per 1,000 characters; strong: new ones")
        told = self.tr("From beginning to end: {numbers}; of them met for the first time: {first}.")
        numbers, first = (_listed(each[at] for each in self._along) for at in (0, 1))
        self.setAccessibleName(self.title)
        self.setAccessibleDescription(told.format(numbers=numbers, first=first))
        self.update()

    def draw(self, painter: QPainter, field: QRectF) -> None:
        most = rounded_up(max((there for there, _ in self._along), default=0.0))
        self.lines_across(painter, field, ["0", "", f"{most:,}"])
        wide = field.width() / max(len(self._along), 1)
        for at, (there, first) in enumerate(self._along):
            for value, ink in ((there, self.theme.term), (first, self.theme.accent)):
                height = field.height() * value / most
                bar = QRectF(field.left() + at * wide, field.bottom() - height, wide * _COLUMN, height)
                painter.fillRect(bar, ink)
        self.below(painter, field, field.left(), self.tr("beginning"), _LEFT)
        self.below(painter, field, field.right(), self.tr("end"), _RIGHT)


class LengthPlot(Plot):
    """How many sentences are how long."""

    _STEP, _LAST = 5, 80  # characters: a bar's, and from where on all are in the last one

    def __init__(self) -> None:
        super().__init__()
        self._bins: list[int] = []

    def show_lengths(self, lengths: dict[int, int]) -> None:
        """`lengths` are sentences by their characters."""
        self._bins = [0] * (self._LAST // self._STEP + 1)
        for length, count in lengths.items():
            self._bins[min(max(length - 1, 0), self._LAST) // self._STEP] += count
        self.retranslate()

    def retranslate(self) -> None:
        self.title = self.tr("Sentences by their length in characters")
        told = self.tr("Up to {most}: {count}")
        counts = enumerate(self._bins[:-1], 1)
        parts = [told.format(most=at * self._STEP, count=count) for at, count in counts if count]
        if self._bins and self._bins[-1]:
            parts.append(self.tr("longer: {count}").format(count=self._bins[-1]))
        self.setAccessibleName(self.title)
        self.setAccessibleDescription("; ".join(parts))
        self.update()

    def draw(self, painter: QPainter, field: QRectF) -> None:
        most = rounded_up(max(self._bins, default=0))
        self.lines_across(painter, field, ["0", "", f"{most:,}"])
        wide = field.width() / max(len(self._bins), 1)
        for at, count in enumerate(self._bins):
            height = field.height() * count / most
            bar = QRectF(field.left() + at * wide, field.bottom() - height, wide * _COLUMN, height)
            painter.fillRect(bar, self.theme.calm)
        for length in range(0, self._LAST + 1, 20):
            label = f"{length}+" if length == self._LAST else str(length)
            self.below(painter, field, field.left() + wide * length / self._STEP, label, _LEFT)


def rounded_up(value: float) -> int:
    """The next number that is good to read on a scale: 1, 2 or 5 and zeros; at least 1."""
    step = 1
    while True:
        for times in (1, 2, 5):
            if step * times >= value:
                return step * times
        step *= 10


def _levels(found: Profile) -> list[int | None]:
    return [*found.levels.levels, None]


def _listed(values: Iterable[float]) -> str:
    return ", ".join(f"{value:.0f}" for value in values)
