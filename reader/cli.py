"""The commands: annotate, outline and export; find is in cli_find, models are in cli_models, memory, glossary and words
in cli_memory, corrections in cli_corrections, the library in cli_library; the screenshot is taken by whoever has a
window."""

import argparse
import json
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

from reader import pipeline
from reader.console import STANDARD_INPUT, input_stream, print_path, print_text, progress, tell
from reader.exporters import Format, write_annotation_json, write_document
from reader.model import Annotation, Article, PinyinStyle, ReaderError, Translation, TranslationKind, cannot_write
from reader.options import parse_command
from reader.pipeline import Desk
from reader.settings import (
    ReadingsShown,
    Settings,
    TranslationChoice,
    chosen_palette,
    data_folder,
    load_settings,
    settings_file,
)

_STDIN = "-"


@dataclass(frozen=True, slots=True)
class Screenshot:
    """What the screenshot command was asked for; sizes in pixels."""

    file: Path | None
    output: Path
    width: int
    height: int
    settings: Settings


@dataclass(frozen=True, slots=True)
class PdfOrder:
    """What is to be written as a PDF. `settings` say how the page is set; every block that is shown is annotated, with
    the `corrections`."""

    article: Article
    annotations: dict[str, Annotation]
    translations: dict[str, Translation]
    shown: pipeline.Shown
    corrections: pipeline.ArticleCorrections
    settings: Settings
    target: Path


@dataclass(frozen=True, slots=True)
class Qt:
    """What only somebody with a window can do."""

    take_screenshot: Callable[[Screenshot], None]
    write_pdf: Callable[[PdfOrder], None]


def run(arguments: Sequence[str], qt: Qt) -> int:
    """Run one of COMMANDS; the exit status. Raises ReaderError."""
    options = parse_command(arguments)
    if options.command == "screenshot":
        pipeline.check_target(options.output, [options.file] if options.file else [])
        qt.take_screenshot(_screenshot(options))
        return 0
    handlers: dict[str, Callable[[argparse.Namespace], int]] = {
        "annotate": _annotate,
        "outline": _outline,
        "export": partial(_export, write_pdf=qt.write_pdf),
        "find": _find,
        "models": _models,
        "memory": _memory,
        "glossary": _glossary,
        "words": _words,
        "corrections": _corrections,
        "library": _library,
    }
    return handlers[options.command](options)


# Imported when they are asked for: the window's start imports this module, and XML, CSV and HTTP take 50 ms.


def _find(options: argparse.Namespace) -> int:
    from reader import cli_find

    return cli_find.run(options, _open(options.file, options.encoding), _path(options.file))


def _models(options: argparse.Namespace) -> int:
    from reader import cli_models

    return cli_models.run(options)


def _memory(options: argparse.Namespace) -> int:
    from reader import cli_memory

    return cli_memory.run_memory(options)


def _glossary(options: argparse.Namespace) -> int:
    from reader import cli_memory

    return cli_memory.run_glossary(options)


def _words(options: argparse.Namespace) -> int:
    from reader import cli_memory

    return cli_memory.run_words(options)


def _corrections(options: argparse.Namespace) -> int:
    from reader import cli_corrections

    return cli_corrections.run(options)


def _library(options: argparse.Namespace) -> int:
    from reader import cli_library

    return cli_library.run(options)


def _screenshot(options: argparse.Namespace) -> Screenshot:
    width, height = options.size
    tone_colours, own_tones = options.tones
    settings = Settings(
        script=options.script,
        pinyin=options.pinyin,
        readings=options.readings,
        zhuyin_above=options.zhuyin_above,
        tone_colours=tone_colours,
        own_tones=own_tones,
        sandhi=options.sandhi,
        pronunciation=options.pronunciation,
        theme=options.theme,
    )
    return Screenshot(options.file, options.output, width, height, replace(settings, **dict(options.changes)))


def _annotate(options: argparse.Namespace) -> int:
    """Print the article with its words, readings, scripts and translation."""
    article = _open(options.file, options.encoding)
    with closing(Desk(data_folder())) as desk:
        corrector = _corrections_of(desk, article, options.file).corrector
        annotations = pipeline.annotate_all(
            article, pronunciation=options.pronunciation, corrector=corrector, on_progress=progress("annotating")
        )
        english = _English(desk, _settings(options))
        choice = options.translation or english.default(article, TranslationChoice.NONE)
        translations = english.of(article, annotations, choice)
    if options.json:
        print_text(write_annotation_json(article, annotations, translations))
    else:
        shown = pipeline.Shown(article.script, PinyinStyle.WORD, _kind(choice), sandhi=options.sandhi)
        document = pipeline.build_document(article, annotations, translations, shown, corrector)
        print_text([write_document(document, Format.TEXT)])
    return 0


def _outline(options: argparse.Namespace) -> int:
    """Print the headings of an article."""
    headings = pipeline.outline(_open(options.file, options.encoding))
    if options.json:
        print_text([json.dumps([asdict(heading) for heading in headings], ensure_ascii=False, indent=2), "\n"])
    else:
        print_text(f"{heading.block}\t{'  ' * (heading.level - 1)}{heading.text}\n" for heading in headings)
    return 0


