"""Three fields in which a term is typed: a new one, or one that is to be changed."""

import json
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.library import typed_term
from reader.library.languages import has_chinese
from reader.model import Script, Term
from reader.pipeline.term_list import TermList
from reader.ui.draft_line import DraftLine
from reader.ui.reading_view import chinese_font

_Texts = tuple[str, str, str]
_EMPTY: _Texts = ("", "", "")
_WIDTHS = (2, 3, 3)  # of the fields beside each other, in shares


class TermForm(QWidget):
    """`saved` brings the term to be changed, None for a new one, and what was typed. What is typed and not saved is
    kept until it is saved or given up, also while another term is in the fields; `typed` brings what it is about, and
    itself as a text, empty where there is nothing to be kept."""

    saved = Signal(object, object)
    typed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._term: Term | None = None
        self._drafts: dict[str, _Texts] = {}
        # What `typed` told last that the fields are about; of what was saved last, the same.
        self._told: str | None = None
        self.saved_as = ""
        self._terms = TermList()
        self.chinese, self.english, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self._fields = (self.chinese, self.english, self.note)
        self.draft = DraftLine(self)
        self._labels = [QLabel() for _ in self._fields]
        self.save, self.cancel = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        # What is typed, or imported, is shown as it is.
        self.title, self.hint = (QLabel(textFormat=Qt.TextFormat.PlainText) for _ in range(2))
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_new(self, chinese: str = "") -> None:
        """Clear the fields for a new term, or fill in its Chinese; with a draft of it, if there is one."""
        self._show(None, (chinese, "", ""), chinese)
        (self.english if chinese else self.chinese).setFocus()

    def show_term(self, term: Term) -> None:
        """Fill in a term that is to be changed, or the draft of its change."""
        self._show(term, _texts(term), term.chinese)
        self.english.setFocus()
        self.english.selectAll()

    def go_on(self, drafts: Mapping[str, str]) -> None:
        """Put what was begun in an earlier session back, the latest into the fields."""
        begun = {subject: texts for subject, text in drafts.items() if (texts := _read(text))}
        self._drafts |= begun
        if begun:
            subject = list(begun)[-1]
            self._show(self._terms.like(subject), begun[subject], subject)
            self._told = subject

    def take_terms(self, terms: TermList) -> None:
        """The glossary as it is now, to tell what is in it already."""
        self._terms = terms
        self._reflect()

    def retranslate(self) -> None:
        names = (self.tr("Chinese"), self.tr("English"), self.tr("Note"))
        for label, field, name in zip(self._labels, self._fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.note.setPlaceholderText(self.tr("for yourself, may stay empty"))
        self.cancel.setText(self.tr("Cancel"))
        self._reflect()

    @property
    def _typed(self) -> _Texts:
        chinese, english, note = (" ".join(field.text().split()) for field in self._fields)
        return chinese, english, note

    @property
    def _is_unsaved(self) -> bool:
        return self._typed != (_texts(self._term) if self._term else _EMPTY)

    def _show(self, term: Term | None, texts: _Texts, subject: str) -> None:
        if self._is_unsaved:
            self._drafts[self._subject] = self._typed
        self._term, self._told = term, None
        self.draft.setVisible(subject in self._drafts)
        for field, text in zip(self._fields, self._drafts.pop(subject, texts), strict=True):
            field.blockSignals(True)  # noqa: FBT003 - Qt's own
            field.setText(text)
            field.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._told = self._subject if self._is_unsaved else None
        self._reflect()

    def _tell_typed(self) -> None:
        about = self._subject if self._is_unsaved else None
        if self._told not in (None, about):
            self.typed.emit(self._told, "")
        if about is not None:
            self.typed.emit(about, json.dumps(self._typed))
        self._told = about

    @property
    def _subject(self) -> str:
        """By what a draft is found again: the Chinese of the term as it is kept, of a new one as it is typed."""
        return self._term.chinese if self._term else self._typed[0]

    def _save(self) -> None:
        if self.save.isEnabled():
            before, term = self._term, typed_term(*self._typed)
            # Who keeps it drops its draft, once it is kept.
            self.saved_as, self._told = self._told or "", None
            self._clear()
            self.saved.emit(before, term)

    def _clear(self) -> None:
        """Be ready for a new term; what was in the fields is saved or given up."""
        self._term = None
        if self._told is not None:
            self.typed.emit(self._told, "")
        self._told = None
        for field in self._fields:
            field.blockSignals(True)  # noqa: FBT003 - as above
            field.clear()
            field.blockSignals(False)  # noqa: FBT003 - as above
        self.draft.hide()
        self._reflect()
        self.chinese.setFocus()

    def _reflect(self) -> None:
        """Bring title, buttons and hint in step with what is typed."""
        fault = self._fault()
        self.save.setEnabled(self._is_unsaved and not fault)
        self.save.setText(self.tr("Save") if self._term else self.tr("Add"))
        self.cancel.setEnabled(self._term is not None or self._is_unsaved)
        changed = self.tr("Change “{chinese}”")
        self.title.setText(changed.format(chinese=self._term.chinese) if self._term else self.tr("New term"))
        self.hint.setText(fault or self._replaced() or self._how_to())

    def _fault(self) -> str:
        """Why it can't be saved yet; empty where nothing is typed."""
        chinese, english, note = self._typed
        if not (chinese or english or note):
            return ""
        if not has_chinese(chinese):
            return self.tr("There is no Chinese character under Chinese yet.")
        if not Term(chinese, english).wordings:
            return self.tr("Still to come: its English, one way to put it, or several with a semicolon between them.")
        return ""

    def _replaced(self) -> str:
        """What of the glossary the term typed would meet there."""
        other = self._terms.like(self._typed[0])
        if other is None or other == self._term or not self._is_unsaved:
            return ""
        if other.chinese == self._typed[0]:
            text = self.tr("The glossary has {chinese} already: {english}. This one will take its place.")
        elif self._term and other.chinese == self._term.chinese:
            return ""
        else:
            text = self.tr("The glossary also has {chinese}: {english}. Each holds where it is written so.")
        return text.format(chinese=other.chinese, english=other.english)

    def _how_to(self) -> str:
        return self.tr("English: one way to put it, or several with a semicolon between them.")

    def _connect(self) -> None:
        for field in self._fields:
            field.textChanged.connect(self._reflect)
            field.textChanged.connect(self._tell_typed)
            field.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._clear)
        self.draft.dropped.connect(self._clear)

    def _lay_out(self) -> None:
        self.chinese.setFont(chinese_font(Script.SIMPLIFIED, 16.0))
        self.hint.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.hint.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for column, (label, field, width) in enumerate(zip(self._labels, self._fields, _WIDTHS, strict=True)):
            label.setBuddy(field)
            label.setProperty("calm", True)  # noqa: FBT003 - as above
            grid.addWidget(label, 0, column)
            # As high as the highest: that of the Chinese.
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, width)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        grid.addLayout(buttons, 1, len(_WIDTHS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addLayout(grid)
        column.addWidget(self.draft)
        column.addWidget(self.hint)


def _read(text: str) -> _Texts | None:
    """What was begun, as it was told; None for what is none: others can write to the file too."""
    try:
        chinese, english, note = json.loads(text)
    except (ValueError, TypeError, RecursionError):
        return None
    return str(chinese), str(english), str(note)


def _texts(term: Term) -> _Texts:
    return term.chinese, term.english, term.note
