"""The table that lists what the reader keeps."""

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from reader.model import Correction, CorrectionKind
from reader.ui.correction_table import CorrectionTable, Index
from reader.ui.kept_list import chosen_rows, prepare_table

_MANY = 2_000


class Counting(CorrectionTable):
    """Counts how often it is asked how many rows it has."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.asked = 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        self.asked += 1
        return super().rowCount(parent)


def test_what_is_selected_is_not_looked_through_to_be_painted(qtbot: QtBot) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    model = Counting(table)
    model.show_corrections([Correction(CorrectionKind.READING, "行", "hang2")] * _MANY, ())
    prepare_table(table, model)
    table.show()
    table.selectAll()
    assert chosen_rows(table) == list(range(_MANY))
    model.asked = 0
    table.grab()
    assert 0 < model.asked < _MANY
