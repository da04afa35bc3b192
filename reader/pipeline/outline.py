"""The outline of an article: its headings, and which of them a place is under."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Article, BlockKind, Script
from reader.pipeline.correcting import ArticleCorrections


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of an article: the index of its block, its level (1 to 6), its text."""

    block: int
    level: int
    text: str


def outline(
    article: Article,
    script: Script | None = None,
    *,
    idioms: bool = False,
    corrections: ArticleCorrections | None = None,
) -> tuple[Heading, ...]:
    """The headings in order, in `script` (None: the article's own), as the reader put them right; those folded away are
    left out.

    Converting takes about a millisecond for a dozen headings: for a worker.
    """
    found = [(at, block) for at, block in enumerate(article.blocks) if block.kind is BlockKind.HEADING]
    shown = [(at, block) for at, block in found if not block.folded]
    texts = written(
        [block.text for _, block in shown],
        article.script,
        script or article.script,
        idioms=idioms,
        corrections=corrections,
    )
    return tuple(Heading(at, block.level, text) for (at, block), text in zip(shown, texts, strict=True))


def heading_at(headings: Sequence[Heading], block: int) -> int:
    """The number of the heading that a block stands under, or is; -1 above the first one."""
    return bisect_right(headings, block, key=lambda heading: heading.block) - 1


def written(
    texts: list[str],
    script: Script,
    target: Script,
    *,
    idioms: bool,
    corrections: ArticleCorrections | None = None,
) -> list[str]:
    """Short texts in `script`, without line ends, as they are written in `target`. What was put right at one place
    alone does not count: these are no sentences."""
    if target is script or not texts:
        return texts
    # What converts is imported where it is needed: an outline in the article's own script is there at once.
    from reader.annotate import in_script

    # Lines in one piece: each call has its cost.
    corrector = corrections.corrector if corrections else None
    return in_script("\n".join(texts), script, target, idioms=idioms, corrector=corrector).split("\n")
