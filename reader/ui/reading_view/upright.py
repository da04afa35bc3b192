"""Vertical text: which texts stand upright in their column, and where their glyphs are then.

After Unicode UAX 50 and W3C clreq: Han, kana, zhuyin and full-width marks stand upright, numbers of one or two digits
side by side, all else lies on its side. An upright glyph is placed on a painter that is turned back: its x is the
negative y of the page, its y the page's x.
"""

from functools import lru_cache
from unicodedata import east_asian_width

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from reader.ui.reading_view.shaping import Shaped, Shaper

_ASCENT, _DESCENT = 0.88, 0.12  # of the square of a character, from its baseline, in ems
_MOST_DIGITS = 2
_MIDDLE_DOT = "·"
# Noto's dash has no upright form but by its own code point, whose ink is shorter than its square: by the ink alone,
# less an overlap, two of them are one line.
_DASHES, _UPRIGHT_DASH, _OVERLAP = "—―", "︱", 0.02


@lru_cache(maxsize=8192)
def stands_upright(text: str) -> bool:
    if text.isascii():
        return text.isdigit() and len(text) <= _MOST_DIGITS
    # Ambiguous ones are dashes, ellipses, quotation marks, numbers in circles; below them, accented letters and Greek.
    return all(
        east_asian_width(character) in "WF"
        or character == _MIDDLE_DOT
        or (character >= "\u2010" and east_asian_width(character) == "A")
        for character in text
    )


class Upright:
    """Places texts upright in columns, `em` pixels wide."""

    def __init__(self, font: QFont, em: float) -> None:
        turned = QFont(font)
        turned.setFeature(QFont.Tag("vert"), 1)
        self.shaper = Shaper(turned)
        self._em = em

    def length(self, text: str) -> float:
        """How much of the column a text takes."""
        if text in _DASHES:
            return self.shaper.ink(_UPRIGHT_DASH).height() - _OVERLAP * self._em
        return self._em if text.isascii() else self._em * len(text)

    def place(self, text: str, x: float, baseline: float) -> list[tuple[Shaped, float, float]]:
        """The glyphs of a text that begins at `x` of its line, with their places."""
        if text in _DASHES:
            x -= self.shaper.ink(_UPRIGHT_DASH).top() + _ASCENT * self._em
            text = _UPRIGHT_DASH
        left, em = -(baseline + _DESCENT * self._em), self._em
        shaped = [self.shaper.shape(part) for part in ([text] if text.isascii() else text)]
        return [(part, left + (em - part.width) / 2, x + (at + _ASCENT) * em) for at, part in enumerate(shaped)]

    def beside(self, x: float, baseline: float) -> tuple[float, float]:
        """Where what stands at the right of a character begins, and its baseline, on the painter turned back."""
        return -(baseline - _ASCENT * self._em), x + _ASCENT * self._em


def turned_back(rectangle: QRectF) -> QRectF:
    """A rectangle of the page on a painter that is turned back."""
    return QRectF(-rectangle.bottom(), rectangle.left(), rectangle.height(), rectangle.width())
