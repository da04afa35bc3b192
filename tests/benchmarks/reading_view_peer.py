"""What `reading_view_window` measures, in a QTextBrowser: a table of two columns, each character with its reading an
inline object (QTextObjectInterface), the English beside each paragraph.

    python -m tests.benchmarks.reading_view_peer FILE [--quick]

Prints JSON. The peer has it easy: what it shows is annotated before the clock runs, in both scripts, and the English
is made up on the spot. A toggle changes what the objects draw and has the document laid out anew.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, qInstallMessageHandler
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication, QTextBrowser, QTextEdit

from reader import pipeline
from reader.model import Article, Script, mark_tone
from tests.benchmarks.reading_view_steps import ENGLISH, QUICK, SIZE, Figures, Plan, Steps, memory, places, rest, spread
from tests.novel import english

_CELL = QTextFormat.ObjectTypes.UserObject + 1
_TEXTS, _PINYIN = QTextFormat.Property.UserProperty + 1, QTextFormat.Property.UserProperty + 2
_OBJECT = "\ufffc"
_SIZE, _PINYIN_SIZE = 20, 11  # pixels, as in the window
_LINE = 2.35  # of the size

# A character in the article's script and in the other one, and its pinyin, empty where it has none.
Cell = tuple[str, str, str]


class Cells(QPyTextObject):
    """Draws a character with its pinyin above it. `script` is 0 or 1: which of the two texts is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.script, self.pinyin = 0, True
        self._font, self._small = QFont(), QFont()
        self._font.setPixelSize(_SIZE)
        self._small.setPixelSize(_PINYIN_SIZE)
        self._metrics, self._small_metrics = QFontMetricsF(self._font), QFontMetricsF(self._small)
        self._widths: dict[str, float] = {}

    def intrinsicSize(self, _document: QTextDocument, _position: int, format_: QTextFormat) -> QSizeF:  # noqa: N802
        pinyin = format_.property(_PINYIN)
        width = max(float(_SIZE), self._width(pinyin) + 3) if self.pinyin else float(_SIZE)
        return QSizeF(width, _SIZE * _LINE if self.pinyin else self._metrics.height())

    def drawObject(  # noqa: N802 - Qt's name
        self,
        painter: QPainter,
        rectangle: QRectF | QRect,
        _document: QTextDocument,
        _position: int,
        format_: QTextFormat,
    ) -> None:
        text, pinyin = format_.property(_TEXTS)[self.script], format_.property(_PINYIN)
        base = rectangle.bottom() - self._metrics.descent()
        painter.setFont(self._font)
        painter.drawText(QPointF(rectangle.center().x() - _SIZE / 2, base), text)
        if self.pinyin:
            painter.setFont(self._small)
            painter.drawText(QPointF(rectangle.center().x() - self._width(pinyin) / 2, base - _SIZE), pinyin)

    def _width(self, pinyin: str) -> float:
        if pinyin not in self._widths:
            self._widths[pinyin] = self._small_metrics.horizontalAdvance(pinyin)
        return self._widths[pinyin]


