"""What surrounds the article on its page: navigation, share rows, lists of other articles, footers and notices.

Two laws keep real text from being folded: a cue counts only as a whole formula or a whole line, and outside of the
page's head and tail only furniture that cannot be anything else is taken.
"""

import re
from functools import lru_cache

from reader.importers import cues
from reader.importers.bylines import read_byline, without_brackets
from reader.importers.lines import Line, ends_sentence, has_only_han, is_prose
from reader.importers.shadow import shadow_of
from reader.model import BlockKind

_SEPARATORS = re.compile(r"\s*[|>»›•]\s*|\s{2,}|\t+")
_TRAIL = re.compile(r"\s*[>›»]\s*")
_TRAIL_ENDS = ("首页", "主页", "频道", "正文")
_LONGEST_STEP = 8
_LINK_SEPARATORS = re.compile(r"[\s|>»›•·/、]+")
_LONGEST_ITEM = 10
_LONGEST_FURNITURE = 48
_LONGEST_APPEAL = 32
_LONGEST_RELATED = 60
_LONGEST_FOOTER = 24
# In lines.
_LONGEST_NOTICE = 60
_WORDS = cues.CHANNELS | cues.FUNCTIONS


def settle_furniture(lines: list[Line]) -> None:
    """Fold the lines around the article; lines that a pass has settled before are left alone."""
    for line in lines:
        if line.kind is None and is_navigation(line.plain):
            line.settle(BlockKind.NAVIGATION, folded=True)
    _settle_notice(lines)
    _settle_tail(lines)
    _settle_related(lines)
    _settle_tail(lines)
    if _is_dumped(lines):
        _settle_head(lines)
        _settle_below_credits(lines)


def _is_dumped(lines: list[Line]) -> bool:
    """Whether the text shows that it comes from a page: without that a lone 生活 is a word, not a link."""
    if any(line.kind in (BlockKind.NAVIGATION, BlockKind.LEGAL) for line in lines):
        return True
    bylines = (read_byline(line.plain) for line in lines[:40] if line.kind is None)
    return any(found and found.date and (found.source or found.editor) for found in bylines)


def is_navigation(text: str) -> bool:
    """Whether the line is furniture wherever it stands."""
    return _is_short_furniture(text) if len(text) <= _LONGEST_FURNITURE else _is_blank(text) or _is_row(text)


@lru_cache(maxsize=1024)
def _is_short_furniture(text: str) -> bool:
    # Remembered, for a page of many short lines repeats them.
    shadow = shadow_of(text)
    if len(text) <= _LONGEST_APPEAL and cues.FURNITURE_SENTENCE.search(shadow):
        return True
    if cues.FURNITURE_START.match(shadow) and not text.endswith(("。", "！", "？", "…", "”", "」")):
        return True
    return _is_blank(text) or _is_row(text)


def _is_blank(text: str) -> bool:
    return not any(character.isprintable() and not character.isspace() for character in text)


def _is_row(text: str) -> bool:
    """A row of links or counters: 要闻 | 视频 | 体育, 大 中 小, 阅读 12 评论 3."""
    if len(text) > 300 or any(mark in text for mark in "。，！？；“"):
        return False
    text = shadow_of(text)
    if _is_trail(text):
        return True
    if any(map(str.isdigit, text)) and re.match(cues.COUNTER, text):
        return not re.sub(cues.COUNTER, "", text).strip(" \t\u3000|·/、,")
    items = [item for item in _SEPARATORS.split(text) if item]
    if len(items) >= 3 and all(len(item) <= _LONGEST_ITEM for item in items):
        return _known(items) >= 2 or _known(items) * 3 >= len(items)
    items = [item for item in _LINK_SEPARATORS.split(text) if item]
    return (
        len(items) >= 3
        and all(len(item) <= (12 if item.isascii() else 6) for item in items)
        and _known(items) * 2 > len(items)
    )


def _is_trail(shadow: str) -> bool:
    """Breadcrumbs: 首页 > 乡村频道 > 正文. Every step is a short name, the last may be the title.

    One step must be a page's: an article may write 北京 > 上海 too.
    """
    steps = _TRAIL.split(shadow)
    if not any(step.endswith(_TRAIL_ENDS) for step in steps):
        return False
    return len(steps) > 1 and all(2 <= len(step) <= _LONGEST_STEP and has_only_han(step) for step in steps[:-1])


def _known(items: list[str]) -> int:
    return sum(item in _WORDS for item in items)


def _is_word(text: str) -> bool:
    return shadow_of(text).strip(" []()-—_:>»|*·") in _WORDS


def is_function(text: str) -> bool:
    """Whether the line is a button's word or a link's, which stands for nothing else if it has a box of its own."""
    word = shadow_of(text).strip(" []()-—_:>»|*·")
    return len(word) > 1 and word in cues.FUNCTIONS


