"""Readings that grammar settles; and what it leaves open."""

import pytest

from tests.annotate.marked import settled


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("以人民▁为中心", "wei2"),
        ("以诚信▁为根本，以技术为动力", "wei2"),
        ("以此简单道理和经验▁为依据", "wei2"),
        ("他被比喻▁为太阳", "wei2"),
        ("所有过往，皆▁为序章。", "wei2"),
        ("不▁为金钱所动", "wei2"),
        ("▁为群众办实事", "wei4"),
        ("努力▁为家乡贡献力量", "wei4"),
        ("▁为解决问题，大家出了力", "wei4"),
        ("请你▁为我唱一首歌", "wei4"),
        ("▁为村子向外面修路打下基础", "wei4"),
        ("以实际行动▁为企业服务", "wei4"),
        ("以三比二的比分▁为自己赢得一张门票", "wei4"),
        ("以此▁为自己的目标", "wei2"),
        ("▁为", None),
    ],
)
def test_wei(marked: str, expected: str | None) -> None:
    assert settled(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("▁应统尽统", "ying1"),
        ("应统▁尽统", "jin4"),
        ("能免▁尽免", "jin4"),
        ("应有▁尽力", None),
        ("是▁不是", "bu5"),
        ("高兴▁不高兴", "bu5"),
        ("他▁不去", None),
        ("你▁得帮他", "dei3"),
        ("我还▁得去", "dei3"),
        ("跑▁得快", None),
        ("要不然▁得走夜路", "dei3"),
        ("来晚的▁得站着", "dei3"),
        ("，▁得先走", "dei3"),
        ("，▁得。", None),
        ("你承受▁得了吗", "de5"),
        ("你赢▁得了吗", "de5"),
        ("累了▁还得照顾孩子", "hai2"),
        ("他▁干得很起劲", "gan4"),
        ("衣服▁干得很快", "gan1"),
        ("他▁干着苦活", "gan4"),
        ("别▁干看着", "gan1"),
        ("产房里的容积▁率", "lü4"),
        ("院▁儿里", "r5"),
        ("老师在▁教学生唱歌", "jiao1"),
        ("我见▁过他", "guo5"),
        ("我没学▁过这个词", "guo5"),
        ("在加油▁干", "gan4"),
        ("三年▁干下来", "gan4"),
        ("我姓▁曾", "zeng1"),
        ("▁单田芳说书", "shan4"),
        ("她姓▁乐", "yue4"),
        ("老板姓▁仇", "qiu2"),
        ("汽车驶▁过村庄", "guo4"),
        ("风吹▁过湖面", "guo4"),
        ("跑▁过三次长跑", "guo5"),
        ("栏杆刷▁过", "guo5"),
        ("坐飞机▁得三个小时", "dei3"),
        ("这条路▁得两天", "dei3"),
        ("你▁得三天才能来", "dei3"),
        ("他考试▁得两分", None),
        ("借了的书可以▁还", "huan2"),
        ("明天再▁还也行", "huan2"),
        ("书▁还了", "huan2"),
        ("他▁还在家", None),
        ("去年▁种下的花", "zhong4"),
        ("这▁种下场", None),
        ("你▁尽可以放心", "jin3"),
        ("奶奶▁教我画画", "jiao1"),
        ("他信▁教", None),
    ],
)
def test_other_rules(marked: str, expected: str | None) -> None:
    assert settled(marked) == expected
