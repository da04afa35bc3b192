"""The pane that shows how an export will look."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QStackedWidget, QWidget

from reader.model import ReaderError
from reader.ui.messages import describe

_LEAST = QSize(360, 460)


class PreviewPane(QStackedWidget):
    """Shows a page, a text, or why there is neither."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.page, self.text = QLabel(self), QPlainTextEdit(self)
        self.page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.page.setWordWrap(True)
        self.page.setTextFormat(Qt.TextFormat.PlainText)
        # Else its picture would keep the window from becoming smaller.
        self.page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.addWidget(self.page)
        self.addWidget(self.text)
        self.setMinimumSize(_LEAST)

    def retranslate(self) -> None:
        for part in (self.page, self.text):
            part.setAccessibleName(self.tr("Preview"))

    @property
    def room(self) -> QSize:
        """How large a page may be, in pixels of the screen."""
        return self.size() * self.devicePixelRatio()

    def show_preview(self, made: str | QImage) -> None:
        """Show a text or the picture of a page."""
        if isinstance(made, str):
            self.text.setPlainText(made)
            self.setCurrentWidget(self.text)
            return
        pixmap = QPixmap.fromImage(made)
        pixmap.setDevicePixelRatio(self.devicePixelRatio())
        self.page.setPixmap(pixmap)
        self.setCurrentWidget(self.page)

    def show_error(self, error: ReaderError) -> None:
        message = describe(error)
        self.page.setText(f"{message.text}\n{message.hint}")
        self.setCurrentWidget(self.page)
