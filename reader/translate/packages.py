"""Installed translation models, in the folder that all Argos programs share. The only importer of argostranslate.

Only its settings are used: its listing fails as a whole on one folder without metadata.json, and its installation
writes wherever the archive says and raises after unpacking when stanza is absent (argostranslate 1.11).
"""

import os
import shutil
import sys
import tempfile
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from reader.model import Problem, ReaderError, Script
from reader.translate.archive import check_archive, open_archive, unpack, unpacked_size
from reader.translate.metadata import FaultyPackageError, PackageMetadata, read_metadata, version_key
from reader.translate.model_files import check_present, check_sizes
from reader.translate.trial import try_out_apart


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model from Chinese to English. `code` is like "zh_en", `size` is in bytes."""

    code: str
    name: str
    version: str
    from_code: str
    to_code: str
    folder: Path
    size: int

    @property
    def label(self) -> str:
        """What a translation says it was made by: "zt_en 1.9"."""
        return f"{self.code} {self.version}".strip()


@dataclass(frozen=True, slots=True)
class BrokenPackage:
    """A folder among the installed packages that cannot be used, and why."""

    folder: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Inventory:
    """All that is installed for Chinese to English, by code, newest first; packages of other languages left out."""

    models: list[InstalledModel]
    broken: list[BrokenPackage]


def installed_models() -> list[InstalledModel]:
    """The usable models, by code, newest first. Never raises; `take_inventory` tells what is broken."""
    return take_inventory().models


def take_inventory() -> Inventory:
    """Look through the packages folders. A broken folder is reported and hides no other."""
    inventory = Inventory([], [])
    for folder in _existing_folders():
        for package in _subfolders(folder):
            try:
                metadata = read_metadata(package)
                if metadata.is_chinese_to_english:
                    check_present(package)
                    inventory.models.append(_installed(package, metadata))
            except FaultyPackageError as error:
                inventory.broken.append(BrokenPackage(package, str(error)))
            except OSError as error:
                inventory.broken.append(BrokenPackage(package, error.strerror or type(error).__name__))
    inventory.models.sort(key=lambda model: version_key(model.version), reverse=True)
    inventory.models.sort(key=lambda model: model.code)
    return inventory


def choose_model(script: Script) -> InstalledModel | None:
    """The installed model for a text: zh for simplified, zt for traditional, the other where there is only one."""
    preferred, other = ("zh", "zt") if script.is_simplified else ("zt", "zh")
    newest: dict[str, InstalledModel] = {}
    for model in installed_models():
        newest.setdefault(model.from_code, model)
    return newest.get(preferred) or newest.get(other)


def install_package(path: Path) -> InstalledModel:
    """Install a package file; it replaces every installed version of the same model and touches no other package.

    The file is judged before it is unpacked, unpacked beside the packages folder, tried out there, and moved in whole.
    Raises ReaderError: NOT_FOUND, IS_DIRECTORY, NO_PERMISSION, UNREADABLE, BAD_PACKAGE, CANNOT_WRITE.
    """
    _check_readable(path)
    packages = _packages_folder()
    try:
        with _staging_folder(packages) as staging:
            package, metadata = _unpacked(path, Path(staging))
            old = _folders_of(metadata.code)
            target = _free_name(packages, metadata)
            package.rename(target)
            for folder in old:
                _discard(folder)
            return _installed(target, metadata)
    except FaultyPackageError as error:
        raise ReaderError(Problem.BAD_PACKAGE, str(path), str(error)) from error
    except OSError as error:
        raise _cannot_write(packages, error) from error


def remove_model(code: str) -> None:
    """Remove every version of a model ("zh_en"). Raises ReaderError: UNKNOWN_MODEL, CANNOT_WRITE."""
    folders = _folders_of(code)
    if not folders:
        raise ReaderError(Problem.UNKNOWN_MODEL, code)
    for folder in folders:
        try:
            _discard(folder)
        except OSError as error:
            raise _cannot_write(folder, error) from error


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
        raise ReaderError(Problem.UNREADABLE, str(path), error.strerror or "") from error


def _folders_of(code: str) -> list[Path]:
    """The folders of every version of a model, those that miss files included."""
    found: list[Path] = []
    for package in (package for folder in _existing_folders() for package in _subfolders(folder)):
        try:
            metadata = read_metadata(package)
        except FaultyPackageError:
            continue
        if metadata.is_chinese_to_english and metadata.code == code:
            found.append(package)
    return found


def _installed(folder: Path, metadata: PackageMetadata) -> InstalledModel:
    return InstalledModel(
        code=metadata.code,
        name=f"{metadata.from_name} → {metadata.to_name}",
        version=metadata.version,
        from_code=metadata.from_code,
        to_code=metadata.to_code,
        folder=folder,
        size=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
    )


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


def _subfolders(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir())


def _existing_folders() -> list[Path]:
    """The packages folders that can be read; without any, nothing is installed."""
    try:
        return [folder for folder in _argos_settings_folders() if os.access(folder, os.R_OK | os.X_OK)]
    except ReaderError:
        return []


def _packages_folder() -> Path:
    return _argos_settings_folders()[0]


def _argos_settings_folders() -> list[Path]:
    """Where Argos programs keep packages: first the one to install to. Raises ReaderError CANNOT_WRITE.

    Importing the settings makes that folder; it fails on a read-only home and on some contents of the user's own
    argos-translate/settings.json, and prints on others.
    """
    try:
        with redirect_stdout(sys.stderr):
            import argostranslate.settings  # pyright: ignore[reportMissingTypeStubs]
    except OSError as error:
        raise _cannot_write(Path(error.filename or "argos-translate"), error) from error
    except (ValueError, KeyError, AssertionError) as error:
        cause = " ".join(str(error).split())
        raise ReaderError(Problem.CANNOT_WRITE, "the settings of argos-translate", cause) from error
    # Followed to where they are: a rename must not cross from one disk to another.
    return [Path(folder).resolve() for folder in argostranslate.settings.package_dirs]


def _cannot_write(folder: Path, error: OSError) -> ReaderError:
    return ReaderError(Problem.CANNOT_WRITE, str(folder), error.strerror or str(error))
