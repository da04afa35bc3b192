"""Opening and working out, without a widget."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.library import History
from reader.model import Problem, Pronunciation, ReaderError, TranslationKind
from reader.pipeline import Desk
from reader.settings import Settings, TranslationChoice
from reader.translate.models import install_file, remove_model
from reader.ui.jobs import Jobs
from reader.ui.session import Session
from tests.ui.conftest import SIMPLIFIED


@pytest.fixture
def session(jobs: Jobs, history: History, desk: Desk) -> Iterator[Session]:
    session = Session(jobs, history, desk, jobs)
    yield session
    session.close()


def open_and_work(session: Session, qtbot: QtBot, text: str = SIMPLIFIED) -> None:
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open_text(text, "test")
    session.start()
    qtbot.waitUntil(lambda: session.is_settled, timeout=20_000)


def shown(session: Session) -> dict[str, str]:
    return {item.sentence_id: item.text for item in session.english_so_far()}


def test_nothing_is_settled_from_the_beginning(session: Session) -> None:
    assert session.is_settled
    assert session.article is None
    assert session.english_so_far() == []


def test_nothing_is_worked_out_before_it_is_started(session: Session, jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open_text(SIMPLIFIED, "test")
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert session.annotation is not None
    assert session.annotation.done == 0
    assert not session.is_settled
    session.start()
    session.start()
    qtbot.waitUntil(lambda: session.is_settled, timeout=20_000)
    assert session.annotation.done == 3


def test_characters_are_counted_once_the_text_is_shown(session: Session, jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open_text(SIMPLIFIED, "test")
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert session.characters is None
    with qtbot.waitSignal(session.counted, timeout=20_000):
        session.start()
    assert session.characters == 19
    session.close()
    assert session.characters is None


def test_a_failure_is_told_and_the_article_stays(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    open_and_work(session, qtbot)
    article = session.article
    with qtbot.waitSignal(session.open_failed, timeout=20_000) as failure:
        session.open_path(tmp_path / "none.txt")
        assert session.opening == str(tmp_path / "none.txt")
    assert failure.args is not None
    name, error = failure.args
    assert name == str(tmp_path / "none.txt")
    assert isinstance(error, ReaderError)
    assert error.problem is Problem.NOT_FOUND
    assert session.article is article
    assert session.opening == ""
    assert session.is_settled


def test_what_was_opened_before_is_dropped_when_it_comes_late(session: Session, qtbot: QtBot) -> None:
    titles: list[str] = []
    session.opened.connect(lambda opened: titles.append(opened.article.title))
    session.open_text("第一篇文章\n\n他喝茶。", "one")
    session.open_text("第二篇文章\n\n他喝茶。", "two")
    qtbot.waitUntil(lambda: not session.opening, timeout=20_000)
    assert titles == ["第二篇文章"]


def test_results_of_the_article_before_are_dropped(session: Session, jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open_text(SIMPLIFIED * 30, "one")
    session.start()
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open_text("他去学校。", "two")
    annotated: list[str] = []
    session.annotated.connect(lambda items: annotated.extend(item.sentence_id for item in items))
    session.start()
    qtbot.waitUntil(lambda: session.is_settled and not jobs.is_busy, timeout=20_000)
    assert annotated == ["0.0"]


def test_who_waits_is_called_when_all_is_done(session: Session, qtbot: QtBot) -> None:
    called: list[str] = []
    session.when_settled(lambda: called.append("at once"))
    assert called == ["at once"]
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open_text(SIMPLIFIED, "test")
    session.when_settled(lambda: called.append("later"))
    assert called == ["at once"]
    session.start()
    qtbot.waitUntil(lambda: called == ["at once", "later"], timeout=20_000)


def test_who_waits_for_an_article_that_goes_is_not_called(session: Session, qtbot: QtBot) -> None:
    called: list[str] = []
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open_text(SIMPLIFIED, "test")
    session.when_settled(lambda: called.append("never"))
    open_and_work(session, qtbot, "他去学校。")
    assert called == []


def test_the_paragraph_on_the_screen_comes_first(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open_text("\n\n".join(f"第{number}段喝茶。" for number in range(40)), "test")
    first: list[str] = []
    session.annotated.connect(lambda items: first.append(items[0].sentence_id))
    session.want(["30.0", "31.0"], ["29.0"])
    session.start()
    qtbot.waitUntil(lambda: session.is_settled, timeout=20_000)
    assert first[0] == "30.0"


@pytest.mark.parametrize(
    ("choice", "installed", "kind"),
    [
        (TranslationChoice.NONE, True, None),
        (TranslationChoice.GLOSS, True, TranslationKind.GLOSS),
        (TranslationChoice.MT, True, TranslationKind.MT),
        (TranslationChoice.MT, False, TranslationKind.GLOSS),
    ],
)
def test_the_kind_of_english(
    session: Session,
    qtbot: QtBot,
    package: Path,
    choice: TranslationChoice,
    kind: TranslationKind | None,
    *,
    installed: bool,
) -> None:
    if installed:
        install_file(package)
    session.apply(Settings(translation=choice))
    open_and_work(session, qtbot)
    assert session.english is not None
    assert session.english.kind is kind
    assert session.english.lacks_model is (choice is TranslationChoice.MT and not installed)
    assert {item.kind for item in session.english_so_far()} == ({kind} if kind else set())


def test_a_model_installed_later_translates_what_is_open(session: Session, qtbot: QtBot, package: Path) -> None:
    open_and_work(session, qtbot)
    glosses = shown(session)
    assert session.english is not None
    assert "tea" in glosses["1.0"]
    model = install_file(package).model
    with qtbot.waitSignal(session.english_changed, timeout=20_000):
        session.english.look_for_model()
    qtbot.waitUntil(lambda: session.is_settled, timeout=20_000)
    assert shown(session)["1.0"] == "I like drink tea."
    remove_model(model.code)
    with qtbot.waitSignal(session.english_changed, timeout=20_000):
        session.english.look_for_model()
    qtbot.waitUntil(lambda: session.is_settled, timeout=20_000)
    # What was translated stays.
    assert shown(session)["1.0"] == "I like drink tea."
    assert session.english.lacks_model


def test_translations_are_kept_when_the_gloss_is_looked_at(session: Session, qtbot: QtBot, package: Path) -> None:
    install_file(package)
    open_and_work(session, qtbot)
    translated = shown(session)
    session.apply(Settings(translation=TranslationChoice.GLOSS))
    qtbot.waitUntil(lambda: session.is_settled and bool(shown(session)), timeout=20_000)
    assert shown(session) != translated
    came: list[object] = []
    session.english_came.connect(came.append)
    session.apply(Settings(translation=TranslationChoice.MT))
    assert shown(session) == translated
    qtbot.waitUntil(lambda: session.is_settled, timeout=20_000)
    assert came == []


def test_idioms_change_what_is_open(session: Session, qtbot: QtBot) -> None:
    open_and_work(session, qtbot, "他写软件。")
    annotated: list[str] = []
    session.annotated.connect(lambda items: annotated.extend(item.sentence_id for item in items))
    session.apply(Settings(idioms=True))
    assert not session.is_settled
    qtbot.waitUntil(lambda: session.is_settled, timeout=20_000)
    assert annotated == ["0.0"]


def test_another_pronunciation_changes_what_is_open(session: Session, qtbot: QtBot) -> None:
    open_and_work(session, qtbot, "他研究。")
    session.apply(Settings(pronunciation=Pronunciation.TAIWAN))
    assert not session.is_settled
    qtbot.waitUntil(lambda: session.is_settled, timeout=20_000)
    assert session.annotation is not None
    assert session.annotation.annotations()["0.0"].tokens[1].pinyin == "yánjiù"
    # And what is opened next.
    open_and_work(session, qtbot, "企業。")
    assert session.annotation.annotations()["0.0"].tokens[0].pinyin == "qìyè"


def test_a_closed_session_has_nothing(session: Session, qtbot: QtBot) -> None:
    open_and_work(session, qtbot)
    session.close()
    assert session.article is None
    assert session.is_settled
    session.want(["0.0"], [])
    session.start()
    session.apply(Settings(translation=TranslationChoice.NONE))
