"""How the page is set in sentence-by-sentence mode, from how it is set else and what of the sentence is shown."""

from dataclasses import dataclass, replace

from reader.model import PinyinStyle
from reader.settings import LIMITS, ReadingsShown, SentencesBegin, Settings, TranslationChoice
from reader.ui.reading_view import Look

# Characters are so much larger than on the page, at most so large, and fewer on a line.
_SCALE, _LARGEST, _LINE_LENGTH = 1.6, LIMITS["text_size"][1] * 1.25, 24


@dataclass(frozen=True, slots=True)
class Solo:
    """What is shown of a sentence beside its Chinese."""

    pinyin: bool = False
    english: bool = False


def first_shown(begin: SentencesBegin) -> Solo:
    """What is shown of a sentence when the reader comes to it."""
    both = begin is SentencesBegin.BOTH
    return Solo(both or begin is SentencesBegin.PINYIN, both or begin is SentencesBegin.ENGLISH)


def solo_look(look: Look, solo: Solo) -> Look:
    """Hidden readings keep their room, so that no character moves when they are shown; those of the word that the
    pointer or the keyboard is on show at once."""
    return replace(
        look,
        solo=True,
        size=round(min(look.size * _SCALE, _LARGEST)),
        line_length=min(look.line_length, _LINE_LENGTH),
        pinyin=PinyinStyle.SYLLABLE if look.pinyin is PinyinStyle.NONE else look.pinyin,
        readings=ReadingsShown.ALL if solo.pinyin else ReadingsShown.HOVER,
        english=solo.english and not look.vertical,
    )


def worked_for(settings: Settings) -> Settings:
    """The settings that English is made by: it is there to be shown although the page shows none."""
    if settings.translation is TranslationChoice.NONE:
        return replace(settings, translation=TranslationChoice.MT)
    return settings
