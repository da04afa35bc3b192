"""Translation models in the words of the window: sizes, licences, progress, what installing and verifying found."""

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from reader.translate.models import (
    AvailablePackage,
    DownloadProgress,
    InstalledResult,
    PackageOrigin,
    Verification,
)
from reader.ui.details import detail_in_words
from reader.ui.language import QT_TRANSLATE_NOOP
from reader.ui.messages import Message
from reader.ui.model_rows import ModelRow
from reader.ui.model_store import Download
from reader.ui.route_names import model_name, model_title

# By this name lupdate knows it.
translate = QCoreApplication.translate

_MEGABYTE = 1_000_000
_ORIGINS = {
    PackageOrigin.OFFICIAL: QT_TRANSLATE_NOOP("Models", "It is the official package."),
    PackageOrigin.DIFFERENT: QT_TRANSLATE_NOOP("Models", "It is not the official package of this version."),
    PackageOrigin.UNKNOWN: QT_TRANSLATE_NOOP("Models", "No official checksum is known for this package."),
}


def size_text(size: int | None) -> str:
    """As in "74 MB", "1.2 MB", "15 kB"."""
    if size is None:
        return translate("Models", "size not known")
    number, unit = _in_unit(size, size)
    return f"{number} {unit}"


def licence_text(package: AvailablePackage) -> str:
    text = translate("Models", "licence {licence}") if package.licence else translate("Models", "licence not known")
    return text.format(licence=package.licence)


def host_of(link: str) -> str:
    """Whom a link leads to."""
    return urlsplit(link).hostname or link


def offer_text(package: AvailablePackage) -> str:
    """All there is to know before a package is downloaded."""
    text = translate("Models", "{name} {version}: {size}, {licence}, from {host}.")
    return text.format(
        name=model_name(package.name),
        version=package.version,
        size=size_text(package.size),
        licence=licence_text(package),
        host=host_of(package.links[0]),
    )


def checking_text(package: AvailablePackage) -> str:
    """How one can be sure of a package that is to be downloaded."""
    if package.sha256:
        return translate("Models", "Official package, sha256 {sha256}").format(sha256=package.sha256)
    return translate("Models", "No official checksum is known for this package.")


def details_of(row: ModelRow) -> str:
    """All that is known of a line of the list."""
    lines: list[str] = []
    if row.installed:
        lines.append(translate("Models", "In {folder}.").format(folder=row.installed.folder))
    if row.broken:
        text = translate("Models", "{folder} cannot be used: {reason}.")
        lines.append(text.format(folder=row.broken.folder, reason=detail_in_words(row.broken.reason)))
        if not row.code:
            lines.append(translate("Models", "It does not say what it is: delete the folder yourself."))
    if row.offer:
        lines += [offer_text(row.offer), checking_text(row.offer)]
    return "\n".join(lines)


def download_label(row: ModelRow | None) -> str:
    """What the button that downloads says for a line of the list."""
    if row is None or row.offer is None:
        return translate("Models", "Download")
    if row.installed:
        text = translate("Models", "Update to {version} ({size})")
    elif row.broken:
        text = translate("Models", "Download again ({size})")
    else:
        text = translate("Models", "Download ({size})")
    return text.format(version=row.offer.version, size=size_text(row.offer.size))


def download_texts(download: Download) -> list[str]:
    """What is under way, from the whole to the shortest, as in "Downloading Chinese → English 1.9: 12 of 74 MB,
    3.1 MB/s, 20 s left" and "12 of 74 MB"."""
    label = model_title(download.package.name, download.package.version)
    if download.is_installing:
        return [translate("Models", "Installing {name}…").format(name=label)]
    parts = _progress_parts(download.progress) if download.progress else []
    if not parts:
        return [translate("Models", "Downloading {name}…").format(name=label)]
    separator = translate("Models", ", ")
    whole = translate("Models", "Downloading {name}: {progress}").format(name=label, progress=separator.join(parts))
    short = translate("Models", "Downloading: {progress}").format(progress=separator.join(parts))
    return [whole, short, separator.join(parts), parts[0]]


def installed_message(result: InstalledResult) -> Message:
    """That a package was installed; whether it is official, and its sha256 where it is not: that stays to be read."""
    text = translate("Models", "{name} {version} is installed.")
    is_official = result.verified is PackageOrigin.OFFICIAL
    hint = translate("Models", _ORIGINS[result.verified])
    if not is_official:
        hint = f"{hint}\nsha256 {result.sha256}"
    return Message(
        text.format(name=model_name(result.model.name), version=result.model.version), hint, passes=is_official
    )


def verification_message(found: Verification) -> Message:
    """What reading a package again found out."""
    name = model_title(found.model.name, found.model.version)
    if found.fault:
        text = translate("Models", "{name} is damaged: {fault}.").format(name=name, fault=detail_in_words(found.fault))
        return Message(text, translate("Models", "Remove it and install it again."))
    if found.tried:
        text = translate("Models", "{name} is whole: every file was read, and a sentence translated.")
    else:
        text = translate("Models", "{name} is whole: every file was read.")
    digest = translate("Models", "sha256 of its model.bin: {sha256}").format(sha256=found.sha256)
    return Message(text.format(name=name), digest)


def _progress_parts(progress: DownloadProgress) -> list[str]:
    """How much, how fast, how long, as far as they are known."""
    parts = [_amount(progress)]
    if progress.speed is not None:
        parts.append(translate("Models", "{size}/s").format(size=size_text(round(progress.speed))))
    if progress.seconds_left is not None:
        parts.append(_left(progress.seconds_left))
    return parts


def _amount(progress: DownloadProgress) -> str:
    if progress.total is None:
        return size_text(progress.done)
    done, unit = _in_unit(progress.done, progress.total)
    total, _ = _in_unit(progress.total, progress.total)
    return translate("Models", "{done} of {total} {unit}").format(done=done, total=total, unit=unit)


def _left(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    text = translate("Models", "{minutes} min {seconds} s left") if minutes else translate("Models", "{seconds} s left")
    return text.format(minutes=minutes, seconds=rest)


def _in_unit(size: int, like: int) -> tuple[str, str]:
    """A number of bytes in the unit and to the places that suit `like`."""
    if like < _MEGABYTE:
        return str(round(size / 1000)), "kB"
    return f"{size / _MEGABYTE:.{0 if like >= 10 * _MEGABYTE else 1}f}", "MB"
