"""The characters of a page to rows of text: turned upright, each once, put together by where they stand."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from math import floor
from statistics import median

from reader.importers.joining import is_wide
from reader.importers.pdf.document import Glyph
from reader.model import Ruby

# All in ems, the height of the type.
_SAME_BASELINE = 0.35
_RAISED = 0.6
# How far one character may begin before or behind the end of the one before it in the same stroke of text.
_BACKWARD, _FORWARD = 0.6, 0.8
# What of one size is of another no more.
_OTHER_SIZE = 1.4
# A shadow of a character that makes it look bold lies closer than half of this; two dots are farther apart.
_DOUBLE = 0.2
# A gap that is a space: between two wide characters, beyond the usual one of the row; beside a letter, where
# programs leave up to a fifth of an em by themselves.
_WIDE_SPACE, _MIXED_SPACE = 0.2, 0.24
# Under pinyin the characters stand apart as the syllables need it.
_SPACE_UNDER_RUBY = 1.6
# So many characters show which way a page is written.
_SAMPLE = 1_000
# Of a character that stands in vertical text: where its baseline is in its square, and that of letters that lie.
_ASCENT, _LYING = 0.88, 0.15
_OPENERS = "“‘「『（(【〔《〈［[{"
_CLOSERS = "”’」』）)】〕》〉］]}，。、；：？！,.;:?!…—％%"


@dataclass(slots=True)
class Stroke:
    """Characters that follow each other on one baseline; `over` are those in small type right above them."""

    glyphs: list[Glyph]
    x0: float
    x1: float
    y: float
    size: float
    over: "list[Stroke]" = field(default_factory=list["Stroke"])


@dataclass(slots=True)
class Row:
    """A row of text from `x0` to `x1` on the baseline `y`; `first` is the width of what cannot be broken at its start:
    a character with the marks that cling to it, or a word. `end` is `x1` without a last mark that may hang over the
    edge of the column. `toned` are readings that have a tone among them."""

    glyphs: list[Glyph]
    x0: float
    x1: float
    y: float
    size: float
    text: str = ""
    first: float = 0.0
    end: float = 0.0
    rubies: list[Ruby] = field(default_factory=list[Ruby])
    toned: bool = False


def upright(glyphs: list[Glyph]) -> tuple[int, list[Glyph], list[Glyph]]:
    """Turn the characters of the page's main direction so that they run from left to right and rows from top to bottom.

    Returns by how many quarters clockwise, those characters, and the others, such as a stamp across the page, as they
    are. Vertical text runs down, its rows from right to left: turned, it is like any other.
    """
    counts = [0, 0, 0, 0]
    for glyph in glyphs:
        if glyph.turns is not None:
            counts[glyph.turns] += 1
    turns = counts.index(max(counts))
    if turns in (0, 3) and _is_vertical(glyphs):
        return 3, *_upright_columns(glyphs)
    main = [glyph for glyph in glyphs if glyph.turns == turns]
    for glyph in main:
        glyph.x, glyph.y = _turned(glyph.x, glyph.y, turns)
    return turns, main, [glyph for glyph in glyphs if glyph.turns != turns]


def _upright_columns(glyphs: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """As upright, for vertical text: characters that stand, letters that lie, and what is printed across the page."""
    main: list[Glyph] = []
    others: list[Glyph] = []
    for at, glyph in enumerate(glyphs):
        across = any(
            other.turns == 0 and abs(other.y - glyph.y) < 0.1 * glyph.size and not is_wide(other.text)
            for other in glyphs[max(0, at - 1) : at + 2]
            if other is not glyph
        )
        is_other = glyph.turns not in (0, 3) or (glyph.turns == 0 and across and not is_wide(glyph.text))
        (others if is_other else main).append(glyph)
    for glyph in main:
        stands = glyph.turns == 0
        glyph.x, glyph.y = _turned(glyph.x, glyph.y, 3)
        if stands:
            # From its own baseline to the top of its square, and to the baseline that letters lie on beside it.
            glyph.x -= _ASCENT * glyph.size
            glyph.y += _LYING * glyph.size
    return main, others


def _turned(x: float, y: float, turns: int) -> tuple[float, float]:
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turns]


def _is_vertical(glyphs: list[Glyph]) -> bool:
    """Whether wide characters mostly stand under each other."""
    across = down = 0
    for before, glyph in pairwise(glyphs[:_SAMPLE]):
        if is_wide(before.text) and is_wide(glyph.text):
            aside, along = abs(glyph.x - before.x) / before.size, (before.y - glyph.y) / before.size
            across += aside > 0.5 and abs(along) < 0.2
            down += aside < 0.2 and 0.5 < along < 2
    return down > across


def each_once(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """The characters without those that lie on their like: bold by printing twice, shadows."""
    seen: set[tuple[str, int, int]] = set()
    kept: list[Glyph] = []
    for glyph in glyphs:
        step = glyph.size * _DOUBLE
        # Two numbers less than a half apart share one of the two ways to round them; ~ keeps the ways apart.
        column, line = glyph.x / step, glyph.y / step
        columns, lines = (floor(column), ~floor(column + 0.5)), (floor(line), ~floor(line + 0.5))
        keys = {(glyph.text, x, y) for x in columns for y in lines}
        if seen.isdisjoint(keys):
            kept.append(glyph)
        seen |= keys
    return kept


def strokes_of(glyphs: Iterable[Glyph]) -> list[Stroke]:
    """Runs of characters in the order of the file, broken where one does not follow the one before."""
    strokes: list[Stroke] = []
    for glyph in glyphs:
        stroke = strokes[-1] if strokes else None
        if stroke and _follows(stroke, glyph):
            stroke.glyphs.append(glyph)
            stroke.x1 = max(stroke.x1, glyph.x + glyph.width)
            stroke.size = max(stroke.size, glyph.size)
        else:
            strokes.append(Stroke([glyph], glyph.x, glyph.x + glyph.width, glyph.y, glyph.size))
    return strokes


def _follows(stroke: Stroke, glyph: Glyph) -> bool:
    size = max(stroke.size, glyph.size)
    gap = glyph.x - stroke.x1
    return (
        abs(glyph.y - stroke.y) <= _SAME_BASELINE * size
        and 1 / _OTHER_SIZE < glyph.size / stroke.size < _OTHER_SIZE
        and -_BACKWARD * size <= gap <= _FORWARD * size
    )


def rows_of(strokes: Iterable[Stroke]) -> list[Row]:
    """The rows of one column, from top to bottom. Small type that is raised or lowered, as of a note, is in its row."""
    rows: list[Row] = []
    for stroke in sorted(strokes, key=lambda stroke: (-stroke.y, stroke.x0)):
        row = next((row for row in reversed(rows[-3:]) if _is_in_row(row, stroke)), None)
        if row is None:
            rows.append(Row(list(stroke.glyphs), stroke.x0, stroke.x1, stroke.y, stroke.size))
            continue
        row.glyphs += stroke.glyphs
        row.x0, row.x1 = min(row.x0, stroke.x0), max(row.x1, stroke.x1)
        if stroke.size > row.size:
            row.size, row.y = stroke.size, stroke.y
    for row in rows:
        row.glyphs.sort(key=lambda glyph: glyph.x)
    return sorted(rows, key=lambda row: -row.y)


def _is_in_row(row: Row, stroke: Stroke) -> bool:
    large, small = (row, stroke) if row.size >= stroke.size else (stroke, row)
    rise = (small.y - large.y) / large.size
    if large.size / small.size < _OTHER_SIZE:
        return abs(rise) <= _SAME_BASELINE
    # What is set over its own width is no note but pinyin.
    return -_SAME_BASELINE <= rise <= _RAISED and not (small.x0 < large.x1 and large.x0 < small.x1 and rise > 0.5)


def compose(row: Row, *, under_ruby: bool = False) -> list[int]:
    """Set the text of a row with its spaces; return where in it each character begins."""
    usual = _usual_gap(row.glyphs)
    text, places = "", list[int]()
    before: Glyph | None = None
    for glyph in row.glyphs:
        if before:
            text += _space(before, glyph, usual, under_ruby=under_ruby)
        places.append(len(text))
        text += glyph.text
        before = glyph
    row.text, row.first = text, _first_width(row.glyphs)
    row.end = row.glyphs[-1].x if row.glyphs[-1].text in _CLOSERS else row.x1
    # Until here that of its largest character.
    row.size = median(glyph.size for glyph in row.glyphs)
    return places


def _usual_gap(glyphs: list[Glyph]) -> float:
    """The gap between wide characters, in ems, of type that is spread or set tight."""
    gaps = [_gap(before, glyph) for before, glyph in pairwise(glyphs) if is_wide(before.text) and is_wide(glyph.text)]
    return max(0.0, median(gaps)) if gaps else 0.0


def _gap(before: Glyph, glyph: Glyph) -> float:
    return (glyph.x - before.x - before.width) / max(before.size, glyph.size)


def _space(before: Glyph, glyph: Glyph, usual: float, *, under_ruby: bool) -> str:
    wide = is_wide(before.text), is_wide(glyph.text)
    gap = _gap(before, glyph)
    if glyph.space == "\u3000" or (all(wide) and 0.92 <= gap - usual <= 1.08):
        return "\u3000"
    if glyph.space == " ":
        return " "
    if under_ruby and any(wide):
        return " " if gap >= _SPACE_UNDER_RUBY else ""
    if not any(wide):
        return " " if glyph.space or gap > _FORWARD else ""
    return " " if gap - usual >= (_WIDE_SPACE if all(wide) else _MIXED_SPACE) else ""


def _first_width(glyphs: list[Glyph]) -> float:
    """How far the first unit reaches: openers, a wide character or a word, the closers behind it, and what these are
    held to by a quote: 好”“實."""
    at, last = 0, len(glyphs) - 1
    while True:
        while at < last and glyphs[at].text in _OPENERS:
            at += 1
        if not is_wide(glyphs[at].text):
            while at < last and not is_wide(glyphs[at + 1].text) and not glyphs[at + 1].space:
                at += 1
        while at < last and glyphs[at + 1].text in _CLOSERS:
            at += 1
        if at >= last or not _clings(glyphs[at].text, glyphs[at + 1].text):
            return glyphs[at].x + glyphs[at].width - glyphs[0].x
        at += 1


def _clings(before: str, after: str) -> bool:
    """Whether no row is broken before an opener: programs keep curly quotes with what is on both of their sides, for
    they know not which is the outer one (UAX 14, LB19)."""
    return after in "“‘" or (before in _CLOSERS and after in _OPENERS)
