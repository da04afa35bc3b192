"""Texts in the format of CC-CEDICT, plain and packed, and texts that are something else."""

from pathlib import Path

import pytest

from reader.dictionary.added import DictionaryFormat, ReadEntry
from reader.dictionary.opening import open_dictionary
from tests.dictionary.builders import CEDICT, fault, packed, read, write_files, write_tar, write_zip

ENTRIES = [
    ReadEntry(0, ("银行", "銀行"), "yín háng", ("bank", "CL:家[jia1]")),
    ReadEntry(1, ("女儿", "女兒"), "nǚ ér", ("{neoi5 ji4}", "daughter")),
]


def write(folder: Path, text: str | bytes, name: str = "words.u8") -> Path:
    return write_files(folder, {name: text.encode() if isinstance(text, str) else text})


def test_entries_and_what_it_says_of_itself(tmp_path: Path) -> None:
    source = open_dictionary(write(tmp_path, "\ufeff" + CEDICT.replace("\n", "\r\n")))
    about = source.description
    assert (about.title, about.format, about.version) == ("CC-Test", DictionaryFormat.CEDICT, "2026-01-05")
    assert about.notes == "Made for tests"
    assert list(source.entries()) == ENTRIES
    assert 0 < source.done <= source.total


def test_packed_ones_read_the_same(tmp_path: Path) -> None:
    for path in (
        write(tmp_path, packed(CEDICT.encode()), "words.txt.gz"),
        write_zip(tmp_path / "words.zip", {"a/words.u8": CEDICT.encode(), "__MACOSX/a/._words.u8": b"x"}),
        write_tar(tmp_path / "words.tar.xz", {"words.u8": CEDICT.encode()}, "w:xz"),
    ):
        assert read(path) == ENTRIES


def test_joined_gzips_are_one(tmp_path: Path) -> None:
    first, second = CEDICT.encode()[:60], CEDICT.encode()[60:]
    path = write(tmp_path, packed(first) + packed(second) + b"\0\0\0", "words.gz")
    assert read(path) == ENTRIES


def test_a_newer_release_is_not_the_bundled_one(tmp_path: Path) -> None:
    path = write(tmp_path, CEDICT.replace("CC-Test", "CC-CEDICT"))
    assert open_dictionary(path).description.title == "CC-CEDICT (added)"


def test_without_comments_the_file_gives_its_name(tmp_path: Path) -> None:
    path = write(tmp_path, "銀行 银行 [yin2 hang2] /bank/\n", "HanDeDict.u8")
    assert open_dictionary(path).description.title == "HanDeDict"


def test_some_odd_lines_are_left_out(tmp_path: Path) -> None:
    text = CEDICT + "銀行 银行 [yin2] /bank/\n" * 30 + "half a line\n銀行 银行 [yin2] //\n\n"
    assert len(read(write(tmp_path, text))) == 32


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        (b"", "it has no entries"),
        (b"# only\n# comments\n", "it has no entries"),
        ("一篇文章\n" * 200, "its lines are no entries"),
        (CEDICT + "nothing\n" * 5, "5 of its lines are no entries"),
        (CEDICT.encode("utf-16"), "it is not in UTF-8"),
        (CEDICT.encode("gb18030"), "it is not in UTF-8"),
        (CEDICT.encode() + b"\xe4", "it is not in UTF-8"),
        (CEDICT + "x" * 3_000_000, "its lines are no entries"),
        (packed(CEDICT.encode())[:-12], "it ends too early"),
        (packed(CEDICT.encode() + b"\n" * 40_000_000), "it unpacks to too much"),
    ],
)
def test_what_is_no_such_text(content: str | bytes, detail: str, tmp_path: Path) -> None:
    assert detail in fault(write(tmp_path, content))
