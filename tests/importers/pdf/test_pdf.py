"""PDF: from places on pages to paragraphs in order, with headings, readings and what runs on every page told apart."""

import io

import pytest
from pypdf import PdfReader, PdfWriter

from reader.importers.reading import import_bytes
from reader.importers.registry import importer_for
from reader.importers.source import Source
from reader.model import Article, Block, BlockKind, Problem, ReaderError, Ruby
from tests.importers.pdf.builder import Text, build_pdf, prose

RAIN = "外面下了一整天的雨，院子里积满了水，孩子们只好坐在窗前，看雨点打在石阶上，一直到天黑才停。"
TRAIN = "第二天清早天就晴了，他背上行李去车站，路上遇见卖豆腐的老人，两个人站着说了好一会儿话。"
SHOP = "车站旁边的小店刚刚开门，老板娘正在扫地，见他进来，笑着问他要去哪里，什么时候再回来。"


def read(pages: list[list[Text]], **options: object) -> Article:
    return import_bytes(build_pdf(pages, **options), "a.pdf")  # type: ignore[arg-type]


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks if not block.folded]


def folded(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.folded]


def block_of(article: Article, text: str) -> Block:
    return next(block for block in article.blocks if block.text == text)


def refused(data: bytes) -> Problem:
    with pytest.raises(ReaderError) as caught:
        import_bytes(data, "a.pdf")
    assert caught.value.subject == "a.pdf"
    return caught.value.problem


# Paragraphs.


def test_rows_are_joined_and_indents_begin_paragraphs() -> None:
    # The last row of RAIN here is full, so that only the indent tells.
    rain = RAIN[:38]
    page = [*prose(rain, 550), *prose(TRAIN, 514), *prose(SHOP, 442)]
    assert texts(read([page])) == [rain, TRAIN, SHOP]


def test_blank_space_begins_a_paragraph_where_rows_are_full() -> None:
    rain = RAIN[:40]
    page = [*prose(rain, 550, indent=0), *prose(TRAIN, 490, indent=0)]
    assert texts(read([page])) == [rain, TRAIN]


def test_a_row_that_ends_early_ends_a_paragraph() -> None:
    page = [*prose(RAIN[:25], 550, indent=0), *prose(TRAIN, 514, indent=0)]
    assert texts(read([page])) == [RAIN[:25], TRAIN]


def test_what_could_not_be_broken_ends_no_paragraph() -> None:
    # Of the 20 characters of a row, the first has 17, for ”“好 would not fit.
    page = [Text(50, 550, RAIN[:17]), Text(50, 532, "好”“好”，" + RAIN[17:31]), *prose(TRAIN, 496)]
    assert texts(read([page]))[0] == RAIN[:17] + "好”“好”，" + RAIN[17:31]


def test_a_paragraph_goes_on_over_pages_columns_and_notes() -> None:
    first, last = RAIN[:38], RAIN[38:]
    note = Text(50, 40, "注：院子在城东。", 8)
    pages = [[*prose(TRAIN, 550), *prose(first, 478), note], [*prose(last, 550, indent=0), *prose(SHOP, 500)]]
    assert texts(read(pages)) == [TRAIN, RAIN, "注：院子在城东。", SHOP]


def test_verse_is_not_joined() -> None:
    poem = ["春眠不觉晓，", "处处闻啼鸟。", "夜来风雨声，", "花落知多少。"]
    assert texts(read([[Text(50, 550 - 20 * at, row) for at, row in enumerate(poem)]])) == poem


def test_text_that_hangs_from_its_number_is_one_item() -> None:
    rows = [Text(50, 550, "1、" + RAIN[:20], 12), Text(74, 532, RAIN[20:40]), Text(50, 514, "2、" + TRAIN[:20])]
    assert texts(read([rows + prose(SHOP, 480, width=22, indent=0)]))[0] == "1、" + RAIN[:40]


def test_english_is_joined_with_spaces_and_without_hyphens() -> None:
    rows = [
        "The rain had been falling without a rest",
        "since morning, and nobody had gone out-",
        "side before noon; the self-made man was",
        "asleep.",
    ]
    page = [Text(50, 550 - 16 * at, row) for at, row in enumerate(rows)]
    article = read([page + prose(RAIN, 450)])
    assert texts(article)[0] == " ".join(rows).replace("out- side", "outside")


# Order.


def test_columns_are_read_one_after_the_other_under_their_title() -> None:
    left = [*prose(RAIN, 520, width=12, indent=0, x=40), *prose(TRAIN, 420, width=12, x=40)]
    right = [*prose(SHOP, 523, width=12, x=210), *prose(RAIN[:30], 420, width=12, x=210)]
    title = Text(120, 560, "雨后的车站", 20)
    # As some programs write them: row by row, across the page.
    page = [title, *sorted(left + right, key=lambda text: -text.y)]
    assert texts(read([page])) == ["雨后的车站", RAIN, TRAIN, SHOP, RAIN[:30]]


