"""The line under the page for finding: what is looked for, how often it is there, the way from match to match."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from reader.ui.icons import icon
from reader.ui.theme import Theme

_FIELD = 320  # pixels
_LONGEST = 500  # characters


class FindBar(QFrame):
    """`edited` brings each new text of the field, `stepped` 1 for the next match and -1 for the one before."""

    edited = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.field, self.count = QLineEdit(self), QLabel(self)
        self.field.setMaxLength(_LONGEST)
        self.field.setMaximumWidth(_FIELD)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._enable_steps)
        self.field.textChanged.connect(self.edited)
        self.field.installEventFilter(self)
        self.previous, self.next, self.close_button = QToolButton(self), QToolButton(self), QToolButton(self)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        self._lay_out()
        self._enable_steps("")
        self.retranslate()

    @property
    def query(self) -> str:
        return self.field.text()

    def start(self, query: str) -> None:
        """Show the bar and let the query be typed over: `query`, or the last one where that is empty."""
        if query:
            self.field.setText(query)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, text: str, *, missing: bool) -> None:
        """Say how many matches there are; `missing` that there is none."""
        if text != self.count.text():
            self.count.setText(text)
            self.count.setAccessibleName(text)
            self.field.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))
        if self.field.property("missing") is not missing:
            self.field.setProperty("missing", missing)
            self.field.style().polish(self.field)

    def paint_icons(self, theme: Theme) -> None:
        for button, name in ((self.previous, "up"), (self.next, "down"), (self.close_button, "close")):
            button.setIcon(icon(name, theme.ink, theme.calm))

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Chinese, pinyin or English"))
        self.field.setAccessibleName(self.tr("Find in the text"))
        for button, text, keys in (
            (self.previous, self.tr("Previous match"), "Shift+Enter"),
            (self.next, self.tr("Next match"), "Enter"),
            (self.close_button, self.tr("Close"), "Esc"),
        ):
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({keys})")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.stepped.emit(-1 if back else 1)
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _enable_steps(self, text: str) -> None:
        for button in (self.previous, self.next):
            button.setEnabled(bool(text.strip()))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addSpacing(8)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.close_button)
