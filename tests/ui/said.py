"""Everything that a window says: the texts of its widgets, actions and dialogs, by where they are."""

from collections.abc import Iterator
from itertools import count

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from reader.ui.main_window import MainWindow

_ROWS = 40  # that are looked at of a table or a tree

Said = dict[str, str]


def said_by(window: MainWindow) -> Said:
    """The texts of a window, of its menus and of the dialogs that are open over it, keyed by where each is."""
    found: Said = {f"menu {at}": menu.title() for at, (menu, _) in enumerate(window._menus._titled)}
    for name, action in window._actions._by_id.items():
        found[f"action {name}"] = "\n".join((action.text(), action.iconText(), action.toolTip()))
    for top in (window, *(each for each in window.findChildren(QDialog) if each.isVisible())):
        _add(found, top, type(top).__name__)
    return found


def _add(found: Said, widget: QWidget, path: str) -> None:
    """What is hidden is put into words when it is shown."""
    if not widget.isVisible():
        return
    for name, text in _texts(widget):
        if text:
            found[f"{path}.{name}"] = text
    counts: dict[str, Iterator[int]] = {}
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not child.isWindow():
            kind = f"{type(child).__name__}#{child.objectName()}"
            _add(found, child, f"{path}/{kind}[{next(counts.setdefault(kind, count()))}]")


def _texts(item: QWidget) -> Iterator[tuple[str, str]]:
    yield from (
        ("windowTitle", item.windowTitle()),
        ("toolTip", item.toolTip()),
        ("accessibleName", item.accessibleName()),
        ("accessibleDescription", item.accessibleDescription()),
    )
    yield from _own_texts(item)


def _own_texts(item: QWidget) -> Iterator[tuple[str, str]]:
    match item:
        case QLabel() | QAbstractButton():
            yield "text", item.text()
        case QLineEdit() | QPlainTextEdit():
            yield "placeholderText", item.placeholderText()
        case QTextBrowser():
            yield "text", item.toPlainText()
        case QTextEdit():
            yield "placeholderText", item.placeholderText()
        case QComboBox():
            yield from ((f"item{at}", item.itemText(at)) for at in range(item.count()))
        case QTabBar():
            yield from ((f"tab{at}", item.tabText(at) + item.tabToolTip(at)) for at in range(item.count()))
        case QGroupBox():
            yield "title", item.title()
        case QHeaderView():
            pass
        case QAbstractItemView():
            yield from _model_texts(item.model(), QModelIndex(), "")
        case _:
            pass


def _model_texts(model: QAbstractItemModel | None, parent: QModelIndex, at: str) -> Iterator[tuple[str, str]]:
    if model is None:
        return
    # Qt keeps the number of a list's columns to itself.
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent))
    if not at:
        for column in columns:
            yield f"header{column}", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(model.rowCount(parent), _ROWS)):
        for column in columns:
            yield f"item{at}/{row}.{column}", str(model.index(row, column, parent).data() or "")
        if not isinstance(model, QAbstractListModel | QAbstractTableModel) and model.hasChildren(
            inner := model.index(row, 0, parent)
        ):
            yield from _model_texts(model, inner, f"{at}/{row}")
