"""Going round the parts of the window by key, as from page to toolbar, and back out of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def focus_part(parts: Sequence[QWidget], step: int) -> None:
    """Put the focus on the next (1) or previous (-1) of `parts` that has something to put it on; they come round."""
    open_parts = [(part, found) for part in parts if (found := _first_stop(part)) is not None]
    if not open_parts:
        return
    focus = QApplication.focusWidget()
    at = next((at for at, (part, _) in enumerate(open_parts) if focus and _holds(part, focus)), None)
    target = (0 if step > 0 else -1) if at is None else (at + step) % len(open_parts)
    open_parts[target][1].setFocus(Qt.FocusReason.TabFocusReason)


def close_windows_of(window: QWidget) -> None:
    """Close the dialogs that belong to a window: Qt leaves them standing when that is closed."""
    for part in window.findChildren(QWidget):
        if part.isWindow() and part.isVisible():
            part.close()


def step_back(*steps: tuple[bool, Callable[[], object]]) -> None:
    """Take the first of `steps` that is there to be taken."""
    for is_there, take in steps:
        if is_there:
            take()
            return


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def _first_stop(part: QWidget) -> QWidget | None:
    """The first widget of a part that takes the focus."""
    if not part.isVisible():
        return None
    # Not by nextInFocusChain: PySide then takes each widget for a child of the one before, and forgets what is there
    # (the menus, say) when that one is deleted (6.11.3).
    return next(filter(_takes_focus, [part, *part.findChildren(QWidget)]), None)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
