"""One calm line: what stands in the field is what was typed before and neither kept nor given up."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class DraftLine(QWidget):
    """Hidden until it is shown. `dropped` comes when the reader does not want it any more."""

    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self.drop = QLabel(self), QPushButton(self)
        self.text.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        self.text.setWordWrap(True)
        self.drop.setProperty("link", True)  # noqa: FBT003 - as above
        self.drop.setAutoDefault(False)
        self.drop.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.drop)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.text.setText(self.tr("This is what you had begun to write."))
        self.drop.setText(self.tr("Drop it"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
