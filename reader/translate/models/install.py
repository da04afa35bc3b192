"""Installing and removing the packages of translation models. It is imported when it is first asked to.

argostranslate's own installation writes wherever the archive says, and raises after unpacking when stanza is absent
(1.11).
"""

import os
import shutil
import tempfile
from pathlib import Path

from reader.model import Problem, ReaderError, cannot_write
from reader.translate.models.archive import check_archive, open_archive, unpack, unpacked_size
from reader.translate.models.files import check_present, check_sizes
from reader.translate.models.installed import InstalledModel, argos_folders, installed_folders, installed_model
from reader.translate.models.metadata import FaultyPackageError, PackageMetadata, read_metadata
from reader.translate.models.trial import try_out_apart


def install_package(path: Path) -> InstalledModel:
    """Install a package file; it replaces every installed version of the same model and touches no other package.

    The file is judged before it is unpacked, unpacked beside the packages folder, tried out there, and moved in whole.
    Raises ReaderError: NOT_FOUND, IS_DIRECTORY, NO_PERMISSION, UNREADABLE, BAD_PACKAGE, CANNOT_WRITE.
    """
    _check_readable(path)
    packages = argos_folders()[0]
    try:
        with _staging_folder(packages) as staging:
            package, metadata = _unpacked(path, Path(staging))
            old = _folders_of(metadata.code)
            target = _free_name(packages, metadata)
            package.rename(target)
            for folder in old:
                _discard(folder)
            return installed_model(target, metadata)
    except FaultyPackageError as error:
        raise ReaderError(Problem.BAD_PACKAGE, str(path), str(error)) from error
    except OSError as error:
        raise cannot_write(packages, error) from error


def remove_model(code: str) -> None:
    """Remove every version of a model ("zh_en"). Raises ReaderError: UNKNOWN_MODEL, CANNOT_WRITE."""
    folders = _folders_of(code)
    if not folders:
        raise ReaderError(Problem.UNKNOWN_MODEL, code)
    for folder in folders:
        try:
            _discard(folder)
        except OSError as error:
            raise cannot_write(folder, error) from error


def _unpacked(path: Path, staging: Path) -> tuple[Path, PackageMetadata]:
    with open_archive(path) as archive:
        package = staging / check_archive(archive)
        needed, free = unpacked_size(archive), shutil.disk_usage(staging).free
        if needed > free:
            raise OSError(0, f"{needed:,} bytes are needed, {free:,} are free")
        unpack(archive, staging)
    metadata = read_metadata(package)
    metadata.require_usable()
    check_present(package)
    check_sizes(package)
    try_out_apart(package)
    return package, metadata


def _check_readable(path: Path) -> None:
    try:
        if path.is_dir():
            raise ReaderError(Problem.IS_DIRECTORY, str(path))
        # A device or pipe would block here; `open_archive` refuses it by its kind.
        if path.is_file() or not path.exists():
            path.open("rb").close()
    except FileNotFoundError as error:
        raise ReaderError(Problem.NOT_FOUND, str(path)) from error
    except PermissionError as error:
        raise ReaderError(Problem.NO_PERMISSION, str(path)) from error
    except OSError as error:
        raise ReaderError(Problem.UNREADABLE, str(path), error.strerror or str(error)) from error


def _folders_of(code: str) -> list[Path]:
    """The folders of every version of a model, those that miss files included."""
    found: list[Path] = []
    for folder in installed_folders():
        try:
            metadata = read_metadata(folder)
        except FaultyPackageError:
            continue
        if metadata.is_chinese_to_english and metadata.code == code:
            found.append(folder)
    return found


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
    return tempfile.TemporaryDirectory(prefix="duidu-", dir=packages.parent)
