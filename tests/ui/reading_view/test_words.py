import pytest

from reader.model import Script
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import lay_page
from reader.ui.reading_view.pointing import Under, WordPlace
from reader.ui.reading_view.selecting import Selecting
from reader.ui.reading_view.selection import Caret
from reader.ui.reading_view.setter import RowSetter
from reader.ui.reading_view.sheet import Sheet
from reader.ui.reading_view.stepping import On
from reader.ui.reading_view.units import Unit
from reader.ui.reading_view.words import known_form, word_on_screen, word_place
from tests.builders import annotation, article

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def setter() -> RowSetter:
    made = article("我走。银行很远。")
    setter = RowSetter(made, lay_page(900, Look()))
    far = made.blocks[0].sentences[1]
    setter.add_annotations([annotation(far, "银行 很 远 。", "yin2 hang2 hen3 yuan3 -", "銀行很遠。")])
    return setter


def test_a_word_is_known_in_the_form_that_it_has_in_simplified_text(setter: RowSetter) -> None:
    bank = Under("0.1", 0, (3, 5))
    assert known_form(setter, bank, "银行") == "银行"
    setter.show(setter.page, Script.TRADITIONAL)
    assert known_form(setter, bank, "銀行") == "银行"


@pytest.mark.parametrize(
    ("under", "shown"),
    [(Under(), ""), (Under("0.0", 0, (0, 1)), "我"), (Under("0.1", 0, (3, 5)), "很远"), (Under("0.1"), "")],
)
def test_what_is_no_word_under_the_pointer_has_no_form(setter: RowSetter, under: Under, shown: str) -> None:
    assert known_form(setter, under, shown) == ""


def place(
    setter: RowSetter, under: Under | None = None, on: On | None = None, chosen: tuple[int, int] | None = None
) -> WordPlace | None:
    """The place at hand on a page that shows the article of `setter`."""
    sheet = Sheet(setter.article, setter.page, 600)
    sheet.setter.add_annotations(setter.annotations.values())
    selecting = Selecting()
    if chosen:
        selecting.extend(Caret(0, chosen[0]), Caret(0, chosen[1]))
    return word_place(sheet, selecting, under or Under(), on)


def test_the_selection_goes_before_the_pointer_and_that_before_the_keyboard(setter: RowSetter) -> None:
    far, walk = Under("0.1", 0, (5, 6)), On(Unit.WORD, 0, (1, 2), "0.0")
    assert place(setter, far, walk, (3, 4)) == WordPlace("0.1", 0, 1)
    assert place(setter, far, walk) == WordPlace("0.1", 2, 3)
    assert place(setter, on=walk) == WordPlace("0.0", 1, 2)
    assert place(setter) is None


def test_of_two_sentences_the_first_one_counts(setter: RowSetter) -> None:
    assert place(setter, chosen=(1, 5)) == WordPlace("0.0", 1, 3)


def test_on_a_sentence_the_keyboard_is_on_its_first_word(setter: RowSetter) -> None:
    assert place(setter, on=On(Unit.SENTENCE, 0, (3, 7), "0.1")) == WordPlace("0.1", 0, 2)
    assert place(setter, on=On(Unit.SENTENCE, 0, (0, 3), "0.0")) is None  # not annotated yet
    assert place(setter, on=On(Unit.PARAGRAPH, 0)) is None  # a fold


def test_where_a_word_is_on_the_screen(setter: RowSetter) -> None:
    sheet = Sheet(setter.article, setter.page, 600)
    one, other = word_on_screen(sheet, WordPlace("0.1", 0, 1)), word_on_screen(sheet, WordPlace("0.1", 1, 2))
    assert one is not None
    assert other is not None
    assert one.left() < one.right() <= other.left()


def test_the_word_under_the_pointer_costs_one_row_of_a_long_block(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text without line ends is one block: all its rows would keep the window for seconds."""
    made = article("我去银行。" * 2_000)
    sheet = Sheet(made, lay_page(900, Look()), 600)
    assert len(sheet.rows) > 5
    asked: list[object] = []
    segments = sheet.setter.segments
    monkeypatch.setattr(sheet.setter, "segments", lambda row: asked.append(row) or segments(row))
    assert Selecting().chinese(sheet, Under("0.1500", 0, (7_502, 7_504))) == "银行"
    assert len(asked) == 1
