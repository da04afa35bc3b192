"""The real widget in vertical text, by mouse, wheel and key."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import BlockKind, PinyinStyle, Position
from reader.ui.reading_view import Look, Matches, ReadingView, scene
from reader.ui.reading_view.units import Unit
from reader.ui.theme import LIGHT
from tests.builders import article, block, translation
from tests.ui.selected import selected_text

_PLAIN = Look(pinyin=PinyinStyle.NONE, english=False)
_VERTICAL = Look(pinyin=PinyinStyle.NONE, english=False, vertical=True)
_LONG = "春天来了，万物更新，河水在唱歌。" * 8
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.set_look(_VERTICAL)
    with qtbot.waitExposed(made):
        made.show()
    made.set_article(
        article(block(0, "首页", BlockKind.NAVIGATION, folded=True), "银行，很远。我们走。", *[_LONG] * 40)
    )
    return made


def _cell(view: ReadingView, number: int, offset: int) -> QRect:
    """The square of a character of a block, on the viewport."""
    assert view._sheet is not None
    for _, top, layout in view._sheet.visible():
        if getattr(layout.row, "block", None) == number:
            return view._frame.to_view(layout.chinese_span(offset, offset + 1)[0].translated(0, top)).toRect()
    raise AssertionError("not on the screen")


def _over(view: ReadingView, number: int, offset: int) -> QPoint:
    return _cell(view, number, offset).center()


def _move(view: ReadingView, point: QPoint, buttons: Qt.MouseButton = _NONE) -> None:
    port, position = view.viewport(), QPointF(point)
    none = Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, position, port.mapToGlobal(position), _NONE, buttons, none)
    QApplication.sendEvent(port, move)


def _ink(view: ReadingView, area: QRect) -> int:
    """How many pixels of an area of the viewport are not paper."""
    image = view.viewport().grab(area).toImage()
    paper = LIGHT.paper.rgb()
    return sum(image.pixel(x, y) != paper for x in range(image.width()) for y in range(image.height()))


def _wheel(view: ReadingView, delta: QPoint) -> None:
    middle = QPointF(view.viewport().rect().center())
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        delta,
        _NONE,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - whether scrolling is inverted
    )
    QApplication.sendEvent(view.viewport(), event)


# -- what is where ----------------------------------------------------------------------------------------------------


def test_columns_run_down_and_the_first_is_at_the_right(view: ReadingView) -> None:
    first, second = _cell(view, 1, 0), _cell(view, 1, 1)
    assert first.left() == second.left()
    assert second.top() > first.top()
    assert first.top() < 60
    below = _cell(view, 2, 0)
    assert below.right() < first.left()
    assert first.right() > view.viewport().width() - 90
    last = _cell(view, 2, len(_LONG) - 1)
    assert last.right() < below.left()


def test_the_ink_of_a_comma_is_in_the_upper_right_of_its_square(view: ReadingView) -> None:
    view.set_look(Look(size=40, pinyin=PinyinStyle.NONE, english=False, vertical=True))
    above, below = _cell(view, 1, 1), _cell(view, 1, 3)
    # Its square, which is in the middle of the column, reaches from the character above to the one below.
    middle = above.center().x()
    square = QRect(middle - 20, above.bottom() + 2, 40, below.top() - above.bottom() - 3)
    right, left = QRect(middle, square.top(), 22, 22), QRect(middle - 22, square.top(), 20, square.height())
    assert _ink(view, right) > 20
    assert _ink(view, left) == 0


@pytest.mark.parametrize("pinyin", [PinyinStyle.NONE, PinyinStyle.SYLLABLE, PinyinStyle.ZHUYIN])
def test_each_character_is_found_at_its_middle(view: ReadingView, pinyin: PinyinStyle) -> None:
    view.set_look(Look(pinyin=pinyin, english=False, vertical=True))
    assert view._sheet is not None
    for offset in range(len(_LONG)):
        point = view._frame.to_page(QPointF(_over(view, 2, offset)) + QPointF(0, 2))
        under = view._selecting.under(view._sheet, point)
        if _LONG[offset] not in "，。":
            assert (under.block, under.word[0]) == (2, offset)


def test_characters_stand_upright(view: ReadingView) -> None:
    """銀 lying on its side would be another picture than the one of horizontal text."""
    view.set_look(Look(size=40, pinyin=PinyinStyle.NONE, english=False, vertical=True))
    turned = _trimmed(view, _cell(view, 1, 0))
    view.set_look(Look(size=40, pinyin=PinyinStyle.NONE, english=False))
    level = _trimmed(view, _cell(view, 1, 0))
    assert abs(turned.width() - level.width()) <= 2
    assert abs(turned.height() - level.height()) <= 2
    same = sum(
        abs((turned.pixel(x, y) & 0xFF) - (level.pixel(x, y) & 0xFF)) < 90
        for x in range(min(turned.width(), level.width()))
        for y in range(min(turned.height(), level.height()))
    )
    assert same > 0.85 * turned.width() * turned.height()


def _trimmed(view: ReadingView, area: QRect):  # noqa: ANN202 - a QImage
    """The picture of an area without the paper about the ink."""
    image = view.viewport().grab(area).toImage()
    paper = LIGHT.paper.rgb()
    points = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != paper]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return image.copy(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


# -- the mouse --------------------------------------------------------------------------------------------------------


def test_a_drag_down_the_column_selects(qtbot: QtBot, view: ReadingView) -> None:
    start, end = _cell(view, 1, 0), _cell(view, 1, 3)
    qtbot.mousePress(view.viewport(), _LEFT, pos=QPoint(start.center().x(), start.top() + 1))
    _move(view, QPoint(end.center().x(), end.bottom() - 1), _LEFT)
    assert selected_text(view) == "银行，很"
    corner = QPoint(start.left() + 2, start.center().y())
    assert view.viewport().grab().toImage().pixelColor(corner).name() == LIGHT.selection.name()
    qtbot.mouseRelease(view.viewport(), _LEFT, pos=end.center())


def test_a_drag_beyond_the_left_edge_scrolls_on(qtbot: QtBot, view: ReadingView) -> None:
    qtbot.mousePress(view.viewport(), _LEFT, pos=_over(view, 1, 0))
    _move(view, QPoint(-30, 200), _LEFT)
    assert view.verticalScrollBar().value() == 30
    _move(view, QPoint(view.viewport().width() + 10, 200), _LEFT)
    assert view.verticalScrollBar().value() == 20
    qtbot.mouseRelease(view.viewport(), _LEFT, pos=QPoint(1, 1))


def test_what_the_pointer_is_over_is_tinted_and_painted_anew(qtbot: QtBot, view: ReadingView) -> None:
    with qtbot.waitSignal(view.sentence_hovered) as hovered:
        _move(view, _over(view, 1, 6))
    assert hovered.args == ["1.1"]
    cell = _cell(view, 1, 7)
    assert view.viewport().grab().toImage().pixelColor(cell.left() + 2, cell.center().y()).name() == LIGHT.tint.name()


def test_a_fold_opens_by_a_click_on_its_label(qtbot: QtBot, view: ReadingView) -> None:
    assert view._sheet is not None
    _, top, layout = view._sheet.visible()[0]
    assert layout.chinese_origin is not None
    x = view.viewport().width() - int(top + layout.chinese_origin.y()) - 8
    qtbot.mouseClick(view.viewport(), _LEFT, pos=QPoint(x, 100))
    assert view.open_blocks() == {0}


def test_the_label_of_a_fold_stands_upright_where_it_is_chinese(
    view: ReadingView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scene, "fold_label", lambda _: "一一")
    assert view._sheet is not None
    _, top, layout = view._sheet.visible()[0]
    label = view._frame.to_view(QRectF(0, top, 40, layout.height)).toRect()
    stroke = _trimmed(view, label)
    # Two level strokes one below the other; lying, they would be one line down.
    assert stroke.width() < 16
    assert stroke.height() > 8
    rows = [sum(stroke.pixel(x, y) != LIGHT.paper.rgb() for x in range(stroke.width())) for y in range(stroke.height())]
    assert max(rows) > 0.9 * stroke.width()
    assert 0 in rows


def test_a_menu_is_about_what_the_pointer_is_over(qtbot: QtBot, view: ReadingView) -> None:
    point = _over(view, 1, 0)
    _move(view, point)
    mouse = QContextMenuEvent.Reason.Mouse
    with qtbot.waitSignal(view.menu_requested) as asked:
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(mouse, point, view.viewport().mapToGlobal(point)))
    assert asked.args is not None
    assert (asked.args[0], asked.args[2].chinese) == ("1.0", "银")


# -- keys, wheel and scroll bar ---------------------------------------------------------------------------------------


def test_keys_go_as_one_sees(qtbot: QtBot, view: ReadingView) -> None:
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    view.step(Unit.PARAGRAPH, 1)
    view.step(Unit.PARAGRAPH, 1)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    first = view._keyboard.on
    qtbot.keyClick(view, Qt.Key.Key_Down)
    second = view._keyboard.on
    assert first is not None
    assert second is not None
    assert second.span[0] == first.span[0] + 1
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view._keyboard.on == first
    qtbot.keyClick(view, Qt.Key.Key_Down, alt)
    assert view._keyboard.sentence_id == "1.1"
    qtbot.keyClick(view, Qt.Key.Key_Left, control)
    assert view._keyboard.on is not None
    assert view._keyboard.on.block == 2
    qtbot.keyClick(view, Qt.Key.Key_Right, control)
    assert view._keyboard.on.block == 1


def test_a_selection_is_drawn_out_downwards(qtbot: QtBot, view: ReadingView) -> None:
    qtbot.mouseClick(view.viewport(), _LEFT, pos=_cell(view, 1, 0).topLeft() + QPoint(8, 2))
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert selected_text(view) == "银行"


def test_left_and_right_scroll_by_a_column(qtbot: QtBot, view: ReadingView) -> None:
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert bar.value() == bar.singleStep()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert bar.value() == 0


def test_pages_are_as_wide_as_the_screen(qtbot: QtBot, view: ReadingView) -> None:
    bar, width = view.verticalScrollBar(), view.viewport().width()
    for forward, back in ((Qt.Key.Key_PageDown, Qt.Key.Key_PageUp), (Qt.Key.Key_Space, Qt.Key.Key_PageUp)):
        qtbot.keyClick(view, forward)
        assert 0.8 * width < bar.value() < width
        qtbot.keyClick(view, back)
        assert bar.value() == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    last = _cell(view, 41, len(_LONG) - 1)
    assert last.left() > 0
    assert view.end() == Position(41, len(_LONG))
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.position() == Position(0, 0)


@pytest.mark.parametrize("delta", [QPoint(0, -120), QPoint(120, 0)])
def test_the_wheel_goes_on_downwards_and_to_the_left(view: ReadingView, delta: QPoint) -> None:
    _wheel(view, delta)
    assert view.verticalScrollBar().value() > 0
    _wheel(view, -delta)
    assert view.verticalScrollBar().value() == 0


def test_the_wheel_to_the_side_scrolls_no_lying_page(view: ReadingView) -> None:
    view.set_look(_PLAIN)
    for delta in (QPoint(120, 0), QPoint(-120, 0)):
        _wheel(view, delta)
    assert view.verticalScrollBar().value() == 0


def test_the_bar_is_at_the_foot_and_begins_at_the_right(view: ReadingView) -> None:
    foot, main = view._bars.foot, view._bars.main
    assert foot.isVisible()
    assert not main.isVisible()
    assert (foot.value(), foot.maximum()) == (main.maximum(), main.maximum())
    assert foot.pageStep() == main.pageStep()
    foot.setValue(foot.maximum() - 300)
    assert main.value() == 300
    assert view._sheet is not None
    assert view._sheet.y == 300
    main.setValue(10)
    assert foot.value() == foot.maximum() - 10


def test_the_handle_that_is_dragged_is_that_of_the_bar_which_others_watch(view: ReadingView) -> None:
    view._bars.foot.setSliderDown(True)
    assert view.verticalScrollBar().isSliderDown()
    view._bars.foot.setSliderDown(False)
    assert not view.verticalScrollBar().isSliderDown()


def test_what_was_found_is_marked_along_the_foot(view: ReadingView) -> None:
    class Halfway:
        def __len__(self) -> int:
            return 1

        def any_within(self, blocks: range) -> bool:
            return 2 in blocks

        def in_chinese(self, *_: int) -> list[tuple[int, int]]:
            return []

        def in_english(self, _: str) -> list[tuple[int, int]]:
            return []

    view.show_matches(Matches(Halfway()))  # pyright: ignore[reportArgumentType]
    foot = view._bars.foot
    (mark,) = foot.marks()
    assert mark < foot.width() / 10
    image = foot.grab().toImage()
    assert image.pixelColor(foot.width() - mark - 1, foot.height() - 2).name() == LIGHT.accent.name()
    assert view._bars.main.marks() == []


# -- changes ----------------------------------------------------------------------------------------------------------


def test_turning_the_page_keeps_the_place(view: ReadingView) -> None:
    view.go_to(Position(20, 40))
    place = view.position()
    view.set_look(_PLAIN)
    assert view._bars.main.isVisible()
    assert not view._bars.foot.isVisible()
    assert view.position() == place
    view.set_look(_VERTICAL)
    assert view.position() == place


def test_a_lower_window_has_shorter_columns(view: ReadingView) -> None:
    view.go_to(Position(20, 40))
    before = view._page().chinese.width
    view.resize(700, 400)
    assert view._page().chinese.width < before
    assert view._sheet is not None
    assert view._sheet.view_height == view.viewport().width()
    assert view.position() == Position(20, 40)


def test_a_bookmark_is_marked_above_its_column(view: ReadingView) -> None:
    first = _cell(view, 2, 0)
    above = QRect(first.center().x() - 14, 0, 28, first.top() - 2)
    assert _ink(view, above) == 0
    view.marking.mark_bookmarks([Position(2, 0)])
    assert _ink(view, above) > 30


def test_english_is_kept_and_not_shown(view: ReadingView) -> None:
    before = view.viewport().grab().toImage()
    view.add_translations([translation("1.0", "The bank is far.")])
    assert view.viewport().grab().toImage() == before
    kept = view.translation_of("1.0")
    assert kept is not None
    assert kept.text == "The bank is far."
    assert view.translation_of("9.9") is None
