"""In which state words that are imported are to be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from reader.library.word_list import WordFile
from reader.ui.words.texts import STATES, state_text

if TYPE_CHECKING:
    from reader.model import WordState

_WIDTH = 320  # pixels


class ImportDialog(QDialog):
    """`chosen` brings the state, None where each word keeps the one that the file has for it."""

    chosen = Signal(object)

    def __init__(self, name: str, found: WordFile, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import words"))
        about = self.tr("{count} words in {name}. Mark them as:").format(count=len(found.words), name=name)
        label = QLabel(about, textFormat=Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(_WIDTH)
        self.states: dict[WordState | None, QRadioButton] = {}
        if found.states:
            self.states[None] = QRadioButton(self.tr("As the file says of each"))
        self.states |= {state: QRadioButton(state_text(state)) for state in STATES}
        next(iter(self.states.values())).setChecked(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        take = self.buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.setContentsMargins(18, 18, 18, 14)
        for widget in (label, *self.states.values(), self.buttons):
            column.addWidget(widget)
        self.accepted.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(next(state for state, button in self.states.items() if button.isChecked()))
