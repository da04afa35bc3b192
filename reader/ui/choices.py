"""What can be chosen among: the values of fields of the settings, as menus, toolbar and keys offer them."""

from collections.abc import Mapping
from enum import StrEnum

from reader.model import PinyinStyle
from reader.settings import (
    Language,
    LevelColours,
    ReadingsShown,
    ScriptChoice,
    SentencesBegin,
    ThemeChoice,
    TranslationChoice,
)
from reader.ui.language import QT_TRANSLATE_NOOP

# Field of Settings -> its values, in the order of the menu and of the key that goes round them.
CHOICES: Mapping[str, tuple[tuple[StrEnum, str], ...]] = {
    "script": (
        (ScriptChoice.ORIGINAL, QT_TRANSLATE_NOOP("Actions", "Original")),
        (ScriptChoice.SIMPLIFIED, QT_TRANSLATE_NOOP("Actions", "Simplified")),
        (ScriptChoice.TRADITIONAL, QT_TRANSLATE_NOOP("Actions", "Traditional")),
        (ScriptChoice.TAIWAN, QT_TRANSLATE_NOOP("Actions", "Taiwan")),
        (ScriptChoice.HONG_KONG, QT_TRANSLATE_NOOP("Actions", "Hong Kong")),
    ),
    "pinyin": (
        (PinyinStyle.NONE, QT_TRANSLATE_NOOP("Actions", "No pinyin")),
        (PinyinStyle.SYLLABLE, QT_TRANSLATE_NOOP("Actions", "Pinyin over each character")),
        (PinyinStyle.WORD, QT_TRANSLATE_NOOP("Actions", "Pinyin over each word")),
        (PinyinStyle.NUMBERS, QT_TRANSLATE_NOOP("Actions", "Pinyin with numbers")),
        (PinyinStyle.ZHUYIN, QT_TRANSLATE_NOOP("Actions", "Zhuyin")),
    ),
    "readings": (
        (ReadingsShown.ALL, QT_TRANSLATE_NOOP("Actions", "All words")),
        (ReadingsShown.UNKNOWN, QT_TRANSLATE_NOOP("Actions", "Unknown words")),
        (ReadingsShown.HOVER, QT_TRANSLATE_NOOP("Actions", "The word under the pointer")),
    ),
    "levels": (
        (LevelColours.OFF, QT_TRANSLATE_NOOP("Actions", "No levels")),
        (LevelColours.HSK_2, "HSK 2.0"),
        (LevelColours.GF0025, "GF0025-2021"),
        (LevelColours.HSK_2025, "HSK 2025"),
        (LevelColours.OWN, QT_TRANSLATE_NOOP("Actions", "Levels of my own list")),
    ),
    "translation": (
        (TranslationChoice.NONE, QT_TRANSLATE_NOOP("Actions", "No English")),
        (TranslationChoice.GLOSS, QT_TRANSLATE_NOOP("Actions", "Word-by-word gloss")),
        (TranslationChoice.MT, QT_TRANSLATE_NOOP("Actions", "Translation")),
    ),
    "sentences_begin": (
        (SentencesBegin.CHINESE, QT_TRANSLATE_NOOP("Actions", "Chinese alone")),
        (SentencesBegin.PINYIN, QT_TRANSLATE_NOOP("Actions", "Chinese with pinyin")),
        (SentencesBegin.ENGLISH, QT_TRANSLATE_NOOP("Actions", "Chinese with English")),
        (SentencesBegin.BOTH, QT_TRANSLATE_NOOP("Actions", "Chinese with pinyin and English")),
    ),
    "theme": (
        (ThemeChoice.SYSTEM, QT_TRANSLATE_NOOP("Actions", "Like the system")),
        (ThemeChoice.LIGHT, QT_TRANSLATE_NOOP("Actions", "Light")),
        (ThemeChoice.SEPIA, QT_TRANSLATE_NOOP("Actions", "Sepia")),
        (ThemeChoice.DARK, QT_TRANSLATE_NOOP("Actions", "Dark")),
        (ThemeChoice.CONTRAST, QT_TRANSLATE_NOOP("Actions", "High contrast")),
    ),
    # A language is named in itself, so that whoever cannot read the window finds the way back.
    "language": (
        (Language.SYSTEM, QT_TRANSLATE_NOOP("Actions", "Like the system")),
        (Language.ENGLISH, "English"),
        (Language.SIMPLIFIED_CHINESE, "简体中文"),
        (Language.TRADITIONAL_CHINESE, "繁體中文"),
    ),
}


def following(field: str, value: StrEnum) -> StrEnum:
    """The value after `value` in its menu, the first after the last."""
    values = [choice for choice, _ in CHOICES[field]]
    return values[(values.index(value) + 1) % len(values)]
