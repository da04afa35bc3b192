"""The look of a book: the reader's own fonts, sizes, margins and paper stay as they are, by day and by night."""

import re

from reader.exporters.ruby_style import LIGHT_MARKS, ruby_rules
from reader.model.tones import Palette, readable_palette

_PAPER, _NIGHT = "#FFFFFF", "#121212"


def style_sheet(language: str, tones: Palette | None = None) -> str:
    """The style sheet of a book whose Chinese is in `language`, a BCP 47 tag, coloured by `tones`."""
    # Readers as old as epubcheck 4 know no max(), and would leave the whole font as it is.
    rubies = re.sub(r"max\((\.\d+em), [^)]*\)", r"\1", ruby_rules(language))
    sheet = rubies + _BOOK + _marks()
    return sheet + _tones(tones) if tones else sheet


def _marks() -> str:
    """Highlights with an ink of their own: by night the text would be white on them."""
    return "".join(
        f"mark.{name} {{ background-color: {colour}; color: #1F1E1B; }}\n" for name, colour in LIGHT_MARKS.items()
    )


def _tones(tones: Palette) -> str:
    """Plain rules: many e-readers know no variables."""
    return (
        _coloured("", tones, _PAPER)
        + f"@media (prefers-color-scheme: dark) {{\n{_coloured('', tones, _NIGHT)}}}\n"
        + "".join(_coloured(f"mark.{name} ", tones, colour) for name, colour in LIGHT_MARKS.items())
    )


def _coloured(place: str, tones: Palette, paper: str) -> str:
    colours = enumerate(readable_palette(tones, paper), 1)
    return "".join(f"{place}.t{tone} {{ color: {colour}; }}\n" for tone, colour in colours)


_BOOK = """\
rt { font-family: sans-serif; opacity: .8; }
rt[class] { opacity: 1; }
.beside rt span { -epub-writing-mode: vertical-rl; -webkit-writing-mode: vertical-rl; }
.beside rt i { -epub-writing-mode: horizontal-tb; -webkit-writing-mode: horizontal-tb; }
body { line-break: strict; overflow-wrap: break-word; }
.row { margin: 0 0 1em; }
.stacked .row { margin-bottom: 1.4em; }
.zh, .en { margin: 0; text-indent: 0; text-align: left; }
.en { font-size: .85em; line-height: 1.5; margin-top: .3em; }
.sentences .en { margin-bottom: .9em; }
.sentences .zh { page-break-after: avoid; break-after: avoid; }
.own::after { content: " ✎"; }
.doubtful { text-decoration: underline dotted; }
.doubtful::after { content: " (?)"; }
h1, h2, h3, h4, h5, h6 { font-weight: 700; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.5em; line-height: 1.5; }
h2 { font-size: 1.3em; }
h3, h4, h5, h6 { font-size: 1.1em; }
.pinyin h1, .pinyin h2 { line-height: 2.2; }
.heading { margin-top: 1.8em; page-break-inside: avoid; break-inside: avoid; page-break-after: avoid; }
.heading .en { font-weight: 600; }
.level-1 .en { font-size: 1.1em; }
.title { margin-top: 12%; }
.title .heading { margin-top: 0; }
.caption .zh, .byline .zh, .navigation .zh, .legal .zh { font-size: .85em; }
.caption .en, .byline .en, .navigation .en, .legal .en { font-size: .75em; }
ul { margin: 0 0 1.2em; padding: 0; list-style: none; }
li.row { margin-bottom: .7em; }
blockquote.row { margin-left: 0; margin-right: 0; padding-left: 1em; border-left: .15em solid; }
.note, .metadata { margin: .6em 0 0; font-size: .8em; line-height: 1.6; }
.metadata dt, .metadata dd { display: inline; margin: 0; }
.metadata dt { margin-right: .6em; opacity: .8; }
figure.row { margin-left: 0; margin-right: 0; page-break-inside: avoid; break-inside: avoid; }
img { display: block; max-width: 100%; max-height: 85vh; height: auto; margin: 0 0 .5em; }
mark { background: none; color: inherit; }
.noteref { font-size: .6em; line-height: 0; vertical-align: super; margin: 0 .2em; }
.noteref a, .note-own a { text-decoration: none; }
.note-own { margin: .6em 0 0; padding: .1em 0 .1em .8em; font-size: .85em; line-height: 1.6; border-left: .15em solid; }
nav ol { list-style: none; padding-left: 1em; }
"""
