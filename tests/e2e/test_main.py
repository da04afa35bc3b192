"""The real main.py as a process of its own, as a user starts it."""

import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pypdf
import pytest

from reader.pipeline import Desk, correcting
from reader.settings import data_folder
from tests.pages import SIMPLIFIED, TRADITIONAL

_ROOT = Path(__file__).parents[2]


def _start(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, str(_ROOT / "main.py"), *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=120,
        check=False,
    )


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TRADITIONAL, "utf-8")
    return path


def test_annotates_standard_input() -> None:
    done = _start("annotate", "-", "--json", stdin=SIMPLIFIED.encode("gb18030"))
    assert (done.returncode, done.stderr) == (0, b"")
    value = json.loads(done.stdout)
    assert value["script"] == "zh-Hans"
    syllables = [item for token in value["blocks"][0]["sentences"][0]["tokens"] for item in token["syllables"]]
    assert syllables[:4] == ["yin2", "hang2", "hang2", "zhang3"]


def test_prints_utf_8_in_any_locale() -> None:
    done = _start("annotate", "-", stdin=SIMPLIFIED.encode(), LC_ALL="POSIX", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "快乐(kuàilè)" in done.stdout.decode("utf-8")


def test_exports_beside_the_caller(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    done = _start("export", page, "--to", "html", "--output", target)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().strip() == str(target)
    assert '<html lang="zh-Hant"' in target.read_text("utf-8")


def test_takes_a_picture_of_the_window(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "window.png"
    done = _start("screenshot", page, "--output", target, "--size", "900x600", "--theme", "dark")
    assert (done.returncode, done.stderr) == (0, b"")
    header = target.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    assert (int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")) == (900, 600)


def test_a_picture_leaves_the_users_settings_alone(page: Path, tmp_path: Path, own_home: Path) -> None:
    assert _start("screenshot", page, "--output", tmp_path / "w.png").returncode == 0
    assert not (own_home / "config" / "duidu").exists()
    assert not (own_home / "data" / "duidu").exists()


@pytest.mark.parametrize("command", ["annotate", "screenshot"])
def test_a_missing_file_is_one_line(tmp_path: Path, command: str) -> None:
    more = ["--output", tmp_path / "w.png"] if command == "screenshot" else []
    done = _start(command, tmp_path / "none.txt", *more)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        f"main.py: {tmp_path / 'none.txt'}: there is no such file; check the name, or whether it was moved.\n"
    )


def test_without_a_display_it_says_so() -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("DISPLAY", "WAYLAND", "QT_"))}
    done = subprocess.run(
        [sys.executable, str(_ROOT / "main.py")], capture_output=True, env=environment, timeout=60, check=False
    )
    assert done.returncode == 2
    assert b"screenshot" in done.stderr


def test_all_of_a_long_text_comes_through_a_pipe(page: Path) -> None:
    page.write_text(SIMPLIFIED * 500, "utf-8")
    done = _start("annotate", page, "--json", PYTHONUNBUFFERED="1")
    assert len(json.loads(done.stdout)["blocks"]) == 1000


def test_a_reader_that_closes_early_is_no_error(page: Path) -> None:
    page.write_text(SIMPLIFIED * 2000, "utf-8")
    process = subprocess.Popen(
        [sys.executable, str(_ROOT / "main.py"), "annotate", str(page), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 1


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("annotate - <&-", "standard input: it could not be read (it is closed)"),
        ("annotate - </dev/zero", "standard input: it is too large (> 250 MB)"),
        ("annotate page.txt >&-", "standard output: it could not be written (it is closed)"),
        ("annotate page.txt >/dev/full", "standard output: it could not be written (No space left on device)"),
        ("export page.txt --to html >/dev/full", "standard output: it could not be written (No space left on device)"),
        ("export page.txt --to html --output /dev/full", "/dev/full: it could not be written (No space left"),
    ],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_broken_streams_are_one_line(page: Path, command: str, expected: str, unbuffered: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" "$1" {command}', sys.executable, str(_ROOT / "main.py")],
        capture_output=True,
        cwd=page.parent,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        timeout=120,
        check=False,
    )
    error = done.stderr.decode()
    assert done.returncode == 1
    assert error.startswith(f"main.py: {expected}")
    assert error.count("\n") == 1


def test_help_that_cannot_be_written_is_no_success() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, str(_ROOT / "main.py"), "export", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            env={key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"},
            timeout=120,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"main.py: standard output: it could not be written")


def test_an_interrupt_leaves_no_traceback_and_no_file(page: Path, tmp_path: Path) -> None:
    page.write_text(SIMPLIFIED * 15000, "utf-8")
    folder = tmp_path / "out"
    folder.mkdir()
    process = subprocess.Popen(
        [sys.executable, str(_ROOT / "main.py"), "export", page, "--to", "html", "--output", str(folder / "o.html")],
        stderr=subprocess.PIPE,
    )
    # Once the dictionary of words is mapped, the article is being annotated.
    maps = Path(f"/proc/{process.pid}/maps")
    while process.poll() is None and "words.marisa" not in maps.read_text():
        pass
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=120)
    assert error == b""
    assert process.returncode in (-signal.SIGINT, 130)
    assert list(folder.iterdir()) == []


def test_the_window_opens_and_ends_on_interrupt(page: Path, own_home: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, str(_ROOT / "main.py"), str(page)],
        stderr=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    history = own_home / "data" / "duidu" / "history.sqlite"
    while process.poll() is None and not history.exists():
        pass
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode in (-signal.SIGINT, 130)


def test_exports_pdfs_without_a_display(page: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("喝茶的人\n\n我喜欢喝茶。\n", "utf-8")
    with closing(Desk(data_folder())) as desk:
        desk.corrections.save([correcting.reading("喜欢", "xīhuān")])
    done = _start("export", page, tmp_path / "none.txt", other, "--to", "pdf", "--output", tmp_path, "--pinyin", "word")
    assert done.returncode == 1
    assert done.stdout.split() == [bytes(tmp_path / name) for name in ("page.pdf", "other.pdf")]
    assert done.stderr.count(b"\n") == 2
    text = pypdf.PdfReader(tmp_path / "other.pdf").pages[0].extract_text()
    assert "我喜欢喝茶。" in text
    assert "Wǒ xīhuān hēchá" in text
