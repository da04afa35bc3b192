"""Boxes of a page that no name tells: by the lines in them."""

import pytest

from reader.importers.boxes import regions_by_lines
from reader.importers.flow import flow
from reader.importers.markup import parse_html
from reader.importers.regions import Region
from reader.importers.seen import seen_lines, settle_regions

_PROSE = "<div><p>银行在路口的东边，早上九点开门，来往的人很多，门口总是停满了自行车。" * 3 + "</div>"


def regions(html: str) -> dict[str, Region | None]:
    """The region of every line, beside an article's text."""
    root = parse_html(f"<body>{_PROSE}{html}")
    assert root is not None
    seen = seen_lines(flow(root, lambda _: None), "")
    settle_regions(seen, regions_by_lines(seen))
    return {each.line.text: each.region for each in seen[3:]}


def test_cards_are_other_articles() -> None:
    cards = "".join(f"<li><a href=/{n}>另一篇文章{n}</a><p>它说的是另一件事{n}，也很长。</p>" for n in range(3))
    found = regions(f"<ul>{cards}</ul>")
    assert len(found) == 6
    assert set(found.values()) == {Region.RELATED}


def test_a_heading_and_a_link_to_more_may_stand_among_cards() -> None:
    cards = "".join(f"<dl><dt><a href=/{n}>另一篇文章{n}</a><dd>它说的是另一件事{n}。</dl>" for n in range(3))
    assert set(regions(f"<div><h3>好文</h3>{cards}<p>还有</p></div>").values()) == {Region.RELATED}


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li><a href=/1>一篇文章</a><li><a href=/2>两篇文章</a></ul>",
        "<ul><li>早上<a href=/1>开门</a><li>中午休息<li>晚上关门</ul>",
        "<div><p><a href=#a>开门</a><p><a href=#b>休息</a><p><a href=#c>关门</a></div>",
        "<div><p><a href=/1>开门的事</a><p>休息<p>关门<p><a href=/2>加班的事</a><p><a href=/3>调休的事</a></div>",
    ],
)
def test_a_few_links_are_no_cards(html: str) -> None:
    assert set(regions(html).values()) == {None}


@pytest.mark.parametrize("action", ["3小时前 赞 回复", "2023-11-06 · 江苏 回复", "顶(3) 踩(0) 回复", "回复", "檢舉"])
def test_comments_are_known_by_their_buttons(action: str) -> None:
    items = "".join(f"<div><b>网友{n}</b><p>说得好{n}。</p><i>{action}</i></div>" for n in range(3))
    assert set(regions(f"<div>{items}</div>").values()) == {Region.COMMENTS}


def test_a_line_that_speaks_of_answers_is_no_button() -> None:
    assert set(regions("<p>他给银行写信，银行没有 回复。</p><p>银行后来 回复了他的信。</p>").values()) == {None}


@pytest.mark.parametrize(
    ("heading", "region"),
    [
        ("相关推荐", Region.RELATED),
        ("相關新聞", Region.RELATED),
        ("大家都在看", Region.RELATED),
        ("热门排行", Region.RELATED),
        ("延伸阅读：", Region.RELATED),
        ("【延伸閱讀】", Region.RELATED),
        ("全部评论(12)", Region.COMMENTS),
        ("网友留言", Region.COMMENTS),
        ("AI摘要", Region.TOOLS),
        ("相关背景", None),
        ("热门的银行为什么少了", None),
        ("编辑：王五", None),
    ],
)
def test_a_box_is_what_its_heading_says(heading: str, region: Region | None) -> None:
    found = regions(f"<div><h3>{heading}</h3><p>它说的是另一件事，也很长。</p></div>")
    assert found == {heading: region, "它说的是另一件事，也很长。": region}


def test_what_stands_over_a_heading_is_not_in_its_box() -> None:
    found = regions("<div><p>银行九点开门。</p><h3>相关推荐</h3><p>它说的是另一件事。</p></div>")
    assert found == {"银行九点开门。": None, "相关推荐": Region.RELATED, "它说的是另一件事。": None}
