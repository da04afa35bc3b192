"""What is folded on the page, and how folds open and close."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.model import Article
from reader.ui.reading_view.keyboard import Keyboard
from reader.ui.reading_view.mouse import Shown
from reader.ui.reading_view.rows import FoldRow
from reader.ui.reading_view.sheet import Sheet


class Folding(QObject):
    """`toggled` tells that the reader opened or closed a fold, with the fold as it was before. `change` has something
    done to the sheet and the view follow it."""

    toggled = Signal(object)  # FoldRow

    def __init__(
        self,
        parent: QObject,
        shown: Callable[[], Shown],
        keyboard: Keyboard,
        change: Callable[[Callable[[Sheet], None]], None],
    ) -> None:
        super().__init__(parent)
        self._shown, self._keyboard, self._change = shown, keyboard, change

    def at_hand(self) -> FoldRow | None:
        """The fold that the keyboard is on."""
        sheet, on = self._shown().sheet, self._keyboard.on
        return on.fold(sheet) if sheet and on else None

    def of_block(self, block: int) -> FoldRow | None:
        """The fold that a block belongs to, open or not."""
        sheet = self._shown().sheet
        return sheet.rows.fold_of(block) if sheet else None

    def toggle(self, fold: FoldRow) -> None:
        """Open or close a fold, as the reader asked."""

        def open_or_close(sheet: Sheet) -> None:
            sheet.set_open(fold.blocks, opened=not fold.opened)
            self._keyboard.follow_folds()

        self._change(open_or_close)
        self.toggled.emit(fold)

    def take(self, article: Article) -> None:
        """Show the same article with other blocks folded; the place in the text is kept."""

        def take(sheet: Sheet) -> None:
            sheet.set_folds(article)
            self._keyboard.follow_folds()

        self._change(take)
