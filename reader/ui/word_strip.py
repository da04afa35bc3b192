"""The characters of some words in a row, each with its reading to be chosen or typed, and the gaps between them."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QToolButton, QWidget

from reader.model import PinyinStyle, Reading, Script
from reader.model.styles import one_by_one
from reader.pipeline.proposing import Proposal
from reader.ui.reading_view import chinese_font

_SIZE, _READING_WIDTH, _GAP_WIDTH = 30.0, 82, 20
_IN_A_LINE = 5
_FILL = Qt.AlignmentFlag(0)


class WordStrip(QWidget):
    """`typed` brings an offset in the sentence and what is in its field now, `cut` an offset and whether a word is to
    end there."""

    typed = Signal(int, str)
    cut = Signal(int, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields: dict[int, QComboBox] = {}
        self.gaps: dict[int, QToolButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._shown: tuple[object, ...] = ()
        self._span = (0, 0)

    def show_proposal(self, proposal: Proposal, text: str, script: Script, style: PinyinStyle) -> None:
        """Show the characters of a proposal as `text`, one for each; fields that are typed in stay as they are."""
        draft = proposal.draft
        readings = {at: item for token in proposal.tokens for at, item in enumerate(token.readings, token.start)}
        shown = (draft.start, draft.end, text, script, style)
        if shown != self._shown:
            self._shown, self._span = shown, (draft.start, draft.end)
            self._build(draft.start, text, script, readings, style)
        for at, gap in self.gaps.items():
            self._show_gap(gap, text[at - draft.start - 1 : at - draft.start + 1], ends=at in (draft.borders or ()))
        for at, field in self.fields.items():
            reading = readings.get(at)
            if at not in draft.typed and reading:
                with QSignalBlocker(field):
                    field.setEditText(one_by_one([reading.syllable], style))
            _mark(field, wrong=at in proposal.wrong)

    def focus(self) -> None:
        """Be at the first character that may be read in several ways, else at the first."""
        several = [field for field in self.fields.values() if field.count() > 1]
        for field in (several or list(self.fields.values()))[:1]:
            field.setFocus()
            line = field.lineEdit()
            if line:
                line.selectAll()

    def stops(self) -> list[QWidget]:
        """What Tab goes to, from the beginning of the words to their end."""
        return [widget for at in range(*self._span) for widget in (self.gaps.get(at), self.fields.get(at)) if widget]

    def forget(self) -> None:
        """What is shown next is new, whatever it is."""
        self._shown = ()

    def _build(
        self, first: int, text: str, script: Script, readings: Mapping[int, Reading | None], style: PinyinStyle
    ) -> None:
        focused = [at for known in (self.fields, self.gaps) for at, item in known.items() if item.hasFocus()]
        in_gap = any(gap.hasFocus() for gap in self.gaps.values())
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.fields, self.gaps = {}, {}
        for number, character in enumerate(text):
            at, line, column = first + number, number // _IN_A_LINE * 2, number % _IN_A_LINE * 2
            if number:
                self._add_gap(at, line - 2 * (column == 0), column - 1 if column else 2 * _IN_A_LINE - 1)
            label = QLabel(character, self, textFormat=Qt.TextFormat.PlainText)
            label.setFont(chinese_font(script, _SIZE))
            self._put(label, line, column, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            reading = readings.get(at)
            if reading:
                self._add_field(at, character, reading, style, line + 1, column)
        self._grid.setColumnStretch(2 * _IN_A_LINE, 1)
        for at in focused:
            if same := (self.gaps if in_gap else self.fields).get(at):
                same.setFocus()
            else:
                self.focus()

    def _add_field(self, at: int, character: str, reading: Reading, style: PinyinStyle, line: int, column: int) -> None:
        field = self.fields[at] = QComboBox(self, editable=True)
        field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        field.setCompleter(None)  # pyright: ignore[reportArgumentType] - Qt takes none
        field.addItems([one_by_one([each], style) for each in (reading.syllable, *reading.alternatives)])
        field.setFixedWidth(_READING_WIDTH)
        field.setAccessibleName(self.tr("Reading of {character}").format(character=character))
        field.setToolTip(self.tr("Choose a reading, or type one: háng or hang2"))
        field.editTextChanged.connect(lambda text: self.typed.emit(at, text))
        self._put(field, line, column)

    def _add_gap(self, at: int, line: int, column: int) -> None:
        gap = self.gaps[at] = QToolButton(self)
        gap.setCheckable(True)
        gap.setObjectName("gap")
        gap.setFixedWidth(_GAP_WIDTH)
        gap.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        gap.clicked.connect(lambda checked: self.cut.emit(at, checked))
        self._put(gap, line, column)

    def _put(self, widget: QWidget, line: int, column: int, alignment: Qt.AlignmentFlag = _FILL) -> None:
        self._grid.addWidget(widget, line, column, alignment)
        # By itself the layout would show it later, and what is hidden takes no focus.
        widget.show()

    def _show_gap(self, gap: QToolButton, beside: str, *, ends: bool) -> None:
        gap.setChecked(ends)
        gap.setText("|" if ends else "·")
        text = self.tr("Join {one} and {other}") if ends else self.tr("Split between {one} and {other}")
        text = text.format(one=beside[0], other=beside[1])
        gap.setToolTip(text)
        gap.setAccessibleName(text)


def _mark(field: QComboBox, *, wrong: bool) -> None:
    if bool(field.property("wrong")) is not wrong:
        field.setProperty("wrong", wrong)
        field.style().polish(field)
