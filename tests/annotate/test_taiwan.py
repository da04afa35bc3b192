"""Readings of Taiwan, from the sentence to the gloss."""

import pytest

from reader.annotate import annotate_block, gloss_sentence
from reader.annotate.taiwan import readings_in_taiwan, word_in_taiwan
from reader.model import Annotation, Pronunciation, Script
from tests.builders import block


def annotated(text: str, script: Script, pronunciation: Pronunciation) -> Annotation:
    return annotate_block(block(0, text), script, pronunciation=pronunciation)[0]


def pinyin(text: str, script: Script, pronunciation: Pronunciation) -> str:
    return " ".join(token.pinyin for token in annotated(text, script, pronunciation).tokens)


@pytest.mark.parametrize(
    ("text", "mainland", "taiwan"),
    [
        ("我和你", "wǒ hé nǐ", "wǒ hàn nǐ"),
        ("和平", "hépíng", "hépíng"),
        ("垃圾", "lājī", "lèsè"),
        ("垃圾桶", "lājītǒng", "lèsètǒng"),
        ("企業", "qǐyè", "qìyè"),
        ("研究", "yánjiū", "yánjiù"),
        ("日期", "rìqī", "rìqí"),
        ("品質", "pǐnzhì", "pǐnzhí"),
        ("人質", "rénzhì", "rénzhì"),
        ("法國", "Fǎguó", "Fàguó"),
        ("法律", "fǎlǜ", "fǎlǜ"),
        ("亞洲", "Yàzhōu", "Yǎzhōu"),
        ("微笑", "wēixiào", "wéixiào"),
        ("危險", "wēixiǎn", "wéixiǎn"),
        ("頭髮", "tóufa", "tóufa"),
        ("毛髮", "máofà", "máofǎ"),
        ("出發", "chūfā", "chūfā"),
        ("酒麴", "jiǔqū", "jiǔqú"),
        ("歌曲", "gēqǔ", "gēqǔ"),
        ("帆布", "fānbù", "fānbù"),
        ("帆船", "fānchuán", "fánchuán"),
        ("成熟", "chéngshú", "chéngshóu"),
        ("暫停", "zàntíng", "zhàntíng"),
        ("液體", "yètǐ", "yìtǐ"),
        ("細菌", "xìjūn", "xìjùn"),
        ("突然", "tūrán", "túrán"),
        ("攻擊", "gōngjī", "gōngjí"),
        ("著急", "zháojí", "zhāojí"),
        ("說服", "shuōfú", "shuìfú"),
        ("骨頭", "gǔtou", "gútou"),
        # Neutral tones stay: the notes are of full ones.
        ("消息", "xiāoxi", "xiāoxi"),
    ],
)
def test_words(text: str, mainland: str, taiwan: str) -> None:
    assert pinyin(text, Script.TRADITIONAL, Pronunciation.MAINLAND) == mainland
    assert pinyin(text, Script.TRADITIONAL, Pronunciation.TAIWAN) == taiwan


def test_a_simplified_text_is_read_so_too() -> None:
    assert pinyin("我和企业", Script.SIMPLIFIED, Pronunciation.TAIWAN) == "wǒ hàn qìyè"


def test_the_mainland_reading_is_an_alternative() -> None:
    (token,) = annotated("和", Script.TRADITIONAL, Pronunciation.TAIWAN).tokens
    assert token.readings[0] is not None
    assert token.readings[0].syllable == "han4"
    assert "he2" in token.readings[0].alternatives


def test_a_reading_of_a_polyphone_changes_alone() -> None:
    assert word_in_taiwan("发展", ("fa1", "zhan3")) == ("fa1", "zhan3")
    assert word_in_taiwan("理发", ("li3", "fa4")) == ("li3", "fa3")
    assert word_in_taiwan("期", (None,)) == (None,)


def test_what_only_taiwan_reads() -> None:
    assert readings_in_taiwan("垃") == {"le4"}
    assert readings_in_taiwan("和") == {"han4", "huo4"}
    assert readings_in_taiwan("银") == frozenset()


@pytest.mark.parametrize("text", ["研究企業。", "垃圾。", "品質和危險。"])
def test_the_gloss_is_the_same(text: str) -> None:
    glosses = {
        gloss_sentence("0.0", annotated(text, Script.TRADITIONAL, whose).tokens, Script.TRADITIONAL).text
        for whose in Pronunciation
    }
    assert len(glosses) == 1
