"""E-books to blocks: chapters in order, their headings and levels, facts, and what is broken."""

import pytest

from reader.importers.reading import import_bytes
from reader.model import Article, Block, Metadata, Problem, ReaderError, Ruby
from tests.importers.book_files import PNG, chapter, encrypted, entries, epub, point


def read(data: bytes) -> Article:
    return import_bytes(data, "a.epub")


def told(block: Block) -> tuple[str, int, str]:
    return block.kind.value + ("*" if block.folded else ""), block.level, block.text


def blocks(data: bytes) -> list[tuple[str, int, str]]:
    return [told(block) for block in read(data).blocks]


TWO = {"a.xhtml": "<h1>第一章</h1><p>雨。</p>", "b.xhtml": "<h1>第二章</h1><p>晴。</p>"}
TWO_BLOCKS = [("heading", 2, "第一章"), ("paragraph", 0, "雨。"), ("heading", 2, "第二章"), ("paragraph", 0, "晴。")]


@pytest.mark.parametrize(
    ("nav", "ncx"),
    [
        ("", ""),
        (entries(("第一章", "a.xhtml"), ("第二章", "b.xhtml")), ""),
        ("", point("第一章", "a.xhtml") + point("第二章", "b.xhtml")),
        ("<p>没有表</p>", point("第一章", "a.xhtml")),
        (entries(("雨", "a.xhtml#nowhere"), ("别的书", "../../c.xhtml"), ("网", "http://a.example/")), ""),
    ],
)
def test_chapters_come_in_the_order_of_the_spine(nav: str, ncx: str) -> None:
    article = read(epub(TWO, nav=nav, ncx=ncx))
    assert [told(block) for block in article.blocks] == TWO_BLOCKS
    assert article.title == "书名"


def test_a_chapter_without_a_heading_has_that_of_the_contents() -> None:
    chapters = {
        "a.xhtml": "<p>雨。</p>",
        "b.xhtml": "<p>接着雨。</p>",
        "c.xhtml": "<p>第二章</p><p>晴。</p>",
        "d.xhtml": "<h2>第三章</h2><h3>风</h3><p>风。</p>",
    }
    ncx = point("第一章 雨", "a.xhtml") + point("第二章", "c.xhtml") + point("第三章 风", "d.xhtml")
    assert blocks(epub(chapters, ncx=ncx)) == [
        ("heading", 2, "第一章 雨"),
        ("paragraph", 0, "雨。"),
        ("paragraph", 0, "接着雨。"),
        ("heading", 2, "第二章"),
        ("paragraph", 0, "晴。"),
        ("heading", 2, "第三章"),
        ("heading", 3, "风"),
        ("paragraph", 0, "风。"),
    ]


def test_parts_and_chapters_nest_as_the_contents_do() -> None:
    chapters = {"a.xhtml": "<h1>第一章</h1><p>一。</p><h2>小节</h2>", "b.xhtml": "<h1>第二章</h1><p>二。</p>"}
    ncx = point("上部", "a.xhtml", point("第一章", "a.xhtml")) + point("下部", "b.xhtml", point("第二章", "b.xhtml"))
    nav = (
        f"<ol><li><span>上部</span>{entries(('第一章', 'a.xhtml'))}</li>"
        f"<li><span>下部</span>{entries(('第二章', 'b.xhtml'))}</li></ol>"
    )
    expected = [
        ("heading", 2, "上部"),
        ("heading", 3, "第一章"),
        ("paragraph", 0, "一。"),
        ("heading", 4, "小节"),
        ("heading", 2, "下部"),
        ("heading", 3, "第二章"),
        ("paragraph", 0, "二。"),
    ]
    assert blocks(epub(chapters, ncx=ncx)) == expected
    assert blocks(epub(chapters, nav=nav)) == expected


def test_where_the_contents_do_not_nest_the_headings_do() -> None:
    chapters = {
        "a.xhtml": "<h1>上部</h1>",
        "b.xhtml": "<h2>第一章</h2><p>一。</p><h2>附</h2>",
        "c.xhtml": "<p>二。</p>",
    }
    nav = entries(("上部", "a.xhtml"), ("第一章", "b.xhtml"), ("第二章", "c.xhtml"))
    assert [block for block in blocks(epub(chapters, nav=nav)) if block[0] == "heading"] == [
        ("heading", 2, "上部"),
        ("heading", 3, "第一章"),
        ("heading", 3, "附"),
        ("heading", 2, "第二章"),
    ]


