"""Where the window stood and how wide its panel was, kept beside the settings: not options that anyone sets, hence not
in their table."""

import json
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.model import make_own_folder, read_small, write_whole

_WIDEST = 10_000


def window_file(settings_path: Path) -> Path:
    return settings_path.with_name("window.json")


@dataclass(frozen=True, slots=True)
class WindowState:
    """`geometry` is what QWidget.saveGeometry gave, empty where nothing usable is kept; `panel` the width of the side
    panel in pixels, 0 where it is not known."""

    geometry: bytes = b""
    panel: int = 0


def load_window(path: Path) -> WindowState:
    try:
        stored = json.loads(read_small(path))
        geometry = b64decode(stored["geometry"], validate=True)
        panel = stored.get("panel")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, Base64Error, RecursionError):
        return WindowState()
    return WindowState(geometry, panel if type(panel) is int and 0 < panel <= _WIDEST else 0)


def save_window(path: Path, state: WindowState) -> None:
    """Where the disk is full or read-only, the window stands next time where it stood before: who leaves has been told
    of the disk, and of this nothing needs saying."""
    stored = {"geometry": b64encode(state.geometry).decode(), "panel": state.panel}
    with suppress(OSError):
        make_own_folder(path.parent)
        write_whole(path, json.dumps(stored).encode())
