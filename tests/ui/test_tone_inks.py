from dataclasses import replace

import pytest

from reader.model.tones import PALETTES, contrast
from reader.settings import Settings, ToneColours
from reader.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, SEPIA, Theme
from reader.ui.tone_inks import chosen_palette, tone_inks

_OWN = "#112233,#223344,#334455,#445566,#556677"


@pytest.mark.parametrize("theme", [LIGHT, SEPIA, DARK, CONTRAST_LIGHT, CONTRAST_DARK])
@pytest.mark.parametrize("choice", [item for item in ToneColours if item is not ToneColours.OFF])
def test_every_colour_can_be_read_on_paper_and_tints(choice: ToneColours, theme: Theme) -> None:
    inks = tone_inks(Settings(tone_colours=choice, own_tones=_OWN), theme)
    least = 7.0 if theme.name.startswith("contrast") else 4.5
    for ground in (theme.paper, theme.tint, theme.word_tint, theme.selection):
        assert all(contrast(ink.name(), ground.name()) >= least - 0.01 for ink in inks)


def test_without_colours_there_are_no_inks() -> None:
    assert tone_inks(Settings(), LIGHT) == ()


def test_own_colours_that_cannot_be_read_are_those_of_a_standard_palette() -> None:
    own = Settings(tone_colours=ToneColours.OWN, own_tones="red")
    assert chosen_palette(own) == next(iter(PALETTES.values()))
    assert ",".join(chosen_palette(replace(own, own_tones=_OWN))) == _OWN