def test_several_chapters_in_one_file_begin_at_their_places() -> None:
    body = (
        '<p>序言。</p><div id="one"><p>一。</p></div><p>还是一。</p><a name="two"/><p>二。</p>'
        '<p>还是<span id="three"/>二。</p><p>三。</p><h2 id="four">第四章</h2><p>四。</p>'
    )
    nav = entries(
        *((f"第{at}章", f"a.xhtml#{name}") for at, name in zip("一二四", ("one", "two", "four"), strict=True))
    )
    assert blocks(epub({"a.xhtml": body}, nav=nav)) == [
        ("paragraph", 0, "序言。"),
        ("heading", 2, "第一章"),
        ("paragraph", 0, "一。"),
        ("paragraph", 0, "还是一。"),
        ("heading", 2, "第二章"),
        ("paragraph", 0, "二。"),
        ("paragraph", 0, "还是二。"),
        ("paragraph", 0, "三。"),
        ("heading", 2, "第四章"),
        ("paragraph", 0, "四。"),
    ]


def test_the_title_of_the_book_stands_over_all() -> None:
    chapters = {"t.xhtml": "<h1>书名</h1><h2>副题</h2><p>林知远</p>", **TWO}
    nav = entries(("第一章", "a.xhtml"), ("第二章", "b.xhtml"))
    assert blocks(epub(chapters, nav=nav))[:4] == [
        ("heading", 1, "书名"),
        ("heading", 3, "副题"),
        ("paragraph", 0, "林知远"),
        ("heading", 2, "第一章"),
    ]


def test_heads_of_pages_name_chapters_where_nothing_else_does() -> None:
    chapters = {
        "a.xhtml": chapter("<p>前言。</p>", "书名").encode(),
        "b.xhtml": chapter("<p>雨。</p>", "第一章").encode(),
        "c.xhtml": chapter("<p>还是雨。</p>", "第一章").encode(),
        "d.xhtml": chapter("<p>晴。</p>", "Chapter 2").encode(),
    }
    assert blocks(epub(chapters)) == [
        ("paragraph", 0, "前言。"),
        ("heading", 2, "第一章"),
        ("paragraph", 0, "雨。"),
        ("paragraph", 0, "还是雨。"),
        ("paragraph", 0, "晴。"),
    ]


def test_without_any_mark_up_the_rules_for_plain_texts_decide() -> None:
    body = "<p>第一章 雨</p><p>下了一整天的雨，街上没有人。</p><p>第二章 晴</p><p>天晴了，人都出来了。</p>"
    found = blocks(epub({"a.xhtml": body}))
    assert [block[2] for block in found if block[0] == "heading"] == ["第一章 雨", "第二章 晴"]


def test_what_is_no_part_of_the_text_is_folded() -> None:
    chapters = {
        "cover.xhtml": '<img src="images/%E5%9B%BE%201.png" alt="封面图"/>',
        "toc.html": "<p>第一章</p>",
        **TWO,
    }
    data = epub(
        chapters,
        nav=entries(("第一章", "a.xhtml")),
        spine='<itemref idref="nav"/><itemref idref="nothing"/>',
        guide='<reference type="toc" href="toc.html"/>',
    )
    assert blocks(data) == [
        ("caption*", 0, "封面图"),
        ("navigation*", 0, "第一章"),
        *TWO_BLOCKS,
        ("navigation*", 0, "目录"),
        ("navigation*", 0, "第一章"),
    ]


def test_what_is_read_by_the_way_is_folded() -> None:
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" media-type="text/html"/>'
        '<item id="n" href="n.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="n" linear="no"/><itemref idref="a"/></spine></package>'
    )
    chapters = {"a.xhtml": "<h1>第一章</h1><p>雨。</p>", "n.xhtml": "<h1>注</h1><p>注一。</p>"}
    assert blocks(epub(chapters, package=package)) == [
        *TWO_BLOCKS[:2],
        ("navigation*", 0, "注"),
        ("navigation*", 0, "注一。"),
    ]


