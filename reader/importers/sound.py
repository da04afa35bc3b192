"""What holds of every article by construction, whatever an importer made: lines and facts go through here last.

Readers of formats may rely on it and pass on what they find. Tests check the same of the outcome
(tests/fuzz/invariants.py).
"""

from collections.abc import Iterable
from dataclasses import replace

from reader.importers.lines import SPACES, Line, one_line, with_text
from reader.model import BlockKind, Ruby


def sound_lines(lines: Iterable[Line]) -> list[Line]:
    """The lines with text that is stripped, on one line and can be kept; with readings that lie in it; with a level
    where they are headings. Those without text or picture are left out; they are never all folded."""
    sound = [line for line in map(_sound_line, lines) if line.text or line.picture]
    if all(line.folded for line in sound):
        # Nothing would be there to read.
        return [replace(line, folded=False) for line in sound]
    return sound


def sound_text(text: str) -> str:
    """The text with a character for each that cannot be kept: no file can hold half a surrogate pair, and a NUL ends a
    text for SQLite and Qt. Lines stay."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")


def sound_fact(text: str) -> str:
    """A fact about an article, such as its title, on one line. What is said of it may come from places where lines end
    anywhere: the head of a page, the properties of a document."""
    return one_line(sound_text(text))


def _sound_line(line: Line) -> Line:
    text = _on_one_line(line.text)
    stripped = text.strip()
    if stripped != line.text:
        line = with_text(line, stripped, _moved(line.rubies, len(text.lstrip()) - len(text)))
    place = _on_one_line(line.place)
    rubies = line.rubies and _sound_rubies(line.rubies, len(stripped))
    kind = BlockKind.CAPTION if line.picture else line.kind or BlockKind.PARAGRAPH
    level = min(max(line.level, 1), 6) if kind is BlockKind.HEADING else 0
    if (place, rubies, kind, level) == (line.place, line.rubies, line.kind, line.level):
        return line
    return replace(line, place=place, rubies=rubies, kind=kind, level=level)


def _on_one_line(text: str) -> str:
    """Its length and every offset in it stay."""
    # Nearly every text is printable, and asking that is quick.
    return text if text.isprintable() else sound_text(text).translate(SPACES)


def _moved(rubies: tuple[Ruby, ...], by: int) -> tuple[Ruby, ...]:
    return tuple(Ruby(ruby.start + by, ruby.end + by, ruby.text) for ruby in rubies)


def _sound_rubies(rubies: tuple[Ruby, ...], length: int) -> tuple[Ruby, ...]:
    """The same ones where all are sound: there may be millions."""
    if all(0 <= ruby.start < ruby.end <= length and ruby.text.isprintable() for ruby in rubies):
        return rubies
    within = (ruby for ruby in rubies if 0 <= ruby.start < ruby.end <= length)
    return tuple(Ruby(ruby.start, ruby.end, _on_one_line(ruby.text)) for ruby in within)
