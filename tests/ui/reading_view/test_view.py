"""The real widget, by mouse and key."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import (
    Article,
    BlockKind,
    Flag,
    FlagKind,
    PinyinStyle,
    Position,
    Script,
    Term,
    Translation,
    TranslationKind,
)
from reader.settings import Layout
from reader.translate import TermHit
from reader.ui.reading_view import Look, ReadingView, TermMarks
from reader.ui.reading_view.units import Unit
from reader.ui.theme import DARK, LIGHT
from tests.builders import annotation, article, block, translation
from tests.ui.double_click import double_click
from tests.ui.selected import selected_text

BANK = TermMarks((TermHit(0, 2, Term("银行", "bank", "money")),), (TermHit(4, 8, Term("银行", "bank", "money")),))
_LONG = "春天来了，万物更新，河水在唱歌。" * 8


def _article() -> Article:
    return article(block(0, "首页 新闻 体育", BlockKind.NAVIGATION, folded=True), "银行很远。我们走。", *[_LONG] * 40)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    shown = _article()
    made.set_article(shown)
    far, walk = shown.blocks[1].sentences
    made.add_annotations(
        [
            annotation(far, "银行 很 远 。", "yin2 hang2 hen3 yuan3 -", "銀行很遠。"),
            annotation(walk, "我们 走 。", "wo3 men5 zou3 -", "我們走。"),
        ]
    )
    made.add_translations([translation("1.0", "The bank is far."), translation("1.1", "Let us walk.")])
    return made


def _over(view: ReadingView, block_number: int, start: int, end: int) -> QPoint:
    """The middle of a source span on the screen."""
    assert view._sheet is not None
    for _, top, layout in view._sheet.visible():
        if getattr(layout.row, "block", None) == block_number:
            return view._frame.to_view(layout.chinese_span(start, end)[0].translated(0, top)).center().toPoint()
    raise AssertionError("not on the screen")


def _over_english(view: ReadingView, start: int, end: int) -> QPoint:
    assert view._sheet is not None
    rows = [row for row in view._sheet.visible() if row[2].english]
    _, top, layout = rows[0]
    return view._frame.to_view(layout.english_span(start, end)[0].translated(0, top)).center().toPoint()


def _move(view: ReadingView, point: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Move the pointer over the view, not by QTest: that moves the one pointer of all tests, and where it stands
    already no event comes."""
    port, position = view.viewport(), QPointF(point)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, position, port.mapToGlobal(position), none, buttons, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(port, move)


