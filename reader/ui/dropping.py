"""What is dropped on the window: files, or text."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

PACKAGE_SUFFIX = ".argosmodel"


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
        return first if first and first.suffix.lower() == PACKAGE_SUFFIX else None

    @property
    def is_empty(self) -> bool:
        return not (self.files or self.text.strip() or self.address)


def read_drop(data: QMimeData | None) -> Dropped:
    if data is None:
        return Dropped()
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if files or data.hasUrls():
        web = next((url.toString() for url in data.urls() if url.scheme() in ("http", "https")), "")
        return Dropped(files, address="" if files else web)
    return Dropped(text=data.text(), html=data.html() if data.hasHtml() else "")
