"""The window's way into the word list, which is made when it is first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.words.feed import WordsFeed

if TYPE_CHECKING:
    from reader.ui.study import Around
    from reader.ui.words.list_commands import WordListCommands


class WordList(QObject):
    """`made` brings what the list can do, for others to add to: ways in and out."""

    made = Signal(object)

    def __init__(self, around: "Around", feed: WordsFeed) -> None:
        super().__init__(around.window)
        self._around, self._feed = around, feed
        self._list: WordListCommands | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the action does that is about the list."""
        return {"word_list": self.show_dialog}

    def show_dialog(self) -> "WordListCommands":
        """Open the word list."""
        if self._list is None:
            self._list = self._make()
            self.made.emit(self._list)
        self._list.show_dialog()
        return self._list

    def _make(self) -> "WordListCommands":
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.words.going import Going
        from reader.ui.words.list_commands import WordListCommands

        return WordListCommands(self._around, self._feed, Going(self._around))
