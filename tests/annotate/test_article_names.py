"""Names that one place of an article makes certain are words in all of it."""

import pytest

from reader.annotate import words
from reader.annotate.article_names import REACH, Names, find_names, names_of
from reader.model import Script, TokenKind

TEXT = "演员朴信惠来到长春。大家喜欢朴信惠。汽开区开会。汽开区很大，汽开力量。平安汽开。汽开区好。"


def test_people_and_short_forms_of_places_are_found() -> None:
    assert set(find_names(TEXT, Script.SIMPLIFIED)) == {"朴信惠", "汽开区", "汽开"}


def test_names_that_come_again_need_no_role() -> None:
    text = "那天周望川来了。大家都认识周望川。后来高成长企业来了，高成长企业走了。"
    assert set(find_names(text, Script.SIMPLIFIED)) == {"周望川"}
    assert not list(find_names(text[:8], Script.SIMPLIFIED))


def test_foreign_names_are_known_without_their_dot() -> None:
    text = "叶甫根尼·普鲁申科来了。普鲁申科跳得高。"
    names = find_names(text, Script.SIMPLIFIED)
    assert set(names) == {"叶甫根尼", "普鲁申科"}
    spans = words.cut("普鲁申科跳得高", names)
    assert (spans[0].end, spans[0].kind, spans[0].tag) == (4, TokenKind.NAME, "nrt")
    assert "普鲁申科" in find_names("葉甫根尼·普魯申科來了。", Script.TRADITIONAL)


def test_a_traditional_text_has_the_same_names() -> None:
    traditional = "演員樸信惠來到長春。汽開區開會。汽開區很大，汽開力量。平安汽開。汽開區好。"
    assert {"汽开区", "汽开"} <= set(find_names(traditional, Script.TRADITIONAL))


@pytest.mark.parametrize(
    "text",
    ["记者方便的时候再来", "演员高兴地笑了", "小区很大。小区很新。小区很美。", "主任于今年上任", ""],
)
def test_words_are_no_names(text: str) -> None:
    assert not list(find_names(text, Script.SIMPLIFIED))


def test_two_characters_once_prove_nothing() -> None:
    assert not list(find_names("记者张来到现场", Script.SIMPLIFIED))


def test_a_name_is_a_word_where_context_alone_would_cut_it() -> None:
    text = "平安汽开躍升"
    spans = words.cut(text, Names({"汽开": "ns"}))
    assert ("汽开", TokenKind.NAME) in [(text[span.start : span.end], span.kind) for span in spans]


def test_a_name_is_none_within_a_longer_word() -> None:
    text = "北京大学的学生"
    assert [text[span.start : span.end] for span in words.cut(text, Names({"京大": "ns"}))] == [
        "北京大学",
        "的",
        "学生",
    ]


def test_the_longest_name_wins() -> None:
    assert list(Names({"汽开": "ns", "汽开区": "ns"}).find("在汽开区和汽开")) == [(1, 4, "ns"), (5, 7, "ns")]


def test_what_lies_far_off_is_not_looked_at() -> None:
    def texts() -> object:
        yield "一" * (REACH + 1)
        raise AssertionError("read on")

    assert not list(names_of(texts(), Script.SIMPLIFIED))  # pyright: ignore[reportArgumentType]
