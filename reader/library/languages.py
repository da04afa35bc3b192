"""Which language a file of another program says a text is in."""

import re

# ISO 639 has several codes for Chinese; programs write zh-CN, zh_TW, ZH-HANS.
_CHINESE = frozenset({"zh", "zho", "chi", "cmn"})
_ENGLISH = frozenset({"en", "eng"})
# Ideographs with their extensions, those for compatibility, 〇. Text until it is used (re keeps what it compiled): the
# wide class takes two milliseconds.
HAN = "[〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"


def has_chinese(text: str) -> bool:
    """Whether there is any Chinese character in a text."""
    return re.search(HAN, text) is not None


def is_chinese(code: str) -> bool:
    return _primary(code) in _CHINESE


def is_english(code: str) -> bool:
    return _primary(code) in _ENGLISH


def _primary(code: str) -> str:
    return re.split("[-_]", code.strip().lower())[0]
