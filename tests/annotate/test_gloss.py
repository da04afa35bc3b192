"""Word-by-word glosses."""

from pathlib import Path

import pytest

from reader.annotate import annotate_block, gloss_sentence
from reader.annotate.senses import best, meaning
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


def test_a_traditional_text_tells_words_apart_that_simplified_ones_write_alike() -> None:
    assert gloss("颱風過後", Script.TRADITIONAL) == "typhoon · after the event"
    assert gloss("他的台風很好", Script.TRADITIONAL).startswith("he · stage presence")
    # Of a simplified text it is what most mean.
    assert gloss("台风过后") == "typhoon · after the event"


@pytest.mark.parametrize(
    ("word", "read", "expected"),
    [
        *[("后", "hou4", "back"), ("当", "dang1", "be"), ("药", "yao4", "medicine"), ("几", "ji1", "almost")],
        *[("钟", "zhong1", "clock"), ("云", "yun2", "cloud"), ("局", "ju2", "office"), ("考", "kao3", "check")],
    ],
)
def test_the_sense_of_a_word_by_itself_is_that_of_its_usual_form(word: str, read: str, expected: str) -> None:
    assert best(word, (read,), "", name=False) == expected


def test_the_sense_of_a_word_is_that_of_the_form_in_which_it_is_written() -> None:
    assert best("后", ("hou4",), "", name=False, written="后") == "empress"
    assert best("台", ("tai2",), "", name=False, written="檯") == "desk"


@pytest.mark.parametrize(
    ("word", "read", "expected"),
    [
        ("了", "le5", "completed action marker"),  # not to finish, nor to watch from a height
        ("吗", "ma5", "question particle"),
        ("只", "zhi1", "classifier for birds"),  # not grain that has begun to ripen
        ("只", "zhi3", "only"),
        ("行", "hang2", "row"),
    ],
)
def test_the_meaning_of_a_word_is_what_the_dictionary_notes_where_it_has_no_sense(
    word: str, read: str, expected: str
) -> None:
    assert meaning(word, (read,)).startswith(expected)


def test_no_chinese_and_no_brackets_are_left_in_a_gloss() -> None:
    text = gloss("吉林省的长春市是一座美丽的城市，中国人民银行在北京。")
    assert not [character for character in text if "\u3400" <= character <= "\u9fff" or character in "[]|<>"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江边的小镇", "river bank · small town"),
        ("柳树镇有一座桥", "Liǔshù Zhèn · have · one · bridge"),
        ("这座镇很老", "this · town · very · old"),
        ("三条鱼", "three · fish"),
        ("两只猫", "two · cat"),
        ("五位老师", "five · teacher"),
        ("那口钟", "that · clock"),
        ("歌声", "singing voice"),
        ("老站长", "old · stationmaster"),
        ("她的头发", "she · hair"),
        ("修钟", "repair · clock"),
        ("春节", "Spring Festival"),
        ("他说", "he · say"),
        ("数钱", "count · money"),
        ("二十岁", "20 · years old"),
        ("十一个人", "11 · person"),
        ("两万册书", "20,000 · volume · book"),
        ("一九八四年", "1984 · year"),
        ("第一次", "first time"),
        ("第三天", "third · day"),
        ("第二十一章", "21st · chapter"),
        ("2023年3月8日", "2023 · year · March · 8"),
        ("三月五日", "March · five"),
        ("考了九十分", "score · 90 · points"),
        ("八点二十分", "eight · o'clock · 20 · minute"),
        ("还了书", "return · book"),
        ("他还在家", "he · still · at home"),
        ("我等了他", "I · wait · he"),
        ("坐火车", "ride · train"),
        ("你得去", "you · must · go"),
        ("孩子长高了", "child · grow · high"),
        ("种下的花", "plant · down · flower"),
        ("店里的人", "shop · in · person"),
        ("热热闹闹", "lively"),
        ("差点儿", "almost"),
        ("老板姓单", "boss · family name · Shàn"),
        ("北京的冬天", "Beijing · winter"),
        ("吉林省", "Jilin Province"),
        ("他没有说", "he · did not · say"),
        ("不对", "not · right"),
        ("【好】|[1]", "(good) / (1)"),
    ],
)
def test_words_in_context(text: str, expected: str) -> None:
    assert gloss(text) == expected


def texts_of_pages() -> list[str]:
    root = Path(__file__).parents[2]
    pages = [root / "resources" / "sample.txt", *sorted((root / "tests" / "importers" / "pages").glob("*.txt"))]
    return [line.strip() for page in pages for line in page.read_text("utf-8").splitlines() if line.strip()]


def test_glosses_of_whole_pages_are_plain_english() -> None:
    texts = texts_of_pages()
    assert len(texts) > 200
    for text in texts:
        for script in (Script.SIMPLIFIED, Script.TRADITIONAL):
            english = gloss(text, script)
            assert not [c for c in english if "\u3400" <= c <= "\u9fff" or c in "[]|" or not c.isprintable()], english
