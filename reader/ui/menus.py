"""The menu bar, made from the table of actions, and the menus of it that change."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.importers import ENCODINGS
from reader.library import Recent
from reader.ui.action_spec import ActionSpec, Choice, Entry, Filled
from reader.ui.action_table import ENCODING, MENUS, RECENT, VOICE
from reader.ui.actions import Actions
from reader.ui.choices import CHOICES
from reader.ui.language import QT_TRANSLATE_NOOP
from reader.ui.menu_text import clipped
from reader.ui.tips import plain_tip

_LONGEST_TITLE = 40  # characters

# The labels of ENCODINGS, marked for translation; tests/ui/test_chrome.py holds them equal.
ENCODING_LABELS = (
    QT_TRANSLATE_NOOP("Encodings", "Unicode (UTF-8)"),
    QT_TRANSLATE_NOOP("Encodings", "Simplified Chinese (GB18030)"),
    QT_TRANSLATE_NOOP("Encodings", "Traditional Chinese (Big5)"),
    QT_TRANSLATE_NOOP("Encodings", "Traditional Chinese (Big5-HKSCS)"),
    QT_TRANSLATE_NOOP("Encodings", "Unicode (UTF-16 LE)"),
    QT_TRANSLATE_NOOP("Encodings", "Unicode (UTF-16 BE)"),
)


class Menus(QObject):
    """Fills a menu bar. `recent_chosen` brings a path, `encoding_chosen` a codec or None for automatic."""

    recent_chosen = Signal(object)
    recent_cleared = Signal()
    encoding_chosen = Signal(object)

    def __init__(self, bar: QMenuBar, actions: Actions) -> None:
        super().__init__(bar)
        self._bar, self._actions = bar, actions
        self._titled: list[tuple[QMenu, str]] = []
        self._submenus: dict[str, QMenu] = {}
        for title, entries in MENUS:
            menu = bar.addMenu("")
            self._titled.append((menu, title))
            self._fill(menu, entries)
        self.encoding, self.recent = self._submenus[ENCODING], self._submenus[RECENT]
        self.voice = self._submenus[VOICE]
        self.voice.menuAction().setVisible(False)
        self._encodings: list[tuple[QAction, str]] = []
        self._automatic = self._fill_encodings()
        self.encoding.setEnabled(False)
        self._recent: Sequence[Recent] = ()
        self.hide_empty()

    def hide_empty(self) -> None:
        """Hide the menus of the bar in which nothing is to be seen, show the others."""
        for menu, _ in self._titled:
            if menu.menuAction() in self._bar.actions():
                shown = any(action.isVisible() for action in menu.actions() if not action.isSeparator())
                menu.menuAction().setVisible(shown)

    def leaves(self) -> list[tuple[QAction, QMenu, tuple[str, ...]]]:
        """Every action that the menu bar shows from the top, with its menu and the titles that lead to it, in English
        and with the marks of their access keys."""
        titles = {menu.menuAction(): (menu, title) for menu, title in self._titled}
        return [leaf for top in self._bar.actions() if top.isVisible() for leaf in _leaves_of(*titles[top], (), titles)]

    def choice(self, field: str) -> QMenu:
        """The submenu of a field of the settings; the toolbar opens the same one."""
        return self._submenus[field]

    def retranslate(self) -> None:
        for menu, title in self._titled:
            menu.setTitle(menu_title(title))
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
            action.setToolTip(plain_tip(str(entry.path)))
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

    def _fill(self, menu: QMenu, entries: Sequence[Entry]) -> None:
        for entry in entries:
            match entry:
                case ActionSpec():
                    menu.addAction(self._actions[entry.id])
                case Choice():
                    self._fill_choice(self._add_submenu(menu, entry.field, entry.text), entry)
                case Filled():
                    self._add_submenu(menu, entry.id, entry.text)
                case _:
                    menu.addSeparator()

    def _add_submenu(self, menu: QMenu, name: str, title: str) -> QMenu:
        submenu = menu.addMenu("")
        submenu.setToolTipsVisible(True)
        self._submenus[name] = submenu
        self._titled.append((submenu, title))
        return submenu

    def _fill_choice(self, menu: QMenu, choice: Choice) -> None:
        for value, _ in CHOICES[choice.field]:
            menu.addAction(self._actions[f"{choice.field}.{value}"])
        if choice.cycle:
            menu.addSeparator()
            menu.addAction(self._actions[choice.cycle.id])

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


_Titles = Mapping[QAction, tuple[QMenu, str]]


def _leaves_of(
    menu: QMenu, title: str, above: tuple[str, ...], titles: _Titles
) -> Iterator[tuple[QAction, QMenu, tuple[str, ...]]]:
    path = (*above, title)
    for action in filter(QAction.isVisible, menu.actions()):
        if action in titles:
            yield from _leaves_of(*titles[action], path, titles)
        elif not action.isSeparator():
            yield action, menu, path


def _recent_text(entry: Recent) -> str:
    title = clipped(entry.title, _LONGEST_TITLE)
    name = Path(entry.path).name
    # An ampersand would be taken for the mark of an access key.
    return (f"{title}  —  {name}" if title and title != name else name).replace("&", "&&")


def menu_title(text: str) -> str:
    """The title of a menu in the language of the window."""
    return QCoreApplication.translate("Menus", text)
