"""The packages of translation models: what is installed, what can be had, installing, verifying and removing.

What needs the network, zip archives or a trial is imported when it is first asked for: start-up is measured. None of
this may be called on the main thread of the window, except `official_packages` and `official_package`.
"""

from collections.abc import Callable
from pathlib import Path

from reader.translate.models.installed import (
    BrokenPackage,
    InstalledModel,
    Inventory,
    installed_packages,
    take_inventory,
)
from reader.translate.models.meter import DownloadProgress
from reader.translate.models.official import AvailablePackage, official_package, official_packages
from reader.translate.models.results import InstalledResult, PackageOrigin, Verification

__all__ = [
    "AvailablePackage",
    "BrokenPackage",
    "DownloadProgress",
    "InstalledModel",
    "InstalledResult",
    "Inventory",
    "PackageOrigin",
    "Verification",
    "available_packages",
    "download_package",
    "index_address",
    "install_download",
    "install_file",
    "installed_packages",
    "measured",
    "official_package",
    "official_packages",
    "remove_model",
    "take_inventory",
    "verify_model",
]


def available_packages(cancelled: Callable[[], bool] | None = None) -> list[AvailablePackage]:
    """Ask the index that Argos programs use what it offers from Chinese to English: a connection is made.

    The newest version of each package, the pinned ones always; then pairs that lead there through another language.
    Raises ReaderError: DOWNLOAD_FAILED, WRONG_DOWNLOAD (it is no index), CANCELLED, CANNOT_WRITE (Argos' settings).
    """
    from reader.translate.models import index

    return index.available_packages(cancelled)


def index_address() -> str:
    """The address of that index; no connection is made. Raises ReaderError CANNOT_WRITE (Argos' settings)."""
    from reader.translate.models import index

    return index.index_address()


def measured(package: AvailablePackage, cancelled: Callable[[], bool] | None = None) -> AvailablePackage:
    """`package` with its size, which its server is asked for where it is not known; it may stay unknown.

    Raises ReaderError CANCELLED.
    """
    from reader.translate.models import index

    return index.measured(package, cancelled)


def download_package(
    package: AvailablePackage,
    data_folder: Path,
    on_progress: Callable[[DownloadProgress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Download `package` into `data_folder`/downloads, going on where an earlier call stopped; the path of the file.

    `on_progress` is called up to ten times a second, `cancelled` is asked as often, both on the caller's thread.
    Raises ReaderError: CANCELLED, DOWNLOAD_FAILED, WRONG_DOWNLOAD (it is not what is pinned, or no package at all),
    BUSY (another process downloads the same), CANNOT_WRITE.
    """
    from reader.translate.models import download

    return download.download_package(package, data_folder, on_progress, cancelled)


def install_download(path: Path, package: AvailablePackage) -> InstalledResult:
    """Install what `download_package` brought; the file is deleted then, and where it is no usable package.

    Raises as `install_file`; BAD_PACKAGE too where the file holds another package.
    """
    from reader.translate.models import install

    return install.install_download(path, package)


def install_file(path: Path) -> InstalledResult:
    """Install a package file; it replaces every installed version of the same package and touches no other.

    Raises ReaderError: NOT_FOUND, IS_DIRECTORY, NO_PERMISSION, UNREADABLE, BAD_PACKAGE, CANNOT_WRITE, BUSY.
    """
    from reader.translate.models import install

    return install.install_file(path)


def remove_model(code: str) -> None:
    """Remove every version of a package of any languages ("zh_en"). Raises ReaderError: UNKNOWN_MODEL, CANNOT_WRITE,
    BUSY."""
    from reader.translate.models import install

    install.remove_model(code)


def verify_model(code: str) -> Verification:
    """Read every file of the newest installed package of this code again and check it: seconds. Raises ReaderError
    UNKNOWN_MODEL."""
    from reader.translate.models import verify

    return verify.verify_model(code)
