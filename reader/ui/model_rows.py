"""What the list of models shows: what is installed, what is broken, what can be had."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.translate.models import (
    AvailablePackage,
    BrokenPackage,
    InstalledModel,
    Inventory,
    official_package,
)
from reader.translate.models.metadata import version_key


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A line of the list: what is installed, or a folder that is `broken`, or neither; `offer` is what can be
    downloaded in its place. `code` is empty where a broken folder does not tell."""

    code: str
    name: str
    version: str
    size: int | None = None
    licence: str = ""
    installed: InstalledModel | None = None
    broken: BrokenPackage | None = None
    offer: AvailablePackage | None = None


def list_rows(inventory: Inventory, available: Sequence[AvailablePackage]) -> list[ModelRow]:
    """First what is installed and works, then what is broken, then what else there is."""
    offers = {package.code: package for package in available}
    broken_folders = {item.folder for item in inventory.broken}
    by_folder = {model.folder: model for model in inventory.packages}
    whole = [model for model in inventory.packages if model.folder not in broken_folders]
    newest = {model.code: model for model in reversed(whole)}
    rows = [_installed(model, offers.get(model.code) if model is newest[model.code] else None) for model in whole]
    rows += [_broken(item, by_folder.get(item.folder), offers.get(item.code)) for item in inventory.broken]
    there = {row.code for row in rows}
    return rows + [_offered(package) for package in available if package.code not in there]


def _installed(model: InstalledModel, offer: AvailablePackage | None) -> ModelRow:
    is_newer = offer is not None and version_key(offer.version) > version_key(model.version)
    pinned = official_package(model.code, model.version)
    return ModelRow(
        model.code,
        model.name,
        model.version,
        model.size,
        pinned.licence if pinned else "",
        installed=model,
        offer=offer if is_newer else None,
    )


def _broken(item: BrokenPackage, model: InstalledModel | None, offer: AvailablePackage | None) -> ModelRow:
    if model is None:
        return ModelRow(item.code, item.folder.name, "", broken=item, offer=offer)
    return ModelRow(model.code, model.name, model.version, model.size, broken=item, offer=offer)


def _offered(package: AvailablePackage) -> ModelRow:
    return ModelRow(package.code, package.name, package.version, package.size, package.licence, offer=package)
