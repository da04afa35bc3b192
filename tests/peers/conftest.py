"""Programs of other makers, asked what they make of our files. They belong to no set-up of ours: `make peers`."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

# Packages of Debian by their programs.
PACKAGES = {
    "appstreamcli": "appstream",
    "chromium": "chromium",
    "desktop-file-validate": "desktop-file-utils",
    "epubcheck": "epubcheck",
    "gio": "libglib2.0-bin",
    "groff": "groff",
    "gtk-update-icon-cache": "libgtk-3-bin",
    "man": "man-db",
    "mandoc": "mandoc",
    "pandoc": "pandoc",
    "pdftotext": "poppler-utils",
    "soffice": "libreoffice-writer",
    "speech-dispatcher": "speech-dispatcher speech-dispatcher-espeak-ng",
    "update-desktop-database": "desktop-file-utils",
    "update-mime-database": "shared-mime-info",
    "xmllint": "libxml2-utils",
}
# Debian's epubcheck is a jar that starts by itself only where the kernel was told how.
_JAR = Path("/usr/share/java/epubcheck.jar")

Ask: TypeAlias = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def program() -> Callable[[str], Ask]:
    """Gives what runs a program with some arguments; a program that is not there fails the test, saying how to get
    it."""

    def found(name: str) -> Ask:
        path = shutil.which(name)
        if path is None:
            pytest.fail(f"{name} is not here: apt-get install {PACKAGES[name]}", pytrace=False)
        start = ["java", "-jar", str(_JAR)] if name == "epubcheck" and _JAR.exists() else [path]

        def ask(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
            command = [*start, *map(str, arguments)]
            return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)

        return ask

    return found
