from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from reader import pipeline
from reader.model import Annotation, Article, Correction, CorrectionKind, Pronunciation, Script
from reader.pipeline import ArticleCorrections, annotating
from reader.ui import annotation_feed
from reader.ui.annotation_feed import AnnotationFeed, Task, work_through
from reader.ui.jobs import Jobs
from reader.ui.parts import Parts
from tests import builders

FIVE = builders.article(*(f"第{number}段茶。" for number in "一二三四五"))


def task(article: Article, number: int, known: tuple[Annotation, ...] | None = None) -> Task:
    return number, Parts(article)[number], known


@pytest.mark.parametrize("gloss", [False, True])
def test_a_piece_has_one_part_at_least(*, gloss: bool) -> None:
    piece = work_through(FIVE, [task(FIVE, 3), task(FIVE, 4)], idioms=False, gloss=gloss, budget=0)
    assert list(piece.parts) == [3]
    assert [item.sentence_id for item in piece.glosses] == (["3.0"] if gloss else [])


def test_what_is_annotated_is_only_glossed() -> None:
    known = work_through(FIVE, [task(FIVE, 0)], idioms=False, gloss=False).parts[0]
    piece = work_through(FIVE, [task(FIVE, 0, known)], idioms=False, gloss=True)
    assert piece.parts[0] is known
    assert "tea" in piece.glosses[0].text


def test_a_long_block_ends_soon_after_it_is_stopped() -> None:
    long = builders.article("我们喝茶。" * 1000)
    asked = iter([False, False, True])
    piece = work_through(long, [task(long, 0)], idioms=False, gloss=True, stopped=lambda: next(asked, True))
    assert len(piece.parts[0]) == 2 * annotating._SENTENCES_AT_ONCE
    assert piece.glosses == []


def test_a_piece_ends_early_when_others_are_waited_for() -> None:
    piece = work_through(FIVE, [task(FIVE, 3), task(FIVE, 4)], idioms=False, gloss=False, hurried=lambda: True)
    assert list(piece.parts) == [3]


def test_what_comes_onto_the_screen_is_not_kept_waiting(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One part a piece, but for what is on the screen.
    monkeypatch.setattr(annotation_feed, "_PIECE", 0)
    made, came = feed(jobs, FIVE)
    made.start()
    under_way = made._hurried
    made.look_at(["3.0", "4.0"])
    assert under_way.is_set()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    assert ["3.0", "4.0"] in [[item.sentence_id for item in items] for items in came]
    before = made._hurried
    made.look_at(["1.0", "2.0"])
    assert not before.is_set()


def test_while_the_reader_moves_only_the_screen_is_worked_on(jobs: Jobs, qtbot: QtBot) -> None:
    made, came = feed(jobs, FIVE)
    made._rest_timer.setInterval(600_000)
    made.look_at(["0.0"])
    made.stand_back()
    made.start()
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    assert [item.sentence_id for item in came[0]] == ["0.0"]
    assert made._rest_timer.isActive()
    made._rest_timer.setInterval(1)
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    under_way = made._hurried
    made.stand_back()
    assert under_way.is_set()


def test_stopping_tells_the_worker(jobs: Jobs) -> None:
    made, _ = feed(jobs, FIVE)
    stopped = made._stopped
    made.stop()
    assert stopped.is_set()
    assert not made._stopped.is_set()


def feed(jobs: Jobs, article: Article) -> tuple[AnnotationFeed, list[list[Annotation]]]:
    made = AnnotationFeed(jobs, article, Parts(article), jobs, idioms=False)
    came: list[list[Annotation]] = []
    made.annotated.connect(came.append)
    return made, came


def test_every_block_is_annotated_once_from_where_one_looks(jobs: Jobs, qtbot: QtBot) -> None:
    made, came = feed(jobs, FIVE)
    made.look_at(["2.0"])
    made.start()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    assert [item.sentence_id for items in came for item in items] == ["2.0", "3.0", "1.0", "4.0", "0.0"]
    assert (made.done, made.total) == (5, 5)
    assert set(made.annotations()) == {sentence.id for sentence in FIVE.sentences()}


def test_glosses_wanted_later_come_without_annotating_again(jobs: Jobs, qtbot: QtBot) -> None:
    made, came = feed(jobs, FIVE)
    glossed: list[str] = []
    made.glossed.connect(lambda glosses: glossed.extend(item.sentence_id for item in glosses))
    made.start()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    made.add_glosses()
    assert not made.is_finished
    qtbot.waitUntil(lambda: made.is_finished)
    assert sorted(glossed) == ["0.0", "1.0", "2.0", "3.0", "4.0"]
    assert sum(len(items) for items in came) == 5


def test_idioms_annotate_everything_again(jobs: Jobs, qtbot: QtBot) -> None:
    made, _ = feed(jobs, builders.article("他写软件。"))
    made.start()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    assert made.annotations()["0.0"].variants[Script.TAIWAN].text == "他寫軟件。"
    made.set_idioms(idioms=True)
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    assert made.annotations()["0.0"].variants[Script.TAIWAN].text == "他寫軟體。"


def test_another_pronunciation_annotates_everything_again(jobs: Jobs, qtbot: QtBot) -> None:
    made, _ = feed(jobs, builders.article("他研究。"))
    made.start()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    assert made.annotations()["0.0"].tokens[1].pinyin == "yánjiū"
    made.set_pronunciation(Pronunciation.TAIWAN)
    assert not made.is_finished
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    assert made.annotations()["0.0"].tokens[1].pinyin == "yánjiù"
    made.set_pronunciation(Pronunciation.TAIWAN)
    assert made.is_finished


def test_with_other_corrections_all_is_annotated_again_the_screen_first(jobs: Jobs, qtbot: QtBot) -> None:
    made, came = feed(jobs, FIVE)
    made.look_at(["3.0"])
    made.start()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    came.clear()
    made.set_corrections(ArticleCorrections([Correction(CorrectionKind.READING, "茶", "cha4")]))
    assert made.annotations() == {}
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    again = [item for items in came for item in items]
    assert again[0].sentence_id == "3.0"
    assert [item.tokens[-2].pinyin for item in again] == ["chà"] * 5


def test_a_stopped_feed_takes_nothing_more(jobs: Jobs, qtbot: QtBot) -> None:
    made, came = feed(jobs, FIVE)
    made.start()
    made.stop()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=20_000)
    assert came == []
    assert made.done == 0


