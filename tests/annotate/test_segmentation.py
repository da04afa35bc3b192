"""Words by jieba's dictionary. What is expected is what rjieba 0.2.2 makes of the same runs, unless a comment says
otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.segmentation import tagged
from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, facts

CUTS = [
    ("长春新区汽开区", "长春/ns 新区/ns 汽开区/n"),
    ("我们在研究生命起源", "我们/r 在/p 研究/vn 生命/vn 起源/n"),
    ("记者赵明瑞报道", "记者/n 赵明瑞/nr 报道/v"),
    ("南京市长江大桥", "南京市/ns 长江大桥/ns"),
    ("他来到了网易杭研大厦", "他/r 来到/v 了/ul 网易/n 杭研/nr 大厦/n"),
    ("一", "一/m"),
]


@pytest.mark.parametrize(("run", "expected"), CUTS)
def test_words_and_their_classes(run: str, expected: str) -> None:
    assert " ".join(f"{word}/{its}" for word, its, _ in tagged(run)) == expected


def test_without_unknown_words_what_is_left_over_stays_alone() -> None:
    assert [word for word, _, _ in tagged("网易杭研大厦", unknown=False)] == ["网易", "杭", "研", "大厦"]


def test_the_tail_of_a_bureaus_head_is_no_word() -> None:
    # jieba's dictionary has it: 公安局局长 must not end in 局局长.
    assert not facts("局局长") & IN_JIEBA
    assert [word for word, _, _ in tagged("某局局长")][-1] == "局长"


def test_a_character_that_jieba_lacks_stands_alone() -> None:
    assert tagged("\U00030edd\U00030ede面", unknown=True)[0] == ("\U00030edd", "x", IN_CEDICT)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=60))
def test_no_character_is_lost(run: str) -> None:
    found = tagged(run)
    assert "".join(word for word, _, _ in found) == run
    assert all(its for _, its, _ in found)


def test_a_long_run_of_one_character_is_cut_in_linear_time() -> None:
    assert "".join(word for word, _, _ in tagged("的" * 20_000)) == "的" * 20_000


def test_a_word_that_jieba_lacks_changes_no_cut() -> None:
    assert facts("无意中") & (IN_CEDICT | IN_JIEBA) == IN_CEDICT
    assert [word for word, _, _ in tagged("无意中", unknown=False)] == ["无意", "中"]


def test_a_noun_of_three_characters_that_only_cedict_has_is_a_word() -> None:
    assert facts("撞击坑") & (IN_CEDICT | IN_JIEBA) == IN_CEDICT
    assert [(word, its) for word, its, _ in tagged("用撞击坑")] == [("用", "p"), ("撞击坑", "n")]
    # Of two characters they are others too often: 切末 is a stage prop.
    assert [word for word, _, _ in tagged("切末", unknown=False)] == ["切", "末"]


def test_our_own_words() -> None:
    assert [(word, its) for word, its, _ in tagged("打通堵点")] == [("打通", "v"), ("堵点", "n")]


def test_what_is_known_of_each_word_comes_along() -> None:
    assert all(its == facts(word) for word, _, its in tagged("他来到了网易杭研大厦\U00030edd"))
