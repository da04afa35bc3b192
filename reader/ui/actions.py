"""The QActions of a window, made from the table."""

from dataclasses import fields
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.settings import Settings
from reader.shortcuts import Shortcuts
from reader.ui.action_spec import ActionSpec, Needs
from reader.ui.action_table import COMMANDS
from reader.ui.choices import CHOICES
from reader.ui.icons import icon
from reader.ui.theme import Theme

# Hidden where no voice speaks Chinese.
_SPEECH = (Needs.VOICE, Needs.READING_ALOUD)


class Actions(QObject):
    """The QActions of one window, by id: a command's own, or "field.value" for a choice."""

    invoked = Signal(str)
    chosen = Signal(str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_id: dict[str, QAction] = {}
        self._texts: dict[str, tuple[str, str]] = {}
        for spec in COMMANDS:
            self._add_command(spec)
        for field, values in CHOICES.items():
            self._add_choice(field, values)

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def enable_reading(self) -> None:
        """Something is open."""
        self._enable(Needs.ARTICLE, enabled=True)

    def enable_copying(self, has_selection: bool) -> None:  # noqa: FBT001 - the argument of a signal
        self._enable(Needs.SELECTION, enabled=has_selection)

    def enable_speech(self, *, has_voice: bool, has_article: bool, is_reading: bool) -> None:
        """Whether a voice speaks Chinese, something is open, and that is being read aloud."""
        for spec in COMMANDS:
            if spec.needs in _SPEECH:
                self[spec.id].setVisible(has_voice)
                is_free = spec.needs is Needs.VOICE or is_reading
                self[spec.id].setEnabled(has_voice and has_article and is_free)

    def english(self, action_id: str) -> str:
        """The name of an action in English; empty where the table has no such action."""
        return plain(self._texts[action_id][0]) if action_id in self._texts else ""

    def defaults(self) -> Shortcuts:
        """The keys of every action as the program has them, written as Qt writes them."""
        chosen = {spec.id: tuple(map(portable, spec.shortcuts)) for spec in COMMANDS}
        return {action_id: chosen.get(action_id, ()) for action_id in self._by_id}

    def set_shortcuts(self, keys_of: Shortcuts) -> None:
        """Let these keys call the actions, and say so."""
        for action_id, keys in keys_of.items():
            self[action_id].setShortcuts([QKeySequence(key) for key in keys])
        self.retranslate()

    def enable_travel(self, *, back: bool, forward: bool) -> None:
        self["go_back"].setEnabled(back)
        self["go_forward"].setEnabled(forward)

    def retranslate(self) -> None:
        for action_id, (text, tip) in self._texts.items():
            action = self._by_id[action_id]
            action.setText(_tr(text))
            action.setIconText(plain(_tr(text)))
            action.setToolTip(with_keys(_tr(tip) if tip else plain(_tr(text)), action))

    def paint_icons(self, theme: Theme) -> None:
        for spec in COMMANDS:
            if spec.icon:
                self._by_id[spec.id].setIcon(icon(spec.icon, theme.ink, theme.calm))

    def reflect(self, settings: Settings) -> None:
        """Tick what the settings say, without announcing it."""
        for field in fields(Settings):
            value = getattr(settings, field.name)
            if field.name in CHOICES:
                self._by_id[f"{field.name}.{value}"].setChecked(True)
        for spec in COMMANDS:
            if spec.switch:
                self[spec.id].setChecked(getattr(settings, spec.id))

    def _enable(self, needs: Needs, *, enabled: bool) -> None:
        for spec in COMMANDS:
            if spec.needs is needs:
                self[spec.id].setEnabled(enabled)

    def _add_command(self, spec: ActionSpec) -> None:
        action = self._new(spec.id, spec.text, spec.tip)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setCheckable(spec.checkable)
        # At first nothing is open and nothing is selected.
        action.setEnabled(spec.needs is Needs.NOTHING)
        action.setVisible(spec.needs not in _SPEECH)
        if spec.switch:
            action.triggered.connect(lambda checked: self.chosen.emit(spec.id, checked))
        else:
            action.triggered.connect(lambda: self.invoked.emit(spec.id))

    def _add_choice(self, field: str, values: tuple[tuple[StrEnum, str], ...]) -> None:
        group = QActionGroup(self)
        for value, text in values:
            action = self._new(f"{field}.{value}", text, "")
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda *, value=value: self.chosen.emit(field, value))

    def _new(self, action_id: str, text: str, tip: str) -> QAction:
        action = QAction(self)
        action.setObjectName(action_id)
        # Icons are for the toolbar; a menu is quieter without a few of them.
        action.setIconVisibleInMenu(False)
        self._by_id[action_id] = action
        self._texts[action_id] = (text, tip)
        return action


def plain(text: str) -> str:
    """Without the mark of the access key: "&Open…" -> "Open", "打开(&O)…" -> "打开"."""
    start = text.find("(&")
    if start >= 0:
        text = text[:start] + text[start + 4 :]
    return text.replace("&", "").removesuffix("…")


def portable(key: str) -> str:
    """A key as Qt writes it, the same on every system ("ctrl+e" -> "Ctrl+E"); empty where it is none."""
    return QKeySequence(key).toString()


def with_keys(text: str, action: QAction) -> str:
    """A text with the keys of an action behind it, where it has any: "Open a text file (Ctrl+O)"."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
