"""Build what can be built of a desktop's files: the icons in their sizes, and the releases in the metadata.

Usage: python resources/desktop/build.py. Icons are drawn by Qt from icons/duidu-small.svg up to 24 pixels, where the
other cannot be told any more, and from ../icons/duidu.svg above. The releases are those of CHANGELOG.md; what is not
released has none.
"""

import os
import re
from html import escape
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ICONS = HERE / "icons"
METAINFO = HERE / "internal.duidu.duidu.metainfo.xml"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SMALL = 24
_RELEASE = re.compile(r"^## \[(\d[^\]]*)\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)
_RELEASES = re.compile(r"  <releases>.*</releases>\n|(?=</component>)", re.DOTALL)


def main() -> None:
    application = QGuiApplication([])
    for size in SIZES:
        draw(size).save(str(ICONS / f"duidu-{size}.png"))
    application.quit()
    METAINFO.write_text(with_releases(METAINFO.read_text("utf-8"), (ROOT / "CHANGELOG.md").read_text("utf-8")), "utf-8")


def draw(size: int) -> QImage:
    """The icon of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / "duidu-small.svg" if size <= SMALL else ROOT / "resources/icons/duidu.svg")).render(
        painter
    )
    painter.end()
    return image


def releases(changelog: str) -> list[tuple[str, str]]:
    """Version and day of each release in the changelog, the latest first."""
    return _RELEASE.findall(changelog)


def with_releases(metainfo: str, changelog: str) -> str:
    """The metadata with the releases of the changelog."""
    rows = [f'    <release version="{escape(version)}" date="{day}"/>\n' for version, day in releases(changelog)]
    element = f"  <releases>\n{''.join(rows)}  </releases>\n" if rows else ""
    return _RELEASES.sub(lambda _: element, metainfo, count=1)


if __name__ == "__main__":
    main()
