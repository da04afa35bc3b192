"""Which fonts the page is set in: the first installed family of a list a script, and whether there is any at all."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from reader.model import Script
from reader.settings import Face

# For each face the free families first, made for reading; the platforms' own next. The region decides the shape of
# characters such as 骨.
_CHINESE = {
    (Face.SERIF, "SC"): ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun"),
    (Face.SERIF, "TC"): ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU"),
    (Face.SERIF, "HK"): ("Noto Serif CJK HK", "Source Han Serif HC", "Songti TC", "MingLiU_HKSCS"),
    (Face.SANS, "SC"): (
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "PingFang SC",
        "Microsoft YaHei",
        "WenQuanYi Zen Hei",
    ),
    (Face.SANS, "TC"): ("Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"),
    (Face.SANS, "HK"): ("Noto Sans CJK HK", "Source Han Sans HC", "PingFang HK", "Microsoft JhengHei"),
    (Face.KAI, "SC"): ("LXGW WenKai", "Kaiti SC", "STKaiti", "KaiTi", "AR PL UKai CN"),
    (Face.KAI, "TC"): ("LXGW WenKai TC", "TW-Kai", "BiauKaiTC", "BiauKai", "DFKai-SB", "AR PL UKai TW", "LXGW WenKai"),
    (Face.KAI, "HK"): ("LXGW WenKai TC", "AR PL UKai HK", "Kaiti TC", "TW-Kai", "DFKai-SB", "LXGW WenKai"),
}
_REGIONS = {Script.SIMPLIFIED: "SC", Script.TRADITIONAL: "TC", Script.TAIWAN: "TC", Script.HONG_KONG: "HK"}
# What a face lacks is looked for in these, which have most of CJK extensions B and later.
_RARE = (
    *("HanaMinA", "HanaMinB", "Jigmo", "Jigmo2", "Jigmo3", "BabelStone Han", "SimSun-ExtB", "MingLiU-ExtB"),
    *("Plangothic P1", "Plangothic P2", "TW-Kai-Ext-B", "TW-Sung-Ext-B"),
)
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


def has_kai() -> bool:
    """Whether any Kai typeface is installed; without one Kai is shown in Song."""
    return any(_installed_of(families) for (face, _), families in _CHINESE.items() if face is Face.KAI)


def chinese_font(script: Script, size: float, face: Face = Face.SERIF, *, bold: bool = False) -> QFont:
    region = _REGIONS[script]
    last = _CHINESE[Face.SANS if face is Face.SANS else Face.SERIF, region] + _CHINESE[Face.SANS, region][:1]
    hint = QFont.StyleHint.SansSerif if face is Face.SANS else QFont.StyleHint.Serif
    return _font(_CHINESE[face, region] + last + _RARE, size, bold=bold, hint=hint)


def pinyin_font(size: float) -> QFont:
    return _font(_PINYIN, size, bold=False, hint=QFont.StyleHint.SansSerif)


def english_font(size: float, *, bold: bool = False) -> QFont:
    font = _font(_ENGLISH, size, bold=bold, hint=QFont.StyleHint.Serif)
    # A Chinese face sets quotation marks and dashes an em wide unless asked for proportional ones.
    font.setFeature(QFont.Tag("pwid"), 1)
    return font


def _installed_of(families: tuple[str, ...]) -> list[str]:
    return [family for family in dict.fromkeys(families) if family in _installed()]


def _font(families: tuple[str, ...], size: float, *, bold: bool, hint: QFont.StyleHint) -> QFont:
    font = QFont(_installed_of(families) or [families[0]])
    font.setStyleHint(hint)
    font.setPixelSize(max(round(size), 1))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    # Characters must stand where the layout puts them, at any scale of the screen.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
