from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.settings import EngineChoice, Settings
from reader.ui.engine_dialog import EngineDialog
from reader.ui.jobs import Jobs
from reader.ui.main_window import MainWindow
from tests.translate.server.fake_server import SILENCE, FakeServer, chat_answer, json_answer

ARGOS, OPENAI, LIBRETRANSLATE = EngineChoice.ARGOS, EngineChoice.OPENAI, EngineChoice.LIBRETRANSLATE
ELSEWHERE = "http://nas.home:5000"

MakeDialog = Callable[..., EngineDialog]


@pytest.fixture
def server(loopback: None) -> Iterator[FakeServer]:  # noqa: ARG001 - for what it allows
    with FakeServer.running() as running:
        yield running


@pytest.fixture
def make_dialog(qtbot: QtBot, jobs: Jobs) -> Iterator[MakeDialog]:
    """Makes a shown dialog for settings given by their fields."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def make(**settings: object) -> EngineDialog:
        dialog = EngineDialog(jobs, Settings(**settings), parent)  # pyright: ignore[reportArgumentType]
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    # Which keeps the parent, and so the dialogs, alive.
    yield make
    parent.close()


def click(qtbot: QtBot, button: QWidget) -> None:
    # On its left end, where a check box and a radio button have their mark.
    place = button.rect().center()
    place.setX(8)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=place)


def accept(qtbot: QtBot, dialog: EngineDialog) -> dict[str, object]:
    """Click OK; what was chosen."""
    with qtbot.waitSignal(dialog.chosen) as chosen:
        click(qtbot, dialog.ok)
    assert chosen.args is not None
    return chosen.args[0]


def type_address(qtbot: QtBot, dialog: EngineDialog, text: str) -> None:
    dialog.address.selectAll()
    qtbot.keyClicks(dialog.address, text)


def test_installed_models_need_no_address(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    assert dialog.engine is ARGOS
    assert not dialog.address.isEnabled()
    assert not dialog.model.isEnabled()
    assert not dialog.test.isEnabled()
    assert accept(qtbot, dialog) == {"engine": ARGOS, "server_url": "", "server_model": "", "trusted_server": ""}
    assert not dialog.isVisible()


def test_a_server_needs_an_address(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    click(qtbot, dialog.choices[OPENAI])
    assert dialog.address.isEnabled()
    assert not dialog.ok.isEnabled()
    assert dialog.message.text() == ""
    qtbot.keyClicks(dialog.address, "localhost:11434")
    qtbot.keyClicks(dialog.model, " qwen2.5 ")
    assert dialog.test.isEnabled()
    assert accept(qtbot, dialog) == {
        "engine": OPENAI,
        "server_url": "localhost:11434",
        "server_model": "qwen2.5",
        "trusted_server": "",
    }


def test_only_a_chat_server_has_a_model(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog(engine=OPENAI, server_url="http://localhost:1", server_model="qwen2.5")
    assert dialog.model.isEnabled()
    click(qtbot, dialog.choices[LIBRETRANSLATE])
    assert not dialog.model.isEnabled()
    assert dialog.address.placeholderText() == "http://localhost:5000"
    # Kept for whoever changes their mind.
    assert accept(qtbot, dialog)["server_model"] == "qwen2.5"


def test_an_address_that_is_none_is_told_while_it_is_typed(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog(engine=OPENAI)
    type_address(qtbot, dialog, "http://localhost:x")
    assert "its port or host is not valid" in dialog.message.text()
    assert dialog.hint.text() == "Type one such as http://localhost:11434."
    assert not dialog.ok.isEnabled()
    assert not dialog.test.isEnabled()
    type_address(qtbot, dialog, "http://localhost:8080")
    assert dialog.message.text() == dialog.hint.text() == ""
    assert dialog.ok.isEnabled()
    # With installed models it is no matter what stands there.
    type_address(qtbot, dialog, "???")
    click(qtbot, dialog.choices[ARGOS])
    assert dialog.message.text() == ""
    assert accept(qtbot, dialog)["engine"] is ARGOS


def test_text_leaves_this_computer_only_after_consent(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog(engine=LIBRETRANSLATE, server_url="http://localhost:5000")
    assert not dialog.consent.isVisible()
    type_address(qtbot, dialog, f"{ELSEWHERE}/translate")
    assert dialog.consent.isVisible()
    assert dialog.consent.text() == "Text I read is sent to nas.home:5000. I agree."
    assert not dialog.consent.isChecked()
    assert not dialog.ok.isEnabled()
    assert not dialog.test.isEnabled()
    click(qtbot, dialog.consent)
    assert dialog.test.isEnabled()
    assert accept(qtbot, dialog)["trusted_server"] == ELSEWHERE


def test_consent_can_be_taken_back(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog(engine=LIBRETRANSLATE, server_url=ELSEWHERE, trusted_server=ELSEWHERE)
    assert dialog.consent.isChecked()
    click(qtbot, dialog.consent)
    assert not dialog.ok.isEnabled()
    click(qtbot, dialog.choices[ARGOS])
    assert not dialog.consent.isVisible()
    assert accept(qtbot, dialog)["trusted_server"] == ""


def test_consent_is_for_one_server(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog(engine=LIBRETRANSLATE, server_url=ELSEWHERE, trusted_server=ELSEWHERE)
    assert dialog.ok.isEnabled()
    qtbot.keyClicks(dialog.address, "1")
    assert dialog.address.text() == f"{ELSEWHERE}1"
    assert not dialog.consent.isChecked()
    assert not dialog.ok.isEnabled()
    qtbot.keyClick(dialog.address, Qt.Key.Key_Backspace)
    assert dialog.consent.isChecked()
    type_address(qtbot, dialog, "localhost:5000")
    assert accept(qtbot, dialog)["trusted_server"] == ""


@pytest.mark.parametrize("engine", [OPENAI, LIBRETRANSLATE])
def test_a_test_translates_a_sentence(
    qtbot: QtBot, make_dialog: MakeDialog, server: FakeServer, engine: EngineChoice
) -> None:
    dialog = make_dialog(engine=engine, server_url=server.url)
    click(qtbot, dialog.test)
    assert dialog.message.text() == f"Waiting for {server.name}…"
    assert not dialog.test.isEnabled()
    qtbot.waitUntil(dialog.test.isEnabled)
    assert dialog.message.text() == "It works: 你好，世界。 → Hello, world."


def test_a_test_that_fails_says_why(qtbot: QtBot, make_dialog: MakeDialog, server: FakeServer) -> None:
    server.send(json_answer({"error": {"message": "model <b>qwen</b> not found"}}, 404))
    dialog = make_dialog(engine=OPENAI, server_url=server.url)
    click(qtbot, dialog.test)
    qtbot.waitUntil(dialog.test.isEnabled)
    assert dialog.message.text().startswith(f"{server.name}: the translation server does not translate")
    assert "it answers 404: model <b>qwen</b> not found" in dialog.message.text()
    assert dialog.message.textFormat() is Qt.TextFormat.PlainText
    assert dialog.hint.text() == "Check that it runs, its address and its model."


def test_a_change_ends_a_test(qtbot: QtBot, make_dialog: MakeDialog, server: FakeServer, jobs: Jobs) -> None:
    server.send(SILENCE)
    dialog = make_dialog(engine=OPENAI, server_url=server.url)
    click(qtbot, dialog.test)
    qtbot.waitUntil(server.silent.is_set)
    qtbot.keyClicks(dialog.model, "q")
    assert dialog.message.text() == ""
    assert dialog.test.isEnabled()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert dialog.message.text() == ""
    server.send(chat_answer("Hello."))
    click(qtbot, dialog.test)
    qtbot.waitUntil(dialog.test.isEnabled)
    assert dialog.message.text() == "It works: 你好，世界。 → Hello."
    assert [question.get("model") for question in server.questions()] == [None, "q"]


def test_cancelling_ends_a_test_and_chooses_nothing(
    qtbot: QtBot, make_dialog: MakeDialog, server: FakeServer, jobs: Jobs
) -> None:
    server.send(SILENCE)
    dialog = make_dialog(engine=OPENAI, server_url=server.url)
    click(qtbot, dialog.test)
    qtbot.waitUntil(server.silent.is_set)
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not jobs.is_busy)
    assert not dialog.isVisible()


def test_enter_accepts_and_does_not_test(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog(engine=OPENAI, server_url="http://localhost:1")
    with qtbot.waitSignal(dialog.chosen):
        qtbot.keyClick(dialog.address, Qt.Key.Key_Return)
    assert dialog.message.text() == ""


def test_the_window_takes_what_is_chosen(window: MainWindow) -> None:
    window._actions["engine"].trigger()
    dialog = window.findChild(EngineDialog)
    assert isinstance(dialog, EngineDialog)
    dialog.chosen.emit({"engine": EngineChoice.LIBRETRANSLATE, "server_url": "http://localhost:5000"})
    assert window.settings.engine is EngineChoice.LIBRETRANSLATE
    assert window.settings.server_url == "http://localhost:5000"
    dialog.close()
