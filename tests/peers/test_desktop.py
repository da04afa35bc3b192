"""The desktop's files in the hands of the tools of the desktops, and the manual in those that show it."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.desktop_files import METAINFO, install, targets
from tests.annotate.test_resources import RESOURCES
from tests.peers.conftest import Ask

DESKTOP = RESOURCES / "desktop"
PAGE = DESKTOP / "duidu.1"

Program = Callable[[str], Ask]


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """A user's folder of data with all in it, for a program in a folder that has to be quoted."""
    command = tmp_path / "my $apps" / "duidu"
    command.parent.mkdir()
    command.write_text("#!/bin/sh\n", "utf-8")
    command.chmod(0o755)
    install(tmp_path / "share", tmp_path / "share" / "duidu" / "desktop.json", [str(command)])
    return tmp_path / "share"


def test_the_metadata_are_valid(program: Program) -> None:
    said = program("appstreamcli")("validate", "--no-net", "--explain", DESKTOP / METAINFO)
    assert said.returncode == 0, said.stdout
    # It cannot know that .internal is a domain of nobody (ICANN, 2024): Duidu has none of its own.
    told = [line for line in said.stdout.splitlines() if line[:2] in ("E:", "W:", "I:")]
    assert [line.split()[2] for line in told] == ["cid-maybe-not-rdns"]


def test_the_metadata_fit_the_files_beside_them(program: Program, share: Path, tmp_path: Path) -> None:
    usr = tmp_path / "tree" / "usr"
    usr.mkdir(parents=True)
    (usr / "share").symlink_to(share)
    said = program("appstreamcli")("validate-tree", "--no-net", tmp_path / "tree")
    assert said.returncode == 0, said.stdout


@pytest.mark.parametrize("place", ["resources", "installed"])
def test_the_entry_is_valid(program: Program, share: Path, place: str) -> None:
    entry = DESKTOP / "duidu.desktop" if place == "resources" else share / "applications" / "duidu.desktop"
    said = program("desktop-file-validate")("--warn-kde", entry)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.duidu-backup", b"PK\x03\x04", "application/x-duidu-backup"),
        ("a.argosmodel", b"PK\x03\x04", "application/x-argos-package"),
        ("a.ifo", b"StarDict's dict ifo file\nversion=2.4.2\n", "application/x-stardict-dictionary"),
        ("茶.txt", "茶".encode(), "text/plain"),
        ("a.md", b"# a", "text/markdown"),
        ("a.srt", b"1\n", "application/x-subrip"),
        ("a.vtt", b"WEBVTT", "text/vtt"),
        ("a.mhtml", b"MIME-Version: 1.0\n", "application/x-mimearchive"),
    ],
)
def test_types_are_told_by_the_desktop(program: Program, share: Path, name: str, data: bytes, kind: str) -> None:
    update = program("update-mime-database")(share / "mime")
    assert update.returncode == 0
    file = share.parent / name
    file.write_bytes(data)
    # gio asks as GNOME's file manager does; xdg-mime only passes the question on.
    program("gio")
    environment = {**os.environ, "XDG_DATA_HOME": str(share)}
    asked = ["/usr/bin/env", "gio", "info", "-a", "standard::content-type", str(file)]
    said = subprocess.run(asked, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert f"standard::content-type: {kind}\n" in said.stdout


def test_the_desktop_would_open_its_types_with_duidu(program: Program, share: Path) -> None:
    said = program("update-desktop-database")(share / "applications")
    assert (said.returncode, said.stderr) == (0, "")
    cache = (share / "applications" / "mimeinfo.cache").read_text("utf-8")
    assert "application/x-duidu-backup=duidu.desktop;" in cache
    assert "application/epub+zip=duidu.desktop;" in cache


def test_icons_are_found_in_all_sizes(program: Program, share: Path) -> None:
    folder = share / "icons" / "hicolor"
    said = program("gtk-update-icon-cache")("--force", "--ignore-theme-index", folder)
    assert said.returncode == 0, said.stderr
    assert (folder / "icon-theme.cache").stat().st_size > len([name for name in targets() if name.endswith(".png")])


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("mandoc", ("-T", "lint", "-W", "warning")),
        ("groff", ("-man", "-K", "utf8", "-T", "utf8", "-ww", "-z", "-rF0")),
    ],
)
def test_the_manual_is_understood(program: Program, name: str, arguments: tuple[str, ...]) -> None:
    said = program(name)(*arguments, PAGE)
    # Of what is not released nobody can say the day.
    left = [line for line in (said.stdout + said.stderr).splitlines() if "missing date" not in line]
    assert left == []


def test_the_manual_is_shown(program: Program) -> None:
    program("man")
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80"}
    said = subprocess.run(
        ["/usr/bin/env", "man", "-l", str(PAGE)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "duidu - read Chinese with pinyin above it" in said.stdout
    assert "ní hǎo, yí gè, bú shì" in said.stdout
    assert said.stderr == ""
