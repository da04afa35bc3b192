from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Problem, Script, Term
from reader.pipeline import Desk
from reader.settings import Settings
from reader.translate import SourceSentence
from reader.translate.models import InstalledModel, install_file
from reader.ui.jobs import Jobs
from reader.ui.translation_feed import TranslationFeed

TEA = SourceSentence("0.0", "我喝茶。", "我喝茶。", "我喝茶。")
SCHOOL = SourceSentence("0.1", "他去学校。", "他去学校。", "他去學校。")


@pytest.fixture
def model(package: Path) -> InstalledModel:
    return install_file(package).model


@pytest.fixture
def feed(model: InstalledModel, desk: Desk, jobs: Jobs) -> Iterator[TranslationFeed]:  # noqa: ARG001 - installed
    means = desk.means(Script.SIMPLIFIED, Settings())
    assert means is not None
    feed = TranslationFeed(desk, means, jobs, jobs)
    yield feed
    feed.cancel()
    feed.close()


def test_translations_come_and_are_counted(feed: TranslationFeed, qtbot: QtBot) -> None:
    came: dict[str, str] = {}
    feed.translated.connect(lambda items: came.update({item.sentence_id: item.text for item in items}))
    assert feed.is_finished
    feed.add([TEA])
    assert not feed.is_finished
    feed.add([SCHOOL])
    assert (feed.done, feed.total) == (0, 2)
    assert feed.has("0.1")
    assert not feed.has("0.2")
    qtbot.waitUntil(lambda: feed.is_finished, timeout=20_000)
    assert came == {"0.0": "I drink tea.", "0.1": "he go to schools."}
    assert (feed.done, feed.total) == (2, 2)


def test_wanting_what_is_not_there_is_harmless(feed: TranslationFeed, qtbot: QtBot) -> None:
    feed.want(["9.9"], [])
    feed.add([TEA])
    qtbot.waitUntil(lambda: feed.is_finished, timeout=20_000)
    assert (feed.done, feed.total) == (1, 1)


def test_nothing_comes_after_cancelling(feed: TranslationFeed, qtbot: QtBot) -> None:
    for signal in (feed.translated, feed.reworded, feed.progressed, feed.failed):
        signal.connect(lambda *_: pytest.fail("it was cancelled"))
    feed._came.emit([])
    feed._came_again.emit([])
    feed._proposed.emit("0.0", None)
    feed._counted.emit(1, 1, None)
    feed.add([TEA, SCHOOL])
    feed.cancel()
    feed.close()
    qtbot.wait(1)
    assert feed.done == 0


def test_a_paused_feed_waits(feed: TranslationFeed, qtbot: QtBot) -> None:
    feed.pause(paused=True)
    feed.add([TEA])
    qtbot.waitUntil(lambda: not feed._jobs.is_busy)
    assert (feed.done, feed.total) == (0, 1)
    feed.pause(paused=False)
    qtbot.waitUntil(lambda: feed.is_finished, timeout=20_000)


def test_a_retry_brings_its_translation_even_if_it_is_the_same(feed: TranslationFeed, qtbot: QtBot) -> None:
    feed.add([TEA])
    qtbot.waitUntil(lambda: feed.is_finished, timeout=20_000)
    with qtbot.waitSignal(feed.retried, timeout=20_000) as retried:
        feed.retry(TEA)
    assert retried.args is not None
    assert retried.args[0].text == "I drink tea."


def test_a_proposal_with_the_glossarys_wording_is_no_translation(
    feed: TranslationFeed, desk: Desk, qtbot: QtBot
) -> None:
    desk.glossary.put([Term("学校", "college")])
    feed.set_terms(desk.terms())
    feed.translated.connect(lambda _: pytest.fail("it is only proposed"))
    with qtbot.waitSignal(feed.reworded, timeout=20_000) as reworded:
        feed.reword(SCHOOL, "he go to schools.")
    assert reworded.args is not None
    sentence_id, proposal = reworded.args
    assert (sentence_id, proposal.text) == ("0.1", "he go to college.")
    with qtbot.waitSignal(feed.reworded, timeout=20_000) as reworded:
        feed.reword(SCHOOL, "he go to college.")
    assert reworded.args == ["0.1", None]


def test_a_model_that_does_not_work_is_told(model: InstalledModel, feed: TranslationFeed, qtbot: QtBot) -> None:
    (model.folder / "model" / "model.bin").write_bytes(b"nothing")
    with qtbot.waitSignal(feed.failed, timeout=20_000) as failure:
        feed.add([TEA])
    assert failure.args is not None
    assert failure.args[0].problem is Problem.MODEL_BROKEN
