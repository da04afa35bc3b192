"""Readings that an object, a result, a measure or a subject settles; and what these rules leave open."""

import pytest

from tests.annotate.marked import settled


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("▁倒了一杯水", "dao4"),
        ("他▁倒出了半袋水", "dao4"),
        ("杯子▁倒了", None),
        ("▁盛了一碗饭", "cheng2"),
        ("这里▁盛传一件事", None),
        ("树上▁结着苹果", "jie1"),
        ("▁结了婚", None),
        ("▁削苹果", "xiao1"),
        ("▁削职为民", None),
        ("面里▁和了一点水", "huo4"),
        ("▁和着盐吃", "huo4"),
        ("▁和好了面", "huo2"),
        ("再▁和一和", "huo2"),
        ("再和一▁和", "huo2"),
        ("他▁和了一把牌", "hu2"),
        ("他▁和我", None),
        ("▁扇了他一下", "shan1"),
        ("一▁扇门", None),
        ("▁剥花生", "bao1"),
        ("慢慢地▁嚼", "jiao2"),
    ],
)
def test_objects(marked: str, expected: str | None) -> None:
    assert settled(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("这些▁长词不好念", "chang2"),
        ("▁长句子难懂", "chang2"),
        ("▁长草了", "zhang3"),
        ("箱子▁重三公斤", "zhong4"),
        ("说得▁重一些", "zhong4"),
        ("▁重三遍", None),
        ("▁长知识了", "zhang3"),
        ("一▁石米", "dan4"),
        ("一▁石二鸟", None),
        ("请了三天▁假", "jia4"),
    ],
)
def test_measures_and_degrees(marked: str, expected: str | None) -> None:
    assert settled(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("衣服很快就▁干了", "gan1"),
        ("他说▁干就干", None),
        ("把病人▁当亲人", "dang4"),
        ("把话▁当面说清", None),
        ("▁调到北京工作", "diao4"),
        ("把音量▁调到最大", None),
        ("他把书包▁落在车上了", "la4"),
        ("把工作▁落到实处", None),
        ("地球绕着太阳▁转", "zhuan4"),
        ("向左▁转", None),
        ("轮胎▁涨破了", "zhang4"),
        ("豆子泡▁涨了", "zhang4"),
        ("物价▁涨了", None),
        ("心里▁闷得慌", "men4"),
        ("天气▁闷得很", None),
    ],
)
def test_results_and_subjects(marked: str, expected: str | None) -> None:
    assert settled(marked) == expected
