"""What the reader folds or unfolds on the pages of a publisher: remembered, and done again on the publisher's other
pages."""

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from reader.library import SourceRule
from reader.model import Article, Block, BlockKind
from reader.pipeline.desk import Desk

_DIGITS = re.compile(r"\d+")
# What every page has: a page with nothing else open has nothing to read.
_ABOUT_TEXT = (BlockKind.HEADING, BlockKind.BYLINE)


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
    publisher = publisher_of(article)
    if not publisher:
        return None
    rule = SourceRule(publisher, article.blocks[index].kind, *_match(article.blocks[index]), folded)
    desk.source_rules.put(rule)
    return rule


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
    said = {(rule.kind, rule.place, rule.text): rule.folded for rule in rules}
    if not said:
        return article
    ruled = tuple(_ruled(block, said.get((block.kind, *_match(block)))) for block in article.blocks)
    if not any(map(_is_read, ruled)):
        pairs = zip(article.blocks, ruled, strict=True)
        ruled = tuple(block if new.folded else new for block, new in pairs)
    return article if ruled == article.blocks else replace(article, blocks=ruled)


def _ruled(block: Block, folded: bool | None) -> Block:  # noqa: FBT001 - what a rule says, None where there is none
    return block if folded is None or folded is block.folded else replace(block, folded=folded)


def _is_read(block: Block) -> bool:
    return not block.folded and block.kind not in _ABOUT_TEXT and bool(block.sentences)


def _match(block: Block) -> tuple[str, str]:
    """Place and text by which blocks are alike: one of them is empty."""
    if block.place:
        return block.place, ""
    return "", _DIGITS.sub("0", " ".join(block.text.split()))
