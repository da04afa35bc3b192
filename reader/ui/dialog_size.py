"""How large dialogs are."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_LINE = 17  # pixels: a line of the font that dialogs were drawn for
_SHARE = 0.95  # of the screen


def dialog_size(dialog: QWidget, width: int, height: int) -> QSize:
    """A size that is right for the usual font, grown with the desktop's, within the screen."""
    grown = max(dialog.fontMetrics().lineSpacing() / _LINE, 1.0)
    return QSize(round(width * grown), round(height * grown)).boundedTo(dialog.screen().availableSize() * _SHARE)
