"""A saved web page: its article unfolded, everything else of it folded."""

import re
from dataclasses import replace

from reader.importers.bylines import merge
from reader.importers.charset import decode_page
from reader.importers.cleanup import classify
from reader.importers.extent import settle_extent
from reader.importers.facts import Facts, read_facts
from reader.importers.flow import flow
from reader.importers.furniture import is_notice
from reader.importers.images import PictureOf
from reader.importers.markup import parse_html
from reader.importers.own_html import is_own, read_own
from reader.importers.pictures import beside
from reader.importers.seen import Seen, see
from reader.importers.source import Page, Source
from reader.importers.title import title_line
from reader.model import BlockKind

# What a page begins with, after comments. Markdown may begin with other elements.
_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)


def is_html(data: bytes) -> bool:
    """Whether the bytes begin as a page does."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data[2:6000].replace(b"\0", b"")
    return _START.match(data[:6000]) is not None


def read_html(source: Source) -> Page:
    """Read a page in any encoding, with the pictures that lie beside its file. Raises ReaderError."""
    return read_with(source, beside(source.path))


def read_with(source: Source, picture_of: PictureOf) -> Page:
    """As read_html, with pictures from elsewhere."""
    text, codec = decode_page(source)
    return replace(read_page(text, picture_of), encoding=codec)


def read_page(text: str, picture_of: PictureOf) -> Page:
    """Read a page's mark-up; `picture_of` gives the bytes of the pictures that came with it."""
    # Imported where it is used: it takes half a second.
    from reader.importers.main_text import main_text

    root = parse_html(text)
    if root is None:
        return Page([], "")
    if is_own(root):
        return read_own(root, picture_of)
    facts = read_facts(root)
    seen = see(flow(root, picture_of), main_text(text))
    return _page(seen, facts) if seen else Page([], facts.title)


def _page(seen: list[Seen], facts: Facts) -> Page:
    at = title_line(seen, facts)
    names = (facts.metadata.author, facts.metadata.source)
    settle_extent(seen, at, [name for name in names if len(name) > 1])
    if not any(each.kept for each in seen):
        for each in seen:
            each.kept = True
    for each in seen:
        _settle(each)
    page = classify([each.line for each in seen], seen[at].line if at is not None else None, marked_up=True)
    return replace(page, title=page.title or facts.title, metadata=merge(page.metadata, facts.metadata))


def _settle(each: Seen) -> None:
    line = each.line
    if not each.kept:
        kind = BlockKind.LEGAL if is_notice(line.plain) else BlockKind.NAVIGATION
        line.settle(BlockKind.CAPTION if line.picture else kind, folded=True)
    elif each.is_byline:
        line.settle(BlockKind.BYLINE)
