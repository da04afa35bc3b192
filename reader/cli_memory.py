"""The commands about what the reader keeps: the translation memory with their own edits, the glossary."""

import argparse
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from reader.cli_stores import on_disk, write
from reader.console import print_text, tell
from reader.library import Edits, Glossary, TranslationMemory, terms, tmx, typed_term
from reader.model import Problem, ReaderError
from reader.pipeline import memory_apart
from reader.pipeline.lists_apart import terms_of
from reader.settings import own_file, translations_file
from reader.shipped import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable


def run_memory(options: argparse.Namespace) -> int:
    """Run one of the actions of `memory`; the exit status. Raises ReaderError."""
    actions: dict[str, Callable[[argparse.Namespace], None]] = {
        "export": _export_memory,
        "import": _import_memory,
        "clear": _clear_memory,
    }
    actions[options.action](options)
    return 0


def run_glossary(options: argparse.Namespace) -> int:
    """Run one of the actions of `glossary`; the exit status. Raises ReaderError."""
    actions: dict[str, Callable[[Glossary, argparse.Namespace], None]] = {
        "list": _list_terms,
        "add": _add_term,
        "import": _import_terms,
        "export": _export_terms,
        "remove": _remove_term,
    }
    with on_disk(Glossary(own_file()), own_file()) as glossary:
        actions[options.action](glossary, options)
    return 0


def _export_memory(options: argparse.Namespace) -> None:
    with _memory() as memory, _edits() as edits:
        pieces = (piece.encode("utf-8") for piece in tmx.export_memory(memory, edits))
        write(options.file, pieces)


def _import_memory(options: argparse.Namespace) -> None:
    """Take in a TMX file, and say how much of it."""
    with _memory() as memory, _edits() as edits:
        count = memory_apart.import_memory(options.file, memory, edits)
    print_text([f"imported {count.own} translations as your own and {count.machine} of a machine\n"])
    if count.skipped:
        tell(f"{options.file}: left out for want of Chinese with English: {count.skipped}.")


def _clear_memory(options: argparse.Namespace) -> None:  # noqa: ARG001 - every handler takes the options
    with _memory() as memory:
        count = memory.count()
        memory.clear()
    print_text([f"cleared {count} machine translations; your own stay\n"])


def _list_terms(glossary: Glossary, options: argparse.Namespace) -> None:  # noqa: ARG001 - as above
    """Print Chinese, English and note of each term, with tabs between them."""
    found = glossary.terms()
    for term in found:
        cells = (" ".join(cell.split()) for cell in (term.chinese, term.english, term.note))
        print_text(["\t".join(cells).rstrip() + "\n"])
    if not found:
        tell(f"the glossary is empty; fill it with: {PROGRAM} glossary import FILE, or glossary add")


def _add_term(glossary: Glossary, options: argparse.Namespace) -> None:
    term = typed_term(options.chinese, options.english, options.note)
    earlier = next((each for each in glossary.terms() if each.chinese == term.chinese), None)
    glossary.put([term])
    done = f"changed {term.chinese}: {term.english} (it was {earlier.english})" if earlier else f"added {term.chinese}"
    print_text([f"{done}\n"])


def _import_terms(glossary: Glossary, options: argparse.Namespace) -> None:
    found = terms_of(options.file)
    glossary.put(found.terms)
    glossary.condition.check(own_file())
    print_text([f"imported {len(found.terms)} terms\n"])
    if found.skipped:
        tell(f"{options.file}: left out for want of Chinese with English: {found.skipped}.")


def _export_terms(glossary: Glossary, options: argparse.Namespace) -> None:
    write(options.file, [terms.write_terms_csv(glossary.terms()).encode("utf-8-sig")])


def _remove_term(glossary: Glossary, options: argparse.Namespace) -> None:
    if not glossary.remove(options.chinese):
        raise ReaderError(Problem.UNKNOWN_TERM, options.chinese)
    glossary.condition.check(own_file())
    print_text([f"removed {options.chinese}\n"])


def _memory() -> AbstractContextManager[TranslationMemory]:
    return on_disk(TranslationMemory(translations_file()), translations_file())


def _edits() -> AbstractContextManager[Edits]:
    return on_disk(Edits(own_file()), own_file())
