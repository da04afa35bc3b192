"""Tiny models, built once a session, and a recorder of what a queue reports."""

from pathlib import Path

import pytest

from reader.translate import InstalledModel
from tests import tiny_model


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Package files by language: zh and zt, version 1.9."""
    folder = tmp_path_factory.mktemp("packages")
    return {code: tiny_model.build_package(folder / f"{code}.argosmodel", code) for code in ("zh", "zt")}


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same unpacked; not to be changed."""
    folder = tmp_path_factory.mktemp("unpacked")
    return {code: tiny_model.build_folder(folder / f"translate-{code}_en-1_9", code) for code in ("zh", "zt")}


@pytest.fixture
def model(folders: dict[str, Path]) -> InstalledModel:
    """The zh model as if installed."""
    return installed(folders["zh"], "zh")


@pytest.fixture
def zt_model(folders: dict[str, Path]) -> InstalledModel:
    return installed(folders["zt"], "zt")


def installed(folder: Path, code: str) -> InstalledModel:
    return InstalledModel(f"{code}_en", "Chinese → English", "1.9", code, "en", folder, 1)
