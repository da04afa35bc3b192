"""The inks of the tones on a theme's paper."""

from PySide6.QtGui import QColor

from reader.model import ReaderError
from reader.model.tones import PALETTES, READABLE, Palette, parse_palette, readable_palette
from reader.settings import Settings, ToneColours
from reader.ui.theme import Theme

_HIGH_CONTRAST = 7.0


def tone_inks(settings: Settings, theme: Theme) -> tuple[QColor, ...]:
    """Five colours that can be read on the paper and on every tint that is laid on it; none where tones are not
    coloured."""
    if settings.tone_colours is ToneColours.OFF:
        return ()
    palette, ratio = chosen_palette(settings), _HIGH_CONTRAST if theme.name.startswith("contrast") else READABLE
    for ground in (theme.paper, theme.tint, theme.word_tint, theme.selection, *theme.highlights):
        palette = readable_palette(palette, ground.name(), ratio)
    return tuple(map(QColor, palette))


def chosen_palette(settings: Settings) -> Palette:
    """The palette as it was chosen, before it is fitted to any paper. The reader's own is at first like the first of
    the standard ones."""
    if settings.tone_colours is ToneColours.OWN:
        try:
            return parse_palette(settings.own_tones)
        except ReaderError:
            return next(iter(PALETTES.values()))
    return PALETTES.get(settings.tone_colours, next(iter(PALETTES.values())))
