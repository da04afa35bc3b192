"""What the tests of downloading share."""

from functools import partial
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError
from reader.translate.models import AvailablePackage
from reader.translate.models.download import download_package
from tests.loopback import Served

NAME = "translate-zh_en-1_9.argosmodel"
download = partial(download_package, stall_seconds=10, retry_seconds=0)


def failure(package: AvailablePackage, folder: Path, stall_seconds: float = 10) -> ReaderError:
    with pytest.raises(ReaderError) as caught:
        download(package, folder, stall_seconds=stall_seconds)
    return caught.value


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "downloads").iterdir())


def broken_off(package: AvailablePackage, served: Served, folder: Path, size: int = 4000) -> None:
    """Leave a part of `size` bytes by cancelling when it has come."""
    served.stall_after = size
    part = folder / f"downloads/{NAME}.part"
    with pytest.raises(ReaderError) as caught:
        download(package, folder, cancelled=lambda: part.exists() and part.stat().st_size == size)
    assert caught.value.problem is Problem.CANCELLED
    assert left(folder) == [f"{NAME}.part", f"{NAME}.part.json"]
    served.stall_after = None
