"""Names with a dot between their parts."""

import pytest

from reader.annotate import words
from reader.model import TokenKind


def found(text: str) -> list[tuple[str, bool]]:
    return [(text[span.start : span.end], span.kind is TokenKind.NAME) for span in words.cut(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("叶甫根尼·普鲁申科在冰上", ["叶甫根尼", "普鲁申科"]),
        ("英国首相鲍里斯·约翰逊发表声明", ["英国", "鲍里斯", "约翰逊"]),
        # Its surname would be 盖 Gě, 查 Zhā.
        ("查尔斯·盖茨说", ["查尔斯", "盖茨"]),
        # A word that begins with a character of names belongs to none.
        ("戈登·布朗多次访问", ["戈登", "布朗"]),
        ("前总统比尔•克林顿", ["比尔", "克林顿"]),
    ],
)
def test_both_sides_of_a_dot_are_names(text: str, names: list[str]) -> None:
    assert [word for word, is_name in found(text) if is_name] == names


@pytest.mark.parametrize("text", ["《论语·学而》", "一·二", "·", "我·的", "威廉·的"])
def test_what_does_not_sound_foreign_is_no_name_for_its_dot(text: str) -> None:
    assert [word for word, is_name in found(text) if is_name] in ([], ["论语"], ["威廉"])


def test_a_foreign_name_has_no_chinese_surname() -> None:
    spans = words.cut("盖茨基尔·盖茨说")
    assert [span.tag for span in spans if span.kind is TokenKind.NAME] == ["nrt", "nrt"]
