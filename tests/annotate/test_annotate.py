"""The whole of annotating: tokens cover the text, readings stand one to one, scripts are those not the source's."""

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotate import annotate_block, gloss_sentence, simplify
from reader.model import Annotation, Block, BlockKind, Reading, Script, Sentence, TokenKind, TranslationKind


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


def test_gloss_of_a_sentence() -> None:
    tokens = annotated("他在銀行工作。", Script.TRADITIONAL).tokens
    gloss = gloss_sentence("0.0", tokens, Script.TRADITIONAL)
    assert gloss.kind is TranslationKind.GLOSS
    assert "bank" in gloss.text


def test_shadow_is_as_long_as_the_text() -> None:
    assert simplify("意味著", Script.TRADITIONAL) == "意味着"
    assert simplify("意味着", Script.SIMPLIFIED) == "意味着"


TEXTS = st.text(st.one_of(st.sampled_from("銀行長春軟體，。！“”（）2024GDP \t👍🏽é𠮷〇"), st.characters()), max_size=40)
# What the rules about words and readings are about: figures, what counts, surnames, roles, dots of names, particles.
_RULED = ("5", "12", "二十", "责编：", "记者", "尔斯", *"第几年周张段万个余单·。，的得着了过于没见新大上来儿人")
RULED_TEXTS = st.lists(st.sampled_from(_RULED), min_size=20, max_size=60).map("".join)


@settings(deadline=None)
@given(st.one_of(TEXTS, RULED_TEXTS), st.sampled_from([Script.SIMPLIFIED, Script.TRADITIONAL]))
def test_tokens_cover_any_text_and_readings_stand_one_to_one(text: str, script: Script) -> None:
    annotation = annotated(text, script)
    assert "".join(token.text for token in annotation.tokens) == text
    at = 0
    for token in annotation.tokens:
        assert token.start == at
        assert token.end - token.start == len(token.text) == len(token.readings)
        at = token.end
    assert at == len(text)
    gloss_sentence("0.0", annotation.tokens, script)


def test_a_block_has_one_annotation_a_sentence() -> None:
    text = "他来了。她走了！"
    block = Block(BlockKind.PARAGRAPH, text, (Sentence("3.0", "他来了。", 0), Sentence("3.1", "她走了！", 4)))
    annotations = annotate_block(block, Script.SIMPLIFIED)
    assert [annotation.sentence_id for annotation in annotations] == ["3.0", "3.1"]
    assert [token.start for token in annotations[1].tokens] == [0, 1, 2, 3]


def test_empty_block() -> None:
    assert annotate_block(Block(BlockKind.PARAGRAPH, "", ()), Script.SIMPLIFIED) == ()


def test_ten_thousand_characters_without_punctuation() -> None:
    text = "春天的风吹过长长的河岸" * 1000
    annotation = annotated(text, Script.SIMPLIFIED)
    assert "".join(token.text for token in annotation.tokens) == text
    assert len(annotation.variants[Script.TAIWAN].text) == len(text)


def test_several_threads_get_the_same_as_one() -> None:
    texts = [f"第{number}次在銀行重新調整，長春的頭髮，為人民服務" for number in range(30)]
    alone = [annotated(text, Script.TRADITIONAL) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: annotated(text, Script.TRADITIONAL), texts)) == alone


def test_numbers_are_spelt_but_no_latin_and_punctuation() -> None:
    tokens = annotated("2024年GDP，好", Script.SIMPLIFIED).tokens
    assert [(token.text, token.pinyin) for token in tokens] == [
        ("2024", "èr líng èr sì"),
        ("年", "nián"),
        ("GDP", ""),
        ("，", ""),
        ("好", "hǎo"),
    ]


def test_readings_carry_their_alternatives() -> None:
    (token,) = annotated("银行", Script.SIMPLIFIED).tokens
    assert token.readings[1] == Reading("hang2", ("xing2",))


def test_names_are_spelt_in_parts_with_capitals() -> None:
    tokens = annotated("赵明瑞在西安", Script.SIMPLIFIED).tokens
    assert [(token.kind, token.pinyin) for token in tokens] == [
        (TokenKind.NAME, "Zhào Míngruì"),
        (TokenKind.WORD, "zài"),
        (TokenKind.NAME, "Xī'ān"),
    ]


def test_idioms_reach_the_variants() -> None:
    block = Block(BlockKind.PARAGRAPH, "软件", (Sentence("0.0", "软件", 0),))
    (annotation,) = annotate_block(block, Script.SIMPLIFIED, idioms=True)
    assert annotation.variants[Script.TAIWAN].text == "軟體"
