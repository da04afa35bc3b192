"""What CC-CEDICT writes inside senses."""

import pytest

from reader.dictionary.notation import Named, pieces, pointed_at, without_measures

INSIDE = Named("里", "裡", ("li3",), ())


@pytest.mark.parametrize(
    ("sense", "expected"),
    [
        ("to go", ["to go"]),
        ("variant of 裡|里[li3]", ["variant of ", INSIDE]),
        ("abbr. for 吉林[Ji2 lin2], Jilin", ["abbr. for ", Named("吉林", "吉林", ("ji2", "lin2"), (0,)), ", Jilin"]),
        ("also pr. [zhou4]", ["also pr. ", Named("", "", ("zhou4",), ())]),
        ("green 綠|绿[lu:4]", ["green ", Named("绿", "綠", ("lü4",), ())]),
        ("see AA制[A A zhi4]", ["see ", Named("AA制", "AA制", ("a", "a", "zhi4"), (0, 1))]),
        ("same as 習慣成自然|习惯成自然", ["same as ", Named("习惯成自然", "習慣成自然", (), ())]),
        ("a，b is no word, 甲，乙 is", ["a，b is no word, ", Named("甲，乙", "甲，乙", (), ()), " is"]),
        # No Mandarin, no Chinese: text as it stands.
        ("from Taiwanese [ue-á-tshài]", ["from Taiwanese [ue-á-tshài]"]),
        ("315° (northwest); ☰", ["315° (northwest); ☰"]),
        ("the zhuyin ㄤ", ["the zhuyin ㄤ"]),
    ],
)
def test_words_are_told_from_text(sense: str, expected: list[str | Named]) -> None:
    assert list(pieces(sense)) == expected


@pytest.mark.parametrize(
    ("senses", "bare", "measures"),
    [
        (("world", "CL:個|个[ge4]"), ("world",), [("个", "個", ("ge4",))]),
        (("leaf (CL:片[pian4])", "page"), ("leaf", "page"), [("片", "片", ("pian4",))]),
        (("bank", "CL:家[jia1],個|个[ge4]"), ("bank",), [("家", "家", ("jia1",)), ("个", "個", ("ge4",))]),
        (("a (CL:個|个[ge4])", "b", "CL:個|个[ge4]"), ("a", "b"), [("个", "個", ("ge4",))]),
        (("(old) a thing",), ("(old) a thing",), []),
    ],
)
def test_measure_words_are_taken_out(
    senses: tuple[str, ...], bare: tuple[str, ...], measures: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    expected = tuple(Named(simplified, traditional, read, ()) for simplified, traditional, read in measures)
    assert without_measures(senses) == (bare, expected)


@pytest.mark.parametrize(
    ("sense", "words"),
    [
        ("variant of 裡|里[li3]", ["里"]),
        ("old variant of 峰[feng1]", ["峰"]),
        ("erhua variant of 那個|那个[na4 ge5]", ["那个"]),
        ("used in 葡萄[pu2 tao5]", ["葡萄"]),
        ("(bound form) used in 葡萄[pu2 tao5]", ["葡萄"]),
        ("see 榜眼[bang3 yan3] and 探花[tan4 hua1]", ["榜眼", "探花"]),
        ("see also 後|后[hou4]", ["后"]),
        # These say more.
        ("variant of 針|针[zhen1], needle", []),
        ("see Jiang Ziya 姜子牙[Jiang1 Zi3 ya2]", []),
        ("used in location words", []),
        ("abbr. for 吉林省|吉林省[Ji2 lin2 Sheng3]", []),
        ("also pr. [zhou4]", []),
        ("inside", []),
    ],
)
def test_a_sense_that_only_points_elsewhere_is_known(sense: str, words: list[str]) -> None:
    assert [each.simplified for each in pointed_at(sense)] == words
