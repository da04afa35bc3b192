"""Readings that an object, a result, a measure or a subject settles; and what these rules leave open."""

import pytest

from reader.annotate import polyphones, words
from reader.annotate.readings import by_phrases
from reader.annotate.rules import by_rules


def settled(marked: str) -> str | None:
    """What the rules say of the character after the mark."""
    index = marked.index("▁")
    text = marked.replace("▁", "")
    spans = words.cut(text)
    return by_rules(polyphones.context(text, spans), by_phrases(text, spans)[0]).get(index)


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
        ("请了三天▁假", "jia4"),
        ("他们▁一行五人", None),
        ("他们一▁行五人", "xing2"),
        ("写了一▁行字", None),
        ("吐了一▁地", "di4"),
        ("慢慢▁地走", "de5"),
    ],
)
def test_measures_and_degrees(marked: str, expected: str | None) -> None:
    assert settled(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("猜得▁着吗", "zhao2"),
        ("门开▁着", None),
        ("我来得▁了", "liao3"),
        ("他取得▁了胜利", None),
        ("天大的事也▁了了", "liao3"),
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
    ],
)
def test_results_and_subjects(marked: str, expected: str | None) -> None:
    assert settled(marked) == expected
