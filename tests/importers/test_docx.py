"""Word's documents to blocks: what each of their elements says, and what of them is no text."""

import pytest

from reader.importers.reading import import_bytes
from reader.model import Article, Block, BlockKind, Metadata, Problem, ReaderError, Ruby
from tests.importers.own_office import OWN, OWN_BLOCKS
from tests.importers.word_files import (
    BLIP,
    PNG,
    STRICT,
    abstract,
    box,
    docx,
    drawing,
    field,
    number,
    numbered,
    paragraph,
    ruby,
    run,
    style,
)


def read(data: bytes) -> Article:
    return import_bytes(data, "a.docx")


def texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in read(docx(body, **parts)).blocks]


def told(block: Block) -> tuple[str, int, str]:
    return block.kind.value + ("*" if block.folded else ""), block.level, block.text


@pytest.mark.parametrize("namespace", [STRICT, "http://schemas.openxmlformats.org/wordprocessingml/2006/main"])
def test_paragraphs_by_their_styles(namespace: str) -> None:
    styles = (
        style("Normal", "a")
        + style("heading 1", "1", based_on="a")
        + style("标题 2", "x2")
        + style("章名", "my", based_on="1")
        + style("节名", "mine", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + style("Quote", "q")
        + style("明显引用", "q2")
        + style("caption", "c")
        + style("toc 1", "t")
    )
    body = (
        paragraph("第一章", style="1")
        + paragraph("第一节", style="x2")
        + paragraph("另一章", style="my")
        + paragraph("小节", style="mine")
        + paragraph("自己的", properties='<w:outlineLvl w:val="4"/>')
        + paragraph("说的话", style="q")
        + paragraph("又一句", style="q2")
        + paragraph("图一", style="c")
        + paragraph("第一章 1", style="t")
        + paragraph("正文。", style="a")
        + paragraph("没有的样式。", style="none")
        + paragraph(" \t")
    )
    article = read(docx(body, namespace=namespace, styles=styles))
    assert [told(block) for block in article.blocks] == [
        ("heading", 1, "第一章"),
        ("heading", 2, "第一节"),
        ("heading", 1, "另一章"),
        ("heading", 3, "小节"),
        ("heading", 5, "自己的"),
        ("quote", 0, "说的话"),
        ("quote", 0, "又一句"),
        ("caption", 0, "图一"),
        ("navigation*", 0, "第一章 1"),
        ("paragraph", 0, "正文。"),
        ("paragraph", 0, "没有的样式。"),
    ]


def test_headings_stand_below_a_title() -> None:
    styles = style("Title", "t") + style("Subtitle", "s") + style("heading 1", "h1") + style("heading 6", "h6")
    body = "".join(
        paragraph(text, style=name) for text, name in [("书", "t"), ("副题", "s"), ("章", "h1"), ("末", "h6")]
    )
    article = read(docx(body, styles=styles, core="<dc:title>文档模板</dc:title><dc:creator>林知远</dc:creator>"))
    assert article.title == "书"
    assert article.metadata == Metadata(author="林知远")
    assert [block.level for block in article.blocks] == [1, 2, 2, 6]


def test_of_the_nine_levels_of_headings_the_last_are_the_sixth() -> None:
    article = read(docx(paragraph("末", style="h9") + paragraph("字。"), styles=style("heading 9", "h9")))
    assert [block.level for block in article.blocks] == [6, 0]


@pytest.mark.parametrize(
    ("core", "title", "author"),
    [
        ("<dc:title>春天</dc:title><dc:creator>Administrator</dc:creator>", "春天", ""),
        ("<dc:title>Document 1</dc:title>", "第一章", ""),
        ("", "第一章", ""),
    ],
)
def test_a_title_where_the_text_has_none(core: str, title: str, author: str) -> None:
    article = read(docx(paragraph("第一章", style="Heading1") + paragraph("正文。"), core=core))
    assert (article.title, article.metadata.author) == (title, author)


CHAPTERS = abstract(1, ("chineseCountingThousand", "第%1章"), ("decimal", "%1.%2"))


@pytest.mark.parametrize(
    ("lists", "items", "expected"),
    [
        ([("decimal", "%1.")], [0, 0, 0], ["1. 甲", "2. 甲", "3. 甲"]),
        (
            [("chineseCounting", "%1、"), ("decimal", "（%2）")],
            [0, 1, 1, 0, 1],
            ["一、甲", "（1）甲", "（2）甲", "二、甲", "（1）甲"],
        ),
        ([("bullet", "\uf0b7"), ("bullet", "o")], [0, 1], ["• 甲", "• 甲"]),
        ([("upperRoman", "%1."), ("lowerLetter", "%1-%2)")], [0, 0, 1], ["I. 甲", "II. 甲", "II-a) 甲"]),
        ([("none", "")], [0], ["甲"]),
    ],
)
def test_numbers_and_bullets(lists: list[tuple[str, str]], items: list[int], expected: list[str]) -> None:
    body = "".join(paragraph("甲", properties=numbered(7, level)) for level in items)
    assert texts(body, numbering=abstract(1, *lists) + number(7, 1)) == expected


def test_lists_go_on_or_begin_anew() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(1, ("decimal", "%1.")) + number(1, 1) + number(2, 1) + number(3, 1, again)
    body = "".join(paragraph("甲", properties=numbered(at)) for at in (1, 2, 3, 3, 9))
    assert texts(body, numbering=numbering) == ["1. 甲", "2. 甲", "5. 甲", "6. 甲", "甲"]


def test_styles_have_numbers_too() -> None:
    styles = style("heading 1", "h", f"<w:pPr>{numbered(1)}</w:pPr>") + style("正文章", "b", based_on="h")
    body = paragraph("雨", style="h") + paragraph("晴", style="b") + paragraph("无", style="h", properties=numbered(0))
    article = read(docx(body, styles=styles, numbering=CHAPTERS + number(1, 1)))
    assert [told(block) for block in article.blocks] == [
        ("heading", 1, "第一章 雨"),
        ("heading", 1, "第二章 晴"),
        ("heading", 1, "无"),
    ]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f"<w:ins>{run('加')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>", "加"),
        (f"<w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('新')}</w:moveTo>", "新"),
        (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>{run('见')}", "见"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>不藏</w:t></w:r>', "不藏"),
        ('<w:r><w:rPr><w:rStyle w:val="z"/></w:rPr><w:t>藏</w:t></w:r>' + run("见"), "见"),
        (f'<w:hyperlink r:id="x">{run("链接")}</w:hyperlink>{run("外")}', "链接外"),
        (f"<w:smartTag>{run('长春')}</w:smartTag>", "长春"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('点此')}</w:sdtContent></w:sdt>好", "好"),
        (field("PAGE", "第3页") + run("后"), "第3页后"),
        (field(f"IF {field('PAGE', '1')} x", "果") + run("后"), "果后"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/></w:r>", "甲 乙-"),
        ('<w:r><w:sym w:font="x" w:char="2460"/><w:sym w:char="F0FC"/><w:sym w:char="no"/><w:t>好</w:t></w:r>', "①好"),
        ("<w:r><w:t>行\u2028内\n断</w:t></w:r>", "行 内 断"),
    ],
)
def test_what_of_a_paragraph_is_text(inner: str, text: str) -> None:
    hidden = style("Hidden", "z", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    assert texts(f"<w:p>{inner.replace('</w:sdt>好', '</w:sdt>' + run('好'))}</w:p>", styles=hidden) == [text]


def test_a_broken_line_is_two_but_in_a_heading() -> None:
    broken = "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type='page'/><w:t>丙</w:t></w:r>"
    assert texts(paragraph(broken)) == ["甲", "乙丙"]
    assert texts(paragraph(broken, style="Heading1")) == ["甲乙丙"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    body = paragraph("前", properties="<w:rPr><w:del/></w:rPr>") + paragraph("后") + paragraph("另")
    assert texts(body) == ["前后", "另"]


def test_readings_of_the_phonetic_guide() -> None:
    guide = field(r'EQ \* jc2 \* "Font:Calibri" \* hps10 \o\ad(\s\up 9(háng),行)', None)
    body = paragraph(run("在"), ruby("银", "yín"), guide, run("里"), ruby("词", "word"), ruby("空", " "))
    (block,) = read(docx(body)).blocks
    assert block.text == "在银行里词（word）空"
    assert block.rubies == (Ruby(1, 2, "yín"), Ruby(2, 3, "háng"))


def test_pinyin_without_tones_says_too_little() -> None:
    (block,) = read(docx(paragraph(ruby("银", "yin"), ruby("行", "hang")))).blocks
    assert (block.text, block.rubies) == ("银行", ())


def test_readings_move_with_the_number_of_an_item() -> None:
    body = paragraph(run(" "), ruby("长", "cháng"), properties=numbered(1))
    (block,) = read(docx(body, numbering=abstract(1, ("decimal", "%1.")) + number(1, 1))).blocks
    assert (block.text, block.rubies) == ("1. 长", (Ruby(3, 4, "cháng"),))


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    inside = paragraph("盒一") + paragraph("盒二", box(paragraph("盒中盒")))
    assert texts(paragraph("前", box(inside), "后") + paragraph("末")) == ["前后", "盒一", "盒二", "盒中盒", "末"]


def test_tables_are_read_cell_by_cell() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in cells)}</w:tr>"

    inner = f"<w:tbl>{row(paragraph('丙'))}</w:tbl>"
    table = f"<w:tbl>{row(paragraph('甲'), paragraph('乙'))}{row(inner, paragraph('丁'))}</w:tbl>"
    assert texts(table + paragraph("末")) == ["甲", "乙", "丙", "丁", "末"]


