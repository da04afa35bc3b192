"""Headings and list items: told apart by their markers, their length and the lines around them."""

import re
from collections import Counter

from reader.importers.lines import LONG, Line, ends_sentence, is_prose, is_title_like
from reader.importers.shadow import shadow_of
from reader.model import BlockKind

# Style and rank, most embracing first: the rank gives the level. One for each group of the pattern under it.
_STYLES = (
    ("part", 0),
    ("chapter", 1),
    ("section", 2),
    ("chapter", 1),
    ("label", 3),
    ("markdown", 3),
    ("ordinal", 3),
    ("quoted", 3),
    ("bracketed ordinal", 4),
    ("number", 5),
    ("bracketed number", 6),
)
# How the shadow of a line of the style starts, or what it is as a whole.
_STYLE = re.compile(
    # A novel has more than a thousand chapters: 第一千二百三十四章.
    r"(?:正文\s+)?\[?第[〇零一二三四五六七八九十百千两\d]{1,9}"
    r"(?:([卷部编篇](?:[\s:\]]|$))|(章|[回折集话幕](?=[\s:\]]|$))|(节(?:[\s:\]]|$)))"
    r"|(序章|楔子|引子|终章|尾声|后记|番外)"
    r"|((?:PART|Part|CHAPTER|Chapter|No\.?)[\s.]*\d{1,2}$|0\d$)"
    r"|(#{1,6}\s+)"
    r"|([一二三四五六七八九十]{1,3}[、．.]\s*(?![一二三四五六七八九十]、))"
    r"|([“\"「『][\dA-Za-z一二三四五六七八九十]{1,3}[”\"」』]\s*:)"
    r"|(\([一二三四五六七八九十]{1,3}\))"
    r"|(\d{1,2}\s*(?:[、．]|\.(?!\d)))"
    r"|(\(\d{1,2}\)|\d{1,2}\)|\[\d{1,2}\]|[①-⑳])"
)
# In characters; no marker is longer.
_LONGEST_MARKER = 24
_PLAIN_RANK, _DASH_RANK = 3, 4
# 第九章 离岸: a long title is one if its number stands by itself.
_SET_APART = re.compile(r"\S{2,14}\s")
# How a chapter's title may end though no other heading does: 第二章 “谁？”, 第十章 夜雨……
_CALL = re.compile(r"[！？!?…][”\"」』）)】]?$")
_BULLET = re.compile(r"(?:[•·●○◦▪■□◆◇►▶✓✔☆★]\s*|[-*+–]\s+)(?=[\w“「『《（(\[【])")
_DASH_LED = re.compile(r"(?:——|──|—)\s*(?=[^\s—])")
_DASH_ENDED = re.compile(r"[^—─]{2,24}(?:——|──)$")
# 甲：你好。 The name of a speaker, as in an interview or a play.
SPEAKER = re.compile(r"[^\s，。：:“”\"]{1,6}[:：]")
_QUOTED = re.compile(r"[“\"「『].*[”\"」』]$")
_LONGEST_HEADING = 32
_LONGEST_ATTRIBUTION = 24
_MARKED = {BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.QUOTE}


def style(text: str) -> tuple[str, int] | None:
    """The marker that the line starts with: name and rank, None if it starts with none."""
    match = _STYLE.match(shadow_of(text[:_LONGEST_MARKER]))
    return _STYLES[match.lastindex - 1] if match and match.lastindex else None


def settle_body(lines: list[Line]) -> None:
    """Decide the kind of every undecided line of the body: list item, heading, quote or paragraph."""
    body = [line for line in lines if line.kind is None]
    _settle_dashes(body)
    _settle_marked(body)
    _settle_quotes(lines)
    _settle_plain(body)
    for line in body:
        if line.kind is None:
            line.settle(BlockKind.PARAGRAPH)
    _set_levels(body)


def _settle_marked(body: list[Line]) -> None:
    styles = [style(line.plain) for line in body]
    counts = Counter(found[0] for found in styles if found)
    for index, (line, found) in enumerate(zip(body, styles, strict=True)):
        if line.kind is not None:
            continue
        if _BULLET.match(line.plain):
            line.settle(BlockKind.LIST_ITEM)
        elif found and _is_marked_heading(body, styles, index):
            line.settle(BlockKind.HEADING, level=found[1])
        elif found and found[1] > 2 and found[0] != "quoted" and counts[found[0]] > 1:
            line.settle(BlockKind.LIST_ITEM)


