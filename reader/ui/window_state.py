"""Where the window stood, kept beside the settings: not an option that anyone sets, hence not in their table; and how
large dialogs are."""

import json
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from reader.model import read_small, write_whole

_LINE = 17  # pixels: a line of the font that dialogs were drawn for
_SHARE = 0.95  # of the screen


def window_file(settings_path: Path) -> Path:
    return settings_path.with_name("window.json")


def load_geometry(path: Path) -> bytes:
    """What QWidget.saveGeometry once gave; empty where nothing usable is kept."""
    try:
        stored = json.loads(read_small(path))
        return b64decode(stored["geometry"], validate=True)
    except (OSError, ValueError, KeyError, TypeError, Base64Error, RecursionError):
        return b""


def save_geometry(path: Path, geometry: bytes) -> None:
    """Raises OSError where the folder cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps({"geometry": b64encode(geometry).decode()}).encode())


def dialog_size(dialog: QWidget, width: int, height: int) -> QSize:
    """A size that is right for the usual font, grown with the desktop's, within the screen."""
    grown = max(dialog.fontMetrics().lineSpacing() / _LINE, 1.0)
    return QSize(round(width * grown), round(height * grown)).boundedTo(dialog.screen().availableSize() * _SHARE)
