"""The real speech-dispatcher, without a sound: espeak-ng's voices, and a module that writes down what it is to say."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from queue import Queue

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Script
from reader.speech import Ended, Found, Told, Wish, best_voice
from reader.speech.dispatcher import Dispatcher
from reader.speech.voices import Voice
from tests.peers.conftest import PACKAGES
from tests.ui.conftest import (  # noqa: F401 - fixtures
    PLAIN,
    MakeWindow,
    desk,
    history,
    make_window,
    settings_path,
    store,
)

LONG = 60  # seconds: until a test is given up
# libao has an output that plays nothing, at once.
SPEECHD = """
AudioOutputMethod "libao"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
AddModule "scribe" "sd_generic" "scribe.conf"
DefaultModule espeak-ng
"""
# A text takes two seconds, like one that is spoken.
SCRIBE = """
GenericExecuteSynth "echo '$RATE $DATA' >> SAID; sleep 2"
GenericLanguage "zh" "zh" "utf-8"
GenericDefaultCharset "utf-8"
GenericRateAdd 0
GenericRateMultiply 100
GenericRateForceInteger 1
AddVoice "zh" "MALE1" "clerk"
"""
CLERK = Voice("scribe/clerk", "clerk", "zh")


@pytest.fixture
def said(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A service of our own; the file in which the scribe writes."""
    program = shutil.which("speech-dispatcher")
    if program is None:
        pytest.fail(f"it is not here: apt-get install {PACKAGES['speech-dispatcher']}", pytrace=False)
    said, modules = tmp_path / "said", tmp_path / "conf" / "modules"
    modules.mkdir(parents=True)
    (tmp_path / ".libao").write_text("default_driver=null\n", "utf-8")
    (tmp_path / "conf" / "speechd.conf").write_text(SPEECHD, "utf-8")
    (modules / "scribe.conf").write_text(SCRIBE.replace("SAID", str(said)), "utf-8")
    (modules / "espeak-ng.conf").write_text("", "utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    socket_file = tmp_path_factory.mktemp("s") / "s"
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{socket_file}")
    where = ["-C", tmp_path / "conf", "-S", socket_file, "-P", tmp_path / "pid", "-L", tmp_path]
    command = [program, "-s", "-c", "unix_socket", "-t", "0", *map(str, where)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as service:
        while not socket_file.is_socket():
            assert service.poll() is None
        yield said
        service.terminate()


@pytest.fixture
def reports() -> "Queue[Told]":
    return Queue()


@pytest.fixture
def engine(said: Path, reports: "Queue[Told]") -> Iterator[Dispatcher]:
    assert not said.exists()
    made = Dispatcher(reports.put)
    yield made
    made.close()
    made.thread.join(LONG)


def test_espeak_ng_has_mandarin_voices_and_speaks(engine: Dispatcher, reports: "Queue[Told]") -> None:
    engine.find_voices()
    found = reports.get(timeout=LONG)
    assert isinstance(found, Found)
    voice = best_voice(found.voices, "", Script.SIMPLIFIED)
    assert voice is not None
    assert voice == Voice(
        "espeak-ng/Chinese (Mandarin, latin as English)", "Chinese (Mandarin, latin as English)", "cmn"
    )
    assert not [voice for voice in found.voices if "Cantonese" in voice.name or "+" in voice.name]
    for number, text in enumerate(("我喜欢喝茶。", "他去學校，見 Li Lei。", "<speak>&amp;", ".点", "1，000"), 1):
        engine.say(Wish(number, text, voice))
        assert reports.get(timeout=LONG) == Ended(number)


def test_what_is_said_is_the_text(engine: Dispatcher, reports: "Queue[Told]", said: Path) -> None:
    for number, text in enumerate(("我喜欢喝茶。", ".点也要说", "一\n\r二"), 1):
        engine.say(Wish(number, text, CLERK, rate=-0.5))
        assert reports.get(timeout=LONG) == Ended(number)
    assert said.read_text("utf-8").splitlines() == ["-50 我喜欢喝茶。", "-50 .点也要说", "-50 一 二"]


def test_a_new_text_silences_the_one_before(engine: Dispatcher, reports: "Queue[Told]", said: Path) -> None:
    engine.say(Wish(1, "一", CLERK))
    while not (said.exists() and said.read_text()):
        assert reports.empty()
    engine.say(Wish(2, "二", CLERK))
    assert reports.get(timeout=LONG) == Ended(2)
    assert reports.empty()
    assert said.read_text("utf-8").splitlines() == ["0 一", "0 二"]


def test_a_window_reads_a_text_to_its_end(
    make_window: MakeWindow,  # noqa: F811 - the fixture
    said: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("喝茶的人\n\n＊＊＊\n\n我喜歡喝茶。他去學校。\n", "utf-8")
    window = make_window(replace(PLAIN, voice=CLERK.id, speech_rate=200))
    window.study.speech.look_for_voices()
    with qtbot.waitSignal(window.study.speech.voices_found, timeout=1000 * LONG):
        window.open_path(page)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window._page.view, Qt.Key.Key_S, both)
    qtbot.waitUntil(lambda: not window.study.speech.is_reading, timeout=1000 * LONG)
    assert window._page.messages.text.text() == "That was the end of the text."
    assert said.read_text("utf-8").splitlines() == ["100 喝茶的人", "100 我喜歡喝茶。", "100 他去學校。"]
