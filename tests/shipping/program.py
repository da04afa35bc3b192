"""What a program must do that was installed from the wheel, or is a bundle: the same for each, by its command line."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader import __version__
from tests.tiny_model import build_package

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample.txt"
_TITLE = "慢車(Mànchē)重新(chóngxīn)開進(kāijìn)青石鎮(Qīngshí Zhèn)"
_LANGUAGES = ("en", "zh_CN", "zh_TW")
_SECONDS = 120.0


class NotAsItShouldBeError(Exception):
    """What a program did, or did not."""


@dataclass(frozen=True, slots=True)
class Program:
    """How it is started, with which environment, and its home, for all that it reads and writes: `folder` is its name
    out here, `inside` the name that the program knows it by (another in a chroot). `on_desktop` is what an entry in the
    menu of a desktop starts."""

    command: Sequence[str]
    environment: Mapping[str, str]
    folder: Path
    inside: Path
    on_desktop: str

    def run(self, *arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
        """Run it; raises NotAsItShouldBeError where it ends with another status, or with a traceback."""
        done = subprocess.run(
            [*self.command, *arguments],
            cwd=self.folder,
            env=dict(self.environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
        if done.returncode != status or "Traceback" in done.stderr:
            raise NotAsItShouldBeError(f"{' '.join(arguments)}: status {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def path(self, name: str) -> str:
        return str(self.inside / name)


def empty_home(folder: Path) -> dict[str, str]:
    """The environment of somebody who has just come to this machine: of ours only how packages are reached."""
    kept = ("PATH", "LANG", "PIP_", "UV_", "SSL_", "HTTP", "http", "NO_PROXY", "no_proxy")
    dropped = ("PIP_CACHE_DIR", "PIP_NO_CACHE_DIR", "UV_CACHE_DIR", "UV_NO_CACHE", "UV_PROJECT_ENVIRONMENT")
    ours = {name: text for name, text in os.environ.items() if name.startswith(kept) and name not in dropped}
    return {**ours, "HOME": str(folder)}


def try_out(program: Program) -> None:
    """Read, write, draw, translate. Raises NotAsItShouldBeError; what was made stays in the program's folder."""
    for number in (1, 2):
        (program.folder / f"sample{number}.txt").write_bytes(SAMPLE.read_bytes())
    sample = program.path("sample1.txt")
    _expect(f"Duidu {__version__}\n", program.run("--version").stdout)
    _expect(_TITLE, program.run("annotate", sample).stdout)
    _expect("duidu: ", program.run("annotate", program.path("none.txt"), status=1).stderr)
    _try_exports(program, sample)
    _try_pictures(program, sample)
    _try_translating(program)
    _try_desktop(program)


def _try_exports(program: Program, sample: str) -> None:
    for to in ("html", "pdf", "epub", "docx"):
        program.run("export", sample, "--to", to, "--output", program.path(f"sample.{to}"))
        # What reads them is a process that the program starts of itself.
        _expect(_TITLE, program.run("annotate", program.path(f"sample.{to}")).stdout)
    # So is each of several that export.
    both = (sample, program.path("sample2.txt"))
    program.run("export", *both, "--to", "html", "--output", program.path("both"), "--jobs", "2")
    for number in (1, 2):
        _expect("青石鎮", (program.folder / "both" / f"sample{number}.html").read_text("utf-8"))


def _try_pictures(program: Program, sample: str) -> None:
    drawn: set[bytes] = set()
    for language in _LANGUAGES:
        name = f"window-{language}.png"
        program.run("screenshot", sample, "--output", program.path(name), "--set", f"language={language}")
        drawn.add((program.folder / name).read_bytes())
    if len(drawn) < len(_LANGUAGES) or min(map(len, drawn)) < 50_000:
        raise NotAsItShouldBeError("the window is empty, or speaks the same in each language")


def _try_translating(program: Program) -> None:
    _expect("duidu models install zh_en", program.run("models", "list").stderr)
    build_package(program.folder / "zh_en.argosmodel")
    program.run("models", "install", program.path("zh_en.argosmodel"))
    _expect("zh_en", program.run("models", "list").stdout)
    (program.folder / "tea.txt").write_text("我喝茶。\n", "utf-8")
    program.run(
        "export", program.path("tea.txt"), "--to", "md", "--translation", "mt", "--output", program.path("tea.md")
    )
    _expect("I drink tea.", (program.folder / "tea.md").read_text("utf-8"))


def _try_desktop(program: Program) -> None:
    _expect("ctranslate2\t", program.run("licences").stdout)
    _expect("GNU GENERAL PUBLIC LICENSE", program.run("licences", "PyInstaller's starter").stdout)
    program.run("desktop", "install")
    entry = program.folder / ".local/share/applications/duidu.desktop"
    _expect(f"Exec={program.on_desktop} %f", entry.read_text("utf-8"))


def _expect(part: str, text: str) -> None:
    if part not in text:
        raise NotAsItShouldBeError(f"{part!r} is not in: {text[:2000]}")
