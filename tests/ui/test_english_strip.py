"""The English under vertical text."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import TranslationKind
from reader.settings import TranslationChoice
from reader.ui.english_strip import EnglishStrip
from reader.ui.main_window import MainWindow
from reader.ui.reading_view.units import Unit
from reader.ui.theme import DARK
from tests.builders import translation

Open = Callable[[MainWindow, Path], None]
_BANK = replace(translation("0.0", "The bank is far."), kind=TranslationKind.MT)


@pytest.fixture
def strip(qtbot: QtBot) -> EnglishStrip:
    made = EnglishStrip()
    qtbot.addWidget(made)
    made.resize(400, made.height())
    made.show()
    return made


def test_what_a_sentence_means_is_shown_and_said(strip: EnglishStrip) -> None:
    empty = strip.grab().toImage()
    strip.show_translation(_BANK)
    assert strip.lines() == ["The bank is far."]
    assert strip.accessibleName() == "The bank is far."
    assert strip.grab().toImage() != empty
    strip.show_translation(None)
    assert strip.lines() == []
    assert strip.grab().toImage() == empty


def test_a_gloss_is_called_one(strip: EnglishStrip) -> None:
    strip.show_translation(replace(_BANK, text="bank far", kind=TranslationKind.GLOSS))
    assert strip.text == "Gloss: bank far"


def test_two_lines_and_no_more_are_shown(strip: EnglishStrip) -> None:
    height = strip.height()
    strip.show_translation(replace(_BANK, text="The bank is very far from here, and we will walk. " * 9))
    first, second = strip.lines()
    assert first.startswith("The bank")
    assert second.endswith("…")
    assert strip.height() == height


def test_letters_of_two_units_are_not_cut_apart(strip: EnglishStrip) -> None:
    strip.show_translation(replace(_BANK, text="𠮷 is a rare character; 𠮷 " * 12))
    assert "�" not in "".join(strip.lines())


def test_it_takes_the_colours_of_the_page(strip: EnglishStrip) -> None:
    strip.paint_theme(DARK)
    assert strip.grab().toImage().pixelColor(5, 30).name() == DARK.paper.name()


@pytest.fixture
def turned(window: MainWindow, open_file: Open, text_file: Path) -> MainWindow:
    window.change(vertical=True, translation=TranslationChoice.GLOSS)
    open_file(window, text_file)
    return window


def _hover(window: MainWindow, sentence_id: str) -> None:
    view = window._page.view
    box = view.sentence_rectangle(sentence_id)
    assert box is not None
    place, none = QPointF(box.right() - 12, box.top() + 12), Qt.MouseButton.NoButton
    port = view.viewport()
    move = QMouseEvent(
        QEvent.Type.MouseMove, place, port.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(port, move)


def test_the_sentence_under_the_pointer_stands_below_vertical_text(turned: MainWindow) -> None:
    page = turned._page
    assert page.strip.isVisible()
    assert not page.header.isVisible()
    assert page.strip.text == ""
    _hover(turned, "0.0")
    known = page.view.translation_of("0.0")
    assert known is not None
    assert known.text
    assert page.strip.text == f"Gloss: {known.text}"


def test_the_sentence_that_the_keyboard_came_to_stands_there_too(turned: MainWindow) -> None:
    view = turned._page.view
    view.step(Unit.SENTENCE, 1)
    known = view.translation_of(view.keyboard_sentence())
    assert known is not None
    assert turned._page.strip.text == f"Gloss: {known.text}"


def test_it_is_there_only_where_it_has_something_to_say(turned: MainWindow) -> None:
    page = turned._page
    turned.change(translation=TranslationChoice.NONE)
    assert not page.strip.isVisible()
    turned.change(vertical=False, translation=TranslationChoice.GLOSS)
    assert not page.strip.isVisible()
    assert page.header.isVisible()


def test_what_was_at_hand_in_another_article_is_forgotten(turned: MainWindow, open_file: Open, tmp_path: Path) -> None:
    _hover(turned, "0.0")
    other = tmp_path / "other.txt"
    other.write_text("我们回家。\n", "utf-8")
    open_file(turned, other)
    assert turned._page.strip.text == ""
