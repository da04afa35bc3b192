"""CC-CEDICT by Chinese, pinyin and English."""

import pytest

from reader.dictionary import index, search


def words(numbers: list[int]) -> list[str]:
    return list(dict.fromkeys(index.entry(number).simplified for number in numbers))


def by_pinyin(query: str, limit: int = 20) -> tuple[list[str], list[str]]:
    pinyin = search.parse_pinyin(query)
    assert pinyin is not None
    exact, longer = search.by_pinyin(pinyin, limit)
    return words(exact), words(longer)


@pytest.mark.parametrize("word", ["头发", "頭髮"])
def test_a_word_is_found_in_either_script_before_those_that_begin_so(word: str) -> None:
    assert words(search.by_form(word, 5)) == ["头发", "头发胡子一把抓"]


def test_frequent_words_come_first_of_those_that_begin_alike() -> None:
    found = words(search.by_form("中", 12))
    assert found[0] == "中"
    assert {"中国", "中心"} < set(found)


def test_no_more_is_found_than_asked_for() -> None:
    assert len(search.by_form("一", 7)) == 7
    assert search.by_form("不存在的词", 7) == []
    assert search.by_form("", 3)


@pytest.mark.parametrize(("written", "found"), [("後", ["后"]), ("后", []), ("裡", ["里"]), ("说", [])])
def test_traditional_forms_are_told_from_simplified_ones(written: str, found: list[str]) -> None:
    assert words(search.by_traditional(written)) == found


@pytest.mark.parametrize(
    "query",
    [
        "chang2cheng2",
        "Chang2 cheng2",
        "chángchéng",
        "cháng chéng",
        "changcheng",
        "chang cheng",
        "CHANGCHENG",
        "chang'cheng",
    ],
)
def test_tones_and_gaps_are_optional(query: str) -> None:
    assert by_pinyin(query) == (["长城"], ["长城饭店"])


@pytest.mark.parametrize("query", ["nv3", "nü3", "nu:3", "nǚ", "Nǚ"])
def test_every_way_to_write_ü(query: str) -> None:
    exact, longer = by_pinyin(query)
    assert exact[0] == "女"
    assert longer[0] == "女人"


@pytest.mark.parametrize(
    ("query", "has", "lacks"),
    [
        ("xian", {"先", "西安"}, set[str]()),
        ("xi'an", {"西安"}, {"先"}),
        ("xi an", {"西安"}, {"先"}),
        ("xī'ān", {"西安"}, {"先"}),
        ("xiān", {"先"}, {"见"}),
        ("xian4", {"见"}, {"先", "西安"}),
        ("háizi", {"孩子"}, {"海子"}),
        ("hai2 zi", {"孩子"}, {"海子"}),
        ("dong1xi5", {"东西"}, set[str]()),
        ("huar", {"花儿"}, set[str]()),
    ],
)
def test_what_is_typed_rules_out_other_readings(query: str, has: set[str], lacks: set[str]) -> None:
    exact, _ = by_pinyin(query, 100)
    assert has <= set(exact)
    assert not lacks & set(exact)


def test_a_beginning_finds_frequent_words() -> None:
    exact, longer = by_pinyin("zhongg")
    assert exact == []
    assert longer[0] == "中国"


@pytest.mark.parametrize("query", ["", "长城", "a+b", "1", "'", "né😀"])
def test_what_is_no_pinyin(query: str) -> None:
    assert search.parse_pinyin(query) is None


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("eat", "吃"),
        ("to eat", "吃"),
        ("Good", "好"),
        ("long", "长"),
        ("book", "书"),
        ("person", "人"),
        ("in", "于"),
        ("public security", "公安"),
        ("the Great Wall", "长城"),
        ("take part", "参加"),
    ],
)
def test_the_word_that_means_it_comes_first(query: str, first: str) -> None:
    whole, _ = search.by_english(query, 10)
    assert words(whole)[0] == first


def test_whole_senses_come_before_what_only_has_the_words() -> None:
    whole, others = search.by_english("old man", 100)
    assert "老汉" in words(whole)
    assert "寿星" not in words(whole)
    senses = [" / ".join(index.entry(number).senses).lower() for number in [*whole, *others]]
    assert others
    assert all("old" in each and "man" in each for each in senses)


def test_senses_of_a_word_are_sorted_by_length_then_frequency() -> None:
    _, others = search.by_english("wall", 200)
    lengths = [min(len(s) for s in index.entry(n).senses if "wall" in s.lower()) for n in others]
    assert sum(lengths[:20]) < sum(lengths[-20:])


@pytest.mark.parametrize("query", ["", "zzzz", "of the", "eat zzzz", "!"])
def test_english_that_is_nowhere(query: str) -> None:
    assert search.by_english(query, 10) == ([], [])
