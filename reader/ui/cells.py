"""Cells of lists and tables that are painted by ourselves."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw what the style draws of a cell but for its text: where it is selected, and where the keyboard is."""
    # What a style option holds comes typed as nothing.
    option.text = ""  # pyright: ignore[reportAttributeAccessIssue]
    widget = option.widget  # pyright: ignore[reportAttributeAccessIssue]
    style = widget.style() if widget else QApplication.style()
    style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