def test_notes_are_small_under_the_text() -> None:
    mark = '<w:r><w:{0}Reference w:id="{1}"/></w:r>'
    body = paragraph("甲", mark.format("footnote", 3), "乙。", mark.format("endnote", 3)) + paragraph(
        "丙。", mark.format("footnote", 2), mark.format("footnote", 3)
    )
    footnotes = "".join(
        f'<w:footnote w:id="{at}">{paragraph("<w:r><w:footnoteRef/></w:r>", text)}</w:footnote>'
        for at, text in enumerate(["分隔", "没提到", "二", "三"])
    )
    endnotes = f'<w:endnote w:id="3">{paragraph("尾注") + paragraph("两段")}</w:endnote>'
    article = read(docx(body, footnotes=footnotes, endnotes=endnotes))
    assert [told(block) for block in article.blocks] == [
        ("paragraph", 0, "甲[1]乙。[2]"),
        ("paragraph", 0, "丙。[3][1]"),
        ("caption", 0, "[1] 三"),
        ("caption", 0, "[2] 尾注"),
        ("caption", 0, "两段"),
        ("caption", 0, "[3] 二"),
    ]


def test_heads_and_feet_of_pages_are_folded_once() -> None:
    margins = {"header": paragraph("页眉") + paragraph("页眉"), "footer": paragraph("3") + paragraph("页脚")}
    article = read(docx(paragraph("正文。"), **margins))
    assert [told(block) for block in article.blocks] == [
        ("paragraph", 0, "正文。"),
        ("navigation*", 0, "页眉"),
        ("navigation*", 0, "页脚"),
    ]


