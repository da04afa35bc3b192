"""What can be put right about a word: from its menu, or in its card."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from reader.library import Draft as BegunDraft
from reader.library import DraftKind
from reader.model import Annotation, Correction, Highlight, Position, Scope, Token
from reader.model.styles import one_by_one
from reader.pipeline import Desk
from reader.ui.article_display import ArticleDisplay
from reader.ui.correction_drafts import CorrectionDrafts, words_of
from reader.ui.correction_feed import CorrectionFeed
from reader.ui.correction_list_commands import CorrectionListCommands
from reader.ui.jobs import Jobs
from reader.ui.menu_text import clipped
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message
from reader.ui.page_area import PageArea
from reader.ui.reading_view import WordPlace
from reader.ui.session import Session

if TYPE_CHECKING:
    from reader.pipeline.proposing import Draft, Proposal, Subject
    from reader.ui.correction_card import CorrectionCard

_GROUP, _MENU = "propose", "read so"
_SHOWN = 12  # characters, in a menu


class CorrectionCommands(QObject):
    """`feed` changes corrections, `list` shows them. The card is made when it is first wanted; the scope that was
    chosen last holds until another one is. `opening` comes before the card is shown."""

    opening = Signal()

    def __init__(
        self,
        page: PageArea,
        display: ArticleDisplay,
        session: Session,
        desk: Desk,
        jobs: Jobs,
        messages: MessageBar,
    ) -> None:
        super().__init__(page)
        self._page, self._display, self._session = page, display, session
        self._jobs, self._messages = jobs, messages
        self._scope = Scope.EVERYWHERE
        self.card: CorrectionCard | None = None
        self.feed = CorrectionFeed(session, desk, jobs, messages, self)
        self._begun = CorrectionDrafts(session)
        session.drafts.wanted.connect(self._go_on)
        self.list = CorrectionListCommands(page, desk, session, self.feed, jobs)
        session.opened.connect(self._forget)
        session.annotation_began.connect(self.feed.read)
        session.corrected.connect(self._renew)
        self.feed.changed.connect(self.list.reread)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions do that put right."""
        return {
            "undo_correction": self.feed.undo,
            "redo_correction": self.feed.redo,
            "correct": self.correct_at_hand,
            "corrections": self.list.show_dialog,
        }

    @property
    def is_open(self) -> bool:
        return self.card is not None and self.card.isVisible()

    def correct_at_hand(self) -> None:
        """Open the card of what is selected, else of the word under the pointer, else of what the keyboard is on."""
        place = self._page.view.word_place()
        if place:
            self.open_card(place)
        else:
            self._say_nothing_there()

    def open_card(self, place: WordPlace) -> None:
        """Open the card of the words that these characters belong to."""
        from reader.pipeline.proposing import Draft, propose

        subject = self._subject(place)
        if subject:
            begun, draft = self._begun.at(place) or (None, Draft(place.start, place.end))
            self._jobs.void(_GROUP)
            then = partial(self._open, subject, place, begun)
            self._jobs.run(_GROUP, partial(propose, subject, draft, self._scope), then)

    def close_card(self) -> None:
        """Hide the card, where it is shown."""
        if self.card:
            self.card.close_card()

    def give_up(self) -> None:
        """Hide the card, where it is shown; what is typed in it is not wanted."""
        if self.card:
            self.card.give_up()

    def fill_menu(self, menu: QMenu, place: WordPlace | None) -> None:
        """Offer what can be put right at a place."""
        annotation = self._annotation(place) if place else None
        if place is None or annotation is None:
            return
        words = [token for token in annotation.tokens if token.start < place.end and token.end > place.start]
        if any(any(token.readings) for token in words):
            menu.addSeparator()
            self._add_readings(menu, place, words)
            text = self.tr("C&orrect “{word}”…").format(word=self._shown(annotation, words))
            menu.addAction(text).triggered.connect(partial(self.open_card, place))

    def reread(self) -> None:
        """Corrections were changed in another window."""
        self.feed.read()
        self.list.reread()

    def retranslate(self) -> None:
        if self.card:
            self.card.retranslate()

    # -- the menu -----------------------------------------------------------------------------------------------

    def _add_readings(self, menu: QMenu, place: WordPlace, words: Sequence[Token]) -> None:
        """The readings of a word, where only one of its characters has several."""
        several = [at for at, reading in enumerate(words[0].readings) if reading and reading.alternatives]
        readings = [reading for reading in words[0].readings if reading]
        if len(words) > 1 or len(several) != 1 or len(readings) < len(words[0].readings):
            return
        (at,) = several
        submenu = menu.addMenu(self.tr("&Reading"))
        submenu.setObjectName("readings")
        group = QActionGroup(submenu)
        for syllable in (readings[at].syllable, *readings[at].alternatives):
            syllables = [syllable if number == at else each.syllable for number, each in enumerate(readings)]
            action = submenu.addAction(one_by_one(syllables, self._display.pinyin))
            action.setCheckable(True)
            action.setChecked(syllable == readings[at].syllable)
            group.addAction(action)
            action.triggered.connect(partial(self._read, place, words[0].start + at, syllable))

    def _read(self, place: WordPlace, at: int, syllable: str) -> None:
        """Have one character read so, in the scope chosen last."""
        from reader.pipeline.proposing import Draft, propose

        subject = self._subject(place)
        if subject:
            draft = Draft(place.start, place.end, typed={at: syllable})
            self._jobs.run(_MENU, partial(propose, subject, draft, self._scope), self._save)

    def _shown(self, annotation: Annotation, words: Sequence[Token]) -> str:
        """The words as the page shows them."""
        start, end = words[0].start, words[-1].end
        variant = annotation.variants.get(self._display.script) if self._display.script else None
        text = variant.slice(start, end) if variant else "".join(token.text for token in words)
        return clipped(text, _SHOWN)

    # -- the card -----------------------------------------------------------------------------------------------

    def _open(self, subject: "Subject", place: WordPlace, begun: Highlight | None, proposal: "Proposal | None") -> None:
        if proposal is None:
            self._say_nothing_there()
            return
        view = self._page.view
        self.opening.emit()
        near = view.word_rectangle(place) or QRect()
        corner = view.viewport().mapTo(self._page, near.topLeft())
        self._about = subject
        self._begun.open(place, begun, proposal.draft)
        shown = subject, proposal, self._scope, QRect(corner, near.size()), self._display.pinyin
        self._shown_card().open_for(*shown, begun=begun is not None)

    def _shown_card(self) -> "CorrectionCard":
        if self.card is None:
            # Imported when it is wanted: it is in the way of no start.
            from reader.ui.correction_card import CorrectionCard

            self.card = CorrectionCard(self._page)
            self.card.changed.connect(self._propose)
            self.card.saved.connect(self._save_card)
            self.card.reset.connect(self._reset)
            self.card.given_up.connect(self._begun.drop)
            self.card.draft.dropped.connect(self._begin_anew)
            self.card.closed.connect(self._page.view.setFocus)
        return self.card

    def _propose(self, draft: "Draft", scope: Scope) -> None:
        from reader.pipeline.proposing import propose

        self._scope = scope
        self._begun.keep(draft)
        if self.card:
            self._jobs.void(_GROUP)
            self._jobs.run(_GROUP, partial(propose, self._about, draft, scope), partial(self.card.take, draft))

    def _renew(self) -> None:
        """Corrections were changed behind the card: by another window, or taken back."""
        if self.card and self.is_open:
            self._about = replace(self._about, corrections=self._session.corrections)
            self.card.ask_again()

    def _save(self, proposal: "Proposal | None") -> None:
        if proposal and proposal.is_sound:
            self.feed.change(proposal.removed, proposal.saved)

    def _save_card(self, proposal: "Proposal") -> None:
        self.feed.change(proposal.removed, proposal.saved, draft=self._begun.finish())

    def _begin_anew(self) -> None:
        place = self._begun.place
        self.give_up()
        if place:
            self.open_card(place)

    def _go_on(self, draft: BegunDraft) -> None:
        """Open the card of words about which something was begun."""
        now = self._session.now
        if now and draft.kind is DraftKind.CORRECTION:
            self._page.view.go_to(Position(draft.place.position.block, draft.place.span[0]))
            self.open_card(words_of(now.article, draft))

    def _reset(self, applied: Sequence[Correction]) -> None:
        self.feed.change(applied, ())

    def _forget(self) -> None:
        self._jobs.void(_GROUP)
        if self.card:
            self.card.forget()

    # -- what is there ------------------------------------------------------------------------------------------

    def _annotation(self, place: WordPlace) -> Annotation | None:
        return self._session.annotation.annotation(place.sentence_id) if self._session.annotation else None

    def _subject(self, place: WordPlace) -> "Subject | None":
        from reader.pipeline.proposing import Subject

        now, shown = self._session.now, self._display.script
        if now is None or shown is None or not now.article.has_sentence(place.sentence_id):
            return None
        return Subject(
            text=now.article.sentence(place.sentence_id).text,
            script=now.article.script,
            shown=shown,
            article_id=now.id,
            corrections=self._session.corrections,
            names=self._session.annotation.names if self._session.annotation else None,
            idioms=self._display.idioms,
            pronunciation=self._session.pronunciation,
        )

    def _say_nothing_there(self) -> None:
        self._messages.show_message(
            lambda: Message(self.tr("Point at a word, or select one, to correct it."), passes=True)
        )
