import pytest

from reader.model import Script
from reader.ui.reading_view.fonts import chinese_font, english_font, has_chinese_font, pinyin_font
from reader.ui.reading_view.shaping import Shaper

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
    indexes = [index for _, part, _ in shaper.shape(text).parts for index in part]
    assert indexes
    assert 0 not in indexes


def test_pinyin_has_every_tone_mark() -> None:
    shaper = Shaper(pinyin_font(11))
    letters = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"
    assert all(0 not in part for letter in letters for _, part, _ in shaper.shape(letter).parts)


def test_a_line_of_one_font_is_one_run(shaper: Shaper) -> None:
    placed = [(shaper.shape(text), x, 30.0) for text, x in (("漢", 0.0), ("字", 25.0), ("，", 50.0))]
    (run,) = shaper.runs(placed)
    assert [position.x() for position in run.positions()] == pytest.approx([0, 25, 50], abs=0.5)
    assert len(run.glyphIndexes()) == 3


def test_a_text_is_shaped_once(shaper: Shaper) -> None:
    assert shaper.shape("漢") is shaper.shape("漢")


def test_sizes_and_weights() -> None:
    assert chinese_font(Script.SIMPLIFIED, 30.4).pixelSize() == 30
    assert english_font(16, bold=True).weight() > english_font(16).weight()


def test_english_quotation_marks_are_narrow() -> None:
    assert Shaper(english_font(16)).shape("“").width < 10
