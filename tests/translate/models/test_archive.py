import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.translate.models import archive as archive_module
from reader.translate.models.archive import check_archive, open_archive, unpack, unpacked_size
from reader.translate.models.metadata import FaultyPackageError

ROOT = "translate-zh_en-1_9"


def zipped(path: Path, *members: str | zipfile.ZipInfo) -> Path:
    """A zip with these members, each holding its own name, beside a good one."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{ROOT}/metadata.json", "{}")
        for member in members:
            name = member if isinstance(member, str) else member.filename
            archive.writestr(member, b"" if name.endswith("/") else name.encode())
    return path


def link(name: str, kind: int = stat.S_IFLNK) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)
    member.create_system = 3
    member.external_attr = (kind | 0o777) << 16
    return member


def fault_of(path: Path) -> str:
    with pytest.raises(FaultyPackageError) as caught, open_archive(path) as archive:
        check_archive(archive)
    return str(caught.value)


def test_a_good_archive_is_unpacked_as_it_is(tmp_path: Path) -> None:
    path = zipped(tmp_path / "good.zip", f"{ROOT}/", f"{ROOT}/model/", f"{ROOT}/model/model.bin", f"{ROOT}/a b.md")
    out = tmp_path / "out"
    out.mkdir()
    with open_archive(path) as archive:
        assert check_archive(archive) == ROOT
        unpack(archive, out)
        size = unpacked_size(archive)
    files = {file.relative_to(out).as_posix(): file.read_text() for file in out.rglob("*") if file.is_file()}
    assert files == {
        f"{ROOT}/metadata.json": "{}",
        f"{ROOT}/model/model.bin": f"{ROOT}/model/model.bin",
        f"{ROOT}/a b.md": f"{ROOT}/a b.md",
    }
    assert size == sum(map(len, files.values()))


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        f"{ROOT}/../../evil",
        f"{ROOT}/..",
        "/etc/evil",
        "..\\evil",
        f"{ROOT}/..\\..\\evil",
        "C:/evil",
        f"{ROOT}/x\ny",
    ],
)
def test_paths_that_leave_the_folder(tmp_path: Path, name: str) -> None:
    assert "would leave its folder" in fault_of(zipped(tmp_path / "a.zip", name))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices(tmp_path: Path, kind: int) -> None:
    assert fault_of(zipped(tmp_path / "a.zip", link(f"{ROOT}/model", kind))) == (
        f"its member {ROOT}/model is a link or device, not a file"
    )


@pytest.mark.parametrize("names", [("other/file",), ("loose",), ("./loose",), (ROOT,)])
def test_everything_must_be_in_one_folder(tmp_path: Path, names: tuple[str, ...]) -> None:
    assert fault_of(zipped(tmp_path / "a.zip", *names)) == "it does not hold one folder with everything in it"


def test_an_empty_archive(tmp_path: Path) -> None:
    zipfile.ZipFile(tmp_path / "a.zip", "w").close()
    assert fault_of(tmp_path / "a.zip") == "it does not hold one folder with everything in it"


def test_names_that_some_file_systems_do_not_tell_apart(tmp_path: Path) -> None:
    assert fault_of(zipped(tmp_path / "a.zip", f"{ROOT}/README", f"{ROOT}/Readme")) == f"it holds {ROOT}/Readme twice"


def test_too_many_members(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", *(f"{ROOT}/{number}" for number in range(2_000)))
    assert fault_of(path) == "it holds more than 2,000 files"


def test_a_bomb_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{ROOT}/model/model.bin", bytes(20 * 1024**2))
    assert f"{ROOT}/model/model.bin would unpack from 20,3" in fault_of(path)
    assert "to 20,971,520 bytes" in fault_of(path)


def test_a_bomb_of_many_small_members(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(f"{ROOT}/{number}", bytes(900_000))
    assert fault_of(path).startswith("it would unpack from")


def test_a_package_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "a.zip", f"{ROOT}/" + "x" * 100)
    monkeypatch.setattr(archive_module, "MAX_BYTES", 50)
    assert fault_of(path) == "it is larger than 50 bytes"


def edited(path: Path, edit: Callable[[bytearray, int], None]) -> Path:
    """Change the last entry of the zip directory; `edit` gets the bytes and the entry's place."""
    data = bytearray(path.read_bytes())
    edit(data, data.rindex(b"PK\x01\x02"))
    path.write_bytes(data)
    return path


