"""Chapters of a book: cut at headings, and where a file would grow too long for an e-reader."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.exporters.body import Body, Row, listed
from reader.exporters.document import ShownBlock
from reader.exporters.epub.contents import Entry
from reader.exporters.parts import clean
from reader.model import BlockKind

# Characters of mark-up, of which a character with pinyin takes 75. Readers of the years around 2010 hold 300 kB in a
# file, and slow ones lay out a whole file before they show a page.
_LONGEST = 150_000
# Characters of text. Each file begins on a new page: the sections of an article do not, nor a part and its first
# chapter.
_SHORTEST = 500
# Headings down to this level begin chapters; where the first are lower, those do.
_LEVEL = 2


@dataclass(slots=True)
class Chapter:
    """A file of the book: its rows, and its headings for the contents."""

    name: str
    rows: list[Row] = field(default_factory=list[Row])
    entries: list[Entry] = field(default_factory=list[Entry])
    size: int = 0
    characters: int = 0
    ends_in_heading: bool = False

    @property
    def title(self) -> str:
        """Its first heading, empty if it has none."""
        return self.entries[0].text if self.entries else ""

    def lines(self) -> Iterator[str]:
        return listed(self.rows)

    def add(self, row: Row, block: ShownBlock) -> None:
        self.rows.append(row)
        self.size += len(row.markup)
        self.characters += len(block.text)
        self.ends_in_heading = block.kind is BlockKind.HEADING


def chapters_of(body: Body, blocks: Iterable[ShownBlock]) -> Iterator[Chapter]:
    """The chapters, each as soon as it is done."""
    number, headings, highest = 1, 0, 6
    chapter = Chapter(_name(number))
    for block in blocks:
        text = clean(block.text).strip() if block.kind is BlockKind.HEADING else ""
        headings += bool(text)
        row = body.row(block, f"heading{headings}" if text else "")
        if text:
            highest = min(highest, block.level)
        begins = bool(text) and block.level <= max(highest, _LEVEL) and chapter.characters >= _SHORTEST
        is_full = chapter.size + len(row.markup) > _LONGEST and not chapter.ends_in_heading
        if chapter.rows and (begins or is_full):
            yield chapter
            number += 1
            chapter = Chapter(_name(number))
        if text:
            chapter.entries.append(Entry(max(block.level, 1), text, f"{chapter.name}#heading{headings}"))
        chapter.add(row, block)
    if chapter.rows:
        yield chapter


def _name(number: int) -> str:
    return f"chapter-{number:04}.xhtml"
