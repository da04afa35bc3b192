from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Script
from reader.pipeline import Desk
from reader.settings import Settings, TranslationChoice
from reader.translate.models import install_file
from reader.ui.main_window import MainWindow
from reader.ui.translation_feed import TranslationFeed
from tests import tiny_model
from tests.ui.conftest import settle


@pytest.fixture
def make_feed(window: MainWindow, desk: Desk, tmp_path: Path) -> Iterator[Callable[[str], TranslationFeed]]:
    """Feeds that nothing was submitted to."""
    made: list[TranslationFeed] = []

    def make(code: str) -> TranslationFeed:
        install_file(tiny_model.build_package(tmp_path / f"{code}.argosmodel", code))
        script = Script.SIMPLIFIED if code == "zh" else Script.TRADITIONAL
        means = desk.means(script, Settings())
        assert means is not None
        made.append(TranslationFeed(desk, means, window._jobs, window._jobs))
        return made[-1]

    yield make
    for feed in made:
        feed.cancel()
        feed.close()


@pytest.mark.parametrize(
    ("code", "seconds", "text"),
    [
        ("zt", 8.2, "42 of 99 sentences, traditional to English 1.9, about 8 s left"),
        ("zh", None, "42 of 99 sentences, simplified to English 1.9"),
    ],
)
def test_translating_in_words(
    window: MainWindow, make_feed: Callable[[str], TranslationFeed], code: str, seconds: float | None, text: str
) -> None:
    feed = make_feed(code)
    feed._submitted.update(str(number) for number in range(99))
    feed._delivered.update(str(number) for number in range(42))
    feed.seconds_left = seconds
    assert window._status._translating(feed) == text
    feed.pause(paused=True)
    assert window._status._translating(feed) == text.partition(", about")[0] + ", paused"


def test_opening_and_annotating_in_words(window: MainWindow, text_file: Path) -> None:
    said: list[str] = []
    window._session.progressed.connect(lambda: said.append(window._status.activity.text()))
    window.open_path(text_file)
    assert said == ["Opening tea.txt…"]


def test_what_else_is_done_is_said_when_the_article_is_ready(window: MainWindow) -> None:
    window._status.show_doing("Exporting a.html…")
    assert window._status.activity.text() == "Exporting a.html…"
    window._status.show_doing("")
    assert window._status.activity.text() == ""


def test_a_long_text_does_not_widen_the_window(window: MainWindow) -> None:
    window._status.show_doing("Exporting " + "a" * 500)
    assert window._status.minimumSizeHint().width() < 200


@pytest.mark.parametrize(
    ("text", "name"),
    [("我喜欢喝茶。他去学校。", "simplified to English 1.9"), ("我喜歡喝茶。他去學校。", "traditional to English 1.9")],
)
def test_the_engine_is_named_by_the_script_of_the_article(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, text: str, name: str
) -> None:
    for code in ("zh", "zt"):
        install_file(tiny_model.build_package(tmp_path / f"{code}.argosmodel", code))
    window.open_text(text, "test")
    settle(qtbot, window)
    assert window._status.engine.text() == name
    assert window._status.engine.isVisible()
    window.change(translation=TranslationChoice.GLOSS)
    settle(qtbot, window)
    assert not window._status.engine.isVisible()


def test_no_engine_is_named_where_there_is_none(
    window: MainWindow, open_file: Callable[[MainWindow, Path], None], text_file: Path
) -> None:
    open_file(window, text_file)
    assert not window._status.engine.isVisible()


def test_characters_are_said_when_they_are_counted(window: MainWindow, text_file: Path, qtbot: QtBot) -> None:
    status = window._status
    with qtbot.waitSignal(window._session.opened):
        window.open_path(text_file)
    assert (status.characters.text(), status.script.text()) == ("", "Simplified script")
    settle(qtbot, window)
    assert status.characters.text() == "19 characters"
