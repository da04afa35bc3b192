"""What an Argos package says about itself: metadata.json."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

FILE_NAME = "metadata.json"
CHINESE_CODES = ("zh", "zt")
ENGLISH_CODE = "en"
_MAX_BYTES = 1_000_000
# As file names and addresses have the languages of a package: "zh_en".
PACKAGE_CODE = re.compile(r"[a-z]{2,3}_[a-z]{2,3}")
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")


class FaultyPackageError(Exception):
    """A package cannot be used; the message names the file in it and the fault."""


@dataclass(frozen=True, slots=True)
class PackageMetadata:
    """The fields that we use; empty where the file lacks them (packages of other kinds have no languages)."""

    from_code: str
    from_name: str
    to_code: str
    to_name: str
    version: str

    @property
    def code(self) -> str:
        return f"{self.from_code}_{self.to_code}"

    @property
    def is_chinese_to_english(self) -> bool:
        return self.from_code in CHINESE_CODES and self.to_code == ENGLISH_CODE

    @property
    def has_languages(self) -> bool:
        """Packages of other kinds have none."""
        return bool(self.from_code and self.to_code)

    def require_usable(self) -> None:
        """Raise FaultyPackageError unless it goes from Chinese to English, or half that way, and has a version that can
        name a folder."""
        serves = self.from_code in CHINESE_CODES or self.to_code == ENGLISH_CODE
        if not (serves and PACKAGE_CODE.fullmatch(self.code) and self.from_code != self.to_code):
            raise FaultyPackageError(
                f"it translates from {_language(self.from_name, self.from_code)} to "
                f"{_language(self.to_name, self.to_code)}, "
                "and only what leads from Chinese (zh or zt) to English (en) is read here"
            )
        if not is_version(self.version):
            raise FaultyPackageError(f"{FILE_NAME}: package_version is {self.version[:40]!r}, not like 1.9")


def read_metadata(folder: Path) -> PackageMetadata:
    """Read metadata.json of the package in `folder`. Raises FaultyPackageError."""
    fields = _read_object(folder / FILE_NAME)
    return PackageMetadata(
        from_code=_text(fields, "from_code"),
        from_name=_text(fields, "from_name"),
        to_code=_text(fields, "to_code"),
        to_name=_text(fields, "to_name"),
        version=_text(fields, "package_version"),
    )


def is_version(version: str) -> bool:
    """Whether it is like 1.9 and can be part of a file's name."""
    return bool(_VERSION.fullmatch(version))


def version_key(version: str) -> tuple[int, ...]:
    """Order of versions: 1.10 comes after 1.9, what is no version before all."""
    return tuple(int(number) for number in version.split(".")) if is_version(version) else ()


def _read_object(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise FaultyPackageError(f"{FILE_NAME} is larger than {_MAX_BYTES:,} bytes")
        parsed: Any = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise FaultyPackageError(f"{FILE_NAME} is missing") from error
    except OSError as error:
        raise FaultyPackageError(f"{FILE_NAME} cannot be read ({error.strerror})") from error
    except (ValueError, RecursionError) as error:
        raise FaultyPackageError(f"{FILE_NAME} is damaged: it is not JSON") from error
    if not isinstance(parsed, dict):
        raise FaultyPackageError(f"{FILE_NAME} is damaged: it is not a JSON object")
    return cast("dict[str, Any]", parsed)


def _text(fields: dict[str, Any], name: str) -> str:
    """A field on one line, without what a terminal could obey."""
    value = fields.get(name)
    return "".join(filter(str.isprintable, value)) if isinstance(value, str) else ""


def _language(name: str, code: str) -> str:
    return f"{name[:40]} ({code[:10]})" if code else "no language"
