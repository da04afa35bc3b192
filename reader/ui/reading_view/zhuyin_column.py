"""Zhuyin at the right of its character: one to three symbols downwards, the mark of the tone at their right.

The measures are those of schoolbooks in Taiwan, as W3C clreq gives them ("Positioning of Bopomofo"): a column half as
wide as the character, symbols three tenths of it high.
"""

from reader.ui.reading_view.shaping import Shaped, Shaper

# In ems of the character. Symbols fill three quarters of their box: the font is larger than the step.
WIDTH = 0.55
SYMBOL, TONE = 0.4, 0.62  # sizes of the fonts of symbols and of tone marks
_STEP = 0.32
_COLUMN = 0.17  # of the middle of the symbols from the character
_DOT = 0.12  # height that the dot of the neutral tone takes above the symbols
_TONE_MIDDLE = 0.43  # of the middle of a tone mark from the character
_TONE_RISE = 0.06  # of the middle of a tone mark above that of the last symbol
_MIDDLE = 0.38  # of the character above its baseline, of a symbol in its own size
_MOST_SYMBOLS = 3
TONE_MARKS, _DOT_MARK = "ˊˇˋ˙", "˙"


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
        em, neutral = self._em, text.startswith(_DOT_MARK)
        symbols = text.strip(TONE_MARKS)
        # What zhuyin cannot write is pinyin, letters downwards, nearer to each other.
        step = _STEP * em * min(1.0, _MOST_SYMBOLS / max(len(symbols), 1))
        top = -_MIDDLE * em - (step * len(symbols) - neutral * _DOT * em) / 2
        placed = [
            self._centred(symbol, _COLUMN * em, top + (number + 0.5) * step) for number, symbol in enumerate(symbols)
        ]
        if neutral:
            placed.append(self._centred(_DOT_MARK, _COLUMN * em, top - _DOT * em / 2))
        elif text[-1:] in TONE_MARKS:
            last = top + (len(symbols) - 0.5) * step
            placed.append(self._centred(text[-1], _TONE_MIDDLE * em, last - _TONE_RISE * em))
        return placed

    def _centred(self, text: str, x: float, y: float) -> tuple[Shaped, float, float]:
        """A symbol or mark with the middle of its ink at a point; symbols keep their place in their box."""
        shaped, middle = self._shaper.shape(text), self._shaper.ink(text).center()
        if text in TONE_MARKS:
            return shaped, x - middle.x(), y - middle.y()
        return shaped, x - shaped.width / 2, y + _MIDDLE * SYMBOL * self._em