def _drag(qtbot: QtBot, view: ReadingView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    _move(view, end, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)


def _ink(view: ReadingView, area: QRect) -> int:
    """How many pixels of an area of the viewport are not paper."""
    image = view.viewport().grab(area).toImage()
    paper = view.palette().base().color().rgb()
    return sum(image.pixel(x, y) != paper for x in range(image.width()) for y in range(image.height()))


def test_pinyin_stands_above_the_characters(view: ReadingView) -> None:
    middle = _over(view, 1, 0, 1)
    above = QRect(middle.x() - 8, middle.y() - 16, 16, 12)
    assert _ink(view, above) > 0
    view.set_look(Look(pinyin=PinyinStyle.NONE))
    middle = _over(view, 1, 0, 1)
    assert _ink(view, QRect(middle.x() - 8, middle.y() - 22, 16, 10)) == 0


def test_hovering_finds_the_sentence_in_both_panes(qtbot: QtBot, view: ReadingView) -> None:
    with qtbot.waitSignal(view.sentence_hovered) as hovered:
        _move(view, _over(view, 1, 6, 7))
    assert hovered.args == ["1.1"]
    with qtbot.waitSignal(view.sentence_hovered) as hovered:
        _move(view, _over_english(view, 4, 8))
    assert hovered.args == ["1.0"]


def test_the_hovered_sentence_is_tinted_in_both_panes(qtbot: QtBot, view: ReadingView) -> None:
    chinese, english = _over(view, 1, 3, 4), _over_english(view, 3, 4)
    corners = [chinese - QPoint(0, 20), english - QPoint(0, 10)]
    with qtbot.waitSignal(view.sentence_hovered):
        _move(view, _over(view, 1, 0, 1))
    image = view.viewport().grab().toImage()
    assert {image.pixelColor(corner).name() for corner in corners} == {LIGHT.tint.name()}


def _tint_over(view: ReadingView, start: int) -> str:
    """The colour behind a character of the first paragraph, clear of its ink."""
    image = view.viewport().grab().toImage()
    return image.pixelColor(_over(view, 1, start, start + 1) - QPoint(0, 20)).name()


def test_the_word_under_the_pointer_is_tinted_more(view: ReadingView) -> None:
    _move(view, _over(view, 1, 1, 2))
    assert [_tint_over(view, at) for at in (0, 1, 2)] == [LIGHT.word_tint.name()] * 2 + [LIGHT.tint.name()]
    _move(view, _over(view, 1, 2, 3))
    assert [_tint_over(view, at) for at in (0, 1, 2)] == [LIGHT.tint.name()] * 2 + [LIGHT.word_tint.name()]
    _move(view, _over(view, 1, 6, 7))
    assert _tint_over(view, 0) == LIGHT.paper.name()


@pytest.mark.parametrize("over", ["stop", "english", "margin"])
def test_where_there_is_no_word_none_is_tinted(view: ReadingView, over: str) -> None:
    _move(view, _over(view, 1, 1, 2))
    points = {"stop": _over(view, 1, 4, 5), "english": _over_english(view, 5, 6), "margin": QPoint(2, 300)}
    _move(view, points[over])
    assert _tint_over(view, 1) == (LIGHT.paper if over == "margin" else LIGHT.tint).name()


def test_the_tint_of_a_sentence_has_no_seams(view: ReadingView) -> None:
    """Down its left edge there is nothing but tint over all its lines."""
    view.set_article(article("春天来了" * 40))
    _move(view, _over(view, 0, 0, 1))
    assert view._sheet is not None
    _, top, layout = view._sheet.visible()[0]
    spans = [view._frame.to_view(item.translated(0, top)).toRect() for item in layout.chinese_span(0, 160)]
    assert len(spans) > 2
    image = view.viewport().grab().toImage()
    left = range(spans[0].top() + 4, spans[-1].bottom() - 4)
    assert {image.pixelColor(spans[0].left() - 3, y).name() for y in left} == {LIGHT.tint.name()}


def test_what_moves_away_from_under_the_pointer_is_tinted_no_more(
    view: ReadingView, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = _over(view, 1, 0, 1)
    _move(view, at)
    monkeypatch.setattr(view._mouse, "place", lambda: QPointF(at))
    view.add_annotations([])
    assert _tint_over(view, 0) == LIGHT.word_tint.name()
    view.set_look(Look(size=48))
    view.resize(2400, 700)
    assert view._mouse.under.word != (0, 2)


def test_moving_within_a_sentence_announces_it_once(qtbot: QtBot, view: ReadingView) -> None:
    _move(view, _over(view, 1, 0, 1))
    with qtbot.assertNotEmitted(view.sentence_hovered):
        _move(view, _over(view, 1, 3, 4))


def test_english_that_comes_late_moves_no_row(view: ReadingView) -> None:
    """Of the length that is usual for the Chinese."""

    def tops() -> list[float]:
        assert view._sheet is not None
        return [top for _, top, _ in view._sheet.visible()]

    view.set_look(Look(pinyin=PinyinStyle.NONE))
    view.resize(620, 700)
    before = tops()
    assert len(before) >= 3
    view.add_translations(
        [translation(f"2.{at}", "Spring is here and all is new, the river sings on.") for at in range(8)]
    )
    assert tops() == pytest.approx(before)


def test_the_name_of_an_image_keeps_quiet(qtbot: QtBot) -> None:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    shown = article(
        block(0, "图片名", BlockKind.CAPTION, folded=True), "银行。", block(2, "版权声明", BlockKind.LEGAL, folded=True)
    )
    view.set_article(shown)
    assert view._sheet is not None
    quiet, usual = (view._sheet.setter.layout(view._sheet.rows[at], first=False, last=False) for at in (0, 2))
    assert quiet.height < 0.7 * usual.height
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(view._page().chinese.left) + 10, 40))
    assert view.open_blocks() == {0}


def test_leaving_the_page_ends_the_hover(qtbot: QtBot, view: ReadingView) -> None:
    with qtbot.waitSignal(view.sentence_hovered):
        _move(view, _over(view, 1, 0, 1))
    with qtbot.waitSignal(view.sentence_hovered) as hovered:
        QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert hovered.args == [""]


