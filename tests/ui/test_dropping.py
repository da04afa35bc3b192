from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from reader.ui.dropping import Dropped, read_drop


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
        (mime("", "ftp://example.org/a.txt"), Dropped()),
        (rich("<p>喝茶</p>", "喝茶"), Dropped(text="喝茶", html="<p>喝茶</p>")),
    ],
)
def test_files_or_text(data: QMimeData | None, dropped: Dropped) -> None:
    assert read_drop(data) == dropped


@pytest.mark.parametrize(("text", "empty"), [("", True), (" \n", True), ("茶", False)])
def test_blank_text_is_nothing(text: str, *, empty: bool) -> None:
    assert Dropped(text=text).is_empty is empty


@pytest.mark.parametrize(
    ("names", "package"),
    [
        ([], None),
        (["a.txt"], None),
        (["a.argosmodel"], "a.argosmodel"),
        (["A.ARGOSMODEL", "b.txt"], "A.ARGOSMODEL"),
        (["b.txt", "a.argosmodel"], None),
    ],
)
def test_a_package_is_told_from_a_text(names: list[str], package: str | None) -> None:
    dropped = Dropped(tuple(Path(name) for name in names))
    assert dropped.package == (Path(package) if package else None)
