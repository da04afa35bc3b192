"""Opens what is copied in other programs, while the reader wants that."""

import re
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")
# Who copies fewer characters looks a word up.
_LEAST_HAN = 10


class ClipboardWatch(QObject):
    """`open_clipboard` is called when a Chinese text was copied elsewhere."""

    def __init__(self, open_clipboard: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._open = open_clipboard
        self._on = False
        self._last = ""

    def set_on(self, *, on: bool) -> None:
        """Begin or end to watch; what is on the clipboard already is not opened."""
        if on == self._on:
            return
        self._on = on
        clipboard = QGuiApplication.clipboard()
        if on:
            self._last = ""
            clipboard.dataChanged.connect(self._look)
        else:
            clipboard.dataChanged.disconnect(self._look)

    def _look(self) -> None:
        clipboard = QGuiApplication.clipboard()
        # Some programs say that it changed at each click.
        if clipboard.ownsClipboard() or (text := text_in(clipboard.mimeData())) == self._last:
            return
        self._last = text
        if has_text(text):
            self._open()


def text_in(data: QMimeData | None) -> str:
    """The plain text of what was copied; empty where it has none."""
    return data.text() if data else ""


def has_text(text: str) -> bool:
    """Whether it is a Chinese text and no single word."""
    return sum(1 for _, _ in zip(_HAN.finditer(text), range(_LEAST_HAN), strict=False)) == _LEAST_HAN
