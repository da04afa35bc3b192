"""How a selection is made by pointer and key, and what it covers."""

from PySide6.QtCore import QPointF, QRectF

from reader.model import Position
from reader.ui.reading_view.cells import CellKind, kind_of
from reader.ui.reading_view.copying import Known, Selected
from reader.ui.reading_view.english import utf16_length, utf16_slice
from reader.ui.reading_view.pointing import Spot, Under, sentence_span, spot_at, word_span
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.selection import Caret, Pane, Selection, text_of
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.sheet import Sheet
from reader.ui.reading_view.units import Unit, spans

# A block's index, and code points of its text.
Stretch = tuple[int, int, int]


class Selecting:
    """Holds the selection of a view. Methods that change it answer whether it changed."""

    def __init__(self) -> None:
        self.selection: Selection | None = None
        self._pane = Pane.CHINESE
        # What the last click selected, and where: one more there selects more.
        self._clicked: tuple[Pane, Caret, Unit] | None = None

    def _set(self, selection: Selection | None) -> bool:
        changed = selection != self.selection
        self.selection = selection
        if selection:
            self._pane = selection.pane
        return changed

    def clear(self) -> bool:
        self._clicked = None
        return self._set(None)

    def follow_page(self, *, same_rows: bool, english: bool) -> bool:
        """Give up what is selected where the page has other rows now, or shows no English that it is in."""
        is_gone = self._pane is Pane.ENGLISH and not english
        if is_gone:
            self._pane = Pane.CHINESE
        return self.clear() if is_gone or not same_rows else False

    def press(self, sheet: Sheet, point: QPointF, *, extend: bool) -> bool:
        """Begin a selection at a point, or draw the present one out to it. A press on the word that was just double
        clicked selects its sentence."""
        spot = spot_at(sheet.setter, sheet.visible(), point)
        clicked, self._clicked = self._clicked, None
        if spot is None:
            return self._set(None)
        if extend and self.selection is not None and self.selection.pane is spot.pane:
            return self._set(Selection(spot.pane, self.selection.anchor, spot.caret))
        if clicked == (spot.pane, spot.caret, Unit.WORD) and self._select_sentence(sheet, spot):
            self._clicked = (spot.pane, spot.caret, Unit.SENTENCE)
            return True
        return self._set(Selection(spot.pane, spot.caret, spot.caret))

    def press_again(self, sheet: Sheet, point: QPointF) -> bool:
        """Select the word under a point that is double clicked; after its sentence was selected so, its paragraph."""
        spot = spot_at(sheet.setter, sheet.visible(), point)
        if spot is not None and self._clicked == (spot.pane, spot.caret, Unit.SENTENCE):
            return self._select_paragraph(sheet, spot)
        return self.select_word(sheet, point)

    def _select_paragraph(self, sheet: Sheet, spot: Spot) -> bool:
        """All rows of the paragraph: the page may give each sentence its own."""
        row = sheet.rows[spot.caret.row]
        if not isinstance(row, TextRow):
            return False
        ((start, end),) = spans(sheet.setter, row, Unit.PARAGRAPH)
        first, last = sheet.rows.at(Position(row.block, start)), sheet.rows.at(Position(row.block, end - 1))
        if spot.pane is Pane.ENGLISH:
            start, end = 0, _length(sheet, last, spot.pane)
        return self._set(Selection(spot.pane, Caret(first, start), Caret(last, end)))

    def extend(self, anchor: Caret, head: Caret) -> bool:
        """Draw the Chinese selection out to `head`; it begins at `anchor` where there is none."""
        kept = self.selection if self.selection and self.selection.pane is Pane.CHINESE else None
        return self._set(Selection(Pane.CHINESE, kept.anchor if kept else anchor, head))

    def place(self, sheet: Sheet) -> Position | None:
        """Where in the text the Chinese selection ends."""
        row = sheet.rows[self.head.row] if self.head else None
        return Position(row.block, self.head.offset) if self.head and isinstance(row, TextRow) else None

    @property
    def head(self) -> Caret | None:
        """Where the Chinese selection ends, at the side that is drawn out."""
        selection = self.selection
        return selection.head if selection is not None and selection.pane is Pane.CHINESE else None

    def drag(self, sheet: Sheet, point: QPointF) -> bool:
        """Draw the selection out to a point, in the pane where it was begun."""
        if self.selection is None:
            return False
        spot = spot_at(sheet.setter, sheet.visible(), point, self.selection.pane)
        if spot is None:
            return False
        return self._set(Selection(self.selection.pane, self.selection.anchor, spot.caret))

    def select_word(self, sheet: Sheet, point: QPointF) -> bool:
        """Select the word under a point."""
        spot = spot_at(sheet.setter, sheet.visible(), point)
        if spot is None:
            return False
        self._clicked = (spot.pane, spot.caret, Unit.WORD)
        row = spot.caret.row
        if spot.pane is Pane.CHINESE:
            start, end = word_span(sheet.setter, sheet.layout(row), self._cell_start(sheet, point, spot))
        else:
            start, end = _english_word(sheet.layout(row), spot.caret.offset)
        return self._set(Selection(spot.pane, Caret(row, start), Caret(row, end)))

    @staticmethod
    def _cell_start(sheet: Sheet, point: QPointF, spot: Spot) -> int:
        """The offset of the character under a point, where the spot's caret may stand behind it."""
        layout = sheet.layout(spot.caret.row)
        top = next(top for number, top, _ in sheet.visible() if number == spot.caret.row)
        if layout.chinese is None or layout.chinese_origin is None:
            return spot.caret.offset
        inside = point - QPointF(0, top) - layout.chinese_origin
        cell = layout.chinese.line_at(inside.y()).cell_at(inside.x())
        return cell.cell.start if cell else spot.caret.offset

    def _select_sentence(self, sheet: Sheet, spot: Spot) -> bool:
        layout, row = sheet.layout(spot.caret.row), spot.caret.row
        if spot.pane is Pane.CHINESE:
            span = sentence_span(sheet.article, layout, spot.sentence_id)
        else:
            spans = layout.english.spans if layout.english else []
            span = next(((item.start, item.end) for item in spans if item.sentence_id == spot.sentence_id), None)
        if span is None:
            return False
        self._set(Selection(spot.pane, Caret(row, span[0]), Caret(row, span[1])))
        return True

    def select_all(self, sheet: Sheet) -> bool:
        """Select all of the pane that was selected in last."""
        last = len(sheet.rows) - 1
        return self._set(Selection(self._pane, Caret(0, 0), Caret(last, _length(sheet, last, self._pane))))

    def under(self, sheet: Sheet, point: QPointF) -> Under:
        """The sentence and the word at a point. Stops and numbers are no words."""
        spot = spot_at(sheet.setter, sheet.visible(), point)
        if spot is None or not spot.sentence_id:
            return Under()
        layout = sheet.layout(spot.caret.row)
        if spot.pane is Pane.ENGLISH or not isinstance(layout.row, TextRow):
            return Under(spot.sentence_id)
        block, at = layout.row.block, self._cell_start(sheet, point, spot)
        if kind_of(sheet.article.blocks[block].text[at]) is not CellKind.HAN:
            return Under(spot.sentence_id)
        return Under(spot.sentence_id, block, word_span(sheet.setter, layout, at))

    def chinese(self, sheet: Sheet, under: Under) -> str:
        """The Chinese that is selected, else the word under the pointer, as it is shown. No word or term is made of
        several rows."""
        chosen = self.selection
        if chosen and chosen.pane is Pane.CHINESE and len(chosen.rows()) == 1:
            selected = self.selected(sheet)
            return selected.copied().text if selected else ""
        if under.block < 0:
            return ""
        # Only the row that has it: a text without line ends is one block of a thousand rows.
        row = sheet.rows[sheet.rows.at(Position(under.block, under.word[0]))]
        return text_of(sheet.setter.segments(row), *under.word) if isinstance(row, TextRow) else ""

    def span(self, sheet: Sheet) -> tuple[int, int, int] | None:
        """The block and the span there of the Chinese that is selected in one row."""
        chosen = self.selection
        row = (
            sheet.rows[chosen.first.row] if chosen and chosen.pane is Pane.CHINESE and len(chosen.rows()) == 1 else None
        )
        return (row.block, chosen.first.offset, chosen.last.offset) if chosen and isinstance(row, TextRow) else None

    def stretches(self, sheet: Sheet, most: int) -> list[Stretch]:
        """What is selected of the Chinese of each block, of the first `most` blocks, without spaces at its ends."""
        chosen = self.selection
        if not chosen or chosen.pane is not Pane.CHINESE:
            return []
        found: list[Stretch] = []
        number = chosen.first.row
        while number <= chosen.last.row and len(found) < most:
            row = sheet.rows[number]
            if isinstance(row, TextRow):
                found.extend(self._stretch(sheet, chosen, row.block))
                number = sheet.rows.of_block(row.block).stop
            else:
                number += 1
        return found

    @staticmethod
    def _stretch(sheet: Sheet, chosen: Selection, block: int) -> list[Stretch]:
        text, rows = sheet.article.blocks[block].text, sheet.rows.of_block(block)
        start = chosen.first.offset if chosen.first.row in rows else 0
        end = chosen.last.offset if chosen.last.row in rows else len(text)
        start, end = end - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())
        return [(block, start, end)] if start < end else []

    def rectangles(self, sheet: Sheet, number: int, layout: RowLayout) -> list[QRectF]:
        """What of a row is selected, from the row's top."""
        if self.selection is None or number not in self.selection.rows():
            return []
        start, end = self.selection.span(number, _length(sheet, number, self.selection.pane))
        if self.selection.pane is Pane.CHINESE:
            return layout.chinese_span(start, end)
        return layout.english_span(start, end)

    def selected(self, sheet: Sheet) -> Selected | None:
        """What is selected as it is now; None where nothing is."""
        if not self.selection:
            return None
        setter = sheet.setter
        known = Known(dict(setter.annotations), dict(setter.translations))
        return Selected(self.selection, sheet.article, sheet.rows, setter.script, setter.readings, known)


def _length(sheet: Sheet, number: int, pane: Pane) -> int:
    row = sheet.rows[number]
    if not isinstance(row, TextRow):
        return 0
    if pane is Pane.CHINESE:
        return len(sheet.article.blocks[row.block].text)
    return utf16_length(sheet.setter.english_text(row))


def _english_word(layout: RowLayout, offset: int) -> tuple[int, int]:
    """The word at an offset, by Qt's word boundaries."""
    if layout.english is None:
        return offset, offset
    text_layout = layout.english.layout
    start = offset if text_layout.isValidCursorPosition(offset) and _starts_word(layout, offset) else None
    if start is None:
        start = text_layout.previousCursorPosition(offset, text_layout.CursorMode.SkipWords)
    return start, text_layout.nextCursorPosition(start, text_layout.CursorMode.SkipWords)


def _starts_word(layout: RowLayout, offset: int) -> bool:
    text = layout.english.text if layout.english else ""
    return offset == 0 or utf16_slice(text, offset - 1, offset).isspace()
