"""The colours of levels on a theme's paper, from the lowest level to the highest."""

from functools import cache

from PySide6.QtGui import QColor

from reader.model.tones import READABLE, readable
from reader.ui.theme import Theme

# From cool to warm, as hard as they look; none is the colour of plain text, which says that a word is in no list.
_HUES = ("#2b6fc4", "#008a96", "#2f8f3a", "#8c8a00", "#d07a00", "#d03a2a", "#9a2fa8")
_HIGH_CONTRAST = 7.0


def level_ink(theme: Theme, level: int | None, levels: int) -> QColor:
    """The colour of one of so many levels, None for what is outside of the lists. On paper and tint it has the contrast
    of text, though it stands beside the text alone."""
    if level is None:
        return theme.calm
    inks = _inks(theme.paper.name(), theme.tint.name(), READABLE if "contrast" not in theme.name else _HIGH_CONTRAST)
    # Few levels take colours that lie far apart.
    return inks[round((level - 1) * (len(inks) - 1) / max(levels - 1, 1))]


@cache
def _inks(paper: str, tint: str, ratio: float) -> tuple[QColor, ...]:
    return tuple(QColor(readable(readable(hue, paper, ratio), tint, ratio)) for hue in _HUES)
