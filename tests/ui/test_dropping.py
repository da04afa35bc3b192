from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from reader.library.backup import SUFFIX
from reader.ui.dropping import Dropped, Purpose, purpose_of, read_drop


def mime(text: str = "", *urls: str) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def rich(html: str, text: str) -> QMimeData:
    data = mime(text)
    data.setHtml(html)
    return data


def dragged(address: str) -> QMimeData:
    """A link out of a page, as browsers drag it."""
    data = mime(address, address)
    data.setHtml(f'<a href="{address}">茶</a>')
    return data


@pytest.mark.parametrize(
    ("data", "dropped"),
    [
        (None, Dropped()),
        (mime(), Dropped()),
        (mime("喝茶"), Dropped(text="喝茶")),
        (mime("", "file:///a/%E8%8C%B6.txt"), Dropped((Path("/a/茶.txt"),))),
        (mime("", "file:///a.txt", "file:///b.txt"), Dropped((Path("/a.txt"), Path("/b.txt")))),
        # A file manager gives the paths as text, too; a browser the address of a link.
        (mime("/a.txt", "file:///a.txt"), Dropped((Path("/a.txt"),))),
        (mime("https://example.org/", "https://example.org/"), Dropped(address="https://example.org/")),
        (mime("", "https://example.org/a%20%E8%8C%B6"), Dropped(address="https://example.org/a%20茶")),
        *((mime("", f"{scheme}://example.org/a.txt"), Dropped()) for scheme in ("ftp", "smb", "javascript", "x-own")),
        # On a share, from a file manager; the same out of a page.
        (mime("", "file://host/share/a.txt"), Dropped((Path("//host/share/a.txt"),))),
        (dragged("file://host/share/a.txt"), Dropped()),
        (dragged("file:///a.txt"), Dropped((Path("/a.txt"),))),
        (rich("<p>喝茶</p>", "喝茶"), Dropped(text="喝茶", html="<p>喝茶</p>")),
    ],
)
def test_files_or_text(data: QMimeData | None, dropped: Dropped) -> None:
    assert read_drop(data) == dropped


@pytest.mark.parametrize(("text", "empty"), [("", True), (" \n", True), ("茶", False)])
def test_blank_text_is_nothing(text: str, *, empty: bool) -> None:
    assert Dropped(text=text).is_empty is empty


@pytest.mark.parametrize(
    ("name", "purpose"),
    [
        ("a.txt", Purpose.TEXT),
        ("argosmodel", Purpose.TEXT),
        ("a", Purpose.TEXT),
        ("a.argosmodel", Purpose.PACKAGE),
        ("A.ARGOSMODEL", Purpose.PACKAGE),
        ("my library.duidu-backup", Purpose.BACKUP),
        ("cedict.ifo", Purpose.DICTIONARY),
        ("yomitan.zip", Purpose.ARCHIVE),
    ],
)
def test_what_a_file_is_for(name: str, purpose: Purpose) -> None:
    assert purpose_of(Path("/some", name)) is purpose


def test_a_backup_is_known_by_what_the_library_calls_it() -> None:
    assert Purpose.BACKUP.value == SUFFIX


@pytest.mark.parametrize(
    ("names", "package"), [([], None), (["a.txt"], None), (["A.ARGOSMODEL", "b.txt"], "A.ARGOSMODEL")]
)
def test_a_package_is_the_first_of_what_is_dropped(names: list[str], package: str | None) -> None:
    dropped = Dropped(tuple(Path(name) for name in names))
    assert dropped.package == (Path(package) if package else None)
