"""Choices about the page that dialogs offer: the values of fields of the settings, with their words."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from reader.model import Pronunciation
from reader.settings import Face, Layout, ToneColours
from reader.ui.choices import CHOICES
from reader.ui.language import QT_TRANSLATE_NOOP

_FACES = (
    (Face.SERIF, QT_TRANSLATE_NOOP("TextDialog", "Song (serif)")),
    (Face.SANS, QT_TRANSLATE_NOOP("TextDialog", "Hei (sans)")),
    (Face.KAI, QT_TRANSLATE_NOOP("TextDialog", "Kai (brush)")),
)
_LAYOUTS = (
    (Layout.BESIDE, QT_TRANSLATE_NOOP("TextDialog", "Beside the Chinese")),
    (Layout.PARAGRAPH, QT_TRANSLATE_NOOP("TextDialog", "Under each paragraph")),
    (Layout.SENTENCE, QT_TRANSLATE_NOOP("TextDialog", "Under each sentence")),
)
_TONES = (
    (ToneColours.OFF, QT_TRANSLATE_NOOP("TextDialog", "No colours")),
    (ToneColours.PLECO, "Pleco"),
    (ToneColours.DUMMITT, "Dummitt"),
    (ToneColours.HANPING, "Hanping"),
    (ToneColours.OWN, QT_TRANSLATE_NOOP("TextDialog", "My own")),
)
_ZHUYIN = (
    (False, QT_TRANSLATE_NOOP("TextDialog", "At the right of the character")),
    (True, QT_TRANSLATE_NOOP("TextDialog", "Above the character")),
)
_SANDHI = (
    (False, QT_TRANSLATE_NOOP("TextDialog", "Unchanged (nǐ hǎo)")),
    (True, QT_TRANSLATE_NOOP("TextDialog", "As spoken (ní hǎo)")),
)
_PRONUNCIATIONS = (
    (Pronunciation.MAINLAND, QT_TRANSLATE_NOOP("TextDialog", "Mainland (和 hé)")),
    (Pronunciation.TAIWAN, QT_TRANSLATE_NOOP("TextDialog", "Taiwan (和 hàn)")),
)
_DIRECTIONS = (
    (False, QT_TRANSLATE_NOOP("TextDialog", "In lines from left to right")),
    (True, QT_TRANSLATE_NOOP("TextDialog", "In columns from right to left")),
)
# Field of Settings -> its label, and its values with their words.
PAGE_CHOICES: dict[str, tuple[str, tuple[tuple[StrEnum | bool, str], ...]]] = {
    "face": (QT_TRANSLATE_NOOP("TextDialog", "&Typeface"), _FACES),
    "pinyin": (QT_TRANSLATE_NOOP("TextDialog", "&Readings"), CHOICES["pinyin"]),
    "readings": (QT_TRANSLATE_NOOP("TextDialog", "Readings &of"), CHOICES["readings"]),
    "zhuyin_above": (QT_TRANSLATE_NOOP("TextDialog", "&Zhuyin"), _ZHUYIN),
    "sandhi": (QT_TRANSLATE_NOOP("TextDialog", "Tones &in speech"), _SANDHI),
    "pronunciation": (QT_TRANSLATE_NOOP("TextDialog", "&Pronunciation"), _PRONUNCIATIONS),
    "tone_colours": (QT_TRANSLATE_NOOP("TextDialog", "Tone &colours"), _TONES),
    "vertical": (QT_TRANSLATE_NOOP("TextDialog", "&Direction"), _DIRECTIONS),
    "layout": (QT_TRANSLATE_NOOP("TextDialog", "&English"), _LAYOUTS),
    "theme": (QT_TRANSLATE_NOOP("TextDialog", "T&heme"), CHOICES["theme"]),
}


def choice_box(field: str) -> QComboBox:
    """A box with the values of a field as its items' data."""
    box = QComboBox()
    box.setObjectName(field)
    for value, _ in values_of(field):
        box.addItem("", value)
    retranslate_box(box)
    return box


def retranslate_box(box: QComboBox) -> None:
    """Say the values of a box in the language of the window; some may have been left out."""
    field = box.objectName()
    # The words of fields that menus have too are kept with these.
    context = "Actions" if field in CHOICES else "TextDialog"
    for value, text in values_of(field):
        if (at := box.findData(value)) >= 0:
            box.setItemText(at, QCoreApplication.translate(context, text))


def values_of(field: str) -> tuple[tuple[StrEnum | bool, str], ...]:
    """The values of a field, in the order in which they are offered."""
    return PAGE_CHOICES[field][1] if field in PAGE_CHOICES else CHOICES[field]


def show_choice(box: QComboBox, value: StrEnum | bool) -> None:  # noqa: FBT001 - one value of many
    """Let the box show this value of its field."""
    # Qt keeps an enumeration's values as plain text.
    box.setCurrentIndex(next((at for at in range(box.count()) if box.itemData(at) == value), -1))


def label_of(field: str) -> str:
    """What stands before a field."""
    return QCoreApplication.translate("TextDialog", PAGE_CHOICES[field][0])
