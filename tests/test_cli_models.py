"""The commands about models, called in this process."""

import _thread
import io
import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader import app
from reader.translate.models import AvailablePackage, official, take_inventory
from reader.translate.models.download import file_sha256
from tests import tiny_model
from tests.loopback import Loopback, only_loopback


@pytest.fixture
def server(loopback: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:  # noqa: ARG001 - for what it allows
    """It serves an index too, an empty one."""
    with only_loopback(monkeypatch) as running:
        yield running


@pytest.fixture
def package(server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AvailablePackage:
    """A tiny zh_en 1.9, pinned."""
    file = tiny_model.build_package(tmp_path / "zh.argosmodel")
    server.serve("/zh", file.read_bytes())
    links = (server.url("/zh"),)
    pinned = AvailablePackage(
        "zh_en", "Chinese → English", "1.9", links, file.stat().st_size, "CC-BY 4.0", file_sha256(file)
    )
    monkeypatch.setattr(official, "OFFICIAL", (pinned,))
    return pinned


def _run(*arguments: str | Path) -> int:
    return app.main(["models", *map(str, arguments)])


def _offer(server: Loopback, path: str, package: Path, **fields: object) -> None:
    """Put a package on the server and into its index."""
    server.serve(path, package.read_bytes())
    entry = {"package_version": "1.9", "from_name": "Chinese", "to_name": "English", "links": [server.url(path)]}
    server.serve("/index.json", json.dumps([entry | fields]).encode())


def test_a_code_is_downloaded_and_installed(
    package: AvailablePackage, server: Loopback, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("install", "zh_en") == 0
    out, err = capsys.readouterr()
    told, checked, installed = out.splitlines()
    assert told == f"zh_en 1.9, Chinese → English: 0.0 MB, licence CC-BY 4.0, from {server.url('/zh')}"
    assert checked == f"sha256 {package.sha256}: the official package"
    (model,) = take_inventory().models
    assert installed == f"installed zh_en 1.9 in {model.folder}"
    assert err == ""
    assert [asked.target for asked in server.asked] == ["/zh"]
    assert list((own_home / "data/duidu/downloads").iterdir()) == []


def test_a_code_that_is_not_pinned_is_looked_up(
    package: AvailablePackage, server: Loopback, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert package.code == "zh_en"
    _offer(server, "/zt", tiny_model.build_package(tmp_path / "zt", "zt"), from_code="zt", to_code="en")
    assert _run("install", "zt_en") == 0
    out = capsys.readouterr().out
    assert "zt_en 1.9, Chinese → English: 0.0 MB, licence not known" in out
    assert "no official sha256 is known" in out
    assert [(asked.method, asked.target) for asked in server.asked] == [
        ("GET", "/index.json"),
        ("HEAD", "/zt"),
        ("GET", "/zt"),
    ]


def test_a_code_that_nobody_offers(package: AvailablePackage, capsys: pytest.CaptureFixture[str]) -> None:
    assert package.code == "zh_en"
    assert _run("install", "zh_xx") == 1
    assert "zh_xx: the package index does not offer it" in capsys.readouterr().err


def test_a_file_that_claims_to_be_official(
    package: AvailablePackage, server: Loopback, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tiny_model.build_folder(tmp_path / "translate-zh_en-1_9")
    (folder / "README.md").write_text("mine")
    tiny_model.write_zip(tmp_path / "mine.argosmodel", folder)
    assert _run("install", tmp_path / "mine.argosmodel") == 0
    out = capsys.readouterr().out
    assert package.sha256 not in out
    assert "NOT the official package of this version" in out
    assert server.asked == []


def test_available_packages_are_listed(
    package: AvailablePackage, server: Loopback, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert package.code == "zh_en"
    _offer(server, "/zt", tiny_model.build_package(tmp_path / "zt", "zt"), from_code="zt", to_code="en")
    assert _run("list", "--available") == 0
    assert capsys.readouterr().out.splitlines() == [
        "zh_en\t1.9\tChinese → English\t0.0 MB\tlicence CC-BY 4.0",
        "zt_en\t1.9\tChinese → English\t0.0 MB\tlicence not known",
    ]


def test_without_the_index_the_pinned_packages_are_listed(
    package: AvailablePackage, server: Loopback, capsys: pytest.CaptureFixture[str]
) -> None:
    assert package.code == "zh_en"
    del server.files["/index.json"]
    assert _run("list", "--available") == 1
    out, err = capsys.readouterr()
    assert out.startswith("zh_en\t1.9\t")
    assert "status 404" in err


def test_ctrl_c_leaves_a_part_that_is_gone_on_with(
    package: AvailablePackage, server: Loopback, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    served = server.files["/zh"]
    served.stall_after = 4000
    part = own_home / "data/duidu/downloads" / f"{package.file_name}.part"

    def press() -> None:
        assert server.silent.wait(10)
        while not (part.exists() and part.stat().st_size == 4000):
            server.closing.wait(0.01)
        _thread.interrupt_main()

    thread = threading.Thread(target=press)
    thread.start()
    assert _run("install", "zh_en") == 130
    thread.join()
    assert "main.py: zh_en 1.9: stopped; the same command goes on from here.\n" in capsys.readouterr().err
    assert part.stat().st_size == 4000
    served.stall_after = None
    assert _run("install", "zh_en") == 0


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_progress_of_a_download_is_shown_on_a_terminal(
    package: AvailablePackage, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert server.url("/zh") == package.links[0]
    terminal: Any = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert _run("install", "zh_en") == 0
    shown = terminal.getvalue()
    assert shown.startswith("\rdownloading zh_en 1.9: 0.0 MB of 0.0 MB")
    assert shown.endswith("\r\x1b[K")


def test_the_words_of_the_progress() -> None:
    from reader.cli_models import _reporter
    from reader.translate.models import DownloadProgress

    lines: list[str] = []
    report = _reporter("zh_en 1.9", lines.append)
    assert report
    report(DownloadProgress(12_300_000, 74_481_402, 2_100_000.0))
    report(DownloadProgress(12_300_000, 974_481_402, 2_100_000.0))
    report(DownloadProgress(12_300_000, None))
    assert lines == [
        "downloading zh_en 1.9: 12.3 MB of 74.5 MB, 2.1 MB/s, 30 s left",
        "downloading zh_en 1.9: 12.3 MB of 974.5 MB, 2.1 MB/s, 7 min 38 s left",
        "downloading zh_en 1.9: 12.3 MB",
    ]


def test_verify_one_or_all(package: AvailablePackage, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("verify") == 0
    assert "no package is installed" in capsys.readouterr().err
    assert _run("verify", package.code) == 1
    assert "no such translation model is installed" in capsys.readouterr().err
    assert _run("install", package.code) == 0
    capsys.readouterr()
    (model,) = take_inventory().models
    assert _run("verify") == 0
    digest = file_sha256(model.folder / "model/model.bin")
    assert capsys.readouterr().out == f"zh_en 1.9\twhole\tmodel.bin sha256 {digest}\n"
    (model.folder / "model/model.bin").unlink()
    assert _run("verify", "zh_en") == 1
    assert capsys.readouterr().out == "zh_en 1.9\tmodel/model.bin is missing\tmodel.bin sha256 -\n"


def test_packages_of_all_languages_are_listed_and_broken_ones_told(
    package: AvailablePackage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run("install", package.code)
    _run("install", tiny_model.build_package(tmp_path / "de.argosmodel", "de"))
    (model,) = take_inventory().models
    (model.folder / "sentencepiece.model").unlink()
    capsys.readouterr()
    assert _run("list") == 0
    out, err = capsys.readouterr()
    assert [line.split("\t")[:3] for line in out.splitlines()] == [["de_en", "1.9", "German → English"]]
    assert "sentencepiece.model is missing" in err
    assert "models install zh_en" in err
    assert _run("remove", "de_en") == 0
    assert _run("remove", "de_en") == 1


def test_a_failed_download_is_told_in_one_line(
    package: AvailablePackage, server: Loopback, capsys: pytest.CaptureFixture[str]
) -> None:
    server.files["/zh"] = replace(server.files["/zh"], status=500)
    assert _run("install", package.code) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"main.py: {server.url('/zh')}: it could not be downloaded (the server has a fault")
    assert error.count("\n") == 1