class Peer:
    """A browser with an article."""

    def __init__(self, paragraphs: list[tuple[list[Cell], str]], plan: Plan) -> None:
        self._paragraphs = paragraphs
        self._formats: dict[Cell, QTextCharFormat] = {}
        self._cells = Cells()
        self._marked = QTextCharFormat()
        self._marked.setBackground(Qt.GlobalColor.yellow)
        self.browser = QTextBrowser()
        self.steps = Steps(self.browser, plan)
        self.browser.resize(*SIZE)
        self.browser.show()
        rest()

    def show(self) -> None:
        document = QTextDocument(self.browser)
        document.documentLayout().registerHandler(_CELL, self._cells)
        cursor = QTextCursor(document)
        # Else all is laid out after each character.
        cursor.beginEditBlock()
        layout = QTextTableFormat()
        layout.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 50)] * 2)
        layout.setBorder(0)
        layout.setCellPadding(9)
        table = cursor.insertTable(len(self._paragraphs), 2, layout)
        for row, (cells, translation) in enumerate(self._paragraphs):
            chinese = table.cellAt(row, 0).firstCursorPosition()
            for cell in cells:
                self._insert(chinese, cell)
            table.cellAt(row, 1).firstCursorPosition().insertText(translation)
        cursor.endEditBlock()
        self.browser.setDocument(document)

    def _insert(self, cursor: QTextCursor, cell: Cell) -> None:
        if cell[2]:
            cursor.insertText(_OBJECT, self._format(cell))
        else:
            cursor.insertText(cell[0], QTextCharFormat())

    def _format(self, cell: Cell) -> QTextCharFormat:
        if cell not in self._formats:
            format_ = self._formats[cell] = QTextCharFormat()
            format_.setObjectType(_CELL)
            format_.setProperty(_TEXTS, list(cell[:2]))
            format_.setProperty(_PINYIN, cell[2])
        return self._formats[cell]

    def toggle_script(self) -> None:
        self._cells.script = 1 - self._cells.script
        self._lay_out()

    def toggle_pinyin(self) -> None:
        self._cells.pinyin = not self._cells.pinyin
        self._lay_out()

    def _lay_out(self) -> None:
        document = self.browser.document()
        document.markContentsDirty(0, document.characterCount())

    def jump(self, share: float) -> None:
        bar = self.browser.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))

    def find(self, words: str) -> None:
        """Mark every place of some words in the English: the characters are objects, and cannot be found."""
        document, found = self.browser.document(), list[QTextEdit.ExtraSelection]()
        cursor = document.find(words)
        while not cursor.isNull():
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue] - Qt's stub has none
            selection.format = self._marked  # pyright: ignore[reportAttributeAccessIssue]
            found.append(selection)
            cursor = document.find(words, cursor)
        self.browser.setExtraSelections(found)


def paragraphs(article: Article) -> list[tuple[list[Cell], str]]:
    """What stands in each row of the table, annotated, in both scripts."""
    return [
        (list(_cells(article, index)), " ".join(english(sentence.text) for sentence in block.sentences))
        for index, block in enumerate(article.blocks)
    ]


def _cells(article: Article, index: int) -> Iterator[Cell]:
    other = Script.TRADITIONAL if article.script.is_simplified else Script.SIMPLIFIED
    texts = {sentence.id: sentence.text for sentence in article.blocks[index].sentences}
    for annotation in pipeline.annotate(article, index):
        text = texts[annotation.sentence_id]
        variant = annotation.text(text, other)
        for token in annotation.tokens:
            for at, reading in enumerate(token.readings, token.start):
                yield text[at], variant[at], mark_tone(reading.syllable) if reading else ""


def measure(peer: Peer) -> Figures:
    steps = peer.steps
    figures = {"first_frame": steps.take(peer.show)}
    for name, toggle in (("script", peer.toggle_script), ("pinyin", peer.toggle_pinyin)):
        times = steps.repeat(toggle)
        figures |= {f"{name}_first": times[0]} | spread(name, times[1:])
    figures |= steps.pages() | steps.wheel()
    shares = iter(places(steps.plan.rounds))
    figures |= spread("jump", steps.repeat(lambda: peer.jump(next(shares))))
    figures |= steps.resizes(peer.browser)
    queries = iter(ENGLISH)
    figures["find_english"] = spread("", steps.repeat(lambda: peer.find(next(queries)), len(ENGLISH)))["_p95"]
    return figures | memory()


def main() -> None:
    qInstallMessageHandler(lambda *_: None)
    application = cast("QApplication", QApplication([]))
    article = pipeline.open_file(Path(sys.argv[1]))
    peer = Peer(paragraphs(article), QUICK if "--quick" in sys.argv else Plan())
    print(json.dumps(measure(peer)))
    peer.browser.close()
    application.quit()


if __name__ == "__main__":
    main()
