"""The card of one sentence: its English to be edited, why it may be wrong, its gloss."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.model import Flag, FlagKind, Script, Translation, TranslationKind
from reader.ui.draft_line import DraftLine
from reader.ui.flag_texts import reason
from reader.ui.floating import place_beside
from reader.ui.reading_view import chinese_font

_WIDTH = 480
_CHINESE_SIZE, _LINES = 18.0, 4


@dataclass(frozen=True, slots=True)
class CardContent:
    """What the card shows. `chinese` is in `script`; `kind` and `model` tell who made `english`, if anybody did;
    `flags` are why it may be wrong, `draft` what the reader had begun to write in its place."""

    sentence_id: str
    chinese: str
    script: Script
    english: str
    kind: TranslationKind | None
    model: str
    flags: tuple[Flag, ...]
    gloss: str
    draft: str | None = None


class SentenceCard(QFrame):
    """Floats over the page, one at a time. What is typed and not saved is kept for when the card is opened again, and
    told by `typed`, empty where there is nothing to be kept."""

    saved = Signal(str, str, bool)  # sentence id, English, only in this article
    typed = Signal(str, str)
    undone = Signal(str)
    retry_wanted = Signal(str)
    wording_wanted = Signal(str)
    closed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("sentenceCard")
        self.content: CardContent | None = None
        self._drafts: dict[str, str] = {}
        # The last text in the editor that a machine made, and the sentences whose results are awaited.
        self._machine: str | None = None
        self._waiting: set[str] = set()
        self._near = QRect()
        self.chinese, self.reasons, self.origin = QLabel(self), QLabel(self), QLabel(self)
        self.gloss_title, self.gloss = QLabel(self), QLabel(self)
        self.wording = QPushButton(self)
        self.english = QPlainTextEdit(self)
        self.draft = DraftLine(self)
        self.only_here = QCheckBox(self)
        self.save, self.undo = QPushButton(self), QPushButton(self)
        self.retry, self.close_button = QPushButton(self), QPushButton(self)
        self._prepare()
        self._lay_out()
        self.retranslate()
        page.installEventFilter(self)
        self.hide()

    def open_for(self, content: CardContent, near: QRect) -> None:
        """Show the card of a sentence beside `near`, a rectangle of the page."""
        self._keep_draft()
        self.content, self._near = content, near
        self._machine = None if content.kind is TranslationKind.OWN else content.english
        self.chinese.setFont(chinese_font(content.script, _CHINESE_SIZE))
        self.chinese.setText(content.chinese)
        self._show_flags(content.flags)
        self.gloss.setText(content.gloss)
        draft = self._drafts.get(content.sentence_id, content.draft)
        self.draft.setVisible(draft is not None)
        self.english.setPlainText(content.english if draft is None else draft)
        self.only_here.setChecked(False)
        self._reflect()
        self.show()
        self._show_origin(self._state())
        self.raise_()
        self.english.setFocus()
        if draft is None:
            self.english.selectAll()
        else:  # The next key goes on with it, and does not take its place.
            self.english.moveCursor(QTextCursor.MoveOperation.End)

    def close_card(self) -> None:
        """Hide; what was typed and not saved is kept."""
        if self.isVisible():
            self._keep_draft()
            self.hide()
            self.closed.emit()

    def show_retry_result(self, sentence_id: str, translation: Translation | None, message: str) -> None:
        """What came of translating again: a translation, or why there is none. It takes the place of the machine's
        text, not of what a person typed."""
        if translation is None:
            self._end(sentence_id, message)
            return
        if self._is_of(sentence_id) and self._machine is not None:
            self._show_flags(translation.flags)
        done, told = self.tr("Translated again."), self.tr("Translated again: {english}")
        self._offer(sentence_id, translation.text, done, told)

    def show_wording(self, sentence_id: str, proposal: Translation | None, message: str) -> None:
        """What came of seeking a place for the glossary's wording: a proposal, or why there is none."""
        if proposal is None:
            self._end(sentence_id, message)
            return
        done = self.tr("With the glossary's wording, not saved yet.")
        self._offer(sentence_id, proposal.text, done, self.tr("With the glossary's wording: {english}"))

    def wait_for(self, sentence_id: str) -> None:
        """A result for this sentence was asked for."""
        self._waiting.add(sentence_id)
        if self._is_of(sentence_id):
            self._reflect()
            self._show_origin(self._state())

    def stop_waiting(self, message: str) -> None:
        """No result comes any more, for the reason in `message`."""
        for sentence_id in list(self._waiting):
            self._end(sentence_id, message)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Sentence"))
        self.english.setAccessibleName(self.tr("English"))
        self.english.setPlaceholderText(self.tr("No translation yet. Write your own."))
        self.gloss_title.setText(self.tr("Gloss"))
        self.only_here.setText(self.tr("Only in this article"))
        self.save.setText(self.tr("Save"))
        self.undo.setText(self.tr("Undo my edit"))
        self.wording.setText(self.tr("Use the glossary's wording"))
        self.retry.setText(self.tr("Translate again, more carefully"))
        self.close_button.setText(self.tr("Close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Resize and self.isVisible():
            place_beside(self, self._page, self._near, _WIDTH)
        return super().eventFilter(watched, event)

    def _prepare(self) -> None:
        for label in (self.chinese, self.reasons, self.origin, self.gloss):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.chinese, self.gloss):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reasons.setObjectName("reasons")
        for label in (self.origin, self.gloss_title):
            label.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.english.setTabChangesFocus(True)
        self.english.setFixedHeight(self.english.fontMetrics().lineSpacing() * _LINES + 14)
        self.english.textChanged.connect(self._reflect)
        self.english.textChanged.connect(self._tell_typed)
        self.draft.dropped.connect(self._drop)
        self.save.clicked.connect(self._save)
        self.undo.clicked.connect(self._undo)
        self.retry.clicked.connect(partial(self._ask, self.retry_wanted))
        self.wording.clicked.connect(partial(self._ask, self.wording_wanted))
        self.close_button.clicked.connect(self.close_card)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self, self.save.click)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.chinese)
        column.addWidget(self.reasons)
        column.addWidget(self.wording, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.english)
        column.addWidget(self.draft)
        column.addWidget(self.origin)
        saving = QHBoxLayout()
        saving.addWidget(self.only_here)
        saving.addStretch()
        saving.addWidget(self.undo)
        saving.addWidget(self.save)
        column.addLayout(saving)
        column.addWidget(self.gloss_title)
        column.addWidget(self.gloss)
        closing = QHBoxLayout()
        closing.addWidget(self.retry)
        closing.addStretch()
        closing.addWidget(self.close_button)
        column.addLayout(closing)

    def _reflect(self) -> None:
        text, content = self.english.toPlainText().strip(), self.content
        self.save.setEnabled(bool(text) and content is not None and text != content.english)
        self.undo.setVisible(content is not None and content.kind is TranslationKind.OWN)
        for button in (self.retry, self.wording):
            button.setEnabled(content is not None and content.sentence_id not in self._waiting)

    def _show_flags(self, flags: tuple[Flag, ...]) -> None:
        self.reasons.setText("\n".join(map(reason, flags)))
        self.reasons.setVisible(bool(flags))
        self.wording.setVisible(any(flag.kind is FlagKind.TERM for flag in flags))

    def _state(self) -> str:
        is_waiting = self.content is not None and self.content.sentence_id in self._waiting
        return self.tr("Translating…") if is_waiting else ""

    def _show_origin(self, news: str) -> None:
        content = self.content
        who = ""
        if content and content.kind is TranslationKind.OWN:
            who = self.tr("Your translation.")
        elif content and content.model:
            who = self.tr("Translated by {model}.").format(model=content.model)
        self.origin.setText(f"{who} {news}".strip())
        self.origin.setVisible(bool(self.origin.text()))
        place_beside(self, self._page, self._near, _WIDTH)

    def _keep_draft(self) -> None:
        if self.content and self.isVisible():
            if typed := self._unsaved(self.content):
                self._drafts[self.content.sentence_id] = typed
            else:
                self._drafts.pop(self.content.sentence_id, None)

    def _unsaved(self, content: CardContent) -> str:
        """What a person typed and did not save; empty where there is nothing of the kind."""
        typed = self.english.toPlainText()
        return typed if typed.strip() and typed not in (content.english, self._machine) else ""

    def _tell_typed(self) -> None:
        if self.content and self.isVisible():
            self.typed.emit(self.content.sentence_id, self._unsaved(self.content))

    def _drop(self) -> None:
        """Begin anew with the English that is in force."""
        if self.content:
            self._drafts.pop(self.content.sentence_id, None)
            self.draft.hide()
            self.content = replace(self.content, draft=None)
            self.english.setPlainText(self.content.english)
            self.english.setFocus()

    def _save(self) -> None:
        if self.content and self.save.isEnabled():
            self.saved.emit(self.content.sentence_id, self.english.toPlainText().strip(), self.only_here.isChecked())
            self._leave()

    def _undo(self) -> None:
        if self.content:
            self.undone.emit(self.content.sentence_id)
            self._leave()

    def _leave(self) -> None:
        """Close without keeping a draft."""
        if self.content:
            self._drafts.pop(self.content.sentence_id, None)
        self.hide()
        self.closed.emit()

    def _ask(self, wanted: SignalInstance) -> None:
        if self.content:
            self.wait_for(self.content.sentence_id)
            wanted.emit(self.content.sentence_id)

    def _offer(self, sentence_id: str, english: str, done: str, told: str) -> None:
        """Put a machine's text in the place of another machine's; where a person typed, only tell it."""
        is_untouched = self._is_of(sentence_id) and self.english.toPlainText() == self._machine
        if is_untouched:
            self._machine = english
            self.english.setPlainText(english)
        self._end(sentence_id, done if is_untouched else told.format(english=english))

    def _end(self, sentence_id: str, message: str) -> None:
        self._waiting.discard(sentence_id)
        if self._is_of(sentence_id):
            self._reflect()
            self._show_origin(message)

    def _is_of(self, sentence_id: str) -> bool:
        return self.content is not None and self.content.sentence_id == sentence_id

    def forget(self) -> None:
        """Another article is open: its sentences are others."""
        self._drafts.clear()
        self._waiting.clear()
        self.content = None
        self.hide()
