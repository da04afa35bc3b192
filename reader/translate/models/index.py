"""The official package index: what can be downloaded. It is asked only when the user wants to see it, and believed in
nothing: an entry that is odd is left out."""

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, cast

from reader.model import Problem, ReaderError
from reader.translate.models.installed import index_address
from reader.translate.models.metadata import CHINESE_CODES, ENGLISH_CODE, PACKAGE_CODE, is_version, version_key
from reader.translate.models.official import AvailablePackage, official_package, official_packages
from reader.translate.models.web import STALL_SECONDS, Answer, BrokenLineError, Patience, check_address

# The index of 2025 has 97 entries and 50 kB.
_MAX_BYTES, _MAX_ENTRIES, _MAX_LINKS = 5_000_000, 10_000, 5
_NAME_LENGTH = 40
# For all of it, should a server send a byte now and then.
_SECONDS = 180.0


def available_packages(
    cancelled: Callable[[], bool] | None = None, *, address: str = "", stall_seconds: float = STALL_SECONDS
) -> list[AvailablePackage]:
    """What the index at `address` offers from Chinese to English, by default that which Argos programs use: the newest
    version of each package, the pinned ones always; then pairs that lead to English through another language.

    Raises ReaderError: DOWNLOAD_FAILED, WRONG_DOWNLOAD (it is no index), CANCELLED, CANNOT_WRITE (Argos' settings).
    """
    address = address or index_address()
    patience = Patience(cancelled or (lambda: False), stall_seconds)
    offered = _newest([*official_packages(), *_read_entries(_fetch(address, patience), address)])
    direct = [package for package in offered.values() if package.is_direct]
    return sorted(direct, key=lambda package: package.code) + _ways_round(offered)


def measured(
    package: AvailablePackage, cancelled: Callable[[], bool] | None = None, *, stall_seconds: float = STALL_SECONDS
) -> AvailablePackage:
    """`package` with the size that its server tells, if it was not known; a server that fails tells none.

    Raises ReaderError CANCELLED.
    """
    patience = Patience(cancelled or (lambda: False), stall_seconds)
    for link in package.links if package.size is None else ():
        try:
            with Answer(link, patience, method="HEAD") as answer:
                return replace(package, size=answer.head.length)
        except BrokenLineError:
            continue
        except ReaderError as error:
            if error.problem is Problem.CANCELLED:
                raise
    return package


def _fetch(address: str, patience: Patience) -> bytes:
    data, end = b"", time.monotonic() + _SECONDS
    try:
        with Answer(address, patience) as answer:
            while chunk := answer.read():
                data += chunk
                if time.monotonic() > end:
                    raise ReaderError(Problem.DOWNLOAD_FAILED, address, f"it took more than {_SECONDS:g} seconds")
                if len(data) > _MAX_BYTES:
                    raise ReaderError(Problem.WRONG_DOWNLOAD, address, f"it is larger than {_MAX_BYTES:,} bytes")
            announced = answer.head.length
    except BrokenLineError as error:
        raise ReaderError(Problem.DOWNLOAD_FAILED, address, str(error)) from error
    if announced is not None and len(data) < announced:
        raise ReaderError(Problem.DOWNLOAD_FAILED, address, "the connection broke")
    return data


def _read_entries(data: bytes, address: str) -> list[AvailablePackage]:
    try:
        parsed: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ReaderError(Problem.WRONG_DOWNLOAD, address, "it is not a package index") from error
    if not isinstance(parsed, list):
        raise ReaderError(Problem.WRONG_DOWNLOAD, address, "it is not a package index")
    entries = cast("list[Any]", parsed)[:_MAX_ENTRIES]
    needs_https = check_address(address).scheme == "https"
    packages = (
        _package(cast("dict[str, Any]", entry), needs_https=needs_https) for entry in entries if isinstance(entry, dict)
    )
    return [package for package in packages if package]


def _package(entry: dict[str, Any], *, needs_https: bool) -> AvailablePackage | None:
    """An entry, if all of it is as it should be."""
    code = f"{entry.get('from_code')}_{entry.get('to_code')}"
    version = entry.get("package_version")
    links = _links(entry.get("links"), needs_https=needs_https)
    if not (PACKAGE_CODE.fullmatch(code) and isinstance(version, str) and is_version(version) and links):
        return None
    pinned = official_package(code, version)
    if pinned:
        # Wherever the index leads, the sha256 decides what is taken.
        return replace(pinned, links=tuple(dict.fromkeys([*pinned.links, *links])))
    name = f"{_name(entry.get('from_name'))} → {_name(entry.get('to_name'))}"
    return AvailablePackage(code, name, version, tuple(links))


def _links(value: Any, *, needs_https: bool) -> list[str]:
    links: list[str] = []
    for link in cast("list[Any]", value)[:_MAX_LINKS] if isinstance(value, list) else []:
        try:
            if isinstance(link, str) and (check_address(link).scheme == "https" or not needs_https):
                links.append(link)
        except ReaderError:
            continue  # IPFS and others that we do not speak.
    return links


def _name(value: Any) -> str:
    return "".join(filter(str.isprintable, value))[:_NAME_LENGTH] if isinstance(value, str) else "?"


def _newest(packages: Iterable[AvailablePackage]) -> dict[str, AvailablePackage]:
    """By code. Of the same version the later, which has more links."""
    newest: dict[str, AvailablePackage] = {}
    for package in packages:
        known = newest.get(package.code)
        if known is None or version_key(package.version) >= version_key(known.version):
            newest[package.code] = package
    return newest


def _ways_round(offered: dict[str, AvailablePackage]) -> list[AvailablePackage]:
    """Both halves of every way from Chinese to English through one other language."""
    halves: dict[str, AvailablePackage] = {}
    for code, first in sorted(offered.items()):
        from_code, _, to_code = code.partition("_")
        second = offered.get(f"{to_code}_{ENGLISH_CODE}")
        if from_code in CHINESE_CODES and to_code not in CHINESE_CODES and second:
            halves[first.code], halves[second.code] = first, second
    return list(halves.values())
