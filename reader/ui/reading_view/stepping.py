"""Going from sentence to sentence by keyboard."""

from collections.abc import Callable

from reader.model import Position
from reader.ui.reading_view.pointing import sentence_span
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.scrolling import VisibleRow
from reader.ui.reading_view.sheet import Sheet


class Stepping:
    """The sentence that the keyboard is on; empty while it is on none."""

    def __init__(self) -> None:
        self.sentence_id = ""

    def step(self, sheet: Sheet, step: int, wanted: Callable[[str], bool] = lambda _: True) -> bool:
        """Go to the next (1) or previous (-1) sentence of those in reach that is wanted; whether there is one. From
        none, the first step goes to the first wanted one on the screen or behind it, or the last one before it."""
        ids = sentence_ids(sheet)
        at = self._start(sheet, ids, step)
        while 0 <= at < len(ids):
            if wanted(ids[at]):
                self.sentence_id = ids[at]
                return True
            at += step
        return False

    def _start(self, sheet: Sheet, ids: list[str], step: int) -> int:
        if self.sentence_id in ids:
            return ids.index(self.sentence_id) + step
        visible, _ = sheet.wanted()
        first = ids.index(visible[0]) if visible else 0
        return first if step > 0 else first - 1


def sentence_ids(sheet: Sheet) -> list[str]:
    """The sentences that are not folded away, in reading order."""
    return [
        sheet.article.blocks[row.block].sentences[at].id
        for row in sheet.rows
        if isinstance(row, TextRow)
        for at in row.sentences
    ]


def rows_of(sheet: Sheet, sentence_id: str) -> list[VisibleRow]:
    """The rows on the screen that show a sentence."""
    return [row for row in sheet.visible() if sentence_span(sheet.article, row[2], sentence_id)]


def place_of(sheet: Sheet, sentence_id: str) -> Position | None:
    """Where a sentence begins."""
    block = int(sentence_id.split(".")[0]) if sentence_id else -1
    if not 0 <= block < len(sheet.article.blocks):
        return None
    sentences = sheet.article.blocks[block].sentences
    return next((Position(block, item.start) for item in sentences if item.id == sentence_id), None)
