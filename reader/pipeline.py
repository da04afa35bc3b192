"""The use cases that the window and the command line share: open, annotate, gloss, translate, export.

What one part does alone (the models, the history, the formats) they ask of that part. What annotates and what writes
is imported where it is first used: a text is on the screen before either is needed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from reader import importers, translate
from reader.exporters import Document, Format, Run, ShownBlock, ShownSentence, write_document
from reader.model import (
    Annotation,
    Article,
    Block,
    BlockKind,
    Metadata,
    PinyinStyle,
    Problem,
    ReaderError,
    Script,
    Sentence,
    Token,
    Translation,
    TranslationKind,
    cannot_write,
    mark_tone,
    write_whole,
)
from reader.settings import ScriptChoice

Annotations = Mapping[str, Annotation]
Translations = Mapping[str, Translation]

Progress = Callable[[int, int], None]

# A tenth of a second of work at most, even where sentences are as long as they can be.
_SENTENCES_AT_ONCE = 25


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the screen: `translation` is None where no English is shown; `open_blocks` are the indices of folded
    blocks that were opened."""

    script: Script
    pinyin: PinyinStyle
    translation: TranslationKind | None
    open_blocks: frozenset[int] = frozenset()

    def shows(self, index: int, block: Block) -> bool:
        return not block.folded or index in self.open_blocks


def open_file(path: Path, encoding: str | None = None) -> Article:
    """Read a file into an article; `encoding` overrides the guess. Raises ReaderError."""
    return importers.import_file(path, encoding)


def open_stream(stream: BinaryIO, origin: str, encoding: str | None = None) -> Article:
    """Read an article from `stream` to its end, or to where it is too large. Raises ReaderError."""
    try:
        data = stream.read(importers.LARGEST + 1)
    except OSError as error:
        raise ReaderError(Problem.UNREADABLE, origin, error.strerror or str(error)) from error
    if len(data) > importers.LARGEST:
        raise ReaderError(Problem.TOO_LARGE, origin, f"> {importers.LARGEST / 1e6:.0f} MB")
    return importers.import_bytes(data, origin, encoding)


def open_text(text: str, origin: str) -> Article:
    """Make an article of pasted text. Raises ReaderError."""
    return importers.import_text(text, origin)


def chosen_script(choice: ScriptChoice, article: Article) -> Script:
    """The script that a choice means for this article."""
    return article.script if choice is ScriptChoice.ORIGINAL else Script(choice.value)


def annotate(
    article: Article, index: int, *, idioms: bool = False, cancelled: Callable[[], bool] = lambda: False
) -> tuple[Annotation, ...]:
    """Annotate the sentences of one block. Calls for different blocks are independent of each other.

    `cancelled` is asked now and then, for a text without line ends is one block; what is done by then comes back.
    """
    from reader.annotate import annotate_block

    block = article.blocks[index]
    annotations: list[Annotation] = []
    for start in range(0, len(block.sentences), _SENTENCES_AT_ONCE):
        if cancelled():
            break
        part = replace(block, sentences=block.sentences[start : start + _SENTENCES_AT_ONCE])
        annotations.extend(annotate_block(part, article.script, idioms=idioms))
    return tuple(annotations)


def annotate_all(
    article: Article, blocks: Iterable[int] | None = None, *, idioms: bool = False, on_progress: Progress | None = None
) -> dict[str, Annotation]:
    """Annotate the named blocks, or all, keyed by sentence id."""
    indices = list(range(len(article.blocks)) if blocks is None else blocks)
    annotations: dict[str, Annotation] = {}
    for done, index in enumerate(indices, 1):
        annotations.update((item.sentence_id, item) for item in annotate(article, index, idioms=idioms))
        if on_progress:
            on_progress(done, len(indices))
    return annotations


def gloss(article: Article, annotations: Iterable[Annotation]) -> dict[str, Translation]:
    """The word-by-word gloss of annotated sentences, keyed by sentence id."""
    from reader.annotate import gloss_sentence

    return {item.sentence_id: gloss_sentence(item.sentence_id, item.tokens, article.script) for item in annotations}


def source_sentences(
    article: Article, annotations: Annotations, sentences: Iterable[Sentence] | None = None
) -> list[translate.SourceSentence]:
    """What the translator is fed: the named sentences, or all, of those that are annotated."""
    wanted = article.sentences() if sentences is None else sentences
    return [
        translate.SourceSentence(
            id=sentence.id,
            text=sentence.text,
            simplified=annotations[sentence.id].text(sentence.text, Script.SIMPLIFIED),
        )
        for sentence in wanted
        if sentence.id in annotations
    ]


def translate_all(
    article: Article,
    annotations: Annotations,
    on_progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[str, Translation]:
    """Translate every annotated sentence with the installed model that fits the article's script.

    Raises ReaderError: MODEL_NOT_INSTALLED, MODEL_BROKEN.
    """
    model = translate.choose_model(article.script)
    if model is None:
        raise ReaderError(Problem.MODEL_NOT_INSTALLED, article.origin)
    sentences = source_sentences(article, annotations)
    translated = translate.translate_all(model, sentences, on_progress=on_progress, cancelled=cancelled)
    return {item.sentence_id: item for item in translated}


def build_document(article: Article, annotations: Annotations, translations: Translations, shown: Shown) -> Document:
    """The neutral document of what is shown, for the writers. Every block shown must be annotated."""
    blocks = tuple(
        ShownBlock(block.kind, block.level, _shown_sentences(block, annotations, translations, shown))
        for index, block in enumerate(article.blocks)
        if shown.shows(index, block)
    )
    used = [translations[sentence.id] for sentence in article.sentences() if sentence.id in translations]
    return Document(
        title=_in_script(article, article.title, shown.script),
        language=shown.script.value,
        metadata=_metadata_in_script(article, shown.script),
        pinyin=shown.pinyin,
        blocks=blocks,
        translation_kind=shown.translation,
        translation_model=next((item.model for item in used if item.model), ""),
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
                runs=tuple(_run(annotation, token, shown.script) for token in annotation.tokens),
                translation=english.text if english else None,
                translation_kind=english.kind if english else None,
                gap=block.text[end : sentence.start],
            )
        )
        end = sentence.end
    return tuple(sentences)


def _run(annotation: Annotation, token: Token, script: Script) -> Run:
    variant = annotation.variants.get(script)
    text = token.text if variant is None else variant.slice(token.start, token.end)
    if len(text) != len(token.readings):
        # A regional idiom of another length: its characters have no readings of their own.
        return Run(text, None, token.pinyin)
    return Run(text, tuple(mark_tone(item.syllable) if item else "" for item in token.readings), token.pinyin)


def _in_script(article: Article, text: str, script: Script) -> str:
    """A line that is no sentence of the article, such as its author, in the script shown."""
    from reader.annotate import annotate_block

    line = Block(BlockKind.BYLINE, text, (Sentence("0.0", text, 0),))
    return annotate_block(line, article.script)[0].text(text, script)


def _metadata_in_script(article: Article, script: Script) -> Metadata:
    data = article.metadata
    return Metadata(
        author=_in_script(article, data.author, script),
        source=_in_script(article, data.source, script),
        date=data.date,
        editor=_in_script(article, data.editor, script),
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
