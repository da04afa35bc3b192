"""Says what is being opened, once that takes a moment, with a way to give it up."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message
from reader.ui.session import Session

# Whoever waits no longer than this, in milliseconds, is told nothing.
_PATIENCE = 700


class OpeningNotice(QObject):
    """The line about what a session opens. Its button, its cross and Esc give that up; it goes when that is over."""

    def __init__(self, session: Session, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._line = self._opening = ""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(lambda: self.show(self.tr("Opening {name}…")))
        session.opening_changed.connect(self._follow)

    def show(self, text: str) -> None:
        """Say at once what is being done, in a `text` with room for the {name} of what is opened."""
        self._patience.stop()
        self._opening = self._session.opening
        self._line = text.format(name=short_name(self._opening))
        self._messages.show_message(self._say, self._session.give_up_opening, self._session.give_up_opening)

    def _say(self) -> Message:
        return Message(self._line, subject=self._opening, action=self.tr("Cancel"))

    def _follow(self, opening: str) -> None:
        """Something else is being opened, or nothing any more."""
        if self._messages.shows(self._say):
            self._messages.hide()
        if opening:
            self._patience.start()
        else:
            self._patience.stop()


def short_name(opening: str) -> str:
    """What is opened without its folders; a web address or a title as it is."""
    path = Path(opening)
    return path.name if path.is_absolute() else opening
