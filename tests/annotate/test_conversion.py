"""The short cut gives what the library gives; changes are the words themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.conversion import Change, conversion

NAMES = ("s2t", "t2tw", "t2hk", "t2twp", "tw2s", "tw2sp", "tw_habits")
# Characters of phrases that overlap, of several forms, of none; separators; what is no Chinese.
TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "头发展现后来面条里程干净著名意味軟體資訊裡著乾隆台周围几茶制造系统發髮麵裏幹公佈，。-U盘Ｂ 𠮷"
        ),
        st.characters(),
    ),
    max_size=40,
)


@pytest.mark.parametrize("name", NAMES)
@given(text=TEXTS)
def test_the_short_cut_changes_nothing(name: str, text: str) -> None:
    ours = conversion(name)
    assert ours.convert(text) == ours._library.convert(text)
    assert ours.changes(text)[0] == ours._library.convert(text)


@pytest.mark.parametrize("name", ["t2twp", "tw2sp"])
@given(text=TEXTS)
def test_changes_account_for_every_difference_in_length(name: str, text: str) -> None:
    converted, changes = conversion(name).changes(text)
    assert len(converted) - len(text) == sum(len(new) - (end - start) for start, end, new in changes)
    assert changes == sorted(changes)


def test_changes_are_words_with_their_places() -> None:
    assert conversion("t2twp").changes("好，U盤和打印機") == ("好，隨身碟和印表機", [Change(2, 4, "隨身碟")])


def test_a_text_without_phrases_never_meets_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = conversion("s2t")
    asked: list[str] = []
    convert = ours._library.convert
    monkeypatch.setattr(ours._library, "convert", lambda text: asked.append(text) or convert(text))
    assert ours.convert("长江很长，我们说话。") == "長江很長，我們說話。"
    assert asked == []
    assert ours.convert("长江很长，头发很长。") == "長江很長，頭髮很長。"
    assert asked == ["头发很长"]


def test_a_word_may_be_left_out_of_the_dictionary_that_ours_mends() -> None:
    # OpenCC's phrase 個中 (箇中) would be in each of these.
    assert conversion("s2t").convert("一个中国，箇中") == "一個中國，箇中"
    assert conversion("s2t").convert("个中滋味") == "箇中滋味"


def test_a_conversion_is_loaded_once() -> None:
    assert conversion("tw2s") is conversion("tw2s")
