"""Why a translation may be wrong, in the language of the window: reader.model's reasons, marked for translation."""

from PySide6.QtCore import QCoreApplication

from reader.model import Flag, FlagKind
from reader.ui.language import QT_TRANSLATE_NOOP

# lupdate finds literals only, hence a second copy; tests/ui/test_flag_texts.py holds the two equal.
TEXTS: dict[FlagKind, str] = {
    FlagKind.CUT_OFF: QT_TRANSLATE_NOOP("Flags", "The translator stopped at its length limit; the end may be missing"),
    FlagKind.REPETITION: QT_TRANSLATE_NOOP("Flags", "Words repeat: {detail}"),
    FlagKind.LEFTOVER_HAN: QT_TRANSLATE_NOOP("Flags", "Chinese was left in: {detail}"),
    FlagKind.NUMBERS: QT_TRANSLATE_NOOP("Flags", "A number differs: {detail}"),
    FlagKind.LENGTH: QT_TRANSLATE_NOOP("Flags", "Much shorter or longer than the Chinese suggests"),
    FlagKind.TERM: QT_TRANSLATE_NOOP("Flags", "The glossary has: {detail}"),
}


def reason(flag: Flag) -> str:
    """A reason for doubt in words."""
    return QCoreApplication.translate("Flags", TEXTS[flag.kind]).format(detail=flag.detail)
