"""File > Open web address: which page is to be fetched."""

import re

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.ui.dialog_size import dialog_size

# What a clipboard may hold besides an address is no business of this dialog.
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


class AddressDialog(QDialog):
    """`chosen` brings the address that is to be fetched; nothing is fetched before."""

    chosen = Signal(str)

    def __init__(self, copied: str, parent: QWidget) -> None:
        """`copied` is the text on the clipboard: an address there is offered."""
        super().__init__(parent)
        self.address = QLineEdit(self)
        self.address.setClearButtonEnabled(True)
        self.address.setPlaceholderText("https://")
        self._note = note = QLabel(wordWrap=True)
        note.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.fetch = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.fetch.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (self.address, note):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self.address.textChanged.connect(lambda: self.fetch.setEnabled(bool(self._typed())))
        self.address.setText(copied.strip() if _ADDRESS.fullmatch(copied.strip()) else "")
        self.address.selectAll()
        self.fetch.setEnabled(bool(self._typed()))
        self._retranslate()
        self.resize(dialog_size(self, 560, 190))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Open web address"))
        self.address.setAccessibleName(self.tr("Web address"))
        self._note.setText(
            self.tr(
                "Duidu fetches this one page, and nothing that it shows besides. A copy is kept in your library, so"
                " that you can read it again without the web."
            )
        )
        self.fetch.setText(self.tr("&Fetch"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _typed(self) -> str:
        return self.address.text().strip()

    def accept(self) -> None:
        if self._typed():
            super().accept()
            self.chosen.emit(self._typed())
