"""PDF with a text layer: characters by their places to rows, rows to paragraphs, paragraphs to lines."""

from collections.abc import Sequence
from dataclasses import replace

from reader.importers.bylines import merge
from reader.importers.cleanup import classify
from reader.importers.lines import Line, line_of
from reader.importers.pdf.characters import UNKNOWN
from reader.importers.pdf.document import Bookmark, PdfFile, open_pdf
from reader.importers.pdf.facts import author_of, title_of
from reader.importers.pdf.headings import heading_levels
from reader.importers.pdf.pages import read_page
from reader.importers.pdf.paragraphs import Joiner, Paragraph
from reader.importers.pdf.running import running_rows
from reader.importers.source import Page, Source
from reader.model import BlockKind, Metadata, Problem, ReaderError, Ruby

# The share of characters that a font does not name from which on a text is no better than a picture of it.
_MOST_UNKNOWN = 0.5


def read_pdf(source: Source) -> Page:
    """Read a PDF. Raises ReaderError: LOCKED, DAMAGED, TOO_LARGE, NO_TEXT_LAYER."""
    with open_pdf(source.data, source.subject) as file:
        paragraphs = _paragraphs(file)
        facts, outline = file.facts, file.outline
    _check(paragraphs, source.subject)
    title = title_of(facts)
    lines = _lines(paragraphs, outline, title)
    first = next((line for line in lines if line.level == 1), None)
    page = classify(lines, first, marked_up=True)
    return replace(page, title=page.title or title, metadata=merge(page.metadata, Metadata(author=author_of(facts))))


def _paragraphs(file: PdfFile) -> list[Paragraph]:
    pages = [read_page(sheet) for sheet in file.sheets()]
    rows = [row for page in pages for column in page.columns for row in column]
    if not any(row.toned for row in rows):
        # Pinyin without any tone says less than we know.
        for row in rows:
            row.rubies = []
    return Joiner(pages, running_rows(pages)).paragraphs()


def _check(paragraphs: Sequence[Paragraph], subject: str) -> None:
    total = sum(len(paragraph.text) for paragraph in paragraphs)
    unknown = sum(paragraph.text.count(UNKNOWN) for paragraph in paragraphs)
    if total == 0 or unknown > _MOST_UNKNOWN * total:
        raise ReaderError(Problem.NO_TEXT_LAYER, subject)


def _lines(paragraphs: Sequence[Paragraph], outline: Sequence[Bookmark], title: str) -> list[Line]:
    levels = heading_levels(paragraphs, outline, title)
    lines: list[Line] = []
    for paragraph, level in zip(paragraphs, levels, strict=True):
        text = paragraph.text.strip()
        if not text:
            continue
        line = line_of(text)
        line.rubies = _moved(paragraph.rubies, len(paragraph.text) - len(paragraph.text.lstrip()))
        if paragraph.running:
            line.settle(BlockKind.NAVIGATION, folded=True)
        elif level:
            line.settle(BlockKind.HEADING, level=level)
        lines.append(line)
    return lines


def _moved(rubies: Sequence[Ruby], lead: int) -> tuple[Ruby, ...]:
    return tuple(Ruby(ruby.start - lead, ruby.end - lead, ruby.text) for ruby in rubies)
