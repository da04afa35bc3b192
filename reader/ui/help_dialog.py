"""Help > Help…: one page about everything, with its contents at the side and a field to find in it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QListWidget, QTextBrowser, QVBoxLayout, QWidget

_SIZE = (940, 720)
_CONTENTS, _MARGIN, _WIDEST = 210, 30, 720  # pixels
_TEXT = 15  # pixels, at least
# Heading level -> size in sizes of the text, room above in pixels.
_HEADINGS = {1: (1.55, 4), 2: (1.22, 22), 3: (1.0, 12)}
_LINE_HEIGHT, _PARAGRAPH, _KEYS_SHARE = 145.0, 9, 34  # per cent, pixels, per cent
_CHAPTER = 2  # the level of the headings that stand in the contents


class HelpDialog(QDialog):
    """Non-modal. `text_wanted` asks for the text anew, because the language is another: `show_text` takes it."""

    text_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("helpDialog")
        self.search, self.said = QLineEdit(clearButtonEnabled=True), QLabel()
        self.contents, self.page = QListWidget(), QTextBrowser()
        self.page.setOpenExternalLinks(True)
        self.contents.setFixedWidth(_CONTENTS)
        # Where each begins in the document.
        self._chapters: list[int] = []
        self.contents.currentRowChanged.connect(self._go_to)
        self.search.textChanged.connect(lambda: self._find(again=False))
        self.search.returnPressed.connect(lambda: self._find(again=True))
        QShortcut(QKeySequence("Ctrl+F"), self, self._start_search)
        QShortcut(QKeySequence("F3"), self, lambda: self._find(again=True))
        for key in ("Shift+F3", "Shift+Return"):
            QShortcut(QKeySequence(key), self, lambda: self._find(again=True, back=True))
        self._lay_out()
        self._retranslate()

    def show_text(self, markdown: str) -> None:
        """Show the page, and its headings at the side."""
        document = self.page.document()
        document.setDefaultFont(_font(self.font()))
        document.setDocumentMargin(_MARGIN)
        document.setMarkdown(markdown)
        self._chapters = _set(document)
        self.contents.clear()
        self.contents.addItems([document.findBlock(place).text() for place in self._chapters])
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self._find(again=False)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            if self.isVisible():
                self.text_wanted.emit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        # Lines do not grow with the window.
        spare = max(self.page.width() - _WIDEST - 2 * _MARGIN, 0)
        self.page.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth if spare else _WIDGET_WIDTH)
        self.page.setLineWrapColumnOrWidth(_WIDEST + 2 * _MARGIN if spare else 0)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        self.search.setPlaceholderText(self.tr("Find in the help"))
        self.search.setAccessibleName(self.tr("Find in the help"))
        self.contents.setAccessibleName(self.tr("Contents"))
        self.page.setAccessibleName(self.tr("Help"))

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self.search)
        side.addWidget(self.said)
        side.addWidget(self.contents, 1)
        self.search.setFixedWidth(_CONTENTS)
        self.said.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.said.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 14, 0, 0)
        row.setSpacing(10)
        row.addLayout(side)
        row.addWidget(self.page, 1)
        self.resize(*_SIZE)
        self.page.setFocus()

    # -- going about --------------------------------------------------------------------------------------------

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._chapters):
            document = self.page.document()
            top = document.documentLayout().blockBoundingRect(document.findBlock(self._chapters[row])).top()
            self.page.verticalScrollBar().setValue(round(top) - 8)

    def _start_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _find(self, *, again: bool, back: bool = False) -> None:
        """Go to the next place of what is typed, round the end; without `again` to the first from where one is."""
        wanted, cursor = self.search.text().strip(), self.page.textCursor()
        if not again:
            cursor.setPosition(cursor.selectionStart())
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        document = self.page.document()
        found = document.find(wanted, cursor, flags) if wanted else QTextCursor()
        if wanted and found.isNull():
            edge = QTextCursor(document)
            edge.movePosition(QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start)
            found = document.find(wanted, edge, flags)
        self._mark(found, missing=bool(wanted) and found.isNull())

    def _mark(self, found: QTextCursor, *, missing: bool) -> None:
        if found.isNull():
            found = self.page.textCursor()
            found.clearSelection()
        if found.hasSelection():
            self.contents.setCurrentRow(-1)
        self.page.setTextCursor(found)
        self.page.ensureCursorVisible()
        self.said.setText(self.tr("It is not in the help.") if missing else "")
        self.said.setVisible(missing)
        self.search.setProperty("missing", missing)
        self.search.style().polish(self.search)


_WIDGET_WIDTH = QTextBrowser.LineWrapMode.WidgetWidth


def _font(of: QFont) -> QFont:
    font = QFont(of)
    font.setPixelSize(max(QFontInfo(of).pixelSize() + 1, _TEXT))
    return font


def _set(document: QTextDocument) -> list[int]:
    """Set the page in a calm way; where its chapters begin."""
    _set_tables(document)
    chapters: list[int] = []
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        _set_block(block, level, document.defaultFont().pixelSize())
        if level == _CHAPTER:
            chapters.append(block.position())
        block = block.next()
    return chapters


def _set_block(block: QTextBlock, level: int, text: int) -> None:
    cursor = QTextCursor(block)
    form = QTextBlockFormat()
    form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    in_table = cursor.currentTable() is not None
    form.setBottomMargin(0 if in_table else _PARAGRAPH)
    form.setTopMargin(0)
    if level:
        size, above = _HEADINGS[level]
        form.setTopMargin(above)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        look = cursor.charFormat()
        # Qt makes a heading larger by steps of its own.
        look.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        look.setProperty(QTextFormat.Property.FontPixelSize, round(text * size))
        cursor.setCharFormat(look)
    QTextCursor(block).mergeBlockFormat(form)


def _set_tables(document: QTextDocument) -> None:
    """Keys at the left, without frames."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            form = frame.format().toTableFormat()
            form.setBorder(0)
            form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
            form.setCellPadding(2)
            form.setCellSpacing(0)
            form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            shares = (_KEYS_SHARE, 100 - _KEYS_SHARE)
            form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
            frame.setFormat(form)
            frame.removeRows(0, 1)
