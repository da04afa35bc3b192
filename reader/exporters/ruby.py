"""A piece of text with its readings for the clipboard: as HTML with ruby, and as plain text with brackets."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TypeAlias

from reader.exporters.parts import clean

# Text and the reading over it, empty where there is none.
Annotated: TypeAlias = tuple[str, str]


def ruby_html(lines: Iterable[Sequence[Annotated]], language: str) -> str:
    """A fragment of HTML with a paragraph for each line; `language` is the BCP 47 tag of the text.

    It has no classes and no styles, for other programs have their own; those that know no ruby show brackets.
    """
    return "\n".join(f'<p lang="{escape(language)}">{"".join(map(_ruby, line))}</p>' for line in lines)


def bracketed(lines: Iterable[Sequence[Annotated]]) -> str:
    """Plain text with each reading in brackets after what it belongs to: 银(yín)行(háng)."""
    return "\n".join("".join(f"{text}({reading})" if reading else text for text, reading in line) for line in lines)


def _ruby(piece: Annotated) -> str:
    text, reading = (escape(clean(part), quote=False) for part in piece)
    return f"<ruby>{text}<rp>(</rp><rt>{reading}</rt><rp>)</rp></ruby>" if reading else text
