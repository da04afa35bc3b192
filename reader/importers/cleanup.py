"""Classify the lines of a text into the blocks of an article, by general rules; nothing is deleted."""

import re
from dataclasses import dataclass

from reader.importers import cues
from reader.importers.bylines import has_only_han, is_medium, is_name, merge, read_byline, read_closing, read_dispatch
from reader.importers.furniture import settle_furniture
from reader.importers.headings import SPEAKER, settle_body, style
from reader.importers.lines import LONG, Line, ends_sentence, holds_stop, is_prose, is_title_like, split_lines
from reader.model import BlockKind, Metadata

# Who signs a notice, over its date: 柳荫社区居民委员会.
_SIGNATURE = re.compile(
    r"[^，。：:]{2,24}(?:[会會局部处處院社校馆馆館所厅廳府]|公司|中心|[办辦]公室|大[学學]|小[组組]|支部)"
)
# How far down a page the byline is looked for.
_HEAD = 40
_LONGEST_TITLE = 80
_LONGEST_CAPTION = 40
_SHOWN_TITLE = 20
_LONGEST_ACCOUNT = 8
_SUBTITLE = re.compile(r"(?:——|──|—|-{2}|[（(])")
# 标题_频道_网站, 标题 - 网站: the title of the browser's tab.
# Between the columns of a table or the verses of a line.
_COLUMNS = re.compile(r"\s*[|｜]\s*|\s{2,}|\t")
_TAB_TITLE = re.compile(r"\s*[_|｜]\s*\S|\s+[-–—]\s+\S|[-–—][^-–—]{2,12}$")


@dataclass(frozen=True, slots=True)
class Page:
    """A classified text. `title` is empty where the text itself names none."""

    lines: list[Line]
    title: str
    metadata: Metadata


def clean_up(text: str) -> Page:
    """Classify every non-blank line. Only page furniture and image noise is folded, and never the whole text."""
    lines = split_lines(text)
    _settle_image_names(lines)
    settle_furniture(lines)
    title = _settle_head(lines)
    _settle_captions(lines)
    _settle_closing_bylines(lines)
    settle_body(lines)
    if all(line.folded for line in lines):
        for line in lines:
            line.settle(BlockKind.PARAGRAPH)
    return Page(lines, _shown_title(lines, title), _read_metadata(lines))


def _settle_image_names(lines: list[Line]) -> None:
    for line in lines:
        if cues.IMAGE_NAME.match(line.plain):
            line.settle(BlockKind.CAPTION, folded=True)


def _settle_head(lines: list[Line]) -> str:
    """Find the title and the bylines beside it; returns the title."""
    end = _head_end(lines)
    byline = _first_byline(lines, end)
    titles = _title_candidates(lines, end if byline is None else byline)
    if not titles and byline is not None:
        end = _head_end(lines, start=byline + 1)
        titles = _title_candidates(lines, end)[:1]
    if not titles:
        return ""
    at = _choose_title(lines, titles, has_byline=byline is not None)
    if at is None:
        return ""
    lines[at].settle(BlockKind.HEADING, level=1)
    title = _without_site(lines[at].plain)
    _settle_repeats(lines, title, at, end)
    _settle_around_title(lines, at, end, has_byline=byline is not None)
    return title


def _head_end(lines: list[Line], start: int = 0) -> int:
    """Index of the first line of running text."""
    for index, line in enumerate(lines[start : start + _HEAD], start):
        if line.kind is None and is_prose(line.plain) and read_byline(line.plain) is None:
            if len(line.plain) <= _LONGEST_TITLE and not ends_sentence(line.plain):
                continue
            if line.plain.endswith(("！", "？", "!", "?", "…")) and index == start:
                continue
            return index
    return min(len(lines), start + _HEAD)


def _first_byline(lines: list[Line], end: int) -> int | None:
    found = (i for i, line in enumerate(lines[:end]) if line.kind is None and read_byline(line.plain) is not None)
    return next(found, None)


def _title_candidates(lines: list[Line], end: int) -> list[int]:
    return [
        index
        for index, line in enumerate(lines[:end])
        if line.kind is None and read_byline(line.plain) is None and _may_be_title(line.plain)
    ]


def _may_be_title(text: str) -> bool:
    if text[0] in "（(" or cues.CAPTION.search(text) or len(_COLUMNS.findall(text)) > 1:
        return False
    if is_title_like(text, _LONGEST_TITLE):
        return True
    return len(text) <= LONG and text[-1] in "！？!?…" and not holds_stop(text[:-1])


def _choose_title(lines: list[Line], candidates: list[int], *, has_byline: bool) -> int | None:
    if not has_byline:
        # Without a byline only the first line of the text can be its title.
        undecided = next((index for index, line in enumerate(lines) if line.kind is None), None)
        at = candidates[0]
        if at != undecided or at + 1 == len(lines) or _is_section(lines, at) or _is_speech(lines, at):
            return None
        return at
    texts = [lines[index].plain for index in candidates]
    for index, text in zip(candidates, texts, strict=True):
        if any(_is_tab_title(line.plain, text) for line in lines[:index]):
            return index
    names = [
        index
        for index in candidates
        if not _is_site_name(lines[index].plain) and not _SUBTITLE.match(lines[index].plain)
    ]
    return (names or candidates)[0]


def _is_section(lines: list[Line], at: int) -> bool:
    """Whether the first line is no title but the first of several chapters or points."""
    found = style(lines[at].plain)
    if found is None or found[0] == "markdown":
        return False
    return found[1] > 2 or any(style(line.plain) == found for line in lines[at + 1 :])


def _is_speech(lines: list[Line], at: int) -> bool:
    """Whether the first line is the first of a conversation: 问：什么是拼音？"""
    return SPEAKER.match(lines[at].plain) is not None and any(
        SPEAKER.match(line.plain) for line in lines[at + 1 : at + 4]
    )


