"""The highlights and the note of what is open: made, changed, taken back, each change on the disk in its order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.library import History
from reader.model import Colour
from reader.pipeline import Desk
from reader.ui.draft_feed import NO_DRAFT
from reader.ui.highlight_feed import HighlightFeed, Undo
from reader.ui.jobs import Jobs
from reader.ui.session import Session
from tests.ui.conftest import SIMPLIFIED


@pytest.fixture
def owner(jobs: Jobs) -> QObject:
    return QObject(jobs)


@pytest.fixture
def session(jobs: Jobs, history: History, desk: Desk, owner: QObject) -> Iterator[Session]:
    session = Session(jobs, history, desk, owner)
    yield session
    session.close()


@pytest.fixture
def feed(session: Session, desk: Desk, jobs: Jobs, owner: QObject) -> HighlightFeed:
    return HighlightFeed(session, desk, jobs, owner)


def open_path(qtbot: QtBot, session: Session, jobs: Jobs, path: Path) -> None:
    with qtbot.waitSignal(session.opened):
        session.open_path(path)
    qtbot.waitUntil(lambda: not jobs.is_busy)


def nobody(_: Undo) -> None:
    """For a change of which nobody is told."""


def marked(feed: HighlightFeed) -> list[tuple[str, str]]:
    return [(each.colour.value, each.note) for each in feed.highlights]


def test_nothing_is_marked_where_nothing_is_open(feed: HighlightFeed, jobs: Jobs) -> None:
    feed.highlight([(0, 0, 1)], Colour.PINK, "", nobody)
    feed.read_again()
    assert not jobs.is_busy
    assert list(feed.highlights) == []


def test_changes_that_come_fast_hold_in_their_order(
    feed: HighlightFeed, session: Session, jobs: Jobs, text_file: Path, qtbot: QtBot, desk: Desk
) -> None:
    open_path(qtbot, session, jobs, text_file)
    feed.highlight([(0, 0, 1)], Colour.PINK, " thin ", nobody)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    (known,) = feed.highlights
    told: list[Undo] = []
    for colour in (Colour.GREEN, Colour.YELLOW, Colour.BLUE):
        feed.colour(known, colour, told.append)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert marked(feed) == [("blue", "thin")]
    assert session.now is not None
    assert [each.colour for each in desk.highlights.of(session.now.id)] == [Colour.BLUE]
    assert len(told) == 3
    told[-1]()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert marked(feed) == [("yellow", "thin")]


def test_a_change_is_taken_back_where_another_article_is_open(
    feed: HighlightFeed, session: Session, jobs: Jobs, text_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    open_path(qtbot, session, jobs, text_file)
    told: list[Undo] = []
    feed.highlight([(0, 0, 1)], Colour.PINK, "", nobody)
    assert session.now
    feed.write_article_note("", "about tea", told.append, NO_DRAFT, session.now)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    feed.remove(feed.highlights[0], told.append)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    other = tmp_path / "other.txt"
    other.write_text(f"另外一篇。{SIMPLIFIED[:1]}\n", "utf-8")
    open_path(qtbot, session, jobs, other)
    assert (marked(feed), feed.note) == ([], "")
    for undo in told:
        undo()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert (marked(feed), feed.note) == ([], "")
    open_path(qtbot, session, jobs, text_file)
    assert (marked(feed), feed.note) == ([("pink", "")], "")


def test_what_another_window_changed_is_read(
    feed: HighlightFeed, session: Session, desk: Desk, jobs: Jobs, owner: QObject, text_file: Path, qtbot: QtBot
) -> None:
    second = HighlightFeed(session, desk, jobs, owner)
    open_path(qtbot, session, jobs, text_file)
    feed.kept.connect(second.read_again)
    feed.highlight([(0, 0, 1)], Colour.GREEN, "", nobody)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert marked(second) == [("green", "")]
