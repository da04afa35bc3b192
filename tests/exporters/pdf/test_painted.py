from reader.exporters.pdf import Glyph, PaintedText


def test_runs_come_back_by_page_in_order() -> None:
    painted = PaintedText()
    first, second = [Glyph("銀", 1240), Glyph("行")], [Glyph("n", 900, spaced=True)]
    painted.begin_page()
    painted.add_run(first)
    painted.add_run(second)
    painted.begin_page()
    painted.add_run(first)
    assert list(painted.runs(0)) == [first, second]
    assert list(painted.runs(1)) == [first]
