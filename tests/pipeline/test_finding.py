"""Queries and what they find in an article: in every script, by sound, in English."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import pipeline
from reader.model import Article, Correction, CorrectionKind, Position, Pronunciation, Script
from reader.pipeline import ArticleCorrections, correcting, finding, searched
from reader.pipeline.finding import Finder
from reader.pipeline.found import Found
from tests.builders import article, translation

SIMPLIFIED = article(
    "长春的银行。行人在行走，银行行长说行。",
    "皇后后来写了繁体字。我们𠮷野家吃面条。",
    "Python３（a.b）和[C++]。",
    "目的是好的。他的确在的士上。",
)
TRADITIONAL = article("長春的銀行。", "皇后後來寫了繁體字。乾隆吃餅乾。", script=pipeline.open_text("長", "x").script)


def found(text: Article, query: str, *english: tuple[str, str]) -> list[str]:
    """The text of each match of a query."""
    finder = Finder(text)
    finder.take_english([translation(id_, written) for id_, written in english])
    return texts(text, finder.find_all(query), dict(english))


def texts(text: Article, result: Found, english: dict[str, str] | None = None) -> list[str]:
    matches = [result[number] for number in range(len(result))]
    return [
        (english or {}).get(match.sentence_id, text.blocks[match.block].text)[match.start : match.end]
        for match in matches
    ]


@pytest.mark.parametrize("query", ["长春", "長春", "changchun", "chang2chun1", "chángchūn", "cháng chūn", " 長春 "])
@pytest.mark.parametrize(("text", "written"), [(SIMPLIFIED, "长春"), (TRADITIONAL, "長春")])
def test_script_and_spelling_make_no_difference(text: Article, written: str, query: str) -> None:
    assert found(text, query) == [written]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("cc", []),
        ("zhang3chun1", []),
        ("繁體", ["繁体"]),
        ("後來", ["后来"]),
        ("后", ["后", "后"]),
        ("麵條", ["面条"]),
        ("𠮷", ["𠮷"]),
        ("𠮷野家", ["𠮷野家"]),
        ("python3", ["Python３"]),
        ("ＰＹＴＨＯＮ", ["Python"]),
        ("a.b", ["a.b"]),
        ("(a", ["（a"]),
        ("[c++]", ["[C++]"]),
        ("a*b", []),
        ("", []),
        ("  ", []),
        ("长" * 500, []),
        ("好的。他", ["好的。他"]),
        ("字。\n我", []),
    ],
)
def test_the_source_is_searched_as_it_stands(query: str, expected: list[str]) -> None:
    assert found(SIMPLIFIED, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("yinhang", ["银行", "银行"]),
        ("yinxing", []),
        ("xing", ["行", "行", "行"]),
        ("hang2", ["行", "行", "行"]),
        ("hangzhang", ["行长"]),
        ("de", ["的", "的"]),
        ("di", ["的", "的", "的"]),
        ("di2que4", ["的确"]),
        ("mùdì", ["目的"]),
        ("houlai", ["后来"]),
    ],
)
def test_by_sound_a_character_is_found_where_it_is_read_so(query: str, expected: list[str]) -> None:
    assert found(SIMPLIFIED, query) == expected


def test_a_character_is_found_as_the_reader_put_it_right() -> None:
    corrections = [correcting.reading("银行", "yīnxíng"), correcting.words("行长说", "行长 说")]
    finder = Finder(SIMPLIFIED, ArticleCorrections(corrections))
    assert texts(SIMPLIFIED, finder.find_all("yinxing")) == ["银行", "银行"]
    assert texts(SIMPLIFIED, finder.find_all("yin2")) == []
    assert texts(SIMPLIFIED, finder.find_all("yinhang")) == []
    assert found(SIMPLIFIED, "yinhang") == ["银行", "银行"]


def test_what_was_put_right_in_one_sentence_is_found_there_alone() -> None:
    text = article("春天来了。春天。")
    here = Correction(CorrectionKind.READING, "春", "chun3", article_id=text.id, sentence="春天。")
    finder = Finder(text, ArticleCorrections([here]))
    (match,) = [finder.find_all("chun3")[0]]
    assert (match.start, match.end) == (5, 6)
    assert len(finder.find_all("chun1")) == len(finder.find_all("chun3")) == 1


def test_what_was_put_right_in_another_script_is_found_as_it_is_written_there() -> None:
    text = article("头发很长。他的头发。")
    taiwan = correcting.conversion("头发", "頭毛", Script.TAIWAN)
    assert texts(text, Finder(text).find_all("頭毛")) == []
    finder = Finder(text, ArticleCorrections([taiwan]))
    assert texts(text, finder.find_all("頭毛很")) == ["头发很"]
    assert texts(text, finder.find_all("头毛")) == texts(text, finder.find_all("頭髮")) == ["头发", "头发"]
    here = replace(taiwan, article_id=text.id, sentence="他的头发。", start=2)
    assert texts(text, Finder(text, ArticleCorrections([here])).find_all("頭毛")) == []


@pytest.mark.parametrize(
    ("query", "plain", "spoken"),
    [
        ("níhǎo", [], ["你好"]),
        ("nǐhǎo", ["你好"], ["你好"]),
        ("hao2", [], []),
        ("búduì", [], ["不对"]),
        ("bùduì", ["不对"], ["不对"]),
        ("yìqǐ", [], ["一起"]),
        ("lao3", ["老"], ["老"]),
        ("lao2", [], ["老"]),
    ],
)
def test_tones_are_found_as_they_are_said(query: str, plain: list[str], spoken: list[str]) -> None:
    text = article("你好，老李。一起去不对。")
    assert texts(text, Finder(text).find_all(query)) == plain
    assert texts(text, Finder(text, sandhi=True).find_all(query)) == spoken


def test_a_traditional_text_is_read_rightly() -> None:
    assert found(TRADITIONAL, "yinhang") == ["銀行"]
    assert found(TRADITIONAL, "qianlong") == ["乾隆"]
    assert found(TRADITIONAL, "binggan") == ["餅乾"]
    assert found(TRADITIONAL, "gan") == ["乾"]


def test_an_unfinished_syllable_counts_only_where_nothing_else_is_found() -> None:
    assert found(SIMPLIFIED, "changch") == ["长春"]
    assert found(SIMPLIFIED, "yinh") == ["银行", "银行"]
    assert found(article("的，等。"), "de") == ["的"]


def test_one_letter_finds_letters_and_whole_syllables_alone() -> None:
    assert found(SIMPLIFIED, "c") == ["C"]
    assert found(SIMPLIFIED, "p") == ["P"]
    assert found(article("我饿了。额头。"), "e") == ["饿", "额"]


@pytest.mark.parametrize(
    ("query", "mainland", "taiwan"),
    [
        ("lese", [], ["垃圾"]),
        ("laji", ["垃圾"], []),
        ("han4", [], ["和"]),
        ("yán jiù", [], ["研究"]),
        ("yanjiu", ["研究"], ["研究"]),
        ("pinzhi", ["品質"], ["品質"]),
    ],
)
def test_it_is_found_as_it_is_read_there(query: str, mainland: list[str], taiwan: list[str]) -> None:
    text = article("我和你研究垃圾的品質。", script=Script.TRADITIONAL)
    for pronunciation, expected in ((Pronunciation.MAINLAND, mainland), (Pronunciation.TAIWAN, taiwan)):
        assert texts(text, Finder(text, pronunciation=pronunciation).find_all(query)) == expected


def test_latin_letters_find_pinyin_english_and_the_latin_of_the_source() -> None:
    text = article("他在班上。ban 是什么？")
    assert found(text, "ban", ("0.0", "A ban, urban."), ("0.1", "What?")) == ["班", "ban", "ban", "ban"]


def test_english_is_found_whatever_its_case_and_quotes() -> None:
    english = ("0.0", "Changchun’s BANK.")
    assert found(SIMPLIFIED, "changchun's bank", english) == ["Changchun’s BANK"]
    assert found(SIMPLIFIED, "BANK. ", english) == ["BANK."]


def test_the_english_that_came_last_is_searched() -> None:
    finder = Finder(SIMPLIFIED)
    finder.take_english([translation("0.0", "A bank."), translation("3.1", "A taxi.")])
    assert len(finder.find("bank").found) == 1
    finder.take_english([translation("0.0", "A shop."), translation("0.1", "Walkers at a bank of a bank.")])
    matches = finder.find("bank").found
    assert [(matches[number].block, matches[number].sentence_id) for number in range(2)] == [(0, "0.1"), (0, "0.1")]
    assert len(finder.find("taxi").found) == 1
    finder.forget_english()
    finder.take_english([translation("0.0", "Glossed.")])
    assert len(finder.find("taxi").found) == 0
    assert len(finder.find("glossed").found) == 1


def test_no_match_reaches_over_two_blocks_or_sentences() -> None:
    assert found(article("长", "春"), "长春") == []
    assert found(article("长", "春"), "changchun") == []
    assert found(article("一。二。"), "one two", ("0.0", "one"), ("0.1", "two")) == []
    assert found(article("一。二。"), "one\ntwo", ("0.0", "one"), ("0.1", "two")) == []


def test_near_the_place_matches_are_settled_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_AT_ONCE", 60.0)
    long = article(*["银行的行人。"] * 400)
    result = Finder(long).find("xing", Position(200, 0))
    assert result.search is not None
    assert 0 < result.found.open < 800
    assert result.found.in_chinese(200, 0, 6) == [(3, 4)]
    assert result.found.in_chinese(0, 0, 6) == []


def test_the_first_match_is_settled_and_no_other_is_waited_for() -> None:
    long = article(*["行人。"] * 20)
    result = Finder(long).find("xing", Position(7, 0))
    assert [block for block in range(20) if result.found.in_chinese(block, 0, 3)] == [7]
    # Round the end of the text, to the first one there is.
    result = Finder(long).find("xing", Position(19, 2))
    assert result.found.in_chinese(0, 0, 3) or result.found.in_chinese(19, 0, 3)
    finder = Finder(long)
    result = finder.find("xing", Position(7, 0))
    assert result.search is not None
    assert len(finder.check(result.search, result.found.nearest_open(Position(3, 0)), first=True)) == 1
    sure = Finder(article("茶。", "行人和茶。")).find("cha", Position(0, 0))
    assert not sure.found.open


def test_settling_goes_on_in_short_moments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_AT_ONCE", 0.0)
    monkeypatch.setattr(finding, "_MOMENT", 0.0)
    finder = Finder(article("银行的行人。", "行人。"))
    result = finder.find("xing")
    assert result.search is not None
    assert result.found.open == 2
    verdicts = finder.check(result.search, result.found.nearest_open(Position(1, 0)))
    assert verdicts == [((7, 8), True)]
    assert len(finder.find_all("xing")) == 2


def test_a_query_by_sound_that_finds_nothing_has_nothing_to_settle() -> None:
    result = Finder(SIMPLIFIED).find("qiongqiong")
    assert result.search is None
    assert len(result.found) == 0


def test_long_texts_are_searched_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searched, "_PART", 5)
    text = article("长春长春。", "", "很长的一段长春。", "长", "长春")
    for query in ("长春", "changchun"):
        result = Finder(text).find_all(query)
        places = [(result[number].block, result[number].start) for number in range(len(result))]
        assert places == [(0, 0), (0, 2), (2, 5), (4, 0)]


IN_PARTS = article("长春长春。", "银行的行人。", "Python 长春。", "银行", "没有别的。", "行人很多。")


def go_on() -> bool:
    """The search is waited for."""
    return False


@pytest.mark.parametrize(
    ("query", "position", "places"),
    [
        ("长春", Position(0, 1), [(0, 0), (0, 2)]),
        ("长春", Position(0, 3), [(2, 7)]),  # the first part has none behind the place
        ("changchun", Position(1, 0), [(2, 7)]),
        ("长春", Position(3, 0), [(0, 0), (0, 2)]),  # round the end of the text
        ("xing", Position(3, 0), [(5, 0)]),  # 银行 is no match
        ("a road", Position(1, 0), [(4, 3)]),
    ],
)
def test_the_first_part_with_a_match_is_enough_for_the_first(
    query: str, position: Position, places: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searched, "_PART", 5)
    monkeypatch.setattr(finding, "_AT_ONCE", 60.0)
    finder = Finder(IN_PARTS)
    finder.take_english([translation("4.0", "On a road.")])
    first = finder.find_first(query, position, go_on)
    assert first is not None
    assert first.rest is not None
    assert [(first.found[at].block, first.found[at].start) for at in range(len(first.found))] == places


def test_the_rest_is_what_a_search_of_everything_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searched, "_PART", 5)
    finder = Finder(IN_PARTS)
    for query in ("长春", "changchun", "xing", "python", "yinh"):
        first = finder.find_first(query, Position(2, 0), go_on)
        assert first is not None
        assert first.rest is not None
        found = finder.find_rest(first.rest, Position(2, 0))
        everything = finder.find(query, Position(2, 0))
        assert found is not None
        assert found.rest is everything.rest is None
        assert [found.found[at] for at in range(len(found.found))] == [
            everything.found[at] for at in range(len(everything.found))
        ]


def test_where_nothing_is_found_all_was_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searched, "_PART", 5)
    for query in ("茶", "qiongqiong", ""):
        first = Finder(IN_PARTS).find_first(query, Position(2, 0), go_on)
        assert first is not None
        assert (len(first.found), first.rest) == (0, None)


def test_what_a_moment_does_not_settle_is_searched_for_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searched, "_PART", 5)
    monkeypatch.setattr(finding, "_AT_ONCE", 0.0)
    first = Finder(article("很长很长。", "银行银行行。", "行人。")).find_first("xing", Position(1, 0), go_on)
    assert first is not None
    assert first.rest is None
    assert first.found.open == 3


@pytest.mark.parametrize("parts", range(4))
def test_a_search_that_is_waited_for_no_more_ends_before_the_next_part(
    parts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searched, "_PART", 5)
    answers = [False] * parts + [True]
    finder = Finder(IN_PARTS)
    assert finder.find_first("茶", Position(0, 0), lambda: answers.pop(0)) is None
    assert answers == []
    answers = [False, True]
    first = finder.find_first("长春", Position(0, 0), lambda: answers.pop(0))
    assert first is not None
    assert first.rest is not None
    assert finder.find_rest(first.rest, Position(0, 0)) is None
    assert len(finder.find("长春").found) == 3  # the next search is not held up


def test_an_article_without_text_has_no_matches() -> None:
    assert len(Finder(article()).find("长").found) == 0


@given(st.lists(st.text("长春银行的ab。", max_size=8), max_size=6), st.text("长春银行的ab", min_size=1, max_size=3))
def test_every_place_of_a_query_is_found(paragraphs: list[str], query: str) -> None:
    result = Finder(article(*paragraphs)).find(query).found
    assert len(result) >= sum(paragraph.count(query) for paragraph in paragraphs)
    for number in range(len(result)):
        match = result[number]
        assert 0 <= match.start < match.end <= len(paragraphs[match.block])
