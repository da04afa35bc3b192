"""The installed translation models, in the folder that all Argos programs share. The only importer of argostranslate.

Only its settings are used: its listing fails as a whole on one folder without metadata.json.
"""

import os
import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from reader.model import Problem, ReaderError, Script, cannot_write
from reader.translate.models.files import check_present
from reader.translate.models.metadata import FaultyPackageError, PackageMetadata, read_metadata, version_key


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
    for folder in installed_folders():
        try:
            metadata = read_metadata(folder)
            if metadata.is_chinese_to_english:
                check_present(folder)
                inventory.models.append(installed_model(folder, metadata))
        except FaultyPackageError as error:
            inventory.broken.append(BrokenPackage(folder, str(error)))
        except OSError as error:
            inventory.broken.append(BrokenPackage(folder, error.strerror or type(error).__name__))
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


def installed_model(folder: Path, metadata: PackageMetadata) -> InstalledModel:
    """The package in `folder`, its files counted."""
    return InstalledModel(
        code=metadata.code,
        name=f"{metadata.from_name} → {metadata.to_name}",
        version=metadata.version,
        from_code=metadata.from_code,
        to_code=metadata.to_code,
        folder=folder,
        size=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
    )


def installed_folders() -> list[Path]:
    """The folder of every package, whole or not; none where Argos' folders cannot be read."""
    try:
        readable = [folder for folder in argos_folders() if os.access(folder, os.R_OK | os.X_OK)]
    except ReaderError:
        return []
    return [path for folder in readable for path in sorted(folder.iterdir()) if path.is_dir()]


def argos_folders() -> list[Path]:
    """Where Argos programs keep packages: first the one to install to. Raises ReaderError CANNOT_WRITE.

    Importing the settings makes that folder; it fails on a read-only home and on some contents of the user's own
    argos-translate/settings.json, and prints on others.
    """
    try:
        with redirect_stdout(sys.stderr):
            import argostranslate.settings  # pyright: ignore[reportMissingTypeStubs]
    except OSError as error:
        raise cannot_write(Path(error.filename or "argos-translate"), error) from error
    except (ValueError, KeyError, AssertionError) as error:
        cause = " ".join(str(error).split())
        raise ReaderError(Problem.CANNOT_WRITE, "the settings of argos-translate", cause) from error
    # Followed to where they are: a rename must not cross from one disk to another.
    return [Path(folder).resolve() for folder in argostranslate.settings.package_dirs]
