"""The list of translation models: a line each, with what is installed first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from reader.ui.model_rows import ModelRow
from reader.ui.model_texts import size_text
from reader.ui.route_names import model_name
from reader.ui.tips import plain_tip

_NAME, _VERSION, _SIZE, _LICENCE, _STATE = range(5)


class ModelList(QTreeWidget):
    """`row_changed` comes with every change of `row`, the selected line."""

    row_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.retranslate()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        # Tab leads on to the buttons.
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self._rows: list[ModelRow] = []
        self.currentItemChanged.connect(lambda: self.row_changed.emit())

    def retranslate(self) -> None:
        """Say the names of the columns; what stands in them is shown anew by `show_rows`."""
        self.setAccessibleName(self.tr("Translation models"))
        self.setHeaderLabels(
            [self.tr("Package"), self.tr("Version"), self.tr("Size"), self.tr("Licence"), self.tr("State")]
        )

    @property
    def row(self) -> ModelRow | None:
        item = self.currentItem()
        at = self.indexOfTopLevelItem(item) if item else -1
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def show_rows(self, rows: Sequence[ModelRow], first: str) -> None:
        """Put these in place of the others; the same package stays selected where it is still there, and the one with
        the code `first` is where none was."""
        code = self.row.code if self.row else first
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.clear()
        self._rows = list(rows)
        items = [self._item(row) for row in rows]
        self.addTopLevelItems(items)
        if items:
            self.setCurrentItem(items[next((at for at, row in enumerate(rows) if row.code == code), 0)])
        self.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.row_changed.emit()

    def _item(self, row: ModelRow) -> QTreeWidgetItem:
        size = "" if row.broken and row.size is None else size_text(row.size)
        item = QTreeWidgetItem([model_name(row.name), row.version, size, row.licence or "–", self._state(row)])
        item.setTextAlignment(_SIZE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        there = row.installed or row.broken
        if there:
            item.setToolTip(_NAME, plain_tip(str(there.folder)))
        if row.broken:
            item.setToolTip(_STATE, plain_tip(row.broken.reason))
        return item

    def _state(self, row: ModelRow) -> str:
        if row.broken:
            return self.tr("Broken")
        if row.installed is None:
            return self.tr("Not installed")
        if row.offer:
            return self.tr("Installed; {version} available").format(version=row.offer.version)
        return self.tr("Installed")
