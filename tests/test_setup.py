"""The set-up script: what it finds missing, what it then does, and what it leaves alone.

Each test sources .ci/setup and stands in for the commands that look at or change the machine.
"""

import os
import re
import subprocess
import tomllib
from importlib.metadata import distributions
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]

_MACHINE = """
source .ci/setup
ldconfig() {{ needed_libraries | while read -r soname _; do echo "$soname (libc6,x86-64) => x"; done | {filter}; }}
has_command() {{ true; }}
has_access_bus() {{ true; }}
fc-list() {{ echo '{fonts}'; }}
find_python() {{ echo python3; }}
apt-get() {{ echo "apt-get $*"; }}
sudo() {{ shift; "$@"; }}
env() {{ shift; "$@"; }}
id() {{ echo 0; }}
unset DISPLAY WAYLAND_DISPLAY
"""


def _machine(*, filter: str = "cat", fonts: str = "Noto Serif CJK SC") -> str:  # noqa: A002
    return _MACHINE.format(filter=filter, fonts=fonts)


def _bash(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["/bin/bash", "-c", script], cwd=_ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("machine", "display", "missing"),
    [
        (_machine(), "", []),
        (_machine(filter="grep -v libEGL"), "", ["libegl1"]),
        (_machine(filter="grep -v glib-2 | grep -v gthread"), "", ["libglib2.0-0"]),
        (_machine(filter="sed 's/libGL.so.1 (libc6,x86-64)/libGL.so.1 (libc6)/'"), "", ["libgl1"]),
        (_machine(fonts=""), "", ["fontconfig", "fonts-noto-cjk", "fonts-noto-core"]),
        (_machine(filter="grep -v -e xcb-cursor -e wayland"), "", []),
        (_machine(filter="grep -v -e xcb-cursor -e wayland-egl"), "DISPLAY=:0", ["libxcb-cursor0"]),
        (
            _machine(filter="grep -v -e xcb-cursor -e wayland-egl"),
            "WAYLAND_DISPLAY=wayland-0",
            ["libwayland-egl1", "libxcb-cursor0"],
        ),
    ],
)
def test_missing_packages(machine: str, display: str, missing: list[str]) -> None:
    done = _bash(f"{machine} {display}\n missing_packages --no-dev")
    assert (done.stdout.split(), done.stderr, done.returncode) == (missing, "", 0)


def test_the_tests_need_an_x_server_what_a_screen_reader_listens_on_and_a_reader_of_pdfs() -> None:
    bare = "has_command() { [ $1 = xdotool ]; }; has_access_bus() { false; }"
    machine = f"{_machine(filter='grep -v xcb-cursor')} {bare}"
    wanted = ["at-spi2-core", "dbus", "libxcb-cursor0", "poppler-utils", "xvfb"]
    assert _bash(f"{machine}\n missing_packages").stdout.split() == wanted
    assert _bash(f"{machine}\n missing_packages --no-dev").stdout == ""


def test_debian_keeps_venv_in_a_package_of_its_own() -> None:
    no_ensurepip = "python3() { case $2 in *ensurepip*) false ;; *) echo python3.11-venv ;; esac; }"
    done = _bash(f"{_machine()} {no_ensurepip}\n missing_packages")
    assert done.stdout.split() == ["python3.11-venv"]


def test_a_machine_without_python_gets_the_distribution_s() -> None:
    none = "find_python() { false; }; command() { [ $2 != python3 ] && builtin command $*; }"
    assert _bash(f"{_machine()} {none}\n missing_packages").stdout.split() == ["python3-venv"]


def test_an_old_python_is_named_with_what_to_do() -> None:
    done = _bash(
        "source .ci/setup; new_enough() { false; }; python3() { echo Python 3.10.12; }; install_missing_packages"
    )
    assert done.returncode == 1
    assert "needs Python 3.11 or newer; this machine has Python 3.10.12" in done.stderr
    assert "python3.11-venv" in done.stderr


def test_root_installs_what_is_missing_and_nothing_else() -> None:
    done = _bash(f"{_machine(filter='grep -v libEGL')} install_missing_packages")
    assert done.stdout.splitlines() == [
        "Installing system packages: libegl1",
        "apt-get update --quiet=2",
        "apt-get install --yes --no-install-recommends libegl1 --quiet=2",
    ]
    assert _bash(f"{_machine()} install_missing_packages").stdout == ""


def test_a_failed_update_does_not_stop_the_install() -> None:
    apt = 'apt-get() { echo "apt-get $1"; [ "$1" = install ]; }'
    done = _bash(f"{_machine(filter='grep -v libEGL')} {apt}\n install_missing_packages")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "apt-get install"


def test_a_failed_install_stops_with_a_message() -> None:
    done = _bash(f"{_machine(filter='grep -v libEGL')} apt-get() {{ false; }}\n install_missing_packages; echo went on")
    assert done.returncode == 1
    assert "Installing system packages failed" in done.stderr
    assert "went on" not in done.stdout


@pytest.mark.parametrize(
    ("sudo", "command"),
    [
        ("sudo() { false; }", "  sudo sh -c 'apt-get update && apt-get install --yes --no-install-recommends libegl1'"),
        (
            "sudo() { false; }; command() { [ $2 != sudo ]; }",
            "  su - -c 'apt-get update && apt-get install --yes --no-install-recommends libegl1'",
        ),
    ],
)
def test_without_an_administrator_the_exact_command_is_printed(sudo: str, command: str) -> None:
    done = _bash(f"{_machine(filter='grep -v libEGL')} id() {{ echo 1000; }}\n {sudo}\n install_missing_packages")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1] == command


