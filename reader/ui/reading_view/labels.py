"""What the page says beside the text: on folds, and about what is under the pointer."""

from PySide6.QtCore import QCoreApplication

from reader.model import BlockKind, Term, Translation, TranslationKind
from reader.ui.flag_texts import reason
from reader.ui.language import QT_TRANSLATE_NOOP
from reader.ui.reading_view.rows import FoldRow

_FOLDS = {
    BlockKind.NAVIGATION: QT_TRANSLATE_NOOP("ReadingView", "Navigation"),
    BlockKind.LEGAL: QT_TRANSLATE_NOOP("ReadingView", "Legal notice"),
    BlockKind.CAPTION: QT_TRANSLATE_NOOP("ReadingView", "Image name"),
    BlockKind.HEADING: QT_TRANSLATE_NOOP("ReadingView", "Repeated title"),
    BlockKind.BYLINE: QT_TRANSLATE_NOOP("ReadingView", "Byline"),
}
_OTHER_FOLD = QT_TRANSLATE_NOOP("ReadingView", "Folded text")


def fold_label(fold: FoldRow) -> str:
    """The text of the thin line that stands for folded blocks."""
    name = _tr(_FOLDS.get(fold.kind, _OTHER_FOLD))
    arrow, count = "▾" if fold.opened else "▸", len(fold.blocks)
    if count == 1:
        return f"{arrow}  {name}"
    return QCoreApplication.translate("ReadingView", "{0}  {1}, {2} lines").format(arrow, name, count)


def spoken_fold(fold: FoldRow) -> str:
    """The same in words alone."""
    label = fold_label(fold)[1:].strip()
    if fold.opened:
        return QCoreApplication.translate("ReadingView", "{0}, unfolded").format(label)
    return QCoreApplication.translate("ReadingView", "{0}, folded").format(label)


def picture_label() -> str:
    """What a picture is called."""
    return QCoreApplication.translate("ReadingView", "Picture")


def term_tip(term: Term) -> str:
    """An entry of the glossary in one line."""
    entry = f"{term.chinese} → {'; '.join(term.wordings)}"
    return f"{entry} ({term.note})" if term.note else entry


def missing_tip(character: str) -> str:
    """About a character that is drawn as an empty square."""
    told = QCoreApplication.translate(
        "ReadingView",
        "No installed font has this character (U+{0}). Fonts such as HanaMin or Jigmo have most rare ones.",
    )
    return told.format(f"{ord(character):04X}")


def translation_tip(translation: Translation) -> str:
    """What is to be known about a translation; empty where there is nothing."""
    if translation.kind is TranslationKind.OWN:
        return QCoreApplication.translate("ReadingView", "Your translation.")
    if not translation.flags:
        return ""
    more = QCoreApplication.translate("ReadingView", "Right-click for more.")
    return "\n".join([*map(reason, translation.flags), more])


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReadingView", text)
