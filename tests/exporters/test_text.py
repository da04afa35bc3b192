"""Tests of reader.exporters.text and of what all writers share."""

from dataclasses import replace

import pytest

from reader.exporters import Document, Format, Run, ShownSentence, pieces_of
from reader.exporters.parts import clean, english, english_note, split_top
from reader.model import BlockKind, Metadata, PinyinStyle, TranslationKind
from reader.settings import Layout
from tests.exporters.samples import SAMPLE, TEXTUAL, block, document, plain, run, sentence


def text(shown: Document) -> str:
    return "".join(pieces_of(shown, Format.TEXT))


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (PinyinStyle.NONE, "去银行。"),
        (PinyinStyle.SYLLABLE, "去(qù)银(yín)行(háng)。"),
        (PinyinStyle.WORD, "去(qù)银行(yínháng)。"),
        (PinyinStyle.NUMBERS, "去(qu4)银(yin2)行(hang2)。"),
        (PinyinStyle.ZHUYIN, "去(ㄑㄩˋ)银(ㄧㄣˊ)行(ㄏㄤˊ)。"),
    ],
)
def test_pinyin_stands_in_brackets(style: PinyinStyle, expected: str) -> None:
    shown = document(block(sentence("去/qù", "银行/yín háng", "。")), title="", pinyin=style, translation_kind=None)
    assert text(shown) == f"{expected}\n"


def test_run_without_syllables_of_its_own_has_its_word_in_brackets() -> None:
    shown = document(block(ShownSentence((Run("隨身碟", ("", "pan2"), "U pán"),))), title="", translation_kind=None)
    assert text(shown) == "隨身碟(U pán)\n"
    assert text(replace(shown, pinyin=PinyinStyle.NUMBERS)) == "隨身碟(pan2)\n"
    assert text(replace(shown, pinyin=PinyinStyle.ZHUYIN)) == "隨身碟(ㄆㄢˊ)\n"
    assert text(replace(shown, pinyin=PinyinStyle.NONE)) == "隨身碟\n"


def test_a_known_word_has_no_brackets() -> None:
    bank = replace(run("银行", "yín háng"), bare=True)
    shown = document(block(ShownSentence((run("去", "qù"), bank))), title="", translation_kind=None)
    assert text(shown) == "去(qù)银行\n"
    assert text(replace(shown, pinyin=PinyinStyle.WORD)) == "去(qù)银行\n"


def test_english_is_indented_under_its_block() -> None:
    shown = document(block(sentence("一。", english="One."), sentence("二。", english="Two.", gap="  ")), plain("三"))
    assert text(shown).endswith("一。  二。\n    One. Two.\n\n三\n")


def test_english_and_notes_stand_where_the_layout_says() -> None:
    one = replace(sentence("一。", english="One."), notes=("a\nb", " "))
    shown = replace(document(block(one, sentence("二。", english="Two.", gap="  ")), title=""), note="all")
    assert text(shown).endswith("\n\nNote: all\n\n一。  二。\n    One. Two.\n    Note: a b\n")
    by_sentence = text(replace(shown, layout=Layout.SENTENCE))
    assert by_sentence.endswith("一。\n    One.\n    Note: a b\n二。\n    Two.\n")


def test_a_heading_stays_on_one_line() -> None:
    heading = block(sentence("一。", english="One."), sentence("二", english="Two"), kind=BlockKind.HEADING, level=2)
    shown = replace(document(heading, title=""), layout=Layout.SENTENCE)
    assert text(shown).endswith("一。二\n    One. Two\n")


def test_a_highlight_leaves_no_trace() -> None:
    lit = ShownSentence((replace(run("银行", "yín háng"), highlight="yellow"), run("。")))
    assert text(document(block(lit), title="", translation_kind=None)) == "银(yín)行(háng)。\n"


def test_title_metadata_and_note_come_first() -> None:
    shown = replace(document(plain("文")), metadata=Metadata("李", "报", "2024", "王", "https://a/b"))
    assert text(shown) == (
        "题\n\nAuthor: 李\nSource: 报\nDate: 2024\nEditor: 王\nAddress: https://a/b\n\n"
        "Word-by-word gloss from CC-CEDICT, not a translation.\n\n文\n"
    )


def test_title_block_stands_for_the_title() -> None:
    assert text(SAMPLE).startswith("长(cháng)春(chūn)的(de)银(yín)行(háng)\n    The Banks of Changchun\n\n2024")


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("甲\x1b[2J乙", "甲[2J乙"),
        ("甲\r\n乙\u2028丙\x85丁", "甲  乙 丙 丁"),
        ("甲\t乙\u3000丙", "甲\t乙\u3000丙"),
        ("\ufeff甲", "\ufeff甲"),
        ("\ud83d\udca9", ""),
        ("𠮷😀\U0010fffe", "𠮷😀"),
    ],
)
def test_clean(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@pytest.mark.parametrize("to", TEXTUAL)
def test_what_is_written_can_be_encoded(to: Format) -> None:
    shown = document(plain("甲\ud800", english="a\udfff"), title="\udc80")
    assert "".join(pieces_of(shown, to)).encode("utf-8")


@pytest.mark.parametrize(
    ("kind", "model", "note"),
    [
        (None, "zt_en 1.9", ""),
        (TranslationKind.GLOSS, "", "Word-by-word gloss from CC-CEDICT, not a translation."),
        (TranslationKind.MT, "zt_en 1.9", "Machine translation: zt_en 1.9."),
        (TranslationKind.MT, "", "Machine translation."),
    ],
)
def test_english_note(kind: TranslationKind | None, model: str, note: str) -> None:
    assert english_note(replace(document(translation_kind=kind), translation_models=(model,) if model else ())) == note


def test_the_note_explains_the_marks_that_occur() -> None:
    own = ShownSentence((run("茶"),), "tea", translation_kind=TranslationKind.OWN)
    doubtful = ShownSentence((run("茶"),), "tee", doubts=("A number differs: 3",))
    shown = document(block(own), block(doubtful), translation_kind=TranslationKind.MT)
    assert english_note(shown).endswith("zt_en 1.9. ✎: translated by the reader. (?): may be wrong.")
    assert [english(shown, item) for item in shown.blocks] == ["tea ✎", "tee (?)"]
    assert english_note(document(block(own), translation_kind=TranslationKind.MT)) == "Translated by the reader."


def test_the_top_is_the_title_block_and_the_bylines_after_it() -> None:
    top, rest = split_top(SAMPLE)
    assert [shown.kind for shown in top] == [BlockKind.HEADING, BlockKind.BYLINE]
    assert (*top, *rest) == SAMPLE.blocks
    top, rest = split_top(document(plain("文"), *SAMPLE.blocks))
    assert (top, list(rest)) == ([], [plain("文"), *SAMPLE.blocks])
    assert [*map(list, split_top(document()))] == [[], []]
