import colorsys
from itertools import combinations
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Problem, ReaderError
from reader.model.tones import PALETTES, contrast, parse_palette, readable, readable_palette, tone_of

# Light, sepia, dark, high contrast, and a grey where hardly anything is readable.
PAPERS = ("#FAF8F3", "#F4ECD8", "#1C1B1A", "#000000", "#767676")
colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def hue(colour: str) -> float:
    return colorsys.rgb_to_hls(*channels(colour))[0]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#FFFFFF", 4.478)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.001)
    assert contrast(one, other) == contrast(other, one)


@given(colours, colours)
def test_a_colour_becomes_readable_on_any_paper(colour: str, paper: str) -> None:
    found = readable(colour, paper)
    assert contrast(found, paper) >= 4.5
    if contrast(colour, paper) >= 4.5:
        assert found == colour


@pytest.mark.parametrize("paper", PAPERS[:4])
@pytest.mark.parametrize("name", PALETTES)
def test_a_palette_keeps_its_hues_apart_on_every_paper(name: str, paper: str) -> None:
    found = readable_palette(PALETTES[name], paper)
    assert min(contrast(colour, paper) for colour in found) >= 4.5
    for before, after in zip(PALETTES[name], found, strict=True):
        # Hues go around; a channel is rounded.
        assert min(abs(hue(before) - hue(after)), 1 - abs(hue(before) - hue(after))) < 0.01
    assert min(dist(channels(one), channels(other)) for one, other in combinations(found, 2)) > 0.2


def test_a_colour_is_changed_no_more_than_it_must() -> None:
    assert readable("#1510f0", "#FAF8F3") == "#1510f0"
    for paper in PAPERS[:4]:
        for palette in PALETTES.values():
            for colour in palette:
                assert contrast(readable(colour, paper), paper) < max(4.6, contrast(colour, paper) + 0.001)


def test_another_contrast_can_be_asked_for() -> None:
    assert min(contrast(colour, "#000000") for colour in readable_palette(PALETTES["pleco"], "#000000", 7)) >= 7
    assert readable("#777777", "#767676", 7) == "#000000"


def test_five_colours_are_a_palette_in_any_case_and_spacing() -> None:
    assert parse_palette(" #E30000,#02b31c, #1510F0 ,#8900bf,#777777") == PALETTES["pleco"]
    for palette in PALETTES.values():
        assert parse_palette(",".join(palette)) == palette


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "nothing stands"),
        ("#e30000,#02b31c", "it has 2"),
        ("#e30000,#02b31c,#1510f0,#8900bf,#777777,#000000", "it has 6"),
        ("#e30000,red,#1510f0,#8900bf,#777777", "red stands"),
        ("#e30000,,#1510f0,#8900bf,#777777", "nothing stands"),
        ("e30000,#02b31c,#1510f0,#8900bf,#777777", "e30000 stands"),
        ("#e3000,#02b31c,#1510f0,#8900bf,#777777", "#e3000 stands"),
    ],
)
def test_anything_else_is_told(text: str, told: str) -> None:
    with pytest.raises(ReaderError, match=told) as caught:
        parse_palette(text)
    assert caught.value.problem is Problem.BAD_PALETTE


@pytest.mark.parametrize(
    ("syllable", "tone"), [("yin2", 2), ("de5", 5), ("r5", 5), ("yin", 0), ("", 0), ("yin7", 0), ("yin0", 0)]
)
def test_the_tone_of_a_syllable(syllable: str, tone: int) -> None:
    assert tone_of(syllable) == tone
