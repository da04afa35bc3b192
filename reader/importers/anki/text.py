"""Anki's "Notes in Plain Text": lines of columns, above which stand settings (https://docs.ankiweb.net/importing/
text-files.html, "File Headers")."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from reader.importers.anki.notes import AnkiFile, AnkiNote, NoteType, Standing
from reader.model import Problem, ReaderError

_SETTING = re.compile(r"#([a-z ]+):(.*)")
# A number that is no longer than Python will read.
_COLUMN = re.compile(r"[0-9]{1,9}")
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
# Columns that are no fields.
_ABOUT = ("notetype column", "deck column", "tags column", "guid column")
_MOST_FIELDS = 200
_TYPE = 0


def is_anki_text(start: bytes) -> bool:
    """Whether a text begins as Anki writes them."""
    return start.removeprefix(b"\xef\xbb\xbf").startswith((b"#separator:", b"#html:"))


def read_text(data: bytes, subject: str) -> AnkiFile:
    """Read the notes of a text, which is UTF-8. Raises ReaderError BAD_ANKI."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ReaderError(Problem.BAD_ANKI, subject, "it is not in UTF-8") from None
    # Not splitlines(): a field may hold what only that takes for the end of a line (U+2028, from a PDF).
    lines = list(StringIO(text, newline=""))
    head = list(_settings(lines))
    settings = dict(head)
    separator = settings.get("separator", "tab").strip()
    delimiter = _SEPARATORS.get(separator.lower(), separator)
    if len(delimiter) != 1:
        raise ReaderError(Problem.BAD_ANKI, subject, "nothing known stands between its columns")
    rows = list(_rows(lines[len(head) :], delimiter, subject))
    about = {int(settings[key]) - 1 for key in _ABOUT if _COLUMN.fullmatch(settings.get(key, "").strip())}
    columns = [at for at in range(min(max(map(len, rows), default=0), _MOST_FIELDS)) if at not in about]
    names = settings.get("columns", "").rstrip("\r\n").split(delimiter)
    fields = tuple((names[at] if at < len(names) else "") or str(at + 1) for at in columns)
    notes = [AnkiNote(_TYPE, tuple(row[at] if at < len(row) else "" for at in columns), Standing.NEW) for row in rows]
    return AnkiFile({_TYPE: NoteType("", fields)}, notes, has_standings=False)


def _settings(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        setting = _SETTING.match(line)
        if setting is None:
            return
        yield setting[1], setting[2]


def _rows(lines: list[str], delimiter: str, subject: str) -> Iterator[list[str]]:
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            if any(row):
                yield row
    except (csv.Error, ValueError) as error:  # ValueError: from Python 3.13 on of a delimiter that is the quote.
        raise ReaderError(Problem.BAD_ANKI, subject, str(error)) from None
