import pytest

from reader.model import Script
from reader.ui.reading_view.fonts import chinese_font, english_font, has_chinese_font, pinyin_font
from reader.ui.reading_view.shaping import Shaper, glyph_texts, texts_of

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


def test_a_run_knows_the_text_of_its_glyphs(shaper: Shaper) -> None:
    (run,) = shaper.runs([(shaper.shape(text), x, 30.0) for text, x in (("面", 0.0), ("⾯", 25.0), ("，", 50.0))])
    assert run.glyphIndexes()[0] == run.glyphIndexes()[1]
    assert texts_of(run) == ["面", "⾯", "，"]


def test_a_space_follows_the_end_of_a_reading(shaper: Shaper) -> None:
    shaped = shaper.shape("yín")
    (run,) = shaper.runs([(shaper.ended(shaped), 0.0, 9.0), (shaper.shape("háng"), 30.0, 9.0)])
    assert texts_of(run) == ["y", "í", "n ", "h", "á", "n", "g"]
    assert shaped.parts[0].texts == ["y", "í", "n"]


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


def test_a_reading_that_no_font_has_is_no_glyph(shaper: Shaper) -> None:
    missing = shaper.shape("\U0010fffd")
    assert shaper.runs([(shaper.ended(missing), 0.0, 0.0)]) == []
