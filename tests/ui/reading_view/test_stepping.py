from reader.model import BlockKind, Position
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import lay_page
from reader.ui.reading_view.sheet import Sheet
from reader.ui.reading_view.stepping import Stepping, place_of, sentence_ids
from tests.builders import article, block

ARTICLE = article(block(0, "首页。", BlockKind.NAVIGATION, folded=True), "一。二。", "三。", *["四。"] * 40)


def sheet() -> Sheet:
    return Sheet(ARTICLE, lay_page(900, Look()), 500.0)


def test_folded_sentences_are_not_gone_to() -> None:
    made = sheet()
    assert sentence_ids(made)[:3] == ["1.0", "1.1", "2.0"]
    made.set_open([0], opened=True)
    assert sentence_ids(made)[0] == "0.0"


def test_steps_begin_on_the_screen_and_end_at_the_ends() -> None:
    stepping, made = Stepping(), sheet()
    assert not stepping.step(made, -1)
    assert stepping.step(made, 1)
    assert stepping.sentence_id == "1.0"
    assert not stepping.step(made, -1)
    assert stepping.sentence_id == "1.0"
    made.jump_to(made.total)
    other = Stepping()
    assert other.step(made, 1)
    assert other.sentence_id not in ("1.0", "1.1")


def test_only_wanted_ones_count() -> None:
    stepping, made = Stepping(), sheet()
    assert stepping.step(made, 1, lambda id_: id_ == "2.0")
    assert stepping.sentence_id == "2.0"
    assert not stepping.step(made, 1, lambda id_: id_ == "2.0")


def test_where_a_sentence_begins() -> None:
    assert place_of(sheet(), "1.1") == Position(1, 2)
    assert place_of(sheet(), "") is None
    assert place_of(sheet(), "99.0") is None
    assert place_of(sheet(), "1.7") is None
