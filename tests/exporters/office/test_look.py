"""Tests of reader.exporters.office.look."""

from dataclasses import replace

import pytest

from reader.exporters.office.flow import Style, style_name
from reader.exporters.office.look import HIGHLIGHTS, TEXT_WIDTH, highlight_name, look_of, scaled
from reader.model import PinyinStyle
from reader.model.highlight import Colour
from reader.model.tones import PALETTES, READABLE, contrast
from tests.exporters.samples import document


@pytest.mark.parametrize(
    ("language", "font", "country"),
    [
        ("zh-Hans", "Noto Serif CJK SC", "CN"),
        ("zh-Hant", "Noto Serif CJK TC", "TW"),
        ("zh-Hant-TW", "Noto Serif CJK TC", "TW"),
        ("zh-Hant-HK", "Noto Serif CJK HK", "HK"),
    ],
)
def test_font_is_that_of_the_script(language: str, font: str, country: str) -> None:
    fonts = look_of(replace(document(), language=language)).fonts
    assert (fonts.chinese, fonts.language, fonts.country) == (font, "zh", country)


@pytest.mark.parametrize("style", PinyinStyle)
def test_every_style_has_a_form(style: PinyinStyle) -> None:
    forms = look_of(document(pinyin=style)).forms
    headings = {style_name(Style.HEADING, level) for level in range(1, 7)}
    assert forms.keys() == {item.value for item in Style if item is not Style.HEADING} | headings
    assert [forms[f"heading {level}"].level for level in range(1, 7)] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("style", PinyinStyle)
def test_lines_are_high_enough_for_readings(style: PinyinStyle) -> None:
    """Noto's line of Chinese is 1.448 of its size high, that of Noto Sans 1.362."""
    for form in look_of(replace(document(pinyin=style), zhuyin_above=True)).forms.values():
        reading = 1.362 * form.reading if "English" not in form.name and style is not PinyinStyle.NONE else 0
        is_latin = form.name.startswith(("Duidu English", "Duidu Note", "Duidu Metadata"))
        assert form.line >= (1.362 * form.size if is_latin else 1.448 * form.size + reading)


def test_tones_are_readable_on_white() -> None:
    tones = look_of(replace(document(), tones=PALETTES["hanping"])).tones
    assert tones is not None
    assert all(contrast(tone, "#ffffff") >= READABLE for tone in tones)


def test_highlights_are_known_by_name_and_pale() -> None:
    assert HIGHLIGHTS.keys() == {colour.value for colour in Colour}
    assert highlight_name("green") == "green"
    assert highlight_name("octarine") == "yellow"
    assert all(contrast("#000000", colour) > 12 for colour in HIGHLIGHTS.values())


def test_pictures_are_made_smaller_and_never_larger() -> None:
    assert scaled(96, 48) == (72, 36)
    assert scaled(9600, 96) == (pytest.approx(TEXT_WIDTH), pytest.approx(TEXT_WIDTH / 100))
    width, height = scaled(1000, 4000)
    assert height < 365
    assert width == pytest.approx(height / 4)
