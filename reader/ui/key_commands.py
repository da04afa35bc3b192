"""By key and by name: the reader's own shortcuts, their editor, the command palette."""

import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.model import ReaderError
from reader.shortcuts import Shortcuts, in_force, load_shortcuts, save_shortcuts
from reader.ui.actions import Actions, plain, portable
from reader.ui.fixed_keys import fixed_by
from reader.ui.jobs import Jobs
from reader.ui.menus import Menus, menu_title
from reader.ui.message_bar import MessageBar
from reader.ui.messages import describe
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.command_palette import CommandPalette
    from reader.ui.palette_list import Item
    from reader.ui.shortcut_dialog import ShortcutDialog


class KeyCommands(QObject):
    """`changed` brings the reader's own keys when they were changed in this window, `applied` comes when other keys
    hold, `damaged` where a damaged file of keys is now. Palette and editor are made when they are first wanted."""

    changed = Signal(object)
    applied = Signal()
    damaged = Signal(object)

    def __init__(
        self, window: QWidget, actions: Actions, menus: Menus, jobs: Jobs, path: Path, messages: MessageBar
    ) -> None:
        """`path` is the file that keeps the keys."""
        super().__init__(window)
        self._window, self._actions, self._menus = window, actions, menus
        self._jobs, self._path, self._messages = jobs, path, messages
        self._defaults = actions.defaults()
        self._own: Shortcuts = {}
        self._saved: Shortcuts = {}
        self._asides: list[Path] = []
        self._saving = threading.Lock()
        self.palette: CommandPalette | None = None
        self.dialog: ShortcutDialog | None = None
        jobs.run("read shortcuts", partial(load_shortcuts, path, self._asides.append), self._take_stored)

    def take(self, own: Shortcuts) -> None:
        """Let the reader's own keys hold, as they are saved."""
        self._saved = own
        self._apply(own)

    def _apply(self, own: Shortcuts) -> None:
        self._own = own
        self._actions.set_shortcuts(in_force(self._defaults, own))
        if self.dialog:
            self.dialog.take(own)
        self.applied.emit()

    def show_palette(self, theme: Theme) -> None:
        """Open the palette, or close it again."""
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.command_palette import CommandPalette

        if self.palette is None:
            self.palette = CommandPalette(self._window, self._items)
        self.palette.toggle(theme)

    def show_editor(self) -> "ShortcutDialog":
        from reader.ui.shortcut_dialog import ShortcutDialog

        if self.dialog is None:
            self.dialog = ShortcutDialog(self._window, self._actions, self._menus)
            self.dialog.changed.connect(self._change)
            self.dialog.take(self._own)
        if not self.dialog.isVisible():
            self.dialog.open()
            self.dialog.search.setFocus()
        return self.dialog

    def _take_stored(self, stored: Shortcuts) -> None:
        for aside in self._asides:
            self.damaged.emit(aside)
        own = {action: usable for action, keys in stored.items() if (usable := _usable(keys)) is not None}
        if own:
            self.take(own)

    def _change(self, own: Shortcuts) -> None:
        self._apply(own)
        self._jobs.run("save shortcuts", self._save, lambda _: None, self._tell)
        self.changed.emit(own)

    def _save(self) -> None:
        """On a worker. Two of them may be at it; whichever comes last writes what holds then."""
        with self._saving:
            own = self._own
            save_shortcuts(self._path, self._saved, own, self.damaged.emit)
            self._saved = own

    def _tell(self, error: ReaderError) -> None:
        self._messages.show_message(lambda: describe(error))

    def _items(self) -> "list[Item]":
        return [self._item(*leaf) for leaf in self._menus.leaves()]

    def _item(self, action: QAction, menu: QMenu, titles: tuple[str, ...]) -> "Item":
        from reader.ui.palette_list import Item

        name, english = plain(action.text()), self._actions.english(action.objectName())
        return Item(
            action=action,
            key=action.objectName() or name,
            name=name,
            english=english or name,
            place=" › ".join(plain(menu_title(title)) for title in titles),
            english_place=" › ".join(map(plain, titles)),
            shortcut=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            enabled=action.isEnabled() and menu.isEnabled(),
            checked=action.isChecked(),
        )


def _usable(keys: tuple[str, ...]) -> tuple[str, ...] | None:
    """Keys as Qt writes them; None where one of them is no key, or one that no action can have."""
    written = tuple(map(portable, keys))
    return None if any(not key or fixed_by(key) for key in written) else written
