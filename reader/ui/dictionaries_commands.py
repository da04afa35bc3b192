"""Words > Dictionaries…: what its dialog asks for, done on workers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reader.model import Problem, ReaderError
from reader.pipeline import Desk
from reader.settings import DICTIONARIES_FILE
from reader.ui.jobs import Jobs
from reader.ui.long_work import LongWork
from reader.ui.messages import Message, describe
from reader.ui.style import theme_of
from reader.ui.watch import Watch

if TYPE_CHECKING:
    from reader.library.dictionaries import AddedDictionary
    from reader.pipeline.dictionaries import DictionaryList
    from reader.ui.dictionaries_dialog import DictionariesDialog
    from reader.ui.main_window import MainWindow

_READ, _CHANGE = "list dictionaries", "change dictionaries"
_PATTERNS = "*.ifo *.zip *.u8 *.txt *.gz *.bz2 *.xz *.tgz *.tar"


@dataclass(frozen=True, slots=True)
class _Added:
    """What came of adding some files."""

    dictionaries: "list[AddedDictionary]"
    failures: list[ReaderError]


class DictionariesCommands(QObject):
    """`changed` comes when words are looked up in other dictionaries than before, by what was done in this window. The
    dialog, and what reads dictionaries, are imported when they are first wanted: they are in the way of no start."""

    changed = Signal()

    def __init__(self, window: "MainWindow", desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._adding: LongWork | None = None
        self.dialog: DictionariesDialog | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        """What each of its actions does."""
        return {"dictionaries": self.show_dialog}

    def show_dialog(self) -> "DictionariesDialog":
        if self.dialog is None:
            self.dialog = self._make_dialog()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.table.setFocus()
        self.reread()
        return self.dialog

    def add(self, files: Sequence[Path]) -> None:
        """Add files to the dictionaries, and show them."""
        self.show_dialog()
        self._add(files)

    def add_or(self, files: Sequence[Path], otherwise: Callable[[], None]) -> None:
        """The same where the first of them is a dictionary, which what is in it tells; else call the other."""
        reading = LongWork.reading(self._window, self._jobs, files[0])
        reading.run(partial(_look_into, files[0]), lambda _: self.add(files), lambda _: otherwise())

    def reread(self) -> None:
        """Show the dictionaries as they are now, where they are shown."""
        if self.dialog and self.dialog.isVisible():
            self._jobs.void(_READ)
            self._jobs.run(_READ, partial(_list, self._desk), self._take, self._tell)

    def _make_dialog(self) -> "DictionariesDialog":
        from reader.ui.dictionaries_dialog import DictionariesDialog

        dialog = DictionariesDialog(self._window)
        dialog.messages.paint_icons(theme_of(self._window.settings))
        dialog.restyled.connect(lambda: dialog.messages.paint_icons(theme_of(self._window.settings)))
        dialog.add_wanted.connect(self._ask_files)
        dialog.dropped.connect(self._add)
        dialog.remove_wanted.connect(self._remove)
        dialog.move_wanted.connect(self._move)
        dialog.model.switched.connect(self._switch)
        dialog.closed.connect(self._close)
        return dialog

    def _take(self, found: "DictionaryList") -> None:
        dialog = self.dialog
        if dialog is None:
            return
        dialog.take(found)
        condition = found.condition
        if condition.aside and not found.added:
            dialog.messages.show_message(lambda: self._damaged(condition.aside))
        elif error := condition.error(self._desk.folder / DICTIONARIES_FILE):
            self._tell(error)

    def _damaged(self, aside: Path | None) -> Message:
        text = self.tr("The file with your dictionaries was damaged, and is now {name}.")
        hint = self.tr("Please add your dictionaries again.")
        return Message(text.format(name=aside.name if aside else ""), hint, subject=str(aside))

    # -- adding -------------------------------------------------------------------------------------------------

    def _ask_files(self) -> None:
        filters = self.tr("Dictionaries ({patterns})").format(patterns=_PATTERNS)
        every = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileNames(
            self.dialog, self.tr("Add dictionaries"), str(Path.home()), f"{filters};;{every}"
        )
        if chosen:
            self._add([Path(each) for each in chosen])

    def _add(self, paths: Sequence[Path]) -> None:
        if self.dialog is None or self._adding:
            return
        label = self.tr("Adding {name}…").format(name=paths[0].name) if len(paths) == 1 else self.tr("Adding…")
        self._adding = LongWork(self.dialog, self._jobs, label)
        self._adding.ended.connect(self._end_adding)
        self.dialog.messages.hide()
        self.dialog.show_adding(adding=True)
        self._adding.run(partial(_add, self._desk, paths), self._tell_added, self._tell)

    def _end_adding(self) -> None:
        self._adding = None
        if self.dialog:
            self.dialog.show_adding(adding=False)
        # Of what was cancelled some may be in.
        self._tell_changed()

    def _tell_added(self, added: _Added) -> None:
        if self.dialog:
            if added.dictionaries:
                self.dialog.select(added.dictionaries[-1].title)
            self.dialog.messages.show_message(partial(self._added, added))

    def _added(self, added: _Added) -> Message:
        done = " ".join(
            self.tr("“{title}” was added: {count} entries.").format(title=each.title, count=f"{each.entries:,}")
            for each in added.dictionaries
        )
        failed = [describe(each) for each in added.failures]
        if not failed:
            return Message(done, passes=True)
        first = failed[0]
        if len(failed) == 1:
            return Message(f"{done} {first.text}".strip(), first.hint, first.subject)
        text = self.tr("{count} files could not be added. {first}").format(count=len(failed), first=first.text)
        return Message(f"{done} {text}".strip(), first.hint, "\n".join(each.text for each in failed[:30]))

    # -- changing -----------------------------------------------------------------------------------------------

    def _switch(self, title: str, enabled: bool) -> None:  # noqa: FBT001 - as the signal brings it
        self._change(lambda: self._desk.dictionaries.enable(title, enabled=enabled))

    def _move(self, title: str, place: int) -> None:
        self._change(lambda: self._desk.dictionaries.move(title, place))

    def _remove(self, title: str) -> None:
        def told() -> Message:
            return Message(self.tr("“{title}” was removed.").format(title=title), action=self.tr("Undo"))

        def removed() -> None:
            if self.dialog:
                self.dialog.messages.show_message(told, partial(self._bring_back, title))

        self._change(lambda: self._desk.dictionaries.remove(title), removed)

    def _bring_back(self, title: str) -> None:
        if self.dialog:
            self.dialog.select(title)
        self._change(lambda: self._desk.dictionaries.bring_back(title))

    def _change(self, work: Callable[[], None], then: Callable[[], None] | None = None) -> None:
        def changed(_: None) -> None:
            self._tell_changed()
            if then:
                then()

        self._jobs.run(_CHANGE, work, changed, self._fail)

    def _close(self) -> None:
        if self.dialog:
            self.dialog.messages.hide()
        if not self._adding:
            self._jobs.run(_CHANGE, lambda: self._desk.dictionaries.purge(), _nothing)

    def _fail(self, error: ReaderError) -> None:
        self._tell(error)
        self.reread()

    def _tell(self, error: ReaderError) -> None:
        if self.dialog:
            self.dialog.messages.show_message(lambda: describe(error))

    def _tell_changed(self) -> None:
        self.reread()
        self.changed.emit()


def _nothing(_: None) -> None:
    """For what nobody waits for."""


# On a worker


def _look_into(file: Path, watch: Watch) -> None:
    """Raises ReaderError where it is no dictionary, or cannot be read."""
    from reader.dictionary.apart import dictionary_apart

    with dictionary_apart(file, watch.pause):
        return


def _list(desk: Desk) -> "DictionaryList":
    from reader.pipeline.dictionaries import list_dictionaries

    return list_dictionaries(desk)


def _add(desk: Desk, paths: Sequence[Path], watch: Watch) -> _Added:
    """Add files one after the other. Raises ReaderError CANCELLED; those up to there are in."""
    from reader.pipeline.dictionaries import add_dictionary

    added = _Added([], [])
    for number, path in enumerate(paths):
        report = watch.step(100 * number // len(paths), 100 * (number + 1) // len(paths))
        try:
            added.dictionaries.append(add_dictionary(desk, path, report))
        except ReaderError as error:
            if error.problem is Problem.CANCELLED:
                raise
            added.failures.append(error)
    return added
