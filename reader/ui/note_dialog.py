"""A note: several lines, written beside what they are about."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.model import Script
from reader.ui.dialog_size import dialog_size
from reader.ui.draft_line import DraftLine
from reader.ui.reading_view import chinese_font

_CHINESE_SIZE = 17.0


class NoteDialog(QDialog):
    """`kept` brings what was written, without spaces around it; `typed` what is being written, as it stands;
    `given_up` comes when it is not wanted. Where its window is closed none of them does. It goes when it is closed."""

    kept = Signal(str)
    typed = Signal(str)
    given_up = Signal()

    def __init__(self, about: str, script: Script, note: str, parent: QWidget, draft: str | None = None) -> None:
        """`about` is what the note is about, as it stands in the text, which is in `script`. `draft` is what was begun
        in the place of `note`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("noteDialog")
        # What stands in a text is no markup.
        quoted = QLabel(about, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        quoted.setFont(chinese_font(script, _CHINESE_SIZE))
        self._note, self._is_closing = note, False
        self.text = QPlainTextEdit(note if draft is None else draft, self)
        self.draft = DraftLine(self)
        self.text.setTabChangesFocus(True)
        self._hint = hint = QLabel()
        hint.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.keep = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (quoted, self.text, self.draft, hint, buttons):
            column.addWidget(widget)
        self.draft.setVisible(draft is not None)
        self.draft.dropped.connect(self._drop)
        self.text.textChanged.connect(lambda: self.typed.emit(self.text.toPlainText()))
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.accept)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.text.setFocus()
        self._retranslate()
        self.resize(dialog_size(self, 460, 300))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Note"))
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setPlaceholderText(self.tr("What you want to keep in mind"))
        self._hint.setText(self.tr("Ctrl+Enter keeps it, Esc gives it up."))
        self.keep.setText(self.tr("&Keep"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def accept(self) -> None:
        self.kept.emit(self.text.toPlainText().strip())
        super().accept()

    def reject(self) -> None:
        if not self._is_closing:
            self.given_up.emit()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        # With the window around it, or by its frame: nobody said that what is written is not wanted.
        self._is_closing = True
        super().closeEvent(event)

    def _drop(self) -> None:
        """Begin anew with what is kept."""
        self.text.setPlainText(self._note)
        self.given_up.emit()
        self.draft.hide()
        self.text.setFocus()
