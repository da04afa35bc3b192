"""The status bar: what the article is, and in words what the program is doing."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QStatusBar

from reader.importers import ENCODINGS
from reader.model import Article, Script, TranslationKind
from reader.ui.english_feed import EnglishFeed
from reader.ui.opened import Opened
from reader.ui.route_names import short_name
from reader.ui.session import Session
from reader.ui.translation_feed import TranslationFeed


class StatusLine(QStatusBar):
    """Left what is under way, right the engine that translates, how much is read, and characters, script and
    encoding of the article."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._doing = session, ""
        self.setSizeGripEnabled(False)
        self.activity = QLabel()
        # What it says never makes the window wider.
        self.activity.setMinimumWidth(1)
        self.activity.setTextFormat(Qt.TextFormat.PlainText)
        self.engine = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.read, self.characters, self.script, self.encoding = QLabel(), QLabel(), QLabel(), QLabel()
        self.addWidget(self.activity, 1)
        self.read.setMinimumWidth(1)
        for label in (self.engine, self.read, self.characters, self.script, self.encoding):
            self.addPermanentWidget(label)
        session.progressed.connect(self._show_activity)
        session.opened.connect(self._show_article)
        session.counted.connect(self._show_characters)

    def show_doing(self, text: str) -> None:
        """What to say when the session has nothing to do ("Exporting…"); empty when that is done."""
        self._doing = text
        self._show_activity()

    def show_read(self, per_cent: int) -> None:
        """How far the text was read, to the screen's end at the text's."""
        self.read.setText(self.tr("{per_cent} %").format(per_cent=per_cent))

    def retranslate(self) -> None:
        self._show_activity()
        if self._session.now:
            self._show_article(self._session.now)

    def _show_activity(self) -> None:
        self.activity.setText(self._activity(self._session) or self._doing)
        self._show_engine(self._session.english)

    def _show_engine(self, english: EnglishFeed | None) -> None:
        """What translated the article, where a translation is shown; while it does, the activity tells."""
        is_done = english and english.kind is TranslationKind.MT and not is_translating(english)
        name = short_name(english.means.route) if english and english.means and is_done else ""
        self.engine.setText(name)
        self.engine.setVisible(bool(name))

    def _show_article(self, now: Opened) -> None:
        self._show_characters()
        self.script.setText(script_name(now.article.script))
        self.encoding.setText(_encoding_label(now.article))

    def _show_characters(self) -> None:
        """How many there are; nothing until they are counted."""
        count = self._session.characters
        self.characters.setText("" if count is None else self.tr("{count} characters").format(count=f"{count:,}"))

    def _activity(self, session: Session) -> str:
        if session.opening:
            return self.tr("Opening {name}…").format(name=Path(session.opening).name)
        annotation, english = session.annotation, session.english
        if annotation and not annotation.is_finished:
            text = self.tr("Annotating… {done} of {total} paragraphs")
            return text.format(done=annotation.done, total=annotation.total)
        translator = english.translator if english else None
        if english and translator and is_translating(english):
            return self._translating(translator)
        return ""

    def _translating(self, translator: TranslationFeed) -> str:
        """As in "42 of 99 sentences, traditional to English 1.9, about 8 s left"."""
        text = self.tr("{done} of {total} sentences, {engine}")
        name = short_name(translator.means.route)
        text = text.format(done=translator.done, total=translator.total, engine=name)
        if translator.is_paused:
            return text + self.tr(", paused")
        if translator.seconds_left is None:
            return text
        return text + self.tr(", about {seconds} s left").format(seconds=round(translator.seconds_left))


def is_translating(english: EnglishFeed) -> bool:
    return english.translator is not None and not english.translator.is_finished


def script_name(script: Script) -> str:
    """The script an article is written in, in words."""
    if script is Script.SIMPLIFIED:
        return QCoreApplication.translate("StatusLine", "Simplified script")
    return QCoreApplication.translate("StatusLine", "Traditional script")


def _encoding_label(article: Article) -> str:
    label = next((item.label for item in ENCODINGS if item.codec == article.encoding), article.encoding)
    return QCoreApplication.translate("Encodings", label)
