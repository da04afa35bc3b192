"""The window with a real, tiny translation model."""

import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.exporters import Format
from reader.model import TranslationKind
from reader.pipeline import ArticleTranslator
from reader.settings import TranslationChoice
from reader.translate.models import install_file, remove_model, take_inventory
from reader.ui.main_window import MainWindow
from reader.ui.models_dialog import ModelsDialog
from reader.ui.reading_view.rows import TextRow
from tests.ui.conftest import MakeWindow, close, settle

Open = Callable[[MainWindow, Path], None]
ENGLISH = {"1.0": "I like drink tea.", "1.1": "he go to schools.", "2.0": "we like Beijing."}


def english(window: MainWindow) -> dict[str, str]:
    return {item.sentence_id: item.text for item in window._session.english_so_far()}


def kinds(window: MainWindow) -> set[TranslationKind]:
    return {item.kind for item in window._session.english_so_far()}


def test_an_installed_model_translates(window: MainWindow, open_file: Open, text_file: Path, package: Path) -> None:
    install_file(package)
    open_file(window, text_file)
    assert ENGLISH.items() <= english(window).items()
    assert kinds(window) == {TranslationKind.MT}
    assert "Chinese" in window._page.header.label.text()
    assert window._page.header.label.text().endswith("1.9")
    assert not window._page.header.install.isVisible()


def test_the_screen_is_translated_first_from_the_beginning(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, package: Path
) -> None:
    """Where the reader is, is known before it is known what translates."""
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"我喜欢喝茶{number}。" for number in range(400)), "utf-8")
    install_file(package)
    with qtbot.waitSignal(window._session.english_came, timeout=20_000) as came:
        window.open_path(path)
    assert came.args is not None
    assert "0.0" in {item.sentence_id for item in came.args[0]}
    assert window._session.english is not None
    translator = window._session.english.translator
    assert translator is not None
    visible = translator._translator._queue.work.visible
    assert visible[0] == "0.0"
    assert len(visible) < 100


def test_a_chosen_gloss_is_labelled_as_one(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, package: Path
) -> None:
    install_file(package)
    window.change(translation=TranslationChoice.GLOSS)
    open_file(window, text_file)
    assert kinds(window) == {TranslationKind.GLOSS}
    assert window._page.header.label.text() == "Word-by-word gloss from CC-CEDICT."
    window.change(translation=TranslationChoice.MT)
    settle(qtbot, window)
    assert ENGLISH.items() <= english(window).items()
    window.change(translation=TranslationChoice.NONE)
    settle(qtbot, window)
    assert english(window) == {}
    assert window._page.header.label.text() == ""


