"""OpenDocument texts to blocks: what each of their elements says, and what of them is no text."""

import pytest

from reader.importers.reading import import_bytes
from reader.model import Article, Block, Metadata, Problem, ReaderError, Ruby
from tests.importers.odt_files import EMBEDDED, IMAGE, PNG, flat, frame, h, items, list_style, odt, p, style
from tests.importers.own_office import OWN, OWN_BLOCKS


def read(data: bytes) -> Article:
    return import_bytes(data, "a.odt")


def texts(body: str, automatic: str = "", styles: str = "") -> list[str]:
    return [block.text for block in read(odt(body, automatic, styles)).blocks]


def told(block: Block) -> tuple[str, int, str]:
    return block.kind.value + ("*" if block.folded else ""), block.level, block.text


def test_paragraphs_by_their_styles() -> None:
    automatic = style("P1", "Quotations") + style("P2", "mine")
    styles = style("mine", "Caption", shown="我的图") + style("_5f_", "Title")
    index = f"<text:table-of-content><text:index-body>{p('第一章 1')}</text:index-body></text:table-of-content>"
    body = (
        p("书", "Title")
        + p("副题", "Subtitle")
        + index
        + h("第一章", 1)
        + h("第一节", 2)
        + p("引文", "P1")
        + p("图一", "P2")
        + p("第一章 1", "Contents_20_1")
        + p("正文。", "Text_20_body")
        + p("  ", "Text_20_body")
    )
    article = read(odt(body, automatic, styles, meta="<dc:title>别的</dc:title><dc:creator>林知远</dc:creator>"))
    assert [told(block) for block in article.blocks] == [
        ("heading", 1, "书"),
        ("heading", 2, "副题"),
        ("navigation*", 0, "第一章 1"),
        ("heading", 2, "第一章"),
        ("heading", 3, "第一节"),
        ("quote", 0, "引文"),
        ("caption", 0, "图一"),
        ("navigation*", 0, "第一章 1"),
        ("paragraph", 0, "正文。"),
    ]
    assert (article.title, article.metadata) == ("书", Metadata(author="林知远"))


def test_a_title_where_the_text_has_none() -> None:
    assert read(odt(p("正文。"), meta="<dc:title>春天</dc:title>")).title == "春天"
    assert read(odt(p("正文。"), meta="<dc:title>Untitled</dc:title>")).title == "正文。"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ('甲<text:s text:c="2"/>乙<text:tab/>丙<text:s/>', "甲  乙 丙"),
        ("甲 \n 乙", "甲乙"),
        ('<text:span text:style-name="T1">甲</text:span><text:a xlink:href="x">乙</text:a>丙', "甲乙丙"),
        ('<text:span text:style-name="hidden">藏</text:span>见', "见"),
        ("<text:hidden-text>藏</text:hidden-text>见", "见"),
        ("<office:annotation><text:p>批注</text:p></office:annotation>见<office:annotation-end/>", "见"),
        ('甲<text:change text:change-id="1"/><text:bookmark text:name="x"/>乙', "甲乙"),
        ('第<text:page-number text:select-page="current">3</text:page-number>页', "第3页"),
        ("<text:meta>里面</text:meta>外面", "里面外面"),
    ],
)
def test_what_of_a_paragraph_is_text(inner: str, text: str) -> None:
    hidden = style("hidden", inner='<style:text-properties text:display="none"/>')
    assert texts(p(inner), hidden) == [text]


def test_what_is_no_text_at_all() -> None:
    deleted = f"<text:tracked-changes><text:deletion>{p('删去')}</text:deletion></text:tracked-changes>"
    form = f"<office:forms><form>{p('表单')}</form></office:forms>"
    section = f'<text:section text:display="none">{p("藏")}</text:section><text:section>{p("见")}</text:section>'
    assert texts(deleted + form + section) == ["见"]


def test_a_broken_line_is_two_but_in_a_heading() -> None:
    assert texts(p("甲<text:line-break/>乙") + h("丙<text:line-break/>丁", 1)) == ["甲", "乙", "丙丁"]


DECIMAL = 'style:num-format="1" style:num-suffix="."'


@pytest.mark.parametrize(
    ("levels", "body", "expected"),
    [
        ([DECIMAL], items(p("甲"), p("乙") + p("丙"), style="L"), ["1. 甲", "2. 乙", "丙"]),
        (["", ""], items(p("甲") + items(p("乙")), style="L"), ["• 甲", "• 乙"]),
        (
            ['style:num-format="一, 二, 三, ..." style:num-suffix="、"', f'{DECIMAL} text:display-levels="2"'],
            items(p("甲") + items(p("乙"), p("丙")) + p("丁"), p("戊") + items(p("己")), style="L"),
            ["一、甲", "一.1. 乙", "一.2. 丙", "丁", "二、戊", "二.1. 己"],
        ),
        ([f'{DECIMAL} text:start-value="5"'], items(p("甲"), p("乙"), style="L"), ["5. 甲", "6. 乙"]),
        ([DECIMAL], items(p("甲"), style="L") + items(p("乙"), style="L"), ["1. 甲", "1. 乙"]),
        (
            [DECIMAL],
            items(p("甲"), style="L")
            + items(p("乙"), style="L", attributes='text:continue-numbering="true" xml:id="x"')
            + items(p("丙"))
            + items(p("丁"), style="L", attributes='text:continue-list="x"'),
            ["1. 甲", "2. 乙", "丙", "3. 丁"],
        ),
        (
            [DECIMAL],
            items(p("甲"), style="L").replace("<text:list-item>", '<text:list-item text:start-value="7">'),
            ["7. 甲"],
        ),
        ([DECIMAL], items(p("甲"), style="L").replace("list-item", "list-header"), ["甲"]),
        (['style:num-format=""'], items(p("甲"), style="L"), ["甲"]),
    ],
)
def test_numbers_and_bullets(levels: list[str], body: str, expected: list[str]) -> None:
    assert texts(body, list_style("L", *levels)) == expected


