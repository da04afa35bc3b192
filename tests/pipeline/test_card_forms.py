"""No card of a frequent character holds a form of the wrong script or region.

The judges know nothing of our tables: what GB 2312 and Big5 (with Hong Kong's supplement) encode, which OpenCC's own
data must second, and lists of what Taiwan and Hong Kong do not write. GB 2312 was made for simplified Chinese and Big5
for traditional.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import opencc
import pytest

from reader.model import Script
from reader.pipeline.card import Card, Form, Reference
from reader.pipeline.looking_up import card_for

_COMMON = Path(__file__).parents[2] / "resources" / "common_characters.txt"
_COUNT = 1_000
_DICTIONARIES = Path(opencc.__file__).parent / "dictionary"
# What the standards of the Ministry of Education and of the Education Bureau (常用字字形表) write otherwise.
_NOT_IN_TAIWAN = frozenset("裏爲着僞啓喫嫺嬀峯擡簷潙牀癡皁竈糉羣脣蔿衆踊鉢麪麽綫説産衞脱悦鋭税閲温户")
_NOT_IN_HONG_KONG = frozenset("裡爲麵麽僞啟兌悅戶敘溫稅脫臥衛說銳閱鉤檯癡擡竈綫産")
# Forms that are right although the judges doubt them.
_RIGHT = {
    "simplified": {
        "於": "a surname, and the 於 of 於戏, kept by 通用规范汉字表",
        "剋": "kept there for kēi",
        "吒": "kept there for 哪吒",
        "麽": "kept there for 幺麽",
        **dict.fromkeys("絻寀痠蔘鉆", "CC-CEDICT gives no other simplified form"),
        "幺": "simplified 幺 for what Taiwan writes 么",
    },
    "traditional": {
        "圣": "an old word of its own, kū",
        "离": "a trigram",
        "么": "Taiwan's 么, youngest",
        "脱": "Hong Kong's form",
        "税": "Hong Kong's form",
        "悦": "Hong Kong's form",
        "户": "Hong Kong's form",
        "温": "Hong Kong's form",
    },
}


def forms(card: Card, shown: Script) -> Iterator[tuple[str, Form]]:
    """Every form that a card holds, and where."""
    yield "shown", Form(card.shown, card.shown)
    yield "head", card.form
    for entry in card.entries:
        yield "entry", entry.form
        yield from (("measure", measure.form) for measure in entry.measures)
        for piece in (piece for sense in entry.senses for piece in sense.pieces):
            if isinstance(piece, Reference):
                yield "reference", piece.form
                assert piece.shown == piece.form.written(shown)
            else:
                assert not re.search("[\u3400-\u4dbf\u4e00-\u9fff]", piece), piece
    yield from (("part", part.form) for part in card.parts)
    yield from (("character", character.form) for character in card.characters)


@cache
def _opencc(name: str) -> Mapping[str, list[str]]:
    rows = (row.split("\t") for row in (_DICTIONARIES / name).read_text("utf-8").splitlines())
    return {character: others.split(" ") for character, others in rows}


def _has(codec: str, character: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


@cache
def is_traditional_only(character: str) -> bool:
    others = _opencc("TSCharacters.txt").get(character, [character])
    return character not in others and not _has("gb2312", character) and character not in _RIGHT["simplified"]


@cache
def is_simplified_only(character: str) -> bool:
    others = _opencc("STCharacters.txt").get(character, [character])
    return character not in others and not _has("big5", character) and character not in _RIGHT["traditional"]


def wrong(form: Form, where: str, shown: Script) -> Iterator[str]:
    if where != "shown" or shown.is_simplified:
        yield from filter(is_traditional_only, form.simplified)
    if where != "shown" or not shown.is_simplified:
        yield from filter(is_simplified_only, form.traditional)
    region: Mapping[Script, Callable[[str], bool]] = {
        Script.TAIWAN: _NOT_IN_TAIWAN.__contains__,
        Script.HONG_KONG: _NOT_IN_HONG_KONG.__contains__,
    }
    if shown in region:
        yield from filter(region[shown], form.traditional)


@cache
def frequent() -> frozenset[str]:
    """The 1,000 most frequent characters in simplified script, and every traditional form of each, of every region."""
    written = re.findall("[\u4e00-\u9fff]", _COMMON.read_text("utf-8"))
    simplified = list(dict.fromkeys(_opencc("TSCharacters.txt").get(each, [each])[0] for each in written))[:_COUNT]
    standard = {other for each in simplified for other in _opencc("STCharacters.txt").get(each, [each])}
    regional = {
        _opencc(name).get(each, [each])[0] for name in ("TWVariants.txt", "HKVariants.txt") for each in standard
    }
    return frozenset([*simplified, *standard, *regional])


@pytest.mark.parametrize("shown", list(Script))
def test_cards_of_frequent_characters_hold_no_wrong_form(shown: Script) -> None:
    found: list[tuple[str, str, str, Form]] = []
    for character in sorted(frequent()):
        card = card_for(character, shown)
        assert card is not None
        assert card.entries, character
        found += [
            (character, where, sign, form) for where, form in forms(card, shown) for sign in wrong(form, where, shown)
        ]
    assert found == []


def test_the_judges_can_tell() -> None:
    assert [sign for sign in "國发裡说" if is_traditional_only(sign)] == ["國", "裡"]
    assert [sign for sign in "國发裡说后" if is_simplified_only(sign)] == ["发", "说"]
    assert list(wrong(Form("里", "裏"), "entry", Script.TAIWAN)) == ["裏"]
    assert list(wrong(Form("里", "裡"), "entry", Script.HONG_KONG)) == ["裡"]
    assert list(wrong(Form("里", "裡"), "entry", Script.TRADITIONAL)) == []
    assert {"后", "後", "发", "發", "髮", "里", "裡", "裏", "面", "麵", "台", "只"} <= frequent()
    assert len(frequent()) > _COUNT


# A simplified character, and the traditional heads of its card's entries in each script.
HEADS = [
    ("后", "後后", "後后", "後后"),
    ("干", "幹乾干", "幹乾干", "幹乾干"),
    ("里", "裏里", "裡里", "裏里"),
    ("发", "發髮", "發髮", "發髮"),
    ("台", "臺台檯颱", "台檯颱", "台枱颱"),
    ("面", "面麪", "面麵", "面麪"),
    ("只", "只隻秖祇", "只隻秖祇", "只隻秖祇"),
    ("系", "系係繫", "系係繫", "系係繫"),
    ("云", "雲云", "雲云", "雲云"),
    ("余", "餘余", "餘余", "餘余"),
    ("松", "松鬆", "松鬆", "松鬆"),
    ("谷", "谷穀", "谷穀", "谷穀"),
    ("丑", "醜丑", "醜丑", "醜丑"),
    ("斗", "斗鬥", "斗鬥", "斗鬥"),
    ("表", "表錶", "表錶", "表錶"),
    ("钟", "鐘鍾", "鐘鍾", "鐘鍾"),
    ("复", "復複", "復複", "復複"),
    ("历", "歷曆", "歷曆", "歷曆"),
    ("周", "周週", "周週", "周週"),
    ("制", "制製", "制製", "制製"),
    ("准", "準准", "準准", "準准"),
    ("几", "幾几", "幾几", "幾几"),
    ("卷", "卷捲", "卷捲", "卷捲"),
    ("着", "着", "著", "着"),
    ("为", "爲", "為", "為"),
    ("吃", "喫", "吃", "吃"),
    ("群", "羣", "群", "羣"),
    ("众", "衆", "眾", "眾"),
    ("线", "線", "線", "線"),
    ("污", "污", "污", "污"),
    ("床", "牀", "床", "牀"),
    ("启", "啓", "啟", "啓"),
    ("户", "戶", "戶", "户"),
    ("说", "說", "說", "説"),
]


@pytest.mark.parametrize(("character", "plain", "taiwan", "hong_kong"), HEADS)
def test_heads_are_what_each_script_writes(character: str, plain: str, taiwan: str, hong_kong: str) -> None:
    for shown, expected in ((Script.TRADITIONAL, plain), (Script.TAIWAN, taiwan), (Script.HONG_KONG, hong_kong)):
        heads: set[str] = set()
        for written in expected:
            card = card_for(written, shown)
            assert card is not None
            heads |= {entry.form.traditional for entry in card.entries}
            assert card.shown in (written, expected[0])
            assert character in {entry.form.simplified for entry in card.entries}
        assert heads == set(expected)
    card = card_for(character, Script.SIMPLIFIED)
    assert card is not None
    assert card.shown == character
