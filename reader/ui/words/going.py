"""From a word to where it was met: its article is opened again, the page goes to the sentence."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.library import ArticleEntry
from reader.model import WordContext
from reader.pipeline import Desk, knowing
from reader.ui.messages import Message

if TYPE_CHECKING:
    from reader.ui.study import Around

_LOOK, _FIND = "look for an article", "find a sentence"


class Going(QObject):
    """`gone` comes when the article is there, or on its way."""

    gone = Signal()

    def __init__(self, around: "Around") -> None:
        super().__init__(around.window)
        self._window, self._session, self._travel = around.window, around.session, around.travel
        self._desk, self._jobs, self._messages = around.desk, around.jobs, around.page.messages
        # Where to go once its article is open.
        self._met: WordContext | None = None
        self._session.opened.connect(self._arrive)
        self._session.open_failed.connect(self._stay)

    def go(self, met: WordContext, nowhere: Callable[[WordContext], None]) -> None:
        """Go to a sentence; `nowhere` is told where its article cannot be opened any more."""
        self._met = met
        now = self._session.now
        if now and now.id == met.article_id:
            self._leave()
            self._arrive()
        else:
            self._jobs.void(_LOOK)
            self._jobs.run(_LOOK, partial(_source, self._desk, met), partial(self._open, met, nowhere))

    def _open(
        self, met: WordContext, nowhere: Callable[[WordContext], None], found: ArticleEntry | Path | None
    ) -> None:
        if found is None:
            self._met = None
            nowhere(met)
            return
        self._leave()
        if isinstance(found, Path):
            self._session.open_path(found)
        else:
            self._session.open_entry(found)

    def _leave(self) -> None:
        self.gone.emit()
        self._window.activateWindow()

    def _stay(self) -> None:
        self._met = None

    def _arrive(self) -> None:
        met, self._met = self._met, None
        article = self._session.article
        if met and article:
            self._jobs.void(_FIND)
            self._jobs.run(_FIND, partial(knowing.sentence_met, article, met), self._go_to)

    def _go_to(self, sentence_id: str) -> None:
        article = self._session.article
        if sentence_id and article and article.has_sentence(sentence_id):
            self._travel.jump_to_sentence(sentence_id)
        else:
            text = self.tr("The sentence is not in the article any more: its text was changed.")
            self._messages.show_message(lambda: Message(text, passes=True))


def _source(desk: Desk, met: WordContext) -> ArticleEntry | Path | None:
    """On a worker: what the article of a word can be opened from; None where it is gone."""
    entry = desk.articles.of([met.article_id]).get(met.article_id)
    if entry and (entry.path is None or entry.path.is_file()):
        return entry
    return met.path if met.path and met.path.is_file() else None
