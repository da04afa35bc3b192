"""The library: its places at the left, its articles at the right, and a field that searches what they say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.library import ArticleEntry
from reader.pipeline.searching import LibraryHit
from reader.ui.dialog_size import dialog_size
from reader.ui.kept_list import chosen_rows, on_key, prepare_table, select_row
from reader.ui.library.articles_table import SOURCE, TITLE, ArticlesTable
from reader.ui.library.hits import HitDelegate, HitsList
from reader.ui.library.places import PlacesTree
from reader.ui.message_bar import MessageBar

_WIDTHS = (110, 92, 86, 76, 124, 90)  # of all columns but the first, in pixels
_LEAST_WIDTH = 60
_PLACES_WIDTH = 190


@dataclass(frozen=True, slots=True)
class Contents:
    """All that is listed: the articles, the one opened last first, the folders and the tags."""

    entries: Sequence[ArticleEntry] = ()
    folders: Sequence[str] = ()
    tags: Sequence[str] = ()


class LibraryDialog(QDialog):
    """It changes nothing by itself, but asks for it. `open_wanted` brings an article, `hit_wanted` what was found,
    `search_wanted` a query; the others the chosen articles."""

    open_wanted = Signal(object)
    hit_wanted = Signal(object)
    search_wanted = Signal(str)
    add_files_wanted = Signal()
    add_folder_wanted = Signal()
    tag_wanted = Signal(object)
    move_wanted = Signal(object)
    finish_wanted = Signal(object, bool)
    remove_wanted = Signal(object)
    back_up_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._contents: Contents | None = None
        self.search, self.count, self.state = QLineEdit(clearButtonEnabled=True), QLabel(), QLabel()
        self.places = PlacesTree(self)
        self.model, self.table, self.empty = ArticlesTable(self), QTableView(), QLabel()
        self.found, self.hits = HitsList(self), QListView()
        self.pages = QStackedWidget()
        self.open_button, self.remove_button = (QPushButton(autoDefault=False) for _ in range(2))
        self.add_button, self.backup_button = (QPushButton(autoDefault=False) for _ in range(2))
        self.messages = MessageBar(self.pages)
        self._build()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._reflect()
        self.resize(dialog_size(self, 1060, 660))

    # -- what is shown ------------------------------------------------------------------------------------------

    def take(self, contents: Contents) -> None:
        """Show the library as it is now."""
        self._contents = contents
        self.places.show_places(contents.folders, contents.tags)
        self._show_place()

    def take_hits(self, query: str, hits: Sequence[LibraryHit]) -> None:
        """Show what was found, if it is what is searched for still."""
        if query == self.search.text().strip():
            self.found.show_hits(hits)
            self.pages.setCurrentWidget(self.hits)
            if hits:
                self.hits.setCurrentIndex(self.found.index(0, 0))
            self._reflect()

    def show_indexing(self, *, indexing: bool) -> None:
        """Say that searching does not find everything yet."""
        self.state.setText(self.tr("New texts are being made searchable…") if indexing else "")

    def chosen(self) -> list[ArticleEntry]:
        """The articles that are selected; of hits, the one whose it is."""
        if self.pages.currentWidget() is self.hits:
            return [self.found.hits[index.row()].article for index in self.hits.selectedIndexes()]
        return [self.model.entries[row] for row in chosen_rows(self.table)]

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Library"))
        self.search.setPlaceholderText(self.tr("Search titles, texts, pinyin, English and notes"))
        self.search.setAccessibleName(self.tr("Search"))
        self.table.setAccessibleName(self.tr("Articles"))
        self.hits.setAccessibleName(self.tr("Found"))
        self.open_button.setText(self.tr("&Open"))
        self.remove_button.setText(self.tr("&Remove"))
        self.add_button.setText(self.tr("&Add"))
        self.backup_button.setText(self.tr("&Backup"))
        for action, text in zip(self._texts, self._words(), strict=True):
            action.setText(text)
        self.empty.setText(
            self.tr("Nothing here yet. What you open lands in the library; add files or a whole folder with Add.")
        )
        self.places.retranslate()
        self.model.retranslate()
        self.messages.retranslate()
        if self._contents:
            self.take(self._contents)

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr("&Files…"),
            self.tr("F&older…"),
            self.tr("&Back up the library…"),
            self.tr("&Restore a backup…"),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_place(self) -> None:
        contents, place = self._contents or Contents(), self.places.place
        kept = {entry.id for entry in self.chosen()} if self.pages.currentWidget() is self.table else set[str]()
        row = self.table.currentIndex().row()
        self.model.show_entries([entry for entry in contents.entries if place.holds(entry)])
        rows = [self.model.row_of(id_) for id_ in kept]
        if shown := [each for each in rows if each >= 0]:
            select_row(self.table, min(shown))
        elif row >= 0 and self.model.rowCount():
            # Who removes one by the keyboard goes on with the next.
            select_row(self.table, min(row, self.model.rowCount() - 1))
        self._reflect()

    def _reflect(self) -> None:
        searching = self.pages.currentWidget() is self.hits
        total = self.found.rowCount() if searching else self.model.rowCount()
        told = self.tr("Found: {total}") if searching else self.tr("Articles: {total}")
        self.count.setText(told.format(total=total))
        self.empty.setVisible(self._contents is not None and not self.model.rowCount() and not searching)
        self.open_button.setEnabled(len(self.chosen()) == 1)
        self.remove_button.setEnabled(bool(self.chosen()))

    # -- what is done -------------------------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        if query := text.strip():
            self.search_wanted.emit(query)
        else:
            self.pages.setCurrentWidget(self.table)
            self._reflect()

    def _pick_place(self) -> None:
        self.search.clear()
        self.pages.setCurrentWidget(self.table)
        self._show_place()

    def _open(self) -> None:
        if self.pages.currentWidget() is self.hits:
            if (row := self.hits.currentIndex().row()) >= 0:
                self.hit_wanted.emit(self.found.hits[row])
        elif len(chosen := self.chosen()) == 1:
            self.open_wanted.emit(chosen[0])

    def _remove(self) -> None:
        if chosen := self.chosen():
            self.remove_wanted.emit(chosen)

    def show_menu(self, view: QWidget, at: QPoint) -> None:
        """The menu of the chosen articles."""
        if menu := self.menu():
            menu.popup(view.mapToGlobal(at))

    def menu(self) -> QMenu | None:
        """What can be done with the chosen articles; None where none is chosen."""
        chosen = self.chosen()
        if not chosen:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Open"), self._open).setEnabled(len(chosen) == 1)
        menu.addSeparator()
        menu.addAction(self.tr("&Tags…"), lambda: self.tag_wanted.emit(chosen))
        menu.addAction(self.tr("&Move to folder…"), lambda: self.move_wanted.emit(chosen))
        finished = all(entry.finished for entry in chosen)
        text = self.tr("Mark as not read") if finished else self.tr("Mark as &read")
        menu.addAction(text, lambda: self.finish_wanted.emit(chosen, not finished))
        menu.addSeparator()
        menu.addAction(self.tr("&Remove from the library"), self._remove)
        return menu

    # -- building -----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        prepare_table(self.table, self.model)
        self.table.setSortingEnabled(True)
        header = self.table.horizontalHeader()
        # As they come: the one opened last first.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(_LEAST_WIDTH)
        for column, width in enumerate(_WIDTHS, SOURCE):
            header.resizeSection(column, width)
        self.hits.setModel(self.found)
        self.hits.setItemDelegate(HitDelegate(self.hits))
        self.hits.setUniformItemSizes(True)
        for view in (self.table, self.hits):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.setFrameShape(QTableView.Shape.StyledPanel)
        add, backup = QMenu(self.add_button), QMenu(self.backup_button)
        self._texts = (
            add.addAction("", self.add_files_wanted.emit),
            add.addAction("", self.add_folder_wanted.emit),
            backup.addAction("", self.back_up_wanted.emit),
            backup.addAction("", self.restore_wanted.emit),
        )
        self.add_button.setMenu(add)
        self.backup_button.setMenu(backup)

    def _lay_out(self) -> None:
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.hits)
        for label in (self.count, self.state, self.empty):
            label.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        over = QVBoxLayout(self.table)
        over.setContentsMargins(60, 60, 60, 60)
        over.addWidget(self.empty)
        middle = QSplitter(self)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.places)
        middle.addWidget(self.pages)
        middle.setSizes([_PLACES_WIDTH, 1000])
        middle.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.setContentsMargins(18, 18, 18, 14)
        column.addLayout(_row([self.search], [self.count]))
        column.addWidget(middle, 1)
        column.addLayout(
            _row([self.open_button, self.remove_button, self.state], [self.add_button, self.backup_button])
        )

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._to_list)
        on_key(self.search, "Down", self._to_list)
        self.places.currentItemChanged.connect(self._pick_place)
        self.table.doubleClicked.connect(self._open)
        self.hits.doubleClicked.connect(self._open)
        for view in (self.table, self.hits):
            view.customContextMenuRequested.connect(lambda at, view=view: self.show_menu(view, at))
            view.selectionModel().selectionChanged.connect(self._reflect)
            for key in ("Return", "Enter"):
                on_key(view, key, self._open)
            on_key(view, "Del", self._remove)
        self.open_button.clicked.connect(self._open)
        self.remove_button.clicked.connect(self._remove)

    def _to_list(self) -> None:
        if self.pages.currentWidget() is self.hits:
            self.hits.setFocus()
            return
        self.table.setFocus()
        if self.model.rowCount() and not self.chosen():
            select_row(self.table, 0)


def _row(left: Iterable[QWidget], right: Iterable[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in left:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    if not any(isinstance(widget, QLineEdit) for widget in left):
        row.addStretch()
    for widget in right:
        row.addWidget(widget)
    return row
