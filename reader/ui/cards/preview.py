"""A card as Anki shows it, for a widget of Qt's, which knows no ruby."""

import re
from collections.abc import Iterator
from itertools import groupby

from PySide6.QtGui import QFontInfo, QGuiApplication, QPalette

from reader.model import Script
from reader.settings import Face
from reader.ui.reading_view.fonts import chinese_font

_SENTENCE = re.compile(r'<div class="sentence"([^>]*)>(.*?)</div>')
_BARE = re.compile(r"<rt>.*?</rt>")
# A ruby, what begins or ends the word that is asked for, or what has no reading: a run of
# ASCII, a character.
_PIECE = re.compile(r"<ruby>(.*?)<rt>(.*?)</rt></ruby>|(<b>|</b>)|<[^>]*>|(&[^;]+;|[ !-%'-;=?-~]+|.)")
_LANGUAGE = re.compile(r'class="([^"]*)" lang="(zh-Han[st])"')
# The widest cell in pixels, a character under "zhuāng"; the fewest of a line.
_CELL, _FEWEST = 38, 6
_GAP = "＿＿"
# A numbered list would be centred line by line; the line between the sides is the dialog's.
_UNWANTED = re.compile("</?(?:ol|li|hr)[^>]*>")


def card_html(front: str, back: str, palette: QPalette, width: int) -> tuple[str, str]:
    """Both sides of a card as rich text in these colours, for a pane of a width in pixels. The back without the front,
    which Anki shows once more."""
    return _rich(front, palette, width), _rich(back.removeprefix(front), palette, width)


def _rich(side: str, palette: QPalette, width: int) -> str:
    text = _SENTENCE.sub(lambda found: _lines(found[1], found[2], max(width // _CELL, _FEWEST)), side)
    text = _BARE.sub("", text).replace("&nbsp;</span>", f"{_GAP}</span>").replace("</li><li>", "; ")
    text = _UNWANTED.sub("", text)
    text = _LANGUAGE.sub(r'class="\1 \2"', text)
    return f"<style>{_style(palette)}</style>{text}"


def _lines(attributes: str, sentence: str, length: int) -> str:
    """A sentence as tables of so many cells at most, its readings in the row above it."""
    cells = list(_cells(sentence))
    lines = (cells[at : at + length] for at in range(0, len(cells), length))
    return "".join(f'<table class="sentence"{attributes} align="center">{_rows(line)}</table>' for line in lines)


def _cells(sentence: str) -> Iterator[tuple[str, str, bool]]:
    """Reading, text and whether it is of the word that is asked for, a character at a time."""
    asked = False
    for base, reading, mark, text in _PIECE.findall(sentence):
        if mark:
            asked = mark == "<b>"
        elif base or text:
            yield reading, base or text, asked


def _rows(line: list[tuple[str, str, bool]]) -> str:
    readings = "".join(f'<td align="center" class="rt">{reading}</td>' for reading, _, _ in line)
    texts = "".join(
        f'<td align="center"{" class=b" if asked else ""}>{text}</td>'
        for asked, cells in groupby(line, lambda cell: cell[2])
        for _, text, _ in cells
    )
    return f"<tr>{readings}</tr><tr>{texts}</tr>"


def plain_families() -> list[str]:
    """The families of the window's text, with one for Chinese that is made for screens, not whichever comes first."""
    return [QFontInfo(QGuiApplication.font()).family(), *chinese_font(Script.SIMPLIFIED, 1, Face.SANS).families()]


def _style(palette: QPalette) -> str:
    calm, accent = (
        palette.color(role).name() for role in (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Link)
    )
    simplified, traditional = (
        ", ".join(f"'{family}'" for family in chinese_font(script, 1, Face.SANS).families())
        for script in (Script.SIMPLIFIED, Script.TAIWAN)
    )
    plain = ", ".join(f"'{family}'" for family in plain_families())
    return f"""
div {{ text-align: center; }} td {{ white-space: nowrap; }} div, .rt {{ font-family: {plain}; }}
.zh-Hans {{ font-family: {simplified}; }} .zh-Hant {{ font-family: {traditional}; }}
.word {{ font-size: 40px; }} .other {{ font-size: 20px; color: {calm}; }} .pinyin {{ font-size: 19px; }}
.zhuyin, .context, .measures, .source, .rt {{ color: {calm}; }} .source, .rt {{ font-size: 11px; }}
.sentence {{ font-size: 21px; }} .b {{ color: {accent}; }} .blank {{ color: {accent}; }}
"""
