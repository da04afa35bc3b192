import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader import pipeline
from reader.exporters import Format
from reader.model import PinyinStyle, Problem, ReaderError, WordState
from reader.pipeline import Desk
from reader.settings import ReadingsShown, ScriptChoice, ToneColours, TranslationChoice
from reader.translate.models import install_file
from reader.ui import export_command, exporting
from reader.ui.export_dialog import ExportDialog
from reader.ui.exporting import Export
from reader.ui.main_window import MainWindow
from reader.ui.watch import Watch
from tests.ui.conftest import settle

Open = Callable[[MainWindow, Path], None]


@pytest.mark.parametrize(
    ("name", "by_filter", "target", "to"),
    [
        ("a.html", Format.TEXT, "a.html", Format.HTML),
        ("a.MD", Format.HTML, "a.MD", Format.MARKDOWN),
        ("a", Format.TEXT, "a.txt", Format.TEXT),
        ("a.v2", Format.HTML, "a.v2.html", Format.HTML),
        ("a.", Format.HTML, "a..html", Format.HTML),
    ],
)
def test_the_suffix_decides_and_else_what_was_wanted(name: str, by_filter: Format, target: str, to: Format) -> None:
    assert exporting.target_and_format(Path("x") / name, by_filter) == (Path("x") / target, to)


@pytest.mark.parametrize(
    ("title", "name"),
    [("茶", "茶"), ("a/b: c?", "a_b_ c_"), ("茶" * 90, "茶" * 60), (" 茶\n", "茶_")],
)
def test_a_title_becomes_a_file_name(title: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (asked.append(args[2]), ("", ""))[1])
    assert exporting.ask_target(None, title, Format.TEXT) is None  # pyright: ignore[reportArgumentType]
    assert asked == [f"{name}.txt"]


def ask(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    """The dialog that the key opens."""
    window.activateWindow()  # as a window manager does when a dialog is gone
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window._page.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportDialog)), timeout=20_000)
    return window.findChildren(ExportDialog)[-1]