def test_an_article_without_blocks_is_finished(jobs: Jobs) -> None:
    made, _ = feed(jobs, builders.article())
    made.start()
    assert made.is_finished


def test_a_block_that_cannot_be_annotated_stays_plain(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    annotate = pipeline.annotate

    def picky(
        article: Article,
        index: int,
        sentences: range,
        *,
        idioms: bool = False,
        pronunciation: Pronunciation = Pronunciation.MAINLAND,
        names: pipeline.ArticleNames | None = None,
        corrector: None,
        cancelled: Callable[[], bool],
    ) -> tuple[Annotation, ...]:
        if index in (0, 3):
            raise ValueError(index)
        return annotate(
            article,
            index,
            sentences,
            idioms=idioms,
            pronunciation=pronunciation,
            names=names,
            corrector=corrector,
            cancelled=cancelled,
        )

    monkeypatch.setattr(pipeline, "annotate", picky)
    made, came = feed(jobs, FIVE)
    with qtbot.waitSignals([jobs.crashed] * 2, timeout=20_000):
        made.start()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    assert [item.sentence_id for items in came for item in items] == ["1.0", "2.0", "4.0"]
    caplog.clear()


# -- a text too long to be kept annotated


@pytest.fixture
def small_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two parts are within reach, and one more is kept."""
    monkeypatch.setattr(annotation_feed, "_REACH", 11)
    monkeypatch.setattr(annotation_feed, "_SLACK", 4)
    monkeypatch.setattr(annotation_feed, "_STEP", 0)


@pytest.mark.usefixtures("small_reach")
def test_only_what_is_about_the_screen_is_annotated(jobs: Jobs, qtbot: QtBot) -> None:
    made, came = feed(jobs, FIVE)
    made.start()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    assert [item.sentence_id for items in came for item in items] == ["0.0", "1.0"]
    assert (made.done, made.total) == (2, 2)
    assert made.annotation("0.0") == came[0][0]
    assert made.annotation("4.0") is None


@pytest.mark.usefixtures("small_reach")
def test_what_is_far_away_is_forgotten_and_made_again(jobs: Jobs, qtbot: QtBot) -> None:
    made, came = feed(jobs, FIVE)
    gone: list[str] = []
    made.forgotten.connect(gone.extend)
    made.start()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    made.look_at(["3.0"])
    assert not made.is_finished
    qtbot.waitUntil(lambda: made.is_finished)
    assert gone == ["0.0", "1.0"]
    assert set(made.annotations()) == {"3.0", "4.0"}
    made.look_at(["0.0"])
    qtbot.waitUntil(lambda: made.is_finished)
    assert [item.sentence_id for items in came for item in items].count("0.0") == 2


@pytest.mark.usefixtures("small_reach")
def test_a_page_turned_within_reach_asks_for_nothing(jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotation_feed, "_STEP", 6)
    made, came = feed(jobs, FIVE)
    made.start()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    made.look_at(["1.0"])
    assert made.is_finished
    made.look_at(["2.0"])
    qtbot.waitUntil(lambda: made.is_finished)
    assert [item.sentence_id for items in came for item in items] == ["0.0", "1.0", "2.0", "3.0"]


@pytest.mark.usefixtures("small_reach")
def test_all_of_it_is_gone_through_when_that_is_wanted(jobs: Jobs, qtbot: QtBot) -> None:
    made, came = feed(jobs, FIVE)
    passed: list[str] = []
    made.passed.connect(lambda items: passed.extend(item.sentence_id for item in items))
    made.start()
    made.go_through()
    assert made.total == 5
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    assert [item.sentence_id for items in came for item in items] == ["0.0", "1.0"]
    assert passed == ["2.0", "3.0", "4.0"]
    assert set(made.annotations()) == {"0.0", "1.0"}


def test_nothing_is_gone_through_twice(jobs: Jobs, qtbot: QtBot) -> None:
    made, _ = feed(jobs, FIVE)
    made.start()
    qtbot.waitUntil(lambda: made.is_finished, timeout=20_000)
    made.go_through()
    assert made.is_finished
