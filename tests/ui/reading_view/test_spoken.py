"""What is said of the page, and where the caret of the text that is walked about in is."""

import pytest

from reader.model import Script
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import lay_page
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowSetter
from reader.ui.reading_view.spoken import mirror_offset, mirror_text, spoken, spoken_row
from reader.ui.reading_view.stepping import On
from reader.ui.reading_view.units import Unit
from tests.builders import annotation, article, translation
from tests.images import caption, encoded

ARTICLE = article("银行远。𠀀走。")
ROW = TextRow(0, range(2))
WORD, CHARACTER = On(Unit.WORD, 0, (0, 2), "0.0"), On(Unit.CHARACTER, 0, (1, 2), "0.0")
SENTENCE, PARAGRAPH = On(Unit.SENTENCE, 0, (0, 4), "0.0"), On(Unit.PARAGRAPH, 0, (0, 7), "0.0")


def setter(*, english: bool = True, sandhi: bool = False) -> RowSetter:
    made = RowSetter(ARTICLE, lay_page(900, Look(english=english, sandhi=sandhi)))
    first, _ = ARTICLE.blocks[0].sentences
    made.add_annotations([annotation(first, "银行 远 。", "yin2 hang2 yuan3 -", "銀行遠。")])
    made.add_translations([translation("0.0", "Far."), translation("0.1", "Go.")])
    return made


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (WORD, "银行, yinhang"),
        (CHARACTER, "行, háng"),
        (On(Unit.CHARACTER, 0, (3, 4), "0.0"), "。"),
        (On(Unit.WORD, 0, (4, 5), "0.1"), "𠀀"),
        (SENTENCE, "银行远。\nFar."),
        (PARAGRAPH, "银行远。𠀀走。\nFar. Go."),
    ],
)
def test_words_come_with_their_reading_and_sentences_with_their_english(on: On, said: str) -> None:
    assert spoken(setter(), ROW, on) == said


def test_a_tone_is_said_as_it_is_shown() -> None:
    made = setter(sandhi=True)
    first, _ = ARTICLE.blocks[0].sentences
    made.add_annotations([annotation(first, "银行 远 。", "yin3 hang3 yuan3 -")])
    assert spoken(made, ROW, On(Unit.CHARACTER, 0, (0, 1), "0.0")) == "银, yín"
    made.page = lay_page(900, Look())
    assert spoken(made, ROW, On(Unit.CHARACTER, 0, (0, 1), "0.0")) == "银, yǐn"


def test_english_that_is_not_shown_is_not_said() -> None:
    assert spoken(setter(english=False), ROW, SENTENCE) == "银行远。"
    assert spoken_row(setter(english=False), ROW) == "银行远。𠀀走。"


def test_a_picture_is_told_before_its_caption_and_alone() -> None:
    made = article(caption(0, "图一。", encoded(9, 6)), caption(1, "", encoded(9, 6)))
    setter = RowSetter(made, lay_page(900, Look()), {0: (9, 6), 1: (9, 6)})
    setter.add_translations([translation("0.0", "Figure 1.")])
    captioned, alone = TextRow(0, range(1)), TextRow(1, range(0))
    assert spoken_row(setter, captioned) == "Picture\n图一。\nFigure 1."
    assert mirror_text(setter, captioned) == "图一。"
    assert spoken_row(setter, alone) == mirror_text(setter, alone) == "Picture"
    assert mirror_offset(setter, alone, 0) == 0


def test_says_what_is_shown() -> None:
    made = setter()
    made.script = Script.TRADITIONAL
    assert spoken(made, ROW, WORD) == "銀行, yinhang"
    assert mirror_text(made, ROW).startswith("銀行遠。\n")


def test_the_caret_stands_where_the_text_does() -> None:
    made = setter()
    text = mirror_text(made, ROW)
    assert text == "银行远。\n𠀀走。"
    assert [mirror_offset(made, ROW, at) for at in (0, 2, 4, 5, 7)] == [0, 2, 5, 7, 9]
    assert mirror_offset(made, ROW, 4, is_end=True) == 4
