"""The installed translation models: a list, install from a file, remove."""

from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.translate import InstalledModel, installed_models, remove_model
from reader.ui.jobs import Jobs

_GROUP = "models"


class ModelsDialog(QDialog):
    """`changed` comes after a removal; installing is asked of the window by `install_wanted`."""

    changed = Signal()
    install_wanted = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Translation models"))
        self.resize(460, 300)
        self._jobs = jobs
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Installed models"))
        self.list.currentItemChanged.connect(lambda: self._reflect())
        self.hint = QLabel(wordWrap=True)
        self.install = QPushButton(self.tr("Install from a file…"))
        self.install.clicked.connect(self.install_wanted)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        self._lay_out()
        self._reflect()
        self.install.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read anew what is installed."""
        self._jobs.run(_GROUP, installed_models, self._show, self.failed.emit)

    def done(self, result: int) -> None:
        # What is still being listed has nobody to be shown to.
        self._jobs.void(_GROUP)
        super().done(result)

    def _show(self, models: list[InstalledModel]) -> None:
        self.list.clear()
        for model in models:
            size = QLocale().formattedDataSize(model.size)
            item = QListWidgetItem(f"{model.name} {model.version}, {size}")
            item.setData(Qt.ItemDataRole.UserRole, model.code)
            item.setToolTip(str(model.folder))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._reflect()

    def _reflect(self) -> None:
        self.remove.setEnabled(self.list.currentItem() is not None)
        if self.list.count():
            self.hint.setText(self.tr("Models are shared with other Argos programs on this computer."))
        else:
            self.hint.setText(self.tr("No model is installed. Duidu takes Argos packages (.argosmodel)."))

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item:
            code = item.data(Qt.ItemDataRole.UserRole)
            self._jobs.run("remove model", partial(remove_model, code), self._removed, self.failed.emit)

    def _removed(self, _: None) -> None:
        self.changed.emit()
        self.refresh()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.install)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        closing = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closing.rejected.connect(self.reject)
        buttons.addWidget(closing)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.setContentsMargins(18, 18, 18, 14)
        column.addWidget(self.hint)
        column.addWidget(self.list)
        column.addLayout(buttons)
