"""Rich text from the clipboard keeps its structure, and nothing of it is taken for furniture."""

import pytest

from reader.importers.reading import import_html
from reader.model import Block, BlockKind, Problem, ReaderError, Ruby
from tests.importers.test_pictures import data_url, png


def blocks(html: str) -> list[Block]:
    return list(import_html(html, "pasted text").blocks)


def shown(html: str) -> list[tuple[str, BlockKind]]:
    found = blocks(html)
    assert not any(block.folded for block in found)
    return [(block.text, block.kind) for block in found]


_H, _P, _I, _Q = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE


def test_structure_is_kept() -> None:
    html = (
        "<h2>银行</h2><p>银行在路口的东边。<ul><li>早上开门<li>晚上关门</ul><blockquote>他说得对。</blockquote>"
        "<p><ruby>长<rt>cháng</rt></ruby>春"
    )
    assert shown(html) == [
        ("银行", _H),
        ("银行在路口的东边。", _P),
        ("早上开门", _I),
        ("晚上关门", _I),
        ("他说得对。", _Q),
        ("长春", _P),
    ]
    assert blocks(html)[0].level == 2
    assert blocks(html)[-1].rubies == (Ruby(0, 1, "cháng"),)


def test_nothing_is_taken_for_furniture() -> None:
    html = "<p>分享到：微信 微博</p><p>相关阅读</p><p><a href=x>银行开门了</a></p><p>版权所有，未经授权不得转载</p>"
    assert len(shown(html)) == 4


def test_a_whole_page_has_furniture() -> None:
    text = "银行在路口的东边，早上九点开门，来往的人很多。"
    found = blocks(
        f"<nav><a href=/>首页</a></nav><h1>银行开门了</h1><p>{text}</p><p>{text}</p><footer>版权所有</footer>"
    )
    assert [block.folded for block in found] == [True, False, False, False, True]


@pytest.mark.parametrize(
    "html",
    [
        "Version:0.9\r\nStartHTML:0000000105\r\n\r\n<html><body>\r\n<!--StartFragment--><p>银行</p><!--EndFragment-->",
        "<html><body><!--StartFragment--><p>银行</p><!--EndFragment--></body></html>",
        "<meta charset='utf-8'><p>银行</p>",
        "Version:1.0\r\nStartHTML:-1\r\n<p>银行</p>",
        "<!-- StartFragment -->银行",
        "银行",
    ],
)
def test_what_was_selected_is_found(html: str) -> None:
    assert [block.text for block in blocks(html)] == ["银行"]


def test_words_lists_and_title_are_understood() -> None:
    bullet = "<span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7pt'>&nbsp;&nbsp; </span></span>"
    wingdings = "<span style='mso-list:Ignore'>l<span>&nbsp;</span></span>"
    html = (
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p{margin:0}</style></head><body>"
        "<p class=MsoTitle>银行的一天<o:p></o:p></p>"
        f"<p class=MsoListParagraph style='text-indent:-21pt;mso-list:l0 level1 lfo1'><![if !supportLists]>{bullet}"
        "<![endif]><span lang=EN-US>早上开门</span><o:p></o:p></p>"
        f"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>{wingdings}晚上关门</p>"
        "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>存钱</p>"
        "<p class=MsoNormal>银行在路口的<span\nlang=EN-US>东边。</span></p></body></html>"
    )
    found = [(text.replace("\xa0", " "), kind) for text, kind in shown(html)]
    assert [(" ".join(text.split()), kind) for text, kind in found] == [
        ("银行的一天", _H),
        ("早上开门", _I),
        ("晚上关门", _I),
        ("2. 存钱", _I),
        ("银行在路口的东边。", _P),
    ]


def test_google_docs_mark_up_is_understood() -> None:
    html = (
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span '
        'style="white-space:pre-wrap;">银行的一天</span></h1><ul><li dir="ltr" style="white-space:pre;"><p dir="ltr" '
        'role="presentation"><span style="white-space:pre-wrap;">早上开门</span></p></li></ul>'
        '<br /><p dir="ltr"><span style="white-space:pre-wrap;">银行在路口的东边。</span></p></b>'
    )
    assert shown(html) == [("银行的一天", _H), ("早上开门", _I), ("银行在路口的东边。", _P)]


def test_embedded_pictures_come_and_others_are_not_looked_for() -> None:
    html = f'<p>银行在路口的东边。<img src="{data_url(png())}"><img src="file:///etc/passwd"><img src="https://a.cn/b.png">'
    assert [block.picture is not None for block in blocks(html)] == [False, True]


@pytest.mark.parametrize(
    ("html", "problem"), [("", Problem.EMPTY), ("<p> </p>", Problem.EMPTY), ("<p>abc", Problem.NO_CHINESE)]
)
def test_nothing_to_read_is_told(html: str, problem: Problem) -> None:
    with pytest.raises(ReaderError) as caught:
        import_html(html, "pasted text")
    assert (caught.value.problem, caught.value.subject) == (problem, "pasted text")


def test_odd_characters_are_survived() -> None:
    assert [block.text for block in blocks("<p>银\ud800行\0在")] == ["银?行\ufffd在"]
