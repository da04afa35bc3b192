"""Classify the lines of a text into the blocks of an article, by general rules; nothing is deleted."""

import re

from reader.importers import cues
from reader.importers.bylines import (
    date_in,
    is_medium,
    is_name,
    merge,
    read_byline,
    read_closing,
    read_dispatch,
    without_brackets,
)
from reader.importers.furniture import settle_furniture
from reader.importers.head import settle_head
from reader.importers.headings import settle_body, style
from reader.importers.lines import LONG, Line, holds_stop, split_lines
from reader.importers.shadow import shadow_of
from reader.importers.source import Page
from reader.model import BlockKind, Metadata

# Who signs a notice, over its date: 柳荫社区居民委员会.
_SIGNATURE = re.compile(r"[^，。:]{2,24}(?:[会局部处院社校馆所厅府]|公司|中心|办公室|大学|小组|支部)")
_LONGEST_CAPTION = 40
# A text with fewer has no readings in them throughout.
_MANY_BRACKETS = 20
_SHOWN_TITLE = 20
# What no caption begins with, but speech does.
_OPENERS = tuple('“「『"—')


def clean_up(text: str) -> Page:
    """Classify every non-blank line of a text. Only page furniture and image noise is folded, and never all of it."""
    lines = split_lines(text)
    if text.count("(") + text.count("（") >= _MANY_BRACKETS:
        # Imported where it is used: it is in the way of no start.
        from reader.importers.inline import with_readings

        lines = with_readings(lines)
    return classify(lines)


def classify(
    lines: list[Line], title_line: Line | None = None, *, marked_up: bool = False, furniture: bool = True
) -> Page:
    """Decide what is undecided. Lines of a `marked_up` page come with the kinds that their elements tell, with what is
    no part of the article folded; `title_line` is its title where that is known. Without `furniture` nothing is
    what surrounds an article."""
    said = [(line, line.kind, line.level) for line in lines if not line.folded]
    for line, _, _ in said:
        line.kind = None if line.picture is None else line.kind
    if title_line is not None:
        title_line.settle(BlockKind.HEADING, level=1)
    if furniture:
        _settle_image_names([line for line in lines if not marked_up or _may_be_image_name(line)])
        settle_furniture(lines)
    if title_line is not None:
        # It may be called as a channel is: 生活.
        title_line.settle(BlockKind.HEADING, level=1)
    for line, kind, level in said:
        if line.kind is None and kind is not None:
            line.settle(kind, level=level)
    title = settle_head([line for line in lines if not line.folded] if marked_up else lines, title_line)
    _settle_captions(lines)
    _settle_closing_bylines(lines)
    settle_body(lines)
    if all(line.folded for line in lines):
        for line in lines:
            line.settle(BlockKind.PARAGRAPH)
    # The masthead over a dumped page is its source; a menu of a marked-up one names many.
    shown = [line for line in lines if not line.folded] if marked_up else lines
    return Page(lines, _shown_title(lines, title), read_metadata(shown, marked_up=marked_up))


def _may_be_image_name(line: Line) -> bool:
    """Whether nothing else is known of a line of a page: 责任编辑：冯岩_NB123 ends as a name of an image does."""
    return line.kind is None and read_byline(line.plain) is None


def _settle_image_names(lines: list[Line]) -> None:
    for line in lines:
        if _is_image_name(line.plain):
            line.settle(BlockKind.CAPTION, folded=True)


def _is_image_name(text: str) -> bool:
    if cues.IMAGE_NAME.match(text):
        return True
    return len(text) <= _LONGEST_CAPTION and cues.IMAGE_WORDS.match(shadow_of(text)) is not None


def _settle_captions(lines: list[Line]) -> None:
    """A short line right under an image's name, and lines with the words of a caption."""
    for index, line in enumerate(lines):
        if line.kind is not None:
            continue
        under_image = index > 0 and lines[index - 1].kind is BlockKind.CAPTION and lines[index - 1].folded
        limit = 150 if len(line.plain) <= 150 and cues.CAPTION.search(shadow_of(line.plain)) else 0
        if under_image and (style(line.plain) is None) and not line.plain.startswith(_OPENERS):
            limit = max(limit, _LONGEST_CAPTION if not holds_stop(line.plain[:-1]) else 0)
        if len(line.plain) <= limit:
            line.settle(BlockKind.CAPTION)


def _settle_closing_bylines(lines: list[Line]) -> None:
    """Credits under the text, up to its last paragraph."""
    below = None
    for line in reversed(lines):
        if line.kind is None:
            signs = below is not None and _is_signature(line.plain)
            if _byline(line.plain) is None and not _is_closing(line.plain) and not signs:
                return
            line.settle(BlockKind.BYLINE)
            below = line


def _byline(text: str) -> Metadata | None:
    return read_byline(text) or read_byline(without_brackets(text))


def _is_signature(text: str) -> bool:
    return _SIGNATURE.fullmatch(shadow_of(text)) is not None


def _is_closing(text: str) -> bool:
    return len(text) <= LONG and text.startswith(("（", "(")) and read_closing(text) != Metadata()


def read_metadata(lines: list[Line], *, marked_up: bool) -> Metadata:
    """What the bylines and the credits in the text say of it."""
    metadata = Metadata()
    for line in lines:
        if line.kind is BlockKind.BYLINE:
            metadata = merge(metadata, _read_credit(line, marked_up=marked_up))
    masthead = next((line.plain for line in lines[:5] if line.folded and _is_masthead(line.plain)), "")
    text = [line.plain for line in lines if line.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)]
    for paragraph in text[:2]:
        metadata = merge(metadata, read_dispatch(paragraph))
    for paragraph in reversed(text[-2:]):
        metadata = merge(metadata, read_closing(paragraph))
    return merge(metadata, Metadata(source=masthead))


def _is_masthead(text: str) -> bool:
    return is_medium(text) and re.search(cues.MASTHEAD, shadow_of(text)) is not None


def _read_credit(line: Line, *, marked_up: bool) -> Metadata:
    found = _byline(line.plain)
    if found is not None:
        return found
    if is_name(line.plain):
        return Metadata(author=line.plain)
    closing = read_closing(line.plain)
    if closing != Metadata() or _is_signature(line.plain):
        return closing
    # A page's mark-up may say of more than the name of a medium that it is a byline.
    return (
        Metadata(date=date_in(line.plain)) if marked_up and not is_medium(line.plain) else Metadata(source=line.plain)
    )


def _shown_title(lines: list[Line], title: str) -> str:
    """The title; else the first heading where there is only one of its level; else the beginning of the text."""
    if title:
        return title
    headings = [line for line in lines if line.kind is BlockKind.HEADING]
    if len(headings) == 1 or (headings and headings[0].level < min(line.level for line in headings[1:])):
        return headings[0].plain
    return ""


def opening(lines: list[Line]) -> str:
    """The first characters of the text, to stand for a missing title."""
    # Lines of what is never seen, such as a byte order mark, have nothing to say.
    said = [line for line in lines if line.plain]
    text = next((line.plain for line in said if not line.folded), said[0].plain if said else "")
    return text if len(text) <= _SHOWN_TITLE else text[:_SHOWN_TITLE] + "…"
