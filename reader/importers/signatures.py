"""By what the first bytes of a file show its format. Cheap: every file that is opened is asked."""

import re

# The header of a PDF may follow other bytes (ISO 32000-1, implementation note 13).
_PDF_REACH = 1024
_LINES_REACH = 4096
_TIMING = rb"(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}[ \t]*-->[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}"
# A cue of subtitles has a number, a timing, up to three lines; an article that speaks of them has far more text.
_LINES_A_TIMING = 6


def is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:_PDF_REACH]


def is_subtitles(data: bytes) -> bool:
    """Whether a text in any encoding is SRT or WebVTT."""
    # What is ASCII in UTF-16 is so with every other byte left out.
    start = data[: 2 * _LINES_REACH].replace(b"\0", b"")[:_LINES_REACH]
    if b"-->" not in start:
        return False
    lines = [line for line in map(bytes.strip, start.splitlines()) if line]
    if lines[0].lstrip(b"\xef\xbb\xbf\xff\xfe").split()[:1] == [b"WEBVTT"]:
        return True
    timings = sum(re.match(_TIMING, line) is not None for line in lines)
    return timings * _LINES_A_TIMING >= len(lines)