def test_dragging_selects(qtbot: QtBot, view: ReadingView) -> None:
    with qtbot.waitSignal(view.selection_changed):
        _drag(qtbot, view, _over(view, 1, 0, 1) - QPoint(9, 0), _over(view, 1, 3, 4) + QPoint(8, 0))
    assert selected_text(view) == "银行很远"


def test_copy_gives_the_script_shown(view: ReadingView) -> None:
    view.show_script(Script.TRADITIONAL)
    double_click(view.viewport(), _over(view, 1, 1, 2))
    assert selected_text(view) == "銀行"


def test_double_click_selects_a_word_and_a_third_the_sentence(qtbot: QtBot, view: ReadingView) -> None:
    at = _over(view, 1, 6, 7)
    double_click(view.viewport(), at)
    assert selected_text(view) == "我们"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert selected_text(view) == "我们走。"


def test_selects_in_the_english_too(view: ReadingView) -> None:
    at = _over_english(view, 5, 6)
    double_click(view.viewport(), at)
    assert selected_text(view).strip() == "bank"
    view.select_all()
    assert selected_text(view) == "The bank is far. Let us walk."


@pytest.mark.parametrize("layout", [Layout.BESIDE, Layout.SENTENCE])
def test_a_fourth_click_selects_the_paragraph_whatever_rows_it_has(
    qtbot: QtBot, view: ReadingView, layout: Layout
) -> None:
    view.set_look(Look(layout=layout))
    for at, text in (
        (_over(view, 1, 0, 1), "银行很远。我们走。"),
        (_over_english(view, 5, 6), "The bank is far. Let us walk."),
    ):
        double_click(view.viewport(), at)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        double_click(view.viewport(), at)
        assert selected_text(view) == text


def test_a_word_of_english_behind_a_character_beyond_the_bmp(view: ReadingView) -> None:
    view.add_translations([translation("1.0", "😀 The bank is far.")])
    double_click(view.viewport(), _over_english(view, 7, 8) - QPoint(3, 0))
    assert selected_text(view).strip() == "bank"


def test_rows_that_are_others_now_are_not_selected(qtbot: QtBot, view: ReadingView) -> None:
    view.set_look(Look(layout=Layout.SENTENCE))
    view.select_all()
    with qtbot.waitSignal(view.selection_changed) as changed:
        view.set_look(Look())
    assert changed.args == [False]
    assert selected_text(view) == ""
    assert view.step(Unit.SENTENCE, 1)


def test_a_selection_outlives_a_look_with_the_same_rows(view: ReadingView) -> None:
    view.select_all()
    text = selected_text(view)
    for look in (Look(size=30), Look(size=30, layout=Layout.PARAGRAPH), Look(english=False)):
        view.set_look(look)
        assert selected_text(view) == text


def test_english_that_is_shown_no_more_is_not_selected(view: ReadingView) -> None:
    double_click(view.viewport(), _over_english(view, 5, 6))
    view.set_look(Look(english=False))
    assert selected_text(view) == ""
    view.select_all()
    assert selected_text(view).startswith("银行很远。我们走。")


def test_shift_click_extends(qtbot: QtBot, view: ReadingView) -> None:
    port = view.viewport()
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=_over(view, 1, 0, 1) - QPoint(9, 0))
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, shift, _over(view, 1, 1, 2) + QPoint(8, 0))
    assert selected_text(view) == "银行"


def test_select_all_leaves_folds_out(view: ReadingView) -> None:
    view.select_all()
    text = selected_text(view)
    assert text.startswith("银行很远。我们走。\n春天")
    assert "首页" not in text
    view.clear_selection()
    assert selected_text(view) == ""


def test_a_fold_opens_on_click(qtbot: QtBot, view: ReadingView) -> None:
    assert view._sheet is not None
    top = view._sheet.layout(0).chinese_origin
    assert top is not None
    at = QPoint(int(top.x()) + 20, int(top.y()) + 8)
    with qtbot.waitSignal(view.folds_changed):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.open_blocks() == {0}
    with qtbot.waitSignal(view.folds_changed):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.open_blocks() == frozenset()


@pytest.mark.parametrize("style", [PinyinStyle.NONE, PinyinStyle.WORD])
def test_toggles_keep_the_reading_position(view: ReadingView, style: PinyinStyle) -> None:
    view.go_to(Position(20, 0))
    view.set_look(Look(pinyin=style))
    assert view.position() == Position(20, 0)
    view.show_script(Script.TRADITIONAL)
    view.set_look(Look(english=False))
    view.set_look(Look(size=30, english=False))
    view.resize(700, 500)
    assert view.position() == Position(20, 0)


