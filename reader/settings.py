"""One typed table of the user's options, kept as JSON in the user's configuration folder."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from platformdirs import user_config_path, user_data_path, user_state_path

from reader.model import PinyinStyle, Pronunciation, ReaderError, Syllabus
from reader.model.small_json import OnDamage, change_json, load_json
from reader.model.tones import PALETTES, Palette, parse_palette

_APP = "duidu"
# Databases in the data folder: what can be made anew, and what nobody can.
MEMORY_FILE, OWN_FILE = "translations.sqlite", "own.sqlite"
LIBRARY_FILE, INDEX_FILE, HISTORY_FILE = "library.db", "library-index.db", "history.sqlite"
# The dictionaries that the reader added.
DICTIONARIES_FILE = "dictionaries.sqlite"


class ScriptChoice(StrEnum):
    """The script to show: the article's own, or one of the four."""

    ORIGINAL = "original"
    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    TAIWAN = "zh-Hant-TW"
    HONG_KONG = "zh-Hant-HK"


class TranslationChoice(StrEnum):
    """The English to show: none, the word-by-word gloss, or the machine translation (gloss where there is none)."""

    NONE = "none"
    GLOSS = "gloss"
    MT = "mt"


class EngineChoice(StrEnum):
    """What translates: installed Argos packages, or a server that the reader runs (its API)."""

    ARGOS = "argos"
    OPENAI = "openai"
    LIBRETRANSLATE = "libretranslate"


class ThemeChoice(StrEnum):
    """The colours; CONTRAST is black and white, light or dark as the desktop is."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    CONTRAST = "contrast"


class ReadingsShown(StrEnum):
    """Which words have their readings above them."""

    ALL = "all"
    UNKNOWN = "unknown"
    HOVER = "hover"


class ToneColours(StrEnum):
    """The palette that characters are coloured in by tone; OWN is `Settings.own_tones`."""

    OFF = "off"
    PLECO = "pleco"
    DUMMITT = "dummitt"
    HANPING = "hanping"
    OWN = "own"


class LevelColours(StrEnum):
    """The syllabus by whose levels words are coloured; but for OFF the values are those of Syllabus."""

    OFF = "off"
    HSK_2 = "hsk2"
    GF0025 = "gf0025"
    HSK_2025 = "hsk2025"
    OWN = "own"

    @property
    def syllabus(self) -> Syllabus | None:
        return None if self is LevelColours.OFF else Syllabus(self.value)


class Face(StrEnum):
    """The kind of typeface that Chinese is set in."""

    SERIF = "serif"
    SANS = "sans"
    KAI = "kai"


class Layout(StrEnum):
    """Where the English stands: beside the Chinese, under each paragraph, under each sentence."""

    BESIDE = "beside"
    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


class SentencesBegin(StrEnum):
    """What is shown of each sentence at first where they are read one by one, beside its Chinese."""

    CHINESE = "chinese"
    PINYIN = "pinyin"
    ENGLISH = "english"
    BOTH = "both"


class Language(StrEnum):
    """The language of the window."""

    SYSTEM = "system"
    ENGLISH = "en"
    SIMPLIFIED_CHINESE = "zh_CN"
    TRADITIONAL_CHINESE = "zh_TW"


# Field -> least and greatest value.
LIMITS = {
    "text_size": (12, 48),
    "line_length": (12, 60),
    "line_spacing": (80, 200),
    "margin": (0, 240),
    "speech_rate": (50, 200),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """`text_size` is the height of a Chinese character in pixels; `idioms` lets Taiwan and Hong Kong script change
    words too (软件 -> 軟體).

    `readings` says which words have pinyin; `zhuyin_above` sets zhuyin above the characters and not at their right;
    `sandhi` shows tones as they change in speech (ní hǎo); `pronunciation` is the mainland's or Taiwan's;
    `own_tones` is five colours ("#rrggbb", parted by commas) for the tones 1 to 5; `levels` underlines words in the
    colour of their level, `mark_learning` those that are being learned. `line_length` is the longest line in
    characters, `line_spacing` per cent of the usual distance of lines, `margin` the least margin of the page in pixels;
    `vertical` sets Chinese in columns from right to left. `sentences_begin` is for sentence-by-sentence mode.

    `quality` makes the machine search wider and slower; `gloss_beside` shows the gloss under a translation;
    `offer_model` is False once the reader declined to download one. `server_url` and `server_model` are used when
    `engine` is a server; `trusted_server` is the address beyond this machine that the reader agreed to send text to.
    `watch_clipboard` opens Chinese texts that are copied in other programs; `card_on_hover` shows the dictionary's card
    of a word that the pointer rests on. `tour_seen`: the tour was shown once.

    `speech_rate` is how fast is read aloud, per cent of the voice's own speed; `voice` is the id of the voice (see
    reader.speech.Voice), empty for the one that fits the text.
    """

    script: ScriptChoice = ScriptChoice.ORIGINAL
    idioms: bool = False
    pinyin: PinyinStyle = PinyinStyle.SYLLABLE
    readings: ReadingsShown = ReadingsShown.ALL
    zhuyin_above: bool = False
    sandhi: bool = False
    pronunciation: Pronunciation = Pronunciation.MAINLAND
    tone_colours: ToneColours = ToneColours.OFF
    own_tones: str = ""
    levels: LevelColours = LevelColours.OFF
    mark_learning: bool = True
    translation: TranslationChoice = TranslationChoice.MT
    layout: Layout = Layout.BESIDE
    vertical: bool = False
    sentences_begin: SentencesBegin = SentencesBegin.CHINESE
    quality: bool = False
    gloss_beside: bool = False
    offer_model: bool = True
    engine: EngineChoice = EngineChoice.ARGOS
    server_url: str = ""
    server_model: str = ""
    trusted_server: str = ""
    text_size: int = 20
    face: Face = Face.SERIF
    line_length: int = 34
    line_spacing: int = 100
    margin: int = 32
    theme: ThemeChoice = ThemeChoice.SYSTEM
    language: Language = Language.SYSTEM
    watch_clipboard: bool = False
    card_on_hover: bool = True
    tour_seen: bool = False
    speech_rate: int = 100
    voice: str = ""


def chosen_palette(choice: ToneColours, own: str) -> Palette | None:
    """The colours of the tones; None where they are off, or where the reader's `own` are not five colours."""
    if choice is ToneColours.OFF:
        return None
    if choice is not ToneColours.OWN:
        return PALETTES[choice]
    with suppress(ReaderError):
        return parse_palette(own)
    return None


