import pytest

from reader.model import PinyinStyle
from reader.settings import LIMITS, ReadingsShown, SentencesBegin, Settings, TranslationChoice
from reader.ui.reading_view import Look, look_of
from reader.ui.solo_look import Solo, first_shown, solo_look, worked_for


@pytest.mark.parametrize(
    ("begin", "shown"),
    [
        (SentencesBegin.CHINESE, Solo()),
        (SentencesBegin.PINYIN, Solo(pinyin=True)),
        (SentencesBegin.ENGLISH, Solo(english=True)),
        (SentencesBegin.BOTH, Solo(pinyin=True, english=True)),
    ],
)
def test_a_sentence_begins_as_the_settings_say(begin: SentencesBegin, shown: Solo) -> None:
    assert first_shown(begin) == shown


def test_readings_are_hidden_without_losing_their_room() -> None:
    hidden, shown = solo_look(Look(), Solo()), solo_look(Look(), Solo(pinyin=True))
    assert (hidden.readings, shown.readings) == (ReadingsShown.HOVER, ReadingsShown.ALL)
    assert hidden.pinyin is shown.pinyin is PinyinStyle.SYLLABLE


def test_a_page_without_pinyin_has_some_to_show() -> None:
    assert solo_look(Look(pinyin=PinyinStyle.NONE), Solo()).pinyin is PinyinStyle.SYLLABLE
    assert solo_look(Look(pinyin=PinyinStyle.ZHUYIN), Solo()).pinyin is PinyinStyle.ZHUYIN


def test_it_is_larger_than_the_page_up_to_a_size_and_narrower() -> None:
    assert solo_look(Look(size=20), Solo()).size == 32
    assert solo_look(Look(size=LIMITS["text_size"][1]), Solo()).size == 60
    assert solo_look(Look(line_length=34), Solo()).line_length == 24
    assert solo_look(Look(line_length=14), Solo()).line_length == 14


def test_english_stands_under_horizontal_text_alone() -> None:
    assert solo_look(Look(), Solo(english=True)).english
    assert not solo_look(Look(), Solo()).english
    assert not solo_look(look_of(Settings(vertical=True)), Solo(english=True)).english


def test_english_is_made_although_the_page_shows_none() -> None:
    assert worked_for(Settings(translation=TranslationChoice.NONE)).translation is TranslationChoice.MT
    gloss = Settings(translation=TranslationChoice.GLOSS)
    assert worked_for(gloss) is gloss