def test_notes_are_small_wherever_they_stand() -> None:
    note = '<aside epub:type="footnote"><p>注。</p></aside>'
    body = f'<h1>第一章</h1><p>雨<a epub:type="noteref" href="#n">1</a>。</p>{note}'
    assert blocks(epub({"a.xhtml": body})) == [
        ("heading", 2, "第一章"),
        ("paragraph", 0, "雨1。"),
        ("caption", 0, "注。"),
    ]


def test_readings_are_understood_not_doubled() -> None:
    body = "<p>在<ruby>银<rp>(</rp><rt>yín</rt><rp>)</rp>行<rp>(</rp><rt>háng</rt><rp>)</rp></ruby>里。</p>"
    (block,) = read(epub({"a.xhtml": body})).blocks
    assert (block.text, block.rubies) == ("在银行里。", (Ruby(1, 2, "yín"), Ruby(2, 3, "háng")))


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("a.xhtml", "images/%E5%9B%BE%201.png"),
        ("text/a.xhtml", "../images/图 1.png"),
        ("text/a.xhtml", "../IMAGES/图 1.PNG?x#y"),
        ("a.xhtml", "/OEBPS/images/图 1.png"),
    ],
)
def test_pictures_come_with_the_book(name: str, address: str) -> None:
    body = f'<p>前。</p><figure><img src="{address}" alt=""/><figcaption>图一</figcaption></figure>'
    article = read(epub({name: body}))
    assert [(block.text, block.picture.data if block.picture else b"") for block in article.blocks] == [
        ("前。", b""),
        ("图一", PNG),
    ]


@pytest.mark.parametrize("address", ["http://a.example/1.png", "../../../../etc/passwd", "gone.png", "http://[", "#x"])
def test_pictures_are_never_sought_elsewhere(address: str) -> None:
    assert blocks(epub({"a.xhtml": f'<p>前。</p><p><img src="{address}"/></p>'})) == [("paragraph", 0, "前。")]


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><h1>第一章</h1><p>雨。</body></html>".encode(),
        '<?xml version="1.0" encoding="gb2312"?><html><body><h1>第一章</h1><p>雨。</p></body></html>'.encode("gbk"),
        chapter("<h1>&#31532;一章</h1>&nbsp;&hellip;").replace("&hellip;", "<p>雨。</p>").encode(),
        '<html><head><meta charset="gbk"></head><body><h1>第一章</h1><p>雨。<br></body></html>'.encode("gbk"),
        "\ufeff<html><body><h1>第一章</h1><p>雨。</p></body></html>".encode("utf-16-le"),
        b'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "x.dtd">' + chapter("<h1>第一章</h1><p>雨。</p>").encode(),
    ],
)
def test_chapters_that_are_no_clean_xhtml(page: bytes) -> None:
    assert blocks(epub({"a.html": page})) == TWO_BLOCKS[:2]


def test_names_of_files_are_as_odd_as_people_make_them() -> None:
    package = (
        '<package><manifest><item id="a" href="%E7%AC%AC 一章.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="b" href="./x/../B.XHTML" media-type="text/html"/><item id="c" href="1.svg" fallback="a"'
        ' media-type="image/svg+xml"/></manifest><spine><itemref idref="c"/><itemref idref="b"/></spine></package>'
    )
    chapters = {"第 一章.xhtml": TWO["a.xhtml"], "b.xhtml": TWO["b.xhtml"]}
    assert blocks(epub(chapters, package=package)) == TWO_BLOCKS


@pytest.mark.parametrize(
    ("metadata", "title", "expected"),
    [
        (
            [
                '<dc:title id="s">副题</dc:title><dc:title id="t">主题</dc:title>',
                '<meta refines="#t" property="title-type">main</meta>',
                '<dc:creator id="a">甲</dc:creator><meta refines="#a" property="role">aut</meta>',
                "<dc:creator>乙</dc:creator><dc:publisher>河湾出版社</dc:publisher>",
                "<dc:date>2024-05-18T00:00:00Z</dc:date>",
            ],
            "主题",
            Metadata(author="甲", source="河湾出版社", date="2024-05-18"),
        ),
        (
            [
                '<dc:title>书</dc:title><dc:creator opf:role="aut">甲</dc:creator>',
                '<dc:creator opf:role="aut">乙</dc:creator><dc:contributor opf:role="edt">丙</dc:contributor>',
                '<dc:contributor opf:role="bkp">calibre</dc:contributor>',
                '<dc:date opf:event="modification">2020</dc:date><dc:date opf:event="publication">2019</dc:date>',
                "<dc:identifier>urn:x</dc:identifier><dc:source>https://a.example/1</dc:source>",
            ],
            "书",
            Metadata(author="甲、乙", date="2019", editor="丙", address="https://a.example/1"),
        ),
        (["<dc:date>0101-01-01T00:00:00+00:00</dc:date>"], "第一章", Metadata()),
    ],
)
def test_facts(metadata: list[str], title: str, expected: Metadata) -> None:
    article = read(epub({"a.xhtml": TWO["a.xhtml"]}, metadata="".join(metadata)))
    assert (article.title, article.metadata) == (title, expected)


