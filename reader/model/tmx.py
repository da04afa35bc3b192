"""Units of a translation memory as TMX 1.4b (https://www.gala-global.org/tmx-14b): what is written of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reader import __version__
from reader.model.translation import TranslationKind

# What only Duidu knows of a unit: types of its props.
KIND, MODEL, KEY, ARTICLE, CUT_OFF, DOUBT = (
    f"x-duidu-{name}" for name in ("kind", "model", "key", "article", "cut-off", "doubt")
)
END = "</body>\n</tmx>\n"

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Duidu" creationtoolversion="{version}" segtype="sentence" o-tmf="Duidu" adminlang="en" \
srclang="{language}" datatype="plaintext"/>
<body>
"""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence and its English. `kind` is OWN or MT; `key`, `model` and `cut_off` are those of the memory's entry,
    `article_id` is the edit's. `notes` are the reader's; `doubts` are why a machine's English may be wrong."""

    source: str
    english: str
    kind: TranslationKind = TranslationKind.OWN
    model: str = ""
    key: bytes = b""
    cut_off: bool = False
    article_id: str = ""
    notes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def head(language: str) -> str:
    """The beginning of a file whose units are mostly in a language, a BCP 47 tag."""
    return _HEADER.format(version=__version__, language=language)


def element(unit: Unit, language: str, usual: str) -> str:
    """A unit in `language`, in a file of which `usual` is the language. Characters that XML forbids become U+FFFD."""
    return "".join(
        (
            "<tu>" if language == usual else f'<tu srclang="{language}">',
            *(f"<note>{_escaped(note)}</note>" for note in unit.notes),
            *(f'<prop type="{name}">{_escaped(value)}</prop>' for name, value in _props(unit) if value),
            f'<tuv xml:lang="{language}"><seg>{_escaped(unit.source)}</seg></tuv>',
            f'<tuv xml:lang="en"><seg>{_escaped(unit.english)}</seg></tuv></tu>\n',
        )
    )


def _props(unit: Unit) -> Iterator[tuple[str, str]]:
    yield KIND, unit.kind.value
    yield MODEL, unit.model
    yield KEY, unit.key.hex()
    yield ARTICLE, unit.article_id
    yield CUT_OFF, "yes" if unit.cut_off else ""
    yield from ((DOUBT, doubt) for doubt in unit.doubts)


def _escaped(text: str) -> str:
    # A parser reads a bare carriage return as a line feed (XML 1.0, 2.11).
    return escape(_FORBIDDEN.sub("\ufffd", text), {"\r": "&#13;"})
