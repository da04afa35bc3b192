"""What holds in a window, what is saved of it, and who hears of that."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.model import Problem, ReaderError
from reader.settings import Settings, load_settings, save_settings
from reader.ui.jobs import Jobs
from reader.ui.settings_keeper import SettingsKeeper


@pytest.fixture
def keeper(qtbot: QtBot, jobs: Jobs, settings_path: Path) -> SettingsKeeper:
    widget = QWidget()
    qtbot.addWidget(widget)
    return SettingsKeeper(settings_path, None, widget, jobs)


def test_what_is_kept_holds_at_first(qtbot: QtBot, jobs: Jobs, settings_path: Path) -> None:
    save_settings(settings_path, {"text_size": 30})
    widget = QWidget()
    qtbot.addWidget(widget)
    assert SettingsKeeper(settings_path, None, widget, jobs).now.text_size == 30
    assert SettingsKeeper(settings_path, Settings(text_size=22), widget, jobs).now.text_size == 22


def test_a_change_is_told_and_saved(qtbot: QtBot, keeper: SettingsKeeper) -> None:
    with qtbot.waitSignal(keeper.changed) as told:
        keeper.zoom(1)
    assert told.args == [Settings()]
    assert keeper.now.text_size == 22
    qtbot.waitUntil(lambda: load_settings(keeper.path).text_size == 22)


def test_the_size_of_text_has_its_limits(keeper: SettingsKeeper) -> None:
    keeper.zoom(1000)
    assert keeper.now.text_size == 48
    keeper.commands()["normal_size"]()
    assert keeper.now == Settings()


def test_what_is_only_applied_is_not_saved(qtbot: QtBot, keeper: SettingsKeeper) -> None:
    with qtbot.waitSignal(keeper.changed):
        keeper.apply(Settings(text_size=40))
    assert not keeper.path.exists()


def test_what_holds_already_is_no_change(qtbot: QtBot, keeper: SettingsKeeper) -> None:
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.change(text_size=Settings().text_size)
    assert not keeper.path.exists()


def test_what_cannot_be_saved_is_told(qtbot: QtBot, keeper: SettingsKeeper) -> None:
    keeper.path.parent.parent.mkdir(exist_ok=True)
    keeper.path.parent.write_text("a file in the folder's place", "utf-8")
    with qtbot.waitSignal(keeper.failed) as told:
        keeper.change(text_size=40)
    assert told.args
    error = told.args[0]
    assert isinstance(error, ReaderError)
    assert (error.problem, error.subject) == (Problem.CANNOT_WRITE, str(keeper.path))
    assert keeper.now.text_size == 40