def test_what_duidu_wrote_is_read_back() -> None:
    def page(body: str) -> bytes:
        head = '<meta name="generator" content="Duidu"/><title>书名</title>'
        return chapter(body).replace("<title></title>", head).encode()

    chapters = {
        "cover.xhtml": page('<p class="zh">封面</p>'),
        "a.xhtml": page(
            '<div class="row heading level-1"><h1 class="zh">书名</h1></div>'
            '<div class="row byline"><p class="zh">作者：林知远</p></div>'
            '<div class="row heading level-3"><h3 class="zh">第一章</h3><p class="en">One</p></div>'
        ),
        "b.xhtml": page(
            '<div class="row paragraph"><p class="zh"><ruby>的<rp>(</rp><rt>de</rt><rp>)</rp></ruby>。</p></div>'
        ),
    }
    article = read(
        epub(chapters, nav=entries(("第一章", "a.xhtml"), ("别的", "b.xhtml")), spine='<itemref idref="nav"/>')
    )
    assert [told(block) for block in article.blocks] == [
        ("heading", 1, "书名"),
        ("byline", 0, "作者：林知远"),
        ("heading", 3, "第一章"),
        ("paragraph", 0, "的。"),
    ]
    assert article.blocks[3].rubies == (Ruby(0, 1, "de"),)
    assert (article.title, article.metadata.author) == ("书名", "林知远")


def test_a_lost_chapter_costs_itself_and_its_title_is_left() -> None:
    nav = entries(("第一章", "a.xhtml"), ("第二章", "b.xhtml"))
    lost = epub(TWO, nav=nav).replace(b"OEBPS/b.xhtml", b"OEBPS/x.xhtml")
    assert blocks(lost) == [*TWO_BLOCKS[:2], ("heading", 2, "第二章")]
    binary = epub({"a.xhtml": TWO["a.xhtml"], "b.xhtml": b"\0\1\2" * 99}, nav=nav)
    assert blocks(binary) == [*TWO_BLOCKS[:2], ("heading", 2, "第二章")]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (epub({"a.xhtml": "<p>no Chinese</p>"}), Problem.NO_CHINESE),
        (epub({"a.xhtml": ""}), Problem.EMPTY),
        (epub({}), Problem.DAMAGED),
        (epub(TWO, container=""), Problem.DAMAGED),
        (epub(TWO, container="<container/>"), Problem.DAMAGED),
        (epub(TWO, package="<html>"), Problem.DAMAGED),
        (epub(TWO).replace(b".xhtml", b".gone1"), Problem.DAMAGED),
        (epub({"a.xhtml": b"\0\1\2" * 99}), Problem.DAMAGED),
        (epub(TWO, encryption=encrypted("http://www.w3.org/2001/04/xmlenc#aes256-cbc")), Problem.LOCKED),
    ],
)
def test_what_is_refused(data: bytes, problem: Problem) -> None:
    with pytest.raises(ReaderError) as caught:
        read(data)
    assert (caught.value.problem, caught.value.subject) == (problem, "a.epub")


def test_hidden_fonts_lock_nothing() -> None:
    assert blocks(epub(TWO, encryption=encrypted("http://www.idpf.org/2008/embedding"))) == TWO_BLOCKS


def test_a_tree_that_nobody_can_hold_is_let_go() -> None:
    with pytest.raises(ReaderError) as caught:
        read(epub({"a.xhtml": "<i/>" * 4_100_000}))
    assert caught.value.problem is Problem.TOO_LARGE
