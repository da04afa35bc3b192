"""The desktop's files, checked by what the specifications ask for; `make peers` asks the tools of the desktops."""

import re
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtGui import QImage

from reader import __version__
from reader.desktop_files import METAINFO, targets
from reader.importers import SUFFIXES
from reader.options import COMMANDS
from reader.ui.dropping import Purpose
from tests.annotate.test_resources import RESOURCES, script

DESKTOP = RESOURCES / "desktop"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
LANGUAGES = ("zh_CN", "zh_TW")
# The types by which files of these suffixes are known (shared-mime-info 2.2); for JSON and templates others come first.
TYPES = {
    "txt": "text/plain",
    "text": "text/plain",
    "md": "text/markdown",
    "markdown": "text/markdown",
    "pdf": "application/pdf",
    "srt": "application/x-subrip",
    "vtt": "text/vtt",
    "epub": "application/epub+zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "fodt": "application/vnd.oasis.opendocument.text-flat-xml",
    "mhtml": "application/x-mimearchive",
    "mht": "application/x-mimearchive",
    "html": "text/html",
    "htm": "text/html",
    "shtml": "text/html",
    "xhtml": "application/xhtml+xml",
    "xht": "application/xhtml+xml",
}
NOT_OFFERED = {"json", "docm", "dotx", "ott"}


@pytest.fixture
def entry() -> ConfigParser:
    parser = ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # pyright: ignore[reportAttributeAccessIssue] - keys keep their case
    parser.read(DESKTOP / "duidu.desktop", "utf-8")
    return parser


@pytest.fixture
def metainfo() -> etree._Element:
    return etree.parse(DESKTOP / METAINFO).getroot()


def texts(root: etree._Element, path: str) -> list[str]:
    return [element.text or "" for element in root.findall(path)]


def own_types() -> dict[str, list[str]]:
    """The suffixes of the types that we define."""
    root = etree.parse(DESKTOP / "duidu.xml").getroot()
    return {
        each.attrib["type"]: [glob.attrib["pattern"].removeprefix("*") for glob in each.findall(f"{MIME}glob")]
        for each in root.findall(f"{MIME}mime-type")
    }


def test_the_entry_has_what_a_desktop_needs(entry: ConfigParser) -> None:
    section = entry["Desktop Entry"]
    assert (section["Type"], section["Exec"], section["Icon"]) == ("Application", "duidu %f", "duidu")
    # As start.py names it: by it a desktop knows that the window belongs to the entry.
    assert section["StartupWMClass"] == "duidu"
    for key in ("Name", "GenericName", "Comment", "Keywords"):
        assert all(section[f"{key}[{language}]"] != section[key] for language in LANGUAGES)
    for key in ("Categories", "MimeType", "Actions", "Keywords"):
        assert section[key].endswith(";")
    actions = [name for name in section["Actions"].split(";") if name]
    assert entry.sections() == ["Desktop Entry", *(f"Desktop Action {name}" for name in actions)]


def test_all_that_the_importers_read_is_offered(entry: ConfigParser) -> None:
    assert TYPES.keys() | NOT_OFFERED == set(SUFFIXES)
    offered = entry["Desktop Entry"]["MimeType"].strip(";").split(";")
    assert len(offered) == len(set(offered))
    assert set(offered) == {*TYPES.values(), *own_types()}


def test_our_own_types_are_those_that_the_window_knows() -> None:
    suffixes = [suffix for found in own_types().values() for suffix in found]
    # A .zip is everybody's: the window looks into it when it is given one.
    assert sorted(suffixes) == sorted(each.value for each in Purpose if each not in (Purpose.TEXT, Purpose.ARCHIVE))
    for each in etree.parse(DESKTOP / "duidu.xml").getroot().findall(f"{MIME}mime-type"):
        languages = [text.get(LANGUAGE) for text in each.findall(f"{MIME}comment")]
        assert languages == [None, *LANGUAGES]


def test_the_metadata_say_what_the_entry_says(metainfo: etree._Element, entry: ConfigParser) -> None:
    section = entry["Desktop Entry"]
    assert metainfo.attrib["type"] == "desktop-application"
    assert f"{metainfo.findtext('id')}.metainfo.xml" == METAINFO
    assert metainfo.findtext("project_license") == "GPL-3.0-or-later"
    assert metainfo.findtext("launchable") == "duidu.desktop"
    assert texts(metainfo, "provides/mediatype") == section["MimeType"].strip(";").split(";")
    assert texts(metainfo, "categories/category") == section["Categories"].strip(";").split(";")
    names = {each.get(LANGUAGE, ""): each.text for each in metainfo.findall("name")}
    assert names == {"": section["Name"], "zh-CN": section["Name[zh_CN]"], "zh-TW": section["Name[zh_TW]"]}
    content = metainfo.find("content_rating")
    assert content is not None
    assert content.attrib["type"] == "oars-1.1"


