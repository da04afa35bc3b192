"""Translation > Glossary…, and what the page asks of the glossary."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.library import Draft, DraftKind, place_of_subject
from reader.model import Term
from reader.pipeline import Desk
from reader.ui.draft_feed import DraftFeed
from reader.ui.in_order import InOrder
from reader.ui.jobs import Jobs
from reader.ui.memory_commands import MemoryCommands
from reader.ui.messages import Message
from reader.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from reader.ui.glossary_dialog import GlossaryDialog

_READ, _WRITE = "read glossary", "write glossary"


class GlossaryCommands(QObject):
    """`changed` comes when another glossary holds. The dialog is made when it is first wanted."""

    changed = Signal()

    def __init__(self, window: QWidget, desk: Desk, jobs: Jobs, drafts: DraftFeed) -> None:
        super().__init__(window)
        self._drafts = drafts
        self._window, self._desk, self._jobs = window, desk, jobs
        self._writes = InOrder(jobs, _WRITE)
        self._theme = LIGHT
        self.dialog: GlossaryDialog | None = None
        drafts.wanted.connect(self._go_on)

    def show_dialog(self) -> "GlossaryDialog":
        """Open the glossary."""
        if self.dialog is None:
            self.dialog = self._make_dialog()
        if not self.dialog.isVisible():
            self.dialog.messages.hide()
            self.dialog.open()
            self.dialog.search.setFocus()
            self.reread()
        return self.dialog

    def add(self, chinese: str) -> None:
        """Open the glossary for a term with this Chinese."""
        self.show_dialog().form.show_new(chinese)

    def edit(self, term: Term) -> None:
        """Open the glossary for a term to be changed."""
        dialog = self.show_dialog()
        dialog.search.clear()
        dialog.select(term.chinese)
        dialog.form.show_term(term)

    def reread(self) -> None:
        """Show the glossary as it is now, where it is shown."""
        if self.dialog and self.dialog.isVisible():
            self._jobs.void(_READ)
            self._jobs.run(_READ, self._desk.term_list, self.dialog.take_terms)

    def paint_icons(self, theme: Theme) -> None:
        self._theme = theme
        if self.dialog:
            self.dialog.messages.paint_icons(theme)

    def _make_dialog(self) -> "GlossaryDialog":
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.glossary_dialog import GlossaryDialog

        dialog = GlossaryDialog(self._jobs, self._window)
        dialog.messages.paint_icons(self._theme)
        files = MemoryCommands(dialog, self._desk, self._jobs, dialog.messages)
        files.glossary_changed.connect(self.changed)
        dialog.import_wanted.connect(files.import_glossary)
        dialog.export_wanted.connect(files.export_glossary)
        dialog.removal_wanted.connect(self._remove)
        dialog.form.saved.connect(self._save)
        dialog.form.typed.connect(self._keep_draft)
        dialog.form.go_on({each.place.text: each.text for each in self._drafts.of(DraftKind.TERM)})
        return dialog

    def _go_on(self, draft: Draft) -> None:
        """Open the glossary with a term that was begun."""
        if draft.kind is DraftKind.TERM:
            form = self.show_dialog().form
            form.go_on({draft.place.text: draft.text})
            form.english.setFocus()

    def _keep_draft(self, subject: str, text: str) -> None:
        place = place_of_subject(subject)
        if text:
            self._drafts.keep(Draft(DraftKind.TERM, place, text))
        else:
            self._drafts.drop(DraftKind.TERM, place)

    def _save(self, before: Term | None, term: Term) -> None:
        """Keep a term in the place of the one it was, and of the one with its Chinese."""
        glossary = self._desk.glossary
        names = {term.chinese, *([before.chinese] if before else [])}
        subject = self.dialog.form.saved_as if self.dialog else ""
        draft = self._drafts.finish(DraftKind.TERM, place_of_subject(subject))

        def save() -> list[Term]:
            with draft:
                replaced = [each for each in glossary.terms() if each.chinese in names]
                glossary.change(names, [term])
            return replaced

        self._writes.run(save, partial(self._saved, term))

    def _saved(self, term: Term, replaced: list[Term]) -> None:
        text = self.tr("Changed “{chinese}”.") if replaced else self.tr("Added “{chinese}”.")
        done = Message(text.format(chinese=term.chinese), action=self.tr("Undo"), passes=True)
        self._tell(done, [term.chinese], replaced)
        if self.dialog:
            self.dialog.select(term.chinese)

    def _remove(self, terms: Sequence[Term]) -> None:
        names = [term.chinese for term in terms]
        self._writes.run(partial(self._desk.glossary.change, names, ()), lambda _: self._removed(terms))

    def _removed(self, terms: Sequence[Term]) -> None:
        text = self.tr("Removed “{chinese}”.") if len(terms) == 1 else self.tr("Removed {count} terms.")
        done = Message(text.format(chinese=terms[0].chinese, count=len(terms)), action=self.tr("Undo"))
        self._tell(done, [], terms)

    def _tell(self, done: Message, made: Sequence[str], replaced: Sequence[Term]) -> None:
        """Say what was done, with a way back: `made` is dropped, `replaced` is put."""
        self.changed.emit()
        if self.dialog:
            self.dialog.messages.show_message(lambda: done, partial(self._undo, made, replaced))

    def _undo(self, made: Sequence[str], replaced: Sequence[Term]) -> None:
        work = partial(self._desk.glossary.change, made, replaced)
        self._writes.run(work, lambda _: self.changed.emit())
        if self.dialog and replaced:
            self.dialog.select(replaced[0].chinese)
