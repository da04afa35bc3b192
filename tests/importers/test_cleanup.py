"""Captions and bylines of small pages; what is folded and what never."""

from reader.importers.cleanup import clean_up, opening
from reader.model import BlockKind

BODY = "河边住着一位老人，他有一只小船，每天送人过河，从来不收钱，也不问人从哪里来、到哪里去。"


def test_images_are_folded_and_their_captions_are_not() -> None:
    page = clean_up(f"渡口\n{BODY}\n渡口_img_1\n渡口的清晨。\nIMG_2034.JPG\n{BODY}\n（资料图片 王小明摄）")
    found = [(line.text, line.folded) for line in page.lines if line.kind is BlockKind.CAPTION]
    assert found == [
        ("渡口_img_1", True),
        ("渡口的清晨。", False),
        ("IMG_2034.JPG", True),
        ("（资料图片 王小明摄）", False),
    ]


def test_a_text_of_furniture_only_is_shown() -> None:
    page = clean_up("首页 | 新闻 | 视频 | 体育\n字号：大 中 小")
    assert [(line.kind, line.folded) for line in page.lines] == [(BlockKind.PARAGRAPH, False)] * 2


def test_the_signature_of_a_notice() -> None:
    page = clean_up(f"关于读书节的通知\n{BODY}\n柳荫社区居民委员会\n2024年4月20日")
    assert [line.kind for line in page.lines][-2:] == [BlockKind.BYLINE] * 2
    assert page.metadata.date == "2024年4月20日"


def test_the_masthead_is_the_source_where_nothing_else_is() -> None:
    assert clean_up(f"江城日报\n渡口的老人\n2024-04-01\n{BODY}").metadata.source == "江城日报"
    assert clean_up(f"江城日报\n渡口的老人\n2024-04-01 来源：河网\n{BODY}").metadata.source == "河网"


def test_the_opening_stands_for_a_title() -> None:
    assert opening(clean_up(BODY).lines) == BODY[:20] + "…"
    assert opening(clean_up("你好").lines) == "你好"
