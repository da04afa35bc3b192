import pytest

from reader.model import Script
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import lay_page
from reader.ui.reading_view.pointing import Under
from reader.ui.reading_view.setter import RowSetter
from reader.ui.reading_view.words import known_form
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
