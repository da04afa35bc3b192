"""Mark-up to lines, sound or broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.dictionary.plain_lines import (
    html_lines,
    pango_lines,
    plain_lines,
    structured_lines,
    wiki_lines,
    within_bounds,
    xdxf_lines,
)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a < b > c", ("a < b > c",)),
        ("a<!-- <b>no</b> -->b<!DOCTYPE x>c<?php x ?>", ("abc",)),
        ("<style>p {}</style><p class='a' title=\"b\">text</P>", ("text",)),
        ("<script>never closed", ()),
        ("&lt;b&gt; &#20013; &nbsp;x &bogus;", ("<b> 中 x &bogus;",)),
        ("<ol><li>one<ol><li>inner</ol><li>two</ol></ol></li>", ("1. one", "1. inner", "2. two")),
        ("<li></li><li>x", ("• x",)),
        ("<div/>a<div />b<span/>c", ("a", "bc")),
        ("<dl><dt>词<dd>word</dl>", ("词", "word")),
    ],
)
def test_html(text: str, lines: tuple[str, ...]) -> None:
    assert html_lines(text) == lines


def test_line_ends_count_where_they_do() -> None:
    assert html_lines("a\nb") == ("a b",)
    assert pango_lines("a\nb") == xdxf_lines("a\nb") == wiki_lines("a\nb") == plain_lines("a\r\nb") == ("a", "b")


def test_within_bounds_says_that_more_was_there() -> None:
    assert within_bounds(["a", "b"]) == ("a", "b")
    assert within_bounds(["a", "x" * 30_000, "b"]) == ("a", "x" * 19_998 + "…")
    assert within_bounds(["x" * 19_999, "b"]) == ("x" * 19_999, "…")


@given(st.text(alphabet="<>/!-&;ab'\" \n=", max_size=60))
def test_no_text_is_too_broken(text: str) -> None:
    for read in (html_lines, pango_lines, xdxf_lines, wiki_lines, plain_lines):
        assert all(line == line.strip() and line for line in read(text))


TAGS = st.sampled_from(["li", "ol", "rt", "br", "img", "td", 3])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.fixed_dictionaries({"tag": TAGS}, optional={"content": inner}),
    max_leaves=12,
)


@given(JSON)
def test_no_content_is_too_odd(content: object) -> None:
    assert all(line.strip() for line in structured_lines(content))


def test_a_number_that_is_no_character_is_no_error() -> None:
    assert html_lines(f"a &#{'9' * 5000}; b") == ("a \ufffd b",)


def test_headings_of_wikis_and_comments() -> None:
    assert wiki_lines("== Noun ==\na = b\n=\n'''c'''") == ("Noun", "a = b", "c")
    assert html_lines("a<!-- b\n<i> -->c<!---->d<!-- e") == ("acd<!-- e",)


@pytest.mark.parametrize("broken", ["<!--", " ", "=", "= ", "[[", "<a ", "&", "<", "'"])
def test_broken_mark_up_costs_no_more_than_text(broken: str) -> None:
    """By the square of the length each of these would take minutes."""
    text = f"a{broken * (200_000 // len(broken))}b"
    for read in (html_lines, wiki_lines, plain_lines):
        assert read(text)[0].startswith("a")
