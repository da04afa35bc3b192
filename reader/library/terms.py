"""Glossaries in files: CSV and TBX are read, CSV is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.library.csv_cells import DELIMITERS, read_rows, write_rows
from reader.library.decoding import decode
from reader.library.languages import has_chinese
from reader.library.tbx import read_tbx
from reader.model import Problem, ReaderError, Term

# What a column is for, by its name in a first row. A name alone in a cell is no proof: 中文 may be the term itself.
_HEADS = {
    "chinese": "chinese zh zh-cn zh-tw zh-hk zh-hans zh-hant source 中文 汉语 漢語 华语 華語 原文 术语 術語 词语 詞語",
    "english": "english en en-us en-gb target translation 英文 英语 英語 译文 譯文 翻译 翻譯 译法 譯法",
    "note": "note notes comment comments remark remarks definition 备注 備註 注释 註釋 说明 說明 备考 備考",
}
_ROLES = {name: role for role, names in _HEADS.items() for name in names.split()}


@dataclass(frozen=True, slots=True)
class TermFile:
    """The terms of a file, one for each Chinese wording, and how many rows or entries had no Chinese with English."""

    terms: list[Term]
    skipped: int


def read_terms(data: bytes, origin: str) -> TermFile:
    """Read CSV (comma, semicolon or tab; UTF-8, UTF-16, GB18030, Big5) or TBX (2 and 3). Raises ReaderError
    BAD_GLOSSARY.

    What a file has for one Chinese wording in several places is joined with semicolons.
    """
    start = data[:100].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n")
    found = read_tbx(data, origin) if start.startswith(b"<") else _read_csv(data, origin)
    alike: dict[str, list[Term]] = {}
    for term in found:
        if term is not None:
            alike.setdefault(term.chinese, []).append(term)
    if not alike:
        raise ReaderError(Problem.BAD_GLOSSARY, origin, "nothing in it is Chinese with English beside it")
    return TermFile([_joined(terms) for terms in alike.values()], sum(term is None for term in found))


def write_terms_csv(terms: Iterable[Term]) -> str:
    """The terms as CSV with a header row; to be written in UTF-8 with a BOM, by which spreadsheets know it."""
    return write_rows([("Chinese", "English", "Note"), *map(_cells, terms)])


def _cells(term: Term) -> tuple[str, str, str]:
    return term.chinese, term.english, term.note


def _joined(terms: Sequence[Term]) -> Term:
    """One term of those for the same Chinese."""
    if len(terms) == 1:
        return terms[0]
    wordings = dict.fromkeys(wording for term in terms for wording in term.wordings)
    notes = dict.fromkeys(term.note for term in terms if term.note)
    return replace(terms[0], english="; ".join(wordings), note="; ".join(notes))


def _read_csv(data: bytes, origin: str) -> list[Term | None]:
    """The rows, None for each that has no Chinese with English; those with nothing in them do not count."""
    text = decode(data)
    if text is None:
        raise ReaderError(Problem.BAD_GLOSSARY, origin, "no encoding of Chinese fits it")
    rows = max((_rows(text, delimiter, origin) for delimiter in DELIMITERS), key=_likelihood)
    head = _head(rows[0]) if rows else None
    if head:
        return [_term(row, head) for row in rows[1:]]
    han = [sum(has_chinese(row[column]) for row in rows if len(row) > column) for column in (0, 1)]
    order = ("chinese", "english", "note") if han[0] >= han[1] else ("english", "chinese", "note")
    return [_term(row, order) for row in rows]


def _rows(text: str, delimiter: str, origin: str) -> list[list[str]]:
    try:
        return read_rows(text, delimiter)
    except ValueError as error:
        raise ReaderError(Problem.BAD_GLOSSARY, origin, str(error)) from error


def _likelihood(rows: list[list[str]]) -> tuple[bool, int]:
    """The right delimiter makes a header row, and most rows with Chinese beside what is none."""
    pairs = 0
    for row in rows:
        chinese = [cell for cell in row if has_chinese(cell)]
        whole = [cell for cell in chinese if not any(mark in cell for mark in DELIMITERS)]
        pairs += bool(whole) and len(chinese) < sum(map(bool, row))
    return bool(rows and _head(rows[0])), pairs


def _head(row: Sequence[str]) -> tuple[str, ...] | None:
    """What the columns are for, if a first row says so: Chinese and English once each."""
    roles = tuple(_ROLES.get(cell.lower().strip(" *:："), "") for cell in row)
    return roles if roles.count("chinese") == roles.count("english") == 1 else None


def _term(row: Sequence[str], roles: Sequence[str]) -> Term | None:
    cells = {role: cell for role, cell in zip(roles, row, strict=False) if role}
    chinese, english = cells.get("chinese", ""), cells.get("english", "")
    return Term(chinese, english, cells.get("note", "")) if has_chinese(chinese) and english else None
