"""What the reader has begun to write: kept on the disk while they type, gone when they keep it or give it up."""

import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from reader.library import Draft, DraftKind
from reader.library.drafts import Key
from reader.model import Article, Highlight
from reader.pipeline import Desk
from reader.pipeline.drafting import drafts_of
from reader.pipeline.highlighting import ArticleText
from reader.ui.jobs import Jobs

_READ, _WRITE = "read drafts", "write drafts"
# So long after a key what was typed is written, in milliseconds.
_PAUSE = 1000
# Those of no article: terms of the glossary.
_NO_ARTICLE = ArticleText("")
# What a worker keeps a text within, that was a draft until then; and where it was none.
Finishing: TypeAlias = AbstractContextManager[None]
NO_DRAFT: Finishing = nullcontext()


@dataclass(slots=True)
class _Waiting:
    """What is to be written about one text."""

    text: ArticleText
    drafts: dict[Key, Draft | None] = field(default_factory=dict[Key, "Draft | None"])


class DraftFeed(QObject):
    """Drafts of the article that is open and those of no article. `read` comes when those of an article are known,
    `wanted` brings one that is to be gone on with, `kept` comes when other ones are on the disk, for other windows.
    What is changed belongs to the article that is open, but where another `text` is named.
    """

    read = Signal()
    wanted = Signal(object)
    kept = Signal()
    # From a worker: a draft is finished, or could not be.
    _over = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._article: Article | None = None
        self._text = _NO_ARTICLE
        self._drafts: dict[Key, Draft] = {}
        self._waiting: list[_Waiting] = []
        self._writing, self._handed = threading.Lock(), deque[_Waiting]()
        # What was changed since drafts were read.
        self._since: dict[Key, Draft | None] = {}
        # Those that are being kept as what they were to be, each by the last attempt.
        self._finishing: dict[tuple[ArticleText, Key], object] = {}
        self._over.connect(self._finish)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.write)

    @property
    def drafts(self) -> Sequence[Draft]:
        """Those of the article, in the order in which they were read and begun."""
        return [each for each in self._drafts.values() if each.kind is not DraftKind.TERM]

    @property
    def text(self) -> ArticleText:
        """The article that is open: whatever edits its text longer than that names it."""
        return self._text

    def begin(self, article: Article, article_id: str, path: Path | None) -> None:
        """Another article is open: find out what was begun in it."""
        self.write()
        self._article, self._text = article, ArticleText(article_id, path)
        self._drafts.clear()
        self.read_again()

    def find(self, kind: DraftKind, place: Highlight) -> Draft | None:
        """What was begun at just this place."""
        return self._drafts.get(Draft(kind, place, "").key)

    def of(self, kind: DraftKind) -> list[Draft]:
        """All that was begun of a kind."""
        return [each for each in self._drafts.values() if each.kind is kind]

    def keep(self, draft: Draft, text: ArticleText | None = None) -> None:
        """Something more was typed: it is on the disk about a second later."""
        text = self._text_of(draft.kind, text)
        self._finishing.pop((text, draft.key), None)
        if self._is_here(text):
            self._drafts[draft.key] = draft
        self._wait_for(text, draft.key, draft)

    def drop(self, kind: DraftKind, place: Highlight, text: ArticleText | None = None) -> None:
        """It was given up."""
        key, text = Draft(kind, place, "").key, self._text_of(kind, text)
        if not self._is_here(text) or self._drafts.pop(key, None):
            self._wait_for(text, key, None)

    def finish(self, kind: DraftKind, place: Highlight, text: ArticleText | None = None) -> Finishing:
        """It is being kept as what it was to be, by a worker within what comes back. The draft goes once that is on the
        disk: before, whoever is killed would lose both. Where it fails the draft is there again, to the last key."""
        key, text = Draft(kind, place, "").key, self._text_of(kind, text)
        if self._is_here(text):
            self._drafts.pop(key, None)
        self._finishing[text, key] = attempt = object()
        self._hand_over()
        return self._until_kept(text, key, attempt)

    def write(self) -> None:
        """Write now what waits."""
        self._pause.stop()
        self._hand_over()
        if self._handed:
            self._jobs.run(_WRITE, self._write_down, lambda _: self.kept.emit())

    def read_again(self) -> None:
        """They were changed, perhaps in another window."""
        self._jobs.void(_READ)
        here = (each.drafts for each in self._waiting if self._is_here(each.text))
        self._since = {key: draft for drafts in here for key, draft in drafts.items()}
        self._jobs.run(_READ, partial(self._read, self._article, self._text), self._take)

    def _hand_over(self) -> None:
        self._handed.extend(self._waiting)
        self._waiting = []

    @contextmanager
    def _until_kept(self, text: ArticleText, key: Key, attempt: object) -> Iterator[None]:
        """On a worker."""
        try:
            yield
            # Else more was typed there meanwhile, or is being kept there already.
            if self._finishing.get((text, key)) is attempt:
                with self._writing:
                    for waiting in tuple(self._handed):
                        if waiting.text == text:
                            waiting.drafts.pop(key, None)
                    self._handed.append(_Waiting(text, {key: None}))
                self._write_down()
        finally:
            self._over.emit((text, key, attempt))

    def _finish(self, what: tuple[ArticleText, Key, object]) -> None:
        text, key, attempt = what
        if self._finishing.get((text, key)) is attempt:
            del self._finishing[text, key]
        self.read_again()  # What was read before has it still, or lacks it.
        self.kept.emit()

    def _text_of(self, kind: DraftKind, text: ArticleText | None) -> ArticleText:
        return _NO_ARTICLE if kind is DraftKind.TERM else text or self._text

    def _is_here(self, text: ArticleText) -> bool:
        """Whether its drafts are among those that are known."""
        return text in (self._text, _NO_ARTICLE)

    def _wait_for(self, text: ArticleText, key: Key, draft: Draft | None) -> None:
        if self._is_here(text):
            self._since[key] = draft
        waiting = next((each for each in self._waiting if each.text == text), None)
        if waiting is None:
            self._waiting.append(waiting := _Waiting(text))
        waiting.drafts[key] = draft
        if not self._pause.isActive():  # Not begun anew by each key: who types without a pause would save nothing.
            self._pause.start()

    def _write_down(self) -> None:
        """On a worker: in order, whichever worker comes first."""
        with self._writing:
            while self._handed:
                waiting = self._handed.popleft()
                kept = [each for each in waiting.drafts.values() if each]
                gone = [key for key, each in waiting.drafts.items() if each is None]
                self._desk.drafts.save(waiting.text.id, waiting.text.path, kept, gone)

    def _read(self, article: Article | None, text: ArticleText) -> list[Draft]:
        """On a worker."""
        self._write_down()  # What was handed over is on the disk before it is read.
        return [*(drafts_of(self._desk, article, text) if article else []), *self._desk.drafts.of("")]

    def _take(self, drafts: Iterable[Draft]) -> None:
        found = {each.key: each for each in drafts} | self._since
        self._drafts = {key: draft for key, draft in found.items() if draft and not self._is_finishing(draft)}
        self.read.emit()

    def _is_finishing(self, draft: Draft) -> bool:
        return (self._text_of(draft.kind, None), draft.key) in self._finishing
