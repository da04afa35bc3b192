"""The table of everything a person can ask for: each once, for menus, toolbar and shortcuts alike."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.model import PinyinStyle
from reader.settings import Language, ScriptChoice, Settings, ThemeChoice, TranslationChoice
from reader.ui.icons import icon
from reader.ui.language import QT_TRANSLATE_NOOP
from reader.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: `text` and `tip` as marked for translation, `shortcuts` with the shown one first."""

    id: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    # Turns a field of the settings, that of its id, on and off.
    switch: bool = False


COMMANDS: tuple[ActionSpec, ...] = (
    ActionSpec("new_window", QT_TRANSLATE_NOOP("Actions", "&New window"), ("Ctrl+N",)),
    ActionSpec(
        "open",
        QT_TRANSLATE_NOOP("Actions", "&Open…"),
        ("Ctrl+O",),
        "open",
        QT_TRANSLATE_NOOP("Actions", "Open a text file"),
    ),
    ActionSpec("open_sample", QT_TRANSLATE_NOOP("Actions", "Open &sample")),
    ActionSpec("paste", QT_TRANSLATE_NOOP("Actions", "&Paste as new text"), ("Ctrl+Shift+V",)),
    ActionSpec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        ("Ctrl+E",),
        "export",
        QT_TRANSLATE_NOOP("Actions", "Save what is shown as a file"),
    ),
    ActionSpec("print_preview", QT_TRANSLATE_NOOP("Actions", "Print pre&view…"), ("Ctrl+Alt+P",)),
    ActionSpec("print", QT_TRANSLATE_NOOP("Actions", "Pr&int…"), ("Ctrl+P",)),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
    ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), ("Ctrl+C",)),
    ActionSpec("copy_with_pinyin", QT_TRANSLATE_NOOP("Actions", "Copy with &pinyin"), ("Ctrl+Shift+C",)),
    ActionSpec("select_all", QT_TRANSLATE_NOOP("Actions", "Select &all"), ("Ctrl+A",)),
    ActionSpec("next_script", QT_TRANSLATE_NOOP("Actions", "&Next script"), ("T",)),
    ActionSpec("next_pinyin", QT_TRANSLATE_NOOP("Actions", "&Next pinyin"), ("P",)),
    ActionSpec("next_translation", QT_TRANSLATE_NOOP("Actions", "&Next English"), ("E",)),
    ActionSpec(
        "idioms",
        QT_TRANSLATE_NOOP("Actions", "Regional &words"),
        tip=QT_TRANSLATE_NOOP("Actions", "Taiwan and Hong Kong script change words too (軟件 becomes 軟體)"),
        checkable=True,
        switch=True,
    ),
    ActionSpec(
        "larger",
        QT_TRANSLATE_NOOP("Actions", "&Larger text"),
        ("Ctrl++", "Ctrl+="),
        "larger",
    ),
    ActionSpec("smaller", QT_TRANSLATE_NOOP("Actions", "S&maller text"), ("Ctrl+-",), "smaller"),
    ActionSpec("normal_size", QT_TRANSLATE_NOOP("Actions", "&Normal text size"), ("Ctrl+0",)),
    ActionSpec("full_screen", QT_TRANSLATE_NOOP("Actions", "&Full screen"), ("F11",), checkable=True),
    ActionSpec("models", QT_TRANSLATE_NOOP("Actions", "&Models…")),
    ActionSpec("install_model", QT_TRANSLATE_NOOP("Actions", "&Install a model from a file…")),
    ActionSpec("edit_translation", QT_TRANSLATE_NOOP("Actions", "&Edit translation…"), ("F2",)),
    ActionSpec("next_flagged", QT_TRANSLATE_NOOP("Actions", "Next &doubtful translation"), ("F8",)),
    ActionSpec("previous_flagged", QT_TRANSLATE_NOOP("Actions", "Previous doubtful translation"), ("Shift+F8",)),
    ActionSpec(
        "gloss_beside",
        QT_TRANSLATE_NOOP("Actions", "&Gloss under the translation"),
        ("G",),
        checkable=True,
        switch=True,
    ),
    ActionSpec("pause", QT_TRANSLATE_NOOP("Actions", "&Pause translating"), checkable=True),
    ActionSpec(
        "quality",
        QT_TRANSLATE_NOOP("Actions", "Translate more &carefully"),
        tip=QT_TRANSLATE_NOOP("Actions", "A wider search: somewhat better, somewhat slower"),
        checkable=True,
        switch=True,
    ),
    ActionSpec("engine", QT_TRANSLATE_NOOP("Actions", "E&ngine…")),
    ActionSpec("glossary", QT_TRANSLATE_NOOP("Actions", "Gl&ossary…"), ("Ctrl+Shift+G",)),
    ActionSpec("import_glossary", QT_TRANSLATE_NOOP("Actions", "Import g&lossary…")),
    ActionSpec("export_glossary", QT_TRANSLATE_NOOP("Actions", "Export glossary…")),
    ActionSpec("import_memory", QT_TRANSLATE_NOOP("Actions", "Import &translations…")),
    ActionSpec("export_memory", QT_TRANSLATE_NOOP("Actions", "Export translations…")),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Duidu")),
    ActionSpec("back", QT_TRANSLATE_NOOP("Actions", "Back"), ("Esc",)),
)

