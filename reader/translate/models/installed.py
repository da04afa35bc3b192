"""The installed translation models, in the folder that all Argos programs share. The only importer of argostranslate.

Only its settings are used: its listing fails as a whole on one folder without metadata.json.
"""

import os
import sys
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from reader.model import Problem, ReaderError, cannot_write
from reader.translate.models.files import check_present
from reader.translate.models.metadata import (
    FaultyPackageError,
    PackageMetadata,
    read_metadata,
    version_key,
)


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """An installed package. `code` is like "zh_en"; `size` is in bytes, 0 where it was not asked for: it means looking
    at every file."""

    code: str
    name: str
    version: str
    from_code: str
    to_code: str
    folder: Path
    size: int = field(default=0, compare=False)

    @property
    def label(self) -> str:
        """What a translation says it was made by: "zt_en 1.9"."""
        return f"{self.code} {self.version}".strip()


@dataclass(frozen=True, slots=True)
class BrokenPackage:
    """A folder among the installed packages that cannot be used, and why. `code` is empty where it does not tell."""

    folder: Path
    reason: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Inventory:
    """All that is installed, by code, newest first, with sizes: `packages` of all languages and whoever installed
    them, whole or not; of these `models` are the usable ones from Chinese to English; `broken` are those from Chinese
    to English that are not, and folders that are no packages."""

    packages: list[InstalledModel]
    models: list[InstalledModel]
    broken: list[BrokenPackage]


def installed_packages() -> list[InstalledModel]:
    """The usable packages of all languages, by code, newest first: for choosing, so without sizes. Never raises."""
    packages: list[InstalledModel] = []
    for folder in installed_folders():
        # What is broken is left out here; `take_inventory` tells.
        with suppress(FaultyPackageError, OSError):
            metadata = read_metadata(folder)
            check_present(folder)
            if metadata.has_languages:
                packages.append(_described(folder, metadata))
    return _in_order(packages)


def take_inventory() -> Inventory:
    """Look through the packages folders. A broken folder is reported and hides no other."""
    inventory = Inventory([], [], [])
    for folder in installed_folders():
        code = ""
        try:
            metadata = read_metadata(folder)
            if metadata.has_languages:
                code, model = metadata.code, installed_model(folder, metadata)
                inventory.packages.append(model)
                if metadata.is_chinese_to_english:
                    check_present(folder)
                    inventory.models.append(model)
        except FaultyPackageError as error:
            inventory.broken.append(BrokenPackage(folder, str(error), code))
        except OSError as error:
            reason = f"it cannot be read ({error.strerror or type(error).__name__})"
            inventory.broken.append(BrokenPackage(folder, reason, code))
    return Inventory(_in_order(inventory.packages), _in_order(inventory.models), inventory.broken)


def installed_model(folder: Path, metadata: PackageMetadata) -> InstalledModel:
    """The package in `folder`, its files counted. Raises OSError."""
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return replace(_described(folder, metadata), size=size)


def folders_of(code: str) -> list[Path]:
    """The folders of every version of a package, newest first, those that miss files included."""
    found: list[tuple[tuple[int, ...], Path]] = []
    for folder in installed_folders():
        with suppress(FaultyPackageError):
            metadata = read_metadata(folder)
            if metadata.has_languages and metadata.code == code:
                found.append((version_key(metadata.version), folder))
    return [folder for _, folder in sorted(found, reverse=True)]


def _described(folder: Path, metadata: PackageMetadata) -> InstalledModel:
    return InstalledModel(
        code=metadata.code,
        name=f"{metadata.from_name} → {metadata.to_name}",
        version=metadata.version,
        from_code=metadata.from_code,
        to_code=metadata.to_code,
        folder=folder,
    )


def _in_order(models: list[InstalledModel]) -> list[InstalledModel]:
    newest_first = sorted(models, key=lambda model: version_key(model.version), reverse=True)
    return sorted(newest_first, key=lambda model: model.code)


def installed_folders() -> list[Path]:
    """The folder of every package, whole or not; none where Argos' folders cannot be read."""
    try:
        readable = [folder for folder in argos_folders() if os.access(folder, os.R_OK | os.X_OK)]
    except ReaderError:
        return []
    return [path for folder in readable for path in sorted(folder.iterdir()) if path.is_dir()]


def argos_folders() -> list[Path]:
    """Where Argos programs keep packages: first the one to install to. Raises ReaderError CANNOT_WRITE."""
    # Followed to where they are: a rename must not cross from one disk to another.
    return [Path(folder).resolve() for folder in _argos_settings().package_dirs]


def index_address() -> str:
    """Where Argos programs find the package index. Raises ReaderError CANNOT_WRITE."""
    return str(_argos_settings().remote_package_index)


def _argos_settings() -> Any:
    """Importing the settings makes the packages folder; it fails on a read-only home and on some contents of the
    user's own argos-translate/settings.json, and prints on others. Raises ReaderError CANNOT_WRITE."""
    try:
        with redirect_stdout(sys.stderr):
            import argostranslate.settings  # pyright: ignore[reportMissingTypeStubs]
    except OSError as error:
        raise cannot_write(Path(error.filename or "argos-translate"), error) from error
    except (ValueError, KeyError, AssertionError) as error:
        cause = " ".join(str(error).split())
        raise ReaderError(Problem.CANNOT_WRITE, "the settings of argos-translate", cause) from error
    return argostranslate.settings