def test_keys_turn_pages(qtbot: QtBot, view: ReadingView) -> None:
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    paged = bar.value()
    assert 0.7 * view.viewport().height() < paged < view.viewport().height()
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert bar.value() == paged
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.position() == Position(0, 0)


def test_the_end_shows_the_last_line(qtbot: QtBot, view: ReadingView) -> None:
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view._sheet is not None
    number, top, layout = view._sheet.visible()[-1]
    assert number == len(view._sheet.rows) - 1
    assert top + layout.height == pytest.approx(view.viewport().height(), abs=1)


def test_asks_for_what_it_shows(qtbot: QtBot, view: ReadingView) -> None:
    with qtbot.waitSignal(view.sentences_wanted) as wanted:
        view.go_to(Position(30, 0))
    shown, near = wanted.args or ([], [])
    assert shown[0] == "30.0"
    assert near[0].split(".")[0] > shown[-1].split(".")[0]


@pytest.mark.parametrize(
    ("turns", "zoomed"),
    [
        ([120], [1]),
        ([-120], [-1]),
        ([240], [2]),
        # A touchpad: fractions of a notch, at the end an event that turns nothing.
        ([0], []),
        ([30, 30, 30, 30, 0], [1]),
        ([-50, -50, -50], [-1]),
    ],
)
def test_ctrl_wheel_zooms(view: ReadingView, turns: list[int], zoomed: list[int]) -> None:
    steps: list[int] = []
    view.zoom_requested.connect(steps.append)
    for turn in turns:
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - whether scrolling is inverted
        )
        QApplication.sendEvent(view.viewport(), event)
    assert steps == zoomed
    assert view.verticalScrollBar().value() == 0


def test_the_theme_colours_the_page(view: ReadingView) -> None:
    view.set_theme(DARK)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(3, 3) == DARK.paper


def test_overlays_can_be_taken_away(view: ReadingView) -> None:
    view.clear_translations()
    view.clear_annotations()
    assert view._sheet is not None
    layout = view._sheet.layout(1)
    assert layout.english is None
    assert layout.chinese is not None
    assert not layout.chinese.lines[0].ruby_runs


def test_an_empty_page_takes_every_call(qtbot: QtBot, view: ReadingView) -> None:
    view.set_article(None)
    view.set_look(Look(pinyin=PinyinStyle.WORD))
    view.show_script(Script.TRADITIONAL)
    view.add_annotations([])
    view.clear_annotations()
    view.add_translations([])
    view.clear_translations()
    view.select_all()
    assert view.selected() is None
    view.go_to(Position(3, 3))
    view.set_blocks_open([1], opened=True)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    _move(view, QPoint(60, 60))
    assert (view.position(), selected_text(view), view.open_blocks()) == (Position(0, 0), "", frozenset())


# -- translations closely


def _flagged(view: ReadingView) -> None:
    doubtful = Translation("1.0", "The bank is fair.", TranslationKind.MT, "", (Flag(FlagKind.CUT_OFF),))
    view.add_translations([doubtful, Translation("1.1", "Off we go.", TranslationKind.OWN)])


def _tip(view: ReadingView, qtbot: QtBot, start: int, end: int) -> str:
    point = _over_english(view, start, end)
    _move(view, point)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point)))
    qtbot.wait(1)
    return view._mouse.tip(QPointF(point))[0]


def test_nothing_is_cut_off_in_silence_and_the_reason_is_told(view: ReadingView, qtbot: QtBot) -> None:
    _flagged(view)
    assert view._sheet is not None
    (row,) = [item[2] for item in view._sheet.visible() if item[2].english]
    assert row.english is not None
    assert row.english.text == "The bank is fair. […] Off we go."
    assert "may be missing\nRight-click" in _tip(view, qtbot, 4, 8)
    assert _tip(view, qtbot, 23, 26) == "Your translation."
    view.add_translations([translation("1.0", "The bank is far.")])
    assert _tip(view, qtbot, 4, 8) == ""


def test_marks_are_painted_and_move_nothing(view: ReadingView) -> None:
    before, height = view.grab().toImage(), view.verticalScrollBar().maximum()
    view.marking.mark_terms({"1.0": BANK})
    marked = view.grab().toImage()
    assert marked != before
    view.marking.mark_terms({})
    assert view.grab().toImage() == before
    _flagged(view)
    assert view.verticalScrollBar().maximum() == height


