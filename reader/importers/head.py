"""The head of a page: which line is the title, and what stands above it and between it and the text."""

import re

from reader.importers import cues
from reader.importers.bylines import is_medium, is_name, read_byline
from reader.importers.headings import SPEAKER, style
from reader.importers.lines import LONG, Line, ends_sentence, has_only_han, holds_stop, is_prose, is_title_like
from reader.importers.shadow import shadow_of
from reader.model import BlockKind

# How far down a page the byline is looked for, in lines.
_HEAD = 40
_LONGEST_TITLE = 80
_LONGEST_ACCOUNT = 8
_SITE_ENDS = ("首页", "主页", "官网", "网站", "小站", "博客")
_SUBTITLE = re.compile(r"(?:——|──|—|-{2}|[（(])")
# Between the columns of a table or the verses of a line.
_COLUMNS = re.compile(r"\s*[|｜]\s*|\s{2,}|\t")
# 标题_频道_网站, 标题 - 网站: the title of the browser's tab.
_TAB_TITLE = re.compile(r"\s*[_|｜]\s*\S|\s+[-–—]\s+\S|[-–—][^-–—]{2,12}$")


def settle_head(lines: list[Line], title_line: Line | None = None) -> str:
    """Find the title and the bylines beside it; returns the title. `title_line` is the title where it is known."""
    if title_line is not None:
        return _settle_known(lines, title_line)
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


def _settle_known(lines: list[Line], title_line: Line) -> str:
    at = next(index for index, line in enumerate(lines) if line is title_line)
    end = _head_end(lines, start=at + 1)
    title = _without_site(title_line.plain)
    _settle_repeats(lines, title, at, end)
    _settle_around_title(lines, at, end, has_byline=_first_byline(lines, end) is not None)
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
    if text.startswith(("（", "(")) or cues.CAPTION.search(shadow_of(text)) or len(_COLUMNS.findall(text)) > 1:
        return False
    if is_title_like(text, _LONGEST_TITLE):
        return True
    return len(text) <= LONG and text.endswith(("！", "？", "!", "?", "…")) and not holds_stop(text[:-1])


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
    shadow = shadow_of(text)
    return is_medium(text) or shadow in cues.CHANNELS or shadow.endswith(_SITE_ENDS) or " > " in text or len(text) <= 4


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
    if len(line.plain) <= 10 and _is_site_name(line.plain):
        line.settle(BlockKind.NAVIGATION, folded=True)
    else:
        line.settle(BlockKind.HEADING, level=2)


def _is_beside_byline(lines: list[Line], index: int) -> bool:
    beside = [lines[at] for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    return any(line.kind is BlockKind.BYLINE or read_byline(line.plain) is not None for line in beside)
