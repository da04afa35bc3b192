"""Opening by dialog, list, clipboard and drop; what cannot be opened says why and leaves the rest as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.library import History
from reader.model import BlockKind
from reader.ui.file_commands import SAMPLE
from reader.ui.main_window import MainWindow
from tests.ui.conftest import SIMPLIFIED, settle

Open = Callable[[MainWindow, Path], None]
TITLE = "喝茶的人 — Duidu"


@pytest.fixture
def opened(window: MainWindow, open_file: Open, text_file: Path) -> MainWindow:
    """A window with the tea article."""
    open_file(window, text_file)
    return window


def message(window: MainWindow) -> str:
    bar = window._page.messages
    return f"{bar.text.text()} {bar.hint.text()}" if bar.isVisible() else ""


# -- what cannot be opened

BAD_FILES: dict[str, tuple[bytes, str, str]] = {
    "empty.txt": (b"", "empty.txt: it holds no text.", ""),
    "blank.txt": ("\ufeff \n\u3000\n".encode(), "blank.txt: it holds no text.", ""),
    "english.txt": (b"Nothing Chinese in here at all.\n", "english.txt: it holds no Chinese characters.", "encoding"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "picture.txt: it is a PNG file, not a text", ""),
    "mixed.txt": (
        "他喜欢喝茶。\n".encode() * 40 + "他喜欢喝茶。\n".encode("gb18030") * 40,
        "mixed.txt: it is ",
        "encoding",
    ),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_says_why_and_keeps_what_was_open(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    content, text, action = BAD_FILES[name]
    (tmp_path / name).write_bytes(content)
    opened.open_path(tmp_path / name)
    settle(qtbot, opened)
    assert text in message(opened)
    assert opened._page.messages.hint.text()
    assert opened._page.messages.action.isVisible() is bool(action)
    assert opened.windowTitle() == TITLE
    assert opened._page.pages.currentIndex() == 1
    assert not opened._session.opening


def test_a_folder(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened.open_path(tmp_path)
    settle(qtbot, opened)
    assert message(opened) == f"{tmp_path.name}: it is a folder. Name a file in it."


def test_a_bad_file_first_leaves_the_calm_page(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.open_path(tmp_path / "none.txt")
    settle(qtbot, window)
    assert "there is no such file" in message(window)
    assert window._page.pages.currentIndex() == 0
    assert window.windowTitle() == "Duidu"


def test_the_message_goes_when_a_file_opens(opened: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path) -> None:
    opened.open_path(text_file.with_name("none.txt"))
    settle(qtbot, opened)
    assert message(opened)
    open_file(opened, text_file)
    assert not message(opened)


# -- dialog, sample, clipboard


def test_the_dialog_opens_what_is_chosen(
    window: MainWindow, qtbot: QtBot, text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(text_file), ""))
    qtbot.mouseClick(window._page.welcome.open_file, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.windowTitle() == TITLE


def test_a_cancelled_dialog_changes_nothing(opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    qtbot.keyClick(opened._page.view, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert opened.is_settled
    assert opened.windowTitle() == TITLE


def test_the_sample_opens(window: MainWindow, qtbot: QtBot) -> None:
    assert SAMPLE.is_file()
    qtbot.mouseClick(window._page.welcome.open_sample, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window._session.article is not None
    assert window._status.script.text() == "Traditional script"


def test_the_clipboard_becomes_an_article(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(SIMPLIFIED)
    qtbot.keyClick(
        window._page.welcome,
        Qt.Key.Key_V,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    settle(qtbot, window)
    assert window.windowTitle() == TITLE
    assert window._session.article is not None
    assert window._session.article.origin == "Pasted text"


def test_rich_text_keeps_its_headings_and_readings(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("喝茶的人\n我喜欢喝茶。")
    data.setHtml("<h2>喝茶的人</h2><p>我喜欢喝<ruby>茶<rt>chā</rt></ruby>。</p>")
    QGuiApplication.clipboard().setMimeData(data)
    window._actions["paste"].trigger()
    settle(qtbot, window)
    article = window._session.article
    assert article is not None
    assert [(block.kind, block.text) for block in article.blocks] == [
        (BlockKind.HEADING, "喝茶的人"),
        (BlockKind.PARAGRAPH, "我喜欢喝茶。"),
    ]
    assert window._session.annotation is not None
    readings = window._session.annotation.annotations()["1.0"].tokens[-2].readings
    assert [reading.syllable for reading in readings if reading] == ["he1", "cha1"]


def test_mark_up_without_chinese_gives_way_to_the_text(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("我喜欢喝茶。")
    data.setHtml("<img src='x.png'>")
    QGuiApplication.clipboard().setMimeData(data)
    window._actions["paste"].trigger()
    settle(qtbot, window)
    assert window._session.article is not None
    assert window._session.article.blocks[0].text == "我喜欢喝茶。"


# -- watching the clipboard


@pytest.fixture
def copy_elsewhere(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Copies a text as another program does."""
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: False)
    return lambda text: QGuiApplication.clipboard().setText(text)


