"""Word-by-word glosses."""

import pytest

from reader.annotate import annotate_block, gloss_sentence, gloss_token
from reader.model import Block, BlockKind, Script, Sentence, TranslationKind


def gloss(text: str, script: Script = Script.SIMPLIFIED) -> str:
    block = Block(BlockKind.PARAGRAPH, text, (Sentence("0.0", text, 0),))
    (annotation,) = annotate_block(block, script)
    translation = gloss_sentence("0.0", annotation.tokens, script)
    assert translation.kind is TranslationKind.GLOSS
    assert translation.sentence_id == "0.0"
    return translation.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("，。！", ",.!"),
        ("他在银行工作。", "he · in · bank · work."),
        # Function words that English leaves out.
        ("我的书", "I · book"),
        # Notes, references and "to" go; names are short.
        ("长春", "Changchun"),
        ("习近平", "Xi Jinping"),
        # A name that is in no dictionary is spelt.
        ("赵明瑞在北京", "Zhào Míngruì · in · Beijing"),
        # What is not Chinese passes through.
        ("2024年GDP增长5.2%", "2024 · year · GDP · grow · 5.2%"),
        # Quotation marks and dashes as in English.
        ("“好”", "“good”"),
        ("《论语》", "“The Analects of Confucius”"),
        ("好——很好……", "good — very · good …"),
        # By its reading: 行 is no row here, and 更深 not the dead of night.
        ("更深思考", "more deep · reflect on"),
        # Out of its parts.
        ("汽开区", "steam open district"),
        ("𠮷", "𠮷"),
    ],
)
def test_glosses(text: str, expected: str) -> None:
    assert gloss(text) == expected


def test_traditional_is_glossed_through_its_shadow() -> None:
    assert gloss("他在銀行工作。", Script.TRADITIONAL) == "he · in · bank · work."


def test_no_chinese_and_no_brackets_are_left_in_a_gloss() -> None:
    text = gloss("吉林省的长春市是一座美丽的城市，中国人民银行在北京。")
    assert not [character for character in text if "\u3400" <= character <= "\u9fff" or character in "[]|<>"]


def test_the_card_of_a_word_has_a_few_senses() -> None:
    block = Block(BlockKind.PARAGRAPH, "银行", (Sentence("0.0", "银行", 0),))
    (token,) = annotate_block(block, Script.SIMPLIFIED)[0].tokens
    assert gloss_token(token, Script.SIMPLIFIED) == "bank"


def test_the_card_of_an_unknown_word_is_empty() -> None:
    block = Block(BlockKind.PARAGRAPH, "赵明瑞", (Sentence("0.0", "赵明瑞", 0),))
    (token,) = annotate_block(block, Script.SIMPLIFIED)[0].tokens
    assert gloss_token(token, Script.SIMPLIFIED) == ""
