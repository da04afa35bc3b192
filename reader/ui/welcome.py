"""The page when nothing is open: a calm word on how to open something."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.model import Script
from reader.ui.opening_notice import short_name
from reader.ui.reading_view import chinese_font

_TITLE = 34  # pixels


class Welcome(QWidget):
    """Two buttons, `open_file` and `open_sample`, and one sentence; before it another where opening was given up."""

    def __init__(self, open_file: QAction, open_sample: QAction, paste: QAction) -> None:
        super().__init__()
        self.setObjectName("welcome")
        # Takes the first focus, so that no button looks chosen before a key is pressed.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title, self._hint = QLabel("對讀"), QLabel()
        self._not_wanted, self.given_up = "", QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.given_up.hide()
        self._title.setFont(chinese_font(Script.TRADITIONAL, _TITLE))
        for label in (self._title, self.given_up, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.open_file, self.open_sample = QPushButton(), QPushButton()
        self.open_file.clicked.connect(open_file.trigger)
        self.open_sample.clicked.connect(open_sample.trigger)
        self._paste = paste
        paste.changed.connect(self._show_hint)
        self._lay_out()

    def show_given_up(self, name: str) -> None:
        """Say that this was not opened, for its reader no longer wanted it; with an empty name no more."""
        self._not_wanted = name
        self.given_up.setVisible(bool(name))
        self._show_given_up()

    def _show_given_up(self) -> None:
        self.given_up.setText(self.tr("Opening {name} was given up.").format(name=short_name(self._not_wanted)))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Nothing is open"))
        self._show_given_up()
        self._show_hint()
        self.open_file.setText(self.tr("Open a file…"))
        self.open_sample.setText(self.tr("Read the sample"))

    def _show_hint(self) -> None:
        keys = self._paste.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            text = self.tr("Open a Chinese text, drop a file here, or paste one with {keys}.").format(keys=keys)
        else:
            text = self.tr("Open a Chinese text, drop a file here, or paste one.")
        self._hint.setText(text)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        buttons.addWidget(self.open_file)
        buttons.addWidget(self.open_sample)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self.given_up)
        column.addWidget(self._hint)
        column.addLayout(buttons)
        column.addStretch(3)
