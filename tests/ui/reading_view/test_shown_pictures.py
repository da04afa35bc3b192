"""Pictures on the page: their room, when they are asked for and kept, and how they are painted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Article, Position
from reader.settings import Layout
from reader.ui.pictures import NO_SIZE, decode, picture_sizes
from reader.ui.reading_view import Look, PictureWish, ReadingView, shown_pictures
from reader.ui.reading_view.page import lay_page
from reader.ui.reading_view.picture_box import most_height, picture_room
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.units import Unit
from reader.ui.theme import DARK, LIGHT, Theme
from tests.builders import article, translation
from tests.images import RED, caption, encoded
from tests.ui.double_click import double_click

TEXT = "春天来了，万物更新，河水在唱歌。" * 3
CAPTION = "图一：南湖公园的早晨。"
ALONE = 3  # the block of a picture of which nothing is said


def _article(count: int = 3) -> Article:
    """A picture with a caption, one without, and text about them."""
    picture = encoded(300, 200)
    return article(TEXT, caption(1, CAPTION, picture), TEXT, caption(ALONE, "", picture), *[TEXT] * count)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    _show(view, _article())
    return view


def _show(view: ReadingView, made: Article) -> list[list[PictureWish]]:
    """What is asked for from now on."""
    wishes: list[list[PictureWish]] = []
    view.pictures.wanted.connect(wishes.append)
    view.set_article(made, picture_sizes(made))
    return wishes


def _give(view: ReadingView) -> None:
    """Give the view all that it lacks."""
    for wish in view.pictures._asked:
        assert view._sheet is not None
        picture = view._sheet.article.blocks[wish.block].picture
        assert picture is not None
        view.pictures.take(wish.block, decode(picture, wish.size))


def _row(view: ReadingView, block: int) -> tuple[float, RowLayout]:
    assert view._sheet is not None
    rows = {view._sheet._block_of(number): (top, layout) for number, top, layout in view._sheet.visible()}
    return rows[block]


def _box(view: ReadingView, block: int) -> QRectF:
    """Where the picture of a block is on the viewport."""
    top, layout = _row(view, block)
    assert layout.picture is not None
    return view._frame.to_view(layout.picture.translated(0, top))


def _colour(view: ReadingView, point: QPointF) -> str:
    return view.viewport().grab().toImage().pixelColor(point.toPoint()).name()


# -- room -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "room"),
    [((300, 200), (300, 200)), ((4000, 1000), (400, 100)), ((1000, 4000), (70, 280)), ((60_000, 1), (400, 1))],
)
def test_a_picture_is_no_larger_than_its_pixels_its_column_and_the_screen(
    size: tuple[int, int], room: tuple[int, int]
) -> None:
    page = replace(lay_page(2000, Look(english=False, margin=0)), picture_height=most_height(400))
    page = replace(page, chinese=replace(page.chinese, width=400.0))
    assert picture_room(size, page).toTuple() == room


def test_pixels_of_the_screen_are_counted() -> None:
    page = replace(lay_page(1000, Look()), ratio=2.0)
    assert picture_room((300, 200), page).toTuple() == (150, 100)


def test_in_vertical_text_a_picture_stands_upright() -> None:
    page = lay_page(800, Look(vertical=True, english=False))
    assert picture_room((300, 200), page).toTuple() == (200, 300)


def test_what_cannot_be_shown_has_the_room_of_a_frame() -> None:
    page = lay_page(1000, Look(size=20))
    assert picture_room(NO_SIZE, page).toTuple() == (180, 60)


def test_the_picture_stands_above_its_caption_and_the_english_beside_that(view: ReadingView) -> None:
    view.add_translations([translation("1.0", "Figure 1: morning in the park.")])
    _, layout = _row(view, 1)
    assert layout.picture is not None
    assert layout.chinese_origin is not None
    assert layout.english_origin is not None
    assert layout.chinese is not None
    assert layout.picture.bottom() < layout.chinese_origin.y()
    assert layout.chinese_origin.y() < layout.english_origin.y() < layout.chinese_origin.y() + layout.chinese.height
    assert layout.picture.left() == layout.chinese_origin.x()


@pytest.mark.parametrize("look", [Look(), Look(english=False), Look(layout=Layout.SENTENCE)], ids=str)
def test_heights_are_known_before_anything_is_laid_out(view: ReadingView, look: Look) -> None:
    view.set_look(look)
    sheet = view._sheet
    assert sheet is not None
    for kind, number in zip(sheet._kinds, range(len(sheet.rows)), strict=True):
        layout = sheet.setter.layout(sheet.rows[number], first=False, last=False)
        assert sheet.setter.estimate(kind) == pytest.approx(layout.height, rel=0.3), number
        if layout.picture is not None:
            assert sheet.setter.estimate(kind) == pytest.approx(layout.height, rel=0.1), number


def test_every_block_has_its_row_by_sentence_too(view: ReadingView) -> None:
    view.set_look(Look(layout=Layout.SENTENCE))
    sheet = view._sheet
    assert sheet is not None
    pictures = [layout.picture for number in range(len(sheet.rows)) if (layout := sheet.layout(number)).picture]
    assert len(pictures) == 2
    assert all(len(sheet.rows.of_block(block)) for block in range(len(sheet.article.blocks)))


# -- asking and keeping -----------------------------------------------------------------------------------------------


def test_what_is_about_the_screen_is_asked_for_in_its_size_there(view: ReadingView) -> None:
    wishes = _show(view, _article())
    assert wishes == [[], [PictureWish(1, (300, 200)), PictureWish(ALONE, (300, 200))]]
    _give(view)
    view.go_to(Position(2, 0))
    assert wishes[2:] == []


def test_what_is_far_from_the_screen_is_not_asked_for(view: ReadingView) -> None:
    far = article(*[TEXT * 5] * 60, caption(60, "", encoded(30, 20)))
    wishes = _show(view, far)
    assert wishes == [[]]
    view._bars.main.setValue(view._bars.main.maximum())
    assert wishes[1:] == [[PictureWish(60, (30, 20))]]
    view.go_to(Position(0, 0))
    assert wishes[2:] == [[]]


def test_when_a_picture_comes_nothing_moves(view: ReadingView) -> None:
    view.go_to(Position(2, 0))
    before = (view.position(), view._bars.main.value(), view._bars.main.maximum(), _box(view, ALONE))
    _give(view)
    assert (view.position(), view._bars.main.value(), view._bars.main.maximum(), _box(view, ALONE)) == before


def test_in_a_narrower_window_it_is_asked_for_anew_and_shown_as_it_is_meanwhile(view: ReadingView) -> None:
    _give(view)
    view.resize(300, 700)
    wish = view.pictures._asked[0]
    assert wish.block == 1
    assert wish.size[0] < 300
    assert _colour(view, _box(view, 1).center()) == RED.lower()


def test_a_little_higher_a_window_does_not_set_its_page_anew(view: ReadingView) -> None:
    page = view._page()
    view.resize(1000, 710)
    assert view._page() == page
    view.resize(1000, 500)
    assert view._page().picture_height < page.picture_height


def test_no_more_is_kept_than_there_is_room_for(view: ReadingView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown_pictures, "_KEPT", 300 * 200 * 4)
    wishes = _show(view, _article())
    assert wishes[-1] == [PictureWish(1, (300, 200))]
    _give(view)
    view.pictures.take(ALONE, QImage(300, 200, QImage.Format.Format_RGB32))
    assert list(view.pictures._kept) == [ALONE]
    view.go_to(Position(1, 0))
    assert wishes[-1] == [PictureWish(1, (300, 200))]


def test_what_is_on_the_screen_is_the_last_to_go(view: ReadingView, monkeypatch: pytest.MonkeyPatch) -> None:
    _give(view)
    view.go_to(Position(0, 0))
    assert list(view.pictures._kept) == [ALONE, 1]
    monkeypatch.setattr(shown_pictures, "_KEPT", 300 * 200 * 4 * 2)
    # Asked for elsewhere, and late.
    view.pictures.take(99, QImage(300, 200, QImage.Format.Format_RGB32))
    assert list(view.pictures._kept) == [1, 99]


def test_a_picture_larger_than_all_room_is_shown_alone(view: ReadingView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown_pictures, "_KEPT", 1000)
    wishes = _show(view, _article())
    _give(view)
    view.go_to(Position(0, 0))
    assert list(view.pictures._kept) == [1]
    assert [wish.block for wish in wishes[-1]] == [1]


def test_what_cannot_be_shown_is_not_asked_for_again(view: ReadingView) -> None:
    wishes = _show(view, _article())
    count = len(wishes)
    view.pictures.take(1, None)
    view.pictures.take(ALONE, None)
    view.go_to(Position(1, 0))
    assert wishes[count:] == []


def test_another_article_begins_without_pictures(view: ReadingView) -> None:
    _give(view)
    view.set_article(_article(), {1: (300, 200)})
    assert view.pictures._kept == {}
    assert view.pictures._bytes == 0
    assert [wish.block for wish in view.pictures._asked] == [1]


# -- painting ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("vertical", [False, True])
def test_a_picture_fills_its_room(view: ReadingView, vertical: bool) -> None:  # noqa: FBT001 - of the table
    view.set_look(Look(english=False, vertical=vertical))
    assert _colour(view, _box(view, 1).center()) == LIGHT.chrome.name()
    _give(view)
    box = _box(view, 1)
    assert box.size().toTuple() == (300, 200)
    for corner in (box.topLeft() + QPointF(2, 2), box.center(), box.bottomRight() - QPointF(3, 3)):
        assert _colour(view, corner) == RED.lower()
    assert _colour(view, box.topLeft() - QPointF(3, 3)) == LIGHT.paper.name()


def test_in_vertical_text_left_is_left(view: ReadingView) -> None:
    view.set_look(Look(english=False, vertical=True))
    half = QImage(300, 200, QImage.Format.Format_RGB32)
    half.fill(QColor("blue"))
    for x in range(150):
        for y in range(200):
            half.setPixelColor(x, y, QColor("red"))
    view.pictures.take(1, half)
    box = _box(view, 1)
    assert _colour(view, box.center() - QPointF(60, 0)) == "#ff0000"
    assert _colour(view, box.center() + QPointF(60, 0)) == "#0000ff"


def test_what_cannot_be_shown_is_a_thin_frame(view: ReadingView) -> None:
    view.pictures.take(1, None)
    box = _box(view, 1)
    assert _colour(view, box.center()) == LIGHT.chrome.name()
    assert _colour(view, box.topLeft() + QPointF(40, 0)) == LIGHT.line.name()
    broken = article(TEXT, caption(1, CAPTION, b"broken"))
    _show(view, broken)
    assert view.pictures._asked == []
    assert _colour(view, _box(view, 1).topLeft() + QPointF(40, 0)) == LIGHT.line.name()


@pytest.mark.parametrize(("theme", "shown"), [(LIGHT, LIGHT.paper.name()), (DARK, "")])
def test_on_dark_paper_what_is_transparent_is_dimmed_white(view: ReadingView, theme: Theme, shown: str) -> None:
    made = article(TEXT, caption(1, CAPTION, encoded(300, 200, "#00FFFFFF")))
    view.set_theme(theme)
    _show(view, made)
    _give(view)
    colour = QColor(_colour(view, _box(view, 1).center()))
    assert colour.name() == shown if shown else 190 < colour.red() < 230


# -- places, keys, what is said ---------------------------------------------------------------------------------------


def test_the_place_at_a_picture_is_kept_when_the_page_changes(view: ReadingView) -> None:
    _show(view, _article(30))
    view.go_to(Position(ALONE, 0))
    for look in (Look(size=24), Look(layout=Layout.SENTENCE), Look(vertical=True, english=False), Look()):
        view.set_look(look)
        assert view.position() == Position(ALONE, 0)
    assert _box(view, ALONE).top() == pytest.approx(0, abs=1)


def test_a_place_in_a_caption_shows_the_picture_too(view: ReadingView) -> None:
    _show(view, _article(30))
    view.go_to(Position(1, 3))
    assert view.position() == Position(1, 3)
    assert _box(view, 1).top() == pytest.approx(0, abs=1)


def test_the_screen_ends_behind_a_picture_that_it_shows(view: ReadingView) -> None:
    made = article(TEXT, caption(1, "", encoded(300, 200)))
    _show(view, made)
    assert view.end() == Position(1, 0)


def test_keys_pass_over_a_picture_of_which_nothing_is_said(view: ReadingView) -> None:
    for unit in Unit:
        view.go_to(Position(0, 0))
        view._keyboard.leave()
        blocks: list[int] = []
        while view.step(unit, 1):
            assert view._keyboard.on is not None
            blocks.append(view._keyboard.on.block)
        assert sorted(set(blocks)) == [0, 1, 2, 4, 5, 6]
        assert view.step(unit, -1)


def test_a_caption_that_is_gone_to_by_key_is_on_the_screen(view: ReadingView) -> None:
    tall = encoded(700, 2000)
    made = article(*[TEXT] * 20, caption(20, CAPTION, tall), *[TEXT] * 20)
    _show(view, made)
    view.go_to_sentence("20.0")
    box = view.sentence_rectangle("20.0")
    assert box is not None
    assert box.top() > 0
    assert box.bottom() < view.viewport().height()


def test_a_click_on_a_picture_selects_nothing(view: ReadingView, qtbot: QtBot) -> None:
    view.set_look(Look(english=False))
    for block in (1, ALONE):
        place = _box(view, block).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
        double_click(view.viewport(), place.toPoint())
        assert view.selected() is None
        view._mouse.hover_at(place)
        assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
        view._mouse.hover_at(QPointF(place.x(), _box(view, block).top() - 30))
        assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_on_a_finer_screen_it_is_asked_for_with_more_pixels(view: ReadingView, monkeypatch: pytest.MonkeyPatch) -> None:
    wishes = _show(view, article(TEXT, caption(1, CAPTION, encoded(4000, 1000))))
    width = wishes[-1][0].size[0]
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: 2.0)
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.DevicePixelRatioChange))
    assert wishes[-1][0].size[0] == pytest.approx(2 * width, abs=1)
    assert _box(view, 1).width() == pytest.approx(width, abs=1)


def test_all_is_selected_and_copied_without_empty_lines(view: ReadingView) -> None:
    _show(view, article(caption(0, "", encoded(9, 9)), TEXT, caption(2, CAPTION, encoded(9, 9)), caption(3, "", b"")))
    view.select_all()
    selected = view.selected()
    assert selected is not None
    assert selected.copied().text == f"{TEXT}\n{CAPTION}"
