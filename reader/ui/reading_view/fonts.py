"""Which fonts the page is set in: the first installed family of a list a script, and whether there is any at all."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from reader.model import Script

# Song faces first, made for reading; the platforms' own next. The region decides the shape of characters such as 骨.
_CHINESE = {
    Script.SIMPLIFIED: ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC"),
    Script.TRADITIONAL: ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "Noto Sans CJK TC"),
    Script.TAIWAN: ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "Noto Sans CJK TC"),
    Script.HONG_KONG: ("Noto Serif CJK HK", "Source Han Serif HC", "Songti TC", "MingLiU_HKSCS", "Noto Sans CJK HK"),
}
# Source Serif and Source Sans, humanist and narrow, are also the Latin of Noto's Chinese faces.
_ENGLISH = ("Source Serif 4", "Source Serif Pro", "Noto Serif CJK SC", "Charter", "Noto Serif", "Georgia")
_PINYIN = ("Source Sans 3", "Source Sans Pro", "Noto Sans CJK SC", "Segoe UI", "Helvetica Neue", "Noto Sans")


@cache
def _installed() -> frozenset[str]:
    return frozenset(QFontDatabase.families())


def has_chinese_font() -> bool:
    """Whether any installed font covers Chinese; without one the page would be boxes."""
    systems = (QFontDatabase.WritingSystem.SimplifiedChinese, QFontDatabase.WritingSystem.TraditionalChinese)
    return any(QFontDatabase.families(system) for system in systems)


def chinese_font(script: Script, size: float, *, bold: bool = False) -> QFont:
    return _font(_CHINESE[script], size, bold=bold, hint=QFont.StyleHint.Serif)


def pinyin_font(size: float) -> QFont:
    return _font(_PINYIN, size, bold=False, hint=QFont.StyleHint.SansSerif)


def english_font(size: float, *, bold: bool = False) -> QFont:
    font = _font(_ENGLISH, size, bold=bold, hint=QFont.StyleHint.Serif)
    # A Chinese face sets quotation marks and dashes an em wide unless asked for proportional ones.
    font.setFeature(QFont.Tag("pwid"), 1)
    return font


def _font(families: tuple[str, ...], size: float, *, bold: bool, hint: QFont.StyleHint) -> QFont:
    font = QFont([family for family in families if family in _installed()] or [families[0]])
    font.setStyleHint(hint)
    font.setPixelSize(max(round(size), 1))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    # Characters must stand where the layout puts them, at any scale of the screen.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
