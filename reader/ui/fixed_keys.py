"""Keys that the page itself answers to. They are shown beside the shortcuts, and cannot be given to an action."""

from PySide6.QtCore import QCoreApplication

from reader.ui.action_table import BACK
from reader.ui.language import QT_TRANSLATE_NOOP

# What a key does -> its keys as Qt writes them.
FIXED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (QT_TRANSLATE_NOOP("FixedKeys", "Next page"), ("Space", "PgDown")),
    (QT_TRANSLATE_NOOP("FixedKeys", "Previous page"), ("Shift+Space", "PgUp")),
    (QT_TRANSLATE_NOOP("FixedKeys", "Next line"), ("Down",)),
    (QT_TRANSLATE_NOOP("FixedKeys", "Previous line"), ("Up",)),
    (QT_TRANSLATE_NOOP("FixedKeys", "Beginning of the text"), ("Home", "Ctrl+Home")),
    (QT_TRANSLATE_NOOP("FixedKeys", "End of the text"), ("End", "Ctrl+End")),
    (QT_TRANSLATE_NOOP("FixedKeys", "Next and previous character; with Shift to select"), ("Right", "Left")),
    (QT_TRANSLATE_NOOP("FixedKeys", "Next and previous word; with Shift to select"), ("Ctrl+Right", "Ctrl+Left")),
    (
        QT_TRANSLATE_NOOP("FixedKeys", "Next and previous sentence or fold; with Shift to select"),
        ("Alt+Down", "Alt+Up"),
    ),
    (QT_TRANSLATE_NOOP("FixedKeys", "Next and previous paragraph; with Shift to select"), ("Ctrl+Down", "Ctrl+Up")),
    (QT_TRANSLATE_NOOP("FixedKeys", "In vertical text: next and previous line"), ("Left", "Right")),
    (
        QT_TRANSLATE_NOOP("FixedKeys", "In vertical text: next and previous character; with Shift to select"),
        ("Down", "Up"),
    ),
    (
        QT_TRANSLATE_NOOP("FixedKeys", "In vertical text: next and previous word; with Shift to select"),
        ("Ctrl+Down", "Ctrl+Up"),
    ),
    (
        QT_TRANSLATE_NOOP("FixedKeys", "In vertical text: next and previous paragraph; with Shift to select"),
        ("Ctrl+Left", "Ctrl+Right"),
    ),
    (
        QT_TRANSLATE_NOOP("FixedKeys", "Sentence by sentence: next sentence"),
        ("Space", "Right", "Down", "J"),
    ),
    (
        QT_TRANSLATE_NOOP("FixedKeys", "Sentence by sentence: previous sentence"),
        ("Shift+Space", "Left", "Up", "Backspace"),
    ),
    (QT_TRANSLATE_NOOP("FixedKeys", "Open what the keyboard is on: a sentence, a fold"), ("Return", "Enter")),
    (QT_TRANSLATE_NOOP("FixedKeys", "Close what is open, go back"), BACK.shortcuts),
)


def fixed_by(key: str) -> str:
    """What a key does that no action can have; empty where an action can have it. Shift makes no other key of it."""
    shared = {key, key.replace("Shift+", "")}
    return next((does for does, keys in FIXED if shared & set(keys)), "")


def key_text(does: str) -> str:
    """What one of the keys does, in the language of the window."""
    return QCoreApplication.translate("FixedKeys", does)
