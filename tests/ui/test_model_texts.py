"""Models in words, and the lines of their list."""

from pathlib import Path

import pytest

from reader.translate.models import (
    AvailablePackage,
    BrokenPackage,
    DownloadProgress,
    InstalledModel,
    InstalledResult,
    Inventory,
    PackageOrigin,
    Verification,
)
from reader.ui.model_rows import ModelRow, list_rows
from reader.ui.model_store import Download
from reader.ui.model_texts import (
    checking_text,
    details_of,
    download_label,
    download_texts,
    installed_message,
    offer_text,
    size_text,
    verification_message,
)

PACKAGE = AvailablePackage(
    "zh_en", "Chinese → English", "1.10", ("https://argos-net.com/v1/a",), 74_481_402, "CC-BY 4.0", "ab12"
)
UNKNOWN = AvailablePackage("zh_fr", "Chinese → French", "1.9", ("https://example.org/b",))


def model(code: str = "zh_en", version: str = "1.9") -> InstalledModel:
    source, target = code.split("_")
    return InstalledModel(code, f"{source} → {target}", version, source, target, Path(f"/models/{code}-{version}"), 99)


@pytest.mark.parametrize(
    ("size", "text"),
    [(None, "size not known"), (0, "0 kB"), (15_400, "15 kB"), (999_999, "1000 kB"), (1_240_000, "1.2 MB"),
     (9_940_000, "9.9 MB"), (74_481_402, "74 MB"), (1_234_000_000, "1234 MB")],
)  # fmt: skip
def test_sizes(size: int | None, text: str) -> None:
    assert size_text(size) == text


@pytest.mark.parametrize(
    ("progress", "texts"),
    [
        (None, ["Downloading Chinese → English 1.10…"]),
        (DownloadProgress(12_300_000, 74_481_402, 3_100_000.0),
         ["Downloading Chinese → English 1.10: 12 of 74 MB, 3.1 MB/s, 20 s left",
          "Downloading: 12 of 74 MB, 3.1 MB/s, 20 s left", "12 of 74 MB, 3.1 MB/s, 20 s left",
          "12 of 74 MB"]),
        (DownloadProgress(12_300_000, 974_481_402, 2_100_000.0),
         ["Downloading Chinese → English 1.10: 12 of 974 MB, 2.1 MB/s, 7 min 38 s left",
          "Downloading: 12 of 974 MB, 2.1 MB/s, 7 min 38 s left", "12 of 974 MB, 2.1 MB/s, 7 min 38 s left",
          "12 of 974 MB"]),
        (DownloadProgress(12_300_000, None), ["Downloading Chinese → English 1.10: 12 MB", "Downloading: 12 MB",
          "12 MB", "12 MB"]),
    ],
)  # fmt: skip
def test_progress(progress: DownloadProgress | None, texts: list[str]) -> None:
    assert download_texts(Download(PACKAGE, progress)) == texts


def test_installing() -> None:
    assert download_texts(Download(PACKAGE, is_installing=True)) == ["Installing Chinese → English 1.10…"]


def test_what_there_is_to_know_before_downloading() -> None:
    assert offer_text(PACKAGE) == "Chinese → English 1.10: 74 MB, licence CC-BY 4.0, from argos-net.com."
    assert checking_text(PACKAGE) == "Official package, sha256 ab12"
    assert offer_text(UNKNOWN) == "Chinese → French 1.9: size not known, licence not known, from example.org."
    assert checking_text(UNKNOWN) == "No official checksum is known for this package."


def test_what_is_not_official_is_shown_with_its_sha256_until_it_is_closed() -> None:
    good = installed_message(InstalledResult(model(), "ff00", PackageOrigin.OFFICIAL))
    assert (good.text, good.hint, good.passes) == ("zh → en 1.9 is installed.", "It is the official package.", True)
    for origin, cause in ((PackageOrigin.DIFFERENT, "not the official"), (PackageOrigin.UNKNOWN, "No official")):
        message = installed_message(InstalledResult(model(), "ff00", origin))
        assert cause in message.hint
        assert message.hint.endswith("\nsha256 ff00")
        assert not message.passes


def test_what_verifying_found() -> None:
    whole = verification_message(Verification(model(), "", "ff00", tried=True))
    assert whole.text == "zh → en 1.9 is whole: every file was read, and a sentence translated."
    assert whole.hint == "sha256 of its model.bin: ff00"
    assert verification_message(Verification(model("de_en"), "", "ff00", tried=False)).text == (
        "de → en 1.9 is whole: every file was read."
    )
    damaged = verification_message(Verification(model(), "model/model.bin is missing", "", tried=False))
    assert damaged.text == "zh → en 1.9 is damaged: model/model.bin is missing."
    assert damaged.hint == "Remove it and install it again."


def test_lines_in_their_order_each_with_what_can_be_had_instead() -> None:
    old, older = model(version="1.9"), model(version="1.2")
    broken = BrokenPackage(Path("/models/zt"), "model.bin is missing", "zt_en")
    stray = BrokenPackage(Path("/models/stray"), "metadata.json is missing")
    inventory = Inventory([old, older], [old, older], [broken, stray])
    rows = list_rows(inventory, [PACKAGE, UNKNOWN])
    assert [(row.code, row.version) for row in rows] == [
        ("zh_en", "1.9"), ("zh_en", "1.2"), ("zt_en", ""), ("", ""), ("zh_fr", "1.9"),
    ]  # fmt: skip
    # Only the newest is to be updated.
    assert [row.offer for row in rows] == [PACKAGE, None, None, None, UNKNOWN]
    assert [row.name for row in rows[2:4]] == ["zt", "stray"]


@pytest.mark.parametrize("version", ["1.10", "1.11"])
def test_what_is_as_new_as_the_offer_is_not_to_be_updated(version: str) -> None:
    installed = model(version=version)
    (row,) = list_rows(Inventory([installed], [installed], []), [PACKAGE])
    assert row.offer is None
    assert download_label(row) == "Download"
    assert details_of(row) == f"In /models/zh_en-{version}."


def test_a_broken_package_is_named_by_what_it_says_of_itself() -> None:
    there = model()
    broken = BrokenPackage(there.folder, "sentencepiece.model is missing", "zh_en")
    (row,) = list_rows(Inventory([there], [], [broken]), [PACKAGE])
    assert (row.name, row.version, row.installed) == ("zh → en", "1.9", None)
    assert download_label(row) == "Download again (74 MB)"
    assert details_of(row).startswith("/models/zh_en-1.9 cannot be used: sentencepiece.model is missing.\nChinese")


def test_labels_of_the_download() -> None:
    assert download_label(None) == "Download"
    assert download_label(ModelRow("zh_fr", "", "", offer=UNKNOWN)) == "Download (size not known)"
    assert download_label(ModelRow("zh_en", "", "1.9", installed=model(), offer=PACKAGE)) == "Update to 1.10 (74 MB)"
