"""What can be chosen about cards, in the words of the window."""

from PySide6.QtCore import QCoreApplication

from reader.model.flash_cards import CardFormat, CardKind, CardScope, Which
from reader.ui.language import QT_TRANSLATE_NOOP

SCOPES = {
    CardScope.GIVEN: QT_TRANSLATE_NOOP("Cards", "The words in the list"),
    CardScope.LEARNING: QT_TRANSLATE_NOOP("Cards", "All words that I am learning"),
    CardScope.ARTICLE: QT_TRANSLATE_NOOP("Cards", "Those of them in this article"),
    CardScope.SENTENCES: QT_TRANSLATE_NOOP("Cards", "Each sentence of this article"),
    CardScope.ALL: QT_TRANSLATE_NOOP("Cards", "All words that I am learning or know"),
}
FORMATS = {
    CardFormat.ANKI: "Anki",
    CardFormat.PLECO: "Pleco",
    CardFormat.SKRITTER: "Skritter",
    CardFormat.CSV: QT_TRANSLATE_NOOP("Cards", "Table (CSV)"),
}
# Name, and what it asks.
KINDS = {
    CardKind.RECOGNITION: (
        QT_TRANSLATE_NOOP("Cards", "&Recognition"),
        QT_TRANSLATE_NOOP("Cards", "Shows the word; asks how it is read and what it means."),
    ),
    CardKind.LISTENING: (
        QT_TRANSLATE_NOOP("Cards", "&Listening, without sound"),
        QT_TRANSLATE_NOOP("Cards", "Shows the reading alone; asks which word it is."),
    ),
    CardKind.CLOZE: (
        QT_TRANSLATE_NOOP("Cards", "&Cloze"),
        QT_TRANSLATE_NOOP("Cards", "Shows the sentence without the word, and its English; asks for the word."),
    ),
    CardKind.SENTENCE: (
        QT_TRANSLATE_NOOP("Cards", "&Sentence"),
        QT_TRANSLATE_NOOP("Cards", "Shows the whole sentence; asks how it is read and what it says."),
    ),
}
WHICH = {
    Which.ALL: QT_TRANSLATE_NOOP("Cards", "All cards"),
    Which.REVIEWED: QT_TRANSLATE_NOOP("Cards", "Cards that were reviewed"),
    Which.MATURE: QT_TRANSLATE_NOOP("Cards", "Cards of 21 days or more"),
}


def translated(text: str) -> str:
    """A text of these in the language of the window."""
    return QCoreApplication.translate("Cards", text)
