"""Ends of a process that Python cannot catch: found by the next one, told once, and not of one that lives."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.faults import FaultFile, take_faults

_ROOT = Path(__file__).parents[1]
_START = "import os, signal, sys; from pathlib import Path; from reader.faults import FaultFile\n"


def _run(folder: Path, code: str) -> subprocess.CompletedProcess[bytes]:
    made = f"{_START}made = FaultFile(Path(sys.argv[1]))\n{code}"
    return subprocess.run([sys.executable, "-c", made, str(folder)], cwd=_ROOT, capture_output=True, check=False)


@pytest.mark.parametrize(("name", "said"), [("SIGSEGV", "Segmentation fault"), ("SIGABRT", "Aborted")])
def test_a_fault_is_found_by_the_next_process_once(tmp_path: Path, name: str, said: str) -> None:
    done = _run(tmp_path, f"made.note('the library said 龘'); os.kill(os.getpid(), signal.{name})")
    assert done.returncode == -getattr(signal, name)
    assert done.stderr == b""
    (told,) = take_faults(tmp_path)
    lines = told.splitlines()
    assert lines[0].startswith("Duidu ")
    assert lines[1] == "the library said [text]"
    assert said in lines[2]
    assert any('File "<string>"' in line for line in lines)
    assert take_faults(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_of_a_process_that_was_killed_there_is_nothing_to_say(tmp_path: Path) -> None:
    assert _run(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)").returncode == -signal.SIGKILL
    assert len(list(tmp_path.iterdir())) == 1
    assert take_faults(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_ends_as_it_should_leaves_nothing(tmp_path: Path) -> None:
    assert _run(tmp_path, "made.end(); made.end(); made.note('late')").returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_of_a_process_that_lives_nothing_is_taken(tmp_path: Path) -> None:
    code = (
        f"{_START}made = FaultFile(Path(sys.argv[1])); made.note('so far')\n"
        "print('here', flush=True); sys.stdin.read(); os.kill(os.getpid(), signal.SIGSEGV)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"here\n"
        assert take_faults(tmp_path) == []
        assert len(list(tmp_path.iterdir())) == 1
    assert process.returncode == -signal.SIGSEGV
    (told,) = take_faults(tmp_path)
    assert "so far\nFatal Python error" in told


def test_where_nothing_can_be_written_the_process_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = _run(tmp_path / "file" / "below", "made.note('x'); made.end(); print('on')")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"on\n", b"")
    assert take_faults(tmp_path / "file") == []
    assert take_faults(tmp_path / "none") == []


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "report-1.txt").write_text("a\nb\nc\n")
    (tmp_path / "fault-odd").mkdir()
    (tmp_path / "fault-1-a").write_bytes(b"Duidu 0\n\xff broken\n")
    assert take_faults(tmp_path) == ["Duidu 0\n[text] broken\n"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fault-odd", "report-1.txt"]


def test_the_file_of_this_process_is_its_own(tmp_path: Path) -> None:
    made = FaultFile.__new__(FaultFile)
    made._path, made._file = tmp_path / "fault-1-b", None
    made._file = made._made()
    made.note("x")
    assert take_faults(tmp_path) == []
    made._file.close()
    assert take_faults(tmp_path) == []
