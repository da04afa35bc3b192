"""What the bundle is made of, and what the trial of it knows about it. (make bundle, make bundle-test)"""

import importlib.util
import struct
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage

from reader.shipped import RESOURCES
from tests.shipping import bundle
from tests.shipping.program import ROOT, NotAsItShouldBeError, Program, empty_home

_ICON = RESOURCES / "icons" / "duidu.svg"


def _tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / ".ci" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("place", "source", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/env/PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "/env/PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/translations/qtbase_zh_TW.qm", "/env/PySide6/Qt/translations/qtbase_zh_TW.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", "/env/PySide6/Qt/translations/qtbase_de.qm", False),
        ("libQt6Network.so.6", "/env/PySide6/Qt/lib/libQt6Network.so.6", False),
        ("reader/resources/sample.txt", "/env/reader/resources/sample.txt", True),
        # The system's fonts and drawing stay its own; few systems have the cursors that Qt asks for.
        ("libfontconfig.so.1", "/usr/lib/libfontconfig.so.1", False),
        ("libstdc++.so.6", "/usr/lib/libstdc++.so.6", False),
        ("libxcb-cursor.so.0", "/usr/lib/libxcb-cursor.so.0", True),
        ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", True),
    ],
)
def test_what_goes_into_the_bundle(place: str, source: str, *, wanted: bool) -> None:
    assert _tool("bundle_files").is_wanted(place, source, "BINARY", "/env") is wanted


def test_windows_gets_its_icon_in_every_size(tmp_path: Path) -> None:
    path = _tool("icon_files").written_for("win32", _ICON, tmp_path)
    data = Path(path).read_bytes()
    count = struct.unpack_from("<HHH", data)[2]
    widths: list[int] = []
    for number in range(count):
        width, _, _, _, _, _, length, start = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        picture = QImage.fromData(data[start : start + length])
        assert picture.width() == picture.height() == (width or 256)
        widths.append(picture.width())
    assert widths == [16, 24, 32, 48, 64, 128, 256]


def test_macos_gets_its_icon_in_every_size(tmp_path: Path) -> None:
    data = Path(_tool("icon_files").written_for("darwin", _ICON, tmp_path)).read_bytes()
    assert struct.unpack_from(">4sI", data) == (b"icns", len(data))
    widths, at = [], 8
    while at < len(data):
        length = struct.unpack_from(">I", data, at + 4)[0]
        widths.append(QImage.fromData(data[at + 8 : at + length]).width())
        at += length
    assert widths == [16, 32, 64, 128, 256, 512, 1024]


def test_linux_has_its_icon_in_a_file_of_its_own(tmp_path: Path) -> None:
    assert _tool("icon_files").written_for("linux", _ICON, tmp_path) is None


def test_the_newest_glibc_that_a_bundle_asks_for_is_found(tmp_path: Path) -> None:
    (tmp_path / "libold.so.1").write_bytes(b"\0GLIBC_2.4\0GLIBC_2.17\0")
    (tmp_path / "libnew.so").write_bytes(b"\0GLIBC_2.35\0GLIBC_PRIVATE\0")
    (tmp_path / "notes.txt").write_bytes(b"\0GLIBC_2.99\0")
    assert bundle.glibc(tmp_path) == 35


def test_what_is_on_the_screen_is_read_from_the_dump_of_xvfb() -> None:
    width, height, name = 64, 4, b"Xvfb\0\0\0\0"
    fields = [0] * 25
    fields[0], fields[4], fields[5], fields[12], fields[19] = 100 + len(name), width, height, width * 4, 2
    pixels = b"".join(struct.pack("<I", shade * 0x010101) for shade in range(width * height))
    screen = struct.pack(">25I", *fields) + name + bytes(2 * 12) + pixels
    picture = bundle._picture(screen)
    assert (picture.width(), picture.height()) == (width, height)
    assert picture.pixelColor(2, 1).name() == "#424242"
    assert bundle._is_written_on(screen)
    assert not bundle._is_written_on(screen[: -len(pixels)] + b"\xf8" * len(pixels))
    assert not bundle._is_written_on(screen[:50])


def test_a_program_that_ends_otherwise_or_with_a_traceback_is_told_of(tmp_path: Path) -> None:
    program = Program([sys.executable, "-c"], empty_home(tmp_path), tmp_path, Path("/home/reader"), "duidu")
    assert program.run("print(1)").stdout == "1\n"
    assert program.path("a.txt") == "/home/reader/a.txt"
    with pytest.raises(NotAsItShouldBeError, match="status 3"):
        program.run("raise SystemExit(3)")
    with pytest.raises(NotAsItShouldBeError, match="ValueError"):
        program.run("raise ValueError", status=1)


def test_a_new_home_knows_how_packages_are_reached_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PIP_INDEX_URL", "PIP_CACHE_DIR", "XDG_CONFIG_HOME", "DISPLAY", "ARGOS_PACKAGES_DIR"):
        monkeypatch.setenv(name, "x")
    environment = empty_home(tmp_path)
    assert environment["HOME"] == str(tmp_path)
    assert environment["PIP_INDEX_URL"] == "x"
    assert not environment.keys() & {"PIP_CACHE_DIR", "XDG_CONFIG_HOME", "DISPLAY", "ARGOS_PACKAGES_DIR"}
