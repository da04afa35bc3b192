"""Which dictionary a file is; archives that are hostile; bytes that are anything."""

import os
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.dictionary import bundle
from reader.dictionary.opening import open_dictionary
from reader.model import Problem, ReaderError
from tests.dictionary.builders import (
    CEDICT,
    fault,
    packed,
    read,
    stardict_files,
    term,
    write_files,
    write_tar,
    write_zip,
    yomitan_files,
)


def problem(path: Path) -> Problem:
    with pytest.raises(ReaderError) as caught:
        read(path)
    assert caught.value.subject == str(path)
    return caught.value.problem


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert problem(tmp_path / "nothing.ifo") is Problem.NOT_FOUND
    assert problem(tmp_path / "a\0b") is Problem.NOT_FOUND
    os.mkfifo(tmp_path / "pipe")
    assert problem(tmp_path / "pipe") is Problem.NOT_A_FILE
    assert fault(tmp_path) == "there is no dictionary in it"


def test_pipes_and_links_in_a_folder_are_not_touched(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    write_files(folder, stardict_files())
    os.mkfifo(folder / "other.ifo")
    (folder / "third.ifo").symlink_to(folder / "test.ifo")
    assert len(read(folder)) == 2


def test_names_that_lead_out_of_an_archive_are_names(tmp_path: Path) -> None:
    files = {f"../../{name}": content for name, content in stardict_files().items()}
    assert len(read(write_zip(tmp_path / "d.zip", files))) == 2
    assert len(read(write_tar(tmp_path / "d.tar", files, "w"))) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["d.tar", "d.zip"]


def test_a_zip_without_a_dictionary(tmp_path: Path) -> None:
    assert fault(write_zip(tmp_path / "d.zip", {"a.png": b"x"})) == "there is no dictionary in it"
    assert "File is not a zip file" in fault(write_files(tmp_path, {"cut.zip": b"PK\x03\x04 and no more"}))


def test_a_member_without_a_name(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "d.zip", {**stardict_files(), "unnamed": b"x"})
    path.write_bytes(path.read_bytes().replace(b"unnamed", b"\0nnamed"))
    assert len(read(path)) == 2


def test_a_locked_zip(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "d.zip", yomitan_files([term("字")]))
    data = bytearray(path.read_bytes())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    assert problem(path) is Problem.LOCKED


def test_unknown_packing_in_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "d.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("index.json", "{}")
    assert fault(path) == "index.json: it is packed in an unknown way"


def test_more_members_than_any_dictionary_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "_MOST_MEMBERS", 3)
    files = {**stardict_files(), "more": b""}
    assert "more than 3 files" in fault(write_zip(tmp_path / "d.zip", files))
    assert "more than 3 files" in fault(write_tar(tmp_path / "d.tar", files))


def test_a_tar_that_claims_a_giant_header(tmp_path: Path) -> None:
    member = tarfile.TarInfo("x")
    member.type, member.size = tarfile.XHDTYPE, 1 << 40
    (tmp_path / "d.tgz").write_bytes(packed(member.tobuf() + bytes(1024)))
    assert fault(tmp_path / "d.tgz")


def test_a_sparse_member_of_a_tar_is_none(tmp_path: Path) -> None:
    path = write_tar(tmp_path / "d.tar", stardict_files(), "w")
    data = path.read_bytes()
    member = tarfile.TarInfo("more.ifo")
    member.type = tarfile.GNUTYPE_SPARSE
    path.write_bytes(member.tobuf(tarfile.GNU_FORMAT) + data)
    assert len(read(path)) == 2


def test_a_set_in_a_tar_that_goes_away_meanwhile(tmp_path: Path) -> None:
    source = open_dictionary(write_tar(tmp_path / "d.tar", stardict_files(), "w"))
    write_tar(tmp_path / "d.tar", {"other": b""}, "w")
    with pytest.raises(ReaderError) as caught:
        list(source.entries())
    assert "it is not there any more" in caught.value.detail


SEEDS = {
    "set.zip": lambda path: write_zip(path, stardict_files()),
    "yomi.zip": lambda path: write_zip(path, yomitan_files([term("字", "zì", "a", {"type": "text", "text": "b"})])),
    "set.tgz": lambda path: write_tar(path, stardict_files()),
    "set.tar": lambda path: write_tar(path, stardict_files(), "w"),
    "set.txz": lambda path: write_tar(path, stardict_files(), "w:xz"),
    "words.gz": lambda path: write_files(path.parent, {path.name: packed(CEDICT.encode())}),
    "words.u8": lambda path: write_files(path.parent, {path.name: CEDICT.encode()}),
}


@given(st.data())
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("name", SEEDS)
def test_damaged_files_are_read_or_refused(name: str, tmp_path: Path, data: st.DataObject) -> None:
    path = SEEDS[name](tmp_path / name)
    content = bytearray(path.read_bytes())
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=6)):
        content[at] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))] if data.draw(st.booleans()) else content)
    assert refusal(path) in (None, str(path))


@given(st.sampled_from(["test.ifo", "test.idx", "test.dict", "test.syn"]), st.binary(max_size=200))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_in_a_set_are_read_or_refused(tmp_path: Path, name: str, content: bytes) -> None:
    write_files(tmp_path, {**stardict_files(sametypesequence=None), "test.syn": b"", name: content})
    assert refusal(tmp_path / "test.ifo") in (None, str(tmp_path / "test.ifo"))


@given(st.binary(max_size=400))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_refused(tmp_path: Path, content: bytes) -> None:
    for path in (
        write_files(tmp_path, {"file": content}),
        write_zip(tmp_path / "file.zip", {"index.json": content, "term_bank_1.json": content}),
    ):
        assert refusal(path) == str(path)


def refusal(path: Path) -> str | None:
    """What is named as refused, where all of a file is read that can be; no other error comes than that which says
    why not."""
    try:
        source = open_dictionary(path)
        for entry in source.entries():
            assert entry.words[0]
            "".join(entry.lines).encode()
        list(source.aliases())
    except ReaderError as error:
        return error.subject
    return None


def test_a_link_to_a_file_of_a_set_is_that_file(tmp_path: Path) -> None:
    write_files(tmp_path / "set", stardict_files())
    link = tmp_path / "link.ifo"
    link.symlink_to(tmp_path / "set" / "test.ifo")
    assert len(read(link)) == 2


def test_a_set_whose_ifo_is_a_link_lacks_it(tmp_path: Path) -> None:
    write_files(tmp_path / "set", stardict_files())
    (tmp_path / "set" / "test.ifo").rename(tmp_path / "test.ifo")
    (tmp_path / "set" / "test.ifo").symlink_to(tmp_path / "test.ifo")
    assert fault(tmp_path / "set" / "test.idx") == "test.ifo: it is missing"


def test_who_reads_what_gives_no_entry_may_end_it(tmp_path: Path) -> None:
    called: list[None] = []
    banks: list[list[object]] = [[] for _ in range(5)]
    source = open_dictionary(write_zip(tmp_path / "d.zip", yomitan_files(*banks)), lambda: called.append(None))
    before = len(called)
    assert list(source.entries()) == []
    assert len(called) >= before + len(banks)
