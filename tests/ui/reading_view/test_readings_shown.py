"""Which readings the real widget paints, and what it paints for a character of no font."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.settings import ReadingsShown
from reader.ui.reading_view import Look, ReadingView
from reader.ui.theme import LIGHT
from tests.builders import annotation, article

_NOWHERE = "\U0003fff0"  # no character, and in no font
_TONES = tuple(map(QColor, ("#ff0000", "#00ff00", "#0000ff", "#ff00ff", "#00ffff")))


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    shown = article("银行很远。我们走。", f"看{_NOWHERE}字。")
    made.set_article(shown)
    far, walk = shown.blocks[0].sentences
    made.add_annotations(
        [
            annotation(far, "银行 很 远 。", "yin2 hang2 hen3 yuan3 -"),
            annotation(walk, "我们 走 。", "wo3 men5 zou3 -"),
        ]
    )
    return made


def _box(view: ReadingView, number: int, start: int, end: int) -> QRect:
    """The rectangle of a source span on the viewport, its reading included."""
    assert view._sheet is not None
    _, top, layout = next(row for row in view._sheet.visible() if getattr(row[2].row, "block", None) == number)
    return view._frame.to_view(layout.chinese_span(start, end)[0].translated(0, top)).toAlignedRect()


def _above(view: ReadingView, start: int, end: int) -> QRect:
    """Where the reading of a span of the first block is."""
    box = _box(view, 0, start, end)
    return QRect(box.left(), box.top() + 5, box.width(), 12)


def _image(view: ReadingView, area: QRect) -> QImage:
    return view.viewport().grab(area).toImage()


def _has_ink(view: ReadingView, area: QRect) -> bool:
    """Whether anything but tints is painted in an area."""
    image = _image(view, area)
    return any(image.pixelColor(x, y).lightness() < 160 for x in range(image.width()) for y in range(image.height()))


def _move(view: ReadingView, point: QPoint) -> None:
    place, port, none = QPointF(point), view.viewport(), Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, place, port.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(port, move)


def test_only_the_word_under_the_pointer_shows_its_reading_and_nothing_moves(view: ReadingView) -> None:
    assert _has_ink(view, _above(view, 0, 2))
    before = _box(view, 0, 0, 9)
    view.set_look(replace(Look(), readings=ReadingsShown.HOVER))
    assert _box(view, 0, 0, 9) == before
    assert not _has_ink(view, _above(view, 0, 2))
    _move(view, _box(view, 0, 0, 1).center())
    assert _has_ink(view, _above(view, 0, 2))
    assert not _has_ink(view, _above(view, 3, 4))
    _move(view, _box(view, 0, 3, 4).center())
    assert not _has_ink(view, _above(view, 0, 2))
    assert _has_ink(view, _above(view, 3, 4))


def test_the_sentence_that_the_keyboard_is_on_shows_its_readings(qtbot: QtBot, view: ReadingView) -> None:
    view.set_look(replace(Look(), readings=ReadingsShown.HOVER))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _has_ink(view, _above(view, 0, 2))
    # Not its neighbour, which the outline of the sentence touches.
    assert not _has_ink(view, _above(view, 6, 7))


def test_known_words_lose_their_reading_where_only_unknown_ones_have_it(view: ReadingView) -> None:
    view.set_look(replace(Look(), readings=ReadingsShown.UNKNOWN))
    assert _has_ink(view, _above(view, 0, 2))
    view.set_known_words(frozenset({"银行"}))
    assert not _has_ink(view, _above(view, 0, 2))
    assert _has_ink(view, _above(view, 3, 4))


def test_words_known_before_are_known_in_the_next_article(view: ReadingView) -> None:
    view.set_known_words(frozenset({"银行"}))
    view.set_article(article("银行很远。"))
    assert view._sheet is not None
    assert view._sheet.setter.known == frozenset({"银行"})


def test_tones_are_painted_in_the_inks_of_the_theme(view: ReadingView) -> None:
    view.set_look(replace(Look(), coloured=True))
    view.set_theme(replace(LIGHT, tones=_TONES))
    for start, ink in ((0, _TONES[1]), (2, _TONES[2]), (6, _TONES[4])):
        image = _image(view, _box(view, 0, start, start + 1))
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert ink.name() in colours
    view.set_theme(LIGHT)
    image = _image(view, _box(view, 0, 0, 1))
    assert all(
        image.pixelColor(x, y).hslSaturation() < 200 for x in range(image.width()) for y in range(image.height())
    )


def test_a_character_of_no_font_is_a_dotted_square_that_says_so(view: ReadingView) -> None:
    box = _box(view, 1, 1, 2)
    assert _has_ink(view, box)
    point = box.center() + QPoint(0, 6)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point)))
    assert "U+3FFF0" in QToolTip.text()
    QToolTip.hideText()