def test_a_table_is_read_row_by_row() -> None:
    rows = [("姓名", "王小明"), ("住址", "城东河边"), ("电话", "没有"), ("年龄", "四十二岁")]
    page = [Text(x, 550 - 20 * at, cell) for at, row in enumerate(rows) for x, cell in zip((50, 200), row, strict=True)]
    assert texts(read([page])) == [" ".join(row) for row in rows]


def test_vertical_text_is_read_from_right_to_left() -> None:
    columns = [RAIN[:20], RAIN[20:40], RAIN[40:]]
    page = [
        Text(340 - 20 * column, 550 - 12 * row, character)
        for column, text in enumerate(columns)
        for row, character in enumerate(text)
    ]
    assert texts(read([page])) == [RAIN]


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_that_lies_on_its_side_is_turned(turns: int) -> None:
    rows = [RAIN[:20], RAIN[20:40], RAIN[40:]]
    across = {1: (1, 0), 2: (0, 1), 3: (-1, 0)}[turns]
    page = [Text(200 + across[0] * 18 * at, 300 + across[1] * 18 * at, row, turns=turns) for at, row in enumerate(rows)]
    assert texts(read([page])) == [RAIN]


def test_a_stamp_across_the_page_is_folded() -> None:
    article = read([[*prose(RAIN, 550), Text(380, 100, "内部资料", turns=1)]])
    assert (texts(article), folded(article)) == ([RAIN], ["内部资料"])


# Characters.


def test_bold_by_printing_twice_is_there_once() -> None:
    whole = [Text(50, 550, RAIN[:20]), Text(50.4, 550, RAIN[:20])]
    each = [Text(50 + 12 * at + shift, 500, c) for at, c in enumerate("哈哈，今天下雨") for shift in (0, 0.4)]
    assert texts(read([whole + each])) == [RAIN[:20], "哈哈，今天下雨"]


def test_radicals_become_the_characters_that_they_stand_for() -> None:
    assert texts(read([[Text(50, 550, "⻓⻔⼤⼈⻝⽤⾯，ﬁsh")]])) == ["长门大人食用面，fish"]


def test_gaps_are_spaces_and_the_programs_own_are_not() -> None:
    spread = Text(50, 550, "春天的雨下个不停", advance=16)
    rows = [
        spread,
        # A fifth of an em between Han and Latin, a quarter, and an em between two titles.
        *(Text(50, 500, "用"), Text(64.4, 500, "Qt"), Text(76.4, 500, "写")),
        *(Text(50, 460, "用"), Text(65.2, 460, "Qt"), Text(80.4, 460, "写")),
        *(Text(50, 420, "第一章"), Text(98, 420, "雨天")),
        *(Text(50, 380, "第一章"), Text(92, 380, "雨天")),
    ]
    assert texts(read([rows])) == ["春天的雨下个不停", "用Qt写", "用 Qt 写", "第一章\u3000雨天", "第一章 雨天"]


def test_small_raised_type_is_in_its_row() -> None:
    row = [Text(50, 550, "水是H"), Text(80, 546, "2", 7), Text(84, 550, "O，春天")]
    assert texts(read([[*row, Text(126, 555, "[1]", 6)]])) == ["水是H2O，春天[1]"]


# Readings.


def over(text: str, readings: str, y: float, *, advance: float = 24) -> list[Text]:
    """Characters with a syllable over each, in its middle; - for none."""
    row = [Text(50, y, text, advance=advance)]
    for at, syllable in enumerate(readings.split()):
        if syllable != "-":
            row.append(Text(56 + at * advance - len(syllable) * 1.5, y + 13, syllable, 6))
    return row


def test_pinyin_over_characters_is_their_reading() -> None:
    page = [
        *over("银行的人很长。", "yín háng de rén hěn zhǎng", 550),
        *over("长春在下雨。", "cháng chūn - xià yǔ", 500),
    ]
    article = read([page])
    assert texts(article) == ["银行的人很长。", "长春在下雨。"]
    assert article.blocks[0].rubies[5] == Ruby(5, 6, "zhǎng")
    assert [ruby.text for ruby in article.blocks[1].rubies] == ["cháng", "chūn", "xià", "yǔ"]


def test_pinyin_over_words_is_the_reading_of_several() -> None:
    word = [Text(50, 550, "银行在长春。"), Text(50 + 12 - 10, 563, "yínháng", 6), Text(98 - 13, 563, "chángchūn", 6)]
    assert read([word]).blocks[0].rubies == (Ruby(0, 2, "yínháng"), Ruby(3, 5, "chángchūn"))


