from reader.model import Flag, FlagKind
from reader.model.translation import FLAG_TEXTS
from reader.ui.flag_texts import TEXTS, reason


def test_the_window_says_what_the_model_says() -> None:
    assert TEXTS == FLAG_TEXTS


def test_a_reason_names_what_it_is_about() -> None:
    assert reason(Flag(FlagKind.NUMBERS, "2024")) == "A number differs: 2024"
