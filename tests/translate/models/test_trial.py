"""Models that end a process must not end ours."""

import shutil
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError
from reader.translate.models import trial
from reader.translate.models.metadata import FaultyPackageError
from reader.translate.models.trial import try_out_apart
from reader.wire import Message


@pytest.fixture
def package(tmp_path: Path, folders: dict[str, Path]) -> Path:
    """A package to damage."""
    return shutil.copytree(folders["zh"], tmp_path / "package")


def set_scalar(package: Path, name: bytes, value: int) -> None:
    """Overwrite a variable without dimensions: its name, a rank of 0, its type id, its length, its value."""
    path = package / "model/model.bin"
    data = path.read_bytes()
    at = data.index(name + b"\0") + len(name) + 1
    rank, _, length = struct.unpack_from("<BBI", data, at)
    assert (rank, length) == (0, 2)
    path.write_bytes(data[: at + 6] + struct.pack("<h", value) + data[at + 8 :])


@pytest.mark.parametrize("code", ["zh", "zt"])
def test_a_good_package_passes_and_is_left_as_it_is(folders: dict[str, Path], code: str) -> None:
    before = _files(folders[code])
    try_out_apart(folders[code])
    assert _files(folders[code]) == before


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        (b"decoder/num_heads", 0, "the model crashes the translator: SIG"),
        (b"encoder/num_heads", 0, "the model crashes the translator: SIG"),
        (b"decoder/alignment_layer", 0x7F7F, "the model crashes the translator: SIG"),
        (b"decoder/num_heads", -1, "the model does not run: shape contains a negative dimension"),
    ],
)
def test_a_model_that_ends_the_process_is_a_faulty_package(package: Path, name: bytes, value: int, fault: str) -> None:
    set_scalar(package, name, value)
    with pytest.raises(FaultyPackageError, match=f"^{fault}"):
        try_out_apart(package)


def test_a_model_that_takes_for_ever_is_given_up(package: Path) -> None:
    with pytest.raises(FaultyPackageError, match=r"^the model needs over 0 seconds"):
        try_out_apart(package, 0)


def test_another_end_shows_its_status(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.child.command", lambda _module: [sys.executable, "-c", "raise SystemExit(7)"])
    with pytest.raises(FaultyPackageError, match=r"^the model crashes the translator: exit status 7$"):
        try_out_apart(package)


def test_what_nobody_foresaw_shows_its_last_line(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "__name__", "tests.risky")  # It knows no package.
    with pytest.raises(FaultyPackageError, match=r"^the model crashes the translator: KeyError"):
        try_out_apart(package)


def test_a_part_of_this_program_that_is_missing_is_no_fault_of_the_model(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "__name__", "tests.no_such_module")
    with pytest.raises(ReaderError, match=r"^Duidu: .* \(No module named 'tests.no_such_module'\)") as caught:
        try_out_apart(package)
    assert caught.value.problem is Problem.INCOMPLETE


def answer(request: Message) -> Iterator[Message]:
    """In the place of the trial: it takes more memory than there is."""
    yield Message(len(bytearray(10**13)), request.blobs)


def test_a_model_that_takes_all_memory_is_a_faulty_package(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "__name__", __name__)
    with pytest.raises(FaultyPackageError, match=r"^the model needs over 6 GB of memory$"):
        try_out_apart(package)
