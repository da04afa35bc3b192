"""What the name of a paragraph style says of the paragraph: Word's and LibreOffice's names, in English and Chinese."""

import re
from dataclasses import dataclass, replace

from reader.model import BlockKind


@dataclass(frozen=True, slots=True)
class Role:
    """The part that paragraphs of a style play. `level` is that of the style; `is_title` marks the title of the whole,
    above level 1. In a file of Duidu's, a paragraph may continue the block before it, or be a fact about the text."""

    kind: BlockKind
    level: int = 0
    folded: bool = False
    is_title: bool = False
    continues: bool = False
    is_fact: bool = False


_HEADING = re.compile(r"(?:heading|标题|標題|titre|überschrift)\s*([1-9])")
_CONTENTS = re.compile(r"(?:toc|contents|目录|目錄)\s*(?:\d|heading|标题|標題|$)")
_NAVIGATION = Role(BlockKind.NAVIGATION, folded=True)
_CAPTION, _QUOTE, _BYLINE = Role(BlockKind.CAPTION), Role(BlockKind.QUOTE), Role(BlockKind.BYLINE)
_ROLES = {
    "title": Role(BlockKind.HEADING, 1, is_title=True),
    "标题": Role(BlockKind.HEADING, 1, is_title=True),
    "標題": Role(BlockKind.HEADING, 1, is_title=True),
    "subtitle": Role(BlockKind.HEADING, 1),
    "副标题": Role(BlockKind.HEADING, 1),
    "副標題": Role(BlockKind.HEADING, 1),
    **dict.fromkeys(("quote", "intense quote", "block text", "quotations", "block quotation"), _QUOTE),
    **dict.fromkeys(("引用", "明显引用", "引文", "鮮明引文"), _QUOTE),
    **dict.fromkeys(("caption", "image caption", "table caption", "题注", "題注", "標號"), _CAPTION),
    **dict.fromkeys(("illustration", "drawing", "figure"), _CAPTION),
    **dict.fromkeys(("author", "date", "作者", "日期"), _BYLINE),
    **dict.fromkeys(("table of contents", "header", "footer", "页眉", "页脚", "頁首", "頁尾"), _NAVIGATION),
}
# Duidu's own exports name the kind of the block.
_OWN = "duidu "
_OWN_ROLES = {
    "metadata": Role(BlockKind.BYLINE, is_fact=True),
    **{
        kind.value.replace("_", " "): Role(kind, folded=kind in (BlockKind.NAVIGATION, BlockKind.LEGAL))
        for kind in BlockKind
        if kind is not BlockKind.HEADING
    },
}
_CONTINUED = " continued"
# What is set beside the text: English, the reader's notes, the gaps between tables.
_ADDED = tuple(f"{_OWN}{name}" for name in ("english", "note", "gap"))


def role_of(name: str) -> Role | None:
    """The role that a style of this name gives; None if the name says nothing."""
    name = _plain(name)
    if name.startswith(_OWN):
        own = name.removeprefix(_OWN)
        role = _OWN_ROLES.get(own.removesuffix(_CONTINUED))
        return replace(role, continues=own.endswith(_CONTINUED)) if role else None
    if _CONTENTS.match(name):
        return _NAVIGATION
    if heading := _HEADING.fullmatch(name):
        # Word has nine levels, pages have six.
        return Role(BlockKind.HEADING, min(int(heading[1]), 6))
    return _ROLES.get(name)


def is_own(name: str) -> bool:
    """Whether only files of Duidu's have a style of this name."""
    return _plain(name) == f"{_OWN}paragraph"


def is_left_out(name: str) -> bool:
    """Whether paragraphs of the style are none of the text that Duidu wrote them beside."""
    return _plain(name).startswith(_ADDED)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
