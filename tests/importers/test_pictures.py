"""The bytes of pictures: which are worth a block, where they may come from, and how much of them."""

import base64
import os
import struct
from pathlib import Path

import pytest

from reader.importers import pictures
from reader.importers.pictures import beside, bounded, picture_from
from reader.model import Picture


def png(width: int = 400, height: int = 300, size: int = 1000) -> bytes:
    """What begins as a PNG of such a size does."""
    head = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", width, height)
    return head.ljust(size, b"\1")


def gif(width: int, height: int) -> bytes:
    return (b"GIF89a" + struct.pack("<HH", width, height)).ljust(1000, b"\1")


def data_url(data: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (png(), "image/png"),
        (b"\xff\xd8\xff\xe0".ljust(1000), "image/jpeg"),
        (gif(400, 300), "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ".ljust(1000), "image/webp"),
        (b"BM".ljust(1000), "image/bmp"),
    ],
)
def test_pictures_are_known_by_their_first_bytes(data: bytes, media_type: str) -> None:
    assert picture_from(data) == Picture(media_type, data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        png(size=100),
        png(1, 1),
        png(600, 1),
        png(32, 32),
        gif(16, 16),
        b"<svg xmlns='http://www.w3.org/2000/svg'>".ljust(1000),
        b"RIFF\0\0\0\0WAVE".ljust(1000),
        b"<html>".ljust(1000),
        png(size=pictures.LARGEST + 1),
    ],
)
def test_icons_trackers_drawings_and_giants_are_none(data: bytes) -> None:
    assert picture_from(data) is None


def test_data_addresses_are_read() -> None:
    picture_of = beside(None)
    assert picture_of(data_url(png())) == Picture("image/png", png())
    # What it says of itself does not count.
    assert picture_of(data_url(png(), "text/html")) == Picture("image/png", png())
    spelt = "".join(f"%{byte:02x}" for byte in png())
    assert picture_of(f"data:image/png,{spelt}") == Picture("image/png", png())


@pytest.mark.parametrize(
    "address", ["data:image/png;base64,@@@", "data:", "data:,", "data:image/png;base64,é", "a.png"]
)
def test_what_cannot_be_read_is_none(address: str) -> None:
    assert beside(None)(address) is None


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page with a picture in its folder, and one outside."""
    folder = tmp_path / "saved"
    (folder / "page_files").mkdir(parents=True)
    (folder / "page_files" / "图 1.png").write_bytes(png())
    (tmp_path / "secret.png").write_bytes(png())
    return folder / "page.html"


@pytest.mark.parametrize(
    "address",
    ["page_files/图 1.png", "./page_files/%E5%9B%BE%201.png", "page_files\\图 1.png", "page_files/图%201.png?x=1#y"],
)
def test_pictures_beside_the_page_are_read(page: Path, address: str) -> None:
    assert beside(page)(address) == Picture("image/png", png())


@pytest.mark.parametrize(
    "address",
    [
        "../secret.png",
        "page_files/../../secret.png",
        "%2e%2e/secret.png",
        "..%2fsecret.png",
        "..\\secret.png",
        "/etc/passwd",
        "//host/secret.png",
        "file:///etc/passwd",
        "https://a.cn/图 1.png",
        "C:\\secret.png",
        "page_files",
        "page_files/none.png",
        "page_files/图 1.png/x",
        "a\0b",
        "http://[",
        "?x",
        ".",
    ],
)
def test_nothing_else_is(page: Path, address: str) -> None:
    assert beside(page)(address) is None


def test_the_absolute_path_of_a_picture_is_not_read(page: Path) -> None:
    assert beside(page)(str(page.parent / "page_files" / "图 1.png")) is None


def test_links_are_not_followed(page: Path, tmp_path: Path) -> None:
    (page.parent / "link.png").symlink_to(tmp_path / "secret.png")
    (page.parent / "linked").symlink_to(tmp_path)
    assert beside(page)("link.png") is None
    assert beside(page)("linked/secret.png") is None


def test_a_pipe_is_not_waited_for(page: Path) -> None:
    os.mkfifo(page.parent / "pipe.png")
    assert beside(page)("pipe.png") is None


def test_all_together_are_bounded_and_each_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LARGEST_TOGETHER", 2500)
    asked: list[str] = []

    def find(address: str) -> bytes:
        asked.append(address)
        return png()

    picture_of = bounded(find)
    found = [picture_of(address) is not None for address in ("a", "b", "a", "c", "c")]
    assert found == [True, True, True, False, False]
    assert asked == ["a", "b", "c"]
