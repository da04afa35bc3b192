"""Bylines in the manners of many publishers."""

import pytest

from reader.importers.bylines import is_medium, is_name, merge, read_byline, read_closing, read_dispatch
from reader.model import Metadata

BYLINES = [
    ("2024-04-01 15:31:26来源:江城日报责编:赵小溪", Metadata("", "江城日报", "2024-04-01 15:31:26", "赵小溪")),
    ("2024年4月1日 10:20 来源：新华网", Metadata("", "新华网", "2024年4月1日 10:20")),
    ("來源：島嶼時報　作者：林小明　時間：2023/11/02", Metadata("林小明", "島嶼時報", "2023/11/02")),
    ("發布時間：2024/5/1 18:05", Metadata(date="2024/5/1 18:05")),
    ("中華民國113年4月1日", Metadata(date="中華民國113年4月1日")),
    ("二〇二四年四月一日", Metadata(date="二〇二四年四月一日")),
    ("2024年4月1日（星期一）", Metadata(date="2024年4月1日（星期一）")),
    ("人民日报 2024年04月01日 第 01 版", Metadata(source="人民日报", date="2024年04月01日")),
    ("原创 米粒 城南旧事录 2023-10-12 20:08 上海", Metadata("米粒", "城南旧事录", "2023-10-12 20:08")),
    ("记者 张三 李四", Metadata("张三 李四")),
    ("文｜张三 图｜李四", Metadata("张三")),
    ("文/张三", Metadata("张三")),
    ("責任編輯：王大文", Metadata(editor="王大文")),
    ("【責任編輯：王大文】", Metadata(editor="王大文")),
    ("〔記者王小明／台北報導〕", Metadata("王小明")),
    ("（唐）李白", Metadata("李白")),
    ("以下文章来源于老街漫步 ，作者小舟", Metadata("小舟", "老街漫步")),
    ("Posted by 阿布 on 2020-09-14", Metadata("阿布", date="2020-09-14")),
]


@pytest.mark.parametrize(("text", "expected"), BYLINES)
def test_bylines_are_read(text: str, expected: Metadata) -> None:
    assert read_byline(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "记者：您怎么看这件事？",
        "记者在现场看到很多人",
        "作者认为这样不好",
        "2024年4月1日，我们搬家了。",
        "2008年11月28日起开始向候选人发送通知",
        "时间 | 活动 | 地点",
        "来源是一个问题",
        "文章写得很好",
        "编辑部的故事",
        "春天来了",
        "1938年4月7日，",
        "",
    ],
)
def test_running_text_is_no_byline(text: str) -> None:
    assert read_byline(text) is None


@pytest.mark.parametrize(
    ("text", "author", "source"),
    [
        ("新华社北京3月5日电（记者张三、李四）今天是个好日子。", "张三、李四", "新华社"),
        ("（中央社記者王小明台北5日電）今天復駛。", "王小明", "中央社"),
        ("〔記者王小明／台北報導〕今天復駛。", "王小明", ""),
        ("中新网4月1日电 (记者 张三) 今天通车。", "张三", "中新网"),
        ("记者昨天来到这里，看见了张三。", "", ""),
    ],
)
def test_the_opening_of_a_report_names_its_author(text: str, author: str, source: str) -> None:
    assert read_dispatch(text) == Metadata(author=author, source=source)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新的篇章。(文 孟小明)", Metadata("孟小明")),
        ("最后一句。（记者 张三、李四）", Metadata("张三、李四")),
        ("春天就看得到花。（編輯：李大同）1130501", Metadata(editor="李大同")),
        ("他走了（没有说去哪里）", Metadata()),
        ("全文完。", Metadata()),
    ],
)
def test_the_end_of_a_report_names_its_author(text: str, expected: Metadata) -> None:
    assert read_closing(text) == expected


def test_names() -> None:
    assert [text for text in ("王小明", "孟浩然", "春天", "王", "青州文旅", "王a") if is_name(text)] == [
        "王小明",
        "孟浩然",
    ]
    assert is_medium("江城日报")
    assert is_medium("島嶼新聞網")
    assert not is_medium("今天的新闻：大桥通车，报")
    assert not is_medium("报")


def test_merging_keeps_the_first() -> None:
    assert merge(Metadata("甲", date="1"), Metadata("乙", "丙")) == Metadata("甲", "丙", "1")
