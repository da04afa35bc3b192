"""The panel at the window's side, closed until it is wanted: where the text can be entered, and the reader's marks."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.icons import icon
from reader.ui.place_list import PlaceList
from reader.ui.theme import Theme

OUTLINE, BOOKMARKS, NOTES = range(3)
_LEAST_WIDTH = 180


class SidePanel(QWidget):
    """Says what is wanted and changes nothing itself. `closed` comes when it is to go."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.outline, self.bookmarks = PlaceList(has_notes=False), PlaceList(has_notes=True)
        self.notes = PlaceList(has_notes=True, long_notes=True)
        self.tabs, self.close_button = QTabBar(self), QToolButton(self)
        self.note_button, self.remove_button = QPushButton(self), QPushButton(self)
        self.edit_button, self.unmark_button = QPushButton(self), QPushButton(self)
        self._pages = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def show_tab(self, tab: int) -> None:
        """Bring a tab to the front and put the keyboard into its list."""
        self.tabs.setCurrentIndex(tab)
        self.current_list().setFocus()

    def current_list(self) -> PlaceList:
        return (self.outline, self.bookmarks, self.notes)[self.tabs.currentIndex()]

    def reflect(self) -> None:
        """Bring buttons and lists in step with what the lists hold: an empty one says why it is."""
        for places, buttons in self._buttons():
            for button in buttons:
                button.setVisible(places.places.rowCount() > 0)
                button.setEnabled(places.current_row() >= 0)
        self.outline.say_empty(
            self.tr(
                "No headings were found in this text. A heading is a line such as 第一章, or a short line above the"
                " text that it names."
            )
        )
        self.bookmarks.say_empty(
            self.tr("No bookmarks in this text. Go > Set or remove bookmark makes one at the sentence that you read.")
        )
        self.notes.say_empty(
            self.tr("Nothing is highlighted in this text. Edit > Highlight does so with what is selected.")
        )

    def paint_theme(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("close", theme.ink, theme.calm))
        for places in (self.outline, self.bookmarks, self.notes):
            places.paint_theme(theme)

    def retranslate(self) -> None:
        self.tabs.setTabText(OUTLINE, self.tr("Outline"))
        self.tabs.setTabText(BOOKMARKS, self.tr("Bookmarks"))
        self.tabs.setTabText(NOTES, self.tr("Notes"))
        self.tabs.setAccessibleName(self.tr("Side panel"))
        self.outline.setAccessibleName(self.tr("Outline"))
        self.bookmarks.setAccessibleName(self.tr("Bookmarks"))
        self.notes.setAccessibleName(self.tr("Highlights and notes"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.note_button.setText(self.tr("Note…"))
        self.edit_button.setText(self.tr("Write note…"))
        for _, (_, remove) in self._buttons():
            remove.setText(self.tr("Remove"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.reflect()
        super().changeEvent(event)

    def _build(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _ in (OUTLINE, BOOKMARKS, NOTES):
            self.tabs.addTab("")
        self.close_button.setAutoRaise(True)
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 6, 4)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.close_button)
        self._pages.addWidget(self.outline)
        for places, buttons in self._buttons():
            self._pages.addWidget(_with_buttons(places, buttons))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.close_button.clicked.connect(self.closed)
        for places, (note, remove) in self._buttons():
            note.clicked.connect(places.edit_note)
            remove.clicked.connect(lambda *, places=places: places.removal_wanted.emit(places.current_row()))
            places.selectionModel().currentChanged.connect(self.reflect)
            places.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            places.customContextMenuRequested.connect(partial(self._show_menu, places))

    def _buttons(self) -> tuple[tuple[PlaceList, tuple[QPushButton, QPushButton]], ...]:
        """The lists that can be changed, each with the buttons that write a note and remove."""
        return (
            (self.bookmarks, (self.note_button, self.remove_button)),
            (self.notes, (self.edit_button, self.unmark_button)),
        )

    def _show_menu(self, places: PlaceList, point: QPoint) -> None:
        row = places.indexAt(point).row()
        if row < 0:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("&Go there")).triggered.connect(lambda: places.chosen.emit(row))
        note = self.tr("&Write note…") if places is self.notes else self.tr("&Note…")
        menu.addAction(note).triggered.connect(places.edit_note)
        menu.addAction(self.tr("&Remove")).triggered.connect(lambda: places.removal_wanted.emit(row))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(places.viewport().mapToGlobal(point))


def _with_buttons(places: PlaceList, buttons: tuple[QPushButton, ...]) -> QWidget:
    row = QHBoxLayout()
    row.setContentsMargins(10, 6, 10, 10)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(places, 1)
    column.addLayout(row)
    return page
