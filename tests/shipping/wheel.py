"""The wheel in build/dist, installed in the ways that a reader may choose, each into an empty home, and tried out.

    python -m tests.shipping.wheel [WAY...] [--keep]

It prints what each way takes: seconds, with nothing in any cache; megabytes on the disk; packages. `pytorch` is what
argostranslate's own requirements cost (6 GB, ten minutes): it is measured only when it is named.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.shipping.program import ROOT, NotAsItShouldBeError, Program, empty_home, try_out

_FOLDER = ROOT / "build" / "wheel-test"
_UV = str(Path(sys.executable).with_name("uv"))
_TOO_HEAVY = ("torch", "stanza", "spacy")


class Home:
    """An empty home to install into."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = empty_home(folder)
        folder.mkdir(parents=True)

    def run(self, *command: str, **more: str) -> str:
        """What a command prints. Raises CalledProcessError, having said what the command said."""
        environment = {**self.environment, **more}
        done = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.stderr.write(done.stdout + done.stderr)
        done.check_returncode()
        return done.stdout

    def make_environment(self, name: str) -> Path:
        """A virtual environment with pip, as python3 -m venv makes it; its commands."""
        self.run(str(Path(sys.base_prefix, "bin", "python3")), "-m", "venv", name)
        return self.folder / name / "bin"


# Each installs a wheel, and gives the environment that it is then in.
Way = Callable[[Home, Path], Path]


def _pip(home: Home, wheel: Path, *more: str) -> Path:
    commands = home.make_environment("environment")
    home.run(str(commands / "pip"), "install", str(wheel), *more)
    return commands.parent


def _pytorch(home: Home, wheel: Path) -> Path:
    return _pip(home, wheel, "argostranslate")


def _pipx(home: Home, wheel: Path) -> Path:
    commands = home.make_environment("pipx-itself")
    home.run(str(commands / "pip"), "install", "pipx")
    home.run(str(commands / "pipx"), "install", str(wheel))
    return home.folder / ".local/share/pipx/venvs/duidu"


def _uv(home: Home, wheel: Path) -> Path:
    """As with pipx, but that uv can leave out what argos-translate-lt asks for to split sentences, which we do."""
    overrides = home.folder / "overrides.txt"
    overrides.write_text("minisbd ; sys_platform == 'never'\n")
    home.run(_UV, "tool", "install", "--python", sys.base_prefix, "--overrides", str(overrides), str(wheel))
    return home.folder / ".local/share/uv/tools/duidu"


def _lock(home: Home, wheel: Path) -> Path:
    """pip, but the versions of uv.lock, by their hashes, and argostranslate itself without what it asks for."""
    locked = home.folder / "requirements.txt"
    export = (
        "export",
        "--project",
        str(ROOT),
        "--locked",
        "--no-dev",
        "--no-emit-project",
        "--output-file",
        str(locked),
    )
    home.run(_UV, *export)
    commands = home.make_environment("environment")
    home.run(str(commands / "pip"), "install", "--no-deps", "--requirement", str(locked))
    home.run(str(commands / "pip"), "install", "--no-deps", str(wheel))
    return commands.parent


_WAYS: Mapping[str, Way] = {"pip": _pip, "pipx": _pipx, "uv": _uv, "lock": _lock, "pytorch": _pytorch}


@dataclass(frozen=True, slots=True)
class Cost:
    """What a way took: seconds, megabytes, packages."""

    seconds: float
    megabytes: float
    packages: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ways", nargs="*", metavar="WAY", help=f"{', '.join(_WAYS)}; default: all but the last")
    parser.add_argument("--keep", action="store_true", help="leave what was installed in build/wheel-test")
    options = parser.parse_args()
    (wheel,) = (ROOT / "build" / "dist").glob("duidu-*.whl")
    shutil.rmtree(_FOLDER, ignore_errors=True)
    try:
        _check_reproducible(wheel)
        for name in options.ways or [each for each in _WAYS if each != "pytorch"]:
            cost = _try_way(name, wheel)
            print(
                f"{name:8}{cost.seconds:6.0f} s {cost.megabytes:6.0f} MB {cost.packages:4} packages  works", flush=True
            )
    except (NotAsItShouldBeError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        if not options.keep:
            shutil.rmtree(_FOLDER, ignore_errors=True)
    return 0


def _check_reproducible(wheel: Path) -> None:
    """Whoever builds it gets the same, to the byte."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([_UV, "build", "--quiet", "--wheel", "--out-dir", folder], cwd=ROOT, check=True)
        digests = {hashlib.sha256(each.read_bytes()).hexdigest() for each in (wheel, Path(folder, wheel.name))}
    if len(digests) > 1:
        raise NotAsItShouldBeError(f"{wheel.name} comes out otherwise when it is built again")
    print(f"{wheel.name}, {wheel.stat().st_size / 1e6:.1f} MB, sha256 {digests.pop()}, the same when built again")


def _try_way(name: str, wheel: Path) -> Cost:
    home = Home(_FOLDER / name)
    start = time.monotonic()
    environment = _WAYS[name](home, wheel)
    seconds = time.monotonic() - start
    packages = {found.name.split("-")[0].lower() for found in environment.glob("lib/python*/site-packages/*.dist-info")}
    if name != "pytorch" and packages & set(_TOO_HEAVY):
        raise NotAsItShouldBeError(f"{name} brings {', '.join(packages & set(_TOO_HEAVY))}")
    on_path = home.folder / ".local/bin/duidu"
    duidu = on_path if on_path.exists() else environment / "bin/duidu"
    try_out(Program([str(duidu)], home.environment, home.folder, home.folder, str(duidu)))
    return Cost(seconds, _size(environment) / 1e6, len(packages))


def _size(folder: Path) -> int:
    """What its files take on the disk, in bytes; what is linked from elsewhere does not count."""
    return sum(each.lstat().st_blocks * 512 for each in folder.rglob("*"))


if __name__ == "__main__":
    sys.exit(main())