def test_every_paragraph_is_there_in_three_languages(metainfo: etree._Element) -> None:
    description = metainfo.find("description")
    assert description is not None
    for parent in (description, *description.findall("ul")):
        spoken = [element.get(LANGUAGE, "") for element in parent if element.tag in ("p", "li")]
        assert spoken == ["", "zh-CN", "zh-TW"] * (len(spoken) // 3)


def test_no_address_is_made_up(metainfo: etree._Element) -> None:
    """Neither a home page nor a picture has a public address; where one gets it, it belongs here."""
    assert metainfo.findall(".//url") == []
    assert metainfo.findall(".//screenshot") == []


def test_releases_are_those_of_the_changelog() -> None:
    build = script("desktop/build.py")
    metainfo = (DESKTOP / METAINFO).read_text("utf-8")
    changelog = (RESOURCES.parent / "CHANGELOG.md").read_text("utf-8")
    assert build.with_releases(metainfo, changelog) == metainfo
    told = "# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2026-12-01\n\n## [0.9.0-beta] - 2026-11-01\n"
    released = etree.fromstring(build.with_releases(metainfo, told).encode())
    found = [(each.attrib["version"], each.attrib["date"]) for each in released.findall("releases/release")]
    assert found == build.releases(told) == [("1.0.0", "2026-12-01"), ("0.9.0-beta", "2026-11-01")]
    assert build.with_releases(build.with_releases(metainfo, told), changelog) == metainfo


def test_icons_are_as_they_would_be_drawn() -> None:
    build = script("desktop/build.py")
    pictures = [source for name, source in targets().items() if name.endswith(".png")]
    assert [f"duidu-{size}.png" for size in build.SIZES] == [path.name for path in pictures]
    for path, size in zip(pictures, build.SIZES, strict=True):
        image = QImage(str(path))
        assert (image.width(), image.height()) == (size, size)
        drawn = build.draw(size).convertToFormat(QImage.Format.Format_ARGB32)
        assert image.convertToFormat(QImage.Format.Format_ARGB32) == drawn


def test_all_files_are_put_somewhere() -> None:
    placed = set(targets().values())
    there = {path for path in DESKTOP.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")}
    assert there - placed == {DESKTOP / "icons" / "duidu-small.svg"}
    assert all(path.exists() for path in placed)


# -- the manual


@pytest.fixture
def page() -> str:
    return (DESKTOP / "duidu.1").read_text("utf-8")


def test_the_manual_is_what_the_command_line_says(page: str) -> None:
    """Where this fails: python resources/desktop/manual.py."""
    changelog = (RESOURCES.parent / "CHANGELOG.md").read_text("utf-8")
    assert page == script("desktop/manual.py").manual(changelog)


def test_the_manual_has_all_commands_and_sections(page: str) -> None:
    assert set(re.findall(r'^\.SS "(.+)"$', page, re.MULTILINE)) == set(COMMANDS)
    sections = re.findall(r"^\.SH (.+)$", page, re.MULTILINE)
    assert sections[:5] == ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS"]
    assert f'"Duidu {__version__}"' in page
    assert "main.py" not in page
    assert '.B "duidu words import [' in page


def test_the_manual_has_no_requests_but_those_of_man(page: str) -> None:
    requests = {line.split()[0] for line in page.splitlines() if line.startswith((".", "'"))}
    known = {".TH", ".SH", ".SS", ".TP", ".PP", ".RS", ".RE", ".B", ".I", ".BR", ".IR", ".RI", ".br"}
    assert requests <= {*known, "'\\\"", '.\\"'}
    assert page.count("\n.RS\n") == page.count("\n.RE\n")


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        (".SH injected", "\\&.SH injected"),
        ("'tis", "\\&'tis"),
        ("a\\fBb", "a\\efBb"),
        ('say "no"', "say \\(dqno\\(dq"),
        ("main.py --to", "duidu \\-\\-to"),
    ],
)
def test_nothing_that_is_said_is_a_request(text: str, set_as: str) -> None:
    assert script("desktop/manual.py").escaped(text) == set_as


def test_the_day_of_the_manual_is_that_of_the_latest_release() -> None:
    manual = script("desktop/manual.py").manual
    assert ".TH DUIDU 1 2026-12-01 " in manual("## [Unreleased]\n## [1.0.0] - 2026-12-01\n## [0.9.0] - 2026-11-01\n")
    assert '.TH DUIDU 1 "" ' in manual("## [Unreleased]\n")


def test_paths_are_relative_to_a_folder_of_data() -> None:
    assert all(not Path(name).is_absolute() and ".." not in Path(name).parts for name in targets())


def test_a_wheel_puts_the_same_files_into_its_prefix() -> None:
    declared = tomllib.loads((RESOURCES.parent / "pyproject.toml").read_text("utf-8"))
    shared = declared["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    here = {str(source.relative_to(RESOURCES.parent)): f"share/{name}" for name, source in targets().items()}
    assert shared == here
