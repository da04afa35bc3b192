import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import mark_tone


@pytest.mark.parametrize(
    ("syllable", "marked"),
    [
        ("yin2", "yín"),
        ("hang2", "háng"),
        ("lü4", "lǜ"),
        ("nüe4", "nüè"),
        ("liu2", "liú"),
        ("gui4", "guì"),
        ("shou3", "shǒu"),
        ("xiong2", "xióng"),
        ("jiao4", "jiào"),
        ("kuai4", "kuài"),
        ("xie4", "xiè"),
        ("de5", "de"),
        ("er2", "ér"),
        ("r5", "r"),
        ("n4", "ǹ"),
        ("ng2", "ńg"),
        ("m2", "ḿ"),
        ("hm5", "hm"),
        ("ê1", "ê̄"),
        ("", ""),
        ("yin", "yin"),
        ("yin7", "yin"),
    ],
)
def test_marks_the_right_letter(syllable: str, marked: str) -> None:
    assert mark_tone(syllable) == marked


@given(st.sampled_from(["a", "an", "ou", "iao", "üe", "ui", "iu", "eng", "ü"]), st.integers(1, 4))
def test_a_mark_changes_no_letter(base: str, tone: int) -> None:
    plain = unicodedata.normalize("NFD", mark_tone(f"{base}{tone}"))
    tones = "\u0304\u0301\u030c\u0300"
    assert plain.count(tones[tone - 1]) == 1
    assert plain.translate(dict.fromkeys(map(ord, tones))) == unicodedata.normalize("NFD", base)
