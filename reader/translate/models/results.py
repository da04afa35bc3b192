"""What installing and verifying have to tell."""

from dataclasses import dataclass
from enum import StrEnum

from reader.translate.models.installed import InstalledModel


class PackageOrigin(StrEnum):
    """What the sha256 of a package file says: it is the official one; it claims to be that and is not; or there is
    nothing to compare it with."""

    OFFICIAL = "official"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class InstalledResult:
    """A package that was just installed; `sha256` is that of the file it came in."""

    model: InstalledModel
    sha256: str
    verified: PackageOrigin


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found out about an installed package. `fault` says in words what is wrong with it, and is empty where
    nothing is; `sha256` is that of model.bin, empty where it cannot be read; `tried` says whether a trial sentence was
    translated: only packages from Chinese to English are tried."""

    model: InstalledModel
    fault: str
    sha256: str
    tried: bool
