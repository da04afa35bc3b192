"""Which line is the title, in pages of many shapes and in texts that have none."""

import pytest

from reader.importers.cleanup import clean_up

BODY = "河边住着一位老人，他有一只小船，每天送人过河，从来不收钱，也不问人从哪里来、到哪里去。"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"渡口\n{BODY}", "渡口"),
        (f"江城日报\n渡口的老人\n2024-04-01 来源：江城日报\n{BODY}", "渡口的老人"),
        (f"渡口的老人_江城新闻网\n首页 > 文化\n渡口的老人\n2024-04-01\n{BODY}", "渡口的老人"),
        (f"渡口的老人 - 江城新闻网\n{BODY}", "渡口的老人"),
        (f"2024-04-01 来源：江城日报\n渡口的老人\n{BODY}", "渡口的老人"),
        (f"渡口的老人\n——一个没有结尾的故事\n作者：王小明\n{BODY}", "渡口的老人"),
        (f"渡口去哪儿了？\n{BODY}", "渡口去哪儿了？"),
        (f"问：渡口在哪里？\n答：在河边。\n{BODY}", ""),
        (f"{BODY}\n{BODY}", ""),
        ("春眠不觉晓  处处闻啼鸟  夜来风雨声\n花落知多少", ""),
        ("你好", ""),
    ],
)
def test_the_title(text: str, title: str) -> None:
    page = clean_up(text)
    assert page.title == title
    assert sum(line.level == 1 and not line.folded for line in page.lines) == (1 if title else 0)


def test_a_refrain_is_not_a_repeated_title() -> None:
    page = clean_up("慢车\n月台上的风\n吹过了三月\n慢车\n慢慢地开")
    assert not any(line.folded for line in page.lines)
