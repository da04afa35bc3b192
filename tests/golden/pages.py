"""Ten hard pages and a few more: what each of them shows, and how it is set."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from reader.model import Colour, PinyinStyle, Script
from reader.settings import Layout, ToneColours
from reader.ui.reading_view import Look
from reader.ui.theme import DARK, LIGHT, SEPIA, Theme

FOLDER = Path(__file__).parent
_PARTED = "---\n"


class Painted(StrEnum):
    """A picture that is painted for a page."""

    WIDE = "wide"
    DRAWING = "drawing"  # black on transparent ground
    BROKEN = "broken"


_USUAL = Look()
_PICTURES = ((2, Painted.WIDE), (4, Painted.DRAWING), (5, Painted.BROKEN))
_HIGHLIGHTS = (
    ("银行行长", Colour.YELLOW, ""),
    ("重新调整了长期计划", Colour.GREEN, "note"),
    ("要求各部门", Colour.BLUE, ""),
    ("一天接着一天干", Colour.PINK, "note"),
)


@dataclass(frozen=True)
class GoldenPage:
    """A page of `size` logical pixels, painted with `ratio` pixels for each. `marked`: the pointer is on it, text is
    selected, terms, doubts and matches are marked. `pictures`: which blocks are captions of which pictures;
    `highlights`: what of its text is highlighted in which colour, and the note. `text` is the page whose
    text it has, itself where it is empty."""

    name: str
    look: Look = _USUAL
    theme: Theme = LIGHT
    tones: ToneColours = ToneColours.OFF
    script: Script | None = None
    marked: bool = False
    size: tuple[int, int] = (900, 500)
    ratio: int = 1
    pictures: tuple[tuple[int, Painted], ...] = ()
    highlights: tuple[tuple[str, Colour, str], ...] = ()
    text: str = ""

    @cached_property
    def chinese(self) -> str:
        return self._text[0]

    @cached_property
    def english(self) -> list[str]:
        """The English of each sentence."""
        return self._text[1].splitlines()

    @cached_property
    def _text(self) -> tuple[str, str]:
        chinese, _, english = (FOLDER / "pages" / f"{self.text or self.name}.txt").read_text("utf-8").partition(_PARTED)
        return chinese, english

    @property
    def picture(self) -> Path:
        return FOLDER / "pictures" / f"{self.name}.png"

    @property
    def places(self) -> Path:
        """What stands where in the picture."""
        return self.picture.with_suffix(".json")


PAGES = (
    GoldenPage("line_ends", Look(line_length=24)),
    GoldenPage("zhuyin", Look(pinyin=PinyinStyle.ZHUYIN)),
    GoldenPage("rare"),
    GoldenPage("latin"),
    GoldenPage("numbers", Look(pinyin=PinyinStyle.NUMBERS)),
    GoldenPage("quotes"),
    GoldenPage("large", size=(640, 360), ratio=2),
    GoldenPage("dark", theme=DARK, marked=True),
    GoldenPage("by_sentence", Look(layout=Layout.SENTENCE)),
    GoldenPage("by_paragraph", Look(layout=Layout.PARAGRAPH), script=Script.TAIWAN),
    GoldenPage("tones", Look(coloured=True), theme=SEPIA, tones=ToneColours.PLECO),
    GoldenPage("words", Look(pinyin=PinyinStyle.WORD)),
    GoldenPage("vertical", Look(vertical=True)),
    GoldenPage("pictures", pictures=_PICTURES, size=(900, 720)),
    GoldenPage("pictures_dark", Look(english=False), DARK, pictures=_PICTURES, size=(560, 700), text="pictures"),
    GoldenPage("highlights", highlights=_HIGHLIGHTS),
    GoldenPage("highlights_dark", Look(line_length=20), DARK, highlights=_HIGHLIGHTS, text="highlights"),
)
