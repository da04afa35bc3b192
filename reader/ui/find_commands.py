"""Find: the bar, the search on a worker while a query is typed, the way from match to match."""

import threading
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.model import Position, Translation
from reader.pipeline.found import Match
from reader.ui.jobs import Jobs
from reader.ui.page_area import PageArea
from reader.ui.reading_view import Matches
from reader.ui.session import Session
from reader.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from reader.pipeline.finding import Finder, Result, Verdict
    from reader.ui.find_bar import FindBar

_GROUP = "find"
# English that comes while matches are shown is searched after this many milliseconds.
_NEWS = 400
# While open matches are settled, what is shown keeps up at this distance.
_SETTLING = 80
# Work goes on once the first match has been painted: while a worker reckons, painting waits for it.
_PAINTED = 40
# So many matches in folded blocks are passed over while a query is typed.
_FOLDED = 50
_LONGEST_SELECTION = 100  # characters: longer ones are not what is looked for


class FindCommands(QObject):
    """What is looked for in the article on the page.

    One search is under way at a time: what is typed meanwhile ends it. The first match is shown as soon as it is found;
    the rest of the text is gone through once it is painted, and until then count and marks stay as they were. Matches
    by sound that are still open are settled piece by piece, nearest to where the reader is first.
    """

    def __init__(self, page: PageArea, session: Session, jobs: Jobs) -> None:
        super().__init__(page)
        self._page, self._session, self._jobs = page, session, jobs
        self._theme = LIGHT
        self._bar: FindBar | None = None
        self._finder: Finder | None = None
        self._result: Result | None = None
        self._searching = False
        # Ends the search that is under way.
        self._stop = threading.Event()
        # The steps asked for while only the first match is there.
        self._owed = 0
        self._query = ""
        # Where the search goes from, and where the page stood when it was last brought somewhere.
        self._origin = self._left = Position(0, 0)
        self._current: Match | None = None
        # The match to go to once it is settled, and in which direction to go on if it is none.
        self._goal: tuple[Match, int] | None = None
        self._stepped = False
        self._news = QTimer(self, singleShot=True, interval=_NEWS)
        self._news.timeout.connect(self._search_again)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self._show)
        self._painted = QTimer(self, singleShot=True, interval=_PAINTED)
        self._painted.timeout.connect(self._go_on)
        session.opened.connect(self._take_article)
        session.corrected.connect(self._read_anew)
        session.pronounced.connect(self._read_anew)
        session.english_came.connect(self._take_english)
        session.english_changed.connect(self._forget_english)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions do that find."""
        return {
            "find": self.start,
            "find_next": partial(self.step, 1),
            "find_previous": partial(self.step, -1),
        }

    @property
    def is_open(self) -> bool:
        return self._bar is not None and self._bar.isVisible()

    # -- what the reader does -----------------------------------------------------------------------------------

    def start(self) -> None:
        """Show the bar; what is selected is looked for."""
        if not self.is_open:
            self._origin = self._left = self._page.view.position()
        self._shown_bar().start(self._selected())
        if self._finder is None and (finder := self._prepared()):
            self._jobs.run(_GROUP, finder.prepare, lambda _: None)
        if self._result is None and not self._searching:
            self._search()

    def _selected(self) -> str:
        chosen = self._page.view.selected()
        selected = chosen.copied().text.strip() if chosen and chosen.is_little() else ""
        wanted = "\n" not in selected and len(selected) <= _LONGEST_SELECTION
        return selected if wanted and not (self._bar and self._bar.field.hasFocus()) else ""

    def step(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) match, round the ends of the text."""
        if not self.is_open:
            return self.start()
        found = self._result.found if self._result else None
        if self._result and self._result.rest:
            self._owed += step
        elif found:
            at = found.number_of(self._current) if self._current else None
            self._stepped = True
            self._seek(found.number_at(self._place()) - (step < 0) if at is None else at + step, step)
        return None

    def close(self) -> None:
        """Hide the bar and the marks; the query is kept. The page has the keys again."""
        if self._bar:
            self._bar.hide()
        self._drop()
        self._page.view.setFocus()

    def paint_icons(self, theme: Theme) -> None:
        self._theme = theme
        if self._bar:
            self._bar.paint_icons(theme)

    def retranslate(self) -> None:
        if self._bar:
            self._bar.retranslate()
            self._show_count()

    # -- the article and its English ----------------------------------------------------------------------------

    def _take_article(self) -> None:
        self._finder = None
        self._drop()
        self._origin = self._left = self._page.view.position()
        if self.is_open:
            self._search()

    def _read_anew(self) -> None:
        """Characters are read otherwise now."""
        self._finder = None
        self._search_news()

    def _take_english(self, translations: Iterable[Translation]) -> None:
        if self._finder:
            self._finder.take_english(translations)
            self._search_news()

    def _forget_english(self) -> None:
        if self._finder:
            self._finder.forget_english()
            self._finder.take_english(self._session.english_so_far())
            self._search_news()

    def _search_news(self) -> None:
        if self.is_open and not self._news.isActive():
            self._news.start()

    # -- searching ----------------------------------------------------------------------------------------------

    def _search(self) -> None:
        """Look for what is in the field."""
        if finder := self._begin():
            work = partial(finder.find_first, self._query, self._place(), self._stop.is_set)
            self._jobs.run(_GROUP, work, self._take_first, crashed=self._fail)

    def _search_again(self) -> None:
        """For the same in other English: one match is on the page already."""
        if finder := self._begin():
            self._jobs.run(_GROUP, partial(finder.find, self._query, self._place()), self._take_all, crashed=self._fail)

    def _begin(self) -> "Finder | None":
        """End the search before; what is to search now for what is in the field."""
        if self._bar is None or not self.is_open:
            return None
        # All English that came is searched now: not once more while the next key is pressed.
        self._news.stop()
        self._end()
        finder = self._prepared()
        self._query = self._bar.query
        if not self._query.strip() or finder is None:
            self._drop()
            return None
        self._searching = True
        # What is annotated meanwhile would make the page wait.
        self._session.stand_back()
        return finder

    def _end(self) -> None:
        """Wait no longer for what is searched or settled."""
        self._stop.set()
        self._stop = threading.Event()
        self._painted.stop()
        self._jobs.void(_GROUP)
        self._searching, self._owed = False, 0

    def _prepared(self) -> "Finder | None":
        # Imported when something is looked for: most readings of a text go without.
        from reader.pipeline.finding import Finder

        article = self._session.article
        if self._finder is None and article is not None:
            session = self._session
            self._finder = Finder(article, session.corrections, session.pronunciation, sandhi=session.sandhi)
            self._finder.take_english(self._session.english_so_far())
        return self._finder

    def _place(self) -> Position:
        """Where the search goes on from: where it began, or where the page was scrolled to since."""
        position = self._page.view.position()
        if position != self._left:
            self._origin = self._left = position
        return self._origin

    def _take_first(self, result: "Result | None") -> None:
        """Show the first match before the rest of the text is gone through."""
        if result is None or result.rest is None:
            return self._take_all(result)
        self._result, self._goal, self._current, self._stepped = result, None, None, False
        number = self._unfolded(result.found.number_at(self._origin) % len(result.found))
        if self._is_folded(result.found[number]):
            return self._go_on()  # Typing opens no fold: there may be others.
        self._seek(number, 1)
        if self._goal:
            return self._go_on()
        return self._painted.start()

    def _go_on(self) -> None:
        """The first match is painted: find the others, or settle those that are open."""
        result, finder = self._result, self._finder
        if result is None or finder is None or result.rest is None:
            return self._check()
        work = partial(finder.find_rest, result.rest, self._origin)
        return self._jobs.run(_GROUP, work, self._take_all, crashed=self._fail)

    def _take_all(self, result: "Result | None") -> None:
        if result is None:
            return  # Stopped: another search is under way.
        self._searching = False
        self._result = result
        self._goal = None
        self._stepped = False
        found = result.found
        number = found.number_of(self._current) if self._current else None
        if number is None or found.is_open(number):
            self._current = None
            self._seek(found.number_at(self._origin), 1)
        self._show()
        if self._goal:
            self._check()
        else:
            self._painted.start()
        if self._owed:
            owed, self._owed = self._owed, 0
            self.step(owed)

    def _fail(self) -> None:
        self._searching = False
        self._owed = 0

    def _check(self) -> None:
        """Have open matches settled, those where the reader goes first."""
        result, finder = self._result, self._finder
        if result is None or result.search is None or finder is None or not result.found.open:
            return
        near = self._goal[0] if self._goal else self._current
        spans = result.found.nearest_open(_place_of(near) if near else self._origin)
        check = partial(finder.check, result.search, spans, first=self._goal is not None)
        self._jobs.run(_GROUP, check, self._take_verdicts)

    def _take_verdicts(self, verdicts: "Sequence[Verdict]") -> None:
        if self._result is None:
            return
        self._result.found.settle(verdicts)
        if self._goal:
            goal, step = self._goal
            number = self._result.found.number_of(goal)
            if number is None:
                number = self._result.found.number_at(_place_of(goal)) - (step < 0)
            self._seek(number, step)
        if not self._settling.isActive():
            self._settling.start()
        self._check()

    # -- going --------------------------------------------------------------------------------------------------

    def _seek(self, number: int, step: int) -> None:
        """Go to a match, or towards it: while it is open it is the goal."""
        found = self._result.found if self._result else None
        self._goal = None
        if not found:
            self._current = None
            return
        number %= len(found)
        if not self._stepped:
            number = self._unfolded(number)
        match = found[number]
        if found.is_open(number):
            self._goal = match, step
            return
        self._current = match
        self._page.view.go_to_match(match)
        self._left = self._page.view.position()
        if self._stepped:
            # What is typed next is looked for from here on; while it is only typed, from where that began.
            self._origin = _place_of(match)
        self._show()

    def _unfolded(self, number: int) -> int:
        """The first of some matches from one on that is not folded away: typing alone opens no fold."""
        if self._result is None:
            return number
        found = self._result.found
        shown = (at for at in range(number, min(number + _FOLDED, len(found))) if not self._is_folded(found[at]))
        return next(shown, number)

    def _is_folded(self, match: Match) -> bool:
        article = self._session.article
        folded = article is not None and article.blocks[match.block].folded
        return folded and match.block not in self._page.view.open_blocks()

    def _drop(self) -> None:
        """Show no matches and look for none."""
        self._end()
        self._result = self._goal = self._current = None
        self._show()

    # -- showing ------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        result = self._result
        matches = Matches(result.found, self._current, is_all=result.rest is None) if result else None
        self._page.view.show_matches(matches)
        self._show_count()

    def _show_count(self) -> None:
        if self._bar and not (self._result and self._result.rest):
            self._bar.show_count(self._count(), missing=self._result is not None and not self._result.found)

    def _count(self) -> str:
        """ "3 of 42": the match that one is at, and how many there are."""
        if self._result is None:
            return ""
        found = self._result.found
        if not found:
            return self.tr("No matches")
        number = found.number_of(self._current) if self._current else None
        if number is None:
            return self.tr("{total} matches").format(total=f"{len(found):,}")
        text = self.tr("{number} of about {total}") if found.open else self.tr("{number} of {total}")
        return text.format(number=f"{number + 1:,}", total=f"{len(found):,}")

    def _shown_bar(self) -> "FindBar":
        if self._bar is None:
            from reader.ui.find_bar import FindBar

            self._bar = bar = FindBar()
            bar.edited.connect(self._search)
            bar.stepped.connect(self.step)
            bar.closed.connect(self.close)
            bar.paint_icons(self._theme)
            self._page.add_foot(bar)
        return self._bar


def _place_of(match: Match) -> Position:
    return Position(match.block, 0 if match.sentence_id else match.start)
