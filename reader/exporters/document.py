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
    """A sentence as shown. `gap` is the white space between it and the one before; `translation` None if not shown.

    `translation_kind` is None where it is the document's; a sentence that the model has not reached yet and that is
    shown with its gloss says GLOSS here, the reader's own translation OWN, and the writers mark both. `doubts` are the
    reasons, in words, why a machine's translation may be wrong.
    """

    runs: tuple[Run, ...]
    translation: str | None = None
    gap: str = ""
    translation_kind: TranslationKind | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownBlock:
    kind: BlockKind
    level: int
    sentences: tuple[ShownSentence, ...]

    @property
    def is_title(self) -> bool:
        return self.kind is BlockKind.HEADING and self.level == 1

    @property
    def text(self) -> str:
        """The block's text as shown, without pinyin."""
        return "".join(s.gap + "".join(run.text for run in s.runs) for s in self.sentences)


@dataclass(frozen=True, slots=True)
class Document:
    """What is exported. `language` is the BCP 47 tag of the shown script; `translation_kind` is None where no
    English is shown; `translation_models` names what made it ("zt_en 1.9"), several where some sentences were
    translated before another model was installed."""

    title: str
    language: str
    metadata: Metadata
    pinyin: PinyinStyle
    blocks: tuple[ShownBlock, ...]
    translation_kind: TranslationKind | None = None
    translation_models: tuple[str, ...] = ()

    @property
    def has_title_block(self) -> bool:
        """Whether a block shows the title, so that a writer need not add it."""
        return any(block.is_title for block in self.blocks)
