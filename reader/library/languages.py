"""Which language a text is in, or a file of another program says that it is in; what is a word."""

import re

# ISO 639 has several codes for Chinese; programs write zh-CN, zh_TW, ZH-HANS.
_CHINESE = frozenset({"zh", "zho", "chi", "cmn"})
_ENGLISH = frozenset({"en", "eng"})
# Ideographs with their extensions, those for compatibility, 〇. Text until it is used (re keeps what it compiled): the
# wide class takes two milliseconds.
HAN = "[〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
# Longer than any word: CC-CEDICT's longest has twenty characters.
_LONGEST_WORD = 32


def has_chinese(text: str) -> bool:
    """Whether there is any Chinese character in a text."""
    return re.search(HAN, text) is not None


def is_word(text: str) -> bool:
    """Whether a text can be kept as a word."""
    # Letters, digits, the dot of foreign names (约翰·史密斯); T恤 and 2019冠状病毒病 are words too.
    return len(text) <= _LONGEST_WORD and has_chinese(text) and re.fullmatch(r"[\w·]+", text) is not None


def is_chinese(code: str) -> bool:
    return _primary(code) in _CHINESE


def is_english(code: str) -> bool:
    return _primary(code) in _ENGLISH


def _primary(code: str) -> str:
    return re.split("[-_]", code.strip().lower())[0]