def test_a_directory_that_declares_too_much(tmp_path: Path) -> None:
    def declare(data: bytearray, at: int) -> None:
        data[at + 24 : at + 28] = struct.pack("<I", 0xFFFF_FFFE)

    path = edited(zipped(tmp_path / "a.zip", f"{ROOT}/x"), declare)
    assert fault_of(path) == "it would unpack to 4,294,967,296 bytes, more than 2,147,483,648"


def test_a_member_larger_than_declared_is_not_written_past_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{ROOT}/x", bytes(10 * 1024**2))

    def understate(data: bytearray, at: int) -> None:
        data[at + 24 : at + 28] = struct.pack("<I", 100)
        data[at + 16 : at + 20] = struct.pack("<I", zlib.crc32(bytes(100)) ^ 1)

    out = tmp_path / "out"
    out.mkdir()
    with open_archive(edited(path, understate)) as archive:
        check_archive(archive)
        with pytest.raises(FaultyPackageError, match=f"{ROOT}/x is damaged in the archive"):
            unpack(archive, out)
    assert (out / ROOT / "x").stat().st_size <= 100


def test_members_that_share_their_bytes(tmp_path: Path) -> None:
    def overlap(data: bytearray, at: int) -> None:
        data[at + 42 : at + 46] = struct.pack("<I", 0)

    assert fault_of(edited(zipped(tmp_path / "a.zip", f"{ROOT}/x"), overlap)) == "its members overlap"


def test_encrypted(tmp_path: Path) -> None:
    def encrypt(data: bytearray, at: int) -> None:
        data[at + 8] |= 1

    path = edited(zipped(tmp_path / "a.zip", f"{ROOT}/x"), encrypt)
    assert fault_of(path) == f"its member {ROOT}/x is encrypted"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_compression_that_no_package_uses(tmp_path: Path, method: int) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", method) as archive:
        archive.writestr(f"{ROOT}/x", b"x")
    assert fault_of(tmp_path / "a.zip") == f"its member {ROOT}/x is compressed in an unknown way"


def test_a_damaged_member(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{ROOT}/x", b"some weights")
    path.write_bytes(path.read_bytes().replace(b"some weights", b"some weight!"))
    (tmp_path / "out").mkdir()
    with (
        open_archive(path) as archive,
        pytest.raises(FaultyPackageError, match=f"{ROOT}/x is damaged in the archive"),
    ):
        unpack(archive, tmp_path / "out")


def test_a_member_whose_name_is_another_before_its_bytes(tmp_path: Path) -> None:
    """There it is said to be UTF-8, and is none: zipfile raises UnicodeDecodeError."""
    path = zipped(tmp_path / "a.zip", f"{ROOT}/x")
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x03\x04")
    data[at + 7] |= 8
    data[at + 30] = 0xAB
    path.write_bytes(data)
    (tmp_path / "out").mkdir()
    with open_archive(path) as archive:
        assert check_archive(archive) == ROOT
        with pytest.raises(FaultyPackageError, match=f"{ROOT}/x is damaged in the archive"):
            unpack(archive, tmp_path / "out")


@pytest.mark.parametrize("names", [("x", "x/y"), ("x/y/z", "X"), ("x/", "x/y", "x/y/z"), ("./x", "x//y")])
def test_a_file_that_is_a_folder_too(tmp_path: Path, names: tuple[str, ...]) -> None:
    path = zipped(tmp_path / "a.zip", *(f"{ROOT}/{name}" for name in names))
    assert fault_of(path).endswith("is a file and a folder")


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert fault_of(zipped(tmp_path / "a.zip", f"{ROOT}/{'长' * 86}")).endswith("is too long")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "it is not a zip archive"),
        (b"plain text", "it is not a zip archive"),
        (b"\x89PNG\r\n", "it is not a zip archive"),
        (b"PK\x03\x04" + bytes(100), "the zip archive is cut short or damaged"),
    ],
)
def test_not_a_zip(tmp_path: Path, content: bytes, fault: str) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    assert fault_of(tmp_path / "a.zip") == fault


def test_every_truncation_is_refused(tmp_path: Path) -> None:
    data = zipped(tmp_path / "a.zip", f"{ROOT}/x").read_bytes()
    for length in range(4, len(data)):
        (tmp_path / "a.zip").write_bytes(data[:length])
        assert fault_of(tmp_path / "a.zip") == "the zip archive is cut short or damaged", length


def test_a_device_is_no_file() -> None:
    assert fault_of(Path("/dev/zero")) == "it is not a regular file"