def test_a_sentence_is_gone_to_by_key_and_opened(view: ReadingView, qtbot: QtBot) -> None:
    _flagged(view)
    assert view.current_sentence() == "1.0"
    with qtbot.assertNotEmitted(view.sentence_activated):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(view, Qt.Key.Key_Down, alt)
    qtbot.keyClick(view, Qt.Key.Key_Down, alt)
    with qtbot.waitSignal(view.sentence_activated) as activated:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert activated.args == ["1.1"]
    qtbot.keyClick(view, Qt.Key.Key_Up, alt)
    assert view.current_sentence() == "1.0"
    assert view.go_to_flagged(1) is False


def test_a_sentence_off_the_screen_is_brought_onto_it(view: ReadingView) -> None:
    assert view.sentence_rectangle("30.0") is None
    view.go_to_sentence("30.0")
    box = view.sentence_rectangle("30.0")
    assert box is not None
    assert view.viewport().rect().intersects(box)
    view.go_to_sentence("99.9")
    assert view.sentence_rectangle("99.9") is None


CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_keys_draw_the_selection_out_by_units(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT)
    selected: list[str] = []
    for key, modifiers in (
        (Qt.Key.Key_Right, CTRL | SHIFT),
        (Qt.Key.Key_Right, SHIFT),
        (Qt.Key.Key_Down, ALT | SHIFT),
        (Qt.Key.Key_Left, CTRL | SHIFT),
        (Qt.Key.Key_Down, CTRL | SHIFT),
    ):
        qtbot.keyClick(view, key, modifiers)
        selected.append(selected_text(view))
    assert selected == ["银行", "银行很", "银行很远。", "银行很", "银行很远。我们走。"]
    qtbot.keyClick(view, Qt.Key.Key_Left, CTRL)
    assert selected_text(view) == ""
    assert view.current_sentence() == "1.1"


def test_a_fourth_click_selects_the_paragraph(view: ReadingView, qtbot: QtBot) -> None:
    point, left = _over(view, 1, 0, 1), Qt.MouseButton.LeftButton
    double_click(view.viewport(), point)
    qtbot.mouseClick(view.viewport(), left, pos=point)
    assert selected_text(view) == "银行很远。"
    double_click(view.viewport(), point)
    assert selected_text(view) == "银行很远。我们走。"


def test_the_keyboard_goes_on_from_a_click(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_over(view, 1, 5, 6) - QPoint(8, 0))
    qtbot.keyClick(view, Qt.Key.Key_Right, CTRL | SHIFT)
    assert selected_text(view) == "我们"


def test_a_fold_is_opened_by_key(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.open_blocks() == {0}


def test_what_the_keyboard_is_on_is_outlined_while_the_page_has_the_focus(view: ReadingView, qtbot: QtBot) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Right, CTRL)
    around = QRect(_over(view, 1, 0, 1) - QPoint(30, 30), QSize(90, 60))
    outlined = view.viewport().grab(around).toImage()
    view.clearFocus()
    plain = view.viewport().grab(around).toImage()
    reddest = [
        max(image.pixelColor(x, 30).red() - image.pixelColor(x, 30).blue() for x in range(20))
        for image in (plain, outlined)
    ]
    assert reddest[1] > reddest[0] + 60


def test_tab_into_the_page_shows_where_the_focus_is(view: ReadingView) -> None:
    for reason, on in ((Qt.FocusReason.MouseFocusReason, None), (Qt.FocusReason.TabFocusReason, "1.0")):
        QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, reason))
        assert (view._keyboard.sentence_id or None) == on


def test_the_page_is_the_same_in_a_window_from_right_to_left(view: ReadingView, qtbot: QtBot) -> None:
    view.set_blocks_open([0], opened=True)
    before = view.viewport().grab().toImage()
    other = ReadingView()
    qtbot.addWidget(other)
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        other.resize(1200, 700)
        other.show()
        other.set_article(_article())
        other.add_translations([translation("1.0", "The bank is far."), translation("1.1", "Let us walk.")])
        assert other.verticalScrollBar().mapTo(other, QPoint()).x() < other.viewport().x()
        double_click(other.viewport(), _over(other, 1, 0, 1))
        assert selected_text(other) == "银"
        other.clear_selection()
        lower = QRect(0, 250, 1100, 400)
        other.set_blocks_open([0], opened=True)
        assert other.viewport().grab(lower).toImage() == before.copy(lower)
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
