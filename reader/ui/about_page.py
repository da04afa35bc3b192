"""What Duidu brings along, as a tree that can be searched, beside the text of each licence."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.licences import Component, Kind, Use
from reader.ui.flowed import flowed
from reader.ui.language import QT_TRANSLATE_NOOP
from reader.ui.tips import plain_tip

_NAME, _LICENCE = range(2)
_LICENCE_WIDTH, _LEAST_WIDTH = 124, 90  # pixels
_SHARES = (5, 6)  # of tree and text, which has lines of 72 characters
_ROW = Qt.ItemDataRole.UserRole
_USES = {
    Use.PROGRAM: QT_TRANSLATE_NOOP("About", "Duidu itself"),
    Use.WINDOW: QT_TRANSLATE_NOOP("About", "The window"),
    Use.FILES: QT_TRANSLATE_NOOP("About", "Reading files"),
    Use.WEB: QT_TRANSLATE_NOOP("About", "Reading web pages"),
    Use.PDF: QT_TRANSLATE_NOOP("About", "PDF"),
    Use.WORDS: QT_TRANSLATE_NOOP("About", "Words, readings, scripts"),
    Use.DICTIONARY: QT_TRANSLATE_NOOP("About", "Dictionary"),
    Use.TRANSLATION: QT_TRANSLATE_NOOP("About", "Translation"),
    Use.CARDS: QT_TRANSLATE_NOOP("About", "Flash cards"),
}
_BUNDLED = QT_TRANSLATE_NOOP("About", "only where Python is brought along")


class ComponentsPage(QWidget):
    """`text_wanted` asks for the licence of a Component: `show_text` takes it."""

    text_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.search, self.tree = QLineEdit(clearButtonEnabled=True), QTreeWidget()
        self.told, self.text = QLabel(), QPlainTextEdit(readOnly=True)
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._choose)
        self._lay_out()
        self._retranslate()

    def take(self, rows: Sequence[Component]) -> None:
        """Show these; what is a part lies below what it is part of."""
        self.tree.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for row in rows:
            above = items.get(row.within.partition(", ")[0]) if row.kind is Kind.PART else None
            items[row.name] = _item(row, above or self.tree.invisibleRootItem())
        self.tree.expandAll()
        if first := self.tree.topLevelItem(0):
            self.tree.setCurrentItem(first)

    def chosen(self) -> Component | None:
        item = self.tree.currentItem()
        return item.data(_NAME, _ROW) if item else None

    def show_text(self, component: Component, text: str) -> None:
        if component == self.chosen():
            self.text.setPlainText(flowed(text))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Find by name, licence or use"))
        self.search.setAccessibleName(self.tr("Find by name, licence or use"))
        self.tree.setHeaderLabels([self.tr("Name"), self.tr("Licence")])
        self.tree.setAccessibleName(self.tr("What Duidu brings along"))
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self._filter()
        self._tell()

    def _lay_out(self) -> None:
        self.tree.setAllColumnsShowFocus(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_LICENCE, _LICENCE_WIDTH)
        header.setMinimumSectionSize(_LEAST_WIDTH)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.told.setOpenExternalLinks(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(max(QFontInfo(self.font()).pixelSize() - 1, 12))
        self.text.setFont(fixed)
        parts = QHBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(14)
        for share, widgets in zip(_SHARES, ((self.search, self.tree), (self.told, self.text)), strict=True):
            column = QVBoxLayout()
            column.setSpacing(10)
            for widget in widgets:
                column.addWidget(widget)
            parts.addLayout(column, share)

    def _choose(self) -> None:
        self.text.clear()
        self._tell()
        if chosen := self.chosen():
            self.text_wanted.emit(chosen)

    def _tell(self) -> None:
        """Say what the chosen one is for, and where it is from."""
        chosen = self.chosen()
        if chosen is None:
            self.told.clear()
            return
        link = f'<a href="{chosen.source}">{chosen.source}</a>' if chosen.source else ""
        said = [_in_words(_USES[chosen.use]), *([_in_words(_BUNDLED)] if chosen.kind is Kind.BUNDLED else [])]
        if chosen.within:
            said.append(self.tr("inside {name}").format(name=chosen.within))
        lines = (f"<b>{chosen.name}</b> {chosen.version}", " · ".join(said), chosen.licence, link)
        self.told.setText("<br>".join(line for line in lines if line))

    def _filter(self) -> None:
        """Show what has all words of the search, and what that lies in."""
        words = self.search.text().lower().split()
        for item in _items(self.tree.invisibleRootItem()):
            row: Component = item.data(_NAME, _ROW)
            said = " ".join((row.name, row.licence, _in_words(_USES[row.use]))).lower()
            item.setHidden(not all(word in said for word in words))
            # Those that lie in others come after them.
            above = None if item.isHidden() else item.parent()
            while above:
                above.setHidden(False)
                above = above.parent()
        self._keep_one_chosen()

    def _keep_one_chosen(self) -> None:
        """What is not shown any more does not stay chosen."""
        chosen = self.tree.currentItem()
        if chosen and not chosen.isHidden():
            return
        shown = (item for item in _items(self.tree.invisibleRootItem()) if not item.isHidden())
        if first := next(shown, None):
            self.tree.setCurrentItem(first)


def _item(row: Component, above: QTreeWidgetItem) -> QTreeWidgetItem:
    texts = [f"{row.name} {row.version}".rstrip(), row.licence]
    item = QTreeWidgetItem(above, texts)
    item.setData(_NAME, _ROW, row)
    for column, text in enumerate(texts):
        item.setToolTip(column, plain_tip(text))
    return item


def _items(above: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    """All below it, each before those that lie in it."""
    for number in range(above.childCount()):
        if item := above.child(number):
            yield item
            yield from _items(item)


def _in_words(text: str) -> str:
    return QCoreApplication.translate("About", text)
