"""The commands about what the reader put right: readings, words, conversions."""

import argparse
from typing import TYPE_CHECKING

from reader.cli_stores import on_disk, write
from reader.console import print_text, tell
from reader.library import Corrections
from reader.model import Correction, CorrectionKind, Problem, ReaderError, mark_tone
from reader.pipeline import correcting
from reader.settings import own_file
from reader.shipped import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable


def run(options: argparse.Namespace) -> int:
    """Run one of the actions of `corrections`; the exit status. Raises ReaderError."""
    actions: dict[str, Callable[[Corrections, argparse.Namespace], None]] = {
        "list": _list,
        "add": _add,
        "remove": _remove,
        "undo": _undo,
        "redo": _redo,
        "import": _import,
        "export": _export,
    }
    with on_disk(Corrections(own_file()), own_file()) as corrections:
        actions[options.action](corrections, options)
    return 0


def _list(corrections: Corrections, options: argparse.Namespace) -> None:
    """Print kind, text, what is right, script, where and the sentence of each correction, with tabs between them."""
    kept = corrections.all()
    found = [each for each in kept if correcting.is_about(each, options.query)]
    print_text(map(_line, found))
    if not kept:
        tell(f"nothing was corrected; begin with: {PROGRAM} corrections add reading 银行 'yín háng'")
    elif not found:
        tell(f"no correction is about {options.query!r}; see all with: {PROGRAM} corrections list")


def _line(correction: Correction) -> str:
    script = correction.script.value if correction.script else ""
    cells = (correction.kind, correction.text, _shown(correction), script, correction.scope, correction.sentence)
    return "\t".join(" ".join(cell.split()) for cell in cells).rstrip() + "\n"


def _shown(correction: Correction) -> str:
    """What is right, as a person reads it."""
    if correction.kind is CorrectionKind.READING:
        return " ".join(map(mark_tone, correction.value.split(" ")))
    return correction.value


def _add(corrections: Corrections, options: argparse.Namespace) -> None:
    correction = _typed(options)
    corrections.save([correction])
    corrections.condition.check(own_file())
    print_text([f"{correction.text}: {_shown(correction)}\n"])


def _typed(options: argparse.Namespace) -> Correction:
    if options.kind is CorrectionKind.READING:
        return correcting.reading(options.text, options.value)
    if options.kind is CorrectionKind.CONVERSION:
        return correcting.conversion(options.text, options.value, options.script)
    return correcting.words(options.text, options.value)


def _remove(corrections: Corrections, options: argparse.Namespace) -> None:
    """What counts in one place or article goes too: who types no place means all of them."""
    found = [each for each in corrections.all() if (each.kind, each.text) == (options.kind, options.text)]
    if not found:
        raise ReaderError(Problem.UNKNOWN_CORRECTION, options.text)
    corrections.remove(found)
    corrections.condition.check(own_file())
    print_text([f"removed {each.text}: {_shown(each)}\n" for each in found])


def _undo(corrections: Corrections, options: argparse.Namespace) -> None:  # noqa: ARG001 - every handler takes them
    found = corrections.undo()
    corrections.condition.check(own_file())
    print_text([f"taken back: {each.text}: {_shown(each)}\n" for each in found])
    if not found:
        tell("no change of corrections is left to be taken back")


def _redo(corrections: Corrections, options: argparse.Namespace) -> None:  # noqa: ARG001 - as above
    found = corrections.redo()
    corrections.condition.check(own_file())
    print_text([f"made again: {each.text}: {_shown(each)}\n" for each in found])
    if not found:
        tell("no change of corrections was taken back since the last new one")


def _import(corrections: Corrections, options: argparse.Namespace) -> None:
    found = correcting.import_corrections(corrections, options.file)
    corrections.condition.check(own_file())
    print_text([f"imported {found.taken} corrections\n"])
    if found.skipped:
        tell(f"{options.file}: left out for want of a usable correction: {found.skipped}.")


def _export(corrections: Corrections, options: argparse.Namespace) -> None:
    write(options.file, [correcting.as_csv(corrections.all())])
