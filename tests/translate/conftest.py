"""Tiny models, built once a session, and services that translate by them."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.translate import Route, TranslationService
from reader.translate.argos import ArgosRoute
from reader.translate.models import InstalledModel
from tests import tiny_model
from tests.translate.gates import GatedRoute, Recorder


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


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def other() -> Recorder:
    return Recorder()


@pytest.fixture
def service() -> Iterator[TranslationService]:
    service = TranslationService()
    yield service
    service.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("translate ")]


@pytest.fixture
def hasty() -> Iterator[TranslationService]:
    """A service that frees an engine as soon as there is nothing to do."""
    service = TranslationService(idle_seconds=0)
    yield service
    service.close()


@pytest.fixture
def route(model: InstalledModel) -> Route:
    return ArgosRoute((model,))


@pytest.fixture
def gated(folders: dict[str, Path]) -> Iterator[GatedRoute]:
    """One batch at a time, of one sentence, so that the order is certain."""
    route = GatedRoute(folders["zh"], budget=1)
    yield route
    route.gate.let_through(1000)