def _export(options: argparse.Namespace, write_pdf: Callable[[PdfOrder], None]) -> int:
    """Write texts as HTML, Markdown, plain text or PDF: what the window would show. A file that cannot be read does not
    stop the others; those are listed at the end."""
    failures: list[ReaderError] = []
    with closing(Desk(data_folder())) as desk:
        known = frozenset(desk.known_words.all() if options.readings is ReadingsShown.UNKNOWN else ())
        for file, target in zip(options.files, _targets(options.files, options.output, options.to), strict=True):
            try:
                _export_one(file, target, options, desk, known, write_pdf)
                print_path(target)
            except ReaderError as error:
                failures.append(error)
    for error in failures:
        tell(str(error))
    return 1 if failures else 0


def _export_one(
    file: str,
    target: Path,
    options: argparse.Namespace,
    desk: Desk,
    known: frozenset[str],
    write_pdf: Callable[[PdfOrder], None],
) -> None:
    # None of the texts named may be lost, the ones that are not read yet included.
    pipeline.check_target(target, [Path(name) for name in options.files if name != _STDIN])
    article = _open(file, options.encoding)
    english, corrections = _English(desk, _settings(options)), _corrections_of(desk, article, file)
    choice = options.translation or english.default(article, TranslationChoice.GLOSS)
    shown = pipeline.Shown(
        pipeline.chosen_script(options.script, article),
        options.pinyin,
        _kind(choice),
        readings=options.readings,
        known_words=known,
        tones=chosen_palette(*options.tones),
        zhuyin_above=options.zhuyin_above,
        sandhi=options.sandhi,
    )
    blocks = [index for index, block in enumerate(article.blocks) if shown.shows(index, block)]
    corrector = corrections.corrector
    annotations = pipeline.annotate_all(
        article,
        blocks,
        pronunciation=options.pronunciation,
        corrector=corrector,
        on_progress=progress("annotating"),
    )
    translations = english.of(article, annotations, choice)
    if options.to is Format.PDF:
        write_pdf(PdfOrder(article, annotations, translations, shown, corrections, _page_settings(options), target))
        return
    document = pipeline.build_document(article, annotations, translations, shown, corrector)
    pipeline.export(document, target, options.to)


def _open(file: str, encoding: str | None) -> Article:
    if file == _STDIN:
        return pipeline.open_stream(input_stream(), STANDARD_INPUT, encoding)
    return pipeline.open_file(Path(file), encoding)


def _path(file: str) -> Path | None:
    return None if file == _STDIN else Path(file)


def _corrections_of(desk: Desk, article: Article, file: str) -> pipeline.ArticleCorrections:
    return pipeline.corrections_of(desk, article.id, article.title, _path(file))


class _English:
    """The English of articles, by these settings."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self._desk, self._settings = desk, settings

    def default(self, article: Article, otherwise: TranslationChoice) -> TranslationChoice:
        """A translation where one can be made or is remembered."""
        if self._desk.has_means(article.script, self._settings):
            return TranslationChoice.MT
        remembered = pipeline.recall(self._desk, article.id, list(article.sentences()))
        return TranslationChoice.MT if remembered else otherwise

    def of(
        self, article: Article, annotations: pipeline.Annotations, choice: TranslationChoice
    ) -> dict[str, Translation]:
        if choice is TranslationChoice.MT:
            means = self._desk.means(article.script, self._settings)
            return pipeline.translate_all(self._desk, means, article, annotations, progress("translating"))
        return pipeline.gloss(article, annotations.values()) if choice is TranslationChoice.GLOSS else {}


def _settings(options: argparse.Namespace) -> Settings:
    """The window's settings, for its choice of an engine, with what is asked for here."""
    return replace(load_settings(settings_file()), quality=options.quality)


def _page_settings(options: argparse.Namespace) -> Settings:
    """The window's settings, for how it sets the page, with what is asked for here."""
    tone_colours, own_tones = options.tones
    return replace(
        _settings(options),
        pinyin=options.pinyin,
        readings=options.readings,
        zhuyin_above=options.zhuyin_above,
        tone_colours=tone_colours,
        own_tones=own_tones,
        sandhi=options.sandhi,
        pronunciation=options.pronunciation,
    )


def _kind(translation: TranslationChoice) -> TranslationKind | None:
    return None if translation is TranslationChoice.NONE else TranslationKind(translation.value)


def _targets(files: Iterable[str], output: str | None, to: Format) -> list[Path]:
    """One path a file, none twice. `output` is a folder if it is one already, ends like one, or many files go there."""
    names = list(files)
    if output and len(names) == 1 and not os.path.isdir(output) and not output.endswith("/"):  # noqa: PTH112 - no error
        return [Path(output)]
    folder = Path(output or "")
    _make_folder(folder)
    targets: list[Path] = []
    for name in names:
        stem = "standard-input" if name == _STDIN else Path(name).stem
        target, number = folder / f"{stem}.{to}", 2
        while target in targets:
            target, number = folder / f"{stem}-{number}.{to}", number + 1
        targets.append(target)
    return targets


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
