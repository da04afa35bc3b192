"""Corrections in the words of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.model import BORDER, Correction, CorrectionKind, PinyinStyle, Scope, Script
from reader.model.styles import one_by_one
from reader.ui.language import QT_TRANSLATE_NOOP

KINDS = {
    CorrectionKind.READING: QT_TRANSLATE_NOOP("Corrections", "Reading"),
    CorrectionKind.WORDS: QT_TRANSLATE_NOOP("Corrections", "Words"),
    CorrectionKind.CONVERSION: QT_TRANSLATE_NOOP("Corrections", "Conversion"),
}
SCOPES = {
    Scope.HERE: QT_TRANSLATE_NOOP("Corrections", "Here"),
    Scope.ARTICLE: QT_TRANSLATE_NOOP("Corrections", "In this article"),
    Scope.EVERYWHERE: QT_TRANSLATE_NOOP("Corrections", "Everywhere"),
}
SCRIPTS = {
    Script.SIMPLIFIED: QT_TRANSLATE_NOOP("Corrections", "Simplified"),
    Script.TRADITIONAL: QT_TRANSLATE_NOOP("Corrections", "Traditional"),
    Script.TAIWAN: QT_TRANSLATE_NOOP("Corrections", "Taiwan"),
    Script.HONG_KONG: QT_TRANSLATE_NOOP("Corrections", "Hong Kong"),
}
_ABOUT = {
    CorrectionKind.READING: QT_TRANSLATE_NOOP("Corrections", "reading of “{text}”"),
    CorrectionKind.WORDS: QT_TRANSLATE_NOOP("Corrections", "words of “{text}”"),
    CorrectionKind.CONVERSION: QT_TRANSLATE_NOOP("Corrections", "conversion of “{text}”"),
}
_CORRECTED = {
    Scope.HERE: QT_TRANSLATE_NOOP("Corrections", "Corrected here: {about}."),
    Scope.ARTICLE: QT_TRANSLATE_NOOP("Corrections", "Corrected in this article: {about}."),
    Scope.EVERYWHERE: QT_TRANSLATE_NOOP("Corrections", "Corrected everywhere: {about}."),
}
_MORE = QT_TRANSLATE_NOOP("Corrections", "{text} and {count} more")
COMMA = QT_TRANSLATE_NOOP("Corrections", ", ")
_MOST = 3  # that are named one by one


def in_words(text: str) -> str:
    """A text of this table in the language of the window."""
    return QCoreApplication.translate("Corrections", text)


def about(corrections: Sequence[Correction]) -> str:
    """What some corrections are about: "reading of “银行”, words of “用金介”"; of many the first and how many more."""
    named = dict.fromkeys(in_words(_ABOUT[each.kind]).format(text=each.text) for each in corrections[:_MOST])
    text, more = in_words(COMMA).join(named), len(corrections) - _MOST
    return in_words(_MORE).format(text=text, count=more) if more > 0 else text


def corrected(corrections: Sequence[Correction]) -> str:
    """What is said when some of one scope were saved."""
    return in_words(_CORRECTED[corrections[0].scope]).format(about=about(corrections))


def what_is_right(correction: Correction) -> str:
    """The value of a correction as people write it: "yín háng", "用 | 金 | 介", "頭髮"."""
    if correction.kind is CorrectionKind.READING:
        return one_by_one(correction.value.split(" "), PinyinStyle.SYLLABLE)
    if correction.kind is CorrectionKind.WORDS:
        return correction.value.replace(BORDER, f" {BORDER} ")
    return correction.value
