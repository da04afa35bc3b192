"""Exporting: the neutral document of what is shown, and a file of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.exporters import Document, Format, Run, ShownBlock, ShownSentence, write_document
from reader.model import (
    Annotation,
    Article,
    Block,
    BlockKind,
    FlagKind,
    Metadata,
    PinyinStyle,
    Problem,
    ReaderError,
    Script,
    Sentence,
    TokenKind,
    Translation,
    TranslationKind,
    cannot_write,
    write_whole,
)
from reader.model.sandhi import as_spoken
from reader.model.styles import sentence_pinyin
from reader.model.tones import Palette
from reader.pipeline.annotating import Annotations
from reader.pipeline.knowing import unknown_only
from reader.settings import ReadingsShown

if TYPE_CHECKING:
    from reader.annotate import Corrector

Translations = Mapping[str, Translation]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the screen: `translation` is None where no English is shown; `open_blocks` are the indices of folded
    blocks that were opened; `tones` are the colours of the characters, None for none; `known_words` (simplified) have
    no readings where `readings` are those of unknown words; `sandhi` shows tones as they change in speech."""

    script: Script
    pinyin: PinyinStyle
    translation: TranslationKind | None
    open_blocks: frozenset[int] = frozenset()
    readings: ReadingsShown = ReadingsShown.ALL
    known_words: frozenset[str] = frozenset()
    tones: Palette | None = None
    zhuyin_above: bool = False
    sandhi: bool = False

    @property
    def style(self) -> PinyinStyle:
        """The style of the readings that are there without a pointer."""
        return PinyinStyle.NONE if self.readings is ReadingsShown.HOVER else self.pinyin

    def shows(self, index: int, block: Block) -> bool:
        return not block.folded or index in self.open_blocks


def build_document(
    article: Article,
    annotations: Annotations,
    translations: Translations,
    shown: Shown,
    corrector: "Corrector | None" = None,
) -> Document:
    """The neutral document of what is shown, for the writers. Every block shown must be annotated; `corrector` is for
    the title and what is said about the text."""
    blocks = tuple(
        ShownBlock(block.kind, block.level, _shown_sentences(block, annotations, translations, shown))
        for index, block in enumerate(article.blocks)
        if shown.shows(index, block)
    )
    used = [translations[sentence.id].model for sentence in article.sentences() if sentence.id in translations]
    return Document(
        title=shown_title(article, shown.script, corrector),
        language=shown.script.value,
        metadata=_metadata_in_script(article, shown.script, corrector),
        pinyin=shown.style,
        blocks=blocks,
        translation_kind=shown.translation,
        translation_models=tuple(dict.fromkeys(filter(None, used))),
        tones=shown.tones,
        zhuyin_above=shown.zhuyin_above,
    )


def _shown_sentences(
    block: Block, annotations: Annotations, translations: Translations, shown: Shown
) -> tuple[ShownSentence, ...]:
    sentences: list[ShownSentence] = []
    end = 0
    for sentence in block.sentences:
        annotation = annotations[sentence.id]
        english = translations.get(sentence.id) if shown.translation else None
        sentences.append(
            ShownSentence(
                runs=_runs(annotation, shown),
                translation=_text(english) if english else None,
                translation_kind=english.kind if english else None,
                gap=block.text[end : sentence.start],
                doubts=tuple(flag.reason for flag in english.flags) if english else (),
            )
        )
        end = sentence.end
    return tuple(sentences)


def _text(translation: Translation) -> str:
    """Nothing is cut off in silence."""
    cut_off = any(flag.kind is FlagKind.CUT_OFF for flag in translation.flags)
    return translation.text + " […]" if cut_off else translation.text


def _runs(annotation: Annotation, shown: Shown) -> tuple[Run, ...]:
    tokens = as_spoken(annotation.tokens) if shown.sandhi else annotation.tokens
    spelt = sentence_pinyin(tokens) if shown.style is PinyinStyle.WORD else [token.pinyin for token in tokens]
    only_unknown = shown.readings is ReadingsShown.UNKNOWN
    kept = unknown_only(annotation, shown.known_words) if only_unknown else (True,) * len(tokens)
    variant = annotation.variants.get(shown.script)
    return tuple(
        Run(
            token.text if variant is None else variant.slice(token.start, token.end),
            tuple(item.syllable if item else "" for item in token.readings),
            pinyin,
            # Digits would become four times as wide under what they say, and everybody reads them.
            bare=not has_reading or token.kind is TokenKind.NUMBER,
        )
        for token, pinyin, has_reading in zip(tokens, spelt, kept, strict=True)
    )


def shown_title(article: Article, script: Script, corrector: "Corrector | None" = None) -> str:
    """The article's title in the script shown."""
    return _in_script(article, article.title, script, corrector)


def _in_script(article: Article, text: str, script: Script, corrector: "Corrector | None") -> str:
    """A line that is no sentence of the article, such as its author, in the script shown."""
    from reader.annotate import annotate_block

    line = Block(BlockKind.BYLINE, text, (Sentence("0.0", text, 0),))
    return annotate_block(line, article.script, corrector=corrector)[0].text(text, script)


def _metadata_in_script(article: Article, script: Script, corrector: "Corrector | None") -> Metadata:
    data = article.metadata
    return Metadata(
        author=_in_script(article, data.author, script, corrector),
        source=_in_script(article, data.source, script, corrector),
        date=data.date,
        editor=_in_script(article, data.editor, script, corrector),
    )


def check_target(target: Path, sources: Iterable[Path]) -> None:
    """Raise ReaderError OVERWRITES_SOURCE if `target` is one of the texts, by whatever name or link."""
    for source in sources:
        if _is_same_file(target, source):
            raise ReaderError(Problem.OVERWRITES_SOURCE, str(source))


def _is_same_file(target: Path, source: Path) -> bool:
    try:
        return target.samefile(source)
    except (OSError, ValueError):
        # One of them is not there, or cannot be: reading or writing it will tell.
        return False


def export(document: Document, target: Path, to: Format) -> None:
    """Write the document to `target` whole or not at all. Raises ReaderError CANNOT_WRITE."""
    text = write_document(document, to)
    try:
        write_whole(target, text.encode("utf-8"))
    except OSError as error:
        raise cannot_write(target, error) from error
