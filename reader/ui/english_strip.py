"""The strip under vertical text: the English of the sentence that the pointer or the keyboard is on."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QWidget

from reader.model import Translation, TranslationKind
from reader.ui.reading_view import english_font, shown_text
from reader.ui.theme import LIGHT, Theme

_SIZE, _LINE, _LINES = 15, 22, 2  # pixels, and how many lines there are
_SIDE, _ABOVE, _BELOW, _BASELINE = 28, 9, 9, 16  # pixels; the baseline from the top of a line
_MOST = 1_000  # characters that are looked at: far more than fit


class EnglishStrip(QWidget):
    """As high whatever it says, so that the page above keeps its place; what does not fit is cut with a sign."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("englishStrip")
        self.setFixedHeight(_ABOVE + _LINES * _LINE + _BELOW)
        self._theme = LIGHT
        self._font = english_font(_SIZE)
        self.text = ""

    def show_translation(self, translation: Translation | None) -> None:
        """Say what a sentence means; a gloss is called one."""
        text = shown_text(translation) if translation else ""
        if translation and translation.kind is TranslationKind.GLOSS:
            text = self.tr("Gloss: {0}").format(text)
        if text != self.text:
            self.text = text
            self.setAccessibleName(text)
            self.update()

    def paint_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def lines(self) -> list[str]:
        """What is shown of the text, line by line."""
        width, text = self.width() - 2 * _SIDE, self.text[:_MOST]
        layout = QTextLayout(text, self._font)
        layout.beginLayout()
        starts: list[int] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        # Offsets are Qt's, of UTF-16.
        units = text.encode("utf-16-le")
        parts = [units[2 * start : 2 * end] for start, end in zip(starts, [*starts[1:], len(units)], strict=True)]
        shown = [part.decode("utf-16-le").strip() for part in (*parts[: _LINES - 1], b"".join(parts[_LINES - 1 :]))]
        metrics = QFontMetricsF(self._font)
        return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in shown if line]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.paper)
        painter.fillRect(QRectF(_SIDE, 0, self.width() - 2 * _SIDE, 1), self._theme.line)
        painter.setFont(self._font)
        painter.setPen(self._theme.calm)
        for number, line in enumerate(self.lines()):
            painter.drawText(QPointF(_SIDE, _ABOVE + number * _LINE + _BASELINE), line)