def test_another_distribution_learns_what_it_lacks() -> None:
    lacks_apt = "command() { [ $2 != apt-get ]; }"
    done = _bash(f"{_machine(filter='grep -v libEGL')} {lacks_apt}\n install_missing_packages")
    assert (done.returncode, done.stdout) == (1, "")
    assert "libegl1" in done.stderr


_CLONE = """
source .ci/setup
root='{clone}'; venv="$root/.venv"; stamp="$venv/.set-up"
create_environment() {{
    echo created
    mkdir -p "$venv/bin"
    echo '#!/bin/sh' >"$venv/bin/python"
    chmod +x "$venv/bin/python"
}}
install_dependencies() {{ echo "installed $*"; }}
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder, with a space in its name, that looks like a fresh clone to the script."""
    folder = tmp_path / "a clone"
    (folder / ".ci").mkdir(parents=True)
    for name in ("uv.lock", "pyproject.toml", ".ci/setup"):
        (folder / name).write_text(name)
    return folder


def _prepare(clone: Path, script: str = "prepare_environment") -> list[str]:
    done = _bash(_CLONE.format(clone=clone) + script)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_the_environment_is_made_once(clone: Path) -> None:
    assert _prepare(clone) == ["created", "installed "]
    assert _prepare(clone) == []


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml", ".ci/setup"])
def test_the_environment_follows_its_inputs(clone: Path, name: str) -> None:
    _prepare(clone)
    (clone / name).write_text("changed")
    assert _prepare(clone) == ["installed "]


def test_running_needs_less_than_testing(clone: Path) -> None:
    assert _prepare(clone, "prepare_environment --no-dev") == ["created", "installed --no-dev"]
    assert _prepare(clone, "prepare_environment --no-dev") == []
    assert _prepare(clone) == ["installed "]
    assert _prepare(clone, "prepare_environment --no-dev") == []


def test_a_moved_or_broken_environment_is_made_anew(clone: Path) -> None:
    _prepare(clone)
    moved = clone.rename(clone.with_name("moved"))
    assert _prepare(moved) == ["created", "installed "]
    (moved / ".venv/bin/python").write_text("#!/bin/sh\nexit 1\n")
    assert _prepare(moved) == ["created", "installed "]


def test_an_environment_that_is_linked_to_belongs_to_another(tmp_path: Path) -> None:
    theirs, ours = tmp_path / "theirs", tmp_path / "a link"
    theirs.mkdir()
    (theirs / "kept").touch()
    ours.symlink_to(theirs)
    python = 'find_python() { echo make; }; make() { mkdir -p "${@: -1}"; rm -f "${@: -1}"/*; }'
    assert _bash(f"source .ci/setup; venv='{ours}'; {python}; create_environment").returncode == 0
    assert (ours.is_symlink(), [path.name for path in theirs.iterdir()]) == (False, ["kept"])


def test_a_failed_installation_is_tried_again(clone: Path) -> None:
    failing = _bash(_CLONE.format(clone=clone) + "install_dependencies() { false; }; prepare_environment; echo went on")
    assert failing.returncode == 1
    assert "went on" not in failing.stdout
    assert _prepare(clone) == ["installed "]


def test_no_package_index_in_reach_is_said(clone: Path) -> None:
    python = clone / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)
    done = _bash(f"source .ci/setup; venv='{clone}/.venv'; install_dependencies; echo went on")
    assert done.returncode == 1
    assert "pip could not fetch uv" in done.stderr
    assert "went on" not in done.stdout


def test_a_home_that_cannot_be_written_costs_only_the_cache(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for home, cache in (("home", "cached"), ("file", "1")):
        unset = f"unset UV_CACHE_DIR UV_NO_CACHE XDG_CACHE_HOME; HOME='{tmp_path / home}'"
        done = _bash(f"source .ci/setup; {unset}; choose_cache; echo ${{UV_NO_CACHE:-cached}}")
        assert (done.stdout.strip(), done.stderr) == (cache, "")


def test_translations_are_compiled_when_their_source_is_newer(clone: Path) -> None:
    tool = clone / ".venv/bin/pyside6-lrelease"
    tool.parent.mkdir(parents=True)
    tool.write_text('#!/bin/sh\necho "$2"\ntouch "$4"\n')
    tool.chmod(0o755)
    source = clone / "translations/duidu_zh_CN.ts"
    source.parent.mkdir()
    assert _prepare(clone, "compile_translations") == []
    source.touch()
    assert _prepare(clone, "compile_translations") == [str(source)]
    changed = source.stat().st_mtime
    for compiled, done in ((changed + 1, []), (changed - 1, [str(source)])):
        os.utime(source.with_suffix(".qm"), (compiled, compiled))
        assert _prepare(clone, "compile_translations") == done


def test_make_help_lists_every_command() -> None:
    shown = _bash("make --no-print-directory help").stdout
    phony = re.findall(r"^\.PHONY: (.*)$", (_ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(re.findall(r"^make (\S+)", shown, re.MULTILINE)) == set(phony[0].split()) - {"set-up"}


def test_no_pytorch() -> None:
    """argostranslate wants stanza, hence PyTorch, 5 GB; pyproject.toml overrides both away, as it does onnxruntime."""
    installed = {distribution.name.lower() for distribution in distributions()}
    assert installed & {"torch", "stanza", "spacy", "minisbd"} == set()
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
    assert len(project["tool"]["uv"]["override-dependencies"]) == 4