def test_headings_are_numbered_by_the_outline() -> None:
    level = (
        '<text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="第" style:num-suffix="章"/>'
    )
    outline = f'<text:outline-style style:name="Outline">{level}</text:outline-style>'
    assert texts(h("雨", 1) + h("小节", 2) + h("晴", 1), styles=outline) == ["第1章 雨", "小节", "第2章 晴"]


def test_readings() -> None:
    ruby = "<text:ruby><text:ruby-base>{0}</text:ruby-base><text:ruby-text>{1}</text:ruby-text></text:ruby>"
    (block,) = read(odt(p("在" + ruby.format("银行", "yínháng") + ruby.format("词", "word") + "里"))).blocks
    assert (block.text, block.rubies) == ("在银行词（word）里", (Ruby(1, 3, "yínháng"),))
    (block,) = read(odt(p(ruby.format("银行", "yinhang")))).blocks
    assert (block.text, block.rubies) == ("银行", ())


def test_notes_are_small_under_the_text() -> None:
    note = "<text:note><text:note-citation>9</text:note-citation><text:note-body>{0}</text:note-body></text:note>"
    body = p("甲" + note.format(p("<text:s/>一") + p("又")) + "乙。") + p("丙。" + note.format(p("二")))
    assert [told(block) for block in read(odt(body)).blocks] == [
        ("paragraph", 0, "甲[1]乙。"),
        ("paragraph", 0, "丙。[2]"),
        ("caption", 0, "[1] 一"),
        ("caption", 0, "又"),
        ("caption", 0, "[2] 二"),
    ]


def test_heads_and_feet_of_pages_are_folded_once() -> None:
    margins = "".join(
        f"<style:master-page><style:header>{p('页眉')}</style:header><style:footer>{p(foot)}</style:footer>"
        "</style:master-page>"
        for foot in ("3", "页脚")
    )
    assert [told(block) for block in read(odt(p("正文。"), margins=margins)).blocks] == [
        ("paragraph", 0, "正文。"),
        ("navigation*", 0, "页眉"),
        ("navigation*", 0, "页脚"),
    ]


@pytest.mark.parametrize("image", [IMAGE, EMBEDDED])
def test_pictures_with_what_is_said_of_them(image: str) -> None:
    caption = p(frame(image) + "图一 银行", "Illustration")
    body = (
        frame(image, "在页上")
        + p("前" + frame(image, "火车站") + "后")
        + p(frame(f"<draw:text-box>{caption}</draw:text-box>"))
        + p(frame('<draw:image xlink:href="Pictures/gone.png"/>' + image))
        + p(frame('<draw:image xlink:href="Pictures/gone.png"/>', "没有"))
    )
    article = read(odt(body))
    assert [(block.text, block.picture.data if block.picture else b"") for block in article.blocks] == [
        ("在页上", PNG),
        ("前后", b""),
        ("火车站", PNG),
        ("图一 银行", PNG),
        ("", PNG),
    ]


def test_a_flat_file_is_the_same() -> None:
    body = h("第一章", 1) + p("正文" + frame(EMBEDDED)) + p(frame(IMAGE)) + items(p("甲"), style="L")
    article = read(flat(body, list_style("L", DECIMAL), "<dc:title>书名</dc:title>"))
    assert [told(block) for block in article.blocks] == [
        ("heading", 1, "第一章"),
        ("paragraph", 0, "正文"),
        ("caption", 0, ""),
        ("list_item", 0, "1. 甲"),
    ]
    assert article.title == "书名"


@pytest.mark.parametrize("generator", ["Duidu", "LibreOffice/7.4"])
def test_what_duidu_wrote_is_read_back(generator: str) -> None:
    styles = "".join(style(name.replace(" ", "_20_"), "Standard", shown=name) for name, _ in OWN)
    body = "".join(h(text, 2) if name == "heading 2" else p(text, name.replace(" ", "_20_")) for name, text in OWN)
    meta = f"<meta:generator>{generator}</meta:generator><dc:title>Shu</dc:title>"
    article = read(odt(body, styles=styles, meta=meta))
    assert [told(block) for block in article.blocks] == OWN_BLOCKS
    assert (article.title, article.metadata.author) == ("Shu", "林知远")


def test_what_duidu_wrote_over_characters_is_a_reading() -> None:
    ruby = "<text:ruby><text:ruby-base>的</text:ruby-base><text:ruby-text>\u2009de\u2009</text:ruby-text></text:ruby>"
    note = f"<text:note><text:note-body>{p('我的笔记')}</text:note-body></text:note>"
    (block,) = read(odt(p(ruby + note), meta="<meta:generator>Duidu</meta:generator>")).blocks
    assert (block.text, block.rubies) == ("的", (Ruby(0, 1, "de"),))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (odt(p("no Chinese")), Problem.NO_CHINESE),
        (odt("<text:p>"), Problem.DAMAGED),
        (odt(p("好"), manifest="<manifest:encryption-data xmlns:manifest='x'/>"), Problem.LOCKED),
        (odt(p("好")).replace(b"content.xml", b"contend.xml"), Problem.DAMAGED),
        (flat(p("好"))[:-20], Problem.DAMAGED),
    ],
)
def test_what_is_refused(data: bytes, problem: Problem) -> None:
    with pytest.raises(ReaderError) as caught:
        read(data)
    assert (caught.value.problem, caught.value.subject) == (problem, "a.odt")
