"""The real program over a text with a marker in it, while one thing after the other goes wrong: nothing of the text is
on standard error, in the log or in a report, no traceback is in the way, and the next start knows how the last one
ended."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import tiny_model

_ROOT = Path(__file__).parents[2]
# Rare characters, which neither the program's own messages nor its files hold.
MARKER = "龘靐齉"
_TEXT = f"喝茶的人\n\n我喜欢喝茶。他叫{MARKER}，去学校。\n"
_TRACEBACK = "Traceback (most recent call last)"

# Runs the program in a process whose parts may be made to fail; `act` is called when the window has settled.
_DRIVE = f"""
import os, signal, sys
MARKER = {MARKER!r}
from reader import app
def fail(*_, **__):
    raise KeyError(f"{{MARKER}} and more", {{"text": MARKER}}, MARKER.encode())
def drive(act):
    from PySide6.QtCore import QTimer
    from reader.ui import start
    make = start.Windows.open
    def open_and_act(windows):
        window = make(windows)
        once = lambda: QTimer.singleShot(0, lambda: act(window))
        window.settled.connect(once, type=start.Qt.ConnectionType.SingleShotConnection)
        return window
    start.Windows.open = open_and_act
    return app.main(sys.argv[1:])
def when_idle(window, act):
    from PySide6.QtCore import QTimer
    def look():
        if window._jobs.is_busy: QTimer.singleShot(20, look)
        else: act()
    look()
"""
_END = """
def end():
    print("said", window._page.messages.text.text() if window._page.messages.isVisible() else "", flush=True)
    window.close()
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(_TEXT, "utf-8")
    return path


@pytest.fixture
def state(own_home: Path) -> Path:
    return own_home / "state" / "duidu"


def _drive(code: str, *arguments: str | Path, platform: str = "offscreen") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": platform, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", _DRIVE + code, *map(str, arguments)]
    return subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)


def _main(*arguments: str | Path, root: Path = _ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "main.py"), *map(str, arguments)]
    wanted = os.environ | {"PYTHONIOENCODING": "utf-8"} | environment
    return subprocess.run(command, env=wanted, capture_output=True, text=True, timeout=120, check=False)


def _tells_nothing(said: str) -> bool:
    hidden = (*MARKER, *(ascii(each)[1:-1] for each in MARKER), *(repr(each.encode())[2:-1] for each in MARKER))
    return not any(each in said for each in hidden)


def test_commands_say_nothing_of_the_text(page: Path, tmp_path: Path) -> None:
    tiny = tiny_model.build_package(tmp_path / "zh.argosmodel")
    assert _main("models", "install", tiny).returncode == 0
    for command in (["annotate", page], ["export", page, "--to", "html", "--output", tmp_path / "p.html"]):
        done = _main(*command)
        assert (done.returncode, done.stderr) == (0, "")


def test_a_command_that_fails_is_one_line_and_a_report(page: Path, state: Path) -> None:
    done = _drive("from reader import cli; cli._annotate = fail; sys.exit(app.main(sys.argv[1:]))", "annotate", page)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("main.py: something went wrong that should not have (KeyError, cli.py:")
    assert str(page.parent) not in line
    (report,) = state.iterdir()
    told = report.read_text("utf-8")
    assert _TRACEBACK in told
    assert _tells_nothing(told + line)


def test_processes_of_several_say_nothing_of_their_texts() -> None:
    code = (
        "from reader import processes\n"
        "import tests.e2e.failing as failing\n"
        "print([result for _, result in processes.in_processes(2, failing.start, [MARKER, MARKER], failing.crashed)])"
    )
    done = _drive(code)
    assert done.stdout == "['crashed', 'crashed']\n"
    assert "KeyError: [text]" in done.stderr
    assert _tells_nothing(done.stderr)


def test_a_window_in_which_everything_fails_tells_no_text(page: Path, tmp_path: Path, state: Path) -> None:
    assert _main("models", "install", tiny_model.build_package(tmp_path / "zh.argosmodel")).returncode == 0
    code = f"""
from reader.translate import engine
engine.Translator.translate = fail
def act(window):
{_END.replace(chr(10), chr(10) + "    ")}
    window._jobs.run("x", fail, lambda _: None)
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, fail)
    def show():
        window._page.messages.action.click()
        when_idle(window, lambda: (print(window.study.crashes.dialog.report.toPlainText()), end()))
    QTimer.singleShot(0, lambda: when_idle(window, show))
sys.exit(drive(act))
"""
    done = _drive(code, page)
    assert done.returncode == 0, done.stderr
    assert "Libraries: " in done.stdout
    assert "KeyError: [text]\n" in done.stdout
    assert done.stderr.count("CRITICAL reader.ui.start: an error that nothing handled") == 1
    assert "ERROR reader.ui.jobs: a job failed unexpectedly" in done.stderr
    assert "ERROR reader.translate.workers: translating failed unexpectedly" in done.stderr
    assert _tells_nothing(done.stderr + done.stdout)
    assert list(state.iterdir()) == []