def test_pictures_with_what_is_said_of_them() -> None:
    body = (
        paragraph("前", drawing(BLIP, "长春的火车站"), "后")
        + paragraph(drawing(BLIP, "A picture containing text"))
        + paragraph(drawing(BLIP, size=100_000))
        + paragraph(drawing(BLIP, "别的话"))
        + paragraph("图二 银行", style="Caption")
        + paragraph('<w:r><w:pict><v:imagedata r:id="pic" o:title=""/></w:pict></w:r>')
        + paragraph(drawing(BLIP.replace('"pic"', '"gone"')))
    )
    article = read(docx(body))
    assert [(block.text, block.picture.data if block.picture else b"") for block in article.blocks] == [
        ("前后", b""),
        ("长春的火车站", PNG),
        ("", PNG),
        ("图二 银行", PNG),
        ("", PNG),
    ]
    assert {block.kind for block in article.blocks if block.picture} == {BlockKind.CAPTION}


def test_what_is_no_picture_is_none() -> None:
    article = read(docx(paragraph("字", drawing(BLIP)), image=b"<svg/>"))
    assert [told(block) for block in article.blocks] == [("paragraph", 0, "字")]


@pytest.mark.parametrize("application", ["Duidu", "Microsoft Office Word"])
def test_what_duidu_wrote_is_read_back(application: str) -> None:
    names = list(dict.fromkeys(name for name, _ in OWN))
    styles = "".join(style(name, f"s{at}") for at, name in enumerate(names))
    body = "".join(paragraph(text, style=f"s{names.index(name)}") for name, text in OWN)
    core, app = "<dc:title>Shu</dc:title>", f"<Application>{application}</Application>"
    article = read(docx(body, styles=styles, core=core, app=app))
    assert [told(block) for block in article.blocks] == OWN_BLOCKS
    assert (article.title, article.metadata.author) == ("Shu", "林知远")
    assert article.metadata.address == "https://a.example/1"


