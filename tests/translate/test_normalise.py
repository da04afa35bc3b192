import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Script
from reader.translate.normalise import SourceSentence, model_text, needs_translation, normalise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我喝茶,你喝水.", "我喝茶，你喝水."),
        ("他说:好;很好!大?", "他说：好；很好！大？"),
        ("AI, 中国", "AI，中国"),
        ("中国, AI", "中国，AI"),
        ("价格是3,000元,时间15:31", "价格是3,000元，时间15:31"),
        ("Hello, world (again)!", "Hello, world (again)!"),
        ("世贸组织(WTO)很大", "世贸组织（WTO）很大"),
        ("中(a)国(b)", "中（a）国（b）"),
        ("(2024)中国", "（2024）中国"),
        ("(一) 2024", "（一） 2024"),
        ("中国 (2024) 年", "中国 （2024） 年"),
        ("f(x) = y, 3", "f(x) = y, 3"),
        ("什么?!", "什么？！"),
        ("\n\n  第一章\u3000 开始\n", "第一章 开始"),
        ("中\u200b国\ufeff", "中国"),
        ("中\ud800国", "中国"),
        ("", ""),
        ("\U00020000,好", "\U00020000，好"),
    ],
)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected


def test_normalise_is_done_after_one_pass() -> None:
    once = normalise("我(他) , 你:  3,000;好 (一)(二)!")
    assert normalise(once) == once


def test_long_runs_of_punctuation_take_linear_time() -> None:
    # A pattern that tries again at each comma would need 20,000 million steps here.
    text = "," * 200_000 + "(" * 200_000
    assert normalise(text + "好")[-1] == "好"


def test_each_engine_is_fed_its_own_script() -> None:
    sentence = SourceSentence("1", "讀书,學习", "读书,学习", "讀書,學習")
    assert model_text(sentence, Script.SIMPLIFIED) == "读书，学习"
    assert model_text(sentence, Script.TRADITIONAL) == "讀書，學習"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        ("。，！", False),
        ("ABC 123", False),
        ("ひらがな", False),
        ("A茶", True),
        ("〇", True),
        ("㐀", True),
    ],
)
def test_only_chinese_needs_translation(text: str, *, expected: bool) -> None:
    assert needs_translation(text) is expected


_ODD = st.text(st.sampled_from("中国々〇𠮷AI 12,;:!?()（），。\u3000\u200b\n\t\ud800"), max_size=60) | st.text()


@given(_ODD)
def test_no_character_of_any_language_is_lost_or_moved(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert [each for each in once if each.isalnum()] == [each for each in text if each.isalnum()]
    assert once == once.strip()
    assert "\n" not in once
    once.encode("utf-8")
