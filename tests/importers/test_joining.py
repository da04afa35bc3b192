"""Lines that are joined: with a space where a reader would see one."""

import pytest

from reader.importers.joining import is_wide, join_lines


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["今天", "下雨"], "今天下雨"),
        (["今天，", "“下雨”"], "今天，“下雨”"),
        (["It is", "raining."], "It is raining."),
        (["我用", "Python"], "我用 Python"),
        (["OK", "走吧"], "OK 走吧"),
        (["", "走", ""], "走"),
        ([], ""),
    ],
)
def test_lines_are_joined_as_a_reader_would(lines: list[str], joined: str) -> None:
    assert join_lines(lines) == joined


def test_wide_characters_fill_a_square() -> None:
    assert all(map(is_wide, "中，。（“…—㐀𠀀ア！"))
    assert not any(map(is_wide, "a1,. é-"))
