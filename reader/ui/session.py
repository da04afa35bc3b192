"""The article that is open and what is being worked out about it, without a widget in sight."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.library import ArticleEntry, History
from reader.model import Article, Pronunciation, ReaderError, Translation, TranslationKind
from reader.pipeline import ArticleCorrections, Desk
from reader.pipeline.shelving import count_characters
from reader.settings import Settings
from reader.ui.annotation_feed import AnnotationFeed
from reader.ui.draft_feed import DraftFeed
from reader.ui.english_feed import EnglishFeed
from reader.ui.garbage import look_at_all
from reader.ui.jobs import Jobs
from reader.ui.opened import Cancelled, Opened, open_address, open_entry, open_html, open_path, open_text

_OPEN, _COUNT = "open", "count"


class Session(QObject):
    """Opens articles and keeps readings and English of the one that is open coming.

    `opening` is the name of what is being opened, empty for nothing; `opening_changed` tells it, `given_up` what its
    reader no longer wanted. A failure to open leaves what is open as it is. `characters` is how many Chinese ones the
    article has: they are counted once it has been painted. `settled` comes whenever nothing is left to be done,
    `corrected` when other `corrections` count in the article, `pronounced` when its readings are those of another
    place, or said otherwise, `refolded` when other blocks of it are folded. `drafts` are what the reader began to
    write in it.
    """

    opened = Signal(object)
    open_failed = Signal(str, object)
    opening_changed = Signal(str)
    given_up = Signal(str)
    counted = Signal()
    annotated = Signal(object)
    forgotten = Signal(object)
    annotation_began = Signal()
    english_came = Signal(object)
    glosses_came = Signal(object)
    english_changed = Signal()
    english_retried = Signal(object)
    english_reworded = Signal(str, object)
    english_failed = Signal(object)
    progressed = Signal()
    settled = Signal()
    corrected = Signal()
    refolded = Signal(object)
    pronounced = Signal()

    def __init__(self, jobs: Jobs, history: History, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._history, self._desk = jobs, history, desk
        self._settings = Settings()
        self.drafts = DraftFeed(desk, jobs, self)
        self.now: Opened | None = None
        self.characters: int | None = None
        self.annotation: AnnotationFeed | None = None
        self.english: EnglishFeed | None = None
        self.corrections = ArticleCorrections()
        self.opening = ""
        self._given_up = threading.Event()
        self._when_settled: list[Callable[[], None]] = []

    @property
    def article(self) -> Article | None:
        return self.now.article if self.now else None

    @property
    def is_settled(self) -> bool:
        """Nothing is being opened, counted, annotated or translated."""
        if self.opening:
            return False
        if self.annotation is None or self.english is None:
            return True
        return self.characters is not None and self.annotation.is_finished and self.english.is_finished

    @property
    def pronunciation(self) -> Pronunciation:
        """Whose readings the article has."""
        return self._settings.pronunciation

    @property
    def sandhi(self) -> bool:
        """Whether tones are shown as they change in speech."""
        return self._settings.sandhi

    def known_words(self) -> frozenset[str]:
        """The words that need no reading, simplified. Reads a database: for a worker."""
        return self._desk.words.without_reading()

    # Opening

    def open_path(self, path: Path, encoding: str | None = None) -> None:
        """Read a file; `encoding` overrides the guess."""
        self._open(str(path), partial(open_path, path, encoding, self._history, self._desk))

    def open_text(self, text: str, origin: str) -> None:
        """Make an article of a text; `origin` says where it is from."""
        self._open(origin, partial(open_text, text, origin, self._history, self._desk))

    def open_html(self, html: str, text: str, origin: str) -> None:
        """Make an article of rich text; `text` is the same without mark-up."""
        self._open(origin, partial(open_html, html, text, origin, self._history, self._desk))

    def open_address(self, address: str) -> None:
        """Fetch a page of the web and open it."""
        self._open(address, partial(open_address, address, self._history, self._desk))

    def open_entry(self, entry: ArticleEntry) -> None:
        """Open an article of the library again."""
        self._open(str(entry.path or entry.title), partial(open_entry, entry, self._history, self._desk))

    def give_up_opening(self) -> None:
        """What is being opened is not wanted any more: whatever reads it ends. What is open stays."""
        name = self.opening
        self._given_up.set()
        self._jobs.void(_OPEN)
        self._give_up()
        self.given_up.emit(name)

    def _open(self, name: str, read: Callable[[Cancelled], Opened]) -> None:
        """Open something in the place of what is being opened, if anything is."""
        self._given_up.set()
        self._jobs.void(_OPEN)
        self._given_up = given_up = threading.Event()
        look_at_all()
        self._set_opening(name)
        self.progressed.emit()
        self._jobs.run(_OPEN, partial(read, given_up.is_set), self._adopt, partial(self._refuse, name), self._give_up)

    def _refuse(self, name: str, error: ReaderError) -> None:
        self._set_opening("")
        self.open_failed.emit(name, error)
        self._progress()

    def _set_opening(self, name: str) -> None:
        self.opening = name
        self.opening_changed.emit(name)

    def _give_up(self) -> None:
        self._set_opening("")
        self._progress()

    def _adopt(self, new: Opened) -> None:
        self.close()
        self._set_opening("")
        self.now = new
        self.corrections = new.corrections
        self.annotation = AnnotationFeed(
            self._jobs,
            new.article,
            new.parts,
            self,
            idioms=self._settings.idioms,
            pronunciation=self._settings.pronunciation,
            corrections=new.corrections,
        )
        self.english = EnglishFeed(self._jobs, self._desk, new, self._settings, self.annotation.annotation, self)
        self._connect(self.annotation, self.english)
        self.drafts.begin(new.article, new.id, new.path)
        self.opened.emit(new)
        self._progress()

    def _connect(self, annotation: AnnotationFeed, english: EnglishFeed) -> None:
        annotation.annotated.connect(self.annotated)
        annotation.annotated.connect(english.take_annotations)
        annotation.passed.connect(english.take_annotations)
        annotation.forgotten.connect(english.forget_glosses)
        annotation.forgotten.connect(self.forgotten)
        annotation.glossed.connect(english.take_glosses)
        annotation.progressed.connect(self._progress)
        english.gloss_wanted.connect(annotation.add_glosses)
        english.came.connect(self.english_came)
        english.glosses_came.connect(self.glosses_came)
        english.changed.connect(self.english_changed)
        english.retried.connect(self.english_retried)
        english.reworded.connect(self.english_reworded)
        english.failed.connect(self.english_failed)
        english.progressed.connect(self._progress)
        english.changed.connect(self._progress)

    def close(self) -> None:
        """Stop all work on the article that is open, and on what is being opened."""
        self._given_up.set()
        self._when_settled.clear()
        self.drafts.write()
        self._jobs.void(_COUNT)
        self.characters = None
        if self.annotation and self.english:
            self.annotation.stop()
            self.english.close()
            self.annotation.deleteLater()
            self.english.deleteLater()
        self.now = self.annotation = self.english = None

    # Working out

    def start(self) -> None:
        """Begin to annotate and translate: called when the text has been painted. Harmless when repeated."""
        if self.now and self.annotation and self.english and not self.annotation.is_running:
            self._jobs.run(_COUNT, partial(count_characters, self.now.article), self._take_count)
            self.annotation.start()
            self.english.look_for_model()
            self.annotation_began.emit()

    def _take_count(self, characters: int) -> None:
        self.characters = characters
        self.counted.emit()
        self._progress()

    def want(self, visible: list[str], near: list[str]) -> None:
        """Work on these sentences first: those on the screen, then those about it."""
        if self.now and self.annotation and self.english:
            if visible:
                self.annotation.look_at(visible)
            self.english.want(visible, near)

    def stand_back(self) -> None:
        """The reader is on the move: nothing but what comes onto the screen is worked on before there is rest."""
        if self.annotation:
            self.annotation.stand_back()

    def go_through(self) -> None:
        """Work out all of the article, not only what is about the screen: it is to be exported."""
        if self.annotation and self.english:
            if self.english.kind is TranslationKind.MT:
                self.annotation.go_through()
            self._progress()

    def apply(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if (before.pronunciation, before.sandhi) != (settings.pronunciation, settings.sandhi):
            self.pronounced.emit()
        if self.annotation and self.english:
            self.annotation.set_idioms(idioms=settings.idioms)
            self.annotation.set_pronunciation(settings.pronunciation)
            self.english.apply(settings)

    def correct(self, corrections: ArticleCorrections) -> None:
        """Other corrections count in the article that is open."""
        if self.annotation:
            self.corrections = corrections
            self.annotation.set_corrections(corrections)
            self.corrected.emit()
            self._progress()

    def refold(self, article: Article, changed: Iterable[int]) -> None:
        """The article that is open has other blocks folded: those whose folding `changed`. Text and ids are as before:
        all that is worked out about it stays."""
        if self.now and self.english:
            self.now = replace(self.now, article=article)
            self.english.refold(self.now, changed)
            self.refolded.emit(self.now)
            self._progress()

    def recall_again(self) -> None:
        """The memory holds more than before."""
        if self.english:
            self.english.recall_again()

    def english_so_far(self) -> list[Translation]:
        return list(self.english.so_far().values()) if self.english else []

    def when_settled(self, act: Callable[[], None]) -> None:
        """Call `act` once everything is worked out; never, if another article is opened before."""
        self._when_settled.append(act)
        self._progress()

    def when_gone_through(self, act: Callable[[], None]) -> None:
        """Call `act` once all of the article is translated, however far from the screen; never, if another article is
        opened before."""
        # What translates is known only when the session has settled.
        self.when_settled(partial(self._go_through_and, act))

    def _go_through_and(self, act: Callable[[], None]) -> None:
        self.go_through()
        self.when_settled(act)

    def _progress(self) -> None:
        self.progressed.emit()
        if self.is_settled:
            waiting, self._when_settled = self._when_settled, []
            for act in waiting:
                act()
            self.settled.emit()
