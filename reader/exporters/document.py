"""The neutral document that every writer takes: what the screen shows, as plain data."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model import BlockKind, Metadata, Picture, PinyinStyle, TranslationKind
from reader.model.tones import Palette
from reader.settings import Layout


@dataclass(frozen=True, slots=True)
class Run:
    """A token as shown. `syllables` are canonical ("yin2"), one a character of the source, empty where it has none; a
    regional idiom may have more or fewer characters, and one reading for all then goes above it. `pinyin` is the
    spelling of the word. `bare` hides the reading, of a word that the reader knows. `highlight` is the name of the
    colour that the reader marked it with, empty for none."""

    text: str
    syllables: tuple[str, ...]
    pinyin: str
    bare: bool = False
    highlight: str = ""

    @property
    def is_aligned(self) -> bool:
        """Whether each character has a syllable of its own."""
        return len(self.syllables) == len(self.text)


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence as shown. `gap` is the white space between it and the one before; `translation` None if not shown.

    `translation_kind` is None where it is the document's; a sentence that the model has not reached yet and that is
    shown with its gloss says GLOSS here, the reader's own translation OWN, and the writers mark both. `doubts` are the
    reasons, in words, why a machine's translation may be wrong; `notes` are what the reader noted here.
    """

    runs: tuple[Run, ...]
    translation: str | None = None
    gap: str = ""
    translation_kind: TranslationKind | None = None
    doubts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block as shown. A caption may have a `picture`, and no sentence then."""

    kind: BlockKind
    level: int
    sentences: tuple[ShownSentence, ...]
    picture: Picture | None = None

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
    translated before another model was installed. `tones` are the colours of the characters by tone, None for none;
    `zhuyin_above` sets zhuyin above the characters and not at their right; `layout` is where the English stands.

    The blocks of a novel are worked out while a writer goes through them, which it does once. So what it must know
    before stands here: `has_title_block`, whether a block shows the title, so that a writer need not add it;
    `translation_kinds`, of the English that is shown; `has_doubts`, whether some of it may be wrong. `identifier` is
    the article's id; `note` is what the reader noted about all of it.
    """

    title: str
    language: str
    metadata: Metadata
    pinyin: PinyinStyle
    blocks: Iterable[ShownBlock]
    translation_kind: TranslationKind | None = None
    translation_models: tuple[str, ...] = ()
    tones: Palette | None = None
    zhuyin_above: bool = False
    layout: Layout = Layout.BESIDE
    has_title_block: bool = False
    translation_kinds: frozenset[TranslationKind] = frozenset()
    has_doubts: bool = False
    identifier: str = ""
    note: str = ""