def settings_file() -> Path:
    return user_config_path(_APP, appauthor=False) / "settings.json"


def data_folder() -> Path:
    """Where history and other databases are kept; it may not exist yet."""
    return user_data_path(_APP, appauthor=False)


def state_folder() -> Path:
    """Where is kept how processes ended, and reports of errors; it may not exist yet."""
    return user_state_path(_APP, appauthor=False)


def translations_file() -> Path:
    """What machines translated: see reader.library.TranslationMemory."""
    return data_folder() / MEMORY_FILE


def own_file() -> Path:
    """The reader's own translations and terms: see reader.library.Edits and Glossary."""
    return data_folder() / OWN_FILE


def library_file() -> Path:
    """The reader's articles, folders, tags and copies: see reader.library.Articles."""
    return data_folder() / LIBRARY_FILE


def load_settings(path: Path, damaged: OnDamage | None = None) -> Settings:
    """Read the table; what is missing, unknown or of a wrong kind there is left at its default. A damaged file is moved
    aside."""
    return settings_from(load_json(path, dict, damaged))


def settings_from(stored: Mapping[str, Any]) -> Settings:
    """Settings of stored values by their names; what is missing or of a wrong kind is left at its default."""
    defaults = Settings()
    known = {field.name: getattr(defaults, field.name) for field in fields(Settings)}
    return Settings(**{name: _accepted(name, stored.get(name), default) for name, default in known.items()})


def _accepted(name: str, value: Any, default: Any) -> Any:
    if isinstance(default, StrEnum):
        choices = type(default)
        return choices(value) if value in list(choices) else default
    if type(value) is not type(default):
        return default
    if isinstance(value, (bool, str)):
        return value
    return within(name, value)


def within(name: str, value: int) -> int:
    """The value of a field of LIMITS that is nearest to `value`."""
    least, greatest = LIMITS[name]
    return min(max(value, least), greatest)


def save_settings(path: Path, changes: Mapping[str, Any], damaged: OnDamage | None = None) -> None:
    """Keep these fields, and whatever else is in the file: another window may have changed it, or a newer version have
    written it. Raises ReaderError CANNOT_WRITE, BUSY."""
    change_json(path, dict, lambda stored: stored.update(changes), damaged)
