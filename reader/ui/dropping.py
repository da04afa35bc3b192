"""What is dropped on the window: files, or text; and what each kind of file is for."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl


class Purpose(Enum):
    """What a file is for, by its name: to be read, unless it is a translation package, a backup or a dictionary. Of an
    archive what is in it tells whether it is a dictionary."""

    TEXT = ""
    PACKAGE = ".argosmodel"
    BACKUP = ".duidu-backup"
    DICTIONARY = ".ifo"
    ARCHIVE = ".zip"


def purpose_of(file: Path) -> Purpose:
    suffix = file.suffix.lower()
    return next((each for each in Purpose if each.value and each.value == suffix), Purpose.TEXT)


@dataclass(frozen=True, slots=True)
class Dropped:
    """The local files of a drop; its text where it has none, with its mark-up as `html` if there is any; the
    `address` of a page of the web."""

    files: tuple[Path, ...] = ()
    text: str = ""
    html: str = ""
    address: str = ""

    @property
    def package(self) -> Path | None:
        """The translation package, where that is what was dropped."""
        first = self.files[0] if self.files else None
        return first if first and purpose_of(first) is Purpose.PACKAGE else None

    @property
    def is_empty(self) -> bool:
        return not (self.files or self.text.strip() or self.address)


def read_drop(data: QMimeData | None) -> Dropped:
    if data is None:
        return Dropped()
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and not _leads_away(url, data))
    if files or data.hasUrls():
        web = next((_readable(url) for url in data.urls() if url.scheme() in ("http", "https")), "")
        return Dropped(files, address="" if files else web)
    return Dropped(text=data.text(), html=data.html() if data.hasHtml() else "")


def _leads_away(url: QUrl, data: QMimeData) -> bool:
    """Whether a page names a file of another machine (file://host/share/a.txt): Windows would go there, and give the
    host the user's name and a hash of the password. What a browser drags out of a page has its mark-up with it; a file
    manager's files, which may lie on a share, have none."""
    return bool(url.host()) and data.hasHtml()


def _readable(url: QUrl) -> str:
    """The address with its Chinese, but with spaces as %20: Qt would write them out, and no address has any."""
    return url.toString(QUrl.ComponentFormattingOption.EncodeSpaces)