def _is_site_name(text: str) -> bool:
    return is_medium(text) or text in cues.CHANNELS or len(text) <= 4


def _is_tab_title(text: str, title: str) -> bool:
    return len(text) > len(title) and text.startswith(title) and _TAB_TITLE.match(text[len(title) :]) is not None


def _without_site(title: str) -> str:
    """标题_某某网 -> 标题, where what is cut off names a site."""
    title = title.lstrip("#＃ ")
    parts = re.split(r"\s*[_|｜]\s*|\s+[-–]\s+", title)
    if len(parts) > 1 and len(parts[0]) > 4 and is_medium(parts[-1]):
        return parts[0]
    return title


def _settle_repeats(lines: list[Line], title: str, at: int, end: int) -> None:
    """Fold the title's repetitions above it and right below; farther on, a line that repeats it may be a refrain."""
    for index, line in enumerate(lines[: min(end, at + 2)]):
        if index != at and line.kind is None and (line.plain == title or _is_tab_title(line.plain, title)):
            line.settle(BlockKind.NAVIGATION, folded=True)


def _settle_around_title(lines: list[Line], at: int, end: int, *, has_byline: bool) -> None:
    for index, line in enumerate(lines[:end]):
        if line.kind is not None:
            continue
        if read_byline(line.plain) is not None or (index > at and _is_bare_byline(lines, index, at)):
            line.settle(BlockKind.BYLINE)
        elif index < at:
            _settle_above_title(line)
        elif (has_byline and _has_byline_below(lines[index + 1 : end])) or (
            index == at + 1 and _is_subtitle(line.plain)
        ):
            line.settle(BlockKind.HEADING, level=2)


def _is_bare_byline(lines: list[Line], index: int, at: int) -> bool:
    """A medium's name beside a byline, a person's name right under the title."""
    text = lines[index].plain
    if index == at + 1 and is_name(text):
        return True
    return (is_medium(text) and _is_beside_byline(lines, index)) or _is_account(lines, index)


def _is_account(lines: list[Line], index: int) -> bool:
    """An account's name, a word or two over the date: 青州文旅."""
    text = lines[index].plain
    if len(text) > _LONGEST_ACCOUNT or not has_only_han(text) or index + 1 == len(lines):
        return False
    found = read_byline(lines[index + 1].plain)
    return found is not None and bool(found.date)


def _has_byline_below(lines: list[Line]) -> bool:
    return any(line.kind is None and read_byline(line.plain) is not None for line in lines)


def _is_subtitle(text: str) -> bool:
    return _SUBTITLE.match(text) is not None and is_title_like(text, _LONGEST_TITLE)


def _settle_above_title(line: Line) -> None:
    """Names of the site or the channel; an over-title otherwise."""
    if len(line.plain) <= 10 and (is_medium(line.plain) or line.plain in cues.CHANNELS):
        line.settle(BlockKind.NAVIGATION, folded=True)
    else:
        line.settle(BlockKind.HEADING, level=2)


def _is_beside_byline(lines: list[Line], index: int) -> bool:
    beside = [lines[at] for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    return any(line.kind is BlockKind.BYLINE or read_byline(line.plain) is not None for line in beside)


def _settle_captions(lines: list[Line]) -> None:
    """A short line right under an image's name, and lines with the words of a caption."""
    for index, line in enumerate(lines):
        if line.kind is not None:
            continue
        under_image = index > 0 and lines[index - 1].kind is BlockKind.CAPTION and lines[index - 1].folded
        limit = 150 if len(line.plain) <= 150 and cues.CAPTION.search(line.plain) else 0
        if under_image and (style(line.plain) is None) and line.plain[0] not in '“「『"——':
            limit = max(limit, _LONGEST_CAPTION if not holds_stop(line.plain[:-1]) else 0)
        if len(line.plain) <= limit:
            line.settle(BlockKind.CAPTION)


def _settle_closing_bylines(lines: list[Line]) -> None:
    """Credits under the text, up to its last paragraph."""
    below = None
    for line in reversed(lines):
        if line.kind is None:
            signs = below is not None and _SIGNATURE.fullmatch(line.plain) is not None
            if read_byline(line.plain) is None and not _is_closing(line.plain) and not signs:
                return
            line.settle(BlockKind.BYLINE)
            below = line


def _is_closing(text: str) -> bool:
    return len(text) <= LONG and text[0] in "（(" and read_closing(text) != Metadata()


def _read_metadata(lines: list[Line]) -> Metadata:
    metadata = Metadata()
    for line in lines:
        if line.kind is BlockKind.BYLINE:
            metadata = merge(metadata, _read_credit(line))
    masthead = next((line.plain for line in lines[:5] if line.folded and _is_masthead(line.plain)), "")
    text = [line.plain for line in lines if line.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)]
    for paragraph in text[:2]:
        metadata = merge(metadata, read_dispatch(paragraph))
    for paragraph in reversed(text[-2:]):
        metadata = merge(metadata, read_closing(paragraph))
    return merge(metadata, Metadata(source=masthead))


def _is_masthead(text: str) -> bool:
    return is_medium(text) and cues.MASTHEAD.search(text) is not None


def _read_credit(line: Line) -> Metadata:
    found = read_byline(line.plain)
    if found is not None:
        return found
    if is_name(line.plain):
        return Metadata(author=line.plain)
    closing = read_closing(line.plain)
    return closing if closing != Metadata() or _SIGNATURE.fullmatch(line.plain) else Metadata(source=line.plain)


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
    text = next((line.plain for line in lines if not line.folded), "")
    return text if len(text) <= _SHOWN_TITLE else text[:_SHOWN_TITLE] + "…"
