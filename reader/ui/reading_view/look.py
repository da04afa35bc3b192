"""How the page is set: everything that the reader chooses about it, in one value."""

from dataclasses import dataclass

from reader.model import PinyinStyle
from reader.settings import Face, Layout, ReadingsShown, Settings, ToneColours, TranslationChoice

_USUAL = Settings()


@dataclass(frozen=True, slots=True)
class Look:
    """`size` is the height of a Chinese character of body text, `margin` the least margin, both in pixels;
    `line_length` the longest line in characters, `line_spacing` the distance of lines in per cent of the usual one.

    `sandhi` shows tones as they change in speech; `coloured` is whether characters are coloured by tone: in which
    colours, painting knows. `gloss` shows the gloss under the English. `vertical` sets Chinese alone, in columns from
    right to left. `solo` shows one sentence at a time, in the middle of the screen.
    """

    size: int = _USUAL.text_size
    pinyin: PinyinStyle = PinyinStyle.SYLLABLE
    readings: ReadingsShown = ReadingsShown.ALL
    zhuyin_above: bool = False
    sandhi: bool = False
    coloured: bool = False
    english: bool = True
    gloss: bool = False
    layout: Layout = Layout.BESIDE
    vertical: bool = False
    face: Face = Face.SERIF
    line_length: int = _USUAL.line_length
    line_spacing: int = _USUAL.line_spacing
    margin: int = _USUAL.margin
    solo: bool = False


def is_by_sentence(look: Look) -> bool:
    """Whether each sentence is a row of its own, with its English under it."""
    return look.solo or (look.english and look.layout is Layout.SENTENCE)


def look_of(settings: Settings) -> Look:
    """The look that the settings ask for; `gloss` is left out, for it hangs on what English there is."""
    return Look(
        size=settings.text_size,
        pinyin=settings.pinyin,
        readings=settings.readings,
        zhuyin_above=settings.zhuyin_above,
        sandhi=settings.sandhi,
        coloured=settings.tone_colours is not ToneColours.OFF,
        english=settings.translation is not TranslationChoice.NONE and not settings.vertical,
        layout=settings.layout,
        vertical=settings.vertical,
        face=settings.face,
        line_length=settings.line_length,
        line_spacing=settings.line_spacing,
        margin=settings.margin,
    )
