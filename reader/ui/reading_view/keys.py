"""What a key asks of the page: which unit to go or to select by."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from reader.ui.reading_view.units import Unit

_KEY, _MODIFIER = Qt.Key, Qt.KeyboardModifier
# The Chinese runs from left to right in every language of the window, and so do these keys.
_STEPS = {_KEY.Key_Left: -1, _KEY.Key_Right: 1, _KEY.Key_Up: -1, _KEY.Key_Down: 1}
_ACROSS = {_MODIFIER.NoModifier: Unit.CHARACTER, _MODIFIER.ControlModifier: Unit.WORD}
_DOWN = {_MODIFIER.AltModifier: Unit.SENTENCE, _MODIFIER.ControlModifier: Unit.PARAGRAPH}
# In vertical text it runs downwards, and the next line is at the left.
_VERTICAL_STEPS = {_KEY.Key_Up: -1, _KEY.Key_Down: 1, _KEY.Key_Right: -1, _KEY.Key_Left: 1}
_ALONG_COLUMN = {**_ACROSS, _MODIFIER.AltModifier: Unit.SENTENCE}
_TO_NEXT_COLUMN = {_MODIFIER.ControlModifier: Unit.PARAGRAPH}


class Step(NamedTuple):
    """Forward (1) or back (-1) by a unit; `selects` draws the selection out."""

    unit: Unit
    step: int
    selects: bool


def step_of(event: QKeyEvent, *, vertical: bool = False) -> Step | None:
    """The step that a key asks for. Up and Down alone scroll, in vertical text Left and Right; Alt+Left and Alt+Right
    are left to others."""
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~_MODIFIER.KeypadModifier
    if key not in _STEPS:
        return None
    is_sideways = key in (_KEY.Key_Left, _KEY.Key_Right)
    if vertical:
        steps, units = _VERTICAL_STEPS, _TO_NEXT_COLUMN if is_sideways else _ALONG_COLUMN
    else:
        steps, units = _STEPS, _ACROSS if is_sideways else _DOWN
    unit = units.get(modifiers & ~_MODIFIER.ShiftModifier)
    return None if unit is None else Step(unit, steps[key], bool(modifiers & _MODIFIER.ShiftModifier))
