from reader.model import PinyinStyle, Script
from reader.ui.reading_view.cells import Readings, Segment, build_segments
from reader.ui.reading_view.selection import Caret, Pane, Selection, pieces_of, text_of
from tests.builders import annotation, block


def _selection(anchor: tuple[int, int], head: tuple[int, int]) -> Selection:
    return Selection(Pane.CHINESE, Caret(*anchor), Caret(*head))


def test_a_selection_runs_either_way() -> None:
    backwards = _selection((3, 1), (1, 5))
    assert (backwards.first, backwards.last) == (Caret(1, 5), Caret(3, 1))
    assert list(backwards.rows()) == [1, 2, 3]


def test_the_part_of_a_row() -> None:
    selection = _selection((1, 5), (3, 2))
    assert [selection.span(row, 9) for row in (1, 2, 3)] == [(5, 9), (0, 9), (0, 2)]


def test_a_click_selects_nothing() -> None:
    assert not _selection((1, 5), (1, 5))


def _segments(style: PinyinStyle) -> list[Segment]:
    shown = block(0, "银行远。")
    made = {"0.0": annotation(shown.sentences[0], "银行 远 。", "yin2 hang2 yuan3 -")}
    return build_segments(shown, range(1), made, Script.SIMPLIFIED, Readings(style))


def test_text_and_what_stands_above_it() -> None:
    segments = _segments(PinyinStyle.SYLLABLE)
    assert text_of(segments, 0, 4) == "银行远。"
    assert pieces_of(segments, 1, 4) == [("行", "háng"), ("远", "yuǎn"), ("。", "")]


def test_a_words_pinyin_comes_only_with_the_whole_word() -> None:
    segments = _segments(PinyinStyle.WORD)
    assert pieces_of(segments, 0, 4) == [("银行", "Yinhang"), ("远", "yuan"), ("。", "")]
    assert pieces_of(segments, 1, 3) == [("行", ""), ("远", "yuan")]