def _is_marked_heading(body: list[Line], styles: list[tuple[str, int] | None], index: int) -> bool:
    name, rank = styles[index] or ("", 0)
    text = body[index].plain
    if name in ("markdown", "label"):
        return True
    longest = LONG if rank > 2 or _SET_APART.match(text) else _LONGEST_HEADING
    if not (is_title_like(text, longest) or (rank <= 1 and len(text) <= longest and _CALL.search(text))):
        return False
    if rank <= 2:
        return True
    # A list stands line by line; a heading has text under it.
    neighbours = [styles[at] for at in (index - 1, index + 1) if 0 <= at < len(styles)]
    if any(other and other[0] == name for other in neighbours) or index + 1 == len(body):
        return False
    after = body[index + 1].plain
    return is_prose(after) or styles[index + 1] is not None or _BULLET.match(after) is not None


def _settle_dashes(body: list[Line]) -> None:
    """——… several in a row are a list; …—— several on the page are headings, settled with the plain ones."""
    led = [bool(_DASH_LED.match(line.plain)) and is_prose(line.plain) for line in body]
    for index, line in enumerate(body):
        if led[index] and any(led[at] for at in (index - 1, index + 1) if 0 <= at < len(body)):
            line.settle(BlockKind.LIST_ITEM)


def _settle_plain(body: list[Line]) -> None:
    dashed = [line for line in body if line.kind is None and _DASH_ENDED.match(line.plain)]
    if len(dashed) > 1:
        for line in dashed:
            line.settle(BlockKind.HEADING, level=_DASH_RANK)
    if not _is_running_text(body):
        return
    for index, line in enumerate(body):
        if line.kind is None and _is_plain_heading(body, index):
            line.settle(BlockKind.HEADING, level=_PLAIN_RANK)


def _is_running_text(body: list[Line]) -> bool:
    """Whether the body is prose: in a poem, a play or a word list a short line is no heading."""
    texts = [line.plain for line in body]
    prose = [len(text) for text in texts if is_prose(text)]
    speakers = sum(bool(SPEAKER.match(text)) and ends_sentence(text) for text in texts)
    if not prose or speakers >= 0.5 * len(texts):
        return False
    return sum(prose) >= 0.6 * sum(map(len, texts)) and sum(prose) >= 20 * len(prose)


def _is_plain_heading(body: list[Line], index: int) -> bool:
    text = body[index].plain
    if not is_title_like(text, _LONGEST_HEADING) or index + 1 == len(body) or text[-1] in "—─…~～":
        return False
    if SPEAKER.match(text) or _DASH_LED.match(text) or text[0] in "（(【〔[*＊※":
        return False
    before = body[index - 1] if index else None
    if before and not (before.kind in _MARKED or is_prose(before.plain)):
        return False
    after = body[index + 1]
    return is_prose(after.plain) or after.kind in _MARKED


def _settle_quotes(lines: list[Line]) -> None:
    """Lines after >, and a saying with its source: “…” over ——鲁迅."""
    for index, line in enumerate(lines):
        if line.kind is None and line.plain.startswith((">", "＞")):
            line.settle(BlockKind.QUOTE)
        if line.kind is None and _is_attribution(line.plain) and index:
            line.settle(BlockKind.QUOTE)
            before = lines[index - 1]
            if before.kind is None and (_QUOTED.match(before.plain) or _follows_heading(lines, index - 1)):
                before.settle(BlockKind.QUOTE)


def _is_attribution(text: str) -> bool:
    return (
        bool(_DASH_LED.match(text)) and len(text) <= _LONGEST_ATTRIBUTION and not ends_sentence(text.rstrip("》”」』"))
    )


def _follows_heading(lines: list[Line], index: int) -> bool:
    return (
        index > 0 and lines[index - 1].kind in (BlockKind.HEADING, BlockKind.BYLINE) and len(lines[index].plain) <= 60
    )


def _set_levels(body: list[Line]) -> None:
    """Levels from 2 down, one for each rank that occurs. Until here a heading's level was its rank."""
    headings = [line for line in body if line.kind is BlockKind.HEADING]
    order = {rank: level for level, rank in enumerate(sorted({line.level for line in headings}), start=2)}
    for line in headings:
        line.level = min(6, order[line.level])