def is_notice(text: str) -> bool:
    """Whether the line is a footer or a disclaimer, if it stands in the tail of a page."""
    shadow = shadow_of(text)
    if cues.FOOTER.search(shadow) and (len(text) <= 120 or "©" in text):
        # An article may end with a sentence about such words.
        return "©" in text or not (ends_sentence(text) and len(text) > _LONGEST_FOOTER)
    return cues.DISCLAIMER.search(shadow) is not None


def _settle_notice(lines: list[Line]) -> None:
    """A notice with a heading runs to the end of the page: a heading about rights, then lines most of which speak of
    rights, and at least one in the voice of a site."""
    for index in range(max(1, len(lines) - _LONGEST_NOTICE), len(lines)):
        text = lines[index].plain
        if (
            lines[index].kind is not None
            or len(text) > 36
            or not cues.NOTICE_HEADING.search(shadow_of(text))
            or ends_sentence(text)
        ):
            continue
        rest = [later.plain for later in lines[index + 1 :] if later.kind is None]
        if not any(re.search(cues.NOTICE_VOICE, shadow_of(later)) for later in rest):
            continue
        if sum(map(_speaks_of_rights, rest)) >= 0.6 * len(rest):
            for later in lines[index:]:
                if later.kind is None:
                    later.settle(BlockKind.LEGAL, folded=True)
            return


_RIGHTS = r"授权|版权|著作权|转载|侵权|法律|声明|本[网站]|责任"


def _speaks_of_rights(text: str) -> bool:
    return is_notice(text) or re.search(_RIGHTS, shadow_of(text)) is not None or _is_contact(text)


def _is_contact(text: str) -> bool:
    return re.match(cues.CONTACT, shadow_of(text)) is not None


def _settle_tail(lines: list[Line]) -> None:
    """Walk up from the end through notices, link words and credits, to the last line of the article."""
    noticed, dumped = False, _is_dumped(lines)
    for line in reversed(lines):
        text = line.plain
        if line.kind is not None:
            noticed = noticed or line.kind is BlockKind.LEGAL
        elif is_notice(text):
            line.settle(BlockKind.LEGAL, folded=True)
            noticed = True
        elif dumped and _is_word(text):
            line.settle(BlockKind.NAVIGATION, folded=True)
        elif noticed and not is_prose(text) and _is_contact(text):
            line.settle(BlockKind.LEGAL, folded=True)
        elif read_byline(text) is None:
            return


def _settle_below_credits(lines: list[Line]) -> None:
    """What stands below the editor's line at the end of the text: buttons, appeals, titles of other articles."""
    for index in range(len(lines) - 1, 0, -1):
        text = lines[index].plain.rstrip(":：")
        if lines[index].kind is None and (is_prose(text) or ends_sentence(text)):
            return
        if lines[index].kind is None and _names_editor(text):
            for line in lines[index + 1 :]:
                if line.kind is None and read_byline(line.plain) is None:
                    line.settle(BlockKind.NAVIGATION, folded=True)
            return


def _names_editor(text: str) -> bool:
    found = read_byline(without_brackets(text))
    return found is not None and bool(found.editor)


def _settle_related(lines: list[Line]) -> None:
    """Headers of lists of other articles, and the titles listed under them."""
    for index, line in enumerate(lines):
        if line.kind is not None or len(line.plain) > _LONGEST_RELATED:
            continue
        shadow = shadow_of(line.plain)
        if not cues.RELATED.match(shadow):
            continue
        if ends_sentence(line.plain.rstrip(":：")):
            continue
        line.settle(BlockKind.NAVIGATION, folded=True)
        if cues.RELATED.fullmatch(shadow):
            _settle_listed(lines, index + 1)


def _settle_listed(lines: list[Line], start: int) -> None:
    end = start
    while end < len(lines) and (lines[end].kind is not None or _is_listed(lines[end].plain)):
        end += 1
    if end < len(lines):
        # Text goes on below: the last short line may be a heading of it.
        end -= 1
    for line in lines[start:end]:
        if line.kind is None:
            line.settle(BlockKind.NAVIGATION, folded=True)


def _is_listed(text: str) -> bool:
    return len(text) <= _LONGEST_RELATED and not text.endswith(("。", "；", "，", "：", "”", "」"))


def _settle_head(lines: list[Line]) -> None:
    """Link words line by line at the top: two or more, or one beside a row of links."""
    top = 0
    while top < len(lines) and (lines[top].kind is BlockKind.NAVIGATION or _is_word(lines[top].plain)):
        top += 1
    if top > 1:
        for line in lines[:top]:
            line.settle(BlockKind.NAVIGATION, folded=True)
