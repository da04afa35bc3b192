"""Lists of levels that readers bring along, as other programs and people write them; broken ones are errors."""

import codecs
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.level_file import LevelFile, read_kept, read_levels, write_kept
from reader.model import Problem, ReaderError

# In the manner of github.com/ivankra/tocfl (the words are ours): the level is part of the number of the row.
TOCFL = """ID,Traditional,Simplified,Pinyin,POS,Category,Variants
L0-1001,我,我,wǒ,N,個人資料,
L0-1002,你/妳,你,nǐ,N,個人資料,"[{""Traditional"": ""你""}, {""Traditional"": ""妳""}]"
L0-2001,花,花,huā,N,房屋,
L1-0004,電視(機),电视(机),diànshì(jī),N,房屋,
L5-2034,畫/畫兒,画/画儿,huà/huàr,N,教育,
"""
TBCL = """ID,Traditional,Simplified,Level,Pinyin,POS,Meaning
1,愛,爱,1,ài,Vs/N,to love / love
12,吃飯,吃饭,2*,chīfàn,V/Ph,"to eat, to have a meal"
"""


def read(text: str) -> LevelFile:
    return read_levels(text.encode(), "list.csv")


def levels(text: str) -> dict[str, str]:
    found = read(text)
    return {word: found.labels[level - 1] for word, level in found.words.items()}


def test_tocfl_as_it_is_parsed_by_others() -> None:
    found = read(TOCFL)
    assert found.labels == ("L0-1", "L0-2", "L1", "L5")
    assert levels(TOCFL) == {
        "我": "L0-1",
        "你": "L0-1",
        "花": "L0-2",
        "电视": "L1",
        "电视机": "L1",
        "画": "L5",
        "画儿": "L5",
    }


def test_a_column_of_levels_wins_over_the_number_of_the_row() -> None:
    assert levels(TBCL) == {"爱": "1", "吃饭": "2*"}


@pytest.mark.parametrize(
    "text",
    ["银行\t2\n学校\t10\n人\t1\n", "2,银行\n10,学校\n1,人\n", "银行;2;yínháng\n学校;10;xuéxiào\n人;1;rén\n"],
    ids=["tabs", "level first", "semicolons"],
)
def test_a_list_without_names_of_columns(text: str) -> None:
    assert levels(text) == {"银行": "2", "学校": "10", "人": "1"}
    assert read(text).labels == ("1", "2", "10")


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_encodings_of_chinese(codec: str) -> None:
    assert read_levels("银行,2\n学校,1\n".encode(codec), "list").words == {"银行": 2, "学校": 1}


def test_a_bom_and_names_in_chinese() -> None:
    data = codecs.BOM_UTF8 + "詞語,等級\n銀行,A1\n".encode()
    assert read_levels(data, "list").words == {"銀行": 1}


def test_of_a_word_that_comes_twice_the_lower_level_counts() -> None:
    assert levels("得,2\n得,4\n") == {"得": "2"}


def test_lines_with_nothing_to_keep_are_counted() -> None:
    assert read("银行,2\nhello,3\n学校\n人,1\n").skipped == 2


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("", "0 lines"),
        ("hello\nworld\n", "no line of it"),
        ("\n".join(f"银行,{number}" for number in range(13)), "13 different levels"),
        ("银行,1\n" * 100_001, "100,001 lines"),
        ("银行," + "1" * 13 + "\n", "no line of it"),
        ('"银行,1\n' + "a" * 200_000, "line 2"),
    ],
    ids=["empty", "no Chinese", "too many levels", "too many lines", "no level", "endless cell"],
)
def test_what_is_no_list_of_levels_is_refused(text: str, detail: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read_levels(text.encode(), "list.csv")
    assert caught.value.problem is Problem.BAD_LEVEL_LIST
    assert caught.value.subject == "list.csv"
    assert detail in caught.value.detail


def test_a_list_of_nothing_but_long_words_is_refused() -> None:
    with pytest.raises(ReaderError) as caught:
        read_levels(f"{'银' * 40},1".encode(), "x.csv")
    assert caught.value.problem is Problem.BAD_LEVEL_LIST


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ReaderError) as caught:
        read_levels(b"\xff\xff\xfe\x81\xff" * 9, "list.csv")
    assert caught.value.problem is Problem.BAD_LEVEL_LIST


@given(st.binary(max_size=300))
def test_any_bytes_are_a_list_or_an_error(data: bytes) -> None:
    with suppress(ReaderError):
        found = read_levels(data, "list")
        assert found.words
        assert all(1 <= level <= len(found.labels) for level in found.words.values())


def test_a_kept_list_comes_back() -> None:
    kept = LevelFile(("L1", "L2"), {"银行": 2, "人": 1})
    assert read_kept(write_kept("TOCFL", kept), "levels.json") == ("TOCFL", kept)


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"[]",
        b"{",
        b"[" * 100_000,
        b'{"name": "a", "labels": [], "words": {}}',
        b'{"name": "a", "labels": ["1"], "words": {"a": 2}}',
        b'{"name": "a", "labels": ["1"], "words": {"a": true}}',
        b'{"name": "a", "labels": ["1"], "words": ["a"]}',
        b'{"name": "a", "labels": 1, "words": {}}',
    ],
)
def test_a_damaged_kept_list_is_an_error(kept: Any) -> None:
    with pytest.raises(ReaderError) as caught:
        read_kept(kept, "levels.json")
    assert caught.value.problem is Problem.BAD_LEVEL_LIST
