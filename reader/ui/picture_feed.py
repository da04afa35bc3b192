"""Decodes the pictures of the article that is open as the page asks for them."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from reader.model import Article
from reader.ui.jobs import Jobs
from reader.ui.pictures import decode
from reader.ui.reading_view import PictureWish, ReadingView

_GROUP = "pictures"


class PictureFeed(QObject):
    """One picture after the other: what the page asks for last is decoded next, whatever it asked for before.
    `finished` comes when all that it asked for is there."""

    finished = Signal()

    def __init__(self, view: ReadingView, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._jobs = view, jobs
        self._article: Article | None = None
        self._wishes: list[PictureWish] = []
        self._at: PictureWish | None = None
        view.pictures.wanted.connect(self._want)

    @property
    def is_finished(self) -> bool:
        return self._at is None and not self._wishes

    def begin(self, article: Article) -> None:
        """Decode the pictures of another article, before the page shows it."""
        self._jobs.void(_GROUP)
        self._article, self._wishes, self._at = article, [], None

    def _want(self, wishes: list[PictureWish]) -> None:
        self._wishes = [wish for wish in wishes if wish != self._at]
        self._go_on()

    def _go_on(self) -> None:
        if self._at is not None or not self._wishes or self._article is None:
            return
        wish = self._at = self._wishes.pop(0)
        picture = self._article.blocks[wish.block].picture
        if picture is None:
            self._take(None)
        else:
            self._jobs.run(_GROUP, partial(decode, picture, wish.size), self._take, crashed=partial(self._take, None))

    def _take(self, image: QImage | None) -> None:
        wish, self._at = self._at, None
        if wish is not None:
            self._view.pictures.take(wish.block, image)
        self._go_on()
        if self.is_finished:
            self.finished.emit()
