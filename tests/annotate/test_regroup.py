"""Borders that move between neighbours, piece by piece."""

import pytest

from reader.annotate.regroup import regroup
from reader.annotate.segmentation import piece


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("蹲下/v 来/v", "蹲/v 下来/v"),
        ("当下/t 来/v", "当下/t 来/v"),
        ("传得/v 很/zg", "传/v 得/ud 很/zg"),
        ("捧得/v 奖杯/n", "捧得/v 奖杯/n"),
        ("地/n 上铺/ns 着/uz", "地/n 上/f 铺/v 着/uz"),
        ("站台/n 上调/v 校/n", "站台/n 上/f 调校/v"),
        ("产业链/n 条/q", "产业/n 链条/q"),
        ("补短/v 板/ng", "补/v 短板/ng"),
        ("汽/n 车城/n", "汽车/n 城/n"),
        ("院/n 儿/n", "院儿/n"),
        ("画画/v 儿/n", "画画儿/v"),
        ("我/r 儿/n", "我/r 儿/n"),
        ("诗/n 人们/n", "诗人/n 们/k"),
        ("重/a 重地/n", "重重/d 地/uv"),
        ("一/m 首歌/n", "一/m 首/q 歌/n"),
        ("几百/m 块钱/n", "几百/m 块/q 钱/n"),
        ("这/r 架飞机/n", "这/r 架/q 飞机/n"),
        ("空/a 着手/v", "空/a 着/uz 手/n"),
        ("已/d 着手/v", "已/d 着手/v"),
        ("出/v 生/v 于/p", "出生/v 于/p"),
        ("青石/n 镇/n", "青石镇/ns"),
        ("小/a 镇/n", "小镇/n"),
    ],
)
def test_borders(before: str, after: str) -> None:
    pieces = [piece(*each.split("/")) for each in before.split()]
    assert " ".join(f"{word}/{tag}" for word, tag, _ in regroup(pieces)) == after
