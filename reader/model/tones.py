"""Colours of the tones: the palettes that learners know, and the reader's own, made readable on any paper.

Colours are "#rrggbb" strings; contrast is that of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
"""

import colorsys
import re
from collections.abc import Mapping
from typing import TypeAlias

from reader.model.errors import Problem, ReaderError

# The colours of tones 1 to 4 and of the neutral tone.
Palette: TypeAlias = tuple[str, str, str, str, str]

# No standard sets these colours. Two are by now those of most programs: Dummitt's, in his book Chinese Through Tone and
# Color (2008), which MDBG and others took over, and Pleco's of 2007
# (http://laowaichinese.net/page/2: "Tone Colors and What Pleco Did with Them"). Sources of the values:
PALETTES: Mapping[str, Palette] = {
    # Red, green, blue, violet, grey: github.com/cschiller/zhongwen, css/toneColors-pleco.css.
    "pleco": ("#e30000", "#02b31c", "#1510f0", "#8900bf", "#777777"),
    # Red, orange, green, blue, grey, as MDBG shows Dummitt's: github.com/krmanik/Anki-xiehanzi,
    # docs/customization/change-tone-color.md.
    "dummitt": ("#f44336", "#ff9800", "#4caf50", "#2196f3", "#607d8b"),
    # Blue, green, orange, red, grey: github.com/cschiller/zhongwen, css/toneColors-hanping.css.
    "hanping": ("#64b4ff", "#30b030", "#f08000", "#d00020", "#a0a0a0"),
}
READABLE = 4.5

_COLOUR = re.compile("#[0-9a-fA-F]{6}")


def parse_palette(text: str) -> Palette:
    """The palette that `text` names by five colours, "#rrggbb" each, commas between them. Raises ReaderError
    BAD_PALETTE."""
    colours = [part.strip() for part in text.split(",")]
    wrong = next((colour for colour in colours if not _COLOUR.fullmatch(colour)), None)
    if wrong is not None:
        raise ReaderError(Problem.BAD_PALETTE, text, f"{wrong or 'nothing'} stands in the place of a colour")
    if len(colours) != len(PALETTES["pleco"]):
        raise ReaderError(Problem.BAD_PALETTE, text, f"it has {len(colours)}")
    first, second, third, fourth, neutral = map(str.lower, colours)
    return first, second, third, fourth, neutral


def tone_of(syllable: str) -> int:
    """The tone of a canonical syllable, 1 to 5, where 5 is the neutral one; 0 for what has none."""
    return int(syllable[-1]) if syllable[-1:] in ("1", "2", "3", "4", "5") else 0


def readable_palette(palette: Palette, paper: str, ratio: float = READABLE) -> Palette:
    """The palette with each colour `readable` on `paper`."""
    first, second, third, fourth, neutral = (readable(colour, paper, ratio) for colour in palette)
    return first, second, third, fourth, neutral


def readable(colour: str, paper: str, ratio: float = READABLE) -> str:
    """`colour` made darker or lighter, its hue kept, by as little as gives it a contrast of `ratio` with `paper`; black
    or white where no lightness does."""
    if contrast(colour, paper) >= ratio:
        return colour
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    end = 0.0 if contrast("#000000", paper) > contrast("#ffffff", paper) else 1.0
    near, far = lightness, end
    # Contrast rises all the way to black or white. Twelve halvings are finer than the steps of a channel.
    for _ in range(12):
        middle = (near + far) / 2
        if contrast(_hexadecimal(hue, middle, saturation), paper) >= ratio:
            far = middle
        else:
            near = middle
    return _hexadecimal(hue, far, saturation)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hexadecimal(hue: float, lightness: float, saturation: float) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in colorsys.hls_to_rgb(hue, lightness, saturation))


def _luminance(colour: str) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
