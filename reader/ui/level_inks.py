"""The colours of levels on a theme's paper, from the lowest level to the highest."""

from functools import cache

from PySide6.QtGui import QColor

from reader.model.tones import READABLE, readable
from reader.ui.theme import Theme

# From cool to warm, as hard as they look; none is the colour of plain text, which says that a word is in no list.
_HUES = ("#2b6fc4", "#008a96", "#2f8f3a", "#8c8a00", "#d07a00", "#d03a2a", "#9a2fa8")
_HIGH_CONTRAST = 7.0


def level_inks(theme: Theme, levels: int) -> dict[int | None, QColor]:
    """The colour of each of so many levels; that of None is of what is outside of the lists. On paper and tint they
    have the contrast of text, though they stand beside the text alone."""
    ratio = _HIGH_CONTRAST if theme.name.startswith("contrast") else READABLE
    inks, last = _inks(theme.paper.name(), theme.tint.name(), ratio), max(levels - 1, 1)
    # Few levels take colours that lie far apart.
    found: dict[int | None, QColor] = {
        level: inks[round((level - 1) * (len(inks) - 1) / last)] for level in range(1, levels + 1)
    }
    return {**found, None: theme.calm}


@cache
def _inks(paper: str, tint: str, ratio: float) -> tuple[QColor, ...]:
    return tuple(QColor(readable(readable(hue, paper, ratio), tint, ratio)) for hue in _HUES)
