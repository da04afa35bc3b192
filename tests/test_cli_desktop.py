"""The commands about Duidu itself, called in this process."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader import app, cli_desktop, licences
from reader.cli_desktop import refreshing, started_by
from reader.desktop_files import targets
from reader.settings import data_folder


@pytest.fixture(autouse=True)
def program(monkeypatch: pytest.MonkeyPatch) -> Path:
    """As if this were a checkout; no program of the desktop is there."""
    main = Path(__file__).parents[1] / "main.py"
    monkeypatch.setattr(sys, "argv", [str(main)])
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", "/nowhere")
    return main


def test_install_and_remove(program: Path, capsys: pytest.CaptureFixture[str]) -> None:
    share = data_folder().parent
    assert app.main(["desktop", "install"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out == ["put there:", *(str(share / name) for name in targets())]
    exec_line = f"Exec={sys.executable} {program} %f\n"
    assert exec_line in (share / "applications" / "duidu.desktop").read_text("utf-8")
    assert app.main(["desktop", "remove"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "taken back:"
    assert app.main(["desktop", "remove"]) == 0
    assert capsys.readouterr().out == "nothing of Duidu was there\n"


def test_what_was_changed_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["desktop", "install"]) == 0
    manual = data_folder().parent / "man" / "man1" / "duidu.1"
    manual.write_text("mine", "utf-8")
    capsys.readouterr()
    assert app.main(["desktop", "remove"]) == 0
    assert f"{manual}: it was changed" in capsys.readouterr().err
    assert manual.exists()
    assert app.main(["desktop", "install"]) == 1
    assert f"{manual}: it is there already, put there by something else" in capsys.readouterr().err


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_no_such_menu(
    platform: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert app.main(["desktop", "install"]) == 1
    assert "make a shortcut" in capsys.readouterr().err


def test_what_starts_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Path) -> None:
    script = tmp_path / "bin" / "duidu"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\n", "utf-8")
    script.chmod(0o755)
    assert started_by(str(program)) == [sys.executable, str(program)]
    assert started_by(str(script)) == [str(script)]
    assert started_by("/somewhere/reader/__main__.py") == [sys.executable, "-m", "reader"]
    monkeypatch.setenv("PATH", str(script.parent))
    assert started_by("duidu") == [str(script)]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert started_by("./duidu") == [sys.executable]


def _program(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (folder / name).chmod(0o755)


def test_caches_that_the_desktop_has_are_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs, share = tmp_path / "bin", tmp_path / "share"
    for name in ("update-desktop-database", "update-mime-database", "gtk-update-icon-cache"):
        _program(programs, name, "true")
    monkeypatch.setenv("PATH", str(programs))
    assert refreshing(share) == []
    for name in ("applications", "mime", "icons/hicolor"):
        (share / name).mkdir(parents=True)
    names = [Path(command[0]).name for command in refreshing(share)]
    assert names == ["update-desktop-database", "update-mime-database"]
    (share / "icons" / "hicolor" / "icon-theme.cache").touch()
    assert refreshing(share)[-1][1:] == ["--force", "--ignore-theme-index", str(share / "icons" / "hicolor")]


def test_they_are_run_and_may_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _program(tmp_path / "bin", "update-desktop-database", f'echo "$@" > {tmp_path}/ran; echo noise; exit 1')
    _program(tmp_path / "bin", "update-mime-database", "true")
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:/usr/bin:/bin")
    assert app.main(["desktop", "install"]) == 0
    assert (tmp_path / "ran").read_text("utf-8") == f"{data_folder().parent / 'applications'}\n"
    told = capsys.readouterr()
    assert "noise" not in told.out + told.err

    def hangs(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("update-desktop-database", 60)

    monkeypatch.setattr(cli_desktop.subprocess, "run", hangs)
    assert app.main(["desktop", "remove"]) == 0
    assert "update-desktop-database: it did not run" in capsys.readouterr().err


def test_licences_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["licences"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert len(rows) == len(licences.components())
    assert ["libiconv", "", "LGPL-2.1-or-later", "lxml", "https://www.gnu.org/software/libiconv/"] in rows


def test_licences_are_printed_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["licences", "JIEBA", "cc-cedict"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("jieba\nMIT\nhttps://github.com/fxsjy/jieba\n\nCopyright (c) 2013 Sun Junyi\n")
    assert "Attribution-ShareAlike 4.0 International" in out


def test_an_unknown_name_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["licences", "jieba", "nope"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "nope: Duidu brings along nothing of this name" in told.err


def test_a_table_that_is_gone_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(licences, "TABLE", tmp_path / "gone.json")
    licences.components.cache_clear()
    assert app.main(["licences"]) == 1
    assert "Duidu: a part of Duidu itself is missing or does not load (" in (told := capsys.readouterr().err)
    assert told.endswith("No such file or directory); install Duidu again.\n")
