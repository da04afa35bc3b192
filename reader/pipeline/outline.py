"""The outline of an article: its headings, and which of them a place is under."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from reader.model import Article, Block, BlockKind, Script
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
    target = script or article.script
    write = partial(written, script=article.script, target=target, idioms=idioms, corrections=corrections)
    texts = write([block.text for _, block in shown])
    alone = _put_right_alone(corrections)
    for number, (_, block) in enumerate(shown):
        if any(sentence.text in alone for sentence in block.sentences):
            texts[number] = "".join(write([piece])[0] for piece in _pieces(block) if piece)
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
    """Short texts in `script`, without line ends, as they are written in `target`. What was put right in one sentence
    alone counts where a single text is given, and it is this sentence."""
    if target is script or not texts:
        return texts
    # What converts is imported where it is needed: an outline in the article's own script is there at once.
    from reader.annotate import in_script

    # Lines in one piece: each call has its cost.
    corrector = corrections.corrector if corrections else None
    return in_script("\n".join(texts), script, target, idioms=idioms, corrector=corrector).split("\n")


def _put_right_alone(corrections: ArticleCorrections | None) -> frozenset[str]:
    """The sentences in which something is put right that is to be so nowhere else."""
    return frozenset(each.sentence for each in (corrections.corrections if corrections else ()) if each.sentence)


def _pieces(block: Block) -> Iterator[str]:
    """The sentences of a block, and what stands between them."""
    at = 0
    for sentence in block.sentences:
        yield block.text[at : sentence.start]
        yield sentence.text
        at = sentence.start + len(sentence.text)
    yield block.text[at:]
