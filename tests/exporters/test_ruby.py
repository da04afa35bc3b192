from hypothesis import given
from hypothesis import strategies as st

from reader.exporters.ruby import Annotated, bracketed, ruby_html
from tests.exporters.test_html import Outline

LINES: list[list[Annotated]] = [
    [("银", "yín"), ("行", "háng"), ("：", ""), ("东西", "dōngxi")],
    [("好", ""), ("。", "")],
]


def test_a_fragment_has_a_paragraph_a_line_and_brackets_for_want_of_ruby() -> None:
    assert ruby_html(LINES, "zh-Hans") == (
        '<p lang="zh-Hans"><ruby>银<rp>(</rp><rt>yín</rt><rp>)</rp></ruby>'
        "<ruby>行<rp>(</rp><rt>háng</rt><rp>)</rp></ruby>："
        "<ruby>东西<rp>(</rp><rt>dōngxi</rt><rp>)</rp></ruby></p>\n"
        '<p lang="zh-Hans">好。</p>'
    )


def test_plain_text_has_brackets_only_where_there_is_a_reading() -> None:
    assert bracketed(LINES) == "银(yín)行(háng)：东西(dōngxi)\n好。"
    assert bracketed([]) == ruby_html([], "zh-Hans") == ""


@given(st.lists(st.lists(st.tuples(st.text(), st.text()))), st.text(min_size=1))
def test_text_stays_text(lines: list[list[Annotated]], language: str) -> None:
    outline = Outline(ruby_html(lines, language))
    assert {tag for tag, _ in outline.attributes} <= {"p", "ruby", "rp", "rt"}
    assert len(outline.all("p")) == len(lines)


def test_markup_is_shown_and_not_obeyed() -> None:
    hostile = "<script>&amp;</script>"
    outline = Outline(ruby_html([[(hostile, hostile), (hostile, "")]], '"><b>'))
    assert outline.text("ruby") == outline.text("rt") == outline.text("p") == hostile
    assert outline.all("p") == [{"lang": '"><b>'}]
    assert "\x00" not in ruby_html([[("银\x00", "")]], "zh-Hans")
