"""A process that downloads and installs is killed (SIGKILL) at random moments, again and again; in every other round
just before one of its operations on files, for those take too little time to be met by chance. At no time may the
inventory list anything but whole models, or none at all where there was one.

    python -m tests.translate.models.kill_rounds --rounds 200 --seed 1
"""

import hashlib
import itertools
import os
import random
import signal
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
# What the process tells of itself.
_START, _DOWNLOAD, _INSTALL, _END = "starting", "downloading", "installing", "after its end"
# Where they are to be killed. Many a download is short: it goes on where the one before was killed.
_AIMS = (_START, _DOWNLOAD, _DOWNLOAD, _DOWNLOAD, _INSTALL, _INSTALL)
# What changes files, of the events that Python audits (https://docs.python.org/3/library/audit_events.html).
_OPERATIONS = frozenset({"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate"})
_WRITING = os.O_WRONLY | os.O_RDWR


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
        self._seconds: dict[str, float] = {}
        self._operations: dict[str, int] = {}
        self._whole_run(self._packages[1])

    def run(self, rounds: int) -> Counter[str]:
        """Kill so many times; where the processes were then. At the end all succeeds and nothing is left."""
        found: Counter[str] = Counter()
        for number in range(rounds):
            package = self._random.choice(self._packages)
            found[self._kill_at_operation(package) if number % 2 else self._kill_at_moment(package)] += 1
            self._check()
        package = self._random.choice(self._packages)
        self._whole_run(package)
        assert [model.version for model in take_inventory().models] == [package.version]
        assert not self._leftovers()
        left = [path.name for path in (self._data / "downloads").iterdir()]
        assert not left, left
        remove_model("zh_en")
        return found

    def _kill_at_moment(self, package: AvailablePackage) -> str:
        stage = self._random.choice(_AIMS)
        process = self._start(package)
        process.wait_for(stage)
        said = process.end(killing.moment(self._random, self._seconds[stage]))
        return _END if _END in said else said[-1]

    def _kill_at_operation(self, package: AvailablePackage) -> str:
        """Let it kill itself, if it comes so far: less is to be done where another got half way."""
        stage = self._random.choice(_AIMS[1:])
        last = self._random.randint(1, self._operations[stage])
        said = self._start(package, stage, last).end(None, itself=True)
        return _END if _END in said else said[-1]

    def _whole_run(self, package: AvailablePackage) -> None:
        """Let a process do all of it, and note how long each stage took and how much it did."""
        process = self._start(package)
        moments = [time.monotonic()]
        stages = (_START, _DOWNLOAD, _INSTALL, _END)
        for stage in stages[1:]:
            process.wait_for(stage)
            moments.append(time.monotonic())
        took = [after - before for before, after in itertools.pairwise(moments)]
        self._seconds = dict(zip(stages, took, strict=False))
        download, install = map(int, process.end(None)[-1].split())
        self._operations = {_DOWNLOAD: download, _INSTALL: install}
        self._check()

    def _start(self, package: AvailablePackage, stage: str = "", last: int = 0) -> killing.Victim:
        (url,) = package.links
        arguments = [package.version, url, str(package.size), package.sha256, str(self._data), stage, str(last)]
        # -B: the compiled modules that Python writes are no part of it.
        return killing.Victim([sys.executable, "-B", "-m", _MODULE, "work", *arguments])

    def _check(self) -> None:
        inventory = take_inventory()
        assert inventory.models, "no model is left"
        assert not inventory.broken, inventory.broken
        for model in inventory.models:
            assert _contents(model.folder) == self._reference[model.version], f"{model.folder} is not whole"

    def _leftovers(self) -> set[Path]:
        packages = take_inventory().models[0].folder.parent
        return set(packages.parent.glob("duidu-staging*"))


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class _Work:
    """What the process does that is killed: downloads and installs, and counts its operations on files. It dies just
    before the one of number `last` in `stage`."""

    def __init__(self, version: str, url: str, size: str, sha256: str, data: str, stage: str, last: str) -> None:
        self._package = AvailablePackage("zh_en", "", version, (url,), int(size), "", sha256)
        self._data, self._victim = Path(data), (stage, int(last))
        self._counts: Counter[str] = Counter()
        self._stage = _START

    def run(self) -> None:
        print(_START, flush=True)
        sys.addaudithook(self._audit)
        self._begin(_DOWNLOAD)
        path = download_package(self._package, self._data)
        self._begin(_INSTALL)
        install_download(path, self._package)
        self._begin(_END)
        print(self._counts[_DOWNLOAD], self._counts[_INSTALL], flush=True)

    def _begin(self, stage: str) -> None:
        print(stage, flush=True)
        self._stage = stage

    def _audit(self, event: str, arguments: tuple[object, ...]) -> None:
        if event in _OPERATIONS or (event == "open" and int(str(arguments[2])) & _WRITING):
            self._counts[self._stage] += 1
            if (self._stage, self._counts[self._stage]) == self._victim:
                os.kill(os.getpid(), signal.SIGKILL)


def rounds(folder: Path, count: int, seed: int) -> Counter[str]:
    """See killing.Rounds."""
    with Loopback.running() as server:
        return KillRounds(server, folder, seed).run(count)


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        _Work(*sys.argv[2:]).run()
    else:
        killing.main(__doc__, rounds)
