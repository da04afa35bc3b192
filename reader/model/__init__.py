"""The data that every part of Duidu speaks in: standard library only, plain values, nothing that computes long."""

from reader.model.annotation import (
    Annotation,
    Reading,
    ScriptVariant,
    Token,
    TokenKind,
)
from reader.model.article import (
    Article,
    Block,
    BlockKind,
    Metadata,
    Picture,
    Position,
    Ruby,
    Sentence,
    place_of_sentence,
)
from reader.model.correction import BORDER, Correction, CorrectionKind, Scope
from reader.model.errors import Problem, ReaderError, cannot_load, cannot_read, cannot_write
from reader.model.files import later_name, make_own_folder, read_small, write_whole, writing
from reader.model.highlight import Colour, Highlight, highlight_at
from reader.model.pinyin import PinyinStyle, Pronunciation, mark_tone
from reader.model.script import Script, detect_script
from reader.model.syllabus import Syllabus
from reader.model.translation import Flag, FlagKind, Term, Translation, TranslationKind
from reader.model.word import Word, WordContext, WordState

__all__ = [
    "BORDER",
    "Annotation",
    "Article",
    "Block",
    "BlockKind",
    "Colour",
    "Correction",
    "CorrectionKind",
    "Flag",
    "FlagKind",
    "Highlight",
    "Metadata",
    "Picture",
    "PinyinStyle",
    "Position",
    "Problem",
    "Pronunciation",
    "ReaderError",
    "Reading",
    "Ruby",
    "Scope",
    "Script",
    "ScriptVariant",
    "Sentence",
    "Syllabus",
    "Term",
    "Token",
    "TokenKind",
    "Translation",
    "TranslationKind",
    "Word",
    "WordContext",
    "WordState",
    "cannot_load",
    "cannot_read",
    "cannot_write",
    "detect_script",
    "highlight_at",
    "later_name",
    "make_own_folder",
    "mark_tone",
    "place_of_sentence",
    "read_small",
    "write_whole",
    "writing",
]
