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
    larger = _larger_sizes(paragraphs)
    first = _title_at(paragraphs, larger, title)
    if first is not None:
        others = (paragraph for at, paragraph in enumerate(paragraphs) if at != first)
        left = {_size(each) for each in others if not each.running}
        larger = [size for size in larger if size in left]
    of_size = {size: level for level, size in enumerate(larger, start=2)}
    listed = {(entry.page, _bare(entry.title)): entry.level + 1 for entry in outline}
    levels: list[int] = []
    for at, paragraph in enumerate(paragraphs):
        level = 1 if at == first else 0
        if not level and not paragraph.running and len(paragraph.text) <= _LONGEST:
            level = listed.get((paragraph.page, _bare(paragraph.text))) or of_size.get(_size(paragraph), 0)
        levels.append(min(level, _DEEPEST))
    return levels


def _larger_sizes(paragraphs: Iterable[Paragraph]) -> list[float]:
    """The sizes of type above that of the body, from the largest down."""
    counts: Counter[float] = Counter()
    for paragraph in paragraphs:
        if not paragraph.running:
            counts[_size(paragraph)] += len(paragraph.text)
    body = max(counts, key=lambda size: counts[size], default=0.0)
    return sorted((size for size in counts if size >= _LARGER * body), reverse=True)


def _title_at(paragraphs: Sequence[Paragraph], larger: Sequence[float], title: str) -> int | None:
    """The title: what the file calls so, else what alone is in the largest type and comes first in larger type; on the
    first page."""
    short = [at for at, each in enumerate(paragraphs) if not each.running and len(each.text) <= _LONGEST]
    named = [at for at in short if paragraphs[at].page == 0 and title and _bare(paragraphs[at].text) == _bare(title)]
    if named:
        return named[0]
    set_large = [at for at in short if _size(paragraphs[at]) in larger]
    largest = [at for at in set_large if _size(paragraphs[at]) == larger[0]]
    return largest[0] if len(largest) == 1 and largest[0] == set_large[0] and not paragraphs[largest[0]].page else None


def _size(paragraph: Paragraph) -> float:
    return round(paragraph.size * 2) / 2


def _bare(text: str) -> str:
    return _BLANKS.sub("", text)
