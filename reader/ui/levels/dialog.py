"""The statistics of the article: how hard it is, where it is hard, and the words in it that are not known."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.dictionary.levels import NAMES
from reader.model import Problem, ReaderError, Syllabus, WordState
from reader.ui.dialog_size import dialog_size
from reader.ui.kept_list import chosen_rows, on_key, prepare_table, select_row
from reader.ui.levels import texts
from reader.ui.levels.feed import Graded, StatisticsFeed
from reader.ui.levels.plots import AlongPlot, LengthPlot, LevelPlot
from reader.ui.levels.table import LEVEL, MEANING, READING, SENTENCE, TIMES, WORD, UnknownTable
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.theme import Theme

_WIDTHS = {WORD: 160, READING: 110, LEVEL: 60, TIMES: 60, MEANING: 170}  # pixels


class StatisticsDialog(QDialog):
    """Shows what `feed` works out, beside the page. It changes nothing by itself, but asks for it: `mark_wanted` brings
    unknown words and a WordState, `level_known` a LevelList and the level up to which all its words are known.
    `level_found` brings the syllabus and the level that the article takes."""

    mark_wanted = Signal(object, object)
    level_known = Signal(object, int)
    import_wanted = Signal()
    level_found = Signal(object)

    def __init__(self, feed: StatisticsFeed, parent: QWidget) -> None:
        super().__init__(parent)
        self.feed = feed
        self._graded: Graded | None = None
        self.syllabus, self.headline, self.progress = QComboBox(), QLabel(), QProgressBar()
        self.levels, self.along, self.lengths = LevelPlot(), AlongPlot(), LengthPlot()
        self.numbers, self.facts, self.count = QLabel(), QLabel(), QLabel()
        self.model, self.table = UnknownTable(self), QTableView()
        self.know, self.learn, self.ignore = (QPushButton(autoDefault=False) for _ in range(3))
        self.copy, self.export, self.import_ = (QPushButton(autoDefault=False) for _ in range(3))
        self.know_level, self.known_levels = QPushButton(autoDefault=False), QMenu(self)
        self.messages = MessageBar(self.table)
        self._prepare()
        self._lay_out()
        self._connect()
        self.retranslate()

    # -- for the commands ---------------------------------------------------------------------------------------

    def show_article(self, syllabus: Syllabus) -> None:
        """Show the article that is open; by a syllabus, where the window is not open yet."""
        if not self.isVisible():
            self._choose(syllabus)
            self.show()
            self.table.setFocus()
        self.raise_()
        self.activateWindow()
        self._work_out()

    def follow(self) -> None:
        """Another article is open, or other words are in it."""
        self._graded = None
        if self.isVisible():
            self._work_out()

    def took_list(self) -> None:
        """The reader added a list of levels."""
        self._choose(Syllabus.OWN)
        if self.isVisible():
            self._work_out()

    def words_changed(self) -> None:
        """Other words are known."""
        if self.isVisible():
            self.feed.grade_again()

    def paint_theme(self, theme: Theme) -> None:
        for plot in (self.levels, self.along, self.lengths):
            plot.paint_theme(theme)
        self.messages.paint_icons(theme)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Article statistics"))
        self.syllabus.setAccessibleName(self.tr("Syllabus"))
        self.syllabus.setItemText(self.syllabus.count() - 1, self.tr("My own list"))
        self.progress.setAccessibleName(self.tr("Counting"))
        self.table.setAccessibleName(self.tr("Unknown words"))
        self.know.setText(self.tr("I know it (K)"))
        self.learn.setText(self.tr("I am learning it (L)"))
        self.ignore.setText(self.tr("Ignore it (I)"))
        self.know_level.setText(self.tr("I know a level"))
        self.know_level.setToolTip(self.tr("Mark all words of a syllabus up to a level as known"))
        self.copy.setText(self.tr("Copy"))
        self.export.setText(self.tr("Export…"))
        self.import_.setText(self.tr("Import levels…"))
        for part in (self.levels, self.along, self.lengths, self.model, self.messages):
            part.retranslate()
        self._tell()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self.feed.cancel()
        super().hideEvent(event)

    # -- what is worked out -------------------------------------------------------------------------------------

    def _choose(self, syllabus: Syllabus) -> None:
        self.syllabus.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.syllabus.setCurrentIndex(list(Syllabus).index(syllabus))
        self.syllabus.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _work_out(self) -> None:
        self.progress.setVisible(self._graded is None)
        self.progress.setValue(0)
        self._tell()
        self.feed.grade(list(Syllabus)[self.syllabus.currentIndex()])

    def _show(self, graded: Graded) -> None:
        self._graded = graded
        self.progress.hide()
        self.levels.show_profile(graded.profile)
        self.along.show_along(graded.unknown.along)
        self.lengths.show_lengths(graded.statistics.lengths)
        chosen = chosen_rows(self.table)
        self.model.show_words(graded.words, graded.learning, graded.article.script)
        if self.model.rowCount():
            # Where the words were that were marked the next ones are now.
            select_row(self.table, min(chosen[0] if chosen else 0, self.model.rowCount() - 1))
        self._tell()
        self.level_found.emit((graded.profile.levels, graded.profile.needed))

    def _fail(self, error: ReaderError) -> None:
        self.progress.hide()
        if error.problem is Problem.NO_LEVEL_LIST:
            told = describe(error, self.tr("Import levels…"))
            self.messages.show_message(lambda: told, self.import_wanted.emit)
        else:
            self.messages.show_message(lambda: describe(error))

    def _tell(self) -> None:
        """Bring words, numbers and buttons in step with what is known."""
        graded = self._graded
        self.numbers.setText(texts.numbers(graded.profile) if graded else "")
        self.headline.setText(texts.headline(graded.profile) if graded else self.tr("Counting…"))
        self.facts.setText(texts.facts(graded) if graded else "")
        self.count.setText(texts.unknown_words(graded) if graded else "")
        self.export.setEnabled(graded is not None)
        self.know_level.setEnabled(graded is not None)
        self._reflect()

    def _reflect(self) -> None:
        for button in (self.know, self.learn, self.ignore, self.copy):
            button.setEnabled(self.table.selectionModel().hasSelection())

    # -- what is done -------------------------------------------------------------------------------------------

    def _mark(self, state: WordState) -> None:
        words = [self.model.words[row] for row in chosen_rows(self.table)]
        if words:
            self.mark_wanted.emit(words, state)

    def _fill_levels(self) -> None:
        """Offer the levels of the syllabus, each with the number of words up to it."""
        self.known_levels.clear()
        if self._graded is None:
            return
        found = self._graded.profile.levels
        counts = Counter(found.words.values())
        for level in found.levels:
            total = sum(counts[each] for each in range(1, level + 1))
            text = self.tr("{syllabus} up to {level}: {count} words")
            text = text.format(syllabus=found.name, level=found.label(level), count=f"{total:,}")
            action = self.known_levels.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda *, level=level: self.level_known.emit(found, level))

    def _copy(self) -> None:
        """The selected rows, their cells parted by tabs."""
        rows = [self.model.words[row].cells() for row in chosen_rows(self.table)]
        if rows:
            QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))

    def _export(self) -> None:
        if self._graded is None:
            return
        name = self.tr("Unknown words") + ".csv"
        title = self.tr("Export unknown words")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(Path.home() / name), "CSV (*.csv)")
        if chosen:
            self.feed.export(self._graded, self.model.headers(), Path(chosen), self._exported)

    def _exported(self, target: Path) -> None:
        self.messages.show_message(
            lambda: Message(self.tr("Exported to {path}").format(path=target), subject=str(target), passes=True)
        )

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        for syllabus in Syllabus:
            self.syllabus.addItem(NAMES.get(syllabus, ""))
        self.headline.setWordWrap(True)
        self.numbers.setTextFormat(Qt.TextFormat.RichText)
        for label in (self.headline, self.numbers, self.facts):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts.setWordWrap(True)
        for label in (self.facts, self.count):
            label.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        prepare_table(self.table, self.model)
        header = self.table.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(SENTENCE, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.feed.graded.connect(self._show)
        self.feed.failed.connect(self._fail)
        self.feed.progressed.connect(self.progress.setValue)
        self.syllabus.currentIndexChanged.connect(self._work_out)
        self.table.selectionModel().selectionChanged.connect(self._reflect)
        marks = {
            "K": (self.know, WordState.KNOWN),
            "L": (self.learn, WordState.LEARNING),
            "I": (self.ignore, WordState.IGNORED),
        }
        for key, (button, state) in marks.items():
            button.clicked.connect(lambda *, state=state: self._mark(state))
            on_key(self.table, key, lambda state=state: self._mark(state))
        self.know_level.setMenu(self.known_levels)
        self.known_levels.aboutToShow.connect(self._fill_levels)
        self.copy.clicked.connect(self._copy)
        on_key(self.table, "Ctrl+C", self._copy)
        self.export.clicked.connect(self._export)
        self.import_.clicked.connect(self.import_wanted)

    def _lay_out(self) -> None:
        top, plots, small, buttons = (QHBoxLayout() for _ in range(4))
        top.setSpacing(12)
        top.addWidget(self.syllabus)
        top.addWidget(self.headline, 1)
        top.addWidget(self.progress)
        plots.setSpacing(24)
        plots.addWidget(self.levels, 1)
        plots.addWidget(self.numbers, 0, Qt.AlignmentFlag.AlignTop)
        small.setSpacing(24)
        small.addWidget(self.along, 1)
        small.addWidget(self.lengths, 1)
        for button in (self.know, self.learn, self.ignore, self.know_level):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (self.copy, self.export, self.import_):
            buttons.addWidget(button)
        rule = QFrame()
        rule.setObjectName("rule")
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.setContentsMargins(18, 18, 18, 14)
        column.addLayout(top)
        column.addLayout(plots, 2)
        column.addLayout(small, 1)
        column.addWidget(self.facts)
        column.addWidget(rule)
        column.addWidget(self.count)
        column.addWidget(self.table, 2)
        column.addLayout(buttons)
        self.resize(dialog_size(self, 980, 820))
