"""Every action with its keys: to be looked through, given other keys, put back."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.shortcuts import Shortcuts, give, holder, in_force, reset, take_away
from reader.ui.actions import Actions, plain
from reader.ui.fixed_keys import fixed_by, key_text
from reader.ui.key_field import KeyField
from reader.ui.menus import Menus
from reader.ui.shortcut_tree import ShortcutTree, native

_SIZE = (680, 620)


class ShortcutDialog(QDialog):
    """What is changed holds at once; `changed` brings the reader's own keys. Closing hides it."""

    changed = Signal(object)

    def __init__(self, window: QWidget, actions: Actions, menus: Menus) -> None:
        super().__init__(window)
        self._actions = actions
        self._defaults = actions.defaults()
        self._own: Shortcuts = {}
        self._pressed = ""  # The key that was pressed and calls something else.
        self.search, self.tree = QLineEdit(clearButtonEnabled=True), ShortcutTree(actions, menus)
        self.title, self.field, self.said = QLabel(), KeyField(), QLabel()
        self.keys: list[QPushButton] = []
        self.move_here, self.reset, self.reset_all = _button(), _button(), _button()
        self._key_row = QHBoxLayout()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        # Return in a field closes nothing.
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._retranslate()

    def take(self, own: Shortcuts) -> None:
        """Show the reader's own keys as they are now."""
        self._own = own
        self.tree.show_keys(self._in_force(), self._defaults)
        self.reset_all.setEnabled(bool(own))
        self._show_chosen()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _in_force(self) -> Shortcuts:
        return in_force(self._defaults, self._own)

    # -- what is shown ------------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search.setPlaceholderText(self.tr("Search actions and keys"))
        self.search.setAccessibleName(self.tr("Search"))
        self.tree.setAccessibleName(self.tr("Actions"))
        self.field.setAccessibleName(self.tr("Another key"))
        self.field.setPlaceholderText(self.tr("Press another key"))
        self.reset.setText(self.tr("Reset"))
        self.reset.setToolTip(self.tr("Give this action the keys it had at first"))
        self.reset_all.setText(self.tr("Reset all"))
        chosen = self.tree.chosen() or next(iter(self._defaults))
        self.tree.fill(self._defaults)
        self.tree.choose(chosen)
        self._filter()
        self.take(self._own)

    def _filter(self) -> None:
        self.tree.show_only(self.search.text().strip())

    def _show_chosen(self) -> None:
        """A button for each key of the chosen action, which takes it away."""
        self._say("")
        self.field.clear()
        chosen = self.tree.chosen()
        keys = self._in_force()[chosen] if chosen else ()
        for button in self.keys:
            self._key_row.removeWidget(button)
            button.deleteLater()
        self.keys = [self._key_button(key) for key in keys]
        self.title.setText(self.tree.chosen_name())
        self.field.setEnabled(bool(chosen))
        self.reset.setEnabled(bool(chosen) and keys != self._defaults[chosen])

    def _key_button(self, key: str) -> QPushButton:
        button = _button()
        button.setText(f"{native((key,))}  ×")
        button.setToolTip(self.tr("Remove {key}").format(key=native((key,))))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(partial(self._take_away, key))
        self._key_row.addWidget(button)
        return button

    def _say(self, text: str, movable: str = "") -> None:
        """Say something about a key that was pressed; a key that is `movable` can be taken from its action."""
        self._pressed = movable
        self.said.setText(text)
        self.move_here.setText(self.tr("Move {key} here").format(key=native((movable,))))
        self.move_here.setVisible(bool(movable))
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    # -- changes ------------------------------------------------------------------------------------------------

    def _press(self, key: str) -> None:
        """A key was pressed for the chosen action: it is given, or it is said what it does already."""
        chosen, held_by = self.tree.chosen(), holder(self._in_force(), key)
        if does := fixed_by(key):
            text = self.tr("{key} belongs to the page: {action}.")
            self._say(text.format(key=native((key,)), action=key_text(does)))
        elif held_by == chosen:
            self._say(self.tr("{key} calls this already.").format(key=native((key,))))
        elif held_by:
            holding = plain(self._actions[held_by].text())
            text = self.tr("{key} belongs to “{action}”.").format(key=native((key,)), action=holding)
            self._say(text, key)
        else:
            self._change(give(self._defaults, self._own, chosen, key))

    def _move(self) -> None:
        self._change(give(self._defaults, self._own, self.tree.chosen(), self._pressed))
        self.field.setFocus()

    def _take_away(self, key: str) -> None:
        self.field.setFocus()
        self._change(take_away(self._defaults, self._own, self.tree.chosen(), key))

    def _reset(self) -> None:
        self.field.setFocus()
        self._change(reset(self._defaults, self._own, self.tree.chosen()))

    def _reset_all(self) -> None:
        self.search.setFocus()
        self._change({})

    def _change(self, own: Shortcuts) -> None:
        self.take(own)
        self.changed.emit(own)

    # -- building -----------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        down = QShortcut(QKeySequence("Down"), self.search, self.tree.setFocus)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.tree.currentItemChanged.connect(self._show_chosen)
        # By Return or a double click.
        self.tree.itemActivated.connect(self.field.setFocus)
        self.field.pressed.connect(self._press)
        self.move_here.clicked.connect(self._move)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.said.setWordWrap(True)
        self.said.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        # As high as with its button, so that nothing moves when it speaks.
        self.said.setMinimumHeight(self.move_here.sizeHint().height())
        chosen, said, closing = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        chosen.addLayout(self._key_row)
        chosen.addWidget(self.field, 1)
        chosen.addWidget(self.reset)
        said.addWidget(self.said, 1)
        said.addWidget(self.move_here)
        closing.addWidget(self.reset_all)
        closing.addStretch()
        closing.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.setContentsMargins(18, 18, 18, 14)
        for widget in (self.search, self.tree, self.title):
            column.addWidget(widget)
        for row in (chosen, said, closing):
            column.addLayout(row)
        self.resize(*_SIZE)


def _button() -> QPushButton:
    return QPushButton(autoDefault=False)
