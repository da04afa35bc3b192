"""Zip files as they come, and as nobody should make them."""

import stat
import zipfile
from hashlib import shake_128
from io import BytesIO
from pathlib import Path

import pytest

from reader.importers import archive
from reader.importers.archive import Archive
from reader.model import Problem, ReaderError
from tests.importers.zips import zipped


def refused(data: bytes, name: str, largest: int = 1000) -> ReaderError:
    with pytest.raises(ReaderError) as caught:
        Archive(data, "a.zip").read(name, largest)
    assert caught.value.subject == "a.zip"
    return caught.value


def test_members_are_read_whole_and_in_pieces() -> None:
    book = Archive(zipped({"a/一.xml": "长春".encode() * 50_000, "b.txt": b""}), "a.zip")
    assert book.read("a/一.xml") == "长春".encode() * 50_000
    assert len(list(book.pieces("a/一.xml"))) > 1
    assert book.read("b.txt") == b""


def test_letter_case_is_no_matter() -> None:
    book = Archive(zipped({"Word/Document.xml": b"x"}), "a.zip")
    assert (book.find("word/document.xml"), book.find("word/other.xml")) == ("Word/Document.xml", None)
    assert book.read("word/document.xml") == b"x"


def test_a_member_without_a_name_is_not_there() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("a", b"y")
        with made.open(zipfile.ZipInfo(""), "w") as member:
            member.write(b"x")
    assert Archive(file.getvalue(), "a.zip").read("a") == b"y"


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_names_in_the_encoding_of_a_system(codec: str) -> None:
    raw = "第一章.html".encode(codec)
    name = "X" * len(raw)
    data = zipped({name: b"x"}).replace(name.encode(), raw)
    assert Archive(data, "a.zip").find("第一章.html") == "第一章.html"


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "a\\..\\b", "C:/a", "folder/"])
def test_names_that_lead_out_are_not_there(name: str) -> None:
    book = Archive(zipped({name: b"x", "fine": b"y"}), "a.zip")
    assert (book.find(name), book.find("fine")) == (None, "fine")


def test_links_are_not_there() -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(link, "/etc/passwd")
    assert Archive(file.getvalue(), "a.zip").find("link") is None


def test_what_is_missing_is_named() -> None:
    error = refused(zipped({"a": b"x"}), "b")
    assert (error.problem, error.detail) == (Problem.DAMAGED, "b is missing")


def test_a_member_is_bounded_while_it_is_unpacked() -> None:
    data = zipped({"a": shake_128().digest(1001)})
    # It says of itself that it is empty.
    at = data.index(b"PK\x01\x02") + 24
    liar = data[:at] + b"\0\0\0\0" + data[at + 4 :]
    assert refused(data, "a").problem is Problem.TOO_LARGE
    assert refused(liar, "a").problem in (Problem.TOO_LARGE, Problem.DAMAGED)
    assert len(Archive(data, "a.zip").read("a", 1001)) == 1001


def test_a_bomb_is_let_go_at_its_ratio(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_UNJUDGED", 100_000)
    data = zipped({"a": bytes(5_000_000), "b": shake_128().digest(300_000)})
    assert refused(data, "a", 10_000_000).problem is Problem.TOO_LARGE
    assert len(Archive(data, "a.zip").read("b")) == 300_000


def test_the_sum_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_LARGEST_SUM", 1500)
    book = Archive(zipped({"a": bytes(1000)}), "a.zip")
    assert book.read("a") == bytes(1000)
    with pytest.raises(ReaderError, match="a unpacks to more than") as caught:
        book.read("a")
    assert caught.value.problem is Problem.TOO_LARGE


def test_the_number_of_members_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_MEMBERS", 3)
    assert refused(zipped(dict.fromkeys("abcd", b"")), "a").problem is Problem.TOO_LARGE
    assert Archive(zipped(dict.fromkeys("abc", b"")), "a.zip").find("c") == "c"


def test_an_encrypted_member_is_locked() -> None:
    data = bytearray(zipped({"a": b"xxx"}, zipfile.ZIP_STORED))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(data), "a").problem is Problem.LOCKED


def test_a_wrong_checksum_is_told() -> None:
    data = zipped({"word/document.xml": b"spring"}, zipfile.ZIP_STORED).replace(b"spring", b"sprung", 1)
    error = refused(data, "word/document.xml")
    assert error.problem is Problem.DAMAGED
    assert "CRC-32 for file 'word/document.xml'" in error.detail


def test_only_what_every_zip_program_writes_is_unpacked() -> None:
    error = refused(zipped({"a": b"xxx"}, zipfile.ZIP_LZMA), "a")
    assert (error.problem, error.detail) == (Problem.DAMAGED, "a is packed in an unknown way")


def test_cut_off_or_with_a_byte_changed_it_is_refused_or_read() -> None:
    whole = zipped({"a": b"spring and autumn " * 9, "b": b"x"})
    damaged = [whole[:length] for length in range(len(whole))]
    damaged += [
        whole[:at] + bytes([whole[at] ^ (1 << bit)]) + whole[at + 1 :] for at in range(len(whole)) for bit in range(8)
    ]
    read = [_outcome(data) for data in damaged]
    assert set(read) <= {b"spring and autumn " * 9, Problem.DAMAGED, Problem.LOCKED, Problem.TOO_LARGE}
    assert read.count(Problem.DAMAGED) > len(whole)


def _outcome(data: bytes) -> bytes | Problem:
    try:
        return Archive(data, "a.zip").read("a")
    except ReaderError as error:
        return error.problem


def test_nothing_is_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Archive(zipped({"a/b": b"x"}), "a.zip").read("a/b")
    assert not list(tmp_path.iterdir())
