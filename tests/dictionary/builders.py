"""Small dictionaries of each format, made as the formats say."""

import gzip
import io
import json
import struct
import tarfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.dictionary.added import ReadEntry
from reader.dictionary.opening import open_dictionary
from reader.model import Problem, ReaderError

Words = Sequence[tuple[str, bytes]]
WORDS: Words = (("喝茶", b"to drink tea"), ("银行", b"bank\nof a river: \xe5\xb2\xb8"))


def ifo(title: str = "测试", *, count: int = 2, **options: object) -> bytes:
    said = {"version": "2.4.2", "bookname": title, "wordcount": count, "sametypesequence": "m", **options}
    lines = ["StarDict's dict ifo file", *(f"{name}={value}" for name, value in said.items() if value is not None)]
    return ("\n".join(lines) + "\n").encode()


def index(words: Words = WORDS, *, wide: bool = False) -> bytes:
    """The .idx of words whose data stand one after the other."""
    found, at = b"", 0
    for word, data in words:
        found += word.encode() + b"\0" + struct.pack(">QI" if wide else ">II", at, len(data))
        at += len(data)
    return found


def synonyms(words: Iterable[tuple[str, int]]) -> bytes:
    return b"".join(word.encode() + b"\0" + struct.pack(">I", number) for word, number in words)


def data(words: Words = WORDS) -> bytes:
    return b"".join(each for _, each in words)


def stardict_files(words: Words = WORDS, **options: Any) -> dict[str, bytes]:
    """The files of a set by their names."""
    said = ifo(count=len(words), **options)
    return {"test.ifo": said, "test.idx": index(words), "test.dict": data(words)}


def write_files(folder: Path, files: Mapping[str, bytes]) -> Path:
    """The first of some files, written to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder / next(iter(files))


def write_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def write_tar(path: Path, files: Mapping[str, bytes], mode: str = "w:gz") -> Path:
    with tarfile.open(path, mode) as archive:  # pyright: ignore[reportArgumentType, reportCallIssue]
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def yomitan_files(*banks: Sequence[Any], title: str = "Yomi", form: int = 3, **said: object) -> dict[str, bytes]:
    """index.json and the banks of terms."""
    about = {"title": title, "revision": "r1", "format": form, **said}
    files = {"index.json": about, **{f"term_bank_{number}.json": bank for number, bank in enumerate(banks, start=1)}}
    return {name: json.dumps(content).encode() for name, content in files.items()}


def term(word: str, reading: str = "", *definitions: Any, tags: str = "", score: float = 0) -> list[Any]:
    """A row of a bank in version 3."""
    return [word, reading, tags, "", score, list(definitions or ("meaning",)), 0, ""]


CEDICT = """# CC-Test
# Made for tests
#! version=1
#! date=2026-01-05T00:00:00Z
銀行 银行 [yin2 hang2] /bank/CL:家[jia1]/
女兒 女儿 [nu:3 er2] {neoi5 ji4} /daughter/
"""


def read(path: Path) -> list[ReadEntry]:
    """All of a dictionary, its aliases too."""
    source = open_dictionary(path)
    entries = list(source.entries())
    assert all(0 <= number < len(entries) for _, number in source.aliases())
    return entries


def fault(path: Path) -> str:
    """Why a dictionary cannot be used; the error names the file that was chosen."""
    with pytest.raises(ReaderError) as caught:
        read(path)
    assert caught.value.problem is Problem.BAD_DICTIONARY
    assert caught.value.subject == str(path)
    return caught.value.detail


def packed(content: bytes) -> bytes:
    return gzip.compress(content)
