"""Choosing what translates: installed models, or a server that the reader runs."""

import threading
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.model import ReaderError
from reader.settings import EngineChoice, Settings
from reader.translate import ServerRoute, check_server, is_loopback, server_name, server_origin
from reader.translate.server.route import SAMPLE
from reader.ui.dialog_size import dialog_size
from reader.ui.jobs import Jobs
from reader.ui.messages import describe

_GROUP = "check server"
_PLACEHOLDERS = {
    EngineChoice.ARGOS: "",
    EngineChoice.OPENAI: "http://localhost:11434",
    EngineChoice.LIBRETRANSLATE: "http://localhost:5000",
}


class EngineDialog(QDialog):
    """Emits `chosen` when it is accepted, with the fields of Settings that it is about; saving them is the window's."""

    # A dict; declared as one, PySide would hand over plain strings in place of its enumerations.
    chosen = Signal(object)

    def __init__(self, jobs: Jobs, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._jobs = jobs
        # The origin that text may be sent to; a change of address makes it void, changing back does not.
        self._trusted = settings.trusted_server
        self._cancelled: threading.Event | None = None
        self._make_choices()
        self._make_fields(settings)
        self._lay_out()
        self._retranslate()
        self.choices[settings.engine].setChecked(True)
        self.choices[settings.engine].setFocus()
        self._connect()
        self._reflect()

    @property
    def engine(self) -> EngineChoice:
        return next(engine for engine, button in self.choices.items() if button.isChecked())

    def done(self, result: int) -> None:
        self._drop_test()
        if result == QDialog.DialogCode.Accepted:
            self.chosen.emit(self._fields())
        super().done(result)

    def _fields(self) -> dict[str, str]:
        route = self._route()
        return {
            "engine": route.kind,
            "server_url": route.url,
            "server_model": route.model,
            "trusted_server": route.trusted,
        }

    def _route(self) -> ServerRoute:
        url, model = self.address.text().strip(), self.model.text().strip()
        return ServerRoute(self.engine, url, model, self._trusted if self.consent.isChecked() else "")

    def _reflect(self) -> None:
        """Bring everything in step with what was typed and chosen."""
        self._drop_test()
        is_server = self.engine is not EngineChoice.ARGOS
        self._reflect_fields()
        fault = self._reflect_consent()
        is_allowed = fault is None and (self.consent.isHidden() or self.consent.isChecked())
        self.test.setEnabled(is_server and is_allowed)
        self.ok.setEnabled(not is_server or is_allowed)
        if is_server and fault and self.address.text().strip():
            self._show_error(fault)
        else:
            self._show_result("")

    def _reflect_fields(self) -> None:
        has_model = self.engine is EngineChoice.OPENAI
        for field, is_used in ((self.address, self.engine is not EngineChoice.ARGOS), (self.model, has_model)):
            field.setEnabled(is_used)
            self._labels[field].setEnabled(is_used)
        self.address.setPlaceholderText(_PLACEHOLDERS[self.engine])
        hint = self.tr("as the server calls it; empty if it has only one")
        self.model.setPlaceholderText(hint if has_model else "")

    def _reflect_consent(self) -> ReaderError | None:
        """Ask for consent where the address leads beyond this computer. Returns what is wrong with the address."""
        url = self.address.text()
        fault: ReaderError | None = None
        origin, is_elsewhere = "", False
        try:
            origin, is_elsewhere = server_origin(url), not is_loopback(url)
        except ReaderError as error:
            fault = error
        self.consent.setVisible(is_elsewhere and self.engine is not EngineChoice.ARGOS)
        self.consent.setText(self.tr("Text I read is sent to {host}. I agree.").format(host=server_name(url)))
        self.consent.setChecked(is_elsewhere and origin == self._trusted)
        return fault

    def _agree(self, agrees: bool) -> None:  # noqa: FBT001 - what a signal gives
        self._trusted = server_origin(self.address.text()) if agrees else ""
        self._reflect()

    def _run_test(self) -> None:
        self._drop_test()
        self._cancelled = threading.Event()
        self.test.setEnabled(False)
        self._show_result(self.tr("Waiting for {host}…").format(host=server_name(self.address.text())))
        work = partial(check_server, self._route(), self._cancelled.is_set)
        self._jobs.run(_GROUP, work, self._show_english, self._show_failure, self._reflect)

    def _drop_test(self) -> None:
        """Wait no longer for a test under way, of something that is no longer what it was."""
        if self._cancelled:
            self._cancelled.set()
            self._jobs.void(_GROUP)
            self._cancelled = None

    def _show_english(self, english: str) -> None:
        self._cancelled = None
        self.test.setEnabled(True)
        self._show_result(self.tr("It works: {chinese} → {english}").format(chinese=SAMPLE, english=english))

    def _show_failure(self, error: ReaderError) -> None:
        self._cancelled = None
        self.test.setEnabled(True)
        self._show_error(error)

    def _show_error(self, error: ReaderError) -> None:
        message = describe(error)
        self._show_result(message.text, message.hint)

    def _show_result(self, text: str, hint: str = "") -> None:
        self.message.setText(text)
        # Empty it would be a stop without a name to screen readers.
        self.message.setVisible(bool(text))
        self.hint.setText(hint)

    def _make_choices(self) -> None:
        engines = EngineChoice.ARGOS, EngineChoice.OPENAI, EngineChoice.LIBRETRANSLATE
        self.choices = {engine: QRadioButton() for engine in engines}
        self._hints = {engine: _calm(QLabel()) for engine in engines}
        self._group = QButtonGroup(self)
        for button in self.choices.values():
            self._group.addButton(button)

    def _make_fields(self, settings: Settings) -> None:
        self.address = QLineEdit(settings.server_url)
        self.model = QLineEdit(settings.server_model)
        self.consent = QCheckBox()
        # What is below stays where it is when this comes and goes.
        policy = self.consent.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.consent.setSizePolicy(policy)
        self.test = QPushButton(autoDefault=False)
        # What a server says is shown as it is.
        self.message = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        kept = self.message.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.message.setSizePolicy(kept)
        self.message.hide()
        self.hint = _calm(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText))
        both = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self._buttons = QDialogButtonBox(both, self)
        self.ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._reflect()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Translation engine"))
        for engine, name, hint in (
            (EngineChoice.ARGOS, self.tr("Argos models on this computer"), self.tr("nothing you read leaves it")),
            (
                EngineChoice.OPENAI,
                self.tr("A server with the OpenAI API"),
                self.tr("llama.cpp, Ollama, LM Studio, vLLM"),
            ),
            (EngineChoice.LIBRETRANSLATE, self.tr("A LibreTranslate server"), self.tr("your own, without a key")),
        ):
            self.choices[engine].setText(name)
            self._hints[engine].setText(hint)
        self.test.setText(self.tr("Test"))
        self._labels[self.address].setText(self.tr("Address"))
        self._labels[self.model].setText(self.tr("Model"))

    def _connect(self) -> None:
        self._group.buttonClicked.connect(lambda: self._reflect())
        self.address.textEdited.connect(lambda: self._reflect())
        self.model.textEdited.connect(lambda: self._reflect())
        self.consent.clicked.connect(self._agree)
        self.test.clicked.connect(self._run_test)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.setContentsMargins(20, 20, 20, 14)
        column.addLayout(self._laid_out_choices())
        column.addSpacing(4)
        column.addLayout(self._laid_out_fields())
        answer = QVBoxLayout()
        answer.setSpacing(4)
        answer.addWidget(self.message)
        answer.addWidget(self.hint)
        column.addLayout(answer)
        column.addStretch()
        row = QHBoxLayout()
        row.addWidget(self.test)
        row.addStretch()
        row.addWidget(self._buttons)
        column.addLayout(row)
        self.resize(dialog_size(self, 540, 340))

    def _laid_out_choices(self) -> QGridLayout:
        grid = _grid()
        for row, (engine, button) in enumerate(self.choices.items()):
            grid.addWidget(button, row, 0)
            grid.addWidget(self._hints[engine], row, 1)
        return grid

    def _laid_out_fields(self) -> QGridLayout:
        grid = _grid()
        self._labels = {self.address: QLabel(), self.model: QLabel()}
        for row, (field, label) in enumerate(self._labels.items()):
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.consent, len(self._labels), 1)
        return grid


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    return grid


def _calm(label: QLabel) -> QLabel:
    label.setProperty("calm", "true")
    return label
