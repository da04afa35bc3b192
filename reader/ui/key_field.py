"""A field into which keys are pressed rather than typed."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_NOTHING = {Qt.Key.Key_unknown, Qt.Key(0), Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Multi_key}


class KeyField(QLineEdit):
    """`pressed` brings a key with what is held beside it, as Qt writes it. Tab goes on, Esc leaves what it is in: these
    two are no keys to be given."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__(readOnly=True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        # Keys are wanted as they are, not what an input method makes of them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # noqa: FBT003 - Qt's signature

    def event(self, event: QEvent) -> bool:
        """Nothing else gets a key as its shortcut while this has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            event.ignore()
        elif key not in _MODIFIERS | _NOTHING:
            written = _written(event)
            self.setText(QKeySequence(written).toString(QKeySequence.SequenceFormat.NativeText))
            self.pressed.emit(written)


def _written(event: QKeyEvent) -> str:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    # Shift is part of how "+" or "?" is typed, and another keyboard may have it elsewhere.
    if len(text) == 1 and text.isprintable() and not text.isalpha() and not text.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString()
