"""Folding: one form for all forms of a character, of the same length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.folding import fold


@pytest.mark.parametrize(
    "forms",
    [
        "繁 繁", "简 簡", "发 發 髮", "后 後", "长 長", "干 乾 幹", "里 裡 裏", "为 為 爲", "台 臺 檯 颱", "面 麵",
        "着 著", "了 瞭", "户 戶 戸", "说 說 説", "产 產 産", "么 麼 麽", "复 復 複 覆", "只 隻 祇", "𫗭 餵 喂",
        "A a Ａ ａ", "1 １", "É é", "' ‘ ’", '" “ ”',
    ],
)  # fmt: skip
def test_forms_of_a_character_fold_alike(forms: str) -> None:
    assert len({fold(form) for form in forms.split(" ")}) == 1


def test_the_wide_space_is_a_space() -> None:
    assert fold("\u3000") == " "


@pytest.mark.parametrize("pair", ["繁简", "长常", "𠮷吉", "aá", "己已", "日曰", "士土"])
def test_different_characters_stay_different(pair: str) -> None:
    one, other = pair
    assert fold(one) != fold(other)


def test_a_whole_text_is_folded_character_by_character() -> None:
    assert fold("長春，ＡＩ 與皇后𠮷。") == fold("长春,ai 与皇后𠮷。")


@given(st.text())
def test_folding_keeps_the_length_and_is_final(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_what_only_our_tables_convert_folds_alike() -> None:
    assert fold("擡舖谿") == fold("抬铺溪")
    assert fold("賬公佈") == fold("帳公布") == fold("账公布")
