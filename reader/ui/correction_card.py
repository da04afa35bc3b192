"""The card of some words: how they are read, where they begin and end, how they are written, to be put right."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.model import Correction, PinyinStyle, Scope, Token
from reader.pipeline.proposing import Draft, Neighbour, Proposal, Subject
from reader.ui.correction_texts import COMMA, KINDS, SCOPES, SCRIPTS, in_words
from reader.ui.draft_line import DraftLine
from reader.ui.floating import place_beside
from reader.ui.reading_view import chinese_font
from reader.ui.word_strip import WordStrip

_WIDTH, _FORM_SIZE = 470, 18.0


class CorrectionCard(QFrame):
    """Floats over the page. It works nothing out: `changed` brings a draft and a scope, and asks for the proposal that
    is made of them; `saved` brings a proposal, `reset` the corrections that are to be removed, `given_up` comes where
    nothing is to be changed."""

    changed = Signal(object, object)
    saved = Signal(object)
    reset = Signal(object)
    given_up = Signal()
    closed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page, self._near = page, QRect()
        self.setObjectName("correctionCard")
        self._subject: Subject | None = None
        self.proposal: Proposal | None = None
        self._draft = Draft(0, 0)
        self._style = PinyinStyle.SYLLABLE
        # Whether the newest draft is to be saved as soon as its proposal is here.
        self._saving = False
        self.strip = WordStrip(self)
        self.draft = DraftLine(self)
        self.before, self.after = QPushButton(self), QPushButton(self)
        self.result, self.reasons, self.origin = QLabel(self), QLabel(self), QLabel(self)
        self.result_name = QLabel(self)
        self.form_name, self.form = QLabel(self), QLineEdit(self)
        self.scopes = {scope: QRadioButton(self) for scope in Scope}
        self.reset_button, self.cancel, self.save = QPushButton(self), QPushButton(self), QPushButton(self)
        self._prepare()
        self._lay_out()
        self.retranslate()
        page.installEventFilter(self)
        self.hide()

    def open_for(
        self,
        subject: Subject,
        proposal: Proposal,
        scope: Scope,
        near: QRect,
        style: PinyinStyle,
        *,
        begun: bool = False,
    ) -> None:
        """Show what a proposal is about that has no changes, or those that the reader had `begun`, beside `near`, a
        rectangle of the page."""
        self._subject, self._near, self._style = subject, near, style
        self._saving = False
        self._draft = proposal.draft
        self.scopes[scope].setChecked(True)
        for button in self.scopes.values():
            # Tab comes to the one that is chosen, as Qt has it once one of them was clicked.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)
        self.form.setFont(chinese_font(subject.shown, _FORM_SIZE))
        self.strip.forget()
        self.draft.setVisible(begun)
        self._show(proposal)
        self.show()
        self._place()
        self.raise_()
        self.strip.focus()

    def take(self, draft: Draft, proposal: Proposal | None) -> None:
        """What a draft comes to; nothing if another one was made since."""
        if draft is self._draft and proposal is not None:
            self._draft = proposal.draft
            self._show(proposal)
            if self._saving:
                self._save()

    def ask_again(self) -> None:
        """What the draft comes to is another thing now."""
        self._change(replace(self._draft))

    @property
    def scope(self) -> Scope:
        return next(scope for scope, button in self.scopes.items() if button.isChecked())

    def close_card(self) -> None:
        """Hide; what was not saved is there when the card is opened again."""
        if self.isVisible():
            self.forget()
            self.closed.emit()

    def give_up(self) -> None:
        """Hide; what was not saved is not wanted."""
        if self.isVisible():
            self.given_up.emit()
            self.close_card()

    def forget(self) -> None:
        """Another article is open: its words are others."""
        self._subject = self.proposal = None
        self.hide()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Correction"))
        self.reset_button.setText(self.tr("Reset to what is computed"))
        self.result_name.setText(self.tr("Then:"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Save"))
        for scope, button in self.scopes.items():
            button.setText(in_words(SCOPES[scope]))
        if self.proposal:
            self.strip.forget()
            self._show(self.proposal)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focus, QAbstractButton) and not isinstance(focus, QRadioButton):
            focus.click()
        else:
            self._save()

    def event(self, event: QEvent) -> bool:
        # What is in it needs more room or less: fields that were made just now are shown only after we are done here.
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._place()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # -- what the reader does -----------------------------------------------------------------------------------

    def _typed(self, at: int, text: str) -> None:
        self._change(replace(self._draft, typed={**self._draft.typed, at: text}))

    def _cut(self, at: int, ends: bool) -> None:  # noqa: FBT001 - the argument of a signal
        borders = self._draft.borders or frozenset()
        self._change(replace(self._draft, borders=borders | {at} if ends else borders - {at}))

    def _join(self, word: Neighbour | None) -> None:
        draft = self._draft
        if word is None:
            return
        form = draft.form
        if form is not None:
            form = word.form + form if word.start < draft.start else form + word.form
        self._change(replace(draft, start=min(word.start, draft.start), end=max(word.end, draft.end), form=form))

    def _write(self, text: str) -> None:
        self._change(replace(self._draft, form=text))

    def _change(self, draft: Draft) -> None:
        self._draft = draft
        self.save.setEnabled(False)
        self.changed.emit(draft, self.scope)

    def _save(self) -> None:
        """Save; as soon as it is known what, if something was changed just now."""
        proposal = self.proposal
        self._saving = proposal is None or proposal.draft is not self._draft
        if self._saving or proposal is None:
            return
        if proposal.is_sound:
            self.saved.emit(proposal)
            self.close_card()
        elif not (proposal.wrong or proposal.saved):
            self.give_up()

    def _reset(self) -> None:
        if self.proposal:
            self.reset.emit(self.proposal.applied)
            self.give_up()

    # -- showing ------------------------------------------------------------------------------------------------

    def _show(self, proposal: Proposal) -> None:
        subject = self._subject
        if subject is None:
            return
        self.proposal = proposal
        source = subject.text[proposal.draft.start : proposal.draft.end]
        is_even = len(proposal.form) == len(source)
        script = subject.shown if is_even else subject.script
        self.strip.show_proposal(proposal, proposal.form if is_even else source, script, self._style)
        self._order_stops()
        self._show_join(self.before, self.tr("Join with “{word}” before"), proposal.before)
        self._show_join(self.after, self.tr("Join with “{word}” after"), proposal.after)
        self.result.setText(" ".join(self._word(token) for token in proposal.tokens))
        self.result.setFont(chinese_font(subject.shown, _FORM_SIZE))
        for widget in (self.form_name, self.form):
            widget.setVisible(subject.is_converted)
        self.form_name.setText(in_words(SCRIPTS[subject.shown]))
        self.form.setAccessibleName(in_words(SCRIPTS[subject.shown]))
        form = proposal.form if proposal.draft.form is None else proposal.draft.form
        if form != self.form.text():
            self.form.setText(form)
        self._show_reasons(proposal)
        self._show_origin(proposal.applied)
        self.save.setEnabled(proposal.is_sound)

    def _order_stops(self) -> None:
        """Let Tab go from top to bottom: what was made last would come last."""
        buttons = (self.reset_button, self.cancel, self.save)
        below = (self.before, self.after, self.form, *self.scopes.values(), *buttons)
        for one, other in pairwise((*self.strip.stops(), *below)):
            QWidget.setTabOrder(one, other)

    def _word(self, token: Token) -> str:
        proposal, subject = self.proposal, self._subject
        if proposal is None or subject is None:
            return ""
        start, end = token.start - proposal.draft.start, token.end - proposal.draft.start
        is_even = len(proposal.form) == proposal.draft.end - proposal.draft.start
        return f"{proposal.form[start:end] if is_even else token.text} {token.pinyin}   "

    def _show_join(self, button: QPushButton, text: str, word: Neighbour | None) -> None:
        button.setVisible(word is not None)
        button.setText(text.format(word=word.form if word else ""))

    def _show_reasons(self, proposal: Proposal) -> None:
        wrong = [text for at, text in sorted(proposal.draft.typed.items()) if at in proposal.wrong]
        lines = [
            self.tr("“{typed}” is no reading. Write one syllable with its tone, such as háng or hang2.").format(
                typed=text
            )
            for text in dict.fromkeys(wrong)
        ]
        if proposal.draft.form is not None and not proposal.draft.form.strip():
            lines.append(self.tr("Write how it is in this script."))
        self.reasons.setText("\n".join(lines))
        self.reasons.setVisible(bool(lines))

    def _show_origin(self, applied: Sequence[Correction]) -> None:
        parts = [f"{in_words(KINDS[each.kind])} ({in_words(SCOPES[each.scope])})" for each in applied]
        self.origin.setText(self.tr("You corrected this: {what}").format(what=in_words(COMMA).join(parts)))
        self.origin.setVisible(bool(applied))
        self.reset_button.setVisible(bool(applied))

    def _place(self) -> None:
        place_beside(self, self._page, self._near, _WIDTH)

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        for label in (self.result, self.reasons, self.origin):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.setObjectName("reasons")
        for label in (self.origin, self.form_name, self.result_name):
            label.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        for button in (self.before, self.after):
            button.setProperty("link", True)  # noqa: FBT003 - Qt's signature
        self.strip.typed.connect(self._typed)
        self.strip.cut.connect(self._cut)
        self.before.clicked.connect(lambda: self._join(self.proposal.before if self.proposal else None))
        self.after.clicked.connect(lambda: self._join(self.proposal.after if self.proposal else None))
        self.form.textEdited.connect(self._write)
        for button in self.scopes.values():
            button.clicked.connect(self.ask_again)
        self.reset_button.clicked.connect(self._reset)
        self.cancel.clicked.connect(self.give_up)
        self.save.clicked.connect(self._save)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.strip)
        column.addWidget(self.draft)
        joining, standing, writing, where, buttons = (QHBoxLayout() for _ in range(5))
        joining.addWidget(self.before)
        joining.addWidget(self.after)
        joining.addStretch()
        column.addLayout(joining)
        standing.addWidget(self.result_name)
        standing.addWidget(self.result, 1)
        column.addLayout(standing)
        column.addWidget(self.reasons)
        writing.addWidget(self.form_name)
        writing.addWidget(self.form, 1)
        column.addLayout(writing)
        where.setSpacing(16)
        for button in self.scopes.values():
            where.addWidget(button)
        where.addStretch()
        column.addLayout(where)
        column.addWidget(self.origin)
        buttons.addWidget(self.reset_button)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