def test_the_next_start_says_that_the_last_ended_by_a_fault(page: Path, state: Path) -> None:
    killed = _drive("sys.exit(drive(lambda window: os.kill(os.getpid(), signal.SIGSEGV)))", page)
    assert (killed.returncode, killed.stderr) == (-11, "")
    assert len(list(state.iterdir())) == 1
    look = f"def act(window):\n{_END.replace(chr(10), chr(10) + '    ')}\n    end()\nsys.exit(drive(act))"
    second, third = _drive(look, page), _drive(look, page)
    assert (second.returncode, second.stdout, second.stderr) == (0, "said Duidu ended unexpectedly last time.\n", "")
    assert (third.returncode, third.stdout) == (0, "said \n")
    assert list(state.iterdir()) == []


def test_what_was_typed_before_a_kill_is_there_again(page: Path) -> None:
    write = """
def act(window):
    from reader.ui.note_dialog import NoteDialog
    window.study.drafts.kept.connect(lambda: os.kill(os.getpid(), signal.SIGKILL))
    window._page.view.go_to_sentence("1.0")
    window._actions["note"].trigger()
    (dialog,) = window._page.findChildren(NoteDialog)
    dialog.text.setPlainText("half a note")
sys.exit(drive(act))
"""
    look = f"""
def act(window):
{_END.replace(chr(10), chr(10) + "    ")}
    def look():
        from reader.ui.note_dialog import NoteDialog
        print("said", window._page.messages.text.text())
        window._page.messages.action.click()
        print([each.text.toPlainText() for each in window._page.findChildren(NoteDialog)])
        end()
    when_idle(window, look)
sys.exit(drive(act))
"""
    assert _drive(write, page).returncode == -9
    again = _drive(look, page)
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout.splitlines()[:2] == [
        "said There is an unfinished note of yours in this text.",
        "['half a note']",
    ]


def test_an_error_before_there_is_a_window_is_a_dialog_alone(page: Path, state: Path) -> None:
    code = """
from reader.ui import start, crash_dialog
start.Windows.__init__ = fail
crash_dialog.CrashDialog.exec = lambda self: print(self.told.text(), self.report.toPlainText())
sys.exit(app.main(sys.argv[1:]))
"""
    done = _drive(code, page)
    assert done.returncode == 1
    assert "KeyError: [text]\n" in done.stdout
    (line,) = done.stderr.splitlines()
    assert line.startswith("main.py: something went wrong that should not have (KeyError")
    assert _tells_nothing(done.stdout + line)
    assert any(path.name.startswith("report-") for path in state.iterdir())


def test_what_the_program_lacks_is_one_line(page: Path, tmp_path: Path) -> None:
    fake = tmp_path / "fake"
    (fake / "PySide6").mkdir(parents=True)
    (fake / "PySide6" / "__init__.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object file')")
    done = _main(page, PYTHONPATH=str(fake), QT_QPA_PLATFORM="offscreen")
    (line,) = done.stderr.splitlines()
    assert done.returncode == 1
    assert line.startswith("main.py: Duidu: a part of Duidu itself is missing or does not load (libEGL.so.1: ")
    (fake / "platformdirs.py").write_text("raise ImportError('no module')")
    done = _main("annotate", page, PYTHONPATH=str(fake))
    assert (done.returncode, done.stderr) == (
        1,
        "duidu: a part of Duidu does not load (no module); set it up or install it again.\n",
    )


def test_missing_resources_and_plugins_are_one_line(page: Path, tmp_path: Path) -> None:
    # Modules look for files beside the place that they are imported by.
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "reader").symlink_to(_ROOT / "reader")
    shutil.copy(_ROOT / "main.py", tmp_path / "copy")
    done = _main("annotate", page, root=tmp_path / "copy")
    (line,) = done.stderr.splitlines()
    assert done.returncode == 1
    assert line.startswith(f"main.py: {page}: a part of Duidu itself is missing or does not load (resources/")
    assert line.endswith("No such file or directory); install Duidu again.")
    done = _main(page, QT_QPA_PLATFORM="none-such")
    (line,) = done.stderr.splitlines()
    assert done.returncode == 2
    assert line.startswith("main.py: Qt cannot open a window (")
