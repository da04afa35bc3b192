from itertools import pairwise

import pytest
from PySide6.QtGui import QGlyphRun

from reader.model import Script
from reader.ui.reading_view.fonts import chinese_font, english_font, has_chinese_font, pinyin_font
from reader.ui.reading_view.shaping import Shaper, glyph_texts

# A font needs the application.
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def shaper() -> Shaper:
    return Shaper(chinese_font(Script.TRADITIONAL, 20))


def test_there_is_a_chinese_font() -> None:
    assert has_chinese_font()


def test_han_is_one_em_wide(shaper: Shaper) -> None:
    assert shaper.shape("漢").width == pytest.approx(20, abs=0.5)
    assert shaper.shape("漢字").width == pytest.approx(40, abs=0.5)


@pytest.mark.parametrize("text", ["漢", "zhuāng", "ǖǘǚǜ", "“", "2024", "𠮷"])
def test_no_glyph_is_missing(shaper: Shaper, text: str) -> None:
    indexes = [index for part in shaper.shape(text).parts for index in part.glyphs]
    assert indexes
    assert 0 not in indexes


def test_pinyin_has_every_tone_mark() -> None:
    shaper = Shaper(pinyin_font(11))
    letters = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"
    assert all(0 not in part.glyphs for letter in letters for part in shaper.shape(letter).parts)


def test_a_line_of_one_font_is_one_run(shaper: Shaper) -> None:
    placed = [(shaper.shape(text), x, 30.0) for text, x in (("漢", 0.0), ("字", 25.0), ("，", 50.0))]
    (run,) = shaper.runs(placed)
    assert [position.x() for position in run.positions()] == pytest.approx([0, 25, 50], abs=0.5)
    assert len(run.glyphIndexes()) == 3


def _texts(run: QGlyphRun) -> list[str]:
    starts = [*run.stringIndexes(), len(run.sourceString())]
    return [run.sourceString()[start:end] for start, end in pairwise(starts)]


def test_a_run_knows_the_text_of_its_glyphs(shaper: Shaper) -> None:
    (run,) = shaper.runs([(shaper.shape(text), x, 30.0) for text, x in (("面", 0.0), ("⾯", 25.0), ("，", 50.0))])
    assert run.glyphIndexes()[0] == run.glyphIndexes()[1]
    assert _texts(run) == ["面", "⾯", "，"]


def test_syllables_are_spaced_where_that_is_wanted(shaper: Shaper) -> None:
    (run,) = shaper.runs([(shaper.shape("yín"), 0.0, 9.0), (shaper.shape("háng"), 30.0, 9.0)], spaced=True)
    assert _texts(run) == ["y", "í", "n ", "h", "á", "n", "g"]


def test_runs_of_other_fonts_stand_in_the_order_of_the_text(shaper: Shaper) -> None:
    texts = ("字", "ก", "字")  # Thai: no Chinese face has it.
    runs = shaper.runs([(shaper.shape(text), at * 25.0, 30.0) for at, text in enumerate(texts)])
    assert [run.sourceString() for run in runs] == list(texts)
    assert [run.boundingRect().width() for run in runs] == [25, 25, runs[2].boundingRect().width()]


@pytest.mark.parametrize(
    ("text", "indexes", "texts"),
    [
        ("office", [[0, 1, 4, 5]], [["o", "ffi", "c", "e"]]),
        ("m̄a", [[0, 0, 2]], [["m̄", "", "a"]]),
        ("a𠮷b", [[0, 3], [1]], [["a", "b"], ["𠮷"]]),
        ("", [], []),
    ],
)
def test_the_text_of_glyphs(text: str, indexes: list[list[int]], texts: list[list[str]]) -> None:
    assert glyph_texts(text, indexes) == texts


def test_a_text_is_shaped_once(shaper: Shaper) -> None:
    assert shaper.shape("漢") is shaper.shape("漢")


def test_sizes_and_weights() -> None:
    assert chinese_font(Script.SIMPLIFIED, 30.4).pixelSize() == 30
    assert english_font(16, bold=True).weight() > english_font(16).weight()


def test_english_quotation_marks_are_narrow() -> None:
    assert Shaper(english_font(16)).shape("“").width < 10
