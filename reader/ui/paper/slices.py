"""The parts of a row that stand on different pages. Works on a row as it was laid out, knowing its lines and no fonts.

A row has one column of lines, or two: Chinese, and English with its gloss. Each column goes over from page to page by
itself, whole lines at a time. A picture and the line under it count as one.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF

from reader.ui.reading_view.chinese import ChineseRow
from reader.ui.reading_view.english import EnglishRow
from reader.ui.reading_view.setter import RowLayout

# A row lower than this, of the page's height, is not parted.
_SMALL = 0.12
# Lines of a paragraph that stand together, at the foot of a page as at the head.
_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Cut:
    """How many lines of each kind stand before a place in a row."""

    chinese: int = 0
    english: int = 0
    gloss: int = 0


@dataclass(frozen=True, slots=True)
class _Box:
    """The lines of a kind, from top to bottom of each, in the row's pixels."""

    lines: list[tuple[float, float]]

    def fitting(self, shift: float, room: float, start: int) -> int:
        """How many lines stand before the end of `room`, if line `start` and what follows is moved up by `shift`."""
        return start + sum(bottom - shift <= room for _, bottom in self.lines[start:])


def row_end(layout: RowLayout) -> Cut:
    """The place after a row's last line."""
    return Cut(
        len(list(layout.stops())),
        layout.english.layout.lineCount() if layout.english else 0,
        layout.gloss.layout.lineCount() if layout.gloss else 0,
    )


class Slicer:
    """Parts one row. `stacked`: its English stands under the Chinese, in one column with it."""

    def __init__(self, layout: RowLayout, *, stacked: bool) -> None:
        self.layout, self._stacked = layout, stacked
        self.end = row_end(layout)
        self._boxes = (_chinese_box(layout), _english_box(layout, gloss=False), _english_box(layout, gloss=True))

    def top(self, start: Cut) -> float:
        """Where the first line after `start` begins."""
        tops = [box.lines[at][0] for box, at in zip(self._boxes, _counts(start), strict=True) if at < len(box.lines)]
        return min(tops, default=0.0)

    def bottom(self, start: Cut, end: Cut) -> float:
        """Where the last line before `end` ends on the page that begins with `start`, from its own top."""
        bottoms = [
            box.lines[last - 1][1] - shift
            for box, first, last, shift in zip(
                self._boxes, _counts(start), _counts(end), self._shifts(start), strict=True
            )
            if last > first
        ]
        return max(bottoms, default=0.0)

    def fit(self, start: Cut, room: float, page: float) -> Cut:
        """How far the row goes if it has `room` from `start` on, on a page as high as `page`; `start` where nothing
        should stand there."""
        shifts = self._shifts(start)
        fitting = [
            box.fitting(shift, room, at) for box, shift, at in zip(self._boxes, shifts, _counts(start), strict=True)
        ]
        if tuple(fitting) == _counts(self.end):
            return self.end
        if start == Cut() and self.bottom(start, self.end) < page * _SMALL:
            return start
        return self._stacked_fit(start, fitting) if self._stacked else self._beside_fit(start, fitting)

    def first_line(self, start: Cut) -> Cut:
        """The least that a page can hold, for a page on which nothing fits."""
        for name, at, last in zip(("chinese", "english", "gloss"), _counts(start), _counts(self.end), strict=True):
            if at < last:
                return replace(start, **{name: at + 1})
        return self.end

    def part(self, start: Cut, end: Cut) -> RowLayout:
        """The lines between two places, the first at the top."""
        layout, (chinese, english, gloss) = self.layout, self._shifts(start)
        return replace(
            layout,
            height=self.bottom(start, end),
            chinese=layout.chinese and ChineseRow(layout.chinese.lines[start.chinese : end.chinese], 0.0),
            chinese_origin=_up(layout.chinese_origin, chinese),
            english=_shown(layout.english, start.english, end.english),
            english_origin=_up(layout.english_origin, english),
            gloss=_shown(layout.gloss, start.gloss, end.gloss),
            gloss_origin=_up(layout.gloss_origin, gloss),
            picture=None if layout.picture is None or start.chinese else layout.picture.translated(0, -chinese),
        )

    def _shifts(self, start: Cut) -> tuple[float, float, float]:
        """How far up each kind is moved so that what begins at `start` begins at the top of a page."""
        top = self.top(start)
        if self._stacked or start == Cut():
            return top, top, top
        chinese, english, gloss = (
            box.lines[at][0] if at < len(box.lines) else None
            for box, at in zip(self._boxes, _counts(start), strict=True)
        )
        beside = english if english is not None else gloss
        if beside is None:
            return top, top, top
        if chinese is None:
            return beside, beside, beside
        # Their first baselines are level, as at the top of the row.
        level = self._boxes[1].lines[0][0] - self._text_top() if self._boxes[1].lines else 0.0
        return chinese, beside - level, beside - level

    def _text_top(self) -> float:
        """Where the first line of Chinese begins, the picture above it apart."""
        layout = self.layout
        if layout.chinese is None or layout.chinese_origin is None or not layout.chinese.lines:
            return 0.0
        return layout.chinese_origin.y() + layout.chinese.lines[0].top

    def _stacked_fit(self, start: Cut, fitting: list[int]) -> Cut:
        """In one column nothing stands before what is above it."""
        first, total = _counts(start), _counts(self.end)
        counts = list(first)
        for kind in range(3):
            counts[kind] = _kept_together(first[kind], fitting[kind], total[kind])
            if counts[kind] < total[kind]:
                break
        return Cut(*counts)

    def _beside_fit(self, start: Cut, fitting: list[int]) -> Cut:
        chinese = _kept_together(start.chinese, fitting[0], self.end.chinese)
        english = _kept_together(
            start.english + start.gloss, fitting[1] + fitting[2], self.end.english + self.end.gloss
        )
        if start == Cut() and not (chinese and (english or not self.end.english)):
            return start
        return Cut(chinese, min(english, self.end.english), max(english - self.end.english, 0))


def _kept_together(first: int, fitting: int, total: int) -> int:
    """How many of `total` lines stand on this page or before it, `first` of them before it, if `fitting` have room: a
    paragraph leaves no line alone."""
    if fitting >= total:
        return total
    end = min(fitting, total - _TOGETHER)
    alone = first == 0 and end < _TOGETHER
    return first if alone or end < first else end


def _counts(cut: Cut) -> tuple[int, int, int]:
    return cut.chinese, cut.english, cut.gloss


def _chinese_box(layout: RowLayout) -> _Box:
    return _Box([(stop.top, stop.top + stop.height) for stop in layout.stops()])


def _english_box(layout: RowLayout, *, gloss: bool) -> _Box:
    row, origin = (layout.gloss, layout.gloss_origin) if gloss else (layout.english, layout.english_origin)
    if row is None or origin is None:
        return _Box([])
    return _Box([(origin.y() + line.y(), origin.y() + line.y() + line.height()) for line in row.lines()])


def _shown(row: EnglishRow | None, start: int, end: int) -> EnglishRow | None:
    return replace(row, shown=range(start, end)) if row is not None and end > start else None


def _up(origin: QPointF | None, distance: float) -> QPointF | None:
    return None if origin is None else origin - QPointF(0, distance)
