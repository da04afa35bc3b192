"""What the dialog of translation models is made of, and where it stands."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.dialog_size import dialog_size
from reader.ui.model_list import ModelList
from reader.ui.model_store import Download

_STEPS = 1000


class ModelsLayout(QObject):
    """The parts by name; nothing moves when they come and go."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self.state = _plain()
        self.list = ModelList()
        self.details, self.message, self.hint, self.host = _plain(), _plain(), _plain(), _plain()
        self.progress, self.bar = _plain(), QProgressBar(textVisible=False)
        for label in (self.details, self.hint, self.host, self.progress):
            label.setProperty("calm", "true")
        self.download, self.verify, self.remove = _button(), _button(), _button()
        self.install, self.look, self.cancel = _button(), _button(), _button()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.retranslate()
        for part in (self.progress, self.bar, self.cancel, self.message, self.hint):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        # As many lines as they have as a rule, so that what is below stays where it is.
        self.details.setMinimumHeight(3 * self.details.fontMetrics().lineSpacing())
        self.message.setMinimumHeight(self.message.fontMetrics().lineSpacing())
        self.hint.setMinimumHeight(self.hint.fontMetrics().lineSpacing())
        self._lay_out(dialog)
        self.show_message("", "")

    def retranslate(self) -> None:
        """Say what never changes but with the language."""
        self.list.retranslate()
        for button, text in (
            (self.verify, self.tr("Verify")),
            (self.remove, self.tr("Remove")),
            (self.install, self.tr("Install from a file…")),
            (self.look, self.tr("Look for others online")),
            (self.cancel, self.tr("Cancel download")),
        ):
            button.setText(text)
        self.verify.setToolTip(self.tr("Reads every file again and translates a sentence"))
        self.remove.setToolTip(self.tr("Removes every version of the package, for other Argos programs too"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def show_message(self, text: str, hint: str) -> None:
        """What came of the last thing asked for. An empty line is not there: it would be a stop without a name to
        screen readers."""
        for label, words in ((self.message, text), (self.hint, hint)):
            label.setText(words)
            label.setVisible(bool(words))

    def show_state(self, *, has_model: bool) -> None:
        if has_model:
            self.state.setText(self.tr("Models are shared with other Argos programs on this computer."))
        else:
            text = self.tr("No model is installed. Download one from the list, or install a package (.argosmodel).")
            self.state.setText(text)

    def show_host(self, host: str) -> None:
        """Whom the looking for others asks, before it does."""
        text = self.tr("Looking for others connects to {host} and to the servers that it names.")
        self.host.setText(text.format(host=host) if host else "")
        self.look.setAccessibleDescription(self.host.text())

    def show_download(self, download: Download | None, text: str) -> None:
        """How far a download is; nothing where there is none."""
        if self.cancel.hasFocus() and (download is None or download.is_installing):
            # Else Qt passes it to the next button: one that goes online.
            self.list.setFocus()
        self.bar.setAccessibleName(self.tr("Progress"))
        for part in (self.progress, self.bar, self.cancel, self.message, self.hint):
            part.setVisible(download is not None)
        self.progress.setText(text)
        self.bar.setAccessibleName(text)
        self.cancel.setEnabled(download is not None and not download.is_installing)
        known = download.progress if download and download.progress and download.progress.total else None
        # Between 0 and 0 it only shows that something is going on.
        self.bar.setRange(0, _STEPS if known else 0)
        if known and known.total:
            self.bar.setValue(known.done * _STEPS // known.total)

    def _lay_out(self, dialog: QDialog) -> None:
        column = QVBoxLayout(dialog)
        column.setSpacing(10)
        column.setContentsMargins(20, 18, 20, 14)
        column.addWidget(self.state)
        column.addWidget(self.list, 1)
        column.addWidget(self.details)
        column.addLayout(_row(self.download, self.verify, self.remove, None))
        answer = QVBoxLayout()
        answer.setSpacing(2)
        answer.addWidget(self.message)
        answer.addWidget(self.hint)
        column.addLayout(answer)
        under_way = QVBoxLayout()
        under_way.setSpacing(4)
        under_way.addWidget(self.progress)
        under_way.addWidget(self.bar)
        column.addLayout(_row(under_way, self.cancel))
        column.addWidget(self.host)
        column.addLayout(_row(self.look, self.install, None, self.buttons))
        dialog.resize(dialog_size(dialog, 660, 560))


def _row(*parts: QWidget | QVBoxLayout | None) -> QHBoxLayout:
    """Side by side; None stands for the space between."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        if part is None:
            row.addStretch()
        elif isinstance(part, QWidget):
            row.addWidget(part)
        else:
            row.addLayout(part, 1)
    return row


def _button() -> QPushButton:
    return QPushButton(autoDefault=False)


def _plain() -> QLabel:
    """Text as it is, whoever wrote it, that can be copied."""
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
