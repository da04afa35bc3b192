from reader.model import Article, BlockKind, Correction, CorrectionKind, Script
from reader.pipeline import ArticleCorrections, Heading, heading_at, outline
from tests import builders


def heading(number: int, text: str, level: int, *, folded: bool = False) -> builders.Block:
    return builders.block(number, text, BlockKind.HEADING, level=level, folded=folded)


def novel(script: Script = Script.SIMPLIFIED) -> Article:
    return builders.article(
        heading(0, "长河", 1), "河水。", heading(2, "第一章 发展", 2), "河水。", heading(4, "头发", 3), script=script
    )


def test_the_headings_in_order_with_level_and_block() -> None:
    assert outline(novel()) == (Heading(0, 1, "长河"), Heading(2, 2, "第一章 发展"), Heading(4, 3, "头发"))


def test_in_the_script_on_the_page() -> None:
    assert [item.text for item in outline(novel(), Script.TAIWAN)] == ["長河", "第一章 發展", "頭髮"]
    assert outline(novel(), Script.SIMPLIFIED) == outline(novel())


def test_words_of_a_region_where_they_are_asked_for() -> None:
    article = builders.article(heading(0, "软件", 1), heading(1, "软件", 2))
    assert [item.text for item in outline(article, Script.TAIWAN, idioms=True)] == ["軟體", "軟體"]
    assert [item.text for item in outline(article, Script.TAIWAN)] == ["軟件", "軟件"]


def test_what_was_put_right_in_one_heading_alone() -> None:
    article = builders.article(heading(0, "头发。 发展。", 1), heading(1, "头发。", 2), heading(2, "发展", 2))
    assert len(article.blocks[0].sentences) == 2
    found = article.blocks[0].sentences[0]
    here = Correction(CorrectionKind.CONVERSION, "头发", "頭毛", Script.TAIWAN, article.id, found.text, 0)
    everywhere = Correction(CorrectionKind.CONVERSION, "发展", "發斬", Script.TAIWAN)
    headings = outline(article, Script.TAIWAN, corrections=ArticleCorrections([here, everywhere]))
    assert [item.text for item in headings] == ["頭毛。 發斬。", "頭毛。", "發斬"]
    assert outline(article, corrections=ArticleCorrections([here])) == outline(article)


def test_a_heading_that_is_folded_away_is_left_out() -> None:
    assert outline(builders.article(heading(0, "频道", 2, folded=True), "河水。")) == ()


def test_a_text_without_headings_has_an_empty_outline() -> None:
    assert outline(builders.article("河水。"), Script.TAIWAN) == ()


def test_which_heading_a_block_stands_under() -> None:
    headings = outline(novel())
    assert [heading_at(headings, block) for block in range(6)] == [0, 0, 1, 1, 2, 2]
    assert heading_at(headings[1:], 1) == -1
    assert heading_at((), 0) == -1
