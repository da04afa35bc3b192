"""Which paragraphs of a PDF are headings: those of its outline, and those in larger type."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.importers.pdf.document import Bookmark
from reader.importers.pdf.paragraphs import Paragraph

# Times the size of the body.
_LARGER = 1.12
_LONGEST = 60
_DEEPEST = 6
_BLANKS = re.compile(r"\s+")


def heading_levels(paragraphs: Sequence[Paragraph], outline: Iterable[Bookmark], title: str) -> list[int]:
    """The level of each paragraph, 0 for what is no heading. The title of the whole is of level 1, nothing else is."""
    sizes = _sizes(paragraphs)
    entries = {(entry.page, _bare(entry.title)): entry.level for entry in outline}
    first = _title_at(paragraphs, sizes, title)
    levels: list[int] = []
    for at, paragraph in enumerate(paragraphs):
        level = 0
        if at == first:
            level = 1
        elif not paragraph.running and len(paragraph.text) <= _LONGEST:
            listed = entries.get((paragraph.page, _bare(paragraph.text)))
            level = listed + 1 if listed else sizes.get(_size(paragraph), 0)
        levels.append(min(level, _DEEPEST))
    return levels


def _sizes(paragraphs: Sequence[Paragraph]) -> dict[float, int]:
    """The level of each size of type that headings are in, from 2 down."""
    counts: Counter[float] = Counter()
    for paragraph in paragraphs:
        if not paragraph.running:
            counts[_size(paragraph)] += len(paragraph.text)
    body = max(counts, key=lambda size: counts[size], default=0.0)
    larger = sorted((size for size in counts if size >= _LARGER * body), reverse=True)
    return {size: level for level, size in enumerate(larger, start=2)}


def _title_at(paragraphs: Sequence[Paragraph], sizes: dict[float, int], title: str) -> int | None:
    """The title: what the file calls so, else what alone is in the largest type, on the first page."""
    for at, paragraph in enumerate(paragraphs):
        if paragraph.page or len(paragraph.text) > _LONGEST:
            continue
        if title and not paragraph.running and _bare(paragraph.text) == _bare(title):
            return at
    largest = [at for at, paragraph in enumerate(paragraphs) if not paragraph.running and _is_larger(paragraph, sizes)]
    top = [at for at in largest if sizes[_size(paragraphs[at])] == 2]
    return top[0] if len(top) == 1 and paragraphs[top[0]].page == 0 and top[0] == largest[0] else None


def _is_larger(paragraph: Paragraph, sizes: dict[float, int]) -> bool:
    return _size(paragraph) in sizes and len(paragraph.text) <= _LONGEST


def _size(paragraph: Paragraph) -> float:
    return round(paragraph.size * 2) / 2


def _bare(text: str) -> str:
    return _BLANKS.sub("", text)
