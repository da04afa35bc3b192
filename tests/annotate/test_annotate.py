"""The whole of annotating: tokens cover the text, readings stand one to one, scripts are those not the source's."""

from reader.annotate import annotate_block, gloss_sentence, gloss_token, simplify, warm_up
from reader.model import Annotation, Block, BlockKind, Script, Sentence, TranslationKind


def annotated(text: str, script: Script) -> Annotation:
    block = Block(BlockKind.PARAGRAPH, text, (Sentence("0.0", text, 0),))
    return annotate_block(block, script)[0]


def test_traditional_text_is_read_through_its_shadow() -> None:
    annotation = annotated("他在銀行工作。", Script.TRADITIONAL)
    assert [token.pinyin for token in annotation.tokens] == ["tā", "zài", "yínháng", "gōngzuò", ""]
    assert [token.text for token in annotation.tokens] == ["他", "在", "銀行", "工作", "。"]


def test_the_articles_own_script_is_no_variant() -> None:
    assert set(annotated("銀行", Script.TRADITIONAL).variants) == {
        Script.SIMPLIFIED,
        Script.TAIWAN,
        Script.HONG_KONG,
    }
    assert set(annotated("银行", Script.SIMPLIFIED).variants) == {
        Script.TRADITIONAL,
        Script.TAIWAN,
        Script.HONG_KONG,
    }


def test_gloss_of_a_sentence_and_of_a_word() -> None:
    tokens = annotated("他在銀行工作。", Script.TRADITIONAL).tokens
    gloss = gloss_sentence("0.0", tokens, Script.TRADITIONAL)
    assert gloss.kind is TranslationKind.GLOSS
    assert "bank" in gloss.text
    assert gloss_token(tokens[2], Script.TRADITIONAL).startswith("bank")


def test_shadow_is_as_long_as_the_text() -> None:
    assert simplify("意味著", Script.TRADITIONAL) == "意味着"
    assert simplify("意味着", Script.SIMPLIFIED) == "意味着"


def test_warm_up_loads_without_fault() -> None:
    warm_up()
