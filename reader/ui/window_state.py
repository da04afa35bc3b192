"""Where the window stood, kept beside the settings: not an option that anyone sets, hence not in their table."""

import json
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from pathlib import Path

from reader.model import read_small, write_whole


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
