"""Taking the reader's glossary and translation memory in and out, as files for other programs too.

What reads and writes these files is imported when it is asked to: no start needs it.
"""

from collections.abc import Iterable
from pathlib import Path

from reader.importers import read_file
from reader.model import cannot_write, write_whole
from reader.pipeline.desk import Desk


def import_glossary(desk: Desk, file: Path) -> tuple[int, int]:
    """Take in the terms of a CSV or TBX file; how many, and how many entries were left out. Raises ReaderError."""
    from reader.library import terms

    found = terms.read_terms(read_file(file), str(file))
    desk.glossary.put(found.terms)
    return len(found.terms), found.skipped


def export_glossary(desk: Desk, target: Path) -> Path:
    """Write the glossary as CSV, with the mark by which spreadsheets know UTF-8. Raises ReaderError CANNOT_WRITE."""
    from reader.library import terms

    return write_pieces(target, [terms.write_terms_csv(desk.glossary.terms()).encode("utf-8-sig")])


def import_memory(desk: Desk, file: Path) -> tuple[int, int]:
    """Take in the translations of a TMX file; how many, and how many units were left out. Raises ReaderError."""
    from reader.library import tmx

    units = tmx.read_tmx(read_file(file, tmx.LARGEST), str(file))
    count = tmx.import_memory(units, desk.memory, desk.edits)
    return count.own + count.machine, count.skipped


def export_memory(desk: Desk, target: Path) -> Path:
    """Write the memory and the reader's own translations as TMX 1.4. Raises ReaderError CANNOT_WRITE."""
    from reader.library import tmx

    return write_pieces(target, (piece.encode("utf-8") for piece in tmx.export_memory(desk.memory, desk.edits)))


def write_pieces(target: Path, pieces: Iterable[bytes]) -> Path:
    """Write a file whole or not at all. Raises ReaderError CANNOT_WRITE."""
    try:
        write_whole(target, pieces)
    except OSError as error:
        raise cannot_write(target, error) from error
    return target
