"""reader/__main__.py: the ways by which a process of the program begins."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__, app, child, options
from reader.__main__ import main

_ROOT = Path(__file__).parents[1]
# The program of a bundle, as far as Python can tell.
_BUNDLE = "import sys; sys.frozen = True; from reader.__main__ import main; sys.exit(main())"


@pytest.mark.parametrize("start", [["main.py"], ["-m", "reader"], ["-c", _BUNDLE]])
def test_every_way_to_start_comes_to_the_same_program(start: list[str]) -> None:
    done = subprocess.run([sys.executable, *start, "--version"], cwd=_ROOT, capture_output=True, text=True, check=True)
    assert (done.stdout.splitlines()[0], done.stderr) == (f"Duidu {__version__}", "")


def test_it_ends_with_the_status_of_what_was_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["annotate", str(tmp_path / "none.txt")]) == 1
    assert "there is no such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "reads"),
    [
        ([], True),
        (["annotate", "-"], True),
        (["words.txt"], True),
        (["look"], False),
        (["desktop", "install"], False),
        (["licences"], False),
        (["--version"], False),
    ],
)
def test_a_process_that_reads_texts_is_started_where_one_is_read_at_once(arguments: list[str], *, reads: bool) -> None:
    assert app._reads_a_text(arguments) is reads


def test_every_command_that_reads_no_text_is_one() -> None:
    assert set(options.COMMANDS) >= app._READ_NO_TEXT


def test_the_program_of_a_bundle_is_its_own_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "command", lambda module: [sys.executable, "-c", _BUNDLE, child.CHILD, module])
    children = child.Children("tests.risky", 1_000_000_000)
    try:
        (answer,) = children.ask(child.Message({"do": ["echo", "聽"]}), "書.epub", 60)
        assert answer.value == "聽"
    finally:
        children.close()