def test_what_is_copied_elsewhere_opens_while_that_is_wanted(
    opened: MainWindow, qtbot: QtBot, copy_elsewhere: Callable[[str], None]
) -> None:
    other = "他去学校。我们喜欢北京，北京也喜欢我们。"

    def text() -> str:
        article = opened._session.article
        return article.blocks[0].text if article else ""

    copy_elsewhere(other)
    settle(qtbot, opened)
    assert text() == "喝茶的人"
    opened._actions["watch_clipboard"].trigger()
    assert text() == "喝茶的人"
    for nothing in ("茶", "Nothing Chinese in here at all, however long it may be."):
        copy_elsewhere(nothing)
        assert not opened._session.opening
    copy_elsewhere(other)
    qtbot.waitUntil(lambda: text() == other)
    opened._actions["watch_clipboard"].trigger()
    copy_elsewhere("喝茶的人喜欢喝茶，不喝茶的人不喜欢喝茶。")
    assert not opened._session.opening


def test_what_duidu_copies_itself_does_not_open(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    opened.change(watch_clipboard=True)
    QGuiApplication.clipboard().setText("他去学校。我们喜欢北京，北京也喜欢我们。")
    assert not opened._session.opening


def test_an_empty_clipboard_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(" \n")
    window._actions["paste"].trigger()
    assert message(window) == "The clipboard holds no text. Copy a Chinese text first."


# -- recent files


def recent_texts(window: MainWindow) -> list[str]:
    return [action.text() for action in window._menus.recent.actions() if action.text()]


def test_recent_files_newest_first(opened: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path) -> None:
    other = tmp_path / "a&b.txt"
    other.write_text("另一篇文章\n\n他看书。", "utf-8")
    open_file(opened, other)
    assert recent_texts(opened) == [
        "另一篇文章  —  a&&b.txt",
        "喝茶的人  —  tea.txt",
        "&Clear this list",
    ]
    opened._menus.recent.actions()[1].trigger()
    settle(qtbot, opened)
    assert opened.windowTitle() == TITLE


def test_the_list_can_be_cleared(opened: MainWindow, qtbot: QtBot, history: History) -> None:
    assert opened._menus.recent.isEnabled()
    opened._menus.recent.actions()[-1].trigger()
    settle(qtbot, opened)
    assert not opened._menus.recent.isEnabled()
    assert history.recent() == []


def test_a_missing_recent_file_can_be_removed(
    opened: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "gone.txt"
    other.write_text("另一篇文章\n\n他看书。", "utf-8")
    open_file(opened, other)
    other.unlink()
    opened._menus.recent.actions()[0].trigger()
    settle(qtbot, opened)
    assert message(opened).startswith("gone.txt: there is no such file.")
    qtbot.mouseClick(opened._page.messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert recent_texts(opened)[0] == f"喝茶的人  —  {text_file.name}"
    assert not message(opened)


def test_a_missing_file_that_is_not_in_the_list_offers_no_removal(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.open_path(tmp_path / "never.txt")
    settle(qtbot, opened)
    assert message(opened).startswith("never.txt: there is no such file.")
    assert not opened._page.messages.action.isVisible()


# -- encoding


def encoding_action(menu: QMenu, label: str):  # noqa: ANN201 - a QAction
    return next(action for action in menu.actions() if action.text() == label)


def test_another_encoding_opens_the_file_again(
    opened: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path
) -> None:
    path = tmp_path / "big5.txt"
    path.write_bytes("喝茶的人\n\n我喜歡喝茶。他去學校看電影。".encode("cp950"))
    open_file(opened, path)
    menu = opened._menus.encoding
    assert menu.isEnabled()
    assert encoding_action(menu, "Automatic").isChecked()
    encoding_action(menu, "Traditional Chinese (Big5-HKSCS)").trigger()
    settle(qtbot, opened)
    assert opened._session.article is not None
    assert opened._session.article.encoding == "big5hkscs"
    assert opened._status.encoding.text() == "Traditional Chinese (Big5-HKSCS)"
    assert encoding_action(menu, "Traditional Chinese (Big5-HKSCS)").isChecked()


def test_a_wrong_encoding_keeps_what_was_open(opened: MainWindow, qtbot: QtBot) -> None:
    before = opened._session.article
    encoding_action(opened._menus.encoding, "Unicode (UTF-16 LE)").trigger()
    settle(qtbot, opened)
    assert message(opened)
    assert opened._session.article is before
    assert encoding_action(opened._menus.encoding, "Automatic").isChecked()


def test_the_message_offers_the_encodings(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mixed.txt"
    path.write_bytes(BAD_FILES["mixed.txt"][0])
    opened.open_path(path)
    settle(qtbot, opened)
    qtbot.mouseClick(opened._page.messages.action, Qt.MouseButton.LeftButton)
    menu = next(menu for menu in opened.findChildren(QMenu) if menu.objectName() == "chooseEncoding")
    assert menu.isVisible()
    encoding_action(menu, "Simplified Chinese (GB18030)").trigger()
    menu.close()
    settle(qtbot, opened)
    assert opened._session.article is not None
    assert opened._session.article.encoding == "gb18030"


# -- drag and drop


def drop(window: QWidget, data: QMimeData) -> bool:
    """Drop on a window; returns whether it would have it."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    entering.ignore()
    window.dragEnterEvent(entering)
    if entering.isAccepted():
        window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    return entering.isAccepted()


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_dropped_file_opens(window: MainWindow, qtbot: QtBot, text_file: Path) -> None:
    assert drop(window, files(text_file))
    settle(qtbot, window)
    assert window.windowTitle() == TITLE
    assert not message(window)


@pytest.mark.parametrize("name", [*BAD_FILES, "folder.txt", "gone.txt", "huge.txt"])
def test_a_bad_file_dropped_says_why_and_keeps_what_was_open(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    if name == "folder.txt":
        path.mkdir()
    elif name == "huge.txt":
        path.write_bytes("他喜欢喝茶，".encode() * 2_800_000)
    elif name in BAD_FILES:
        path.write_bytes(BAD_FILES[name][0])
    assert drop(opened, files(path))
    settle(qtbot, opened)
    assert message(opened).startswith(f"{name}: ")
    assert opened._page.messages.hint.text()
    assert opened.windowTitle() == TITLE


def test_of_several_files_the_first_opens_and_it_says_so(window: MainWindow, qtbot: QtBot, text_file: Path) -> None:
    assert drop(window, files(text_file, text_file.with_name("b.txt"), text_file.with_name("c.txt")))
    settle(qtbot, window)
    assert window.windowTitle() == TITLE
    assert message(window) == "tea.txt was opened, the first of 3 files. Duidu shows one article at a time."


def test_dropped_text_opens(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText(SIMPLIFIED)
    assert drop(window, data)
    settle(qtbot, window)
    assert window.windowTitle() == TITLE


def test_what_is_neither_file_nor_text_is_not_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("ftp://example.org/a.txt")])
    assert not drop(window, data)
    assert not drop(window, QMimeData())
