"""Keeps the page in step with the session: text, readings and English as they come, and the place in the text."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader import pipeline
from reader.library import History
from reader.model import Annotation, PinyinStyle, Position, Script, Translation, TranslationKind
from reader.pipeline import ArticleCorrections, OverlaySource, Shown
from reader.settings import Settings, TranslationChoice, chosen_palette
from reader.ui.exporting import Export
from reader.ui.jobs import Jobs
from reader.ui.opened import Opened
from reader.ui.page_area import PageArea
from reader.ui.picture_feed import PictureFeed
from reader.ui.reading_view import Selected, look_of
from reader.ui.session import Session
from reader.ui.solo_look import Solo, solo_look, worked_for

_KINDS = {
    TranslationChoice.NONE: None,
    TranslationChoice.GLOSS: TranslationKind.GLOSS,
    TranslationChoice.MT: TranslationKind.MT,
}
# A window that is never painted (minimised) works too, after this many milliseconds.
_UNPAINTED = 500
# How long the reader must rest before the place is saved, in milliseconds.
_REST = 1500


class ArticleDisplay(QObject):
    """`now` is the article on the page, `note` what the reader wrote about it, as far as it is known. `settled` comes
    whenever nothing is left to be done, pictures included; `rested` when the place in the text is worth keeping: the
    reader rests there, or leaves; `refolded` when other blocks are folded; `applied` when other settings hold."""

    settled = Signal()
    rested = Signal()
    refolded = Signal()
    applied = Signal()

    def __init__(self, page: PageArea, session: Session, jobs: Jobs, history: History) -> None:
        super().__init__(page)
        self._page, self._session, self._jobs, self._history = page, session, jobs, history
        self._pictures = PictureFeed(page.view, jobs, self)
        self._settings = Settings()
        self._solo: Solo | None = None
        self.now: Opened | None = None
        self.note = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.save_position)
        self._unpainted = QTimer(self, singleShot=True, interval=_UNPAINTED)
        self._unpainted.timeout.connect(session.start)
        session.opened.connect(self._show_opened)
        session.refolded.connect(self._show_folds)
        session.annotated.connect(self._add_annotations)
        session.forgotten.connect(page.view.forget)
        session.english_came.connect(self._add_english)
        session.english_changed.connect(self._show_english_anew)
        session.glosses_came.connect(self._add_glosses)
        session.settled.connect(self._tell_settled)
        self._pictures.finished.connect(self._tell_settled)
        page.painted.connect(session.start)
        page.view.about_to_move.connect(session.stand_back)
        page.view.sentences_wanted.connect(self._want)

    @property
    def script(self) -> Script | None:
        """The script on the page; None while nothing is open."""
        return pipeline.chosen_script(self._settings.script, self.now.article) if self.now else None

    @property
    def settings(self) -> Settings:
        """What the page is shown by."""
        return self._settings

    @property
    def is_settled(self) -> bool:
        """Nothing is being worked out, and the pictures about the screen are there."""
        return self._session.is_settled and self._pictures.is_finished

    @property
    def idioms(self) -> bool:
        """Whether the script on the page changes words too."""
        return self._settings.idioms

    @property
    def corrections(self) -> ArticleCorrections:
        """What the reader put right in the article."""
        return self._session.corrections

    @property
    def pinyin(self) -> PinyinStyle:
        """How readings are written on the page."""
        return self._settings.pinyin

    def apply(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        self._show_look()
        if self.script and settings.script is not before.script:
            self._page.view.show_script(self.script)
        if settings.gloss_beside is not before.gloss_beside:
            self._add_known_glosses()
        self._session.apply(worked_for(settings) if self._solo else settings)
        self.show_english_pane()
        self.applied.emit()

    def show_solo(self, solo: Solo | None) -> None:
        """Show one sentence alone, with as much as `solo` says, or the page."""
        self._solo = solo
        self._session.apply(worked_for(self._settings) if solo else self._settings)
        self._show_look()

    def show_english_pane(self) -> None:
        self._page.show_english(self._session.english)

    def save_position(self) -> None:
        """Keep the place in the text that is on the page, by its file too if it has one."""
        if self.now:
            self.rested.emit()
            texts, place = (self.now.path, self.now.id), self._page.view.position()
            self._jobs.run("position", partial(self._save, texts, place), lambda _: None)

    def _save(self, texts: tuple[Path | str | None, ...], place: Position) -> None:
        """On a worker."""
        for text in texts:
            if text is not None:
                self._history.save_position(text, place)

    def selected(self) -> Selected | None:
        """What is selected on the page; None where nothing is."""
        return self._page.view.selected()

    def export(self, wanted: Settings | None = None) -> Export | None:
        """What is on the page, as it is to be written; shown as `wanted`, where the translation that is asked for is
        what the page shows."""
        annotation, english = self._session.annotation, self._session.english
        if self.now is None or self.script is None or annotation is None or english is None:
            return None
        settings = wanted or self._settings
        kind = english.kind if settings.translation is english.choice else _KINDS[settings.translation]
        only_gloss = kind is TranslationKind.GLOSS
        shown = Shown(
            pipeline.chosen_script(settings.script, self.now.article),
            settings.pinyin,
            kind,
            self._page.view.open_blocks(),
            readings=settings.readings,
            tones=chosen_palette(settings.tone_colours, settings.own_tones),
            zhuyin_above=settings.zhuyin_above,
            sandhi=settings.sandhi,
            layout=settings.layout,
        )
        source = OverlaySource(
            self.now.article,
            {} if only_gloss else dict(english.so_far()),
            annotation.annotations(),
            annotation.names,
            settings.idioms,
            settings.pronunciation,
            self.corrections.corrector,
            only_gloss or english.shows_glosses,
            self._page.view.marking.highlights(),
            self.note,
        )
        look = replace(look_of(settings), gloss=self._shows_gloss() and not only_gloss)
        return Export(self.now.path, source, shown, self._session.known_words, look)

    def _show_opened(self, opened: Opened) -> None:
        self.save_position()
        self.now, self.note = opened, ""
        view = self._page.view
        # First, so that the page is set for the width that it then has, and not twice.
        self._page.show_article()
        self._pictures.begin(opened.article)
        view.set_article(opened.article, opened.pictures)
        if self.script:
            view.show_script(self.script)
        view.add_translations(self._session.english_so_far())
        self.show_english_pane()
        if opened.position:
            view.go_to(opened.position)
        self._unpainted.start()

    def _show_folds(self, now: Opened) -> None:
        self.now = now
        self._page.view.folding.take(now.article)
        self.refolded.emit()

    def _add_annotations(self, annotations: list[Annotation]) -> None:
        self._page.view.add_annotations(annotations)

    def _add_english(self, translations: list[Translation]) -> None:
        self._page.view.add_translations(translations)

    def _add_glosses(self, glosses: list[Translation]) -> None:
        if self._settings.gloss_beside:
            self._page.view.add_glosses(glosses)

    def _show_look(self) -> None:
        settings, solo = self._settings, self._solo
        look = replace(look_of(settings), gloss=self._shows_gloss())
        has_english = solo is not None or settings.translation is not TranslationChoice.NONE
        self._page.set_look(
            solo_look(look, solo) if solo else look,
            english_below=settings.vertical and has_english,
            english_hidden=solo is not None and not solo.english,
        )

    def _shows_gloss(self) -> bool:
        """Under a translation only: where the gloss is all there is, it is shown already."""
        english = self._session.english
        return self._settings.gloss_beside and english is not None and english.kind is TranslationKind.MT

    def _add_known_glosses(self) -> None:
        if self._shows_gloss() and self._session.english:
            self._page.view.add_glosses(self._session.english.glosses())

    def _show_english_anew(self) -> None:
        self.show_english_pane()
        self._show_look()
        self._add_known_glosses()
        self._page.view.clear_translations()
        self._page.view.add_translations(self._session.english_so_far())

    def _tell_settled(self) -> None:
        if self.is_settled:
            self.settled.emit()

    def _want(self, visible: list[str], near: list[str]) -> None:
        self._session.want(visible, near)
        self._rest.start()
