"""The menu bar: which action stands where."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.importers import ENCODINGS
from reader.library import Recent
from reader.ui.actions import CHOICES, Actions
from reader.ui.language import QT_TRANSLATE_NOOP

_SEPARATOR = "-"
_RECENT, _ENCODING = "recent", "encoding"
# Menu -> its entries: an action, a submenu of a choice ("field.*"), one of the two menus that are filled later.
_MENUS: dict[str, tuple[str, ...]] = {
    QT_TRANSLATE_NOOP("Menus", "&File"): (
        "new_window", "open", "open_sample", "paste", _RECENT, _SEPARATOR, _ENCODING, _SEPARATOR,
        "export", "print_preview", "print", _SEPARATOR, "quit",
    ),
    QT_TRANSLATE_NOOP("Menus", "&Edit"): ("copy", "copy_with_pinyin", _SEPARATOR, "select_all"),
    QT_TRANSLATE_NOOP("Menus", "&View"): (
        "script.*", "idioms", "pinyin.*", "translation.*", _SEPARATOR,
        "larger", "smaller", "normal_size", _SEPARATOR, "theme.*", "language.*", _SEPARATOR, "full_screen",
    ),
    QT_TRANSLATE_NOOP("Menus", "&Translation"): (
        "edit_translation", "next_flagged", "previous_flagged", "gloss_beside", _SEPARATOR,
        "quality", "pause", _SEPARATOR,
        "models", "install_model", "engine", _SEPARATOR,
        "glossary", "import_glossary", "export_glossary", _SEPARATOR, "import_memory", "export_memory",
    ),
    QT_TRANSLATE_NOOP("Menus", "&Help"): ("about",),
}  # fmt: skip
_SUBMENUS = {
    _RECENT: QT_TRANSLATE_NOOP("Menus", "Open &recent"),
    _ENCODING: QT_TRANSLATE_NOOP("Menus", "Te&xt encoding"),
    "script.*": QT_TRANSLATE_NOOP("Menus", "&Script"),
    "pinyin.*": QT_TRANSLATE_NOOP("Menus", "&Pinyin"),
    "translation.*": QT_TRANSLATE_NOOP("Menus", "&English"),
    "theme.*": QT_TRANSLATE_NOOP("Menus", "&Theme"),
    "language.*": QT_TRANSLATE_NOOP("Menus", "L&anguage of the window"),
}
# The labels of ENCODINGS, marked for translation; tests/ui/test_menus.py holds them equal.
ENCODING_LABELS = (
    QT_TRANSLATE_NOOP("Encodings", "Unicode (UTF-8)"),
    QT_TRANSLATE_NOOP("Encodings", "Simplified Chinese (GB18030)"),
    QT_TRANSLATE_NOOP("Encodings", "Traditional Chinese (Big5)"),
    QT_TRANSLATE_NOOP("Encodings", "Traditional Chinese (Big5-HKSCS)"),
    QT_TRANSLATE_NOOP("Encodings", "Unicode (UTF-16 LE)"),
    QT_TRANSLATE_NOOP("Encodings", "Unicode (UTF-16 BE)"),
)
# The key that goes round a choice, last in its menu.
_CYCLES = {"script.*": "next_script", "pinyin.*": "next_pinyin", "translation.*": "next_translation"}


class Menus(QObject):
    """Fills a menu bar. `recent_chosen` brings a path, `encoding_chosen` a codec or None for automatic."""

    recent_chosen = Signal(object)
    recent_cleared = Signal()
    encoding_chosen = Signal(object)

    def __init__(self, bar: QMenuBar, actions: Actions) -> None:
        super().__init__(bar)
        self._actions = actions
        self._titled: list[tuple[QMenu, str]] = []
        self._submenus: dict[str, QMenu] = {}
        for title, entries in _MENUS.items():
            menu = bar.addMenu("")
            self._titled.append((menu, title))
            self._fill(menu, entries)
        self.encoding, self.recent = self._submenus[_ENCODING], self._submenus[_RECENT]
        self._encodings: list[tuple[QAction, str]] = []
        self._automatic = self._fill_encodings()
        self.encoding.setEnabled(False)
        self._recent: Sequence[Recent] = ()

    def choice(self, field: str) -> QMenu:
        """The submenu of a field of the settings; the toolbar opens the same one."""
        return self._submenus[f"{field}.*"]

    def retranslate(self) -> None:
        for menu, title in self._titled:
            menu.setTitle(_tr(title))
        self._automatic.setText(self.tr("Automatic"))
        for action, label in self._encodings:
            action.setText(QCoreApplication.translate("Encodings", label))
        self.show_recent(self._recent)

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Fill "Open recent", newest first."""
        self._recent = recent
        menu = self.recent
        menu.clear()
        menu.setEnabled(bool(recent))
        for entry in recent:
            action = menu.addAction(_recent_text(entry))
            action.setToolTip(str(entry.path))
            action.triggered.connect(lambda *, path=entry.path: self.recent_chosen.emit(path))
        menu.addSeparator()
        menu.addAction(self.tr("&Clear this list")).triggered.connect(self.recent_cleared)

    def lists_recent(self, path: Path) -> bool:
        """Whether the file stands in "Open recent"."""
        return any(entry.path == path for entry in self._recent)

    def show_encoding(self, codec: str | None, *, enabled: bool) -> None:
        """Tick the encoding that the article was opened with, None for automatic."""
        self.encoding.setEnabled(enabled)
        for action in self.encoding.actions():
            if action.data() == (codec or ""):
                action.setChecked(True)

    def _fill(self, menu: QMenu, entries: Sequence[str]) -> None:
        for entry in entries:
            if entry == _SEPARATOR:
                menu.addSeparator()
            elif entry in _SUBMENUS:
                self._add_submenu(menu, entry)
            else:
                menu.addAction(self._actions[entry])

    def _add_submenu(self, menu: QMenu, entry: str) -> None:
        submenu = menu.addMenu("")
        submenu.setToolTipsVisible(True)
        self._submenus[entry] = submenu
        self._titled.append((submenu, _SUBMENUS[entry]))
        if entry.endswith(".*"):
            field = entry.removesuffix(".*")
            for value, _ in CHOICES[field]:
                submenu.addAction(self._actions[f"{field}.{value}"])
        if entry in _CYCLES:
            submenu.addSeparator()
            submenu.addAction(self._actions[_CYCLES[entry]])

    def new_encoding_menu(self, parent: QWidget, chosen: Callable[[str | None], None]) -> QMenu:
        """A menu of the encodings that tells `chosen`; it goes when it is closed."""
        menu = QMenu(parent)
        menu.setObjectName("chooseEncoding")
        for encoding in ENCODINGS:
            action = menu.addAction(QCoreApplication.translate("Encodings", encoding.label))
            action.triggered.connect(lambda *, codec=encoding.codec: chosen(codec))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _fill_encodings(self) -> QAction:
        group = QActionGroup(self)
        automatic = self._add_encoding(group, "")
        automatic.setChecked(True)
        self.encoding.addSeparator()
        for encoding in ENCODINGS:
            self._encodings.append((self._add_encoding(group, encoding.codec), encoding.label))
        return automatic

    def _add_encoding(self, group: QActionGroup, codec: str) -> QAction:
        action = self.encoding.addAction("")
        action.setCheckable(True)
        action.setData(codec)
        group.addAction(action)
        action.triggered.connect(lambda: self.encoding_chosen.emit(codec or None))
        return action


def _recent_text(entry: Recent) -> str:
    title = entry.title if len(entry.title) <= 40 else entry.title[:39] + "…"
    name = Path(entry.path).name
    # An ampersand would be taken for the mark of an access key.
    return (f"{title}  —  {name}" if title and title != name else name).replace("&", "&&")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
