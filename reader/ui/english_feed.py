"""The English of the article that is open: translations where a model is installed, glosses where none is."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader import pipeline
from reader.model import Annotation, ReaderError, Translation, TranslationKind
from reader.settings import TranslationChoice
from reader.translate import InstalledModel, choose_model
from reader.ui.jobs import Jobs
from reader.ui.opened import Opened
from reader.ui.translation_feed import TranslationFeed

_MODEL = "model"


class EnglishFeed(QObject):
    """`came` brings what is to be shown beside what is there, `changed` says that all of it is to be shown anew,
    `gloss_wanted` asks for glosses, to be handed to `take_glosses`."""

    came = Signal(object)
    changed = Signal()
    gloss_wanted = Signal()
    failed = Signal(object)
    progressed = Signal()

    def __init__(self, jobs: Jobs, opened: Opened, choice: TranslationChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._opened, self._choice = jobs, opened, choice
        self._model: InstalledModel | None = None
        self._model_known = False
        self.translator: TranslationFeed | None = None
        self._glosses: dict[str, Translation] = {}
        self._translations: dict[str, Translation] = {}
        self._annotations: dict[str, Annotation] = {}

    @property
    def kind(self) -> TranslationKind | None:
        """What is shown. As long as nobody looked for a model, a translation is hoped for."""
        if self._choice is TranslationChoice.NONE:
            return None
        if self._choice is TranslationChoice.MT and not self.lacks_model:
            return TranslationKind.MT
        return TranslationKind.GLOSS

    @property
    def lacks_model(self) -> bool:
        """A translation is wanted and no installed model makes one."""
        return self._choice is TranslationChoice.MT and self._model_known and self._model is None

    @property
    def is_finished(self) -> bool:
        return self._model_known and (self.translator is None or self.translator.is_finished)

    def so_far(self) -> dict[str, Translation]:
        """What there is of the kind that is shown, keyed by sentence id."""
        if self.kind is None:
            return {}
        return self._translations if self.kind is TranslationKind.MT else self._glosses

    def choose(self, choice: TranslationChoice) -> None:
        if choice is not self._choice:
            self._choice = choice
            self._apply()

    def look_for_model(self) -> None:
        """Find the installed model that fits the article, also after one was installed or removed."""
        script = self._opened.article.script
        self._jobs.void(_MODEL)
        self._jobs.run(
            _MODEL, lambda: choose_model(script), self._take_model, self._fail, partial(self._take_model, None)
        )

    def take_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Sentences are translated from their simplified shadow, hence only when annotated."""
        new = {item.sentence_id: item for item in annotations}
        self._annotations.update(new)
        self._submit(self._unfolded(new))

    def take_glosses(self, glosses: Iterable[Translation]) -> None:
        self._glosses.update((item.sentence_id, item) for item in glosses)
        if self.kind is TranslationKind.GLOSS:
            self.came.emit(glosses)

    def want(self, visible: list[str], near: list[str]) -> None:
        """Translate these first; a folded block that was opened is among them, and only now translated at all."""
        if self.translator:
            self._submit({*visible, *near})
            self.translator.want(visible, near)

    def close(self) -> None:
        self._jobs.void(_MODEL)
        self._stop_translator()

    def _take_model(self, model: InstalledModel | None) -> None:
        if model != self._model:
            self._stop_translator()
            self._translations.clear()
        self._model, self._model_known = model, True
        self._apply()

    def _fail(self, error: ReaderError) -> None:
        """Without a working model, glosses."""
        self._stop_translator()
        self._model, self._model_known = None, True
        self.failed.emit(error)
        self._apply()

    def _apply(self) -> None:
        kind = self.kind
        if kind is TranslationKind.GLOSS:
            self.gloss_wanted.emit()
        if kind is TranslationKind.MT and self._model and self.translator is None:
            self._start_translator(self._model)
        elif kind is not TranslationKind.MT:
            self._stop_translator()
        self.changed.emit()

    def _start_translator(self, model: InstalledModel) -> None:
        self.translator = TranslationFeed(model, self._jobs)
        self.translator.translated.connect(self._take_translations)
        self.translator.progressed.connect(self.progressed)
        self.translator.failed.connect(self._fail)
        self._submit(self._unfolded(self._annotations))

    def _stop_translator(self) -> None:
        if self.translator:
            # Closing waits for the batch under way: seconds.
            translator, self.translator = self.translator, None
            translator.cancel()
            self._jobs.run("closing", translator.close, lambda _: translator.deleteLater())

    def _submit(self, ids: set[str]) -> None:
        if self.translator is None:
            return
        done = self._translations.keys()
        ids = {id_ for id_ in ids & self._annotations.keys() - done if not self.translator.has(id_)}
        if ids:
            sentences = self._opened.in_order(ids)
            self.translator.add(pipeline.source_sentences(self._opened.article, self._annotations, sentences))

    def _unfolded(self, ids: Iterable[str]) -> set[str]:
        return {id_ for id_ in ids if not self._opened.is_folded(id_)}

    def _take_translations(self, translations: list[Translation]) -> None:
        self._translations.update((item.sentence_id, item) for item in translations)
        if self.kind is TranslationKind.MT:
            self.came.emit(translations)
