"""Everything by name: a field and a list that float at the top of the page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCursor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from reader.ui.matching import Name, rank
from reader.ui.palette_list import Item, PaletteDelegate, PaletteModel, row_height
from reader.ui.theme import Theme

_ROWS = 12
_WIDTH, _MARGIN, _EDGE = 640, 10, 8  # pixels
_REMEMBERED = 12
Key = Qt.Key
_STEPS = {Key.Key_Down: 1, Key.Key_Up: -1, Key.Key_Tab: 1, Key.Key_Backtab: -1}
_PAGES = {Key.Key_PageDown: _ROWS - 1, Key.Key_PageUp: 1 - _ROWS}
_RUN = (Key.Key_Return, Key.Key_Enter)
_OURS = {*_STEPS, *_PAGES, *_RUN, Key.Key_Escape}
# The focus comes back from these.
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class CommandPalette(QFrame):
    """The field keeps the focus while the list is gone through. What is out of reach stands faded at the end, so that
    one sees that it exists; it cannot be come to."""

    def __init__(self, window: QWidget, collect: Callable[[], Sequence[Item]]) -> None:
        super().__init__(window)
        self._window, self._collect = window, collect
        self.setObjectName("commandPalette")
        self._items: Sequence[Item] = ()
        self._used: list[str] = []
        self._before: QWidget | None = None
        self._pointer = QCursor.pos()
        self.field, self.list, self.nothing = QLineEdit(self), QListView(self), QLabel(self)
        self.model, self._delegate = PaletteModel(self), PaletteDelegate(self)
        self._prepare()
        window.installEventFilter(self)
        self.hide()

    def toggle(self, theme: Theme) -> None:
        """Open over the page, or close again."""
        if self.isVisible():
            self.close_palette()
        else:
            self._open(theme)

    def close_palette(self) -> None:
        """Hide; the focus goes back to where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._window:
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._place()
        elif isinstance(event, QKeyEvent) and event.key() in _OURS:
            # Before the window takes it for a shortcut, and the field for its own.
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() is QEvent.Type.KeyPress:
                self._press(Key(event.key()))
            return True
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            self.hide()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange and self.isVisible():
            self._items = self._collect()
            self._retranslate()
            self._search()
        super().changeEvent(event)

    # -- opening ------------------------------------------------------------------------------------------------

    def _open(self, theme: Theme) -> None:
        self._before = QApplication.focusWidget()
        self._delegate.theme = theme
        self._items = self._collect()
        self._retranslate()
        self.field.clear()
        self._pointer = QCursor.pos()
        self._search()
        self.show()
        self.raise_()
        self.field.setFocus()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Commands"))
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Command"))
        self.list.setAccessibleName(self.tr("Commands that fit"))
        self.nothing.setText(self.tr("Nothing is called that."))

    def _place(self) -> None:
        """Below the toolbar, as high as its rows need and the window allows."""
        below = QRect(self._window.rect())
        central = self._window.findChild(QWidget, "page")
        if central is not None:
            below.setTop(central.mapTo(self._window, central.rect().topLeft()).y())
        width = min(_WIDTH, below.width() - 2 * _MARGIN)
        frame = self.field.sizeHint().height() + 2 * _EDGE + 6
        row = row_height(self.list.font())
        fitting = max((below.height() - frame - 2 * _MARGIN) // row, 1)
        rows = min(self.model.rowCount() or 1, _ROWS, fitting)
        self.list.setFixedHeight(rows * row)
        self.nothing.setFixedHeight(row)
        self.setGeometry((self._window.width() - width) // 2, below.top() + _MARGIN, width, frame + rows * row)

    # -- searching ----------------------------------------------------------------------------------------------

    def _search(self) -> None:
        names = [Name((item.name, item.english), (item.place, item.english_place)) for item in self._items]
        places = {item.key: at for at, item in enumerate(self._items)}
        recent = [places[key] for key in self._used if key in places]
        found = [self._items[at] for at in rank(self.field.text(), names, recent)]
        self.model.show_items(sorted(found, key=lambda item: not item.enabled))
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._place()
        self._select(0)

    def _reachable(self) -> int:
        return sum(item.enabled for item in self.model.items)

    def _select(self, row: int) -> None:
        if 0 <= row < self._reachable():
            self.list.setCurrentIndex(self.model.index(row))
            if QAccessible.isActive():
                # The focus stays in the field, where a screen reader would hear nothing of it.
                spoken = self.model.items[row].spoken
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, spoken))

    # -- keys and mouse -----------------------------------------------------------------------------------------

    def _press(self, key: Qt.Key) -> None:
        self._pointer = QCursor.pos()
        row, count = self.list.currentIndex().row(), self._reachable()
        if key in _RUN:
            self._run(row)
        elif key is Key.Key_Escape:
            self.close_palette()
        elif count and key in _STEPS:
            self._select((row + _STEPS[key]) % count)
        elif count:
            self._select(min(max(row + _PAGES[key], 0), count - 1))

    def _point_at(self, row: int) -> None:
        """Qt tells of rows that come under a pointer at rest too, when the list rolls: those are not pointed at."""
        pointer = QCursor.pos()
        if pointer != self._pointer:
            self._pointer = pointer
            self._select(row)

    def _run(self, row: int) -> None:
        if not 0 <= row < self._reachable():
            return
        item = self.model.items[row]
        self._used = [item.key, *(key for key in self._used if key != item.key)][:_REMEMBERED]
        self.close_palette()
        # A list of files may have been filled anew in the meantime.
        if isValid(item.action):
            item.action.trigger()

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.list.entered.connect(lambda index: self._point_at(index.row()))
        self.list.clicked.connect(lambda index: self._run(index.row()))
        self.nothing.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.nothing.setIndent(_EDGE)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(6)
        for widget in (self.field, self.list, self.nothing):
            column.addWidget(widget)
