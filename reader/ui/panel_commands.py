"""The side panel: opened where it is wanted, kept in step with the text, and what a click in it does."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter

from reader import pipeline
from reader.library import Bookmark
from reader.model import Article, Highlight, Position, Script, place_of_sentence
from reader.pipeline import ArticleCorrections, Heading
from reader.ui.article_display import ArticleDisplay
from reader.ui.bookmark_feed import BookmarkFeed
from reader.ui.highlight_commands import HighlightCommands
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message
from reader.ui.opened import Opened
from reader.ui.page_area import PageArea
from reader.ui.theme import LIGHT, Theme
from reader.ui.travel import Travel

if TYPE_CHECKING:
    from reader.ui.place_list import PlaceRow
    from reader.ui.side_panel import SidePanel

_GROUP = "side panel"
_FIRST_WIDTH = 260  # pixels
_LONGEST_TEXT = 80  # characters of a sentence that a row can show


# What the outline that is shown was made of: an article's id, the script, whether it changes words, what was put right.
_Outlined = tuple[str, Script, bool, ArticleCorrections]


class _Marks(NamedTuple):
    """What the reader marked in the article."""

    bookmarks: Sequence[Bookmark]
    highlights: Sequence[Highlight]


class _Found(NamedTuple):
    """What the panel shows. `outline` has a row for each of `headings`."""

    headings: Sequence[Heading]
    outline: "list[PlaceRow]"
    bookmarks: "list[PlaceRow]"
    notes: "list[PlaceRow]"


class PanelCommands(QObject):
    """`area` holds the page, and the panel before it from when it is first wanted. `shown` tells whether it is open."""

    shown = Signal(bool)

    def __init__(
        self,
        area: QSplitter,
        page: PageArea,
        display: ArticleDisplay,
        travel: Travel,
        bookmarks: BookmarkFeed,
        highlights: HighlightCommands,
        jobs: Jobs,
        messages: MessageBar,
    ) -> None:
        super().__init__(area)
        self._area, self._page, self._display, self._travel = area, page, display, travel
        self._bookmarks, self._highlights = bookmarks, highlights
        self._jobs, self._messages = jobs, messages
        self._theme = LIGHT
        self._written: tuple[Script | None, bool, ArticleCorrections] = (None, False, display.corrections)
        self._headings: Sequence[Heading] = ()
        self._outlined: _Outlined | None = None
        # What is listed, and of which text.
        self._of: Opened | None = None
        self._listed: Sequence[Bookmark] = ()
        self._noted: Sequence[Highlight] = ()
        self.panel: SidePanel | None = None
        self.width = _FIRST_WIDTH
        bookmarks.opened.connect(self._clear)
        bookmarks.changed.connect(self._mark_bookmarks)
        bookmarks.changed.connect(self.refresh)
        highlights.feed.changed.connect(self.refresh)
        bookmarks.removed.connect(self._tell_removed)
        travel.moved.connect(self._mark_heading)
        display.refolded.connect(self._outline_anew)

    # -- opening and closing ------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self.panel is not None and self.panel.isVisibleTo(self._area)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in the panel."""
        focus = self._area.window().focusWidget()
        return self.panel is not None and self.is_open and focus is not None and self.panel.isAncestorOf(focus)

    def toggle(self) -> None:
        """Open the panel at the tab shown last, or close it."""
        if self.is_open:
            self.close()
        else:
            self._open().current_list().setFocus()

    def show_outline(self) -> None:
        from reader.ui.side_panel import OUTLINE

        self._open().show_tab(OUTLINE)

    def show_bookmarks(self) -> None:
        from reader.ui.side_panel import BOOKMARKS

        self._open().show_tab(BOOKMARKS)

    def show_notes(self) -> None:
        from reader.ui.side_panel import NOTES

        self._open().show_tab(NOTES)

    def close(self) -> None:
        """Close the panel; the keyboard goes back to the page."""
        if self.panel:
            self._keep_width()
            self.panel.hide()
            self._page.setFocus() if self._display.now is None else self._page.view.setFocus()
            self.shown.emit(False)  # noqa: FBT003 - the argument of a signal

    def paint_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.panel:
            self.panel.paint_theme(theme)

    def _open(self) -> "SidePanel":
        panel = self.panel or self._make()
        if not self.is_open:
            panel.show()
            self._area.setSizes([self.width, max(self._area.width() - self.width, 1)])
            self.shown.emit(True)  # noqa: FBT003 - as above
            self.refresh()
        return panel

    def _make(self) -> "SidePanel":
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.side_panel import SidePanel

        panel = self.panel = SidePanel(self._area)
        panel.hide()
        self._area.insertWidget(0, panel)
        self._area.setStretchFactor(0, 0)
        self._area.setStretchFactor(1, 1)
        self._area.splitterMoved.connect(self._keep_width)
        panel.paint_theme(self._theme)
        panel.closed.connect(self.close)
        panel.outline.chosen.connect(self._go_to_heading)
        panel.bookmarks.chosen.connect(self._go_to_bookmark)
        panel.bookmarks.removal_wanted.connect(self._remove)
        panel.bookmarks.places.note_changed.connect(self._note)
        panel.notes.chosen.connect(self._go_to_highlight)
        panel.notes.removal_wanted.connect(self._remove_highlight)
        panel.notes.note_wanted.connect(self._edit_note)
        return panel

    def _keep_width(self) -> None:
        if self.panel and self.is_open:
            self.width = self.panel.width()

    # -- what it shows ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the headings and the bookmarks as they are now, in the script on the page, where the panel is open."""
        self._jobs.void(_GROUP)
        now, script = self._display.now, self._display.script
        if self.is_open and now and script:
            marks = _Marks(list(self._bookmarks.bookmarks), self._highlights.feed.highlights)
            idioms, corrections = self._display.idioms, self._display.corrections
            shown = now.id, script, idioms, corrections
            known = self._headings if shown == self._outlined else None
            work = partial(_look_up, now.article, script, marks, known, idioms=idioms, corrections=corrections)
            self._jobs.run(_GROUP, work, partial(self._show, marks, shown))

    def _clear(self, opened: Opened) -> None:
        """Another text is open: its rows are there soon, and those of the one before lead nowhere in it."""
        if self.panel:
            for listed in (self.panel.outline, self.panel.bookmarks, self.panel.notes):
                listed.places.show_rows(())
            self.panel.reflect()
        self._of, self._outlined, self._headings, self._listed, self._noted = opened, None, (), (), ()

    def _outline_anew(self) -> None:
        """Folded headings are left out."""
        self._outlined = None
        self.refresh()

    def follow_script(self) -> None:
        """The page may be in another script than before, or other corrections may count."""
        written = self._display.script, self._display.idioms, self._display.corrections
        if written != self._written:
            self._written = written
            self.refresh()

    def _show(self, marks: "_Marks", outlined: "_Outlined", found: "_Found") -> None:
        if self.panel is None:
            return
        outline, listed = self.panel.outline, self.panel.bookmarks
        if outlined != self._outlined:
            kept = outline.current_row()
            self._headings, self._outlined = found.headings, outlined
            outline.places.show_rows(found.outline)
            self._mark_heading(self._page.view.position())
            outline.put_on(kept if kept >= 0 else outline.places.marked)
        row = listed.current_row()
        listed.places.show_rows(found.bookmarks, [bookmark.note for bookmark in marks.bookmarks])
        self._listed = marks.bookmarks
        listed.put_on(min(max(row, 0), len(marks.bookmarks) - 1))
        row, self._noted = self.panel.notes.current_row(), marks.highlights
        self.panel.notes.places.show_rows(found.notes)
        self.panel.notes.put_on(min(max(row, 0), len(marks.highlights) - 1))
        self.panel.reflect()

    def _mark_heading(self, place: Position) -> None:
        """Mark the heading that is being read, and keep it in sight while the keyboard is elsewhere."""
        if self.panel and self.is_open:
            outline = self.panel.outline
            row = pipeline.heading_at(self._headings, place.block)
            if outline.mark(row) and not outline.hasFocus():
                outline.put_on(row)

    def _mark_bookmarks(self) -> None:
        self._page.view.marking.mark_bookmarks(bookmark.position for bookmark in self._bookmarks.bookmarks)

    # -- what a click does --------------------------------------------------------------------------------------

    def _go_to_heading(self, row: int) -> None:
        if self.panel and 0 <= row < len(self._headings):
            self._travel.jump(Position(self._headings[row].block, 0))
            # At the text's end another heading may be at the top of the screen.
            self.panel.outline.mark(row)

    def _go_to_bookmark(self, row: int) -> None:
        if 0 <= row < len(self._listed):
            self.go_to(self._listed[row])

    def _note(self, row: int, note: str) -> None:
        if self._of and 0 <= row < len(self._listed):
            # Which may be open no more.
            self._bookmarks.restore(self._of, [replace(self._listed[row], note=note)])

    def _remove(self, row: int) -> None:
        if 0 <= row < len(self._listed):
            self._bookmarks.remove(self._listed[row])

    def _go_to_highlight(self, row: int) -> None:
        if 0 <= row < len(self._noted):
            self._go_to(Position(self._noted[row].position.block, self._noted[row].span[0]))

    def _remove_highlight(self, row: int) -> None:
        if 0 <= row < len(self._noted):
            self._highlights.remove(self._noted[row])

    def _edit_note(self, row: int) -> None:
        if 0 <= row < len(self._noted):
            self._highlights.edit_note(self._noted[row])

    # -- by key -----------------------------------------------------------------------------------------------

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions do that are about the panel and bookmarks."""
        return {
            "toggle_bookmark": self.toggle_bookmark,
            "next_bookmark": partial(self.next_bookmark, 1),
            "previous_bookmark": partial(self.next_bookmark, -1),
            "side_panel": self.toggle,
            "outline": self.show_outline,
            "bookmarks": self.show_bookmarks,
            "notes": self.show_notes,
        }

    def toggle_bookmark(self) -> None:
        """At the sentence that the keyboard is on, else at the first on the screen."""
        self._bookmarks.toggle(self._place())

    def next_bookmark(self, step: int) -> None:
        """Go to the next (1) or previous (-1) bookmark."""
        found = self._bookmarks.next_to(self._place(), step)
        if found:
            self.go_to(found)
        else:
            self._messages.show_message(lambda: Message(self.tr("No bookmark in this direction."), passes=True))

    def go_to(self, bookmark: Bookmark) -> None:
        """Put the keyboard on the sentence of a bookmark, and bring it onto the screen."""
        self._go_to(bookmark.position)

    def _go_to(self, place: Position) -> None:
        now = self._display.now
        sentences = now.article.blocks[place.block].sentences if now else ()
        at = bisect_right(sentences, place.offset, key=lambda sentence: sentence.start) - 1
        if at >= 0:
            self._travel.jump_to_sentence(sentences[at].id)
        else:
            self._travel.jump(place)

    def _tell_removed(self, removed_from: Opened, bookmarks: Sequence[Bookmark]) -> None:
        """With a way back."""
        self._messages.show_message(
            lambda: Message(self.tr("Bookmark removed."), action=self.tr("Undo"), passes=True),
            partial(self._bookmarks.restore, removed_from, bookmarks),
        )

    def _place(self) -> Position:
        view, now = self._page.view, self._display.now
        sentence_id = view.keyboard_sentence()
        if now and sentence_id:
            return Position(place_of_sentence(sentence_id)[0], now.article.sentence(sentence_id).start)
        return view.position()


def _look_up(
    article: Article,
    script: Script,
    marks: _Marks,
    known: Sequence[Heading] | None,
    *,
    idioms: bool,
    corrections: ArticleCorrections,
) -> _Found:
    """On a worker: the rows of the panel; `known` are the headings in this script, where they were looked up before."""
    from reader.ui.place_list import PlaceRow

    headings = known
    if headings is None:
        headings = pipeline.outline(article, script, idioms=idioms, corrections=corrections)
    highest = min((heading.level for heading in headings), default=0)
    # A row is made for each only where there are none.
    outline = [
        PlaceRow(Position(heading.block, 0), heading.text, depth=heading.level - highest, level=heading.level)
        for heading in (headings if known is None else ())
    ]
    every = (*marks.bookmarks, *marks.highlights)
    texts = [mark.text[:_LONGEST_TEXT] for mark in every]
    written = pipeline.written(texts, article.script, script, idioms=idioms, corrections=corrections)
    rows = [
        PlaceRow(
            mark.position,
            text,
            # A row has one line for it.
            below=" ".join(mark.note.split()) or _heading_over(headings, mark.position),
            colour=mark.colour if isinstance(mark, Highlight) else None,
        )
        for mark, text in zip(every, written, strict=True)
    ]
    at = len(marks.bookmarks)
    return _Found(headings, outline, rows[:at], rows[at:])


def _heading_over(headings: Sequence[Heading], place: Position) -> str:
    """The heading that a place stands under; empty where it stands on one, or above the first."""
    at = pipeline.heading_at(headings, place.block)
    return headings[at].text if at >= 0 and headings[at].block < place.block else ""
