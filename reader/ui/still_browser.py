"""Rich text of others in the window: shown, and nothing more."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget


class StillBrowser(QTextBrowser):
    """It shows what it is given. It reads no file and goes nowhere, whatever is named there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002, N802 - Qt's name and signature
        """Nothing to be seen. Where there is no answer at all, QTextDocument reads the file itself, on Windows from
        other machines too; so it does for a picture without pixels."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return ""
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        nothing.fill(0)
        return nothing
