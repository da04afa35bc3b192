"""Readings in brackets: what is one, of which characters, and when a whole text is written so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.inline import with_readings
from reader.importers.lines import line_of
from reader.importers.reading import import_bytes, import_text
from reader.model import Ruby

SYLLABLES = "银(yín)行(háng)的(de)人(rén)很(hěn)长(cháng)，"
PLAIN = "银行的人很长，"


@pytest.mark.parametrize(
    ("text", "plain", "rubies"),
    [
        ("银(yín)行(háng)", "银行", [(0, 1, "yín"), (1, 2, "háng")]),
        ("银行(yínháng)", "银行", [(0, 2, "yínháng")]),
        ("我去银行（yín háng）。", "我去银行。", [(2, 4, "yín háng")]),
        ("西安(Xī'ān)", "西安", [(0, 2, "Xī'ān")]),
        ("很先(xiān)", "很先", [(1, 2, "xiān")]),
        ("有意思(yìsi)", "有意思", [(1, 3, "yìsi")]),
        ("银(yin2)行(hang2)", "银行", [(0, 1, "yin2"), (1, 2, "hang2")]),
        ("绿(lǜ)", "绿", [(0, 1, "lǜ")]),
        ("银(ㄧㄣˊ)", "银", [(0, 1, "ㄧㄣˊ")]),
        ("好(hǎo)(hào)", "好(hào)", [(0, 1, "hǎo")]),
        # No readings of these characters.
        ("银行(bank)", "银行(bank)", []),
        ("行(yínháng)", "行(yínháng)", []),
        ("他(2024)", "他(2024)", []),
        ("他(", "他(", []),
        ("(yín)", "(yín)", []),
        ("OK(hǎo)", "OK(hǎo)", []),
        ("银(yín", "银(yín", []),
    ],
)
def test_a_reading_is_of_the_characters_before_it(text: str, plain: str, rubies: list[tuple[int, int, str]]) -> None:
    (line,) = with_readings([line_of(text)], sure=True)
    assert (line.text, line.rubies) == (plain, tuple(Ruby(*ruby) for ruby in rubies))
    assert line.plain == plain


def test_a_text_that_is_doubled_throughout_is_understood() -> None:
    article = import_text(SYLLABLES * 4 + "好。", "pasted text")
    assert article.blocks[0].text == PLAIN * 4 + "好。"
    assert len(article.blocks[0].rubies) == 24
    assert import_bytes((SYLLABLES * 4).encode(), "a").blocks[0].text == PLAIN * 4


@pytest.mark.parametrize(
    "text",
    [
        # Too few.
        SYLLABLES * 3,
        # Less than 60 % of the characters.
        SYLLABLES * 4 + "没有拼音的一段话，" * 4,
        # Other Latin in brackets.
        SYLLABLES * 4 + "银行(bank)，" * 3,
    ],
)
def test_a_text_with_readings_here_and_there_is_as_it_is(text: str) -> None:
    assert import_text(text, "pasted text").blocks[0].text == text


def test_what_a_line_is_stays() -> None:
    line = line_of(SYLLABLES * 4)
    line.folded, line.place = True, "div p"
    (found,) = with_readings([line])
    assert (found.folded, found.place) == (True, "div p")


_PIECES = st.lists(
    st.sampled_from(
        [
            "银(yín)",
            "银行（yínháng）",
            "长",
            "𠮷(jí)",
            "，",
            " ",
            "(",
            "）",
            "(bank)",
            "(",
            "OK",
            "(hǎo)",
            "\u200b",
            "ˊ",
        ]
    )
)


@given(_PIECES)
def test_what_is_taken_out_is_what_stands_over_the_rest(pieces: list[str]) -> None:
    text = "".join(pieces).strip()
    (line,) = with_readings([line_of(text)], sure=True)
    again, at = "", 0
    for ruby in line.rubies:
        assert at <= ruby.start < ruby.end <= len(line.text)
        again += f"{line.text[at : ruby.end]}({ruby.text})"
        at = ruby.end
    assert again + line.text[at:] == text.replace("（yínháng）", "(yínháng)")
