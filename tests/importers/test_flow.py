"""HTML to lines: where they break, what their elements say, what is not seen."""

from collections.abc import Callable

import pytest

from reader.importers.flow import flow, lines_of
from reader.importers.lines import Line
from reader.importers.markup import parse_html, parse_xml
from reader.model import BlockKind, Picture, Ruby

_PICTURE = Picture("image/png", b"png")


def lines(html: str, picture_of: Callable[[str], Picture | None] = lambda _: None) -> list[Line]:
    root = parse_html(html)
    assert root is not None
    return lines_of(root, picture_of)


def texts(html: str) -> list[str]:
    return [line.text for line in lines(html)]


def with_picture(html: str) -> list[tuple[str, bool, bool]]:
    """Text, whether there is a picture, and whether it is folded; only "a.png" is there."""
    found = lines(html, lambda address: _PICTURE if address == "a.png" else None)
    return [(line.text, line.picture is not None, line.folded) for line in found]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>一<p>二<div>三<div>四</div>五</div>六", ["一", "二", "三", "四", "五", "六"]),
        ("一<br>二<br><br>三<hr>四", ["一", "二", "三", "四"]),
        ("<table><caption>表</caption><tr><th>甲<td>乙</table>末", ["表", "甲", "乙", "末"]),
        ("<dl><dt>词<dd>义</dl>", ["词", "义"]),
        ("<table><tr><th>文号：<td>一<td>日期：</td>\n<td>二<tr><td>末：</table>", ["文号：一", "日期：二", "末："]),
        ("<dl><dt>文号：</dt>\n<dd><b>一</b></dd></dl>", ["文号：一"]),
        ("<p>一<b>二</b><i>三</i> <a href=x>四</a></p>", ["一二三 四"]),
        ("<pre>一\n  二 三\n\n四</pre>五", ["一", "二 三", "四", "五"]),
        ('<p style="white-space: pre-wrap">一\n二</p><p style="white-space:nowrap">三\n四</p>', ["一", "二", "三四"]),
        ('<span style="display:block">一</span>二<div style="display: inline">三</div>', ["一", "二三"]),
        ("<button>分享</button><select><option>甲<option>乙</select>", ["分享", "甲", "乙"]),
        ("<p>&nbsp;</p><p>\u3000\u3000一\u3000二</p><p>\u200b</p>", ["一\u3000二", "\u200b"]),
        ("<section><section><span>一</span></section><section>二</section></section>", ["一", "二"]),
    ],
)
def test_lines_end_where_a_browser_breaks_them(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>长\n  春</p>", "长春"),
        ("<p>长春，\r\n北京</p>", "长春，北京"),
        ("<p>“长春”\n北京</p>", "“长春”北京"),
        ("<p>长 春</p>", "长 春"),
        ("<p>长春\nBank of\nChina\n银行</p>", "长春 Bank of China 银行"),
        ("<p>\n 长<b> 春 </b>\n 的 </p>", "长 春的"),
        ("<p>长&nbsp;&nbsp;春</p>", "长\xa0\xa0春"),
    ],
)
def test_white_space_collapses_and_a_break_between_characters_vanishes(html: str, expected: str) -> None:
    assert texts(html) == [expected]


def test_elements_say_what_a_line_is() -> None:
    found = lines(
        "<h1>题</h1><h4>小<br>题</h4><ul><li>项<p>续</ul><blockquote><p>引</p><ul><li>列</ul></blockquote>"
        "<ul><li><blockquote>言</blockquote></ul><figcaption>图</figcaption><p>文</p>"
    )
    assert [(line.text, line.kind, line.level) for line in found] == [
        ("题", BlockKind.HEADING, 1),
        ("小", BlockKind.HEADING, 4),
        ("题", BlockKind.HEADING, 4),
        ("项", BlockKind.LIST_ITEM, 0),
        ("续", None, 0),
        ("引", BlockKind.QUOTE, 0),
        ("列", BlockKind.LIST_ITEM, 0),
        ("言", BlockKind.QUOTE, 0),
        ("图", BlockKind.CAPTION, 0),
        ("文", None, 0),
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ol><li>甲<ol><li>乙<li>丙</ol>丁<li>戊</ol>", ["1. 甲", "1. 乙", "2. 丙", "丁", "2. 戊"]),
        ("<ol start=9><li>甲<li value=20>乙<li>丙</ol>", ["9. 甲", "20. 乙", "21. 丙"]),
        ("<ol reversed><li>甲<li>乙</ol>", ["2. 甲", "1. 乙"]),
        ("<ol start=x><li>一、甲<li>（2）乙<li>丙</ol>", ["一、甲", "（2）乙", "3. 丙"]),
        ("<nav><ol><li>首页<li>新闻</ol></nav><ol class=breadcrumb><li>首页</ol>", ["首页", "新闻", "首页"]),
        ("<li>甲", ["甲"]),
    ],
)
def test_ordered_lists_are_numbered_once(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<script>一</script>",
        "<style>一</style>",
        "<template><p>一</p></template>",
        "<noscript>一</noscript>",
        "<p hidden>一</p>",
        '<div style="color:red;display : none">一<p>二</p></div>',
        '<i aria-hidden="true">一</i>',
        "<svg><title>一</title><text>二</text></svg>",
        "<textarea>一</textarea>",
        "<video>一</video>",
    ],
)
def test_what_is_not_seen_leaves_nothing(html: str) -> None:
    assert texts(f"<p>前{html}后</p>") in (["前后"], ["前", "后"])


