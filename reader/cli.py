"""The commands: annotate and outline; the others are in cli_* beside this; the screenshot is taken by whoever has a
window."""

import argparse
import json
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader import pipeline
from reader.cli_texts import (
    English,
    corrections_of,
    kind_of,
    open_article,
    open_as_read,
    path_of,
    settings_for,
    shown_by,
)
from reader.console import print_text
from reader.exporters import Format, pieces_of
from reader.model import PinyinStyle
from reader.options import parse_command
from reader.pipeline import Desk
from reader.settings import Settings, TranslationChoice, data_folder

if TYPE_CHECKING:
    from reader.cli_export import WritePdf


@dataclass(frozen=True, slots=True)
class Screenshot:
    """What the screenshot command was asked for; sizes in pixels."""

    file: Path | None
    output: Path
    width: int
    height: int
    settings: Settings


@dataclass(frozen=True, slots=True)
class Qt:
    """What only somebody with a window can do."""

    take_screenshot: Callable[[Screenshot], None]
    write_pdf: "WritePdf"


def run(arguments: Sequence[str], qt: Qt) -> int:
    """Run one of COMMANDS; the exit status. Raises ReaderError."""
    options = parse_command(arguments)
    if options.command == "screenshot":
        pipeline.check_target(options.output, pipeline.identities([options.file] if options.file else []))
        qt.take_screenshot(_screenshot(options))
        return 0
    handlers: dict[str, Callable[[argparse.Namespace], int]] = {
        "annotate": _annotate,
        "outline": _outline,
        "export": partial(_export, write_pdf=qt.write_pdf),
        "find": _find,
        "levels": _levels,
        "models": _models,
        "memory": _memory,
        "glossary": _glossary,
        "words": _words,
        "look": _look,
        "dictionaries": _dictionaries,
        "corrections": _corrections,
        "library": _library,
        "desktop": _desktop,
        "licences": _licences,
    }
    return handlers[options.command](options)


# Imported when they are asked for: the window's start imports this module, and XML, CSV and HTTP take 50 ms.


def _find(options: argparse.Namespace) -> int:
    from reader import cli_find

    return cli_find.run(options, open_article(options.file, options.encoding), path_of(options.file))


def _levels(options: argparse.Namespace) -> int:
    from reader import cli_levels

    return cli_levels.run(options)


def _export(options: argparse.Namespace, write_pdf: "WritePdf") -> int:
    from reader import cli_export

    return cli_export.run(options, write_pdf)


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
    from reader import cli_words

    return cli_words.run(options)


def _look(options: argparse.Namespace) -> int:
    from reader import cli_dictionary

    return cli_dictionary.run(options)


def _dictionaries(options: argparse.Namespace) -> int:
    from reader import cli_dictionaries

    return cli_dictionaries.run(options)


def _corrections(options: argparse.Namespace) -> int:
    from reader import cli_corrections

    return cli_corrections.run(options)


def _library(options: argparse.Namespace) -> int:
    from reader import cli_library

    return cli_library.run(options)


def _desktop(options: argparse.Namespace) -> int:
    from reader import cli_desktop

    return cli_desktop.run(options)


def _licences(options: argparse.Namespace) -> int:
    from reader import cli_desktop

    return cli_desktop.run_licences(options)


def _screenshot(options: argparse.Namespace) -> Screenshot:
    width, height = options.size
    settings = shown_by(options, Settings(script=options.script, theme=options.theme))
    return Screenshot(options.file, options.output, width, height, replace(settings, **dict(options.changes)))


def _annotate(options: argparse.Namespace) -> int:
    """Print the article with its words, readings, scripts and translation."""
    with closing(Desk(data_folder())) as desk:
        article = open_as_read(desk, options.file, options.encoding)
        corrector = corrections_of(desk, article, options.file).corrector
        source = pipeline.OverlaySource(
            article, names=pipeline.ArticleNames(article), pronunciation=options.pronunciation, corrector=corrector
        )
        english = English(desk, settings_for(options))
        choice = options.translation or english.default(article, TranslationChoice.NONE)
        if choice is TranslationChoice.MT:
            source = english.translated(source, range(len(article.blocks)))
        source = replace(source, glossed=choice is TranslationChoice.GLOSS)
    shown = pipeline.Shown(article.script, PinyinStyle.WORD, kind_of(choice), sandhi=options.sandhi)
    if options.json:
        print_text(pipeline.annotation_json(source, shown))
    else:
        print_text(pieces_of(pipeline.build_document(source, shown), Format.TEXT))
    return 0


def _outline(options: argparse.Namespace) -> int:
    """Print the headings of an article."""
    headings = pipeline.outline(open_article(options.file, options.encoding))
    if options.json:
        print_text([json.dumps([asdict(heading) for heading in headings], ensure_ascii=False, indent=2), "\n"])
    else:
        print_text(f"{heading.block}\t{'  ' * (heading.level - 1)}{heading.text}\n" for heading in headings)
    return 0
