"""Opening an article of the library at a sentence."""

from PySide6.QtCore import QObject, Signal

from reader.library import ArticleEntry
from reader.ui.session import Session


class Landing(QObject):
    """`landed` brings the id of the sentence once its article is open."""

    landed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._sentence = ""
        session.opened.connect(self._go_on)
        session.open_failed.connect(self._stay)

    def go(self, entry: ArticleEntry, sentence_id: str) -> None:
        """Open an article, if it is not open, and go to a sentence there; to none where the id is empty."""
        self._sentence = sentence_id
        now = self._session.now
        if now and now.id == entry.id:
            self._go_on()
        else:
            self._session.open_entry(entry)

    def _go_on(self) -> None:
        sentence, self._sentence = self._sentence, ""
        article = self._session.article
        # The file may have been changed since it was indexed.
        if sentence and article and article.has_sentence(sentence):
            self.landed.emit(sentence)

    def _stay(self) -> None:
        self._sentence = ""
