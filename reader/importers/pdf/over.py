"""Pinyin that is printed over its characters, taken from a row of its own and set to them as their reading."""

from collections import defaultdict
from collections.abc import Sequence

from reader.importers.lines import has_han
from reader.importers.pdf.document import Glyph
from reader.importers.pdf.rows import Row, Stroke, compose
from reader.importers.rubies import Note, note_of
from reader.model import Ruby

# Of the type under it, how high that of readings is at most, and how far up its baseline is, both in ems of the former.
_LARGEST = 0.75
_LOWEST, _HIGHEST = 0.7, 1.8
# The share of a row's words that must be readings of what stands under them.
_SURE = 0.8
# A gap between two syllables; and how far the middle of a reading is from that of its characters, both in ems.
_GAP = 0.15
_OFF_CENTRE = 0.5
_LONGEST_WORD = 8
_LONGEST_ROW = 400
# More on a page are no page of a book.
_MOST_STROKES = 5_000


def take_readings(strokes: list[Stroke]) -> list[Stroke]:
    """The strokes without what may be readings, in small type right above others, which these are given as `over`.

    Readings stand apart from each other; in the way of columns they look like columns themselves.
    """
    if len(strokes) > _MOST_STROKES:
        return strokes
    largest = max((stroke.size for stroke in strokes), default=1.0)
    bases: dict[int, list[Stroke]] = defaultdict(list)
    for stroke in strokes:
        if any(has_han(glyph.text) for glyph in stroke.glyphs):
            bases[int(stroke.y / largest)].append(stroke)
    kept: list[Stroke] = []
    for stroke in strokes:
        base = _base(stroke, bases, largest)
        (base.over if base else kept).append(stroke)
    return kept


def _base(stroke: Stroke, bases: dict[int, list[Stroke]], largest: float) -> Stroke | None:
    at = int(stroke.y / largest)
    for level in (at, at - 1, at - 2):
        for base in bases.get(level, ()):
            if _is_over(stroke, base) and stroke.x0 < base.x1 and base.x0 < stroke.x1:
                return None if any(has_han(glyph.text) for glyph in stroke.glyphs) else base
    return None


def _is_over(small: Stroke | Row, large: Stroke | Row) -> bool:
    return small.size <= _LARGEST * large.size and _LOWEST <= (small.y - large.y) / large.size <= _HIGHEST


def set_readings(rows: Sequence[Row]) -> list[Row]:
    """The rows of a column composed, without those that hold the readings of the row under them."""
    kept: list[Row] = []
    above: Row | None = None
    for row in rows:
        rubies = _readings(above, row) if above else None
        if rubies is not None:
            # The row above was put down as one of its own.
            kept.pop()
            places = compose(row, under_ruby=True)
            row.rubies = [Ruby(places[first], places[last] + 1, text) for first, last, text in rubies]
        else:
            compose(row)
        kept.append(row)
        above = row
    return kept


def _readings(above: Row, row: Row) -> list[tuple[int, int, str]] | None:
    """The first and last of the row's characters and what stands over them; None if the row above is no readings."""
    if not _is_over(above, row) or has_han(above.text) or len(row.glyphs) > _LONGEST_ROW:
        return None
    words = _words(above.glyphs)
    found = [reading for word in words if (reading := _place(word, row))]
    if not found or len(found) < _SURE * len(words):
        return None
    row.toned = any(sure for *_, sure in found)
    return [(first, last, text) for first, last, text, _ in found]


def _words(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    words: list[list[Glyph]] = []
    for before, glyph in zip([None, *glyphs], glyphs, strict=False):
        if before is None or glyph.space or glyph.x - before.x - before.width > _GAP * max(before.size, glyph.size):
            words.append([])
        words[-1].append(glyph)
    return words


def _place(word: list[Glyph], row: Row) -> tuple[int, int, str, bool] | None:
    """Find the characters that a word is the reading of: as many as it has syllables, about the same middle. Their
    first and last, the word, and whether it has tones."""
    text = "".join(glyph.text for glyph in word)
    middle = (word[0].x + word[-1].x + word[-1].width) / 2
    glyphs = row.glyphs
    nearest = min(range(len(glyphs)), key=lambda at: abs(glyphs[at].x + glyphs[at].width / 2 - middle))
    options: list[tuple[float, int, int]] = []
    for first in range(max(0, nearest - _LONGEST_WORD), nearest + 1):
        for last in range(nearest, min(len(glyphs), first + _LONGEST_WORD)):
            off = abs((glyphs[first].x + glyphs[last].x + glyphs[last].width) / 2 - middle)
            if off <= _OFF_CENTRE * row.size and all(has_han(glyph.text) for glyph in glyphs[first : last + 1]):
                options.append((off, first, last))
    for _, first, last in sorted(options):
        note = note_of("".join(glyph.text for glyph in glyphs[first : last + 1]), text)
        if note is not Note.GLOSS:
            return first, last, text, note is Note.READING
    return None
