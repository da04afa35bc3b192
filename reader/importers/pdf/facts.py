"""What a PDF says of itself, where that is to be believed: programs fill most of it in by themselves."""

import re
from collections.abc import Mapping

from reader.importers.lines import has_han

_JUNK_TITLE = re.compile(
    r"microsoft (?:word|powerpoint|excel)\b"
    r"|(?:untitled|document|presentation|slide|doc|无标题|未命名|文档|文件|演示文稿|幻灯片|新建)[\s\d_-]*$"
    r"|powerpoint 演示文稿|\w+://|.*\.(?:docx?|pptx?|xlsx?|wps|html?|txt|rtf|indd|pdf|md|odt|tex|qxd)$",
    re.IGNORECASE,
)
_JUNK_AUTHOR = re.compile(
    r"(?:administrator|admin|user|users|unknown|anonymous|owner|lenovo|hp|dell|asus|thinkpad|pc|windows|microsoft|office"
    r"|微软用户|微軟使用者|用户|作者|雨林木风|匿名|未知)(?:[\s_-]*(?:用户|user|office|corporation|\d+))?$",
    re.IGNORECASE,
)
_LONGEST = 120


def title_of(facts: Mapping[str, str]) -> str:
    """The title; empty where it is the name of a file or of a program's new document."""
    title = _text(facts.get("Title", ""))
    return "" if _JUNK_TITLE.match(title) else title


def author_of(facts: Mapping[str, str]) -> str:
    """The author; empty where it is nobody's name."""
    author = _text(facts.get("Author", ""))
    return "" if _JUNK_AUTHOR.match(author) else author


def _text(value: str) -> str:
    """One line. Old programs wrote the bytes of GBK, which are read as Latin: Î¢ÈíÓÃ»§ is 微软用户."""
    text = " ".join(value.split())
    if not text.isascii():
        try:
            mended = text.encode("latin-1").decode("gb18030")
        except UnicodeError:
            mended = ""
        if has_han(mended):
            text = mended
    return text if len(text) <= _LONGEST and any(map(str.isalnum, text)) else ""
