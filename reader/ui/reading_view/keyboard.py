"""What the keyboard does on the page: it goes about the text by units, and selects by them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from reader.ui.reading_view.boxes import bring_onto_screen
from reader.ui.reading_view.keys import step_of
from reader.ui.reading_view.mouse import Shown
from reader.ui.reading_view.stepping import On, Stepping
from reader.ui.reading_view.units import Unit


class Keyboard(QObject):
    """Methods that go somewhere answer whether there is such a place."""

    came = Signal(bool)  # to something on the page; whether that had to be moved for it
    selected = Signal(bool)  # whether that changed the selection

    def __init__(self, parent: QObject, shown: Callable[[], Shown]) -> None:
        super().__init__(parent)
        self._shown = shown
        self._stepping = Stepping()

    @property
    def on(self) -> On | None:
        """What it is on."""
        return self._stepping.on

    @property
    def sentence_id(self) -> str:
        return self._stepping.sentence_id

    def begin(self) -> None:
        """Be on nothing of a new article."""
        self._stepping = Stepping()

    def leave(self) -> None:
        """Be on nothing; the next step begins where the selection ends, else on the screen."""
        sheet, _, selecting = self._shown()
        if sheet:
            self._stepping.leave(selecting.place(sheet))

    def follow_folds(self) -> None:
        """Other blocks are folded: be on something that is there."""
        if sheet := self._shown().sheet:
            self._stepping.follow_folds(sheet)

    def press(self, event: QKeyEvent) -> bool:
        """Make the step that a key asks for; whether it asks for one."""
        asked = step_of(event, vertical=self._shown().frame.vertical)
        if asked is not None:
            (self.extend if asked.selects else self.step)(asked.unit, asked.step)
        return asked is not None

    def step(self, unit: Unit, step: int) -> bool:
        """Go to the next (1) or previous (-1) unit of the text."""
        sheet, _, selecting = self._shown()
        if sheet is None:
            return False
        if selecting.selection:
            # On from where it ends, as in every editor.
            self.leave()
            self.selected.emit(selecting.clear())
        return self._come(found=self._stepping.step(sheet, unit, step))

    def extend(self, unit: Unit, step: int) -> bool:
        """Draw the selection out by the next (1) or previous (-1) unit."""
        sheet, _, selecting = self._shown()
        reached = self._stepping.reach(sheet, selecting.head, unit, step) if sheet else None
        if reached is None:
            return False
        self.selected.emit(selecting.extend(*reached))
        return self._come(found=True)

    def go_to_flagged(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) sentence whose translation may be wrong."""
        sheet = self._shown().sheet
        if sheet is None:
            return False
        flagged = (id_ for id_, translation in sheet.setter.translations.items() if translation.flags)
        return self._come(found=self._stepping.find(sheet, step, flagged))

    def go_to_sentence(self, sentence_id: str) -> bool:
        sheet = self._shown().sheet
        return sheet is not None and self._come(found=self._stepping.put(sheet, sentence_id))

    def _come(self, *, found: bool) -> bool:
        """Bring what it came to onto the screen."""
        sheet, on = self._shown().sheet, self._stepping.on
        if found and sheet and on:
            self.came.emit(bring_onto_screen(sheet, on))
        return found
