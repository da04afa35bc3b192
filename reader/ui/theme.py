"""The colours of the page and the chrome, light and dark, chosen for a contrast of at least 4.5:1."""

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
)
