"""The presets of exports in a box, with a button that keeps the choices at hand as one and one that drops it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QPushButton, QVBoxLayout, QWidget

from reader.presets import Preset

_LONGEST_NAME = 60


class PresetBox(QWidget):
    """`picked` brings a preset, None for the page as it is on the screen; `keep_wanted` the name under which the
    choices at hand are to be kept, `drop_wanted` the preset to be dropped."""

    picked = Signal(object)
    keep_wanted = Signal(str)
    drop_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._presets: list[Preset] = []
        self.box = QComboBox(self)
        self.box.activated.connect(self._pick)
        self.keep, self.drop = QPushButton(self, autoDefault=False), QPushButton(self, autoDefault=False)
        self.keep.clicked.connect(self._ask_name)
        self.drop.clicked.connect(self._drop)
        row = QHBoxLayout()
        row.addWidget(self.keep, 1)
        row.addWidget(self.drop, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addLayout(row)
        self.setFocusProxy(self.box)

    def retranslate(self) -> None:
        self.keep.setText(self.tr("Sa&ve…"))
        self.keep.setToolTip(self.tr("Keep these choices under a name"))
        self.drop.setText(self.tr("&Delete"))
        self.box.setPlaceholderText(self.tr("Changed"))
        self.box.setItemText(0, self.tr("As on the page"))

    def show_presets(self, presets: Sequence[Preset], current: Preset | None) -> None:
        """Offer these presets, one of them picked, or the page."""
        self._presets = list(presets)
        self.box.clear()
        self.box.addItem("")
        self.retranslate()
        for preset in presets:
            self.box.addItem(preset.name)
        self.show_picked(current)

    def show_picked(self, current: Preset | None) -> None:
        """Show which preset the choices are those of; those of none are the reader's own."""
        self.box.setCurrentIndex(0 if current is None else 1 + self._presets.index(current))
        self.drop.setEnabled(current is not None)

    def show_changed(self) -> None:
        """Show that the choices are those of no preset."""
        self.box.setCurrentIndex(-1)
        self.drop.setEnabled(False)

    def _pick(self, at: int) -> None:
        preset = self._presets[at - 1] if at else None
        self.drop.setEnabled(preset is not None)
        self.picked.emit(preset)

    def _ask_name(self) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Save preset"))
        dialog.setLabelText(self.tr("Name of the preset:"))
        dialog.setTextValue(self.box.currentText() if self.box.currentIndex() > 0 else "")
        dialog.textValueSelected.connect(self._keep)
        dialog.open()

    def _keep(self, name: str) -> None:
        if name := " ".join(name.split())[:_LONGEST_NAME]:
            self.keep_wanted.emit(name)

    def _drop(self) -> None:
        if self.box.currentIndex() > 0:
            self.drop_wanted.emit(self._presets[self.box.currentIndex() - 1])
