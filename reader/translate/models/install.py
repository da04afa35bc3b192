"""Installing and removing packages. It is imported when it is first asked to.

argostranslate's own installation writes wherever the archive says, and raises after unpacking when stanza is absent
(1.11). Here a package is unpacked beside the packages folder and moved in whole. Who changes the folder holds a lock,
so whoever has the lock knows that staging folders he finds were left by a process that died.
"""

import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from reader.model import Problem, ReaderError, cannot_write
from reader.model.lock import hold_lock
from reader.translate.models.archive import check_archive, open_archive, unpack, unpacked_size
from reader.translate.models.download import file_sha256
from reader.translate.models.files import check_present, check_sizes
from reader.translate.models.installed import argos_folders, folders_of, installed_model
from reader.translate.models.metadata import FaultyPackageError, PackageMetadata, read_metadata
from reader.translate.models.official import AvailablePackage, official_package
from reader.translate.models.results import InstalledResult, PackageOrigin
from reader.translate.models.trial import try_out_apart

# The name is ours beyond doubt: the folder above the packages is one that the user may have chosen.
_STAGING = "duidu-staging-"
_STAGING_NAME = re.compile(_STAGING + r"[0-9a-z_]{8}")
_LOCK = "duidu-staging.lock"
# Longer than a trial sentence may take.
_WAIT_SECONDS = 150.0


def install_file(path: Path, expected: AvailablePackage | None = None) -> InstalledResult:
    """Install a package file; it replaces every installed version of the same package and touches no other.

    The file is judged before it is unpacked, unpacked beside the packages folder, tried out there, and moved in whole.
    It is refused if it is not the `expected` package. Another process that installs is waited for.

    Raises ReaderError: NOT_FOUND, IS_DIRECTORY, NO_PERMISSION, UNREADABLE, BAD_PACKAGE, CANNOT_WRITE, BUSY, INCOMPLETE.
    """
    sha256 = _read_through(path)
    packages = argos_folders()[0]
    try:
        with _alone(packages, str(path)), _staging_folder(packages) as staging:
            package, metadata = _unpacked(path, Path(staging), expected)
            old = folders_of(metadata.code)
            target = _free_name(packages, metadata)
            model = installed_model(package, metadata)
            package.rename(target)
            for folder in old:
                _discard(folder)
    except FaultyPackageError as error:
        raise ReaderError(Problem.BAD_PACKAGE, str(path), str(error)) from error
    except OSError as error:
        raise cannot_write(packages, error) from error
    return InstalledResult(replace(model, folder=target), sha256, _origin(metadata, sha256))


def install_download(path: Path, package: AvailablePackage) -> InstalledResult:
    """Install what `download_package` brought, and delete the file, unless it stays useful (no space, no permission).
    Raises as `install_file`."""
    try:
        result = install_file(path, package)
    except ReaderError as error:
        if error.problem is Problem.BAD_PACKAGE:
            path.unlink(missing_ok=True)
        raise
    path.unlink(missing_ok=True)
    return result


def remove_model(code: str) -> None:
    """Remove every version of a package of any languages ("zh_en"). Raises ReaderError: UNKNOWN_MODEL, CANNOT_WRITE,
    BUSY."""
    if not folders_of(code):
        raise ReaderError(Problem.UNKNOWN_MODEL, code)
    packages = argos_folders()[0]
    with _alone(packages, code):
        for folder in folders_of(code):
            try:
                _discard(folder)
            except OSError as error:
                raise cannot_write(folder, error) from error


def _origin(metadata: PackageMetadata, sha256: str) -> PackageOrigin:
    pinned = official_package(metadata.code, metadata.version)
    if pinned is None:
        return PackageOrigin.UNKNOWN
    return PackageOrigin.OFFICIAL if sha256 == pinned.sha256 else PackageOrigin.DIFFERENT


def _unpacked(path: Path, staging: Path, expected: AvailablePackage | None) -> tuple[Path, PackageMetadata]:
    with _opened(path) as archive:
        package = staging / check_archive(archive)
        needed, free = unpacked_size(archive), shutil.disk_usage(staging).free
        if needed > free:
            raise OSError(0, f"{needed:,} bytes are needed, {free:,} are free")
        unpack(archive, staging)
    metadata = read_metadata(package)
    metadata.require_usable()
    if expected and (metadata.code, metadata.version) != (expected.code, expected.version):
        raise FaultyPackageError(f"it holds {metadata.code} {metadata.version}, not {expected.label}")
    check_present(package)
    check_sizes(package)
    try_out_apart(package)
    return package, metadata


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return open_archive(path)
    except OSError as error:
        raise _unreadable(path, error) from error


def _read_through(path: Path) -> str:
    """The sha256 of a package file; empty of what is no file, which is refused later by its kind: to read a device or
    pipe would take for ever."""
    try:
        if path.is_dir():
            raise ReaderError(Problem.IS_DIRECTORY, str(path))
        return file_sha256(path) if path.is_file() or not path.exists() else ""
    except FileNotFoundError as error:
        raise ReaderError(Problem.NOT_FOUND, str(path)) from error
    except PermissionError as error:
        raise ReaderError(Problem.NO_PERMISSION, str(path)) from error
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> ReaderError:
    return ReaderError(Problem.UNREADABLE, str(path), error.strerror or str(error))


@contextmanager
def _alone(packages: Path, subject: str) -> Generator[None]:
    """Be the only one who changes the packages, and clear away what those left who died of it."""
    with hold_lock(packages.parent / _LOCK, subject, _WAIT_SECONDS):
        for parent in {folder.parent for folder in argos_folders()}:
            for path in parent.glob(f"{_STAGING}*"):
                if _STAGING_NAME.fullmatch(path.name):
                    shutil.rmtree(path, ignore_errors=True)
        yield


def _free_name(packages: Path, metadata: PackageMetadata) -> Path:
    """A folder name as Argos makes them, with a number if a folder of that name is there: no name is ever reused, so
    there is no moment without a whole model."""
    name = f"translate-{metadata.code}-{metadata.version.replace('.', '_')}"
    number = 1
    while os.path.lexists(target := packages / (name if number == 1 else f"{name}-{number}")):
        number += 1
    return target


def _discard(folder: Path) -> None:
    """Take a package away in one step, then delete its files."""
    with _staging_folder(folder.parent) as staging:
        folder.rename(Path(staging) / folder.name)


def _staging_folder(packages: Path) -> "tempfile.TemporaryDirectory[str]":
    # Not inside: other Argos programs fail while a folder without metadata.json is there.
    return tempfile.TemporaryDirectory(prefix=_STAGING, dir=packages.parent)
