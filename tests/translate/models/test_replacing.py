"""What installing says of a package, whom it replaces, and what it leaves and clears away."""

import json
import shutil
import threading
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError
from reader.translate.models import (
    AvailablePackage,
    PackageOrigin,
    download_package,
    install_download,
    install_file,
    installed_packages,
    remove_model,
    take_inventory,
)
from reader.translate.models import archive as archive_module
from reader.translate.models import install as install_module
from tests import tiny_model
from tests.loopback import Loopback
from tests.translate.models.conftest import sha256

STAGING = "duidu-staging-"


@pytest.fixture
def argos(own_home: Path) -> Path:
    """Argos' folder, in which the packages folder is."""
    folder = own_home / "data/argos-translate"
    (folder / "packages").mkdir(parents=True)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def with_languages(folder: Path, path: Path, from_code: str, to_code: str) -> Path:
    """The model of `folder` as a package between other languages."""
    copy = shutil.copytree(folder, path.with_suffix("") / f"translate-{from_code}_{to_code}-1_9")
    metadata = {**tiny_model.metadata(), "from_code": from_code, "to_code": to_code}
    (copy / "metadata.json").write_text(json.dumps(metadata))
    tiny_model.write_zip(path, copy)
    return path


def test_a_pinned_package_is_told_from_others(
    package: AvailablePackage, packages: dict[str, Path], tmp_path: Path
) -> None:
    official = install_file(packages["zh"])
    assert (official.verified, official.sha256) == (PackageOrigin.OFFICIAL, package.sha256)
    assert official.model.size == sum(file.stat().st_size for file in official.model.folder.rglob("*.*"))
    changed = Path(shutil.copy(packages["zh"], tmp_path / "changed.argosmodel"))
    with zipfile.ZipFile(changed, "a") as archive:
        archive.writestr("translate-zh_en-1_9/README.md", "mine")
    other = install_file(changed)
    assert (other.verified, other.sha256) == (PackageOrigin.DIFFERENT, sha256(changed.read_bytes()))
    assert install_file(packages["zt"]).verified is PackageOrigin.UNKNOWN
    newer = install_file(tiny_model.build_package(tmp_path / "new.argosmodel", version="1.10"))
    assert newer.verified is PackageOrigin.UNKNOWN


def test_a_download_is_installed_and_deleted(package: AvailablePackage, tmp_path: Path) -> None:
    path = download_package(package, tmp_path)
    result = install_download(path, package)
    assert result.verified is PackageOrigin.OFFICIAL
    assert names(tmp_path / "downloads") == []
    assert take_inventory().models == [result.model]


