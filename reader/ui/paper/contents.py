"""What is printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.model import Article, Highlight, Script
from reader.model.tones import Palette
from reader.pipeline import Overlays
from reader.ui.reading_view.look import Look


@dataclass(frozen=True, slots=True)
class Contents:
    """What is printed: `overlays_for` is asked for a block when it is set; `open_blocks` are the folded blocks that
    were opened, all others are left out. `title` is in the script shown. `tones` are the colours of tones 1 to 5,
    `highlights` those of the reader. `known_words` may read files."""

    article: Article
    title: str
    script: Script
    look: Look
    overlays_for: Callable[[int], Overlays]
    open_blocks: frozenset[int] = frozenset()
    known_words: Callable[[], frozenset[str]] = frozenset
    tones: Palette | None = None
    highlights: Sequence[Highlight] = ()
