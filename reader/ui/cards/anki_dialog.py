"""Words > Import words from Anki…: which field has the words, which cards count, what the words are to the reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from reader.model import WordState
from reader.model.flash_cards import Which
from reader.pipeline import knowing
from reader.pipeline.anki_words import AnkiField, AnkiWords
from reader.ui.cards.pane import with_chinese
from reader.ui.cards.texts import WHICH, translated
from reader.ui.dialog_size import dialog_size
from reader.ui.jobs import Jobs
from reader.ui.words.texts import state_text

_COUNT = "count words of Anki"
_STATES = (WordState.KNOWN, WordState.LEARNING)


@dataclass(frozen=True, slots=True)
class _Counted:
    """The words that would come, simplified, and how many of them would be new or in another state."""

    words: list[str]
    new: int


class AnkiDialog(QDialog):
    """`chosen` brings the words, simplified, and the state that they get. `states` are those of the reader's words
    now."""

    chosen = Signal(object, object)

    def __init__(
        self, name: str, found: AnkiWords, states: Mapping[str, WordState], jobs: Jobs, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import words from Anki"))
        self._found, self._states, self._jobs = found, states, jobs
        self._counted: _Counted | None = None
        self.field, self.which, self.state = (QComboBox(self) for _ in range(3))
        self.about, self.samples, self.count = QLabel(name, self), QLabel(self), QLabel(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.import_button = self.buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._fill()
        self._lay_out()
        for box in (self.field, self.which, self.state):
            box.activated.connect(self._reflect)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._reflect()
        self.resize(dialog_size(self, 500, 300))

    def _fill(self) -> None:
        several = len({each.note_type for each in self._found.fields}) > 1
        for each in self._found.fields:
            self.field.addItem(f"{each.name} ({each.note_type})" if several else each.name)
        for which, text in WHICH.items():
            self.which.addItem(translated(text), which)
        # A text says nothing of how far its cards have come.
        self.which.setCurrentIndex(list(WHICH).index(Which.REVIEWED) if self._found.has_standings else 0)
        self.which.setEnabled(self._found.has_standings)
        for state in _STATES:
            self.state.addItem(state_text(state), state)

    def _lay_out(self) -> None:
        for label in (self.about, self.samples, self.count):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.samples.setFont(with_chinese(self.samples.font()))
        self.field.setFont(with_chinese(self.field.font()))
        self.samples.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        self.import_button.setDefault(True)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        form.addRow(self.tr("&Field with the words"), self.field)
        form.addRow("", self.samples)
        form.addRow(self.tr("&Words of"), self.which)
        form.addRow(self.tr("&To me they are"), self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.about)
        column.addLayout(form)
        column.addWidget(self.count)
        column.addStretch(1)
        column.addWidget(self.buttons)

    @property
    def _field(self) -> AnkiField:
        return self._found.fields[max(self.field.currentIndex(), 0)]

    def _reflect(self) -> None:
        self._counted = None
        self.samples.setText("  ".join(self._field.samples))
        self.count.setText(self.tr("Counting…"))
        self.import_button.setEnabled(False)
        self._jobs.void(_COUNT)
        which, state = Which(self.which.currentData()), WordState(self.state.currentData())
        self._jobs.run(_COUNT, partial(_count, self._field, which, state, self._states), self._take)

    def _take(self, counted: _Counted) -> None:
        self._counted = counted
        text = self.tr("Words: {count}, new or in another state: {new}.")
        if not counted.words:
            text = self.tr("No card was reviewed so far; choose all cards to have their words.")
        self.count.setText(text.format(count=len(counted.words), new=counted.new))
        self.import_button.setEnabled(bool(counted.words))

    def accept(self) -> None:
        if self._counted:
            self.chosen.emit(self._counted.words, WordState(self.state.currentData()))
            super().accept()

    def done(self, result: int) -> None:
        self._jobs.void(_COUNT)
        super().done(result)


def _count(field: AnkiField, which: Which, state: WordState, states: Mapping[str, WordState]) -> _Counted:
    """On a worker."""
    words = knowing.simplified(field.chosen(which))
    return _Counted(words, sum(states.get(word) is not state for word in words))
