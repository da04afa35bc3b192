"""Exporting: the neutral document of what is shown, and a file of it."""

from bisect import bisect_left
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from reader.exporters import (
    Document,
    Format,
    Run,
    ShownBlock,
    ShownSentence,
    write_annotation_json,
    write_document,
)
from reader.model import (
    Annotation,
    Article,
    Block,
    BlockKind,
    FlagKind,
    Highlight,
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
    writing,
)
from reader.model.sandhi import as_spoken
from reader.model.styles import sentence_pinyin
from reader.model.tones import Palette
from reader.pipeline.annotating import Progress
from reader.pipeline.knowing import unknown_only
from reader.pipeline.overlays import Overlays, OverlaySource
from reader.settings import Layout, ReadingsShown

if TYPE_CHECKING:
    from reader.annotate import Corrector

# Device and inode of files, with their names.
Identities: TypeAlias = Mapping[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the screen: `translation` is None where no English is shown; `open_blocks` are the indices of folded
    blocks that were opened; `tones` are the colours of the characters, None for none; `known_words` (simplified) have
    no readings where `readings` are those of unknown words; `sandhi` shows tones as they change in speech; `layout`
    is where the English stands."""

    script: Script
    pinyin: PinyinStyle
    translation: TranslationKind | None
    open_blocks: frozenset[int] = frozenset()
    readings: ReadingsShown = ReadingsShown.ALL
    known_words: frozenset[str] = frozenset()
    tones: Palette | None = None
    zhuyin_above: bool = False
    sandhi: bool = False
    layout: Layout = Layout.BESIDE

    @property
    def style(self) -> PinyinStyle:
        """The style of the readings that are there without a pointer."""
        return PinyinStyle.NONE if self.readings is ReadingsShown.HOVER else self.pinyin

    def shows(self, index: int, block: Block) -> bool:
        return not block.folded or index in self.open_blocks


def build_document(source: OverlaySource, shown: Shown, on_progress: Progress | None = None) -> Document:
    """The neutral document of what is shown, for the writers.

    Its blocks are worked out each time that they are gone through; `on_progress` is told then how many are done, and
    may raise what ends it.
    """
    article, script, corrector = source.article, shown.script, source.corrector
    blocks = _ShownBlocks(source, shown, on_progress)
    kinds, models, has_doubts = _english_facts(source, shown, blocks.indices)
    return Document(
        title=shown_title(article, script, corrector),
        language=script.value,
        metadata=_metadata_in_script(article, script, corrector),
        pinyin=shown.style,
        blocks=blocks,
        translation_kind=shown.translation,
        translation_models=models,
        tones=shown.tones,
        zhuyin_above=shown.zhuyin_above,
        layout=shown.layout,
        has_title_block=any(_is_title(article.blocks[index]) for index in blocks.indices),
        translation_kinds=kinds,
        has_doubts=has_doubts,
        identifier=article.id,
        note=source.note,
    )


class _ShownBlocks:
    """The blocks that are shown, one after another."""

    def __init__(self, source: OverlaySource, shown: Shown, on_progress: Progress | None) -> None:
        self._source, self._shown, self._on_progress = source, shown, on_progress
        self._highlights: dict[int, list[Highlight]] = {}
        for highlight in source.highlights:
            self._highlights.setdefault(highlight.position.block, []).append(highlight)
        self.indices = [index for index, block in enumerate(source.article.blocks) if shown.shows(index, block)]

    def __iter__(self) -> Iterator[ShownBlock]:
        for done, index in enumerate(self.indices, 1):
            block = self._source.article.blocks[index]
            overlays = self._source.of(index)
            sentences = _shown_sentences(block, overlays, self._shown)
            if highlights := self._highlights.get(index):
                sentences = _marked(block, overlays.annotations, sentences, highlights)
            yield ShownBlock(block.kind, block.level, sentences, block.picture)
            if self._on_progress:
                self._on_progress(done, len(self.indices))


def _english_facts(
    source: OverlaySource, shown: Shown, indices: Iterable[int]
) -> tuple[frozenset[TranslationKind], tuple[str, ...], bool]:
    """What kinds of English are shown, the models that made it, and whether some of it may be wrong."""
    if shown.translation is None:
        return frozenset(), (), False
    sentences = (sentence for index in indices for sentence in source.article.blocks[index].sentences)
    found = [source.translations.get(sentence.id) for sentence in sentences]
    english = [item for item in found if item]
    kinds = {item.kind for item in english}
    if source.glossed and len(english) < len(found):
        kinds.add(TranslationKind.GLOSS)
    models = tuple(dict.fromkeys(item.model for item in english if item.model))
    return frozenset(kinds), models, any(item.flags for item in english)


def _is_title(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.level == 1


def _shown_sentences(block: Block, overlays: Overlays, shown: Shown) -> tuple[ShownSentence, ...]:
    translations = {item.sentence_id: item for item in overlays.translations}
    sentences: list[ShownSentence] = []
    end = 0
    for sentence, annotation in zip(block.sentences, overlays.annotations, strict=True):
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


def _marked(
    block: Block,
    annotations: Sequence[Annotation],
    shown: Sequence[ShownSentence],
    highlights: Sequence[Highlight],
) -> tuple[ShownSentence, ...]:
    """The sentences of a block with its highlights, and each note at the sentence where its highlight ends."""
    notes: list[list[str]] = [[] for _ in shown]
    for highlight in highlights:
        if highlight.note and notes:
            at = bisect_left(block.sentences, highlight.span[1], key=lambda sentence: sentence.start) - 1
            notes[max(at, 0)].append(highlight.note)
    return tuple(
        replace(item, runs=_lit(sentence.start, annotation, item.runs, highlights), notes=tuple(noted))
        for sentence, annotation, item, noted in zip(block.sentences, annotations, shown, notes, strict=True)
    )


def _lit(at: int, annotation: Annotation, runs: Sequence[Run], highlights: Sequence[Highlight]) -> tuple[Run, ...]:
    """The runs of a sentence that begins `at` in its block, with the colours of the highlights. A word that is
    highlighted in part is so as a whole: its reading is one. Where several lie, the uppermost is seen."""
    colours = [""] * len(runs)
    for highlight in highlights:
        start, end = highlight.span[0] - at, highlight.span[1] - at
        if end <= 0 or start >= annotation.tokens[-1].end:
            continue
        for number, token in enumerate(annotation.tokens):
            if token.start < end and token.end > start:
                colours[number] = highlight.colour.value
    return tuple(replace(run, highlight=colour) for run, colour in zip(runs, colours, strict=True))


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
        address=data.address,
    )


def identities(sources: Iterable[str | Path]) -> Identities:
    """What tells files apart, whatever their names; those that are not there have none."""
    return {identity: str(source) for source in sources if (identity := _identity(source))}


def check_target(target: Path, sources: Identities) -> None:
    """Raise ReaderError OVERWRITES_SOURCE if `target` is one of the texts, by whatever name or link."""
    identity = _identity(target)
    if identity and identity in sources:
        raise ReaderError(Problem.OVERWRITES_SOURCE, sources[identity])


def _identity(path: str | Path) -> tuple[int, int] | None:
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        # It is not there, or cannot be: reading or writing it will tell.
        return None
    return status.st_dev, status.st_ino


def export(document: Document, target: Path, to: Format) -> None:
    """Write the document to `target` whole or not at all. Raises ReaderError CANNOT_WRITE, NOT_TRANSLATED."""
    if to is Format.TMX and not document.translation_kinds - {TranslationKind.GLOSS}:
        raise ReaderError(Problem.NOT_TRANSLATED, document.title)
    with whole_file(target) as file:
        write_document(document, to, file)


def export_json(source: OverlaySource, shown: Shown, target: Path, on_progress: Progress | None = None) -> None:
    """Write what `annotation_json` gives, as `export` does."""
    with whole_file(target) as file:
        file.writelines(piece.encode("utf-8") for piece in annotation_json(source, shown, on_progress))


def annotation_json(source: OverlaySource, shown: Shown, on_progress: Progress | None = None) -> Iterator[str]:
    """The article as JSON in pieces: all of it, folded blocks too, in every script; of what is shown only whether there
    is English counts. `on_progress` is told how many blocks are done, and may raise what ends it."""
    total = len(source.article.blocks)
    kinds, _, _ = _english_facts(source, shown, range(total))

    def known(index: int) -> tuple[Sequence[Annotation], Sequence[Translation]]:
        overlays = source.of(index)
        if on_progress:
            on_progress(index + 1, total)
        return overlays.annotations, overlays.translations if shown.translation else ()

    return write_annotation_json(source.article, kinds, known)


@contextmanager
def whole_file(target: Path) -> Generator[BinaryIO]:
    """A file to be written whole or not at all. Raises ReaderError CANNOT_WRITE."""
    try:
        with writing(target) as file:
            yield file
    except OSError as error:
        raise cannot_write(target, error) from error
