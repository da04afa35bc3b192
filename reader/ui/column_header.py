"""The line above the English column: what the English is, and where better English is to be had."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.model import TranslationKind
from reader.translate.models import AvailablePackage
from reader.ui.english_feed import EnglishFeed
from reader.ui.model_store import Download
from reader.ui.model_texts import checking_text, download_texts, offer_text, size_text
from reader.ui.route_names import long_name
from reader.ui.tips import plain_tip

# The least height; what there is above and below the text; and behind it.
_HEIGHT, _AROUND, _END = 34, 16, 12
# A text that became shorter by less keeps its room, in pixels.
_SLACK = 40
_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class _Wording:
    """What the line says, and on its buttons; a button without a text is not there."""

    label: str = ""
    install: str = ""
    decline: str = ""
    cancel: str = ""


class ColumnHeader(QWidget):
    """Its height changes with the font alone, so that the page below keeps its place whatever the line says.

    `download_wanted` brings the package that was offered.
    """

    download_wanted = Signal(object)
    cancel_wanted = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("columnHeader")
        # The page's columns run from left to right in every window, and this goes with one of them.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFixedHeight(_HEIGHT)
        self.label, self.install, self.decline, self.cancel = QLabel(), _link(), _link(), _link()
        self.decline.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.install.clicked.connect(lambda: self.download_wanted.emit(self._offered))
        self.decline.clicked.connect(self.declined)
        self.cancel.clicked.connect(self.cancel_wanted)
        self._row = QHBoxLayout(self)
        # What it says never makes the window wider, nor keeps it from being made narrower.
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumWidth(1)
        self._row.setSpacing(6)
        for widget in (self.label, self.install, self.decline, self.cancel):
            self._row.addWidget(widget)
        self._row.addStretch()
        # From the whole to the shortest; the first that has room is shown.
        self._wordings = [_Wording()]
        self._left = self._widest = 0
        self._offered: AvailablePackage | None = None
        self._download: Download | None = None
        self._english: EnglishFeed | None = None

    def start_at(self, left: float) -> None:
        """Begin where the English column does, in pixels from the left."""
        self._left = round(left)
        self._arrange()

    def show_english(self, english: EnglishFeed | None) -> None:
        self._english = english
        # While it is looked for an engine once more, the line says what it said: it will know better in a moment.
        if not (english and english.lacks_model and english.is_looking):
            self._show()

    def show_download(self, download: Download | None) -> None:
        """Say how far a download is, where the line would offer it."""
        self._download = download
        self.show_english(self._english)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.label.ensurePolished()
            self.setFixedHeight(max(_HEIGHT, self.label.fontMetrics().height() + _AROUND))

    def _show(self) -> None:
        self._wordings = self._words(self._english)
        self.label.setToolTip(plain_tip(self._wordings[0].label))
        self._describe_offer()
        self._arrange()

    def _words(self, english: EnglishFeed | None) -> list[_Wording]:
        self._offered = None
        if english is None or not english.lacks_model:
            return [_Wording(self._kind_of(english))]
        if self._download and english.lacks_package:
            cancel = "" if self._download.is_installing else self.tr("Cancel")
            return [_Wording(text, cancel=cancel) for text in download_texts(self._download)]
        self._offered = english.offered
        labels = self._lacking() if english.kind is TranslationKind.GLOSS else self._remembering()
        return self._offering(labels, self._offered) if self._offered else [_Wording(label) for label in labels]

    def _lacking(self) -> tuple[str, str]:
        return self.tr("Word-by-word gloss, not a translation."), self.tr("Word-by-word gloss")

    def _remembering(self) -> tuple[str, str]:
        return self.tr("Translated earlier; [in brackets] a gloss."), self.tr("Translated earlier")

    def _offering(self, labels: tuple[str, str], package: AvailablePackage) -> list[_Wording]:
        size, decline = size_text(package.size), self.tr("Not now")
        whole = self.tr("Install the English translator ({size}, once)").format(size=size)
        short = self.tr("Install translator ({size})").format(size=size)
        shortest = self.tr("Install ({size})").format(size=size)
        first, second = labels
        pairs = ((first, whole), (second, whole), (second, short), (second, shortest))
        wordings = [_Wording(label, install, decline) for label, install in pairs]
        return [*wordings, _Wording(second, shortest, "×")]

    def _describe_offer(self) -> None:
        """What one is to know before the download: size, licence, where from."""
        package = self._offered
        tip = f"{offer_text(package)}\n{checking_text(package)}" if package else ""
        self.install.setToolTip(tip)
        self.install.setAccessibleDescription(tip.replace("\n", " "))
        self.decline.setAccessibleName(self.tr("Not now"))
        self.decline.setToolTip(self.tr("It can be installed later: Translation > Models…"))

    def _kind_of(self, english: EnglishFeed | None) -> str:
        if english and english.kind is TranslationKind.GLOSS:
            return self.tr("Word-by-word gloss from CC-CEDICT.")
        if english and english.kind is TranslationKind.MT and english.means:
            return self.tr("Machine translation, {name}").format(name=long_name(english.means.route))
        return ""

    def _arrange(self) -> None:
        """Say as much as there is room for; where even the shortest is too long, the label is cut."""
        self._row.setContentsMargins(self._left, 2, _END, 6)
        self.label.setMinimumWidth(0)
        for wording in self._wordings:
            self._put(wording)
            if self._row.sizeHint().width() <= self.width():
                self._steady(wording)
                return
        self.label.setText(self.label.fontMetrics().elidedText(self.label.text(), _ELIDE, self._room()))

    def _room(self) -> int:
        """The width that is left for the label, in pixels."""
        return self.label.sizeHint().width() - self._row.sizeHint().width() + self.width()

    def _steady(self, wording: _Wording) -> None:
        """Numbers that grow and shrink do not push the button behind them about."""
        needed = self.label.sizeHint().width() if wording.cancel else 0
        slack = needed < self._widest < needed + _SLACK
        self._widest = self._widest if slack and self._widest <= self._room() else needed
        self.label.setMinimumWidth(self._widest)

    def _put(self, wording: _Wording) -> None:
        self.label.setText(wording.label)
        buttons = ((self.install, wording.install), (self.decline, wording.decline), (self.cancel, wording.cancel))
        for button, text in buttons:
            button.setText(text)
            button.setVisible(bool(text))


def _link() -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton()
    button.setProperty("link", True)  # noqa: FBT003 - Qt's signature
    return button
