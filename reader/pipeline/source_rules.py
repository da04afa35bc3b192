"""What the reader folds or unfolds on the pages of a publisher: remembered, and done again on the publisher's other
pages."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from reader.library import SourceRule
from reader.model import Article, Block, BlockKind
from reader.pipeline.desk import Desk

# A fold of more blocks than this is remembered by its first ones: each rule is a write to the disk.
_MOST_RULES = 50
_DIGITS = re.compile(r"\d+")
# What every page has: a page with nothing else open has nothing to read.
_ABOUT_TEXT = (BlockKind.HEADING, BlockKind.BYLINE)


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed in the rules: those `made`, and those `dropped`, some of them for one that was made."""

    made: tuple[SourceRule, ...] = ()
    dropped: tuple[SourceRule, ...] = ()


def publisher_of(article: Article) -> str:
    """Who published an article, as it says itself, else the host of its address; empty where neither is known."""
    if source := " ".join(article.metadata.source.split()):
        return source
    try:
        host = urlsplit(article.metadata.address).hostname or ""
    except ValueError:  # "http://[" and its like
        return ""
    return host.removeprefix("www.")


def remember(desk: Desk, article: Article, index: int, *, folded: bool) -> SourceRule | None:
    """Keep that blocks like this one of an article are folded, or shown, on the pages of its publisher; None where the
    publisher is not known."""
    made = remember_all(desk, article, [index], folded=folded).made
    return made[0] if made else None


def remember_all(desk: Desk, article: Article, indices: Sequence[int], *, folded: bool) -> Change:
    """Keep that blocks like some of an article are folded, or shown, on the pages of its publisher; nothing where that
    is not known."""
    publisher = publisher_of(article)
    if not publisher:
        return Change()
    blocks = [article.blocks[index] for index in indices]
    rules = dict.fromkeys(SourceRule(publisher, block.kind, *_match(block), folded) for block in blocks)
    made = tuple(rules)[:_MOST_RULES]
    about = {_about(rule) for rule in made}
    dropped = tuple(rule for rule in desk.source_rules.of(publisher) if _about(rule) in about)
    for rule in made:
        desk.source_rules.put(rule)
    return Change(made, dropped)


def forget_all(desk: Desk, rules: Iterable[SourceRule]) -> Change:
    """Drop rules."""
    return Change(dropped=tuple(rule for rule in rules if forget(desk, rule)))


def undo(desk: Desk, change: Change) -> None:
    """Take a change of the rules back."""
    for rule in change.made:
        forget(desk, rule)
    for rule in change.dropped:
        desk.source_rules.put(rule)


def forget(desk: Desk, rule: SourceRule) -> bool:
    """Drop a rule; False where it is not there."""
    return desk.source_rules.remove(rule)


def rules_for(desk: Desk, article: Article) -> list[SourceRule]:
    """The rules for the pages of an article's publisher, the last one last."""
    publisher = publisher_of(article)
    return desk.source_rules.of(publisher) if publisher else []


def as_read(desk: Desk, article: Article) -> Article:
    """The article as the reader has the pages of its publisher folded."""
    return with_rules(article, rules_for(desk, article))


def with_rules(article: Article, rules: Iterable[SourceRule]) -> Article:
    """The article with its blocks folded and unfolded as the rules say. Where they leave nothing to read, they only
    unfold: a publisher may call the text itself now what was an advertisement once."""
    said = {_about(rule): rule.folded for rule in rules}
    if not said:
        return article
    ruled = tuple(_ruled(block, said.get((block.kind, *_match(block)))) for block in article.blocks)
    if not any(map(_is_read, ruled)):
        pairs = zip(article.blocks, ruled, strict=True)
        ruled = tuple(block if new.folded else new for block, new in pairs)
    return article if ruled == article.blocks else replace(article, blocks=ruled)


def with_folds(article: Article, folds: Mapping[int, bool]) -> Article:
    """The article with some blocks, by their indices, folded or shown."""
    blocks = list(article.blocks)
    for index, folded in folds.items():
        blocks[index] = _ruled(blocks[index], folded)
    return replace(article, blocks=tuple(blocks))


def folds_between(before: Article, after: Article) -> dict[int, bool]:
    """How the blocks that are folded otherwise in `after` were in `before`, of the same text, by their indices."""
    pairs = enumerate(zip(before.blocks, after.blocks, strict=True))
    return {index: old.folded for index, (old, new) in pairs if old.folded is not new.folded}


def rules_about(rules: Iterable[SourceRule], blocks: Iterable[Block]) -> list[SourceRule]:
    """Those of some rules that say how any of some blocks are folded."""
    about = {(block.kind, *_match(block)) for block in blocks}
    return [rule for rule in rules if _about(rule) in about]


def _about(rule: SourceRule) -> tuple[BlockKind, str, str]:
    return rule.kind, rule.place, rule.text


def _ruled(block: Block, folded: bool | None) -> Block:  # noqa: FBT001 - what a rule says, None where there is none
    return block if folded is None or folded is block.folded else replace(block, folded=folded)


def _is_read(block: Block) -> bool:
    return not block.folded and block.kind not in _ABOUT_TEXT and bool(block.sentences)


def _match(block: Block) -> tuple[str, str]:
    """Place and text by which blocks are alike: one of them is empty."""
    if block.place:
        return block.place, ""
    return "", _DIGITS.sub("0", " ".join(block.text.split()))
