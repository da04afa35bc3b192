"""The neutral document that every writer takes: what the screen shows, as plain data."""

from dataclasses import dataclass

from reader.model import BlockKind, Metadata, PinyinStyle, TranslationKind


@dataclass(frozen=True, slots=True)
class Run:
    """A token as shown. `syllables` (tone marks, one entry a character of `text`, empty where it has no reading) is
    None for a run whose characters do not stand one to one with their readings: only `pinyin` then goes above it."""

    text: str
    syllables: tuple[str, ...] | None
    pinyin: str


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence as shown. `gap` is the white space between it and the one before; `translation` None if not shown."""

    runs: tuple[Run, ...]
    translation: str | None = None
    gap: str = ""


@dataclass(frozen=True, slots=True)
class ShownBlock:
    kind: BlockKind
    level: int
    sentences: tuple[ShownSentence, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What is exported. `language` is the BCP 47 tag of the shown script; `translation_kind` is None where no
    English is shown; `translation_note` says where the English comes from ("zt_en 1.9")."""

    title: str
    language: str
    metadata: Metadata
    pinyin: PinyinStyle
    blocks: tuple[ShownBlock, ...]
    translation_kind: TranslationKind | None = None
    translation_note: str = ""
