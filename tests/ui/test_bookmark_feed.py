"""The bookmarks of what is open: set, noted, taken away, kept."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.library import Bookmark, History
from reader.model import Position
from reader.pipeline import Desk
from reader.ui.bookmark_feed import BookmarkFeed, bookmark_at
from reader.ui.jobs import Jobs
from reader.ui.session import Session
from tests.builders import article
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
def feed(session: Session, desk: Desk, jobs: Jobs, owner: QObject) -> BookmarkFeed:
    return BookmarkFeed(session, desk, jobs, owner)


def open_path(qtbot: QtBot, session: Session, jobs: Jobs, path: Path) -> None:
    with qtbot.waitSignal(session.opened):
        session.open_path(path)
    qtbot.waitUntil(lambda: not jobs.is_busy)


def kept(desk: Desk, session: Session) -> list[Bookmark]:
    assert session.now is not None
    return desk.bookmarks.of(session.now.id)


def test_nothing_is_marked_where_nothing_is_open(feed: BookmarkFeed) -> None:
    feed.toggle(Position(0, 0))
    assert feed.bookmarks == []
    assert feed.next_to(Position(0, 0), 1) is None


def test_a_bookmark_stands_on_the_sentence_and_goes_again(
    qtbot: QtBot, feed: BookmarkFeed, session: Session, jobs: Jobs, desk: Desk, text_file: Path
) -> None:
    open_path(qtbot, session, jobs, text_file)
    with qtbot.waitSignal(feed.changed):
        feed.toggle(Position(1, 8))
    assert feed.bookmarks == [Bookmark(Position(1, 6), "他去学校。")]
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert kept(desk, session) == feed.bookmarks
    feed.toggle(Position(1, 6))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert (feed.bookmarks, kept(desk, session)) == ([], [])


def test_they_are_there_when_the_text_is_opened_again_under_another_name(
    qtbot: QtBot, feed: BookmarkFeed, session: Session, jobs: Jobs, text_file: Path, tmp_path: Path
) -> None:
    open_path(qtbot, session, jobs, text_file)
    feed.toggle(Position(2, 0))
    feed.toggle(Position(0, 0))
    other = tmp_path / "other.txt"
    other.write_text("他去学校。\n", "utf-8")
    open_path(qtbot, session, jobs, other)
    assert feed.bookmarks == []
    moved = text_file.rename(tmp_path / "moved.txt")
    open_path(qtbot, session, jobs, moved)
    assert [bookmark.position for bookmark in feed.bookmarks] == [Position(0, 0), Position(2, 0)]


def test_they_are_there_when_the_file_was_edited(
    qtbot: QtBot, feed: BookmarkFeed, session: Session, jobs: Jobs, text_file: Path
) -> None:
    open_path(qtbot, session, jobs, text_file)
    feed.toggle(Position(2, 0))
    text_file.write_text(SIMPLIFIED.replace("我喜欢喝茶。", "新的一段在这里。\n\n我很喜欢喝茶。"), "utf-8")
    open_path(qtbot, session, jobs, text_file)
    assert feed.bookmarks == [Bookmark(Position(3, 0), "我们喜欢北京。")]


def test_a_note_is_kept(
    qtbot: QtBot, feed: BookmarkFeed, session: Session, jobs: Jobs, desk: Desk, text_file: Path
) -> None:
    open_path(qtbot, session, jobs, text_file)
    feed.toggle(Position(2, 0))
    feed.put(replace(feed.bookmarks[0], note="why?"))
    feed.put(replace(feed.bookmarks[0], note="why not?"))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert kept(desk, session) == feed.bookmarks == [Bookmark(Position(2, 0), "我们喜欢北京。", "why not?")]


def test_many_changes_at_once_are_made_in_their_order(
    qtbot: QtBot, feed: BookmarkFeed, session: Session, jobs: Jobs, desk: Desk, text_file: Path
) -> None:
    open_path(qtbot, session, jobs, text_file)
    for _ in range(25):
        feed.toggle(Position(1, 0))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert kept(desk, session) == feed.bookmarks
    assert len(feed.bookmarks) == 1


def test_what_is_set_before_they_are_read_takes_no_note_away(
    qtbot: QtBot, feed: BookmarkFeed, session: Session, jobs: Jobs, desk: Desk, text_file: Path
) -> None:
    open_path(qtbot, session, jobs, text_file)
    feed.put(Bookmark(Position(2, 0), "我们喜欢北京。", "why?"))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    session.opened.connect(lambda _: (feed.toggle(Position(2, 0)), feed.toggle(Position(1, 0))))
    notes: list[str] = []
    feed.removed.connect(lambda _, bookmarks: notes.extend(bookmark.note for bookmark in bookmarks))
    open_path(qtbot, session, jobs, text_file)
    assert notes == ["why?"]
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert [bookmark.position for bookmark in feed.bookmarks] == [Position(1, 0)]
    assert kept(desk, session) == feed.bookmarks


def test_what_is_changed_while_they_are_read_again_stays_changed(
    qtbot: QtBot, feed: BookmarkFeed, session: Session, jobs: Jobs, desk: Desk, text_file: Path
) -> None:
    open_path(qtbot, session, jobs, text_file)
    feed.toggle(Position(2, 0))
    feed.read_again()
    feed.put(replace(feed.bookmarks[0], note="why?"))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert kept(desk, session) == feed.bookmarks == [Bookmark(Position(2, 0), "我们喜欢北京。", "why?")]


def test_what_was_taken_away_goes_back_to_its_own_text(
    qtbot: QtBot, feed: BookmarkFeed, session: Session, jobs: Jobs, desk: Desk, text_file: Path, tmp_path: Path
) -> None:
    open_path(qtbot, session, jobs, text_file)
    first = session.now
    assert first is not None
    feed.toggle(Position(2, 0))
    removed = tuple(feed.bookmarks)
    feed.toggle(Position(2, 0))
    other = tmp_path / "other.txt"
    other.write_text("他去学校。\n", "utf-8")
    open_path(qtbot, session, jobs, other)
    feed.restore(first, removed)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert (feed.bookmarks, kept(desk, session)) == ([], [])
    assert desk.bookmarks.of(first.id) == [Bookmark(Position(2, 0), "我们喜欢北京。")]
    open_path(qtbot, session, jobs, text_file)
    feed.restore(first, removed)
    assert len(feed.bookmarks) == 1


def test_next_and_previous(qtbot: QtBot, feed: BookmarkFeed, session: Session, jobs: Jobs, text_file: Path) -> None:
    open_path(qtbot, session, jobs, text_file)
    for place in (Position(2, 0), Position(1, 0), Position(1, 6)):
        feed.toggle(place)
    first, second, third = feed.bookmarks
    assert [item.position for item in feed.bookmarks] == [Position(1, 0), Position(1, 6), Position(2, 0)]
    assert feed.next_to(Position(0, 0), 1) == first
    assert feed.next_to(first.position, 1) == second
    assert feed.next_to(Position(1, 9), 1) == third
    assert feed.next_to(third.position, 1) is None
    assert feed.next_to(third.position, -1) == second
    assert feed.next_to(Position(1, 9), -1) == second
    assert feed.next_to(first.position, -1) is None


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Position(0, 0), Bookmark(Position(0, 0), "河水。")),
        (Position(0, 2), Bookmark(Position(0, 0), "河水。")),
        (Position(0, 3), Bookmark(Position(0, 3), "船。")),
        (Position(0, 99), Bookmark(Position(0, 3), "船。")),
        (Position(1, 0), Bookmark(Position(1, 0), "")),
    ],
)
def test_bookmark_at(place: Position, expected: Bookmark) -> None:
    assert bookmark_at(article("河水。船。", ""), place) == expected
