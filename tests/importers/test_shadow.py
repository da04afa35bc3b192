"""The shadow that cues are looked for in."""

import pytest

from reader.importers.shadow import shadow_of


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("來源：島嶼時報／【記者】", "来源:島嶼时报/[记者]"),
        ("請關注公衆號｜閲讀（說明）", "请关注公众号|阅读(说明)"),
        ("著作權", "著作权"),
        ("source: 2024", "source: 2024"),
        ("\U00020000，。", "\U00020000，。"),
        ("", ""),
    ],
)
def test_only_what_cues_need_is_changed(text: str, shadow: str) -> None:
    assert shadow_of(text) == shadow


def test_offsets_are_those_of_the_line() -> None:
    text = "".join(map(chr, range(0x20, 0xD800)))
    assert len(shadow_of(text)) == len(text)
    assert shadow_of(shadow_of(text)) == shadow_of(text)