def test_a_page_behind_a_dialog_is_still_a_page() -> None:
    assert texts(f'<div aria-hidden="true">{"字" * 200}</div>') == ["字" * 200]


def test_a_picture_is_a_caption_with_what_is_said_of_it() -> None:
    assert with_picture('<p>文</p><img src="a.png" alt="工人 在\n车间">') == [
        ("文", False, False),
        ("工人 在 车间", True, False),
    ]
    assert with_picture('<img src="a.png" alt="IMG_1.jpg">') == [("", True, False)]
    assert with_picture('<img src="b.png" alt="工人在车间">') == [("工人在车间", False, True)]
    assert with_picture('<img src="b.png" alt="图片"><img src="c.png">') == []


def test_a_picture_loaded_late_is_found_where_the_page_keeps_its_address() -> None:
    for html in (
        '<img src="blank.gif" data-src="a.png">',
        '<img data-original="a.png">',
        '<img srcset="a.png 1x, b 2x">',
    ):
        assert with_picture(html) == [("", True, False)]
    assert with_picture('<svg><image xlink:href="a.png"/></svg>') == [("", True, False)]


@pytest.mark.parametrize("size", ['width="1" height="1"', "width=24px", 'style="width:20px;height:20px"'])
def test_icons_and_spacers_are_no_pictures(size: str) -> None:
    assert with_picture(f'<img src="a.png" alt="图标甲" {size}>') == []
    assert with_picture('<img src="a.png" width="1" style="width:600px">') == [("", True, False)]


@pytest.mark.parametrize(
    "html",
    [
        '<figure><img src="a.png" alt="旁的"><figcaption>工人在<b>车间</b></figcaption></figure>',
        '<figure><figcaption>工人在车间</figcaption><img src="a.png"></figure>',
        '<figure><div><a><img src="a.png"></a></div><p><figcaption>工人在车间</figcaption></p></figure>',
    ],
)
def test_a_figure_is_one_line(html: str) -> None:
    assert with_picture(html) == [("工人在车间", True, False)]


def test_a_figure_of_several_pictures_and_captions_loses_none() -> None:
    figure = '<figure><img src="a.png"><img src="a.png" alt="二"><figcaption>图注<p>甲摄</p></figcaption></figure>'
    assert with_picture(figure) == [("", True, False), ("图注", True, False), ("甲摄", False, False)]
    absent = '<figure><img src="b.png" alt="旁的话"><figcaption>图注</figcaption></figure><figcaption>另</figcaption>'
    assert with_picture(absent) == [("图注", False, False), ("另", False, False)]


def test_a_caption_without_a_figure_is_of_no_picture() -> None:
    assert with_picture('<img src="a.png"><p>文<figcaption>注</figcaption>') == [
        ("", True, False),
        ("文", False, False),
        ("注", False, False),
    ]


def test_a_picture_in_a_line_stands_under_it() -> None:
    assert with_picture('<p>前<img src="a.png" alt="图说">后</p>末') == [
        ("前后", False, False),
        ("图说", True, False),
        ("末", False, False),
    ]


def test_an_emoji_is_a_character() -> None:
    assert texts('<p>好<img class="emoji" src="x.svg" alt="🙂" width="20">的</p>') == ["好🙂的"]


def test_readings_keep_to_their_characters() -> None:
    (line,) = lines("<ol><li>\u3000\n<ruby>长<rt>cháng</rt>春<rt>chūn</rt></ruby>的</ol>")
    assert line.text == "1. 长春的"
    assert line.rubies == (Ruby(3, 4, "cháng"), Ruby(4, 5, "chūn"))


def test_links_are_counted() -> None:
    root = parse_html(
        "<div><a href=x>首页 新闻</a><a href=#top>正文</a><a href=y><ruby>长<rt>cháng</rt></ruby></a></div>"
    )
    assert root is not None
    (found,) = flow(root, lambda _: None)
    assert (found.line.text, found.linked, found.node.tag) == ("首页 新闻正文长", 5, "div")


def test_places_are_the_same_on_pages_of_one_publisher() -> None:
    one = '<div id="p2024"><div class="related box3"><ul><li><a>甲</a></ul></div></div>'
    two = '<div id="p1999"><div class="related box7"><ul><li>乙</ul></div></div>'
    assert [line.place for line in lines(one) + lines(two)] == ["div#p0 div.related li"] * 2
    hashed = ["index_text__3kQxZ", "index_text__9aaBb"]
    assert {line.place for name in hashed for line in lines(f'<p class="{name}">甲</p>')} == {"p.index_text"}


def test_xhtml_is_read_by_its_names() -> None:
    page = (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>题</title></head><body><p>长&nbsp;春</p>'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><image x:href="a.png"/></svg>'
        "</body></html>"
    )
    root = parse_xml(page.encode(), "a.xhtml")
    found = lines_of(root, lambda _: _PICTURE)
    assert [(line.text, line.picture is not None) for line in found] == [("长\xa0春", False), ("", True)]


def test_a_deep_page_is_read() -> None:
    assert texts("<section>" * 200 + "深" + "</section>" * 200) == ["深"]
