"""Lines and what they say of themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.lines import (
    Line,
    ends_sentence,
    has_han,
    holds_stop,
    is_prose,
    is_title_like,
    joined,
    line_of,
    one_line,
    split_lines,
    with_lead,
)
from reader.model import Ruby


def test_invisible_characters_stay_in_the_text_but_are_not_looked_at() -> None:
    (line,) = split_lines("\n\u3000 \ufeff第\u200b一\u00a0章 \n \u3000\n")
    assert (line.text, line.plain) == ("\ufeff第\u200b一\u00a0章", "第一 章")


@pytest.mark.parametrize("end", ["\n", "\r", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])
def test_a_line_has_no_line_end(end: str) -> None:
    assert line_of(f"银行{end}行长").text == "银行 行长" == one_line(f" 银行{end}{end}行长 ")


@pytest.mark.parametrize(
    ("text", "ends", "holds"),
    [
        ("好。", True, True),
        ("好！”", True, True),
        ("好，", True, False),
        ("如下：", True, False),
        ("好.", True, False),
        ("好。然后", False, True),
        ("好", False, False),
        ("2.5", False, False),
        ("他走了）", False, False),
    ],
)
def test_stops(text: str, *, ends: bool, holds: bool) -> None:
    assert (ends_sentence(text), holds_stop(text)) == (ends, holds)


def test_prose_and_titles() -> None:
    assert is_prose("字" * 40)
    assert is_prose("好。")
    assert not is_prose("好")
    assert is_title_like("渡口", 10)
    assert not is_title_like("渡口的故事", 4)
    assert not is_title_like("Ferry", 10)
    assert has_han("a中")
    assert has_han("\U00020000")
    assert not has_han("かなABC")


_TEXTS = st.text(min_size=1).map(str.strip).filter(bool)


def _line(text: str, at: int) -> Line:
    line = line_of(text)
    start = at % len(line.text)
    line.rubies = (Ruby(start, start + 1, "x"),)
    return line


@given(_TEXTS, _TEXTS, st.integers(0, 100), st.integers(0, 100))
def test_readings_stay_over_their_characters(one: str, other: str, first: int, second: int) -> None:
    whole = with_lead(joined(_line(one, first), _line(other, second)), "1. ")
    over = [whole.text[ruby.start : ruby.end] for ruby in whole.rubies]
    lines = line_of(one).text, line_of(other).text
    assert over == [lines[0][first % len(one)], lines[1][second % len(other)]]
    assert len(whole.text.splitlines()) == 1
    assert whole.text == f"1. {lines[0]}{lines[1]}"
