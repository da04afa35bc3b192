"""The line above the English column: what the English is, and where better English is to be had."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.model import TranslationKind
from reader.ui.english_feed import EnglishFeed
from reader.ui.route_names import long_name

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
        # From the whole to the shortest; the first that has room is shown.
        self._wordings: list[tuple[str, str]] = [("", "")]
        self._left = 0

    def start_at(self, left: float) -> None:
        """Begin where the English column does, in pixels from the left."""
        self._left = round(left)
        self._arrange()

    def show_english(self, english: EnglishFeed | None) -> None:
        lacks_model = bool(english and english.lacks_model)
        self.install.setVisible(lacks_model)
        if english and lacks_model:
            self._wordings = self._lacking() if english.kind is TranslationKind.GLOSS else self._remembering()
        else:
            self._wordings = [(self._kind_of(english), "")]
        self.label.setToolTip(self._wordings[0][0])
        self.install.setToolTip(self._wordings[0][1])
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _lacking(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Word-by-word gloss, not a translation."), self.tr("Install the English translator…")),
            (self.tr("Word-by-word gloss"), self.tr("Install translator…")),
        ]

    def _remembering(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Translated earlier; [in brackets] a gloss."), self.tr("Install the English translator…")),
            (self.tr("Translated earlier"), self.tr("Install translator…")),
        ]

    def _kind_of(self, english: EnglishFeed | None) -> str:
        if english and english.kind is TranslationKind.GLOSS:
            return self.tr("Word-by-word gloss from CC-CEDICT.")
        if english and english.kind is TranslationKind.MT and english.means:
            return self.tr("Machine translation, {name}").format(name=long_name(english.means.route))
        return ""

    def _arrange(self) -> None:
        """Say as much as there is room for; where even the shortest is too long, the label is cut."""
        self._row.setContentsMargins(self._left, 2, _END, 6)
        for label, install in self._wordings:
            self.label.setText(label)
            self.install.setText(install)
            if self._row.sizeHint().width() <= self.width():
                return
        room = self.label.sizeHint().width() - self._row.sizeHint().width() + self.width()
        self.label.setText(self.label.fontMetrics().elidedText(self.label.text(), Qt.TextElideMode.ElideRight, room))
