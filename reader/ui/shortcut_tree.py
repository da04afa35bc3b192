"""All actions by menu with their keys, and the keys of the page."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from reader.shortcuts import Shortcuts
from reader.ui.actions import Actions, plain
from reader.ui.fixed_keys import FIXED, key_text
from reader.ui.matching import Fit, fit
from reader.ui.menus import Menus, menu_title

_ID = Qt.ItemDataRole.UserRole
_NAME, _KEYS = 0, 1


class ShortcutTree(QTreeWidget):
    def __init__(self, actions: Actions, menus: Menus) -> None:
        super().__init__()
        self._actions, self._menus = actions, menus
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setIndentation(14)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)

    def chosen(self) -> str:
        """The id of the action that is selected; empty where none is."""
        row = self.currentItem()
        return (row.data(_NAME, _ID) or "") if row else ""

    def chosen_name(self) -> str:
        row = self.currentItem()
        return row.text(_NAME) if row and self.chosen() else ""

    def choose(self, action_id: str) -> None:
        for row in self._rows():
            if row.data(_NAME, _ID) == action_id:
                self.setCurrentItem(row)

    def fill(self, defaults: Shortcuts) -> None:
        """Build it anew, in the language of the window, from the actions of the menus that `defaults` knows."""
        self.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for action, _, titles in self._menus.leaves():
            if action.objectName() in defaults:
                if titles[0] not in groups:
                    groups[titles[0]] = self._group(plain(menu_title(titles[0])))
                within = [plain(menu_title(title)) for title in titles[1:]]
                self._row(groups[titles[0]], " › ".join([*within, plain(action.text())]), action.objectName())
        page = self._group(self.tr("On the page: these keys stay as they are"))
        for does, keys in FIXED:
            row = self._row(page, key_text(does), "")
            row.setText(_KEYS, native(keys))
            row.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def show_keys(self, keys_of: Shortcuts, defaults: Shortcuts) -> None:
        """Keys that are not the program's own choice stand in bold."""
        for row in self._rows():
            action_id = row.data(_NAME, _ID)
            if action_id:
                row.setText(_KEYS, native(keys_of[action_id]))
                font = row.font(_KEYS)
                font.setBold(keys_of[action_id] != defaults[action_id])
                row.setFont(_KEYS, font)

    def show_only(self, text: str) -> None:
        """Hide what fits neither by name, in the language of the window or in English, nor by key."""
        for row in self._rows():
            names = (row.text(_NAME), self._actions.english(row.data(_NAME, _ID)))
            by_name = any(fit(text, name) < Fit.SCATTERED for name in names if name)
            row.setHidden(not (by_name or text.casefold() in row.text(_KEYS).casefold()))
        for group in self._groups():
            group.setHidden(all(row.isHidden() for row in _children(group)))
        shown = [row for row in self._rows() if not row.isHidden() and row.data(_NAME, _ID)]
        if shown and self.currentItem() not in shown:
            self.setCurrentItem(shown[0])

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        font = group.font(_NAME)
        font.setBold(True)
        group.setFont(_NAME, font)
        group.setExpanded(True)
        return group

    def _row(self, group: QTreeWidgetItem, name: str, action_id: str) -> QTreeWidgetItem:
        row = QTreeWidgetItem(group, [name])
        row.setData(_NAME, _ID, action_id)
        return row

    def _groups(self) -> Iterator[QTreeWidgetItem]:
        for at in range(self.topLevelItemCount()):
            if group := self.topLevelItem(at):
                yield group

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for group in self._groups():
            yield from _children(group)


def _children(group: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for at in range(group.childCount()):
        if row := group.child(at):
            yield row


def native(keys: tuple[str, ...]) -> str:
    """Keys as this desktop writes them."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
