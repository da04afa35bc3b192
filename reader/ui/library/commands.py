"""File > Library…: what its dialog asks for, done on workers."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from reader.importers import SUFFIXES
from reader.library import ArticleEntry
from reader.model import ReaderError
from reader.pipeline import Desk, backing_up, searching, shelving
from reader.pipeline.searching import HitKind, LibraryHit
from reader.ui.in_order import InOrder
from reader.ui.jobs import Jobs
from reader.ui.library.dialog import Contents, LibraryDialog
from reader.ui.library.feed import LibraryFeed
from reader.ui.library.landing import Landing
from reader.ui.long_work import LongWork
from reader.ui.messages import Message, describe
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.watch import Watch

_READ, _SEARCH, _CHANGE = "read the library", "search the library", "change the library"


class LibraryCommands(QObject):
    """`sentence_wanted` brings the id of a sentence of the article that is then open; `restored` comes when what the
    reader made is that of a backup."""

    sentence_wanted = Signal(str)
    restored = Signal()

    def __init__(self, window: QWidget, session: Session, desk: Desk, feed: LibraryFeed, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._session, self._desk, self._feed, self._jobs = window, session, desk, feed, jobs
        self._changes = InOrder(jobs, _CHANGE)
        self._landing = Landing(session, self)
        self.dialog = LibraryDialog(window)
        self._connect()

    def show_dialog(self) -> None:
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.search.setFocus()
        self.reread()
        self._feed.index()

    def reread(self) -> None:
        """Show the library as it is now, where it is shown."""
        if self.dialog.isVisible():
            self._jobs.void(_READ)
            self._jobs.run(_READ, partial(_contents, self._desk), self.dialog.take)

    def paint_icons(self, theme: Theme) -> None:
        self.dialog.messages.paint_icons(theme)

    def _connect(self) -> None:
        dialog = self.dialog
        dialog.open_wanted.connect(self._open)
        dialog.hit_wanted.connect(self._open_hit)
        dialog.search_wanted.connect(self._search)
        dialog.add_files_wanted.connect(self._ask_files)
        dialog.add_folder_wanted.connect(self._ask_folder)
        dialog.tag_wanted.connect(self._ask_tags)
        dialog.move_wanted.connect(self._ask_folder_of)
        dialog.finish_wanted.connect(self._finish)
        dialog.remove_wanted.connect(self._remove)
        dialog.back_up_wanted.connect(self._back_up)
        dialog.restore_wanted.connect(self._restore)
        self._feed.changed.connect(self.reread)
        self._feed.indexing.connect(lambda on: dialog.show_indexing(indexing=on))
        self._landing.landed.connect(self.sentence_wanted)

    # -- opening and searching ----------------------------------------------------------------------------------

    def _open(self, entry: ArticleEntry) -> None:
        self._session.open_entry(entry)
        self.dialog.hide()
        self._window.activateWindow()

    def _open_hit(self, hit: LibraryHit) -> None:
        self._landing.go(hit.article, hit.sentence_id if hit.kind in (HitKind.CHINESE, HitKind.ENGLISH) else "")
        self.dialog.hide()
        self._window.activateWindow()

    def _search(self, query: str) -> None:
        self._jobs.void(_SEARCH)
        work = partial(searching.search_library, self._desk, query)
        self._jobs.run(_SEARCH, work, partial(self.dialog.take_hits, query), self._tell)

    # -- taking in ----------------------------------------------------------------------------------------------

    def _ask_files(self) -> None:
        patterns = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
        filters = self.tr("Texts ({patterns})").format(patterns=patterns)
        chosen, _ = QFileDialog.getOpenFileNames(self.dialog, self.tr("Add to the library"), str(Path.home()), filters)
        if chosen:
            self._take_in(partial(_import_files, self._desk, [Path(each) for each in chosen]))

    def _ask_folder(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self.dialog, self.tr("Add a folder"), str(Path.home())):
            self._take_in(partial(_import_folder, self._desk, Path(chosen)))

    def _take_in(self, work: Callable[[Watch], shelving.Imported]) -> None:
        working = LongWork(self.dialog, self._jobs, self.tr("Adding to the library…"))
        # Of what is cancelled nothing more is told, and the texts up to there are in.
        working.ended.connect(self._feed.changed)
        working.run(work, self._tell_imported, self._tell)

    def _tell_imported(self, found: shelving.Imported) -> None:
        self._feed.index()
        self.dialog.messages.show_message(partial(self._imported, found))

    def _imported(self, found: shelving.Imported) -> Message:
        text = self.tr("Added: {added}, changed: {updated}, already there: {unchanged}.").format(
            added=found.added, updated=found.updated, unchanged=found.unchanged
        )
        if not found.failures:
            return Message(text, passes=True)
        failed = self.tr("Could not be read: {count}, first {name}").format(
            count=len(found.failures), name=describe(found.failures[0]).text
        )
        return Message(text, failed, subject="\n".join(describe(each).text for each in found.failures[:30]))

    # -- changing -----------------------------------------------------------------------------------------------

    def _change(self, work: Callable[[], object]) -> None:
        self._changes.run(work, lambda _: self._feed.changed.emit(), self._tell)

    def _ask_tags(self, entries: Sequence[ArticleEntry]) -> None:
        shared = [tag for tag in entries[0].tags if all(tag in entry.tags for entry in entries)]
        label = self.tr("Tags, parted by commas:")
        self._ask(self.tr("Tags"), label, ", ".join(shared), partial(self._tag, entries, shared))

    def _tag(self, entries: Sequence[ArticleEntry], before: Sequence[str], text: str) -> None:
        names = [name.strip() for name in text.replace("，", ",").replace("、", ",").split(",") if name.strip()]
        self._change(partial(_tag, self._desk, [entry.id for entry in entries], names, set(before) - set(names)))

    def _ask_folder_of(self, entries: Sequence[ArticleEntry]) -> None:
        label = self.tr("Folder, such as News/2026; empty for none:")
        self._ask(self.tr("Move to folder"), label, entries[0].folder, partial(self._move, entries))

    def _move(self, entries: Sequence[ArticleEntry], folder: str) -> None:
        self._change(partial(self._desk.articles.move, [entry.id for entry in entries], folder))

    def _finish(self, entries: Sequence[ArticleEntry], finished: bool) -> None:  # noqa: FBT001 - a signal's
        self._change(partial(_finish, self._desk, [entry.id for entry in entries], finished=finished))

    def _remove(self, entries: Sequence[ArticleEntry]) -> None:
        work = partial(shelving.remove, self._desk, [entry.id for entry in entries])
        self._changes.run(work, self._tell_removed, self._tell)

    def _tell_removed(self, count: int) -> None:
        self._feed.changed.emit()
        self.dialog.messages.show_message(
            lambda: Message(
                self.tr("Taken out of the library: {count}. The files stay where they are.").format(count=count),
                action=self.tr("Undo"),
                passes=True,
            ),
            self._undo_removal,
        )

    def _undo_removal(self) -> None:
        self.dialog.messages.hide()
        self._change(partial(shelving.undo_removal, self._desk))
        self._feed.index()

    def _ask(self, title: str, label: str, text: str, then: Callable[[str], None]) -> None:
        asking = QInputDialog(self.dialog)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setWindowTitle(title)
        asking.setLabelText(label)
        asking.setTextEchoMode(QLineEdit.EchoMode.Normal)
        asking.setTextValue(text)
        asking.textValueSelected.connect(then)
        asking.open()

    # -- backup -------------------------------------------------------------------------------------------------

    def _back_up(self) -> None:
        start = str(Path.home() / "library.duidu-backup")
        filters = self.tr("Backups (*.duidu-backup)")
        chosen, _ = QFileDialog.getSaveFileName(self.dialog, self.tr("Back up the library"), start, filters)
        if chosen:
            work = partial(backing_up.back_up, self._desk, Path(chosen))
            self._jobs.run(_CHANGE, work, self._tell_backed_up, self._tell)

    def _tell_backed_up(self, target: Path) -> None:
        self.dialog.messages.show_message(
            lambda: Message(self.tr("Backed up to {path}").format(path=target), subject=str(target), passes=True)
        )

    def _restore(self) -> None:
        filters = self.tr("Backups (*.duidu-backup)")
        title = self.tr("Restore a backup")
        chosen, _ = QFileDialog.getOpenFileName(self.dialog, title, str(Path.home()), filters)
        if chosen:
            self.offer_restore(Path(chosen))

    def offer_restore(self, file: Path) -> None:
        """Ask whether what the reader made is to become that of a backup, where the file is one."""
        reading = LongWork.reading(self.dialog, self._jobs, file)
        reading.run(partial(_look_into, self._desk, file), lambda _: self._ask_restore(file), self._tell)

    def _ask_restore(self, file: Path) -> None:
        self.dialog.messages.show_message(
            lambda: Message(
                self.tr("Library, notes, corrections and words become those of {name}.").format(name=file.name),
                self.tr("What is there now is kept in a backup of its own."),
                action=self.tr("Restore"),
            ),
            partial(self._restore_from, file),
        )

    def _restore_from(self, file: Path) -> None:
        self.dialog.messages.hide()
        restoring = LongWork(self.dialog, self._jobs, self.tr("Restoring {name}…").format(name=file.name))
        restoring.run(partial(_restore, self._desk, file), self._tell_restored, self._tell)

    def _tell_restored(self, done: backing_up.Restored) -> None:
        self.restored.emit()
        self._feed.changed.emit()
        self.dialog.messages.show_message(
            lambda: Message(
                self.tr("The backup is restored."),
                self.tr("What was there before is in {path}").format(path=done.before),
                subject=str(done.before),
            )
        )

    def _tell(self, error: ReaderError) -> None:
        self.dialog.messages.show_message(lambda: describe(error))


# On a worker, as whatever opens the database.


def _contents(desk: Desk) -> Contents:
    return Contents(desk.articles.all(), desk.folders.all(), list(desk.articles.tags()))


def _import_files(desk: Desk, files: Sequence[Path], watch: Watch) -> shelving.Imported:
    in_no_folder = [(file, "") for file in files]
    found = shelving.import_files(desk, in_no_folder, cancelled=watch.is_cancelled, on_progress=watch.step(0, 100))
    watch.pause()  # Raises what was cancelled.
    return found


def _import_folder(desk: Desk, folder: Path, watch: Watch) -> shelving.Imported:
    found = shelving.import_folder(desk, folder, cancelled=watch.is_cancelled, on_progress=watch.step(0, 100))
    watch.pause()
    return found


def _look_into(desk: Desk, file: Path, watch: Watch) -> int:
    return backing_up.look_into(desk, file, watch.pause)


def _restore(desk: Desk, file: Path, watch: Watch) -> backing_up.Restored:
    return backing_up.restore(desk, file, watch.pause)


def _tag(desk: Desk, ids: Sequence[str], names: Sequence[str], gone: set[str]) -> None:
    desk.articles.untag(ids, sorted(gone))
    desk.articles.tag(ids, names)


def _finish(desk: Desk, ids: Sequence[str], *, finished: bool) -> None:
    for id_ in ids:
        desk.articles.finish(id_, finished=finished)
