"""Character references, sound and absurd."""

from reader.model.references import unescaped


def test_references_are_characters() -> None:
    assert unescaped("&lt;b&gt; &#20013; &#x4e2d; &bogus;") == "<b> 中 中 &bogus;"


def test_a_number_of_no_character_is_no_error() -> None:
    assert unescaped(f"a&#{'1' * 5000};b &#{'0' * 5000} &#99999999;") == "a\ufffdb \ufffd \ufffd"