def export(qtbot: QtBot, window: MainWindow, target: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Export by the key, and return what was written."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = ask(qtbot, window)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(window._page.messages.isVisible, timeout=20_000)
    settle(qtbot, window)
    return target.read_text("utf-8") if target.is_file() else ""


def test_what_is_shown_is_exported(
    window: MainWindow,
    qtbot: QtBot,
    open_file: Open,
    text_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_file(window, text_file)
    window.change(script=ScriptChoice.TRADITIONAL)
    html = export(qtbot, window, tmp_path / "out.html", monkeypatch)
    assert 'lang="zh-Hant"' in html
    assert ">chá</rt>" in html
    assert "歡" in html
    assert window._page.messages.text.text() == f"Exported to {tmp_path / 'out.html'}"
    assert window._status.activity.text() == ""
    window.change(pinyin=PinyinStyle.NONE, translation=TranslationChoice.NONE, script=ScriptChoice.ORIGINAL)
    window._page.messages.hide()
    text = export(qtbot, window, tmp_path / "out.txt", monkeypatch)
    assert "我喜欢喝茶。他去学校。" in text
    assert "chá" not in text


def test_styles_colours_and_known_words_are_exported(
    window: MainWindow,
    desk: Desk,
    qtbot: QtBot,
    open_file: Open,
    text_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk.words.set_state(["学校"], WordState.KNOWN)
    open_file(window, text_file)
    window.change(pinyin=PinyinStyle.NUMBERS, readings=ReadingsShown.UNKNOWN, tone_colours=ToneColours.PLECO)
    html = export(qtbot, window, tmp_path / "out.html", monkeypatch)
    assert '<span class="t2">茶</span>' in html
    assert ">cha2</rt>" in html
    assert "xue2" not in html
    assert '<span class="t2">学</span><span class="t4">校</span>' in html
    window.change(sandhi=True, readings=ReadingsShown.ALL)
    window._page.messages.hide()
    assert ">wo2</rt>" in export(qtbot, window, tmp_path / "out.html", monkeypatch)
    window.change(pinyin=PinyinStyle.ZHUYIN, zhuyin_above=True, readings=ReadingsShown.ALL, own_tones="none")
    window.change(tone_colours=ToneColours.OWN)
    window._page.messages.hide()
    html = export(qtbot, window, tmp_path / "out.html", monkeypatch)
    assert "<span>ㄒㄩㄝˊ</span>" in html
    assert '<body class="pinyin above' in html
    assert 'class="t2"' not in html


def test_an_export_waits_for_readings_and_translations(
    window: MainWindow, qtbot: QtBot, text_file: Path, package: Path, tmp_path: Path
) -> None:
    install_file(package)
    with qtbot.waitSignal(window._session.opened, timeout=20_000):
        window.open_path(text_file)
    window._export.export(tmp_path / "out.md", Format.MARKDOWN)
    qtbot.waitUntil(window._page.messages.isVisible, timeout=20_000)
    written = (tmp_path / "out.md").read_text("utf-8")
    assert "I like drink tea." in written
    assert "we like Beijing." in written


def test_asked_for_twice_the_dialog_is_shown_once(window: MainWindow, qtbot: QtBot, text_file: Path) -> None:
    window.open_path(text_file)
    settle(qtbot, window)
    for _ in range(2):
        window._actions["export"].trigger()
    settle(qtbot, window)
    dialogs = window.findChildren(ExportDialog)
    assert [dialog.isVisible() for dialog in dialogs] == [True]
    dialogs[0].reject()


def test_no_text_is_written_to_the_file_that_was_named_for_another(
    window: MainWindow, qtbot: QtBot, text_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_path(text_file)
    settle(qtbot, window)

    def name_slowly(*_: object) -> tuple[Path, Format]:
        window.open_text("他去学校。", "clipboard")
        settle(qtbot, window)
        return tmp_path / "tea.md", Format.MARKDOWN

    monkeypatch.setattr(export_command, "ask_target", name_slowly)
    window._export._ask_file(Format.MARKDOWN, window.settings)
    settle(qtbot, window)
    assert window._page.messages.text.text() == "tea.md was not exported: another text was opened."
    assert not (tmp_path / "tea.md").exists()


def test_an_export_that_waits_when_another_text_is_opened_is_given_up_aloud(
    window: MainWindow, qtbot: QtBot, text_file: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window._session.opened, timeout=20_000):
        window.open_path(text_file)
    window._export.export(tmp_path / "out.md", Format.MARKDOWN)
    with qtbot.waitSignal(window._session.opened, timeout=20_000):
        window.open_text("他去学校。", "clipboard")
    assert window._page.messages.text.text() == "out.md was not exported: another text was opened."
    settle(qtbot, window)
    assert window._status.activity.text() == ""
    assert not (tmp_path / "out.md").exists()


def test_folded_blocks_are_left_out_unless_open(
    window: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("新闻 | 体育 | 财经 | 娱乐\n喝茶的人\n\n我喜欢喝茶。他去学校。\n", "utf-8")
    open_file(window, path)
    window.change(pinyin=PinyinStyle.NONE)
    assert "体育" not in export(qtbot, window, tmp_path / "a.txt", monkeypatch)
    window._page.view.set_blocks_open([0], opened=True)
    window._page.messages.hide()
    assert "体育" in export(qtbot, window, tmp_path / "b.txt", monkeypatch)


def test_a_place_that_cannot_be_written_is_told(
    window: MainWindow,
    qtbot: QtBot,
    open_file: Open,
    text_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_file(window, text_file)
    target = tmp_path / "no such folder" / "out.html"
    assert export(qtbot, window, target, monkeypatch) == ""
    assert window._page.messages.text.text().startswith("out.html: it could not be written")
    assert window._status.activity.text() == ""


def test_the_text_itself_is_not_overwritten(
    window: MainWindow,
    qtbot: QtBot,
    open_file: Open,
    text_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_file(window, text_file)
    before = text_file.read_bytes()
    export(qtbot, window, text_file, monkeypatch)
    assert window._page.messages.text.text() == "tea.txt: the export would overwrite the text itself."
    assert text_file.read_bytes() == before


def test_a_text_with_a_name_that_is_no_unicode_is_not_overwritten_either(tmp_path: Path) -> None:
    # The article's origin shows such a name with a mark in place of the byte: it leads to no file.
    source = tmp_path / os.fsdecode(b"\xb5.txt")
    source.write_text("我们喝茶。", "utf-8")
    article = pipeline.open_file(source)
    shown = pipeline.Shown(article.script, PinyinStyle.NONE, None)
    export = Export(source, pipeline.OverlaySource(article), shown)
    with pytest.raises(ReaderError) as caught:
        export.write(source, Format.TEXT, Watch())
    assert caught.value.problem is Problem.OVERWRITES_SOURCE
    assert source.read_text("utf-8") == "我们喝茶。"
