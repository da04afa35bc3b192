"""Words > Word list…: what its window asks for, done on workers."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.library import WordChange
from reader.library.word_list import WordFile
from reader.model import ReaderError, Word, WordContext, WordState
from reader.pipeline import Desk, keeping, knowing
from reader.pipeline.listing import Listing, Wish, relisted
from reader.ui.long_work import LongWork
from reader.ui.messages import Message, describe
from reader.ui.words.dialog import WordListDialog
from reader.ui.words.feed import WordsFeed
from reader.ui.words.going import Going
from reader.ui.words.import_dialog import ImportDialog

if TYPE_CHECKING:
    from reader.ui.study import Around

_READ, _LIST, _SHOW, _FILES = "read the word list", "list words", "show words", "word files"


class WordListCommands(QObject):
    """The window of the word list, made when it is first wanted."""

    def __init__(self, around: "Around", feed: WordsFeed, going: Going) -> None:
        super().__init__(around.page)
        self._page, self._display, self._session = around.page, around.display, around.session
        self._feed, self._going = feed, going
        self._desk, self._jobs = around.desk, around.jobs
        self._listing, self._words = Listing(self._desk), list[Word]()
        self._given_up, self._is_listing = Event(), False
        self.dialog = WordListDialog(around.window)
        self._connect()
        self.add_import(lambda: self.tr("&Text or CSV…"), self._ask_import)
        self.add_export(lambda: self.tr("&Text or CSV…"), self._ask_export)

    def show_dialog(self) -> None:
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        # Sentences may have been translated since.
        self.dialog.model.forget()
        self._reflect_article()
        self.dialog.search.setFocus()
        self.reread()

    def add_import(self, text: Callable[[], str], act: Callable[[], None]) -> None:
        """Offer a way in: `text` says which, `act` asks for a file and calls `take_in`."""
        self.dialog.add(self.dialog.import_.menu(), text, act)

    def add_export(self, text: Callable[[], str], act: Callable[[], None]) -> None:
        """Offer a way out: `act` asks for a file and writes `wanted`."""
        self.dialog.add(self.dialog.export.menu(), text, act)

    def wanted(self) -> list[Word]:
        """The words to export: the chosen ones, if there are several, else all that are listed."""
        return self.dialog.wanted()

    def reread(self) -> None:
        """Show the words as they are now, where they are shown."""
        if self.dialog.isVisible():
            self._jobs.void(_READ)
            before, listed, wish = self._words, self.dialog.model.words, self.dialog.wish
            self._jobs.run(_READ, partial(_read, self._desk, before, listed, wish), self._take)

    def _connect(self) -> None:
        dialog = self.dialog
        dialog.wish_changed.connect(self._list)
        dialog.shown_wanted.connect(self._show)
        dialog.state_wanted.connect(self._mark)
        dialog.open_wanted.connect(self._open)
        self._feed.came.connect(self.reread)
        self._session.opened.connect(self._reflect_article)
        self._going.gone.connect(dialog.hide)
        self._page.themed.connect(self._paint)
        self._paint()

    # -- listing ------------------------------------------------------------------------------------------------

    def _reflect_article(self) -> None:
        now = self._display.now
        self.dialog.set_article(now.id if now else "")
        self.dialog.set_look(self._display.script or self.dialog.model.script, self._display.pinyin)

    def _take(self, read: tuple[list[Word], list[Word] | None]) -> None:
        self._words, listed = read
        if listed is None or self._is_listing:
            self._list()
        else:
            self.dialog.take_words(listed, len(self._words))

    def _list(self) -> None:
        self._given_up.set()
        self._given_up, self._is_listing = Event(), True
        self.dialog.wait()
        self._jobs.void(_LIST)
        work = partial(self._listing.listed, self._words, self.dialog.wish, self._given_up.is_set)
        self._jobs.run(_LIST, work, self._take_listed)

    def _take_listed(self, found: list[Word]) -> None:
        self._is_listing = False
        self.dialog.take_words(found, len(self._words))

    def _show(self, words: Sequence[Word]) -> None:
        script = self.dialog.model.script
        take = partial(self.dialog.model.take_shown, script, words)
        self._jobs.run(_SHOW, partial(self._listing.shown, words, script), take)

    # -- changing -----------------------------------------------------------------------------------------------

    def _mark(self, words: Sequence[str], state: WordState | None) -> None:
        self._feed.set_state(words, state, partial(self._tell_marked, state), self._tell)

    def _tell_marked(self, state: WordState | None, change: WordChange) -> None:
        if not change.texts:
            return
        self._say(partial(self._marked, state, change), partial(self._feed.undo, change, self._tell))

    def _marked(self, state: WordState | None, change: WordChange) -> Message:
        texts = {
            None: self.tr("Removed words: {count}."),
            WordState.KNOWN: self.tr("Words that you know now: {count}."),
            WordState.LEARNING: self.tr("Words that you are learning now: {count}."),
            WordState.IGNORED: self.tr("Words that are ignored now: {count}."),
        }
        return Message(texts[state].format(count=len(change.texts)), action=self.tr("Undo"), passes=True)

    # -- opening ------------------------------------------------------------------------------------------------

    def _open(self, word: Word) -> None:
        if word.context:
            self._going.go(word.context, self._tell_gone)

    def _tell_gone(self, met: WordContext) -> None:
        self._say(
            lambda: Message(
                self.tr("“{title}” is not there any more.").format(title=met.title),
                self.tr("It was taken out of the library, and its file is gone. Its sentence is kept here."),
                subject=str(met.path or ""),
            )
        )

    # -- files --------------------------------------------------------------------------------------------------

    def _ask_import(self) -> None:
        filters = self.tr("Lists of words (*.txt *.csv *.tsv)")
        chosen, _ = QFileDialog.getOpenFileName(self.dialog, self.tr("Import words"), str(Path.home()), filters)
        if chosen:
            file = Path(chosen)
            reading = LongWork.reading(self.dialog, self._jobs, file)
            reading.run(
                lambda watch: keeping.read_word_list(file, watch.pause), partial(self.take_in, file.name), self._tell
            )

    def take_in(self, name: str, found: WordFile) -> None:
        """Ask in which state the words of a file are to be, and keep them so."""
        asking = ImportDialog(name, found, self.dialog)
        asking.chosen.connect(partial(self._keep, found))
        asking.open()

    def _keep(self, found: WordFile, state: WordState | None) -> None:
        work = partial(knowing.simplified_states, found.states_as(state))
        self._jobs.run(
            _FILES, work, lambda states: self._feed.set_states(states, partial(self._tell_imported, found), self._tell)
        )

    def _tell_imported(self, found: WordFile, change: WordChange) -> None:
        self._say(partial(self._imported, found, change), partial(self._feed.undo, change, self._tell))

    def _imported(self, found: WordFile, change: WordChange) -> Message:
        text = self.tr("Words imported: {count}, new or in another state: {new}.")
        skipped = self.tr("Lines left out for want of a Chinese word: {count}.").format(count=found.skipped)
        return Message(
            text.format(count=len(found.words), new=len(change.texts)),
            skipped if found.skipped else "",
            action=self.tr("Undo") if change.texts else "",
            passes=not found.skipped,
        )

    def _ask_export(self) -> None:
        start = str(Path.home() / "words.csv")
        filters = "CSV (*.csv);;" + self.tr("Text, a word a line (*.txt)")
        chosen, _ = QFileDialog.getSaveFileName(self.dialog, self.tr("Export words"), start, filters)
        if chosen:
            work = partial(keeping.export_words, self.wanted(), Path(chosen))
            self._jobs.run(_FILES, work, self._tell_exported, self._tell)

    def _tell_exported(self, target: Path) -> None:
        self._say(lambda: Message(self.tr("Exported to {path}").format(path=target), subject=str(target), passes=True))

    def _say(self, make: Callable[[], Message], undo: Callable[[], None] | None = None) -> None:
        self.dialog.messages.show_message(make, undo)

    def _paint(self) -> None:
        self.dialog.messages.paint_icons(self._page.theme)

    def _tell(self, error: ReaderError) -> None:
        self._say(lambda: describe(error))


def _read(
    desk: Desk, before: Sequence[Word], listed: Sequence[Word], wish: Wish
) -> tuple[list[Word], list[Word] | None]:
    """On a worker: all words, and those that are listed as they are now; None where they are to be listed anew."""
    words = desk.words.words()
    return words, relisted(words, before, listed, wish)
