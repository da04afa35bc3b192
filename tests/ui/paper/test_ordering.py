import pytest

from reader.model import Script
from reader.ui.paper.ordering import is_column, ordered, shape_of, unseen
from reader.ui.reading_view.cells import Cell, CellKind
from reader.ui.reading_view.chinese import ChineseLine, Inked
from reader.ui.reading_view.fonts import chinese_font
from reader.ui.reading_view.lines import PlacedCell
from reader.ui.reading_view.shaping import Shaper

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def shaper() -> Shaper:
    return Shaper(chinese_font(Script.TAIWAN, 20))


def _line(base: list[Inked], readings: list[Inked]) -> ChineseLine:
    cells = [PlacedCell(Cell(text, at, at + 1, CellKind.HAN), at * 40.0, 20) for at, text in enumerate("銀的")]
    return ChineseLine(cells, 0, 40, 30, base, readings)


def _inked(shaper: Shaper, *placed: tuple[str, float, float], tone: int = 0) -> list[Inked]:
    return [Inked(run, tone) for run in shaper.runs([(shaper.shape(text), x, y) for text, x, y in placed])]


def test_colours_do_not_change_the_order(shaper: Shaper) -> None:
    red, blue = [("長", 0.0, 30.0), ("行", 50.0, 30.0), ("春", 75.0, 30.0)], [("銀", 25.0, 30.0)]
    line = ordered(_line([*_inked(shaper, *red, tone=1), *_inked(shaper, *blue, tone=2)], []))
    assert [(inked.run.sourceString(), inked.tone) for inked in line.base_runs] == [("長", 1), ("銀", 2), ("行春", 1)]
    assert [inked.run.boundingRect().width() for inked in line.base_runs][:2] == [25, 25]


def test_readings_that_run_downwards_are_read_above_the_line(shaper: Shaper) -> None:
    first = [("ㄧ", 22.0, 16.0), ("ㄣ", 22.0, 24.0), ("ˊ", 30.0, 20.0)]
    neutral = [("ㄉ", 62.0, 16.0), ("ㄜ", 62.0, 24.0), ("˙", 62.0, 10.0)]
    line = _line(_inked(shaper, ("銀", 0, 30), ("的", 40, 30)), _inked(shaper, *first, *neutral))
    assert is_column(line)
    assert ordered(line).ruby_runs == []
    runs = unseen(line, shaper)
    assert "".join(run.sourceString() for run in runs) == "ㄧㄣˊ ˙ㄉㄜ "
    assert {round(position.y(), 1) for run in runs for position in run.positions()} == {1.5}
    assert not shape_of(line.ruby_runs[0].run).isEmpty()


def test_pinyin_is_no_column(shaper: Shaper) -> None:
    assert not is_column(_line([], _inked(shaper, ("yín", 0, 9), ("de", 30, 9))))
    assert not is_column(_line([], []))