def test_the_lines_above_the_page_never_move_it(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    top = window._page.view.geometry().top()
    for choice in TranslationChoice:
        window.change(translation=choice)
        settle(qtbot, window)
        assert window._page.view.geometry().top() == top


def test_a_broken_package_says_so_and_leads_to_the_models(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.argosmodel"
    broken.write_bytes(b"PK no zip at all")
    window._models.install(broken)
    qtbot.waitUntil(window._page.messages.isVisible, timeout=20_000)
    assert window._page.messages.text.text().startswith("broken.argosmodel: it is not a usable translation package")
    qtbot.mouseClick(window._page.messages.action, Qt.MouseButton.LeftButton)
    dialog = window.findChild(ModelsDialog)
    assert isinstance(dialog, ModelsDialog)
    assert dialog.isVisible()
    settle(qtbot, window)
    dialog.close()


def test_a_model_that_does_not_work_leaves_glosses(
    window: MainWindow, open_file: Open, text_file: Path, package: Path
) -> None:
    model = install_file(package).model
    (model.folder / "model" / "model.bin").write_bytes(b"nothing")
    open_file(window, text_file)
    assert "the translation model does not work" in window._page.messages.text.text()
    assert window._page.messages.action.text() == "Models…"
    assert kinds(window) == {TranslationKind.GLOSS}


def test_a_dropped_package_is_installed(window: MainWindow, qtbot: QtBot, package: Path) -> None:
    from tests.ui.test_file_commands import drop, files

    assert drop(window, files(package))
    qtbot.waitUntil(lambda: "is installed" in window._page.messages.text.text(), timeout=20_000)
    assert [model.code for model in take_inventory().models] == ["zh_en"]


def test_folded_blocks_are_translated_when_they_are_opened(
    window: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path, package: Path
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("新闻 | 体育 | 财经 | 娱乐\n喝茶的人\n\n我喜欢喝茶。他去学校。\n", "utf-8")
    install_file(package)
    open_file(window, path)
    article = window._session.article
    assert article is not None
    assert article.blocks[0].folded
    folded = {sentence.id for sentence in article.blocks[0].sentences}
    assert not folded & english(window).keys()
    window._page.view.set_blocks_open([0], opened=True)
    qtbot.waitUntil(lambda: folded <= english(window).keys(), timeout=20_000)


def test_a_window_closes_while_it_translates(window: MainWindow, qtbot: QtBot, tmp_path: Path, package: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join("我喜欢喝茶。他去学校。" * 5 for _ in range(60)), "utf-8")
    install_file(package)
    with qtbot.waitSignal(window._session.english_came, timeout=20_000):
        window.open_path(path)
    close(window)
    assert window._session.english is None


def test_another_article_is_opened_while_a_translator_takes_its_time_to_close(
    window: MainWindow,
    qtbot: QtBot,
    open_file: Open,
    text_file: Path,
    package: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    install_file(package)
    open_file(window, text_file)
    first, gate, close_translator = window._session.english, threading.Event(), ArticleTranslator.close
    assert first is not None
    monkeypatch.setattr(ArticleTranslator, "close", lambda each: (gate.wait(), close_translator(each)))
    with qtbot.waitSignal(first.destroyed):
        window.open_path(text_file)
    gate.set()
    settle(qtbot, window)
    assert ENGLISH.items() <= english(window).items()


def test_a_reopened_article_is_painted_with_its_english(
    window: MainWindow, make_window: MakeWindow, qtbot: QtBot, open_file: Open, text_file: Path, package: Path
) -> None:
    install_file(package)
    open_file(window, text_file)
    close(window)
    remove_model("zh_en")
    again = make_window()
    painted: list[dict[str, str]] = []

    def note() -> None:
        sheet = again._page.view._sheet
        assert sheet is not None
        painted.append({id_: item.text for id_, item in sheet.setter.translations.items()})

    again._page.painted.connect(note)
    again.open_path(text_file)
    qtbot.waitUntil(lambda: bool(painted), timeout=20_000)
    assert ENGLISH.items() <= painted[0].items()
    settle(qtbot, again)
    assert kinds(again) == {TranslationKind.MT}


def test_no_socket_is_opened(
    window: MainWindow,
    qtbot: QtBot,
    open_file: Open,
    text_file: Path,
    package: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    window._models.install(package)
    qtbot.waitUntil(lambda: "is installed" in window._page.messages.text.text(), timeout=20_000)
    open_file(window, text_file)
    assert ENGLISH.items() <= english(window).items()
    assert window._session.english is not None
    window._session.english.edit("1.0", "Mine.", only_here=True)
    window._sentences.open_card("1.1")
    window._sentences.card.retry.click()
    qtbot.waitUntil(window._sentences.card.retry.isEnabled, timeout=20_000)
    window._actions["models"].trigger()
    window._export.export(tmp_path / "out.html", Format.HTML)
    qtbot.waitUntil((tmp_path / "out.html").exists, timeout=20_000)
    settle(qtbot, window)
    assert "Mine." in (tmp_path / "out.html").read_text("utf-8")


def test_the_gloss_stands_under_the_translation(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, package: Path
) -> None:
    install_file(package)
    open_file(window, text_file)
    view = window._page.view
    before = view.verticalScrollBar().maximum()
    window._actions["gloss_beside"].trigger()
    settle(qtbot, window)
    assert view._sheet is not None
    rows = {layout.row.block: layout for _, _, layout in view._sheet.visible() if isinstance(layout.row, TextRow)}
    gloss, origin = rows[2].gloss, rows[2].gloss_origin
    assert gloss is not None
    assert origin is not None
    assert gloss.text == "we · like · Beijing."
    assert rows[2].english_origin is not None
    assert origin.y() > rows[2].english_origin.y()
    assert view.verticalScrollBar().maximum() >= before
    window.change(translation=TranslationChoice.GLOSS)
    settle(qtbot, window)
    assert not view._page().look.gloss
    window.change(translation=TranslationChoice.MT)
    settle(qtbot, window)
    window._actions["gloss_beside"].trigger()
    assert not view._page().look.gloss
