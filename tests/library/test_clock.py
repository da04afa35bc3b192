"""A clock that jumps: back by years, on to 2100, to before there were zip files. What was done last comes last."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pytest

from reader.library import (
    Bookmark,
    Edit,
    articles,
    backup,
    bookmarks,
    corrections,
    database,
    drafts,
    edits,
    highlights,
    history,
    words,
)
from reader.model import Correction, CorrectionKind, Position, WordState, files
from reader.pipeline import Desk, backing_up, index_article, indexing, open_text, shelving

CLOCKED: tuple[ModuleType, ...] = (
    articles, backup, bookmarks, corrections, drafts, edits, files, highlights, history, index_article, words
)  # fmt: skip
# A battery that ran down, and was replaced by someone who mistyped the year.
JUMPS = (2026, 2100, 1970, 2027, 2025)


class Clock(datetime):
    """Stands where it was set."""

    year_shown: ClassVar = 2026

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return datetime(cls.year_shown, 1, 2, tzinfo=tz or UTC)


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    for module in CLOCKED:
        monkeypatch.setattr(module, "datetime", Clock)

    def set_year(year: int) -> None:
        monkeypatch.setattr(Clock, "year_shown", year)

    return set_year


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "data")


def test_recent_files_and_articles_are_in_the_order_of_their_opening(
    desk: Desk, set_clock: Callable[[int], None]
) -> None:
    with closing(desk):
        for year in JUMPS:
            set_clock(year)
            desk.history.opened(Path(f"/books/{year}"), str(year))
            shelving.shelve(desk, open_text(f"{year}年\n\n渡船过了河。", "Pasted text"), opened=True)
        last_first = [str(year) for year in reversed(JUMPS)]
        assert [recent.title for recent in desk.history.recent()] == last_first
        assert [entry.title.strip("年") for entry in desk.articles.recent()] == last_first
        assert [entry.title.strip("年") for entry in desk.articles.all()] == last_first


def test_words_are_listed_in_the_order_of_their_marking(desk: Desk, set_clock: Callable[[int], None]) -> None:
    with closing(desk):
        for year, word in zip(JUMPS, "茶河船书山", strict=True):
            set_clock(year)
            desk.words.set_state([word], WordState.LEARNING)
        assert [word.text for word in desk.words.words()] == list("茶河船书山")


def test_corrections_and_edits_are_undone_from_the_last(desk: Desk, set_clock: Callable[[int], None]) -> None:
    with closing(desk):
        for year in JUMPS:
            set_clock(year)
            desk.corrections.save([Correction(CorrectionKind.READING, "茶", f"cha{year % 4 + 1}")])
            desk.edits.save(Edit("渡船过了河。", str(year)))
        assert [edit.english for edit in desk.edits.all()] == ["2025"]
        for year in JUMPS[-2::-1]:
            assert desk.corrections.undo()
            assert [each.value for each in desk.corrections.all()] == [f"cha{year % 4 + 1}"]
            desk.edits.undo("渡船过了河。", "")
            assert [edit.english for edit in desk.edits.all()] == [str(year)]


def test_what_was_marked_last_in_a_file_tells_which_text_it_had(desk: Desk, set_clock: Callable[[int], None]) -> None:
    path = Path("/books/茶.txt")
    with closing(desk):
        for year in JUMPS:
            set_clock(year)
            desk.bookmarks.put(str(year), path, Bookmark(Position(0, 0), "茶"))
        assert desk.bookmarks.latest_in(path) == "2025"


def test_an_article_is_indexed_once(desk: Desk, set_clock: Callable[[int], None]) -> None:
    """Opened in 2100 and indexed in 2026 it was outdated at once, and was indexed without an end."""
    with closing(desk):
        set_clock(2100)
        text = "茶\n\n渡船过了河。"
        shelving.shelve(desk, open_text(text, "Pasted text"), copy=shelving.text_copy(text), opened=True)
        set_clock(2026)
        indexing.index_pending(desk)
        assert indexing.pending(desk) == []


@pytest.mark.parametrize("year", [1970, 2100])
def test_a_backup_is_made_and_restored_whatever_the_year(
    desk: Desk, set_clock: Callable[[int], None], tmp_path: Path, year: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.time", lambda: datetime(year, 1, 2, tzinfo=UTC).timestamp())
    set_clock(year)
    with closing(desk):
        desk.words.set_state(["茶"], WordState.KNOWN)
        file = backing_up.back_up(desk, tmp_path / "x.duidu-backup")
        desk.words.set_state(["河"], WordState.KNOWN)
        before = [backing_up.restore(desk, file).before]
        set_clock(1980)
        before.append(backing_up.restore(desk, file).before)
        assert [word.text for word in desk.words.words()] == ["茶"]
        assert sorted(before) == before
        assert len(set(before)) == 2


def test_of_damaged_files_the_one_moved_aside_last_is_carried_over_first(
    set_clock: Callable[[int], None], tmp_path: Path
) -> None:
    """What a term says in the newest counts."""
    path = tmp_path / "items.sqlite"
    schema = ("CREATE TABLE IF NOT EXISTS item (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, said TEXT)",)
    for year in (2100, 2026):
        set_clock(year)
        store = database.Database(path, schema, 1, precious=True)
        store.run("REPLACE INTO item (name, said) VALUES ('茶', ?)", str(year))
        store.close()
        path.with_name(f"{path.name}-wal").unlink(missing_ok=True)
        path.rename(files.later_name(tmp_path, f"{path.name}.corrupt-"))
    with closing(database.Database(path, schema, 1, precious=True)) as store:
        assert store.run("SELECT said FROM item") == [("2026",)]
