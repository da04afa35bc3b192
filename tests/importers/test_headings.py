"""Headings, list items, quotes: by marker, length and neighbours."""

import pytest

from reader.importers.headings import settle_body, style
from reader.importers.lines import split_lines
from reader.model import BlockKind

PROSE = "渡船慢慢地离开了岸，船上的人都不说话，只听见水声一下一下地拍着船帮。"


def kinds(text: str) -> str:
    lines = split_lines(text)
    settle_body(lines)
    letters = {BlockKind.HEADING: "H", BlockKind.LIST_ITEM: "I", BlockKind.QUOTE: "Q", BlockKind.PARAGRAPH: "P"}
    return " ".join(letters[line.kind] + (str(line.level) if line.level else "") for line in lines if line.kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"离岸\n{PROSE}\n靠岸\n{PROSE}", "H2 P H2 P"),
        (f"一、离岸\n{PROSE}\n（一）船\n{PROSE}\n二、靠岸\n{PROSE}", "H2 P H3 P H2 P"),
        (f"第一章 离岸\n{PROSE}\n第一节 船\n{PROSE}", "H2 P H3 P"),
        (f"“1”：一条河\n{PROSE}\n行动起来——\n{PROSE}\n收获果实——\n{PROSE}", "H2 P H3 P H3 P"),
        (f"PART 01\n一碗豆花\n{PROSE}", "H2 H2 P"),
        (f"{PROSE}\n1. 船\n2. 桨\n3. 灯", "P I I I"),
        (f"{PROSE}\n1、带上船。\n2、带上桨。\n{PROSE}", "P I I P"),
        (f"{PROSE}\n• 船\n- 桨\n★灯", "P I I I"),
        (f"——{PROSE}\n——{PROSE}", "I I"),
        (f"“慢慢来。”\n——渡口留言\n{PROSE}", "Q Q P"),
        (f"> 慢慢来\n{PROSE}", "Q P"),
        # The chapters of novels: bare, numbered in the thousands, called out, long, in brackets; speech in between.
        (f"第1章\n{PROSE}\n“走吧！”\n第2章\n{PROSE}", "H2 P P H2 P"),
        ("第一千二百三十四章 离岸\n“走？”\n正文 第一千二百三十五章 靠岸\n“走。”", "H2 P H2 P"),
        (f"第二章 “谁？”\n{PROSE}\n第三章 求月票……\n{PROSE}", "H2 P H2 P"),
        (f"第九章 天亮之前，他们必须离开这座没有人记得名字的城市，往南去，一直往南\n{PROSE}", "H2 P"),
        ("第一卷 河\n【第一章】船\n“走。”\n尾声\n“走。”", "H2 H3 P H3 P"),
        (f"第一回　渡船慢行人不语　水声轻拍夜初长\n{PROSE}\n第二集 桨\n{PROSE}", "H2 P H2 P"),
        # But not a sentence that speaks of one, and no bare count.
        (f"第二集他没有看。\n第三幕布后面是谁\n{PROSE}", "P H2 P"),
        (f"第一章讲渡船的来历，第二章讲桨和灯，第三章讲岸上的人家，第四章讲河水怎样涨落\n{PROSE}", "P P"),
        # No headings: one-line sentences, dots, a verse, speech, the last line, a line that breaks off.
        (f"{PROSE}\n为者常成，行者常至。\n{PROSE}\n……\n{PROSE}", "P P P P P"),
        ("门外的河\n没有问我\n要到哪里去\n天黑了。", "P P P P"),
        ("甲：你好\n乙：你好。\n甲：再见。", "P P P"),
        (f"{PROSE}\n完", "P P"),
        (f"{PROSE}\n他说——\n{PROSE}", "P P P"),
        (f"第一章讲的是渡船的来历。\n{PROSE}", "P P"),
        (f"2.5亿元的投资\n{PROSE}\n3.5亿元的回报\n{PROSE}", "H2 P H2 P"),
        ("***", "P"),
    ],
)
def test_kinds(text: str, expected: str) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第十二章", "chapter"),
        ("第3回 雨", "chapter"),
        ("【第三話】雨", "chapter"),
        ("第三幕布", None),
        ("引子", "chapter"),
        ("第二卷 河", "part"),
        ("第一节 船", "section"),
        ("# 标题", "markdown"),
        ("三、船", "ordinal"),
        ("（四）桨", "bracketed ordinal"),
        ("5. 灯", "number"),
        ("(6) 灯", "bracketed number"),
        ("⑦灯", "bracketed number"),
        ("一、二、三，跳", None),
        ("2.5亿元", None),
        ("第一回见面", None),
        ("船", None),
    ],
)
def test_styles(text: str, name: str | None) -> None:
    found = style(text)
    assert (found[0] if found else None) == name
