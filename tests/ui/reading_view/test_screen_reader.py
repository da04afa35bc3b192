"""What the page gives to Qt's accessibility; tests/access looks at it from outside, as a screen reader does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from reader.model import BlockKind
from reader.ui.reading_view import ReadingView
from reader.ui.reading_view.screen_reader import Mirror, RowLabel
from tests.builders import article, block, translation
from tests.images import caption, encoded
from tests.ui.selected import selected_text

ARTICLE = article(
    block(0, "首页。", BlockKind.NAVIGATION, folded=True), block(1, "题目", BlockKind.HEADING, level=1), "一。二。"
)


@pytest.fixture
def active() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def shown(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    with qtbot.waitExposed(view):
        view.show()
    view.set_article(ARTICLE)
    view.add_translations([translation("2.0", "One.")])
    return view


def labels(view: ReadingView) -> list[tuple[QAccessible.Role, str]]:
    return [(label.role, label.accessibleName()) for label in view.viewport().findChildren(RowLabel)]


def mirror(view: ReadingView) -> Mirror:
    (found,) = view.findChildren(Mirror)
    return found


def test_without_a_screen_reader_nothing_is_made(qtbot: QtBot) -> None:
    view = shown(qtbot)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert labels(view) == []
    assert not view.findChildren(Mirror)


@pytest.mark.usefixtures("active")
def test_each_row_has_a_label_with_text_and_english(qtbot: QtBot) -> None:
    view = shown(qtbot)
    role = QAccessible.Role
    qtbot.waitUntil(
        lambda: (
            labels(view)
            == [(role.Paragraph, "Navigation, folded"), (role.Heading, "题目"), (role.Paragraph, "一。二。\nOne.")]
        )
    )
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    assert (interface.role(), view.accessibleName()) == (role.Document, ARTICLE.title)
    view.set_blocks_open([0], opened=True)
    qtbot.waitUntil(lambda: "Navigation, unfolded" in [name for _, name in labels(view)])


@pytest.mark.usefixtures("active")
def test_the_text_with_the_caret_follows_the_keyboard(qtbot: QtBot) -> None:
    view = shown(qtbot)
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down, alt)
    assert (mirror(view).toPlainText(), mirror(view).textCursor().position()) == ("一。\n二。", 3)
    qtbot.keyClick(mirror(view), Qt.Key.Key_Right, shift)
    qtbot.waitUntil(lambda: mirror(view).textCursor().selectedText() == "二")
    assert selected_text(view) == "二"
    qtbot.keyClick(mirror(view), Qt.Key.Key_Home, alt)
    assert mirror(view).textCursor().position() == 4


@pytest.mark.usefixtures("active")
def test_a_fold_is_told_and_opened(qtbot: QtBot) -> None:
    view = shown(qtbot)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert mirror(view).toPlainText() == "Navigation, folded"
    qtbot.keyClick(mirror(view), Qt.Key.Key_Return)
    assert view.open_blocks() == {0}
    qtbot.waitUntil(lambda: mirror(view).toPlainText() == "Navigation, unfolded")


@pytest.mark.usefixtures("active")
def test_a_picture_has_a_label_though_nothing_is_said_of_it(qtbot: QtBot) -> None:
    view = shown(qtbot)
    picture = encoded(90, 60)
    view.set_article(article(caption(0, "", picture), caption(1, "图一。", picture)), {0: (90, 60), 1: (90, 60)})
    role = QAccessible.Role.Paragraph
    qtbot.waitUntil(lambda: labels(view) == [(role, "Picture"), (role, "Picture\n图一。")])
    assert mirror(view).toPlainText() == "Picture"