# Field of Settings -> its values, in the order of the menu and of the key that goes round them.
CHOICES: Mapping[str, tuple[tuple[StrEnum, str], ...]] = {
    "script": (
        (ScriptChoice.ORIGINAL, QT_TRANSLATE_NOOP("Actions", "Original")),
        (ScriptChoice.SIMPLIFIED, QT_TRANSLATE_NOOP("Actions", "Simplified")),
        (ScriptChoice.TRADITIONAL, QT_TRANSLATE_NOOP("Actions", "Traditional")),
        (ScriptChoice.TAIWAN, QT_TRANSLATE_NOOP("Actions", "Taiwan")),
        (ScriptChoice.HONG_KONG, QT_TRANSLATE_NOOP("Actions", "Hong Kong")),
    ),
    "pinyin": (
        (PinyinStyle.NONE, QT_TRANSLATE_NOOP("Actions", "No pinyin")),
        (PinyinStyle.SYLLABLE, QT_TRANSLATE_NOOP("Actions", "Pinyin over each character")),
        (PinyinStyle.WORD, QT_TRANSLATE_NOOP("Actions", "Pinyin over each word")),
        (PinyinStyle.NUMBERS, QT_TRANSLATE_NOOP("Actions", "Pinyin with numbers")),
        (PinyinStyle.ZHUYIN, QT_TRANSLATE_NOOP("Actions", "Zhuyin")),
    ),
    "translation": (
        (TranslationChoice.NONE, QT_TRANSLATE_NOOP("Actions", "No English")),
        (TranslationChoice.GLOSS, QT_TRANSLATE_NOOP("Actions", "Word-by-word gloss")),
        (TranslationChoice.MT, QT_TRANSLATE_NOOP("Actions", "Translation")),
    ),
    "theme": (
        (ThemeChoice.SYSTEM, QT_TRANSLATE_NOOP("Actions", "Like the system")),
        (ThemeChoice.LIGHT, QT_TRANSLATE_NOOP("Actions", "Light")),
        (ThemeChoice.SEPIA, QT_TRANSLATE_NOOP("Actions", "Sepia")),
        (ThemeChoice.DARK, QT_TRANSLATE_NOOP("Actions", "Dark")),
        (ThemeChoice.CONTRAST, QT_TRANSLATE_NOOP("Actions", "High contrast")),
    ),
    # A language is named in itself, so that whoever cannot read the window finds the way back.
    "language": (
        (Language.SYSTEM, QT_TRANSLATE_NOOP("Actions", "Like the system")),
        (Language.ENGLISH, "English"),
        (Language.SIMPLIFIED_CHINESE, "简体中文"),
        (Language.TRADITIONAL_CHINESE, "繁體中文"),
    ),
}


# Out of reach while nothing is open, and while nothing is selected.
_READING, _COPYING = (
    ("export", "print", "print_preview", "select_all", "edit_translation", "next_flagged", "previous_flagged", "pause"),
    ("copy", "copy_with_pinyin"),
)


def following(field: str, value: StrEnum) -> StrEnum:
    """The value after `value` in its menu, the first after the last."""
    values = [choice for choice, _ in CHOICES[field]]
    return values[(values.index(value) + 1) % len(values)]


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
        for action_id in (*_READING, *_COPYING):
            self[action_id].setEnabled(False)

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def enable_reading(self) -> None:
        """Something is open."""
        for action_id in _READING:
            self[action_id].setEnabled(True)

    def enable_copying(self, has_selection: bool) -> None:  # noqa: FBT001 - the argument of a signal
        for action_id in _COPYING:
            self[action_id].setEnabled(has_selection)

    def retranslate(self) -> None:
        for action_id, (text, tip) in self._texts.items():
            action = self._by_id[action_id]
            action.setText(_tr(text))
            action.setIconText(_plain(_tr(text)))
            action.setToolTip(_tool_tip(_tr(tip) if tip else _plain(_tr(text)), action.shortcut()))

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

    def _add_command(self, spec: ActionSpec) -> None:
        action = self._new(spec.id, spec.text, spec.tip)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setCheckable(spec.checkable)
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


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def _plain(text: str) -> str:
    """Without the mark of the access key: "&Open…" -> "Open", "打开(&O)…" -> "打开"."""
    start = text.find("(&")
    if start >= 0:
        text = text[:start] + text[start + 4 :]
    return text.replace("&", "").removesuffix("…")


def _tool_tip(text: str, shortcut: QKeySequence) -> str:
    keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text
