"""The tree of a PDF's outline, from headings in order (ISO 32000-1, 12.3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.exporters.pdf.facts import Heading

ROOT = -1


@dataclass(slots=True)
class Entry:
    """An entry's neighbours, by index of their headings, ROOT for the root, None where there is none; `descendants`
    counts all entries below it."""

    level: int
    parent: int | None = None
    previous: int | None = None
    following: int | None = None
    first: int | None = None
    last: int | None = None
    descendants: int = 0


def build_outline(headings: Sequence[Heading]) -> list[Entry]:
    """The root, then an entry for each heading. A heading belongs to the nearest one before it of a lower level."""
    root = Entry(level=0)
    entries = [root]
    open_entries = [ROOT]
    for index, heading in enumerate(headings):
        while entries[open_entries[-1] + 1].level >= heading.level:
            open_entries.pop()
        parent = entries[open_entries[-1] + 1]
        entry = Entry(heading.level, parent=open_entries[-1], previous=parent.last)
        if parent.last is None:
            parent.first = index
        else:
            entries[parent.last + 1].following = index
        parent.last = index
        for above in open_entries:
            entries[above + 1].descendants += 1
        entries.append(entry)
        open_entries.append(index)
    return entries