def test_what_duidu_wrote_over_characters_is_a_reading() -> None:
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = paragraph(ruby("的", "\u2009de\u2009"), note) + paragraph(ruby("词", "x"))
    footnotes = f'<w:footnote w:id="1">{paragraph("我的笔记")}</w:footnote>'
    blocks = read(docx(body, footnotes=footnotes, app="<Application>Duidu</Application>")).blocks
    assert [(block.text, block.rubies) for block in blocks] == [("的", (Ruby(0, 1, "de"),)), ("词", (Ruby(0, 1, "x"),))]


def test_without_styles_the_rules_for_plain_texts_decide() -> None:
    lines = [
        "慢车重新开进青石镇",
        "作者：林知远",
        "慢车在早上开进了青石镇，站台上的人都站了起来。",
        "一、汽笛",
        "汽笛响了，又响了一次。",
    ]
    article = read(docx("".join(map(paragraph, lines)), core="<dc:title>新建文档</dc:title>"))
    assert [told(block)[:2] for block in article.blocks] == [
        ("heading", 1),
        ("byline", 0),
        ("paragraph", 0),
        ("heading", 2),
        ("paragraph", 0),
    ]
    assert (article.title, article.metadata.author) == (lines[0], "林知远")


def test_a_part_that_is_damaged_costs_itself() -> None:
    data = docx(paragraph("第一章", style="Heading1"), styles="<w:style>", numbering="<")
    assert [told(block) for block in read(data).blocks] == [("heading", 1, "第一章")]


def refused(data: bytes) -> ReaderError:
    with pytest.raises(ReaderError) as caught:
        read(data)
    assert caught.value.subject == "a.docx"
    return caught.value


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (docx(paragraph("no Chinese")), Problem.NO_CHINESE),
        (docx(""), Problem.EMPTY),
        (docx("<w:p>"), Problem.DAMAGED),
        (docx("<w:p>" * 300 + "</w:p>" * 300), Problem.DAMAGED),
        (docx(paragraph("好")).replace(b"word/document.xml", b"word/dacument.xml"), Problem.DAMAGED),
        (b"\xd0\xcf\x11\xe0" + bytes(99) + "EncryptedPackage".encode("utf-16-le"), Problem.LOCKED),
        (b"\xd0\xcf\x11\xe0" + bytes(99) + "WordDocument".encode("utf-16-le"), Problem.NOT_TEXT),
    ],
)
def test_what_is_refused(data: bytes, problem: Problem) -> None:
    assert refused(data).problem is problem


def test_a_tree_of_nothing_but_tags_is_let_go() -> None:
    assert refused(docx("<w:p>" + "<a/>" * 4_100_000 + "</w:p>")).problem is Problem.TOO_LARGE


@pytest.mark.parametrize("value", ["-1", "x", "9" * 99, "³", ""])
def test_numbers_that_are_none(value: str) -> None:
    styles = style("节", "s", f'<w:pPr><w:outlineLvl w:val="{value}"/></w:pPr>')
    lists = abstract(1, ("decimal", "%1.")).replace('w:start w:val="1"', f'w:start w:val="{value}"') + number(1, 1)
    body = paragraph("甲", style="s") + paragraph("乙", properties=numbered(1))
    assert texts(body, styles=styles, numbering=lists)[0] == "甲"


def test_styles_in_a_circle_end() -> None:
    styles = style("一", "a", based_on="b") + style("二", "b", based_on="a")
    assert texts(paragraph("好", style="a"), styles=styles) == ["好"]
