"""Particles and other words of grammar that their neighbours settle; and what these leave open."""

import pytest

from tests.annotate.marked import settled


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("吐了一▁地", "di4"),
        ("慢慢▁地走", "de5"),
        ("慢慢▁地，天黑了", "de5"),
        ("就▁地解决", None),
        ("猜得▁着吗", "zhao2"),
        ("门开▁着", None),
        ("火烧▁着了", "zhao2"),
        ("我来得▁了", "liao3"),
        ("他取得▁了胜利", None),
        ("天大的事也▁了了", "liao3"),
        ("事情▁了了", "liao3"),
        ("你承受得▁了吗", "liao3"),
        ("你赢得▁了吗", "liao3"),
        ("我们赢得▁了比赛", None),
    ],
)
def test_particles(marked: str, expected: str | None) -> None:
    assert settled(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("他们▁一行五人", None),
        ("他们一▁行五人", "xing2"),
        ("写了一▁行字", None),
        ("改做另一▁行", "hang2"),
        ("我看▁行", "xing2"),
        ("这么做▁行吗", "xing2"),
        ("银▁行", None),
        ("排成两▁行", "hang2"),
        ("第五▁行字", "hang2"),
        ("一百▁行人", None),
        ("这样▁只会更糟", "zhi3"),
        ("三▁只会飞的鸟", None),
        ("3▁只会飞的鸟", None),
        ("买▁只猫", None),
        ("小狗▁只只可爱", None),
    ],
)
def test_numbers_and_judgements(marked: str, expected: str | None) -> None:
    assert settled(marked) == expected
