"""The line under the page while it is read aloud: back, pause, on; the speed; stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from reader.ui.actions import Actions
from reader.ui.icons import icon
from reader.ui.theme import Theme

# Which action each button is, and its icon.
_BUTTONS = (
    ("read_previous", "previous"),
    ("pause_reading", "pause"),
    ("read_next", "next"),
    ("speak_slower", "slower"),
    ("speak_faster", "faster"),
)


class SpeechBar(QFrame):
    """`stopped` comes from its last button; the others are the window's actions."""

    stopped = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("speechBar")
        self._actions = actions
        self.buttons = {action_id: QToolButton(self) for action_id, _ in _BUTTONS}
        self.text, self.rate, self.close_button = QLabel(self), QLabel(self), QToolButton(self)
        for action_id, button in self.buttons.items():
            button.clicked.connect(actions[action_id].trigger)
        self.close_button.clicked.connect(self.stopped)
        self._is_paused = False
        self._lay_out()

    def show_state(self, *, is_paused: bool, per_cent: int) -> None:
        """Say whether it is read on, and how fast."""
        self._is_paused = is_paused
        self.rate.setText(f"{per_cent} %")
        self.retranslate()
        self.show()

    def paint_icons(self, theme: Theme) -> None:
        for action_id, name in _BUTTONS:
            shown = "play" if name == "pause" and self._is_paused else name
            self.buttons[action_id].setIcon(icon(shown, theme.ink, theme.calm))
        self.close_button.setIcon(icon("close", theme.ink, theme.calm))

    def retranslate(self) -> None:
        self.text.setText(self.tr("Reading aloud: paused") if self._is_paused else self.tr("Reading aloud"))
        self.rate.setAccessibleName(self.tr("Speed: {0}").format(self.rate.text()))
        for action_id, button in self.buttons.items():
            # With its keys.
            button.setToolTip(self._actions[action_id].toolTip())
            button.setAccessibleName(self._actions[action_id].iconText())
        self.buttons["pause_reading"].setAccessibleName(self.tr("Go on") if self._is_paused else self.tr("Pause"))
        self.close_button.setAccessibleName(self.tr("Stop reading aloud"))
        self.close_button.setToolTip(self.tr("Stop reading aloud") + " (Esc)")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(4)
        for action_id in ("read_previous", "pause_reading", "read_next"):
            row.addWidget(self.buttons[action_id])
        row.addSpacing(8)
        row.addWidget(self.text)
        row.addStretch(1)
        row.addWidget(self.buttons["speak_slower"])
        row.addWidget(self.rate)
        row.addWidget(self.buttons["speak_faster"])
        row.addSpacing(8)
        row.addWidget(self.close_button)
