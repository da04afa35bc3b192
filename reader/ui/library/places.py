"""The places of the library in a tree: all of it, what is being read, folders, tags."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from reader.library import ArticleEntry
from reader.library.folders import is_in
from reader.ui.tips import plain_tip

_PLACE = Qt.ItemDataRole.UserRole


class PlaceKind(Enum):
    ALL = auto()
    READING = auto()
    UNREAD = auto()
    FINISHED = auto()
    FOLDER = auto()
    TAG = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the library; `name` is the path of a folder or the name of a tag."""

    kind: PlaceKind
    name: str = ""

    def holds(self, entry: ArticleEntry) -> bool:
        return _HOLDS[self.kind](self, entry)


_HOLDS: Mapping[PlaceKind, Callable[[Place, ArticleEntry], bool]] = {
    PlaceKind.ALL: lambda _place, _entry: True,
    PlaceKind.READING: lambda _, entry: entry.opened is not None and not entry.finished,
    PlaceKind.UNREAD: lambda _, entry: entry.opened is None and not entry.finished,
    PlaceKind.FINISHED: lambda _, entry: entry.finished,
    PlaceKind.FOLDER: lambda place, entry: is_in(entry.folder, place.name),
    PlaceKind.TAG: lambda place, entry: place.name in entry.tags,
}


class PlacesTree(QTreeWidget):
    """Says by `currentItemChanged` that another place is wanted: see `place`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setRootIsDecorated(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what it is; the places are shown anew by `show_places`."""
        self.setAccessibleName(self.tr("Parts of the library"))

    @property
    def place(self) -> Place:
        """The place that is picked; all of the library where none is."""
        item = self.currentItem()
        found = item.data(0, _PLACE) if item else None
        return found if isinstance(found, Place) else Place(PlaceKind.ALL)

    def show_places(self, folders: Iterable[str], tags: Iterable[str]) -> None:
        """Show these folders and tags; the place that was picked stays so, if it is there still."""
        picked = self.place
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.clear()
        for place, text in self._fixed():
            self._add(self.invisibleRootItem(), place, text)
        self._add_folders(folders)
        self._add_tags(tags)
        self.expandAll()
        self._pick(picked)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _fixed(self) -> tuple[tuple[Place, str], ...]:
        return (
            (Place(PlaceKind.ALL), self.tr("All articles")),
            (Place(PlaceKind.READING), self.tr("Being read")),
            (Place(PlaceKind.UNREAD), self.tr("Not opened yet")),
            (Place(PlaceKind.FINISHED), self.tr("Read to the end")),
        )

    def _add_folders(self, folders: Iterable[str]) -> None:
        items: dict[str, QTreeWidgetItem] = {}
        for path in folders:
            above, _, name = path.rpartition("/")
            if not items:
                items[""] = self._add_heading(self.tr("Folders"))
            items[path] = self._add(items.get(above, items[""]), Place(PlaceKind.FOLDER, path), name)

    def _add_tags(self, tags: Iterable[str]) -> None:
        heading = None
        for tag in tags:
            heading = heading or self._add_heading(self.tr("Tags"))
            self._add(heading, Place(PlaceKind.TAG, tag), tag)

    def _add_heading(self, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [text])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    def _add(self, above: QTreeWidgetItem, place: Place, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(above, [text])
        item.setToolTip(0, plain_tip(place.name or text))
        item.setData(0, _PLACE, place)
        return item

    def _pick(self, wanted: Place) -> None:
        items = QTreeWidgetItemIterator(self)
        while item := items.value():
            if item.data(0, _PLACE) in (wanted, Place(PlaceKind.ALL)):
                self.setCurrentItem(item)
            items += 1