def hostile(path: Path, package: Path, case: str) -> bytes:
    """An archive that means harm."""
    shutil.copy(package, path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        if case == "path that leaves":
            archive.writestr("../../../evil", "x")
        elif case == "link":
            member = zipfile.ZipInfo("translate-zh_en-1_9/stanza")
            member.create_system, member.external_attr = 3, 0o120777 << 16
            archive.writestr(member, "/etc")
        elif case == "bomb":
            archive.writestr("translate-zh_en-1_9/zeros", bytes(30 * 1024**2))
        elif case == "another package's folder":
            archive.writestr("translate-en_de-1_0/metadata.json", "{}")
    return path.read_bytes()


@pytest.mark.parametrize("case", ["path that leaves", "link", "bomb", "another package's folder"])
def test_hostile_downloads_change_nothing_and_are_not_kept(
    server: Loopback, packages: dict[str, Path], tmp_path: Path, argos: Path, case: str
) -> None:
    server.serve("/evil", hostile(tmp_path / "evil.zip", packages["zh"], case))
    offered = AvailablePackage("zh_en", "", "1.9", (server.url("/evil"),))
    with pytest.raises(ReaderError) as caught:
        install_download(download_package(offered, tmp_path / "data"), offered)
    assert caught.value.problem is Problem.BAD_PACKAGE
    assert names(tmp_path / "data/downloads") == names(argos / "packages") == []
    assert names(argos) == ["packages"]


@pytest.mark.parametrize(
    ("code", "version", "detail"),
    [("zt", "1.9", "it holds zt_en 1.9, not zh_en 1.9"), ("zh", "1.8", "it holds zh_en 1.8, not zh_en 1.9")],
)
def test_a_download_that_is_another_package_is_refused(
    server: Loopback, tmp_path: Path, argos: Path, code: str, version: str, detail: str
) -> None:
    server.serve("/other", tiny_model.build_package(tmp_path / "other", code, version).read_bytes())
    offered = AvailablePackage("zh_en", "", "1.9", (server.url("/other"),))
    with pytest.raises(ReaderError) as caught:
        install_download(download_package(offered, tmp_path), offered)
    assert (caught.value.problem, caught.value.detail) == (Problem.BAD_PACKAGE, detail)
    assert names(argos / "packages") == names(tmp_path / "downloads") == []


def test_a_download_stays_where_only_the_folder_was_at_fault(
    package: AvailablePackage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = download_package(package, tmp_path)

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", forbidden)
    with pytest.raises(ReaderError) as caught:
        install_download(path, package)
    assert caught.value.problem is Problem.CANNOT_WRITE
    assert path.is_file()


def test_what_a_dead_process_left_is_cleared_away(packages: dict[str, Path], argos: Path) -> None:
    (argos / f"{STAGING}abcd_012/translate-zh_en-1_9/model").mkdir(parents=True)
    (argos / "duidu-staging.lock").touch()
    others = ["duidu-notes", f"{STAGING}of-mine", f"{STAGING}abcd_0123"]
    for name in others:
        (argos / name).mkdir()
    install_file(packages["zh"])
    assert names(argos) == sorted([*others, "packages"])


def test_who_installs_is_alone(packages: dict[str, Path], argos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another waits for it, and what it is unpacking is not cleared away meanwhile."""
    inside, go_on = threading.Event(), threading.Event()

    def look(_: Path) -> None:
        inside.set()
        assert go_on.wait(10)

    install_file(packages["zt"])
    monkeypatch.setattr(install_module, "try_out_apart", look)
    monkeypatch.setattr(install_module, "_WAIT_SECONDS", 0.0)
    thread = threading.Thread(target=install_file, args=(packages["zh"],))
    thread.start()
    assert inside.wait(10)
    before = names(argos)
    for action in (lambda: install_file(packages["zh"]), lambda: remove_model("zt_en")):
        with pytest.raises(ReaderError) as caught:
            action()
        assert caught.value.problem is Problem.BUSY
    assert names(argos) == before
    assert [name.startswith(STAGING) for name in before].count(True) == 1
    go_on.set()
    thread.join()
    assert [model.code for model in take_inventory().models] == ["zh_en", "zt_en"]


def test_halves_of_a_way_to_english_can_be_installed_and_removed(folders: dict[str, Path], tmp_path: Path) -> None:
    for codes in (("zh", "fr"), ("fr", "en")):
        install_file(with_languages(folders["zh"], tmp_path / f"{codes[0]}.argosmodel", *codes))
    assert [package.code for package in installed_packages()] == ["fr_en", "zh_fr"]
    inventory = take_inventory()
    assert (inventory.models, inventory.broken) == ([], [])
    assert all(package.size > 1000 for package in inventory.packages)
    remove_model("zh_fr")
    assert [package.code for package in installed_packages()] == ["fr_en"]


def test_an_archive_that_cannot_be_read_to_its_end_blames_itself(
    packages: dict[str, Path], argos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(zipfile.ZipExtFile, "read", fail)
    with pytest.raises(ReaderError) as caught:
        install_file(packages["zh"])
    assert (caught.value.problem, caught.value.detail) == (Problem.UNREADABLE, "Input/output error")
    assert caught.value.subject == str(packages["zh"])
    assert names(argos / "packages") == []


@pytest.mark.parametrize("place", [(install_module, "file_sha256"), (archive_module.zipfile, "ZipFile")])
def test_a_file_on_a_failing_disk(
    packages: dict[str, Path], monkeypatch: pytest.MonkeyPatch, place: tuple[object, str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(*place, fail)
    with pytest.raises(ReaderError) as caught:
        install_file(packages["zh"])
    assert (caught.value.problem, caught.value.detail) == (Problem.UNREADABLE, "Input/output error")


def test_choosing_looks_at_no_sizes(packages: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    install_file(packages["zh"])
    walked: list[Path] = []
    rglob = Path.rglob
    monkeypatch.setattr(Path, "rglob", lambda path, pattern: walked.append(path) or rglob(path, pattern))
    (light,) = installed_packages()
    assert (light.size, walked) == (0, [])
    (shown,) = take_inventory().models
    assert shown.size > 1000
    assert shown == replace(light, size=shown.size)


def test_packages_of_others_are_listed_though_not_usable_here(argos: Path) -> None:
    """Newer ones have another tokenizer, those that split sentences have no languages."""
    for name, metadata in (("en_ja", {"from_code": "en", "to_code": "ja"}), ("sbd", {"type": "sbd"})):
        folder = argos / "packages" / name
        folder.mkdir()
        (folder / "metadata.json").write_text(json.dumps(metadata))
        (folder / "bpe.model").write_bytes(bytes(100))
    inventory = take_inventory()
    assert [package.code for package in inventory.packages] == ["en_ja"]
    assert (inventory.models, inventory.broken, installed_packages()) == ([], [], [])


def test_a_broken_model_is_among_the_packages_and_tells_its_code(packages: dict[str, Path], argos: Path) -> None:
    (install_file(packages["zh"]).model.folder / "sentencepiece.model").write_bytes(b"")
    inventory = take_inventory()
    assert [package.code for package in inventory.packages] == ["zh_en"]
    assert inventory.models == installed_packages() == []
    (broken,) = inventory.broken
    assert (broken.code, broken.reason) == ("zh_en", "sentencepiece.model is empty")
    assert names(argos / "packages") == [broken.folder.name]


def test_a_folder_that_cannot_be_looked_at(packages: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    folder = install_file(packages["zh"]).model.folder

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("reader.translate.models.installed.check_present", forbidden)
    assert installed_packages() == []
    (broken,) = take_inventory().broken
    assert (broken.folder, broken.reason) == (folder, "it cannot be read (Permission denied)")
