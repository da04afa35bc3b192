from reader.model import Annotation, Reading, Script, ScriptVariant, Sentence, Token, TokenKind
from tests.builders import annotation


def test_a_variant_of_the_same_length_maps_one_to_one() -> None:
    variant = ScriptVariant(Script.TRADITIONAL, "銀行")
    assert variant.span(1, 2) == (1, 2)
    assert variant.slice(0, 2) == "銀行"


def test_a_variant_of_another_length_maps_by_its_offsets() -> None:
    # 打印机 -> 列表機器 stands for any idiom that is longer than its source.
    variant = ScriptVariant(Script.TAIWAN, "用列表機器印", (0, 1, 2, 3, 5, 6))
    assert variant.slice(1, 4) == "列表機器"
    assert variant.slice(4, 5) == "印"


def test_the_text_in_the_own_script_is_the_source() -> None:
    sentence = Sentence("0.0", "银行", 0)
    made: Annotation = annotation(sentence, "银行", "yin2 hang2", traditional="銀行")
    assert made.text(sentence.text, Script.SIMPLIFIED) == "银行"
    assert made.text(sentence.text, Script.TRADITIONAL) == "銀行"


def test_a_token_has_a_syllable_for_each_character() -> None:
    assert Token("A股", 0, 2, TokenKind.WORD, (None, Reading("gu3"))).syllables == ("", "gu3")
