"""Zhuyin at the right of its character: one to three symbols downwards, the mark of the tone at their right.

The measures are those of schoolbooks in Taiwan, as W3C clreq gives them ("Positioning of Bopomofo"): a column half as
wide as the character, symbols three tenths of it high.
"""

from reader.ui.reading_view.shaping import Shaped, Shaper

# In ems of the character.
WIDTH = 0.52
SYMBOL = 0.31
_DOT = 0.14  # height that the dot of the neutral tone takes above the symbols
_INSET = 0.02  # of the symbols from the character
_TONE_MIDDLE = 0.1  # of a tone mark from the symbols' right
_TONE_RISE = 0.02  # of the middle of a tone mark above the middle of the last symbol's upper half
_MIDDLE = 0.38  # of the character above its baseline
_MOST_SYMBOLS = 3
_DOT_MARK, _TONE_MARKS = "˙", "ˊˇˋ"


class ZhuyinColumn:
    """Places the glyphs of a reading beside a character `em` pixels high."""

    def __init__(self, shaper: Shaper, em: float) -> None:
        self._shaper, self._em = shaper, em
        self._columns: dict[str, list[tuple[Shaped, float, float]]] = {}

    def place(self, text: str, x: float, baseline: float) -> list[tuple[Shaped, float, float]]:
        """The glyphs of a reading whose column begins at `x`, with their places."""
        column = self._columns.get(text)
        if column is None:
            column = self._columns[text] = self._set(text)
        return [(shaped, x + dx, baseline + dy) for shaped, dx, dy in column]

    def _set(self, text: str) -> list[tuple[Shaped, float, float]]:
        em, neutral, tone = self._em, text.startswith(_DOT_MARK), text[-1:] in _TONE_MARKS
        symbols = text.removeprefix(_DOT_MARK).rstrip(_TONE_MARKS)
        # What zhuyin cannot write is pinyin, letters downwards, nearer to each other.
        step = SYMBOL * em * min(1.0, _MOST_SYMBOLS / max(len(symbols), 1))
        top = -_MIDDLE * em - (step * len(symbols) - neutral * _DOT * em) / 2
        placed: list[tuple[Shaped, float, float]] = []
        for number, symbol in enumerate(symbols):
            placed.append(self._centred(symbol, (_INSET + SYMBOL / 2) * em, top + (number + 0.5) * step))
        if neutral:
            placed.append(self._centred(_DOT_MARK, (_INSET + SYMBOL / 2) * em, top - _DOT * em / 2))
        elif tone:
            last = top + (len(symbols) - 1) * step
            middle = (_INSET + SYMBOL + _TONE_MIDDLE) * em
            placed.append(self._centred(text[-1], middle, last + step / 4 - _TONE_RISE * em, by_ink=True))
        return placed

    def _centred(self, text: str, x: float, y: float, *, by_ink: bool = False) -> tuple[Shaped, float, float]:
        """A text with the middle of its box, or of its ink, at a point."""
        shaped, ink = self._shaper.shape(text), self._shaper.ink(text)
        middle = ink.center()
        dx = x - (middle.x() if by_ink or text == _DOT_MARK else shaped.width / 2)
        return shaped, dx, y - middle.y()
