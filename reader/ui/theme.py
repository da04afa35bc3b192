"""The colours of the page and the chrome, chosen for a contrast of at least 4.5:1, in high contrast 7:1."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """`calm` is the ink of pinyin and captions; `doubt` underlines what may be wrong, `term` the glossary's terms, more
    quietly (3:1 on paper and tint); `tint` lies behind the sentence under the pointer, `word_tint` behind the word;
    `selection` behind selected text."""

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
    chrome: QColor
    line: QColor
    is_dark: bool = False


LIGHT = Theme(
    name="light",
    paper=QColor("#FAF8F3"),
    ink=QColor("#1F1E1B"),
    calm=QColor("#6B655A"),
    accent=QColor("#9A3B26"),
    doubt=QColor("#A8660A"),
    term=QColor("#B57766"),
    tint=QColor("#F1E9D8"),
    word_tint=QColor("#E7D9BC"),
    selection=QColor("#CFE0F2"),
    chrome=QColor("#F3F0E8"),
    line=QColor("#DDD7CA"),
)

DARK = Theme(
    name="dark",
    paper=QColor("#1C1B1A"),
    ink=QColor("#E7E3DA"),
    calm=QColor("#A39C8E"),
    accent=QColor("#E59A7F"),
    doubt=QColor("#D9A441"),
    term=QColor("#A87460"),
    tint=QColor("#2B2926"),
    word_tint=QColor("#3B362E"),
    selection=QColor("#2C435C"),
    chrome=QColor("#242321"),
    line=QColor("#3A3733"),
    is_dark=True,
)

SEPIA = Theme(
    name="sepia",
    paper=QColor("#F3E7CF"),
    ink=QColor("#3A2C1C"),
    calm=QColor("#6A5740"),
    accent=QColor("#8F3A1E"),
    doubt=QColor("#90560A"),
    term=QColor("#A86A55"),
    tint=QColor("#E9D9B8"),
    word_tint=QColor("#DDC898"),
    selection=QColor("#C6D3DC"),
    chrome=QColor("#EBDDC1"),
    line=QColor("#D3C19E"),
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
    chrome=QColor("#FFFFFF"),
    line=QColor("#000000"),
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
    selection=QColor("#0F4C9A"),
    chrome=QColor("#000000"),
    line=QColor("#FFFFFF"),
    is_dark=True,
)

THEMES = (LIGHT, SEPIA, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
