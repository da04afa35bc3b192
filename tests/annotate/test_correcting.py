"""What the reader put right wins, where it counts and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate import Corrector, annotate_block
from reader.model import Annotation, Block, BlockKind, Correction, CorrectionKind, Script, Sentence

R, W, C = CorrectionKind.READING, CorrectionKind.WORDS, CorrectionKind.CONVERSION


def annotated(text: str, *corrections: Correction, script: Script = Script.SIMPLIFIED) -> Annotation:
    block = Block(BlockKind.PARAGRAPH, text, (Sentence("0.0", text, 0),))
    return annotate_block(block, script, corrector=Corrector(corrections))[0]


def pinyin(annotation: Annotation) -> str:
    return " ".join(token.pinyin for token in annotation.tokens if token.pinyin)


def words(annotation: Annotation) -> str:
    return "|".join(token.text for token in annotation.tokens)


PHONE = "bōdǎ líng sì sān yī bā bā bā bā bā bā bā bā"


def test_how_characters_may_be_read_besides() -> None:
    here = Correction(R, "行", "xing5", article_id="a", sentence="他行。", start=1)
    corrector = Corrector([Correction(R, "银行", "yin1 hang1"), here, Correction(W, "他行", "他|行")])
    one, two = frozenset({"yin1"}), frozenset({"hang1", "xing5"})
    assert corrector.syllables() == {"银": one, "銀": one, "行": two}


@pytest.mark.parametrize(
    ("text", "correction", "expected"),
    [
        # One character: only as a word of its own.
        ("他行，银行。", Correction(R, "行", "heng2"), "tā héng yínháng"),
        ("他去银行。", Correction(R, "银行", "yin2 xing2"), "tā qù yínxíng"),
        # Within a word, and over several.
        ("银行行长", Correction(R, "行长", "xing2 chang2"), "yínháng xíngcháng"),
        ("他去银行", Correction(R, "去银行", "qu5 yin1 hang1"), "tā qu yīnhāng"),
        # Half of one word and half of the next is neither.
        ("他去银行", Correction(R, "去银", "qu5 yin1"), "tā qù yínháng"),
        # Digits that are read one by one, not those of a quantity, nor a hyphen.
        ("他2024年去", Correction(R, "2024", "liang3 ling2 er4 si4"), "tā liǎng líng èr sì nián qù"),
        ("他有2024个", Correction(R, "2024", "liang3 ling2 er4 si4"), "tā yǒu liǎngqiān líng èrshísì gè"),
        ("拨打0431-88888888", Correction(R, "0431", "ling2 si4 san1 yi1"), PHONE),
    ],
)
def test_readings(text: str, correction: Correction, expected: str) -> None:
    assert pinyin(annotated(text, correction)) == expected


@pytest.mark.parametrize(
    ("text", "correction", "expected"),
    [
        ("产学研用金介合作", Correction(W, "用金介", "用金介"), "产学研|用金介|合作"),
        ("他去银行工作", Correction(W, "银行", "银|行"), "他|去|银|行|工作"),
        # 中国|人民: its end is no border.
        ("中国人民", Correction(W, "中国人", "中国人"), "中国|人民"),
        ("我有T恤", Correction(W, "有T恤", "有|T恤"), "我|有|T恤"),
    ],
)
def test_words(text: str, correction: Correction, expected: str) -> None:
    assert words(annotated(text, correction)) == expected


def test_borders_put_right_at_one_place_cut_what_reaches_over_them() -> None:
    text = "中国人民"
    here = Correction(W, "国人", "国人", article_id="a", sentence=text, start=1)
    assert words(annotated(text, here)) == "中|国人|民"


def test_digits_that_are_cut_are_numbers_still() -> None:
    assert pinyin(annotated("他住4层502室", Correction(W, "502", "5|02"))) == "tā zhù sì céng wǔ èr shì"


def test_words_put_right_are_spelt_as_words() -> None:
    assert pinyin(annotated("他去银行", Correction(W, "银行", "银|行"))) == "tā qù yín háng"
    assert pinyin(annotated("用金介", Correction(W, "用金介", "用金介"))) == "yòngjīnjiè"


def test_the_narrowest_scope_wins_then_the_longest_text() -> None:
    text = "他在银行，银行。"
    everywhere = Correction(R, "银行", "yin1 hang1")
    article = Correction(R, "银行", "yin2 hang3", article_id="a")
    here = Correction(R, "银行", "yin4 hang4", article_id="a", sentence=text, start=5)
    assert pinyin(annotated(text, everywhere, article, here)) == "tā zài yínhǎng yìnhàng"
    longer = Correction(R, "在银行", "zai5 yin5 hang5")
    assert pinyin(annotated(text, everywhere, longer)) == "tā zai yinhang yīnhāng"


def test_a_place_is_one_sentence_not_its_words_elsewhere() -> None:
    here = Correction(R, "行", "hang2", article_id="a", sentence="这行。", start=1)
    assert pinyin(annotated("这行。", here)) == "zhè háng"
    assert pinyin(annotated("那行。", here)) == "nà xíng"


@pytest.mark.parametrize(
    ("text", "script", "correction", "expected"),
    [
        ("他去銀行", Script.TRADITIONAL, Correction(R, "银行", "yin1 hang1"), "tā qù yīnhāng"),
        ("他去银行", Script.SIMPLIFIED, Correction(R, "銀行", "yin1 hang1"), "tā qù yīnhāng"),
        # 幹 is written 干 too: a correction of 乾 is none of it.
        ("乾了", Script.TRADITIONAL, Correction(R, "乾", "qian2"), "qián le"),
        ("干了", Script.SIMPLIFIED, Correction(R, "乾", "qian2"), "gàn le"),
    ],
)
def test_a_correction_counts_in_the_other_script(
    text: str, script: Script, correction: Correction, expected: str
) -> None:
    assert pinyin(annotated(text, correction, script=script)) == expected


def in_taiwan(text: str, *pairs: tuple[str, str]) -> tuple[str, list[str]]:
    corrections = [Correction(C, source, value, Script.TAIWAN) for source, value in pairs]
    annotation = annotated(text, *corrections)
    variant = annotation.variants[Script.TAIWAN]
    return variant.text, [variant.slice(token.start, token.end) for token in annotation.tokens]


def test_conversions() -> None:
    assert in_taiwan("他的头发", ("头发", "頭發")) == ("他的頭發", ["他", "的", "頭發"])
    assert in_taiwan("吃土豆吧", ("土豆", "馬鈴薯")) == ("吃馬鈴薯吧", ["吃", "馬鈴薯", "吧"])
    assert in_taiwan("土豆、打印机、土豆", ("土豆", "馬鈴薯"), ("打印机", "印表機")) == (
        "馬鈴薯、印表機、馬鈴薯",
        ["馬鈴薯", "、", "印表機", "、", "馬鈴薯"],
    )
    assert in_taiwan("坐出租车", ("出租车", "小黃")) == ("坐小黃", ["坐", "小黃"])


def test_a_conversion_changes_its_script_alone() -> None:
    annotation = annotated("头发", Correction(C, "头发", "頭發", Script.TAIWAN))
    assert annotation.variants[Script.TRADITIONAL].text == "頭髮"
    assert annotation.variants[Script.TAIWAN].offsets is None


@given(
    st.lists(st.sampled_from(["土豆", "头发", "我们", "，", "a", "𠮷", "里"]), max_size=12).map("".join),
    st.sampled_from(["土", "馬鈴薯", "馬鈴", "很長的東西"]),
)
def test_offsets_of_rewritten_text_are_exact(text: str, value: str) -> None:
    annotation = annotated(text, Correction(C, "土豆", value, Script.TAIWAN))
    variant, plain = annotation.variants[Script.TAIWAN], annotated(text).variants[Script.TAIWAN]
    assert variant.span(0, len(text)) == (0, len(variant.text))
    for token in annotation.tokens:
        expected = value if token.text == "土豆" else plain.slice(token.start, token.end)
        assert variant.slice(token.start, token.end) == expected


def test_where_which_correction_counts_is_told() -> None:
    bank, here = Correction(R, "银行", "yin1 hang1"), Correction(R, "他", "ta2", None, "a", "他去银行。", 0)
    corrector = Corrector([bank, here, Correction(R, "学校", "xue2 xiao4")])
    (annotation,) = annotate_block(
        Block(BlockKind.PARAGRAPH, "他去银行。", (Sentence("0.0", "他去银行。", 0),)),
        Script.SIMPLIFIED,
        corrector=corrector,
    )
    places = corrector.places("他去银行。", annotation.tokens)
    assert [(place.start, place.end, place.correction) for place in places] == [(0, 1, here), (2, 4, bank)]
