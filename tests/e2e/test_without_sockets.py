"""main.py where every socket raises, from the first moment of the interpreter on: everything but a download works."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import tiny_model
from tests.unplugged import sitecustomize as unplugged

_ROOT = Path(__file__).parents[2]
_TEXT = "喝茶的人\n\n我喜欢喝茶。他去学校。\n"
_ENGLISH = "I like drink tea."

# Runs main.py with each list of arguments; prints the exit statuses.
_RUN_EACH = """
import json, runpy, sys
statuses = []
for arguments in json.loads(sys.argv[1]):
    sys.argv = [sys.argv[0], *arguments]
    try:
        runpy.run_path(PROGRAM, run_name="__main__")
    except SystemExit as end:
        statuses.append(end.code)
print(statuses)
"""


@dataclass(frozen=True)
class Forbidden:
    """Interpreters that cannot open a socket: all that tests start are such. `notes` say what these were refused."""

    notes: Path

    def start(self, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
        environment = os.environ | {unplugged.NOTES: str(self.notes), "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, *map(str, arguments)]
        return subprocess.run(command, cwd=_ROOT, capture_output=True, env=environment, timeout=120, check=False)

    def run_each(self, *commands: list[str]) -> tuple[list[int], str, str]:
        """The exit statuses of main.py, what it printed, and what it said on standard error."""
        program = _RUN_EACH.replace("PROGRAM", repr(str(_ROOT / "main.py")))
        done = self.start("-c", program, json.dumps(commands))
        printed, _, statuses = done.stdout.decode().rstrip("\n").rpartition("\n")
        return json.loads(statuses), printed, done.stderr.decode()

    def noted(self, name: str) -> list[str]:
        path = self.notes / name
        return path.read_text("utf-8").splitlines() if path.exists() else []


@pytest.fixture
def forbidden(tmp_path: Path) -> Forbidden:
    notes = tmp_path / "notes"
    notes.mkdir()
    return Forbidden(notes)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(_TEXT, "utf-8")
    return path


def _exports(page: Path) -> dict[Path, list[str]]:
    """Each format with a translation and with a gloss, by its file."""
    folder = page.parent
    wanted = [(folder / f"{choice}.{to}", to, choice) for to in ("html", "md", "txt") for choice in ("mt", "gloss")]
    return {
        target: ["export", str(page), "--to", to, "--translation", choice, "--output", str(target)]
        for target, to, choice in wanted
    }


def test_every_command_and_the_window_work(forbidden: Forbidden, page: Path, tmp_path: Path) -> None:
    package = tiny_model.build_package(tmp_path / "zh.argosmodel")
    terms, exported, memory, picture, corrections = (
        str(tmp_path / name) for name in ("in.csv", "out.csv", "out.tmx", "out.png", "corrections.csv")
    )
    Path(terms).write_text("Chinese,English\n茶,tea\n北京,Peking\n", "utf-8")
    exports = _exports(page)
    statuses, printed, errors = forbidden.run_each(
        ["models", "install", str(package)],
        ["models", "list"],
        ["models", "verify"],
        ["words", "add", "北京"],
        ["words", "list"],
        ["glossary", "import", terms],
        ["glossary", "remove", "北京"],
        ["glossary", "list"],
        ["glossary", "export", exported],
        ["corrections", "add", "reading", "北京", "běi jīng"],
        ["corrections", "export", corrections],
        ["corrections", "import", corrections],
        ["corrections", "list"],
        *exports.values(),
        ["memory", "export", memory],
        ["memory", "clear"],
        ["memory", "import", memory],
        ["annotate", str(page), "--json"],
        ["screenshot", str(page), "--output", picture],
    )
    assert (set(statuses), errors) == ({0}, "")
    assert "whole" in printed
    assert _ENGLISH in printed
    assert Path(exported).read_text("utf-8-sig").splitlines()[1:] == ["茶,tea,"]
    for target in exports:
        assert (_ENGLISH in target.read_text("utf-8")) is target.name.startswith("mt")
    assert _ENGLISH in Path(memory).read_text("utf-8")
    assert Path(picture).read_bytes().startswith(b"\x89PNG")

    window = forbidden.start("-m", "tests.ui.kill_rounds", "look", page)
    assert window.returncode == 0
    assert _ENGLISH in json.loads(window.stdout.splitlines()[-1]).values()
    assert forbidden.run_each(["models", "remove", "zh_en"]) == ([0], "removed zh_en", "")
    assert forbidden.noted("refused") == []
    # The process that tries a model out was watched too: once when it was installed, once when it was verified.
    assert sum("trial" in line for line in forbidden.noted("watched")) == 2


def test_a_download_fails_in_one_line_and_nothing_else_does(forbidden: Forbidden) -> None:
    done = forbidden.start("main.py", "models", "install", "zh_en")
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("main.py: https://")
    assert "it could not be downloaded" in line
    assert "sockets are forbidden" in line
    assert forbidden.noted("refused")
