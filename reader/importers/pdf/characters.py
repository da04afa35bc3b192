"""Code points of a PDF that stand for others."""

import unicodedata
from functools import cache

# What a font draws and does not say the character of.
UNKNOWN = "\ufffd"

# Radicals that have no decomposition in Unicode but look like a character that stands by itself
# (EquivalentUnifiedIdeograph.txt of the Unicode Character Database). Fonts draw both by one glyph, and producers of PDF
# then write the first code point that has it.
_RADICALS = dict(
    zip(
        "⺁⺄⺆⺇⺊⺌⺍⺎⺐⺓⺖⺗⺙⺛⺝⺠⺢⺥⺧⺩⺫⺬⺮⺱⺲⺴⺵⺷⺸⺹⺺⺼⺽⺾⻁⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
        "厂乙冂几卜小小尣尢幺忄㣺攵旡月民氺爫牛王罒示竹网罒罓网羊羊耂肀月臼艹虎西西见角讠贝足车辶辶阝钅長镸长门阝雨青韦页风飞食饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
        strict=True,
    )
)
_LIGATURES = {0xFB00 + at: text for at, text in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))}
# Bullets of the fonts Symbol and Wingdings, in the private use area where Word leaves them.
_BULLETS = {0xF06C: "●", 0xF06E: "■", 0xF071: "□", 0xF076: "◆", 0xF0A7: "▪", 0xF0B7: "•", 0xF0D8: "➢", 0xF0FC: "✓"}


@cache
def character_of(code: int) -> str:
    """The text of a code point: the character that a radical stands for, the letters of a ligature. Empty for what
    nobody sees, U+FFFD for what is no character."""
    if code == 0x02:
        # PDFium's own mark for a hyphen at the end of a line.
        return "-"
    if 0 < code < 0x20 or 0x7F <= code < 0xA0 or code in (0xAD, 0xFEFF, 0x200B):
        return ""
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE:
        return UNKNOWN
    character = chr(code)
    if 0x2E80 <= code <= 0x2FDF:
        return _RADICALS.get(character) or unicodedata.normalize("NFKC", character)
    return _LIGATURES.get(code) or _BULLETS.get(code) or character
