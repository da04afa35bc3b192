"""Sentences: where they end, that nothing is lost, that none is too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.sentences import LONGEST, split_sentences

ENDS = [
    ("今天很好。明天呢？后天！", ["今天很好。", "明天呢？", "后天！"]),
    ("今天很好；明天也好。", ["今天很好；明天也好。"]),
    ("你说什么？！我不信！！！好吧。", ["你说什么？！", "我不信！！！", "好吧。"]),
    ("「真的嗎？」「真的。」", ["「真的嗎？」", "「真的。」"]),
    ("“牢记使命。”“真抓实干！”", ["“牢记使命。”", "“真抓实干！”"]),
    # A short clause stays with the quotation it belongs to, a sentence of its own does not.
    ("他说：“好。”然后走了。", ["他说：“好。”然后走了。"]),
    ("“好。”他说。大家都笑了起来。", ["“好。”他说。", "大家都笑了起来。"]),
    (
        "“走吧！”老王拍了拍他的肩膀，转身进了屋。",
        ["“走吧！”", "老王拍了拍他的肩膀，转身进了屋。"],
    ),
    (
        '他说:"好的。"她问:"真的?"大家站在门外的雨里等着。',
        ['他说:"好的。"', '她问:"真的?"', "大家站在门外的雨里等着。"],
    ),
    ("“站起来！”的口号响彻云霄。完。", ["“站起来！”的口号响彻云霄。", "完。"]),
    ("「加油！」，他在岸上喊。", ["「加油！」，他在岸上喊。"]),
    ("（他走了。）雨还在下，一直下到第二天的早晨。", ["（他走了。）", "雨还在下，一直下到第二天的早晨。"]),
    ("《你好！李焕英》是一部电影。《去哪儿？》也是。", ["《你好！李焕英》是一部电影。", "《去哪儿？》也是。"]),
    ("表彰先进、总结过去……城市的蓝图再次展开。", ["表彰先进、总结过去……", "城市的蓝图再次展开。"]),
    ("我……我不知道。", ["我……我不知道。"]),
    ("……", ["……"]),
    ("……然后他走了。", ["……然后他走了。"]),
    ("增长3.5%，版本是2.0.1。见www.a.cn/?q=1。", ["增长3.5%，版本是2.0.1。", "见www.a.cn/?q=1。"]),
    ("今天天气很好.明天也很好.", ["今天天气很好.", "明天也很好."]),
    ("1.概述", ["1.概述"]),
    ("一.概述", ["一.概述"]),
    ("Hello world. 你好。Dr. Wang来了！", ["Hello world. 你好。", "Dr. Wang来了！"]),
    ("第一句。　　第二句。 第三句", ["第一句。", "第二句。", "第三句"]),
    ("没有句号的一行", ["没有句号的一行"]),
    ("", []),
    (" \u3000 ", []),
    ("”", ["”"]),
    ("？？？", ["？？？"]),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert [sentence for _, sentence in split_sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("长" * 300 + "；" + "长" * 50 + "，" + "长" * 300, "长" * 300 + "；"),
        ("长" * 300 + "，" + "长" * 300, "长" * 300 + "，"),
        ("长" * 300 + " " + "长" * 300, "长" * 300),
        ("长" * 1000, "长" * LONGEST),
    ],
)
def test_a_long_sentence_is_cut_at_the_best_place(text: str, first: str) -> None:
    pieces = split_sentences(text)
    assert pieces[0] == (0, first)
    assert "".join(piece for _, piece in pieces) == text.replace(" ", "")


def test_a_line_without_stops_stays_usable() -> None:
    lengths = [len(sentence) for _, sentence in split_sentences("字" * 50_000)]
    assert lengths == [LONGEST] * 125


AWKWARD = st.text(alphabet=st.sampled_from("我的他好。！？!?….．；，”“」「》《)(\"' \u3000\t3a/、"), max_size=900)


@given(st.one_of(AWKWARD, st.text()))
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    at = 0
    for start, sentence in split_sentences(text):
        assert not text[at:start].strip()
        assert text[start : start + len(sentence)] == sentence
        assert sentence == sentence.strip()
        assert 0 < len(sentence) <= LONGEST
        at = start + len(sentence)
    assert not text[at:].strip()
