"""Asks before a window is closed with changes that no disk took."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from reader.library import (
    ArticleNotes,
    Articles,
    Bookmarks,
    Condition,
    Copies,
    Corrections,
    Drafts,
    Edits,
    Folders,
    Glossary,
    Highlights,
    SourceRules,
    Words,
)
from reader.model import Problem
from reader.pipeline import Desk
from reader.ui.jobs import Jobs
from reader.ui.language import QT_TRANSLATE_NOOP
from reader.ui.settings_keeper import SettingsKeeper

if TYPE_CHECKING:
    from reader.ui.leaving_dialog import LeavingDialog
    from reader.ui.main_window import MainWindow

_GROUP = "leaving"
# What lies in own.sqlite and library.db, in the order in which it is named.
_KINDS = {
    Edits: QT_TRANSLATE_NOOP("Leaving", "English that you wrote"),
    Corrections: QT_TRANSLATE_NOOP("Leaving", "corrections"),
    Glossary: QT_TRANSLATE_NOOP("Leaving", "terms of the glossary"),
    Words: QT_TRANSLATE_NOOP("Leaving", "words that you marked"),
    Highlights: QT_TRANSLATE_NOOP("Leaving", "highlights and their notes"),
    ArticleNotes: QT_TRANSLATE_NOOP("Leaving", "notes on whole texts"),
    Bookmarks: QT_TRANSLATE_NOOP("Leaving", "bookmarks"),
    SourceRules: QT_TRANSLATE_NOOP("Leaving", "what is folded in texts of a source"),
    Drafts: QT_TRANSLATE_NOOP("Leaving", "what you began to write"),
    Copies: QT_TRANSLATE_NOOP("Leaving", "texts that you pasted or fetched"),
    Folders: QT_TRANSLATE_NOOP("Leaving", "folders of the library"),
    Articles: QT_TRANSLATE_NOOP("Leaving", "how the library is sorted"),
}
_SETTINGS = QT_TRANSLATE_NOOP("Leaving", "settings")


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What `file` did not take, as marked for translation, and why."""

    kinds: tuple[str, ...]
    file: Path
    condition: Condition


class Leaving(QObject):
    """`may_go` holds once the reader said that the window is to be closed all the same."""

    def __init__(self, window: "MainWindow", chosen: SettingsKeeper, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._chosen, self._desk, self._jobs = window, chosen, desk, jobs
        self.may_go = False
        # Whether to ask about what all windows share; None where that is the last one's.
        self._for_all: bool | None = None
        # The last attempt to write it, while its outcome is waited for.
        self._attempt: object = None
        self.dialog: LeavingDialog | None = None

    def holds_back(self) -> bool:
        """Whether the window is not to be closed yet. What no disk took is tried again then; if that helps it is
        closed, else its reader is asked."""
        if self.may_go or not self._unsaved():
            return False
        self._try_again()
        return True

    def end_session(self, manager: QSessionManager, *, for_all: bool) -> bool:
        """The desktop ends the session, and waits for us: whether it may. What is asked is asked at once, about what
        all windows share where it is asked `for_all` of them."""
        self._for_all = for_all
        try:
            return self.may_go or not self._unsaved() or not manager.allowsInteraction() or self._ask(manager)
        finally:
            self._for_all = None

    def _ask(self, manager: QSessionManager) -> bool:
        self._show()
        if self.dialog:
            self.dialog.exec()
        manager.release()
        if not self.may_go:
            manager.cancel()
        return self.may_go

    def _unsaved(self) -> list[Unsaved]:
        found: list[Unsaved] = []
        for_all = self._is_last if self._for_all is None else self._for_all
        for file, unkept in (self._desk.unkept() if for_all else {}).items():
            kinds = tuple(text for kind, text in _KINDS.items() if kind in unkept)
            found.append(Unsaved(kinds, self._desk.folder / file, self._desk.condition(file)))
        if error := self._chosen.failure:
            condition = Condition(error.detail, newer=error.problem is Problem.NEWER_DATA)
            found.append(Unsaved((_SETTINGS,), self._chosen.path, condition))
        return found

    @property
    def _is_last(self) -> bool:
        """What the windows share is lost with the last one only."""
        others = (each for each in QApplication.topLevelWidgets() if isinstance(each, type(self._window)))
        return not any(each.isVisible() for each in others if each is not self._window)

    def _try_again(self) -> None:
        self._attempt = attempt = object()
        look = partial(self._look, attempt)
        self._jobs.run(_GROUP, self._desk.write_again, lambda _: self._chosen.save_rest(look))

    def _look(self, attempt: object) -> None:
        if attempt is not self._attempt:
            return
        if self._unsaved():
            self._show()
        else:
            self._go()

    def _show(self) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.leaving_dialog import LeavingDialog

        if self.dialog is None:
            self.dialog = LeavingDialog(self._window)
            self.dialog.try_again.clicked.connect(self._try_again)
            self.dialog.accepted.connect(self._go)
            self.dialog.rejected.connect(self._stay)
        self.dialog.show_unsaved(self._unsaved())
        self.dialog.open()

    def _stay(self) -> None:
        """What is being tried closes no window that is to stay."""
        self._attempt = None

    def _go(self) -> None:
        self.may_go = True
        self._window.close()
