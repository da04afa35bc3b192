"""A process that downloads and installs is killed (SIGKILL) at random moments, again and again. At no time may the
inventory list anything but whole models, or none at all where there was one.

    python -m tests.translate.models.kill_rounds --rounds 200 --seed 1
"""

import hashlib
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from reader.translate.models import (
    AvailablePackage,
    download_package,
    install_download,
    install_file,
    remove_model,
    take_inventory,
)
from tests import killing, tiny_model
from tests.loopback import Loopback

_VERSIONS = ("1.9", "1.10")
_MODULE = "tests.translate.models.kill_rounds"


class KillRounds:
    """Rounds in `folder`, with whatever Argos folders the environment names. Raises AssertionError."""

    def __init__(self, server: Loopback, folder: Path, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - moments, not secrets
        self._data = folder / "duidu"
        self._reference: dict[str, dict[str, bytes]] = {}
        self._packages: list[AvailablePackage] = []
        for version in _VERSIONS:
            self._reference[version] = _contents(tiny_model.build_folder(folder / version, "zh", version))
            file = tiny_model.build_package(folder / f"{version}.argosmodel", "zh", version)
            data = file.read_bytes()
            # Slow, so that some of the moments fall into the download.
            server.serve(f"/{version}", data, pause=0.05)
            self._packages.append(
                AvailablePackage(
                    "zh_en", "", version, (server.url(f"/{version}"),), len(data), "", hashlib.sha256(data).hexdigest()
                )
            )
        install_file(folder / "1.9.argosmodel")
        self._seconds = self._whole_run(self._packages[1])

    def run(self, rounds: int) -> Counter[str]:
        """Kill so many times; where the processes were then. At the end all succeeds and nothing is left."""
        found: Counter[str] = Counter()
        for _ in range(rounds):
            found[self._kill_once(self._random.choice(self._packages))] += 1
            self._check()
        for package in self._packages:
            self._whole_run(package)
            assert [model.version for model in take_inventory().models] == [package.version]
        assert not self._leftovers()
        assert not list((self._data / "downloads").iterdir())
        remove_model("zh_en")
        return found

    def _kill_once(self, package: AvailablePackage) -> str:
        before = self._leftovers()
        process = self._start(package)
        try:
            status = process.wait(self._random.uniform(0, 1.1 * self._seconds))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return self._stage(before)
        assert status == 0, package.label
        return "after its end"

    def _whole_run(self, package: AvailablePackage) -> float:
        """Let a process do all of it; how long it took."""
        began = time.monotonic()
        assert self._start(package).wait(120) == 0, package.label
        self._check()
        return time.monotonic() - began

    def _start(self, package: AvailablePackage) -> "subprocess.Popen[bytes]":
        (url,) = package.links
        arguments = [package.version, url, str(package.size), package.sha256, str(self._data)]
        return subprocess.Popen([sys.executable, "-m", _MODULE, "work", *arguments])

    def _check(self) -> None:
        inventory = take_inventory()
        assert inventory.models, "no model is left"
        assert not inventory.broken, inventory.broken
        for model in inventory.models:
            assert _contents(model.folder) == self._reference[model.version], f"{model.folder} is not whole"

    def _stage(self, before: set[Path]) -> str:
        if self._leftovers() - before:
            return "installing"
        names = [path.name for path in (self._data / "downloads").glob("*")]
        if any(name.endswith(".part") for name in names):
            return "downloading"
        return "between" if any(name.endswith(".argosmodel") for name in names) else "before or after"

    def _leftovers(self) -> set[Path]:
        packages = take_inventory().models[0].folder.parent
        return set(packages.parent.glob("duidu-staging-*"))


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _work(version: str, url: str, size: str, sha256: str, data: str) -> None:
    """What the process does that is killed."""
    package = AvailablePackage("zh_en", "", version, (url,), int(size), "", sha256)
    install_download(download_package(package, Path(data)), package)


def rounds(folder: Path, count: int, seed: int) -> Counter[str]:
    """See killing.Rounds."""
    with Loopback.running() as server:
        return KillRounds(server, folder, seed).run(count)


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        _work(*sys.argv[2:])
    else:
        killing.main(__doc__, rounds)
