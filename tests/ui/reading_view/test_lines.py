"""Line breaking with a font whose every full-width character is 20 wide, Latin 10, and a ruby 6 a letter."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading_view.cells import Cell, CellKind, Segment, kind_of
from reader.ui.reading_view.lines import Line, Measures, PlacedRuby, break_lines

_EM = 20.0


def _advance(text: str) -> float:
    return sum(_EM if kind_of(item) is not CellKind.LATIN and item > "\u2000" else _EM / 2 for item in text)


def _measures(width: float, *, gap: float = 0.0, centred: bool = False) -> Measures:
    return Measures(_EM, width, gap, _advance, lambda ruby: 6.0 * len(ruby), centred)


def _segments(words: str, rubies: str = "") -> list[Segment]:
    """Segments from words parted by spaces; rubies, one a character, parted by spaces, "-" for none."""
    wanted = [item.replace("-", "") for item in rubies.split()]
    segments: list[Segment] = []
    at = 0
    for word in words.split():
        if kind_of(word[0]) is CellKind.LATIN:
            cells = [Cell(word, at, at + len(word), CellKind.LATIN)]
        else:
            cells = [Cell(item, at + n, at + n + 1, kind_of(item)) for n, item in enumerate(word)]
        for cell in cells:
            cell.ruby = wanted[cell.start] if cell.start < len(wanted) else ""
        segments.append(Segment(cells))
        at += len(word)
    return segments


def _texts(lines: list[Line]) -> list[str]:
    return ["".join(placed.cell.text for placed in line.cells) for line in lines]


def _off_middle(line: Line, ruby: PlacedRuby) -> float:
    """How far a ruby is to the right of the middle of its base."""
    return ruby.x + ruby.width / 2 - (line.cells[ruby.first].x + line.cells[ruby.last].right) / 2


def test_words_stay_whole() -> None:
    assert _texts(break_lines(_segments("我们 今天 去 长春"), _measures(100))) == ["我们今天去", "长春"]
    assert _texts(break_lines(_segments("我们 今天 长春 去"), _measures(100))) == ["我们今天", "长春去"]


def test_no_line_starts_with_a_closing_mark() -> None:
    assert _texts(break_lines(_segments("今天 很 好 ！ 是"), _measures(80))) == ["今天很", "好！是"]


def test_no_line_ends_with_an_opening_mark() -> None:
    assert _texts(break_lines(_segments("我 说 “ 好 ”"), _measures(60))) == ["我说", "“好”"]


def test_a_stop_hangs_in_the_margin() -> None:
    lines = break_lines(_segments("今天 很好 。 我们"), _measures(80))
    assert _texts(lines) == ["今天很好。", "我们"]
    assert lines[0].cells[-1].x == 80


def test_adjacent_marks_are_compressed() -> None:
    (line,) = break_lines(_segments("好 ” “ 好"), _measures(400))
    assert [placed.x for placed in line.cells] == [0, 20, 30, 50]


def test_thin_quotation_marks_stand_as_near_as_others() -> None:
    (line,) = break_lines(_segments("好 ” ’ ” 是"), _measures(400))
    assert [placed.x for placed in line.cells] == [0, 20, 30, 36, 56]


def test_of_two_ragged_lines_the_fuller_one_is_better() -> None:
    lines = _texts(break_lines(_segments("源码 在 example / org / documentation 上"), _measures(230)))
    assert lines == ["源码在example/org/", "documentation上"]


def test_an_address_of_e_mail_is_not_parted_before_its_at_sign() -> None:
    lines = _texts(break_lines(_segments("有 事 请 写信 到 support @ example.org 去"), _measures(260)))
    assert lines == ["有事请写信到", "support@example.org去"]


def test_centred_stops_are_compressed_by_what_is_empty_on_one_side() -> None:
    simplified, taiwan = (
        break_lines(_segments("好 。 」 是"), _measures(400, centred=centred))[0] for centred in (False, True)
    )
    assert simplified.cells[2].x == 30
    assert taiwan.cells[2].x == 35


def test_latin_is_set_off_from_han() -> None:
    (line,) = break_lines(_segments("用 AI 写"), _measures(400))
    assert [placed.x for placed in line.cells] == [0, 24, 48]


def test_an_ascii_comma_gets_the_room_of_a_chinese_one() -> None:
    (line,) = break_lines(_segments("好 , 是"), _measures(400))
    assert line.cells[2].x == 35


def test_lines_are_stretched_evenly_but_the_last() -> None:
    first, last = break_lines(_segments("我们 今天 长春 去"), _measures(85))
    gaps = [after.x - before.right for before, after in zip(first.cells, first.cells[1:], strict=False)]
    assert gaps == pytest.approx([5 / 3] * 3)
    assert [placed.x for placed in last.cells] == [0, 20, 40]


def test_a_comma_typed_as_ascii_stands_close_to_a_quotation_mark() -> None:
    (line,) = break_lines(_segments("“ 好 ” , 我"), _measures(200))
    quote, comma = line.cells[2:4]
    assert comma.x == quote.x + 10


@pytest.mark.parametrize("mark", ["—", "…"])
def test_a_dash_and_an_ellipsis_are_not_pulled_apart(mark: str) -> None:
    first, _ = break_lines(_segments(f"我们 {mark} {mark} 今天 长春 去"), _measures(125))
    gaps = [after.x - before.right for before, after in itertools.pairwise(first.cells)]
    assert gaps == pytest.approx([1.25, 1.25, 0, 1.25, 1.25])
    assert first.right == 125


def test_a_line_much_too_short_stays_ragged() -> None:
    first, _ = break_lines(_segments("好 是 Wissenschaft"), _measures(130))
    assert [placed.x for placed in first.cells] == [0, 20]


def test_rubies_stand_centred_and_apart() -> None:
    (line,) = break_lines(_segments("创 造 双 重", "chuàng zào shuāng chóng"), _measures(400))
    assert all(abs(_off_middle(line, ruby)) <= 0.2 * _EM for ruby in line.rubies)
    edges = [(ruby.x, ruby.x + ruby.width) for ruby in line.rubies]
    assert all(round(after[0] - before[1], 6) >= 4 for before, after in itertools.pairwise(edges))


def test_a_wide_ruby_reaches_over_a_narrow_neighbour_before_it_pushes() -> None:
    (line,) = break_lines(_segments("我 装 我", "w zhuàn w"), _measures(400))
    assert [placed.x for placed in line.cells] == [0, 20, 40]
    assert [round(_off_middle(line, ruby), 6) for ruby in line.rubies] == [-2.4, 0, 2.4]


def test_rubies_go_back_to_the_middle_where_the_line_is_stretched() -> None:
    line, _ = break_lines(_segments("我 装 我 中国人", "w zhuàn w"), _measures(71))
    assert [round(_off_middle(line, ruby), 6) for ruby in line.rubies] == [0, 0, 0]


def test_a_line_widened_for_its_rubies_is_stretched_where_it_is_tight() -> None:
    line, _ = break_lines(_segments("装 装 我 我 我 中国人", "zhuàng zhuàng"), _measures(118))
    gaps = [after.x - before.right for before, after in itertools.pairwise(line.cells)]
    assert max(gaps) < 16 + 0.01
    assert gaps[1:] == pytest.approx([gaps[1]] * 3)


def test_a_word_widens_evenly_for_its_widest_pair() -> None:
    (line,) = break_lines(_segments("全力以赴", "quán lì zhuàng zhuàng"), _measures(400))
    gaps = [round(after.x - before.right, 6) for before, after in zip(line.cells, line.cells[1:], strict=False)]
    assert len(set(gaps)) == 1
    assert gaps[0] > 0


def test_one_ruby_over_a_word_is_centred_and_spreads_it() -> None:
    segment = _segments("中心")[0]
    segment.ruby = "zhōngxīnxīn"
    (line,) = break_lines([segment], _measures(400))
    (ruby,) = line.rubies
    left, right = line.cells[0].x, line.cells[-1].right
    assert ruby.x + ruby.width / 2 == (left + right) / 2
    assert line.cells[1].x > 20


def test_rubies_follow_their_stretched_cells() -> None:
    first, _ = break_lines(_segments("我们 今天 长春 去", "wǒ men jīn tiān"), _measures(85))
    assert first.cells[-1].right == pytest.approx(85)
    assert all(abs(_off_middle(first, ruby)) <= 4 for ruby in first.rubies)


def test_what_is_wider_than_a_line_is_broken_all_the_same() -> None:
    lines = break_lines(_segments("https://example.org/a/very/long/address"), _measures(100))
    assert "".join(_texts(lines)) == "https://example.org/a/very/long/address"
    assert all(len(text) <= 10 for text in _texts(lines))


def test_a_column_narrower_than_a_character_still_ends() -> None:
    assert _texts(break_lines(_segments("“ 我们 ”"), _measures(5))) == ["“", "我", "们", "”"]


def test_nothing_gives_one_empty_line() -> None:
    assert _texts(break_lines([], _measures(100))) == [""]


@given(
    st.lists(st.sampled_from(["我们", "，", "。", "“", "”", "AI", "去", "（", "）", "2024"]), max_size=40),
    st.integers(10, 400),
)
def test_no_cell_is_lost_or_overtaken(words: list[str], width: int) -> None:
    segments = _segments(" ".join(words))
    lines = break_lines(segments, _measures(width))
    assert "".join(_texts(lines)) == "".join(words)
    for line in lines:
        xs = [placed.x for placed in line.cells]
        assert xs == sorted(xs)


@given(st.lists(st.sampled_from(["我们", "，", "。", "“", "”", "去"]), max_size=40))
def test_prohibitions_hold_in_any_text(words: list[str]) -> None:
    texts = _texts(break_lines(_segments(" ".join(words)), _measures(200)))
    for before, after in itertools.pairwise(texts):
        # A run of marks longer than the line itself must break somewhere.
        if len(after) < 8 and len(before) < 8 and any(item not in "，。“”" for item in before):
            assert after[0] not in "，。”"
            assert before[-1] != "“"


_MARKS = "，。、；：？！“”‘’（）《》「」·—…～／％℃々ー"
_TOKENS = [
    "我们",
    "今天",
    "中华人民共和国",
    "装",
    "AI",
    "Wissenschaft",
    "2024",
    "年",
    "￥",
    "$",
    ",",
    "(",
    ")",
    *_MARKS,
]
_RUBIES = ["", "wǒ", "zhuàng", "shuāng", "é"]
_STARTS = frozenset("，。、；：？！”’）》」·—…～／％℃々ー,)")
_ENDS = frozenset("“‘（《「￥$(")


@st.composite
def _text(draw: st.DrawFn) -> list[Segment]:
    words = draw(st.lists(st.sampled_from(_TOKENS), min_size=1, max_size=60))
    segments = _segments(" ".join(words))
    for cell in (cell for segment in segments for cell in segment.cells):
        if cell.kind is CellKind.HAN:
            cell.ruby = draw(st.sampled_from(_RUBIES))
    return segments


@given(segments=_text(), width=st.integers(300, 700), gap=st.sampled_from([0.0, 4.8]), centred=st.booleans())
def test_lines_keep_to_the_rules_in_any_text(*, segments: list[Segment], width: int, gap: float, centred: bool) -> None:
    lines = break_lines(segments, _measures(width, gap=gap, centred=centred))
    placed = [item for line in lines for item in line.cells]
    ends = [cell.end for segment in segments for cell in segment.cells]
    assert [item.cell.start for item in placed] == [0, *ends[:-1]]
    assert [item.cell.end for item in placed] == ends
    for before, after in itertools.pairwise(_texts(lines)):
        # A run of marks longer than the line itself must break somewhere.
        if len(_run_of_marks(before, after)) * _EM / 2 < width - 7 * _EM:
            assert after[0] not in _STARTS
            assert before[-1] not in _ENDS
    for line in lines:
        _check_line(line, width)


def _run_of_marks(before: str, after: str) -> str:
    """What cannot be parted where two lines meet."""
    marks = _STARTS | _ENDS | frozenset("AIWissenschaft0123456789年")
    head = "".join(itertools.takewhile(lambda item: item in marks, reversed(before)))
    return head + "".join(itertools.takewhile(lambda item: item in marks, after))


def _check_line(line: Line, width: float) -> None:
    # Marks may overlap by what they leave empty, of which at least a third of an em stays, and stand in the margin by
    # one em.
    for before, after in itertools.pairwise(line.cells):
        assert after.x >= before.right - 0.95 * _EM - 1e-6
        if before.cell.kind is after.cell.kind is CellKind.HAN:
            assert after.x >= before.right - 1e-6
    assert line.cells[0].x >= -0.7 * _EM
    assert line.right <= width + _EM + 1e-6
    if line.cells[-1].cell.kind in (CellKind.HAN, CellKind.LATIN):
        assert line.right <= width + 1e-6
    for before, after in itertools.pairwise(line.rubies):
        assert after.x >= before.x + before.width + 0.1 * _EM - 1e-6
    assert all(abs(_off_middle(line, ruby)) <= 0.2 * _EM + 1e-6 for ruby in line.rubies)


@given(_text(), st.integers(300, 700))
def test_only_the_last_line_and_ragged_ones_are_short(segments: list[Segment], width: int) -> None:
    for line in break_lines(segments, _measures(width))[:-1]:
        gaps = [after.x - before.right for before, after in itertools.pairwise(line.cells)]
        short = width - line.right > _EM / 2 + 1e-6
        # A line that could have been filled with less than 0.3 em between its cells is.
        assert not short or (width - line.right) / max(len(gaps), 1) > 0.3 * _EM - 1e-6 or len(gaps) < 16


def test_a_line_is_pushed_in_where_a_word_would_leave_a_gap() -> None:
    segments = _segments("我们 今天 去 长春 喝茶")
    # 9 characters and 8 gaps of 4.8 are 218.4 wide; 4 pixels less are taken from the gaps.
    pushed, *rest = break_lines(segments, _measures(214.4, gap=4.8))
    assert not rest
    assert pushed.right == pytest.approx(214.4)


def test_a_comma_gives_its_empty_half_before_characters_come_nearer() -> None:
    (line,) = break_lines(_segments("我 ， 你 ， 他"), _measures(94))
    assert [placed.x for placed in line.cells] == pytest.approx([0, 20, 37, 57, 74])


def test_a_long_word_is_broken_between_pairs_where_the_line_would_be_ugly() -> None:
    segments = _segments("我们 是 中华人民共和国 的 人")
    assert _texts(break_lines(segments, _measures(150)))[0] == "我们是中华人民"


def test_a_figure_stays_with_its_unit_and_its_sign() -> None:
    assert _texts(break_lines(_segments("我们 在 2024 年 去"), _measures(110))) == ["我们在", "2024年去"]
    assert _texts(break_lines(_segments("我们 在 用 ￥ 500 去"), _measures(100))) == ["我们在用", "￥500去"]


def test_a_single_character_is_not_left_to_the_last_line() -> None:
    lines = break_lines(_segments("今天 我们 去 喝茶 了 。"), _measures(185, gap=4.8))
    assert len(_texts(lines)[-1]) > 2


def test_a_spelt_word_is_parted_with_its_spelling() -> None:
    segment = _segments("中华人民共和国")[0]
    segment.ruby, segment.parts = "Zhōnghuá", ("Zhōng", "huá", "rén", "mín", "gòng", "hé", "guó")
    lines = break_lines([segment], _measures(90))
    assert [ruby.text for line in lines for ruby in line.rubies] == ["Zhōnghuárénmín-", "gònghéguó"]


def test_readings_at_the_right_take_room_and_push_nothing() -> None:
    measures = Measures(_EM, 400, 2.0, _advance, lambda ruby: 6.0 * len(ruby), side=10.0)
    (line,) = break_lines(_segments("装 我 ，", "ㄓㄨㄤ ㄨㄛˇ"), measures)
    assert [(placed.x, placed.width) for placed in line.cells] == [(0, 30), (32, 30), (62, 20)]
    assert [ruby.x for ruby in line.rubies] == [20, 52]


def test_an_address_is_not_pulled_apart() -> None:
    line, _ = break_lines(_segments("我们 看 example . org 我们 今天"), _measures(230))
    xs = {placed.cell.text: placed for placed in line.cells}
    assert xs["."].x == xs["example"].right
    assert xs["org"].x == xs["."].right


def test_the_lines_of_a_heading_are_not_stretched() -> None:
    measures = Measures(_EM, 85, 0.0, _advance, lambda ruby: 6.0 * len(ruby), stretched=False)
    first, last = break_lines(_segments("我们 今天 长春 去"), measures)
    assert [placed.x for placed in first.cells] == [0, 20, 40, 60]
    assert [placed.x for placed in last.cells] == [0, 20, 40]
