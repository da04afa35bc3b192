"""Which words are names, where their parts begin, how surnames are read."""

import pytest

from reader.annotate.names import is_name, name_starts, surname_reading
from reader.annotate.vocabulary import facts


@pytest.mark.parametrize(
    ("word", "tag", "known", "expected"),
    [
        ("长春", "ns", True, True),
        ("北京", "ns", True, True),
        ("春节", "t", True, True),
        # jieba calls these places, CC-CEDICT knows better.
        ("城市", "ns", True, False),
        ("红旗", "ns", True, False),
        ("银行", "n", True, False),
        ("赵明瑞", "nr", False, True),
        ("欧阳明月", "nr", False, True),
        ("智慧网", "nr", False, False),
        ("甲乙镇", "ns", False, False),
        ("王", "nr", True, False),
        # CC-CEDICT has a far place or person of these words only.
        ("大桥", "ns", True, False),
        ("老街", "n", True, False),
        ("时报", "n", True, False),
        ("三本", "ns", True, False),
        ("谢谢您", "nr", True, False),
        ("镇政府", "nt", True, False),
        # Cities, though they end like streets and gates.
        ("厦门", "ns", True, True),
        ("盐城", "ns", True, True),
        ("五月", "t", True, False),
        ("星期一", "t", True, False),
        ("互联网", "n", True, False),
        # jieba has these as names.
        ("中度", "ns", True, False),
        ("太多", "ns", True, False),
        ("北站", "ns", True, False),
        ("平平安安", "ns", True, False),
        ("大槐树", "ns", True, False),
        ("联合体", "nt", True, False),
        ("周边地区", "ns", True, False),
        ("中央政治局", "nt", True, True),
        ("高水平", "nr", True, False),
        ("康复者", "nr", True, False),
        ("解旋酶", "nr", True, False),
        ("柳枝", "nr", True, False),
        ("马云向", "nr", True, False),
        ("高着儿", "nr", True, False),
        # A rare surname is believed where the rest makes no word.
        ("查良镛", "nr", True, True),
        ("仇深似", "nr", True, False),
        ("种师道", "nr", True, True),
        ("区块链", "n", True, False),
    ],
)
def test_names(word: str, tag: str, *, known: bool, expected: bool) -> None:
    assert is_name(word, tag, facts(word), known=known) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("赵明瑞", (0, 1)),
        ("欧阳修竹", (0, 2)),
        ("长孙无忌", (0, 2)),
        ("中华人民共和国", (0, 2, 4)),
        ("长春", (0,)),
        # Generic names apart (GB/T 16159-2012, 6.2.2.1).
        ("长春市", (0, 2)),
        ("柳树镇", (0, 2)),
        ("孙小河", (0, 1)),
        ("无名之地", (0,)),
    ],
)
def test_parts_of_names(word: str, expected: tuple[int, ...]) -> None:
    assert name_starts(word, person=True) == expected


def test_only_persons_have_surnames() -> None:
    assert name_starts("金斯利") == (0,)
    assert name_starts("金斯利", person=True) == (0, 1)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("单田芳", "shan4"),
        ("任志强", "ren2"),
        ("曾", "zeng1"),
        ("乐", "yue4"),
        ("仇", "qiu2"),
        ("查", "zha1"),
        ("区", "ou1"),
        ("盖", "ge3"),
        ("赵明瑞", None),
        ("单位", None),
        ("单身汉子们", None),
    ],
)
def test_surnames(name: str, expected: str | None) -> None:
    assert surname_reading(name) == expected
