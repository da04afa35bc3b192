"""SubRip (SRT) and WebVTT: a paragraph for each cue.

WebVTT is a standard (https://www.w3.org/TR/webvtt1/); SRT is what programs write, with broken numbers, missing blank
lines and tags of HTML and of SSA. Both are read alike and leniently: a cue is what stands between two timings.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.importers.bounds import Bounds
from reader.importers.decoding import decode
from reader.importers.inline import with_readings
from reader.importers.joining import join_lines
from reader.importers.lines import Line, has_han, line_of
from reader.importers.source import Page, Source
from reader.model import BlockKind
from reader.model.references import unescaped

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}")
_NUMBER = re.compile(r"\s*\d{1,6}\s*")
# Blocks of WebVTT that hold no cue.
_ASIDE = re.compile(r"\s*(?:NOTE|STYLE|REGION)(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^>\s]*)?\s+([^>]*)>")
# Tags of HTML that players of SRT know, those of WebVTT with its time stamps, and overrides of SSA.
_TAG = re.compile(r"</?(?:[biusqcv]|font|lang|ruby|rt|span)\b[^>]*>|<\d[\d:.]*>|\{\\[^{}]*\}", re.IGNORECASE)
_READING = re.compile(r"<rt[^>]*>([^<]*)(?:</rt>)?", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>|\\N", re.IGNORECASE)
_LETTER = re.compile("[A-Za-z]")
# The language at the end of a file's name: film.zh-Hans.srt, film.chs&eng.srt.
_LANGUAGE = re.compile(
    r"\.(?:zh|zho|chi|chs|cht|sc|tc|cn|hans|hant|en|eng|default|forced)(?:[-_&+.]\w{2,8})*$", re.IGNORECASE
)
# Milliseconds between two cues of which the second goes on where the first ends.
_ADJOINING = 50
# A file is bilingual if so many of its Chinese cues have a line of English: one in four.
_BILINGUAL = 4


@dataclass(slots=True)
class _Cue:
    """Times in milliseconds; `lines` as the file has them, then without tags."""

    start: int
    end: int
    lines: list[str] = field(default_factory=list)


def read_subtitles(source: Source) -> Page:
    """Read subtitles in any encoding of Chinese. Raises ReaderError."""
    text, codec = decode(source.data, source.subject, source.encoding)
    Bounds(source.subject).count_text(text)
    is_vtt = text.lstrip().startswith("WEBVTT")
    cues = list(_cues(text.splitlines(), is_vtt=is_vtt))
    for cue in cues:
        cue.lines = list(_clean(cue.lines, is_vtt=is_vtt))
    lines = with_readings(list(_lines(_once(cues))))
    return Page(lines, _LANGUAGE.sub("", source.name), encoding=codec)


def _cues(rows: list[str], *, is_vtt: bool) -> Iterator[_Cue]:
    """The cues, with every line between one's timing and the next but blank ones and the next one's number or name."""
    # What stands over the first cue is the header of WebVTT; elsewhere it is somebody's text.
    cue = None if is_vtt else _Cue(0, 0)
    is_aside = False
    for at, row in enumerate(rows):
        if timing := _TIMING.match(row):
            if cue:
                yield cue
            times = timing.groups()
            cue, is_aside = _Cue(_milliseconds(times[:4]), _milliseconds(times[4:])), False
        elif not row.strip():
            is_aside = False
        elif is_vtt and _is_after_blank(rows, at) and _ASIDE.match(row):
            is_aside = True
        elif cue and not is_aside and not _is_name(rows, at, is_vtt=is_vtt):
            cue.lines.append(row)
    if cue:
        yield cue


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(fraction.ljust(3, "0"))


def _is_name(rows: list[str], at: int, *, is_vtt: bool) -> bool:
    """Whether a line is the number of the cue under it, or its name in WebVTT.

    Some files have a blank line after every line; text that is a number (2024) is over no timing there.
    """
    is_adjacent = at + 1 < len(rows) and _TIMING.match(rows[at + 1]) is not None
    if is_adjacent:
        return _NUMBER.fullmatch(rows[at]) is not None or (is_vtt and _is_after_blank(rows, at))
    is_over = at + 2 < len(rows) and not rows[at + 1].strip() and _TIMING.match(rows[at + 2]) is not None
    return not is_vtt and is_over and _is_after_blank(rows, at) and _NUMBER.fullmatch(rows[at]) is not None


def _is_after_blank(rows: list[str], at: int) -> bool:
    return at == 0 or not rows[at - 1].strip()


def _clean(rows: Iterable[str], *, is_vtt: bool) -> Iterator[str]:
    """The lines of a cue as they are seen, who speaks in front: 小王：你好。"""
    for row in rows:
        for part in _BREAK.split(row):
            text = _VOICE.sub(lambda voice: f"{voice[1].strip()}：", _READING.sub(r"(\1)", part))
            text = _TAG.sub("", text)
            text = " ".join((unescaped(text) if is_vtt else text).split())
            if text:
                yield text


def _once(cues: Iterable[_Cue]) -> Iterator[_Cue]:
    """The cues without what captions that roll up repeat: last lines of the one before, as the first of the next."""
    before = _Cue(0, 0)
    for cue in cues:
        repeated = 0
        if cue.start <= before.end + _ADJOINING:
            most = min(len(before.lines), len(cue.lines))
            repeated = next((n for n in range(most, 0, -1) if before.lines[-n:] == cue.lines[:n]), 0)
        if cue.lines:
            before = cue
        if repeated < len(cue.lines):
            yield _Cue(cue.start, cue.end, cue.lines[repeated:])


def _lines(cues: Iterable[_Cue]) -> Iterator[Line]:
    """A paragraph for each cue; the English of a bilingual one is a folded paragraph under it."""
    told = list(cues)
    chinese = [cue for cue in told if any(map(has_han, cue.lines))]
    both = sum(any(map(_is_english, cue.lines)) for cue in chinese)
    is_bilingual = both * _BILINGUAL >= len(chinese) > 0
    starts = {cue.start for cue in chinese}
    for cue in told:
        # The two languages of merged files are cues of their own with the same times.
        splits = cue.start in starts and (is_bilingual or not any(map(has_han, cue.lines)))
        yield from _paragraph([row for row in cue.lines if not (splits and _is_english(row))], folded=False)
        yield from _paragraph([row for row in cue.lines if splits and _is_english(row)], folded=True)


def _paragraph(rows: list[str], *, folded: bool) -> Iterator[Line]:
    if rows:
        line = line_of(join_lines(rows))
        line.settle(BlockKind.PARAGRAPH, folded=folded)
        yield line


def _is_english(text: str) -> bool:
    return not has_han(text) and _LETTER.search(text) is not None
