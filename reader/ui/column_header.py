"""The line above the English column: what the English is, and where better English is to be had."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.model import TranslationKind
from reader.ui.english_feed import EnglishFeed

_HEIGHT, _END = 34, 12


class ColumnHeader(QWidget):
    """Its height never changes, so that the page below keeps its place whatever the line says."""

    install_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("columnHeader")
        self.setFixedHeight(_HEIGHT)
        self.label, self.install = QLabel(), QPushButton()
        self.install.setProperty("link", True)  # noqa: FBT003 - Qt's signature
        self.install.clicked.connect(self.install_wanted)
        self._row = QHBoxLayout(self)
        # What it says never makes the window wider, nor keeps it from being made narrower.
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumWidth(1)
        self._row.setSpacing(6)
        self._row.addWidget(self.label)
        self._row.addWidget(self.install)
        self._row.addStretch()
        self.start_at(0)

    def start_at(self, left: float) -> None:
        """Begin where the English column does, in pixels from the left; earlier where that is too narrow."""
        self._left = left
        if not self.label.text():
            return
        self._row.setContentsMargins(0, 8, _END, 0)
        room = self.width() - self._row.sizeHint().width()
        self._row.setContentsMargins(max(min(round(left), room), 0), 8, _END, 0)

    def show_english(self, english: EnglishFeed | None) -> None:
        kind = english.kind if english else None
        lacks_model = bool(english and english.lacks_model)
        self.install.setText(self.tr("Install the English translator…"))
        self.install.setVisible(lacks_model)
        if lacks_model:
            self.label.setText(self.tr("Word-by-word gloss, not a translation."))
        elif kind is TranslationKind.GLOSS:
            self.label.setText(self.tr("Word-by-word gloss from CC-CEDICT."))
        elif english and english.translator:
            model = english.translator.model
            self.label.setText(
                self.tr("Machine translation, {name} {version}").format(name=model.name, version=model.version)
            )
        else:
            self.label.clear()
        self.start_at(self._left)
