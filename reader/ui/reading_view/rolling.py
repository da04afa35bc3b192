"""The scroll bar and the sheet in step: the bar follows the sheet, the sheet follows the bar, keys move the bar."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar

from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import line_height
from reader.ui.reading_view.sheet import Sheet

# A jump farther than this is made by the estimated heights, not by laying out all that lies between.
_LONGEST_WALK = 3  # screens
_NOTCH = 120  # of a wheel, in the unit of QWheelEvent.angleDelta


def fit_bar(bar: QScrollBar, sheet: Sheet | None, height: float, look: Look) -> None:
    """Show on the bar how long the sheet is and where it stands on a screen `height` pixels high."""
    line = line_height(look.size, look)
    bar.setPageStep(max(int(height - line), 1))
    bar.setSingleStep(int(line))
    bar.setRange(0, max(round((sheet.total if sheet else 0.0) - height), 0))
    bar.setValue(round(sheet.y) if sheet else 0)


def roll(sheet: Sheet, bar: QScrollBar, delta: float) -> None:
    """Bring the sheet to where the bar was moved, which is `delta` pixels farther down."""
    if bar.value() == bar.maximum():
        sheet.jump_to(sheet.total)
    elif bar.value() == 0 or abs(delta) > _LONGEST_WALK * sheet.view_height:
        sheet.jump_to(bar.value())
    else:
        sheet.scroll_by(delta)


def roll_to_drag(bar: QScrollBar, y: float, height: float) -> None:
    """Move the bar as far as a drag to `y` goes beyond a screen `height` pixels high."""
    beyond = min(y, 0.0) + max(y - height, 0.0)
    if beyond:
        bar.setValue(bar.value() + int(beyond))


def roll_by_key(bar: QScrollBar, event: QKeyEvent, *, vertical: bool) -> bool:
    """Do what a key asks of the bar; whether it asks anything."""
    match event.key():
        case Qt.Key.Key_Left if vertical:
            bar.triggerAction(bar.SliderAction.SliderSingleStepAdd)
        case Qt.Key.Key_Right if vertical:
            bar.triggerAction(bar.SliderAction.SliderSingleStepSub)
        case Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar.triggerAction(bar.SliderAction.SliderPageStepSub if back else bar.SliderAction.SliderPageStepAdd)
        case Qt.Key.Key_Home:
            bar.setValue(0)
        case Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        case _:
            return False
    return True


class Notches:
    """Counts whole notches of a wheel: a touchpad turns by fractions of one, and ends with one of 0."""

    def __init__(self) -> None:
        self._turned = 0

    def turn(self, angle: int) -> int:
        """The notches that are full with a turn by `angle`."""
        self._turned += angle
        full = int(self._turned / _NOTCH)
        self._turned -= full * _NOTCH
        return full
