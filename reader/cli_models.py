"""The commands about translation models: list, install, verify, remove. Only `list --available` and `install CODE`
open a connection."""

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from reader.console import print_path, print_text, status_line, tell
from reader.model import Problem, ReaderError
from reader.settings import data_folder
from reader.shipped import PROGRAM
from reader.translate import models
from reader.translate.models import AvailablePackage, DownloadProgress, InstalledResult, PackageOrigin

_CODE = re.compile(r"[a-z]{2,3}_[a-z]{2,3}")
_ORIGINS = {
    PackageOrigin.OFFICIAL: "the official package",
    PackageOrigin.DIFFERENT: "NOT the official package of this version",
    PackageOrigin.UNKNOWN: "no official sha256 is known",
}


def run(options: argparse.Namespace) -> int:
    """Run one of the actions; the exit status. Raises ReaderError."""
    if options.action == "list":
        return _list_available() if options.available else _list_installed()
    if options.action == "install":
        return _install(options.package)
    if options.action == "verify":
        return _verify(options.code)
    models.remove_model(options.code)
    print_text([f"removed {options.code}\n"])
    return 0


def _list_installed() -> int:
    """Print code, version, name, size and folder of each installed package, then what is broken."""
    inventory = models.take_inventory()
    broken = {item.folder for item in inventory.broken}
    for package in inventory.packages:
        if package.folder not in broken:
            print_text([f"{package.code}\t{package.version}\t{package.name}\t{_megabytes(package.size)}\t"])
            print_path(package.folder)
    for item in inventory.broken:
        tell(f"{item.folder}: it is not a usable model ({item.reason}); remove the folder, or install it again.")
    if not inventory.models:
        tell(f"no translation model is installed; install one with: {PROGRAM} models install zh_en, which downloads it")
    return 0


def _list_available() -> int:
    """Print code, version, name, size and licence of each package that can be had. Where the index cannot be had,
    those that are known without it; the failure is raised then."""
    try:
        packages = models.available_packages()
    except ReaderError:
        _print_available(models.official_packages())
        raise
    _print_available([models.measured(package) for package in packages])
    return 0


def _print_available(packages: "list[AvailablePackage] | tuple[AvailablePackage, ...]") -> None:
    for package in packages:
        fields = (package.code, package.version, package.name, _megabytes(package.size), _licence(package))
        print_text(["\t".join(fields) + "\n"])


def _install(package: str) -> int:
    if not _CODE.fullmatch(package):
        return _tell_installed(models.install_file(Path(package)))
    wanted = _offered(package)
    size = _megabytes(models.measured(wanted).size)
    print_text([f"{wanted.label}, {wanted.name}: {size}, {_licence(wanted)}, from {wanted.links[0]}\n"])
    return _tell_installed(models.install_download(_download(wanted), wanted))


def _offered(code: str) -> AvailablePackage:
    """The package of this code: a pinned one, else that of the index."""
    pinned = models.official_package(code)
    if pinned:
        return pinned
    for package in models.available_packages():
        if package.code == code:
            return package
    raise ReaderError(Problem.NOT_OFFERED, code)


def _download(package: AvailablePackage) -> Path:
    show = status_line()
    try:
        return models.download_package(package, data_folder(), _reporter(package.label, show))
    except KeyboardInterrupt:
        tell(f"{package.label}: stopped; the same command goes on from here.")
        raise
    finally:
        if show:
            show("")


def _reporter(label: str, show: Callable[[str], None] | None) -> Callable[[DownloadProgress], None] | None:
    if show is None:
        return None

    def report(progress: DownloadProgress) -> None:
        of = f" of {_megabytes(progress.total)}" if progress.total is not None else ""
        speed = f", {progress.speed / 1e6:.1f} MB/s" if progress.speed is not None else ""
        left = f", {_duration(progress.seconds_left)} left" if progress.seconds_left is not None else ""
        show(f"downloading {label}: {_megabytes(progress.done)}{of}{speed}{left}")

    return report


def _tell_installed(result: InstalledResult) -> int:
    print_text([f"sha256 {result.sha256}: {_ORIGINS[result.verified]}\n"])
    print_text([f"installed {result.model.code} {result.model.version} in "])
    print_path(result.model.folder)
    return 0


def _verify(code: str | None) -> int:
    """Check the packages of this code, or all; the exit status tells whether all are whole."""
    codes = [code] if code else sorted({package.code for package in models.take_inventory().packages})
    whole = True
    for name in codes:
        found = models.verify_model(name)
        whole = whole and not found.fault
        print_text([f"{found.model.label}\t{found.fault or 'whole'}\tmodel.bin sha256 {found.sha256 or '-'}\n"])
    if not codes:
        tell("no package is installed")
    return 0 if whole else 1


def _megabytes(size: int | None) -> str:
    return "size not known" if size is None else f"{size / 1e6:.1f} MB"


def _licence(package: AvailablePackage) -> str:
    return f"licence {package.licence}" if package.licence else "licence not known"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
