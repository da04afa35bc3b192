"""What can be done with highlights and notes: by key, and in the menu of a sentence."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from reader.library import Draft, DraftKind, place_of_subject
from reader.model import Colour, Highlight, Position, highlight_at, place_of_sentence
from reader.pipeline import Desk
from reader.pipeline.drafting import stretches_from_text, stretches_to_text
from reader.ui.article_display import ArticleDisplay
from reader.ui.draft_feed import NO_DRAFT, Finishing
from reader.ui.highlight_feed import HighlightFeed, Told, Undo
from reader.ui.jobs import Jobs
from reader.ui.menu_text import clipped
from reader.ui.messages import Message
from reader.ui.opened import Opened
from reader.ui.page_area import PageArea
from reader.ui.reading_view import AtHand
from reader.ui.session import Session

# Paragraphs that are highlighted at once.
_MOST = 500
_QUOTED = 120  # characters of what a note is about
_SWATCH = 14  # pixels
_Stretches = Sequence[tuple[int, int, int]]
# Keeps a note that is no draft any more on an article.
_Keep = Callable[[str, Finishing, Opened], None]


class HighlightCommands(QObject):
    """`feed` has the highlights of the article that is open. The colour chosen last holds for the next one."""

    def __init__(self, page: PageArea, display: ArticleDisplay, session: Session, desk: Desk, jobs: Jobs) -> None:
        super().__init__(page)
        self._page, self._display = page, display
        self._colour = Colour.YELLOW
        self.feed = HighlightFeed(session, desk, jobs, self)
        self.feed.changed.connect(self._show)
        self._drafts = session.drafts
        self._drafts.wanted.connect(self._go_on)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions do that are about highlights and notes."""
        return {
            "highlight": self.highlight_at_hand,
            "note": self.note_at_hand,
            "article_note": self.note_on_article,
        }

    def highlight_at_hand(self) -> None:
        """Highlight what is selected, else the sentence at hand. Where that is done already, it gets the colour chosen
        last; where it has that, it is a highlight no more."""
        stretches = self._at_hand(self._page.view.current_sentence())
        there = self._exactly(stretches)
        if there is None:
            self._highlight(stretches, self._colour)
        elif there.colour is self._colour:
            self.remove(there)
        else:
            self._recolour(there, self._colour)

    def note_at_hand(self) -> None:
        """Write a note on the highlight that is selected or at hand, else on what is selected or the sentence."""
        stretches = self._at_hand(self._page.view.current_sentence())
        touched = self._page.view.marking.on(*stretches[0]) if len(stretches) == 1 else None
        if touched:
            self.edit_note(touched)
        else:
            self._ask_note(stretches)

    def note_on_article(self) -> None:
        """Write about the article as a whole."""
        now = self._display.now
        if now:
            begun = Draft(DraftKind.ARTICLE_NOTE, place_of_subject(), "")
            note = self.feed.note
            self._ask(now.article.title, note, begun, partial(self._keep_article_note, note))

    def edit_note(self, known: Highlight) -> None:
        """Write the note of a highlight."""
        told = self._telling(self.tr("Note kept."))

        def keep(note: str, draft: Finishing, on: Opened) -> None:
            self.feed.write_note(known, note, told, draft, on)

        self._ask(known.text, known.note, Draft(DraftKind.NOTE, known, ""), keep)

    def remove(self, known: Highlight) -> None:
        self.feed.remove(known, self._telling(self.tr("Highlight removed.")))

    def fill_menu(self, menu: QMenu, sentence_id: str, at_hand: AtHand) -> None:
        """Offer what can be highlighted or noted at a place."""
        stretches = self._at_hand(sentence_id)
        known = at_hand.highlight or (self._page.view.marking.on(*stretches[0]) if len(stretches) == 1 else None)
        menu.addSeparator()
        if self._exactly(stretches) is None:
            selected = bool(self._page.view.marking.selected(1))
            text = self.tr("&Highlight the selection") if selected else self.tr("&Highlight the sentence")
            self._add_colours(menu.addMenu(text), None, partial(self._highlight, stretches))
        if known is None:
            menu.addAction(self.tr("&Note…")).triggered.connect(partial(self._ask_note, stretches))
            return
        self._add_colours(menu.addMenu(self.tr("Colour of the h&ighlight")), known, partial(self._recolour, known))
        note = self.tr("Edit &note…") if known.note else self.tr("&Note…")
        menu.addAction(note).triggered.connect(partial(self.edit_note, known))
        menu.addAction(self.tr("Remo&ve highlight")).triggered.connect(partial(self.remove, known))

    def _add_colours(self, menu: QMenu, known: Highlight | None, choose: Callable[[Colour], None]) -> None:
        menu.setObjectName("colours" if known else "highlight")
        group = QActionGroup(menu)
        for colour, name in self._names().items():
            action = menu.addAction(_swatch(self._page.theme.highlight(colour), self._page.theme.calm), name)
            action.triggered.connect(lambda *, colour=colour: choose(colour))
            if known:
                action.setCheckable(True)
                action.setChecked(colour is known.colour)
                group.addAction(action)

    def _names(self) -> dict[Colour, str]:
        return {
            Colour.YELLOW: self.tr("&Yellow"),
            Colour.GREEN: self.tr("&Green"),
            Colour.BLUE: self.tr("&Blue"),
            Colour.PINK: self.tr("&Pink"),
        }

    def _highlight(
        self,
        stretches: _Stretches,
        colour: Colour,
        note: str = "",
        draft: Finishing = NO_DRAFT,
        on: Opened | None = None,
    ) -> None:
        self._colour = colour
        if stretches:
            text = self.tr("Highlighted, with your note.") if note else self.tr("Highlighted.")
            if len(stretches) == _MOST:
                text = self.tr("Highlighted the first {count} paragraphs of the selection.").format(count=_MOST)
            self.feed.highlight(stretches, colour, note, self._telling(text), draft, on)
            if on in (None, self.feed.now):
                self._page.view.clear_selection()

    def _recolour(self, known: Highlight, colour: Colour) -> None:
        self._colour = colour
        self.feed.colour(known, colour, self._telling(self.tr("Colour changed.")))

    def _ask_note(self, stretches: _Stretches) -> None:
        now = self._display.now
        if now and stretches:
            place = highlight_at(now.article, *stretches[0])
            begun = Draft(DraftKind.NOTE, place, "", stretches_to_text(stretches))
            self._ask(place.text, "", begun, partial(self._keep_new, stretches))

    def _keep_new(self, stretches: _Stretches, note: str, draft: Finishing, on: Opened) -> None:
        self._highlight(stretches, self._colour, note, draft, on)

    def _keep_article_note(self, before: str, note: str, draft: Finishing, on: Opened) -> None:
        self.feed.write_article_note(before, note, self._telling(self.tr("Note kept.")), draft, on)

    def _go_on(self, draft: Draft) -> None:
        """Open a note that was begun, at its place."""
        now = self._display.now
        if now is None or draft.kind not in (DraftKind.NOTE, DraftKind.ARTICLE_NOTE):
            return
        if draft.kind is DraftKind.ARTICLE_NOTE:
            self.note_on_article()
            return
        self._page.view.go_to(Position(draft.place.position.block, draft.place.span[0]))
        known = next((each for each in self.feed.highlights if each.number == draft.place.number), None)
        if known:
            self.edit_note(known)
        else:
            keep = partial(self._keep_new, stretches_from_text(now.article, draft))
            self._ask(draft.place.text, "", draft, keep)

    def _ask(self, about: str, note: str, begun: Draft, keep: _Keep) -> None:
        """Let a note be written, or gone on with. `begun` says where it belongs: in the article that is open now,
        whatever is opened meanwhile."""
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.note_dialog import NoteDialog

        now = self.feed.now
        if now is None:
            return
        drafts, kind, place, text = self._drafts, begun.kind, begun.place, self._drafts.text
        draft = drafts.find(kind, place)
        dialog = NoteDialog(clipped(about, _QUOTED), now.article.script, note, self._page, draft and draft.text)

        def take(written: str) -> None:
            if written != note:
                keep(written, drafts.finish(kind, place, text), now)
            else:
                drafts.drop(kind, place, text)

        dialog.kept.connect(take)
        dialog.typed.connect(lambda typed: drafts.keep(replace(begun, text=typed), text))
        dialog.given_up.connect(lambda: drafts.drop(kind, place, text))
        dialog.open()

    def _telling(self, text: str) -> Told:
        """What says that a change was made, with a way back."""

        def tell(undo: Undo) -> None:
            self._page.messages.show_message(lambda: Message(text, action=self.tr("Undo"), passes=True), undo)

        return tell

    def _at_hand(self, sentence_id: str) -> _Stretches:
        """What is selected, else a sentence."""
        selected, now = self._page.view.marking.selected(_MOST), self._display.now
        if selected or now is None or not sentence_id or not now.article.has_sentence(sentence_id):
            return selected
        sentence = now.article.sentence(sentence_id)
        return [(place_of_sentence(sentence_id)[0], sentence.start, sentence.end)]

    def _exactly(self, stretches: _Stretches) -> Highlight | None:
        """The highlight of just this stretch."""
        if len(stretches) != 1:
            return None
        known = (each for each in self.feed.highlights if (each.position.block, *each.span) == stretches[0])
        return next(known, None)

    def _show(self) -> None:
        self._page.view.marking.set_highlights(self.feed.highlights)
        self._display.note = self.feed.note


def _swatch(colour: QColor, edge: QColor) -> QIcon:
    """A square of a colour, sharp on every screen."""
    icon = QIcon()
    for scale in (1, 2):
        pixmap = QPixmap(QSize(_SWATCH, _SWATCH) * scale)
        pixmap.fill(colour)
        painter = QPainter(pixmap)
        painter.setPen(edge)
        painter.drawRect(pixmap.rect().adjusted(0, 0, -1, -1))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        icon.addPixmap(pixmap)
    return icon
