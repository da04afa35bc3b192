"""Help > About Duidu: what it is, what it brings along, and under which licences."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.licences import Component, Kind
from reader.ui.about_page import ComponentsPage
from reader.ui.dialog_size import dialog_size
from reader.ui.flowed import flowed

_ICON, _SIZE = 56, (1040, 700)  # pixels
_SOURCE_OF_QT = "https://download.qt.io/official_releases/"


@dataclass(frozen=True, slots=True)
class About:
    """What there is to be told: the table, the text of our licence, names and versions of what matters most, and a
    text with all versions."""

    components: Sequence[Component] = ()
    licence: str = ""
    versions: Sequence[tuple[str, str]] = ()
    report: str = ""


class AboutDialog(QDialog):
    """Non-modal. `text_wanted` asks for the licence of a Component: `show_text` takes it."""

    text_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self._about = About()
        self.title, self.what = QLabel(), QLabel()
        self.tabs, self._pages = QTabBar(), QStackedWidget()
        self.summary, self.licence = QTextBrowser(), QPlainTextEdit(readOnly=True)
        self.components, self.data = ComponentsPage(), ComponentsPage()
        self.copy, self._buttons = QPushButton(), QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for page in (self.components, self.data):
            page.text_wanted.connect(self.text_wanted)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.copy.clicked.connect(self._copy_versions)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+F"), self, self._start_search)
        self._lay_out()
        self._retranslate()

    def take(self, about: About) -> None:
        self._about = about
        self.components.take([row for row in about.components if row.kind is not Kind.DATA])
        self.data.take([row for row in about.components if row.kind is Kind.DATA])
        self.licence.setPlainText(flowed(about.licence))
        self.summary.setHtml(self._summary())

    def show_text(self, component: Component, text: str) -> None:
        for page in (self.components, self.data):
            page.show_text(component, text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Duidu"))
        self.what.setText(self.tr("Reads Chinese with you: any script, pinyin, English."))
        names = (self.tr("About"), self.tr("Components"), self.tr("Data"), self.tr("Licence"))
        for tab, name in enumerate(names):
            self.tabs.setTabText(tab, name)
        self.tabs.setAccessibleName(self.tr("About Duidu"))
        self.licence.setAccessibleName(self.tr("Text of the licence"))
        self.summary.setAccessibleName(self.tr("About Duidu"))
        self.copy.setText(self.tr("Copy versions"))
        self.copy.setToolTip(self.tr("What to send along with what you tell of a fault"))
        self.summary.setHtml(self._summary())

    def _summary(self) -> str:
        """What Duidu is, and what the licences want to be said at the first place."""
        paragraphs = (
            self.tr(
                "Duidu is free software under the GNU General Public License, version 3 or later: you may use, study,"
                " change and pass it on by its terms. It comes without any warranty."
            ),
            self.tr(
                "Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They are unchanged"
                " and lie beside Duidu as libraries of their own, so that you can put others in their place. Their"
                " source is at {address}."
            ).format(address=f'<a href="{_SOURCE_OF_QT}">{_SOURCE_OF_QT}</a>'),
            self.tr("The dictionary is CC-CEDICT, under CC BY-SA 4.0: what you make of it, pass on likewise."),
            self.tr(
                "CTranslate2, as PyPI has it for processors of Intel and AMD, holds parts of the Math Kernel Library of"
                " Intel and of the CUDA runtime of NVIDIA: these may be passed on, but are not free software."
            ),
            self.tr("Translation models are no part of Duidu: {name}").format(name="OPUS-MT / Argos, CC BY 4.0"),
        )
        lines = " · ".join(map(" ".join, self._about.versions))
        return "".join(f'<p style="line-height: 145%">{each}</p>' for each in (*paragraphs, lines))

    def _copy_versions(self) -> None:
        qt = f"Qt {qVersion()}, {QGuiApplication.platformName()}"
        QGuiApplication.clipboard().setText(f"{self._about.report}\n{qt}")

    def _start_search(self) -> None:
        """Put the keyboard where one searches; where nothing is searched, go to the components."""
        page = self._pages.currentWidget()
        if not isinstance(page, ComponentsPage):
            page = self.components
            self.tabs.setCurrentIndex(self._pages.indexOf(page))
        page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        page.search.selectAll()

    def _lay_out(self) -> None:
        self.summary.setOpenExternalLinks(True)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for page in (self.summary, self.components, self.data, self.licence):
            self.tabs.addTab("")
            self._pages.addWidget(page)
        self.licence.setFont(self.components.text.font())
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.copy.setAutoDefault(False)
        below = QHBoxLayout()
        below.addWidget(self.copy)
        below.addWidget(self._buttons, 1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.setContentsMargins(18, 18, 18, 14)
        column.addLayout(self._head())
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        column.addLayout(below)
        self.resize(dialog_size(self, *_SIZE))

    def _head(self) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(self.windowIcon().pixmap(_ICON))
        font = self.title.font()
        font.setPixelSize(round(self.fontMetrics().height() * 1.4))
        font.setBold(True)
        self.title.setFont(font)
        self.title.setText(f"Duidu 對讀 {__version__}")
        self.what.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch()
        names.addWidget(self.title)
        names.addWidget(self.what)
        names.addStretch()
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(icon)
        row.addLayout(names, 1)
        return row
