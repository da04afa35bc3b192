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


class Step(NamedTuple):
    """Forward (1) or back (-1) by a unit; `selects` draws the selection out."""

    unit: Unit
    step: int
    selects: bool


def step_of(event: QKeyEvent) -> Step | None:
    """The step that a key asks for. Up and Down alone scroll; Alt+Left and Alt+Right are left to others."""
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~_MODIFIER.KeypadModifier
    if key not in _STEPS:
        return None
    units = _ACROSS if key in (_KEY.Key_Left, _KEY.Key_Right) else _DOWN
    unit = units.get(modifiers & ~_MODIFIER.ShiftModifier)
    return None if unit is None else Step(unit, _STEPS[key], bool(modifiers & _MODIFIER.ShiftModifier))
