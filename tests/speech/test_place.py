import os
import stat
from pathlib import Path

import pytest

from reader.model import ReaderError
from reader.speech import place
from tests.speech.conftest import MakeService


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine on which nothing speaks; the folder of its programs."""
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.delenv("SPEECHD_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return programs


def _install(programs: Path, script: str) -> None:
    program = programs / "speech-dispatcher"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.mark.usefixtures("bare")
def test_nothing_is_there() -> None:
    assert not place.may_be_there()
    with pytest.raises(ReaderError, match="it does not run"):
        place.start()


def test_a_program_may_be_started(bare: Path, tmp_path: Path) -> None:
    told = tmp_path / "told"
    _install(bare, f'echo "$@" > {told}')
    assert place.may_be_there()
    place.start()
    socket_file = tmp_path / "speech-dispatcher" / "speechd.sock"
    assert told.read_text("utf-8") == f"--spawn --communication-method unix_socket --socket-path {socket_file}\n"


def test_a_program_that_knows_no_such_locale_is_started_in_a_plain_one(bare: Path, tmp_path: Path) -> None:
    told = tmp_path / "told"
    _install(bare, f'echo "$LC_ALL" >> {told}; test "$LC_ALL" = C.UTF-8')
    place.start()
    assert told.read_text("utf-8").splitlines()[-1] == "C.UTF-8"
    assert len(told.read_text("utf-8").splitlines()) <= 2


def test_a_program_that_does_not_start_is_told(bare: Path) -> None:
    _install(bare, "exit 1")
    with pytest.raises(ReaderError, match="it does not start"):
        place.start()


@pytest.mark.usefixtures("bare")
def test_a_service_that_runs_is_there(make_service: MakeService) -> None:
    make_service()
    assert place.may_be_there()


def test_who_names_an_address_starts_the_service_there(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _install(bare, "exit 0")
    monkeypatch.setenv("SPEECHD_ADDRESS", "unix_socket:/nowhere/socket")
    assert place.socket_path() == Path("/nowhere/socket")
    assert not place.may_be_there()


@pytest.mark.usefixtures("bare")
def test_no_other_machine_is_spoken_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", "inet_socket:192.0.2.1:6560")
    assert place.socket_path() == Path(os.environ["XDG_RUNTIME_DIR"], "speech-dispatcher", "speechd.sock")
    assert not place.may_be_there()


@pytest.mark.usefixtures("bare")
def test_without_a_folder_of_the_session_the_socket_is_in_the_cache(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert place.socket_path() == own_home / "cache" / "speech-dispatcher" / "speechd.sock"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert place.socket_path() == own_home / ".cache" / "speech-dispatcher" / "speechd.sock"
