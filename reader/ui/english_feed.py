"""The English of the article that is open: the reader's own, what is remembered, what the engine makes, glosses."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader import pipeline
from reader.library import Edit
from reader.model import Annotation, ReaderError, Sentence, Translation, TranslationKind
from reader.pipeline import Desk, Means
from reader.settings import EngineChoice, Settings, TranslationChoice
from reader.translate import SourceSentence, TermMatcher
from reader.translate.models import AvailablePackage, official_package
from reader.ui.draft_feed import NO_DRAFT, Finishing
from reader.ui.in_order import InOrder
from reader.ui.jobs import Jobs
from reader.ui.opened import Opened
from reader.ui.recall_queue import RecallQueue
from reader.ui.translation_feed import TranslationFeed

_MEANS, _EDIT = "means", "edit"
# The settings that decide what translates.
_ENGINE_FIELDS = ("engine", "server_url", "server_model", "trusted_server", "quality")


class EnglishFeed(QObject):
    """`came` brings what is to be shown beside what is there, `changed` says that all of it is to be shown anew,
    `gloss_wanted` asks for glosses, to be handed to `take_glosses`; `glosses_came` passes them on; `retried` brings
    what `retry` asked for, be it new or not, `reworded` what `reword` did: a sentence's id and a proposal or None."""

    came = Signal(object)
    changed = Signal()
    gloss_wanted = Signal()
    glosses_came = Signal(object)
    retried = Signal(object)
    reworded = Signal(str, object)
    failed = Signal(object)
    progressed = Signal()

    def __init__(
        self,
        jobs: Jobs,
        desk: Desk,
        opened: Opened,
        settings: Settings,
        annotation_of: Callable[[str], Annotation | None],
        parent: QObject,
    ) -> None:
        """`annotation_of` gives what is known of a sentence by its id."""
        super().__init__(parent)
        self._jobs, self._desk, self._opened, self._settings = jobs, desk, opened, settings
        self._edits = InOrder(jobs, _EDIT)
        self._means: Means | None = None
        self._means_known = self.is_looking = False
        self.translator: TranslationFeed | None = None
        self.terms: TermMatcher | None = None
        self._paused = False
        # Where the reader is, for a translator that comes later.
        self._wanted: tuple[list[str], list[str]] = [], []
        self._glosses: dict[str, Translation] = {}
        self._translations: dict[str, Translation] = dict(opened.recalled)
        self._annotation_of = annotation_of
        self._memory = RecallQueue(jobs, desk, opened, self)
        self._memory.recalled.connect(self._take_recalled)

    # What is shown

    @property
    def choice(self) -> TranslationChoice:
        return self._settings.translation

    @property
    def kind(self) -> TranslationKind | None:
        """What is shown. As long as nobody looked for a model, a translation is hoped for; what is remembered is one
        without any."""
        if self.choice is TranslationChoice.NONE:
            return None
        if self.choice is TranslationChoice.MT and (self._translations or not self.lacks_model):
            return TranslationKind.MT
        return TranslationKind.GLOSS

    @property
    def lacks_model(self) -> bool:
        """A translation is wanted and nothing is there to make one."""
        return self.choice is TranslationChoice.MT and self._means_known and self._means is None

    @property
    def lacks_package(self) -> bool:
        """It is an installed package that is lacking, not a server."""
        return self.lacks_model and self._settings.engine is EngineChoice.ARGOS

    @property
    def offered(self) -> AvailablePackage | None:
        """The package to offer: one is lacking, and the reader did not decline it."""
        if not (self.lacks_package and self._settings.offer_model):
            return None
        return official_package("zh_en" if self._opened.article.script.is_simplified else "zt_en")

    @property
    def means(self) -> Means | None:
        """What translates this article, where that is known."""
        return self._means

    @property
    def is_finished(self) -> bool:
        """Nothing is left to be done, or it is not to be done now."""
        idle = self.translator is None or self.translator.is_finished or self._paused
        return self._means_known and idle and self._memory.is_finished

    def so_far(self) -> dict[str, Translation]:
        """What there is of the kind that is shown, keyed by sentence id. A gloss that stands in for a translation
        among others is in brackets."""
        if self.kind is None:
            return {}
        if self.kind is TranslationKind.GLOSS:
            return self._glosses
        if not self.lacks_model:
            return self._translations
        return {id_: bracketed(item) for id_, item in self._glosses.items()} | self._translations

    @property
    def shows_glosses(self) -> bool:
        """A sentence without a translation shows its gloss."""
        return self.kind is TranslationKind.GLOSS or (self.kind is TranslationKind.MT and self.lacks_model)

    def glosses(self) -> list[Translation]:
        return list(self._glosses.values())

    def translation(self, sentence_id: str) -> Translation | None:
        """The translation of a sentence, not its gloss."""
        return self._translations.get(sentence_id)

    def gloss(self, sentence_id: str) -> str:
        """The gloss of a sentence, made now where there is none yet; empty while it is not annotated."""
        known, annotation = self._glosses.get(sentence_id), self._annotation_of(sentence_id)
        if known is None and annotation is not None:
            known = pipeline.gloss(self._opened.article, [annotation])[sentence_id]
        return known.text if known else ""

    def annotation(self, sentence_id: str) -> Annotation | None:
        return self._annotation_of(sentence_id)

    # What is wanted

    def apply(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if any(getattr(before, field) != getattr(settings, field) for field in _ENGINE_FIELDS):
            self.look_for_model()
        elif (before.translation, before.gloss_beside) != (settings.translation, settings.gloss_beside):
            self._apply()

    def look_for_model(self) -> None:
        """Find what translates the article, also after a model was installed or removed."""
        script, settings = self._opened.article.script, self._settings
        self.is_looking = True
        self._jobs.void(_MEANS)
        self._jobs.run(
            _MEANS,
            lambda: self._desk.means(script, settings),
            self._take_means,
            self._fail,
            partial(self._take_means, None),
        )

    def recall_again(self) -> None:
        """Look up every sentence anew: the memory holds more than before."""
        self._memory.look_up_again()

    def take_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Sentences are translated from the script that the model reads, hence only when annotated."""
        new = {item.sentence_id: item for item in annotations}
        self._memory.look_up(new.keys())
        self._submit(self._unfolded(new), new)

    def forget_glosses(self, sentence_ids: Iterable[str]) -> None:
        """They are far from the screen, and can be made again."""
        for sentence_id in sentence_ids:
            self._glosses.pop(sentence_id, None)

    def take_glosses(self, glosses: list[Translation]) -> None:
        self._glosses.update((item.sentence_id, item) for item in glosses)
        self.glosses_came.emit(glosses)
        if self.kind is TranslationKind.GLOSS:
            self.came.emit(glosses)
        elif self.kind is TranslationKind.MT and self.lacks_model:
            self.came.emit([bracketed(item) for item in glosses if item.sentence_id not in self._translations])

    def want(self, visible: list[str], near: list[str]) -> None:
        """Translate these first; a folded block that was opened is among them, and only now translated at all."""
        self._wanted = visible, near
        if self.translator:
            self._submit({*visible, *near})
            self.translator.want(visible, near)

    def pause(self, *, paused: bool) -> None:
        self._paused = paused
        if self.translator:
            self.translator.pause(paused=paused)
        self.progressed.emit()

    def retry(self, sentence_id: str) -> bool:
        """Translate a sentence again with a wider search; whether there is anything to do it."""
        sources = self._sources({sentence_id})
        if self.translator is None or not sources:
            return False
        self.translator.retry(sources[0])
        return True

    def reword(self, sentence_id: str) -> bool:
        """Propose a translation with the glossary's wordings; whether there is anything to do it."""
        sources, english = self._sources({sentence_id}), self._text_of(sentence_id)
        if self.translator is None or not sources or english is None:
            return False
        self.translator.reword(sources[0], english)
        return True

    def edit(self, sentence_id: str, english: str, *, only_here: bool, draft: Finishing = NO_DRAFT) -> None:
        """Put the reader's own translation in place of the machine's, in this article or wherever the sentence is.
        It is shown at once, and kept on a worker; `draft` is what was begun of it."""
        text = self._opened.article.sentence(sentence_id).text
        edit = Edit(text, english, self._opened.id if only_here else "")
        alike = self._alike(text)
        self._replace(alike, {item.id: pipeline.own_translation(item, edit) for item in alike})

        def keep() -> None:
            with draft:
                self._desk.edits.save(edit)

        self._edits.run(keep, lambda _: self._recall_like(text))

    def undo_edit(self, sentence_id: str) -> None:
        """Take back the reader's last edit of a sentence: what was there before comes back."""
        text, article_id = self._opened.article.sentence(sentence_id).text, self._opened.id
        edits = self._desk.edits

        def undo() -> None:
            edit = edits.find([text], article_id).get(text)
            if edit:
                edits.undo(text, edit.article_id)

        self._edits.run(undo, lambda _: self._recall_like(text))

    def set_terms(self, terms: TermMatcher | None) -> None:
        """The glossary changed: doubt what is there anew."""
        self.terms = terms
        if self.translator:
            self.translator.set_terms(terms)
        article, known = self._opened.article, list(self._translations.values())

        def doubt() -> list[Translation]:
            return [pipeline.with_flags(article.sentence(item.sentence_id).text, item, terms) for item in known]

        self._jobs.run("doubts", doubt, self._take_doubted)

    def close(self) -> None:
        for group in (_MEANS, "doubts", _EDIT):
            self._jobs.void(group)
        self._memory.close()
        self._stop_translator()

    # How it comes

    def _take_means(self, means: Means | None) -> None:
        if means != self._means:
            self._stop_translator()
        self._means, self._means_known, self.is_looking = means, True, False
        self._apply()

    def _fail(self, error: ReaderError) -> None:
        """Without a working engine, what is remembered, and glosses."""
        self._stop_translator()
        self._means, self._means_known, self.is_looking = None, True, False
        self.failed.emit(error)
        self._apply()

    def _apply(self) -> None:
        if self.kind is TranslationKind.GLOSS or self.lacks_model or self._settings.gloss_beside:
            self.gloss_wanted.emit()
        if self.kind is TranslationKind.MT and self._means and self.translator is None:
            self._start_translator(self._means)
        elif self.kind is not TranslationKind.MT:
            self._stop_translator()
        self.changed.emit()

    def _start_translator(self, means: Means) -> None:
        self.translator = TranslationFeed(self._desk, means, self._jobs, self)
        self.translator.set_terms(self.terms)
        self.translator.translated.connect(self._take_translations)
        self.translator.retried.connect(self.retried)
        self.translator.reworded.connect(self.reworded)
        self.translator.progressed.connect(self.progressed)
        self.translator.failed.connect(self._fail)
        if self._paused:
            self.translator.pause(paused=True)
        self.translator.want(*self._wanted)
        ids = self._unfolded(self._memory.looked_up)
        self._submit(ids)

    def _stop_translator(self) -> None:
        if self.translator:
            # Closing may wait for the batch under way, seconds; what that still tells must find the receiver alive,
            # also where this feed is deleted before.
            translator, self.translator = self.translator, None
            translator.cancel()
            # This feed may be gone by then.
            translator.setParent(self._jobs)
            self._jobs.run("closing", translator.close, lambda _: translator.deleteLater())

    def refold(self, opened: Opened, changed: Iterable[int]) -> None:
        """Other blocks of the article are folded: those whose folding `changed`."""
        self._opened = opened
        blocks = (opened.article.blocks[index] for index in changed)
        self._submit({sentence.id for block in blocks if not block.folded for sentence in block.sentences})

    def _submit(self, ids: set[str], annotations: Mapping[str, Annotation] | None = None) -> None:
        """Have sentences translated; `annotations` are theirs where those are not kept."""
        if self.translator is None:
            return
        new = {id_ for id_ in ids if not self.translator.has(id_) and not self._is_own(id_)}
        sources = self._sources(new, annotations)
        if sources:
            self.translator.add(sources)

    def _sources(self, ids: set[str], annotations: Mapping[str, Annotation] | None = None) -> list[SourceSentence]:
        if annotations is None:
            found = {id_: self._annotation_of(id_) for id_ in ids}
            annotations = {id_: item for id_, item in found.items() if item is not None}
        sentences = self._opened.in_order(ids & annotations.keys())
        return pipeline.source_sentences(self._opened.article, annotations, sentences)

    def _unfolded(self, ids: Iterable[str]) -> set[str]:
        return {id_ for id_ in ids if not self._opened.is_folded(id_)}

    def _is_own(self, sentence_id: str) -> bool:
        known = self._translations.get(sentence_id)
        return known is not None and known.kind is TranslationKind.OWN

    def _take_translations(self, translations: list[Translation]) -> None:
        """What is new in them; what the reader wrote stays."""
        new = [
            item
            for item in translations
            if not self._is_own(item.sentence_id) and self._translations.get(item.sentence_id) != item
        ]
        self._translations.update((item.sentence_id, item) for item in new)
        if new and self.kind is TranslationKind.MT:
            self.came.emit(new)

    def _take_doubted(self, translations: list[Translation]) -> None:
        """Unless another text came meanwhile, which was doubted with the new glossary already."""
        self._take_translations(
            [item for item in translations if self._text_of(item.sentence_id) == item.text],
        )

    def _text_of(self, sentence_id: str) -> str | None:
        known = self._translations.get(sentence_id)
        return known.text if known else None

    def _take_recalled(self, recalled: Mapping[str, Translation]) -> None:
        had_kind = self.kind
        fresh = {id_: item for id_, item in recalled.items() if self._is_news(id_, item)}
        self._translations.update(fresh)
        if self.kind is not had_kind:
            self._apply()
        elif fresh and self.kind is TranslationKind.MT:
            self.came.emit(list(fresh.values()))
        self.progressed.emit()

    def _is_news(self, sentence_id: str, item: Translation) -> bool:
        """The engine may have been quicker than the memory; what the reader wrote wins over it."""
        return item.kind is TranslationKind.OWN or sentence_id not in self._translations

    def _recall_like(self, text: str) -> None:
        """Show what there is now for every sentence of this text, or have it translated."""
        sentences = self._alike(text)
        look = partial(pipeline.recall, self._desk, self._opened.id, sentences)
        # After what was changed meanwhile, else that would not be in it.
        self._edits.run(look, partial(self._replace, sentences))

    def _alike(self, text: str) -> list[Sentence]:
        return [item for item in self._opened.article.sentences() if item.text == text]

    def _replace(self, sentences: list[Sentence], recalled: dict[str, Translation]) -> None:
        ids = {sentence.id for sentence in sentences}
        for id_ in ids:
            self._translations.pop(id_, None)
        self._translations.update(recalled)
        missing = ids - recalled.keys()
        self._submit(missing)
        if missing:
            self.changed.emit()
        elif self.kind is TranslationKind.MT:
            self.came.emit(list(recalled.values()))


def bracketed(gloss: Translation) -> Translation:
    """A gloss that must not pass for a translation."""
    return replace(gloss, text=f"[{gloss.text}]")
