"""What can be done with one sentence: look at it closely, translate it oneself or again, see its gloss."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.library import Draft, DraftKind
from reader.library.languages import has_chinese, is_word
from reader.model import (
    Highlight,
    ReaderError,
    Script,
    Translation,
    TranslationKind,
    highlight_at,
    place_of_sentence,
)
from reader.pipeline.drafting import sentence_of
from reader.ui.article_display import ArticleDisplay
from reader.ui.correction_commands import CorrectionCommands
from reader.ui.fold_commands import FoldCommands
from reader.ui.menu_text import menu_text
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.page_area import PageArea
from reader.ui.reading_view import AtHand
from reader.ui.sentence_card import CardContent, SentenceCard
from reader.ui.session import Session
from reader.ui.study import Study
from reader.ui.term_feed import TermFeed

# The longest Chinese that is offered for a term.
_LONGEST_TERM = 40


class SentenceCommands(QObject):
    """The menu and the card of a sentence. `term_wanted` brings the Chinese of a term to be made, `term_change_wanted`
    one that is to be changed. `menu_opening` brings a menu before it is shown, the sentence and what is at hand, for
    others to add to."""

    term_wanted = Signal(str)
    term_change_wanted = Signal(object)
    menu_opening = Signal(QMenu, str, object)

    def __init__(
        self,
        page: PageArea,
        display: ArticleDisplay,
        session: Session,
        terms: TermFeed,
        study: Study,
        corrections: CorrectionCommands,
        folds: FoldCommands,
        messages: MessageBar,
    ) -> None:
        super().__init__(page)
        self._corrections, self._folds = corrections, folds
        self._page, self._display, self._session, self._messages = page, display, session, messages
        self._terms, self._words, self._dictionary = terms, study.words, study.dictionary
        self.card = SentenceCard(page)
        corrections.opening.connect(self.card.close_card)
        corrections.opening.connect(self._dictionary.close_card)
        self._dictionary.opening.connect(self.card.close_card)
        self._dictionary.opening.connect(corrections.close_card)
        self._dictionary.correct_wanted.connect(corrections.open_card)
        # Whose results the card waits for.
        self._asked: QObject | None = None
        page.view.menu_requested.connect(self._show_menu)
        page.view.sentence_activated.connect(self.open_card)
        self.card.saved.connect(self._save)
        self.card.typed.connect(self._keep_draft)
        session.drafts.wanted.connect(self._go_on)
        self.card.undone.connect(self._undo)
        self.card.retry_wanted.connect(self._retry)
        self.card.wording_wanted.connect(self._reword)
        self.card.closed.connect(page.view.setFocus)
        session.opened.connect(self.card.forget)
        session.english_retried.connect(self._take_retried)
        session.english_reworded.connect(self._take_reworded)
        session.english_changed.connect(self._look_who_translates)
        session.english_failed.connect(self._tell_failure)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions do with the sentence at hand."""
        return {
            "edit_translation": self.edit_current,
            "next_flagged": partial(self.go_to_flagged, 1),
            "previous_flagged": partial(self.go_to_flagged, -1),
            "sentence_menu": self.show_menu_of_current,
        }

    def edit_current(self) -> None:
        """Open the card of the sentence that the keyboard or the pointer is on, else of the first on the screen."""
        sentence_id = self._page.view.current_sentence()
        if sentence_id:
            self.open_card(sentence_id)

    def show_menu_of_current(self) -> None:
        """The menu of the sentence that the keyboard is on, as the menu key brings it on desktops that have one."""
        view = self._page.view
        place = view.mapToGlobal(view.rect().center())
        QCoreApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), place))

    def go_to_flagged(self, step: int) -> None:
        """Go to the next (1) or previous (-1) sentence whose translation may be wrong."""
        if not self._page.view.go_to_flagged(step):
            self._messages.show_message(
                lambda: Message(self.tr("No sentence with a doubtful translation in this direction."), passes=True)
            )

    def open_card(self, sentence_id: str) -> None:
        english = self._session.english
        now = self._session.now
        if english and now and now.article.has_sentence(sentence_id):
            self._corrections.close_card()
            self._dictionary.close_card()
            self._page.view.go_to_sentence(sentence_id)
            near = self._page.view.sentence_rectangle(sentence_id) or QRect()
            self.card.open_for(self._content(sentence_id), self._on_page(near))

    def retranslate(self) -> None:
        self.card.retranslate()

    def _on_page(self, rectangle: QRect) -> QRect:
        corner = self._page.view.viewport().mapTo(self._page, rectangle.topLeft())
        return QRect(corner, rectangle.size())

    def _content(self, sentence_id: str) -> CardContent:
        english, script = self._session.english, self._display.script
        text = self._session.now.article.sentence(sentence_id).text if self._session.now else ""
        translation = english.translation(sentence_id) if english else None
        annotation = english.annotation(sentence_id) if english else None
        return CardContent(
            sentence_id=sentence_id,
            chinese=annotation.text(text, script) if annotation and script else text,
            script=script or Script.SIMPLIFIED,
            english=translation.text if translation else "",
            kind=translation.kind if translation else None,
            model=translation.model if translation else "",
            flags=translation.flags if translation else (),
            gloss=english.gloss(sentence_id) if english else "",
            draft=self._draft(sentence_id),
        )

    def _draft(self, sentence_id: str) -> str | None:
        """What was begun in the place of its English."""
        place = self._place(sentence_id)
        found = self._session.drafts.find(DraftKind.TRANSLATION, place) if place else None
        return found.text if found else None

    def _place(self, sentence_id: str) -> Highlight | None:
        now = self._session.now
        if now is None or not now.article.has_sentence(sentence_id):
            return None
        sentence = now.article.sentence(sentence_id)
        return highlight_at(now.article, place_of_sentence(sentence_id)[0], sentence.start, sentence.end)

    def _keep_draft(self, sentence_id: str, text: str) -> None:
        place = self._place(sentence_id)
        if place and text:
            self._session.drafts.keep(Draft(DraftKind.TRANSLATION, place, text))
        elif place:
            self._session.drafts.drop(DraftKind.TRANSLATION, place)

    def _go_on(self, draft: Draft) -> None:
        """Open the card of a sentence whose English was begun."""
        now = self._session.now
        if now and draft.kind is DraftKind.TRANSLATION:
            self.open_card(sentence_of(now.article, draft.place).id)

    def _show_menu(self, sentence_id: str, place: QPoint, at_hand: AtHand) -> None:
        english = self._session.english
        if english is None:
            return
        translation = english.translation(sentence_id)
        menu = QMenu(self._page)
        menu.setObjectName("sentenceMenu")
        menu.addAction(self.tr("&Edit translation, show gloss…")).triggered.connect(
            partial(self.open_card, sentence_id)
        )
        again = menu.addAction(self.tr("Translate &again, more carefully"))
        again.setEnabled(english.translator is not None)
        again.triggered.connect(partial(self._retry, sentence_id))
        if translation and translation.kind is TranslationKind.OWN:
            menu.addAction(self.tr("&Undo my edit")).triggered.connect(partial(self._undo, sentence_id))
        copy = menu.addAction(self.tr("&Copy translation"))
        copy.setEnabled(translation is not None)
        text = translation.text if translation else ""
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
        self._add_lookup(menu, at_hand)
        self._corrections.fill_menu(menu, at_hand.place)
        self._words.fill_menu(menu, at_hand)
        self._add_terms(menu, at_hand)
        self._folds.fill_menu(menu, sentence_id)
        self.menu_opening.emit(menu, sentence_id, at_hand)
        menu.aboutToHide.connect(menu.deleteLater)
        # It is about a place of the text that is open.
        self._session.opened.connect(menu.close)
        menu.popup(place)

    def _add_lookup(self, menu: QMenu, at_hand: AtHand) -> None:
        """What dictionaries say of the word at hand."""
        word = at_hand.chinese.strip()
        if at_hand.place and is_word(word):
            menu.addSeparator()
            action = menu.addAction(self.tr("&Look up “{word}”").format(word=menu_text(word)))
            action.triggered.connect(partial(self._dictionary.look_up, at_hand.place))

    def _add_terms(self, menu: QMenu, at_hand: AtHand) -> None:
        """What the glossary can do with what is at hand."""
        chinese = at_hand.chinese.strip()
        known = self._terms.term(chinese)
        is_new = not known and has_chinese(chinese) and "\n" not in chinese and len(chinese) <= _LONGEST_TERM
        terms = dict.fromkeys(filter(None, (at_hand.term, known)))
        if terms or is_new:
            menu.addSeparator()
        for term in terms:
            text = self.tr("Edit the &glossary entry “{chinese}”…").format(chinese=menu_text(term.chinese))
            menu.addAction(text).triggered.connect(partial(self.term_change_wanted.emit, term))
        if is_new:
            text = self.tr("A&dd “{chinese}” to the glossary…").format(chinese=menu_text(chinese))
            menu.addAction(text).triggered.connect(partial(self.term_wanted.emit, chinese))

    def _save(self, sentence_id: str, text: str, only_here: bool) -> None:  # noqa: FBT001 - the argument of a signal
        place = self._place(sentence_id)
        if self._session.english and place:
            draft = self._session.drafts.finish(DraftKind.TRANSLATION, place)
            self._session.english.edit(sentence_id, text, only_here=only_here, draft=draft)

    def _undo(self, sentence_id: str) -> None:
        self._keep_draft(sentence_id, "")
        if self._session.english:
            self._session.english.undo_edit(sentence_id)

    def _retry(self, sentence_id: str) -> None:
        english = self._session.english
        if english and english.retry(sentence_id):
            self._wait(sentence_id)
        else:
            self.card.show_retry_result(sentence_id, None, self.tr("No translation model is installed."))

    def _take_retried(self, translation: Translation) -> None:
        self.card.show_retry_result(translation.sentence_id, translation, "")

    def _reword(self, sentence_id: str) -> None:
        english = self._session.english
        if english and english.reword(sentence_id):
            self._wait(sentence_id)
        else:
            self.card.show_wording(sentence_id, None, self.tr("No translation model is installed."))

    def _take_reworded(self, sentence_id: str, proposal: Translation | None) -> None:
        nowhere = self.tr("It is not certain where the glossary's wording belongs; the translation stays as it is.")
        self.card.show_wording(sentence_id, proposal, nowhere)

    def _wait(self, sentence_id: str) -> None:
        self._asked = self._session.english.translator if self._session.english else None
        self.card.wait_for(sentence_id)

    def _look_who_translates(self) -> None:
        """What was asked for comes no more where another engine took over, or none."""
        english = self._session.english
        if english and self._asked is not english.translator:
            self.card.stop_waiting("")

    def _tell_failure(self, error: ReaderError) -> None:
        self.card.stop_waiting(describe(error).text)
