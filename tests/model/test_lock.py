import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError
from reader.model import lock as lock_module
from reader.model.lock import hold_lock

HOLD = """
import sys
from pathlib import Path
from reader.model.lock import hold_lock
with hold_lock(Path(sys.argv[1]), "it"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with hold_lock(path, "it"):
        with pytest.raises(ReaderError) as caught, hold_lock(path, "zh_en"):
            pytest.fail("held twice")
        assert (caught.value.problem, caught.value.subject) == (Problem.BUSY, "zh_en")
    assert not path.exists()
    with hold_lock(path, "it"):
        assert path.exists()


def test_it_is_let_go_by_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with pytest.raises(ValueError, match="x"), hold_lock(path, "it"):
        raise ValueError("x")
    with hold_lock(path, "it"):
        pass


def test_the_other_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holding, done, order = threading.Event(), threading.Event(), list[str]()

    def first() -> None:
        with hold_lock(path, "it"):
            holding.set()
            assert done.wait(10)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    assert holding.wait(10)
    threading.Timer(0.05, done.set).start()
    with hold_lock(path, "it", 10):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]


def test_a_process_that_is_killed_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"held\n"
        with pytest.raises(ReaderError), hold_lock(path, "it"):
            pytest.fail("held twice")
        process.kill()
        process.wait()
    assert path.exists()
    with hold_lock(path, "it"):
        pass


def test_a_lock_file_that_was_deleted_by_its_holder_is_not_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between opening and locking, the holder let go and a third made a new file."""
    path = tmp_path / "lock"
    lock, calls = lock_module._lock, list[int]()

    def slow(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 1:
            path.unlink()
            path.touch()
        lock(descriptor)

    monkeypatch.setattr(lock_module, "_lock", slow)
    with pytest.raises(ReaderError), hold_lock(path, "it"):
        pytest.fail("held the lock of a file that is gone")
    with hold_lock(path, "it"):
        assert len(calls) == 2


def test_a_folder_that_cannot_be_written_or_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ReaderError) as caught, hold_lock(tmp_path / "none/lock", "it"):
        pytest.fail("no such folder")
    assert caught.value.problem is Problem.CANNOT_WRITE

    def unsupported(_: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(lock_module, "_lock", unsupported)
    with pytest.raises(ReaderError) as caught, hold_lock(tmp_path / "lock", "it"):
        pytest.fail("no locks")
    assert (caught.value.problem, caught.value.detail) == (Problem.CANNOT_WRITE, "No locks available")
