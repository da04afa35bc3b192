import pytest

from reader.model import BlockKind, Position
from reader.settings import Layout
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import lay_page
from reader.ui.reading_view.selection import Caret
from reader.ui.reading_view.sheet import Sheet
from reader.ui.reading_view.stepping import On, Stepping, place_of
from reader.ui.reading_view.units import Unit
from tests.builders import annotation, article, block

ARTICLE = article(block(0, "首页。", BlockKind.NAVIGATION, folded=True), "银行。二。", "三。", *["四。"] * 40)


def sheet() -> Sheet:
    made = Sheet(ARTICLE, lay_page(900, Look()), 500.0)
    made.setter.add_annotations([annotation(ARTICLE.blocks[1].sentences[0], "银行 。", "yin2 hang2 -")])
    return made


def spans(stepping: Stepping, made: Sheet, unit: Unit, step: int, times: int) -> list[tuple[int, tuple[int, int]]]:
    """The block and the span of some steps in turn."""
    found: list[tuple[int, tuple[int, int]]] = []
    for _ in range(times):
        assert stepping.step(made, unit, step)
        assert stepping.on is not None
        found.append((stepping.on.block, stepping.on.span))
    return found


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (Unit.CHARACTER, [(1, (0, 1)), (1, (1, 2)), (1, (2, 3)), (1, (3, 4)), (1, (4, 5)), (2, (0, 1))]),
        (Unit.WORD, [(1, (0, 2)), (1, (3, 4)), (2, (0, 1)), (3, (0, 1))]),
        (Unit.SENTENCE, [(1, (0, 3)), (1, (3, 5)), (2, (0, 2))]),
        (Unit.PARAGRAPH, [(0, (0, 0)), (1, (0, 5)), (2, (0, 2))]),
    ],
)
def test_goes_forward_and_back_by_units(unit: Unit, expected: list[tuple[int, tuple[int, int]]]) -> None:
    stepping, made = Stepping(), sheet()
    assert spans(stepping, made, unit, 1, len(expected)) == expected
    assert spans(stepping, made, unit, -1, len(expected) - 1) == expected[-2::-1]
    assert not stepping.step(made, unit, -1)


def test_paragraphs_alone_stop_at_a_fold() -> None:
    stepping, made = Stepping(), sheet()
    assert stepping.step(made, Unit.PARAGRAPH, 1)
    assert stepping.on == On(Unit.PARAGRAPH, 0)
    assert On(Unit.PARAGRAPH, 0).is_fold
    assert stepping.sentence_id == ""
    assert stepping.step(made, Unit.WORD, 1)
    assert stepping.sentence_id == "1.0"


def test_steps_begin_on_the_screen_and_end_at_the_ends() -> None:
    stepping, made = Stepping(), sheet()
    assert not stepping.step(made, Unit.SENTENCE, -1)
    assert stepping.step(made, Unit.SENTENCE, 1)
    assert stepping.sentence_id == "1.0"
    made.jump_to(made.total)
    assert stepping.step(made, Unit.SENTENCE, 1)
    assert stepping.sentence_id not in ("1.0", "1.1")
    while stepping.step(made, Unit.SENTENCE, 1):
        made.jump_to(made.total)
    assert stepping.sentence_id == "42.0"


def test_goes_on_from_a_click() -> None:
    stepping, made = Stepping(), sheet()
    stepping.leave(Position(1, 3))
    assert stepping.step(made, Unit.CHARACTER, 1)
    assert stepping.on == On(Unit.CHARACTER, 1, (3, 4), "1.1")
    stepping.leave(Position(1, 3))
    assert stepping.step(made, Unit.WORD, -1)
    assert stepping.on == On(Unit.WORD, 1, (0, 2), "1.0")


def test_finds_what_is_wanted_wherever_the_screen_is() -> None:
    stepping, made = Stepping(), sheet()
    assert stepping.find(made, 1, ["2.0"])
    assert stepping.sentence_id == "2.0"
    assert not stepping.find(made, 1, ["2.0"])
    made.jump_to(made.total)
    assert stepping.find(made, -1, ["1.1", "40.0", "1.0"])
    assert stepping.sentence_id == "1.1"
    assert not stepping.find(made, -1, ["0.0"])


def test_a_selection_reaches_unit_by_unit() -> None:
    stepping, made = Stepping(), sheet()
    assert stepping.reach(made, None, Unit.WORD, 1) == (Caret(0, 0), Caret(1, 2))
    assert stepping.reach(made, Caret(1, 2), Unit.SENTENCE, 1) == (Caret(1, 2), Caret(1, 3))
    assert stepping.reach(made, Caret(1, 5), Unit.CHARACTER, 1) == (Caret(1, 5), Caret(2, 1))
    assert stepping.on == On(Unit.CHARACTER, 2, (0, 1), "2.0")
    assert stepping.reach(made, Caret(2, 1), Unit.PARAGRAPH, -1) == (Caret(2, 1), Caret(2, 0))
    assert stepping.reach(made, Caret(1, 0), Unit.WORD, -1) is None


def test_a_sentence_that_is_folded_away_is_not_gone_to() -> None:
    stepping, made = Stepping(), sheet()
    assert not stepping.put(made, "0.0")
    made.set_open([0], opened=True)
    assert stepping.put(made, "0.0")
    assert not stepping.put(made, "99.0")


def test_a_paragraph_of_several_rows_is_one_step() -> None:
    stepping, made = Stepping(), Sheet(ARTICLE, lay_page(900, Look(layout=Layout.SENTENCE)), 500.0)
    assert spans(stepping, made, Unit.PARAGRAPH, 1, 3)[1:] == [(1, (0, 5)), (2, (0, 2))]
    assert stepping.step(made, Unit.SENTENCE, -1)
    assert stepping.sentence_id == "1.1"
    assert spans(stepping, made, Unit.PARAGRAPH, -1, 1) == [(1, (0, 5))]
    assert stepping.reach(made, Caret(2, 4), Unit.PARAGRAPH, 1) == (Caret(2, 4), Caret(2, 5))


def test_where_a_sentence_begins() -> None:
    assert place_of(sheet(), "1.1") == Position(1, 3)
    assert place_of(sheet(), "") is None
    assert place_of(sheet(), "99.0") is None
    assert place_of(sheet(), "1.7") is None


@pytest.mark.parametrize(("step", "expected"), [(1, ["1.0", "1.1", "9.0"]), (-1, ["9.0", "1.1", "1.0"])])
def test_what_is_sought_is_come_to_in_reading_order_and_what_is_folded_is_passed_over(
    step: int, expected: list[str]
) -> None:
    stepping, made = Stepping(), sheet()
    wanted = ["9.0", "0.0", "1.1", "1.0"]
    if step < 0:
        assert stepping.put(made, "40.0")
    found = []
    while stepping.find(made, step, wanted):
        found.append(stepping.sentence_id)
    assert found == expected


def test_seeking_makes_no_row_of_what_lies_between(monkeypatch: pytest.MonkeyPatch) -> None:
    stepping, made = Stepping(), sheet()
    asked: list[int] = []
    row = type(made.rows).__getitem__
    monkeypatch.setattr(type(made.rows), "__getitem__", lambda rows, at: asked.append(at) or row(rows, at))
    assert stepping.find(made, 1, ["40.0"])
    assert 30 not in asked
