"""What is read aloud stays on the screen, unless the reader went elsewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle
from tests.ui.speech.conftest import Give
from tests.ui.speech.engines import MANDARIN, MuteEngine

BLOCKS = 200


@pytest.fixture
def long(
    window: MainWindow, open_file: Callable[[MainWindow, Path], None], tmp_path: Path, give_voices: Give
) -> tuple[MainWindow, MuteEngine]:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"第{at}个人喜欢喝茶。他去学校。" for at in range(BLOCKS)), "utf-8")
    open_file(window, path)
    return window, give_voices(window, MANDARIN)


def reach(window: MainWindow) -> tuple[float, float]:
    found = window._page.view.marking.spoken_on_screen()
    assert found is not None
    return found


def read_on(window: MainWindow, engine: MuteEngine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.study.speech.made.speaker.ended):
        engine.end()
    glide = window.study.speech.made._follower._glide
    qtbot.waitUntil(lambda: glide.state() is glide.State.Stopped)


def test_it_glides_on_with_the_reading(long: tuple[MainWindow, MuteEngine], qtbot: QtBot) -> None:
    window, engine = long
    bar = window._page.view.verticalScrollBar()
    window._actions["read_aloud"].trigger()
    assert bar.value() == 0
    places: list[float] = []
    moves = 0
    for _ in range(40):
        before = bar.value()
        read_on(window, engine, qtbot)
        moves += bar.value() != before
        places.append(reach(window)[1])
    # Not at each sentence, and never off the screen.
    assert 2 <= moves <= 15
    assert max(places) <= 0.85
    assert engine.texts[-1] == "第20个人喜欢喝茶。"


def test_it_jumps_to_what_is_far(long: tuple[MainWindow, MuteEngine]) -> None:
    window, engine = long
    view = window._page.view
    window._actions["read_aloud"].trigger()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.marking.spoken_on_screen() is None
    window._actions["read_next"].trigger()
    assert 0 <= reach(window)[0] < 0.3
    assert engine.texts[-1] == "他去学校。"


def test_it_is_brought_to_the_upper_part_of_the_screen(long: tuple[MainWindow, MuteEngine]) -> None:
    window, _ = long
    view = window._page.view
    view.go_to_sentence("100.0")
    bar = view.verticalScrollBar()
    window._actions["read_aloud"].trigger()
    bar.setValue(0)
    window._actions["read_next"].trigger()
    assert reach(window)[0] == pytest.approx(0.22, abs=0.03)


def test_who_scrolls_away_is_left_in_peace(long: tuple[MainWindow, MuteEngine], qtbot: QtBot) -> None:
    window, engine = long
    view = window._page.view
    bar = view.verticalScrollBar()
    window._actions["read_aloud"].trigger()
    bar.setValue(bar.maximum())
    settle(qtbot, window)
    there = bar.value()
    read_on(window, engine, qtbot)
    assert bar.value() == there
    assert view.marking.spoken_on_screen() is None
    # Back where it is read, it is followed again.
    bar.setValue(0)
    for _ in range(20):
        read_on(window, engine, qtbot)
    assert reach(window)[1] <= 0.85
    assert bar.value() > 0


def test_a_sentence_that_stands_alone_gives_way_to_the_next_one_that_is_read(
    long: tuple[MainWindow, MuteEngine], qtbot: QtBot
) -> None:
    window, engine = long
    window._actions["sentence_mode"].trigger()
    settle(qtbot, window)
    window._actions["read_aloud"].trigger()
    for sentence_id in ("0.1", "1.0", "1.1"):
        read_on(window, engine, qtbot)
        assert window._page.view.current_sentence() == sentence_id


def test_nothing_is_marked_on_an_empty_page(window: MainWindow) -> None:
    window._page.view.marking.mark_spoken("0.0")
    assert window._page.view.marking.spoken_on_screen() is None
