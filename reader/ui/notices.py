"""What a reader should know without having asked: no font for Chinese, a history that was lost or will not be kept."""

from PySide6.QtCore import QObject

from reader.library import History
from reader.model import Problem, ReaderError
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.reading_view import has_chinese_font
from reader.ui.session import Session


class Notices(QObject):
    """Speaks up when an article is open, each time about the font, once about the history."""

    def __init__(self, session: Session, history: History, messages: MessageBar) -> None:
        super().__init__(messages)
        self._history, self._messages = history, messages
        self._told_lost = self._told_unkept = False
        session.opened.connect(self._check_font)
        session.settled.connect(self._check_history)

    def _check_font(self) -> None:
        if not has_chinese_font():
            self._messages.show_message(lambda: describe(ReaderError(Problem.NO_CHINESE_FONT, "Duidu")))

    def _check_history(self) -> None:
        """Not while something else is being said: there will be another time."""
        if self._messages.isVisible():
            return
        if self._history.memory_reason and not self._told_unkept:
            self._told_unkept = True
            self._messages.show_message(self._unkept)
        elif self._history.recovered_from and not self._told_lost:
            self._told_lost = True
            self._messages.show_message(self._lost)

    def _unkept(self) -> Message:
        text = self.tr("Recent files and reading positions cannot be kept this time ({reason}).")
        return Message(
            text.format(reason=self._history.memory_reason),
            self.tr("All else works. Check the free space and the permissions of your home folder."),
        )

    def _lost(self) -> Message:
        aside = self._history.recovered_from
        return Message(
            self.tr("The list of recent files was damaged and begins anew."),
            self.tr("The damaged file was kept as {name}.").format(name=aside.name if aside else ""),
            subject=str(aside),
        )
