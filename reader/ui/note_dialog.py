"""A note: several lines, written beside what they are about."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.model import Script
from reader.ui.dialog_size import dialog_size
from reader.ui.reading_view import chinese_font

_CHINESE_SIZE = 17.0


class NoteDialog(QDialog):
    """`kept` brings what was written, without spaces around it. It goes when it is closed."""

    kept = Signal(str)

    def __init__(self, about: str, script: Script, note: str, parent: QWidget) -> None:
        """`about` is what the note is about, as it stands in the text, which is in `script`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("noteDialog")
        # What stands in a text is no markup.
        quoted = QLabel(about, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        quoted.setFont(chinese_font(script, _CHINESE_SIZE))
        self.text = QPlainTextEdit(note, self)
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
        for widget in (quoted, self.text, hint, buttons):
            column.addWidget(widget)
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
