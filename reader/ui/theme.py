"""The colours of the page and the chrome, chosen for a contrast of at least 4.5:1, in high contrast 7:1."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from reader.model import Colour


@dataclass(frozen=True, slots=True)
class Theme:
    """`calm` is the ink of pinyin and captions; `doubt` underlines what may be wrong, `term` the glossary's terms, more
    quietly (3:1 on paper and tint); `tint` lies behind the sentence under the pointer, `word_tint` behind the word;
    `selection` behind selected text; `highlights` behind what the reader highlighted, in the order of Colour;
    `found` behind what was found, `found_now` behind the match that one is at. `tones` are the inks of tones 1 to 5;
    none where tones are not coloured."""

    name: str
    paper: QColor
    ink: QColor
    calm: QColor
    accent: QColor
    doubt: QColor
    term: QColor
    tint: QColor
    word_tint: QColor
    selection: QColor
    found: QColor
    found_now: QColor
    chrome: QColor
    line: QColor
    highlights: tuple[QColor, ...]
    is_dark: bool = False
    tones: tuple[QColor, ...] = ()

    def highlight(self, colour: Colour) -> QColor:
        """What lies behind a highlight of a colour."""
        return self.highlights[list(Colour).index(colour)]


def _colours(*names: str) -> tuple[QColor, ...]:
    return tuple(map(QColor, names))


LIGHT = Theme(
    name="light",
    paper=QColor("#FAF8F3"),
    ink=QColor("#1F1E1B"),
    calm=QColor("#645E53"),
    accent=QColor("#9A3B26"),
    doubt=QColor("#A8660A"),
    term=QColor("#B57766"),
    tint=QColor("#F1E9D8"),
    word_tint=QColor("#E7D9BC"),
    selection=QColor("#CFE0F2"),
    found=QColor("#FAE79E"),
    found_now=QColor("#FFE197"),
    chrome=QColor("#F3F0E8"),
    line=QColor("#DDD7CA"),
    highlights=_colours("#FBF0A8", "#DAF2CA", "#D3EDF8", "#FBE0E8"),
)

DARK = Theme(
    name="dark",
    paper=QColor("#1C1B1A"),
    ink=QColor("#E7E3DA"),
    calm=QColor("#B0A999"),
    accent=QColor("#E59A7F"),
    doubt=QColor("#D9A441"),
    term=QColor("#A87460"),
    tint=QColor("#2B2926"),
    word_tint=QColor("#3B362E"),
    selection=QColor("#28405A"),
    found=QColor("#38310F"),
    found_now=QColor("#4A2E08"),
    chrome=QColor("#242321"),
    line=QColor("#3A3733"),
    highlights=_colours("#3F3810", "#1C3D25", "#1D3A54", "#4F2A3A"),
    is_dark=True,
)

SEPIA = Theme(
    name="sepia",
    paper=QColor("#F3E7CF"),
    ink=QColor("#3A2C1C"),
    calm=QColor("#63503A"),
    accent=QColor("#8F3A1E"),
    doubt=QColor("#90560A"),
    term=QColor("#A86A55"),
    tint=QColor("#E9D9B8"),
    word_tint=QColor("#DDC898"),
    selection=QColor("#C6D3DC"),
    found=QColor("#F8DC86"),
    found_now=QColor("#FFD05C"),
    chrome=QColor("#EBDDC1"),
    line=QColor("#D3C19E"),
    highlights=_colours("#F7E38F", "#CFE0A6", "#C5DBDF", "#F4D4CD"),
)

CONTRAST_LIGHT = Theme(
    name="contrast-light",
    paper=QColor("#FFFFFF"),
    ink=QColor("#000000"),
    calm=QColor("#2B2B2B"),
    accent=QColor("#00409A"),
    doubt=QColor("#7A3E00"),
    term=QColor("#5B2A86"),
    tint=QColor("#E4EEFF"),
    word_tint=QColor("#FFE98A"),
    selection=QColor("#B5D5FF"),
    found=QColor("#FFF0A0"),
    found_now=QColor("#FFDF70"),
    chrome=QColor("#FFFFFF"),
    line=QColor("#000000"),
    highlights=_colours("#FFF27A", "#C4F5B5", "#BFE4FF", "#FFD0E2"),
)

CONTRAST_DARK = Theme(
    name="contrast-dark",
    paper=QColor("#000000"),
    ink=QColor("#FFFFFF"),
    calm=QColor("#DADADA"),
    accent=QColor("#FFE14A"),
    doubt=QColor("#FFB648"),
    term=QColor("#E2B6FF"),
    tint=QColor("#1D2B44"),
    word_tint=QColor("#4A4200"),
    selection=QColor("#0B3B78"),
    found=QColor("#0E3B2A"),
    found_now=QColor("#0F4D38"),
    chrome=QColor("#000000"),
    line=QColor("#FFFFFF"),
    highlights=_colours("#4A4400", "#0B4A1E", "#0A3D70", "#5C1A3C"),
    is_dark=True,
)

THEMES = (LIGHT, SEPIA, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
