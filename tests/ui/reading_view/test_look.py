from dataclasses import fields

import pytest

from reader.model import PinyinStyle, Pronunciation
from reader.settings import Face, Layout, ReadingsShown, Settings, ToneColours, TranslationChoice
from reader.ui.reading_view.look import Look, look_of


def test_the_usual_settings_make_the_usual_look() -> None:
    assert look_of(Settings()) == Look()


@pytest.mark.parametrize(
    ("settings", "look"),
    [
        (Settings(text_size=30), Look(size=30)),
        (Settings(pinyin=PinyinStyle.ZHUYIN, zhuyin_above=True), Look(pinyin=PinyinStyle.ZHUYIN, zhuyin_above=True)),
        (Settings(sandhi=True), Look(sandhi=True)),
        (Settings(pronunciation=Pronunciation.TAIWAN), Look()),  # other annotations, shown in the same way
        (Settings(readings=ReadingsShown.HOVER), Look(readings=ReadingsShown.HOVER)),
        (Settings(tone_colours=ToneColours.PLECO), Look(coloured=True)),
        (Settings(translation=TranslationChoice.NONE), Look(english=False)),
        (Settings(translation=TranslationChoice.GLOSS), Look()),
        (Settings(layout=Layout.SENTENCE), Look(layout=Layout.SENTENCE)),
        # Vertical text is Chinese alone.
        (Settings(vertical=True), Look(vertical=True, english=False)),
        (Settings(face=Face.KAI, line_length=20), Look(face=Face.KAI, line_length=20)),
        (Settings(line_spacing=150, margin=80), Look(line_spacing=150, margin=80)),
        (Settings(own_tones="#ff0000"), Look()),
    ],
)
def test_what_is_chosen_is_in_the_look(settings: Settings, look: Look) -> None:
    assert look_of(settings) == look


def test_every_part_of_the_look_but_the_gloss_and_the_mode_can_be_chosen() -> None:
    chosen = {"size", "pinyin", "readings", "zhuyin_above", "sandhi", "coloured", "english", "layout", "vertical"}
    chosen |= {"face", "line_length", "line_spacing", "margin"}
    assert {field.name for field in fields(Look)} == chosen | {"gloss", "solo"}
