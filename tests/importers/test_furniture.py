"""Furniture of pages, and real text that must never be folded with it."""

import pytest

from reader.importers.furniture import is_navigation, is_notice, settle_furniture
from reader.importers.lines import split_lines
from reader.model import BlockKind

NAVIGATION = [
    "首页 > 新闻 > 国内",
    "您的位置：首页 > 文化",
    "要聞    |    視頻    |    原創    |    市州新聞",
    "首页 新闻 视频 直播 财经",
    "字号：大 中 小",
    "字級： 小 中 大",
    "分享到：微信 微博",
    "扫一扫在手机打开当前页",
    "点击上方蓝字关注我们。",
    "预览时标签不可点",
    "阅读原文",
    "【纠错】",
    "阅读 10234 评论 56 赞 7",
    "0人参与 0评论",
    "上一篇：春天的故事",
    "請繼續往下閱讀",
    "标签：旅行, 慢生活",
    "\u200b\ufeff",
]
TEXT = [
    "春眠不覺曉  處處聞啼鳥  夜來風雨聲  花落知多少",
    "扫一扫，门就开了。",
    "经常阅读原文",
    "阅读原文的人越来越少。",
    "8:00 | 早餐 | 餐厅",
    "分享是一种快乐",
    "字号太小，老人看不清。",
    "给答主点赞。",
    "关注",
    "生活",
    "首页设计得很好看",
    "评论家说，这本书写得很好。",
    "A—B—C三座城市",
]


@pytest.mark.parametrize("text", NAVIGATION)
def test_furniture_is_known_anywhere(text: str) -> None:
    assert is_navigation(text)


@pytest.mark.parametrize("text", TEXT)
def test_real_text_is_not_furniture(text: str) -> None:
    assert not is_navigation(text)


@pytest.mark.parametrize(
    "text",
    [
        "Copyright © 2000-2023 某某网 版权所有",
        "京ICP备00000000号-1",
        "版權所有，翻印必究",
        "本網站內容未經授權，不得轉載、重製或公開傳輸。",
        "（本文仅代表作者个人观点）",
        "声明：转载此文是出于传递更多信息之目的。",
        "凡本网注明“来源：某某网”的作品，未经授权不得转载。",
    ],
)
def test_notices(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "商业银行未经批准不得发行银行卡。",
        "外交部发表声明：双方应当保持克制。",
        "他保留上诉的权利。",
        "后来有了印刷术，书商们开始在书的最后印上一行字：翻印必究。",
    ],
)
def test_sentences_about_law_are_not_notices(text: str) -> None:
    assert not is_notice(text)


BODY = "很久以前，河边住着一位老人，他有一只小船，每天送人过河，从来不收钱。"


def folded(text: str) -> list[str]:
    lines = split_lines(text)
    settle_furniture(lines)
    return [line.text for line in lines if line.kind in (BlockKind.NAVIGATION, BlockKind.LEGAL)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"渡口\n{BODY}\n相关阅读\n另一条河\n另一只船", ["相关阅读", "另一条河", "另一只船"]),
        (f"{BODY}\n延伸閱讀：另一條河", ["延伸閱讀：另一條河"]),
        # Text goes on below the list: the line over it may be a heading.
        (f"{BODY}\n相关阅读\n另一条河\n第二天\n{BODY}", ["相关阅读", "另一条河"]),
        (f"{BODY}\n延伸阅读：这样的书能让人明白很多道理。", []),
        (f"首页 > 文化\n新闻\n渡口\n{BODY}\n分享\n收藏", ["首页 > 文化", "新闻", "分享", "收藏"]),
        (f"渡口\n{BODY}\n生活", []),
        (f"版权声明\n{BODY}\n{BODY}", []),
        (
            f"{BODY}\n版权声明\n凡本网注明来源的作品，版权归本网所有。\n电话：000",
            ["版权声明", "凡本网注明来源的作品，版权归本网所有。", "电话：000"],
        ),
    ],
)
def test_lists_tails_and_notices(text: str, expected: list[str]) -> None:
    assert folded(text) == expected
