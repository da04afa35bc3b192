"""What characters are made of."""

import pytest

from reader.dictionary.cedict import FILE
from reader.dictionary.characters import Character, character


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海", Character(10, 10, "水", "⿰氵每")),
        ("银", Character(11, 11, "钅", "⿰钅艮")),
        ("銀", Character(14, 14, "金", "⿰金艮")),
        ("骨", Character(9, 10, "骨", "⿵冎月")),  # the mainland turns its corner in one stroke
        ("后", Character(6, 6, "口", "⿸厂⿱一口")),
        ("有", Character(6, 6, "月", "⿸𠂇月")),
        ("大", Character(3, 3, "大", "")),
        ("长", Character(4, 4, "长", "")),
        ("龙", Character(5, 5, "龙", "")),
    ],
)
def test_strokes_radical_and_structure(text: str, expected: Character) -> None:
    assert character(text) == expected


@pytest.mark.parametrize(
    ("text", "components"),
    [("海", ("氵", "每")), ("品", ("口",)), ("能", ("䏍", "匕")), ("谢", ("讠", "射")), ("人", ())],
)
def test_components_none_twice(text: str, components: tuple[str, ...]) -> None:
    found = character(text)
    assert found is not None
    assert found.components == components


def test_what_is_no_character_has_no_facts() -> None:
    assert character("A") is None
    assert character("长城") is None


def test_every_character_of_the_dictionary_is_there() -> None:
    lines = (line.split("\t") for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#"))
    used = {
        sign for line in lines for sign in line[0] + line[1] if "\u3400" <= sign <= "\u9fff" or sign >= "\U00020000"
    }
    facts = {sign: character(sign) for sign in used}
    assert all(each is not None and each.strokes and each.radical for each in facts.values())
    # No component that only an analysis of strokes tells apart.
    parts = {part for each in facts.values() if each for part in each.components}
    assert not [part for part in parts if "\u31c0" <= part <= "\u31e3" or part.isascii()]