def test_rows_with_readings_go_on_in_the_next_row() -> None:
    page = [
        *over("银行的人很长春天来", "yín háng de rén hěn cháng chūn tiān lái", 550, advance=30),
        *over("了。", "le", 520, advance=30),
    ]
    (block,) = read([page]).blocks
    assert block.text == "银行的人很长春天来了。"
    assert block.rubies[-1] == Ruby(9, 10, "le")


def test_small_english_over_a_row_is_no_reading() -> None:
    page = [Text(50, 550, "银行的人很长"), Text(50, 563, "the people at the bank", 6)]
    article = read([page])
    assert texts(article) == ["the people at the bank", "银行的人很长"]
    assert not any(block.rubies for block in article.blocks)


# What is around the text.


def test_headers_footers_and_page_numbers_are_folded() -> None:
    pages = [
        [Text(150, 580, "雨天集"), *prose(text, 540), Text(195, 20, f"- {number} -")]
        for number, text in enumerate((RAIN, TRAIN, SHOP), start=1)
    ]
    article = read(pages)
    assert texts(article) == [RAIN, TRAIN, SHOP]
    assert folded(article) == ["雨天集", "- 1 -", "雨天集", "- 2 -", "雨天集", "- 3 -"]
    assert {block.kind for block in article.blocks if block.folded} == {BlockKind.NAVIGATION}


def test_headings_are_in_larger_type() -> None:
    page = [Text(100, 560, "雨天集", 24), Text(50, 520, "雨", 16), *prose(RAIN, 490), Text(50, 420, "晴", 16)]
    article = read([page + prose(TRAIN, 390)])
    assert [(block.text, block.level) for block in article.blocks if block.level] == [
        ("雨天集", 1),
        ("雨", 2),
        ("晴", 2),
    ]
    assert article.title == "雨天集"


def test_headings_are_in_the_outline() -> None:
    pages = [[Text(50, 550, "其一"), *prose(RAIN, 510)], [Text(50, 550, "其二"), *prose(TRAIN, 510)]]
    article = read(pages, outline=[(0, "其一"), (1, "其二")])
    assert block_of(article, "其二").kind is BlockKind.HEADING


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("雨天集", "雨天集"),
        ("Microsoft Word - 雨.doc", "外面下了一整天的雨，院子里积满了水，孩子…"),
        ("文档1", "外面下了一整天的雨，院子里积满了水，孩子…"),
        ("ÓêÌì¼¯", "雨天集"),
    ],
)
def test_the_title_of_the_file_is_believed_where_it_is_one(title: str, shown: str) -> None:
    assert read([prose(RAIN, 550)], facts={"Title": title}).title == shown


def test_the_author_is_believed_where_it_is_a_name() -> None:
    assert read([prose(RAIN, 550)], facts={"Author": "林知远"}).metadata.author == "林知远"
    assert read([prose(RAIN, 550)], facts={"Author": "微软用户"}).metadata.author == ""
    assert read([prose(RAIN, 550)], facts={"Author": "Administrator"}).metadata.author == ""


# What is refused.


def test_pages_without_text_are_told() -> None:
    assert refused(build_pdf([[], []])) is Problem.NO_TEXT_LAYER
    assert refused(build_pdf([[Text(50, 550, "\ufffd" * 20 + "雨")]])) is Problem.NO_TEXT_LAYER


def test_a_password_is_told() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(build_pdf([prose(RAIN, 550)]))))
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    assert refused(file.getvalue()) is Problem.LOCKED


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\0\xff" * 500, b"junk\n%PDF-1.4\n1 0 obj\n<<"])
def test_a_damaged_file_is_told(data: bytes) -> None:
    assert refused(data) is Problem.DAMAGED


def test_a_file_without_its_end_is_read() -> None:
    data = build_pdf([prose(RAIN, 550)])
    assert texts(import_bytes(data[: data.index(b"startxref")], "a.pdf")) == [RAIN]


def test_a_page_that_is_damaged_costs_only_itself() -> None:
    data = build_pdf([prose(RAIN, 550), prose(TRAIN, 550)])
    assert texts(import_bytes(data.replace(b"7 0 obj", b"9 9 obj", 1), "a.pdf"))


def test_too_many_pages_are_refused() -> None:
    assert refused(build_pdf([[]] * 5001)) is Problem.TOO_LARGE


def test_the_header_may_follow_other_bytes() -> None:
    assert importer_for(Source(b"\0" * 1000 + b"%PDF-1.4", "a")).name == "pdf"
    assert importer_for(Source(b" " * 1024 + b"%PDF-1.4", "a")).name == "text"


def test_places_that_are_no_numbers_do_no_harm() -> None:
    page = [*prose(RAIN, 550), Text(1e30, 550, "远"), Text(50, 100, "大", 1e9), Text(50, 90, "小", 1e-9)]
    assert texts(read([page])) == [RAIN]
