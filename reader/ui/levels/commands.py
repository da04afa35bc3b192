"""What the window does with levels: colours words by them, tells how hard the article is, opens its statistics."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from reader.library import WordChange
from reader.model import Article, Problem, ReaderError, Syllabus, WordContext, WordState
from reader.settings import LevelColours
from reader.ui.levels.legend import LevelLegend
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.opened import Opened
from reader.ui.tips import plain_tip
from reader.ui.words.feed import WordsFeed

if TYPE_CHECKING:
    from reader.dictionary.levels import LevelList
    from reader.pipeline.profile import UnknownWord
    from reader.pipeline.statistics import MetWord
    from reader.ui.levels.dialog import StatisticsDialog
    from reader.ui.study import Around
    from reader.ui.watch import Watch

_LOAD, _ESTIMATE = "levels", "estimate level"


class LevelCommands(QObject):
    """`legend` tells the colours, `estimate` about which level the article takes; both are in the status bar.

    What grades is imported on workers and when it is wanted: no start needs it.
    """

    def __init__(self, around: "Around", words: WordsFeed) -> None:
        super().__init__(around.window)
        self._words = words
        self._window, self._page, self._display = around.window, around.page, around.display
        self._session, self._desk, self._jobs = around.session, around.desk, around.jobs
        self._colours = LevelColours.OFF
        self._levels: LevelList | None = None
        self._estimated: tuple[Opened | None, Syllabus] = None, Syllabus.HSK_2025
        self._told: tuple[LevelList, int | None] | None = None
        self.dialog: StatisticsDialog | None = None
        self.legend, self.estimate = LevelLegend(), QLabel(textFormat=Qt.TextFormat.PlainText)
        for widget in (self.estimate, self.legend):
            self._window.statusBar().addPermanentWidget(widget)
        # What it says never makes the window wider.
        self.estimate.setMinimumWidth(1)
        self.estimate.hide()
        self._display.applied.connect(self._apply)
        self._session.opened.connect(self._begin)
        self._session.progressed.connect(self._look)
        self._page.themed.connect(self._paint)

    @property
    def syllabus(self) -> Syllabus:
        """Whose levels are told: those that words are coloured by, else those of the examination in force."""
        return self._colours.syllabus or Syllabus.HSK_2025

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions do that are about levels."""
        return {"statistics": self.show_statistics, "import_levels": self.ask_list}

    def show_statistics(self) -> "StatisticsDialog | None":
        """Open the statistics of the article that is open."""
        if self._session.now is None:
            return None
        if self.dialog is None:
            self.dialog = self._make_dialog()
        self.dialog.show_article(self.syllabus)
        return self.dialog

    def ask_list(self) -> None:
        """Let a list of levels be chosen and take it in."""
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.long_work import LongWork

        filters = self.tr("Lists of levels (*.csv *.tsv *.txt)")
        title = self.tr("Import levels")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), filters)
        if chosen:
            reading = LongWork.reading(self._window, self._jobs, Path(chosen))
            reading.run(partial(_import_list, self._desk.folder, Path(chosen)), self._took_list, self._fail)

    def retranslate(self) -> None:
        self.legend.retranslate()
        self._tell_estimate()

    # -- colours ------------------------------------------------------------------------------------------------

    def _apply(self) -> None:
        colours = self._display.settings.levels
        if colours is not self._colours:
            self._colours = colours
            self._load()
            self._look()

    def _load(self) -> None:
        syllabus = self._colours.syllabus
        self._jobs.void(_LOAD)
        if syllabus is None:
            self._take(None)
        else:
            self._jobs.run(_LOAD, partial(_list_of, self._desk.folder, syllabus), self._take, self._fail)

    def _take(self, levels: "LevelList | None") -> None:
        self._levels = levels
        self.legend.show_levels(levels)
        self._page.view.marking.set_levels(levels)

    def _begin(self) -> None:
        """Another article is on the page."""
        self._page.view.marking.set_levels(self._levels)
        self._told = None
        self._tell_estimate()

    def _paint(self) -> None:
        self.legend.paint_theme(self._page.theme)
        if self.dialog:
            self.dialog.paint_theme(self._page.theme)

    # -- the level that the article takes -----------------------------------------------------------------------

    def _look(self) -> None:
        """Estimate it, once for each article and syllabus, when the screen has its readings: it can wait so long."""
        now, annotation = self._session.now, self._session.annotation
        if now is None or annotation is None or not annotation.is_finished or self._session.characters is None:
            return
        if self._estimated[0] is now and self._estimated[1] is self.syllabus:
            return
        self._estimated = now, self.syllabus
        self._jobs.void(_ESTIMATE)
        # What fails here is told where the list itself is wanted.
        work = partial(_estimate, self._desk.folder, now.article, self.syllabus)
        self._jobs.run(_ESTIMATE, work, self.tell_level, lambda _: None)

    def tell_level(self, told: "tuple[LevelList, int | None]") -> None:
        """Say in the status bar which level the article takes, None: one beyond the highest."""
        if told[0].syllabus is self.syllabus:
            self._told = told
            self._tell_estimate()

    def _tell_estimate(self) -> None:
        self.estimate.setVisible(self._told is not None)
        if self._told is None:
            return
        levels, level = self._told
        if level is None:
            text = self.tr("{syllabus}: above {level}").format(syllabus=levels.name, level=levels.labels[-1])
            self.estimate.setText(text)
            self.estimate.setToolTip(self.tr("Its highest level has less than 95 % of the characters of this text."))
            return
        self.estimate.setText(f"{levels.name}: {levels.label(level)}")
        text = self.tr("Whoever knows {syllabus} up to level {level} knows 95 % of the characters of this text.")
        self.estimate.setToolTip(plain_tip(text.format(syllabus=levels.name, level=levels.label(level))))

    # -- the reader's own list ----------------------------------------------------------------------------------

    def _took_list(self, taken: "tuple[LevelList, int]") -> None:
        levels, _ = taken
        text = self.tr("“{name}”: {words} words in {levels} levels.")
        text = text.format(name=levels.name, words=f"{len(levels.words):,}", levels=len(levels.labels))
        self._messages.show_message(lambda: Message(text, passes=True))
        if self._colours is LevelColours.OWN:
            self._load()
            self._estimated = None, self.syllabus
            self._look()
        else:
            self._window.change(levels=LevelColours.OWN)
        if self.dialog:
            self.dialog.took_list()

    @property
    def _messages(self) -> MessageBar:
        return self._page.messages

    def _fail(self, error: ReaderError) -> None:
        if error.problem is Problem.NO_LEVEL_LIST:
            told = describe(error, self.tr("Import levels…"))
            self._messages.show_message(lambda: told, self.ask_list)
        else:
            self._messages.show_message(lambda: describe(error))

    # -- statistics ---------------------------------------------------------------------------------------------

    def _make_dialog(self) -> "StatisticsDialog":
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.levels.dialog import StatisticsDialog
        from reader.ui.levels.feed import StatisticsFeed

        dialog = StatisticsDialog(StatisticsFeed(self._session, self._desk, self._jobs, self), self._window)
        dialog.paint_theme(self._page.theme)
        dialog.import_wanted.connect(self.ask_list)
        dialog.level_found.connect(self.tell_level)
        dialog.mark_wanted.connect(self._mark)
        dialog.level_known.connect(self._know_level)
        session = self._session
        for anew in (session.opened, session.refolded, session.corrected, session.pronounced):
            anew.connect(dialog.follow)
        self._words.came.connect(dialog.words_changed)
        # A window of its own does not go with this one by itself.
        self._window.installEventFilter(self)
        return dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Close and self.dialog:
            self.dialog.close()
        return super().eventFilter(watched, event)

    def _mark(self, words: "Sequence[UnknownWord]", state: WordState) -> None:
        """Put words of the table into a state, with the sentence in which each comes first."""
        now, texts = self._session.now, [word.met.word for word in words]
        if now is None or self.dialog is None:
            return
        contexts = {word.met.word: _context(now, word.met) for word in words}
        told = partial(self._tell_marked, texts, state)
        self._words.set_state(texts, state, told, self._fail_in_dialog, contexts)

    def _know_level(self, levels: "LevelList", level: int) -> None:
        """Take all words up to a level as known, but for those of which the reader said something."""
        texts = [word for word, of in levels.words.items() if of <= level and self._words.state(word) is None]
        told = partial(self._tell_marked, texts, WordState.KNOWN)
        self._words.set_state(texts, WordState.KNOWN, told, self._fail_in_dialog)

    def _tell_marked(self, texts: Sequence[str], state: WordState, change: WordChange) -> None:
        if self.dialog:
            told = self._marked_text(texts, state)
            undo = partial(self._words.undo, change, self._fail_in_dialog)
            self.dialog.messages.show_message(lambda: Message(told, action=self.tr("Undo"), passes=True), undo)

    def _marked_text(self, texts: Sequence[str], state: WordState) -> str:
        one = {
            WordState.KNOWN: self.tr("You know “{word}”."),
            WordState.LEARNING: self.tr("You are learning “{word}”: it is in the word list."),
            WordState.IGNORED: self.tr("“{word}” is ignored."),
        }
        several = {
            WordState.KNOWN: self.tr("You know {count} more words."),
            WordState.LEARNING: self.tr("You are learning {count} words: they are in the word list."),
            WordState.IGNORED: self.tr("{count} words are ignored."),
        }
        return one[state].format(word=texts[0]) if len(texts) == 1 else several[state].format(count=f"{len(texts):,}")

    def _fail_in_dialog(self, error: ReaderError) -> None:
        if self.dialog:
            self.dialog.messages.show_message(lambda: describe(error))


def _context(now: Opened, met: "MetWord") -> WordContext:
    """Where a word of the article comes first."""
    sentence = now.article.sentence(met.sentence_id)
    article = now.article
    return WordContext(
        sentence.text,
        met.start,
        met.end,
        article.script,
        met.syllables,
        now.id,
        article.title,
        path=now.path,
    )


def _list_of(folder: Path, syllabus: Syllabus) -> "LevelList":
    """On a worker. Raises ReaderError."""
    from reader.pipeline import levels

    return levels.list_of(folder, syllabus)


def _estimate(folder: Path, article: Article, syllabus: Syllabus) -> "tuple[LevelList, int | None]":
    """On a worker. Raises ReaderError."""
    from reader.pipeline.profile import estimate

    found = _list_of(folder, syllabus)
    return found, estimate(article, found)


def _import_list(folder: Path, file: Path, watch: "Watch") -> "tuple[LevelList, int]":
    """On a worker. Raises ReaderError."""
    from reader.pipeline import levels

    return levels.import_list(folder, file, watch.pause)
