"""What of all that PyInstaller finds goes into the bundle (duidu.spec)."""

import sys
from pathlib import Path

# What Qt draws and speaks with, and the C++ runtime, is the system's, which has it in the versions that its drivers and
# fonts go with (.ci/setup lists them). These are brought along: Python's own, and what few desktops install.
_BROUGHT = (
    "libpython", "libcrypto", "libssl", "libffi", "libsqlite3", "libbz2", "liblzma", "libmpdec", "libuuid", "libz",
    "libxcb-cursor", "libxcb-icccm", "libxcb-image", "libxcb-keysyms", "libxcb-render-util", "libxcb-util",
)  # fmt: skip
# By the beginnings of their names. Of Qt: screens without a window system, GTK's look (it would bring all of GTK), the
# network, and languages that the window does not speak. Of babel, which comes with trafilatura: languages too.
_LEFT_OUT = (
    "PySide6/Qt/plugins/egldeviceintegrations",
    "PySide6/Qt/plugins/generic",
    "PySide6/Qt/plugins/networkinformation",
    "PySide6/Qt/plugins/platforms/libqeglfs",
    "PySide6/Qt/plugins/platforms/libqlinuxfb",
    "PySide6/Qt/plugins/platforms/libqminimal",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay",
    "PySide6/Qt/plugins/platforms/libqvnc",
    "PySide6/Qt/plugins/platformthemes/libqgtk3",
    "PySide6/Qt/plugins/tls",
    "PySide6/Qt/translations",
    "PySide6/Qt/lib/libQt6Egl",
    "PySide6/Qt/lib/libQt6Network",
    "libQt6Egl",
    "libQt6Network",
    "babel/locale-data",
)
_KEPT = (
    "PySide6/Qt/translations/qtbase_zh_",
    "babel/locale-data/root",
    "babel/locale-data/en.",
    "babel/locale-data/zh.",
)


def is_wanted(place: str, source: str, kind: str, environment: str = sys.prefix) -> bool:
    """Whether a file goes into the bundle: `place` is its path there, `kind` PyInstaller's word for it. What does not
    come out of the `environment` is the system's."""
    place = Path(place).as_posix()
    if place.startswith(_LEFT_OUT) and not place.startswith(_KEPT):
        return False
    is_the_system_s = sys.platform == "linux" and kind == "BINARY" and not _is_below(Path(source), Path(environment))
    return not is_the_system_s or Path(source).name.startswith(_BROUGHT)


def _is_below(path: Path, folder: Path) -> bool:
    return path.is_relative_to(folder) or path.resolve().is_relative_to(folder.resolve())
