"""Queries in pinyin: how they are read, which characters they find, and when a match is sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate import fold
from reader.annotate.readings import first_reading
from reader.annotate.sounds import Sounds, parse, search
from reader.model import Script

TEXT = (
    "他在长春的银行行长家。西安先生方案反感；女人绿色虐待战略；花儿东西衣服。長春銀行，皇后后来。"
    "嗯，恩人。一丁点儿。得了吧。中华人民共和国。长处，常春藤。"
)
SOUNDS = Sounds(set(TEXT), Script.SIMPLIFIED)


def found(query: str, text: str = TEXT, *, unfinished: bool = False) -> set[str]:
    """What a query finds in a text, folded: whatever can be read so."""
    sought = search(query, SOUNDS, unfinished=unfinished)
    return set(sought.pattern.findall(fold(text))) if sought and sought.pattern else set()


@pytest.mark.parametrize(
    "query",
    [
        "changchun", "ChangChun", "chang2chun1", "chángchūn", "cháng chūn", "chang2 chūn", "chángchun1", "chang'chun",
        "cháng-chūn", "ｃｈａｎｇｃｈｕｎ", "cha\u0301ngchu\u0304n", "chang chun1", " changchun ",
    ],
)  # fmt: skip
def test_every_spelling_finds_the_word(query: str) -> None:
    assert found(query) == {"长春", "常春"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("zhang3chun1", {"长春"}),
        ("chang3chun1", set()),
        ("cc", set()),
        ("yinhang", {"银行"}),
        ("yínháng", {"银行"}),
        ("xi'an", {"西安"}),
        ("xian", {"西安", "先"}),
        ("fangan", {"方案", "反感"}),
        ("fang'an", {"方案"}),
        ("fan gan", {"反感"}),
        ("nü", {"女"}),
        ("nv", {"女"}),
        ("nu:3", {"女"}),
        ("lǜ", {"绿"}),
        ("lve", {"略"}),
        ("lue", {"略"}),
        ("nüè", {"虐"}),
        ("huar", {"花儿"}),
        ("huāér", {"花儿"}),
        ("dongxi", {"东西"}),
        ("dōngxī", {"东西"}),
        ("yi1dian3r", set()),
        ("yidingdianr", {"一丁点儿"}),
        ("n", {"嗯"}),
        ("en", {"嗯", "恩"}),
        ("houhou", {"后后"}),
        ("zhonghuarenmingongheguo", {"中华人民共和国"}),
        ("huang hou", {"皇后"}),
    ],
)
def test_queries_find_what_can_be_read_so(query: str, expected: set[str]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("changch", {"长春", "常春", "长处"}),
        ("changchu", {"长春", "常春", "长处"}),
        ("yinh", {"银行"}),
        ("chang2 ch", {"长春", "常春", "长处"}),
        ("xia", {"西安", "先"}),
        ("changch ", set()),
        ("changch1", set()),
    ],
)
def test_the_last_syllable_may_be_unfinished(query: str, expected: set[str]) -> None:
    assert found(query, unfinished=True) == expected


@pytest.mark.parametrize(
    "query", ["", " ", "12", "长春", "a.b", "[a]", "chang2chun1!", "1chang", "cafés", "x" * 200, "'"]
)
def test_what_is_no_pinyin_is_no_search(query: str) -> None:
    assert search(query, SOUNDS, unfinished=True) is None


@pytest.mark.parametrize("query", ["an" * 30, "xian" * 20, "ananana" * 8])
def test_a_query_of_countless_ways_is_quick_to_read(query: str) -> None:
    assert found(query) == set()


@pytest.mark.parametrize(
    ("query", "characters", "sure"),
    [
        ("yin", "银", True),
        ("yinhang", "银行", False),
        ("chun", "春", True),
        ("chang", "长", False),
        # The neutral tone of 西 in 东西 is one of xī: a tone asks for no more than a dictionary can settle.
        ("dong1xi1", "东西", True),
        ("xi5", "西", False),
        ("hou", "后", True),
    ],
)
def test_a_match_is_sure_where_its_characters_have_no_other_reading(query: str, characters: str, sure: bool) -> None:  # noqa: FBT001
    sought = search(query, SOUNDS, unfinished=False)
    assert sought is not None
    assert sought.is_sure(characters) is sure


@pytest.mark.parametrize(
    ("query", "characters", "readings", "right"),
    [
        ("yinhang", "银行", ("yin2", "hang2"), True),
        ("yinhang", "银行", ("yin2", "xing2"), False),
        ("xi5", "西", ("xi5",), True),
        ("xi1", "西", ("xi5",), True),
        ("xi4", "西", ("xi5",), False),
        ("xi", "西", (None,), False),
        ("xian", "西安", ("xi1", "an1"), True),
        ("xian", "先", ("xian1",), True),
        ("huar", "花儿", ("hua1", "r5"), True),
        ("huaer", "花儿", ("hua1", "r5"), False),
    ],
)
def test_a_match_is_right_where_it_is_read_so(
    query: str,
    characters: str,
    readings: tuple[str | None, ...],
    right: bool,  # noqa: FBT001
) -> None:
    sought = search(query, SOUNDS, unfinished=False)
    assert sought is not None
    assert sought.is_read_so(characters, readings) is right


def test_a_traditional_text_is_read_as_its_simplified_shadow() -> None:
    sounds = Sounds(set("乾隆餅乾長發頭髮"), Script.TRADITIONAL)
    assert sounds.of("干") >= {"gan1", "qian2"}
    assert sounds.of("发") >= {"fa1", "fa4"}
    assert sounds.of("龍") == frozenset()


def test_a_reading_that_was_put_right_counts_too_and_leaves_nothing_sure() -> None:
    sounds = Sounds({"春", "長"}, Script.SIMPLIFIED, {"春": frozenset({"chun3"}), "長": frozenset({"chan2"})})
    assert (sounds.of("春"), "chan2" in sounds.of("长")) == ({"chun1", "chun3"}, True)
    old, new = (search(query, sounds, unfinished=False) for query in ("chun1", "chun3"))
    assert old is not None
    assert new is not None
    for sought in (old, new):
        assert sought.pattern is not None
        assert sought.pattern.fullmatch("春")
        assert not sought.is_sure("春")
    assert new.is_read_so("春", ["chun3"])
    assert not old.is_read_so("春", ["chun3"])


def test_readings_that_only_words_have_count_too() -> None:
    assert "hu2" in Sounds({"核"}, Script.SIMPLIFIED).of("核")


def test_tones_are_kept_where_they_stand() -> None:
    pinyin = parse("cháng chun1")
    assert pinyin is not None
    assert (pinyin.letters, dict(pinyin.marks), dict(pinyin.digits)) == ("changchun", {2: 2}, {9: 1})
    assert pinyin.cuts == {5, 9}


@given(st.text(st.sampled_from("长春银行西安先方案反感女绿花儿东"), min_size=1, max_size=6))
def test_the_first_readings_of_any_characters_find_them(text: str) -> None:
    readings = [first_reading(character) or "" for character in text]
    for query in ("".join(readings), "".join(reading[:-1] for reading in readings)):
        sought = search(query, SOUNDS, unfinished=False)
        assert sought is not None
        assert sought.pattern is not None
        assert sought.pattern.fullmatch(text)
        assert sought.is_read_so(text, readings)


@given(st.text(st.sampled_from("abcdeghinoruüzh12 'áǎ:"), max_size=30), st.booleans())
def test_no_query_is_too_odd(query: str, unfinished: bool) -> None:  # noqa: FBT001
    for characters in found(query, unfinished=unfinished):
        assert characters in fold(TEXT)
