"""Corrections in files: CSV, a correction a row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.library.csv_cells import DELIMITERS, read_rows, write_rows
from reader.library.decoding import decode
from reader.model import Correction, CorrectionKind, Problem, ReaderError, Scope, Script

_COLUMNS = ("Kind", "Text", "Correction", "Script", "Where", "Article", "Sentence", "Start")
_KINDS = {kind.value: kind for kind in CorrectionKind}
_SCRIPTS = {script.value.lower(): script for script in Script}


@dataclass(frozen=True, slots=True)
class CorrectionFile:
    """The corrections of a file as they are written there, readings as pinyin of any style; and how many rows have
    none."""

    corrections: list[Correction]
    skipped: int


def read_corrections(data: bytes, origin: str) -> CorrectionFile:
    """Read CSV (comma, semicolon or tab; UTF-8, UTF-16, GB18030, Big5). Raises ReaderError BAD_CORRECTIONS.

    Columns go by their names in the first row, where it has them, else by their order; of those only the first three
    must be there. Whether a correction can be applied is not looked at.
    """
    text = decode(data)
    if text is None:
        raise ReaderError(Problem.BAD_CORRECTIONS, origin, "no encoding of Chinese fits it")
    try:
        readings = [_corrections(read_rows(text, delimiter)) for delimiter in DELIMITERS]
    except ValueError as error:
        raise ReaderError(Problem.BAD_CORRECTIONS, origin, str(error)) from error
    found = max(readings, key=lambda each: sum(item is not None for item in each))
    corrections = [item for item in found if item is not None]
    if not corrections:
        raise ReaderError(Problem.BAD_CORRECTIONS, origin, "no row of it has a kind, a text and what is right")
    return CorrectionFile(corrections, len(found) - len(corrections))


def write_corrections(corrections: Iterable[Correction]) -> str:
    """Corrections as CSV with a header row; to be written in UTF-8 with a BOM, by which spreadsheets know it."""
    return write_rows([_COLUMNS, *map(_cells, corrections)])


def _cells(correction: Correction) -> tuple[str, ...]:
    script = correction.script.value if correction.script else ""
    start = str(correction.start) if correction.sentence else ""
    return (
        correction.kind.value,
        correction.text,
        correction.value,
        script,
        correction.scope.value,
        correction.article_id,
        correction.sentence,
        start,
    )


def _corrections(rows: Sequence[Sequence[str]]) -> list[Correction | None]:
    heads = tuple(cell.lower() for cell in rows[0]) if rows else ()
    named = {"kind", "text", "correction"} <= set(heads)
    columns = heads if named else tuple(column.lower() for column in _COLUMNS)
    return [_correction(dict(zip(columns, row, strict=False))) for row in rows[named:]]


def _correction(cells: Mapping[str, str]) -> Correction | None:
    kind = _KINDS.get(cells.get("kind", "").lower())
    text, value = cells.get("text", ""), cells.get("correction", "")
    if kind is None or not text or not value:
        return None
    script = _SCRIPTS.get(cells.get("script", "").lower()) if kind is CorrectionKind.CONVERSION else None
    where = cells.get("where", "").lower()
    if where == Scope.EVERYWHERE:
        return Correction(kind, text, value, script)
    start = cells.get("start", "")
    at = int(start) if start.isdecimal() and len(start) < 10 else 0
    found = Correction(kind, text, value, script, cells.get("article", ""), cells.get("sentence", ""), at)
    # What was right in one place is not to become so everywhere because a cell was lost.
    return found if where in ("", found.scope) else None
