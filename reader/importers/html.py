"""A saved web page: its article unfolded, everything else of it folded."""

from dataclasses import replace

from reader.importers.bylines import merge
from reader.importers.charset import decode_page
from reader.importers.cleanup import classify
from reader.importers.extent import Seen, see, settle_extent
from reader.importers.facts import Facts, read_facts
from reader.importers.flow import flow
from reader.importers.furniture import is_notice
from reader.importers.images import PictureOf
from reader.importers.main_text import main_text
from reader.importers.markup import parse_html
from reader.importers.source import Page, Source
from reader.importers.title import title_line
from reader.model import BlockKind


def read_html(source: Source) -> Page:
    """Read a page in any encoding. Raises ReaderError."""
    text, codec = decode_page(source)
    return replace(read_page(text, lambda _: None), encoding=codec)


def read_page(text: str, picture_of: PictureOf) -> Page:
    """Read a page's mark-up; `picture_of` gives the bytes of the pictures that came with it."""
    root = parse_html(text)
    if root is None:
        return Page([], "")
    facts = read_facts(root)
    seen = see(flow(root, picture_of), main_text(text))
    if not seen:
        return Page([], facts.title)
    return _page(seen, facts)


def _page(seen: list[Seen], facts: Facts) -> Page:
    at = title_line(seen, facts)
    data = facts.metadata
    settle_extent(seen, at, [name for name in (data.author, data.source) if len(name) > 1])
    if not any(each.kept for each in seen):
        for each in seen:
            each.kept = True
    for each in seen:
        if each.kept and each.is_byline:
            each.line.settle(BlockKind.BYLINE)
        if not each.kept:
            kind = BlockKind.LEGAL if is_notice(each.line.plain) else BlockKind.NAVIGATION
            each.line.settle(BlockKind.CAPTION if each.line.picture else kind, folded=True)
    page = classify([each.line for each in seen], seen[at].line if at is not None else None, marked_up=True)
    return replace(page, title=page.title or facts.title, metadata=merge(page.metadata, facts.metadata))
